#include "views/threatmodels/threattable.h"

#include "models/product/subjects.h"
#include "models/threatmodels/threattablemodel.h"
#include "views/badges/categorynames.h"
#include "views/badges/threatbadge.h"
#include "views/design/itemviews.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"
#include "views/threatmodels/threatdesk.h"

#include <QHeaderView>

namespace gatehouse {

ThreatTable::ThreatTable(ThreatTableModel *model, const ThreatDesk &desk,
                         const QString &settingsKey, QWidget *parent)
    : QTableView(parent)
{
    setModel(model);
    prepareTable(this);
    const std::pair<int, int> widths[] = {
        {ThreatTableModel::NumberColumn, 80},    {ThreatTableModel::TitleColumn, 300},
        {ThreatTableModel::SubjectColumn, 170},  {ThreatTableModel::CategoriesColumn, 120},
        {ThreatTableModel::InherentColumn, 110}, {ThreatTableModel::CurrentColumn, 110},
        {ThreatTableModel::StateColumn, 170},    {ThreatTableModel::CountermeasuresColumn, 96},
    };
    for (const auto &[column, width] : widths)
        setColumnWidth(column, width);
    setItemDelegateForColumn(ThreatTableModel::CategoriesColumn, new CategoryNamesDelegate(this));
    setItemDelegateForColumn(ThreatTableModel::InherentColumn,
                             badgeDelegate<Risk>(ThreatTableModel::InherentRole, this));
    setItemDelegateForColumn(ThreatTableModel::CurrentColumn,
                             badgeDelegate<Risk>(ThreatTableModel::CurrentRole, this));
    setItemDelegateForColumn(ThreatTableModel::StateColumn,
                             badgeDelegate<ThreatState>(ThreatTableModel::StateRole, this));
    setSortingEnabled(true);
    sortByColumn(ThreatTableModel::NumberColumn, Qt::AscendingOrder);
    rememberColumns(
        horizontalHeader(), desk.context().settings(), settingsKey,
        {{.column = ThreatTableModel::NumberColumn, .rank = 1, .minimum = 72, .wholeName = true},
         {.column = ThreatTableModel::TitleColumn, .rank = 2, .minimum = 170, .grows = true},
         {.column = ThreatTableModel::StateColumn,
          .rank = 3,
          .least = widestBadge<ThreatState>(this)},
         {.column = ThreatTableModel::InherentColumn, .rank = 4, .least = widestBadge<Risk>(this)},
         {.column = ThreatTableModel::SubjectColumn, .rank = 5, .minimum = 110},
         {.column = ThreatTableModel::CurrentColumn, .rank = 6, .least = widestBadge<Risk>(this)},
         {.column = ThreatTableModel::CategoriesColumn, .rank = 7, .minimum = 88},
         {.column = ThreatTableModel::CountermeasuresColumn, .rank = 8}});
    auto *tableActions = new TableActions(this, desk.context(), subjectOf(u"threat"),
                                          [&desk] { return desk.acting().place; });
    tableActions->setTitleColumns({ThreatTableModel::TitleColumn});
}

} // namespace gatehouse
