#include "models/portfolio/apprepository.h"

#include "models/base/jsondifference.h"
#include "models/portfolio/apprules.h"
#include "models/store/searchindex.h"

namespace gatehouse {

namespace {

constexpr const char *selectApp =
    "SELECT id, uid, code, name, kind, platforms, status, owner_unit_id, responsible_id, "
    "business_line, user_count, audience, description, tier, tier_reason, tier_decided, "
    "current_release_id, created_at, revision FROM app WHERE ";

constexpr int codesShown = 10;

App readApp(const Statement &row)
{
    App app;
    app.id = row.id<AppId>(0);
    app.uid = row.text(1);
    app.code = row.text(2);
    app.name = row.text(3);
    app.kind = fromKey<AppKind>(row.text(4)).value_or(app.kind);
    app.platforms = fromKeys<Platform>(row.text(5));
    app.status = fromKey<AppStatus>(row.text(6)).value_or(app.status);
    app.ownerUnit = row.id<UnitId>(7);
    app.responsible = row.id<PersonId>(8);
    app.businessLine = row.text(9);
    app.userCount = row.integer(10);
    app.audience = row.text(11);
    app.description = row.text(12);
    app.tier = static_cast<int>(row.integer(13));
    app.tierReason = row.text(14);
    app.tierDecided = row.boolean(15);
    app.currentRelease = row.id<ReleaseId>(16);
    app.createdAt = row.moment(17);
    app.revision = row.integer(18);
    return app;
}

Result<void> readDetails(const Database &database, App &app)
{
    TRY_ASSIGN(auto answers,
               database.prepare("SELECT flag, holds FROM profile_answer WHERE app_id = ?"));
    answers.bind(app.id);
    while (answers.next())
        app.profile.set(answers.text(0), answers.boolean(1));
    TRY(answers.finished());

    TRY_ASSIGN(auto parties,
               database.prepare("SELECT kind, name, service, contract FROM app_party "
                                "WHERE app_id = ? ORDER BY id"));
    parties.bind(app.id);
    while (parties.next())
        app.parties.push_back({fromKey<PartyKind>(parties.text(0)).value_or(PartyKind::ThirdParty),
                               parties.text(1), parties.text(2), parties.text(3)});
    TRY(parties.finished());

    TRY_ASSIGN(auto filings,
               database.prepare("SELECT authority, platform, number, filed_on, version FROM filing "
                                "WHERE app_id = ? ORDER BY id"));
    filings.bind(app.id);
    while (filings.next())
        app.filings.push_back(
            {fromKey<FilingAuthority>(filings.text(0)).value_or(FilingAuthority::Other),
             fromKey<Platform>(filings.text(1)).value_or(Platform::Android), filings.text(2),
             filings.date(3), filings.text(4)});
    TRY(filings.finished());

    TRY_ASSIGN(auto channels,
               database.prepare("SELECT name, address FROM store_channel WHERE app_id = ? "
                                "ORDER BY id"));
    channels.bind(app.id);
    while (channels.next())
        app.channels.push_back({channels.text(0), channels.text(1)});
    return channels.finished();
}

/// Puts `items` in place of what a table holds of an app; `bind` gives one item's columns.
template<class Items, class Bind>
Result<void> replaceRows(const Database &database, AppId app, const char *removeSql,
                         const char *insertSql, const Items &items, Bind bind)
{
    TRY_ASSIGN(auto remove, database.prepare(removeSql));
    remove.bind(app);
    TRY(remove.run());
    TRY_ASSIGN(auto insert, database.prepare(insertSql));
    for (const auto &item : items) {
        bind(insert, item);
        TRY(insert.run());
    }
    return {};
}

Result<void> writeProfile(const Database &database, const App &app)
{
    return replaceRows(database, app.id, "DELETE FROM profile_answer WHERE app_id = ?",
                       "INSERT INTO profile_answer (app_id, flag, holds) VALUES (?, ?, ?)",
                       app.profile.answers().toStdMap(), [&](Statement &row, const auto &answer) {
                           row.bind(app.id, answer.first, answer.second);
                       });
}

Result<void> writeParties(const Database &database, const App &app)
{
    return replaceRows(database, app.id, "DELETE FROM app_party WHERE app_id = ?",
                       "INSERT INTO app_party (app_id, kind, name, service, contract) "
                       "VALUES (?, ?, ?, ?, ?)",
                       app.parties, [&](Statement &row, const Party &party) {
                           row.bind(app.id, toKey(party.kind), party.name, party.service,
                                    party.contract);
                       });
}

Result<void> writeFilings(const Database &database, const App &app)
{
    return replaceRows(database, app.id, "DELETE FROM filing WHERE app_id = ?",
                       "INSERT INTO filing (app_id, authority, platform, number, filed_on, "
                       "version) VALUES (?, ?, ?, ?, ?, ?)",
                       app.filings, [&](Statement &row, const Filing &filing) {
                           row.bind(app.id, toKey(filing.authority), toKey(filing.platform),
                                    filing.number, filing.filedOn, filing.version);
                       });
}

Result<void> writeChannels(const Database &database, const App &app)
{
    return replaceRows(database, app.id, "DELETE FROM store_channel WHERE app_id = ?",
                       "INSERT INTO store_channel (app_id, name, address) VALUES (?, ?, ?)",
                       app.channels, [&](Statement &row, const StoreChannel &channel) {
                           row.bind(app.id, channel.name, channel.address);
                       });
}

/// What the ids of an app stand for, as the audit log writes it: names to read, uids to trust.
struct References {
    QString ownerUid;
    QString owner;
    QString responsibleUid;
    QString responsible;
    QString currentVersion;
};

/// NotFound when one of them is not there (any longer), in one look-up.
Result<References> references(const Database &database, const App &app)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT unit.uid, unit.name, person.uid, person.name, app_release.version "
                         "FROM (SELECT 1 AS one) AS single LEFT JOIN unit ON unit.id = ? "
                         "LEFT JOIN person ON person.id = ? "
                         "LEFT JOIN app_release ON app_release.id = ? AND app_release.app_id = ?"));
    rows.bind(app.ownerUnit, app.responsible, app.currentRelease, app.id);
    References found;
    if (rows.next())
        found = {rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)};
    else
        TRY(rows.finished());
    if (app.ownerUnit.isValid() && found.ownerUid.isEmpty())
        return fail(ErrorKind::NotFound,
                    AppRepository::tr("The department chosen as the owner is no longer there. "
                                      "Choose another one."));
    if (app.responsible.isValid() && found.responsibleUid.isEmpty())
        return fail(ErrorKind::NotFound,
                    AppRepository::tr("The responsible person chosen is no longer there. Choose "
                                      "somebody else."));
    if (app.currentRelease.isValid() && found.currentVersion.isEmpty())
        return fail(ErrorKind::NotFound,
                    AppRepository::tr("The release chosen as the current one is not one of this "
                                      "app's. Choose another one."));
    return found;
}

