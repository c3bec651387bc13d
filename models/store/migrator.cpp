#include "models/store/migrator.h"

#include "models/store/packedsnapshot.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include <sqlite3.h>

#include <map>

namespace gatehouse {

namespace {

void packed(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const QByteArray result =
        packSnapshot(QByteArray(static_cast<const char *>(sqlite3_value_blob(arguments[0])),
                                static_cast<qsizetype>(sqlite3_value_bytes(arguments[0]))));
    sqlite3_result_blob64(context, result.constData(), static_cast<sqlite3_uint64>(result.size()),
                          SQLITE_TRANSIENT);
}

/// The functions that scripts may call, there as long as this.
class Conversions
{
public:
    explicit Conversions(const Database &database) : m_handle(database.handle())
    {
        m_code = declare(packed);
    }
    ~Conversions() { declare(nullptr); }
    Conversions(const Conversions &) = delete;
    Conversions &operator=(const Conversions &) = delete;

    Result<void> available() const
    {
        if (m_code != SQLITE_OK)
            return tl::unexpected(databaseError(m_handle, m_code, "conversions"));
        return {};
    }

private:
    using Function = void (*)(sqlite3_context *, int, sqlite3_value **);
    int declare(Function function) const
    {
        return sqlite3_create_function_v2(m_handle, "packed_snapshot", 1,
                                          SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, function,
                                          nullptr, nullptr, nullptr);
    }

    sqlite3 *m_handle;
    int m_code = SQLITE_OK;
};

Result<void> checkForeignKeys(const Database &database)
{
    TRY_ASSIGN(auto broken, database.prepare("PRAGMA foreign_key_check"));
    broken.bind();
    if (broken.next())
        return fail(
            ErrorKind::Internal,
            Database::tr("The workspace could not be brought up to date. It was left as it was."),
            QStringLiteral("foreign_key_check: row %1 of %2")
                .arg(broken.integer(1))
                .arg(broken.text(0)));
    return broken.finished();
}

} // namespace

const std::vector<Migration> &shippedMigrations()
{
    static const std::vector<Migration> migrations = [] {
        // "0001-workspace.sql" sorts before "0001-workspace.sqlite.sql", which adds to it.
        std::map<int, QByteArray> scripts;
        const QDir folder(QStringLiteral(":/schema"));
        for (const QString &name :
             folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                scripts[name.left(4).toInt()] += file.readAll();
        }
        std::vector<Migration> found;
        found.reserve(scripts.size());
        for (auto &[version, script] : scripts)
            found.push_back({version, std::move(script)});
        return found;
    }();
    return migrations;
}

Result<int> schemaVersionOf(const Database &database)
{
    TRY_ASSIGN(auto rows, database.prepare("PRAGMA user_version"));
    rows.bind();
    const int version = rows.next() ? static_cast<int>(rows.integer(0)) : 0;
    TRY(rows.finished());
    return version;
}

Result<void> migrate(const Database &database, const std::vector<Migration> &migrations)
{
    const Conversions conversions(database);
    TRY(conversions.available());
    // Within a transaction this pragma would do nothing.
    TRY(database.execute("PRAGMA foreign_keys = OFF;"));
    const auto checkedAgain =
        qScopeGuard([&] { (void)database.execute("PRAGMA foreign_keys = ON;"); });
    TRY_ASSIGN(auto transaction, Transaction::begin(database));
    // Read here: another program may have brought the file up to date just before.
    TRY_ASSIGN(const int from, schemaVersionOf(database));
    for (const Migration &migration : migrations) {
        if (migration.version <= from)
            continue;
        TRY(database.execute(migration.script));
        TRY(database.execute("PRAGMA user_version = " + QByteArray::number(migration.version)));
    }
    TRY(checkForeignKeys(database));
    return transaction.commit();
}

} // namespace gatehouse
