#include "models/lifecycle/gaterollup.h"

#include "models/lifecycle/organisationshare.h"
#include "models/lifecycle/storedgate.h"

#include <algorithm>
#include <set>

namespace gatehouse {

namespace {

/// The columns of release_rollup.
struct Columns {
    int openFindings = 0;
    QByteArray organisationKey;
    QByteArray gates;
    bool operator==(const Columns &) const = default;
};

void appendGate(const GateReading &reading, Phase phase, QByteArray &lines)
{
    StoredGate gate;
    std::vector<QDate> coveredUntil;
    for (const SheetRow &row : reading.sheet.rows) {
        if (row.inherited || !isDue(row, phase))
            continue;
        const GateItem item =
            gateItem(*row.requirement, reading.tier, row.judgement(phase), row.hasFinding(),
                     reading.acceptedUntil.value(row.requirement->id), row.evidenceCount > 0);
        ++gate.counts.due;
        gate.counts.assessed += item.assessed;
        gate.counts.withoutEvidence += item.asksForEvidence && !item.hasEvidence;
        if (!item.noncompliant || item.hasFinding)
            continue;
        if (item.acceptedUntil.isValid())
            coveredUntil.push_back(item.acceptedUntil);
        else
            ++gate.counts.uncovered;
    }
    std::sort(coveredUntil.begin(), coveredUntil.end());
    QStringList days;
    for (const QDate day : coveredUntil)
        days += day.toString(Qt::ISODate);
    const auto index = static_cast<size_t>(indexOf(phase));
    const std::optional<GateDecision> &last = reading.lastDecision[index];
    const QByteArray decision = last ? toKey(last->decision).toLatin1() : QByteArray();
    const QByteArray decidedAt = last ? toTimestamp(last->decidedAt).toLatin1() : QByteArray();
    const QByteArray plannedOn = reading.plannedOn[index].toString(Qt::ISODate).toLatin1();
    const QByteArray covered = days.join(QLatin1Char(' ')).toLatin1();
    gate.decision = decision;
    gate.decidedAt = decidedAt;
    gate.plannedOn = plannedOn;
    gate.coveredUntil = covered;
    gate.appendTo(lines);
}

Result<Columns> count(const Database &database, LibraryShelf &shelf, ReleaseId release)
{
    TRY_ASSIGN(const GateReading reading, GateReading::load(database, shelf, release, {}));
    Columns columns;
    // Of no day: what is accepted counts as accepted, and the board adds what is open again.
    for (const SheetRow &row : reading.sheet.rows) {
        if (!row.inherited)
            columns.openFindings += row.openFindings;
    }
    columns.organisationKey = OrganisationShare::of(reading).key();
    for (const Phase phase : allPhases)
        appendGate(reading, phase, columns.gates);
    return columns;
}

Result<void> addReleasesOf(const Database &database, AppId app, std::set<ReleaseId> &releases)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT id FROM app_release WHERE app_id = ?"));
    rows.bind(app);
    while (rows.next())
        releases.insert(rows.id<ReleaseId>(0));
    return rows.finished();
}

/// The releases whose counts may differ after these changes. What the organisation records
/// (release 0) touches none.
Result<std::set<ReleaseId>> touchedBy(const Database &database,
                                      const std::vector<EntityChange> &changes)
{
    std::set<ReleaseId> releases;
    for (const EntityChange &change : changes) {
        if (change.entity == Entity::App)
            TRY(addReleasesOf(database, AppId(change.id), releases));
        else if (change.release != 0)
            releases.insert(ReleaseId(change.release));
    }
    return releases;
}

} // namespace

void GateRollup::install(Workspace &workspace, std::shared_ptr<LibraryShelf> shelf)
{
    workspace.addDerivation(
        [shelf = std::move(shelf)](Change &change,
                                   const std::vector<EntityChange> &changes) -> Result<void> {
            TRY_ASSIGN(const auto releases, touchedBy(change.database(), changes));
            for (const ReleaseId release : releases)
                TRY(refresh(change.database(), *shelf, release));
            return {};
        });
}

Result<void> GateRollup::refresh(const Database &database, LibraryShelf &shelf, ReleaseId release)
{
    TRY_ASSIGN(const Columns columns, count(database, shelf, release));
    TRY_ASSIGN(auto writing,
               database.prepare("INSERT INTO release_rollup (release_id, open_findings,"
                                " organisation_key, gates) VALUES (?, ?, ?, ?)"
                                " ON CONFLICT (release_id) DO UPDATE SET"
                                " open_findings = excluded.open_findings,"
                                " organisation_key = excluded.organisation_key,"
                                " gates = excluded.gates"));
    writing.bind(release, columns.openFindings);
    writing.bindBorrowedText(3, columns.organisationKey);
    writing.bindBorrowedText(4, columns.gates);
    return writing.run();
}

Result<void> GateRollup::complete(const Database &database, LibraryShelf &shelf)
{
    std::vector<ReleaseId> missing;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT id FROM app_release WHERE NOT EXISTS"
                                " (SELECT 1 FROM release_rollup WHERE release_id = id)"));
    rows.bind();
    while (rows.next())
        missing.push_back(rows.id<ReleaseId>(0));
    TRY(rows.finished());
    if (missing.empty())
        return {};
    TRY_ASSIGN(Transaction counting, Transaction::begin(database));
    for (const ReleaseId release : missing)
        TRY(refresh(database, shelf, release));
    return counting.commit();
}

Result<std::vector<ReleaseId>> GateRollup::stale(const Database &database, LibraryShelf &shelf)
{
    std::vector<std::pair<ReleaseId, Columns>> stored;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT id, coalesce(open_findings, 0),"
                                " coalesce(organisation_key, ''), coalesce(gates, '')"
                                " FROM app_release LEFT JOIN release_rollup ON release_id = id"
                                " ORDER BY id"));
    rows.bind();
    while (rows.next()) {
        stored.push_back({rows.id<ReleaseId>(0),
                          {static_cast<int>(rows.integer(1)), rows.bytes(2), rows.bytes(3)}});
    }
    TRY(rows.finished());
    std::vector<ReleaseId> differing;
    for (const auto &[release, columns] : stored) {
        TRY_ASSIGN(const Columns fresh, count(database, shelf, release));
        if (columns != fresh)
            differing.push_back(release);
    }
    return differing;
}

} // namespace gatehouse
