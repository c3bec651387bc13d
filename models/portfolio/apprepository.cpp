#include "models/portfolio/apprepository.h"

#include "models/base/folding.h"
#include "models/base/listing.h"
#include "models/base/textrule.h"
#include "models/libraries/libraryrepository.h"
#include "models/portfolio/answerduties.h"
#include "models/portfolio/appleads.h"
#include "models/portfolio/apprules.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/usercount.h"
#include "models/store/searchindex.h"
#include "models/workspace/recordwriter.h"

#include <QRegularExpression>

namespace gatehouse {

namespace {

QByteArray selectApp(const char *condition)
{
    return "SELECT " + describe<App>().selection() + " FROM app a WHERE " + condition;
}

constexpr int codesShown = 10;

const QByteArray answerColumns =
    "p.flag, p.holds, p.reason, p.answered_by, p.answered_at, p.confirmed_by, p.confirmed_at";

GivenAnswer givenAnswer(const Statement &row)
{
    GivenAnswer answer;
    answer.holds = row.boolean(1);
    answer.reason = row.text(2);
    answer.answeredBy = row.text(3);
    answer.answeredAt = row.moment(4);
    answer.confirmedBy = row.text(5);
    answer.confirmedAt = row.moment(6);
    answer.isEarlier = row.text(4).isEmpty();
    return answer;
}

Result<void> readDetails(const Database &database, App &app)
{
    TRY_ASSIGN(
        auto answers,
        database.prepare("SELECT " + answerColumns + " FROM profile_answer p WHERE p.app_id = ?"));
    answers.bind(app.id);
    while (answers.next())
        app.profile.put(answers.text(0), givenAnswer(answers));
    TRY(answers.finished());

    TRY_ASSIGN(auto parties,
               database.prepare("SELECT kind, name, service, contract FROM app_party "
                                "WHERE app_id = ? ORDER BY id"));
    parties.bind(app.id);
    while (parties.next())
        app.parties.push_back(
            {parties.key<PartyKind>(0), parties.text(1), parties.text(2), parties.text(3)});
    TRY(parties.finished());

    TRY_ASSIGN(auto filings,
               database.prepare("SELECT authority, platform, number, filed_on, version FROM filing "
                                "WHERE app_id = ? ORDER BY id"));
    filings.bind(app.id);
    while (filings.next())
        app.filings.push_back({filings.key<FilingAuthority>(0), filings.key<Platform>(1),
                               filings.text(2), filings.date(3), filings.text(4)});
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
                       "INSERT INTO profile_answer (app_id, flag, holds, reason, answered_by, "
                       "answered_at, confirmed_by, confirmed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                       app.profile.answers().toStdMap(), [&](Statement &row, const auto &each) {
                           const GivenAnswer &answer = each.second;
                           row.bind(app.id, each.first, answer.holds, answer.reason,
                                    answer.answeredBy, answer.answeredAt, answer.confirmedBy,
                                    answer.confirmedAt);
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

/// One that was given before the rule stays until it is changed.
Result<void> checkNewCode(const App &app)
{
    return TextRule::checkForFiles(AppRepository::tr("The code of the app"), app.code.trimmed());
}

Result<void> checkCodeIsFree(const Database &database, const App &app)
{
    const QString wanted = folded(app.code);
    TRY_ASSIGN(auto rows, database.prepare("SELECT code, name FROM app WHERE id <> ?"));
    rows.bind(app.id.value);
    while (rows.next()) {
        if (folded(rows.text(0)) == wanted)
            return fail(ErrorKind::Conflict,
                        AppRepository::tr("The code %1 belongs to the app %2 already. Choose "
                                          "another code.")
                            .arg(rows.text(0), rows.text(1)));
    }
    return rows.finished();
}

/// Notes in the log what became of an app; nullptr on either side: it was not there, or is gone.
Result<void> recordApp(Change &change, const App *before, const App *after)
{
    TRY_ASSIGN(const JsonDifference difference, recordDifference(change.database(), before, after));
    const App &app = after ? *after : *before;
    change.record({Entity::App, app.id.value, 0, app.id.value}, app.uid, difference.before,
                  difference.after);
    return {};
}

/// What follows from an app being written (`before` nullptr: it is new): its answers and lists, a
/// search finds it, and the audit log says so.
Result<void> follow(Change &change, const App *before, const App &after)
{
    const Database &database = change.database();
    const App none;
    const App &was = before ? *before : none;
    if (after.profile != was.profile)
        TRY(writeProfile(database, after));
    if (after.parties != was.parties)
        TRY(writeParties(database, after));
    if (after.filings != was.filings)
        TRY(writeFilings(database, after));
    if (after.channels != was.channels)
        TRY(writeChannels(database, after));
    const QString text = describe<App>().searchText(&after);
    if (!before || text != describe<App>().searchText(before))
        TRY(SearchIndex(database).put(QStringLiteral("app"), after.id.value, text));
    return recordApp(change, before, &after);
}

Result<void> checkRevision(const App &stored, qint64 revision)
{
    if (stored.revision == revision)
        return {};
    return fail(ErrorKind::Conflict,
                AppRepository::tr("Somebody changed %1 meanwhile. Look at it again, then repeat "
                                  "your change.")
                    .arg(stored.name));
}

/// NotFound unless the current release is one of the app's own.
Result<void> checkCurrentRelease(const Database &database, const App &app)
{
    if (!app.currentRelease.isValid())
        return {};
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT 1 FROM app_release WHERE id = ? AND app_id = ?"));
    rows.bind(app.currentRelease, app.id);
    if (rows.next())
        return {};
    TRY(rows.finished());
    return fail(ErrorKind::NotFound,
                AppRepository::tr("The release chosen as the current one is not one of this "
                                  "app's. Choose another one."));
}

} // namespace

Result<std::vector<AppSummary>> AppRepository::all() const
{
    return summaries("app.id > ?", 0);
}

Result<QStringList> AppRepository::businessLines() const
{
    TRY_ASSIGN(
        auto rows,
        m_database.prepare("SELECT DISTINCT business_line FROM app WHERE business_line <> '' "
                           "ORDER BY business_line"));
    QStringList lines;
    while (rows.next())
        lines += rows.text(0);
    TRY(rows.finished());
    return lines;
}

Result<std::vector<AppSummary>> AppRepository::ownedBy(UnitId unit) const
{
    return summaries("app.owner_unit_id = ?", unit.value);
}

Result<std::vector<AppSummary>> AppRepository::answeredForBy(PersonId person) const
{
    return summaries("? IN (app.responsible_id, app.deputy_id)", person.value);
}

Result<std::vector<AppSummary>> AppRepository::summaries(const char *condition, qint64 value) const
{
    std::vector<AppSummary> apps;
    TRY_ASSIGN(
        auto rows,
        m_database.prepare(
            QByteArray(
                "SELECT app.id, app.code, app.name, app.kind, app.status, app.tier, unit.name, "
                "person.name, app.current_release_id, app_release.version, app.uid FROM app "
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
        app.kind = rows.key<AppKind>(3);
        app.status = rows.key<AppStatus>(4);
        app.tier = static_cast<int>(rows.integer(5));
        app.ownerUnit = rows.text(6);
        app.responsible = rows.text(7);
        app.currentRelease = rows.id<ReleaseId>(8);
        app.currentVersion = rows.text(9);
        app.uid = rows.text(10);
        apps.push_back(std::move(app));
    }
    TRY(rows.finished());
    return apps;
}

Result<App> AppRepository::app(AppId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectApp("a.id = ?")));
    rows.bind(id);
    if (!rows.next()) {
        TRY(rows.finished());
        return fail(ErrorKind::NotFound, tr("This app is no longer there."));
    }
    TRY_ASSIGN(App app, readRecord<App>(rows));
    TRY(readDetails(m_database, app));
    return app;
}

Result<App> AppRepository::appByCode(const QString &code) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectApp("a.code = ?")));
    rows.bind(code.trimmed());
    if (rows.next()) {
        TRY_ASSIGN(App app, readRecord<App>(rows));
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
                    .arg(code, listed(codes)));
}

