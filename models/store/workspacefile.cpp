#include "models/store/workspacefile.h"

#include "models/base/clock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QtEndian>

#include <sqlite3.h>

#include <cstdio>

namespace gatehouse {

namespace {

constexpr qint64 headerSize = 100; // SQLite file format, section 1.3
constexpr qint64 quickCheckLimit = 64LL * 1024 * 1024;

struct Header {
    bool isSqlite = false;
    qint32 applicationId = 0;
    qint32 userVersion = 0;
    qint64 expectedSize = 0; ///< from page size and page count; 0 when the header does not say
};

Header parseHeader(const QByteArray &bytes)
{
    Header header;
    header.isSqlite =
        bytes.size() == headerSize && bytes.startsWith(QByteArray("SQLite format 3\0", 16));
    if (!header.isSqlite)
        return header;
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
    header.userVersion = qFromBigEndian<qint32>(data + 60);
    header.applicationId = qFromBigEndian<qint32>(data + 68);
    qint64 pageSize = qFromBigEndian<quint16>(data + 16);
    if (pageSize == 1)
        pageSize = 65536;
    // The page count is valid only when the change counter matches "version-valid-for".
    if (qFromBigEndian<quint32>(data + 24) == qFromBigEndian<quint32>(data + 92))
        header.expectedSize = pageSize * qFromBigEndian<quint32>(data + 28);
    return header;
}

void removeFile(const QString &path)
{
    QFile::remove(path);
    QFile::remove(path + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
}

Result<QStringList> faults(const Database &database, const char *pragma)
{
    QStringList found;
    TRY_ASSIGN(auto rows, database.prepare(pragma));
    rows.bind();
    while (rows.next()) {
        QStringList cells;
        for (int column = 0; column < rows.columnCount(); ++column)
            cells += rows.text(column);
        if (const QString line = cells.join(QLatin1Char(' ')); line != QLatin1StringView("ok"))
            found += line;
    }
    TRY(rows.finished());
    return found;
}

} // namespace

int WorkspaceFile::schemaVersion()
{
    return shippedMigrations().back().version;
}

Result<std::unique_ptr<Database>> WorkspaceFile::create(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink())
        return fail(ErrorKind::Conflict,
                    tr("%1 exists already. Choose another name, or open it.")
                        .arg(QDir::toNativeSeparators(path)));
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return fail(ErrorKind::Unwritable,
                    tr("The folder %1 does not exist.").arg(folder.filePath()));
    if (!folder.isWritable())
        return fail(
            ErrorKind::Unwritable,
            tr("The folder %1 is read-only. Choose another folder.").arg(folder.filePath()));

    const auto build = [&]() -> Result<std::unique_ptr<Database>> {
        TRY_ASSIGN(auto database, Database::open(path, Database::Mode::Create));
        TRY(database->execute("PRAGMA application_id = " + QByteArray::number(applicationId)));
        TRY(migrate(*database, shippedMigrations()));
        // The header must say at once what the file is: recognition reads the file, not its log.
        TRY(database->checkpoint());
        return database;
    };
    auto database = build();
    if (!database) {
        removeFile(path);
        if (database.error().kind == ErrorKind::Unreadable)
            return fail(ErrorKind::Unwritable,
                        tr("A workspace cannot be created in %1. Choose another folder.")
                            .arg(folder.filePath()),
                        database.error().cause);
    }
    return database;
}

Result<WorkspaceFile::Opened> WorkspaceFile::open(const QString &path, Database::Mode mode,
                                                  const std::vector<Migration> &migrations)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound, tr("There is no file %1.").arg(shown));
    if (!info.isFile())
        return fail(ErrorKind::Unreadable, tr("%1 is not a file.").arg(shown));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unreadable,
                    tr("%1 cannot be read. Check its permissions.").arg(shown), file.errorString());
    const Header header = parseHeader(file.read(headerSize));
    file.close();
    // An empty SQLite-less file, a spreadsheet, somebody else's database: none is touched.
    if (!header.isSqlite || header.applicationId != applicationId)
        return fail(ErrorKind::Unreadable, tr("%1 is not a Gatehouse workspace.").arg(shown));
    const int newest = migrations.back().version;
    if (header.userVersion > newest)
        return fail(ErrorKind::Unreadable,
                    tr("%1 was written by a newer Gatehouse (schema %2; this one knows %3). Update "
                       "Gatehouse to open it.")
                        .arg(shown)
                        .arg(header.userVersion)
                        .arg(newest));
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    if (!hasLog && header.expectedSize > info.size())
        return fail(ErrorKind::Unreadable,
                    tr("%1 is cut off: %2 of %3 bytes are there. Restore it from a backup.")
                        .arg(shown)
                        .arg(info.size())
                        .arg(header.expectedSize));
    if (mode != Database::Mode::ReadOnly) {
        if (!info.isWritable())
            return fail(ErrorKind::Unwritable,
                        tr("%1 is read-only. Change its permissions, or open it for reading only.")
                            .arg(shown));
        if (!QFileInfo(info.absolutePath()).isWritable())
            return fail(
                ErrorKind::Unwritable,
                tr("The folder %1 is read-only, and a workspace needs to write beside its file. "
                   "Change the folder's permissions, or open the workspace for reading only.")
                    .arg(info.absolutePath()));
    }

    Opened opened;
    TRY_ASSIGN(opened.database, Database::open(path, mode));
    TRY_ASSIGN(const int version, schemaVersionOf(*opened.database));
    if (version > newest)
        return fail(ErrorKind::Unreadable,
                    tr("%1 was written by a newer Gatehouse (schema %2; this one knows %3). Update "
                       "Gatehouse to open it.")
                        .arg(shown)
                        .arg(version)
                        .arg(newest));
    opened.checked = info.size() <= quickCheckLimit;
    if (opened.checked) {
        TRY_ASSIGN(const QStringList found, quickCheck(*opened.database));
        if (!found.isEmpty())
            return fail(ErrorKind::Unreadable,
                        tr("%1 is damaged. Restore it from a backup.").arg(shown),
                        found.join(QLatin1Char('\n')));
    }
    if (version < newest) {
        if (mode == Database::Mode::ReadOnly)
            return fail(
                ErrorKind::Unwritable,
                tr("%1 was written by an older Gatehouse and has to be brought up to date first. "
                   "Open it for writing once.")
                    .arg(shown));
        opened.backupPath = QStringLiteral("%1.schema-%2-%3.backup")
                                .arg(path)
                                .arg(version)
                                .arg(Clock().now().toString(QStringLiteral("yyyyMMddHHmmss")));
        TRY(backup(*opened.database, opened.backupPath));
        TRY(migrate(*opened.database, migrations));
        TRY(opened.database->checkpoint());
        opened.schema = SchemaState::Upgraded;
    }
    return opened;
}

