#pragma once

#include "models/evidence/evidence.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class NavigationContext;

/// What is said about a piece of evidence: its title, a note, and from when until when it counts.
/// The file itself never changes.
class EvidenceEditor final : public FormDialog
{
    Q_OBJECT
public:
    EvidenceEditor(NavigationContext &context, Evidence evidence, QWidget *parent = nullptr);

private:
    /// Proposes until when it counts, by its kind, until somebody chooses a day.
    void proposeExpiry();
    Result<void> save();

    NavigationContext &m_context;
    Evidence m_evidence;
    QDate m_proposed; ///< the expiry that nobody has chosen
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
