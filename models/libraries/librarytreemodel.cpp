#include "models/libraries/librarytreemodel.h"

#include "models/base/listing.h"

namespace gatehouse {

namespace {

constexpr std::size_t rootNode = 0;

QStringList lines(const QString &text)
{
    return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

LibraryTreeModel::LibraryTreeModel(QObject *parent) : QAbstractItemModel(parent), m_nodes(1) { }

void LibraryTreeModel::setLibrary(std::shared_ptr<const Library> library)
{
    beginResetModel();
    m_library = std::move(library);
    build({});
    endResetModel();
}

void LibraryTreeModel::setFilter(const std::optional<std::set<RequirementId>> &shown)
{
    beginResetModel();
    build(shown);
    endResetModel();
}

void LibraryTreeModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        const auto &children = m_nodes[node].children;
        if (!children.empty())
            Q_EMIT dataChanged(indexOfNode(children.front()),
                               indexOfNode(children.back(), ColumnCount - 1));
    }
}

void LibraryTreeModel::build(const std::optional<std::set<RequirementId>> &shown)
{
    m_nodes.assign(1, {});
    m_shownRequirements = 0;
    if (!m_library)
        return;
    QHash<QString, std::size_t> groupNodes;
    for (const RequirementGroup &group : m_library->groups) {
        groupNodes.insert(group.key, m_nodes.size());
        m_nodes.push_back({groupNodes.value(group.parent, rootNode), -1, {}});
    }
    for (const Requirement &requirement : m_library->requirements) {
        const std::size_t node = m_nodes.size();
        m_nodes.push_back({groupNodes.value(requirement.group, rootNode), -1, {}});
        if (!shown || shown->contains(requirement.id)) {
            show(node);
            ++m_shownRequirements;
        }
    }
    // Groups come second, so that a group's own requirements stand before its subgroups. Under a
    // filter a group is shown for what it holds; parents come first in a library, so each group's
    // descendants are settled when it is reached from the end.
    std::vector<bool> holdsShown(firstRequirement(), !shown);
    for (std::size_t node = firstRequirement() - 1; node > rootNode && shown; --node) {
        if (!m_nodes[node].children.empty())
            holdsShown[node] = true;
        if (holdsShown[node])
            holdsShown[m_nodes[node].parent] = true;
    }
    for (std::size_t node = rootNode + 1; node < firstRequirement(); ++node) {
        if (holdsShown[node])
            show(node);
    }
}

void LibraryTreeModel::show(std::size_t node)
{
    auto &siblings = m_nodes[m_nodes[node].parent].children;
    m_nodes[node].row = static_cast<int>(siblings.size());
    siblings.push_back(node);
}

std::size_t LibraryTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<std::size_t>(index.internalId()) : rootNode;
}

QModelIndex LibraryTreeModel::indexOfNode(std::size_t node, int column) const
{
    if (node == rootNode || m_nodes[node].row < 0)
        return {};
    return createIndex(m_nodes[node].row, column, static_cast<quintptr>(node));
}

QModelIndex LibraryTreeModel::indexOf(RequirementId requirement) const
{
    const Requirement *found = m_library ? m_library->requirement(requirement) : nullptr;
    if (!found)
        return {};
    const auto position = static_cast<std::size_t>(found - m_library->requirements.data());
    return indexOfNode(firstRequirement() + position);
}

QModelIndex LibraryTreeModel::indexOfGroup(const QString &key) const
{
    const RequirementGroup *found = m_library ? m_library->group(key) : nullptr;
    if (!found)
        return {};
    return indexOfNode(1 + static_cast<std::size_t>(found - m_library->groups.data()));
}

const Requirement *LibraryTreeModel::requirementAt(const QModelIndex &index) const
{
    const std::size_t node = nodeOf(index);
    if (node < firstRequirement())
        return nullptr;
    return &m_library->requirements[node - firstRequirement()];
}

const RequirementGroup *LibraryTreeModel::groupAt(const QModelIndex &index) const
{
    std::size_t node = nodeOf(index);
    if (node >= firstRequirement())
        node = m_nodes[node].parent;
    return node == rootNode ? nullptr : &m_library->groups[node - 1];
}

QModelIndex LibraryTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexOfNode(m_nodes[nodeOf(parent)].children[static_cast<std::size_t>(row)], column);
}

QModelIndex LibraryTreeModel::parent(const QModelIndex &child) const
{
    return indexOfNode(m_nodes[nodeOf(child)].parent);
}

int LibraryTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(m_nodes[nodeOf(parent)].children.size());
}

int LibraryTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant LibraryTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Requirement *requirement = requirementAt(index))
        return requirementData(*requirement, index.column(), role);
    return groupData(*groupAt(index), index.column(), role);
}

QVariant LibraryTreeModel::groupData(const RequirementGroup &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column != TitleColumn)
            return {};
        return QString(group.clause + QLatin1Char(' ') + group.title.in(m_language));
    case KindRole:
        return static_cast<int>(Kind::Group);
    case KeyRole:
        return group.key;
    case RequirementIdRole:
        return QVariant::fromValue(RequirementId());
    case CitationRole:
        return group.clause;
    case TitleRole:
        return group.title.in(m_language);
    case StatementRole:
        return QString();
    case NotesRole:
    case ReferencesRole:
        return QStringList();
    case EvidenceRole:
        return lines(group.evidence.in(m_language));
    default:
        return {};
    }
}

QVariant LibraryTreeModel::requirementData(const Requirement &requirement, int column,
                                           int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case TitleColumn:
            return QString(requirement.citation() + QLatin1Char(' ')
                           + requirement.title.in(m_language));
        case ObligationColumn:
            return label(requirement.obligation);
        case ScopeColumn:
            return label(requirement.scope);
        case PhasesColumn:
            return requirement.phases.size() == allPhases.size() ? tr("All phases")
                                                                 : listed(requirement.phases);
        default:
            return {};
        }
    case Qt::ToolTipRole:
    case StatementRole:
        return requirement.statement.in(m_language);
    case KindRole:
        return static_cast<int>(Kind::Requirement);
    case KeyRole:
        return requirement.key;
    case RequirementIdRole:
        return QVariant::fromValue(requirement.id);
    case CitationRole:
        return requirement.citation();
    case TitleRole:
        return requirement.title.in(m_language);
    case NotesRole: {
        QStringList notes;
        for (const LocalizedText &note : requirement.notes)
            notes += note.in(m_language);
        return notes;
    }
    case EvidenceRole: {
        const RequirementGroup *group = m_library->group(requirement.group);
        return group ? lines(group->evidence.in(m_language)) : QStringList();
    }
    case ReferencesRole:
        return requirement.references;
    default:
        return {};
    }
}

QVariant LibraryTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Clause and requirement");
    case ObligationColumn:
        return tr("Obligation");
    case ScopeColumn:
        return tr("Scope");
    case PhasesColumn:
        return tr("Due in");
    default:
        return {};
    }
}

QHash<int, QByteArray> LibraryTreeModel::roleNames() const
{
    auto names = QAbstractItemModel::roleNames();
    names.insert({{KindRole, "kind"},
                  {KeyRole, "key"},
                  {RequirementIdRole, "requirementId"},
                  {CitationRole, "citation"},
                  {TitleRole, "title"},
                  {StatementRole, "statement"},
                  {NotesRole, "notes"},
                  {EvidenceRole, "evidence"},
                  {ReferencesRole, "references"}});
    return names;
}

} // namespace gatehouse
