#include "models/dashboards/dailyhistory.h"

#include "models/dashboards/dailyparts.h"
#include "models/dashboards/historyreplay.h"
#include "models/lifecycle/storedgate.h"

#include <set>
#include <unordered_map>

namespace gatehouse {

namespace {

struct TouchedPart {
    ReleaseId release;
    DailyPart part = DailyPart::Gates;
    AppId app; ///< of the release, where it is known
    auto operator<=>(const TouchedPart &other) const
    {
        return std::pair(release, part) <=> std::pair(other.release, other.part);
    }
};

Result<void> addReleasesShownBy(const Database &database, AppId app, std::set<TouchedPart> &touched)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT id FROM app_release WHERE app_id = ?"));
    rows.bind(app);
    while (rows.next()) {
        const auto release = rows.id<ReleaseId>(0);
        touched.insert({release, DailyPart::Gates, app});
        // Answers of the profile decide which threats there are.
        touched.insert({release, DailyPart::Threats, app});
    }
    return rows.finished();
}

Result<std::set<TouchedPart>> partsTouchedBy(const Database &database,
                                             const std::vector<EntityChange> &changes)
{
    std::set<TouchedPart> touched;
    for (const EntityChange &change : changes) {
        const ReleaseId release(change.release);
        const AppId app(change.app);
        switch (change.entity) {
        case Entity::App:
            TRY(addReleasesShownBy(database, AppId(change.id), touched));
            break;
        case Entity::Release:
            touched.insert({ReleaseId(change.id), DailyPart::Gates, app});
            break;
        case Entity::GateDecision:
            touched.insert({release, DailyPart::Gates, app});
            break;
        case Entity::Assessment:
            touched.insert({release, DailyPart::Judgements, app});
            break;
        case Entity::Finding:
            touched.insert({release, DailyPart::Findings, app});
            break;
        case Entity::RiskAcceptance:
            touched.insert({release, DailyPart::Acceptances, app});
            break;
        case Entity::ThreatModel:
        case Entity::Threat:
        case Entity::Countermeasure:
            touched.insert({release, DailyPart::Threats, app});
            break;
        default:
            break;
        }
    }
    return touched;
}

Result<QByteArray> keptSteps(const Database &database, ReleaseId release, DailyPart part)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT steps FROM daily_part WHERE release_id = ? AND part = ?"));
    rows.bind(release.value, toKey(part));
    const QByteArray steps = rows.next() ? rows.bytes(0) : QByteArray();
    TRY(rows.finished());
    return steps;
}

/// Of a release that was removed, what the record says.
Result<AppId> appOf(const Database &database, const TouchedPart &touched)
{
    if (!touched.release.isValid() || touched.app.isValid())
        return touched.app;
    TRY_ASSIGN(auto rows, database.prepare("SELECT app_id FROM app_release WHERE id = ?"));
    rows.bind(touched.release);
    const AppId app = rows.next() ? rows.id<AppId>(0) : AppId();
    TRY(rows.finished());
    return app;
}

Result<void> keepUp(const Database &database, const TouchedPart &touched, QDate today)
{
    TRY_ASSIGN(const DailySteps now, dailySteps(database, touched.release, touched.part));
    TRY_ASSIGN(const QByteArray kept, keptSteps(database, touched.release, touched.part));
    const QByteArray steps = now.stored();
    if (steps == kept)
        return {};
    TRY_ASSIGN(
        auto changing,
        database.prepare("INSERT INTO daily_change (day, app_id, release_id, measure, change) "
                         "VALUES (?, ?, ?, ?, ?) ON CONFLICT (day, app_id, release_id, "
                         "measure) DO UPDATE SET change = daily_change.change + excluded.change"));
    TRY_ASSIGN(const AppId app, appOf(database, touched));
    for (const auto &[where, by] : now.since(DailySteps::fromStored(kept), today)) {
        changing.bind(where.first, app.value, touched.release.value, nullptr, by);
        changing.bindBorrowedText(4, where.second.key());
        TRY(changing.run());
    }
    TRY_ASSIGN(auto keeping,
               database.prepare("INSERT INTO daily_part (release_id, part, steps) "
                                "VALUES (?, ?, ?) ON CONFLICT (release_id, part) "
                                "DO UPDATE SET steps = excluded.steps"));
    keeping.bind(touched.release.value, toKey(touched.part));
    keeping.bindBorrowedText(3, steps);
    return keeping.run();
}

