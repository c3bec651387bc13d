#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/evidence/evidencespread.h"
#include "views/design/formdialog.h"

class QLabel;
class QLineEdit;
class QRadioButton;

namespace gatehouse {

class AssessmentState;
class OutcomeTable;

/// A file, or a piece of evidence that is there, for many requirements at once: which of them it is
/// linked to and which refuse it is shown before anything is written, and all are linked in one
/// Change.
class AttachEvidenceDialog final : public FormDialog
{
    Q_OBJECT
public:
    AttachEvidenceDialog(AssessmentState &state, const std::vector<const SheetRow *> &rows,
                         QWidget *parent = nullptr);

private:
    QWidget *makeSource();
    void offerPieces();
    void chooseFile();
    void preview();
    Result<EvidenceSpread::Wish> wish() const;
    void showOutcomes(const EvidenceSpread::Wish &wish,
                      const std::vector<EvidenceSpread::Outcome> &outcomes);
    Result<void> save();
    Result<void> add(const std::vector<RequirementId> &requirements);

    AssessmentState &m_state;
    ReleaseId m_release;
    std::vector<RequirementId> m_requirements;
    QStringList m_names; ///< of the requirements
    QRadioButton *m_ofFile;
    QRadioButton *m_ofPiece;
    QWidget *m_fileRow;
    QLineEdit *m_file; ///< its path
    QLineEdit *m_piece; ///< its number
    QLabel *m_summary;
    OutcomeTable *m_rows;
};

} // namespace gatehouse
