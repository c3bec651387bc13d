#include "views/evidence/picturecanvas.h"

#include "models/base/momenttext.h"
#include "views/design/designtokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

// In the widget's pixels: what is smaller was a click, not a rectangle.
constexpr int smallestDrawn = 4;

QRect rectOf(const Redaction &mark)
{
    return {mark.left, mark.top, mark.width, mark.height};
}

} // namespace

PictureCanvas::PictureCanvas(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("preview-picture"));
    setFocusPolicy(Qt::StrongFocus);
    retranslate();
}

void PictureCanvas::retranslate()
{
    setAccessibleName(tr("Picture"));
}

void PictureCanvas::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_marks.clear();
    m_current = -1;
    m_isDragging = false;
    m_isChanged = false;
    setRoom(m_room);
}

void PictureCanvas::setMarks(std::vector<Redaction> marks)
{
    m_marks = std::move(marks);
    m_isDragging = false;
    m_isChanged = false;
    m_current = std::min(m_current, static_cast<int>(m_marks.size()) - 1);
    setAccessibleDescription(
        m_marks.empty() ? QString()
                        : tr("%n part(s) painted over", nullptr, static_cast<int>(m_marks.size())));
    update();
}

void PictureCanvas::setMarking(bool marking)
{
    announce();
    m_marking = marking;
    m_current = -1;
    setCursor(marking ? Qt::CrossCursor : Qt::ArrowCursor);
    if (marking)
        setFocus();
    update();
}

void PictureCanvas::setRoom(QSize room)
{
    m_room = room;
    const double ratio = devicePixelRatioF();
    const QSizeF whole = QSizeF(m_picture.size()) / ratio;
    m_scale = 1 / ratio;
    if (!room.isEmpty() && !whole.isEmpty())
        m_scale *= std::min({1.0, room.width() / whole.width(), room.height() / whole.height()});
    const QSize size = (QSizeF(m_picture.size()) * m_scale).toSize().expandedTo(QSize(1, 1));
    resize(size);
    const QSize painted = (QSizeF(size) * ratio).toSize();
    m_shown = QPixmap::fromImage(
        painted == m_picture.size() || m_picture.isNull()
            ? m_picture
            : m_picture.scaled(painted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    m_shown.setDevicePixelRatio(ratio);
    update();
}

QPoint PictureCanvas::pictureAt(const QPointF &place) const
{
    const QPoint there = (place / m_scale).toPoint();
    return {std::clamp(there.x(), 0, m_picture.width()),
            std::clamp(there.y(), 0, m_picture.height())};
}

QRectF PictureCanvas::shownRect(const Redaction &mark) const
{
    return {mark.left * m_scale, mark.top * m_scale, mark.width * m_scale, mark.height * m_scale};
}

int PictureCanvas::markAt(const QPointF &place) const
{
    for (int index = static_cast<int>(m_marks.size()) - 1; index >= 0; --index) {
        if (shownRect(m_marks[static_cast<size_t>(index)]).contains(place))
            return index;
    }
    return -1;
}

void PictureCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_shown);
    // While they are marked, what lies under them can be made out.
    constexpr int seenThrough = 190;
    for (size_t index = 0; index < m_marks.size(); ++index) {
        const QRectF rect = shownRect(m_marks[index]);
        painter.fillRect(rect, m_marking ? QColor(0, 0, 0, seenThrough) : QColor(Qt::black));
        if (m_marking && static_cast<int>(index) == m_current) {
            painter.setPen(QPen(schemeOf(palette()).accent, 2));
            painter.drawRect(rect.adjusted(1, 1, -1, -1));
        }
    }
}

/// The current mark from now on; it is inside the picture and of some size.
void PictureCanvas::place(const QRect &rect)
{
    Redaction &mark = m_marks[static_cast<size_t>(m_current)];
    Redaction placed;
    placed.width = std::clamp(rect.width(), 1, m_picture.width());
    placed.height = std::clamp(rect.height(), 1, m_picture.height());
    placed.left = std::clamp(rect.left(), 0, m_picture.width() - placed.width);
    placed.top = std::clamp(rect.top(), 0, m_picture.height() - placed.height);
    if (rectOf(placed) == rectOf(mark))
        return;
    mark = placed;
    m_isChanged = true;
    update();
}

