#include "models/dashboards/charts/appcharts.h"
#include "models/dashboards/charts/releasecharts.h"
#include "models/dashboards/dailyhistory.h"

namespace gatehouse {

Result<void> fillAppFindings(AppReading &reading, Chart &chart)
{
    QDate first = reading.today;
    for (const auto &[release, walk] : reading.walks)
        first = std::min(first, walk.begunOn);
    chart.days = weeksSince(first, reading.today);
    std::vector<DailyCounts> counts(chart.days.size());
    for (const Release &release : reading.releases) {
        TRY_ASSIGN(const auto some,
                   DailyHistory::ofRelease(reading.database, release.id, chart.days));
        for (size_t i = 0; i < counts.size(); ++i)
            counts[i] += some[i];
    }
    addFindingsLife(reading.words, counts, {{QStringLiteral("app"), reading.app.code}}, chart);
    return {};
}

} // namespace gatehouse