Result<Profile> AppRepository::profile(AppId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + answerColumns
                                  + " FROM app LEFT JOIN profile_answer p ON p.app_id = app.id "
                                    "WHERE app.id = ?"));
    rows.bind(id);
    Profile profile;
    bool found = false;
    while (rows.next()) {
        found = true;
        if (!rows.isNull(0))
            profile.put(rows.text(0), givenAnswer(rows));
    }
    TRY(rows.finished());
    if (!found)
        return fail(ErrorKind::NotFound, tr("This app is no longer there."));
    return profile;
}

Result<QStringList> AppRepository::conditionsAsked(AppId id) const
{
    std::set<LibraryId> asking;
    TRY_ASSIGN(const std::vector<LibrarySummary> libraries,
               LibraryRepository(m_database).versions());
    QString lastKey;
    for (const LibrarySummary &library : libraries) {
        if (std::exchange(lastKey, library.key) != library.key)
            asking.insert(library.id);
    }
    TRY_ASSIGN(auto pinned,
               m_database.prepare("SELECT DISTINCT b.library_id FROM release_library b "
                                  "JOIN app_release r ON r.id = b.release_id WHERE r.app_id = ?"));
    pinned.bind(id);
    while (pinned.next())
        asking.insert(pinned.id<LibraryId>(0));
    TRY(pinned.finished());
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT DISTINCT condition FROM requirement "
                                  "WHERE library_id = ? AND condition <> ''"));
    QStringList conditions;
    for (const LibraryId library : asking) {
        rows.bind(library);
        while (rows.next())
            conditions += rows.text(0);
        TRY(rows.finished());
    }
    return conditions;
}

