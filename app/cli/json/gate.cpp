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

QJsonArray describe(const std::vector<SnapshotDifference> &changes)
{
    return arrayOf(changes, [](const SnapshotDifference &change) {
        return QJsonObject{{QStringLiteral("what"), toKey(change.what)},
                           {QStringLiteral("requirement"), orNull(change.key)}};
    });
}

QJsonObject describe(const GateSubmission &submission, const GateSigningState &signing)
{
    const auto roles = [](const SignatureSeat &seat) {
        return QJsonValue(arrayOf(seat, [](Role role) { return QJsonValue(toKey(role)); }));
    };
    return {{QStringLiteral("uid"), submission.uid},
            {QStringLiteral("statement"), submission.statement},
            {QStringLiteral("submitted_by"), submission.submittedBy},
            {QStringLiteral("submitted_at"), orNull(submission.submittedAt)},
            {QStringLiteral("digest"), QString::fromLatin1(submission.snapshotDigest.toHex())},
            {QStringLiteral("needed"), arrayOf(signing.open, roles)},
            {QStringLiteral("void"), signing.isVoid()},
            {QStringLiteral("changed_since"), describe(signing.changes)}};
}

} // namespace

QJsonObject toJson(const CheckedSignature &checked)
{
    const GateSignature &given = checked.signature;
    return {{QStringLiteral("uid"), given.uid},
            {QStringLiteral("decision"), toKey(given.kind)},
            {QStringLiteral("signed_by"), given.signedBy},
            {QStringLiteral("post"), orNull(given.post)},
            {QStringLiteral("role"), toKey(given.role)},
            {QStringLiteral("signed_at"), orNull(given.signedAt)},
            {QStringLiteral("digest"), QString::fromLatin1(given.snapshotDigest.toHex())},
            {QStringLiteral("key"), given.keyUid},
            {QStringLiteral("algorithm"),
             checked.key ? QJsonValue(toKey(checked.key->algorithm)) : QJsonValue()},
            {QStringLiteral("fingerprint"),
             checked.key ? QJsonValue(checked.key->fingerprint()) : QJsonValue()},
            {QStringLiteral("state"), toKey(checked.state)}};
}

QJsonObject toJson(const StaleReason &reason)
{
    return {{QStringLiteral("what"), toKey(reason.difference.what)},
            {QStringLiteral("requirement"), orNull(reason.difference.key)},
            {QStringLiteral("fields"),
             arrayOf(reason.fields,
                     [](const StaleReason::FieldChange &each) {
                         return QJsonObject{{QStringLiteral("field"), each.field},
                                            {QStringLiteral("before"), each.before},
                                            {QStringLiteral("after"), each.after}};
                     })},
            {QStringLiteral("ended_on"), orNull(reason.endedOn)},
            {QStringLiteral("entry"), reason.entry == 0 ? QJsonValue() : reason.entry},
            {QStringLiteral("changed_by"), orNull(reason.changedBy)},
            {QStringLiteral("changed_at"), orNull(reason.changedAt)},
            {QStringLiteral("action"), orNull(reason.action)}};
}

QJsonObject toJson(const GateStatus &status, const QString &release,
                   const std::vector<SnapshotDifference> &changes, const GateSigningState &signing)
{
    return {
        {QStringLiteral("release"), release},
        {QStringLiteral("phase"), toKey(status.phase)},
        {QStringLiteral("passed"), status.isPassed()},
        {QStringLiteral("state"), toKey(status.state)},
        {QStringLiteral("late"), status.late},
        {QStringLiteral("planned_on"), orNull(status.plannedOn)},
        {QStringLiteral("not_applying"), status.notApplying.count},
        {QStringLiteral("asked"), status.notApplying.of},
        {QStringLiteral("decision"),
         status.decision ? QJsonValue(describe(*status.decision)) : QJsonValue()},
        {QStringLiteral("changed_since"), describe(changes)},
        {QStringLiteral("submission"),
         signing.submission ? QJsonValue(describe(*signing.submission, signing)) : QJsonValue()},
        {QStringLiteral("signatures"),
         arrayOf(signing.signatures, [](const CheckedSignature &each) { return toJson(each); })},
        {QStringLiteral("lowered_risks"),
         arrayOf(status.lowered,
                 [](const LoweredRisk &lowered) {
                     return QJsonObject{{QStringLiteral("finding"), lowered.number},
                                        {QStringLiteral("requirement"), lowered.key},
                                        {QStringLiteral("before"), toKey(lowered.before)},
                                        {QStringLiteral("now"), toKey(lowered.now)},
                                        {QStringLiteral("reason"), lowered.reason}};
                 })},
        {QStringLiteral("criteria"), arrayOf(status.criteria, [](const CriterionStatus &criterion) {
             return describe(criterion);
         })}};
}

} // namespace gatehouse
