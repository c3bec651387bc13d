#include "models/findings/findingpolicy.h"

#include "models/base/lastday.h"
#include "models/findings/acceptancepolicy.h"
#include "models/portfolio/criteriafile.h"

#include <QJsonArray>

namespace gatehouse {

const FindingPolicy &FindingPolicy::builtIn()
{
    static const FindingPolicy policy = [] {
        const QJsonObject file = criteriaFile("findings.json");
        const QJsonObject days = file.value(QStringLiteral("due_days")).toObject();
        FindingPolicy read;
        for (auto row = days.begin(); row != days.end(); ++row) {
            const QJsonObject byRisk = row->toObject();
            // The organisation's key is no number, and its tier 0.
            for (const Risk risk : {Risk::Low, Risk::Medium, Risk::High})
                read.m_days[{row.key().toInt(), risk}] = byRisk.value(toKey(risk)).toInt();
        }
        for (const QJsonValue tier : file.value(QStringLiteral("retest_evidence")).toArray())
            read.m_withEvidence.insert(tier.toInt());
        return read;
    }();
    return policy;
}

Result<void> FindingPolicy::checkDueOn(QDate day, QDate today)
{
    if (isPast(day, today))
        return fail(ErrorKind::Invalid,
                    tr("%1 is past already: a finding is due today or on a later day.")
                        .arg(day.toString(Qt::ISODate)));
    const AcceptancePolicy &acceptance = AcceptancePolicy::builtIn();
    const QDate last = acceptance.lastDayFrom(today);
    if (day > last)
        return fail(ErrorKind::Invalid,
                    tr("A finding is to be mended within %n month(s), as long as a risk may be "
                       "accepted for: choose a day up to %1. What is to stay longer is accepted "
                       "by somebody who may accept risks.",
                       nullptr, acceptance.longestMonths)
                        .arg(last.toString(Qt::ISODate)));
    return {};
}

QDate FindingPolicy::dueOn(int tier, Risk risk, QDate today) const
{
    const auto found = m_days.find({tier, risk});
    return found == m_days.end() ? QDate() : today.addDays(found->second);
}

} // namespace gatehouse
