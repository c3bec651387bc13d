#include "models/lifecycle/boardmodel.h"

#include "models/base/folding.h"
#include "models/base/naturalorder.h"

#include <algorithm>
#include <tuple>

namespace gatehouse {

namespace {

const BoardCell &cellOf(const BoardRow &row, Phase phase)
{
    return row.cells[static_cast<size_t>(indexOf(phase))];
}

bool holdsWord(const BoardRow &row, const QString &word)
{
    for (const QString *text :
         {&row.code, &row.name, &row.ownerUnit, &row.responsible, &row.version}) {
        if (holdsFolded(*text, word))
            return true;
    }
    return false;
}

bool isWanted(const BoardRow &row, const BoardFilter &filter, const QStringList &words)
{
    switch (filter.only) {
    case BoardFilter::Only::All:
        break;
    case BoardFilter::Only::Late:
        if (!row.isLate())
            return false;
        break;
    case BoardFilter::Only::Blocked:
        if (!row.isBlocked())
            return false;
        break;
    case BoardFilter::Only::Ready:
        if (!row.isReady())
            return false;
        break;
    case BoardFilter::Only::Changed:
        if (!row.isChangedSince())
            return false;
        break;
    case BoardFilter::Only::OthersUnderWay:
        if (row.othersUnderWay == 0)
            return false;
        break;
    }
    const auto allows = [](const auto &set, const auto &value) {
        return set.empty() || set.contains(value);
    };
    return (!filter.apps || filter.apps->contains(row.app)) && allows(filter.tiers, row.tier)
        && allows(filter.kinds, row.kind) && allows(filter.statuses, row.status)
        && std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return holdsWord(row, word); });
}

/// What needs someone comes first.
int urgency(GateState state)
{
    switch (state) {
    case GateState::Blocked:
        return 0;
    case GateState::Rejected:
        return 1;
    case GateState::Ready:
        return 2;
    case GateState::InProgress:
        return 3;
    case GateState::NotStarted:
        return 4;
    case GateState::Passed:
        return 5;
    }
    return 6;
}

QDate orLast(QDate date)
{
    return date.isValid() ? date : QDate(9999, 12, 31);
}

QString ownerOf(const BoardRow &row)
{
    if (row.ownerUnit.isEmpty() || row.responsible.isEmpty())
        return row.ownerUnit + row.responsible;
    return row.ownerUnit + QStringLiteral(" · ") + row.responsible;
}

} // namespace

void BoardModel::setRows(std::vector<BoardRow> rows)
{
    const std::unordered_set<qint64> changed = m_rows.take(std::move(rows));
    refresh();
    announce(changed);
}

const BoardRow *BoardModel::rowAt(int row) const
{
    return m_rows.find(idAt(row));
}

QModelIndex BoardModel::indexOf(AppId app) const
{
    return index(rowOf(app.value), AppColumn);
}

void BoardModel::setFilter(BoardFilter filter)
{
    m_filter = std::move(filter);
    refresh();
}

int BoardModel::count(BoardFilter::Only only) const
{
    BoardFilter filter = m_filter;
    filter.only = only;
    const QStringList words = foldedWords(filter.text);
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [&](const BoardRow &row) {
        return isWanted(row, filter, words);
    }));
}

void BoardModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::optional<Phase> BoardModel::phaseOf(int column)
{
    if (column < FirstPhaseColumn || column >= NextDueColumn)
        return std::nullopt;
    return allPhases[static_cast<size_t>(column - FirstPhaseColumn)];
}

QString BoardModel::stateText(const BoardCell &cell)
{
    return cell.changedSince ? tr("%1, changed since").arg(label(cell.state))
        : cell.isSubmitted   ? tr("Waits for signatures")
                             : label(cell.state);
}

