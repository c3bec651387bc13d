#include "models/lifecycle/criterionguide.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

QString asked(const char *text)
{
    return QCoreApplication::translate("CriterionGuide", text);
}

/// The clause of a phase: 7.3.2 for the requirements, up to 7.3.7 for the operation.
QString clauseOf(Phase phase)
{
    return QStringLiteral("7.3.%1").arg(indexOf(phase) + 2);
}

} // namespace

CriterionGuide guideTo(Criterion criterion, Phase phase)
{
    const QString own = clauseOf(phase);
    switch (criterion) {
    case Criterion::PreviousGate:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "A release walks the six phases in their order: the gate before this one has "
                    "to be passed first. The first gate has none before it.")),
                {QStringLiteral("7.2 d)"), QStringLiteral("7.3"), own},
                {Permission::DecideGate}};
    case Criterion::Assessed:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "Every requirement due in this phase has a judgement. Not applicable counts as "
                    "one, with its reason; not assessed does not. So does a recorded decision that "
                    "a requirement does not apply.")),
                {QStringLiteral("5.4"), own},
                {Permission::Assess, Permission::DecideApplicability}};
    case Criterion::NoncomplianceCovered:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "Where a mandatory requirement is judged non-compliant, somebody mends it by a "
                    "day that has not passed, or its risk is accepted until such a day. A finding "
                    "that is overdue or due on no day is neither.")),
                {QStringLiteral("5.4"), own},
                {Permission::ManageFindings, Permission::AcceptRisk}};
    case Criterion::HighRisksHandled:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "Where a high risk is open, be it by the judgement or by a finding, somebody "
                    "mends it by a day that has not passed, or the risk is accepted until such a "
                    "day. A finding that is overdue or due on no day is neither.")),
                {QStringLiteral("5.4"), own},
                {Permission::ManageFindings, Permission::AcceptRisk}};
    case Criterion::EvidencePresent:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "What is judged compliant or partially compliant, and important enough at the "
                    "app's tier, shows its evidence: at least one file that is in effect and has "
                    "not expired.")),
                {QStringLiteral("5.2"), own},
                {Permission::AddEvidence}};
    case Criterion::ThreatModelPresent:
        return {
            asked(QT_TRANSLATE_NOOP(
                "CriterionGuide",
                "The release has a threat model: drawn for it, or carried over from the release "
                "before and then changed or confirmed as still true. An empty drawing is none.")),
            {own},
            {Permission::ModelThreats}};
    case Criterion::ThreatModelLookedAt:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "Somebody has looked at each element and each flow as it stands in the model "
                    "now. Where one changes, it is to be looked at again.")),
                {own},
                {Permission::ModelThreats}};
    case Criterion::ThreatsAnswered:
        return {
            asked(QT_TRANSLATE_NOOP(
                "CriterionGuide",
                "Each threat has a countermeasure that is decided, is accepted until a day that "
                "has not passed, or is not applicable with a confirmed reason.")),
            {own},
            {Permission::ModelThreats, Permission::AcceptRisk, Permission::DecideApplicability}};
    case Criterion::HighThreatsClosed:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "A threat of high risk is answered in the design itself: its countermeasures "
                    "stand there with a reference, and the model says that they suffice. To decide "
                    "on one is not enough.")),
                {own},
                {Permission::ModelThreats, Permission::AcceptRisk}};
    case Criterion::Reviewed:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "What this phase judged was submitted, and somebody who did not assess it "
                    "reviewed and accepted it: every mandatory requirement at tier 1, those drawn "
                    "as a sample at tier 2. What is assessed anew is reviewed anew.")),
                {QStringLiteral("5.2"), QStringLiteral("5.4"), own},
                {Permission::Assess, Permission::Review}};
    case Criterion::TestPlanPresent:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "The test plan has a case for each method of every requirement that applies "
                    "and is due in this phase. Bring it up to date where something was added.")),
                {own + QStringLiteral(" b)")},
                {Permission::AddEvidence}};
    case Criterion::TestBoxesCovered:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "At least one test that looks inside (static analysis, configuration check) "
                    "and one from outside (dynamic analysis, penetration test) passed or failed.")),
                {own + QStringLiteral(" a)")},
                {Permission::AddEvidence}};
    case Criterion::TestsRecorded:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "Every planned test of a mandatory requirement has a result, or a record of "
                    "why it was blocked, not run or does not apply.")),
                {own},
                {Permission::AddEvidence}};
    case Criterion::FailedTestsHandled:
        return {asked(QT_TRANSLATE_NOOP(
                    "CriterionGuide",
                    "Where the last result of a test is a failure, its requirement has a finding "
                    "that is not closed. A re-test that passes is recorded as a new result.")),
                {QStringLiteral("5.4"), own},
                {Permission::ManageFindings, Permission::AddEvidence}};
    }
    return {};
}

} // namespace gatehouse
