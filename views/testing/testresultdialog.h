#pragma once

#include "models/testing/testresult.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class AssessmentState;
class Form;

/// How one or several tests went: the result, what was seen, on which build and device, and what
/// shows it. `subject` names them.
class TestResultDialog final : public FormDialog
{
    Q_OBJECT
public:
    TestResultDialog(AssessmentState &state, std::vector<TestCaseId> cases, TestResult begun,
                     const QString &subject, QWidget *parent = nullptr);

private:
    void offerEvidence();
    Result<void> save();

    AssessmentState &m_state;
    std::vector<TestCaseId> m_cases;
    TestResult m_begun;
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
