#include "views/findings/acceptanceeditor.h"

#include "models/lifecycle/acceptancepolicy.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/dialogseam.h"
#include "views/design/forms.h"
#include "views/design/optionaldateedit.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

AcceptanceEditor::AcceptanceEditor(NavigationContext &context, RiskAcceptance acceptance,
                                   const QString &subject, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context),
      m_acceptance(std::move(acceptance)), m_form(new Form), m_reason(new QPlainTextEdit),
      m_expires(new OptionalDateEdit)
{
    const bool renews = m_acceptance.renews.isValid();
    setWindowTitle(renews ? tr("Renew the acceptance") : tr("Accept the risk"));
    setSaveText(renews ? tr("Renew") : tr("Accept the risk"));
    auto *about = new QLabel(subject);
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    setLook(about, "muted");
    m_form->addWidget(about);
    m_reason->setTabChangesFocus(true);
    m_reason->setObjectName(QStringLiteral("acceptance-reason"));
    FormField *reason = m_form->addField(m_reason, tr("&Reason"),
                                         tr("Why the risk can be taken, and what compensates for "
                                            "it. It goes on record under your name."));
    reason->setRequired(true);
    reason->setCheck([this] {
        return m_reason->toPlainText().trimmed().isEmpty() ? tr("Say why the risk can be taken.")
                                                           : QString();
    });
    const AcceptancePolicy &policy = AcceptancePolicy::builtIn();
    const QDate today = context.today();
    const QDate last = policy.lastDayFrom(today);
    const QDate from = std::max(today, renews ? m_acceptance.expiresOn : today);
    const QDate earliest = from.addDays(1);
    m_expires->setRange(earliest, last);
    m_expires->setDate(std::clamp(policy.usualDayFrom(from), earliest, std::max(earliest, last)));
    FormField *expires = m_form->addField(
        m_expires, tr("Holds &until"),
        tr("At most until %1; it can be renewed then.").arg(last.toString(Qt::ISODate)));
    expires->setRequired(true);
    expires->setCheck([this, earliest, last] {
        return m_expires->date().isValid() && m_expires->isAcceptable()
            ? QString()
            : tr("Name the last day it holds, from %1 to %2.")
                  .arg(earliest.toString(Qt::ISODate), last.toString(Qt::ISODate));
    });
    if (m_acceptance.finding.isValid()) {
        auto *settled =
            new QLabel(tr("The open finding on this requirement becomes “risk accepted”."));
        settled->setWordWrap(true);
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
    m_reason->setFocus();
}

Result<void> AcceptanceEditor::save()
{
    m_acceptance.reason = m_reason->toPlainText().trimmed();
    m_acceptance.expiresOn = m_expires->date();
    if (m_acceptance.renews.isValid()) {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::renewRisk));
        TRY(RiskAcceptanceRepository::renew(change, m_acceptance.renews, m_acceptance.reason,
                                            m_acceptance.expiresOn));
        return change.commit();
    }
    TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::acceptRisk));
    TRY(RiskAcceptanceRepository::accept(change, m_acceptance));
    return change.commit();
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
        TRY(RiskAcceptanceRepository::withdraw(change, acceptance.id, *reason));
        return change.commit();
    };
    if (const auto done = run(); !done)
        context.showError(done.error());
}

} // namespace gatehouse
