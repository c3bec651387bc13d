#include "models/product/earlierlog.h"

#include "models/base/canonicaljson.h"
#include "models/base/clock.h"

#include <QJsonArray>

#include <algorithm>

namespace gatehouse {

bool EarlierLog::namesEach(QByteArrayView entity)
{
    static constexpr QByteArrayView entities[] = {
        "account", "app",           "audit_checkpoint", "credential",      "evidence",
        "finding", "gate_decision", "gate_signature",   "gate_submission", "library",
        "person",  "release",       "risk_acceptance",  "signing_key",     "unit"};
    return std::ranges::find(entities, entity) != std::end(entities);
}

bool EarlierLog::namesNoPlace(const PlayedLog::Record &record)
{
    return record.key.startsWith("evidence_link/") && record.key.endsWith('/');
}

bool EarlierLog::isInOtherWords(const PlayedLog::Value &value, const QJsonValue &stored) const
{
    if (!stored.isArray())
        return false;
    QStringList words;
    const QJsonArray list = stored.toArray();
    for (const QJsonValue &each : list) {
        if (!each.isString())
            return false;
        words += each.toString();
    }
    return value.hash == m_log.hashOf(canonicalJson(words.join(u' ')));
}

bool EarlierLog::isOfUpgrade(const PlayedLog::Record &logged, const QString &field,
                             const PlayedLog::Value *value, const QJsonValue &stored) const
{
    return !value || isOfOtherClock(logged, field, *value, stored)
        || (field == QLatin1StringView("roles") && isWithoutAssessor(*value, stored));
}

/// The first versions, whose entries have no keys, looked at the clock for the entry and for the
/// record each. Both are moments: what was emptied is of no clock, and neither is what was never
/// set.
bool EarlierLog::isOfOtherClock(const PlayedLog::Record &logged, const QString &field,
                                const PlayedLog::Value &value, const QJsonValue &stored) const
{
    return logged.id == 0 && field.endsWith(QLatin1StringView("_at"))
        && fromTimestamp(stored.toString()).isValid()
        && value.hash != m_log.hashOf(canonicalJson(QString()));
}

/// Auditors became assessors besides when assessing became a role of its own.
bool EarlierLog::isWithoutAssessor(const PlayedLog::Value &value, const QJsonValue &roles) const
{
    QJsonArray left;
    for (const QJsonValue &role : roles.toArray()) {
        if (role != QLatin1StringView("assessor"))
            left += role;
    }
    return value.hash == m_log.hashOf(canonicalJson(left)) || isInOtherWords(value, left);
}

} // namespace gatehouse
