#pragma once

#include "models/records/recordtablemodel.h"
#include "models/threatmodels/threatmatrix.h"

namespace gatehouse {

/// Which elements and flows are looked at.
struct MatrixFilter {
    QString text; ///< every word in the name
    bool onlyUnseen = false; ///< nobody has looked at it as it is now
    bool onlyOpen = false; ///< with open threats
    bool onlySilent = false; ///< in scope, and no rule found anything
    bool operator==(const MatrixFilter &) const = default;
};

inline const void *partOf(const MatrixRow &row)
{
    return &row.part;
}
inline qint64 matrixIdOf(const MatrixRow &row)
{
    return row.id;
}

/// STRIDE and LINDDUN by element and flow, as a table: in each cell how many threats there are and
/// how the worst of them stands.
class ThreatMatrixModel final : public RecordTableModel<MatrixRow, partOf, matrixIdOf>
{
    Q_OBJECT
public:
    /// The categories stand between, one each, in their order.
    enum Column { NameColumn, FirstCategoryColumn };
    enum Role {
        SubjectRole = Qt::UserRole + 1, ///< uid of the row's element or flow
        CategoryRole, ///< int of ThreatCategory; of a category's column only
        ThreatsRole, ///< int: how many in the cell
        WorstRole, ///< int of ThreatState; ThreatState::Gone where there is none
        LookedRole, ///< bool
        OutOfScopeRole, ///< bool
    };
    /// The last column: who looked at it, and when.
    static int lookedColumn();
    static int columnOf(ThreatCategory category);

    explicit ThreatMatrixModel(QObject *parent = nullptr);

    void setRows(std::vector<MatrixRow> rows) { take(std::move(rows)); }
    void setFilter(const MatrixFilter &filter);
    const MatrixFilter &filter() const { return m_filter; }

    /// The categories by their whole names, as what a screen reader says.
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

protected:
    bool isWanted(const MatrixRow &row) const override;
    QVariant rowData(const MatrixRow &row, int role) const override;

private:
    RecordColumn<MatrixRow> categoryColumn(ThreatCategory category) const;

    MatrixFilter m_filter;
};

/// What stands in a cell, in words: "3 threats, open", "no rule here".
QString cellWords(const MatrixRow &row, ThreatCategory category);
/// Who looked at an element or flow, and when: "Wang Fang, 2026-03-01"; that nobody has.
QString lookedWords(const ModelPart &part);

} // namespace gatehouse
