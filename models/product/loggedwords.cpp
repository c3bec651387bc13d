#include "models/product/loggedwords.h"

#include "models/product/playedlog.h"

#include <QJsonDocument>

#include <functional>

namespace gatehouse {

namespace {

/// Each record of the log, oldest first, until `take` has enough.
Result<void>
eachLogged(const Database &database,
           const std::function<bool(const ScannedRecord &record, qint64 sequence)> &take)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT content, sequence FROM audit_entry ORDER BY sequence"));
    rows.bind();
    ScannedEntry entry;
    while (rows.next()) {
        entry.scan(rows.view(0));
        for (const ScannedRecord &record : entry.records) {
            if (!take(record, rows.integer(1)))
                return {};
        }
    }
    return rows.finished();
}

void takeWord(LogMismatch &mismatch, const ScannedRecord &record,
              const std::vector<CanonicalMember> &members, qint64 sequence)
{
    if (mismatch.field == LogMismatch::number || mismatch.field == LogMismatch::reviewed) {
        mismatch.entry = sequence;
        mismatch.logged = record.id;
        return;
    }
    if (mismatch.field.isEmpty()) {
        mismatch.entry = sequence;
        mismatch.logged = members.empty() ? QJsonValue(QJsonValue::Undefined)
                                          : QJsonValue(QStringLiteral("present"));
        return;
    }
    // What these should be is known without the log's words.
    if (mismatch.field == LogMismatch::order || mismatch.field == LogMismatch::revision
        || mismatch.field == LogMismatch::takenBack)
        mismatch.entry = sequence;
    for (const CanonicalMember &member : members) {
        const bool isRow =
            member.name == "rows" && mismatch.field.startsWith(QLatin1StringView("rows."));
        if (!isRow && member.name != mismatch.field.toUtf8())
            continue;
        const QJsonValue said = QJsonDocument::fromJson('[' + member.value.toByteArray() + ']')[0];
        mismatch.entry = sequence;
        mismatch.logged = isRow ? said.toObject().value(mismatch.field.mid(5)) : said;
    }
}

} // namespace

Result<QJsonObject> loggedRows(const Database &database, const QByteArray &key)
{
    QJsonObject rows;
    TRY(eachLogged(database, [&](const ScannedRecord &record, qint64) {
        if (PlayedLog::keyOf(record) == key)
            rows = QJsonDocument::fromJson(record.after.toByteArray())
                       .object()
                       .value(QLatin1StringView("rows"))
                       .toObject();
        return rows.isEmpty();
    }));
    return rows;
}

Result<void> takeLogged(const Database &database, std::vector<LogMismatch> &mismatches)
{
    QHash<QByteArray, std::vector<LogMismatch *>> wanted;
    for (LogMismatch &mismatch : mismatches)
        wanted[PlayedLog::keyOf(mismatch.entity.toUtf8(), mismatch.uid.toUtf8())].push_back(
            &mismatch);
    if (wanted.isEmpty())
        return {};
    std::vector<CanonicalMember> members;
    return eachLogged(database, [&](const ScannedRecord &record, qint64 sequence) {
        const auto found = wanted.constFind(PlayedLog::keyOf(record));
        if (found == wanted.cend())
            return true;
        scanMembers(record.after, members);
        for (LogMismatch *mismatch : *found) {
            if (mismatch->overtakenBy == 0 || sequence < mismatch->overtakenBy)
                takeWord(*mismatch, record, members, sequence);
        }
        return true;
    });
}

} // namespace gatehouse
