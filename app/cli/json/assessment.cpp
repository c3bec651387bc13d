#include "app/cli/json/assessment.h"

#include "app/cli/json/values.h"

namespace gatehouse {

namespace {

QJsonObject describe(const ApplicabilityDecision &decision)
{
    return {{QStringLiteral("applies"), decision.applies},
            {QStringLiteral("reason"), decision.reason},
            {QStringLiteral("decided_by"), decision.decidedBy},
            {QStringLiteral("decided_at"), orNull(decision.decidedAt)}};
}

} // namespace

QJsonObject applicabilityJson(const SheetRow &row)
{
    const Applicability &applicability = row.applicability;
    QJsonObject object{
        {QStringLiteral("requirement"), row.requirement->key},
        {QStringLiteral("applies"), applicability.applies},
        {QStringLiteral("because"), becauseKey(applicability.because)},
        {QStringLiteral("flag"), orNull(applicability.flag)},
        {QStringLiteral("decision"),
         applicability.decision ? QJsonValue(describe(*applicability.decision)) : QJsonValue()}};
    putBoth(object, QStringLiteral("title"), row.requirement->title);
    putBoth(object, QStringLiteral("explanation"), applicability.explanation());
    return object;
}

QJsonObject assessmentJson(const SheetRow &row, const QString &release)
{
    const Assessment none;
    const Assessment &found = row.assessment ? *row.assessment : none;
    QJsonObject object{
        {QStringLiteral("requirement"), row.requirement->key},
        {QStringLiteral("release"), orNull(row.inherited ? QString() : release)},
        {QStringLiteral("scope"), toKey(row.requirement->scope)},
        {QStringLiteral("inherited"), row.inherited},
        {QStringLiteral("applies"), row.applicability.applies},
        {QStringLiteral("judgement"), toKey(row.judgement())},
        {QStringLiteral("methods"), keyArray(found.methods)},
        {QStringLiteral("object"), orNull(found.object)},
        {QStringLiteral("record"), orNull(found.record)},
        {QStringLiteral("risk"), row.assessment ? QJsonValue(toKey(found.risk)) : QJsonValue()},
        {QStringLiteral("remark"), orNull(found.remark)},
        {QStringLiteral("assessor"), orNull(found.assessor)},
        {QStringLiteral("assessed_on"), orNull(found.assessedOn)},
        {QStringLiteral("evidence"), row.evidenceCount},
        {QStringLiteral("open_findings"), row.openFindings}};
    putBoth(object, QStringLiteral("title"), row.requirement->title);
    return object;
}

QJsonObject toJson(const Evidence &evidence, int uses)
{
    return {{QStringLiteral("uid"), evidence.uid},
            {QStringLiteral("number"), evidence.number},
            {QStringLiteral("title"), evidence.title},
            {QStringLiteral("file_name"), evidence.fileName},
            {QStringLiteral("media_type"), evidence.mediaType},
            {QStringLiteral("size"), evidence.size},
            {QStringLiteral("sha256"), QString::fromLatin1(evidence.digest.sha256.toHex())},
            {QStringLiteral("sm3"), QString::fromLatin1(evidence.digest.sm3.toHex())},
            {QStringLiteral("note"), orNull(evidence.note)},
            {QStringLiteral("effective_on"), orNull(evidence.effectiveOn)},
            {QStringLiteral("expires_on"), orNull(evidence.expiresOn)},
            {QStringLiteral("added_by"), evidence.addedBy},
            {QStringLiteral("added_at"), orNull(evidence.addedAt)},
            {QStringLiteral("uses"), uses}};
}

QJsonObject toJson(const EvidenceUse &use, const Names &names, const Requirements &requirements)
{
    QJsonObject object{{QStringLiteral("release"), orNull(names.release(use.release))},
                       {QStringLiteral("requirement"), requirements.keyOf(use.requirement)}};
    const Requirement *requirement = requirements.byId(use.requirement);
    putBoth(object, QStringLiteral("title"), requirement ? requirement->title : LocalizedText());
    return object;
}

QJsonObject toJson(const RiskAcceptance &acceptance, const Names &names,
                   const Requirements &requirements, const QString &findingNumber,
                   const QString &renewsUid, QDate today)
{
    return {{QStringLiteral("uid"), acceptance.uid},
            {QStringLiteral("release"), orNull(names.release(acceptance.release))},
            {QStringLiteral("requirement"), requirements.keyOf(acceptance.requirement)},
            {QStringLiteral("finding"), orNull(findingNumber)},
            {QStringLiteral("reason"), acceptance.reason},
            {QStringLiteral("approved_by"), acceptance.approvedBy},
            {QStringLiteral("approved_at"), orNull(acceptance.approvedAt)},
            {QStringLiteral("expires_on"), orNull(acceptance.expiresOn)},
            {QStringLiteral("state"), toKey(stateOn(acceptance, today))},
            {QStringLiteral("renews"), orNull(renewsUid)},
            {QStringLiteral("withdrawn_by"), orNull(acceptance.withdrawnBy)},
            {QStringLiteral("withdrawn_at"), orNull(acceptance.withdrawnAt)},
            {QStringLiteral("withdrawal_reason"), orNull(acceptance.withdrawalReason)}};
}

} // namespace gatehouse
