#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/lifecycle/acceptancelisting.h"

#include <set>

namespace gatehouse {

namespace {

ChartSeries &beginExpiring(PortfolioReading &reading, Chart &chart, const QString &list,
                           const char *past, const char *series)
{
    const ChartWords &words = reading.words();
    chart.categories = {
        {horizonKey(Horizon::Past), words.words(past)},
        {horizonKey(Horizon::Week), words.words(QT_TRANSLATE_NOOP("Dashboard", "Within 7 days"))},
        {horizonKey(Horizon::Month), words.words(QT_TRANSLATE_NOOP("Dashboard", "8 to 30 days"))},
        {horizonKey(Horizon::Quarter),
         words.words(QT_TRANSLATE_NOOP("Dashboard", "31 to 90 days"))},
        {horizonKey(Horizon::Later), words.words(QT_TRANSLATE_NOOP("Dashboard", "Later"))},
    };
    ChartSeries &added = addSeries(chart, list, words.words(series), ChartTone::First);
    for (size_t i = 0; i < added.points.size(); ++i) {
        added.points[i].tone = chartToneOf(horizons[i]);
        added.points[i].place = placeIn(list, QStringLiteral("ends"), chart.categories[i].key);
    }
    return added;
}

} // namespace

Result<void> fillAcceptancesExpiring(PortfolioReading &reading, Chart &chart)
{
    ChartSeries &series = beginExpiring(reading, chart, QStringLiteral("acceptances"),
                                        QT_TRANSLATE_NOOP("Dashboard", "Ended"),
                                        QT_TRANSLATE_NOOP("Dashboard", "Acceptances"));
    TRY_ASSIGN(const auto listings, acceptanceListings(reading.database()));
    for (const AcceptanceListing &listing : listings) {
        if (listing.bears() && reading.holds(listing.app))
            count(series.points[static_cast<size_t>(
                horizonOf(listing.acceptance.expiresOn, reading.day()))]);
    }
    return {};
}

Result<void> fillEvidenceExpiring(PortfolioReading &reading, Chart &chart)
{
    ChartSeries &series = beginExpiring(reading, chart, QStringLiteral("evidence"),
                                        QT_TRANSLATE_NOOP("Dashboard", "Expired"),
                                        QT_TRANSLATE_NOOP("Dashboard", "Pieces of evidence"));
    std::set<qint64> counted;
    TRY_ASSIGN(
        auto rows,
        reading.database().prepare("SELECT e.id, e.expires_on, l.release_id, a.id FROM evidence e "
                                   "JOIN evidence_link l ON l.evidence_id = e.id "
                                   "LEFT JOIN app a ON a.current_release_id = l.release_id "
                                   "WHERE e.expires_on <> '' AND e.retired_at = ''"));
    while (rows.next()) {
        const AppId app = rows.id<AppId>(3);
        // What only earlier releases rest on is theirs.
        if ((!app.isValid() && !rows.isNull(2)) || !reading.holds(app)
            || !counted.insert(rows.integer(0)).second)
            continue;
        count(series.points[static_cast<size_t>(horizonOf(rows.date(1), reading.day()))]);
    }
    return rows.finished();
}

} // namespace gatehouse
