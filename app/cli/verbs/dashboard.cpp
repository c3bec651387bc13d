#include "app/cli/charttable.h"
#include "app/cli/json/chart.h"
#include "app/cli/json/values.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/dashboards/appdashboard.h"
#include "models/dashboards/chartwords.h"
#include "models/dashboards/pastday.h"
#include "models/dashboards/releasedashboard.h"
#include "models/portfolio/releaserepository.h"

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
    bool isOfPastDays = false;
};

std::vector<ListedChart> listedCharts()
{
    const ChartWords words;
    std::vector<ListedChart> all;
    for (const PortfolioChart &chart : Dashboard::charts())
        all.push_back({QLatin1StringView(chart.key), words.words(chart.title),
                       words.words(chart.about), false, false, chart.past != nullptr});
    for (const AppChart &chart : AppDashboard::charts())
        all.push_back({QLatin1StringView(chart.key), words.words(chart.title),
                       words.words(chart.about), false, true, true});
    for (const ReleaseChart &chart : ReleaseDashboard::charts())
        all.push_back({QLatin1StringView(chart.key), words.words(chart.title),
                       words.words(chart.about), true, false, true});
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
                                   {QStringLiteral("of_an_app"), chart.isOfAnApp},
                                   {QStringLiteral("of_past_days"), chart.isOfPastDays}};
                putBoth(object, QStringLiteral("title"), chart.title);
                putBoth(object, QStringLiteral("about"), chart.about);
                return object;
            }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Chart"), CommandLine::tr("Title"),
                         CommandLine::tr("Of a release"), CommandLine::tr("Of an app"),
                         CommandLine::tr("Of past days"), CommandLine::tr("What it counts")});
        for (const ListedChart &chart : charts)
            table.add({chart.key, context.in(chart.title),
                       chart.isOfARelease ? CommandLine::tr("yes") : QString(),
                       chart.isOfAnApp ? CommandLine::tr("yes") : QString(),
                       chart.isOfPastDays ? CommandLine::tr("yes") : QString(),
                       context.in(chart.about)});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

Result<Chart> makeChart(const OpenWorkspace &open, const WantedChart &wanted)
{
    const Database &database = open.workspace->database();
    LibraryShelf &shelf = *open.shelf;
    const QDate today = open.workspace->clock().today();
    const QDate day = wanted.day.isValid() ? wanted.day : today;
    if (day > today)
        return fail(ErrorKind::Invalid,
                    CommandLine::tr("%1 is still to come. Give today or an earlier day.")
                        .arg(day.toString(Qt::ISODate)));
    const ReleaseChart *const ofRelease = ReleaseDashboard::chart(wanted.key);
    const AppChart *const ofApp = AppDashboard::chart(wanted.key);
    std::unique_ptr<PastDay> past; // names are those of the day, too
    if ((ofRelease || ofApp) && day < today) {
        TRY_ASSIGN(past, PastDay::show(database, shelf, day));
    }
    if (ofRelease) {
        if (wanted.release.isEmpty())
            return fail(ErrorKind::Invalid,
                        CommandLine::tr("“%1” is a chart of a release. Name one with --release.")
                            .arg(wanted.key));
        TRY_ASSIGN(const Release release, ReleaseRepository(database).byName(wanted.release));
        return ReleaseDashboard::make(database, shelf, release.id, day, *ofRelease);
    }
    TRY_ASSIGN(const Names names, Names::load(database));
    DashboardFilter filter = wanted.filter;
    if (!wanted.app.isEmpty()) {
        TRY_ASSIGN(filter.app, names.appNamed(wanted.app));
    }
    if (ofApp) {
        if (!filter.app.isValid())
            return fail(
                ErrorKind::Invalid,
                CommandLine::tr("“%1” is a chart of an app. Name one with --app.").arg(wanted.key));
        return AppDashboard::make(database, shelf, filter.app, day, *ofApp);
    }
    TRY_ASSIGN(const PortfolioChart *const chart, Dashboard::chart(wanted.key));
    if (!wanted.department.isEmpty()) {
        TRY_ASSIGN(filter.department, names.unitNamed(wanted.department));
    }
    if (!wanted.owner.isEmpty()) {
        TRY_ASSIGN(filter.owner, names.personNamed(wanted.owner));
    }
    return Dashboard(database, shelf, today, day, filter).make(*chart);
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
    verb.value("chart", wanted->key, "CHART", CommandLine::tr("Its name (see “dashboard list”)"))
        .required();
    verb.value("-r,--release", wanted->release, "CODE@VERSION",
               CommandLine::tr("The release that a chart of one speaks of"));
    verb.value(
        "-a,--app", wanted->app, "CODE",
        CommandLine::tr("The app that a chart of one speaks of; of any other chart, this app "
                        "alone"));
    verb.value("--as-of", wanted->day, "DAY", CommandLine::tr("As it was on that day"));
    verb.value("--department", wanted->department, "DEPARTMENT",
               CommandLine::tr("Only apps of this department and those below it"));
    verb.value("--tier", wanted->filter.tier, "TIER", CommandLine::tr("Only apps of this tier"));
    verb.value("--kind", wanted->filter.kind, "KIND", CommandLine::tr("Only apps of this kind"));
    verb.value("--business-line", wanted->filter.businessLine, "LINE",
               CommandLine::tr("Only apps of this business line"));
    verb.value("--owner", wanted->owner, "PERSON",
               CommandLine::tr("Only apps that this person answers for"));
    verb.value("--phase", wanted->filter.phase, "PHASE",
               CommandLine::tr("Only apps whose next gate is that of this phase"));
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const Chart chart, makeChart(open, *wanted));
        if (context.json) {
            print(toJson(chart));
            return Answer::Yes;
        }
        if (chart.series.empty()
            || (chart.categories.empty() && chart.days.empty()
                && chart.shape != ChartShape::Timeline)) {
            note(context.in(chart.empty));
            return Answer::Yes;
        }
        TRY(show(context, tableOf(chart, context.language)));
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
}

} // namespace gatehouse
