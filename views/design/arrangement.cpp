#include "views/design/arrangement.h"

#include "views/design/designtokens.h"
#include "views/design/flowlayout.h"
#include "views/design/selectablelabel.h"
#include "views/design/toolbuttons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>

#include <algorithm>

namespace gatehouse {

QLabel *wrappedLabel(const char *look)
{
    auto *text = new SelectableLabel;
    if (look)
        setLook(text, look);
    return text;
}

QWidget *stacked(std::initializer_list<QWidget *> widgets)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (QWidget *widget : widgets)
        column->addWidget(widget);
    return box;
}

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    return area;
}

QWidget *beside(std::initializer_list<QWidget *> widgets)
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box, space::s);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return box;
}

QListWidget *shortList()
{
    auto *list = new QListWidget;
    list->setUniformItemSizes(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

void fitRows(QListWidget &list, int mostRows)
{
    const int rows = std::clamp(list.count(), 1, mostRows);
    list.setFixedHeight(rows * std::max(list.sizeHintForRow(0), 1) + 2 * list.frameWidth());
}

} // namespace gatehouse
