#include "views/evidence/evidencetable.h"

#include "models/evidence/evidencetablemodel.h"
#include "views/design/itemviews.h"

#include <QHeaderView>

namespace gatehouse {

EvidenceTable::EvidenceTable(EvidenceTableModel *model, QSettings &settings,
                             const QString &settingsKey, QWidget *parent)
    : QTableView(parent)
{
    setModel(model);
    prepareTable(this);
    const std::pair<int, int> widths[] = {
        {EvidenceTableModel::NumberColumn, 80},    {EvidenceTableModel::TitleColumn, 200},
        {EvidenceTableModel::KindColumn, 140},     {EvidenceTableModel::StandingColumn, 100},
        {EvidenceTableModel::FileNameColumn, 180}, {EvidenceTableModel::TypeColumn, 90},
        {EvidenceTableModel::SizeColumn, 80},      {EvidenceTableModel::Sha256Column, 150},
        {EvidenceTableModel::Sm3Column, 150},      {EvidenceTableModel::AddedByColumn, 140},
        {EvidenceTableModel::AddedAtColumn, 130},  {EvidenceTableModel::ExpiresOnColumn, 100}};
    for (const auto &[column, width] : widths)
        setColumnWidth(column, width);
    setSortingEnabled(true);
    sortByColumn(EvidenceTableModel::NumberColumn, Qt::AscendingOrder);
    // The columns of before stood elsewhere.
    constexpr int version = 2;
    rememberColumns(
        horizontalHeader(), settings, settingsKey,
        {{.column = EvidenceTableModel::NumberColumn, .rank = 1, .minimum = 72},
         {.column = EvidenceTableModel::TitleColumn, .rank = 2, .minimum = 160, .grows = true},
         {.column = EvidenceTableModel::StandingColumn, .rank = 3, .minimum = 80},
         {.column = EvidenceTableModel::ExpiresOnColumn, .rank = 4, .minimum = dayWidth},
         // A name that is cut is hardly one; its ending tells the type as well.
         {.column = EvidenceTableModel::FileNameColumn, .rank = 5, .minimum = 150},
         {.column = EvidenceTableModel::KindColumn, .rank = 6, .minimum = 110},
         {.column = EvidenceTableModel::AddedByColumn, .rank = 7, .minimum = 140},
         {.column = EvidenceTableModel::TypeColumn, .rank = 8},
         {.column = EvidenceTableModel::AddedAtColumn, .rank = 9, .minimum = dayWidth},
         {.column = EvidenceTableModel::SizeColumn, .rank = 10}},
        version);
}

EvidenceId EvidenceTable::current() const
{
    return currentIndex().data(EvidenceTableModel::EvidenceIdRole).value<EvidenceId>();
}

} // namespace gatehouse
