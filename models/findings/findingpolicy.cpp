#include "models/findings/findingpolicy.h"

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

QDate FindingPolicy::dueOn(int tier, Risk risk, QDate today) const
{
    const auto found = m_days.find({tier, risk});
    return found == m_days.end() ? QDate() : today.addDays(found->second);
}

} // namespace gatehouse
