#include "views/page/outcometable.h"

#include "views/design/designtokens.h"
#include "views/design/itemviews.h"

namespace gatehouse {

namespace {

enum { NameColumn, NowColumn, ThenColumn, allColumns };

} // namespace

OutcomeTable::OutcomeTable(const QString &objectName, const QString &what, QWidget *parent)
    : QTableWidget(0, allColumns, parent)
{
    setObjectName(objectName);
    setAccessibleName(tr("What will change"));
    prepareTable(this);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalHeaderLabels({what, tr("Now"), tr("Then")});
    setColumnWidth(NameColumn, 280);
    setColumnWidth(NowColumn, 140);
}

void OutcomeTable::setRows(const std::vector<Row> &rows)
{
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const Row &outcome = rows[static_cast<size_t>(row)];
        const QString texts[] = {outcome.name, outcome.now, outcome.then};
        for (int column = 0; column < allColumns; ++column) {
            auto *cell = new QTableWidgetItem(texts[column].simplified());
            cell->setToolTip(texts[column]);
            if (!outcome.changes)
                cell->setForeground(schemeOf(palette()).muted);
            setItem(row, column, cell);
        }
    }
}

} // namespace gatehouse
