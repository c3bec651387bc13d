#pragma once

#include <QStringList>

#include <vector>

namespace gatehouse {

/// Rows to be shown: of a file of values, or what is in an archive. Each has a text per column.
struct PreviewTable {
    QStringList columns;
    std::vector<QStringList> rows;
    bool isTruncated = false; ///< there are more than are held
    bool isBroken = false; ///< what follows cannot be read
    bool operator==(const PreviewTable &) const = default;
};

} // namespace gatehouse
