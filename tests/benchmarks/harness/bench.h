#pragma once

#include "models/base/result.h"

#include <QDir>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace gatehouse::bench {

/// How a run is done: at full size, or so small that it only shows that every row works.
struct Bench {
    bool small = false;
    QDir cache; ///< what is made once and kept between runs

    template<class T>
    T size(T full, T reduced) const
    {
        return small ? reduced : full;
    }
    /// How often each side of a comparison runs; the medians count.
    int rounds() const { return size(3, 1); }

    /// The path of a file or folder made once: `make` writes to the path it is given. It is made
    /// again when `stamp` (whatever its content follows from) differs from when it was made.
    Result<QString> kept(const QString &name, const QByteArray &stamp,
                         const std::function<Result<void>(const QString &path)> &make) const;
    /// A folder beside the kept files that goes with the object: one for each run, since a file
    /// system writes over old blocks faster than it gives new ones.
    Result<std::unique_ptr<QTemporaryDir>> freshFolder() const;
};

/// Stamps what follows from the schema and the libraries that ship, and from `generation`, which
/// a writer counts up when it writes something else.
QByteArray schemaStamp(int generation);

/// "1,000,000"
QString grouped(qint64 number);

/// An error that only a developer sees.
tl::unexpected<Error> unexpected(const QString &what, const QString &cause = {});

} // namespace gatehouse::bench
