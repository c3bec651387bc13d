#include "views/components/componentusetable.h"

#include "models/components/componentusetablemodel.h"
#include "views/components/componentbadges.h"
#include "views/design/columns.h"
#include "views/design/itemviews.h"

#include <QHeaderView>

namespace gatehouse {

ComponentUseTable::ComponentUseTable(ComponentUseTableModel *model, QSettings &settings,
                                     const QString &settingsKey, QWidget *parent)
    : QTableView(parent)
{
    using Model = ComponentUseTableModel;
    setModel(model);
    prepareTable(this);
    const std::pair<int, int> widths[] = {
        {Model::NameColumn, 220}, {Model::VersionColumn, 100}, {Model::GroupColumn, 200},
        {Model::AppColumn, 180},  {Model::ReleaseColumn, 200}, {Model::VulnerabilityColumn, 240}};
    for (const auto &[place, width] : widths)
        setColumnWidth(place, width);
    setItemDelegateForColumn(Model::VulnerabilityColumn,
                             new BadgeDelegate(
                                 [](const QModelIndex &index) -> std::optional<Badge> {
                                     const QVariant severity = index.data(Model::SeverityRole);
                                     if (!severity.isValid())
                                         return std::nullopt;
                                     Badge badge =
                                         badgeOf(static_cast<ToolSeverity>(severity.toInt()));
                                     badge.text = index.data().toString();
                                     return badge;
                                 },
                                 BadgeForm::Line, this));
    setSortingEnabled(true);
    sortByColumn(Model::NameColumn, Qt::AscendingOrder);
    rememberColumns(horizontalHeader(), settings, settingsKey,
                    {{.column = Model::NameColumn, .rank = 1},
                     {.column = Model::ReleaseColumn, .rank = 2, .minimum = 140},
                     {.column = Model::VersionColumn, .rank = 3, .minimum = 80},
                     {.column = Model::AppColumn, .rank = 4},
                     {.column = Model::VulnerabilityColumn, .rank = 5, .grows = true}});
}

} // namespace gatehouse
