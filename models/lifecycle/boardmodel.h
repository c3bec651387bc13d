#pragma once

#include "models/base/idtablemodel.h"
#include "models/base/rowsbyid.h"
#include "models/lifecycle/board.h"

#include <set>

namespace gatehouse {

/// Which apps of the board are looked at.
struct BoardFilter {
    enum class Only { All, Late, Blocked, Ready, Changed, OthersUnderWay };

    QString text; ///< every word in code, name, owner, responsible person or version
    std::set<int> tiers; ///< empty: all; so for the sets below
    std::set<AppKind> kinds;
    std::set<AppStatus> statuses;
    std::optional<std::set<AppId>> apps; ///< none: all
    Only only = Only::All;
    bool operator==(const BoardFilter &) const = default;
};

/// The portfolio board: one row per app, with a column for each of the six gates.
class BoardModel final : public IdTableModel
{
    Q_OBJECT
public:
    enum Column {
        AppColumn,
        TierColumn,
        OwnerColumn,
        FirstPhaseColumn, ///< requirements; the other five follow
        NextDueColumn = FirstPhaseColumn + 6,
        BlockedByColumn,
        ColumnCount
    };
    enum Role {
        AppIdRole = Qt::UserRole + 1, ///< AppId
        ReleaseIdRole, ///< ReleaseId; invalid without a release
        CodeRole, ///< the app's code, where DisplayRole has code and name
        NameRole,
        VersionRole,
        KindRole, ///< int of AppKind
        StatusRole, ///< int of AppStatus
        TierRole, ///< int
        CurrentPhaseRole, ///< int, 0 to 6: the first gate not passed
        OpenFindingsRole, ///< int
        OthersUnderWayRole, ///< int: see BoardRow
        LateRole, ///< bool; in a gate's column that gate's, else the row's
        // In a gate's column, none elsewhere and without a release:
        StateRole, ///< int of GateState
        PlannedOnRole, ///< QDate
        DecidedOnRole, ///< QDate
        ChangedSinceRole, ///< bool: passed, and no longer what was decided upon
        DueRole, ///< int: requirements due
        AssessedRole, ///< int, of those
    };

    using IdTableModel::IdTableModel;

    /// Takes over a board. Rows that read the same are left alone, so the selection stays.
    void setRows(std::vector<BoardRow> rows);
    const std::vector<BoardRow> &rows() const { return m_rows.all(); }
    /// nullptr where there is no such row. Good until the next setRows().
    const BoardRow *rowAt(int row) const;
    /// An invalid index when the app is not shown.
    QModelIndex indexOf(AppId app) const;

    void setFilter(BoardFilter filter);
    const BoardFilter &filter() const { return m_filter; }
    /// How many apps the filter would leave with this choice in place of its own: for the chips.
    int count(BoardFilter::Only only) const;
    /// The program speaks another language now.
    void retranslate();

    /// The phase of a gate's column; nothing for the others.
    static std::optional<Phase> phaseOf(int column);
    /// What stands between an app and its current gate, in a few words.
    static QString blockedBy(const BoardRow &row);
    /// Where a gate stands.
    static QString stateText(const BoardCell &cell);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// By what the column shows; a gate's column puts what needs someone first. Ties by code.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    static qint64 idOf(const BoardRow &row) { return row.app.value; }
    void refresh();
    void sortRows(std::vector<const BoardRow *> &rows) const;
    QVariant cellData(const BoardRow &row, Phase phase, int role) const;
    QString text(const BoardRow &row, int column) const;
    QString toolTip(const BoardRow &row, int column) const;

    RowsById<BoardRow, idOf> m_rows; ///< by code
    BoardFilter m_filter;
    int m_sortColumn = AppColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace gatehouse
