#pragma once

#include <QString>

namespace gatehouse {

// What people read of numbers, in the language of the program and the same on every desktop,
// whatever its locale.

/// Its thousands apart: "1,234,567" in both languages.
QString countText(qint64 count);

/// How large a file is, "512 bytes", "1.2 MB" (steps of 1024, as file managers count).
QString sizeText(qint64 bytes);

/// To the byte: "1,234,567 bytes".
QString exactSizeText(qint64 bytes);

} // namespace gatehouse
