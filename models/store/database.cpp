#include "models/store/database.h"

#include "models/store/searchtokenizer.h"
#include "models/store/statementcache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUrl>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gatehouse {

namespace {

constexpr int busyTimeoutMs = 3000;
// Whoever has the file open keeps it for hours or is gone in a moment.
constexpr int exclusiveTimeoutMs = 250;

/// How SQLite is to open a file.
struct Opening {
    int flags = 0;
    const char *query = ""; ///< of the file's address
    const char *fileSystem = nullptr; ///< SQLite's name for how it locks; nothing: as usual
    const char *settings = "";
};

bool mayWriteBeside(const QString &path)
{
    return QFileInfo(path).isWritable() && QFileInfo(QFileInfo(path).absolutePath()).isWritable();
}

/// To read a file that nobody else has open, and to write nothing.
Opening openingAlone(const QString &path)
{
    if (QFileInfo(path + QStringLiteral("-wal")).size() == 0)
        return {SQLITE_OPEN_READONLY, "immutable=1", nullptr, ""};
    // The log came here by copying, or was left by a crash. Its index is made in memory, which asks
    // for no locks and for the file to be one's own.
    return {SQLITE_OPEN_READONLY, "", "unix-none", "PRAGMA locking_mode = EXCLUSIVE;"};
}

// Reading leaves nothing beside the file. In a WAL file even a reader keeps a log and an index of
// it beside the file, and SQLite removes both with the last connection, but only by one that may
// write. So a reader may, and is told not to.
Opening openingForReading(const QString &path)
{
    if (mayWriteBeside(path))
        return {SQLITE_OPEN_READWRITE, "", nullptr, "PRAGMA query_only = ON;"};
    // Somebody writes it, or was stopped in the middle: the index tells how far the log is valid.
    // Nobody who reads or writes it is without, so else nobody does.
    if (QFileInfo::exists(path + QStringLiteral("-wal"))
        && QFileInfo::exists(path + QStringLiteral("-shm")))
        return {SQLITE_OPEN_READONLY, "", nullptr, ""};
    return openingAlone(path);
}

Opening openingFor(const QString &path, Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::ReadOnly:
        break;
    case Database::Mode::ReadWrite:
        return {SQLITE_OPEN_READWRITE, "", nullptr, ""};
    case Database::Mode::Create:
        return {SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "", nullptr, ""};
    case Database::Mode::Exclusive:
        return {SQLITE_OPEN_READWRITE, "", nullptr, "PRAGMA locking_mode = EXCLUSIVE;"};
    }
    return openingForReading(path);
}

QByteArray addressOf(const QString &path, const Opening &opening)
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    if (*opening.query)
        url.setQuery(QLatin1StringView(opening.query));
    return url.toEncoded();
}

bool lacksRoomForIndex(sqlite3 *handle)
{
    // The second one: it cannot even be cut to its beginning, by whoever is the first to use it.
    const int code = sqlite3_extended_errcode(handle);
    return code == SQLITE_IOERR_SHMSIZE || code == SQLITE_IOERR_SHMOPEN;
}

} // namespace

Error databaseError(sqlite3 *handle, int code, const QByteArray &sql)
{
    const QString cause =
        QStringLiteral("sqlite %1 (%2): %3 [%4]")
            .arg(sqlite3_extended_errcode(handle))
            .arg(QString::fromUtf8(sqlite3_errstr(code)), QString::fromUtf8(sqlite3_errmsg(handle)),
                 QString::fromUtf8(sql).simplified().left(200));
    // A full disk has no room for the index of the log either, and that is all that is said then.
    switch (lacksRoomForIndex(handle) ? SQLITE_FULL : code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy,
                Database::tr("Another program is using this workspace. Close it there, or wait a "
                             "moment and try again."),
                cause};
    case SQLITE_FULL:
        return {
            ErrorKind::Unwritable,
            Database::tr("The disk is full. Nothing was changed; free some space and try again."),
            cause};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::Unwritable,
                Database::tr("The workspace cannot be written. Check the permissions of its file "
                             "and folder."),
                cause};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::Unreadable,
                Database::tr("The workspace file is damaged. Restore it from a backup."), cause};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Unreadable,
                Database::tr("The workspace file cannot be opened. Check that it is there and that "
                             "you may read it and its folder."),
                cause};
    case SQLITE_IOERR:
        return {ErrorKind::Unwritable,
                Database::tr("The disk failed while the workspace was read or written. Nothing was "
                             "changed; check the disk and try again."),
                cause};
    case SQLITE_CONSTRAINT:
        return {ErrorKind::Conflict,
                Database::tr("This does not fit what the workspace holds. Nothing was changed."),
                cause};
    case SQLITE_INTERRUPT:
        return {ErrorKind::Cancelled, {}, cause};
    case SQLITE_TOOBIG:
        return {ErrorKind::Invalid,
                Database::tr("This is too large to be stored in a workspace. Nothing was changed."),
                cause};
    default:
        return {ErrorKind::Internal,
                Database::tr("The workspace could not do this. Nothing was changed."), cause};
    }
}

