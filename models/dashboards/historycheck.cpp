#include "models/dashboards/historycheck.h"

#include "models/auditchain/auditlog.h"
#include "models/dashboards/historyreplay.h"
#include "models/store/shadowtables.h"
#include "models/workspace/workspacezone.h"

#include <QDateTime>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace gatehouse {

namespace {

/// What counts from which day on, by day and measure.
using Days = std::map<std::pair<QByteArray, QByteArray>, qint64>;
using DaysByRelease = std::map<ReleaseId, Days>;

constexpr int quarter = 15 * 60; ///< of an hour
constexpr int westmost = -12 * 4 * quarter;
constexpr int eastmost = 14 * 4 * quarter;

/// From UTC, in seconds, the likely ones first: a machine that knows no zone, the neighbours.
std::vector<int> offsetsElsewhere()
{
    std::vector<int> offsets;
    for (int offset = westmost; offset <= eastmost; offset += quarter)
        offsets.push_back(offset);
    const int here = QDateTime::currentDateTime().offsetFromUtc();
    const auto rank = [here](int offset) {
        const int minutesOfHour = offset % (4 * quarter);
        const int rarity = offset == 0 ? 0 : minutesOfHour == 0 ? 1 : 2;
        return std::pair(rarity, std::abs(offset - here));
    };
    std::ranges::sort(offsets, {}, rank);
    return offsets;
}

Result<DaysByRelease> daysOf(const Database &database)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT release_id, day, measure, sum(change) FROM daily_change "
                                "GROUP BY release_id, day, measure HAVING sum(change) <> 0"));
    rows.bind();
    DaysByRelease days;
    while (rows.next())
        days[rows.id<ReleaseId>(0)][{rows.bytes(1), rows.bytes(2)}] = rows.integer(3);
    TRY(rows.finished());
    return days;
}

Result<DaysByRelease> loggedDays(const Database &database, std::optional<int> utcOffset)
{
    TRY_ASSIGN(const auto shadow, ShadowTables::begin(database));
    TRY(shadow->copy("daily_change", {"day, app_id, release_id, measure"}));
    TRY(shadow->copy("daily_part", {"release_id, part"}));
    TRY(HistoryReplay::run(database, utcOffset));
    return daysOf(database);
}

std::set<ReleaseId> differing(const DaysByRelease &one, const DaysByRelease &other)
{
    static const Days nothing;
    const auto of = [](const DaysByRelease &days, ReleaseId release) -> const Days & {
        const auto found = days.find(release);
        return found == days.end() ? nothing : found->second;
    };
    std::set<ReleaseId> found;
    for (const DaysByRelease *side : {&one, &other}) {
        for (const auto &[release, days] : *side) {
            if (of(one, release) != of(other, release))
                found.insert(release);
        }
    }
    return found;
}

} // namespace

Result<HistoryCheck::Report> HistoryCheck::run(const Database &database)
{
    TRY_ASSIGN(const bool isIncomplete, AuditLog(database).isIncomplete());
    if (isIncomplete)
        return Report();
    TRY_ASSIGN(const DaysByRelease stored, daysOf(database));
    TRY_ASSIGN(const DaysByRelease here, loggedDays(database, {}));
    const std::set<ReleaseId> others = differing(stored, here);
    std::set<ReleaseId> misdated = others;
    TRY_ASSIGN(const QString zone, WorkspaceZone::load(database));
    for (const int offset : zone.isEmpty() ? offsetsElsewhere() : std::vector<int>()) {
        if (misdated.empty())
            break;
        TRY_ASSIGN(const DaysByRelease there, loggedDays(database, offset));
        const std::set<ReleaseId> left = differing(stored, there);
        if (left.empty())
            return Report();
        std::erase_if(misdated, [&](ReleaseId release) { return !left.contains(release); });
    }
    Report report;
    for (const ReleaseId release : others)
        (misdated.contains(release) ? report.misdated : report.elsewhere).push_back(release);
    return report;
}

} // namespace gatehouse
