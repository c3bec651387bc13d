#pragma once

#include <QString>

namespace gatehouse {

/// A file name that every system takes, made from any text and a suffix (".xlsx"): signs that
/// some system refuses become "_", and a long name is cut before its suffix.
QString safeFileName(const QString &text, const QString &suffix);

/// Where a file goes that nobody has chosen a place for: among the documents, or at home where
/// there is no such folder.
QString usualFolder();

} // namespace gatehouse
