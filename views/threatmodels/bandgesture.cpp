#include "views/threatmodels/bandgesture.h"

#include "views/threatmodels/modeledits.h"

#include <QPainter>

namespace gatehouse {

BandGesture::BandGesture(Form form, const QPointF &from, Spanned moved, Spanned done)
    : m_form(form), m_from(form == Form::Selection ? from : onGrid(from)), m_to(m_from),
      m_moved(std::move(moved)), m_done(std::move(done))
{
}

void BandGesture::move(const QPointF &to, Qt::KeyboardModifiers)
{
    m_to = m_form == Form::Selection ? to : onGrid(to);
    if (m_moved)
        m_moved(m_from, m_to);
}

void BandGesture::finish()
{
    if (m_done)
        m_done(m_from, m_to);
}

void BandGesture::paint(QPainter &painter, const ColorScheme &scheme, double scale) const
{
    const bool isSelection = m_form == Form::Selection;
    const QColor ink = isSelection ? scheme.accent : scheme.tone(Tone::Danger).ink;
    painter.setPen(
        QPen(ink, (isSelection ? 1.0 : 1.5) / scale, isSelection ? Qt::SolidLine : Qt::DashLine));
    if (m_form == Form::Line) {
        painter.drawLine(m_from, m_to);
        return;
    }
    QColor ground = ink;
    ground.setAlphaF(0.08F);
    painter.setBrush(ground);
    painter.drawRect(QRectF(m_from, m_to).normalized());
}

} // namespace gatehouse
