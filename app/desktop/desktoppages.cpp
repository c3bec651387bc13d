#include "app/desktop/desktoppages.h"

#include "models/base/progress.h"
#include "models/dashboards/appdashboard.h"
#include "models/dashboards/releasedashboard.h"
#include "views/auditlog/auditlogpage.h"
#include "views/components/componentsearchpage.h"
#include "views/dashboards/acceptancelistpage.h"
#include "views/dashboards/componentlistpage.h"
#include "views/dashboards/testlistpage.h"
#include "views/dashboards/appdashboardpage.h"
#include "views/dashboards/dashboardpage.h"
#include "views/dashboards/findinglistpage.h"
#include "views/dashboards/gatelistpage.h"
#include "views/dashboards/threatlistpage.h"
#include "views/evidence/evidencepage.h"
#include "views/libraries/librarypage.h"
#include "views/management/managementpage.h"
#include "views/organization/organizationpage.h"
#include "views/portfolio/portfoliopage.h"
#include "views/release/releasepage.h"
#include "views/reviews/reviewspage.h"
#include "views/threatlibraries/threatlibrarypage.h"
#include "views/worklist/worklistpage.h"

namespace gatehouse {

namespace {

template<class AnyPage>
Page *make(NavigationContext &context, QWidget *parent)
{
    return new AnyPage(context, parent);
}

Result<std::vector<Chart>> portfolioCharts(const Database &database, LibraryShelf &shelf,
                                           const DashboardQuestion &question,
                                           const DashboardFilter &filter, Progress &progress)
{
    Dashboard dashboard(database, shelf, question.today, question.day, filter);
    const auto all = Dashboard::charts();
    std::vector<Chart> charts;
    for (const PortfolioChart &each : all) {
        if (!progress.report(static_cast<qint64>(charts.size()), static_cast<qint64>(all.size())))
            return fail(ErrorKind::Cancelled, QString());
        TRY_ASSIGN(Chart chart, dashboard.make(each));
        charts.push_back(std::move(chart));
    }
    return charts;
}

Page *makeRelease(NavigationContext &context, QWidget *parent)
{
    return new ReleasePage(
        context, parent,
        [](const Database &database, LibraryShelf &shelf, ReleaseId release, QDate today,
           QDate day) { return ReleaseDashboard::make(database, shelf, release, today, day); });
}

Page *makeAppDashboard(NavigationContext &context, QWidget *parent)
{
    return new AppDashboardPage(
        context,
        [](const Database &database, LibraryShelf &shelf, AppId app, QDate today, QDate day) {
            return AppDashboard::make(database, shelf, app, today, day);
        },
        parent);
}

Page *makeDashboards(NavigationContext &context, QWidget *parent)
{
    return new DashboardPage(context, portfolioCharts, parent);
}

} // namespace

std::vector<PageEntry> desktopPages()
{
    return {
        {.key = QStringLiteral("portfolio"),
         .iconName = QStringLiteral("portfolio"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Portfolio"),
         .inRail = true,
         .railKey = {},
         .shows = {DestinationKind::App, DestinationKind::List},
         .create = make<PortfolioPage>,
         .lists = {QStringLiteral("board")}},
        {.key = QStringLiteral("release"),
         .iconName = QStringLiteral("release"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Release"),
         .inRail = false,
         .railKey = QStringLiteral("portfolio"),
         .shows = {DestinationKind::Release, DestinationKind::List},
         .create = makeRelease,
         .lists = {QStringLiteral("release")}},
        {.key = QStringLiteral("app"),
         .iconName = QStringLiteral("dashboards"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Progress of an app"),
         .inRail = false,
         .railKey = QStringLiteral("portfolio"),
         .shows = {DestinationKind::List},
         .create = makeAppDashboard,
         .lists = {QStringLiteral("app")}},
        {.key = QStringLiteral("work"),
         .iconName = QStringLiteral("check-all"),
         .title = QT_TRANSLATE_NOOP("Navigation", "My work"),
         .inRail = true,
         .railKey = {},
         .shows = {},
         .create = make<WorkListPage>},
        {.key = QStringLiteral("reviews"),
         .iconName = QStringLiteral("reviews"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Reviews"),
         .inRail = true,
         .railKey = {},
         .shows = {DestinationKind::List},
         .create = make<ReviewsPage>,
         .lists = {QStringLiteral("reviews")}},
        {.key = QStringLiteral("evidence"),
         .iconName = QStringLiteral("evidence"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Evidence"),
         .inRail = true,
         .railKey = {},
         .shows = {DestinationKind::List},
         .create = make<EvidencePage>,
         .lists = {QStringLiteral("evidence")}},
        {.key = QStringLiteral("findings"),
         .iconName = QStringLiteral("finding"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Findings"),
         .inRail = true,
         .railKey = {},
         .shows = {DestinationKind::List},
         .create = make<FindingListPage>,
         .lists = {QStringLiteral("findings")}},
        {.key = QStringLiteral("libraries"),
         .iconName = QStringLiteral("libraries"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Libraries"),
         .inRail = true,
         .railKey = {},
         .shows = {DestinationKind::Requirement},
         .create = make<LibraryPage>},
        {.key = QStringLiteral("threat-libraries"),
         .iconName = QStringLiteral("threats"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Threat library"),
         .inRail = true,
         .railKey = {},
         .shows = {DestinationKind::ThreatLibrary},
         .create = make<ThreatLibraryPage>},
        {.key = QStringLiteral("components"),
         .iconName = QStringLiteral("components"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Components"),
         .inRail = true,
         .railKey = {},
         .shows = {},
         .create = make<ComponentSearchPage>},
        {.key = QStringLiteral("organisation"),
         .iconName = QStringLiteral("organisation"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Organisation"),
         .inRail = true,
         .railKey = {},
         .shows = {DestinationKind::Organisation},
         .create = make<OrganizationPage>},
        {.key = QStringLiteral("management"),
         .iconName = QStringLiteral("management"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Management"),
         .inRail = true,
         .railKey = {},
         .shows = {DestinationKind::Management, DestinationKind::List},
         .create = make<ManagementPage>,
         .lists = {QStringLiteral("documents")}},
        {.key = QStringLiteral("dashboards"),
         .iconName = QStringLiteral("dashboards"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Dashboards"),
         .inRail = true,
         .railKey = {},
         .shows = {},
         .create = makeDashboards},
        {.key = QStringLiteral("gates"),
         .iconName = QStringLiteral("portfolio"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Gates"),
         .inRail = false,
         .railKey = QStringLiteral("dashboards"),
         .shows = {DestinationKind::List},
         .create = make<GateListPage>,
         .lists = {QStringLiteral("gates")}},
        {.key = QStringLiteral("acceptances"),
         .iconName = QStringLiteral("finding"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Risk acceptances"),
         .inRail = false,
         .railKey = QStringLiteral("findings"),
         .shows = {DestinationKind::List},
         .create = make<AcceptanceListPage>,
         .lists = {QStringLiteral("acceptances")}},
        {.key = QStringLiteral("tests"),
         .iconName = QStringLiteral("phase-test"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Tests"),
         .inRail = false,
         .railKey = QStringLiteral("dashboards"),
         .shows = {DestinationKind::List},
         .create = make<TestListPage>,
         .lists = {QStringLiteral("tests")}},
        {.key = QStringLiteral("vulnerable-components"),
         .iconName = QStringLiteral("components"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Components with known vulnerabilities"),
         .inRail = false,
         .railKey = QStringLiteral("dashboards"),
         .shows = {DestinationKind::List},
         .create = make<ComponentListPage>,
         .lists = {QStringLiteral("components")}},
        {.key = QStringLiteral("threats"),
         .iconName = QStringLiteral("threats"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Threats"),
         .inRail = false,
         .railKey = QStringLiteral("dashboards"),
         .shows = {DestinationKind::List},
         .create = make<ThreatListPage>,
         .lists = {QStringLiteral("threats")}},
        {.key = QStringLiteral("auditlog"),
         .iconName = QStringLiteral("audit-log"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Audit log"),
         .inRail = true,
         .railKey = {},
         .shows = {DestinationKind::Record},
         .create = make<AuditLogPage>},
    };
}

} // namespace gatehouse
