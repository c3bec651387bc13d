#pragma once

#include <QAbstractTableModel>

#include <unordered_set>
#include <vector>

namespace gatehouse {

/// A table over rows that have ids. The derived class holds the rows; this one holds which of
/// them are shown and in what order, and turns one such list into the next by taking out, moving
/// and putting in rows, so that the selection and the current row stay with what they are on.
/// For some thousands of rows.
class IdTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    const std::vector<qint64> &shownIds() const { return m_shown; }
    /// 0 where there is no such row.
    qint64 idAt(int row) const;
    /// -1 when it is not shown.
    int rowOf(qint64 id) const;

protected:
    /// Shows these ids, each once. The derived class has taken over its new rows before; for a
    /// row on its way out it may be asked for an id that it no longer knows.
    void show(std::vector<qint64> ids);
    /// Says that these rows read differently, where they are shown.
    void announce(const std::unordered_set<qint64> &ids);

private:
    void replaceAll(std::vector<qint64> ids);
    void takeOut(const std::unordered_set<qint64> &kept);
    void reorder(const std::vector<qint64> &order);
    void putIn(const std::vector<qint64> &ids);

    std::vector<qint64> m_shown;
};

} // namespace gatehouse
