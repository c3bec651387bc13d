#pragma once

#include "models/base/enumtext.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace gatehouse {

/// In what a gate no longer rests on what was decided upon.
struct SnapshotDifference {
    enum class What {
        Tier,
        Libraries,
        Release, ///< version, build, platforms or package
        Added, ///< the requirement was not in it
        Removed,
        Applicability,
        Assessment,
        Evidence,
        Findings,
        Acceptances,
        AcceptanceEnded, ///< its last day is over
        FindingOverdue, ///< what stands in for a non-compliance or a high risk
        EvidenceExpired,
        EvidenceUnusable, ///< its days are others: none of it is good today
        Reviews, ///< what was reviewed and accepted is not any more
        ThreatModel, ///< elements or flows are others, or it is gone
        Threats, ///< one is new or answered less than it was; the key is its number
        Tests, ///< one that had passed has not any more; the key is its number
        EarlierGate, ///< is not passed any more; the key is its phase's
    };
    What what = What::Assessment;
    QString key; ///< of the requirement, or the threat's number, where it is about one
    bool inherited = false; ///< of what the organisation assesses
    bool operator==(const SnapshotDifference &) const = default;
};

/// What changed from one snapshot to another in what a decision rests on: another judgement,
/// evidence or an acceptance that is gone, a requirement that applies or does not apply any more.
/// What came in addition (evidence, an acceptance, a finding) changes nothing, nor does an answer
/// that decides as no answer did.
std::vector<SnapshotDifference> compareSnapshots(const QByteArray &before, const QByteArray &after);

template<>
struct EnumText<SnapshotDifference::What> {
    using What = SnapshotDifference::What;
    static constexpr const char *context = "SnapshotDifference";
    static std::span<const EnumEntry<What>> entries()
    {
        static constexpr EnumEntry<What> table[] = {
            {What::Tier, "tier", QT_TRANSLATE_NOOP("SnapshotDifference", "Tier")},
            {What::Libraries, "libraries",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Requirement libraries")},
            {What::Release, "release",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Release or package")},
            {What::Added, "added", QT_TRANSLATE_NOOP("SnapshotDifference", "Requirement added")},
            {What::Removed, "removed",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Requirement removed")},
            {What::Applicability, "applicability",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Applicability")},
            {What::Assessment, "assessment", QT_TRANSLATE_NOOP("SnapshotDifference", "Assessment")},
            {What::Evidence, "evidence", QT_TRANSLATE_NOOP("SnapshotDifference", "Evidence")},
            {What::Findings, "findings", QT_TRANSLATE_NOOP("SnapshotDifference", "Open findings")},
            {What::Acceptances, "acceptances",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Risk acceptances")},
            {What::AcceptanceEnded, "acceptance_ended",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Risk acceptance ended")},
            {What::FindingOverdue, "finding_overdue",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Finding overdue")},
            {What::EvidenceExpired, "evidence_expired",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Evidence expired")},
            {What::EvidenceUnusable, "evidence_unusable",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Evidence no longer good")},
            {What::Reviews, "reviews",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Review no longer accepted")},
            {What::ThreatModel, "threat_model",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Threat model")},
            {What::Threats, "threats", QT_TRANSLATE_NOOP("SnapshotDifference", "Threats")},
            {What::Tests, "tests", QT_TRANSLATE_NOOP("SnapshotDifference", "Tests")},
            {What::EarlierGate, "earlier_gate",
             QT_TRANSLATE_NOOP("SnapshotDifference", "Earlier gate re-opened")},
        };
        return table;
    }
};

} // namespace gatehouse
