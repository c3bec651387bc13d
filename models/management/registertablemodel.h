#pragma once

#include "models/management/registerrow.h"
#include "models/records/recordtablemodel.h"

namespace gatehouse {

inline const void *registerRecordOf(const RegisterRow &row)
{
    return row.get();
}
inline qint64 registerIdOf(const RegisterRow &row)
{
    return row.id;
}

/// A register as a table: number, name, what its kind shows, and what is derived.
class RegisterTableModel final
    : public RecordTableModel<RegisterRow, registerRecordOf, registerIdOf>
{
    Q_OBJECT
public:
    enum Role {
        DueRole = Qt::UserRole + 1, ///< int of DueState
        StateRole, ///< int of DocumentState
        JudgementRole, ///< int of Judgement; invalid: not read, or no control is chosen
        MissingRole, ///< int: clauses that a contract lacks
        WithdrawnRole, ///< bool
    };
    struct Filter {
        QString text;
        bool onlyPressing = false;
        bool withWithdrawn = false;
        QString field; ///< only those whose field has one of these values
        QStringList values;
        std::optional<std::set<qint64>> only; ///< those behind a number, by id
        bool operator==(const Filter &) const = default;
    };

    explicit RegisterTableModel(const RegisterKind &kind, QObject *parent = nullptr);

    void setRows(std::vector<RegisterRow> rows) { take(std::move(rows)); }
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    int pressing() const; ///< how many somebody should look at now
    int standing() const; ///< how many are not withdrawn
    /// -1 where the register has no such column.
    int columnOf(const char *field) const;
    int dueColumn() const { return m_dueColumn; }
    int appsColumn() const { return m_appsColumn; }
    int missingColumn() const { return m_missingColumn; }
    int judgementColumn() const { return m_judgementColumn; }
    const RegisterKind &kind() const { return m_kind; }

protected:
    bool isWanted(const RegisterRow &row) const override;
    QVariant rowData(const RegisterRow &row, int role) const override;

private:
    const RegisterKind &m_kind;
    std::vector<const char *> m_fields; ///< by column; nullptr: derived
    Filter m_filter;
    int m_dueColumn = -1;
    int m_appsColumn = -1;
    int m_missingColumn = -1;
    int m_judgementColumn = -1;
};

} // namespace gatehouse
