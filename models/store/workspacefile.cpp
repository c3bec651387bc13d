#include "models/store/workspacefile.h"

#include "models/base/clock.h"
#include "models/base/ownhandle.h"
#include "models/store/backuptarget.h"
#include "models/store/tidying.h"
#include "models/store/workspaceheader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

namespace gatehouse {

namespace {

constexpr qint64 quickCheckLimit = 64LL * 1024 * 1024;

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

/// Of the file as it is before it is migrated.
QString backupPathFor(const QString &path, int version)
{
    return QStringLiteral("%1.schema-%2-%3.backup")
        .arg(path)
        .arg(version)
        .arg(Clock().now().toString(QStringLiteral("yyyyMMddHHmmss")));
}

tl::unexpected<Error> isNewer(const QString &path, int version, int newest)
{
    return fail(ErrorKind::Unreadable,
                WorkspaceFile::tr("%1 was written by a newer Gatehouse (schema %2; this one knows "
                                  "%3). Update Gatehouse to open it.")
                    .arg(QDir::toNativeSeparators(path))
                    .arg(version)
                    .arg(newest));
}

/// What can be said before SQLite touches the file.
Result<void> recognise(const QString &path, Database::Mode mode, int newest)
{
    const QString shown = QDir::toNativeSeparators(path);
    TRY(checkPathLength(path));
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound, WorkspaceFile::tr("There is no file %1.").arg(shown));
    if (!info.isFile())
        return fail(ErrorKind::Unreadable, WorkspaceFile::tr("%1 is not a file.").arg(shown));
    if (QFile file(path); ownHandleOn(path) < 0 && !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unreadable,
                    WorkspaceFile::tr("%1 cannot be read. Check its permissions.").arg(shown),
                    file.errorString());
    const WorkspaceHeader header = WorkspaceHeader::read(path);
    // An empty SQLite-less file, a spreadsheet, somebody else's database: none is touched.
    if (!header.isWorkspace())
        return fail(ErrorKind::Unreadable,
                    WorkspaceFile::tr("%1 is not a Gatehouse workspace.").arg(shown));
    if (header.userVersion > newest)
        return isNewer(path, header.userVersion, newest);
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0
        || QFileInfo(path + QStringLiteral("-journal")).size() > 0;
    if (!hasLog && header.expectedSize > info.size())
        return fail(
            ErrorKind::Unreadable,
            WorkspaceFile::tr("%1 is cut off: %2 of %3 bytes are there. Restore it from a backup.")
                .arg(shown)
                .arg(info.size())
                .arg(header.expectedSize));
    if (mode == Database::Mode::ReadOnly)
        return {};
    if (!info.isWritable())
        return fail(ErrorKind::Unwritable,
                    WorkspaceFile::tr(
                        "%1 is read-only. Change its permissions, or open it for reading only.")
                        .arg(shown));
    if (!QFileInfo(info.absolutePath()).isWritable())
        return fail(
            ErrorKind::Unwritable,
            WorkspaceFile::tr(
                "The folder %1 is read-only, and a workspace needs to write beside its file. "
                "Change the folder's permissions, or open the workspace for reading only.")
                .arg(info.absolutePath()));
    return {};
}

/// A connection to the file that stands at `path` now and stays there: whoever would replace it
/// (BackupTarget) is kept off by the lock this one holds.
Result<std::unique_ptr<Database>> connectTo(const QString &path, Database::Mode mode, int newest)
{
    while (true) {
        TRY_ASSIGN(auto database, Database::open(path, mode));
        TRY_ASSIGN(const int version, schemaVersionOf(*database));
        if (version > newest)
            return isNewer(path, version, newest);
        // Copies once came without; only with one do readers and a writer not wait for each other.
        if (mode != Database::Mode::ReadOnly)
            TRY(database->execute("PRAGMA journal_mode = WAL;"));
        if (!database->isReplaced()) {
            database->holdOntoLog();
            return database;
        }
    }
}

Result<void> upgrade(const QString &path, const std::vector<Migration> &migrations,
                     const QString &backupPath)
{
    auto alone = Database::open(path, Database::Mode::Exclusive);
    if (!alone && alone.error().kind == ErrorKind::Busy)
        return fail(ErrorKind::Busy,
                    WorkspaceFile::tr("%1 was written by an older Gatehouse and has to be brought "
                                      "up to date, but another program has it open. Close it "
                                      "there and try again.")
                        .arg(QDir::toNativeSeparators(path)),
                    alone.error().cause);
    if (!alone)
        return tl::unexpected(std::move(alone).error());
    TRY(WorkspaceFile::backup(**alone, backupPath));
    TRY(migrate(**alone, migrations));
    TRY((*alone)->checkpoint());
    // What cannot be tidied up now is the next opening's.
    (void)tidy(**alone);
    return {};
}

} // namespace

