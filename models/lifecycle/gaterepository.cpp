#include "models/lifecycle/gaterepository.h"

#include "models/base/digest.h"
#include "models/lifecycle/gateendings.h"
#include "models/store/packedsnapshot.h"

#include <algorithm>

namespace gatehouse {

namespace {

using What = SnapshotDifference::What;

/// What it says of a decision that a criterion is not met; nothing where the snapshots say it.
std::optional<What> holdsNoLonger(Criterion criterion)
{
    switch (criterion) {
    case Criterion::NoncomplianceCovered:
    case Criterion::HighRisksHandled:
        return What::FindingOverdue;
    case Criterion::EvidencePresent:
        return What::EvidenceUnusable;
    case Criterion::Reviewed:
        return What::Reviews;
    default:
        return std::nullopt;
    }
}

/// Whether what falls short was never in hand: a high risk that a later phase found first is that
/// phase's.
bool isLaterPhases(const GateReading &reading, const SheetRow *row, Phase phase,
                   Criterion criterion)
{
    const bool isOfDays =
        criterion == Criterion::NoncomplianceCovered || criterion == Criterion::HighRisksHandled;
    if (!isOfDays || !row || row->inherited)
        return false;
    const GateItem item =
        gateItem(*row, phase, reading.tier, reading.acceptedUntil.value(row->requirement->id));
    return criterion == Criterion::HighRisksHandled ? !item.handledUntil.isValid()
                                                    : !item.coveredUntil.isValid();
}

/// What a gate that was passed asks for and has no longer, where nothing of the same says so
/// already: the days of what it rests on may have been changed, or a review taken back.
void addWhatHoldsNoLonger(const GateReading &reading, const GateStatus &status,
                          std::vector<SnapshotDifference> &changes)
{
    for (const CriterionStatus &criterion : status.criteria) {
        const auto what = holdsNoLonger(criterion.criterion);
        if (!what)
            continue;
        for (const MissingItem &item : criterion.missing) {
            const SheetRow *row = reading.sheet.row(item.requirement);
            if (isLaterPhases(reading, row, status.phase, criterion.criterion))
                continue;
            const SnapshotDifference difference{*what, item.key, row && row->inherited};
            const bool isSaid = std::ranges::any_of(changes, [&](const SnapshotDifference &each) {
                return each.key == difference.key && each.inherited == difference.inherited;
            });
            if (!isSaid)
                changes.push_back(difference);
        }
    }
}

} // namespace

Result<GateStatus> GateRepository::status(ReleaseId release, Phase phase, QDate today) const
{
    TRY_ASSIGN(const GateReading reading, GateReading::load(m_database, m_shelf, release, today));
    return reading.status(phase, today);
}

Result<std::vector<GateStatus>> GateRepository::statuses(ReleaseId release, QDate today) const
{
    TRY_ASSIGN(const GateReading reading, GateReading::load(m_database, m_shelf, release, today));
    return reading.statuses(today);
}

Result<Phase> GateRepository::currentPhase(ReleaseId release) const
{
    TRY_ASSIGN(const std::vector<GateDecision> all, decisions(release));
    std::array<bool, 6> passed{};
    for (const GateDecision &each : all)
        passed[static_cast<size_t>(indexOf(each.phase))] =
            each.decision == GateDecisionKind::Passed;
    const auto open = std::find(passed.begin(), passed.end(), false);
    return open == passed.end() ? Phase::Operation
                                : allPhases[static_cast<size_t>(open - passed.begin())];
}

Result<std::vector<GateDecision>> GateRepository::decisions(ReleaseId release) const
{
    return readGateDecisions(m_database, release);
}

Result<GateDecision> GateRepository::decision(GateDecisionId id) const
{
    ReleaseId release;
    QByteArray snapshot;
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT release_id, snapshot FROM gate_decision"
                                      " WHERE id = ?"));
        rows.bind(id);
        if (rows.next()) {
            release = rows.id<ReleaseId>(0);
            TRY_ASSIGN(snapshot, unpackSnapshot(rows.bytes(1)));
        }
        TRY(rows.finished());
    }
    TRY_ASSIGN(std::vector<GateDecision> all, decisions(release));
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const GateDecision &each) { return each.id == id; });
    if (found == all.end())
        return fail(ErrorKind::NotFound, tr("There is no such gate decision in this workspace."));
    found->snapshot = std::move(snapshot);
    return std::move(*found);
}

Result<std::vector<GateDecision>> GateRepository::damagedDecisions() const
{
    std::vector<std::pair<ReleaseId, GateDecisionId>> damaged;
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT id, release_id, snapshot, snapshot_digest"
                                  " FROM gate_decision ORDER BY id"));
    rows.bind();
    while (rows.next()) {
        const auto snapshot = unpackSnapshot(rows.bytes(2));
        if (!snapshot || Digest::of(DigestAlgorithm::Sha256, *snapshot) != rows.bytes(3))
            damaged.push_back({rows.id<ReleaseId>(1), rows.id<GateDecisionId>(0)});
    }
    TRY(rows.finished());
    std::vector<GateDecision> found;
    for (const auto &[release, id] : damaged) {
        TRY_ASSIGN(const std::vector<GateDecision> all, decisions(release));
        std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                     [&, wanted = id](const GateDecision &each) { return each.id == wanted; });
    }
    return found;
}

