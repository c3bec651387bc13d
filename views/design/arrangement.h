#pragma once

#include <initializer_list>

class QLabel;
class QListWidget;
class QScrollArea;
class QWidget;

namespace gatehouse {

/// A text over as many lines as it needs, never read as markup; it can be selected and copied.
QLabel *wrappedLabel(const char *look = nullptr);
/// Widgets below each other, without an edge of their own.
QWidget *stacked(std::initializer_list<QWidget *> widgets);
/// Widgets beside each other, at the left; where there is no room, below each other.
QWidget *beside(std::initializer_list<QWidget *> widgets);
/// Scrolls what does not fit, without a frame of its own.
QScrollArea *scrolled(QWidget *content);
/// A list of one-line items that are shortened where they do not fit; see fitRows().
QListWidget *shortList();
/// Makes a list of one-line items as high as what stands in it, up to so many rows.
void fitRows(QListWidget &list, int mostRows);

} // namespace gatehouse
