#include "models/portfolio/releaserepository.h"

#include "models/base/folding.h"
#include "models/base/listing.h"
#include "models/libraries/libraryrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/platforms.h"
#include "models/portfolio/releaserules.h"
#include "models/workspace/recordwriter.h"

#include <QHash>

#include <algorithm>

namespace gatehouse {

namespace {

/// Which releases are meant: a condition on app_release AS r with one parameter.
struct Selection {
    const char *condition;
    qint64 value = 0;
};

Result<Statement> select(const Database &database, const QByteArray &columnsAndTables,
                         const Selection &selection, const char *order = "")
{
    TRY_ASSIGN(auto rows,
               database.prepare(columnsAndTables + " WHERE " + selection.condition + order));
    rows.bind(selection.value);
    return rows;
}

/// The releases by app code, then newest first, in three statements however many they are.
Result<std::vector<Release>> read(const Database &database, const Selection &selection)
{
    std::vector<Release> releases;
    QHash<ReleaseId, size_t> positions;
    TRY_ASSIGN(auto rows,
               select(database,
                      "SELECT " + describe<Release>().selection()
                          + " FROM app_release AS r JOIN app AS a ON a.id = r.app_id",
                      selection, " ORDER BY a.code, r.created_at DESC, r.id DESC"));
    while (rows.next()) {
        positions.insert(rows.id<ReleaseId>(0), releases.size());
        TRY(describe<Release>().read(rows, &releases.emplace_back()));
    }
    TRY(rows.finished());

    TRY_ASSIGN(auto plans,
               select(database,
                      "SELECT p.release_id, p.phase, p.planned_on FROM app_release AS r "
                      "JOIN release_phase_plan AS p ON p.release_id = r.id",
                      selection));
    while (plans.next()) {
        const auto position = positions.constFind(plans.id<ReleaseId>(0));
        if (position != positions.constEnd())
            releases[*position].plannedOn.emplace(plans.key<Phase>(1), plans.date(2));
    }
    TRY(plans.finished());

    TRY_ASSIGN(auto baselines,
               select(database,
                      "SELECT b.release_id, b.library_id FROM app_release AS r "
                      "JOIN release_library AS b ON b.release_id = r.id",
                      selection, " ORDER BY b.release_id, b.library_id"));
    while (baselines.next()) {
        const auto position = positions.constFind(baselines.id<ReleaseId>(0));
        if (position != positions.constEnd())
            releases[*position].baseline.push_back(baselines.id<LibraryId>(1));
    }
    TRY(baselines.finished());
    return releases;
}

Result<void> checkVersionIsFree(const Database &database, const Release &release, const App &app)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT version FROM app_release WHERE app_id = ? AND id <> ?"));
    rows.bind(release.app, release.id.value);
    while (rows.next()) {
        if (foldTheSame(rows.text(0), release.version))
            return fail(ErrorKind::Conflict,
                        ReleaseRepository::tr("%1 has a release %2 already. Choose another "
                                              "version.")
                            .arg(app.name, rows.text(0)));
    }
    return rows.finished();
}

/// `kept` are platforms the release had before: they may stay although the app has dropped them.
Result<void> checkPlatforms(const Release &release, const App &app,
                            const std::vector<Platform> &kept)
{
    if (release.platforms.empty())
        return fail(
            ErrorKind::Invalid,
            ReleaseRepository::tr("Choose at least one platform for the release: %1 runs on %2.")
                .arg(app.name, platformNames(app.platforms)));
    std::vector<Platform> allowed = app.platforms;
    allowed.insert(allowed.end(), kept.begin(), kept.end());
    const auto misfits = missingFrom(allowed, release.platforms);
    if (!misfits.empty())
        return fail(ErrorKind::Invalid,
                    ReleaseRepository::tr("%1 runs on %2, so its release cannot be for %3. Add "
                                          "that to the app first, or leave it out.")
                        .arg(app.name, platformNames(app.platforms), platformNames(misfits)));
    return {};
}

/// The baseline as it may be stored: the newest version of every library where none is chosen.
Result<std::vector<LibraryId>> checkedBaseline(std::vector<LibraryId> chosen,
                                               const std::vector<LibrarySummary> &libraries)
{
    std::vector<LibraryId> baseline;
    QStringList keys;
    if (chosen.empty()) {
        // By key, newest version first.
        for (const LibrarySummary &library : libraries) {
            if (!keys.isEmpty() && keys.last() == library.key)
                continue;
            keys += library.key;
            baseline.push_back(library.id);
        }
        return baseline;
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    for (const LibraryId id : chosen) {
        const auto library =
            std::find_if(libraries.begin(), libraries.end(),
                         [&](const LibrarySummary &summary) { return summary.id == id; });
        if (library == libraries.end())
            return fail(ErrorKind::NotFound,
                        ReleaseRepository::tr("A requirement library chosen for the baseline is "
                                              "not in the workspace. Choose another one."));
        if (keys.contains(library->key))
            return fail(ErrorKind::Invalid,
                        ReleaseRepository::tr("The baseline holds two versions of the requirement "
                                              "library %1. Choose one of them.")
                            .arg(library->key));
        keys += library->key;
        baseline.push_back(id);
    }
    return baseline;
}

QJsonArray baselineNames(const std::vector<LibraryId> &baseline,
                         const std::vector<LibrarySummary> &libraries)
{
    QJsonArray names;
    for (const LibrarySummary &library : libraries) {
        if (std::find(baseline.begin(), baseline.end(), library.id) != baseline.end())
            names += QString(library.key + u'@' + library.version);
    }
    return names;
}

Result<void> writePlan(const Database &database, const Release &release)
{
    TRY_ASSIGN(auto remove,
               database.prepare("DELETE FROM release_phase_plan WHERE release_id = ?"));
    remove.bind(release.id);
    TRY(remove.run());
    TRY_ASSIGN(auto insert,
               database.prepare("INSERT INTO release_phase_plan (release_id, phase, planned_on) "
                                "VALUES (?, ?, ?)"));
    for (const auto &[phase, date] : release.plannedOn) {
        insert.bind(release.id, toKey(phase), date);
        TRY(insert.run());
    }
    return {};
}

Result<void> writeBaseline(const Database &database, const Release &release)
{
    TRY_ASSIGN(
        auto insert,
        database.prepare("INSERT INTO release_library (release_id, library_id) VALUES (?, ?)"));
    for (const LibraryId library : release.baseline) {
        insert.bind(release.id, library);
        TRY(insert.run());
    }
    return {};
}

/// The app's revision moves with it, so that a form opened before does not undo this.
Result<void> makeCurrent(Change &change, const Release &release, const App &app)
{
    App current = app;
    current.currentRelease = release.id;
    TRY(updateRecord(change, app, current));
    TRY_ASSIGN(const JsonDifference changed, recordDifference(change.database(), &app, &current));
    change.record({Entity::App, app.id.value, 0, app.id.value}, app.uid, changed.before,
                  changed.after);
    return {};
}

} // namespace

Result<std::vector<Release>> ReleaseRepository::all() const
{
    return read(m_database, {"? = 0"});
}

Result<std::vector<Release>> ReleaseRepository::ofApp(AppId app) const
{
    return read(m_database, {"r.app_id = ?", app.value});
}

Result<Release> ReleaseRepository::release(ReleaseId id) const
{
    TRY_ASSIGN(auto releases, read(m_database, {"r.id = ?", id.value}));
    if (releases.empty())
        return fail(ErrorKind::NotFound, tr("This release is no longer there."));
    return std::move(releases.front());
}

Result<Release> ReleaseRepository::byName(const QString &codeAtVersion) const
{
    const QString name = codeAtVersion.trimmed();
    const qsizetype at = name.indexOf(u'@');
    if (at <= 0 || at == name.size() - 1)
        return fail(ErrorKind::Invalid,
                    tr("“%1” does not name a release. Write the app's code and the version with "
                       "an “@” between them: CODE@VERSION.")
                        .arg(codeAtVersion));
    const QString code = name.left(at);
    const QString version = name.mid(at + 1);
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT r.id FROM app AS a JOIN app_release AS r "
                                  "ON r.app_id = a.id WHERE a.code = ? AND r.version = ?"));
    rows.bind(code, version);
    if (rows.next())
        return release(rows.id<ReleaseId>(0));
    TRY(rows.finished());

    TRY_ASSIGN(const App app, AppRepository(m_database).appByCode(code));
    TRY_ASSIGN(const auto releases, ofApp(app.id));
    if (releases.empty())
        return fail(ErrorKind::NotFound,
                    tr("The app %1 has no release yet. Add one first.").arg(code));
    QStringList versions;
    for (const Release &other : releases)
        versions += other.version;
    return fail(
        ErrorKind::NotFound,
        tr("The app %1 has no release %2. It has: %3.").arg(code, version, listed(versions)));
}

