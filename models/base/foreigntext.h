#pragma once

#include <QString>

namespace gatehouse {

/// A text of another tool's file without what TextRule refuses: halves of characters become
/// U+FFFD, lines end as \n, other control characters and what turns the order go. At most `longest`
/// characters, whole ones.
QString cleanText(const QString &text, int longest, bool *wasCut = nullptr);

/// The same as one line: white space is one space. Other tools break lines within names.
QString cleanLine(const QString &text, int longest, bool *wasCut = nullptr);

} // namespace gatehouse