int WorkspaceFile::schemaVersion()
{
    return shippedMigrations().back().version;
}

Result<std::unique_ptr<Database>> WorkspaceFile::create(const QString &path)
{
    TRY(checkPathLength(path));
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
        TRY(database->execute("PRAGMA application_id = "
                              + QByteArray::number(WorkspaceHeader::ourApplicationId)));
        TRY(migrate(*database, shippedMigrations()));
        // The header must say at once what the file is: recognition reads the file, not its log.
        TRY(database->checkpoint());
        database->holdOntoLog();
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
    const int newest = migrations.back().version;
    TRY(recognise(path, mode, newest));
    Opened opened;
    TRY_ASSIGN(opened.database, connectTo(path, mode, newest));
    if (QFileInfo(path).size() <= quickCheckLimit) {
        TRY_ASSIGN(const QStringList found, quickCheck(*opened.database));
        if (!found.isEmpty())
            return fail(ErrorKind::Unreadable,
                        tr("%1 is damaged. Restore it from a backup.").arg(shown),
                        found.join(QLatin1Char('\n')));
    }
    TRY_ASSIGN(const int version, schemaVersionOf(*opened.database));
    if (mode == Database::Mode::ReadOnly) {
        if (version < newest)
            return fail(
                ErrorKind::Unwritable,
                tr("%1 was written by an older Gatehouse and has to be brought up to date first. "
                   "Open it for writing once.")
                    .arg(shown));
        return opened;
    }
    if (version < newest) {
        opened.backupPath = backupPathFor(path, version);
        opened.database.reset();
        TRY(upgrade(path, migrations, opened.backupPath));
        opened.schema = SchemaState::Upgraded;
    } else {
        TRY_ASSIGN(const bool untidy, needsTidying(*opened.database));
        if (!untidy)
            return opened;
        opened.database.reset();
        // Left as it is where another program has the file open, or the disk is full.
        if (const auto alone = Database::open(path, Database::Mode::Exclusive))
            (void)tidy(**alone);
    }
    TRY_ASSIGN(opened.database, connectTo(path, mode, newest));
    return opened;
}

Result<std::unique_ptr<Database>> WorkspaceFile::openReader(const QString &path)
{
    TRY_ASSIGN(auto database, Database::open(path, Database::Mode::ReadOnly));
    TRY(database->execute("PRAGMA cache_size = -8192;"));
    return database;
}

Result<void> WorkspaceFile::backup(const Database &database, const QString &target,
                                   Progress *progress)
{
    TRY_ASSIGN(auto place, BackupTarget::reserve(target, database));
    TRY(database.copyTo(place.partPath(), progress));
    {
        TRY_ASSIGN(const auto copy, Database::open(place.partPath(), Database::Mode::Exclusive));
        copy->stopWith(progress);
        TRY_ASSIGN(const QStringList found, check(*copy));
        if (!found.isEmpty())
            return fail(ErrorKind::Unreadable,
                        tr("The workspace is damaged, so the backup was not kept. Run a check of "
                           "the workspace."),
                        found.join(QLatin1Char('\n')));
        TRY_ASSIGN(const bool untidy, needsTidying(*copy));
        if (untidy)
            TRY(tidy(*copy));
    }
    return place.replace();
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
