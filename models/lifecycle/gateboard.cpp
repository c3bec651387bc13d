#include "models/lifecycle/gaterollup.h"

#include "models/assessments/subjecttally.h"
#include "models/lifecycle/organisationshare.h"
#include "models/lifecycle/storedgate.h"
#include "models/lifecycle/submittedgates.h"

#include <algorithm>

// The board is read on every change of anything, for every app at once: columns are read
// where they lie, and nothing is parsed twice.

namespace gatehouse {

namespace {

template<class E>
E keyed(QByteArrayView key, E otherwise)
{
    for (const auto &entry : EnumText<E>::entries()) {
        if (key == QByteArrayView(entry.key))
            return entry.value;
    }
    return otherwise;
}

/// What the organisation adds to each gate, counted once per distinct share.
class Inheritance
{
public:
    Inheritance(OrganisationLedger ledger, const Database &database, LibraryShelf &shelf,
                QDate today)
        : m_ledger(std::move(ledger)), m_database(database), m_shelf(shelf), m_today(today)
    {
    }

    /// Good until the next call.
    Result<const InheritedGates *> of(QByteArrayView key)
    {
        // Looked up without a copy: a portfolio has a handful of shares.
        const auto known = m_gates.constFind(QByteArray::fromRawData(key.data(), key.size()));
        if (known != m_gates.cend())
            return &*known;
        TRY_ASSIGN(const InheritedGates gates,
                   m_ledger.gates(OrganisationShare::fromKey(key), m_database, m_shelf, m_today));
        return &*m_gates.insert(key.toByteArray(), gates);
    }

private:
    OrganisationLedger m_ledger;
    const Database &m_database;
    LibraryShelf &m_shelf;
    QDate m_today;
    QHash<QByteArray, InheritedGates> m_gates;
};

/// Takes the first word off a text of words.
QByteArrayView takeWord(QByteArrayView &words)
{
    const qsizetype end = words.indexOf(' ');
    const QByteArrayView word = end < 0 ? words : words.first(end);
    words = end < 0 ? QByteArrayView() : words.sliced(end + 1);
    return word;
}

/// Whether a gate that was passed is no longer what was decided upon.
bool isChanged(const StoredGate &gate, QDate decidedOn, QByteArrayView basis,
               const InheritedGate &inherited, QDate today)
{
    if (gate.changed || basis != QByteArrayView(inherited.basis)
        || isPast(storedDate(gate.endsOn), today))
        return true;
    const auto stoodThen = [&](const Gone &each) { return each.stoodAt(gate.decidedAt); };
    if (std::any_of(inherited.gone.begin(), inherited.gone.end(), stoodThen))
        return true;
    return std::any_of(inherited.endings.begin(), inherited.endings.end(),
                       [&](QDate day) { return day >= decidedOn && isPast(day, today); });
}

/// Whether what a gate that was passed asks for is missing, whatever was recorded since: what falls
/// short is in hand no longer, evidence is not good today, reviews were taken back. A high risk
/// that a later phase found first is that phase's.
bool holdsNoLonger(const StoredGate &gate, const GateCounts &counts, const GateCounts &inherited,
                   QDate today)
{
    return gate.uncoveredOn(today) > gate.counts.uncovered
        || gate.unhandledOn(today) > gate.counts.unhandledRisks || inherited.uncovered > 0
        || inherited.unhandledRisks > 0 || counts.withoutEvidence > 0 || counts.unreviewed > 0;
}

/// States follow from the gate before, so the gates are read in order.
void readGates(BoardRow &row, QByteArrayView lines, QByteArrayView bases,
               const InheritedGates &inherited, LocalDates &localDates, QDate today)
{
    bool previousPassed = true;
    row.currentPhase = 6;
    for (size_t phase = 0; phase < row.cells.size(); ++phase) {
        const StoredGate gate = StoredGate::takeFrom(lines);
        GateCounts counts = gate.counts;
        counts.uncovered = gate.uncoveredOn(today);
        counts.unhandledRisks = gate.unhandledOn(today);
        counts.threatsToDo = gate.threatsToDoOn(today);
        counts.withoutEvidence = gate.withoutEvidenceOn(today);
        counts += inherited[phase].counts;
        const QByteArrayView basis = takeWord(bases);
        std::optional<GateDecisionKind> last;
        BoardCell &cell = row.cells[phase];
        if (!gate.decision.isEmpty()) {
            last = keyed(gate.decision, GateDecisionKind::Reopened);
            cell.decidedOn = localDates.of(gate.decidedAt);
        }
        cell.state = gateState(last, previousPassed, gate.counts.assessed > 0, counts);
        cell.plannedOn = storedDate(gate.plannedOn);
        cell.due = counts.due;
        cell.assessed = counts.assessed;
        cell.uncovered = counts.uncovered;
        cell.unhandledRisks = counts.unhandledRisks;
        cell.threatsToDo = counts.threatsToDo;
        cell.unreviewed = counts.unreviewed;
        cell.testsToDo = counts.testsToDo;
        cell.withoutEvidence = counts.withoutEvidence;
        cell.notApplying = counts.notApplying;
        cell.changedSince = cell.state == GateState::Passed
            && (!previousPassed || holdsNoLonger(gate, counts, inherited[phase].counts, today)
                || isChanged(gate, cell.decidedOn, basis, inherited[phase], today));
        previousPassed = cell.state == GateState::Passed;
        cell.late = !previousPassed && isPast(cell.plannedOn, today);
        if (!previousPassed && row.currentPhase == 6) {
            row.currentPhase = static_cast<int>(phase);
            row.nextDue = cell.plannedOn;
        }
    }
}

} // namespace

const BoardCell *BoardRow::current() const
{
    return release.isValid() && currentPhase < 6 ? &cells[static_cast<size_t>(currentPhase)]
                                                 : nullptr;
}

bool BoardRow::isLate() const
{
    return std::any_of(cells.begin(), cells.end(), [](const BoardCell &cell) { return cell.late; });
}

bool BoardRow::isChangedSince() const
{
    return std::any_of(cells.begin(), cells.end(),
                       [](const BoardCell &cell) { return cell.changedSince; });
}

bool BoardRow::isBlocked() const
{
    const BoardCell *cell = current();
    return cell && cell->state == GateState::Blocked;
}

bool BoardRow::isReady() const
{
    const BoardCell *cell = current();
    return cell && cell->state == GateState::Ready;
}

namespace {

/// What readRow() reads, in its order.
constexpr const char *rowColumns =
    "SELECT app.id, app.code, app.name, app.kind, app.status, app.tier, unit.name,"
    " person.name, app_release.id, app_release.version,"
    " release_rollup.open_findings, release_rollup.organisation_key,"
    " release_rollup.gates, release_rollup.organisation_bases"
    " FROM app"
    " LEFT JOIN unit ON unit.id = app.owner_unit_id"
    " LEFT JOIN person ON person.id = app.responsible_id";

/// Reads rows as they stand on a day.
class RowReading
{
public:
    static Result<RowReading> begin(const Database &database, LibraryShelf &shelf, QDate today)
    {
        TRY_ASSIGN(auto ledger, OrganisationLedger::load(database));
        TRY_ASSIGN(auto reopened, reopenedFindings(database, today));
        return RowReading(database, Inheritance(std::move(ledger), database, shelf, today),
                          std::move(reopened), today);
    }

