#include "models/accounts/accounttablemodel.h"

#include "models/base/listing.h"

#include <algorithm>

namespace gatehouse {

AccountTableModel::AccountTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &account = describe<Account>();
    Columns columns(ColumnCount);
    columns[NameColumn] = {.field = &account.field("name")};
    columns[DisplayNameColumn] = {.field = &account.field("display_name")};
    columns[HolderColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Person"),
        .text = [this](const Account &row) { return m_holders.value(row.id.value); }};
    columns[RolesColumn] = {.field = &account.field("roles"), .text = [](const Account &row) {
                                QStringList roles;
                                for (const Role role : row.roles)
                                    roles += label(role);
                                for (const RoleGrant &grant : row.grants)
                                    roles += tr("%1 (%2)").arg(label(grant.role), grant.placeName);
                                return listed(roles);
                            }};
    columns[StateColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "State"),
        .text = [](const Account &row) { return row.active ? tr("Active") : tr("Deactivated"); }};
    columns[PasswordColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Password"),
        .text = [this](const Account &row) { return passwordOf(row.id).text(); }};
    setColumns(std::move(columns));
}

void AccountTableModel::setAccounts(std::vector<Account> accounts)
{
    const QCollator collator = naturalOrder();
    std::sort(accounts.begin(), accounts.end(), [&](const Account &one, const Account &other) {
        return collator.compare(one.name, other.name) < 0;
    });
    take(std::move(accounts));
}

void AccountTableModel::setPasswords(QHash<qint64, PasswordStanding> passwords)
{
    if (passwords == m_passwords)
        return;
    m_passwords = std::move(passwords);
    announceAll();
}

void AccountTableModel::setHolders(QHash<qint64, QString> names)
{
    if (names == m_holders)
        return;
    m_holders = std::move(names);
    announceAll();
}

QVariant AccountTableModel::rowData(const Account &account, int role) const
{
    if (role == PasswordStateRole)
        return static_cast<int>(passwordOf(account.id).state);
    return role == ActiveRole ? QVariant(account.active) : QVariant();
}

} // namespace gatehouse
