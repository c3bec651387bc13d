#pragma once

#include "models/evidence/evidence.h"
#include "views/design/formdialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace gatehouse {

class Form;
class NavigationContext;
class OptionalDateEdit;

/// What is said about a piece of evidence: its title, a note, and from when until when it counts.
/// The file itself never changes.
class EvidenceEditor final : public FormDialog
{
    Q_OBJECT
public:
    EvidenceEditor(NavigationContext &context, Evidence evidence, QWidget *parent = nullptr);

private:
    Result<void> save();

    NavigationContext &m_context;
    Evidence m_evidence;
    Form *m_form;
    QLineEdit *m_title;
    QPlainTextEdit *m_note;
    OptionalDateEdit *m_effective;
    OptionalDateEdit *m_expires;
};

} // namespace gatehouse