Result<QSet<QString>> AppRepository::retiredFlagsAsked(AppId id) const
{
    static const QRegularExpression separators(QStringLiteral("[^A-Za-z0-9_]+"));
    QSet<QString> asked;
    TRY_ASSIGN(const QStringList conditions, conditionsAsked(id));
    for (const QString &condition : conditions) {
        for (const QString &name : condition.split(separators, Qt::SkipEmptyParts)) {
            const ProfileFlag *flag = profileFlag(name);
            if (flag && flag->retired)
                asked.insert(name);
        }
    }
    return asked;
}

Result<DecidingAnswers> AppRepository::decidingAnswers(AppId id) const
{
    DecidingAnswers deciding;
    TRY_ASSIGN(const QStringList conditions, conditionsAsked(id));
    for (const QString &condition : conditions)
        deciding.add(condition);
    TRY_ASSIGN(auto rows, m_database.prepare("SELECT tier FROM app WHERE id = ?"));
    rows.bind(id);
    if (rows.next())
        deciding.setTier(static_cast<int>(rows.integer(0)));
    TRY(rows.finished());
    return deciding;
}

Result<AppId> AppRepository::add(Change &change, App app)
{
    app.id = {};
    app.uid.clear();
    TRY(checkCodeIsFree(change.database(), app));
    TRY(checkNewCode(app));
    return restore(change, std::move(app));
}

Result<AppId> AppRepository::restore(Change &change, App app)
{
    const Database &database = change.database();
    app.id = {};
    app.currentRelease = {}; // releases come after their app
    TRY_ASSIGN(const DecidingAnswers deciding, AppRepository(database).decidingAnswers({}));
    TRY_ASSIGN(app, settleUserCount(change, nullptr, std::move(app)));
    TRY_ASSIGN(app, settleAnswers(change, nullptr, std::move(app), deciding));
    TRY(checkCodeIsFree(database, app));
    TRY(checkRecord(change, app));
    TRY(checkTierIsNotTheirOwn(change, nullptr, app));
    app.createdAt = change.now();
    TRY(insertRecord(change, app));
    TRY(follow(change, nullptr, app));
    return app.id;
}

