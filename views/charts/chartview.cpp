#include "views/charts/chartview.h"

#include "models/appearance/fonts.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace gatehouse {

ChartView::ChartView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setSingleStep(24);
}

ChartView::~ChartView() = default;

void ChartView::setChart(std::shared_ptr<const Chart> chart, Language language)
{
    m_chart = std::move(chart);
    m_language = language;
    setAccessibleName(ChartWording(*m_chart, language).title());
    draw();
}

void ChartView::setHiddenKeys(const QSet<QString> &keys)
{
    m_hidden = keys;
    draw();
}

/// From the chart, in the appearance, the language and with the series that hold now.
void ChartView::draw()
{
    m_drawing.reset();
    m_pointed.reset();
    if (m_chart && hasContent(*m_chart))
        m_drawing =
            ChartDrawing::of(m_chart, {m_language, &schemeOf(palette()), captionFont(), m_hidden});
    arrange();
    if (m_current && rectOf(*m_current).isEmpty())
        m_current.reset();
    tell();
}

void ChartView::arrange()
{
    m_isPainted = false;
    viewport()->update();
    if (!m_drawing) {
        horizontalScrollBar()->setRange(0, 0);
        verticalScrollBar()->setRange(0, 0);
        return;
    }
    const QSizeF room = viewport()->size();
    m_drawing->lookFrom(m_distance);
    m_drawing->arrange(room);
    const QSizeF content = m_drawing->content();
    horizontalScrollBar()->setRange(0, int(content.width() - room.width()));
    horizontalScrollBar()->setPageStep(int(room.width()));
    verticalScrollBar()->setRange(0, int(content.height() - room.height()));
    verticalScrollBar()->setPageStep(int(room.height()));
    m_drawing->scrollTo(QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()));
}

int ChartView::distances() const
{
    return m_drawing ? m_drawing->distances() : 1;
}

void ChartView::lookFrom(int distance, std::optional<double> x)
{
    const int wanted = std::clamp(distance, 0, distances() - 1);
    if (wanted == m_distance || !m_drawing)
        return;
    const double at = x.value_or(viewport()->width() / 2.0);
    const double what = m_drawing->whatIsAt(at);
    m_distance = wanted;
    arrange();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value()
                                    + int(m_drawing->whereIs(what) - at));
    Q_EMIT distanceChanged();
}

/// With Ctrl it leads closer and away; without, it scrolls.
void ChartView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier) || distances() == 1) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_turned += event->angleDelta().y();
    const int steps = m_turned / QWheelEvent::DefaultDeltasPerStep;
    m_turned -= steps * QWheelEvent::DefaultDeltasPerStep;
    lookFrom(m_distance + steps, event->position().x());
    event->accept();
}

int ChartView::wholeHeight() const
{
    return m_drawing ? int(m_drawing->heightFor(viewport()->width())) + 1 : 0;
}

QSize ChartView::sizeHint() const
{
    return {420, 260};
}

QRect ChartView::rectOf(ChartSpot spot) const
{
    return m_drawing ? m_drawing->rectOf(spot).toAlignedRect() : QRect();
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const ColorScheme &scheme = schemeOf(palette());
    if (!m_drawing) {
        painter.fillRect(viewport()->rect(), scheme.surface);
        if (m_chart) {
            painter.setPen(scheme.muted);
            painter.drawText(viewport()->rect().adjusted(space::l, 0, -space::l, 0),
                             Qt::AlignCenter | Qt::TextWordWrap,
                             ChartWording(*m_chart, m_language).empty());
        }
        return;
    }
    if (!m_isPainted) {
        const qreal ratio = devicePixelRatioF();
        const QSize size = (QSizeF(viewport()->size()) * ratio).toSize();
        // While one scrolls, one and the same is painted on: to get the room costs as much.
        if (m_painted.size() != size || m_painted.devicePixelRatio() != ratio) {
            m_painted = QPixmap(size);
            m_painted.setDevicePixelRatio(ratio);
        }
        m_painted.fill(scheme.surface);
        QPainter inside(&m_painted);
        m_drawing->paint(inside);
        m_isPainted = true;
    }
    painter.drawPixmap(0, 0, m_painted);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (m_pointed && m_pointed != m_current) {
        painter.setPen(QPen(scheme.text, 1));
        painter.drawRect(m_drawing->rectOf(*m_pointed).adjusted(-1, -1, 1, 1));
    }
    if (m_current && hasFocus()) {
        // Two lines, so that the ring stands out from dark and light bars alike.
        const QRectF rect = m_drawing->rectOf(*m_current);
        painter.setPen(QPen(scheme.surface, 4));
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), radius::small, radius::small);
        painter.setPen(QPen(scheme.text, 2));
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), radius::small, radius::small);
    }
}

