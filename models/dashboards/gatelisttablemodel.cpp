#include "models/dashboards/gatelisttablemodel.h"

namespace gatehouse {

namespace {

/// Days as people order them; without one last.
qint64 orderOf(QDate day)
{
    return day.isValid() ? day.toJulianDay() : std::numeric_limits<qint64>::max();
}

} // namespace

GateListTableModel::GateListTableModel(QObject *parent) : RecordTableModel(parent)
{
    Columns columns(ColumnCount);
    columns[ReleaseColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Release"),
                              .text = [](const GateListing &each) { return each.releaseName; }};
    columns[AppColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "App"),
                          .text = [](const GateListing &each) { return each.appName; }};
    columns[PhaseColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Gate"),
        .text = [](const GateListing &each) { return label(each.phase); },
        .order = [](const GateListing &each) { return static_cast<qint64>(indexOf(each.phase)); }};
    columns[StateColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "State"),
        .text =
            [](const GateListing &each) {
                const QString state = each.state ? label(*each.state) : tr("Not passed");
                if (each.changedSince)
                    return tr("%1, changed since").arg(state);
                return each.late ? tr("%1, late").arg(state) : state;
            },
        .order =
            [](const GateListing &each) {
                return each.state ? static_cast<qint64>(*each.state) : qint64(-1);
            }};
    columns[PlannedColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Planned for"),
        .text = [](const GateListing &each) { return each.plannedOn.toString(Qt::ISODate); },
        .order = [](const GateListing &each) { return orderOf(each.plannedOn); }};
    columns[DecidedColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Decided on"),
        .text = [](const GateListing &each) { return each.decidedOn.toString(Qt::ISODate); },
        .order = [](const GateListing &each) { return orderOf(each.decidedOn); }};
    columns[DeciderColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Decided by"),
                              .text = [](const GateListing &each) { return each.decidedBy; }};
    columns[StatementColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Statement"),
                                .text = [](const GateListing &each) { return each.statement; },
                                .tip = [](const GateListing &each) { return each.statement; }};
    setColumns(std::move(columns));
}

void GateListTableModel::setFilter(GateListFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

bool GateListTableModel::isWanted(const GateListing &listing) const
{
    return (m_filter.phases.empty() || m_filter.phases.contains(listing.phase))
        && holdsWords(m_filter.text,
                      {listing.releaseName, listing.appName, label(listing.phase),
                       listing.decidedBy, listing.statement});
}

QVariant GateListTableModel::rowData(const GateListing &listing, int role) const
{
    switch (role) {
    case StateRole:
        return listing.state ? QVariant(static_cast<int>(*listing.state)) : QVariant();
    case LateRole:
        return listing.late;
    case ChangedRole:
        return listing.changedSince;
    default:
        return {};
    }
}

} // namespace gatehouse
