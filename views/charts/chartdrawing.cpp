#include "views/charts/chartdrawing.h"

#include "views/charts/heatmapdrawing.h"
#include "views/charts/seriesdrawing.h"
#include "views/charts/timelinedrawing.h"

#include <algorithm>
#include <cmath>

namespace gatehouse {

std::unique_ptr<ChartDrawing> ChartDrawing::of(const std::shared_ptr<const Chart> &chart,
                                               const ChartLook &look)
{
    switch (chart->shape) {
    case ChartShape::HeatMap:
        return std::make_unique<HeatMapDrawing>(chart, look);
    case ChartShape::Timeline:
        return std::make_unique<TimelineDrawing>(chart, look);
    case ChartShape::Bars:
    case ChartShape::StackedBars:
    case ChartShape::RankedBars:
    case ChartShape::Trend:
        break;
    }
    return std::make_unique<SeriesDrawing>(chart, look);
}

double axisStep(double most, bool whole)
{
    if (most <= 0)
        return 1;
    const double rough = most / 5;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double part = rough / power;
    const double step = (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
    return whole ? std::max(step, 1.0) : step;
}

} // namespace gatehouse
