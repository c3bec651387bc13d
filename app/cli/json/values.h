#pragma once

#include "models/base/enumtext.h"
#include "models/base/language.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace gatehouse {

// What is not known is null, in every shape the command line prints.
inline QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

inline QJsonValue orNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

/// UTC, ISO 8601.
inline QJsonValue orNull(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

/// `<member>_zh` and `<member>_en`.
inline void putBoth(QJsonObject &object, const QString &member, const LocalizedText &text)
{
    object.insert(member + QStringLiteral("_zh"), text.zh);
    object.insert(member + QStringLiteral("_en"), text.en);
}

template<class E>
QJsonArray keyArray(const std::vector<E> &values)
{
    QJsonArray keys;
    for (const E value : values)
        keys.append(toKey(value));
    return keys;
}

template<class Items, class Describe>
QJsonArray arrayOf(const Items &items, Describe describe)
{
    QJsonArray array;
    for (const auto &item : items)
        array.append(describe(item));
    return array;
}

} // namespace gatehouse
