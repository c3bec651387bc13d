#pragma once

#include "models/auditchain/auditscan.h"
#include "models/base/keyedhash.h"
#include "models/base/progress.h"
#include "models/product/carriedlinks.h"
#include "models/store/database.h"

#include <QHash>
#include <QSet>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <unordered_map>
#include <vector>

namespace gatehouse {

/// What the audit log comes to when it is played from its first entry on: of each record's fields a
/// keyed hash of the last value, so that a million records fit in memory and nobody can choose a
/// value that passes for another.
class PlayedLog
{
public:
    struct Value {
        quint32 field; ///< see fieldOf()
        size_t hash; ///< see hashOf()
    };
    struct Record {
        QByteArray key; ///< see keyOf()
        QVarLengthArray<Value, 4> values;
        int attached = 0; ///< pieces of evidence that stand attached
        quint32 order = 0; ///< of those that the log names, by where it does so first
        qint64 id = 0; ///< the entry's key; 0: earlier versions noted none
        qint64 release = 0; ///< id of the one it belongs to; 0: none, or no key
        bool isMet = false; ///< for whoever compares
        bool isGone = false; ///< so the log says
        quint32 index = 0; ///< among all of them

        /// nullptr where the log says nothing of the field.
        const Value *value(quint32 field) const;
    };

    PlayedLog();

    /// What a record said before, each time it was changed, goes into a field of its own: of these
    /// fields, and but for changes of `moved`. To be asked for before it is played.
    void keepBefore(QByteArrayView entity, QByteArrayView moved, std::vector<quint32> fields);
    static constexpr const char *saidBefore = "said_before";
    /// How often such a record was changed, moves included: 0 where it never was.
    size_t changesOf(const Record &record)
    {
        const Value *value = record.value(fieldOf(changes));
        return value ? value->hash : 0;
    }
    /// Of these records an entry says what stood there before it, as a digest in that field: kept
    /// where it is not what the log had said till then. To be asked for before it is played.
    void holdBefore(QByteArrayView entity, QByteArrayView field);
    struct Overtaken {
        QByteArray key; ///< see keyOf()
        QByteArray field;
        QByteArray stored; ///< JSON: what stood there
        qint64 entry; ///< that says so
    };
    const std::vector<Overtaken> &overtaken() const { return m_overtaken; }
    /// The hash of several fields once another one is among them, in whatever order; one that is
    /// empty is none.
    size_t hashWith(size_t fields, quint32 field, size_t hash) const
    {
        return std::ranges::find(m_empty, hash) != m_empty.end() ? fields
                                                                 : fields + mixed(field, hash);
    }
    /// The hash of what a record said before, once it said `state`.
    size_t hashAfter(size_t before, size_t state) const { return mixed(before, state); }

    /// Whether somebody marked a part of a threat model as looked at, at that moment and by that
    /// name: rows below a model, which an entry names by their names alone. Or one of the model
    /// that it was copied from, until then. To be asked where all records are played.
    bool hasLook(const QByteArray &name, QByteArrayView by, QByteArrayView at,
                 const QByteArray &model) const;
    /// A text as an entry has it between its quotes.
    static QByteArray escaped(const QString &text);
    static QByteArray momentOf(QByteArrayView escapedName, QByteArrayView at)
    {
        return at.toByteArray().append(' ').append(escapedName);
    }
    /// The highest number that a countermeasure of a threat model was given, or one of the model
    /// that it was carried from till then.
    qint64 lastCountermeasureOf(QByteArrayView model) const
    {
        return m_lastGiven.value(model.toByteArray());
    }

    /// Who is given every record of these entities besides, in their order, while it is played. On
    /// whichever core plays it.
    using Listener = std::function<void(const ScannedEntry &entry, const ScannedRecord &record,
                                        qint64 sequence)>;
    void listen(QSet<QByteArray> entities, Listener listener)
    {
        m_heard = std::move(entities);
        m_listener = std::move(listener);
    }

    /// Plays the records of these entities, or of so many one, chosen anew by each PlayedLog (see
    /// holds()). Cancelled, and whatever reading gives.
    Result<void> play(const Database &database, const QSet<QByteArray> &entities,
                      Progress *progress, int oneIn = 1);
    /// Whether a record is among those that are played.
    bool holds(QByteArrayView key) const
    {
        return m_oneIn == 1 || m_hash(sampledBy(key)) % static_cast<size_t>(m_oneIn) == 0;
    }

    /// A record as the log names it: "finding/6f1c…".
    static QByteArray keyOf(QByteArrayView entity, QByteArrayView uid);
    /// The same of an entry's. A link of evidence is named by the evidence, so that release and
    /// requirement tell it from the others: "evidence_link/UID/RELEASE/REQUIREMENT".
    static QByteArray keyOf(const ScannedRecord &record);
    static QByteArray keyOfLink(QByteArrayView evidence, qint64 release,
                                QByteArrayView requirement);

