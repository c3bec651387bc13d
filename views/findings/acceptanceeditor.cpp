#include "views/findings/acceptanceeditor.h"

#include "models/findings/findingrepository.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/dialogseam.h"
#include "views/design/forms.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

AcceptanceEditor::AcceptanceEditor(NavigationContext &context, RiskAcceptance acceptance,
                                   const QString &subject, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context),
      m_acceptance(std::move(acceptance)), m_subject(subject), m_form(new Form)
{
    const bool renews = m_acceptance.renews.isValid();
    setWindowTitle(renews ? tr("Renew the acceptance") : tr("Accept the risk"));
    setSaveText(renews ? tr("Renew") : tr("Accept the risk"));
    auto *about = wrappedLabel("muted");
    about->setText(subject);
    m_form->addWidget(about);
    const QDate today = context.today();
    m_fields.emplace(*m_form, today, std::max(today, renews ? m_acceptance.expiresOn : today),
                     tr("At most until %1; it can be renewed then."));
    if (m_acceptance.finding.isValid()) {
        const auto finding = FindingRepository(context.session().workspace.database(), today)
                                 .finding(m_acceptance.finding);
        m_number = finding ? finding->number : QString();
        auto *settled = wrappedLabel();
        settled->setObjectName(QStringLiteral("acceptance-settles"));
        settled->setText(renews ? tr("%1 stays “risk accepted” until then.").arg(m_number)
                                : tr("%1 becomes “risk accepted” until then. Other findings of the "
                                     "requirement stay as they are.")
                                      .arg(m_number));
        m_form->addWidget(settled);
    }
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(480, 380);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, context, QStringLiteral("acceptance"), {}, 0,
              placeOf(m_acceptance.finding, m_acceptance.renews) + subject);
    m_fields->setFocus();
}

Result<void> AcceptanceEditor::save()
{
    m_acceptance.reason = m_fields->reason();
    m_acceptance.expiresOn = m_fields->lastDay();
    if (m_acceptance.renews.isValid()) {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::renewRisk));
        TRY(RiskAcceptanceRepository::renew(change, m_acceptance.renews, m_acceptance.reason,
                                            m_acceptance.expiresOn));
        TRY(change.commit());
        sayDone();
        return {};
    }
    TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::acceptRisk));
    TRY(RiskAcceptanceRepository::accept(change, m_acceptance));
    TRY(change.commit());
    sayDone();
    return {};
}

void AcceptanceEditor::sayDone()
{
    m_context.showSuccess(tr("%1: risk accepted until %2.")
                              .arg(m_number.isEmpty() ? m_subject : m_number,
                                   m_acceptance.expiresOn.toString(Qt::ISODate)));
}

void renewAcceptance(NavigationContext &context, RiskAcceptance acceptance, const QString &subject,
                     QWidget *parent)
{
    acceptance.renews = acceptance.id;
    auto *editor = new AcceptanceEditor(context, std::move(acceptance), subject, parent);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void withdrawAcceptance(NavigationContext &context, const RiskAcceptance &acceptance,
                        QWidget *parent)
{
    // Taken now: another one may stand where it stood by the time the question is answered.
    const AcceptanceId id = acceptance.id;
    const auto reason = context.dialogs().askText(
        parent,
        {AcceptanceEditor::tr("Withdraw the acceptance"),
         AcceptanceEditor::tr("Reason"),
         {},
         AcceptanceEditor::tr("What has changed about the risk. It goes on record, and the finding "
                              "is open again."),
         AcceptanceEditor::tr("Withdraw"),
         true,
         true});
    if (!reason)
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(context.session(), actions::withdrawRisk));
        TRY(RiskAcceptanceRepository::withdraw(change, id, *reason));
        return change.commit();
    };
    if (const auto done = run(); !done)
        context.showError(done.error());
}

} // namespace gatehouse
