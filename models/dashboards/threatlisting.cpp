#include "models/dashboards/threatlisting.h"

namespace gatehouse {

Result<void> eachThreat(const Database &database, QDate today,
                        const std::function<bool(AppId)> &wanted,
                        const std::function<void(ThreatListing &&)> &take)
{
    struct Modelled {
        AppId app;
        ReleaseId release;
        QString name;
    };
    std::vector<Modelled> all;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT a.id, r.id, a.code || '@' || r.version FROM app a "
                                "JOIN app_release r ON r.id = a.current_release_id "
                                "JOIN threat_model m ON m.release_id = r.id ORDER BY a.code"));
    while (rows.next())
        all.push_back({rows.id<AppId>(0), rows.id<ReleaseId>(1), rows.text(2)});
    TRY(rows.finished());
    for (const Modelled &each : all) {
        if (!wanted(each.app))
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
