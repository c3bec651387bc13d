#include "views/design/tableheader.h"

#include "models/appearance/fonts.h"
#include "views/design/designtokens.h"

#include <QStyleOption>

namespace gatehouse {

namespace {

constexpr int arrowWidth = 12;

} // namespace

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    // What QTableView and QTreeView set on their own headers.
    setSectionsClickable(true);
}

void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    // What the style sheet (QHeaderView::section) gives a name: its font, the padding, the arrow.
    QFont font = captionFont();
    font.setWeight(QFont::DemiBold);
    const int arrow = option->sortIndicator == QStyleOptionHeader::None ? 0 : arrowWidth;
    const int room = sectionSize(section) - 2 * space::s - 1 - arrow;
    option->text = QFontMetrics(font).elidedText(option->text, Qt::ElideRight, room);
}

} // namespace gatehouse
