#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace gatehouse {

/// The one spelling of a JSON value (RFC 8785: members sorted by UTF-16 code units, no white
/// space, shortest escapes), so that a digest over it means the same content everywhere.
/// Numbers are integers up to 2^53 in what Gatehouse signs; others take QString's shortest form.
QByteArray canonicalJson(const QJsonValue &value);
/// The same of an object with one more member, whose value is canonical already: what is large and
/// seldom another need not be spelled anew.
QByteArray canonicalJson(const QJsonObject &object, const QString &member, const QByteArray &value);

} // namespace gatehouse
