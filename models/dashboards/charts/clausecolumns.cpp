#include "models/dashboards/charts/clausecolumns.h"

#include "models/assessments/clausegroup.h"
#include "models/dashboards/charts/chartparts.h"

#include <set>

namespace gatehouse {

Result<void> addClauseColumns(PortfolioReading &reading, Chart &chart)
{
    TRY_ASSIGN(const auto *figures, reading.figures());
    std::set<QByteArray> used;
    for (const PortfolioApp &app : reading.apps()) {
        const auto found = figures->constFind(app.board.release);
        if (found == figures->cend())
            continue;
        for (const auto &[group, score] : found->scores.groups())
            used.insert(group);
    }
    // Of each library the newest version first, and what only an earlier one has after it.
    TRY_ASSIGN(const auto libraries, LibraryRepository(reading.database()).versions());
    for (const LibrarySummary &summary : libraries) {
        TRY_ASSIGN(const auto library, reading.shelf().library(reading.database(), summary.id));
        for (const Requirement &requirement : library->requirements) {
            const auto group = clauseGroup(*library, requirement);
            if (group && used.erase(group->key.toUtf8()) > 0)
                chart.categories.push_back({group->key,
                                            {group->clause + u' ' + group->title.zh,
                                             group->clause + u' ' + group->title.en}});
        }
    }
    return {};
}

ChartPoint pointOf(const Score &score)
{
    const auto share = [](std::optional<double> percent) {
        return percent ? std::optional(*percent / 100) : std::nullopt;
    };
    ChartPoint point;
    point.value = share(score.value());
    point.beside = share(score.coverage());
    point.tone = chartToneOfScore(point.value);
    return point;
}

ChartSeries coverageSeries(const ChartWords &words)
{
    return {QStringLiteral("coverage"),
            words.words(QT_TRANSLATE_NOOP("Dashboard", "Coverage")),
            ChartTone::Second,
            {}};
}

ChartSeries scoreSeries(const ChartWords &words)
{
    return {QStringLiteral("score"),
            words.words(QT_TRANSLATE_NOOP("Dashboard", "Score")),
            ChartTone::First,
            {}};
}

} // namespace gatehouse
