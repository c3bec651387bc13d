#include "models/lifecycle/gaterollup.h"

#include "models/lifecycle/gatereading.h"
#include "models/lifecycle/organisationshare.h"
#include "models/lifecycle/passedgates.h"
#include "models/lifecycle/releasefigures.h"
#include "models/lifecycle/storedgate.h"
#include "models/lifecycle/testcriteria.h"
#include "models/lifecycle/threatcriteria.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <set>

namespace gatehouse {

namespace {

/// The columns of release_rollup.
struct Columns {
    int openFindings = 0;
    bool underWay = true; ///< a gate is not passed
    QByteArray organisationKey;
    QByteArray gates;
    QByteArray clauseScores;
    QByteArray shortfalls;
    QByteArray organisationBases; ///< by gate; see basesAgree()
    QByteArray basesNow; ///< what is inherited now, changed or not; not stored

    bool countsTheSame(const Columns &other) const
    {
        return openFindings == other.openFindings && underWay == other.underWay
            && organisationKey == other.organisationKey && gates == other.gates
            && clauseScores == other.clauseScores && shortfalls == other.shortfalls;
    }
};

bool isBasis(const QByteArray &word)
{
    return word.size() == OrganisationShare::basisLength
        && std::all_of(word.begin(), word.end(), [](char each) {
               return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
           });
}

/// Whether what is stored can have been counted from these records at some time since the gates
/// were decided. What the organisation judges writes no release, so it may be of an earlier time;
/// but an assessment never gets back the revision it had. So of a gate that rests on what was
/// decided, no other basis was ever counted, and of one that does not, today's never was.
/// That a gate changed may be stored of one that did not: versions before this one left that
/// standing when evidence was found again. The board then shows more than there is.
bool basesAgree(const QByteArray &stored, const Columns &fresh)
{
    const QList<QByteArray> was = stored.split(' ');
    const QList<QByteArray> is = fresh.organisationBases.split(' ');
    const QList<QByteArray> now = fresh.basesNow.split(' ');
    if (was.size() != is.size())
        return false;
    for (qsizetype gate = 0; gate < is.size(); ++gate) {
        if (was[gate] == is[gate])
            continue;
        if (was[gate].isEmpty() || is[gate].isEmpty())
            return false;
        const bool earlier =
            is[gate] == PassedGates::anotherBasis && isBasis(was[gate]) && was[gate] != now[gate];
        if (!earlier && was[gate] != PassedGates::anotherBasis)
            return false;
    }
    return true;
}

/// What holds until a day is stored by it; what holds on none is counted.
void addDay(QDate until, QStringList &days, int &none)
{
    if (until.isValid())
        days += until.toString(Qt::ISODate);
    else
        ++none;
}

QByteArray inOrder(QStringList days)
{
    days.sort();
    return days.join(QLatin1Char(' ')).toLatin1();
}

/// What begins or ends on a day is stored by it; what is without evidence before any begins is
/// counted.
void addEvidence(const DaySpans &days, GateCounts &counts, QStringList &from, QStringList &until)
{
    counts.withoutEvidence += days.spans().empty() || days.spans().front().from.isValid();
    for (const DaySpans::Span &span : days.spans()) {
        if (span.from.isValid())
            from += span.from.toString(Qt::ISODate);
        if (span.until.isValid())
            until += span.until.toString(Qt::ISODate);
    }
}

/// What the threat model adds to the design gate. Of no day: what is accepted is stored by its
/// last.
void addThreats(const GateReading &reading, GateCounts &counts, QStringList &answeredUntil,
                QStringList &handledUntil)
{
    const GateCounts missing =
        countsOf(threatCriteria(reading.threats ? &reading.threats->threats : nullptr));
    counts.threatsToDo += missing.threatsToDo;
    counts.unhandledRisks += missing.unhandledRisks;
    if (!reading.threats)
        return;
    for (const ThreatRow &row : reading.threats->threats.threats) {
        if (row.state != ThreatState::Accepted)
            continue;
        addDay(row.threat.acceptedUntil, answeredUntil, counts.threatsToDo);
        if (row.inherentRisk == Risk::High)
            addDay(row.threat.acceptedUntil, handledUntil, counts.unhandledRisks);
    }
}

void appendGate(const GateReading &reading, Phase phase, const PassedGates::Passed &passed,
                QByteArray &lines)
{
    StoredGate gate;
    const QByteArray endsOn = passed.endsOn.toString(Qt::ISODate).toLatin1();
    gate.changed = passed.changed;
    gate.endsOn = endsOn;
    QStringList coveredUntil;
    QStringList handledUntil;
    QStringList answeredUntil;
    QStringList evidencedFrom;
    QStringList evidencedUntil;
    if (phase == Phase::Design && reading.asksForThreats)
        addThreats(reading, gate.counts, answeredUntil, handledUntil);
    if (reading.reviewed) {
        if (const auto criterion = reviewCriterion(reading.sheet, reading.tier, phase,
                                                   *reading.reviewed, reading.passedAt(phase)))
            gate.counts.unreviewed = criterion->required - criterion->found;
    }
    if (phase == Phase::Test && reading.asksForTests)
        gate.counts.testsToDo = countsOf(testCriteria(reading.sheet, reading.tests)).testsToDo;
    for (const SheetRow &row : reading.sheet.rows) {
        // What the organisation assesses and applies here is its share, added when it is read.
        if (!isAskedIn(row, phase) || (row.inherited && row.applicability.applies))
            continue;
        gate.counts.notApplying += {row.judgement(phase) == Judgement::NotApplicable, 1};
        if (!row.applicability.applies)
            continue;
        const GateItem item =
            gateItem(row, phase, reading.tier, reading.acceptedUntil.value(row.requirement->id));
        ++gate.counts.due;
        gate.counts.assessed += item.assessed;
        if (item.asksForEvidence)
            addEvidence(item.evidenceDays, gate.counts, evidencedFrom, evidencedUntil);
        if (item.noncompliant)
            addDay(item.coveredUntil, coveredUntil, gate.counts.uncovered);
        if (item.highRisk)
            addDay(item.handledUntil, handledUntil, gate.counts.unhandledRisks);
    }
    const auto index = static_cast<size_t>(indexOf(phase));
    const std::optional<GateDecision> &last = reading.lastDecision[index];
    const QByteArray decision = last ? toKey(last->decision).toLatin1() : QByteArray();
    const QByteArray decidedAt = last ? toTimestamp(last->decidedAt).toLatin1() : QByteArray();
    const QByteArray plannedOn = reading.plannedOn[index].toString(Qt::ISODate).toLatin1();
    const QByteArray covered = inOrder(std::move(coveredUntil));
    const QByteArray handled = inOrder(std::move(handledUntil));
    gate.decision = decision;
    gate.decidedAt = decidedAt;
    gate.plannedOn = plannedOn;
    gate.coveredUntil = covered;
    gate.handledUntil = handled;
    const QByteArray answered = inOrder(std::move(answeredUntil));
    gate.answeredUntil = answered;
    const QByteArray evidenced = inOrder(std::move(evidencedUntil));
    gate.evidencedUntil = evidenced;
    const QByteArray begins = inOrder(std::move(evidencedFrom));
    gate.evidencedFrom = begins;
    gate.appendTo(lines);
}

/// What the release itself has; what the organisation assesses and applies here is its share.
ReleaseFigures figuresOf(const AssessmentSheet &sheet)
{
    ReleaseFigures figures;
    for (const SheetRow &row : sheet.rows) {
        if (row.inherited && row.applicability.applies)
            continue;
        figures.scores.add(row);
        const Judgement judgement = row.judgement();
        if (row.requirement->isAssessed() && fallsShort(judgement))
            figures.shortfalls.push_back({row.requirement->id, judgement});
    }
    return figures;
}

/// How much of a release's counts may be another after a record of a Change.
enum class Effect {
    None,
    Days, ///< nothing but until when something holds
    Counts, ///< not whether its passed gates are still what was decided upon
    All
};

Result<PassedGates> passedGates(const Database &database, LibraryShelf &shelf,
                                const GateReading &reading, Effect effect)
{
    if (effect != Effect::All) {
        TRY_ASSIGN(auto counted, PassedGates::counted(database, reading));
        if (counted)
            return *std::move(counted);
    }
    return PassedGates::load(database, shelf, reading);
}

/// Counts releases: what may be another, the rest empty.
class Counting
{
public:
    static Result<Counting> begin(const Database &database, LibraryShelf &shelf)
    {
        TRY_ASSIGN(GateReader reader, GateReader::begin(database, shelf, {}));
        return Counting(database, shelf, std::move(reader));
    }
    Result<Columns> count(ReleaseId release, Effect effect = Effect::All) const;

private:
    Counting(const Database &database, LibraryShelf &shelf, GateReader reader)
        : m_database(&database), m_shelf(&shelf), m_reader(std::move(reader))
    {
    }

