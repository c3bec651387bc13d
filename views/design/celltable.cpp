#include "views/design/celltable.h"

#include "views/design/designtokens.h"
#include "views/design/itemviews.h"

#include <QHeaderView>
#include <QPainter>

#include <set>

namespace gatehouse {

CellTable::CellTable(int rowColumn, QWidget *parent) : QTableView(parent), m_rowColumn(rowColumn)
{
    prepareTable(this);
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
}

std::vector<int> CellTable::rowsSelected() const
{
    std::set<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex cell = model()->index(row, range.left());
            if (model()->flags(cell).testFlag(Qt::ItemIsSelectable))
                rows.insert(row);
        }
    }
    return {rows.begin(), rows.end()};
}

std::vector<int> CellTable::columnsSelected() const
{
    std::set<int> selected;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int column = range.left(); column <= range.right(); ++column)
            selected.insert(column);
    }
    const bool isWhole = static_cast<int>(selected.size()) == model()->columnCount();
    std::vector<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (selected.contains(column) && (isWhole || !horizontalHeader()->isSectionHidden(column)))
            columns.push_back(column);
    }
    return columns;
}

std::vector<int> CellTable::columnsFrom(int column) const
{
    std::vector<int> columns;
    const QHeaderView *header = horizontalHeader();
    for (int place = header->visualIndex(column); place >= 0 && place < header->count(); ++place) {
        if (!header->isSectionHidden(header->logicalIndex(place)))
            columns.push_back(header->logicalIndex(place));
    }
    return columns;
}

QItemSelectionModel::SelectionFlags CellTable::selectionCommand(const QModelIndex &index,
                                                                const QEvent *event) const
{
    const auto command = QTableView::selectionCommand(index, event);
    return index.isValid() && index.column() == m_rowColumn ? command | QItemSelectionModel::Rows
                                                            : command;
}

void CellTable::paintEvent(QPaintEvent *event)
{
    if (currentIndex().isValid()) {
        // Below the cells, which paint no ground of their own unless they are selected.
        QPainter painter(viewport());
        painter.fillRect(0, rowViewportPosition(currentIndex().row()), viewport()->width(),
                         rowHeight(currentIndex().row()), schemeOf(palette()).hover);
    }
    QTableView::paintEvent(event);
}

void CellTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        viewport()->update();
}

} // namespace gatehouse
