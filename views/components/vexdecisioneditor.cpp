#include "views/components/vexdecisioneditor.h"

#include "models/components/vulnerabilityrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// What is known of it, above the form.
QString aboutText(const QString &component, const Vulnerability &vulnerability)
{
    QStringList lines{VexDecisionEditor::tr("%1 in %2").arg(vulnerability.number, component)};
    for (const QString &text : {vulnerability.description, vulnerability.recommendation}) {
        if (!text.isEmpty())
            lines += text;
    }
    return lines.join(u'\n');
}

} // namespace

VexDecisionEditor::VexDecisionEditor(NavigationContext &context, const QString &component,
                                     const KnownVulnerability &known, VexDecision decision,
                                     QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_decision(std::move(decision)),
      m_form(new Form), m_editors(*m_form, describe<VexDecision>(), QStringLiteral("vex"))
{
    setWindowTitle(tr("Decide about %1").arg(known.vulnerability.number));
    setSaveText(tr("Decide"));
    auto *about = new QLabel(aboutText(component, known.vulnerability));
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    setLook(about, "muted");
    m_form->addWidget(about);
    m_editors.add("state", tr("&Decision"));
    m_editors.add("justification", tr("&Justification"));
    m_editors.setRule("justification", [this] {
        const auto *text = static_cast<const QPlainTextEdit *>(m_editors.editor("justification"));
        const bool isMissing = text->toPlainText().trimmed().isEmpty();
        return !isOpen(chosen()) && chosen() != VexState::Fixed && isMissing
            ? tr("Say why the release is not affected.")
            : QString();
    });
    m_editors.add("response", tr("&Response"));
    m_editors.add("detail", tr("D&etail"));
    m_editors.load(&m_decision);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(560, 520);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, context, m_decision, component + known.vulnerability.number);
    m_editors.editor("state")->setFocus();
}

VexState VexDecisionEditor::chosen() const
{
    const auto *box = static_cast<const QComboBox *>(m_editors.editor("state"));
    return fromKey<VexState>(box->currentData().toString()).value_or(VexState::Undecided);
}

Result<void> VexDecisionEditor::save()
{
    VexDecision decision = m_decision;
    TRY(m_editors.store(&decision));
    TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::decideVulnerability));
    TRY(VulnerabilityRepository::decide(change, decision));
    return change.commit();
}

} // namespace gatehouse