namespace {

/// Makes a new file that is nobody else's business: it will hold digests of passwords, and SQLite
/// lets everybody read what it makes. Its logs get the rights of the file. Where that cannot be,
/// SQLite says why.
void makeForOwnerAndGroup(const QString &path)
{
    constexpr mode_t rights = 0660; // as far as the user's mask lets
    const int handle = ::open(QFile::encodeName(path).constData(),
                              O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights);
    if (handle >= 0)
        ::close(handle);
}

Result<sqlite3 *> connect(const QString &path, const Opening &opening)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(addressOf(path, opening).constData(), &handle,
                                     opening.flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
                                         | SQLITE_OPEN_EXRESCODE,
                                     opening.fileSystem);
    if (code == SQLITE_OK)
        return handle;
    Error error = databaseError(handle, code);
    sqlite3_close_v2(handle);
    return tl::unexpected(std::move(error));
}

Result<void> prepareConnection(const Database &database, Database::Mode mode,
                               const Opening &opening)
{
    sqlite3 *handle = database.handle();
    sqlite3_busy_timeout(handle,
                         mode == Database::Mode::Exclusive ? exclusiveTimeoutMs : busyTimeoutMs);
    TRY(database.execute(opening.settings)); // before anything is read
    // A workspace is somebody's file: whatever its schema says, it may not call our functions
    // from triggers or views with side effects.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (const int registered = registerSearchTokenizer(handle); registered != SQLITE_OK)
        return tl::unexpected(databaseError(handle, registered, "fts5 tokenizer"));
    TRY(database.execute("PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;"
                         "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;"));
    // Evidence goes in by the gigabyte, and every page costs system calls: pages four times the
    // usual size halve its cost and change nothing measurable for small rows.
    // Space that is freed can be given back page by page.
    if (mode == Database::Mode::Create)
        TRY(database.execute("PRAGMA page_size = 16384; PRAGMA auto_vacuum = INCREMENTAL;"
                             "PRAGMA journal_mode = WAL;"));
    // Sign-offs and audit entries must survive a power cut, so every commit reaches the disk.
    if (mode != Database::Mode::ReadOnly)
        TRY(database.execute("PRAGMA synchronous = FULL;"));
    // The lock is taken with the first transaction, and stays.
    if (mode == Database::Mode::Exclusive)
        TRY(database.execute("BEGIN EXCLUSIVE; COMMIT;"));
    return {};
}

} // namespace

void Database::stopWith(const Progress *progress) const
{
    constexpr int instructionsBetweenLooks = 1000;
    const auto look = [](void *given) -> int {
        return static_cast<const Progress *>(given)->isCancelled();
    };
    sqlite3_progress_handler(m_handle, progress ? instructionsBetweenLooks : 0, look,
                             const_cast<Progress *>(progress));
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    Opening opening = openingFor(path, mode);
    if (mode == Mode::Create)
        makeForOwnerAndGroup(path);
    while (true) {
        TRY_ASSIGN(sqlite3 *const handle, connect(path, opening));
        std::unique_ptr<Database> database(new Database(handle, path, mode));
        const auto ready = prepareConnection(*database, mode, opening);
        // Only the first reading asks for room; whatever else fails is said where it is read.
        const auto read = ready && mode == Mode::ReadOnly
            ? database->execute("SELECT 1 FROM sqlite_schema LIMIT 1")
            : ready;
        const bool isFull = mode == Mode::ReadOnly && !read && lacksRoomForIndex(handle)
            && (opening.flags & SQLITE_OPEN_READWRITE) != 0;
        if (!isFull) {
            TRY(ready);
            return database;
        }
        // The disk is full. Of a file that somebody has open the index would be there, with its
        // room.
        opening = openingAlone(path);
    }
}