Result<void> checkCodeIsFree(const Database &database, const App &app)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT name FROM app WHERE code = ? AND id <> ?"));
    rows.bind(app.code, app.id.value);
    if (rows.next())
        return fail(ErrorKind::Conflict,
                    AppRepository::tr("The code %1 belongs to the app %2 already. Choose another "
                                      "code.")
                        .arg(app.code, rows.text(0)));
    return rows.finished();
}

QJsonObject toJson(const App &app, const References &names)
{
    QJsonArray platforms;
    for (const Platform platform : app.platforms)
        platforms += toKey(platform);
    QJsonArray parties;
    for (const Party &party : app.parties)
        parties += QJsonObject{{QStringLiteral("kind"), toKey(party.kind)},
                               {QStringLiteral("name"), party.name},
                               {QStringLiteral("service"), party.service},
                               {QStringLiteral("contract"), party.contract}};
    QJsonArray filings;
    for (const Filing &filing : app.filings)
        filings += QJsonObject{{QStringLiteral("authority"), toKey(filing.authority)},
                               {QStringLiteral("platform"), toKey(filing.platform)},
                               {QStringLiteral("number"), filing.number},
                               {QStringLiteral("filed_on"), filing.filedOn.toString(Qt::ISODate)},
                               {QStringLiteral("version"), filing.version}};
    QJsonArray channels;
    for (const StoreChannel &channel : app.channels)
        channels += QJsonObject{{QStringLiteral("name"), channel.name},
                                {QStringLiteral("address"), channel.address}};
    QJsonObject json{{QStringLiteral("code"), app.code},
                     {QStringLiteral("name"), app.name},
                     {QStringLiteral("kind"), toKey(app.kind)},
                     {QStringLiteral("platforms"), platforms},
                     {QStringLiteral("status"), toKey(app.status)},
                     {QStringLiteral("owner_unit"), names.owner},
                     {QStringLiteral("owner_unit_uid"), names.ownerUid},
                     {QStringLiteral("responsible"), names.responsible},
                     {QStringLiteral("responsible_uid"), names.responsibleUid},
                     {QStringLiteral("business_line"), app.businessLine},
                     {QStringLiteral("user_count"), app.userCount},
                     {QStringLiteral("audience"), app.audience},
                     {QStringLiteral("description"), app.description},
                     {QStringLiteral("tier"), app.tier},
                     {QStringLiteral("tier_reason"), app.tierReason},
                     {QStringLiteral("tier_decided"), app.tierDecided},
                     {QStringLiteral("current_release"), names.currentVersion},
                     {QStringLiteral("parties"), parties},
                     {QStringLiteral("filings"), filings},
                     {QStringLiteral("channels"), channels}};
    // Each answer is a field of its own, so that the log shows the one that was changed.
    const auto &answers = app.profile.answers();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        json.insert(QStringLiteral("profile.") + answer.key(), answer.value());
    return json;
}

} // namespace

