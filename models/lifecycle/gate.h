#pragma once

#include "models/accounts/account.h"
#include "models/assessments/assessmentsheet.h"
#include "models/base/phase.h"

#include <QDateTime>

namespace gatehouse {

enum class GateDecisionKind { Passed, Rejected, Reopened };

/// One decision on a gate; never changed, only followed by another.
struct GateDecision {
    GateDecisionId id;
    QString uid;
    ReleaseId release;
    GateSubmissionId submission; ///< what was signed; none: nobody had to submit it
    Phase phase = Phase::Requirements;
    GateDecisionKind decision = GateDecisionKind::Passed;
    QString statement;
    QString decidedBy;
    Role role = Role::Viewer;
    QDateTime decidedAt;
    QByteArray snapshot; ///< canonical JSON of what was decided upon
    QByteArray snapshotDigest; ///< SHA-256 of it
    bool operator==(const GateDecision &) const = default;
};

/// What a gate asks. Keys are stable: they stand in JSON and workbooks.
enum class Criterion {
    PreviousGate, ///< the gate before has passed
    Assessed, ///< every requirement due is assessed or has a reasoned decision
    NoncomplianceCovered, ///< no mandatory 不符合 without a finding that is in time, or an
                          ///< acceptance
    HighRisksHandled, ///< the same of high risks
    EvidencePresent, ///< evidence where the tier asks for it
    ThreatModelPresent, ///< a threat model of this release, drawn or confirmed
    ThreatModelLookedAt, ///< somebody looked at each of its elements and flows
    ThreatsAnswered, ///< no threat without an answer
    HighThreatsClosed, ///< no high threat that the design does not answer
    TestPlanPresent, ///< a test case for each method of what is to be tested
    TestBoxesCovered, ///< white-box and black-box tests were both done
    TestsRecorded, ///< every planned test of what is mandatory has a result or a reason
    FailedTestsHandled, ///< no test failed last without a finding that is not closed
    Reviewed, ///< what the tier says was reviewed and accepted
};

/// One thing missing, to jump to.
struct MissingItem {
    RequirementId requirement; ///< invalid for PreviousGate, for threat models and for
                               ///< a sample to be drawn
    QString key; ///< requirement key, the phase's key, a threat's number or a part's uid
    QString citation; ///< as printed; a threat's number; else empty
    LocalizedText title;
    QString subject = {}; ///< uid of the element or flow of a threat model that it is about
    bool operator==(const MissingItem &) const = default;
};

struct CriterionStatus {
    Criterion criterion = Criterion::Assessed;
    bool passed = false;
    bool blocking = true;
    int found = 0;
    int required = 0;
    std::vector<MissingItem> missing;

    /// Nothing asked yet.
    static CriterionStatus asking(Criterion criterion)
    {
        CriterionStatus status;
        status.criterion = criterion;
        return status;
    }
    /// Asks for one thing more; `item` names it where it is missing: most are not.
    template<class Item>
    void ask(bool isFound, Item item)
    {
        ++required;
        if (isFound)
            ++found;
        else
            missing.push_back(item());
    }
    /// Before the first gate stands none: nothing is asked, and nothing found.
    bool isOfFirstGate() const { return criterion == Criterion::PreviousGate && required == 0; }
    /// "3 of 5", or that it is the first gate, in the running language.
    QString count() const;
};

/// A finding that is not closed and whose risk was lowered, on what is due at a gate: to be known
/// by whoever decides.
struct LoweredRisk {
    QString number; ///< of the finding
    RequirementId requirement;
    QString key;
    QString citation;
    Risk before = Risk::None;
    Risk now = Risk::None;
    QString reason;

    /// "F-0003 (6.1.2 a)): High risk → Low risk. Only staff can reach it", in the running language.
    QString sentence() const;
    bool operator==(const LoweredRisk &) const = default;
};

/// Of what is asked in a phase, how much does not apply here: by the profile, by a decision or as
/// judged. Stands in no gate's way, and is what whoever decides has to look at.
struct NotApplying {
    int count = 0;
    int of = 0;

    /// "23 of 96 requirements of this phase do not apply (24%)", in the running language.
    QString sentence() const;
    NotApplying &operator+=(const NotApplying &other);
    bool operator==(const NotApplying &) const = default;
};

/// Where a gate stands.
enum class GateState {
    NotStarted, ///< the gate before has not passed and nothing is recorded here
    InProgress, ///< being worked on
    Blocked, ///< a mandatory non-compliance or a high risk is neither in hand nor accepted
    Ready, ///< every criterion holds; waits for a person
    Passed,
    Rejected,
};

struct GateStatus {
    ReleaseId release;
    Phase phase = Phase::Requirements;
    GateState state = GateState::NotStarted;
    std::vector<CriterionStatus> criteria;
    std::vector<LoweredRisk> lowered; ///< stands in no gate's way
    NotApplying notApplying;
    std::optional<GateDecision> decision; ///< the last one
    QDate plannedOn;
    bool late = false; ///< planned before today and not passed

