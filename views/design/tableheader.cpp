#include "views/design/tableheader.h"

#include "models/appearance/fonts.h"
#include "models/base/headings.h"
#include "views/design/designtokens.h"

#include <QStyleOption>

#include <cmath>

namespace gatehouse {

namespace {

constexpr int arrowWidth = 12;

/// What the style sheet (QHeaderView::section) gives a name: its font, the padding, the arrow.
QFont nameFont()
{
    QFont font = captionFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

int besideName(bool isSorted)
{
    return 2 * space::s + 1 + (isSorted ? arrowWidth : 0);
}

} // namespace

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    // What QTableView and QTreeView set on their own headers.
    setSectionsClickable(true);
}

void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    const bool isSorted = option->sortIndicator != QStyleOptionHeader::None;
    const int room = sectionSize(section) - besideName(isSorted);
    const QFontMetrics metrics(nameFont());
    const QString shortForm =
        model()->headerData(section, orientation(), shortHeadingRole).toString();
    // By the same measure as whoever gives it room: a part of a pixel less, and it is cut.
    if (!shortForm.isEmpty() && headingWidth(*this, section) > sectionSize(section))
        option->text = shortForm;
    option->text = metrics.elidedText(option->text, Qt::ElideRight, room);
}

int headingWidth(const QHeaderView &header, int section)
{
    const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
    const bool isSorted = header.isSortIndicatorShown() && header.sortIndicatorSection() == section;
    // Whole pixels: a name that lacks a part of one is shortened.
    const double name = QFontMetricsF(nameFont()).horizontalAdvance(text);
    return static_cast<int>(std::ceil(name)) + 1 + besideName(isSorted);
}

} // namespace gatehouse