QString appSearchText(const App &app)
{
    QStringList texts{app.code, app.name, app.description, app.businessLine};
    for (const Party &party : app.parties)
        texts += party.name;
    texts.removeAll(QString());
    return texts.join(u'\n');
}

Result<std::vector<AppSummary>> AppRepository::all() const
{
    return summaries("app.id > ?", 0);
}

Result<std::vector<AppSummary>> AppRepository::ownedBy(UnitId unit) const
{
    return summaries("app.owner_unit_id = ?", unit.value);
}

Result<std::vector<AppSummary>> AppRepository::answeredForBy(PersonId person) const
{
    return summaries("app.responsible_id = ?", person.value);
}

Result<std::vector<AppSummary>> AppRepository::summaries(const char *condition, qint64 value) const
{
    std::vector<AppSummary> apps;
    TRY_ASSIGN(
        auto rows,
        m_database.prepare(
            QByteArray(
                "SELECT app.id, app.code, app.name, app.kind, app.status, app.tier, unit.name, "
                "person.name, app.current_release_id, app_release.version FROM app "
                "LEFT JOIN unit ON unit.id = app.owner_unit_id "
                "LEFT JOIN person ON person.id = app.responsible_id "
                "LEFT JOIN app_release ON app_release.id = app.current_release_id WHERE ")
            + condition + " ORDER BY app.code"));
    rows.bind(value);
    while (rows.next()) {
        AppSummary app;
        app.id = rows.id<AppId>(0);
        app.code = rows.text(1);
        app.name = rows.text(2);
        app.kind = fromKey<AppKind>(rows.text(3)).value_or(app.kind);
        app.status = fromKey<AppStatus>(rows.text(4)).value_or(app.status);
        app.tier = static_cast<int>(rows.integer(5));
        app.ownerUnit = rows.text(6);
        app.responsible = rows.text(7);
        app.currentRelease = rows.id<ReleaseId>(8);
        app.currentVersion = rows.text(9);
        apps.push_back(std::move(app));
    }
    TRY(rows.finished());
    return apps;
}

Result<App> AppRepository::app(AppId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(QByteArray(selectApp) + "id = ?"));
    rows.bind(id);
    if (!rows.next()) {
        TRY(rows.finished());
        return fail(ErrorKind::NotFound, tr("This app is no longer there."));
    }
    App app = readApp(rows);
    TRY(readDetails(m_database, app));
    return app;
}

Result<App> AppRepository::appByCode(const QString &code) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(QByteArray(selectApp) + "code = ?"));
    rows.bind(code.trimmed());
    if (rows.next()) {
        App app = readApp(rows);
        TRY(readDetails(m_database, app));
        return app;
    }
    TRY(rows.finished());

    TRY_ASSIGN(auto others, m_database.prepare("SELECT code FROM app ORDER BY code LIMIT ?"));
    others.bind(codesShown + 1);
    QStringList codes;
    while (others.next())
        codes += others.text(0);
    TRY(others.finished());
    if (codes.isEmpty())
        return fail(ErrorKind::NotFound,
                    tr("There is no app %1: the portfolio is empty. Add the app first.").arg(code));
    if (codes.size() > codesShown)
        codes.last() = QStringLiteral("…");
    return fail(ErrorKind::NotFound,
                tr("There is no app %1. The portfolio lists the codes there are: %2.")
                    .arg(code, codes.join(tr(", "))));
}

