#pragma once

#include "models/accounts/account.h"
#include "models/base/phase.h"

#include <QDate>

#include <optional>

namespace gatehouse {

/// What can wait for a person, what hurries most first.
enum class WorkKind {
    GateLate, ///< planned before today and not passed
    GateReady, ///< every criterion holds: it waits for a decision
    GateChanged, ///< passed, and no longer what was decided upon
    FindingToMend, ///< in the person's own hands
    FindingToRetest,
    FindingToAssign, ///< open, and in nobody's hands
    AssessmentReturned, ///< by a reviewer, to whoever made it
    AcceptanceEnding, ///< within WorkList::endsSoon days
    ReviewOverdue, ///< of a document, a coding standard or a module
    ContractEnding, ///< of outsourcing: ended, or within WorkList::endsSoon days
    ApplicabilityToConfirm, ///< requirements that somebody took away
    ThreatToConfirm, ///< threats that somebody answered as not applicable
    EvidenceToConfirm, ///< judgements that rest on evidence which was replaced
    AssessmentToReview, ///< submitted, and not the reviewer's own
    SampleToDraw, ///< a gate asks for one to be reviewed
    TestAssigned, ///< to the person, without a result
    AssessmentToSubmit, ///< judged, and a gate asks for its review
    AssessmentToRecord,
    EvidenceToAdd,
    ThreatToAnswer,
    TestToRun
};

/// One line of what waits: one record, or how many of a kind in a release.
struct WorkItem {
    WorkKind kind = WorkKind::GateLate;
    AppId app; ///< invalid: the organisation's
    ReleaseId release; ///< invalid: the organisation's
    QString place; ///< "POLICY 2.0 · 掌上寿险"; empty for the organisation
    QString what; ///< "F-0012 Logs show tokens"; empty where the kind says it
    QString why = {}; ///< what a late or ready gate waits for, in the language of the reading
    int count = 1;
    QDate due; ///< invalid: none
    std::optional<Phase> phase; ///< of a gate
    RequirementId requirement; ///< where it stands, of several the first, when valid
    FindingId finding; ///< when valid
    QString entity; ///< of an entry of a register: key of its kind
    qint64 record = 0; ///< that entry; 0: none
    bool operator==(const WorkItem &) const = default;
};

template<>
struct EnumText<WorkKind> {
    static constexpr const char *context = "WorkKind";
    static std::span<const EnumEntry<WorkKind>> entries()
    {
        static constexpr EnumEntry<WorkKind> table[] = {
            {WorkKind::GateLate, "gate_late", QT_TRANSLATE_NOOP("WorkKind", "Gate is late")},
            {WorkKind::GateReady, "gate_ready",
             QT_TRANSLATE_NOOP("WorkKind", "Gate waits for a decision")},
            {WorkKind::GateChanged, "gate_changed",
             QT_TRANSLATE_NOOP("WorkKind", "Passed gate is no longer current")},
            {WorkKind::FindingToMend, "finding_to_mend",
             QT_TRANSLATE_NOOP("WorkKind", "Finding to mend")},
            {WorkKind::FindingToRetest, "finding_to_retest",
             QT_TRANSLATE_NOOP("WorkKind", "Finding to re-test")},
            {WorkKind::FindingToAssign, "finding_to_assign",
             QT_TRANSLATE_NOOP("WorkKind", "Findings that nobody has")},
            {WorkKind::AssessmentReturned, "assessment_returned",
             QT_TRANSLATE_NOOP("WorkKind", "Assessment came back from review")},
            {WorkKind::AcceptanceEnding, "acceptance_ending",
             QT_TRANSLATE_NOOP("WorkKind", "Risk acceptance ends")},
            {WorkKind::ReviewOverdue, "review_overdue",
             QT_TRANSLATE_NOOP("WorkKind", "Review is overdue")},
            {WorkKind::ContractEnding, "contract_ending",
             QT_TRANSLATE_NOOP("WorkKind", "Outsourcing contract ends")},
            {WorkKind::ApplicabilityToConfirm, "applicability_to_confirm",
             QT_TRANSLATE_NOOP("WorkKind", "Applicability to confirm")},
            {WorkKind::ThreatToConfirm, "threat_to_confirm",
             QT_TRANSLATE_NOOP("WorkKind", "Threat answers to confirm")},
            {WorkKind::EvidenceToConfirm, "evidence_to_confirm",
             QT_TRANSLATE_NOOP("WorkKind", "Judgements on replaced evidence to confirm")},
            {WorkKind::AssessmentToReview, "assessment_to_review",
             QT_TRANSLATE_NOOP("WorkKind", "Assessments to review")},
            {WorkKind::SampleToDraw, "sample_to_draw",
             QT_TRANSLATE_NOOP("WorkKind", "Sample to draw for review")},
            {WorkKind::TestAssigned, "test_assigned",
             QT_TRANSLATE_NOOP("WorkKind", "Tests assigned to you")},
            {WorkKind::AssessmentToSubmit, "assessment_to_submit",
             QT_TRANSLATE_NOOP("WorkKind", "Assessments to submit for review")},
            {WorkKind::AssessmentToRecord, "assessment_to_record",
             QT_TRANSLATE_NOOP("WorkKind", "Requirements to assess")},
            {WorkKind::EvidenceToAdd, "evidence_to_add",
             QT_TRANSLATE_NOOP("WorkKind", "Judgements without evidence")},
            {WorkKind::ThreatToAnswer, "threat_to_answer",
             QT_TRANSLATE_NOOP("WorkKind", "Threat models to complete")},
            {WorkKind::TestToRun, "test_to_run", QT_TRANSLATE_NOOP("WorkKind", "Tests to run")},
        };
        return table;
    }
};

} // namespace gatehouse
