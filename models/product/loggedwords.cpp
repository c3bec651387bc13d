#include "models/product/loggedwords.h"

#include "models/product/carriedlinks.h"
#include "models/product/loggedqueries.h"
#include "models/product/playedlog.h"
#include "models/product/saidanswers.h"

#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

bool isOf(const LogMismatch &mismatch, const SignedBeginning &beginning)
{
    return mismatch.entity == QLatin1StringView(beginning.entity)
        && (mismatch.field == QLatin1StringView(beginning.by)
            || mismatch.field == QLatin1StringView(beginning.at));
}

/// Who added the records that somebody asks about, and when, as the log goes on.
class BeginningsSoFar
{
public:
    Result<void> read(const Database &database, const std::vector<LogMismatch> &mismatches)
    {
        for (const SignedBeginning &beginning : signedBeginnings()) {
            if (std::ranges::any_of(mismatches, [&](const LogMismatch &mismatch) {
                    return isOf(mismatch, beginning);
                }))
                m_asked.push_back(beginning);
        }
        return m_asked.empty() ? Result<void>() : m_carried.read(database);
    }

    void play(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence)
    {
        if (record.isGone() || record.before.size() > 2
            || std::ranges::none_of(m_asked, [&](const SignedBeginning &beginning) {
                   return record.entity == beginning.entity;
               }))
            return;
        const QByteArray source =
            record.entity == "evidence_link" ? m_carried.sourceOf(entry, record) : QByteArray();
        m_begun[PlayedLog::keyOf(record)] = source.isEmpty()
            ? Begun{entry.accountName.toByteArray(), entry.at.toByteArray(), sequence}
            : m_begun.value(source);
    }

    void tell(LogMismatch &mismatch) const
    {
        for (const SignedBeginning &beginning : m_asked) {
            if (!isOf(mismatch, beginning))
                continue;
            const Begun begun =
                m_begun.value(PlayedLog::keyOf(mismatch.entity.toUtf8(), mismatch.uid.toUtf8()));
            const QByteArray said =
                mismatch.field == QLatin1StringView(beginning.at) ? begun.at : begun.by;
            mismatch.logged = QJsonDocument::fromJson("[\"" + said + "\"]")[0];
            mismatch.entry = begun.entry;
        }
    }

private:
    struct Begun {
        QByteArray by; ///< as it is escaped in JSON
        QByteArray at;
        qint64 entry = 0;
    };
    std::vector<SignedBeginning> m_asked;
    QHash<QByteArray, Begun> m_begun; ///< by PlayedLog::keyOf()
    CarriedLinks m_carried;
};

/// Of when an answer was given or confirmed: see PlayedLog.
void takeMoment(LogMismatch &mismatch, const ScannedEntry &entry, const ScannedRecord &record,
                const std::vector<CanonicalMember> &members, qint64 sequence)
{
    std::vector<CanonicalMember> before;
    scanMembers(record.before, before);
    const QByteArray field = mismatch.field.toUtf8();
    const QString at = QString::fromUtf8(entry.at);
    for (const SaidAnswer &said : SaidAnswer::in(before, members)) {
        if (field == said.answeredAt() && said.isGiven) {
            mismatch.entry = sequence;
            mismatch.logged = at;
        }
        if (field != said.confirmedAt())
            continue;
        const auto isBy = [&](const CanonicalMember &member) {
            return member.name == said.confirmedBy();
        };
        const auto by = std::ranges::find_if(members, isBy);
        const bool isTakenBack = by == members.end() && std::ranges::any_of(before, isBy);
        const bool isConfirmed = by != members.end()
            ? by->value != "\"\""
            : !isTakenBack && !mismatch.logged.toString().isEmpty();
        mismatch.entry = sequence;
        mismatch.logged = isConfirmed ? at : QString();
    }
}

void takeWord(LogMismatch &mismatch, const ScannedEntry &entry, const ScannedRecord &record,
              const std::vector<CanonicalMember> &members, qint64 sequence)
{
    if (mismatch.entity == QLatin1StringView("app") && SaidAnswer::isAnswer(mismatch.field.toUtf8())
        && mismatch.field.endsWith(QLatin1StringView("_at")))
        return takeMoment(mismatch, entry, record, members, sequence);
    if (mismatch.field == LogMismatch::number || mismatch.field == LogMismatch::reviewed) {
        mismatch.entry = sequence;
        mismatch.logged = record.id;
        return;
    }
    if (mismatch.field.isEmpty()) {
        mismatch.entry = sequence;
        mismatch.logged = record.isGone() ? QJsonValue(QJsonValue::Undefined)
                                          : QJsonValue(QStringLiteral("present"));
        return;
    }
    // What these should be is known without the log's words.
    if (mismatch.field == LogMismatch::order || mismatch.field == LogMismatch::revision
        || mismatch.field == LogMismatch::takenBack || mismatch.field == LogMismatch::threats
        || mismatch.field == LogMismatch::lastThreat
        || mismatch.field == LogMismatch::lastCountermeasure)
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

Result<void>
eachLogged(const Database &database,
           const std::function<bool(const ScannedEntry &entry, const ScannedRecord &record,
                                    qint64 sequence)> &take)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT content, sequence FROM audit_entry WHERE sequence > 0 "
                                "ORDER BY sequence"));
    rows.bind();
    ScannedEntry entry;
    while (rows.next()) {
        entry.scan(rows.view(0));
        for (const ScannedRecord &record : entry.records) {
            if (!take(entry, record, rows.integer(1)))
                return {};
        }
    }
    return rows.finished();
}

Result<QJsonObject> loggedRows(const Database &database, const QByteArray &key)
{
    QJsonObject rows;
    TRY(eachLogged(database, [&](const ScannedEntry &, const ScannedRecord &record, qint64) {
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
    BeginningsSoFar beginnings;
    TRY(beginnings.read(database, mismatches));
    std::vector<CanonicalMember> members;
    const auto take = [&](const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence) {
        beginnings.play(entry, record, sequence);
        const auto found = wanted.constFind(PlayedLog::keyOf(record));
        if (found == wanted.cend())
            return true;
        scanMembers(record.after, members);
        for (LogMismatch *mismatch : *found) {
            if (mismatch->overtakenBy == 0 || sequence < mismatch->overtakenBy)
                takeWord(*mismatch, entry, record, members, sequence);
        }
        return true;
    };
    TRY(eachLogged(database, take));
    for (LogMismatch &mismatch : mismatches)
        beginnings.tell(mismatch);
    return {};
}

} // namespace gatehouse
