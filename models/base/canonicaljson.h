#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>

namespace gatehouse {

/// The one spelling of a JSON value (RFC 8785: members sorted by UTF-16 code units, no white
/// space, shortest escapes), so that a digest over it means the same content everywhere.
/// Numbers are integers up to 2^53 in what Gatehouse signs; others take QString's shortest form.
QByteArray canonicalJson(const QJsonValue &value);
/// The same of a string, at the end of `out`.
void appendCanonical(const QString &text, QByteArray &out);
/// Members whose values are canonical already: what is large and seldom another need not be
/// spelled anew. By name, in the order of UTF-16 code units.
using SpelledMembers = std::map<QString, QByteArray>;
/// The same of an object that has these members besides its own, none of them twice.
QByteArray canonicalJson(const QJsonObject &object, const SpelledMembers &spelled);

} // namespace gatehouse
