#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/history.h"
#include "models/dashboards/charts/releasecharts.h"
#include "models/dashboards/dailyhistory.h"

namespace gatehouse {

namespace {

/// How many judgements the phases of the release ask for, by what applies on the day of its sheet.
int judgementsDue(const AssessmentSheet &sheet)
{
    int due = 0;
    for (const SheetRow &row : sheet.rows) {
        for (const Phase phase : allPhases)
            due +=
                row.requirement->isAssessed() && row.applicability.applies && row.isJudgedIn(phase);
    }
    return due;
}

} // namespace

Result<void> fillReleaseProgress(ReleaseReading &reading, Chart &chart)
{
    const ChartWords &words = reading.words;
    chart.days = weeksSince(reading.walk.begunOn, reading.today);
    TRY_ASSIGN(const auto counts,
               DailyHistory::ofRelease(reading.database, reading.release.id, chart.days));
    const QString release = reading.appCode + u'@' + reading.release.version;
    const QString reviews = QStringLiteral("reviews");
    const QString ofRelease = QStringLiteral("release");
    const int due = judgementsDue(reading.sheet);
    ChartSeries asked{QStringLiteral("due"),
                      words.words(QT_TRANSLATE_NOOP("Dashboard", "Judgements due, as of %1"),
                                  reading.today.toString(Qt::ISODate)),
                      ChartTone::Second,
                      {}};
    ChartSeries judged{QStringLiteral("judged"),
                       words.words(QT_TRANSLATE_NOOP("Dashboard", "Judged")),
                       ChartTone::First,
                       {}};
    ChartSeries compliant{
        toKey(Judgement::Compliant), words.label(Judgement::Compliant), ChartTone::Good, {}};
    for (const DailyCounts &each : counts) {
        int all = 0;
        for (const Judgement judgement : {Judgement::Compliant, Judgement::Partial,
                                          Judgement::Noncompliant, Judgement::NotApplicable})
            all += each[DailyMeasure::judged(judgement)];
        asked.points.push_back(
            {.value = due,
             .place = placeOfRelease(reading.appCode, reading.release.version,
                                     QStringLiteral("tab"), QStringLiteral("requirements"))});
        judged.points.push_back({.value = all, .place = placeIn(reviews, ofRelease, release)});
        compliant.points.push_back(
            {.value = each[DailyMeasure::judged(Judgement::Compliant)],
             .place = placeIn(reviews, ofRelease, release, QStringLiteral("judgement"),
                              toKey(Judgement::Compliant))});
    }
    for (size_t i = 0; i + 1 < counts.size(); ++i) {
        judged.points[i].place.filter.append(asOf(chart.days[i]));
        compliant.points[i].place.filter.append(asOf(chart.days[i]));
    }
    chart.series = {std::move(asked), std::move(judged), std::move(compliant)};
    return {};
}

} // namespace gatehouse