Result<void> AppRepository::update(Change &change, App app)
{
    const Database &database = change.database();
    TRY_ASSIGN(const App stored, AppRepository(database).app(app.id));
    TRY(checkRevision(stored, app.revision));
    app = withEdits(stored, std::move(app));
    DecidingAnswers deciding; // asked for only where an answer is another
    if (app.profile != stored.profile) {
        TRY_ASSIGN(deciding, AppRepository(database).decidingAnswers(app.id));
    }
    TRY_ASSIGN(app, settleUserCount(change, &stored, std::move(app)));
    TRY_ASSIGN(app, settleAnswers(change, &stored, std::move(app), deciding));
    if (app.code != stored.code) {
        TRY(checkCodeIsFree(database, app));
        TRY(checkNewCode(app));
    }
    TRY(checkRecord(change, app));
    TRY(checkCurrentRelease(database, app));
    TRY(checkTierIsNotTheirOwn(change, &stored, app));
    TRY(checkMayAssign(change, &stored, app));
    if (app == stored)
        return {};
    TRY(updateRecord(change, stored, app));
    return follow(change, &stored, app);
}

Result<void> AppRepository::confirm(Change &change, AppId id, qint64 revision,
                                    const QStringList &flags)
{
    const Database &database = change.database();
    TRY_ASSIGN(const App stored, AppRepository(database).app(id));
    TRY(checkRevision(stored, revision));
    TRY_ASSIGN(const DecidingAnswers deciding, AppRepository(database).decidingAnswers(id));
    TRY_ASSIGN(App app, confirmAnswers(change, stored, flags, deciding));
    TRY_ASSIGN(app, checkedApp(std::move(app)));
    TRY(updateRecord(change, stored, app));
    return follow(change, &stored, app);
}

Result<void> AppRepository::remove(Change &change, AppId id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const App stored, AppRepository(database).app(id));
    TRY_ASSIGN(auto operations,
               database.prepare("SELECT 1 FROM critical_operation WHERE app_id = ?"));
    operations.bind(id);
    const bool hasOperation = operations.next();
    TRY(operations.finished());
    if (hasOperation)
        return fail(ErrorKind::Conflict,
                    tr("%1 has critical operations on record, and they stay. Retire the app "
                       "instead.")
                        .arg(stored.name));
    TRY_ASSIGN(auto releases, database.prepare("SELECT 1 FROM app_release WHERE app_id = ?"));
    releases.bind(id);
    const bool hasRelease = releases.next();
    TRY(releases.finished());
    if (hasRelease)
        return fail(ErrorKind::Conflict,
                    tr("%1 has a release, and what was recorded of it stays. Retire the app "
                       "instead.")
                        .arg(stored.name));
    TRY_ASSIGN(auto people,
               database.prepare("SELECT 1 FROM assignment WHERE app_id = ? UNION ALL SELECT 1 FROM "
                                "delegation WHERE app_id = ?"));
    people.bind(id, id);
    const bool hasPeople = people.next();
    TRY(people.finished());
    if (hasPeople)
        return fail(ErrorKind::Conflict,
                    tr("People are or were assigned to %1, and that stays on record. Retire the "
                       "app instead.")
                        .arg(stored.name));
    App bare;
    bare.id = id;
    TRY(writeProfile(database, bare));
    TRY(writeParties(database, bare));
    TRY(writeFilings(database, bare));
    TRY(writeChannels(database, bare));
    TRY(SearchIndex(database).remove(QStringLiteral("app"), id.value));
    TRY_ASSIGN(auto remove, database.prepare("DELETE FROM app WHERE id = ?"));
    remove.bind(id);
    TRY(remove.run());
    return recordApp(change, &stored, nullptr);
}

} // namespace gatehouse
