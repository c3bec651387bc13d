#pragma once

#include "models/base/lastday.h"
#include "models/lifecycle/gate.h"
#include "models/lifecycle/riskacceptance.h"

namespace gatehouse {

/// What one requirement that is due means to a gate. The criteria and the counts behind the
/// board both come from here, so they cannot differ.
struct GateItem {
    bool assessed = false; ///< judged, 不适用 with its reason included
    /// Mandatory and judged 不符合: wants a finding that is in time, or an acceptance.
    bool noncompliant = false;
    QDate coveredUntil; ///< the last day on which it has; invalid: not at all
    /// A high risk is open, by the judgement that counts or by a finding: wants a finding that is
    /// in time, or an acceptance.
    bool highRisk = false;
    QDate handledUntil; ///< the last day on which it is; invalid: not at all
    bool notApplicable = false; ///< judged 不适用
    bool asksForEvidence = false; ///< judged (partly) compliant, and the tier wants to see why
    DaySpans evidenceDays; ///< on which a piece of it counts

    /// The last day on which what falls short is in hand; invalid where nothing asks for that.
    QDate inHandUntil() const
    {
        return noncompliant ? coveredUntil : highRisk ? handledUntil : QDate();
    }
    bool isCovered(QDate today) const
    {
        return coveredUntil.isValid() && !isPast(coveredUntil, today);
    }
    bool isEvidenced(QDate today) const { return evidenceDays.holdOn(today); }
    bool isHandled(QDate today) const
    {
        return handledUntil.isValid() && !isPast(handledUntil, today);
    }
};
/// `judgement` is the phase's, `risk` the release's (SheetRow::judgedRisk): one that a later phase
/// has found counts here too, one that is gone does not.
GateItem gateItem(const Requirement &requirement, Phase phase, int tier, Judgement judgement,
                  Risk risk, const FindingTally &findings, QDate acceptedUntil,
                  const EvidenceTally &evidence);
/// The same of a row in a phase.
GateItem gateItem(const SheetRow &row, Phase phase, int tier, QDate acceptedUntil);

/// Whether a row counts at a phase's gate: assessable, applying, and due there.
bool isDue(const SheetRow &row, Phase phase);

/// Whether a phase asks for it of whom it applies to.
bool isAskedIn(const SheetRow &row, Phase phase);
/// How much of that does not apply.
NotApplying notApplyingIn(const AssessmentSheet &sheet, Phase phase);

/// How many requirements a gate waits for, and for what.
struct GateCounts {
    int due = 0;
    int assessed = 0;
    int uncovered = 0; ///< mandatory non-compliances that nothing in time covers
    int withoutEvidence = 0;
    int unhandledRisks = 0; ///< high threats that the design does not answer among them
    int threatsToDo =
        0; ///< a model that is missing, parts nobody looked at, threats without an answer
    int unreviewed = 0; ///< assessments that were to be reviewed and accepted, or a sample drawn
    NotApplying notApplying = {}; ///< what is not due included
    int testsToDo = 0; ///< of a plan: cases it lacks, no result, failed and not in hand

    GateCounts &operator+=(const GateCounts &other);
    bool operator==(const GateCounts &) const = default;
};
/// What one item adds to them on a day.
GateCounts countsOf(const GateItem &item, QDate today);

/// The criteria of a phase's gate, in the order of Criterion, each with what it misses in
/// library order. `acceptedUntil` holds the release's acceptances and, for what it inherits, the
/// organisation's.
std::vector<CriterionStatus> gateCriteria(const AssessmentSheet &sheet, int tier,
                                          const AcceptedUntil &acceptedUntil, Phase phase,
                                          bool previousPassed, QDate today);
/// What those criteria count: all but what does not apply.
GateCounts countsOf(const std::vector<CriterionStatus> &criteria);

/// Where a gate stands. A decision stands until another follows it; Reopened hands the word back
/// to the criteria. `started`: something of the release's own is assessed here — what the
/// organisation has assessed starts no release's phase.
GateState gateState(std::optional<GateDecisionKind> last, bool previousPassed, bool started,
                    const GateCounts &counts);

} // namespace gatehouse
