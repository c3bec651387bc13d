#include "models/lifecycle/reviewpolicy.h"

#include "models/portfolio/criteriafile.h"

#include <QJsonArray>

namespace gatehouse {

const ReviewPolicy &ReviewPolicy::builtIn()
{
    static const ReviewPolicy policy = [] {
        const QJsonObject file = criteriaFile("review.json");
        ReviewPolicy read;
        read.from = fromKey<Phase>(file.value(QStringLiteral("from")).toString()).value();
        for (const QJsonValue &each : file.value(QStringLiteral("tiers")).toArray()) {
            const QJsonObject tier = each.toObject();
            read.tiers.at(static_cast<size_t>(tier.value(QStringLiteral("tier")).toInt() - 1)) =
                fromKey<ReviewExtent>(tier.value(QStringLiteral("extent")).toString()).value();
        }
        return read;
    }();
    return policy;
}

ReviewExtent ReviewPolicy::extentOf(int tier, Phase phase) const
{
    if (phase < from || tier < 1 || tier > static_cast<int>(tiers.size()))
        return ReviewExtent::None;
    return tiers[static_cast<size_t>(tier - 1)];
}

} // namespace gatehouse