Result<ReleaseId> ReleaseRepository::currentOf(AppId app) const
{
    TRY_ASSIGN(auto rows, m_database.prepare("SELECT current_release_id FROM app WHERE id = ?"));
    rows.bind(app);
    if (rows.next())
        return rows.id<ReleaseId>(0);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("This app is no longer there."));
}

Result<ReleaseId> ReleaseRepository::before(ReleaseId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT max(b.id) FROM app_release r JOIN app_release b "
                                  "ON b.app_id = r.app_id AND b.id < r.id WHERE r.id = ?"));
    rows.bind(id);
    ReleaseId before;
    if (rows.next())
        before = rows.id<ReleaseId>(0);
    TRY(rows.finished());
    return before;
}

Result<std::vector<std::pair<ReleaseId, QString>>> ReleaseRepository::names() const
{
    std::vector<std::pair<ReleaseId, QString>> names;
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT r.id, a.code, r.version FROM app_release r "
                                  "JOIN app a ON a.id = r.app_id "
                                  "ORDER BY a.code, r.created_at DESC, r.id DESC"));
    rows.bind();
    while (rows.next())
        names.emplace_back(rows.id<ReleaseId>(0), QString(rows.text(1) + u'@' + rows.text(2)));
    TRY(rows.finished());
    return names;
}

