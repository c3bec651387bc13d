#include "views/design/selectablelabel.h"

#include <QEvent>

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

QSize SelectableLabel::sizeHint() const
{
    follow();
    if (!m_hint)
        m_hint = QLabel::sizeHint();
    return *m_hint;
}

QSize SelectableLabel::minimumSizeHint() const
{
    follow();
    if (!m_minimum)
        m_minimum = QLabel::minimumSizeHint();
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
    // As QLabel measures a text that cannot be selected, and to the same result (its test compares
    // them): no document is laid out for it.
    const QMargins edge = contentsMargins() + QMargins(margin(), margin(), margin(), margin());
    const QRect room(0, 0, width - edge.left() - edge.right(), QWIDGETSIZE_MAX);
    const QRect taken = fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, text());
    const int height =
        std::max(taken.height(), fontMetrics().height()) + edge.top() + edge.bottom();
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
