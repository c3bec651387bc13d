#include "models/auditlog/auditsearch.h"

#include "models/base/folding.h"
#include "models/base/momenttext.h"
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

} // namespace

bool AuditSearch::matches(const AuditEntry &entry) const
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
    const QStringList words = foldedWords(text);
    if (words.isEmpty())
        return true;
    QString said = QString::number(entry.sequence) + u'\n' + entry.accountName + u'\n'
        + actionLabel(entry.action) + u'\n' + exactMomentText(entry.happenedAt) + u'\n';
    for (const QJsonValue &value : records) {
        const QJsonObject record = value.toObject();
        said += subjectOf(record) + u'\n';
        collect(record.value(QLatin1StringView("uid")), said);
        collect(record.value(QLatin1StringView("before")), said);
        collect(record.value(QLatin1StringView("after")), said);
    }
    return std::all_of(words.begin(), words.end(),
                       [&said](const QString &word) { return holdsFolded(said, word); });
}

Result<std::vector<qint64>> findEntries(const Database &database, const AuditSearch &wanted,
                                        Progress &progress)
{
    const AuditLog log(database);
    TRY_ASSIGN(const qint64 total, log.count());
    std::vector<qint64> found;
    for (qint64 before = total + 1; before > 1;) {
        if (!progress.report(total + 1 - before, total))
            return fail(ErrorKind::Cancelled, {});
        TRY_ASSIGN(const auto entries, log.entries(before, readAtOnce));
        if (entries.empty())
            break;
        for (const AuditEntry &entry : entries) {
            if (wanted.matches(entry))
                found.push_back(entry.sequence);
        }
        before = entries.back().sequence;
    }
    return found;
}

} // namespace gatehouse