    /// nullptr where the log says nothing of it, or that it is gone.
    Record *record(QByteArrayView key);
    /// Every record that the log does not say is gone.
    std::vector<const Record *> records() const;
    /// Those of an entity, once everything is played.
    const std::vector<const Record *> &recordsOf(QByteArrayView entity);
    /// Fields of which a record has several, each said once and never changed (comments, re-tests):
    /// their hash is that of all of them in their order.
    static bool isSeries(QByteArrayView entity, QByteArrayView name);
    /// Such a hash once `next` is said besides.
    size_t hashOfSeries(size_t before, QByteArrayView next) const
    {
        return mixed(before, hashOf(next));
    }
    /// What was said, in JSON, with who said it and when, as the rows below a record hold it.
    static QByteArray signedBy(QByteArrayView json, QByteArrayView escapedName, QByteArrayView at);
    /// The field that stands for a piece of evidence attached to a finding.
    quint32 fieldOfAttached(QByteArrayView json)
    {
        return fieldOf(QByteArray("attached/").append(json));
    }
    /// Of a value in canonical JSON.
    size_t hashOf(QByteArrayView json) const { return m_hash(json); }
    quint32 fieldOf(QByteArrayView name);

private:
    size_t mixed(size_t one, size_t other) const
    {
        const std::array<size_t, 2> both{one, other};
        return m_hash(QByteArrayView(reinterpret_cast<const char *>(both.data()), sizeof both));
    }

    /// A record's key as it is looked up, 128 bits that lie where they are found: that two records
    /// share them, by chance or because somebody chose a key, is out of reach.
    using Place = KeyedHash::Wide;
    Place placeOf(QByteArrayView key) const { return m_hash.wide(key); }
    /// A place of the index: the one its key belongs to, or the next that was free.
    struct Slot {
        Place place;
        Record *record = nullptr; ///< none: free
    };
    Slot *slotOf(const Place &place);
    void grow();
    /// The record at that place, added where there is none.
    Record &recordAt(const Place &place);

    /// Some entries, copied from where they are read; played on one core while another reads on.
    struct Batch;
    struct Bundle;
    void play(Bundle &bundle);
    void play(Batch &batch);
    struct Wanted;
    void play(const ScannedRecord &said, const ScannedEntry &entry, Record &record,
              const Wanted &wanted);
    /// Links of one piece in one release are looked at together: they may go on from each other.
    static QByteArrayView sampledBy(QByteArrayView key);
    void putSigner(const ScannedRecord &said, const ScannedEntry &entry, Record &record,
                   const Wanted &wanted);
    void playAnswers(const ScannedEntry &entry, Record &record);
    static void put(Record &record, quint32 field, size_t hash);
    static void drop(Record &record, quint32 field);
    void compareBefore(const ScannedRecord &said, QByteArrayView field, qint64 sequence,
                       const Record &record);
    void playNumbers(const ScannedRecord &said);
    void countChange(Record &record);
    void playBefore(Record &record);
    bool playAttachment(QByteArrayView entity, Record &record, const CanonicalMember &member,
                        const ScannedEntry &entry);

    static constexpr const char *changes = "changes";

    KeyedHash m_hash;
    quint32 m_order = 0;
    int m_oneIn = 1;
    std::deque<Record> m_records;
    size_t m_next = 0; ///< which of them is probably asked for next: tables are in the log's order
    std::vector<Slot> m_index; ///< a power of two of them, at least half of them free
    struct Wanted {
        bool hasSeries = false; ///< among its fields
        QByteArray digest; ///< field of it, see holdBefore()
        bool isLink = false; ///< of evidence
        bool isHeard = false; ///< by whoever listens
        bool isNumbered = false; ///< a threat model or countermeasure
        bool isAnswering = false; ///< an app, by its profile: see SaidAnswer
        bool isSigned = false; ///< where it begins, see SignedBeginning
        quint32 by = 0; ///< field of who did
        quint32 at = 0; ///< and when
    };
    std::unordered_map<QByteArrayView, Wanted, KeyedHash> m_wanted; ///< by entity
    /// By views of their keys.
    std::unordered_map<QByteArrayView, std::vector<const Record *>, KeyedHash> m_byEntity;
    std::unordered_map<QByteArrayView, quint32, KeyedHash> m_fields; ///< views of m_names
    std::deque<QByteArray> m_names;
    CarriedLinks m_carried;
    QByteArray m_kept; ///< of which entity it is kept what was said before
    QByteArray m_moved;
    std::vector<quint32> m_keptFields;
    std::vector<size_t> m_empty; ///< hashes of what says nothing
    QHash<QByteArray, QByteArray> m_digested; ///< fields by entity, see holdBefore()
    std::vector<Overtaken> m_overtaken;
    struct Look {
        QByteArray model; ///< uid
        QByteArray names; ///< of parts, as JSON has them, one after the other
        int order; ///< among all of them
    };
    QHash<QByteArray, std::vector<Look>> m_looks; ///< by momentOf()
    int m_lastLook = 0;
    struct Source {
        QByteArray model; ///< uid
        int lastLook;
    };
    QHash<QByteArray, Source> m_sources; ///< of threat models, by uid
    QSet<QByteArray> m_heard;
    Listener m_listener;
    QHash<QByteArray, qint64> m_lastGiven; ///< by uid of the threat model
    QByteArray m_key; ///< of the record that is played
    std::vector<CanonicalMember> m_members;
    std::vector<CanonicalMember> m_before;
};

} // namespace gatehouse
