#include "models/lifecycle/gatereading.h"

#include "models/findings/findingrepository.h"
#include "models/lifecycle/testcriteria.h"
#include "models/lifecycle/testplanpolicy.h"
#include "models/lifecycle/threatcriteria.h"
#include "models/lifecycle/threatmodelpolicy.h"

#include <algorithm>

namespace gatehouse {

namespace {

Result<void> readSubject(const Database &database, GateReading &reading)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT app.id, app.tier FROM app_release"
                                " JOIN app ON app.id = app_release.app_id"
                                " WHERE app_release.id = ?"));
    rows.bind(reading.release);
    if (rows.next()) {
        reading.app = rows.id<AppId>(0);
        reading.tier = static_cast<int>(rows.integer(1));
        return {};
    }
    TRY(rows.finished());
    return fail(ErrorKind::NotFound,
                QCoreApplication::translate("GateRepository",
                                            "There is no such release in this workspace."));
}

Result<void> readPlan(const Database &database, GateReading &reading)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT phase, planned_on FROM release_phase_plan WHERE release_id = ?"));
    rows.bind(reading.release);
    while (rows.next()) {
        reading.plannedOn[static_cast<size_t>(indexOf(rows.key<Phase>(0)))] = rows.date(1);
    }
    return rows.finished();
}

} // namespace

Result<std::vector<GateDecision>> readGateDecisions(const Database &database, ReleaseId release)
{
    std::vector<GateDecision> decisions;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT id, uid, phase, decision, statement, decided_by, role,"
                                " decided_at, snapshot_digest, submission_id FROM gate_decision"
                                " WHERE release_id = ? ORDER BY id"));
    rows.bind(release);
    while (rows.next()) {
        GateDecision decision;
        decision.id = rows.id<GateDecisionId>(0);
        decision.uid = rows.text(1);
        decision.release = release;
        decision.phase = rows.key<Phase>(2);
        decision.decision = rows.key<GateDecisionKind>(3);
        decision.statement = rows.text(4);
        decision.decidedBy = rows.text(5);
        decision.role = rows.key<Role>(6);
        decision.decidedAt = rows.moment(7);
        decision.snapshotDigest = rows.bytes(8);
        decision.submission = rows.id<GateSubmissionId>(9);
        decisions.push_back(std::move(decision));
    }
    TRY(rows.finished());
    return decisions;
}

Result<GateReading> GateReading::load(const Database &database, LibraryShelf &shelf,
                                      ReleaseId release, QDate today)
{
    TRY_ASSIGN(const GateReader reader, GateReader::begin(database, shelf, today));
    return reader.load(release);
}

Result<GateReader> GateReader::begin(const Database &database, LibraryShelf &shelf, QDate today)
{
    GateReader reader(database, shelf, today);
    TRY_ASSIGN(reader.m_records, OrganisationRecords::load(database, today));
    TRY_ASSIGN(reader.m_acceptedUntil, RiskAcceptanceRepository(database).acceptedUntil({}));
    TRY_ASSIGN(reader.m_lowered, FindingRepository(database, {}).lowered({}));
    return reader;
}

Result<GateReading> GateReader::load(ReleaseId release) const
{
    const Database &database = *m_database;
    GateReading reading;
    reading.release = release;
    TRY(readSubject(database, reading));
    TRY(readPlan(database, reading));
    TRY_ASSIGN(reading.sheet,
               AssessmentSheet::load(database, *m_shelf, release, m_today, m_records));
    // Nothing can be accepted on the same requirement for both (AssessmentSubject::check).
    TRY_ASSIGN(reading.acceptedUntil, RiskAcceptanceRepository(database).acceptedUntil(release));
    reading.acceptedUntil.insert(m_acceptedUntil);
    TRY_ASSIGN(reading.lowered, FindingRepository(database, {}).lowered(release));
    reading.lowered.insert(reading.lowered.end(), m_lowered.begin(), m_lowered.end());
    reading.asksForThreats = ThreatModelPolicy::builtIn().asksFor(reading.sheet);
    if (reading.asksForThreats) {
        auto &registers = m_shelf->kept<ThreatShelf>();
        TRY_ASSIGN(reading.threats, registers.load(database, release, m_today));
        TRY_ASSIGN(reading.threatsOfNoDay, registers.load(database, release, {}));
    }
    TRY_ASSIGN(reading.reviewed, ReviewedAssessments::load(database, release, reading.tier));
    TRY_ASSIGN(std::vector<GateDecision> decisions, readGateDecisions(database, release));
    for (GateDecision &decision : decisions) {
        const auto phase = static_cast<size_t>(indexOf(decision.phase));
        reading.lastDecision[phase] = std::move(decision);
    }
    if (TestPlanPolicy::builtIn().asksFor(reading.sheet)) {
        TRY_ASSIGN(reading.tests, TestCaseRepository(database).standing(release));
        reading.asksForTests = !reading.isPassed(Phase::Test) || !reading.tests.empty();
    }
    return reading;
}

