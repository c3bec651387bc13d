#pragma once

#include "models/base/idtablemodel.h"
#include "models/base/rowsbyid.h"
#include "models/evidence/evidenceexpiry.h"
#include "models/evidence/mediatype.h"

#include <set>

namespace gatehouse {

/// Which evidence is looked at.
struct EvidenceFilter {
    enum class Only { All, ExpiredOrSoon, Unused };

    QString text; ///< every word in number, title, file name, note or who added it
    std::set<FileType> types; ///< empty: all
    Only only = Only::All;
    bool operator==(const EvidenceFilter &) const = default;
};

/// Evidence in a table.
class EvidenceTableModel final : public IdTableModel
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        TitleColumn,
        FileNameColumn,
        TypeColumn,
        SizeColumn,
        Sha256Column,
        Sm3Column,
        AddedByColumn,
        AddedAtColumn,
        ExpiresOnColumn,
        UsesColumn,
        ColumnCount
    };
    enum Role {
        EvidenceIdRole = Qt::UserRole + 1, ///< EvidenceId
        NumberRole,
        TitleRole,
        FileNameRole,
        FileTypeRole, ///< int of FileType
        MediaTypeRole,
        SizeRole, ///< qint64, bytes
        ExpiryRole, ///< int of EvidenceExpiry
        UsesRole, ///< int
    };
    using IdTableModel::IdTableModel;

    /// Takes over the rows. Those that read the same are left alone, so the selection stays.
    void setRows(std::vector<EvidenceRow> rows);
    const std::vector<EvidenceRow> &rows() const { return m_rows.all(); }
    /// nullptr where there is no such row. Good until the next setRows().
    const EvidenceRow *rowAt(int row) const;
    EvidenceId evidenceAt(int row) const { return EvidenceId(idAt(row)); }
    /// An invalid index when it is not shown.
    QModelIndex indexOf(EvidenceId id) const;

    void setFilter(EvidenceFilter filter);
    const EvidenceFilter &filter() const { return m_filter; }
    /// How many rows the filter would leave with this choice in place of its own.
    int count(EvidenceFilter::Only only) const;
    /// The day expiry is reckoned from.
    void setToday(QDate today);
    EvidenceExpiry expiryOf(const Evidence &evidence) const
    {
        return gatehouse::expiryOf(evidence, m_today);
    }
    /// The program speaks another language now.
    void retranslate();

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// By what the column shows; ties by number.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    static qint64 idOf(const EvidenceRow &row) { return row.evidence.id.value; }
    bool isWanted(const EvidenceRow &row, const EvidenceFilter &filter,
                  const QStringList &words) const;
    void refresh();
    void sortRows(std::vector<const EvidenceRow *> &rows) const;
    void announceAll();
    QString text(const EvidenceRow &row, int column) const;
    QString toolTip(const EvidenceRow &row, int column) const;

    RowsById<EvidenceRow, idOf> m_rows; ///< by number
    EvidenceFilter m_filter;
    QDate m_today;
    int m_sortColumn = NumberColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace gatehouse
