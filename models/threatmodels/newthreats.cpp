#include "models/threatmodels/newthreats.h"

#include "models/base/canonicaljson.h"
#include "models/base/digest.h"

#include <QJsonArray>

namespace gatehouse {

QString threatNumber(int number)
{
    return QStringLiteral("T-%1").arg(number, 4, 10, QLatin1Char('0'));
}

QJsonObject newThreats(const std::vector<NewThreat> &found)
{
    if (found.empty())
        return {};
    return {{QLatin1StringView(newThreatsKey), static_cast<int>(found.size())},
            {QLatin1StringView(firstNewThreatKey), found.front().number},
            {QLatin1StringView(newThreatsDigestKey), digestOfThreats(found)}};
}

QString digestOfThreats(const std::vector<NewThreat> &found)
{
    QJsonArray all;
    for (const NewThreat &each : found)
        all.append(QJsonArray{each.number, each.rule, each.subject});
    return QString::fromLatin1(Digest::of(DigestAlgorithm::Sha256, canonicalJson(all)).toHex());
}

} // namespace gatehouse
