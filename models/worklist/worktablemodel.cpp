#include "models/worklist/worktablemodel.h"

#include "models/base/lastday.h"

namespace gatehouse {

// What one is stays while its count or its day changes, and with it what is selected.
qint64 workIdOf(const WorkItem &item)
{
    const size_t hash = qHashMulti(0, static_cast<int>(item.kind), item.release.value,
                                   item.phase ? indexOf(*item.phase) : -1, item.requirement.value,
                                   item.finding.value, item.entity, item.record);
    return static_cast<qint64>(hash >> 1) | 1;
}

WorkTableModel::WorkTableModel(QObject *parent) : RecordTableModel(parent)
{
    Columns columns(ColumnCount);
    columns[KindColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "What waits"),
        .text = [](const WorkItem &row) { return label(row.kind); },
        .order = [](const WorkItem &row) { return static_cast<qint64>(row.kind); }};
    columns[WhatColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Subject"),
        .text = [](const WorkItem &row) { return row.what.isEmpty() ? row.why : row.what; }};
    columns[CountColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "How many"),
                            .number = [](const WorkItem &row) { return qint64(row.count); }};
    columns[PlaceColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Release"),
                            .text = [](const WorkItem &row) {
                                return row.release.isValid() ? row.place : tr("Organisation");
                            }};
    columns[PhaseColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Phase"),
        .text = [](const WorkItem &row) { return row.phase ? label(*row.phase) : QString(); },
        .order = [](const WorkItem &row) { return qint64(row.phase ? indexOf(*row.phase) : -1); }};
    columns[DueColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Due by"),
                          .text = [](const WorkItem &row) { return row.due.toString(Qt::ISODate); },
                          .order =
                              [](const WorkItem &row) {
                                  return row.due.isValid() ? row.due.toJulianDay()
                                                           : std::numeric_limits<qint64>::max();
                              }};
    setColumns(std::move(columns));
}

void WorkTableModel::setItems(std::vector<WorkItem> items, QDate today)
{
    m_today = today;
    take(std::move(items));
}

void WorkTableModel::setFilter(const QString &text, const std::set<WorkKind> &kinds)
{
    m_text = text;
    m_kinds = kinds;
    refresh();
}

bool WorkTableModel::isWanted(const WorkItem &item) const
{
    return (m_kinds.empty() || m_kinds.contains(item.kind))
        && holdsWords(m_text, {label(item.kind), item.what, item.why, item.place});
}

QVariant WorkTableModel::rowData(const WorkItem &item, int role) const
{
    switch (role) {
    case KindRole:
        return static_cast<int>(item.kind);
    case LateRole:
        return isPast(item.due, m_today);
    default:
        return {};
    }
}

} // namespace gatehouse
