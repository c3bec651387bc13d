#pragma once

#include "models/testing/testsampling.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

class QCheckBox;

namespace gatehouse {

class AssessmentState;
class Form;

/// What was drawn as a sample, from what, and why. `subject` names the requirement whose tests it
/// is of; empty: of the whole plan.
class TestSamplingEditor final : public FormDialog
{
    Q_OBJECT
public:
    TestSamplingEditor(AssessmentState &state, TestSampling sampling, const QString &subject,
                       QWidget *parent = nullptr);

private:
    Result<void> save();

    AssessmentState &m_state;
    TestSampling m_sampling;
    Form *m_form;
    QCheckBox *m_whole;
    RecordEditors m_editors;
};

} // namespace gatehouse
