#include "views/evidence/evidenceeditor.h"

#include "models/evidence/evidencepolicy.h"
#include "models/evidence/evidencerepository.h"
#include "models/workspace/actions.h"
#include "models/workspace/change.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/optionaldateedit.h"
#include "views/page/recordconflict.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace gatehouse {

EvidenceEditor::EvidenceEditor(NavigationContext &context, Evidence evidence, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_evidence(std::move(evidence)),
      m_form(new Form), m_editors(*m_form, describe<Evidence>(), QStringLiteral("evidence"))
{
    setWindowTitle(tr("Edit evidence %1").arg(m_evidence.number));
    auto *about = new QLabel(m_evidence.fileName);
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    setLook(about, "muted");
    m_form->addWidget(about);

    m_editors.add("title", tr("&Title"));
    const auto kindRow = m_editors.addRow({"kind", "confidentiality"});
    kindRow[0]->setLabel(tr("&Kind"));
    kindRow[1]->setLabel(tr("&Confidentiality"));
    const auto originRow = m_editors.addRow({"source", "collector", "collected_on"});
    originRow[0]->setLabel(tr("&Source"));
    originRow[1]->setLabel(tr("Collected &by"));
    originRow[2]->setLabel(tr("Collected &on"));
    m_editors.add("note", tr("&Note"));
    m_editors.add("effective_on", tr("&Effective from"));
    m_editors.add("expires_on", tr("E&xpires on"),
                  tr("The last day it counts, such as the end of a certificate. Leave it empty "
                     "for what does not expire."));
    const auto day = [this](const char *key) {
        return static_cast<const OptionalDateEdit *>(m_editors.editor(key))->date();
    };
    m_editors.setRule("expires_on", [day] {
        const QDate begins = day("effective_on");
        const QDate ends = day("expires_on");
        return begins.isValid() && ends.isValid() && ends < begins
            ? tr("It cannot end before it begins.")
            : QString();
    });
    m_editors.load(&m_evidence);
    connect(static_cast<QComboBox *>(m_editors.editor("kind")), &QComboBox::activated, this,
            &EvidenceEditor::proposeExpiry);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(560, 620);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, context, m_evidence);
    m_editors.editor("title")->setFocus();
}

void EvidenceEditor::proposeExpiry()
{
    auto *expiry = static_cast<OptionalDateEdit *>(m_editors.editor("expires_on"));
    if (expiry->date().isValid() && expiry->date() != m_proposed)
        return;
    const auto kind = fromKey<EvidenceKind>(
        static_cast<const QComboBox *>(m_editors.editor("kind"))->currentData().toString());
    const QDate collected =
        static_cast<const OptionalDateEdit *>(m_editors.editor("collected_on"))->date();
    m_proposed = EvidencePolicy::builtIn().lastDayOf(
        kind.value_or(EvidenceKind::Other),
        collected.isValid() ? collected : m_evidence.addedAt.toLocalTime().date());
    expiry->setDate(m_proposed);
}

Result<void> EvidenceEditor::save()
{
    Evidence evidence = m_evidence;
    TRY(m_editors.store(&evidence));
    const Session session = m_context.session();
    SharedRecord<Evidence> shared;
    shared.name = QStringLiteral("%1 %2").arg(m_evidence.number, m_evidence.title);
    shared.fields = conflictFields<Evidence>(session.workspace.database());
    shared.lastSave = lastSaveIn<Evidence>(session.workspace.database());
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
