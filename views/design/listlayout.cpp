#include "views/design/listlayout.h"

#include "views/design/designtokens.h"

#include <QVBoxLayout>

namespace gatehouse {

void layOutList(QWidget *page, QWidget *head, QWidget *chips, QWidget *list)
{
    auto *row = new QVBoxLayout;
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->addWidget(chips);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(row);
    column->addWidget(list, 1);
}

} // namespace gatehouse
