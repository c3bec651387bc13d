#pragma once

#include "models/evidence/evidenceexpiry.h"
#include "models/evidence/mediatype.h"
#include "models/records/recordtablemodel.h"

#include <set>

namespace gatehouse {

/// Which evidence is looked at.
struct EvidenceFilter {
    enum class Only {
        All,
        Expired,
        Within7, ///< days it expires
        Within14,
        Within30,
        Unused, ///< nothing rests on it, and it was neither retired nor replaced
        Retired,
    };

    QString text; ///< every word in number, title, file name, note or who added it
    std::set<FileType> types; ///< empty: all
    Only only = Only::All;
    std::optional<std::set<EvidenceId>> evidence = {}; ///< none: all
    bool operator==(const EvidenceFilter &) const = default;
};

inline const void *evidenceOf(const EvidenceRow &row)
{
    return &row.evidence;
}
inline qint64 evidenceIdOf(const EvidenceRow &row)
{
    return row.evidence.id.value;
}

/// Evidence in a table.
class EvidenceTableModel final : public RecordTableModel<EvidenceRow, evidenceOf, evidenceIdOf>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        TitleColumn,
        KindColumn,
        StandingColumn,
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
        StandingRole, ///< int of EvidenceStanding
        UsesRole, ///< int
        PaintedOverRole, ///< bool: parts of it are
    };
    explicit EvidenceTableModel(QObject *parent = nullptr);

    /// Takes over the rows, by number.
    void setRows(std::vector<EvidenceRow> rows) { take(std::move(rows)); }
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

protected:
    bool isWanted(const EvidenceRow &row) const override { return isWanted(row, m_filter); }
    QVariant rowData(const EvidenceRow &row, int role) const override;

private:
    bool isWanted(const EvidenceRow &row, const EvidenceFilter &filter) const;
    QString expiryTip(const Evidence &evidence) const;
    static QString standingTip(const Evidence &evidence);

    EvidenceFilter m_filter;
    QDate m_today;
};

} // namespace gatehouse
