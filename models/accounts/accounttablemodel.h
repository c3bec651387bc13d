#pragma once

#include "models/accounts/account.h"
#include "models/accounts/credential.h"
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
    enum Column {
        NameColumn,
        DisplayNameColumn,
        HolderColumn,
        RolesColumn,
        StateColumn,
        PasswordColumn,
        ColumnCount
    };
    enum DataRole {
        ActiveRole = Qt::UserRole + 1, ///< bool
        PasswordStateRole, ///< PasswordState as int
    };

    explicit AccountTableModel(QObject *parent = nullptr);

    /// Takes over the accounts; they stand by name where no column says otherwise.
    void setAccounts(std::vector<Account> accounts);
    /// How the passwords of the accounts stand; one that is not there was never set.
    void setPasswords(QHash<qint64, PasswordStanding> passwords);
    /// Whose accounts they are, by name; one that is not there is nobody's.
    void setHolders(QHash<qint64, QString> names);
    PasswordStanding passwordOf(AccountId account) const
    {
        return m_passwords.value(account.value);
    }
    /// nullptr where there is no such row. Good until the next setAccounts().
    const Account *accountAt(int row) const { return rowAt(row); }

protected:
    QVariant rowData(const Account &account, int role) const override;

private:
    QHash<qint64, PasswordStanding> m_passwords;
    QHash<qint64, QString> m_holders;
};

} // namespace gatehouse