Result<QString> ReleaseRepository::nameOf(ReleaseId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT a.code, r.version FROM app_release AS r "
                                  "JOIN app AS a ON a.id = r.app_id WHERE r.id = ?"));
    rows.bind(id);
    if (rows.next())
        return QString(rows.text(0) + u'@' + rows.text(1));
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("This release is no longer there."));
}

Result<ReleaseId> ReleaseRepository::add(Change &change, Release release)
{
    const Database &database = change.database();
    TRY_ASSIGN(const App app, AppRepository(database).app(release.app));
    release.id = {};
    if (release.platforms.empty())
        release.platforms = app.platforms;
    TRY_ASSIGN(release, checkedRelease(std::move(release)));
    TRY(checkPlatforms(release, app, {}));
    TRY(checkVersionIsFree(database, release, app));
    if (wantsReasonForRelease(app.status) && release.notes.isEmpty())
        return fail(ErrorKind::Invalid,
                    tr("The status of %1 is “%2”. Say in the notes why it gets another release.")
                        .arg(app.code, label(app.status)));
    TRY_ASSIGN(const auto libraries, LibraryRepository(database).versions());
    TRY_ASSIGN(release.baseline, checkedBaseline(release.baseline, libraries));
    release.uid.clear();
    release.createdAt = change.now();
    TRY(insertRecord(change, release));
    TRY(writePlan(database, release));
    TRY(writeBaseline(database, release));
    TRY_ASSIGN(JsonDifference said, recordDifference<Release>(database, nullptr, &release));
    said.after.insert(QStringLiteral("baseline"), baselineNames(release.baseline, libraries));
    change.record({Entity::Release, release.id.value, release.id.value, app.id.value}, release.uid,
                  {}, said.after);
    TRY(makeCurrent(change, release, app));
    return release.id;
}

Result<void> ReleaseRepository::update(Change &change, const Release &release)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Release stored, ReleaseRepository(database).release(release.id));
    if (stored.revision != release.revision)
        return fail(ErrorKind::Conflict,
                    tr("Somebody changed the release %1 meanwhile. Look at it again, then repeat "
                       "your change.")
                        .arg(stored.version));
    TRY_ASSIGN(const App app, AppRepository(database).app(stored.app));
    TRY_ASSIGN(const Release wanted, checkedRelease(withEdits(stored, release)));
    TRY(checkPlatforms(wanted, app, stored.platforms));
    TRY(checkVersionIsFree(database, wanted, app));
    if (wanted == stored)
        return {};
    TRY(updateRecord(change, stored, wanted));
    if (wanted.plannedOn != stored.plannedOn)
        TRY(writePlan(database, wanted));
    TRY_ASSIGN(const JsonDifference changed, recordDifference(database, &stored, &wanted));
    change.record({Entity::Release, stored.id.value, stored.id.value, stored.app.value}, stored.uid,
                  changed.before, changed.after);
    return {};
}