void PictureCanvas::mousePressEvent(QMouseEvent *event)
{
    if (!m_marking || event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    announce();
    m_from = pictureAt(event->position());
    m_current = markAt(event->position());
    m_isDrawing = m_current < 0;
    m_isDragging = true;
    if (!m_isDrawing)
        m_was = rectOf(m_marks[static_cast<size_t>(m_current)]);
    update();
}

void PictureCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isDragging)
        return QWidget::mouseMoveEvent(event);
    const QPoint now = pictureAt(event->position());
    if (!m_isDrawing)
        return place(m_was.translated(now - m_from));
    if (m_current < 0) {
        const QPointF drawn = QPointF(now - m_from) * m_scale;
        if (std::abs(drawn.x()) < smallestDrawn || std::abs(drawn.y()) < smallestDrawn)
            return;
        m_marks.emplace_back();
        m_current = static_cast<int>(m_marks.size()) - 1;
    }
    const QPoint corner(std::min(m_from.x(), now.x()), std::min(m_from.y(), now.y()));
    place({corner, QSize(std::abs(now.x() - m_from.x()), std::abs(now.y() - m_from.y()))});
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_isDragging)
        return QWidget::mouseReleaseEvent(event);
    m_isDragging = false;
    announce();
}

int PictureCanvas::keyStep(Qt::KeyboardModifiers modifiers) const
{
    constexpr int manyAtOnce = 10;
    const int one = std::max(1, qRound(1 / m_scale));
    return modifiers.testFlag(Qt::ControlModifier) ? manyAtOnce * one : one;
}

bool PictureCanvas::moveByKey(const QKeyEvent &event)
{
    const int step = keyStep(event.modifiers());
    QPoint by;
    switch (event.key()) {
    case Qt::Key_Left:
        by = {-step, 0};
        break;
    case Qt::Key_Right:
        by = {step, 0};
        break;
    case Qt::Key_Up:
        by = {0, -step};
        break;
    case Qt::Key_Down:
        by = {0, step};
        break;
    default:
        return false;
    }
    if (m_current < 0)
        return false;
    QRect rect = rectOf(m_marks[static_cast<size_t>(m_current)]);
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        rect.setSize(rect.size() + QSize(by.x(), by.y()));
    else
        rect.translate(by);
    place(rect);
    return true;
}

void PictureCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!m_marking || m_picture.isNull() || moveByKey(*event)) {
        if (!m_marking)
            QWidget::keyPressEvent(event);
        return;
    }
    const int count = static_cast<int>(m_marks.size());
    switch (event->key()) {
    case Qt::Key_Insert:
        return addInTheMiddle();
    case Qt::Key_Space:
        m_current = count > 0 ? (m_current + 1) % count : -1;
        return update();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return removeCurrent();
    default:
        QWidget::keyPressEvent(event);
    }
}

void PictureCanvas::addInTheMiddle()
{
    constexpr int share = 5; // of the picture's width and height
    const QSize size(m_picture.width() / share, m_picture.height() / share);
    m_marks.emplace_back();
    m_current = static_cast<int>(m_marks.size()) - 1;
    place({QPoint((m_picture.width() - size.width()) / 2, (m_picture.height() - size.height()) / 2),
           size});
    announce();
}

void PictureCanvas::removeCurrent()
{
    if (m_current < 0)
        return;
    m_marks.erase(m_marks.begin() + m_current);
    m_current = std::min(m_current, static_cast<int>(m_marks.size()) - 1);
    m_isChanged = true;
    update();
    announce();
}

void PictureCanvas::keyReleaseEvent(QKeyEvent *event)
{
    // A key that is held is one step.
    if (m_marking && !event->isAutoRepeat() && !m_isDragging)
        announce();
    QWidget::keyReleaseEvent(event);
}

void PictureCanvas::focusOutEvent(QFocusEvent *event)
{
    announce();
    QWidget::focusOutEvent(event);
}

void PictureCanvas::announce()
{
    if (!std::exchange(m_isChanged, false))
        return;
    Q_EMIT marked(m_marks);
}

bool PictureCanvas::event(QEvent *event)
{
    // Its keys before the window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride && m_marking) {
        constexpr std::array keys{Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Insert, Qt::Key_Space,
                                  Qt::Key_Left,   Qt::Key_Right,     Qt::Key_Up,     Qt::Key_Down};
        if (std::ranges::find(keys, static_cast<QKeyEvent *>(event)->key()) != keys.end()) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = markAt(help->pos());
        if (index < 0) {
            QToolTip::hideText();
        } else {
            const Redaction &mark = m_marks[static_cast<size_t>(index)];
            QToolTip::showText(
                help->globalPos(),
                tr("Painted over by %1, %2").arg(mark.markedBy, momentText(mark.markedAt)), this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace gatehouse
