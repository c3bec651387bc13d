#pragma once

#include "models/base/enumtext.h"
#include "models/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

// What the demo's story says at a key; empty or zero where it says nothing.

inline QString word(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

inline QStringList words(const QJsonObject &object, const char *key)
{
    QStringList found;
    for (const QJsonValue &value : object.value(QLatin1StringView(key)).toArray())
        found += value.toString();
    return found;
}

inline std::vector<QJsonObject> objects(const QJsonObject &object, const char *key)
{
    std::vector<QJsonObject> found;
    for (const QJsonValue &value : object.value(QLatin1StringView(key)).toArray())
        found.push_back(value.toObject());
    return found;
}

inline int number(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toInt();
}

template<class E>
Result<E> enumeration(const QString &key)
{
    if (const auto value = fromKey<E>(key))
        return *value;
    return fail(ErrorKind::Internal,
                QStringLiteral("The demo's script names an unknown %1.").arg(key));
}

} // namespace gatehouse
