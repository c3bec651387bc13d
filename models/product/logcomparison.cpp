#include "models/product/logcomparison.h"

#include "models/base/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gatehouse {

namespace {

bool isEmpty(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || value == QJsonValue(QString())
        || value == QJsonValue(0) || value == QJsonValue(false)
        || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
}

} // namespace

QJsonValue storedJson(const Field &field, const Statement &rows, int column)
{
    switch (field.kind) {
    case FieldKind::Flag:
        return rows.boolean(column);
    case FieldKind::Number:
    case FieldKind::Bytes:
    case FieldKind::Reference:
        return rows.integer(column);
    case FieldKind::Keys:
        return QJsonArray::fromStringList(rows.text(column).split(u' ', Qt::SkipEmptyParts));
    case FieldKind::List: {
        const QString stored = rows.text(column);
        const QJsonDocument list = QJsonDocument::fromJson(stored.toUtf8());
        return list.isArray() || stored.isEmpty() ? QJsonValue(list.array()) : QJsonValue(stored);
    }
    default:
        return rows.text(column);
    }
}

PlayedLog::Record *LogComparison::said(const QByteArray &key)
{
    m_key = key;
    return log.record(key);
}

PlayedLog::Record *LogComparison::meet(const QByteArray &key)
{
    if (!log.holds(key))
        return nullptr;
    ++report.records;
    PlayedLog::Record *record = said(key);
    if (record)
        record->isMet = true;
    else if (!isDerived && isUpgraded
             && !EarlierLog::namesEach(QByteArrayView(key).first(key.indexOf('/'))))
        ++report.fromUpgrades;
    else if (!isDerived)
        add({}, {}, QStringLiteral("present"));
    return record;
}

PlayedLog::Record *LogComparison::meetWorkspace(const QByteArray &key)
{
    static PlayedLog::Record nothing; // never written to
    if (!log.holds(key))
        return nullptr;
    PlayedLog::Record *record = said(key);
    if (record)
        record->isMet = true;
    return record ? record : &nothing;
}

void LogComparison::compare(const PlayedLog::Record &logged, const QString &field,
                            const QJsonValue &stored, const QJsonValue &fresh)
{
    const PlayedLog::Value *value = logged.value(log.fieldOf(field.toUtf8()));
    if (value ? value->hash == log.hashOf(canonicalJson(stored))
              : isFilledIn || isEmpty(stored) || stored == fresh)
        return;
    if (isUpgraded && value && m_earlier.isInOtherWords(*value, stored))
        return;
    if (isUpgraded && m_earlier.isOfUpgrade(logged, field, value, stored))
        ++report.fromUpgrades;
    else
        add(field, stored, {});
}

void LogComparison::compareNumber(const PlayedLog::Record &logged, qint64 id)
{
    if (logged.id != 0 && logged.id != id)
        add(LogMismatch::number, id, {});
}

void LogComparison::add(const QString &field, const QJsonValue &stored, const QJsonValue &isThere,
                        qint64 overtakenBy)
{
    if (++report.found > LogCheck::Report::most)
        return;
    const qsizetype slash = m_key.indexOf('/');
    report.mismatches.push_back(
        {QString::fromUtf8(m_key.left(slash)), QString::fromUtf8(m_key.mid(slash + 1)), field,
         QJsonValue(QJsonValue::Undefined), field.isEmpty() ? isThere : stored, 0, overtakenBy});
}

void LogComparison::addUnlessUpgraded(const QString &field, const QJsonValue &stored, qint64 values)
{
    if (isUpgraded)
        report.fromUpgrades += values;
    else
        add(field, stored, {});
}

void LogComparison::addExpected(const QString &field, const QJsonValue &stored,
                                const QJsonValue &expected, qint64 entry)
{
    const size_t before = report.mismatches.size();
    add(field, stored, {});
    if (report.mismatches.size() == before)
        return;
    report.mismatches.back().logged = expected;
    report.mismatches.back().entry = entry;
}

void LogComparison::addOvertaken()
{
    for (const PlayedLog::Overtaken &each : log.overtaken()) {
        m_key = each.key;
        const auto stored = QJsonDocument::fromJson('[' + each.stored + ']')[0];
        add(QString::fromLatin1(each.field), stored, {}, each.entry);
    }
}

void LogComparison::meetTheRest()
{
    QByteArrayList missing;
    for (const PlayedLog::Record *record : log.records()) {
        if (record->isMet)
            continue;
        if (isUpgraded && EarlierLog::namesNoPlace(*record))
            ++report.fromUpgrades;
        else
            missing += record->key;
    }
    std::ranges::sort(missing);
    for (const QByteArray &key : missing) {
        m_key = key;
        add({}, {}, QJsonValue(QJsonValue::Undefined));
    }
}

Result<QString> LogComparison::uidOf(const char *table, qint64 id)
{
    if (id == 0)
        return QString();
    auto found = m_uids.find(table);
    if (found == m_uids.end()) {
        found = m_uids.insert(table, {});
        TRY_ASSIGN(auto rows, m_database.prepare(QByteArray("SELECT id, uid FROM ") + table));
        rows.bind();
        while (rows.next())
            found->insert(rows.integer(0), rows.text(1));
        TRY(rows.finished());
    }
    return found->value(id);
}

} // namespace gatehouse