bool GateReading::isPassed(Phase phase) const
{
    const auto &last = lastDecision[static_cast<size_t>(indexOf(phase))];
    return last && last->decision == GateDecisionKind::Passed;
}

bool GateReading::isPreviousPassed(Phase phase) const
{
    return phase == Phase::Requirements
        || isPassed(allPhases[static_cast<size_t>(indexOf(phase) - 1)]);
}

std::vector<LoweredRisk> GateReading::loweredIn(Phase phase) const
{
    std::vector<LoweredRisk> found;
    for (const Finding &finding : lowered) {
        const SheetRow *row = sheet.row(finding.requirement);
        if (row && isDue(*row, phase) && row->inherited == !finding.release.isValid())
            found.push_back({finding.number, finding.requirement, row->requirement->key,
                             row->requirement->citation(), finding.riskBefore, finding.risk,
                             finding.riskReason});
    }
    return found;
}

QDateTime GateReading::passedAt(Phase phase) const
{
    return isPassed(phase) ? lastDecision[static_cast<size_t>(indexOf(phase))]->decidedAt
                           : QDateTime();
}

GateStatus GateReading::status(Phase phase, QDate today) const
{
    return status(phase, today, passedAt(phase));
}

GateStatus GateReading::statusToDecide(Phase phase, QDate today) const
{
    return status(phase, today, {});
}

GateStatus GateReading::status(Phase phase, QDate today, const QDateTime &reviewedBy) const
{
    const bool started =
        std::any_of(sheet.rows.begin(), sheet.rows.end(), [&](const SheetRow &row) {
            return !row.inherited && isDue(row, phase)
                && row.judgement(phase) != Judgement::NotAssessed;
        });
    GateStatus status;
    status.release = release;
    status.phase = phase;
    status.decision = lastDecision[static_cast<size_t>(indexOf(phase))];
    status.plannedOn = plannedOn[static_cast<size_t>(indexOf(phase))];
    status.criteria =
        gateCriteria(sheet, tier, acceptedUntil, phase, isPreviousPassed(phase), today);
    if (phase == Phase::Design && asksForThreats) {
        for (CriterionStatus &criterion : threatCriteria(threats ? &threats->threats : nullptr))
            status.criteria.push_back(std::move(criterion));
    }
    if (phase == Phase::Test && asksForTests) {
        for (CriterionStatus &criterion : testCriteria(sheet, tests))
            status.criteria.push_back(std::move(criterion));
    }
    if (reviewed) {
        if (auto criterion = reviewCriterion(sheet, tier, phase, *reviewed, reviewedBy))
            status.criteria.push_back(*std::move(criterion));
    }
    status.lowered = loweredIn(phase);
    status.notApplying = notApplyingIn(sheet, phase);
    status.state =
        gateState(status.decision ? std::optional(status.decision->decision) : std::nullopt,
                  isPreviousPassed(phase), started, countsOf(status.criteria));
    status.late = !status.isPassed() && isPast(status.plannedOn, today);
    return status;
}

std::vector<GateStatus> GateReading::statuses(QDate today) const
{
    std::vector<GateStatus> all;
    all.reserve(allPhases.size());
    for (const Phase phase : allPhases)
        all.push_back(status(phase, today));
    return all;
}

} // namespace gatehouse
