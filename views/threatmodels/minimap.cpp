#include "views/threatmodels/minimap.h"

#include "views/design/designtokens.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/diagramview.h"
#include "views/threatmodels/modeledits.h"
#include "models/diagrams/partpainter.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr double margin = 8;

} // namespace

Minimap::Minimap(DiagramScene &scene, DiagramView &view)
    : QWidget(&view), m_scene(scene), m_view(view)
{
    setCursor(Qt::PointingHandCursor);
    resize(sizeHint());
    connect(&scene, &DiagramScene::drawingChanged, this, &Minimap::follow);
    connect(&view, &DiagramView::viewMoved, this, &Minimap::follow);
    follow();
}

void Minimap::follow()
{
    m_drawn = boundsOf(m_scene.shown());
    const QRectF seen = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    const bool isWanted = !m_drawn.isEmpty() && !seen.contains(m_drawn)
        && m_view.width() > 3 * width() && m_view.height() > 3 * height();
    setVisible(isWanted);
    move(m_view.width() - width() - space::m, m_view.height() - height() - space::m);
    update();
}

QRectF Minimap::whole() const
{
    return m_drawn.adjusted(-40, -40, 40, 40);
}

double Minimap::scale() const
{
    const QRectF all = whole();
    return std::min((width() - 2 * margin) / std::max(1.0, all.width()),
                    (height() - 2 * margin) / std::max(1.0, all.height()));
}

QPointF Minimap::fromScene(const QPointF &point) const
{
    return QRectF(rect()).center() + (point - whole().center()) * scale();
}

void Minimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ColorScheme &scheme = schemeOf(palette());
    painter.setPen(QPen(scheme.border, 1));
    painter.setBrush(scheme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::medium,
                            radius::medium);
    painter.setClipRect(rect().adjusted(2, 2, -2, -2));
    const auto mapped = [this](const QRectF &rect) {
        return QRectF(fromScene(rect.topLeft()), fromScene(rect.bottomRight()));
    };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scheme.tone(Tone::Danger).ink, 1, Qt::DotLine));
    for (const BoundaryShape &shape : m_scene.shown().boundaries) {
        QPolygonF line;
        for (const QPointF &point : traceOf(shape))
            line += fromScene(point);
        painter.drawPolyline(line);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(scheme.muted);
    for (const Placement &placement : m_scene.shown().placements)
        painter.drawRect(mapped(placement.rect));
    painter.setBrush(scheme.tone(Tone::Warning).ink);
    for (const DiagramNote &note : m_scene.shown().notes)
        painter.drawRect(mapped(note.rect));
    QColor window = scheme.accent;
    painter.setPen(QPen(window, 1.5));
    window.setAlphaF(0.12F);
    painter.setBrush(window);
    painter.drawRect(mapped(m_view.mapToScene(m_view.viewport()->rect()).boundingRect()));
}

void Minimap::go(const QPointF &to)
{
    m_view.centerOn(whole().center() + (to - QRectF(rect()).center()) / scale());
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        go(event->position());
    event->accept();
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        go(event->position());
    event->accept();
}

} // namespace gatehouse
