#include "views/dashboards/testlistpage.h"

#include "models/dashboards/listnarrowing.h"
#include "views/design/columns.h"
#include "views/design/filterchipbar.h"
#include "views/design/itemviews.h"
#include "views/testing/testbadge.h"

#include <QHeaderView>
#include <QTableView>

namespace gatehouse {

TestListPage::TestListPage(NavigationContext &context, QWidget *parent)
    : PortfolioListPage(context, parent), m_tests(new TestListTableModel(this))
{
    using enum TestListTableModel::Column;
    auto *table = new QTableView;
    table->setModel(m_tests);
    prepareTable(table);
    const std::pair<int, int> widths[] = {
        {NumberColumn, 90},   {ClauseColumn, 90},  {TitleColumn, 300},  {MethodColumn, 130},
        {OutcomeColumn, 120}, {TesterColumn, 160}, {ReleaseColumn, 140}};
    for (const auto &[column, width] : widths)
        table->setColumnWidth(column, width);
    table->setItemDelegateForColumn(
        OutcomeColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                const QVariant value = index.data(TestListTableModel::OutcomeRole);
                return badgeOf(value.isValid()
                                   ? std::optional(static_cast<TestOutcome>(value.toInt()))
                                   : std::nullopt);
            },
            BadgeForm::Line, table));
    table->setSortingEnabled(true);
    table->sortByColumn(ReleaseColumn, Qt::AscendingOrder);
    rememberColumns(table->horizontalHeader(), context.settings(),
                    QStringLiteral("dashboards/tests"),
                    {{.column = NumberColumn, .rank = 1},
                     {.column = TitleColumn, .rank = 2, .minimum = 200, .grows = true},
                     {.column = ReleaseColumn, .rank = 3, .minimum = 110},
                     {.column = OutcomeColumn, .rank = 4, .minimum = 100},
                     {.column = MethodColumn, .rank = 5, .minimum = 100},
                     {.column = ClauseColumn, .rank = 6},
                     {.column = TesterColumn, .rank = 7}});
    setUp(m_tests, table);
}

QString TestListPage::title() const
{
    return tr("Tests of the portfolio");
}

QString TestListPage::iconName() const
{
    return QStringLiteral("phase-test");
}

PortfolioListPage::Texts TestListPage::texts() const
{
    return {tr("Filter tests"),
            tr("Filter tests by number, clause, title, tester or release"),
            tr("Reading the tests…"),
            tr("No test fits these filters."),
            tr("No release shown has a test plan."),
            tr("Show all tests")};
}

std::vector<FilterChip> TestListPage::chips() const
{
    std::vector<FilterChip> chips;
    for (const TestOutcome outcome : allValues<TestOutcome>()) {
        const Badge badge = badgeOf(std::optional(outcome));
        chips.push_back({toKey(outcome), label(outcome), badge.iconName, badge.tone, {}});
    }
    return chips;
}

PortfolioListPage::Reader TestListPage::reader(const std::optional<ListDestination> &behind) const
{
    // Of hundreds of thousands only what is behind the number is kept.
    return [narrowing = behind ? behind->filter : ListNarrowing(), model = m_tests,
            today = context().today()](const Database &database) -> Result<Taking> {
        LibraryShelf shelf;
        TRY_ASSIGN(const auto tests, testsBehind(database, shelf, narrowing, today));
        return Taking([=] { model->setListings(tests); });
    };
}

void TestListPage::filterBy(const QString &words, const QStringList &chips)
{
    TestListFilter filter;
    filter.text = words;
    for (const QString &key : chips) {
        if (const auto outcome = fromKey<TestOutcome>(key))
            filter.outcomes.insert(*outcome);
    }
    m_tests->setFilter(std::move(filter));
}

void TestListPage::openRow(int row)
{
    const TestListing *chosen = m_tests->rowAt(row);
    if (!chosen)
        return;
    ReleaseDestination destination{chosen->release, {}, {}, ReleaseTab::Tests};
    destination.testCase = chosen->row.testCase.id;
    context().open(destination);
}

} // namespace gatehouse
