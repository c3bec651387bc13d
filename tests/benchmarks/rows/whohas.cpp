// On the day a library breaks: which of the portfolio's apps contain it, against the same rows read
// in SQL by who knows the ids of its components beforehand.

#include "models/base/folding.h"
#include "models/components/componentsearch.h"
#include "models/store/workspacefile.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <limits>

namespace gatehouse::bench {

namespace {

constexpr int generation = 1;
constexpr int shipped = 300; ///< components of a release
constexpr int releasesOfAnApp = 5;
constexpr int versions = 4; ///< of each component
constexpr int names = 2000;
/// In every release in one of its versions, and in a second one in every other release.
const QString wanted = QStringLiteral("okhttp");

QString nameOf(int component)
{
    return component == 0 ? wanted : QStringLiteral("library-%1").arg(component);
}

Result<void> writeComponents(const Database &database)
{
    TRY_ASSIGN(
        auto adding,
        database.prepare("INSERT INTO component (id, kind, group_name, name, version, purl, "
                         "name_folded, search_text) VALUES (?, 'library', ?, ?, ?, ?, ?, ?)"));
    for (int component = 0; component < names; ++component) {
        for (int version = 0; version < versions; ++version) {
            const QString group = QStringLiteral("cn.example.group%1").arg(component % 40);
            const QString name = nameOf(component);
            const QString number = QStringLiteral("1.%1.0").arg(version);
            const QString purl = QStringLiteral("pkg:maven/%1/%2@%3").arg(group, name, number);
            adding.bind(component * versions + version + 1, group, name, number, purl, folded(name),
                        folded(group + u' ' + name + u' ' + number + u' ' + purl));
            TRY(adding.run());
        }
    }
    return {};
}

Result<void> make(const QString &path, int releases)
{
    TRY_ASSIGN(const auto database, WorkspaceFile::create(path));
    TRY_ASSIGN(auto transaction, Transaction::begin(*database));
    TRY(writeComponents(*database));
    TRY_ASSIGN(auto apps,
               database->prepare(
                   "INSERT INTO app (id, uid, code, name, kind, platforms, status, tier, "
                   "created_at) VALUES (?, 'app-' || ?, 'APP' || ?, 'App ' || ?, 'native_app', "
                   "'android', 'live', 1, '2026-03-02T09:00:00.000Z')"));
    TRY_ASSIGN(auto adding,
               database->prepare(
                   "INSERT INTO app_release (id, uid, app_id, version, platforms, created_at) "
                   "VALUES (?, 'release-' || ?, ?, '1.' || ?, 'android', "
                   "'2026-03-02T09:00:00.000Z')"));
    TRY_ASSIGN(auto shipping,
               database->prepare("INSERT OR IGNORE INTO release_component (release_id, "
                                 "component_id) VALUES (?, ?)"));
    for (int release = 1; release <= releases; ++release) {
        const int app = (release - 1) / releasesOfAnApp + 1;
        if (release % releasesOfAnApp == 1) {
            apps.bind(app, app, app, app);
            TRY(apps.run());
        }
        adding.bind(release, release, app, release);
        TRY(adding.run());
        shipping.bind(release, release % versions + 1);
        TRY(shipping.run());
        if (release % 2 == 0) {
            shipping.bind(release, (release + 1) % versions + 1);
            TRY(shipping.run());
        }
        for (int other = 1; other < shipped; ++other) {
            const int component = 1 + (release * 7 + other * 13) % (names - 1);
            shipping.bind(release, component * versions + (release + other) % versions + 1);
            TRY(shipping.run());
        }
    }
    return transaction.commit();
}

/// Reads what whoHas() shows of the components with these ids.
Result<qint64> readInSql(const Database &database)
{
    TRY_ASSIGN(auto rows,
               database.prepare(
                   "SELECT c.name, c.version, c.group_name, c.purl, r.id, a.id, a.code, a.name, "
                   "r.version, coalesce(a.current_release_id, 0) = r.id FROM component c "
                   "CROSS JOIN release_component rc ON rc.component_id = c.id "
                   "JOIN app_release r ON r.id = rc.release_id JOIN app a ON a.id = r.app_id "
                   "WHERE c.id BETWEEN 1 AND ? ORDER BY c.id, rc.release_id"));
    rows.bind(versions);
    qint64 count = 0;
    while (rows.next()) {
        for (int column = 0; column < rows.columnCount(); ++column)
            rows.text(column);
        ++count;
    }
    TRY(rows.finished());
    return count;
}

} // namespace

Result<RowResult> whoHasIt(const Bench &bench)
{
    const int releases = bench.size(5000, 50);
    TRY_ASSIGN(const QString path,
               bench.kept(QStringLiteral("components-%1.gatehouse").arg(releases),
                          schemaStamp(generation),
                          [&](const QString &to) { return make(to, releases); }));
    TRY_ASSIGN(const auto database, Database::open(path, Database::Mode::ReadOnly));
    qint64 found = 0;
    const auto ours = [&]() -> Result<double> {
        return timed([&]() -> Result<void> {
            TRY_ASSIGN(const ComponentUses uses,
                       whoHas(*database, {.text = wanted}, std::numeric_limits<int>::max() - 1));
            found = static_cast<qint64>(uses.uses.size());
            return {};
        });
    };
    qint64 right = 0;
    const auto theirs = [&]() -> Result<double> {
        return timed([&]() -> Result<void> {
            TRY_ASSIGN(right, readInSql(*database));
            return {};
        });
    };
    TRY_ASSIGN(const Medians medians, alternate(bench.rounds(), ours, theirs));
    if (found != right || found == 0)
        return unexpected(
            QStringLiteral("The search finds %1 uses, there are %2.").arg(found).arg(right));
    constexpr double most = 0.05;
    return RowResult{QStringLiteral("%1 releases of %2 components, %3 uses")
                         .arg(grouped(releases), grouped(shipped), grouped(found)),
                     {{.what = QStringLiteral("who contains it, by a word of its name"),
                       .ours = medians.ours,
                       .rival = QStringLiteral("the same rows by their ids, in SQL"),
                       .theirs = medians.theirs,
                       .unit = Unit::Seconds,
                       .aim = Aim::atMost(most),
                       .bound = {}}}};
}

} // namespace gatehouse::bench
