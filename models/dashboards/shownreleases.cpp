#include "models/dashboards/shownreleases.h"

namespace gatehouse {

Result<std::vector<ShownRelease>> shownReleases(const Database &database)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT a.id, r.id, a.code || '@' || r.version FROM app a "
                                "JOIN app_release r ON r.id = a.current_release_id "
                                "ORDER BY a.code"));
    std::vector<ShownRelease> all;
    while (rows.next())
        all.push_back({rows.id<AppId>(0), rows.id<ReleaseId>(1), rows.text(2)});
    TRY(rows.finished());
    return all;
}

} // namespace gatehouse
