#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"

namespace gatehouse {

namespace {

/// How many days a finding has been open, up to and with the last of them; the last has no end.
struct Age {
    const char *key;
    const char *name;
    qint64 upTo;
};
constexpr Age ages[] = {
    {"30", QT_TRANSLATE_NOOP("Dashboard", "Up to 30 days"), 30},
    {"90", QT_TRANSLATE_NOOP("Dashboard", "31 to 90 days old"), 90},
    {"180", QT_TRANSLATE_NOOP("Dashboard", "91 to 180 days old"), 180},
    {"older", QT_TRANSLATE_NOOP("Dashboard", "Older"), std::numeric_limits<qint64>::max()},
};
constexpr Risk risks[] = {Risk::High, Risk::Medium, Risk::Low};

} // namespace

Result<void> fillFindingsByAge(PortfolioReading &reading, Chart &chart)
{
    for (const Age &age : ages)
        chart.categories.push_back({QLatin1StringView(age.key), reading.words().words(age.name)});
    TRY_ASSIGN(const auto *findings, reading.findings());
    for (const Risk risk : risks) {
        ChartSeries &series =
            addSeries(chart, toKey(risk), reading.words().label(risk), chartToneOf(risk));
        for (size_t i = 0; i < series.points.size(); ++i)
            series.points[i].place =
                placeIn(QStringLiteral("findings"), QStringLiteral("risk"), toKey(risk),
                        QStringLiteral("age"), chart.categories[i].key);
        for (const PortfolioFinding &finding : *findings) {
            if (finding.risk != risk || !isOpen(finding.status))
                continue;
            const qint64 days = finding.openedOn.daysTo(reading.day());
            const auto age = std::find_if(std::begin(ages), std::end(ages),
                                          [&](const Age &each) { return days <= each.upTo; });
            count(series.points[static_cast<size_t>(age - std::begin(ages))]);
        }
    }
    return {};
}

} // namespace gatehouse
