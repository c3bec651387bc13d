#pragma once

#include <QHash>

#include <algorithm>
#include <functional>
#include <unordered_set>
#include <utility>
#include <vector>

namespace gatehouse {

/// Rows that have ids, in the order they came, each found by its id: what a model derived from
/// IdTableModel holds behind the ids it shows. `idOf` gives a row's id; no two rows share one.
template<class Row, qint64 (*idOf)(const Row &)>
class RowsById
{
public:
    /// Takes over the rows, and returns the ids of those that were there before and differ now.
    template<class Differ = std::not_equal_to<>>
    std::unordered_set<qint64> take(std::vector<Row> rows, const Differ &differ = {})
    {
        std::unordered_set<qint64> changed;
        for (const Row &row : rows) {
            const Row *before = find(idOf(row));
            if (before && differ(*before, row))
                changed.insert(idOf(row));
        }
        m_rows = std::move(rows);
        m_positions.clear();
        m_positions.reserve(static_cast<qsizetype>(m_rows.size()));
        for (size_t i = 0; i < m_rows.size(); ++i)
            m_positions.insert(idOf(m_rows[i]), i);
        return changed;
    }

    const std::vector<Row> &all() const { return m_rows; }
    /// nullptr when there is none. Good until the next take(); so are those of where().
    const Row *find(qint64 id) const
    {
        const auto position = m_positions.constFind(id);
        return position == m_positions.cend() ? nullptr : &m_rows[*position];
    }
    template<class Wanted>
    std::vector<const Row *> where(const Wanted &isWanted) const
    {
        std::vector<const Row *> rows;
        rows.reserve(m_rows.size());
        for (const Row &row : m_rows) {
            if (isWanted(row))
                rows.push_back(&row);
        }
        return rows;
    }

    static std::vector<qint64> idsOf(const std::vector<const Row *> &rows)
    {
        std::vector<qint64> ids;
        ids.reserve(rows.size());
        for (const Row *row : rows)
            ids.push_back(idOf(*row));
        return ids;
    }

private:
    std::vector<Row> m_rows;
    QHash<qint64, size_t> m_positions; ///< id → row of m_rows
};

/// Sorts rows by a key that is made once a row, not once a comparison. Equal ones stay as they
/// came, whichever way the order runs.
template<class Row, class KeyOf, class Less = std::less<>>
void sortByKey(std::vector<const Row *> &rows, Qt::SortOrder order, const KeyOf &keyOf,
               const Less &less = {})
{
    using Key = std::invoke_result_t<KeyOf, const Row &>;
    std::vector<std::pair<Key, const Row *>> keyed;
    keyed.reserve(rows.size());
    for (const Row *row : rows)
        keyed.emplace_back(keyOf(*row), row);
    std::stable_sort(keyed.begin(), keyed.end(), [&](const auto &one, const auto &other) {
        return order == Qt::AscendingOrder ? less(one.first, other.first)
                                           : less(other.first, one.first);
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(),
                   [](const auto &each) { return each.second; });
}

} // namespace gatehouse
