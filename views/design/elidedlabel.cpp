#include "views/design/elidedlabel.h"

#include "views/design/designtokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace gatehouse {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setShortest(int width)
{
    m_shortest = width;
    update();
}

void ElidedLabel::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins around = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_text) + 1 + around.left() + around.right(),
            fontMetrics().height() + around.top() + around.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int three = fontMetrics().horizontalAdvance(m_text.left(2)) + fontMetrics().height();
    return {qMin(sizeHint().width(), three), fontMetrics().height()};
}

bool ElidedLabel::isWhole() const
{
    return fontMetrics().horizontalAdvance(m_text) <= contentsRect().width();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    if (contentsRect().width() < m_shortest && !isWhole())
        return;
    QPainter painter(this);
    const ColorScheme &scheme = schemeOf(palette());
    painter.setPen(!isEnabled() ? scheme.disabled : m_muted ? scheme.muted : scheme.text);
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, m_mode, contentsRect().width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           isWhole() ? QString() : m_text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace gatehouse
