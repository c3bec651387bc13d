#include "views/threatmodels/threatacceptancedialog.h"

#include "models/lifecycle/acceptancepolicy.h"
#include "models/lifecycle/threatacceptance.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/optionaldateedit.h"
#include "views/page/navigationcontext.h"
#include "views/threatmodels/threatdesk.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gatehouse {

ThreatAcceptanceDialog::ThreatAcceptanceDialog(ThreatDesk &desk, std::vector<ThreatId> threats,
                                               QWidget *parent)
    : FormDialog(desk.context().dialogs(), parent), m_desk(desk), m_threats(std::move(threats)),
      m_form(new Form), m_reason(new QPlainTextEdit), m_until(new OptionalDateEdit)
{
    setWindowTitle(tr("Accept the risk"));
    setSaveText(tr("Accept the risk"));
    auto *about = wrappedLabel("muted");
    const ThreatRow *only = m_threats.size() == 1 && m_desk.threats()
        ? m_desk.threats()->threat(m_threats.front())
        : nullptr;
    about->setText(only ? QStringLiteral("%1 %2").arg(only->threat.number,
                                                      only->title().in(m_desk.context().language()))
                        : tr("%n threats", nullptr, static_cast<int>(m_threats.size())));
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
    const QDate today = m_desk.context().today();
    const QDate earliest = today.addDays(1);
    const QDate last = policy.lastDayFrom(today);
    m_until->setObjectName(QStringLiteral("acceptance-until"));
    m_until->setRange(earliest, last);
    m_until->setDate(qBound(earliest, policy.usualDayFrom(today), last));
    FormField *until = m_form->addField(
        m_until, tr("Holds &until"),
        tr("At most until %1; then the threat is open again.").arg(last.toString(Qt::ISODate)));
    until->setRequired(true);
    until->setCheck([this, earliest, last] {
        return m_until->date().isValid() && m_until->isAcceptable()
            ? QString()
            : tr("Name the last day it holds, from %1 to %2.")
                  .arg(earliest.toString(Qt::ISODate), last.toString(Qt::ISODate));
    });
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(480, 360);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_reason->setFocus();
}

Result<void> ThreatAcceptanceDialog::save()
{
    return m_desk.write(actions::acceptThreat, [&](Change &change) -> Result<void> {
        for (const ThreatId id : m_threats)
            TRY(acceptThreat(change, id, m_reason->toPlainText().trimmed(), m_until->date()));
        return {};
    });
}

} // namespace gatehouse