Result<std::vector<SnapshotDifference>> GateRepository::changesSince(GateDecisionId id,
                                                                     QDate today) const
{
    TRY_ASSIGN(const GateDecision decided, decision(id));
    TRY_ASSIGN(const GateReading reading,
               GateReading::load(m_database, m_shelf, decided.release, today));
    return changesSince(id, reading, today);
}

Result<std::vector<SnapshotDifference>>
GateRepository::changesSince(GateDecisionId id, const GateReading &reading, QDate today) const
{
    TRY_ASSIGN(const GateDecision decided, decision(id));
    TRY_ASSIGN(const GateContent content, GateContent::load(m_database, reading));
    std::vector<SnapshotDifference> changes =
        compareSnapshots(decided.snapshot, content.snapshot(decided.phase).json);
    const QDate decidedOn = decided.decidedAt.toLocalTime().date();
    for (const GateEnding &ending : gateEndings(reading, decided.phase)) {
        if (ending.lastDay >= decidedOn && isPast(ending.lastDay, today))
            changes.push_back(ending.difference);
    }
    if (decided.decision == GateDecisionKind::Passed)
        addWhatHoldsNoLonger(reading, reading.status(decided.phase, today), changes);
    if (decided.decision == GateDecisionKind::Passed && !reading.isPreviousPassed(decided.phase))
        changes.push_back({SnapshotDifference::What::EarlierGate,
                           toKey(allPhases[static_cast<size_t>(indexOf(decided.phase) - 1)])});
    return changes;
}

Result<void> GateRepository::checkAllowed(const GateStatus &status, GateDecisionKind decision,
                                          bool isStale)
{
    const QString gate = label(status.phase);
    if (decision == GateDecisionKind::Reopened) {
        if (status.state != GateState::Passed && status.state != GateState::Rejected)
            return fail(ErrorKind::Invalid,
                        tr("The %1 gate is neither passed nor rejected, so there is nothing to"
                           " re-open.")
                            .arg(gate));
        return {};
    }
    const bool isDelta = isStale && decision == GateDecisionKind::Passed;
    if (status.isPassed() && !isDelta)
        return fail(
            ErrorKind::Invalid,
            tr("The %1 gate is passed already. Re-open it first to decide anew.").arg(gate));
    if (decision == GateDecisionKind::Rejected || status.criteriaHold())
        return {};
    QStringList missing;
    for (const CriterionStatus &criterion : status.criteria) {
        const int count = criterion.required - criterion.found;
        if (count == 0)
            continue;
        switch (criterion.criterion) {
        case Criterion::PreviousGate:
            missing += tr("the gate before it is not passed");
            break;
        case Criterion::Assessed:
            missing += tr("%n requirement(s) are not assessed", nullptr, count);
            break;
        case Criterion::NoncomplianceCovered:
            missing +=
                tr("%n non-compliance(s) have neither a finding that is due and not overdue nor "
                   "an accepted risk",
                   nullptr, count);
            break;
        case Criterion::HighRisksHandled:
            missing += tr("%n high risk(s) have neither a finding that is due and not overdue nor "
                          "an acceptance",
                          nullptr, count);
            break;
        case Criterion::EvidencePresent:
            missing += tr("%n requirement(s) lack evidence that is still good", nullptr, count);
            break;
        case Criterion::ThreatModelPresent:
            missing += tr("there is no threat model of this release, drawn or confirmed");
            break;
        case Criterion::ThreatModelLookedAt:
            missing += tr("nobody has looked at %n element(s) or flow(s)", nullptr, count);
            break;
        case Criterion::ThreatsAnswered:
            missing += tr("%n threat(s) are not answered", nullptr, count);
            break;
        case Criterion::HighThreatsClosed:
            missing += tr("%n high threat(s) are not answered in the design", nullptr, count);
            break;
        case Criterion::Reviewed:
            missing += criterion.missing.front().requirement.isValid()
                ? tr("%n assessment(s) are not reviewed and accepted", nullptr, count)
                : tr("no sample was drawn to review");
            break;
        case Criterion::TestPlanPresent:
            missing += criterion.found == 0
                ? tr("there is no test plan")
                : tr("the test plan lacks cases of %n requirement(s)", nullptr, count);
            break;
        case Criterion::TestBoxesCovered:
            missing += tr("white-box and black-box tests are not both done");
            break;
        case Criterion::TestsRecorded:
            missing += tr("%n test(s) have no result", nullptr, count);
            break;
        case Criterion::FailedTestsHandled:
            missing += tr("%n failed test(s) have neither a finding nor a re-test", nullptr, count);
            break;
        }
    }
    return fail(ErrorKind::Invalid,
                tr("The %1 gate cannot be passed yet: %2.").arg(gate, missing.join(tr("; "))));
}

} // namespace gatehouse
