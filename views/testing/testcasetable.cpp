#include "views/testing/testcasetable.h"

#include "models/testing/testcasetablemodel.h"
#include "views/design/itemviews.h"
#include "views/testing/testbadge.h"

#include <QHeaderView>

namespace gatehouse {

TestCaseTable::TestCaseTable(TestCaseTableModel *model, QSettings &settings,
                             const QString &settingsKey, QWidget *parent)
    : QTableView(parent)
{
    setModel(model);
    prepareTable(this);
    const std::pair<int, int> widths[] = {
        {TestCaseTableModel::NumberColumn, 84},  {TestCaseTableModel::ClauseColumn, 90},
        {TestCaseTableModel::TitleColumn, 260},  {TestCaseTableModel::MethodColumn, 110},
        {TestCaseTableModel::BoxColumn, 90},     {TestCaseTableModel::OutcomeColumn, 110},
        {TestCaseTableModel::TesterColumn, 150}, {TestCaseTableModel::TestedColumn, 100},
        {TestCaseTableModel::RunsColumn, 60},    {TestCaseTableModel::DeviceColumn, 120},
        {TestCaseTableModel::BuildColumn, 110}};
    for (const auto &[column, width] : widths)
        setColumnWidth(column, width);
    setItemDelegateForColumn(
        TestCaseTableModel::OutcomeColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                if (index.data(TestCaseTableModel::RetiredRole).toBool())
                    return std::nullopt;
                const int outcome = index.data(TestCaseTableModel::OutcomeRole).toInt();
                return badgeOf(outcome < 0 ? std::nullopt
                                           : std::optional(static_cast<TestOutcome>(outcome)));
            },
            BadgeForm::Line, this));
    setSortingEnabled(true);
    sortByColumn(TestCaseTableModel::NumberColumn, Qt::AscendingOrder);
    rememberColumns(horizontalHeader(), settings, settingsKey,
                    {{.column = TestCaseTableModel::NumberColumn, .rank = 1},
                     {.column = TestCaseTableModel::TitleColumn, .rank = 2, .grows = true},
                     {.column = TestCaseTableModel::OutcomeColumn, .rank = 3, .minimum = 100},
                     {.column = TestCaseTableModel::MethodColumn, .rank = 4},
                     {.column = TestCaseTableModel::ClauseColumn, .rank = 5},
                     {.column = TestCaseTableModel::TesterColumn, .rank = 6},
                     {.column = TestCaseTableModel::TestedColumn, .rank = 7, .minimum = dayWidth},
                     {.column = TestCaseTableModel::BoxColumn, .rank = 8},
                     {.column = TestCaseTableModel::RunsColumn, .rank = 9},
                     {.column = TestCaseTableModel::DeviceColumn, .rank = 10},
                     {.column = TestCaseTableModel::BuildColumn, .rank = 11}});
}

} // namespace gatehouse