Result<std::unique_ptr<Database>> WorkspaceFile::openReader(const QString &path)
{
    TRY_ASSIGN(auto database, Database::open(path, Database::Mode::ReadOnly));
    TRY(database->execute("PRAGMA cache_size = -8192;"));
    return database;
}

Result<std::unique_ptr<Database>> WorkspaceFile::openReader(const QString &path,
                                                            const Progress &progress)
{
    TRY_ASSIGN(auto database, openReader(path));
    database->stopWith(&progress);
    return database;
}

Result<void> WorkspaceFile::backup(const Database &database, const QString &target,
                                   const Progress *progress)
{
    const QString shown = QDir::toNativeSeparators(target);
    const QFileInfo info(target);
    if (info.absoluteFilePath() == QFileInfo(database.path()).absoluteFilePath())
        return fail(ErrorKind::Invalid,
                    tr("A backup cannot take the place of the workspace itself."));
    if (info.isDir())
        return fail(ErrorKind::Invalid,
                    tr("%1 is a folder. Name a file for the backup.").arg(shown));
    if (!QFileInfo(info.absolutePath()).isDir())
        return fail(ErrorKind::Unwritable,
                    tr("The folder %1 does not exist.").arg(info.absolutePath()));

    const QString partial = target + QStringLiteral(".partial");
    removeFile(partial);
    const auto write = [&]() -> Result<void> {
        database.stopWith(progress);
        const auto unstoppable = qScopeGuard([&] { database.stopWith(nullptr); });
        TRY(database.copyTo(partial));
        TRY_ASSIGN(const auto copy, Database::open(partial, Database::Mode::ReadOnly));
        copy->stopWith(progress);
        TRY_ASSIGN(const QStringList found, check(*copy));
        if (!found.isEmpty())
            return fail(ErrorKind::Unreadable,
                        tr("The workspace is damaged, so the backup was not kept. Run a check of "
                           "the workspace."),
                        found.join(QLatin1Char('\n')));
        return {};
    };
    if (auto written = write(); !written) {
        removeFile(partial);
        if (written.error().kind == ErrorKind::Internal
            || written.error().kind == ErrorKind::Unreadable)
            if (!QFileInfo(info.absolutePath()).isWritable())
                return fail(ErrorKind::Unwritable,
                            tr("The folder %1 is read-only. Choose another folder.")
                                .arg(info.absolutePath()),
                            written.error().cause);
        return written;
    }
    // rename(2) replaces what stood there in one step.
    if (std::rename(QFile::encodeName(partial).constData(), QFile::encodeName(target).constData())
        != 0) {
        removeFile(partial);
        return fail(ErrorKind::Unwritable, tr("The backup cannot be written to %1.").arg(shown));
    }
    return {};
}

Result<QStringList> WorkspaceFile::quickCheck(const Database &database)
{
    return faults(database, "PRAGMA quick_check(10)");
}

Result<QStringList> WorkspaceFile::check(const Database &database)
{
    TRY_ASSIGN(QStringList found, faults(database, "PRAGMA integrity_check"));
    TRY_ASSIGN(const QStringList keys, faults(database, "PRAGMA foreign_key_check"));
    return found + keys;
}

} // namespace gatehouse
