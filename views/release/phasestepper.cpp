#include "views/release/phasestepper.h"

#include "views/common/designtokens.h"
#include "views/common/icons.h"
#include "views/common/statebadge.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int stepHeight = 60;
constexpr int gap = space::s;
constexpr int count = static_cast<int>(allPhases.size());

} // namespace

PhaseStepper::PhaseStepper(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PhaseStepper::setGates(const std::vector<GateStatus> &gates)
{
    m_gates = gates;
    describe();
    update();
}

void PhaseStepper::setPhase(Phase phase)
{
    m_phase = phase;
    describe();
    update();
}

QSize PhaseStepper::sizeHint() const
{
    return {900, stepHeight};
}

QSize PhaseStepper::minimumSizeHint() const
{
    return {540, stepHeight};
}

QRect PhaseStepper::stepRect(int index) const
{
    const int width = (this->width() - gap * (count - 1)) / count;
    return {index * (width + gap), 0, width, height()};
}

int PhaseStepper::stepAt(const QPoint &point) const
{
    for (int index = 0; index < count; ++index) {
        if (stepRect(index).contains(point))
            return index;
    }
    return -1;
}

void PhaseStepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ColorScheme &scheme = schemeOf(palette());
    for (int index = 0; index < count && index < static_cast<int>(m_gates.size()); ++index) {
        const GateStatus &gate = m_gates[static_cast<size_t>(index)];
        const Phase phase = allPhases[static_cast<size_t>(index)];
        const Badge badge = badgeOf(gate.state);
        const bool chosen = phase == m_phase;
        const QRectF box = QRectF(stepRect(index)).adjusted(1, 1, -1, -1);
        QColor ground = chosen   ? scheme.tone(badge.tone).tint
            : index == m_hovered ? scheme.hover
                                 : scheme.surface;
        painter.setPen(QPen(chosen ? scheme.tone(badge.tone).ink : scheme.border, chosen ? 2 : 1));
        painter.setBrush(ground);
        painter.drawRoundedRect(box, radius::medium, radius::medium);
        if (chosen && hasFocus()) {
            painter.setPen(QPen(scheme.accent, 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), radius::small, radius::small);
        }

        const QRect inner = stepRect(index).adjusted(space::m, space::s, -space::s, -space::s);
        const int size = metric::iconMedium;
        painter.drawPixmap(
            QRect(inner.left(), inner.top() + (inner.height() / 2 - size) / 2, size, size),
            iconPixmap(badge.iconName, size, devicePixelRatioF(), scheme.tone(badge.tone).ink));
        QFont strong(font());
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(scheme.text);
        const QRect upper = inner.adjusted(size + space::s, 0, 0, -inner.height() / 2);
        painter.drawText(upper, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(strong).elidedText(
                             QStringLiteral("%1  %2").arg(index + 1).arg(label(phase)),
                             Qt::ElideRight, upper.width()));
        QFont caption(font());
        caption.setPixelSize(typesize::caption);
        painter.setFont(caption);
        painter.setPen(gate.late ? scheme.tone(Tone::Late).ink : scheme.muted);
        QString second = badge.text;
        if (gate.isPassed() && gate.decision)
            second += QStringLiteral(" · ")
                + gate.decision->decidedAt.toLocalTime().date().toString(QStringLiteral("MM-dd"));
        else if (gate.late)
            second = tr("Late since %1").arg(gate.plannedOn.toString(QStringLiteral("MM-dd")))
                + QStringLiteral(" · ") + badge.text;
        else if (gate.plannedOn.isValid())
            second += QStringLiteral(" · ") + gate.plannedOn.toString(QStringLiteral("MM-dd"));
        const QRect lower = inner.adjusted(size + space::s, inner.height() / 2, 0, 0);
        painter.drawText(lower, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(caption).elidedText(second, Qt::ElideRight, lower.width()));
    }
}

void PhaseStepper::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(stepAt(event->pos()));
}

void PhaseStepper::mouseMoveEvent(QMouseEvent *event)
{
    if (const int step = stepAt(event->pos()); step != m_hovered) {
        m_hovered = step;
        update();
    }
}

void PhaseStepper::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void PhaseStepper::keyPressEvent(QKeyEvent *event)
{
    const int current = indexOf(m_phase);
    if (event->key() == Qt::Key_Left)
        choose(std::max(0, current - 1));
    else if (event->key() == Qt::Key_Right)
        choose(std::min(count - 1, current + 1));
    else
        QWidget::keyPressEvent(event);
}

void PhaseStepper::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

bool PhaseStepper::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = stepAt(help->pos());
        if (index >= 0 && index < static_cast<int>(m_gates.size())) {
            const GateStatus &gate = m_gates[static_cast<size_t>(index)];
            QString text = tr("%1 gate: %2").arg(label(gate.phase), label(gate.state));
            if (gate.plannedOn.isValid())
                text += QStringLiteral("\n")
                    + tr("Planned for %1").arg(gate.plannedOn.toString(Qt::ISODate));
            QToolTip::showText(help->globalPos(), text, this);
        }
        return true;
    }
    return QWidget::event(event);
}

void PhaseStepper::choose(int index)
{
    if (index < 0)
        return;
    setPhase(allPhases[static_cast<size_t>(index)]);
    Q_EMIT phaseChosen(m_phase);
}

void PhaseStepper::describe()
{
    setAccessibleName(tr("Lifecycle gates"));
    const auto index = static_cast<size_t>(indexOf(m_phase));
    if (index < m_gates.size())
        setAccessibleDescription(
            tr("%1 gate: %2").arg(label(m_phase), label(m_gates[index].state)));
}

} // namespace gatehouse
