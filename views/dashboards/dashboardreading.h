#pragma once

#include "models/auditchain/auditlog.h"
#include "models/dashboards/chart.h"
#include "models/dashboards/dashboardfilter.h"
#include "models/libraries/libraryrepository.h"
#include "models/organization/organization.h"

#include <QMap>

#include <functional>

namespace gatehouse {

/// Which apps a dashboard is asked for, by keys that outlive a workspace's ids: "department" and
/// "owner" by uid, "tier", "kind", "business_line" and "phase". A field that is not named leaves
/// nothing out.
using DashboardWish = QMap<QString, QString>;

/// What can be wished for in this workspace.
struct DashboardChoices {
    std::vector<Unit> departments; ///< a tree written down
    std::vector<Person> owners; ///< by name
    QStringList businessLines;
    bool operator==(const DashboardChoices &) const = default;
};

/// What of a wish this workspace knows: views are kept for all workspaces, departments and people
/// are of one.
DashboardWish knownOf(const DashboardWish &wish, const DashboardChoices &choices);
/// The wish as the charts take it; what this workspace does not know leaves nothing out.
DashboardFilter filterOf(const DashboardWish &wish, const DashboardChoices &choices);

struct DashboardQuestion {
    DashboardWish wish;
    QDate today;
    QDate day; ///< as of; `today` or earlier
};

/// What a dashboard shows at once.
struct DashboardReading {
    DashboardQuestion question; ///< what it answers
    DashboardChoices choices;
    std::vector<std::shared_ptr<const Chart>> charts; ///< in the order of the page
    AuditLog::Head log; ///< where the audit log stood
};

/// Makes the charts, on a thread of its own with a reader and a shelf of its own.
using ChartMaker = std::function<Result<std::vector<Chart>>(const Database &, LibraryShelf &,
                                                            const DashboardQuestion &,
                                                            const DashboardFilter &, Progress &)>;

/// Everything of a dashboard, from a reader on this thread. Fails with what reading or the maker
/// fail with.
Result<DashboardReading> readDashboard(const Database &database, const ChartMaker &maker,
                                       const DashboardQuestion &question, Progress &progress);

} // namespace gatehouse
