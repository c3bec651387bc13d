#include "models/product/playedlog.h"

#include "models/base/canonicaljson.h"
#include "models/product/loggedqueries.h"
#include "models/product/saidanswers.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <span>
#include <thread>

using namespace std::chrono_literals;

namespace gatehouse {

namespace {

/// As many as fit in the processor's nearest memory, and enough that what one waits for is fetched
/// while others are looked at.
constexpr size_t mostInBatch = 128;
constexpr size_t batchesInBundle = 32;
constexpr qint64 batchesBetweenReports = 32;
constexpr QByteArrayView linkEntity("evidence_link");

/// In place of what stood there, whose room is used again.
void putKey(QByteArray &key, QByteArrayView entity, QByteArrayView uid)
{
    key.resize(entity.size() + 1 + uid.size());
    char *end = std::ranges::copy(entity, key.data()).out;
    *end = '/';
    std::ranges::copy(uid, end + 1);
}

/// What tells a link of evidence from the others of the same piece.
void addPlace(QByteArray &key, qint64 release, QByteArrayView requirement)
{
    key.append('/').append(QByteArray::number(release)).append('/').append(requirement);
}

void putKey(QByteArray &key, const ScannedRecord &record)
{
    putKey(key, record.entity, record.uid);
    if (record.entity != linkEntity)
        return;
    const QByteArrayView said = record.isGone() ? record.before : record.after;
    addPlace(key, record.release, memberOf(said, "requirement_uid"));
}

/// As a value of JSON.
QByteArray quoted(QByteArrayView escaped)
{
    return QByteArray(1, '"').append(escaped).append('"');
}

} // namespace

const PlayedLog::Value *PlayedLog::Record::value(quint32 field) const
{
    const auto found = std::ranges::find(values, field, &Value::field);
    return found == values.end() ? nullptr : &*found;
}

struct PlayedLog::Batch {
    struct Said {
        const ScannedEntry *entry;
        const ScannedRecord *record;
        const Wanted *wanted;
        Place place;
        Record *found;
        qint64 sequence;
    };

    QByteArray content;
    std::vector<qsizetype> ends; ///< of each entry in it
    qint64 first = 0; ///< number of the first; they are numbered without a gap
    std::vector<ScannedEntry> entries = std::vector<ScannedEntry>(mostInBatch);
    std::vector<Said> said;
    bool isScanned = false;

    bool isFull() const { return ends.size() == mostInBatch; }
    void take(QByteArrayView entry, qint64 sequence)
    {
        if (ends.empty())
            first = sequence;
        content.append(entry);
        ends.push_back(content.size());
    }
    void scan()
    {
        if (std::exchange(isScanned, true))
            return;
        qsizetype begin = 0;
        for (size_t i = 0; i < ends.size(); ++i) {
            entries[i].scan(QByteArrayView(content).sliced(begin, ends[i] - begin));
            begin = ends[i];
        }
    }
    void clear()
    {
        isScanned = false;
        content.resize(0);
        ends.clear();
        said.clear();
    }
};

/// What is handed over at once: waiting for another core takes as long as playing some entries. The
/// core that reads scans what it has read as long as the other one is busy, so that both are.
struct PlayedLog::Bundle {
    std::vector<Batch> batches = std::vector<Batch>(batchesInBundle);
    size_t used = 0;

