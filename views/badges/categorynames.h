#pragma once

#include <QStyledItemDelegate>

namespace gatehouse {

/// A cell with the categories of a threat: by their names (its accessible text) where the column
/// has room for all of them, else by their letters, which is what is copied and exported.
class CategoryNamesDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CategoryNamesDelegate(QObject *parent = nullptr);

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// The room that the names take.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gatehouse