Result<void> ReleaseRepository::remove(Change &change, ReleaseId id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Release stored, ReleaseRepository(database).release(id));
    TRY_ASSIGN(const ReleaseId current, ReleaseRepository(database).currentOf(stored.app));
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT 1 FROM applicability_decision WHERE release_id = ? "
                                "UNION ALL SELECT 1 FROM assessment WHERE release_id = ? "
                                "UNION ALL SELECT 1 FROM evidence_link WHERE release_id = ? "
                                "UNION ALL SELECT 1 FROM finding WHERE release_id = ? "
                                "UNION ALL SELECT 1 FROM risk_acceptance WHERE release_id = ? "
                                "UNION ALL SELECT 1 FROM report_import WHERE release_id = ? "
                                "UNION ALL SELECT 1 FROM gate_decision WHERE release_id = ? "
                                "UNION ALL SELECT 1 FROM release_component WHERE release_id = ? "
                                "UNION ALL SELECT 1 FROM test_case WHERE release_id = ? "
                                "UNION ALL SELECT 1 FROM test_sampling WHERE release_id = ? "
                                "UNION ALL SELECT 1 FROM code_review WHERE release_id = ? "
                                "UNION ALL SELECT 1 FROM development_use WHERE release_id = ?"));
    rows.bind(id, id, id, id, id, id, id, id, id, id, id, id);
    const bool recorded = rows.next();
    TRY(rows.finished());
    if (recorded || current == id)
        return fail(ErrorKind::Conflict,
                    tr("The release %1 is worked with, and what was recorded of it stays.")
                        .arg(stored.version));
    TRY_ASSIGN(const auto libraries, LibraryRepository(database).versions());
    for (const char *sql : {"DELETE FROM release_rollup WHERE release_id = ?",
                            "DELETE FROM release_phase_plan WHERE release_id = ?",
                            "DELETE FROM release_library WHERE release_id = ?",
                            "DELETE FROM app_release WHERE id = ?"}) {
        TRY_ASSIGN(auto removal, database.prepare(sql));
        removal.bind(id);
        TRY(removal.run());
    }
    TRY_ASSIGN(JsonDifference said, recordDifference<Release>(database, &stored, nullptr));
    said.before.insert(QStringLiteral("baseline"), baselineNames(stored.baseline, libraries));
    // Of no release: there is none left whose counts this would change.
    change.record({Entity::Release, id.value, 0, stored.app.value}, stored.uid, said.before, {});
    return {};
}

Result<void> ReleaseRepository::repin(Change &change, ReleaseId id, LibraryId from, LibraryId to)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Release stored, ReleaseRepository(database).release(id));
    TRY_ASSIGN(const auto libraries, LibraryRepository(database).versions());
    const auto keyOf = [&](LibraryId library) {
        const auto found =
            std::find_if(libraries.begin(), libraries.end(),
                         [&](const LibrarySummary &summary) { return summary.id == library; });
        return found == libraries.end() ? QString() : found->key;
    };
    Release repinned = stored;
    const auto pinned = std::find(repinned.baseline.begin(), repinned.baseline.end(), from);
    if (from == to || pinned == repinned.baseline.end() || keyOf(from) != keyOf(to))
        return fail(ErrorKind::Invalid,
                    tr("The release %1 can only be moved from a library of its baseline to another "
                       "version of the same library.")
                        .arg(stored.version));
    *pinned = to;
    TRY_ASSIGN(auto writing,
               database.prepare("UPDATE release_library SET library_id = ? "
                                "WHERE release_id = ? AND library_id = ?"));
    writing.bind(to, id, from);
    TRY(writing.run());
    // The revision moves with it, so that a form opened before is told.
    TRY(updateRecord(change, stored, repinned));
    change.record({Entity::Release, id.value, id.value, stored.app.value}, stored.uid,
                  {{QStringLiteral("baseline"), baselineNames(stored.baseline, libraries)}},
                  {{QStringLiteral("baseline"), baselineNames(repinned.baseline, libraries)}});
    return {};
}

} // namespace gatehouse
