#include "models/assessments/clausegroup.h"
#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/clausecolumns.h"
#include "models/dashboards/charts/history.h"
#include "models/dashboards/charts/releasecharts.h"

namespace gatehouse {

namespace {

std::map<QString, Score> scoresByGroup(const AssessmentSheet &sheet)
{
    std::map<QString, Score> groups;
    for (const SheetRow &row : sheet.rows)
        groups[clauseGroupKey(*row.library, *row.requirement)].add(row);
    return groups;
}

} // namespace

Result<void> fillReleaseScores(ReleaseReading &reading, Chart &chart)
{
    std::set<QString> known;
    for (const SheetRow &row : reading.sheet.rows) {
        const auto group = clauseGroup(*row.library, *row.requirement);
        if (row.requirement->isAssessed() && group && known.insert(group->key).second)
            chart.categories.push_back(
                {group->key,
                 {group->clause + u' ' + group->title.zh, group->clause + u' ' + group->title.en}});
    }
    const auto add = [&](const QString &key, const LocalizedText &name, ChartTone tone,
                         const AssessmentSheet &sheet, const QString &version) {
        auto groups = scoresByGroup(sheet);
        ChartSeries &series = chart.series.emplace_back();
        series.key = key;
        series.name = name;
        series.tone = tone;
        for (const ChartCategory &category : chart.categories) {
            ChartPoint point = pointOf(groups[category.key]);
            point.tone = {};
            point.place =
                placeOfRelease(reading.appCode, version, QStringLiteral("group"), category.key);
            series.points.push_back(std::move(point));
        }
    };
    const ChartWords &words = reading.words;
    add(QStringLiteral("score"), words.words(QT_TRANSLATE_NOOP("Dashboard", "This release")),
        ChartTone::First, reading.sheet, reading.release.version);
    if (reading.before)
        add(QStringLiteral("before"),
            words.words(QT_TRANSLATE_NOOP("Dashboard", "The release before")), ChartTone::Second,
            *reading.before, reading.versionBefore);
    else
        say(words,
            QT_TRANSLATE_NOOP("Dashboard",
                              "There is no release before this one to be set beside it."),
            chart);
    return {};
}

} // namespace gatehouse
