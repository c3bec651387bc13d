#pragma once

#include "models/base/folding.h"
#include "models/base/idtablemodel.h"
#include "models/base/naturalorder.h"
#include "models/base/rowsbyid.h"
#include "models/records/fieldwording.h"

#include <compare>
#include <limits>

namespace gatehouse {

/// What a column is ordered by: a number where there is one, else the text, as people order it.
struct SortKey {
    qint64 number = 0;
    std::optional<QCollatorSortKey> text;

    bool operator<(const SortKey &other) const
    {
        if (number != other.number || !text || !other.text)
            return number < other.number;
        return *text < *other.text;
    }
};

/// One column of a table of records: a field of the record, which then says its heading, text,
/// order and side; or something a list shows beside it. What is given here goes before the field.
template<class Row>
struct RecordColumn {
    const Field *field = nullptr;
    const char *heading = nullptr; ///< English source, context "Field"
    std::function<QString(const Row &)> text = {};
    std::function<qint64(const Row &)> number = {}; ///< ordered by it, on the right
    std::function<QString(const Row &)> tip = {};
    std::function<QVariant(const Row &, int role)> role = {}; ///< this column's own
    std::function<qint64(const Row &)> order = {}; ///< ordered by it, where it is no number to show
};

/// A table over rows that hold a record each. Derived classes name the columns and what is wanted;
/// headings, texts, alignment, order, search and the moment of a new language are here.
/// `recordOf` gives the record behind the fields, `idOf` its id.
template<class Row, const void *(*recordOf)(const Row &), qint64 (*idOf)(const Row &)>
class RecordTableModel : public IdTableModel
{
public:
    using Columns = std::vector<RecordColumn<Row>>;

    using IdTableModel::IdTableModel;

    /// nullptr where there is no such row. Good until the rows are taken over again.
    const Row *rowAt(int row) const { return m_rows.find(idAt(row)); }
    const std::vector<Row> &rows() const { return m_rows.all(); }
    /// How many there are, the filter aside.
    int total() const { return static_cast<int>(m_rows.all().size()); }
    const Field *fieldOf(int column) const { return m_columns[static_cast<size_t>(column)].field; }

    /// The program speaks another language now.
    void retranslate()
    {
        refresh();
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        announceAll();
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        const Row *row = index.isValid() ? rowAt(index.row()) : nullptr;
        if (!row)
            return {};
        const RecordColumn<Row> &column = m_columns[static_cast<size_t>(index.column())];
        switch (role) {
        case Qt::DisplayRole:
            return text(*row, column);
        case Qt::ToolTipRole: {
            const QString tip = column.tip ? column.tip(*row) : QString();
            return tip.isEmpty() ? QVariant() : tip;
        }
        case Qt::TextAlignmentRole:
            return alignment(column);
        default:
            if (column.role) {
                if (QVariant own = column.role(*row, role); own.isValid())
                    return own;
            }
            return rowData(*row, role);
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const RecordColumn<Row> &column = m_columns[static_cast<size_t>(section)];
        if (role == Qt::TextAlignmentRole)
            return alignment(column);
        if (role != Qt::DisplayRole)
            return {};
        return column.heading ? m_wording.word("Field", column.heading)
                              : m_wording.name(*column.field);
    }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override
    {
        m_sortColumn = column < 0 || column >= columnCount() ? -1 : column;
        m_sortOrder = m_sortColumn < 0 ? Qt::AscendingOrder : order;
        refresh();
    }

protected:
    /// Once, in the constructor.
    void setColumns(Columns columns) { m_columns = std::move(columns); }
    /// Takes over the rows; those that read the same are left alone, so the selection stays.
    template<class Differ = std::not_equal_to<>>
    void take(std::vector<Row> rows, const Differ &differ = {})
    {
        const std::unordered_set<qint64> changed = m_rows.take(std::move(rows), differ);
        refresh();
        announce(changed);
    }

    /// Filters and orders anew.
    void refresh()
    {
        std::vector<const Row *> wanted =
            m_rows.where([this](const Row &row) { return isWanted(row); });
        if (m_sortColumn >= 0) {
            QCollator collator = naturalOrder();
            collator.setCaseSensitivity(Qt::CaseInsensitive);
            const RecordColumn<Row> &column = m_columns[static_cast<size_t>(m_sortColumn)];
            sortByKey(wanted, m_sortOrder,
                      [&](const Row &row) { return sortKey(row, column, collator); });
        }
        show(m_rows.idsOf(wanted));
    }

    void announceAll()
    {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    virtual bool isWanted(const Row &) const { return true; }
    /// What the row says under a role of the table's own.
    virtual QVariant rowData(const Row &, int) const { return {}; }
    QString text(const Row &row, int column) const
    {
        return text(row, m_columns[static_cast<size_t>(column)]);
    }

private:
    static bool isOnRight(const RecordColumn<Row> &column)
    {
        if (column.number)
            return true;
        return column.field && !column.text
            && (column.field->kind == FieldKind::Number || column.field->kind == FieldKind::Bytes);
    }

    static QVariant alignment(const RecordColumn<Row> &column)
    {
        return isOnRight(column) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant();
    }

    QString text(const Row &row, const RecordColumn<Row> &column) const
    {
        if (column.text)
            return column.text(row);
        if (column.field)
            return m_wording.text(*column.field, recordOf(row));
        return QString::number(column.number(row));
    }

    SortKey sortKey(const Row &row, const RecordColumn<Row> &column,
                    const QCollator &collator) const
    {
        if (column.number || column.order)
            return {column.number ? column.number(row) : column.order(row), std::nullopt};
        if (column.field) {
            const FieldValue value = column.field->get(recordOf(row));
            switch (column.field->kind) {
            case FieldKind::Key:
                return {column.field->choices->keys().indexOf(std::get<QString>(value)), {}};
            case FieldKind::Number:
            case FieldKind::Bytes:
                return {std::get<qint64>(value), {}};
            case FieldKind::Flag:
                return {std::get<bool>(value) ? 1 : 0, {}};
            case FieldKind::Date: {
                // Without a day comes last: it presses least.
                const QDate day = std::get<QDate>(value);
                return {day.isValid() ? day.toJulianDay() : std::numeric_limits<qint64>::max(), {}};
            }
            case FieldKind::Moment:
                return {std::get<QDateTime>(value).toMSecsSinceEpoch(), {}};
            default:
                break;
            }
        }
        return {0, collator.sortKey(text(row, column))};
    }

    FieldWording m_wording;
    Columns m_columns;
    RowsById<Row, idOf> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// Every word of `filter` somewhere in the texts: how all tables are searched.
inline bool holdsWords(const QString &filter, const QStringList &texts)
{
    const QStringList words = foldedWords(filter);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const QString &text) { return holdsFolded(text, word); });
    });
}

} // namespace gatehouse
