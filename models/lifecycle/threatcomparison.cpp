#include "models/lifecycle/threatcomparison.h"

#include "models/threatmodels/threat.h"

#include <QJsonArray>

namespace gatehouse {

namespace {

QString numberIn(const QJsonObject &threat)
{
    return threat.value(QLatin1StringView("number")).toString();
}

/// 0: not answered, 1: something is decided, 2: answered.
int standing(const QJsonObject &threat)
{
    const auto state = fromKey<ThreatState>(threat.value(QLatin1StringView("state")).toString());
    if (!state || *state == ThreatState::Open)
        return 0;
    return *state == ThreatState::Planned ? 1 : 2;
}

QHash<QString, QJsonObject> byLineage(const QJsonObject &snapshot)
{
    QHash<QString, QJsonObject> threats;
    const QJsonArray list = snapshot.value(QLatin1StringView("threats")).toArray();
    for (const QJsonValue &each : list)
        threats.insert(each[QLatin1StringView("lineage")].toString(), each.toObject());
    return threats;
}

} // namespace

std::vector<SnapshotDifference> compareThreats(const QJsonObject &before, const QJsonObject &after)
{
    using What = SnapshotDifference::What;
    std::vector<SnapshotDifference> differences;
    // Decided upon before there were threat models.
    if (before.isEmpty())
        return differences;
    const auto contents = [](const QJsonObject &snapshot) {
        QHash<QString, QString> found;
        const QJsonArray parts = snapshot.value(QLatin1StringView("parts")).toArray();
        for (const QJsonValue &part : parts)
            found.insert(part[QLatin1StringView("subject")].toString(),
                         part[QLatin1StringView("content")].toString());
        return found;
    };
    if (contents(before) != contents(after))
        differences.push_back({What::ThreatModel, {}});
    const auto were = byLineage(before);
    const QJsonArray are = after.value(QLatin1StringView("threats")).toArray();
    for (const QJsonValue &each : are) {
        const QJsonObject threat = each.toObject();
        const auto was = were.constFind(threat.value(QLatin1StringView("lineage")).toString());
        const int stood = was == were.cend() ? 1 : standing(*was);
        if (standing(threat) < stood)
            differences.push_back({What::Threats, numberIn(threat)});
    }
    return differences;
}

} // namespace gatehouse