    const Database *m_database;
    LibraryShelf *m_shelf;
    GateReader m_reader;
};

Result<Columns> Counting::count(ReleaseId release, Effect effect) const
{
    TRY_ASSIGN(const GateReading reading, m_reader.load(release));
    Columns columns;
    // Of no day: what is accepted counts as accepted, and the board adds what is open again.
    for (const SheetRow &row : reading.sheet.rows) {
        if (!row.inherited)
            columns.openFindings += row.findings.open;
    }
    columns.organisationKey = OrganisationShare::of(reading).key();
    TRY_ASSIGN(const PassedGates passed, passedGates(*m_database, *m_shelf, reading, effect));
    columns.underWay = !std::ranges::all_of(
        allPhases, [&reading](Phase phase) { return reading.isPassed(phase); });
    QByteArrayList bases;
    QByteArrayList basesNow;
    for (const Phase phase : allPhases) {
        appendGate(reading, phase, passed.of(phase), columns.gates);
        bases += passed.of(phase).basis;
        basesNow += passed.of(phase).basisNow;
    }
    columns.organisationBases = bases.join(' ');
    columns.basesNow = basesNow.join(' ');
    if (effect == Effect::Days)
        return columns;
    const ReleaseFigures figures = figuresOf(reading.sheet);
    columns.clauseScores = figures.scores.stored();
    columns.shortfalls = figures.storedShortfalls();
    return columns;
}

/// Of a finding that was there before and is there still. What compareSnapshots() takes no notice
/// of leaves a decision standing; what no criterion asks for counts nowhere. A field that is not
/// named here may do either.
Effect effectOfFinding(const QJsonObject &before, const QJsonObject &after)
{
    static const QSet<QString> context{QStringLiteral("number"), QStringLiteral("requirement"),
                                       QStringLiteral("release")};
    static const QSet<QString> nowhere{
        QStringLiteral("title"),   QStringLiteral("description"), QStringLiteral("advice"),
        QStringLiteral("owner"),   QStringLiteral("cwe"),         QStringLiteral("component"),
        QStringLiteral("comment"), QStringLiteral("attached"),    QStringLiteral("detached")};
    static const QSet<QString> days{QStringLiteral("due_on")};
    static const QSet<QString> counted{QStringLiteral("risk"), QStringLiteral("risk_before"),
                                       QStringLiteral("risk_reason")};
    if (before.isEmpty() || after.isEmpty())
        return Effect::All;
    Effect effect = Effect::None;
    bool isNamed = false;
    for (const QJsonObject &side : {before, after}) {
        for (auto member = side.begin(); member != side.end(); ++member) {
            if (context.contains(member.key()))
                continue;
            isNamed = true;
            if (days.contains(member.key()))
                effect = std::max(effect, Effect::Days);
            else if (counted.contains(member.key()))
                effect = std::max(effect, Effect::Counts);
            else if (!nowhere.contains(member.key()))
                return Effect::All;
        }
    }
    // Where only its place is another.
    return isNamed ? effect : Effect::All;
}

Effect effectOf(const EntityChange &change, const QJsonObject &record)
{
    if (change.entity != Entity::Finding)
        return Effect::All;
    return effectOfFinding(record.value(QLatin1StringView("before")).toObject(),
                           record.value(QLatin1StringView("after")).toObject());
}

Result<void> addReleasesOf(const Database &database, AppId app, std::set<ReleaseId> &releases)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT id FROM app_release WHERE app_id = ?"));
    rows.bind(app);
    while (rows.next())
        releases.insert(rows.id<ReleaseId>(0));
    return rows.finished();
}

/// What a piece of evidence is good for says how long the gates rest on it.
Result<void> addReleasesWith(const Database &database, EvidenceId evidence,
                             std::set<ReleaseId> &releases)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT release_id FROM evidence_link WHERE evidence_id = ? "
                         "AND release_id IS NOT NULL UNION SELECT d.release_id "
                         "FROM countermeasure_test t "
                         "JOIN countermeasure c ON c.id = t.countermeasure_id "
                         "JOIN threat_model d ON d.id = c.model_id WHERE t.evidence_id = ?"));
    rows.bind(evidence, evidence);
    while (rows.next())
        releases.insert(rows.id<ReleaseId>(0));
    return rows.finished();
}

