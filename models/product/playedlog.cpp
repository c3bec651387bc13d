#include "models/product/playedlog.h"

#include "models/product/loggedqueries.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

constexpr qint64 entriesBetweenReports = 4096;

/// In place of what stood there, whose room is used again.
void putKey(QByteArray &key, QByteArrayView entity, QByteArrayView uid)
{
    key.resize(0);
    key.append(entity).append('/').append(uid);
}

void putKey(QByteArray &key, const ScannedRecord &record)
{
    putKey(key, record.entity, record.uid);
    if (record.entity != "evidence_link")
        return;
    const QByteArrayView said = record.isGone() ? record.before : record.after;
    key.append('/')
        .append(QByteArray::number(record.release))
        .append('/')
        .append(memberOf(said, "requirement_uid"));
}

} // namespace

const PlayedLog::Value *PlayedLog::Record::value(quint32 field) const
{
    const auto found = std::ranges::find(values, field, &Value::field);
    return found == values.end() ? nullptr : &*found;
}

PlayedLog::PlayedLog() : m_seed(QRandomGenerator::system()->generate64())
{
    for (const QByteArrayView nothing : {"\"\"", "null", "false", "0", "[]"})
        m_empty.push_back(hashOf(nothing));
}

void PlayedLog::keepBefore(QByteArrayView entity, QByteArrayView moved, std::vector<quint32> fields)
{
    m_kept = entity.toByteArray();
    m_moved = moved.toByteArray();
    m_keptFields = std::move(fields);
}

Result<void> PlayedLog::play(const Database &database, const QSet<QByteArray> &entities,
                             Progress *progress, int oneIn)
{
    m_oneIn = oneIn;
    QHash<QByteArrayView, bool> wanted; // whether they have fields that are series
    for (const QByteArray &entity : entities)
        wanted.insert(entity, std::ranges::any_of(seriesQueries(), [&](const SeriesQuery &series) {
                          return entity == series.entity;
                      }));
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT content, sequence, (SELECT max(sequence) FROM audit_entry) "
                                "FROM audit_entry ORDER BY sequence"));
    rows.bind();
    ScannedEntry entry;
    bool isFirst = true;
    while (rows.next()) {
        // Each entry may be of a record of its own; room for them costs a byte each until they
        // come.
        if (std::exchange(isFirst, false))
            m_records.reserve(rows.integer(2) / oneIn);
        if (progress && rows.integer(1) % entriesBetweenReports == 1
            && !progress->report(rows.integer(1), rows.integer(2)))
            return fail(ErrorKind::Cancelled, QString());
        entry.scan(rows.view(0));
        for (const ScannedRecord &record : entry.records) {
            if (const auto found = wanted.constFind(record.entity); found != wanted.cend())
                play(record, entry, *found);
        }
    }
    return rows.finished();
}

QByteArray PlayedLog::keyOf(QByteArrayView entity, QByteArrayView uid)
{
    QByteArray key;
    putKey(key, entity, uid);
    return key;
}

QByteArray PlayedLog::keyOf(const ScannedRecord &record)
{
    QByteArray key;
    putKey(key, record);
    return key;
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

PlayedLog::Record *PlayedLog::record(QByteArrayView key)
{
    const auto found = m_records.find(placeOf(key));
    return found == m_records.end() ? nullptr : &*found;
}

std::vector<const PlayedLog::Record *> PlayedLog::records() const
{
    std::vector<const Record *> all;
    all.reserve(static_cast<size_t>(m_records.size()));
    for (const Record &record : m_records)
        all.push_back(&record);
    return all;
}

const std::vector<const PlayedLog::Record *> &PlayedLog::recordsOf(QByteArrayView entity)
{
    if (m_byEntity.isEmpty()) {
        for (const Record &record : std::as_const(m_records)) {
            const QByteArrayView key(record.key);
            m_byEntity[key.first(key.indexOf('/'))].push_back(&record);
        }
    }
    return m_byEntity[entity];
}

quint32 PlayedLog::fieldOf(QByteArrayView name)
{
    const auto found = m_fields.constFind(name);
    if (found != m_fields.cend())
        return *found;
    m_names.push_back(name.toByteArray());
    return *m_fields.insert(m_names.back(), static_cast<quint32>(m_fields.size()));
}

void PlayedLog::play(const ScannedRecord &said, const ScannedEntry &entry, bool hasSeries)
{
    putKey(m_key, said);
    if (!holds(m_key))
        return;
    if (said.isGone()) {
        m_records.remove(placeOf(m_key));
        return;
    }
    Record &record = m_records[placeOf(m_key)];
    if (record.key.isEmpty())
        record.key = QByteArray(m_key.constData(), m_key.size());
    record.release = said.release;
    record.hasKeys = said.id != 0;
    // Members of a map that are gone stand on the side before alone. Of an acceptance nothing goes:
    // beside its withdrawal stands how long it would have held.
    scanMembers(said.after, m_members);
    scanMembers(said.entity == "risk_acceptance" ? QByteArrayView() : said.before, m_before);
    if (!m_before.empty() && said.entity == m_kept
        && std::ranges::find(m_members, m_moved, &ScannedMember::name) == m_members.end())
        playBefore(record);
    for (const ScannedMember &member : m_before) {
        if (std::ranges::find(m_members, member.name, &ScannedMember::name) == m_members.end())
            std::erase_if(record.values, [field = fieldOf(member.name)](const Value &value) {
                return value.field == field;
            });
    }
    for (const ScannedMember &member : m_members) {
        if (playAttachment(said.entity, record, member, entry))
            continue;
        Value value{fieldOf(member.name), hashOf(member.value)};
        const auto found = std::ranges::find(record.values, value.field, &Value::field);
        if (hasSeries && isSeries(said.entity, member.name))
            value.hash = hashOfSeries(found == record.values.end() ? 0 : found->hash,
                                      signedBy(member.value, entry.accountName, entry.at));
        if (found == record.values.end())
            record.values.push_back(value);
        else
            *found = value;
    }
}

void PlayedLog::playBefore(Record &record)
{
    size_t state = 0;
    for (const Value &value : record.values) {
        if (std::ranges::find(m_keptFields, value.field) != m_keptFields.end())
            state = hashWith(state, value.field, value.hash);
    }
    const quint32 field = fieldOf(saidBefore);
    const auto found = std::ranges::find(record.values, field, &Value::field);
    if (found != record.values.end())
        found->hash = hashAfter(found->hash, state);
    else
        record.values.push_back({field, hashAfter(0, state)});
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