/// Sums what the statement says, a day, an app, a measure and a change at a time, by day.
Result<std::vector<DailyCounts>> summed(Statement rows, const std::vector<QDate> &days,
                                        const std::function<bool(AppId)> &holds)
{
    std::vector<DailyCounts> counts;
    counts.reserve(days.size());
    DailyCounts until;
    const auto isPassed = [&](QDate day) {
        return counts.size() < days.size() && days[counts.size()] < day;
    };
    QDate day;
    QByteArray dayText;
    while (rows.next()) {
        if (rows.view(0) != dayText) {
            dayText = rows.bytes(0);
            day = storedDate(dayText);
            while (isPassed(day))
                counts.push_back(until);
            if (counts.size() == days.size())
                break;
        }
        const auto measure = DailyMeasure::fromKey(rows.view(2));
        if (measure && holds(rows.id<AppId>(1)))
            until[*measure] += static_cast<int>(rows.integer(3));
    }
    if (counts.size() < days.size()) {
        TRY(rows.finished());
        counts.resize(days.size(), until);
    }
    return counts;
}

/// Of app, measure and how many, up to a day.
Result<std::map<AppId, DailyCounts>> summedByApp(Statement rows, QDate day)
{
    std::map<AppId, DailyCounts> counts;
    rows.bind(day);
    while (rows.next()) {
        if (const auto measure = DailyMeasure::fromKey(rows.view(1)))
            counts[rows.id<AppId>(0)][*measure] = static_cast<int>(rows.integer(2));
    }
    TRY(rows.finished());
    return counts;
}

/// What all days together come to, of each release; a measure that comes to nothing is none.
Result<std::map<ReleaseId, std::map<DailyMeasure, int>>> changesInAll(const Database &database)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT release_id, measure, sum(change) FROM daily_change "
                                "GROUP BY release_id, measure HAVING sum(change) <> 0"));
    rows.bind();
    std::map<ReleaseId, std::map<DailyMeasure, int>> totals;
    while (rows.next()) {
        if (const auto measure = DailyMeasure::fromKey(rows.view(1)))
            totals[rows.id<ReleaseId>(0)][*measure] = static_cast<int>(rows.integer(2));
    }
    TRY(rows.finished());
    return totals;
}

Result<bool> hasBacklog(const Database &database)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT 1 FROM daily_backlog"));
    rows.bind();
    const bool isThere = rows.next();
    TRY(rows.finished());
    return isThere;
}

} // namespace

void DailyHistory::install(Workspace &workspace)
{
    workspace.addDerivation(
        [](Change &change, const std::vector<EntityChange> &changes) -> Result<void> {
            TRY_ASSIGN(const auto touched, partsTouchedBy(change.database(), changes));
            for (const TouchedPart &each : touched)
                TRY(keepUp(change.database(), each, change.today()));
            return {};
        });
}

Result<void> DailyHistory::complete(const Database &database)
{
    TRY_ASSIGN(const bool isMissing, hasBacklog(database));
    if (!isMissing)
        return {};
    TRY_ASSIGN(Transaction transaction, Transaction::begin(database));
    TRY(HistoryReplay::run(database));
    TRY(database.execute("DELETE FROM daily_backlog"));
    return transaction.commit();
}

Result<std::map<AppId, DailyCounts>> DailyHistory::on(const Database &database, QDate day)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT app_id, measure, sum(change) FROM daily_change "
                                "WHERE day <= ? GROUP BY app_id, measure"));
    return summedByApp(std::move(rows), day);
}

Result<std::map<AppId, DailyCounts>> DailyHistory::onOfShown(const Database &database, QDate day)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT app_id, measure, sum(change) FROM daily_change "
                                "WHERE day <= ? AND release_id IN (SELECT current_release_id "
                                "FROM app) GROUP BY app_id, measure"));
    return summedByApp(std::move(rows), day);
}

Result<std::vector<DailyCounts>> DailyHistory::over(const Database &database,
                                                    const std::vector<QDate> &days,
                                                    const std::function<bool(AppId)> &holds)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT day, app_id, measure, change FROM daily_change ORDER BY day"));
    rows.bind();
    return summed(std::move(rows), days, holds);
}

