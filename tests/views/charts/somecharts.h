#pragma once

#include "models/dashboards/chart.h"

namespace gatehouse {

/// Charts as the portfolio's data makes them, in both languages.
namespace somecharts {

inline ChartPlace place(const char *list, const char *field, const QString &value)
{
    return {QString::fromLatin1(list), {{QString::fromLatin1(field), value}}};
}

inline std::vector<ChartCategory> phases()
{
    return {{"requirements", {"需求", "Requirements"}}, {"design", {"设计", "Design"}},
            {"development", {"开发", "Development"}},   {"test", {"测试", "Test"}},
            {"delivery", {"交付", "Delivery"}},         {"operation", {"运营", "Operation"}}};
}

inline ChartSeries series(const char *key, LocalizedText name, ChartTone tone,
                          const std::vector<std::optional<double>> &values,
                          const char *list = "board")
{
    ChartSeries made{QString::fromLatin1(key), std::move(name), tone, {}};
    for (std::size_t at = 0; at < values.size(); ++at)
        made.points.push_back({values[at], place(list, key, QString::number(at))});
    return made;
}

inline Chart gates()
{
    Chart chart;
    chart.key = "gates-by-phase";
    chart.shape = ChartShape::StackedBars;
    chart.title = {"各阶段门禁状态", "Gates by phase and state"};
    chart.about = {"当前版本的门禁，按阶段和状态计数；没有版本的应用不计入。",
                   "The gates of current releases; apps without a release are left out."};
    chart.unit = {"个版本", "releases"};
    chart.categoryTitle = {"阶段", "Phase"};
    chart.day = QDate(2026, 3, 2);
    chart.categories = phases();
    chart.series = {
        series("passed", {"已通过", "Passed"}, ChartTone::Good, {162, 131, 96, 71, 50, 31}),
        series("ready", {"待决定", "Ready"}, ChartTone::Fair, {9, 14, 8, 6, 4, 2}),
        series("in_progress", {"进行中", "In progress"}, ChartTone::Running,
               {18, 30, 41, 22, 9, 12}),
        series("blocked", {"受阻", "Blocked"}, ChartTone::Bad, {4, 11, 17, 26, 8, 3}),
        series("not_started", {"未开始", "Not started"}, ChartTone::Unknown,
               {7, 14, 38, 75, 129, 152}),
    };
    return chart;
}

inline Chart due()
{
    Chart chart;
    chart.key = "due";
    chart.shape = ChartShape::Bars;
    chart.title = {"逾期与即将到期", "Late and due"};
    chart.about = {"按计划日期计的门禁。", "Gates by their planned day."};
    chart.unit = {"道门禁", "gates"};
    chart.categoryTitle = {"期限", "When"};
    chart.day = QDate(2026, 3, 2);
    chart.categories = {{"late", {"已逾期", "Late"}},
                        {"7", {"7 天内", "Within 7 days"}},
                        {"30", {"30 天内", "Within 30 days"}},
                        {"90", {"90 天内", "Within 90 days"}}};
    chart.series = {series("gates", {"门禁", "Gates"}, ChartTone::First, {14, 6, 31, 0})};
    chart.series[0].points[0].tone = ChartTone::Bad;
    return chart;
}

inline Chart blockers()
{
    Chart chart;
    chart.key = "blockers";
    chart.shape = ChartShape::RankedBars;
    chart.title = {"阻碍放行的原因", "What blocks"};
    chart.about = {"未满足的判据，按受影响的版本数排序。",
                   "Criteria that do not hold, by the releases they hold back."};
    chart.unit = {"个版本", "releases"};
    chart.categoryTitle = {"判据", "Criterion"};
    chart.day = QDate(2026, 3, 2);
    const std::pair<const char *, LocalizedText> names[] = {
        {"evidence", {"证据不齐或已过期", "Evidence missing or expired"}},
        {"assessed", {"要求未全部测评", "Requirements not assessed"}},
        {"risks", {"高风险问题未处置", "High risks not handled"}},
        {"threats", {"威胁没有应对措施", "Threats without a countermeasure that stands"}},
        {"tier", {"级别未确定", "Tier not decided"}}};
    std::vector<std::optional<double>> late;
    std::vector<std::optional<double>> other;
    for (const auto &[key, name] : names) {
        chart.categories.push_back({key, name});
        late.push_back(21 - 4 * double(late.size()));
        other.push_back(34 - 6 * double(other.size()));
    }
    other.back() = std::nullopt;
    late.back() = std::nullopt;
    chart.series = {series("late", {"已逾期", "Late"}, ChartTone::Second, late),
                    series("in_time", {"未逾期", "In time"}, ChartTone::First, other)};
    return chart;
}

/// Opened and closed per week, with weeks of which nothing is known.
inline Chart trend(int weeks = 26)
{
    Chart chart;
    chart.key = "findings-trend";
    chart.shape = ChartShape::Trend;
    chart.title = {"问题的新增与闭环", "Findings opened and closed"};
    chart.about = {"每周新增和闭环的问题。", "Findings opened and closed in each week."};
    chart.unit = {"个问题", "findings"};
    chart.day = QDate(2026, 3, 2);
    ChartSeries opened{"opened", {"新增", "Opened"}, ChartTone::Second, {}};
    ChartSeries closed{"closed", {"闭环", "Closed"}, ChartTone::Good, {}};
    for (int week = 0; week < weeks; ++week) {
        chart.days.push_back(chart.day.addDays(7 * (week + 1 - weeks)));
        const std::optional<double> many = 6 + (week * 7) % 11;
        const bool gap = week == 9 || week == 10;
        opened.points.push_back(
            {gap ? std::nullopt : many,
             place("findings", "week", chart.days.back().toString(Qt::ISODate))});
        closed.points.push_back({double((week * 5) % 9), {}});
    }
    chart.series = {opened, closed};
    return chart;
}

inline Chart heat(int rows = 12, int columns = 8)
{
    Chart chart;
    chart.key = "coverage";
    chart.shape = ChartShape::HeatMap;
    chart.title = {"各应用各条款组的符合程度", "Compliance by app and clause group"};
    chart.about = {"已测评要求的得分；未测评显示为未知。",
                   "The score of assessed requirements; not assessed is shown as unknown."};
    chart.categoryTitle = {"应用", "App"};
    chart.share = true;
    chart.day = QDate(2026, 3, 2);
    for (int column = 0; column < columns; ++column)
        chart.categories.push_back({QStringLiteral("6.1.%1").arg(column + 1),
                                    {QStringLiteral("6.1.%1 条款组").arg(column + 1),
                                     QStringLiteral("6.1.%1 group").arg(column + 1)}});
    for (int row = 0; row < rows; ++row) {
        ChartSeries app{QStringLiteral("APP%1").arg(row),
                        {QStringLiteral("移动应用 %1").arg(row + 1),
                         QStringLiteral("Mobile app %1").arg(row + 1)},
                        ChartTone::First,
                        {}};
        for (int column = 0; column < columns; ++column) {
            ChartPoint point;
            if ((row + column) % 7 != 3)
                point.value = double((row * 13 + column * 29) % 101) / 100;
            if (point.value && *point.value < 0.2)
                point.tone = ChartTone::Bad;
            point.place = place("reviews", "group", chart.categories[std::size_t(column)].key);
            app.points.push_back(point);
        }
        chart.series.push_back(app);
    }
    return chart;
}

inline Chart timeline(int rows = 9)
{
    Chart chart;
    chart.key = "timeline";
    chart.shape = ChartShape::Timeline;
    chart.title = {"版本时间线", "Timeline of releases"};
    chart.about = {"各阶段的计划与实际。", "The phases of each release, planned and as they were."};
    chart.categoryTitle = {"版本", "Release"};
    chart.day = QDate(2026, 3, 2);
    for (int row = 0; row < rows; ++row) {
        ChartSeries release{QStringLiteral("R%1").arg(row),
                            {QStringLiteral("APP%1@2.%2.0").arg(row / 3).arg(row % 3),
                             QStringLiteral("APP%1@2.%2.0").arg(row / 3).arg(row % 3)},
                            ChartTone::Running,
                            {}};
        QDate begin = QDate(2025, 6, 1).addDays(17 * (row % 30));
        for (std::size_t phase = 0; phase < 6; ++phase) {
            const LocalizedText name = phases()[phase].name;
            const QDate planned = begin.addDays(40);
            release.spans.push_back({begin, planned, ChartTone::Unknown, true, name,
                                     place("board", "release", release.key)});
            const QDate actual = planned.addDays(int(phase) * 3 - 4);
            if (begin < chart.day)
                release.spans.push_back({begin,
                                         actual < chart.day ? std::optional(actual) : std::nullopt,
                                         actual > planned         ? ChartTone::Warning
                                             : actual < chart.day ? ChartTone::Good
                                                                  : ChartTone::Running,
                                         false, name, place("board", "release", release.key)});
            begin = planned.addDays(1);
        }
        chart.series.push_back(release);
    }
    return chart;
}

/// Nothing was counted.
inline Chart nothing()
{
    Chart chart = due();
    chart.key = "nothing-due";
    chart.empty = {"没有逾期或 90 天内到期的门禁。", "No gate is late or due within 90 days."};
    for (ChartPoint &point : chart.series[0].points)
        point.value = 0;
    return chart;
}

inline std::vector<Chart> all()
{
    return {gates(), due(), blockers(), trend(), heat(), timeline(), nothing()};
}

} // namespace somecharts

} // namespace gatehouse