/// Gates ask for what is drawn, of one release or of many.
Result<void> addReleasesDrawn(const Database &database, qint64 sample,
                              std::set<ReleaseId> &releases)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT DISTINCT a.release_id FROM review_sample_member m "
                                "JOIN assessment a ON a.id = m.assessment_id "
                                "WHERE m.sample_id = ? AND a.release_id IS NOT NULL"));
    rows.bind(sample);
    while (rows.next())
        releases.insert(rows.id<ReleaseId>(0));
    return rows.finished();
}

/// The workspace says of all at once whether their gates ask for reviews.
Result<void> addAllReleases(const Database &database, std::set<ReleaseId> &releases)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT id FROM app_release"));
    rows.bind();
    while (rows.next())
        releases.insert(rows.id<ReleaseId>(0));
    return rows.finished();
}

Result<std::set<ReleaseId>> releasesOf(const Database &database, const EntityChange &change)
{
    std::set<ReleaseId> releases;
    if (change.entity == Entity::App)
        TRY(addReleasesOf(database, AppId(change.id), releases));
    else if (change.entity == Entity::Evidence)
        TRY(addReleasesWith(database, EvidenceId(change.id), releases));
    else if (change.entity == Entity::ReviewSample)
        TRY(addReleasesDrawn(database, change.id, releases));
    else if (change.entity == Entity::Workspace)
        TRY(addAllReleases(database, releases));
    else if (change.release != 0)
        releases.insert(ReleaseId(change.release));
    return releases;
}

