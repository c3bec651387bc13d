#include "views/dashboards/acceptancelistpage.h"

#include "models/dashboards/listday.h"
#include "views/design/columns.h"
#include "views/design/filterchipbar.h"
#include "views/design/itemviews.h"

#include <QHeaderView>
#include <QTableView>

namespace gatehouse {

AcceptanceListPage::AcceptanceListPage(NavigationContext &context, QWidget *parent)
    : PortfolioListPage(context, parent), m_acceptances(new AcceptanceTableModel(this)),
      m_behind(std::make_shared<std::set<AcceptanceId>>())
{
    using enum AcceptanceTableModel::Column;
    auto *table = new QTableView;
    table->setModel(m_acceptances);
    prepareTable(table);
    const std::pair<int, int> widths[] = {
        {ClauseColumn, 90}, {FindingColumn, 220}, {ReasonColumn, 300},     {ReleaseColumn, 130},
        {StateColumn, 110}, {ExpiresColumn, 100}, {ApprovedByColumn, 170}, {ApprovedAtColumn, 130}};
    for (const auto &[column, width] : widths)
        table->setColumnWidth(column, width);
    table->setSortingEnabled(true);
    table->sortByColumn(ExpiresColumn, Qt::AscendingOrder);
    rememberColumns(table->horizontalHeader(), context.settings(),
                    QStringLiteral("dashboards/acceptances"),
                    {{.column = FindingColumn, .rank = 1, .minimum = 140},
                     {.column = ExpiresColumn, .rank = 2, .minimum = dayWidth},
                     {.column = StateColumn, .rank = 3, .minimum = 90},
                     {.column = ReasonColumn, .rank = 4, .minimum = 160, .grows = true},
                     {.column = ReleaseColumn, .rank = 5, .minimum = 100},
                     {.column = ClauseColumn, .rank = 6},
                     {.column = ApprovedByColumn, .rank = 7},
                     {.column = ApprovedAtColumn, .rank = 8, .minimum = dayWidth}});
    setUp(m_acceptances, table);
}

QString AcceptanceListPage::title() const
{
    return tr("Risk acceptances of the portfolio");
}

QString AcceptanceListPage::iconName() const
{
    return QStringLiteral("finding");
}

PortfolioListPage::Texts AcceptanceListPage::texts() const
{
    return {tr("Filter acceptances"),
            tr("Filter acceptances by clause, finding, release, reason or who approved them"),
            tr("Reading the acceptances…"),
            tr("No acceptance fits these filters."),
            tr("No risk is accepted."),
            tr("Show all acceptances")};
}

std::vector<FilterChip> AcceptanceListPage::chips() const
{
    std::vector<FilterChip> chips;
    for (const AcceptanceState state : allValues<AcceptanceState>())
        chips.push_back({toKey(state), label(state), {}, {}, {}});
    return chips;
}

PortfolioListPage::Reader
AcceptanceListPage::reader(const std::optional<ListDestination> &behind) const
{
    return [behind, model = m_acceptances, ids = m_behind,
            today = context().today()](const Database &database) -> Result<Taking> {
        // As they stood on the day that is asked for.
        LibraryShelf shelf;
        TRY_ASSIGN(
            const ListDay list,
            ListDay::look(database, shelf, behind ? behind->filter : ListNarrowing(), today));
        TRY_ASSIGN(auto acceptances, acceptanceListings(database));
        std::set<AcceptanceId> wanted;
        if (behind) {
            TRY_ASSIGN(wanted, acceptancesBehind(database, shelf, list.narrowing(), list.day()));
        }
        return Taking([=, day = list.day()] {
            *ids = wanted;
            model->setListings(acceptances, day);
        });
    };
}

void AcceptanceListPage::filterBy(const QString &words, const QStringList &chips)
{
    AcceptanceFilter filter;
    filter.text = words;
    for (const QString &key : chips) {
        if (const auto state = fromKey<AcceptanceState>(key))
            filter.states.insert(*state);
    }
    if (isBehindANumber())
        filter.acceptances = *m_behind;
    m_acceptances->setFilter(std::move(filter));
}

void AcceptanceListPage::openRow(int row)
{
    const AcceptanceListing *chosen = m_acceptances->rowAt(row);
    if (!chosen)
        return;
    const RiskAcceptance acceptance = chosen->acceptance;
    if (!acceptance.release.isValid())
        context().open(OrganisationDestination{acceptance.requirement, acceptance.finding});
    else if (acceptance.finding.isValid())
        context().open(ReleaseDestination{
            acceptance.release, {}, {}, ReleaseTab::Findings, acceptance.finding});
    else
        context().open(ReleaseDestination{acceptance.release, {}, acceptance.requirement});
}

} // namespace gatehouse