    Result<void> read(const Statement &rows, BoardRow &row)
    {
        row.app = rows.id<AppId>(0);
        row.code = rows.text(1);
        row.name = rows.text(2);
        row.kind = keyed(rows.view(3), AppKind::NativeApp);
        row.status = keyed(rows.view(4), AppStatus::Proposed);
        row.tier = static_cast<int>(rows.integer(5));
        row.ownerUnit = rows.text(6);
        row.responsible = rows.text(7);
        row.release = rows.id<ReleaseId>(8);
        if (!row.release.isValid())
            return {};
        row.version = rows.text(9);
        row.openFindings = static_cast<int>(rows.integer(10)) + m_reopened.value(row.release);
        TRY_ASSIGN(const InheritedGates *inherited, m_inheritance.of(rows.view(11)));
        readGates(row, rows.view(12), rows.view(13), *inherited, m_localDates, m_today);
        return readSubmitted(row);
    }

private:
    using Reopened = QHash<ReleaseId, int>;
    RowReading(const Database &database, Inheritance inheritance, Reopened reopened, QDate today)
        : m_database(database), m_inheritance(std::move(inheritance)),
          m_reopened(std::move(reopened)), m_today(today)
    {
    }

    /// Asked of few: a portfolio keeps what was ever submitted, and hardly any gate is ready.
    Result<void> readSubmitted(BoardRow &row) const
    {
        if (std::ranges::find(row.cells, GateState::Ready, &BoardCell::state) == row.cells.end())
            return {};
        TRY_ASSIGN(const SubmittedGates submitted, submittedGates(m_database, row.release));
        for (size_t phase = 0; phase < row.cells.size(); ++phase)
            row.cells[phase].isSubmitted =
                submitted[phase] && row.cells[phase].state == GateState::Ready;
        return {};
    }

