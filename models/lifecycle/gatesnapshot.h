#pragma once

#include "models/lifecycle/gatereading.h"

#include <QJsonObject>

namespace gatehouse {

/// What a decision on a gate binds to: the tier and its scheme, the pinned libraries by content,
/// and of every requirement of that phase whether it applies and why, the assessment, the
/// evidence by digest, the open findings and the acceptances. Nothing in it depends on the day
/// or on the product's wording, so the same content has the same digest whenever it is taken.
struct GateSnapshot {
    static constexpr const char *format = "gatehouse-gate-snapshot-1";

    QByteArray json; ///< canonical (see canonicalJson)
    QByteArray digest; ///< SHA-256 of it

    static Result<GateSnapshot> take(const Database &database, const GateReading &reading,
                                     Phase phase);
};

/// In what a gate's content differs from what was decided upon.
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
    };
    What what = What::Assessment;
    QString key; ///< of the requirement, where it is about one
    bool operator==(const SnapshotDifference &) const = default;
};
/// What changed from one snapshot to another: none when they are the same content.
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
        };
        return table;
    }
};

} // namespace gatehouse
