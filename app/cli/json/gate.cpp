#include "app/cli/json/gate.h"

#include "app/cli/json/values.h"

#include <QJsonArray>

namespace gatehouse {

namespace {

QJsonObject describe(const CriterionStatus &criterion)
{
    return {{QStringLiteral("id"), toKey(criterion.criterion)},
            {QStringLiteral("passed"), criterion.passed},
            {QStringLiteral("blocking"), criterion.blocking},
            {QStringLiteral("found"), criterion.found},
            {QStringLiteral("required"), criterion.required},
            {QStringLiteral("missing"), arrayOf(criterion.missing, [](const MissingItem &item) {
                 return QJsonValue(item.key);
             })}};
}

QJsonObject describe(const GateDecision &decision)
{
    return {{QStringLiteral("decision"), toKey(decision.decision)},
            {QStringLiteral("statement"), decision.statement},
            {QStringLiteral("decided_by"), decision.decidedBy},
            {QStringLiteral("role"), toKey(decision.role)},
            {QStringLiteral("decided_at"), orNull(decision.decidedAt)},
            {QStringLiteral("digest"), QString::fromLatin1(decision.snapshotDigest.toHex())}};
}

} // namespace

QJsonObject toJson(const GateStatus &status, const QString &release,
                   const std::vector<SnapshotDifference> &changes)
{
    return {{QStringLiteral("release"), release},
            {QStringLiteral("phase"), toKey(status.phase)},
            {QStringLiteral("passed"), status.isPassed()},
            {QStringLiteral("state"), toKey(status.state)},
            {QStringLiteral("late"), status.late},
            {QStringLiteral("planned_on"), orNull(status.plannedOn)},
            {QStringLiteral("not_applying"), status.notApplying.count},
            {QStringLiteral("asked"), status.notApplying.of},
            {QStringLiteral("decision"),
             status.decision ? QJsonValue(describe(*status.decision)) : QJsonValue()},
            {QStringLiteral("changed_since"),
             arrayOf(changes,
                     [](const SnapshotDifference &change) {
                         return QJsonObject{{QStringLiteral("what"), toKey(change.what)},
                                            {QStringLiteral("requirement"), orNull(change.key)}};
                     })},
            {QStringLiteral("lowered_risks"),
             arrayOf(status.lowered,
                     [](const LoweredRisk &lowered) {
                         return QJsonObject{{QStringLiteral("finding"), lowered.number},
                                            {QStringLiteral("requirement"), lowered.key},
                                            {QStringLiteral("before"), toKey(lowered.before)},
                                            {QStringLiteral("now"), toKey(lowered.now)},
                                            {QStringLiteral("reason"), lowered.reason}};
                     })},
            {QStringLiteral("criteria"),
             arrayOf(status.criteria,
                     [](const CriterionStatus &criterion) { return describe(criterion); })}};
}

} // namespace gatehouse