    bool isFull() const { return used == batches.size(); }
    Batch &next() { return batches[used]; }
    std::span<Batch> taken() { return std::span(batches).first(used); }
};

PlayedLog::PlayedLog() : m_index(1024)
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

void PlayedLog::holdBefore(QByteArrayView entity, QByteArrayView field)
{
    m_digested.insert(entity.toByteArray(), field.toByteArray());
}

Result<void> PlayedLog::play(const Database &database, const QSet<QByteArray> &entities,
                             Progress *progress, int oneIn)
{
    m_oneIn = oneIn;
    for (const QByteArray &entity : entities) {
        Wanted wanted;
        wanted.hasSeries = std::ranges::any_of(
            seriesQueries(), [&](const SeriesQuery &series) { return entity == series.entity; });
        wanted.digest = m_digested.value(entity);
        wanted.isHeard = m_heard.contains(entity);
        wanted.isLink = entity == linkEntity;
        wanted.isAnswering = entity == "app";
        wanted.isNumbered = entity == "countermeasure" || entity == "threat_model";
        for (const SignedBeginning &beginning : signedBeginnings()) {
            if (entity != beginning.entity)
                continue;
            wanted.isSigned = true;
            wanted.by = fieldOf(beginning.by);
            wanted.at = fieldOf(beginning.at);
        }
        m_wanted.emplace(entity, wanted);
    }
    TRY(m_carried.read(database));
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT content, sequence, (SELECT max(sequence) FROM audit_entry) "
                                "FROM audit_entry WHERE sequence > 0 ORDER BY sequence"));
    rows.bind();
    // A sample is looked at beside other work, which the other cores are for.
    const auto policy = oneIn == 1 && std::thread::hardware_concurrency() > 1
        ? std::launch::async
        : std::launch::deferred;
    std::array<Bundle, 2> bundles;
    size_t current = 0;
    std::future<void> playing; // of the bundle that is not the current one
    const auto handOver = [&] {
        for (Batch &batch : bundles[current].taken()) {
            if (!playing.valid() || playing.wait_for(0s) != std::future_status::timeout)
                break;
            batch.scan();
        }
        if (playing.valid())
            playing.get();
        playing = std::async(policy, [this, bundle = &bundles[current]] { play(*bundle); });
        current = 1 - current;
    };
    qint64 batches = 0;
    while (rows.next()) {
        Batch &batch = bundles[current].next();
        batch.take(rows.view(0), rows.integer(1));
        if (!batch.isFull())
            continue;
        if (++bundles[current].used; bundles[current].isFull())
            handOver();
        if (progress && ++batches % batchesBetweenReports == 1
            && !progress->report(rows.integer(1), rows.integer(2)))
            return fail(ErrorKind::Cancelled, QString());
    }
    ++bundles[current].used;
    handOver();
    playing.get();
    m_wanted.clear(); // it holds views of what was given
    return rows.finished();
}

void PlayedLog::play(Bundle &bundle)
{
    for (Batch &batch : bundle.taken())
        play(batch);
    bundle.used = 0;
}

/// A million records lie far apart: each is asked for before it is needed.
void PlayedLog::play(Batch &batch)
{
    batch.scan();
    for (size_t i = 0; i < batch.ends.size(); ++i) {
        const ScannedEntry &entry = batch.entries[i];
        for (const ScannedRecord &record : entry.records) {
            const auto wanted = m_wanted.find(record.entity);
            if (wanted == m_wanted.cend())
                continue;
            const qint64 sequence = batch.first + static_cast<qint64>(i);
            if (wanted->second.isHeard)
                m_listener(entry, record, sequence);
            putKey(m_key, record);
            if (!holds(m_key))
                continue;
            const Place place = placeOf(m_key);
            __builtin_prefetch(&m_index[place.first & (m_index.size() - 1)]);
            batch.said.push_back({&entry, &record, &wanted->second, place, nullptr, sequence});
        }
    }
    for (Batch::Said &said : batch.said) {
        said.found = &recordAt(said.place);
        __builtin_prefetch(said.found);
        __builtin_prefetch(&said.found->values);
    }
    for (const Batch::Said &said : batch.said) {
        if (!said.wanted->digest.isEmpty())
            compareBefore(*said.record, said.wanted->digest, said.sequence, *said.found);
        play(*said.record, *said.entry, *said.found, *said.wanted);
    }
    batch.clear();
}

