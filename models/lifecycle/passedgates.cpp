#include "models/lifecycle/passedgates.h"

#include "models/lifecycle/gateendings.h"
#include "models/lifecycle/gatesnapshot.h"
#include "models/lifecycle/organisationshare.h"
#include "models/lifecycle/storedgate.h"
#include "models/store/packedsnapshot.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// Whether it is for good. What the organisation took away is looked for on reading
/// (InheritedGate::gone), and may come back.
bool isOfTheBasis(const SnapshotDifference &difference)
{
    using What = SnapshotDifference::What;
    return difference.inherited && difference.what != What::Evidence
        && difference.what != What::Acceptances && difference.what != What::Findings;
}

Result<std::vector<SnapshotDifference>>
changesOf(const Database &database, const GateDecision &decision, const GateSnapshot &now)
{
    if (now.digest == decision.snapshotDigest)
        return std::vector<SnapshotDifference>();
    TRY_ASSIGN(auto rows, database.prepare("SELECT snapshot FROM gate_decision WHERE id = ?"));
    rows.bind(decision.id);
    if (!rows.next()) {
        TRY(rows.finished());
        return std::vector<SnapshotDifference>();
    }
    TRY_ASSIGN(const QByteArray decided, unpackSnapshot(rows.bytes(0)));
    return compareSnapshots(decided, now.json);
}

QDate firstLastDay(const GateReading &reading, Phase phase, const GateDecision &decision)
{
    const QDate decidedOn = decision.decidedAt.toLocalTime().date();
    QDate first;
    for (const GateEnding &ending : gateEndings(reading, phase)) {
        if (!ending.difference.inherited && ending.lastDay >= decidedOn
            && (!first.isValid() || ending.lastDay < first))
            first = ending.lastDay;
    }
    return first;
}

} // namespace

Result<PassedGates> PassedGates::load(const Database &database, LibraryShelf &shelf,
                                      const GateReading &reading)
{
    PassedGates gates;
    std::optional<GateContent> content;
    InheritedGates inherited;
    for (const Phase phase : allPhases) {
        if (!reading.isPassed(phase))
            continue;
        if (!content) {
            TRY_ASSIGN(content, GateContent::load(database, reading));
            TRY_ASSIGN(const OrganisationLedger ledger, OrganisationLedger::load(database));
            TRY_ASSIGN(inherited,
                       ledger.gates(OrganisationShare::of(reading), database, shelf, {}));
        }
        const auto index = static_cast<size_t>(indexOf(phase));
        const GateDecision &decision = *reading.lastDecision[index];
        Passed &passed = gates.m_passed[index];
        TRY_ASSIGN(const auto changes, changesOf(database, decision, content->snapshot(phase)));
        const auto isInherited = [](const SnapshotDifference &each) { return each.inherited; };
        passed.changed = !std::all_of(changes.begin(), changes.end(), isInherited);
        passed.basisNow = inherited[index].basis;
        passed.basis = std::any_of(changes.begin(), changes.end(), isOfTheBasis)
            ? QByteArray(anotherBasis)
            : passed.basisNow;
        passed.endsOn = firstLastDay(reading, phase, decision);
    }
    return gates;
}

Result<std::optional<PassedGates>> PassedGates::counted(const Database &database,
                                                        const GateReading &reading)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT gates, organisation_bases FROM release_rollup "
                                "WHERE release_id = ?"));
    rows.bind(reading.release);
    if (!rows.next()) {
        TRY(rows.finished());
        return std::nullopt;
    }
    const QByteArray lines = rows.bytes(0);
    const QByteArrayList bases = rows.bytes(1).split(' ');
    QByteArrayView left = lines;
    PassedGates gates;
    for (const Phase phase : allPhases) {
        const auto index = static_cast<size_t>(indexOf(phase));
        const StoredGate stored = StoredGate::takeFrom(left);
        const std::optional<GateDecision> &last = reading.lastDecision[index];
        const bool isSameDecision = last
            ? stored.decidedAt == toTimestamp(last->decidedAt).toLatin1()
                && stored.decision == toKey(last->decision).toLatin1()
            : stored.decision.isEmpty();
        if (!isSameDecision || bases.size() != static_cast<qsizetype>(gates.m_passed.size()))
            return std::nullopt;
        if (!reading.isPassed(phase))
            continue;
        gates.m_passed[index] = {stored.changed,
                                 firstLastDay(reading, phase, *last),
                                 bases[static_cast<qsizetype>(index)],
                                 {}};
    }
    return gates;
}

} // namespace gatehouse
