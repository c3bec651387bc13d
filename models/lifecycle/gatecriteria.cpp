#include "models/lifecycle/gatecriteria.h"

#include "models/base/phrasebook.h"
#include "models/portfolio/tierscheme.h"

namespace gatehouse {

namespace {

LocalizedText phaseTitle(Phase phase)
{
    static const auto titles = [] {
        const Phrasebook chinese(Language::Chinese);
        const Phrasebook english(Language::English);
        std::array<LocalizedText, 6> both;
        for (const Phase each : allPhases)
            both[static_cast<size_t>(indexOf(each))] = {chinese.label(each), english.label(each)};
        return both;
    }();
    return titles[static_cast<size_t>(indexOf(phase))];
}

CriterionStatus statusOf(Criterion criterion)
{
    CriterionStatus status;
    status.criterion = criterion;
    return status;
}

CriterionStatus previousGate(Phase phase, bool previousPassed)
{
    CriterionStatus status = statusOf(Criterion::PreviousGate);
    if (phase != Phase::Requirements) {
        const Phase previous = allPhases[static_cast<size_t>(indexOf(phase) - 1)];
        status.required = 1;
        status.found = previousPassed ? 1 : 0;
        if (!previousPassed)
            status.missing.push_back({{}, toKey(previous), {}, phaseTitle(previous)});
    }
    return status;
}

/// Every finding on it has to be in time; an acceptance stands alone where there are none.
QDate inHandUntil(const FindingTally &findings, QDate acceptedUntil)
{
    return findings.open + findings.accepted > 0 ? findings.inHandUntil : acceptedUntil;
}

} // namespace

GateItem gateItem(const Requirement &requirement, Phase phase, int tier, Judgement judgement,
                  Risk risk, const FindingTally &findings, QDate acceptedUntil,
                  const EvidenceTally &evidence)
{
    const bool holds = judgement == Judgement::Compliant || judgement == Judgement::Partial;
    const QDate inHand = inHandUntil(findings, acceptedUntil);
    return {.assessed = judgement != Judgement::NotAssessed,
            .noncompliant = judgement == Judgement::Noncompliant
                && requirement.obligation == Obligation::Mandatory,
            .coveredUntil = inHand,
            .highRisk = risk == Risk::High || findings.high > 0,
            // Where the judgement says that it is high, whatever was chosen for the findings.
            .handledUntil = risk == Risk::High ? inHand : findings.highInHandUntil,
            .notApplicable = judgement == Judgement::NotApplicable,
            .asksForEvidence =
                holds && TierScheme::builtIn().asksForEvidence(tier, requirement, phase),
            .evidenceDays = evidence.days};
}

GateItem gateItem(const SheetRow &row, Phase phase, int tier, QDate acceptedUntil)
{
    return gateItem(*row.requirement, phase, tier, row.judgement(phase), row.judgedRisk(),
                    row.findings, acceptedUntil, {row.evidenceCount, row.evidenceDays});
}

bool isAskedIn(const SheetRow &row, Phase phase)
{
    return row.requirement->isAssessed() && row.requirement->isDueIn(phase);
}

bool isDue(const SheetRow &row, Phase phase)
{
    return isAskedIn(row, phase) && row.applicability.applies;
}

NotApplying notApplyingIn(const AssessmentSheet &sheet, Phase phase)
{
    NotApplying found;
    for (const SheetRow &row : sheet.rows) {
        if (isAskedIn(row, phase))
            found += {row.judgement(phase) == Judgement::NotApplicable, 1};
    }
    return found;
}

GateCounts &GateCounts::operator+=(const GateCounts &other)
{
    due += other.due;
    assessed += other.assessed;
    uncovered += other.uncovered;
    withoutEvidence += other.withoutEvidence;
    unhandledRisks += other.unhandledRisks;
    threatsToDo += other.threatsToDo;
    unreviewed += other.unreviewed;
    testsToDo += other.testsToDo;
    notApplying += other.notApplying;
    return *this;
}

GateCounts countsOf(const GateItem &item, QDate today)
{
    return {.due = 1,
            .assessed = item.assessed,
            .uncovered = item.noncompliant && !item.isCovered(today),
            .withoutEvidence = item.asksForEvidence && !item.isEvidenced(today),
            .unhandledRisks = item.highRisk && !item.isHandled(today),
            .threatsToDo = 0,
            .unreviewed = 0,
            .notApplying = {item.notApplicable, 1},
            .testsToDo = 0};
}

std::vector<CriterionStatus> gateCriteria(const AssessmentSheet &sheet, int tier,
                                          const AcceptedUntil &acceptedUntil, Phase phase,
                                          bool previousPassed, QDate today)
{
    CriterionStatus assessed = statusOf(Criterion::Assessed);
    CriterionStatus covered = statusOf(Criterion::NoncomplianceCovered);
    CriterionStatus handled = statusOf(Criterion::HighRisksHandled);
    CriterionStatus evidence = statusOf(Criterion::EvidencePresent);
    for (const SheetRow &row : sheet.rows) {
        if (!isDue(row, phase))
            continue;
        const Requirement &requirement = *row.requirement;
        const auto count = [&](CriterionStatus &criterion, bool found) {
            ++criterion.required;
            if (found)
                ++criterion.found;
            else
                criterion.missing.push_back(
                    {requirement.id, requirement.key, requirement.citation(), requirement.title});
        };
        const GateItem item = gateItem(row, phase, tier, acceptedUntil.value(requirement.id));
        count(assessed, item.assessed);
        if (item.noncompliant)
            count(covered, item.isCovered(today));
        if (item.highRisk)
            count(handled, item.isHandled(today));
        if (item.asksForEvidence)
            count(evidence, item.isEvidenced(today));
    }
    std::vector<CriterionStatus> criteria{previousGate(phase, previousPassed), std::move(assessed),
                                          std::move(covered), std::move(handled),
                                          std::move(evidence)};
    for (CriterionStatus &criterion : criteria)
        criterion.passed = criterion.found == criterion.required;
    return criteria;
}

GateCounts countsOf(const std::vector<CriterionStatus> &criteria)
{
    GateCounts counts;
    for (const CriterionStatus &criterion : criteria) {
        const int missing = criterion.required - criterion.found;
        switch (criterion.criterion) {
        case Criterion::PreviousGate:
            break;
        case Criterion::Assessed:
            counts.due = criterion.required;
            counts.assessed = criterion.found;
            break;
        case Criterion::NoncomplianceCovered:
            counts.uncovered = missing;
            break;
        case Criterion::HighRisksHandled:
        case Criterion::HighThreatsClosed:
            counts.unhandledRisks += missing;
            break;
        case Criterion::ThreatModelPresent:
        case Criterion::ThreatModelLookedAt:
        case Criterion::ThreatsAnswered:
            counts.threatsToDo += missing;
            break;
        case Criterion::Reviewed:
            counts.unreviewed = missing;
            break;
        case Criterion::TestPlanPresent:
        case Criterion::TestBoxesCovered:
        case Criterion::TestsRecorded:
        case Criterion::FailedTestsHandled:
            counts.testsToDo += missing;
            break;
        case Criterion::EvidencePresent:
            counts.withoutEvidence = missing;
            break;
        }
    }
    return counts;
}

GateState gateState(std::optional<GateDecisionKind> last, bool previousPassed, bool started,
                    const GateCounts &counts)
{
    if (last == GateDecisionKind::Passed)
        return GateState::Passed;
    if (last == GateDecisionKind::Rejected)
        return GateState::Rejected;
    if (counts.uncovered > 0 || counts.unhandledRisks > 0)
        return GateState::Blocked;
    if (previousPassed && counts.assessed == counts.due && counts.withoutEvidence == 0
        && counts.threatsToDo == 0 && counts.unreviewed == 0 && counts.testsToDo == 0)
        return GateState::Ready;
    if (!previousPassed && !started)
        return GateState::NotStarted;
    return GateState::InProgress;
}

} // namespace gatehouse
