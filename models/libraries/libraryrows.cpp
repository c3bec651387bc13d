#include "models/libraries/libraryrows.h"

#include "models/base/digest.h"

namespace gatehouse {

namespace {

constexpr qsizetype digits = 16;

/// The first column names the row, all of them are its content.
Result<void> addRows(const Database &database, LibraryId id, const char *sql, const QString &kind,
                     QJsonObject &into)
{
    TRY_ASSIGN(auto rows, database.prepare(sql));
    rows.bind(id);
    while (rows.next()) {
        Digest digest(DigestAlgorithm::Sha256);
        for (int column = 0; column < rows.columnCount(); ++column) {
            const QByteArrayView value = rows.view(column);
            digest.add(QByteArray::number(value.size()) + ' ');
            digest.add(value);
        }
        const QString name = kind.isEmpty() ? QStringLiteral("library") : kind + rows.text(0);
        into.insert(name, QString::fromLatin1(digest.result().toHex().left(digits)));
    }
    return rows.finished();
}

} // namespace

Result<QJsonObject> libraryRows(const Database &database, LibraryId id)
{
    QJsonObject rows;
    TRY(addRows(database, id,
                "SELECT key, version, uid, edition, title_zh, title_en, issuer_zh, issuer_en, "
                "about_zh, about_en, issued_on, effective_on, published_at FROM library WHERE id = "
                "?",
                {}, rows));
    TRY(addRows(database, id,
                "SELECT key, CAST(position AS TEXT), clause, parent_key, title_zh, title_en, "
                "evidence_zh, evidence_en FROM requirement_group WHERE library_id = ?",
                QStringLiteral("group "), rows));
    TRY(addRows(database, id,
                "SELECT key, uid, CAST(position AS TEXT), group_key, clause, item, title_zh, "
                "title_en, statement_zh, statement_en, platforms, side, scope, obligation, phases, "
                "methods, condition, notes, reference_documents FROM requirement WHERE library_id "
                "= ?",
                QStringLiteral("requirement "), rows));
    return rows;
}

} // namespace gatehouse
