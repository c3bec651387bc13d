#include "models/diagrams/wrappedtext.h"

#include "models/appearance/pdftext.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace gatehouse {

WrappedText wrapText(const QString &text, const QFont &font, double width, int mostLines)
{
    WrappedText wrapped;
    wrapped.font = font;
    const QFontMetricsF metrics(font);
    wrapped.lineHeight = std::ceil(metrics.height());
    if (text.trimmed().isEmpty() || width <= 0 || mostLines <= 0)
        return wrapped;
    double widest = 0;
    const QStringList paragraphs = text.trimmed().split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            const bool isLast = wrapped.lines.size() + 1 == mostLines;
            QString piece = paragraph.mid(line.textStart(), line.textLength()).trimmed();
            const bool isMore = line.textStart() + line.textLength() < paragraph.size()
                || &paragraph != &paragraphs.last();
            if (isLast && isMore)
                piece = metrics.elidedText(paragraph.mid(line.textStart()).trimmed()
                                               + QStringLiteral("……"),
                                           Qt::ElideRight, width);
            widest = std::max(widest, metrics.horizontalAdvance(piece));
            wrapped.lines += piece;
            if (isLast)
                break;
        }
        layout.endLayout();
        if (wrapped.lines.size() >= mostLines)
            break;
    }
    wrapped.size = {std::ceil(widest),
                    wrapped.lineHeight * static_cast<double>(wrapped.lines.size())};
    return wrapped;
}

void paintText(QPainter &painter, const WrappedText &text, const QRectF &rect,
               Qt::Alignment alignment)
{
    const bool isPdf = painter.paintEngine()->type() == QPaintEngine::Pdf;
    painter.setFont(isPdf ? pdfFont(text.font) : text.font);
    QRectF line(rect.left(), rect.top(), rect.width(), text.lineHeight);
    for (const QString &piece : text.lines) {
        painter.drawText(line, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextDontClip,
                         piece);
        line.translate(0, text.lineHeight);
    }
}

} // namespace gatehouse
