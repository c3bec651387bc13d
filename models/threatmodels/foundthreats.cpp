#include "models/threatmodels/foundthreats.h"

#include "models/base/canonicaljson.h"
#include "models/base/digest.h"

#include <QJsonArray>

namespace gatehouse {

QString threatNumber(int number)
{
    return QStringLiteral("T-%1").arg(number, 4, 10, QLatin1Char('0'));
}

QJsonObject foundThreats(const std::vector<FoundThreat> &found)
{
    if (found.empty())
        return {};
    return {{QLatin1StringView(newThreatsKey), static_cast<int>(found.size())},
            {QLatin1StringView(firstNewThreatKey), found.front().number},
            {QLatin1StringView(newThreatsDigestKey), digestOf(found)}};
}

QString digestOf(const std::vector<FoundThreat> &found)
{
    QJsonArray all;
    for (const FoundThreat &each : found)
        all.append(QJsonArray{each.number, each.rule, each.subject});
    return QString::fromLatin1(Digest::of(DigestAlgorithm::Sha256, canonicalJson(all)).toHex());
}

} // namespace gatehouse
