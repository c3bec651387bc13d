#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace gatehouse {

/// What a snapshot of a gate (see GateContent) says of a requirement; empty where it says nothing.
QJsonObject requirementIn(const QJsonObject &snapshot, const QString &key);
/// Of the items of a list in it, what names them.
QJsonArray named(const QJsonValue &list, QLatin1StringView field);

} // namespace gatehouse
