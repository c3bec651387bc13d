#include "views/design/selectablelabel.h"

#include <QEvent>

#include <algorithm>

namespace gatehouse {

SelectableLabel::SelectableLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setText(text);
}

void SelectableLabel::follow() const
{
    // It may be polished by what is asked, which changes its font.
    ensurePolished();
    if (text() == m_text)
        return;
    m_text = text();
    m_heights.clear();
    m_hint.reset();
    m_minimum.reset();
}

QMargins SelectableLabel::edge() const
{
    return contentsMargins() + QMargins(margin(), margin(), margin(), margin());
}

QSize SelectableLabel::taken(int width) const
{
    const QMargins around = edge();
    const QRect room(0, 0, width - around.left() - around.right(), QWIDGETSIZE_MAX);
    return fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, text()).size();
}

QSize SelectableLabel::withEdge(QSize text) const
{
    const QMargins around = edge();
    return text.grownBy(around).expandedTo(minimumSize());
}

QSize SelectableLabel::sizeHint() const
{
    follow();
    if (m_text.isEmpty())
        return QLabel::sizeHint();
    if (!m_hint) {
        // Not wider than can be read; and what would be one or two long lines is broken.
        const int line = fontMetrics().lineSpacing();
        const int widest = std::min(fontMetrics().averageCharWidth() * 80, maximumWidth());
        QSize text = taken(widest);
        const int room = widest - edge().left() - edge().right();
        if (text.height() < 4 * line && text.width() > room / 2)
            text = taken(widest - room + room / 2);
        if (text.height() < 2 * line && text.width() > room / 4)
            text = taken(widest - room + room / 4);
        m_hint = withEdge(text);
    }
    return *m_hint;
}

QSize SelectableLabel::minimumSizeHint() const
{
    follow();
    if (m_text.isEmpty())
        return QLabel::minimumSizeHint();
    if (!m_minimum) {
        const int around = edge().left() + edge().right();
        m_minimum = withEdge({taken(around).width(), taken(QWIDGETSIZE_MAX).height()});
    }
    return *m_minimum;
}

int SelectableLabel::heightForWidth(int width) const
{
    follow();
    if (m_text.isEmpty())
        return QLabel::heightForWidth(width);
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    const int height =
        std::max(taken(width).height(), fontMetrics().height()) + edge().top() + edge().bottom();
    m_heights.insert(width, height);
    return height;
}

void SelectableLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::ContentsRectChange:
    case QEvent::LayoutDirectionChange:
        m_heights.clear();
        m_hint.reset();
        m_minimum.reset();
        break;
    default:
        break;
    }
}

} // namespace gatehouse
