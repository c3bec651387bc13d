#include "models/product/playedlog.h"

#include "models/product/loggedqueries.h"

#include <QRandomGenerator>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr qint64 entriesBetweenReports = 4096;

} // namespace

const PlayedLog::Value *PlayedLog::Record::value(quint32 field) const
{
    const auto found = std::ranges::find(values, field, &Value::field);
    return found == values.end() ? nullptr : &*found;
}

PlayedLog::PlayedLog() : m_seed(QRandomGenerator::system()->generate64()) { }

Result<void> PlayedLog::play(const Database &database, const QSet<QByteArray> &entities,
                             Progress *progress, int oneIn)
{
    m_oneIn = oneIn;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT content, sequence, (SELECT max(sequence) FROM audit_entry) "
                                "FROM audit_entry ORDER BY sequence"));
    rows.bind();
    ScannedEntry entry;
    while (rows.next()) {
        if (progress && rows.integer(1) % entriesBetweenReports == 1
            && !progress->report(rows.integer(1), rows.integer(2)))
            return fail(ErrorKind::Cancelled, QString());
        entry.scan(rows.view(0));
        for (const ScannedRecord &record : entry.records) {
            if (entities.contains(record.entity.toByteArray()))
                play(record, entry);
        }
    }
    return rows.finished();
}

QByteArray PlayedLog::keyOf(QByteArrayView entity, QByteArrayView uid)
{
    return entity.toByteArray() + '/' + uid.toByteArray();
}

QByteArray PlayedLog::keyOf(const ScannedRecord &record)
{
    const QByteArray key = keyOf(record.entity, record.uid);
    if (record.entity != "evidence_link")
        return key;
    const QByteArrayView said = record.isGone() ? record.before : record.after;
    return key + '/' + QByteArray::number(record.release) + '/'
        + memberOf(said, "requirement_uid").toByteArray();
}

bool PlayedLog::isSeries(QByteArrayView entity, QByteArrayView name)
{
    return std::ranges::any_of(seriesQueries(), [&](const SeriesQuery &series) {
        const QByteArrayView field(series.field);
        return entity == series.entity && name == (field.endsWith('?') ? field.chopped(1) : field);
    });
}

QByteArray PlayedLog::signedBy(QByteArrayView json, QByteArrayView escapedName, QByteArrayView at)
{
    return QByteArray("[")
        .append(json)
        .append(",\"")
        .append(escapedName)
        .append("\",\"")
        .append(at)
        .append("\"]");
}

PlayedLog::Record *PlayedLog::record(const QByteArray &key)
{
    const auto found = m_records.find(key);
    return found == m_records.end() ? nullptr : &*found;
}

quint32 PlayedLog::fieldOf(QByteArrayView name)
{
    const QByteArray key = name.toByteArray();
    const auto found = m_fields.constFind(key);
    return found != m_fields.cend() ? *found
                                    : *m_fields.insert(key, static_cast<quint32>(m_fields.size()));
}

void PlayedLog::play(const ScannedRecord &said, const ScannedEntry &entry)
{
    const QByteArray key = keyOf(said);
    if (!holds(key))
        return;
    if (said.isGone()) {
        m_records.remove(key);
        return;
    }
    Record &record = m_records[key];
    record.release = said.release;
    record.hasKeys = said.id != 0;
    // Members of a map that are gone stand on the side before alone.
    scanMembers(said.before, m_members);
    for (const ScannedMember &member : m_members)
        std::erase_if(record.values, [field = fieldOf(member.name)](const Value &value) {
            return value.field == field;
        });
    scanMembers(said.after, m_members);
    for (const ScannedMember &member : m_members) {
        if (playAttachment(said.entity, record, member, entry))
            continue;
        Value value{fieldOf(member.name), hashOf(member.value)};
        const auto found = std::ranges::find(record.values, value.field, &Value::field);
        if (isSeries(said.entity, member.name))
            value.hash = hashOfSeries(found == record.values.end() ? 0 : found->hash,
                                      signedBy(member.value, entry.accountName, entry.at));
        if (found == record.values.end())
            record.values.push_back(value);
        else
            *found = value;
    }
}

/// Attached stands until it is detached, and each apart, so that one can be told from another.
bool PlayedLog::playAttachment(QByteArrayView entity, Record &record, const ScannedMember &member,
                               const ScannedEntry &entry)
{
    const bool isAttached = member.name == "attached";
    if (entity != "finding" || (!isAttached && member.name != "detached"))
        return false;
    const quint32 field = fieldOfAttached(member.value);
    std::erase_if(record.values, [field](const Value &value) { return value.field == field; });
    record.attached -= isAttached ? 0 : 1;
    if (isAttached) {
        ++record.attached;
        record.values.push_back(
            {field, hashOf(signedBy(member.value, entry.accountName, entry.at))});
    }
    return true;
}

} // namespace gatehouse
