#include "models/store/migrator.h"

#include <QDir>
#include <QFile>

#include <map>

namespace gatehouse {

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
    TRY_ASSIGN(const int from, schemaVersionOf(database));
    TRY_ASSIGN(auto transaction, Transaction::begin(database));
    for (const Migration &migration : migrations) {
        if (migration.version <= from)
            continue;
        TRY(database.execute(migration.script));
        TRY(database.execute("PRAGMA user_version = " + QByteArray::number(migration.version)));
    }
    TRY_ASSIGN(auto broken, database.prepare("PRAGMA foreign_key_check"));
    broken.bind();
    if (broken.next())
        return fail(
            ErrorKind::Internal,
            Database::tr("The workspace could not be brought up to date. It was left as it was."),
            QStringLiteral("foreign_key_check: row %1 of %2")
                .arg(broken.integer(1))
                .arg(broken.text(0)));
    TRY(broken.finished());
    broken.rewind();
    return transaction.commit();
}

} // namespace gatehouse
