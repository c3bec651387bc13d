#include "views/findings/acceptancefields.h"

#include "models/findings/acceptancepolicy.h"
#include "views/design/forms.h"
#include "views/design/optionaldateedit.h"

#include <QPlainTextEdit>

#include <algorithm>

namespace gatehouse {

AcceptanceFields::AcceptanceFields(Form &form, const QDate &today, const QDate &from,
                                   const QString &hint)
    : m_reason(new QPlainTextEdit), m_lastDay(new OptionalDateEdit)
{
    m_reason->setTabChangesFocus(true);
    m_reason->setObjectName(QStringLiteral("acceptance-reason"));
    FormField *reason = form.addField(m_reason, tr("&Reason"),
                                      tr("Why the risk can be taken, and what compensates for it. "
                                         "It goes on record under your name."));
    reason->setRequired(true);
    reason->setCheck([editor = m_reason] {
        return editor->toPlainText().trimmed().isEmpty() ? tr("Say why the risk can be taken.")
                                                         : QString();
    });
    const AcceptancePolicy &policy = AcceptancePolicy::builtIn();
    const QDate earliest = from.addDays(1);
    const QDate last = policy.lastDayFrom(today);
    m_lastDay->setObjectName(QStringLiteral("acceptance-until"));
    m_lastDay->setRange(earliest, last);
    m_lastDay->setDate(std::clamp(policy.usualDayFrom(from), earliest, std::max(earliest, last)));
    FormField *until =
        form.addField(m_lastDay, tr("Holds &until"), hint.arg(last.toString(Qt::ISODate)));
    until->setRequired(true);
    until->setCheck([editor = m_lastDay, earliest, last] {
        return editor->date().isValid() && editor->isAcceptable()
            ? QString()
            : tr("Name the last day it holds, from %1 to %2.")
                  .arg(earliest.toString(Qt::ISODate), last.toString(Qt::ISODate));
    });
}

QString AcceptanceFields::reason() const
{
    return m_reason->toPlainText().trimmed();
}

QDate AcceptanceFields::lastDay() const
{
    return m_lastDay->date();
}

void AcceptanceFields::setFocus()
{
    m_reason->setFocus();
}

} // namespace gatehouse
