#pragma once

#include "models/accounts/account.h"
#include "models/base/idtablemodel.h"
#include "models/base/rowsbyid.h"

namespace gatehouse {

/// The accounts of a workspace in a table, the inactive ones too.
class AccountTableModel final : public IdTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, DisplayNameColumn, RolesColumn, StateColumn, ColumnCount };
    enum DataRole {
        ActiveRole = Qt::UserRole + 1, ///< bool
    };

    using IdTableModel::IdTableModel;

    /// Takes over the accounts. Those that read the same are left alone, so the selection stays.
    void setAccounts(std::vector<Account> accounts);
    /// nullptr where there is no such row. Good until the next setAccounts().
    const Account *accountAt(int row) const;
    /// The program speaks another language now.
    void retranslate();

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// By what the column shows; ties by name.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    static qint64 idOf(const Account &account) { return account.id.value; }
    QString text(const Account &account, int column) const;
    void refresh();

    RowsById<Account, idOf> m_accounts;
    int m_sortColumn = NameColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace gatehouse
