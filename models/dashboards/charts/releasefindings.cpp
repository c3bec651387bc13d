#include "models/dashboards/charts/releasecharts.h"
#include "models/dashboards/dailyhistory.h"

namespace gatehouse {

Result<void> fillReleaseFindings(ReleaseReading &reading, Chart &chart)
{
    chart.days = weeksSince(reading.walk.begunOn, reading.today);
    TRY_ASSIGN(const auto counts,
               DailyHistory::ofRelease(reading.database, reading.release.id, chart.days));
    addFindingsLife(reading.words, counts,
                    {{QStringLiteral("release"), reading.appCode + u'@' + reading.release.version}},
                    chart);
    return {};
}

} // namespace gatehouse
