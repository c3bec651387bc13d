#pragma once

#include "models/assessments/assessmentsheet.h"
#include "views/design/formdialog.h"

class QComboBox;
class QLabel;
class QListWidget;

namespace gatehouse {

class AssessmentState;

/// Takes over, for a phase, what earlier phases judged, in one Change: what can be confirmed is
/// listed, and what cannot with the reason.
class ConfirmAssessments final : public FormDialog
{
    Q_OBJECT
public:
    /// Of these rows, or of the whole sheet where there are none.
    ConfirmAssessments(AssessmentState &state, const std::vector<const SheetRow *> &rows,
                       QWidget *parent = nullptr);

private:
    Phase phase() const;
    void showWhatFollows();
    Result<void> save();

    AssessmentState &m_state;
    std::vector<SheetRow> m_rows;
    QComboBox *m_phase;
    QLabel *m_count;
    QListWidget *m_list;
};

} // namespace gatehouse
