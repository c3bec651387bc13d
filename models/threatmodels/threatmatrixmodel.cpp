#include "models/threatmodels/threatmatrixmodel.h"

#include "models/base/headings.h"

namespace gatehouse {

namespace {

bool isOfPart(const MatrixRow &row)
{
    return !row.part.subject.isEmpty();
}

} // namespace

QString cellWords(const MatrixRow &row, ThreatCategory category)
{
    const MatrixCell cell = row.cell(category);
    if (cell.threats > 0)
        return ThreatMatrixModel::tr("%n threat(s): %1", nullptr, cell.threats)
            .arg(label(cell.worst));
    return row.part.isOutOfScope ? ThreatMatrixModel::tr("Out of scope")
                                 : ThreatMatrixModel::tr("No rule here");
}

QString lookedWords(const ModelPart &part)
{
    return part.isLookedAt() ? ThreatMatrixModel::tr("%1, %2").arg(
               part.lookedBy, part.lookedAt.toLocalTime().date().toString(Qt::ISODate))
                             : ThreatMatrixModel::tr("Not looked at");
}

int ThreatMatrixModel::lookedColumn()
{
    return FirstCategoryColumn + static_cast<int>(EnumText<ThreatCategory>::entries().size());
}

int ThreatMatrixModel::columnOf(ThreatCategory category)
{
    return FirstCategoryColumn + static_cast<int>(category);
}

RecordColumn<MatrixRow> ThreatMatrixModel::categoryColumn(ThreatCategory category) const
{
    return {.heading = QT_TRANSLATE_NOOP("Field", "Category"),
            .text = [category](const MatrixRow &row) { return cellWords(row, category); },
            .tip =
                [category](const MatrixRow &row) {
                    const MatrixCell cell = row.cell(category);
                    QStringList lines{tr("%1: %2").arg(label(category), cellWords(row, category))};
                    if (cell.open > 0)
                        lines += tr("%n open", nullptr, cell.open);
                    return lines.join(QLatin1Char('\n'));
                },
            .role = [category](const MatrixRow &row, int role) -> QVariant {
                switch (role) {
                case CategoryRole:
                    return static_cast<int>(category);
                case ThreatsRole:
                    return row.cell(category).threats;
                case WorstRole:
                    return static_cast<int>(row.cell(category).worst);
                case Qt::AccessibleTextRole:
                    return tr("%1: %2").arg(label(category), cellWords(row, category));
                default:
                    return {};
                }
            },
            // The worst first, and of those the most.
            .order =
                [category](const MatrixRow &row) {
                    const MatrixCell cell = row.cell(category);
                    return static_cast<qint64>(cell.worst) * 1'000'000 - cell.threats;
                }};
}

ThreatMatrixModel::ThreatMatrixModel(QObject *parent) : RecordTableModel(parent)
{
    Columns columns(static_cast<std::size_t>(lookedColumn()) + 1);
    columns[NameColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Element or flow"),
        .text =
            [](const MatrixRow &row) { return isOfPart(row) ? row.part.name : tr("Whole model"); },
        .tip =
            [](const MatrixRow &row) {
                QStringList lines{isOfPart(row) ? row.part.name : QString()};
                if (isOfPart(row))
                    lines += row.part.isFlow ? tr("Data flow") : tr("Element");
                if (row.part.isOutOfScope)
                    lines += tr("Out of scope");
                if (row.part.isSilent)
                    lines += tr("No rule finds any threat here");
                lines.removeAll(QString());
                return lines.join(QLatin1Char('\n'));
            }};
    for (const ThreatCategory category : allValues<ThreatCategory>())
        columns[static_cast<std::size_t>(columnOf(category))] = categoryColumn(category);
    columns[static_cast<std::size_t>(lookedColumn())] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Looked at"), .text = [](const MatrixRow &row) {
            return isOfPart(row) ? lookedWords(row.part) : QString();
        }};
    setColumns(std::move(columns));
}

void ThreatMatrixModel::setFilter(const MatrixFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

QVariant ThreatMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isCategory =
        orientation == Qt::Horizontal && section >= FirstCategoryColumn && section < lookedColumn();
    if (isCategory) {
        const auto category = static_cast<ThreatCategory>(section - FirstCategoryColumn);
        // The letter first: it is what is left of a narrow column.
        if (role == Qt::DisplayRole)
            return QStringLiteral("%1 %2").arg(toKey(category), label(category));
        if (role == shortHeadingRole)
            return toKey(category);
        if (role == Qt::ToolTipRole)
            return label(category);
    }
    return RecordTableModel::headerData(section, orientation, role);
}

bool ThreatMatrixModel::isWanted(const MatrixRow &row) const
{
    return (!m_filter.onlyUnseen || (isOfPart(row) && !row.part.isLookedAt()))
        && (!m_filter.onlyOpen || row.open > 0) && (!m_filter.onlySilent || row.part.isSilent)
        && holdsWords(m_filter.text, {row.part.name});
}

QVariant ThreatMatrixModel::rowData(const MatrixRow &row, int role) const
{
    switch (role) {
    case SubjectRole:
        return row.part.subject;
    case LookedRole:
        return row.part.isLookedAt();
    case OutOfScopeRole:
        return row.part.isOutOfScope;
    default:
        return {};
    }
}

} // namespace gatehouse
