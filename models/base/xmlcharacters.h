#pragma once

#include <QByteArray>

namespace gatehouse {

/// Puts “�” for characters that XML 1.0 does not allow, and for references to them, and counts
/// them: tools write whatever a program or a person gave them, such as the colours of a terminal
/// (\x1b, &#x1b;). Content that has none is not touched. Nothing is done in UTF-16, and where there
/// are more than `most`.
int mendXmlCharacters(QByteArray &content, int most);

} // namespace gatehouse
