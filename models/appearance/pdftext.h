#pragma once

#include <QFont>

namespace gatehouse {

// So that what stands in a PDF can be searched for and copied, and is what was written.

/// A font as it is used there: without the shapes that some fonts put in the place of digits beside
/// Latin letters, since no character names those.
QFont pdfFont(const QFont &font);

/// Qt names each glyph of a PDF by the first character that has it. Of many Han characters that is
/// a radical (U+2F64 for 用): puts the character in its place, in a file that is written and
/// closed. False where the file cannot be read or written, or is no whole PDF: the disk was full.
bool nameCharacters(const QString &path);

} // namespace gatehouse
