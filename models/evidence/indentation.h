#pragma once

#include <QString>

#include <optional>

namespace gatehouse {

/// A JSON document over lines, in its own order and with its literals untouched; nothing when it
/// is none or would become longer than `limit` characters.
std::optional<QString> indentedJson(const QString &text, qsizetype limit);

/// The same for XML. Nothing also for a document with a document type, whose entities could grow
/// it without end or point elsewhere: that one is better seen as it stands.
std::optional<QString> indentedXml(const QString &text, qsizetype limit);

} // namespace gatehouse
