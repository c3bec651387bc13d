#pragma once

#include "models/assessments/assessmentsheet.h"
#include "views/design/formdialog.h"

class QComboBox;
class QLabel;
class QListWidget;

namespace gatehouse {

class AssessmentForm;
class AssessmentState;

/// One judgement of one phase for several requirements at once, in one Change: all are recorded or
/// none. Those that are not due in the phase are left out, and said to be.
class BatchAssessment final : public FormDialog
{
    Q_OBJECT
public:
    BatchAssessment(AssessmentState &state, const std::vector<const SheetRow *> &rows,
                    QWidget *parent = nullptr);

private:
    /// None where the organisation is assessed.
    std::optional<Phase> phase() const;
    /// Those the phase judges, and the organisation's, which are judged in none.
    std::vector<const SheetRow *> chosen() const;
    void showChosen();
    Result<void> save();

    AssessmentState &m_state;
    std::vector<SheetRow> m_rows;
    QComboBox *m_phase;
    QListWidget *m_about;
    QLabel *m_note;
    AssessmentForm *m_form;
};

} // namespace gatehouse
