#pragma once

#include "models/base/result.h"

#include <QStringList>

#include <functional>

namespace gatehouse {

class Database;

/// A list whose rows are fetched as they are looked at: how it is read whole, for an export.
class ExportableRows
{
public:
    /// Puts the next row's texts, one a column of the model; false when there is none left.
    using Next = std::function<Result<bool>(QStringList &row)>;

    virtual ~ExportableRows() = default;
    /// The rows shown now, in their order. What it gives is called on another thread with that
    /// thread's connection, and needs the model no more.
    virtual std::function<Next(const Database &)> rowsShown() const = 0;
    virtual qint64 rowsShownCount() const = 0;
};

} // namespace gatehouse
