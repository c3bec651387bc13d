#pragma once

#include "models/accounts/account.h"
#include "models/records/recordtablemodel.h"

namespace gatehouse {

inline const void *accountOf(const Account &account)
{
    return &account;
}
inline qint64 accountIdOf(const Account &account)
{
    return account.id.value;
}

/// The accounts of a workspace in a table, the inactive ones too.
class AccountTableModel final : public RecordTableModel<Account, accountOf, accountIdOf>
{
    Q_OBJECT
public:
    enum Column { NameColumn, DisplayNameColumn, RolesColumn, StateColumn, ColumnCount };
    enum DataRole {
        ActiveRole = Qt::UserRole + 1, ///< bool
    };

    explicit AccountTableModel(QObject *parent = nullptr);

    /// Takes over the accounts; they stand by name where no column says otherwise.
    void setAccounts(std::vector<Account> accounts);
    /// nullptr where there is no such row. Good until the next setAccounts().
    const Account *accountAt(int row) const { return rowAt(row); }

protected:
    QVariant rowData(const Account &account, int role) const override;
};

} // namespace gatehouse