void ChartView::resizeEvent(QResizeEvent *)
{
    arrange();
}

void ChartView::scrollContentsBy(int, int)
{
    if (m_drawing)
        m_drawing->scrollTo(QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()));
    m_isPainted = false;
    viewport()->update();
}

void ChartView::setCurrent(std::optional<ChartSpot> spot)
{
    if (spot == m_current)
        return;
    m_current = spot;
    if (m_current)
        reveal(*m_current);
    tell();
    viewport()->update();
}

void ChartView::reveal(ChartSpot spot)
{
    if (!m_drawing)
        return;
    const QRectF rect = m_drawing->rectOf(spot);
    const double top = m_drawing->headingHeight();
    const double below = rect.bottom() - viewport()->height();
    if (rect.top() < top)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(rect.top() - top) - 2);
    else if (below > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(below) + 2);
    // A long span is shown from its beginning; names stand where the cells begin.
    const double left = m_drawing->content().width() > viewport()->width()
        ? std::max(60.0, viewport()->width() * 0.35)
        : 0;
    const double right = std::min(rect.right(), rect.left() + 40) - viewport()->width();
    if (rect.left() < left)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(rect.left() - left));
    else if (right > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(right) + 2);
}

void ChartView::tell()
{
    const auto spot = m_pointed ? m_pointed : m_current;
    const QString line =
        m_chart && m_drawing && spot ? ChartWording(*m_chart, m_language).spot(*spot) : QString();
    if (m_chart) {
        const QString about = ChartWording(*m_chart, m_language).about();
        setAccessibleDescription(line.isEmpty() ? about : line);
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    Q_EMIT told(line);
}

bool ChartView::openPlace(ChartSpot spot)
{
    const ChartPlace *place = m_chart ? placeOf(*m_chart, spot) : nullptr;
    if (!place || place->list.isEmpty())
        return false;
    // What is opened may let this view go: nothing of it is touched afterwards.
    const ChartPlace wanted = *place;
    Q_EMIT placeRequested(wanted, nameOf(*m_chart, spot));
    return true;
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (m_drawing && m_current
        && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
            || event->key() == Qt::Key_Space)) {
        openPlace(*m_current);
        return;
    }
    if (distances() > 1) {
        const int key = event->key();
        if (key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus
            || key == Qt::Key_0) {
            lookFrom(key == Qt::Key_0 ? 0 : m_distance + (key == Qt::Key_Minus ? -1 : 1),
                     m_current ? std::optional(m_drawing->rectOf(*m_current).left())
                               : std::nullopt);
            return;
        }
    }
    const auto next =
        m_drawing ? m_drawing->step(m_current, event->key()) : std::optional<ChartSpot>();
    if (!next || event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    setCurrent(next);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const auto pointed =
        m_drawing ? m_drawing->spotAt(event->position()) : std::optional<ChartSpot>();
    if (pointed == m_pointed)
        return;
    m_pointed = pointed;
    const ChartPlace *place = pointed ? placeOf(*m_chart, *pointed) : nullptr;
    viewport()->setCursor(place && !place->list.isEmpty() ? Qt::PointingHandCursor
                                                          : Qt::ArrowCursor);
    tell();
    viewport()->update();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drawing)
        return;
    const auto spot = m_drawing->spotAt(event->position());
    if (!spot)
        return;
    setCurrent(spot);
    openPlace(*spot);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    // By Tab one comes to the first number; the mouse chooses its own.
    if (m_drawing && !m_current && event->reason() != Qt::MouseFocusReason)
        setCurrent(m_drawing->step(std::nullopt, Qt::Key_Home));
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_chart)
        draw();
    QAbstractScrollArea::changeEvent(event);
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto spot = m_drawing ? m_drawing->spotAt(help->pos()) : std::optional<ChartSpot>();
        if (spot)
            QToolTip::showText(help->globalPos(), ChartWording(*m_chart, m_language).spot(*spot),
                               viewport(), rectOf(*spot));
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave && m_pointed) {
        m_pointed.reset();
        tell();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace gatehouse