/// The releases whose counts may differ after these changes, each noted in the record of the same
/// place. What the organisation records (release 0) touches none.
Result<std::map<ReleaseId, Effect>> touchedBy(const Database &database,
                                              const std::vector<EntityChange> &changes,
                                              const QJsonArray &records)
{
    std::map<ReleaseId, Effect> touched;
    for (size_t i = 0; i < changes.size(); ++i) {
        const Effect effect =
            effectOf(changes[i], records.at(static_cast<qsizetype>(i)).toObject());
        if (effect == Effect::None)
            continue;
        TRY_ASSIGN(const auto releases, releasesOf(database, changes[i]));
        for (const ReleaseId release : releases)
            touched[release] = std::max(touched[release], effect);
    }
    return touched;
}

Result<void> store(const Database &database, ReleaseId release, const Columns &columns)
{
    TRY_ASSIGN(auto writing,
               database.prepare("INSERT INTO release_rollup (release_id, open_findings,"
                                " under_way, organisation_key, gates, organisation_bases,"
                                " clause_scores, shortfalls) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                                " ON CONFLICT (release_id) DO UPDATE SET"
                                " open_findings = excluded.open_findings,"
                                " under_way = excluded.under_way,"
                                " organisation_key = excluded.organisation_key,"
                                " gates = excluded.gates,"
                                " organisation_bases = excluded.organisation_bases,"
                                " clause_scores = excluded.clause_scores,"
                                " shortfalls = excluded.shortfalls"));
    writing.bind(release, columns.openFindings, columns.underWay);
    writing.bindBorrowedText(4, columns.organisationKey);
    writing.bindBorrowedText(5, columns.gates);
    writing.bindBorrowedText(6, columns.organisationBases);
    writing.bindBorrowedText(7, columns.clauseScores);
    writing.bindBorrowedText(8, columns.shortfalls);
    return writing.run();
}

