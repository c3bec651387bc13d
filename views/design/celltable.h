#pragma once

#include <QTableView>

namespace gatehouse {

/// A table whose cells are selected as in a spreadsheet, one by one or as a block. The first column
/// stands for its row: there whole rows are selected. The row looked at is marked.
class CellTable final : public QTableView
{
    Q_OBJECT
public:
    explicit CellTable(int rowColumn, QWidget *parent = nullptr);

    /// Those with a selected cell, from above.
    std::vector<int> rowsSelected() const;
    /// Those with a selected cell, from the left; what is hidden only where whole rows are
    /// selected.
    std::vector<int> columnsSelected() const;
    /// As they are shown, from this one to the right.
    std::vector<int> columnsFrom(int column) const;

protected:
    QItemSelectionModel::SelectionFlags
    selectionCommand(const QModelIndex &index, const QEvent *event = nullptr) const override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    int m_rowColumn;
};

} // namespace gatehouse
