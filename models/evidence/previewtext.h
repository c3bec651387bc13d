#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace gatehouse {

/// The text that bytes are in UTF-8 or UTF-16 (with a byte order mark) or else GB18030; nothing
/// when they are no text. A character cut in two at the end is left out.
std::optional<QString> decodedText(QByteArrayView bytes);

/// The same of a name in a file that does not say its encoding: what cannot be read becomes U+FFFD.
QString decodedName(QByteArrayView bytes);

/// Line ends as one sign; what does not show, or would make the rest read otherwise than it is, as
/// a visible sign.
QString visibleText(QString text);
/// The same on one line.
QString visibleLine(QString text);

} // namespace gatehouse
