#include "views/organization/organizationcanvas.h"

#include "views/design/designtokens.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gatehouse {

namespace {

constexpr double zoomStep = 1.2;
constexpr double smallestZoom = 0.15;
/// Names can still be read.
constexpr double smallestReadable = 0.85;
constexpr double largestZoom = 3;

} // namespace

OrganizationCanvas::OrganizationCanvas(QWidget *parent)
    : QAbstractScrollArea(parent), m_leastFitted(smallestReadable)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
}

void OrganizationCanvas::setPicture(std::shared_ptr<OrganizationPicture> picture)
{
    m_picture = std::move(picture);
    if (m_picture) {
        if (!m_picture->chart().box(m_unit)) {
            m_unit = {};
            m_post = {};
        }
        if (m_post.isValid() && !m_picture->chart().box(m_post))
            m_post = {};
        m_picture->choose(m_unit, m_post);
    }
    if (m_isFitted)
        refit();
    else
        setBars();
    viewport()->update();
}

void OrganizationCanvas::fit()
{
    m_isFitted = true;
    m_leastFitted = smallestZoom;
    refit();
}

void OrganizationCanvas::refit()
{
    if (!m_picture || m_picture->isEmpty())
        return;
    const QRectF &rect = m_picture->rect();
    const QSizeF room = viewport()->size();
    m_zoom = std::clamp(std::min(room.width() / rect.width(), room.height() / rect.height()),
                        m_leastFitted, 1.0);
    const bool wasWhole = horizontalScrollBar()->maximum() == 0;
    setBars();
    // What a wide chart begins with is its top, in the middle.
    if (wasWhole)
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum() / 2);
    viewport()->update();
}

void OrganizationCanvas::zoomBy(double factor)
{
    zoomAround(QRectF(viewport()->rect()).center(), factor);
}

void OrganizationCanvas::zoomAround(QPointF position, double factor)
{
    const QPointF place = toChart(position);
    m_zoom = std::clamp(m_zoom * factor, smallestZoom, largestZoom);
    m_isFitted = false;
    setBars();
    const QPointF off = toScreen(place) - position;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(off.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(off.y()));
    viewport()->update();
}

void OrganizationCanvas::setBars()
{
    const QSizeF size = m_picture ? m_picture->rect().size() * m_zoom : QSizeF();
    const QSize room = viewport()->size();
    const auto set = [](QScrollBar *bar, double length, int shown) {
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(length)) - shown));
        bar->setPageStep(shown);
    };
    set(horizontalScrollBar(), size.width(), room.width());
    set(verticalScrollBar(), size.height(), room.height());
}

QPointF OrganizationCanvas::origin() const
{
    const QSizeF size = m_picture ? m_picture->rect().size() * m_zoom : QSizeF();
    // In the middle where it leaves room across; at the top, as it is read from there.
    const double across = std::max(0.0, (viewport()->width() - size.width()) / 2);
    return {across - horizontalScrollBar()->value(), -double(verticalScrollBar()->value())};
}

QPointF OrganizationCanvas::toScreen(QPointF place) const
{
    const QPointF corner = m_picture ? m_picture->rect().topLeft() : QPointF();
    return origin() + (place - corner) * m_zoom;
}

QPointF OrganizationCanvas::toChart(QPointF position) const
{
    const QPointF corner = m_picture ? m_picture->rect().topLeft() : QPointF();
    return (position - origin()) / m_zoom + corner;
}

void OrganizationCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const ColorScheme &scheme = schemeOf(palette());
    painter.fillRect(viewport()->rect(), scheme.surface);
    if (!m_picture)
        return;
    painter.translate(toScreen(QPointF()));
    painter.scale(m_zoom, m_zoom);
    m_picture->paint(painter, scheme);
}

void OrganizationCanvas::resizeEvent(QResizeEvent *)
{
    if (m_isFitted)
        refit();
    else
        setBars();
}

void OrganizationCanvas::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    zoomAround(event->position(), std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void OrganizationCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
    m_moved = event->pos();
    m_isDragging = false;
}

void OrganizationCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        const bool isOver = m_picture && m_picture->chart().at(toChart(event->pos())).unit;
        viewport()->setCursor(isOver ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const int far = QApplication::startDragDistance();
    if (!m_isDragging && (event->pos() - m_pressed).manhattanLength() < far)
        return;
    m_isDragging = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    const QPoint by = event->pos() - m_moved;
    m_moved = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
    viewport()->update();
}

void OrganizationCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_isDragging || !m_picture) {
        m_isDragging = false;
        return;
    }
    const auto hit = m_picture->chart().at(toChart(event->pos()));
    choose(hit.unit ? hit.unit->id : UnitId(), hit.post ? hit.post->id : PostId());
}

void OrganizationCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_unit.isValid())
        Q_EMIT opened();
}

void OrganizationCanvas::choose(UnitId unit, PostId post)
{
    if (m_picture && post.isValid() && !unit.isValid()) {
        for (const auto &box : m_picture->chart().units()) {
            if (std::ranges::find(box.posts, post, &OrganizationChart::PostBox::id)
                != box.posts.end())
                unit = box.id;
        }
    }
    m_unit = unit;
    m_post = post;
    if (m_picture) {
        m_picture->choose(unit, post);
        const auto *postBox = m_picture->chart().box(post);
        const auto *unitBox = m_picture->chart().box(unit);
        if (postBox)
            reveal(postBox->rect);
        else if (unitBox)
            reveal(unitBox->heading);
        setAccessibleDescription(postBox       ? m_picture->spoken(*postBox)
                                     : unitBox ? m_picture->spoken(*unitBox)
                                               : QString());
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    viewport()->update();
    Q_EMIT chosen();
}

std::vector<OrganizationCanvas::Stop> OrganizationCanvas::stops() const
{
    std::vector<Stop> stops;
    if (!m_picture)
        return stops;
    for (const auto &unit : m_picture->chart().units()) {
        stops.push_back({unit.id, {}, unit.heading});
        for (const auto &post : unit.posts)
            stops.push_back({unit.id, post.id, post.rect});
    }
    return stops;
}

/// To what stands next in that direction, the nearest first.
void OrganizationCanvas::walk(Qt::Key key)
{
    const std::vector<Stop> all = stops();
    const auto here = std::ranges::find_if(
        all, [&](const Stop &stop) { return stop.unit == m_unit && stop.post == m_post; });
    if (here == all.end()) {
        const auto top =
            std::ranges::min_element(all, {}, [](const Stop &stop) { return stop.rect.top(); });
        if (top != all.end())
            choose(top->unit, top->post);
        return;
    }
    const QPointF from = here->rect.center();
    const Stop *next = nullptr;
    double least = std::numeric_limits<double>::max();
    for (const Stop &stop : all) {
        const QPointF by = stop.rect.center() - from;
        const double along = key == Qt::Key_Right ? by.x()
            : key == Qt::Key_Left                 ? -by.x()
            : key == Qt::Key_Down                 ? by.y()
                                                  : -by.y();
        const double across =
            std::abs(key == Qt::Key_Right || key == Qt::Key_Left ? by.y() : by.x());
        const double cost = along + 3 * across;
        if (along > 1 && cost < least) {
            least = cost;
            next = &stop;
        }
    }
    if (next)
        choose(next->unit, next->post);
}

void OrganizationCanvas::reveal(const QRectF &rect)
{
    const QRectF shown(toScreen(rect.topLeft()), rect.size() * m_zoom);
    const QRectF room = QRectF(viewport()->rect()).adjusted(16, 16, -16, -16);
    if (room.contains(shown))
        return;
    const auto move = [](QScrollBar *bar, double low, double high, double from, double to) {
        if (low < from)
            bar->setValue(bar->value() + qRound(low - from));
        else if (high > to)
            bar->setValue(bar->value() + qRound(high - to));
    };
    move(horizontalScrollBar(), shown.left(), shown.right(), room.left(), room.right());
    move(verticalScrollBar(), shown.top(), shown.bottom(), room.top(), room.bottom());
}

void OrganizationCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return walk(static_cast<Qt::Key>(event->key()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_unit.isValid())
            Q_EMIT opened();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(zoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / zoomStep);
    case Qt::Key_0:
        return fit();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool OrganizationCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_picture) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto hit = m_picture->chart().at(toChart(help->pos()));
        const QString text = hit.post ? m_picture->spoken(*hit.post)
            : hit.unit                ? m_picture->spoken(*hit.unit)
                                      : QString();
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace gatehouse
