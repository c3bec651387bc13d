#include "models/threatmodels/threatriskpolicy.h"

#include "models/portfolio/criteriafile.h"

#include <QJsonArray>

namespace gatehouse {

const ThreatRiskPolicy &ThreatRiskPolicy::builtIn()
{
    static const ThreatRiskPolicy policy = [] {
        const QJsonObject file = criteriaFile("threat-risk.json");
        ThreatRiskPolicy read;
        read.name = file.value(QStringLiteral("name")).toString();
        read.version = file.value(QStringLiteral("version")).toString();
        const QJsonArray rows = file.value(QStringLiteral("matrix")).toArray();
        for (std::size_t likelihood = 0; likelihood < read.matrix.size(); ++likelihood) {
            const QJsonArray row = rows.at(static_cast<qsizetype>(likelihood)).toArray();
            for (std::size_t impact = 0; impact < read.matrix[likelihood].size(); ++impact)
                read.matrix[likelihood][impact] =
                    fromKey<Risk>(row.at(static_cast<qsizetype>(impact)).toString())
                        .value_or(Risk::High);
        }
        return read;
    }();
    return policy;
}

Risk ThreatRiskPolicy::riskOf(const ThreatRating &rating) const
{
    if (!rating.isRated())
        return Risk::None;
    const auto at = [](int value) { return static_cast<std::size_t>(std::clamp(value, 1, 5) - 1); };
    return matrix[at(rating.likelihood)][at(rating.impact)];
}

} // namespace gatehouse
