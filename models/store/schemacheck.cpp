#include "models/store/schemacheck.h"

#include "models/base/partfolder.h"
#include "models/store/migrator.h"

#include <QDir>

#include <map>

namespace gatehouse {

namespace {

using Schema = std::map<std::pair<QString, QString>, QString>;

Result<Schema> schemaOf(const Database &database)
{
    Schema schema;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL "
                                "AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"));
    rows.bind();
    while (rows.next())
        schema[{rows.text(0), rows.text(1)}] = rows.text(2);
    TRY(rows.finished());
    return schema;
}

Result<Schema> schemaOfMigrations()
{
    const auto folder = PartFolder::in(QDir::tempPath());
    if (!folder)
        return fail(ErrorKind::Unwritable,
                    SchemaCheck::tr("The folder for temporary files (%1) cannot be written, which "
                                    "the check of the schema needs.")
                        .arg(QDir::toNativeSeparators(QDir::tempPath())),
                    qt_error_string(folder.error()));
    TRY_ASSIGN(const auto fresh, Database::open(folder->file(), Database::Mode::Create));
    TRY(fresh->execute("PRAGMA synchronous = OFF"));
    TRY(migrate(*fresh, shippedMigrations()));
    return schemaOf(*fresh);
}

} // namespace

Result<std::vector<SchemaDifference>> SchemaCheck::run(const Database &database)
{
    using enum SchemaDifference::Kind;
    TRY_ASSIGN(Schema stored, schemaOf(database));
    TRY_ASSIGN(const Schema wanted, schemaOfMigrations());
    std::vector<SchemaDifference> found;
    for (const auto &[what, sql] : wanted) {
        const auto there = stored.extract(what);
        if (there.empty())
            found.push_back({Missing, what.first, what.second});
        else if (there.mapped() != sql)
            found.push_back({Changed, what.first, what.second});
    }
    for (const auto &[what, sql] : stored)
        found.push_back({Added, what.first, what.second});
    return found;
}

QString SchemaCheck::sentence(const SchemaDifference &difference)
{
    const QString what = difference.type == QLatin1StringView("table") ? tr("table %1")
        : difference.type == QLatin1StringView("index")                ? tr("index %1")
        : difference.type == QLatin1StringView("view")                 ? tr("view %1")
                                                                       : tr("trigger %1");
    const QString named = what.arg(difference.name);
    switch (difference.kind) {
    case SchemaDifference::Kind::Missing:
        break;
    case SchemaDifference::Kind::Added:
        return tr("%1 was added to the workspace's schema by another program.").arg(named);
    case SchemaDifference::Kind::Changed:
        return tr("%1 of the workspace's schema was changed by another program.").arg(named);
    }
    return tr("%1 is missing from the workspace's schema: another program took it out.").arg(named);
}

} // namespace gatehouse
