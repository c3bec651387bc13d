#include "app/desktop/desktoppages.h"

#include "views/auditlog/auditlogpage.h"
#include "views/libraries/librarypage.h"
#include "views/organization/organizationpage.h"
#include "views/portfolio/portfoliopage.h"
#include "views/release/releasepage.h"
#include "views/reviews/reviewspage.h"

namespace gatehouse {

namespace {

template<class AnyPage>
Page *make(NavigationContext &context, QWidget *parent)
{
    return new AnyPage(context, parent);
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
         .shows = {DestinationKind::App},
         .create = make<PortfolioPage>},
        {.key = QStringLiteral("release"),
         .iconName = QStringLiteral("release"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Release"),
         .inRail = false,
         .railKey = QStringLiteral("portfolio"),
         .shows = {DestinationKind::Release},
         .create = make<ReleasePage>},
        {.key = QStringLiteral("reviews"),
         .iconName = QStringLiteral("reviews"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Reviews"),
         .inRail = true,
         .railKey = {},
         .shows = {},
         .create = make<ReviewsPage>},
        {.key = QStringLiteral("libraries"),
         .iconName = QStringLiteral("libraries"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Libraries"),
         .inRail = true,
         .railKey = {},
         .shows = {DestinationKind::Requirement},
         .create = make<LibraryPage>},
        {.key = QStringLiteral("organisation"),
         .iconName = QStringLiteral("organisation"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Organisation"),
         .inRail = true,
         .railKey = {},
         .shows = {DestinationKind::Organisation},
         .create = make<OrganizationPage>},
        {.key = QStringLiteral("auditlog"),
         .iconName = QStringLiteral("audit-log"),
         .title = QT_TRANSLATE_NOOP("Navigation", "Audit log"),
         .inRail = true,
         .railKey = {},
         .shows = {},
         .create = make<AuditLogPage>},
    };
}

} // namespace gatehouse
