#pragma once

#include "models/staffing/assignmenttablemodel.h"

namespace gatehouse {

/// A delegation as a list shows it.
struct DelegationRow {
    Delegation delegation;
    QString person;
    QString delegate;
    LocalizedText scope; ///< the post or the app it is for; empty: all they do
    DayState state = DayState::Now;
    bool operator==(const DelegationRow &) const = default;
};

inline const void *delegationOf(const DelegationRow &row)
{
    return &row.delegation;
}
inline qint64 delegationIdOf(const DelegationRow &row)
{
    return row.delegation.id.value;
}

/// Who is away and who stands in, the latest first.
class DelegationTableModel final
    : public RecordTableModel<DelegationRow, delegationOf, delegationIdOf>
{
    Q_OBJECT
public:
    enum Column {
        PersonColumn,
        DelegateColumn,
        ScopeColumn,
        FromColumn,
        UntilColumn,
        StateColumn,
        ReasonColumn,
        ColumnCount
    };

    explicit DelegationTableModel(QObject *parent = nullptr);

    void read(const Staffing &staffing, QDate today);
    void setLanguage(Language language);
    static QString textOf(DayState state);
    const DelegationRow *delegationAt(int row) const { return rowAt(row); }

private:
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
