#pragma once

#include "models/testing/testcase.h"
#include "views/design/formdialog.h"

class QComboBox;

namespace gatehouse {

class AssessmentState;

/// Gives one or several test cases to a tester.
class AssignTestsDialog final : public FormDialog
{
    Q_OBJECT
public:
    AssignTestsDialog(AssessmentState &state, std::vector<TestCaseId> cases,
                      QWidget *parent = nullptr);

private:
    Result<void> save();

    AssessmentState &m_state;
    std::vector<TestCaseId> m_cases;
    QComboBox *m_tester;
};

} // namespace gatehouse