    /// Whether every blocking criterion holds: only then can the gate be passed.
    bool criteriaHold() const;
    bool isPassed() const { return state == GateState::Passed; }
};

template<>
struct EnumText<GateDecisionKind> {
    static constexpr const char *context = "GateDecision";
    static std::span<const EnumEntry<GateDecisionKind>> entries()
    {
        static constexpr EnumEntry<GateDecisionKind> table[] = {
            {GateDecisionKind::Passed, "passed", QT_TRANSLATE_NOOP("GateDecision", "Passed")},
            {GateDecisionKind::Rejected, "rejected", QT_TRANSLATE_NOOP("GateDecision", "Rejected")},
            {GateDecisionKind::Reopened, "reopened",
             QT_TRANSLATE_NOOP("GateDecision", "Re-opened")},
        };
        return table;
    }
};

template<>
struct EnumText<Criterion> {
    static constexpr const char *context = "Criterion";
    static std::span<const EnumEntry<Criterion>> entries()
    {
        static constexpr EnumEntry<Criterion> table[] = {
            {Criterion::PreviousGate, "previous_gate",
             QT_TRANSLATE_NOOP("Criterion", "The previous gate is passed")},
            {Criterion::Assessed, "assessed",
             QT_TRANSLATE_NOOP("Criterion", "Every requirement due is assessed or decided")},
            {Criterion::NoncomplianceCovered, "noncompliance_covered",
             QT_TRANSLATE_NOOP("Criterion",
                               "Non-compliance is in remediation on time or accepted")},
            {Criterion::HighRisksHandled, "high_risks_handled",
             QT_TRANSLATE_NOOP("Criterion", "High risks are in remediation on time or accepted")},
            {Criterion::EvidencePresent, "evidence_present",
             QT_TRANSLATE_NOOP("Criterion", "Evidence is present where the tier asks for it")},
            {Criterion::ThreatModelPresent, "threat_model_present",
             QT_TRANSLATE_NOOP("Criterion", "There is a threat model of this release")},
            {Criterion::ThreatModelLookedAt, "threat_model_looked_at",
             QT_TRANSLATE_NOOP("Criterion", "Every element and flow was looked at")},
            {Criterion::ThreatsAnswered, "threats_answered",
             QT_TRANSLATE_NOOP("Criterion", "Every threat is answered")},
            {Criterion::HighThreatsClosed, "high_threats_closed",
             QT_TRANSLATE_NOOP("Criterion", "High threats are answered in the design")},
            {Criterion::TestPlanPresent, "test_plan_present",
             QT_TRANSLATE_NOOP("Criterion", "The test plan covers what is to be tested")},
            {Criterion::TestBoxesCovered, "test_boxes_covered",
             QT_TRANSLATE_NOOP("Criterion", "White-box and black-box tests are done")},
            {Criterion::TestsRecorded, "tests_recorded",
             QT_TRANSLATE_NOOP("Criterion", "Tests of mandatory requirements have a result")},
            {Criterion::FailedTestsHandled, "failed_tests_handled",
             QT_TRANSLATE_NOOP("Criterion", "Failed tests have a finding or a re-test")},
            {Criterion::Reviewed, "reviewed",
             QT_TRANSLATE_NOOP("Criterion", "Assessments are reviewed where the tier asks for it")},
        };
        return table;
    }
};

template<>
struct EnumText<GateState> {
    static constexpr const char *context = "GateState";
    static std::span<const EnumEntry<GateState>> entries()
    {
        static constexpr EnumEntry<GateState> table[] = {
            {GateState::NotStarted, "not_started", QT_TRANSLATE_NOOP("GateState", "Not started")},
            {GateState::InProgress, "in_progress", QT_TRANSLATE_NOOP("GateState", "In progress")},
            {GateState::Blocked, "blocked", QT_TRANSLATE_NOOP("GateState", "Blocked")},
            {GateState::Ready, "ready", QT_TRANSLATE_NOOP("GateState", "Ready")},
            {GateState::Passed, "passed", QT_TRANSLATE_NOOP("GateState", "Passed")},
            {GateState::Rejected, "rejected", QT_TRANSLATE_NOOP("GateState", "Rejected")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<GateDecision>();

} // namespace gatehouse