QString BoardModel::blockedBy(const BoardRow &row)
{
    if (!row.release.isValid())
        return tr("No release yet");
    const BoardCell *cell = row.current();
    QStringList parts;
    if (row.isChangedSince())
        parts += tr("Changed since a gate was passed");
    if (!cell)
        return parts.isEmpty() ? tr("All gates passed") : parts.join(QStringLiteral(" · "));
    if (cell->state == GateState::Rejected)
        parts += tr("Rejected");
    if (cell->uncovered > 0)
        parts += tr("%n non-compliance(s) uncovered", nullptr, cell->uncovered);
    if (cell->unhandledRisks > 0)
        parts += tr("%n high risk(s) not handled", nullptr, cell->unhandledRisks);
    if (cell->threatsToDo > 0)
        parts += tr("%n thing(s) to do in the threat model", nullptr, cell->threatsToDo);
    if (cell->testsToDo > 0)
        parts += tr("%n test(s) to do", nullptr, cell->testsToDo);
    if (cell->assessed < cell->due)
        parts += tr("%n not assessed", nullptr, cell->due - cell->assessed);
    if (cell->withoutEvidence > 0)
        parts += tr("%n without evidence", nullptr, cell->withoutEvidence);
    if (cell->unreviewed > 0)
        parts += tr("%n not accepted in review yet", nullptr, cell->unreviewed);
    if (!parts.isEmpty())
        return parts.join(QStringLiteral(" · "));
    return cell->isSubmitted ? stateText(*cell) : tr("Waits for a decision");
}

int BoardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    const BoardRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        return toolTip(*row, index.column());
    case Qt::AccessibleTextRole:
        return phaseOf(index.column()) || index.column() == AppColumn
            ? toolTip(*row, index.column())
            : text(*row, index.column());
    case AppIdRole:
        return QVariant::fromValue(row->app);
    case ReleaseIdRole:
        return QVariant::fromValue(row->release);
    case CodeRole:
        return row->code;
    case NameRole:
        return row->name;
    case VersionRole:
        return row->version;
    case KindRole:
        return static_cast<int>(row->kind);
    case StatusRole:
        return static_cast<int>(row->status);
    case TierRole:
        return row->tier;
    case CurrentPhaseRole:
        return row->currentPhase;
    case OpenFindingsRole:
        return row->openFindings;
    case OthersUnderWayRole:
        return row->othersUnderWay;
    default:
        break;
    }
    if (const auto phase = phaseOf(index.column()))
        return cellData(*row, *phase, role);
    return role == LateRole ? QVariant(row->isLate()) : QVariant();
}

QVariant BoardModel::cellData(const BoardRow &row, Phase phase, int role) const
{
    if (!row.release.isValid())
        return {};
    const BoardCell &cell = cellOf(row, phase);
    switch (role) {
    case StateRole:
        return static_cast<int>(cell.state);
    case LateRole:
        return cell.late;
    case PlannedOnRole:
        return cell.plannedOn;
    case DecidedOnRole:
        return cell.decidedOn;
    case ChangedSinceRole:
        return cell.changedSince;
    case DueRole:
        return cell.due;
    case AssessedRole:
        return cell.assessed;
    default:
        return {};
    }
}

QString BoardModel::text(const BoardRow &row, int column) const
{
    if (const auto phase = phaseOf(column))
        return row.release.isValid() ? stateText(cellOf(row, *phase)) : QString();
    switch (column) {
    case AppColumn:
        return row.code + QLatin1Char(' ') + row.name;
    case TierColumn:
        return tr("Tier %1").arg(row.tier);
    case OwnerColumn:
        return ownerOf(row);
    case NextDueColumn:
        return row.nextDue.toString(Qt::ISODate);
    case BlockedByColumn:
        return blockedBy(row);
    default:
        return {};
    }
}

