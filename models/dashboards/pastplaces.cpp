#include "models/dashboards/pastplaces.h"

#include "models/dashboards/charts/history.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool saysItsDay(const ChartPlace &place)
{
    return std::ranges::any_of(
        place.filter, [](const auto &field) { return field.first == QStringLiteral("as_of"); });
}

bool knowsPastDays(const QString &list)
{
    static const QStringList lists{"board",     "findings", "gates",   "acceptances", "evidence",
                                   "documents", "tests",    "reviews", "threats",     "components"};
    return lists.contains(list);
}

class Leading
{
public:
    explicit Leading(QDate day) : m_day(day) { }

    void lead(ChartPlace &place)
    {
        if (place.list.isEmpty() || saysItsDay(place))
            return;
        if (place.list == QStringLiteral("release"))
            place = insteadOfRelease(place);
        if (knowsPastDays(place.list)) {
            place.filter.append(asOf(m_day));
        } else {
            place = {};
            m_leadsNowhere = true;
        }
    }
    bool leadsNowhere() const { return m_leadsNowhere; }

private:
    QDate m_day;
    bool m_leadsNowhere = false;
};

} // namespace

ChartPlace insteadOfRelease(const ChartPlace &place)
{
    QString app;
    QString version;
    ChartPlace instead;
    for (const auto &[field, value] : place.filter) {
        if (field == QStringLiteral("app"))
            app = value;
        else if (field == QStringLiteral("version"))
            version = value;
        else if (field == QStringLiteral("group"))
            instead = {QStringLiteral("reviews"), {{field, value}}};
        else if (field == QStringLiteral("phase"))
            instead = {QStringLiteral("gates"), {{field, value}}};
    }
    if (instead.list.isEmpty() && place.filter.size() > 2)
        return {}; // another tab of the page
    if (instead.list.isEmpty())
        instead.list = QStringLiteral("reviews");
    // Of whichever release the app shows, or of the one that is named.
    instead.filter.append(version.isEmpty()
                              ? qMakePair(QStringLiteral("app.code"), app)
                              : qMakePair(QStringLiteral("release"), app + u'@' + version));
    return instead;
}

void leadToPastDay(const ChartWords &words, QDate day, Chart &chart)
{
    Leading leading(day);
    for (ChartSeries &series : chart.series) {
        for (ChartPoint &point : series.points)
            leading.lead(point.place);
        for (ChartSpan &span : series.spans)
            leading.lead(span.place);
    }
    if (leading.leadsNowhere())
        say(words,
            QT_TRANSLATE_NOOP("Dashboard",
                              "A number without a list of that day leads nowhere: what stands "
                              "behind it is recorded of today only."),
            chart);
}

} // namespace gatehouse
