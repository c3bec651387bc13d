#include "models/dashboards/appreading.h"

#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"

#include <algorithm>

namespace gatehouse {

Result<AppReading> AppReading::load(const Database &database, LibraryShelf &shelf, AppId id,
                                    QDate today)
{
    AppReading reading{database, shelf, {}, today, {}, {}, {}, {}};
    TRY_ASSIGN(reading.app, AppRepository(database).app(id));
    TRY_ASSIGN(reading.releases, ReleaseRepository(database).ofApp(id));
    std::ranges::reverse(reading.releases);
    TRY_ASSIGN(reading.walks, readPhaseWalks(database, id));
    if (reading.app.currentRelease.isValid()) {
        TRY_ASSIGN(ReleaseReading shown,
                   ReleaseReading::load(database, shelf, reading.app.currentRelease, today));
        reading.shown.emplace(std::move(shown));
    }
    return reading;
}

PhaseForecast AppReading::forecastOf(const Release &release) const
{
    return shown && shown->release.id == release.id
        ? PhaseForecast::of(shown->walk, shown->finished, today)
        : PhaseForecast();
}

} // namespace gatehouse
