#pragma once

class QWidget;

namespace gatehouse {

/// Lays a page that is one list out: its head, the chips that filter it, and the list itself, which
/// takes the room there is.
void layOutList(QWidget *page, QWidget *head, QWidget *chips, QWidget *list);

} // namespace gatehouse
