#include "models/accounts/accounttablemodel.h"

#include "models/base/naturalorder.h"

#include <algorithm>

namespace gatehouse {

void AccountTableModel::setAccounts(std::vector<Account> accounts)
{
    const std::unordered_set<qint64> different = m_accounts.take(std::move(accounts));
    refresh();
    announce(different);
}

const Account *AccountTableModel::accountAt(int row) const
{
    return m_accounts.find(idAt(row));
}

void AccountTableModel::retranslate()
{
    std::unordered_set<qint64> all;
    for (const Account &one : m_accounts.all())
        all.insert(one.id.value);
    announce(all);
    refresh();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int AccountTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AccountTableModel::text(const Account &account, int column) const
{
    switch (column) {
    case NameColumn:
        return account.name;
    case DisplayNameColumn:
        return account.displayName;
    case RolesColumn: {
        QStringList roles;
        for (const Role role : account.roles)
            roles += label(role);
        return roles.join(tr(", "));
    }
    case StateColumn:
        return account.active ? tr("Active") : tr("Deactivated");
    }
    return {};
}

QVariant AccountTableModel::data(const QModelIndex &index, int role) const
{
    const Account *shown = index.isValid() ? accountAt(index.row()) : nullptr;
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*shown, index.column());
    case ActiveRole:
        return shown->active;
    }
    return {};
}

QVariant AccountTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Account");
    case DisplayNameColumn:
        return tr("Shown as");
    case RolesColumn:
        return tr("Roles");
    case StateColumn:
        return tr("State");
    }
    return {};
}

void AccountTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 || column >= ColumnCount ? NameColumn : column;
    m_sortOrder = order;
    refresh();
}

void AccountTableModel::refresh()
{
    const QCollator collator = naturalOrder();
    std::vector<const Account *> rows = m_accounts.where([](const Account &) { return true; });
    std::sort(rows.begin(), rows.end(), [&](const Account *one, const Account *other) {
        const int by = collator.compare(text(*one, m_sortColumn), text(*other, m_sortColumn));
        if (by != 0)
            return m_sortOrder == Qt::AscendingOrder ? by < 0 : by > 0;
        return one->name < other->name;
    });
    show(m_accounts.idsOf(rows));
}

} // namespace gatehouse
