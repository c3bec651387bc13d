#include "views/dashboards/gatelistpage.h"

#include "views/badges/statebadge.h"
#include "views/design/columns.h"
#include "views/design/filterchipbar.h"
#include "views/design/itemviews.h"

#include <QHeaderView>
#include <QTableView>

namespace gatehouse {

GateListPage::GateListPage(NavigationContext &context, QWidget *parent)
    : PortfolioListPage(context, parent), m_gates(new GateListTableModel(this))
{
    using enum GateListTableModel::Column;
    auto *table = new QTableView;
    table->setModel(m_gates);
    prepareTable(table);
    const std::pair<int, int> widths[] = {
        {ReleaseColumn, 150}, {AppColumn, 190},     {PhaseColumn, 110},   {StateColumn, 130},
        {PlannedColumn, 104}, {DecidedColumn, 104}, {DeciderColumn, 140}, {StatementColumn, 240}};
    for (const auto &[column, width] : widths)
        table->setColumnWidth(column, width);
    table->setItemDelegateForColumn(
        StateColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                if (index.data(GateListTableModel::LateRole).toBool()) {
                    Badge late = lateBadge();
                    late.text = index.data().toString();
                    return late;
                }
                if (index.data(GateListTableModel::ChangedRole).toBool()) {
                    Badge changed = staleBadge();
                    changed.text = index.data().toString();
                    return changed;
                }
                const QVariant state = index.data(GateListTableModel::StateRole);
                return state.isValid()
                    ? std::optional(badgeOf(static_cast<GateState>(state.toInt())))
                    : std::nullopt;
            },
            BadgeForm::Line, table));
    table->setSortingEnabled(true);
    table->sortByColumn(ReleaseColumn, Qt::AscendingOrder);
    rememberColumns(table->horizontalHeader(), context.settings(),
                    QStringLiteral("dashboards/gates"),
                    {{.column = ReleaseColumn, .rank = 1, .minimum = 120},
                     {.column = PhaseColumn, .rank = 2, .minimum = 90},
                     {.column = StateColumn, .rank = 3, .minimum = 110},
                     {.column = PlannedColumn, .rank = 4, .minimum = 96},
                     {.column = DecidedColumn, .rank = 5, .minimum = 96},
                     {.column = DeciderColumn, .rank = 6, .minimum = 100},
                     {.column = AppColumn, .rank = 7, .minimum = 120},
                     {.column = StatementColumn, .rank = 8, .minimum = 120, .grows = true}});
    setUp(m_gates, table);
}

QString GateListPage::title() const
{
    return tr("Gates of the portfolio");
}

QString GateListPage::iconName() const
{
    return QStringLiteral("portfolio");
}

PortfolioListPage::Texts GateListPage::texts() const
{
    return {tr("Filter gates"),
            tr("Filter gates by release, app, phase, who decided or what was said"),
            tr("Reading the gates…"),
            tr("No gate fits these filters."),
            tr("No app shows a release."),
            tr("Show all gates")};
}

std::vector<FilterChip> GateListPage::chips() const
{
    std::vector<FilterChip> chips;
    for (const Phase phase : allPhases)
        chips.push_back(
            {toKey(phase), label(phase), QStringLiteral("phase-") + toKey(phase), {}, {}});
    return chips;
}

PortfolioListPage::Reader GateListPage::reader(const std::optional<ListDestination> &behind) const
{
    return [narrowing = behind ? behind->filter : ListNarrowing(), model = m_gates,
            today = context().today()](const Database &database) -> Result<Taking> {
        LibraryShelf shelf;
        TRY_ASSIGN(const auto gates, gatesBehind(database, shelf, narrowing, today));
        return Taking([=] { model->setListings(gates); });
    };
}

void GateListPage::filterBy(const QString &words, const QStringList &chips)
{
    GateListFilter filter;
    filter.text = words;
    for (const QString &key : chips) {
        if (const auto phase = fromKey<Phase>(key))
            filter.phases.insert(*phase);
    }
    m_gates->setFilter(std::move(filter));
}

void GateListPage::openRow(int row)
{
    const GateListing *chosen = m_gates->rowAt(row);
    if (chosen)
        context().openRelease(chosen->release, chosen->phase, {}, ReleaseTab::Gate);
}

} // namespace gatehouse