QString BoardModel::toolTip(const BoardRow &row, int column) const
{
    QStringList lines;
    if (const auto phase = phaseOf(column)) {
        if (!row.release.isValid())
            return tr("No release yet");
        const BoardCell &cell = cellOf(row, *phase);
        lines += tr("%1: %2").arg(label(*phase), stateText(cell));
        lines += tr("%1 of %2 assessed or decided").arg(cell.assessed).arg(cell.due);
        if (cell.notApplying.count > 0)
            lines += cell.notApplying.sentence();
        if (cell.uncovered > 0)
            lines += tr("%n non-compliance(s) uncovered", nullptr, cell.uncovered);
        if (cell.unhandledRisks > 0)
            lines += tr("%n high risk(s) not handled", nullptr, cell.unhandledRisks);
        if (cell.threatsToDo > 0)
            lines += tr("%n thing(s) to do in the threat model", nullptr, cell.threatsToDo);
        if (cell.testsToDo > 0)
            lines += tr("%n test(s) to do", nullptr, cell.testsToDo);
        if (cell.withoutEvidence > 0)
            lines += tr("%n without evidence", nullptr, cell.withoutEvidence);
        if (cell.unreviewed > 0)
            lines += tr("%n not accepted in review yet", nullptr, cell.unreviewed);
        if (cell.plannedOn.isValid()) {
            const QString day = cell.plannedOn.toString(Qt::ISODate);
            lines +=
                cell.late ? tr("Planned for %1: late").arg(day) : tr("Planned for %1").arg(day);
        }
        if (cell.decidedOn.isValid())
            lines += tr("Decided on %1").arg(cell.decidedOn.toString(Qt::ISODate));
        return lines.join(QLatin1Char('\n'));
    }
    if (column != AppColumn)
        return text(row, column);
    lines += row.code + QLatin1Char(' ') + row.name;
    lines += label(row.kind) + QStringLiteral(" · ") + label(row.status);
    if (!row.version.isEmpty())
        lines += tr("Release %1").arg(row.version);
    if (row.openFindings > 0)
        lines += tr("%n open finding(s)", nullptr, row.openFindings);
    if (row.othersUnderWay > 0)
        lines += tr("%n more release(s) not finished", nullptr, row.othersUnderWay);
    return lines.join(QLatin1Char('\n'));
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (const auto phase = phaseOf(section))
        return label(*phase);
    switch (section) {
    case AppColumn:
        return tr("App");
    case TierColumn:
        return tr("Tier");
    case OwnerColumn:
        return tr("Owner");
    case NextDueColumn:
        return tr("Next due");
    case BlockedByColumn:
        return tr("Blocked by");
    default:
        return {};
    }
}

void BoardModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    refresh();
}

void BoardModel::refresh()
{
    const QStringList words = foldedWords(m_filter.text);
    std::vector<const BoardRow *> wanted =
        m_rows.where([&](const BoardRow &row) { return isWanted(row, m_filter, words); });
    sortRows(wanted);
    show(m_rows.idsOf(wanted));
}

void BoardModel::sortRows(std::vector<const BoardRow *> &rows) const
{
    // The rows come by code, so ties stay so.
    const auto sortBy = [&](const auto &keyOf) { sortByKey(rows, m_sortOrder, keyOf); };
    // Names are Chinese whatever the program speaks: by pinyin.
    QCollator collator = naturalOrder();
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    if (const auto phase = phaseOf(m_sortColumn)) {
        sortBy([&](const BoardRow &row) {
            const BoardCell &cell = cellOf(row, *phase);
            return std::tuple(!row.release.isValid(), !cell.late && !cell.changedSince,
                              urgency(cell.state), orLast(cell.plannedOn));
        });
        return;
    }
    switch (m_sortColumn) {
    case AppColumn:
        sortBy([&](const BoardRow &row) { return collator.sortKey(row.code); });
        break;
    case TierColumn:
        sortBy([](const BoardRow &row) { return row.tier; });
        break;
    case OwnerColumn:
        sortBy([&](const BoardRow &row) { return collator.sortKey(ownerOf(row)); });
        break;
    case NextDueColumn:
        sortBy([](const BoardRow &row) { return orLast(row.nextDue); });
        break;
    case BlockedByColumn:
        sortBy([](const BoardRow &row) {
            const BoardCell *cell = row.current();
            return cell ? std::tuple(urgency(cell->state), -cell->uncovered - cell->unhandledRisks,
                                     cell->assessed - cell->due, -cell->withoutEvidence)
                        : std::tuple(9, 0, 0, 0);
        });
        break;
    default:
        break;
    }
}

} // namespace gatehouse
