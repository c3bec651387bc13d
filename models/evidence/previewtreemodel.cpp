#include "models/evidence/previewtreemodel.h"

namespace gatehouse {

void PreviewTreeModel::setTree(PreviewTree tree)
{
    beginResetModel();
    m_tree = std::move(tree);
    endResetModel();
}

const PreviewTree::Node *PreviewTreeModel::nodeOf(const QModelIndex &index) const
{
    const size_t node = index.isValid() ? index.internalId() : 0;
    return node < m_tree.nodes.size() ? &m_tree.nodes[node] : nullptr;
}

QModelIndex PreviewTreeModel::indexOf(int node) const
{
    if (node <= 0 || node >= static_cast<int>(m_tree.nodes.size()))
        return {};
    return createIndex(m_tree.nodes[static_cast<size_t>(node)].row, NameColumn,
                       static_cast<quintptr>(node));
}

QModelIndex PreviewTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       static_cast<quintptr>(nodeOf(parent)->children[static_cast<size_t>(row)]));
}

QModelIndex PreviewTreeModel::parent(const QModelIndex &child) const
{
    const PreviewTree::Node *node = nodeOf(child);
    return node ? indexOf(node->parent) : QModelIndex();
}

int PreviewTreeModel::rowCount(const QModelIndex &parent) const
{
    const PreviewTree::Node *node = parent.column() > 0 ? nullptr : nodeOf(parent);
    return node ? static_cast<int>(node->children.size()) : 0;
}

int PreviewTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PreviewTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const PreviewTree::Node &node = *nodeOf(index);
    return index.column() == NameColumn ? node.name : node.value;
}

QVariant PreviewTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace gatehouse
