#include "models/evidence/evidencetablemodel.h"

#include "models/base/folding.h"
#include "models/base/naturalorder.h"
#include "models/base/quantity.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool holdsWord(const Evidence &evidence, const QString &word)
{
    for (const QString *text : {&evidence.number, &evidence.title, &evidence.fileName,
                                &evidence.note, &evidence.addedBy}) {
        if (holdsFolded(*text, word))
            return true;
    }
    return false;
}

QString hex(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex());
}

QDate orLast(QDate date)
{
    return date.isValid() ? date : QDate(9999, 12, 31);
}

} // namespace

void EvidenceTableModel::setRows(std::vector<EvidenceRow> rows)
{
    const std::unordered_set<qint64> changed = m_rows.take(std::move(rows));
    refresh();
    announce(changed);
}

const EvidenceRow *EvidenceTableModel::rowAt(int row) const
{
    return m_rows.find(idAt(row));
}

QModelIndex EvidenceTableModel::indexOf(EvidenceId id) const
{
    return index(rowOf(id.value), NumberColumn);
}

void EvidenceTableModel::setFilter(EvidenceFilter filter)
{
    m_filter = std::move(filter);
    refresh();
}

int EvidenceTableModel::count(EvidenceFilter::Only only) const
{
    EvidenceFilter filter = m_filter;
    filter.only = only;
    const QStringList words = foldedWords(filter.text);
    return static_cast<int>(
        std::count_if(rows().begin(), rows().end(),
                      [&](const EvidenceRow &row) { return isWanted(row, filter, words); }));
}

void EvidenceTableModel::setToday(QDate today)
{
    if (std::exchange(m_today, today) == today)
        return;
    refresh();
    announceAll();
}

void EvidenceTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    refresh();
    announceAll();
}

int EvidenceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EvidenceTableModel::data(const QModelIndex &index, int role) const
{
    const EvidenceRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    const Evidence &evidence = row->evidence;
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        return toolTip(*row, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() == SizeColumn || index.column() == UsesColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case EvidenceIdRole:
        return QVariant::fromValue(evidence.id);
    case NumberRole:
        return evidence.number;
    case TitleRole:
        return evidence.title;
    case FileNameRole:
        return evidence.fileName;
    case FileTypeRole:
        return static_cast<int>(fileTypeOf(evidence.mediaType));
    case MediaTypeRole:
        return evidence.mediaType;
    case SizeRole:
        return evidence.size;
    case ExpiryRole:
        return static_cast<int>(expiryOf(evidence));
    case UsesRole:
        return row->uses;
    default:
        return {};
    }
}

QString EvidenceTableModel::text(const EvidenceRow &row, int column) const
{
    const Evidence &evidence = row.evidence;
    switch (column) {
    case NumberColumn:
        return evidence.number;
    case TitleColumn:
        return evidence.title;
    case FileNameColumn:
        return evidence.fileName;
    case TypeColumn:
        return label(fileTypeOf(evidence.mediaType));
    case SizeColumn:
        return sizeText(evidence.size);
    case Sha256Column:
        return hex(evidence.digest.sha256);
    case Sm3Column:
        return hex(evidence.digest.sm3);
    case AddedByColumn:
        return evidence.addedBy;
    case AddedAtColumn:
        return evidence.addedAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case ExpiresOnColumn:
        return evidence.expiresOn.toString(Qt::ISODate);
    case UsesColumn:
        return QString::number(row.uses);
    default:
        return {};
    }
}

