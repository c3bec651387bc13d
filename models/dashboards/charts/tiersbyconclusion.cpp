#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/dashboards/charts/history.h"
#include "models/lifecycle/conclusionscheme.h"
#include "models/portfolio/tierscheme.h"

namespace gatehouse {

namespace {

void addTiers(Chart &chart)
{
    constexpr int tiers = 3;
    for (int tier = 1; tier <= tiers; ++tier)
        chart.categories.push_back({QString::number(tier), TierScheme::builtIn().tierTitle(tier)});
}

void addConclusion(Chart &chart, const QString &key, const LocalizedText &name, ChartTone tone)
{
    ChartSeries &series = addSeries(chart, key, name, tone);
    for (size_t i = 0; i < series.points.size(); ++i)
        series.points[i].place =
            placeIn(QStringLiteral("board"), QStringLiteral("tier"), chart.categories[i].key,
                    QStringLiteral("conclusion"), key);
}

/// Of those without a conclusion, after all others.
void addNotConcluded(const ChartWords &words, Chart &chart)
{
    addConclusion(chart, QStringLiteral("none"),
                  words.words(QT_TRANSLATE_NOOP("Dashboard", "Not yet to be concluded")),
                  ChartTone::Unknown);
}

/// `seriesOf`: of a grade.
template<class SeriesOf>
Result<void> countConclusions(PortfolioReading &reading, Chart &chart, SeriesOf seriesOf)
{
    TRY_ASSIGN(const auto *figures, reading.figures());
    for (const PortfolioApp &app : reading.apps()) {
        if (!app.board.release.isValid())
            continue;
        const Score score = figures->value(app.board.release).scores.total();
        const auto grade = ConclusionScheme::builtIn().grade(score, app.board);
        const size_t series = grade ? seriesOf(*grade) : chart.series.size() - 1;
        count(chart.series[series].points[static_cast<size_t>(app.board.tier - 1)]);
    }
    return {};
}

} // namespace

Result<void> fillTiersByConclusion(PortfolioReading &reading, Chart &chart)
{
    addTiers(chart);
    const ConclusionScheme &scheme = ConclusionScheme::builtIn();
    static constexpr ChartTone tones[] = {ChartTone::Good, ChartTone::Fair, ChartTone::Warning,
                                          ChartTone::Bad};
    for (size_t grade = 0; grade < scheme.grades().size(); ++grade)
        addConclusion(chart, scheme.grades()[grade].key, scheme.grades()[grade].title,
                      tones[std::min(grade, std::size(tones) - 1)]);
    addNotConcluded(reading.words(), chart);
    return countConclusions(reading, chart, [](size_t grade) { return grade; });
}

Result<void> fillTiersByConclusionPast(PortfolioReading &reading, Chart &chart)
{
    say(reading.words(),
        QT_TRANSLATE_NOOP("Dashboard",
                          "Of a past day it is known which had a conclusion, not which one: it "
                          "rests on the drawings of threat models, too, which the log does not "
                          "hold."),
        chart);
    addTiers(chart);
    addConclusion(chart, QStringLiteral("any"),
                  reading.words().words(QT_TRANSLATE_NOOP("Dashboard", "Concluded")),
                  ChartTone::First);
    addNotConcluded(reading.words(), chart);
    return countConclusions(reading, chart, [](size_t) { return size_t(0); });
}

} // namespace gatehouse
