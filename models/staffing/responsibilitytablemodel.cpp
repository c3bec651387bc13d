#include "models/staffing/responsibilitytablemodel.h"

#include "models/base/listing.h"
#include "models/base/sentences.h"

#include <algorithm>

namespace gatehouse {

namespace {

QString personText(const ResponsibilityRow &row)
{
    if (row.isGap())
        return ResponsibilityTableModel::tr("Nobody");
    if (!row.standsInFor.isEmpty())
        return ResponsibilityTableModel::tr("%1, for %2").arg(row.personName, row.standsInFor);
    if (!row.isHere)
        return ResponsibilityTableModel::tr("%1 (no longer here)").arg(row.personName);
    return row.isDeputy ? ResponsibilityTableModel::tr("%1 (deputy)").arg(row.personName)
                        : row.personName;
}

/// "A: Accountable", a line each.
QString spoken(const ResponsibilityRow &row, Phase phase)
{
    QStringList lines;
    const auto &parts = row.phases[static_cast<std::size_t>(indexOf(phase))];
    for (const auto &entry : EnumText<Responsibility>::entries()) {
        if (parts.contains(entry.value))
            lines += headed(QString(letterOf(entry.value)), label(entry.value));
    }
    return lines.join(u'\n');
}

} // namespace

ResponsibilityTableModel::ResponsibilityTableModel(QObject *parent) : RecordTableModel(parent)
{
    Columns columns;
    columns.push_back({.heading = QT_TRANSLATE_NOOP("Field", "App"),
                       .text = [](const NumberedResponsibility &each) {
                           return QStringLiteral("%1 %2").arg(each.row.appCode, each.row.appName);
                       }});
    columns.push_back(
        {.heading = QT_TRANSLATE_NOOP("Field", "Person"),
         .text = [](const NumberedResponsibility &each) { return personText(each.row); }});
    columns.push_back(
        {.heading = QT_TRANSLATE_NOOP("Field", "Duty"),
         .text = [](const NumberedResponsibility &each) { return listed(each.row.duties); }});
    for (const Phase phase : allPhases)
        columns.push_back(
            {.heading = "", // see headerData()
             .text =
                 [phase](const NumberedResponsibility &each) { return each.row.letters(phase); },
             .tip =
                 [phase](const NumberedResponsibility &each) { return spoken(each.row, phase); }});
    setColumns(std::move(columns));
}

/// A phase is headed by its own name: among the fields, "Requirements" are a number of them.
QVariant ResponsibilityTableModel::headerData(int section, Qt::Orientation orientation,
                                              int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= FirstPhaseColumn
        && section < columnCount())
        return label(allPhases[static_cast<std::size_t>(section - FirstPhaseColumn)]);
    return RecordTableModel::headerData(section, orientation, role);
}

void ResponsibilityTableModel::setMatrix(const std::vector<ResponsibilityRow> &matrix)
{
    std::vector<NumberedResponsibility> rows;
    for (const ResponsibilityRow &row : matrix)
        rows.push_back({static_cast<qint64>(rows.size()) + 1, row});
    take(std::move(rows));
}

void ResponsibilityTableModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    refresh();
}

int ResponsibilityTableModel::count(const Filter &filter) const
{
    return static_cast<int>(std::ranges::count_if(
        rows(), [&](const NumberedResponsibility &row) { return fits(row, filter); }));
}

const ResponsibilityRow *ResponsibilityTableModel::responsibilityAt(int row) const
{
    const NumberedResponsibility *found = rowAt(row);
    return found ? &found->row : nullptr;
}

bool ResponsibilityTableModel::fits(const NumberedResponsibility &each, const Filter &filter)
{
    const ResponsibilityRow &row = each.row;
    if (filter.gaps && !row.isGap() && row.isHere)
        return false;
    if (filter.part && std::ranges::none_of(row.phases, [&](const auto &parts) {
            return parts.contains(*filter.part);
        }))
        return false;
    return holdsWords(filter.text, {row.appCode, row.appName, personText(row), listed(row.duties)});
}

QVariant ResponsibilityTableModel::rowData(const NumberedResponsibility &each, int role) const
{
    switch (role) {
    case AppRole:
        return each.row.app.value;
    case PersonRole:
        return each.row.person.value;
    case GapRole:
        return each.row.isGap();
    default:
        return {};
    }
}

} // namespace gatehouse
