#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace gatehouse {

/// What lies in a ZIP file. Names are read from its directory; content only on demand and up to a
/// limit, so that what unpacks without end costs nothing.
class PackageArchive
{
    Q_DECLARE_TR_FUNCTIONS(PackageArchive)
public:
    static constexpr int mostMembers = 300000;
    static constexpr qsizetype mostNames = 32LL * 1024 * 1024; ///< characters of all names

    /// Unreadable for what is no ZIP file, damaged or cut off; Invalid for more members than any
    /// app has; Cancelled when told to stop.
    static Result<PackageArchive> open(const QString &path, Progress *progress = nullptr);

    const QStringList &names() const { return m_names; }
    bool has(const QString &name) const { return m_names.contains(name); }
    /// NotFound where there is no such member, Invalid where it is larger than `limit` bytes,
    /// Unreadable where it is damaged.
    Result<QByteArray> member(const QString &name, qint64 limit) const;

private:
    QString m_path;
    QStringList m_names;
};

} // namespace gatehouse