Database::Database(sqlite3 *handle, QString path, Mode mode)
    : m_handle(handle), m_path(std::move(path)), m_mode(mode),
      m_cache(std::make_shared<StatementCache>(handle))
{
}

Database::~Database()
{
    m_cache->close();
    sqlite3_close_v2(m_handle);
}

Result<Statement> Database::prepare(const char *sql) const
{
    QByteArray key(sql);
    sqlite3_stmt *statement = m_cache->take(key);
    if (!statement) {
        const int code = sqlite3_prepare_v3(m_handle, sql, static_cast<int>(key.size()) + 1,
                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK)
            return tl::unexpected(databaseError(m_handle, code, key));
    }
    return Statement(m_cache, statement, std::move(key));
}

Result<void> Database::execute(const QByteArray &script) const
{
    const int code = sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(databaseError(m_handle, code, script));
    return {};
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Database::changedRows() const
{
    return sqlite3_changes(m_handle);
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<qint64> Database::dataVersion() const
{
    TRY_ASSIGN(auto rows, prepare("PRAGMA data_version"));
    rows.bind();
    const qint64 version = rows.next() ? rows.integer(0) : 0;
    TRY(rows.finished());
    return version;
}

Result<void> Database::begin() const
{
    if (isReadOnly())
        return execute("BEGIN");
    const auto begun = execute("BEGIN IMMEDIATE");
    if (!isReplaced())
        return begun;
    rollback();
    return fail(ErrorKind::Unwritable,
                tr("While it was open here, another file took the place of this workspace or of "
                   "its log, so nothing is recorded in it any longer and what is shown may be out "
                   "of date. Close the workspace and open it again."),
                m_path);
}

Result<void> Database::commit() const
{
    return execute("COMMIT");
}

void Database::rollback() const
{
    if (isInTransaction())
        (void)execute("ROLLBACK");
}

bool Database::isReplaced() const
{
    int moved = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK
        && (moved != 0 || (m_log && m_log != numberOfLog()));
}

void Database::holdOntoLog()
{
    m_log = numberOfLog();
}

std::optional<Database::FileNumber> Database::numberOfLog() const
{
    // Beside the file that a link leads to.
    const char *name = sqlite3_filename_wal(sqlite3_db_filename(m_handle, "main"));
    struct stat log = {};
    if (::stat(name, &log) != 0)
        return std::nullopt;
    return FileNumber(log.st_dev, log.st_ino);
}

Result<void> Database::copyTo(const QString &path, Progress *progress) const
{
    constexpr int pagesAtATime = 256;
    // One view of the source from the first page to the last: a copy would begin anew whenever
    // another connection commits.
    TRY(execute("BEGIN; SELECT count(*) FROM sqlite_schema;"));
    const auto ended = qScopeGuard([this] { rollback(); });

    makeForOwnerAndGroup(path);
    sqlite3 *copy = nullptr;
    const auto closed = qScopeGuard([&copy] { sqlite3_close_v2(copy); });
    int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &copy,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
                                   | SQLITE_OPEN_EXRESCODE,
                               nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(databaseError(copy, code));
    sqlite3_backup *backup = sqlite3_backup_init(copy, "main", m_handle, "main");
    if (!backup)
        return tl::unexpected(databaseError(copy, sqlite3_errcode(copy)));
    bool goesOn = true;
    do {
        code = sqlite3_backup_step(backup, pagesAtATime);
        const qint64 total = sqlite3_backup_pagecount(backup);
        goesOn = !progress || progress->report(total - sqlite3_backup_remaining(backup), total);
    } while (code == SQLITE_OK && goesOn);
    const int finished = sqlite3_backup_finish(backup);
    if (!goesOn)
        return fail(ErrorKind::Cancelled, tr("Stopped. Nothing was changed."));
    if (code == SQLITE_DONE)
        code = finished;
    if (code == SQLITE_OK) // a copy of a file that was no WAL file is one all the same
        code = sqlite3_exec(copy, "PRAGMA journal_mode = WAL;", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(databaseError(copy, code));
    return {};
}

Result<void> Database::checkpoint() const
{
    return execute("PRAGMA wal_checkpoint(TRUNCATE);");
}

Result<Transaction> Transaction::begin(const Database &database)
{
    TRY(database.begin());
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database)
        m_database->rollback();
}

Result<void> Transaction::commit()
{
    TRY(m_database->commit());
    m_database = nullptr;
    return {};
}

} // namespace gatehouse
