#include "models/base/idtablemodel.h"

#include <algorithm>
#include <unordered_map>

namespace gatehouse {

namespace {

// A view pays for every run of rows it is told of; past this many a fresh start is cheaper.
constexpr int mostRuns = 256;

/// How many runs of ids there are in `ids` that are not among `others`.
int runsOutside(const std::vector<qint64> &ids, const std::unordered_set<qint64> &others)
{
    int runs = 0;
    bool inside = true;
    for (const qint64 id : ids) {
        const bool known = others.contains(id);
        runs += inside && !known;
        inside = known;
    }
    return runs;
}

} // namespace

int IdTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

qint64 IdTableModel::idAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_shown.size()) ? m_shown[row] : 0;
}

int IdTableModel::rowOf(qint64 id) const
{
    const auto found = std::find(m_shown.begin(), m_shown.end(), id);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

void IdTableModel::show(std::vector<qint64> ids)
{
    if (ids == m_shown)
        return;
    const std::unordered_set<qint64> wanted(ids.begin(), ids.end());
    const std::unordered_set<qint64> present(m_shown.begin(), m_shown.end());
    if (runsOutside(m_shown, wanted) + runsOutside(ids, present) > mostRuns) {
        replaceAll(std::move(ids));
    } else {
        takeOut(wanted);
        std::vector<qint64> order;
        std::copy_if(ids.begin(), ids.end(), std::back_inserter(order),
                     [&](qint64 id) { return present.contains(id); });
        reorder(order);
        putIn(ids);
    }
}

void IdTableModel::replaceAll(std::vector<qint64> ids)
{
    beginResetModel();
    m_shown = std::move(ids);
    endResetModel();
}

void IdTableModel::takeOut(const std::unordered_set<qint64> &kept)
{
    for (int last = static_cast<int>(m_shown.size()) - 1; last >= 0; --last) {
        if (kept.contains(m_shown[last]))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(m_shown[first - 1]))
            --first;
        beginRemoveRows({}, first, last);
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void IdTableModel::reorder(const std::vector<qint64> &order)
{
    if (order == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::unordered_map<qint64, int> target;
    for (size_t row = 0; row < order.size(); ++row)
        target.emplace(order[row], static_cast<int>(row));
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after += createIndex(target.at(m_shown[index.row()]), index.column());
    m_shown = order;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void IdTableModel::putIn(const std::vector<qint64> &ids)
{
    for (size_t first = 0; first < ids.size(); ++first) {
        if (first < m_shown.size() && m_shown[first] == ids[first])
            continue;
        // What follows in the list shown comes up in `ids` again, behind the new run.
        const qint64 next = first < m_shown.size() ? m_shown[first] : 0;
        size_t end = first;
        while (end < ids.size() && (next == 0 || ids[end] != next))
            ++end;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        m_shown.insert(m_shown.begin() + static_cast<std::ptrdiff_t>(first),
                       ids.begin() + static_cast<std::ptrdiff_t>(first),
                       ids.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        first = end;
    }
}

void IdTableModel::announce(const std::unordered_set<qint64> &ids)
{
    if (ids.empty())
        return;
    const int lastColumn = columnCount() - 1;
    const int rows = rowCount();
    for (int first = 0; first < rows; ++first) {
        if (!ids.contains(m_shown[first]))
            continue;
        int last = first;
        while (last + 1 < rows && ids.contains(m_shown[last + 1]))
            ++last;
        Q_EMIT dataChanged(index(first, 0), index(last, lastColumn));
        first = last + 1;
    }
}

} // namespace gatehouse
