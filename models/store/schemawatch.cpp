#include "models/store/schemawatch.h"

#include "models/base/digest.h"
#include "models/store/schemacheck.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// SHA-256, which a test holds against the migrations and says anew when one of them adds to it.
constexpr char shipped[] = "dc8148bf55e4d91ea0adab00c7282ce0612b01d16f1ced61787d1f6c2319a4d0";

Result<qint64> schemaNumber(const Database &database)
{
    TRY_ASSIGN(auto rows, database.prepare("PRAGMA schema_version"));
    rows.bind();
    const qint64 number = rows.next() ? rows.integer(0) : 0;
    TRY(rows.finished());
    return number;
}

} // namespace

Result<void> SchemaWatch::check(const Database &database)
{
    TRY_ASSIGN(const qint64 number, schemaNumber(database));
    if (m_sound == number)
        return {};
    // A connection goes by the schema that it read first, as long as the number is the same: what
    // stood there then may have been put back under its old number. It is read anew.
    TRY(database.execute("PRAGMA writable_schema = RESET"));
    TRY_ASSIGN(const QByteArray digest, digestOf(database));
    if (digest == shippedDigest()) {
        m_sound = number;
        return {};
    }
    QString what;
    TRY_ASSIGN(const auto differences, SchemaCheck::run(database));
    const auto named = std::ranges::find_if(differences, [](const SchemaDifference &each) {
        return each.type == QLatin1StringView("view") || each.type == QLatin1StringView("trigger");
    });
    if (named != differences.end())
        what = SchemaCheck::sentence(*named) + u' ';
    return fail(ErrorKind::Refused,
                what
                    + tr("What this workspace refuses, and whose accounts are one person's, is no "
                         "longer as Gatehouse made it, so nothing is recorded or signed in it. "
                         "Check the workspace, and restore it from a backup."));
}

Result<QByteArray> SchemaWatch::digestOf(const Database &database)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE type IN "
                                "('trigger', 'view') ORDER BY type, name"));
    rows.bind();
    Digest digest(DigestAlgorithm::Sha256);
    while (rows.next()) {
        for (int column = 0; column < rows.columnCount(); ++column) {
            // With its end: no text goes over into the next one.
            digest.add(rows.bytes(column) + '\0');
        }
    }
    TRY(rows.finished());
    return digest.result();
}

QByteArray SchemaWatch::shippedDigest()
{
    static const QByteArray digest = QByteArray::fromHex(shipped);
    return digest;
}

} // namespace gatehouse
