#pragma once

#include "models/base/progress.h"
#include "models/store/statement.h"

#include <QCoreApplication>

namespace gatehouse {

/// One SQLite connection, owned by the thread that opened it. Everything above models/store
/// reads through prepare() and never sees sqlite3. Writing is a Change's business.
class Database
{
    Q_DECLARE_TR_FUNCTIONS(Database)
public:
    enum class Mode {
        ReadOnly,
        ReadWrite,
        Create,
        Exclusive, ///< to write, as the file's only connection: Busy when anybody has it open
    };

    /// Opens the file as a SQLite connection with foreign keys on, a busy timeout, WAL (when
    /// writable) and the product's text tokenizer. Says nothing of what the file holds: that
    /// is WorkspaceFile's work. Fails with Unreadable, Unwritable or Busy.
    /// Reading needs no right to write and leaves the folder as it was, but that a log left by a
    /// crash, which is read too, goes into the file where that may be written.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_mode == Mode::ReadOnly; }

    /// From here on every statement, however long, ends with Cancelled soon after `progress` is
    /// cancelled, until another one, or none, is given. It has to live until then.
    void stopWith(const Progress *progress) const;

    /// A statement, taken from the connection's cache when the same SQL ran before.
    Result<Statement> prepare(const char *sql) const;
    Result<Statement> prepare(const QByteArray &sql) const { return prepare(sql.constData()); }
    /// Runs a script of statements without parameters.
    Result<void> execute(const QByteArray &script) const;
    qint64 lastInsertId() const;
    int changedRows() const;
    bool isInTransaction() const;
    /// A number that moves when another connection has committed to the file.
    Result<qint64> dataVersion() const;
    /// Whether another file stands at path() by now, or none, or another log beside it: what is
    /// written then reaches nobody.
    bool isReplaced() const;
    /// The log that is there now, read at least once, is the one to stay.
    void holdOntoLog();

    /// Unwritable where it is replaced.
    Result<void> begin() const;
    Result<void> commit() const;
    void rollback() const;
    /// Writes a copy of what is committed, in WAL mode, to a new or empty file. Others may go on
    /// writing meanwhile. Not within a transaction.
    Result<void> copyTo(const QString &path, Progress *progress = nullptr) const;
    /// Writes the write-ahead log back into the file.
    Result<void> checkpoint() const;

    sqlite3 *handle() const { return m_handle; }

private:
    /// Of a file, whatever its name: device and inode.
    using FileNumber = std::pair<quint64, quint64>;
    std::optional<FileNumber> numberOfLog() const;

    Database(sqlite3 *handle, QString path, Mode mode);

    sqlite3 *m_handle;
    QString m_path;
    Mode m_mode;
    std::optional<FileNumber> m_log;
    std::shared_ptr<StatementCache> m_cache;
};

/// What sqlite3 said, as an error a person can act on.
Error databaseError(sqlite3 *handle, int code, const QByteArray &sql = {});

/// Rolls back when it goes out of scope without commit().
class Transaction
{
public:
    static Result<Transaction> begin(const Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&other) = delete;
    Result<void> commit();
    /// Leaves it open, for whoever ends it otherwise.
    void release() { m_database = nullptr; }

private:
    explicit Transaction(const Database &database) : m_database(&database) { }
    const Database *m_database;
};

} // namespace gatehouse
