#include "models/dashboards/threatlisting.h"

#include "models/dashboards/shownreleases.h"

#include <set>

namespace gatehouse {

Result<void> eachThreat(const Database &database, QDate today,
                        const std::function<bool(AppId)> &wanted,
                        const std::function<void(ThreatListing &&)> &take)
{
    std::set<ReleaseId> modelled;
    TRY_ASSIGN(auto rows, database.prepare("SELECT release_id FROM threat_model"));
    while (rows.next())
        modelled.insert(rows.id<ReleaseId>(0));
    TRY(rows.finished());
    TRY_ASSIGN(const auto shown, shownReleases(database));
    for (const ShownRelease &each : shown) {
        if (!wanted(each.app) || !modelled.contains(each.release))
            continue;
        TRY_ASSIGN(auto found, ThreatRegister::load(database, each.release, today));
        if (!found)
            continue;
        for (ThreatRow &row : found->threats) {
            if (row.counts())
                take({each.app, each.release, each.name, std::move(row)});
        }
    }
    return {};
}

} // namespace gatehouse
