#include "models/lifecycle/snapshotparts.h"

namespace gatehouse {

QJsonObject requirementIn(const QJsonObject &snapshot, const QString &key)
{
    for (const QJsonValue each : snapshot.value(QLatin1StringView("requirements")).toArray()) {
        if (each[QLatin1StringView("key")].toString() == key)
            return each.toObject();
    }
    return {};
}

QJsonArray named(const QJsonValue &list, QLatin1StringView field)
{
    QJsonArray names;
    for (const QJsonValue &each : list.toArray())
        names += each[field];
    return names;
}

} // namespace gatehouse
