#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/lifecycle/conclusionscheme.h"
#include "models/portfolio/tierscheme.h"

namespace gatehouse {

Result<void> fillTiersByConclusion(PortfolioReading &reading, Chart &chart)
{
    constexpr int tiers = 3;
    for (int tier = 1; tier <= tiers; ++tier)
        chart.categories.push_back({QString::number(tier), TierScheme::builtIn().tierTitle(tier)});
    const ConclusionScheme &scheme = ConclusionScheme::builtIn();
    static constexpr ChartTone tones[] = {ChartTone::Good, ChartTone::Fair, ChartTone::Warning,
                                          ChartTone::Bad};
    const auto add = [&](const QString &key, const LocalizedText &name, ChartTone tone) {
        ChartSeries &series = addSeries(chart, key, name, tone);
        for (size_t i = 0; i < series.points.size(); ++i)
            series.points[i].place =
                placeIn(QStringLiteral("board"), QStringLiteral("tier"), chart.categories[i].key,
                        QStringLiteral("conclusion"), key);
    };
    for (size_t grade = 0; grade < scheme.grades().size(); ++grade)
        add(scheme.grades()[grade].key, scheme.grades()[grade].title,
            tones[std::min(grade, std::size(tones) - 1)]);
    add(QStringLiteral("none"),
        reading.words().words(QT_TRANSLATE_NOOP("Dashboard", "Not yet to be concluded")),
        ChartTone::Unknown);
    TRY_ASSIGN(const auto *figures, reading.figures());
    for (const PortfolioApp &app : reading.apps()) {
        if (!app.board.release.isValid())
            continue;
        const Score score = figures->value(app.board.release).scores.total();
        const size_t grade = scheme.grade(score, app.board).value_or(scheme.grades().size());
        count(chart.series[grade].points[static_cast<size_t>(app.board.tier - 1)]);
    }
    return {};
}

} // namespace gatehouse
