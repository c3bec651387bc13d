#include "views/badges/categorynames.h"

#include "views/design/columns.h"
#include "views/design/designtokens.h"

#include <algorithm>

namespace gatehouse {

CategoryNamesDelegate::CategoryNamesDelegate(QObject *parent) : QStyledItemDelegate(parent)
{
    setProperty(measuresCells, true);
}

void CategoryNamesDelegate::initStyleOption(QStyleOptionViewItem *option,
                                            const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString names = index.data(Qt::AccessibleTextRole).toString();
    const int room = option->rect.width() - 2 * space::s;
    if (!names.isEmpty() && option->fontMetrics.horizontalAdvance(names) <= room)
        option->text = names;
}

QSize CategoryNamesDelegate::sizeHint(const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const QSize letters = QStyledItemDelegate::sizeHint(option, index);
    const QString names = index.data(Qt::AccessibleTextRole).toString();
    const int width = option.fontMetrics.horizontalAdvance(names) + 2 * space::s;
    return {std::max(letters.width(), width), letters.height()};
}

} // namespace gatehouse