Result<void> storeDays(const Database &database, ReleaseId release, const Columns &columns)
{
    TRY_ASSIGN(auto writing,
               database.prepare("UPDATE release_rollup SET gates = ?, organisation_bases = ?"
                                " WHERE release_id = ?"));
    writing.bind(nullptr, nullptr, release);
    writing.bindBorrowedText(1, columns.gates);
    writing.bindBorrowedText(2, columns.organisationBases);
    return writing.run();
}

/// Where none is counted, days alone would leave the rest uncounted.
Result<bool> isCounted(const Database &database, ReleaseId release)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT 1 FROM release_rollup WHERE release_id = ?"));
    rows.bind(release);
    const bool found = rows.next();
    TRY(rows.finished());
    return found;
}

Result<void> countAgain(const Database &database, const Counting &counting, ReleaseId release,
                        Effect effect)
{
    if (effect == Effect::Days) {
        TRY_ASSIGN(const bool counted, isCounted(database, release));
        if (counted) {
            TRY_ASSIGN(const Columns columns, counting.count(release, Effect::Days));
            return storeDays(database, release, columns);
        }
        effect = Effect::All;
    }
    TRY_ASSIGN(const Columns columns, counting.count(release, effect));
    return store(database, release, columns);
}

} // namespace

void GateRollup::install(Workspace &workspace, std::shared_ptr<LibraryShelf> shelf)
{
    workspace.addDerivation(
        [shelf = std::move(shelf)](Change &change,
                                   const std::vector<EntityChange> &changes) -> Result<void> {
            const Database &database = change.database();
            TRY_ASSIGN(const auto touched, touchedBy(database, changes, change.records()));
            if (touched.empty())
                return {};
            TRY_ASSIGN(const Counting counting, Counting::begin(database, *shelf));
            for (const auto &[release, effect] : touched)
                TRY(countAgain(database, counting, release, effect));
            return {};
        });
}

Result<void> GateRollup::refresh(const Database &database, LibraryShelf &shelf, ReleaseId release)
{
    TRY_ASSIGN(const Counting counting, Counting::begin(database, shelf));
    return countAgain(database, counting, release, Effect::All);
}

Result<void> GateRollup::complete(const Database &database, LibraryShelf &shelf)
{
    std::vector<ReleaseId> missing;
    // All of them or none, so that one row answers: asking for each would read every count of a
    // large portfolio at each opening.
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT id FROM app_release"
                                " WHERE NOT EXISTS (SELECT 1 FROM release_rollup)"));
    rows.bind();
    while (rows.next())
        missing.push_back(rows.id<ReleaseId>(0));
    TRY(rows.finished());
    if (missing.empty())
        return {};
    TRY_ASSIGN(Transaction writing, Transaction::begin(database));
    TRY_ASSIGN(const Counting counting, Counting::begin(database, shelf));
    for (const ReleaseId release : missing)
        TRY(countAgain(database, counting, release, Effect::All));
    return writing.commit();
}

Result<std::vector<ReleaseId>> GateRollup::stale(const Database &database, LibraryShelf &shelf)
{
    std::vector<std::pair<ReleaseId, Columns>> stored;
    TRY_ASSIGN(auto rows,
               database.prepare(
                   "SELECT id, coalesce(open_findings, 0),"
                   " coalesce(under_way, 1), coalesce(organisation_key, ''), coalesce(gates, ''),"
                   " coalesce(clause_scores, ''), coalesce(shortfalls, ''),"
                   " coalesce(organisation_bases, '')"
                   " FROM app_release LEFT JOIN release_rollup ON release_id = id"
                   " ORDER BY id"));
    rows.bind();
    while (rows.next()) {
        stored.push_back({rows.id<ReleaseId>(0),
                          {static_cast<int>(rows.integer(1)),
                           rows.integer(2) != 0,
                           rows.bytes(3),
                           rows.bytes(4),
                           rows.bytes(5),
                           rows.bytes(6),
                           rows.bytes(7),
                           {}}});
    }
    TRY(rows.finished());
    std::vector<ReleaseId> differing;
    TRY_ASSIGN(const Counting counting, Counting::begin(database, shelf));
    for (const auto &[release, columns] : stored) {
        TRY_ASSIGN(const Columns fresh, counting.count(release));
        if (!columns.countsTheSame(fresh) || !basesAgree(columns.organisationBases, fresh))
            differing.push_back(release);
    }
    return differing;
}

} // namespace gatehouse
