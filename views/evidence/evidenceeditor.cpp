#include "views/evidence/evidenceeditor.h"

#include "models/evidence/evidencerepository.h"
#include "models/workspace/actions.h"
#include "models/workspace/change.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/optionaldateedit.h"
#include "views/page/recordconflict.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gatehouse {

EvidenceEditor::EvidenceEditor(NavigationContext &context, Evidence evidence, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_evidence(std::move(evidence)),
      m_form(new Form), m_title(new QLineEdit(m_evidence.title)),
      m_note(new QPlainTextEdit(m_evidence.note)), m_effective(new OptionalDateEdit),
      m_expires(new OptionalDateEdit)
{
    setWindowTitle(tr("Edit evidence %1").arg(m_evidence.number));
    auto *about = new QLabel(m_evidence.fileName);
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    setLook(about, "muted");
    m_form->addWidget(about);

    m_title->setObjectName(QStringLiteral("evidence-title"));
    FormField *title = m_form->addField(m_title, tr("&Title"));
    title->setRequired(true);
    title->setCheck([this] {
        return m_title->text().trimmed().isEmpty() ? tr("Say what the evidence shows.") : QString();
    });
    m_note->setObjectName(QStringLiteral("evidence-note"));
    m_note->setTabChangesFocus(true);
    m_form->addField(m_note, tr("&Note"));

    const auto checkDate = [](const OptionalDateEdit *edit) {
        return edit->isAcceptable() ? QString() : tr("Give a date as 2026-03-31, or none.");
    };
    m_effective->setObjectName(QStringLiteral("evidence-effective"));
    m_effective->setDate(m_evidence.effectiveOn);
    m_form->addField(m_effective, tr("&Effective from"))->setCheck([this, checkDate] {
        return checkDate(m_effective);
    });
    m_expires->setObjectName(QStringLiteral("evidence-expires"));
    m_expires->setDate(m_evidence.expiresOn);
    m_form
        ->addField(m_expires, tr("E&xpires on"),
                   tr("The last day it counts, such as the end of a certificate. Leave it empty "
                      "for what does not expire."))
        ->setCheck([this, checkDate] {
            const QString wrong = checkDate(m_expires);
            const bool ended = m_effective->date().isValid() && m_expires->date().isValid()
                && m_expires->date() < m_effective->date();
            return wrong.isEmpty() && ended ? tr("It cannot end before it begins.") : wrong;
        });

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(480, 460);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_title->setFocus();
}

Result<void> EvidenceEditor::save()
{
    Evidence evidence = m_evidence;
    evidence.title = m_title->text().trimmed();
    evidence.note = m_note->toPlainText().trimmed();
    evidence.effectiveOn = m_effective->date();
    evidence.expiresOn = m_expires->date();
    const Session session = m_context.session();
    SharedRecord<Evidence> shared;
    shared.name = QStringLiteral("%1 %2").arg(m_evidence.number, m_evidence.title);
    shared.fields = conflictFields<Evidence>(m_context.session().workspace.database());
    shared.write = [&session](const Evidence &wanted) -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(session, actions::editEvidence));
        TRY(EvidenceRepository::update(change, wanted));
        return change.commit();
    };
    shared.read = [&] {
        return EvidenceRepository(session.workspace.database()).evidence(m_evidence.id);
    };
    TRY(saveShared(m_context.dialogs(), this, shared, m_evidence, evidence));
    return {};
}

} // namespace gatehouse
