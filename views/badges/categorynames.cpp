#include "views/badges/categorynames.h"

#include "views/design/designtokens.h"

namespace gatehouse {

void CategoryNamesDelegate::initStyleOption(QStyleOptionViewItem *option,
                                            const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString names = index.data(Qt::AccessibleTextRole).toString();
    const int room = option->rect.width() - 2 * space::s;
    if (!names.isEmpty() && option->fontMetrics.horizontalAdvance(names) <= room)
        option->text = names;
}

} // namespace gatehouse
