#include "app/cli/json/assessment.h"

#include "app/cli/json/values.h"
#include "app/cli/recordview.h"

namespace gatehouse {

namespace {

QJsonObject describe(const ApplicabilityDecision &decision)
{
    return {{QStringLiteral("applies"), decision.applies},
            {QStringLiteral("reason"), decision.reason},
            {QStringLiteral("decided_by"), decision.decidedBy},
            {QStringLiteral("decided_at"), orNull(decision.decidedAt)},
            {QStringLiteral("to_be_confirmed"), !decision.isConfirmed()},
            {QStringLiteral("confirmed_by"), orNull(decision.confirmedBy)},
            {QStringLiteral("confirmed_at"), orNull(decision.confirmedAt)}};
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

QJsonObject assessmentJson(const SheetRow &row, const Names &names, const QString &release,
                           std::optional<Phase> phase)
{
    const Assessment none;
    const Assessment *assessment = row.assessment(phase);
    QJsonObject object = RecordView(names).json(assessment ? *assessment : none);
    object.remove(QStringLiteral("uid"));
    // There is only one it can be: the release before.
    object.remove(QStringLiteral("carried_from"));
    object.insert(QStringLiteral("carried"), assessment && assessment->carriedFrom.isValid());
    QJsonArray path;
    for (const PhaseJudgement &step : row.path())
        path.append(QJsonObject{{QStringLiteral("phase"), toKey(step.phase)},
                                {QStringLiteral("judgement"), toKey(step.judgement)},
                                {QStringLiteral("confirmation"), step.isConfirmation}});
    object.insert(QStringLiteral("path"), path);
    if (phase && !row.inherited)
        object.insert(QStringLiteral("phase"), toKey(*phase));
    if (!assessment)
        object.insert(QStringLiteral("risk"), QJsonValue());
    object.insert(QStringLiteral("requirement"), row.requirement->key);
    object.insert(QStringLiteral("release"), orNull(row.inherited ? QString() : release));
    object.insert(QStringLiteral("scope"), toKey(row.requirement->scope));
    object.insert(QStringLiteral("inherited"), row.inherited);
    object.insert(QStringLiteral("applies"), row.applicability.applies);
    object.insert(QStringLiteral("judgement"), toKey(row.judgement(phase)));
    object.insert(QStringLiteral("evidence"), row.evidenceCount);
    object.insert(QStringLiteral("open_findings"), row.findings.open);
    putBoth(object, QStringLiteral("title"), row.requirement->title);
    return object;
}

QJsonObject toJson(const Evidence &evidence, int uses)
{
    const Names names;
    QJsonObject object = RecordView(names).json(evidence);
    object.insert(QStringLiteral("uses"), uses);
    return object;
}

QJsonObject toJson(const RiskAcceptance &acceptance, const Names &names,
                   const Requirements &requirements, const QString &findingNumber,
                   const QString &renewsUid, QDate today)
{
    QJsonObject object = RecordView(names).json(acceptance);
    object.insert(QStringLiteral("release"), orNull(names.release(acceptance.release)));
    object.insert(QStringLiteral("requirement"), requirements.keyOf(acceptance.requirement));
    object.insert(QStringLiteral("finding"), orNull(findingNumber));
    object.insert(QStringLiteral("renews"), orNull(renewsUid));
    object.insert(QStringLiteral("state"), toKey(stateOn(acceptance, today)));
    return object;
}

} // namespace gatehouse
