#include "views/dashboards/threatlistpage.h"

#include "models/dashboards/listnarrowing.h"
#include "views/badges/categorynames.h"
#include "views/badges/threatbadge.h"
#include "views/design/columns.h"
#include "views/design/filterchipbar.h"
#include "views/design/itemviews.h"

#include <QHeaderView>
#include <QTableView>

namespace gatehouse {

ThreatListPage::ThreatListPage(NavigationContext &context, QWidget *parent)
    : PortfolioListPage(context, parent), m_threats(new ThreatListTableModel(this))
{
    using enum ThreatListTableModel::Column;
    auto *table = new QTableView;
    table->setModel(m_threats);
    prepareTable(table);
    const std::pair<int, int> widths[] = {
        {NumberColumn, 80}, {TitleColumn, 320}, {SubjectColumn, 170}, {CategoriesColumn, 170},
        {RiskColumn, 110},  {StateColumn, 150}, {ReleaseColumn, 140}};
    for (const auto &[column, width] : widths)
        table->setColumnWidth(column, width);
    table->setItemDelegateForColumn(CategoriesColumn, new CategoryNamesDelegate(table));
    table->setItemDelegateForColumn(RiskColumn,
                                    badgeDelegate<Risk>(ThreatListTableModel::RiskRole, table));
    table->setItemDelegateForColumn(
        StateColumn, badgeDelegate<ThreatState>(ThreatListTableModel::StateRole, table));
    table->setSortingEnabled(true);
    table->sortByColumn(ReleaseColumn, Qt::AscendingOrder);
    rememberColumns(table->horizontalHeader(), context.settings(),
                    QStringLiteral("dashboards/threats"),
                    {{.column = NumberColumn, .rank = 1},
                     {.column = TitleColumn, .rank = 2, .minimum = 200, .grows = true},
                     {.column = ReleaseColumn, .rank = 3, .minimum = 110},
                     {.column = StateColumn, .rank = 4, .least = widestBadge<ThreatState>(table)},
                     {.column = RiskColumn, .rank = 5, .least = widestBadge<Risk>(table)},
                     {.column = SubjectColumn, .rank = 6, .minimum = 110},
                     {.column = CategoriesColumn, .rank = 7, .minimum = 88}});
    setUp(m_threats, table);
}

QString ThreatListPage::title() const
{
    return tr("Threats of the portfolio");
}

QString ThreatListPage::iconName() const
{
    return QStringLiteral("threats");
}

PortfolioListPage::Texts ThreatListPage::texts() const
{
    return {tr("Filter threats"),
            tr("Filter threats by number, title, element, category or release"),
            tr("Reading the threats…"),
            tr("No threat fits these filters."),
            tr("No release shown has a threat model."),
            tr("Show all threats")};
}

std::vector<FilterChip> ThreatListPage::chips() const
{
    std::vector<FilterChip> chips;
    for (const ThreatState state : allValues<ThreatState>()) {
        if (state != ThreatState::Gone)
            chips.push_back(
                {toKey(state), label(state), badgeOf(state).iconName, badgeOf(state).tone, {}});
    }
    return chips;
}

PortfolioListPage::Reader ThreatListPage::reader(const std::optional<ListDestination> &behind) const
{
    // Of hundreds of thousands only what is behind the number is kept.
    return [narrowing = behind ? behind->filter : ListNarrowing(), model = m_threats,
            today = context().today()](const Database &database) -> Result<Taking> {
        LibraryShelf shelf;
        TRY_ASSIGN(const auto threats, threatsBehind(database, shelf, narrowing, today));
        return Taking([=] { model->setListings(threats); });
    };
}

void ThreatListPage::filterBy(const QString &words, const QStringList &chips)
{
    ThreatListFilter filter;
    filter.text = words;
    for (const QString &key : chips) {
        if (const auto state = fromKey<ThreatState>(key))
            filter.states.insert(*state);
    }
    m_threats->setFilter(std::move(filter));
}

void ThreatListPage::openRow(int row)
{
    const ThreatListing *chosen = m_threats->rowAt(row);
    if (!chosen)
        return;
    ReleaseDestination destination{chosen->release, {}, {}, ReleaseTab::Threats};
    destination.threat = chosen->row.threat.id;
    context().open(destination);
}

} // namespace gatehouse