QString EvidenceTableModel::toolTip(const EvidenceRow &row, int column) const
{
    const Evidence &evidence = row.evidence;
    switch (column) {
    case TitleColumn:
        return evidence.note.isEmpty() ? evidence.title
                                       : evidence.title + QLatin1Char('\n') + evidence.note;
    case FileNameColumn:
        return evidence.fileName;
    case TypeColumn:
        return evidence.mediaType;
    case SizeColumn:
        return exactSizeText(evidence.size);
    case Sha256Column:
        return tr("SHA-256: %1").arg(hex(evidence.digest.sha256));
    case Sm3Column:
        return tr("SM3: %1").arg(hex(evidence.digest.sm3));
    case ExpiresOnColumn:
        switch (expiryOf(evidence)) {
        case EvidenceExpiry::Expired:
            return tr("Expired on %1").arg(evidence.expiresOn.toString(Qt::ISODate));
        case EvidenceExpiry::Soon:
            return tr("Expires in %n day(s)", nullptr,
                      static_cast<int>(m_today.daysTo(evidence.expiresOn)));
        default:
            return {};
        }
    case UsesColumn:
        return row.uses == 0 ? tr("No requirement rests on it")
                             : tr("%n requirement(s) rest on it", nullptr, row.uses);
    default:
        return {};
    }
}

QVariant EvidenceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == SizeColumn || section == UsesColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Number");
    case TitleColumn:
        return tr("Title");
    case FileNameColumn:
        return tr("File");
    case TypeColumn:
        return tr("Type");
    case SizeColumn:
        return tr("Size");
    case Sha256Column:
        return tr("SHA-256");
    case Sm3Column:
        return tr("SM3");
    case AddedByColumn:
        return tr("Added by");
    case AddedAtColumn:
        return tr("Added");
    case ExpiresOnColumn:
        return tr("Expires");
    case UsesColumn:
        return tr("Used by");
    default:
        return {};
    }
}

void EvidenceTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    refresh();
}

bool EvidenceTableModel::isWanted(const EvidenceRow &row, const EvidenceFilter &filter,
                                  const QStringList &words) const
{
    const Evidence &evidence = row.evidence;
    switch (filter.only) {
    case EvidenceFilter::Only::All:
        break;
    case EvidenceFilter::Only::ExpiredOrSoon:
        if (expiryOf(evidence) != EvidenceExpiry::Expired
            && expiryOf(evidence) != EvidenceExpiry::Soon)
            return false;
        break;
    case EvidenceFilter::Only::Unused:
        if (row.uses > 0)
            return false;
        break;
    }
    if (!filter.types.empty() && !filter.types.contains(fileTypeOf(evidence.mediaType)))
        return false;
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return holdsWord(evidence, word); });
}

void EvidenceTableModel::refresh()
{
    const QStringList words = foldedWords(m_filter.text);
    std::vector<const EvidenceRow *> wanted =
        m_rows.where([&](const EvidenceRow &row) { return isWanted(row, m_filter, words); });
    sortRows(wanted);
    show(m_rows.idsOf(wanted));
}

void EvidenceTableModel::sortRows(std::vector<const EvidenceRow *> &rows) const
{
    // The rows come by number, so ties stay so.
    const auto sortBy = [&](const auto &keyOf) { sortByKey(rows, m_sortOrder, keyOf); };
    QCollator collator = naturalOrder();
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    switch (m_sortColumn) {
    case NumberColumn:
        sortBy([](const EvidenceRow &row) { return row.evidence.id.value; });
        break;
    case SizeColumn:
        sortBy([](const EvidenceRow &row) { return row.evidence.size; });
        break;
    case Sha256Column:
        sortBy([](const EvidenceRow &row) { return row.evidence.digest.sha256; });
        break;
    case Sm3Column:
        sortBy([](const EvidenceRow &row) { return row.evidence.digest.sm3; });
        break;
    case AddedAtColumn:
        sortBy([](const EvidenceRow &row) { return row.evidence.addedAt; });
        break;
    case ExpiresOnColumn:
        sortBy([](const EvidenceRow &row) { return orLast(row.evidence.expiresOn); });
        break;
    case UsesColumn:
        sortBy([](const EvidenceRow &row) { return row.uses; });
        break;
    case TitleColumn:
    case FileNameColumn:
    case TypeColumn:
    case AddedByColumn:
        sortBy([&](const EvidenceRow &row) { return collator.sortKey(text(row, m_sortColumn)); });
        break;
    default:
        break;
    }
}

void EvidenceTableModel::announceAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace gatehouse
