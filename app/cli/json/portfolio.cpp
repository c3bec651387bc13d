#include "app/cli/json/portfolio.h"

#include "app/cli/json/values.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/tierscheme.h"

namespace gatehouse {

namespace {

QJsonObject describe(const Party &party)
{
    return {{QStringLiteral("kind"), toKey(party.kind)},
            {QStringLiteral("name"), party.name},
            {QStringLiteral("service"), orNull(party.service)},
            {QStringLiteral("contract"), orNull(party.contract)}};
}

QJsonObject describe(const Filing &filing)
{
    return {{QStringLiteral("authority"), toKey(filing.authority)},
            {QStringLiteral("platform"), toKey(filing.platform)},
            {QStringLiteral("number"), filing.number},
            {QStringLiteral("filed_on"), orNull(filing.filedOn)},
            {QStringLiteral("version"), orNull(filing.version)}};
}

QJsonObject describe(const StoreChannel &channel)
{
    return {{QStringLiteral("name"), channel.name},
            {QStringLiteral("address"), orNull(channel.address)}};
}

QJsonObject describe(Phase phase, const BoardCell &cell)
{
    return {{QStringLiteral("phase"), toKey(phase)},
            {QStringLiteral("state"), toKey(cell.state)},
            {QStringLiteral("late"), cell.late},
            {QStringLiteral("planned_on"), orNull(cell.plannedOn)},
            {QStringLiteral("decided_on"), orNull(cell.decidedOn)},
            {QStringLiteral("due"), cell.due},
            {QStringLiteral("assessed"), cell.assessed},
            {QStringLiteral("uncovered"), cell.uncovered},
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
    const auto described = [](const auto &item) { return describe(item); };
    QJsonObject object{
        {QStringLiteral("uid"), app.uid},
        {QStringLiteral("code"), app.code},
        {QStringLiteral("name"), app.name},
        {QStringLiteral("kind"), toKey(app.kind)},
        {QStringLiteral("platforms"), keyArray(app.platforms)},
        {QStringLiteral("status"), toKey(app.status)},
        {QStringLiteral("owner_unit"), orNull(names.unitPath(app.ownerUnit))},
        {QStringLiteral("responsible"), orNull(names.person(app.responsible))},
        {QStringLiteral("business_line"), orNull(app.businessLine)},
        {QStringLiteral("user_count"), app.userCount},
        {QStringLiteral("audience"), orNull(app.audience)},
        {QStringLiteral("description"), orNull(app.description)},
        {QStringLiteral("tier"), app.tier},
        {QStringLiteral("tier_decided"), app.tierDecided},
        {QStringLiteral("current_release"), orNull(names.release(app.currentRelease))},
        {QStringLiteral("created_at"), orNull(app.createdAt)},
        {QStringLiteral("profile"), toJson(app.profile)},
        {QStringLiteral("parties"), arrayOf(app.parties, described)},
        {QStringLiteral("filings"), arrayOf(app.filings, described)},
        {QStringLiteral("channels"), arrayOf(app.channels, described)}};
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
    return {{QStringLiteral("uid"), release.uid},
            {QStringLiteral("name"), name},
            {QStringLiteral("app"), name.left(name.indexOf(u'@'))},
            {QStringLiteral("version"), release.version},
            {QStringLiteral("build"), orNull(release.build)},
            {QStringLiteral("platforms"), keyArray(release.platforms)},
            {QStringLiteral("package_name"), orNull(release.packageName)},
            {QStringLiteral("package_sha256"), orNull(release.packageSha256)},
            {QStringLiteral("package_sm3"), orNull(release.packageSm3)},
            {QStringLiteral("notes"), orNull(release.notes)},
            {QStringLiteral("plan"), plan},
            {QStringLiteral("baseline"), QJsonArray::fromStringList(libraries)},
            {QStringLiteral("current"), isCurrent},
            {QStringLiteral("created_at"), orNull(release.createdAt)}};
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
            {QStringLiteral("cells"), walks ? cells : QJsonArray()}};
}

} // namespace gatehouse