Result<Profile> AppRepository::profile(AppId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT profile_answer.flag, profile_answer.holds FROM app "
                                  "LEFT JOIN profile_answer ON profile_answer.app_id = app.id "
                                  "WHERE app.id = ?"));
    rows.bind(id);
    Profile profile;
    bool found = false;
    while (rows.next()) {
        found = true;
        if (!rows.isNull(0))
            profile.set(rows.text(0), rows.boolean(1));
    }
    TRY(rows.finished());
    if (!found)
        return fail(ErrorKind::NotFound, tr("This app is no longer there."));
    return profile;
}

Result<AppId> AppRepository::add(Change &change, App app)
{
    const Database &database = change.database();
    app.id = {};
    app.currentRelease = {}; // releases come after their app
    TRY_ASSIGN(app, checkedApp(std::move(app)));
    TRY(checkCodeIsFree(database, app));
    TRY_ASSIGN(const References names, references(database, app));
    app.uid = change.newUid();
    app.createdAt = change.now();
    TRY_ASSIGN(auto insert,
               database.prepare(
                   "INSERT INTO app (uid, code, name, kind, platforms, status, owner_unit_id, "
                   "responsible_id, business_line, user_count, audience, description, tier, "
                   "tier_reason, tier_decided, created_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(app.uid, app.code, app.name, toKey(app.kind), toKeys(app.platforms),
                toKey(app.status), app.ownerUnit, app.responsible, app.businessLine, app.userCount,
                app.audience, app.description, app.tier, app.tierReason, app.tierDecided,
                app.createdAt);
    TRY(insert.run());
    app.id = AppId(database.lastInsertId());
    TRY(writeProfile(database, app));
    TRY(writeParties(database, app));
    TRY(writeFilings(database, app));
    TRY(writeChannels(database, app));
    TRY(SearchIndex(database).put(QStringLiteral("app"), app.id.value, appSearchText(app)));
    change.record({Entity::App, app.id.value, 0, app.id.value}, app.uid, {}, toJson(app, names));
    return app.id;
}

Result<void> AppRepository::update(Change &change, App app)
{
    const Database &database = change.database();
    TRY_ASSIGN(const App stored, AppRepository(database).app(app.id));
    if (stored.revision != app.revision)
        return fail(ErrorKind::Conflict,
                    tr("Somebody changed %1 meanwhile. Look at it again, then repeat your change.")
                        .arg(stored.name));
    TRY_ASSIGN(app, checkedApp(std::move(app)));
    if (app.code != stored.code)
        TRY(checkCodeIsFree(database, app));
    TRY_ASSIGN(const References names, references(database, app));
    TRY_ASSIGN(const References namesBefore, references(database, stored));
    const JsonDifference changed = differenceOf(toJson(stored, namesBefore), toJson(app, names));
    if (changed.isEmpty())
        return {};
    TRY_ASSIGN(
        auto update,
        database.prepare("UPDATE app SET code = ?, name = ?, kind = ?, platforms = ?, status = ?, "
                         "owner_unit_id = ?, responsible_id = ?, business_line = ?, "
                         "user_count = ?, audience = ?, description = ?, tier = ?, "
                         "tier_reason = ?, tier_decided = ?, current_release_id = ?, "
                         "revision = revision + 1 WHERE id = ?"));
    update.bind(app.code, app.name, toKey(app.kind), toKeys(app.platforms), toKey(app.status),
                app.ownerUnit, app.responsible, app.businessLine, app.userCount, app.audience,
                app.description, app.tier, app.tierReason, app.tierDecided, app.currentRelease,
                app.id);
    TRY(update.run());
    if (app.profile != stored.profile)
        TRY(writeProfile(database, app));
    if (app.parties != stored.parties)
        TRY(writeParties(database, app));
    if (app.filings != stored.filings)
        TRY(writeFilings(database, app));
    if (app.channels != stored.channels)
        TRY(writeChannels(database, app));
    if (const QString text = appSearchText(app); text != appSearchText(stored))
        TRY(SearchIndex(database).put(QStringLiteral("app"), app.id.value, text));
    change.record({Entity::App, app.id.value, 0, app.id.value}, stored.uid, changed.before,
                  changed.after);
    return {};
}

} // namespace gatehouse
