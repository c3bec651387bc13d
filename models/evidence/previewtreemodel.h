#pragma once

#include "models/evidence/previewtree.h"

#include <QAbstractItemModel>

namespace gatehouse {

/// A document as a tree of names and values. The outermost is not shown: it would only be a level
/// more to unfold.
class PreviewTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    explicit PreviewTreeModel(QObject *parent = nullptr) : QAbstractItemModel(parent) { }
    void setTree(PreviewTree tree);
    /// Of a node by its place in the tree; invalid for the outermost.
    QModelIndex indexOf(int node) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

private:
    const PreviewTree::Node *nodeOf(const QModelIndex &index) const;

    PreviewTree m_tree;
};

} // namespace gatehouse
