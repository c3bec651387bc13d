#include "app/cli/json/portfolio.h"

#include "app/cli/json/values.h"
#include "app/cli/recordview.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/tierscheme.h"

namespace gatehouse {

namespace {

QJsonObject describe(Phase phase, const BoardCell &cell)
{
    return {{QStringLiteral("phase"), toKey(phase)},
            {QStringLiteral("state"), toKey(cell.state)},
            {QStringLiteral("late"), cell.late},
            {QStringLiteral("planned_on"), orNull(cell.plannedOn)},
            {QStringLiteral("decided_on"), orNull(cell.decidedOn)},
            {QStringLiteral("due"), cell.due},
            {QStringLiteral("assessed"), cell.assessed},
            {QStringLiteral("not_applying"), cell.notApplying.count},
            {QStringLiteral("asked"), cell.notApplying.of},
            {QStringLiteral("changed_since"), cell.changedSince},
            {QStringLiteral("uncovered"), cell.uncovered},
            {QStringLiteral("unhandled_risks"), cell.unhandledRisks},
            {QStringLiteral("threats_to_do"), cell.threatsToDo},
            {QStringLiteral("unreviewed"), cell.unreviewed},
            {QStringLiteral("tests_to_do"), cell.testsToDo},
            {QStringLiteral("without_evidence"), cell.withoutEvidence}};
}

} // namespace

QJsonObject toJson(const AppSummary &app, const Names &names)
{
    return {{QStringLiteral("code"), app.code},
            {QStringLiteral("name"), app.name},
            {QStringLiteral("kind"), toKey(app.kind)},
            {QStringLiteral("status"), toKey(app.status)},
            {QStringLiteral("tier"), app.tier},
            {QStringLiteral("owner_unit"), orNull(app.ownerUnit)},
            {QStringLiteral("responsible"), orNull(app.responsible)},
            {QStringLiteral("current_release"), orNull(names.release(app.currentRelease))}};
}

QJsonObject toJson(const App &app, const Names &names)
{
    QJsonObject object = RecordView(names).json(app);
    object.remove(QStringLiteral("tier_reason"));
    object.insert(QStringLiteral("profile"), toJson(app.profile));
    putBoth(object, QStringLiteral("tier_reason"), tierReason(app));
    return object;
}

QJsonObject toJson(const Profile &profile)
{
    QJsonObject answers;
    for (const ProfileFlag &flag : profileFlags()) {
        const auto answer = profile.answer(flag.key);
        answers.insert(flag.key, answer ? QJsonValue(*answer) : QJsonValue());
    }
    return answers;
}

QJsonObject profileJson(const Profile &profile, const DecidingAnswers &deciding)
{
    QJsonObject answers;
    for (const ProfileFlag &flag : profileFlags()) {
        const GivenAnswer *given = profile.given(flag.key);
        if (!given) {
            answers.insert(flag.key, QJsonValue());
            continue;
        }
        answers.insert(
            flag.key,
            QJsonObject{{QStringLiteral("holds"), given->holds},
                        {QStringLiteral("to_be_confirmed"), deciding.isOpen(flag.key, *given)},
                        {QStringLiteral("reason"), orNull(given->reason)},
                        {QStringLiteral("answered_by"), orNull(given->answeredBy)},
                        {QStringLiteral("answered_at"), orNull(given->answeredAt)},
                        {QStringLiteral("confirmed_by"), orNull(given->confirmedBy)},
                        {QStringLiteral("confirmed_at"), orNull(given->confirmedAt)}});
    }
    return answers;
}

QJsonObject toJson(const Release &release, const Names &names, const QStringList &libraries,
                   bool isCurrent)
{
    QJsonObject plan;
    for (const Phase phase : allPhases) {
        const auto found = release.plannedOn.find(phase);
        plan.insert(toKey(phase),
                    found == release.plannedOn.end() ? QJsonValue() : orNull(found->second));
    }
    const QString name = names.release(release.id);
    QJsonObject object = RecordView(names).json(release);
    object.remove(QStringLiteral("planned_on"));
    object.insert(QStringLiteral("name"), name);
    object.insert(QStringLiteral("app"), name.left(name.indexOf(u'@')));
    object.insert(QStringLiteral("plan"), plan);
    object.insert(QStringLiteral("baseline"), QJsonArray::fromStringList(libraries));
    object.insert(QStringLiteral("current"), isCurrent);
    return object;
}

QJsonObject toJson(const BoardRow &row)
{
    QJsonArray cells;
    for (const Phase phase : allPhases)
        cells.append(describe(phase, row.cells[static_cast<size_t>(indexOf(phase))]));
    const bool walks = row.release.isValid();
    const bool done = row.currentPhase >= static_cast<int>(allPhases.size());
    return {{QStringLiteral("code"), row.code},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("kind"), toKey(row.kind)},
            {QStringLiteral("status"), toKey(row.status)},
            {QStringLiteral("tier"), row.tier},
            {QStringLiteral("owner_unit"), orNull(row.ownerUnit)},
            {QStringLiteral("responsible"), orNull(row.responsible)},
            {QStringLiteral("release"),
             walks ? QJsonValue(row.code + u'@' + row.version) : QJsonValue()},
            {QStringLiteral("current_phase"),
             walks && !done ? QJsonValue(toKey(allPhases[static_cast<size_t>(row.currentPhase)]))
                            : QJsonValue()},
            {QStringLiteral("next_due"), orNull(row.nextDue)},
            {QStringLiteral("late"), row.isLate()},
            {QStringLiteral("blocked"), row.isBlocked()},
            {QStringLiteral("ready"), row.isReady()},
            {QStringLiteral("open_findings"), row.openFindings},
            {QStringLiteral("others_under_way"), row.othersUnderWay},
            {QStringLiteral("cells"), walks ? cells : QJsonArray()}};
}

} // namespace gatehouse