    const Database &m_database;
    Inheritance m_inheritance;
    Reopened m_reopened;
    LocalDates m_localDates;
    QDate m_today;
};

/// How many releases of each app have a gate that is not passed, in one question for all of them.
Result<QHash<AppId, int>> underWay(const Database &database)
{
    QHash<AppId, int> found;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT app_release.app_id FROM release_rollup"
                                " JOIN app_release ON app_release.id = release_rollup.release_id"
                                " WHERE release_rollup.under_way = 1"));
    rows.bind();
    while (rows.next())
        ++found[rows.id<AppId>(0)];
    TRY(rows.finished());
    return found;
}

} // namespace

Result<std::vector<BoardRow>> GateRollup::board(const Database &database, LibraryShelf &shelf,
                                                QDate today)
{
    TRY_ASSIGN(auto reading, RowReading::begin(database, shelf, today));
    std::vector<BoardRow> board;
    TRY_ASSIGN(auto apps, database.prepare("SELECT count(*) FROM app"));
    apps.bind();
    if (apps.next())
        board.reserve(static_cast<size_t>(apps.integer(0)));
    TRY(apps.finished());
    TRY_ASSIGN(
        auto rows,
        database.prepare(QByteArray(rowColumns)
                         + " LEFT JOIN app_release ON app_release.id = app.current_release_id"
                           " LEFT JOIN release_rollup ON release_rollup.release_id ="
                           " app.current_release_id"
                           " ORDER BY app.code"));
    TRY_ASSIGN(const auto releases, underWay(database));
    rows.bind();
    while (rows.next()) {
        BoardRow &row = board.emplace_back();
        TRY(reading.read(rows, row));
        const bool isOwn = row.release.isValid() && row.currentPhase < 6;
        row.othersUnderWay = std::max(releases.value(row.app) - (isOwn ? 1 : 0), 0);
    }
    TRY(rows.finished());
    return board;
}

Result<std::vector<BoardRow>> GateRollup::releases(const Database &database, LibraryShelf &shelf,
                                                   AppId app, QDate today)
{
    TRY_ASSIGN(auto reading, RowReading::begin(database, shelf, today));
    std::vector<BoardRow> releases;
    TRY_ASSIGN(auto rows,
               database.prepare(QByteArray(rowColumns)
                                + " JOIN app_release ON app_release.app_id = app.id"
                                  " JOIN release_rollup ON release_rollup.release_id ="
                                  " app_release.id"
                                  " WHERE app.id = ? ORDER BY app_release.created_at DESC,"
                                  " app_release.id DESC"));
    rows.bind(app);
    while (rows.next())
        TRY(reading.read(rows, releases.emplace_back()));
    TRY(rows.finished());
    return releases;
}

Result<std::array<bool, 6>> GateRollup::changedGates(const Database &database, LibraryShelf &shelf,
                                                     ReleaseId release, QDate today)
{
    std::array<bool, 6> changed{};
    TRY_ASSIGN(auto ledger, OrganisationLedger::load(database));
    Inheritance inheritance(std::move(ledger), database, shelf, today);
    LocalDates localDates;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT organisation_key, gates, organisation_bases FROM "
                                "release_rollup WHERE release_id = ?"));
    rows.bind(release);
    if (rows.next()) {
        TRY_ASSIGN(const InheritedGates *inherited, inheritance.of(rows.view(0)));
        BoardRow row;
        readGates(row, rows.view(1), rows.view(2), *inherited, localDates, today);
        for (size_t phase = 0; phase < changed.size(); ++phase)
            changed[phase] = row.cells[phase].changedSince;
    }
    TRY(rows.finished());
    return changed;
}

} // namespace gatehouse
