#include "views/dashboards/dashboardreading.h"

#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"

#include <algorithm>

namespace gatehouse {

DashboardWish knownOf(const DashboardWish &wish, const DashboardChoices &choices)
{
    const DashboardFilter filter = filterOf(wish, choices);
    DashboardWish known = wish;
    known.removeIf([&](const auto &field) {
        const QString &key = field.key();
        return !((key == u"department" && filter.department.isValid())
                 || (key == u"owner" && filter.owner.isValid()) || (key == u"tier" && filter.tier)
                 || (key == u"kind" && filter.kind) || (key == u"phase" && filter.phase)
                 || (key == u"business_line" && !filter.businessLine.isEmpty()));
    });
    return known;
}

DashboardFilter filterOf(const DashboardWish &wish, const DashboardChoices &choices)
{
    DashboardFilter filter;
    const auto department = std::ranges::find(choices.departments,
                                              wish.value(QStringLiteral("department")), &Unit::uid);
    if (department != choices.departments.end())
        filter.department = department->id;
    const auto owner =
        std::ranges::find(choices.owners, wish.value(QStringLiteral("owner")), &Person::uid);
    if (owner != choices.owners.end())
        filter.owner = owner->id;
    const int tier = wish.value(QStringLiteral("tier")).toInt();
    if (tier >= 1 && tier <= 3)
        filter.tier = tier;
    filter.kind = fromKey<AppKind>(wish.value(QStringLiteral("kind")));
    filter.phase = fromKey<Phase>(wish.value(QStringLiteral("phase")));
    const QString line = wish.value(QStringLiteral("business_line"));
    if (choices.businessLines.contains(line))
        filter.businessLine = line;
    return filter;
}

Result<DashboardReading> readDashboard(const Database &database, const ChartMaker &maker,
                                       const DashboardQuestion &question, Progress &progress)
{
    DashboardReading reading;
    reading.question = question;
    const OrganizationRepository organization(database);
    TRY_ASSIGN(reading.choices.departments, organization.units());
    TRY_ASSIGN(reading.choices.owners, organization.people());
    TRY_ASSIGN(reading.choices.businessLines, AppRepository(database).businessLines());
    TRY_ASSIGN(reading.log, AuditLog(database).head());
    LibraryShelf shelf;
    TRY_ASSIGN(
        auto charts,
        maker(database, shelf, question, filterOf(question.wish, reading.choices), progress));
    for (Chart &chart : charts)
        reading.charts.push_back(std::make_shared<const Chart>(std::move(chart)));
    return reading;
}

} // namespace gatehouse
