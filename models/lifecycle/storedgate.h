#pragma once

#include "models/lifecycle/gatecriteria.h"

namespace gatehouse {

/// One gate as release_rollup keeps it, a line of twenty fields:
///
///     due|assessed|uncovered|without evidence|unhandled risks|threats to do|unreviewed|
///         not applying|asked|decision|decided at|planned on|changed|ends on|covered until|
///         handled until|answered until|evidenced until|tests to do|evidenced from
///     41|40|1|0|0|3|0|12|53|reopened|2026-03-02T09:00:00.000Z|2026-04-30|0|2026-09-30|
///         2026-05-31 2026-06-30|2026-04-15||2026-12-31|4|
///
/// `uncovered` are mandatory non-compliances with neither a finding that is due on a day nor any
/// acceptance; what does not apply is counted of the organisation's requirements as well where a
/// release takes them away, since that is its own doing; `changed` says that a passed gate no
/// longer rests on what it was decided upon, of the release's own; `endsOn` is the first last day,
/// not before the decision, of what it rests on; `coveredUntil` lists, of the mandatory
/// non-compliances, the uncovered aside, the last day each is in hand; `handledUntil` of the high
/// risks, the unhandled aside, the last day each is in hand; `answeredUntil` of the threats that an
/// acceptance answers, its last day; `evidencedUntil` of what has the evidence that the tier asks
/// for the last days on which it counts, `evidencedFrom` the first ones: what has none before such
/// a day is among those `without evidence`. The texts lie where they were read: the board reads six
/// thousand of these at a time. Who changes the form takes the counts away in a migration, and they
/// are made anew at the next opening (GateRollup::complete).
struct StoredGate {
    GateCounts counts;
    QByteArrayView decision; ///< key of the last one; empty without
    QByteArrayView decidedAt; ///< timestamp
    QByteArrayView plannedOn; ///< date
    bool changed = false;
    QByteArrayView endsOn; ///< date
    QByteArrayView coveredUntil; ///< dates, in order
    QByteArrayView handledUntil; ///< dates, in order
    QByteArrayView answeredUntil; ///< dates, in order
    QByteArrayView evidencedUntil; ///< dates, in order
    QByteArrayView evidencedFrom; ///< dates, in order

    void appendTo(QByteArray &lines) const;
    /// Takes the first line off `lines`. What is missing reads as nothing.
    static StoredGate takeFrom(QByteArrayView &lines);

    /// What is uncovered on a day.
    int uncoveredOn(QDate today) const;
    /// Which high risks are in hand no longer, or never were.
    int unhandledOn(QDate today) const;
    /// What has none, or none that is still good.
    int withoutEvidenceOn(QDate today) const;
    /// What the threat model lacks.
    int threatsToDoOn(QDate today) const;
};

/// YYYY-MM-DD, or the day of a timestamp; invalid when it is too short.
QDate storedDate(QByteArrayView text);

/// The local date of stored moments. Asking the time zone costs a microsecond a moment, so it
/// is asked once a day, unless the offset changes on that day.
class LocalDates
{
public:
    QDate of(QByteArrayView timestamp);

private:
    struct Offsets {
        int atStart;
        int atEnd;
    };
    static Offsets offsetsOn(QDate date);

    QHash<qint64, Offsets> m_offsets; ///< by Julian day, in UTC
};

} // namespace gatehouse
