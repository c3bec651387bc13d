#pragma once

#include "models/records/recordtablemodel.h"
#include "models/staffing/responsibilitymatrix.h"

namespace gatehouse {

struct NumberedResponsibility {
    qint64 id = 0; ///< its place in the matrix, from 1
    ResponsibilityRow row;
    bool operator==(const NumberedResponsibility &) const = default;
};

inline const void *responsibilityOf(const NumberedResponsibility &row)
{
    return &row.row;
}
inline qint64 responsibilityIdOf(const NumberedResponsibility &row)
{
    return row.id;
}

/// The responsibility matrix: a row for each app and person, a column for each phase.
class ResponsibilityTableModel final
    : public RecordTableModel<NumberedResponsibility, responsibilityOf, responsibilityIdOf>
{
    Q_OBJECT
public:
    enum Column { AppColumn, PersonColumn, DutyColumn, FirstPhaseColumn };
    enum DataRole {
        AppRole = Qt::UserRole + 1, ///< qint64
        PersonRole, ///< qint64; 0 where nobody is in the duty
        GapRole, ///< bool
    };
    struct Filter {
        QString text;
        bool gaps = false; ///< only what nobody does, or somebody who is gone
        std::optional<Responsibility> part; ///< only who takes part so in some phase
    };

    explicit ResponsibilityTableModel(QObject *parent = nullptr);

    void setMatrix(const std::vector<ResponsibilityRow> &matrix);
    void setFilter(const Filter &filter);
    int count(const Filter &filter) const;
    const ResponsibilityRow *responsibilityAt(int row) const;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

protected:
    bool isWanted(const NumberedResponsibility &row) const override { return fits(row, m_filter); }
    QVariant rowData(const NumberedResponsibility &row, int role) const override;

private:
    static bool fits(const NumberedResponsibility &row, const Filter &filter);

    Filter m_filter;
};

} // namespace gatehouse
