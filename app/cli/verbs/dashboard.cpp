#include "app/cli/charttable.h"
#include "app/cli/json/chart.h"
#include "app/cli/json/values.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/dashboards/appdashboard.h"
#include "models/base/listing.h"
#include "models/dashboards/chartwords.h"
#include "models/dashboards/listedrecords.h"
#include "models/dashboards/listnarrowing.h"
#include "models/dashboards/releasedashboard.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/releaserepository.h"

#include <algorithm>

namespace gatehouse {

namespace {

struct WantedChart {
    QString key;
    QDate day;
    QString release;
    QString app;
    QString department;
    QString owner;
    DashboardFilter filter;
};

/// What "dashboard list" says of a chart.
struct ListedChart {
    QString key;
    LocalizedText title;
    LocalizedText about;
    bool isOfARelease = false;
    bool isOfAnApp = false;
};

std::vector<ListedChart> listedCharts()
{
    const ChartWords words;
    std::vector<ListedChart> all;
    for (const PortfolioChart &chart : Dashboard::charts())
        all.push_back({QLatin1StringView(chart.key), words.words(chart.title),
                       words.words(chart.about), false, false});
    for (const AppChart &chart : AppDashboard::charts())
        all.push_back({QLatin1StringView(chart.key), words.words(chart.title),
                       words.words(chart.about), false, true});
    for (const ReleaseChart &chart : ReleaseDashboard::charts())
        all.push_back({QLatin1StringView(chart.key), words.words(chart.title),
                       words.words(chart.about), true, false});
    return all;
}

void addList(const Verb &group)
{
    const Verb verb = group.verb("list", CommandLine::tr("List the charts there are"),
                                 {QStringLiteral("dashboard list")});
    verb.speaks().writesJson().exports();
    verb.run([](Context &context) -> Result<Answer> {
        const std::vector<ListedChart> charts = listedCharts();
        if (context.json) {
            print(arrayOf(charts, [](const ListedChart &chart) {
                QJsonObject object{{QStringLiteral("key"), chart.key},
                                   {QStringLiteral("of_a_release"), chart.isOfARelease},
                                   {QStringLiteral("of_an_app"), chart.isOfAnApp}};
                putBoth(object, QStringLiteral("title"), chart.title);
                putBoth(object, QStringLiteral("about"), chart.about);
                return object;
            }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Chart"), CommandLine::tr("Title"),
                         CommandLine::tr("Of a release"), CommandLine::tr("Of an app"),
                         CommandLine::tr("What it counts")});
        for (const ListedChart &chart : charts)
            table.add({chart.key, context.in(chart.title),
                       chart.isOfARelease ? CommandLine::tr("yes") : QString(),
                       chart.isOfAnApp ? CommandLine::tr("yes") : QString(),
                       context.in(chart.about)});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

/// Which apps a chart speaks of.
Result<DashboardFilter> filterOf(const OpenWorkspace &open, const WantedChart &wanted)
{
    TRY_ASSIGN(const Names names, Names::load(open.workspace->database()));
    DashboardFilter filter = wanted.filter;
    if (!wanted.app.isEmpty()) {
        TRY_ASSIGN(filter.app, names.appNamed(wanted.app));
    }
    if (!wanted.department.isEmpty()) {
        TRY_ASSIGN(filter.department, names.unitNamed(wanted.department));
    }
    if (!wanted.owner.isEmpty()) {
        TRY_ASSIGN(filter.owner, names.personNamed(wanted.owner));
    }
    return filter;
}

QDate dayOf(const OpenWorkspace &open, const WantedChart &wanted)
{
    return wanted.day.isValid() ? wanted.day : open.workspace->clock().today();
}

Result<Chart> makeChart(const OpenWorkspace &open, const WantedChart &wanted)
{
    const Database &database = open.workspace->database();
    LibraryShelf &shelf = *open.shelf;
    const QDate today = open.workspace->clock().today();
    const QDate day = dayOf(open, wanted);
    if (day > today)
        return fail(ErrorKind::Invalid,
                    CommandLine::tr("%1 is still to come. Give today or an earlier day.")
                        .arg(day.toString(Qt::ISODate)));
    if (const ReleaseChart *const ofRelease = ReleaseDashboard::chart(wanted.key)) {
        if (wanted.release.isEmpty())
            return fail(ErrorKind::Invalid,
                        CommandLine::tr("“%1” is a chart of a release. Name one with --release.")
                            .arg(wanted.key));
        TRY_ASSIGN(const Release release, ReleaseRepository(database).byName(wanted.release));
        return ReleaseDashboard::make(database, shelf, release.id, today, day, *ofRelease);
    }
    TRY_ASSIGN(const DashboardFilter filter, filterOf(open, wanted));
    if (AppDashboard::chart(wanted.key) && !filter.app.isValid())
        return fail(
            ErrorKind::Invalid,
            CommandLine::tr("“%1” is a chart of an app. Name one with --app.").arg(wanted.key));
    if (AppDashboard::chart(wanted.key))
        return AppDashboard::make(database, shelf, filter.app, today, day, wanted.key);
    TRY_ASSIGN(const PortfolioChart *const chart, Dashboard::chart(wanted.key));
    return Dashboard(database, shelf, today, day, filter).make(*chart);
}

/// What narrows the whole chart narrows the list behind a number, too.
Result<ListNarrowing> narrowingOf(const OpenWorkspace &open, const WantedChart &wanted)
{
    TRY_ASSIGN(const DashboardFilter filter, filterOf(open, wanted));
    const OrganizationRepository organization(open.workspace->database());
    ListNarrowing narrowing;
    const auto narrow = [&](const char *field, const QString &value) {
        narrowing.append({QStringLiteral("app.") + QLatin1StringView(field), value});
    };
    if (filter.department.isValid()) {
        TRY_ASSIGN(const Unit unit, organization.unit(filter.department));
        narrow("department", unit.uid);
    }
    if (filter.owner.isValid()) {
        TRY_ASSIGN(const Person person, organization.person(filter.owner));
        narrow("owner", person.uid);
    }
    if (filter.tier)
        narrow("tier", QString::number(*filter.tier));
    if (filter.kind)
        narrow("kind", toKey(*filter.kind));
    if (!filter.businessLine.isEmpty())
        narrow("business_line", filter.businessLine);
    if (filter.phase)
        narrow("phase", toKey(*filter.phase));
    if (!narrowing.isEmpty())
        narrow("as_of", dayOf(open, wanted).toString(Qt::ISODate));
    return narrowing;
}

/// `at`: the key of a category, or a day.
Result<ChartPlace> placeBehind(const Chart &chart, const QString &series, const QString &at)
{
    QStringList allSeries;
    for (const ChartSeries &each : chart.series) {
        allSeries += each.key;
        if (each.key != series)
            continue;
        QStringList all;
        for (size_t i = 0; i < each.points.size(); ++i) {
            const QString key =
                chart.days.empty() ? chart.categories[i].key : chart.days[i].toString(Qt::ISODate);
            if (key == at)
                return each.points[i].place;
            all += key;
        }
        return fail(ErrorKind::NotFound,
                    CommandLine::tr("“%1” has no number at “%2”. There are: %3.")
                        .arg(chart.key, at, listed(all)));
    }
    return fail(ErrorKind::NotFound,
                CommandLine::tr("“%1” has no series “%2”. There are: %3.")
                    .arg(chart.key, series, listed(allSeries)));
}

void addWanted(const Verb &verb, WantedChart &wanted)
{
    verb.value("chart", wanted.key, "CHART", CommandLine::tr("Its name (see “dashboard list”)"))
        .required();
    verb.value("-r,--release", wanted.release, "CODE@VERSION",
               CommandLine::tr("The release that a chart of one speaks of"));
    verb.value(
        "-a,--app", wanted.app, "CODE",
        CommandLine::tr("The app that a chart of one speaks of; of any other chart, this app "
                        "alone"));
    verb.value("--as-of", wanted.day, "DAY", CommandLine::tr("As it was on that day"));
    verb.value("--department", wanted.department, "DEPARTMENT",
               CommandLine::tr("Only apps of this department and those below it"));
    verb.value("--tier", wanted.filter.tier, "TIER", CommandLine::tr("Only apps of this tier"));
    verb.value("--kind", wanted.filter.kind, "KIND", CommandLine::tr("Only apps of this kind"));
    verb.value("--business-line", wanted.filter.businessLine, "LINE",
               CommandLine::tr("Only apps of this business line"));
    verb.value("--owner", wanted.owner, "PERSON",
               CommandLine::tr("Only apps that this person answers for"));
    verb.value("--phase", wanted.filter.phase, "PHASE",
               CommandLine::tr("Only apps whose next gate is that of this phase"));
}

/// A table of zeros says less than the chart's words for it; a share of zero is one.
bool hasNothing(const Chart &chart)
{
    if (chart.shape == ChartShape::HeatMap)
        return chart.series.empty() || chart.categories.empty();
    return std::ranges::all_of(chart.series, [&](const ChartSeries &series) {
        return series.spans.empty()
            && std::ranges::all_of(series.points, [&](const ChartPoint &point) {
                   return !point.value || (!chart.share && *point.value == 0);
               });
    });
}

void addShow(const Verb &group)
{
    const Verb verb = group.verb("show", CommandLine::tr("Show a chart"),
                                 {QStringLiteral("dashboard show gates-by-phase"),
                                  QStringLiteral("dashboard show app-gates --app POLICY"),
                                  QStringLiteral("dashboard show findings-by-age --tier 1 --json"),
                                  QStringLiteral("dashboard show release-scores --release "
                                                 "POLICY@5.3.0")});
    verb.lists();
    auto wanted = std::make_shared<WantedChart>();
    addWanted(verb, *wanted);
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const Chart chart, makeChart(open, *wanted));
        if (context.json) {
            print(toJson(chart));
            return Answer::Yes;
        }
        if (hasNothing(chart)) {
            note(context.in(chart.empty));
            return Answer::Yes;
        }
        TRY(show(context, tableOf(chart, context.language)));
        return Answer::Yes;
    });
}

QJsonObject describe(const ListedRecord &record)
{
    QJsonObject object{{QStringLiteral("number"), orNull(record.number)},
                       {QStringLiteral("release"), orNull(record.release)}};
    putBoth(object, QStringLiteral("title"), record.title);
    putBoth(object, QStringLiteral("phase"), record.phase);
    putBoth(object, QStringLiteral("state"), record.state);
    return object;
}

void addBehind(const Verb &group)
{
    const Verb verb =
        group.verb("behind", CommandLine::tr("List the records behind a number of a chart"),
                   {QStringLiteral("dashboard behind gates-by-phase blocked design"),
                    QStringLiteral("dashboard behind findings-by-age high 30 --tier 1")});
    verb.lists();
    struct Number {
        WantedChart chart;
        QString series;
        QString at;
    };
    auto wanted = std::make_shared<Number>();
    addWanted(verb, wanted->chart);
    verb.value("series", wanted->series, "SERIES",
               CommandLine::tr("The key of its series (see “dashboard show --json”)"))
        .required();
    verb.value("at", wanted->at, "AT", CommandLine::tr("The key of its category, or its day"))
        .required();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const Chart chart, makeChart(open, wanted->chart));
        TRY_ASSIGN(ChartPlace place, placeBehind(chart, wanted->series, wanted->at));
        if (ReleaseDashboard::chart(wanted->chart.key) == nullptr) {
            TRY_ASSIGN(const ListNarrowing narrowing, narrowingOf(open, wanted->chart));
            place.filter += narrowing;
        }
        TRY_ASSIGN(const auto records,
                   recordsBehind(open.workspace->database(), *open.shelf, place,
                                 open.workspace->clock().today()));
        if (context.json) {
            print(arrayOf(records, [](const ListedRecord &each) { return describe(each); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Number"), CommandLine::tr("Title"),
                         CommandLine::tr("Release"), CommandLine::tr("Phase"),
                         CommandLine::tr("State")});
        for (const ListedRecord &record : records)
            table.add({record.number, context.in(record.title), record.release,
                       context.in(record.phase), context.in(record.state)});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

} // namespace

void addDashboardVerbs(const Verb &root)
{
    const Verb group = root.group(
        "dashboard", CommandLine::tr("Where the portfolio stands, an app, and a release"));
    addList(group);
    addShow(group);
    addBehind(group);
}

} // namespace gatehouse
