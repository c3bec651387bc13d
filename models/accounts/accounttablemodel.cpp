#include "models/accounts/accounttablemodel.h"

namespace gatehouse {

AccountTableModel::AccountTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &account = describe<Account>();
    Columns columns(ColumnCount);
    columns[NameColumn] = {.field = &account.field("name")};
    columns[DisplayNameColumn] = {.field = &account.field("display_name")};
    columns[RolesColumn] = {.field = &account.field("roles")};
    columns[StateColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "State"),
                            .text = [](const Account &row) {
                                return row.active ? tr("Active") : tr("Deactivated");
                            }};
    setColumns(std::move(columns));
}

QVariant AccountTableModel::rowData(const Account &account, int role) const
{
    return role == ActiveRole ? QVariant(account.active) : QVariant();
}

} // namespace gatehouse