Result<std::vector<int>> DailyHistory::openThreatsOfShown(const Database &database,
                                                          const std::vector<QDate> &days,
                                                          const std::function<bool(AppId)> &holds)
{
    // Gates are counted of the release that its app shows, and of no other: one that has a first
    // gate, passed or not, was shown. Threats of an earlier one were carried over into the next.
    constexpr DailyMeasure threats = DailyMeasure::openThreats();
    struct Model {
        int gates = 0;
        int threats = 0;
        int counted() const { return gates > 0 ? threats : 0; }
    };
    std::unordered_map<qint64, Model> models;
    std::vector<int> counts;
    counts.reserve(days.size());
    int open = 0;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT day, app_id, release_id, measure, change FROM daily_change "
                                "WHERE measure IN (?, ?, ?) ORDER BY day"));
    rows.bind(QLatin1StringView(threats.key()).toString(),
              QLatin1StringView(DailyMeasure::gatePassed(Phase::Requirements).key()).toString(),
              QLatin1StringView(DailyMeasure::gateOpen(Phase::Requirements).key()).toString());
    while (rows.next()) {
        const QDate day = storedDate(rows.view(0));
        while (counts.size() < days.size() && days[counts.size()] < day)
            counts.push_back(open);
        if (counts.size() == days.size())
            return counts;
        if (!holds(rows.id<AppId>(1)))
            continue;
        Model &model = models[rows.integer(2)];
        open -= model.counted();
        (rows.view(3) == QByteArrayView(threats.key()) ? model.threats : model.gates) +=
            static_cast<int>(rows.integer(4));
        open += model.counted();
    }
    TRY(rows.finished());
    counts.resize(days.size(), open);
    return counts;
}

Result<std::vector<DailyCounts>>
DailyHistory::ofRelease(const Database &database, ReleaseId release, const std::vector<QDate> &days)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT day, app_id, measure, change FROM daily_change "
                                "WHERE release_id = ? ORDER BY day"));
    rows.bind(release.value);
    return summed(std::move(rows), days, [](AppId) { return true; });
}

Result<QDate> DailyHistory::firstDay(const Database &database)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT min(day) FROM daily_change"));
    rows.bind();
    const QDate day = rows.next() ? rows.date(0) : QDate();
    TRY(rows.finished());
    return day;
}

Result<std::vector<ReleaseId>> DailyHistory::stale(const Database &database)
{
    std::set<ReleaseId> releases{ReleaseId()};
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT id FROM app_release UNION SELECT release_id FROM daily_part"));
    rows.bind();
    while (rows.next())
        releases.insert(rows.id<ReleaseId>(0));
    TRY(rows.finished());
    std::vector<ReleaseId> differing;
    // A sum says nothing of where and when, and of what nobody counts nothing at all.
    std::set<ReleaseId> misplaced;
    TRY_ASSIGN(auto places,
               database.prepare("SELECT DISTINCT d.day, d.release_id, d.measure, d.app_id = "
                                "CASE WHEN d.release_id = 0 THEN 0 ELSE "
                                "coalesce(r.app_id, d.app_id) END FROM daily_change d "
                                "LEFT JOIN app_release r ON r.id = d.release_id"));
    places.bind();
    while (places.next()) {
        const bool isDay =
            storedDate(places.view(0)).toString(Qt::ISODate).toLatin1() == places.view(0);
        if (!places.boolean(3) || !isDay || !DailyMeasure::fromKey(places.view(2)))
            misplaced.insert(places.id<ReleaseId>(1));
    }
    TRY(places.finished());
    TRY_ASSIGN(auto parts, database.prepare("SELECT release_id, part FROM daily_part"));
    parts.bind();
    while (parts.next()) {
        if (!fromKey<DailyPart>(parts.text(1)))
            misplaced.insert(parts.id<ReleaseId>(0));
    }
    TRY(parts.finished());
    TRY_ASSIGN(const auto totals, changesInAll(database));
    for (const auto &[release, counts] : totals)
        releases.insert(release);
    releases.insert(misplaced.begin(), misplaced.end());
    for (const ReleaseId release : releases) {
        DailySteps all;
        bool isStale = misplaced.contains(release);
        for (const DailyPart part : allValues<DailyPart>()) {
            TRY_ASSIGN(const DailySteps now, dailySteps(database, release, part));
            TRY_ASSIGN(const QByteArray kept, keptSteps(database, release, part));
            isStale = isStale || now.stored() != kept;
            all += now;
        }
        const auto written = totals.find(release);
        const auto summed =
            written == totals.end() ? std::map<DailyMeasure, int>() : written->second;
        if (isStale || summed != all.totals())
            differing.push_back(release);
    }
    return differing;
}

} // namespace gatehouse
