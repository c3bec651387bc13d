#include "models/dashboards/releasereading.h"

#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"

namespace gatehouse {

Result<ReleaseReading> ReleaseReading::load(const Database &database, LibraryShelf &shelf,
                                            ReleaseId id, QDate today)
{
    const ReleaseRepository releases(database);
    ReleaseReading reading{database, {}, today, {}, {}, {}, {}, {}, {}, {}};
    TRY_ASSIGN(reading.release, releases.release(id));
    TRY_ASSIGN(const App app, AppRepository(database).app(reading.release.app));
    reading.appCode = app.code;
    TRY_ASSIGN(const auto walks, readPhaseWalks(database, app.id));
    for (auto walk = walks.rbegin(); walk != walks.rend(); ++walk) {
        if (walk->first == id)
            reading.walk = walk->second;
        else if (walk->first < id && walk->second.isFinished())
            reading.finished.push_back(walk->second);
    }
    TRY_ASSIGN(reading.sheet, AssessmentSheet::load(database, shelf, id, today));
    TRY_ASSIGN(const ReleaseId before, releases.before(id));
    if (before.isValid()) {
        TRY_ASSIGN(const Release earlier, releases.release(before));
        reading.versionBefore = earlier.version;
        TRY_ASSIGN(reading.before, AssessmentSheet::load(database, shelf, before, today));
    }
    return reading;
}

} // namespace gatehouse