bool PlayedLog::hasLook(const QByteArray &name, QByteArrayView by, QByteArrayView at,
                        const QByteArray &model) const
{
    const QByteArray separator = ", ";
    const QByteArray whole = separator + name + separator;
    const auto looks = m_looks.value(momentOf(by, at));
    Source place{model, m_lastLook};
    for (int copies = 0; copies <= m_sources.size(); ++copies) {
        const bool isThere = std::ranges::any_of(looks, [&](const Look &look) {
            return look.model == place.model && look.order <= place.lastLook
                && (separator + look.names + separator).contains(whole);
        });
        if (isThere)
            return true;
        const auto source = m_sources.constFind(place.model);
        if (source == m_sources.cend())
            return false;
        place = {source->model, std::min(place.lastLook, source->lastLook)};
    }
    return false;
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

QByteArray PlayedLog::escaped(const QString &text)
{
    return canonicalJson(text).sliced(1).chopped(1);
}

QByteArray PlayedLog::keyOfLink(QByteArrayView evidence, qint64 release, QByteArrayView requirement)
{
    QByteArray key = keyOf(linkEntity, evidence);
    addPlace(key, release, requirement);
    return key;
}

QByteArrayView PlayedLog::sampledBy(QByteArrayView key)
{
    return key.startsWith(linkEntity) ? key.first(key.lastIndexOf('/')) : key;
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

PlayedLog::Slot *PlayedLog::slotOf(const Place &place)
{
    const size_t mask = m_index.size() - 1;
    size_t at = place.first & mask;
    while (m_index[at].record && !(m_index[at].place == place))
        at = (at + 1) & mask;
    return &m_index[at];
}

void PlayedLog::grow()
{
    std::vector<Slot> before(m_index.size() * 4);
    before.swap(m_index);
    for (const Slot &slot : before) {
        if (slot.record)
            *slotOf(slot.place) = slot;
    }
}

PlayedLog::Record &PlayedLog::recordAt(const Place &place)
{
    Slot *slot = slotOf(place);
    if (slot->record)
        return *slot->record;
    if (m_records.size() >= m_index.size() / 2) {
        grow();
        slot = slotOf(place);
    }
    *slot = {place, &m_records.emplace_back()};
    slot->record->index = static_cast<quint32>(m_records.size() - 1);
    return *slot->record;
}

PlayedLog::Record *PlayedLog::record(QByteArrayView key)
{
    const bool isNext = m_next < m_records.size() && QByteArrayView(m_records[m_next].key) == key;
    Record *found = isNext ? &m_records[m_next] : slotOf(placeOf(key))->record;
    if (found)
        m_next = found->index + size_t(1);
    return found && !found->isGone ? found : nullptr;
}

std::vector<const PlayedLog::Record *> PlayedLog::records() const
{
    std::vector<const Record *> all;
    all.reserve(m_records.size());
    for (const Record &record : m_records) {
        if (!record.isGone)
            all.push_back(&record);
    }
    return all;
}

const std::vector<const PlayedLog::Record *> &PlayedLog::recordsOf(QByteArrayView entity)
{
    if (m_byEntity.empty()) {
        for (const Record *record : records()) {
            const QByteArrayView key(record->key);
            m_byEntity[key.first(key.indexOf('/'))].push_back(record);
        }
    }
    return m_byEntity[entity];
}

quint32 PlayedLog::fieldOf(QByteArrayView name)
{
    const auto found = m_fields.find(name);
    if (found != m_fields.cend())
        return found->second;
    m_names.push_back(name.toByteArray());
    return m_fields.emplace(m_names.back(), static_cast<quint32>(m_fields.size())).first->second;
}

void PlayedLog::play(const ScannedRecord &said, const ScannedEntry &entry, Record &record,
                     const Wanted &wanted)
{
    if (said.isGone()) {
        record.isGone = true;
        // Another link may go on from this one, in the same entry.
        if (!wanted.isLink)
            record.values.clear();
        record.attached = 0;
        return;
    }
    if (record.key.isEmpty())
        record.key = keyOf(said);
    if (record.isGone || record.order == 0)
        record.order = ++m_order;
    record.isGone = false;
    record.release = said.release;
    record.id = said.id;
    // Members of a map that are gone stand on the side before alone. Of an acceptance nothing goes:
    // beside its withdrawal stands how long it would have held.
    scanMembers(said.after, m_members);
    scanMembers(said.entity == "risk_acceptance" ? QByteArrayView() : said.before, m_before);
    if (!m_before.empty() && said.entity == m_kept) {
        countChange(record);
        if (std::ranges::find(m_members, m_moved, &CanonicalMember::name) == m_members.end())
            playBefore(record);
    }
    for (const CanonicalMember &member : m_before) {
        if (std::ranges::find(m_members, member.name, &CanonicalMember::name) == m_members.end())
            drop(record, fieldOf(member.name));
    }
    if (wanted.isSigned && m_before.empty())
        putSigner(said, entry, record, wanted);
    for (const CanonicalMember &member : m_members) {
        // Its key says them.
        if (wanted.isLink && (member.name == "release" || member.name == "requirement_uid"))
            continue;
        if (playAttachment(said.entity, record, member, entry))
            continue;
        if (member.name == "looked_at" && said.entity == "threat_model")
            m_looks[momentOf(entry.accountName, entry.at)].push_back(
                {said.uid.toByteArray(), member.value.sliced(1).chopped(1).toByteArray(),
                 ++m_lastLook});
        Value value{fieldOf(member.name), hashOf(member.value)};
        const auto found = std::ranges::find(record.values, value.field, &Value::field);
        if (wanted.hasSeries && isSeries(said.entity, member.name))
            value.hash = hashOfSeries(found == record.values.end() ? 0 : found->hash,
                                      signedBy(member.value, entry.accountName, entry.at));
        if (found == record.values.end())
            record.values.push_back(value);
        else
            *found = value;
    }
    if (wanted.isAnswering)
        playAnswers(entry, record);
    if (wanted.isNumbered && m_before.empty())
        playNumbers(said);
}

void PlayedLog::playNumbers(const ScannedRecord &said)
{
    if (said.entity == "threat_model") {
        const QByteArray source = memberOf(said.after, "carried_from_uid").toByteArray();
        if (!source.isEmpty())
            m_sources.insert(said.uid.toByteArray(), {source, m_lastLook});
        const auto from = m_lastGiven.constFind(source);
        if (from != m_lastGiven.cend())
            m_lastGiven.insert(said.uid.toByteArray(), *from);
        return;
    }
    const QByteArrayView model = memberOf(said.after, "model_uid");
    if (model.isNull())
        return;
    qint64 &last = m_lastGiven[model.toByteArray()];
    last = std::max(last, memberOf(said.after, "number").sliced(2).toLongLong());
}

void PlayedLog::put(Record &record, quint32 field, size_t hash)
{
    const auto found = std::ranges::find(record.values, field, &Value::field);
    if (found == record.values.end())
        record.values.push_back({field, hash});
    else
        found->hash = hash;
}

/// Whoever wrote the entry that adds it, and when; of a link that goes on from another one, whose
/// that was. Where the log does not know that one, it does not say.
void PlayedLog::putSigner(const ScannedRecord &said, const ScannedEntry &entry, Record &record,
                          const Wanted &wanted)
{
    const QByteArray source = wanted.isLink ? m_carried.sourceOf(entry, said) : QByteArray();
    if (source.isEmpty()) {
        put(record, wanted.by, hashOf(quoted(entry.accountName)));
        put(record, wanted.at, hashOf(quoted(entry.at)));
        return;
    }
    const Record *from = slotOf(placeOf(source))->record;
    for (const quint32 field : {wanted.by, wanted.at}) {
        if (const Value *value = from ? from->value(field) : nullptr)
            put(record, field, value->hash);
        else
            drop(record, field);
    }
}

void PlayedLog::drop(Record &record, quint32 field)
{
    record.values.removeIf([field](const Value &each) { return each.field == field; });
}

void PlayedLog::playAnswers(const ScannedEntry &entry, Record &record)
{
    const size_t at = hashOf(quoted(entry.at));
    const auto hasWord = [&](const QByteArray &field) {
        const Value *value = record.value(fieldOf(field));
        return value && std::ranges::find(m_empty, value->hash) == m_empty.end();
    };
    for (const SaidAnswer &said : SaidAnswer::in(m_before, m_members)) {
        // Before reasons were asked nobody was named, and no time.
        if (!hasWord(said.answeredBy()))
            drop(record, fieldOf(said.answeredAt()));
        else if (said.isGiven)
            put(record, fieldOf(said.answeredAt()), at);
        if (hasWord(said.confirmedBy()))
            put(record, fieldOf(said.confirmedAt()), at);
        else
            drop(record, fieldOf(said.confirmedAt()));
    }
}

void PlayedLog::compareBefore(const ScannedRecord &said, QByteArrayView field, qint64 sequence,
                              const Record &record)
{
    scanMembers(said.before, m_before);
    const auto before = std::ranges::find(m_before, field, &CanonicalMember::name);
    if (before == m_before.end())
        return;
    const Value *value = record.value(fieldOf(field));
    const bool isNothing = before->value == "\"\"";
    if (value ? value->hash != hashOf(before->value) : !isNothing)
        m_overtaken.push_back(
            {keyOf(said), field.toByteArray(), before->value.toByteArray(), sequence});
}

void PlayedLog::countChange(Record &record)
{
    const quint32 field = fieldOf(changes);
    const auto found = std::ranges::find(record.values, field, &Value::field);
    if (found != record.values.end())
        ++found->hash;
    else
        record.values.push_back({field, 1});
}

void PlayedLog::playBefore(Record &record)
{
    size_t state = 0;
    for (const Value &value : record.values) {
        if (std::ranges::find(m_keptFields, value.field) != m_keptFields.end())
            state = hashWith(state, value.field, value.hash);
    }
    // The change that is played made another revision of it.
    const size_t kept = hashAfter(state, changesOf(record));
    const quint32 field = fieldOf(saidBefore);
    const Value *value = record.value(field);
    put(record, field, hashAfter(value ? value->hash : 0, kept));
}

/// Attached stands until it is detached, and each apart, so that one can be told from another.
bool PlayedLog::playAttachment(QByteArrayView entity, Record &record, const CanonicalMember &member,
                               const ScannedEntry &entry)
{
    const bool isAttached = member.name == "attached";
    if (entity != "finding" || (!isAttached && member.name != "detached"))
        return false;
    const quint32 field = fieldOfAttached(member.value);
    drop(record, field);
    record.attached -= isAttached ? 0 : 1;
    if (isAttached) {
        ++record.attached;
        record.values.push_back(
            {field, hashOf(signedBy(member.value, entry.accountName, entry.at))});
    }
    return true;
}

} // namespace gatehouse
