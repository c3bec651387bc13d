#include "views/findings/findingtable.h"

#include "models/findings/findingtablemodel.h"
#include "views/badges/statebadge.h"
#include "views/design/itemviews.h"

#include <QHeaderView>

namespace gatehouse {

FindingTable::FindingTable(FindingTableModel *model, QSettings &settings,
                           const QString &settingsKey, QWidget *parent)
    : QTableView(parent)
{
    setModel(model);
    prepareTable(this);
    const std::pair<int, int> widths[] = {
        {FindingTableModel::NumberColumn, 80},  {FindingTableModel::ClauseColumn, 90},
        {FindingTableModel::TitleColumn, 300},  {FindingTableModel::RiskColumn, 120},
        {FindingTableModel::StatusColumn, 140}, {FindingTableModel::OwnerColumn, 180},
        {FindingTableModel::DueColumn, 100},    {FindingTableModel::ReleaseColumn, 136}};
    for (const auto &[column, width] : widths)
        setColumnWidth(column, width);
    setItemDelegateForColumn(
        FindingTableModel::RiskColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                return badgeOf(static_cast<Risk>(index.data(FindingTableModel::RiskRole).toInt()));
            },
            BadgeForm::Line, this));
    setItemDelegateForColumn(FindingTableModel::StatusColumn,
                             new BadgeDelegate(
                                 [](const QModelIndex &index) -> std::optional<Badge> {
                                     return badgeOf(static_cast<FindingStatus>(
                                         index.data(FindingTableModel::StatusRole).toInt()));
                                 },
                                 BadgeForm::Line, this));
    setItemDelegateForColumn(
        FindingTableModel::DueColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                // While its risk is accepted nothing is due: that day counts.
                if (const QDate until = index.data(FindingTableModel::AcceptedUntilRole).toDate();
                    until.isValid())
                    return Badge{until.toString(Qt::ISODate),
                                 badgeOf(FindingStatus::RiskAccepted).iconName, Tone::Warning};
                if (!index.data(FindingTableModel::OverdueRole).toBool())
                    return std::nullopt;
                return Badge{index.data().toString(), QStringLiteral("state-late"), Tone::Late};
            },
            BadgeForm::Line, this));
    setSortingEnabled(true);
    sortByColumn(FindingTableModel::NumberColumn, Qt::AscendingOrder);
    // The columns of before stood elsewhere.
    constexpr int version = 2;
    rememberColumns(horizontalHeader(), settings, settingsKey,
                    {{.column = FindingTableModel::NumberColumn, .rank = 1},
                     {.column = FindingTableModel::TitleColumn, .rank = 2, .grows = true},
                     {.column = FindingTableModel::StatusColumn, .rank = 3, .minimum = 136},
                     {.column = FindingTableModel::RiskColumn, .rank = 4, .minimum = 116},
                     {.column = FindingTableModel::DueColumn, .rank = 5, .minimum = dayWidth},
                     {.column = FindingTableModel::ClauseColumn, .rank = 6},
                     {.column = FindingTableModel::OwnerColumn, .rank = 7},
                     {.column = FindingTableModel::AgeColumn, .rank = 8},
                     {.column = FindingTableModel::ReleaseColumn, .rank = 9, .minimum = 116},
                     {.column = FindingTableModel::SourceColumn, .rank = 10}},
                    version);
}

} // namespace gatehouse
