#include "models/lifecycle/gatecriteriamodel.h"

#include <algorithm>

namespace gatehouse {

namespace {

// The internal id of an index: 0 for a criterion, its position + 1 for what it misses.
constexpr quintptr topLevel = 0;

bool sameItem(const MissingItem &a, const MissingItem &b)
{
    return a.requirement == b.requirement && a.key == b.key;
}

} // namespace

void GateCriteriaModel::setStatus(const GateStatus &status)
{
    const bool sameCriteria =
        std::equal(m_criteria.begin(), m_criteria.end(), status.criteria.begin(),
                   status.criteria.end(), [](const CriterionStatus &a, const CriterionStatus &b) {
                       return a.criterion == b.criterion;
                   });
    if (!sameCriteria) {
        beginResetModel();
        m_criteria = status.criteria;
        endResetModel();
        return;
    }
    for (size_t i = 0; i < m_criteria.size(); ++i)
        update(i, status.criteria[i]);
}

void GateCriteriaModel::update(size_t criterion, CriterionStatus status)
{
    // Items come in library order, so what stays keeps its order: take out, then put in.
    std::vector<MissingItem> &shown = m_criteria[criterion].missing;
    const std::vector<MissingItem> wanted = std::exchange(status.missing, {});
    const auto isWanted = [&](const MissingItem &item) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const MissingItem &other) { return sameItem(item, other); });
    };
    const QModelIndex parent = index(static_cast<int>(criterion), TitleColumn);
    for (auto last = static_cast<int>(shown.size()) - 1; last >= 0; --last) {
        if (isWanted(shown[static_cast<size_t>(last)]))
            continue;
        int first = last;
        while (first > 0 && !isWanted(shown[static_cast<size_t>(first - 1)]))
            --first;
        beginRemoveRows(parent, first, last);
        shown.erase(shown.begin() + first, shown.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
    for (size_t first = 0; first < wanted.size(); ++first) {
        if (first < shown.size() && sameItem(shown[first], wanted[first]))
            continue;
        size_t end = first + 1;
        while (end < wanted.size()
               && (first >= shown.size() || !sameItem(shown[first], wanted[end])))
            ++end;
        beginInsertRows(parent, static_cast<int>(first), static_cast<int>(end) - 1);
        shown.insert(shown.begin() + static_cast<std::ptrdiff_t>(first),
                     wanted.begin() + static_cast<std::ptrdiff_t>(first),
                     wanted.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        first = end;
    }
    status.missing = std::move(shown);
    m_criteria[criterion] = std::move(status);
    Q_EMIT dataChanged(parent, parent.siblingAtColumn(CountColumn));
}

void GateCriteriaModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex criterion = index(row, TitleColumn);
        Q_EMIT dataChanged(criterion, criterion.siblingAtColumn(CountColumn));
        if (const int missing = rowCount(criterion); missing > 0)
            Q_EMIT dataChanged(index(0, TitleColumn, criterion),
                               index(missing - 1, CountColumn, criterion));
    }
}

const CriterionStatus *GateCriteriaModel::criterionAt(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == topLevel
        ? &m_criteria[static_cast<size_t>(index.row())]
        : nullptr;
}

const MissingItem *GateCriteriaModel::missingAt(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != topLevel
        ? &m_criteria[index.internalId() - 1].missing[static_cast<size_t>(index.row())]
        : nullptr;
}

QModelIndex GateCriteriaModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : topLevel);
}

QModelIndex GateCriteriaModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), TitleColumn, topLevel);
}

int GateCriteriaModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_criteria.size());
    const CriterionStatus *criterion = criterionAt(parent);
    return criterion && parent.column() == TitleColumn ? static_cast<int>(criterion->missing.size())
                                                       : 0;
}

int GateCriteriaModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() && parent.internalId() != topLevel ? 0 : ColumnCount;
}

QVariant GateCriteriaModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const CriterionStatus *criterion = criterionAt(index)) {
        switch (role) {
        case Qt::DisplayRole:
            return index.column() == TitleColumn ? label(criterion->criterion) : criterion->count();
        case CriterionRole:
            return static_cast<int>(criterion->criterion);
        case PassedRole:
            return criterion->passed;
        case BlockingRole:
            return criterion->blocking;
        case RequirementIdRole:
            return QVariant::fromValue(RequirementId());
        default:
            return {};
        }
    }
    const CriterionStatus &criterion = m_criteria[index.internalId() - 1];
    const MissingItem &item = *missingAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() != TitleColumn)
            return {};
        return item.requirement.isValid()
            ? QStringLiteral("%1  %2").arg(item.citation, item.title.in(m_language))
            : item.title.in(m_language);
    case CriterionRole:
        return static_cast<int>(criterion.criterion);
    case PassedRole:
        return false;
    case BlockingRole:
        return criterion.blocking;
    case RequirementIdRole:
        return QVariant::fromValue(item.requirement);
    case KeyRole:
        return item.key;
    default:
        return {};
    }
}

QVariant GateCriteriaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == TitleColumn ? tr("Criterion") : tr("Found");
}

} // namespace gatehouse
