#pragma once

#include <QFont>
#include <QSizeF>
#include <QStringList>

class QPainter;
class QRectF;

namespace gatehouse {

/// A text cut into the lines that it is drawn in, once, since a diagram is painted often.
struct WrappedText {
    QStringList lines;
    QFont font;
    QSizeF size;
    double lineHeight = 0;
    bool isEmpty() const { return lines.isEmpty(); }
};

/// At most so many lines; the last is shortened where there is more.
WrappedText wrapText(const QString &text, const QFont &font, double width, int mostLines);
/// Into the rectangle, lines below each other from its top; `alignment` is the horizontal one.
void paintText(QPainter &painter, const WrappedText &text, const QRectF &rect,
               Qt::Alignment alignment);

} // namespace gatehouse
