#include "models/auditlog/auditsearch.h"

#include "models/base/folding.h"
#include "models/base/momenttext.h"
#include "models/libraries/requirement.h"
#include "models/workspace/actions.h"
#include "models/auditlog/auditlogmodel.h"

#include <QJsonArray>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int readAtOnce = 1000;

void collect(const QJsonValue &value, QString &text)
{
    if (value.isString()) {
        text += value.toString() + u'\n';
    } else if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            collect(each, text);
    } else if (value.isObject()) {
        for (const QJsonValue &each : value.toObject())
            collect(each, text);
    }
}

bool isOfAnApp(const QJsonValue &record)
{
    const QJsonValue keys = record[QLatin1StringView("keys")];
    return keys[QLatin1StringView("app")].toInteger() > 0
        || keys[QLatin1StringView("release")].toInteger() > 0;
}

/// A letter with its bracket belongs to the clause in front of it: "6.1.2 d)" is one word, since
/// "d)" alone stands in many an entry.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (const QString &word : foldedWords(text)) {
        const bool isLetter = word.size() == 2 && word.front().isLetter() && word.back() == u')';
        if (isLetter && !words.isEmpty() && words.last().front().isDigit())
            words.last() += u' ' + word;
        else
            words += word;
    }
    return words;
}

} // namespace

Result<LoggedNames> LoggedNames::load(const Database &database)
{
    LoggedNames names;
    TRY_ASSIGN(auto accounts, database.prepare("SELECT uid, name FROM account"));
    while (accounts.next())
        names.accounts.insert(accounts.text(0), accounts.text(1));
    TRY(accounts.finished());
    TRY_ASSIGN(auto requirements,
               database.prepare("SELECT DISTINCT key, clause, item FROM requirement"));
    while (requirements.next()) {
        Requirement requirement;
        requirement.clause = requirements.text(1);
        requirement.item = requirements.text(2);
        names.citations.insert(requirements.text(0), requirement.citation());
    }
    TRY(requirements.finished());
    return names;
}

bool AuditSearch::matches(const AuditEntry &entry, const LoggedNames &names) const
{
    if (from.isValid() || until.isValid()) {
        const QDate day = entry.happenedAt.toLocalTime().date();
        if ((from.isValid() && day < from) || (until.isValid() && day > until))
            return false;
    }
    const QJsonArray records = entry.content.value(QLatin1StringView("records")).toArray();
    if (entity && std::none_of(records.begin(), records.end(), [this](const QJsonValue &record) {
            return record[QLatin1StringView("entity")].toString() == entityKey(*entity);
        }))
        return false;
    if (ofNoApp && std::any_of(records.begin(), records.end(), isOfAnApp))
        return false;
    const QStringList words = wordsOf(text);
    if (words.isEmpty())
        return true;
    QString said = QString::number(entry.sequence) + u'\n' + entry.accountName + u'\n'
        + names.accounts.value(entry.accountUid) + u'\n' + actionLabel(entry.action) + u'\n'
        + exactMomentText(entry.happenedAt) + u'\n';
    for (const QJsonValue &value : records) {
        const QJsonObject record = value.toObject();
        said += subjectOf(record) + u'\n';
        collect(record.value(QLatin1StringView("uid")), said);
        collect(record.value(QLatin1StringView("before")), said);
        collect(record.value(QLatin1StringView("after")), said);
        for (const char *side : {"before", "after"}) {
            const QString key =
                record[QLatin1StringView(side)][QLatin1StringView("requirement")].toString();
            if (!key.isEmpty())
                said += names.citations.value(key) + u'\n';
        }
    }
    return std::all_of(words.begin(), words.end(),
                       [&said](const QString &word) { return holdsFolded(said, word); });
}

Result<std::vector<qint64>> findEntries(const Database &database, const AuditSearch &wanted,
                                        Progress &progress)
{
    const AuditLog log(database);
    TRY_ASSIGN(const qint64 total, log.count());
    TRY_ASSIGN(const LoggedNames names, LoggedNames::load(database));
    std::vector<qint64> found;
    for (qint64 before = total + 1; before > 1;) {
        if (!progress.report(total + 1 - before, total))
            return fail(ErrorKind::Cancelled, {});
        TRY_ASSIGN(const auto entries, log.entries(before, readAtOnce));
        if (entries.empty())
            break;
        for (const AuditEntry &entry : entries) {
            if (wanted.matches(entry, names))
                found.push_back(entry.sequence);
        }
        before = entries.back().sequence;
    }
    return found;
}

} // namespace gatehouse
