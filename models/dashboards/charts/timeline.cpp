#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/phasewalks.h"

namespace gatehouse {

Result<void> fillTimeline(PortfolioReading &reading, Chart &chart)
{
    TRY_ASSIGN(const auto walks, readPhaseWalks(reading.database()));
    for (const PortfolioApp &app : reading.apps()) {
        const auto walk = walks.find(app.board.release);
        if (walk == walks.end())
            continue;
        ChartSeries &series = chart.series.emplace_back();
        series.key = app.board.code + u'@' + app.board.version;
        series.name = sameIn(app.board.name + u' ' + app.board.version);
        series.tone = ChartTone::Running;
        for (const Phase phase : allPhases) {
            const ChartPlace place = placeIn(QStringLiteral("release"), QStringLiteral("app"),
                                             app.board.code, QStringLiteral("phase"), toKey(phase));
            const auto spans =
                phaseSpans(reading.words(), walk->second, phase, reading.day(), place);
            series.spans.insert(series.spans.end(), spans.begin(), spans.end());
        }
    }
    return {};
}

} // namespace gatehouse
