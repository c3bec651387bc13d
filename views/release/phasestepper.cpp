#include "views/release/phasestepper.h"

#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/badges/gatebadge.h"

#include <QFontInfo>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int stepHeight = 60;
constexpr int gap = space::s;
constexpr int phaseCount = static_cast<int>(allPhases.size());

} // namespace

PhaseStepper::PhaseStepper(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PhaseStepper::setGates(const std::vector<GateStatus> &gates,
                            const std::array<bool, 6> &changed,
                            const std::array<bool, 6> &submitted)
{
    m_submitted = submitted;
    m_gates = gates;
    m_changed = changed;
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
    // The last one ends where the row does, whatever rounding leaves.
    const int room = width() - gap * (phaseCount - 1);
    const int left = index * room / phaseCount;
    const int right = (index + 1) * room / phaseCount;
    return {left + index * gap, 0, right - left, height()};
}

int PhaseStepper::stepAt(const QPoint &point) const
{
    for (int index = 0; index < phaseCount; ++index) {
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
    const bool numbered = hasRoomForNumbers();
    for (int index = 0; index < phaseCount && index < static_cast<int>(m_gates.size()); ++index) {
        const GateStatus &gate = m_gates[static_cast<size_t>(index)];
        const Phase phase = allPhases[static_cast<size_t>(index)];
        const Badge badge = badgeAt(index);
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

        const QRect inner = innerRect(index);
        const int size = metric::iconMedium;
        painter.drawPixmap(
            QRect(inner.left(), inner.top() + (inner.height() / 2 - size) / 2, size, size),
            iconPixmap(badge.iconName, size, devicePixelRatioF(), scheme.tone(badge.tone).ink));
        painter.setFont(nameFont());
        painter.setPen(scheme.text);
        const QRect upper = inner.adjusted(size + space::s, 0, 0, -inner.height() / 2);
        const QString name =
            numbered ? QStringLiteral("%1  %2").arg(index + 1).arg(label(phase)) : label(phase);
        painter.drawText(upper, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(nameFont()).elidedText(name, Qt::ElideRight, upper.width()));
        paintState(painter, inner.adjusted(0, inner.height() / 2, 0, 0), gate, badge.text);
    }
}

Badge PhaseStepper::badgeAt(int index) const
{
    const auto place = static_cast<size_t>(index);
    return gateBadge(m_gates[place].state, m_changed[place], m_submitted[place]);
}

QString PhaseStepper::stateText(int index) const
{
    const auto place = static_cast<size_t>(index);
    return gateBadge(m_gates[place].state, false, m_submitted[place]).text;
}

void PhaseStepper::paintState(QPainter &painter, QRect line, const GateStatus &gate,
                              const QString &state) const
{
    const ColorScheme &scheme = schemeOf(palette());
    const QColor ink = gate.late ? scheme.tone(Tone::Late).ink : scheme.muted;
    if (gate.late) {
        const int size = metric::iconSmall;
        painter.drawPixmap(QRect(line.left(), line.center().y() - size / 2 + 1, size, size),
                           iconPixmap(lateBadge().iconName, size, devicePixelRatioF(), ink));
        line.setLeft(line.left() + size + space::xs);
    }
    const QDate day = gate.isPassed() && gate.decision
        ? gate.decision->decidedAt.toLocalTime().date()
        : gate.plannedOn;
    QString text = state;
    if (day.isValid())
        text += QStringLiteral(" · ") + day.toString(QStringLiteral("MM-dd"));
    QFont caption(font());
    caption.setPixelSize(typesize::caption);
    painter.setFont(caption);
    painter.setPen(ink);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(caption).elidedText(text, Qt::ElideRight, line.width()));
}

QRect PhaseStepper::innerRect(int index) const
{
    return stepRect(index).adjusted(space::m, space::s, -space::s, -space::s);
}

QFont PhaseStepper::nameFont() const
{
    QFont strong(font());
    strong.setWeight(QFont::DemiBold);
    strong.setPixelSize(QFontInfo(strong).pixelSize());
    // Smaller letters, all six alike, say more than a name that is cut.
    const int room = innerRect(0).width() - metric::iconMedium - space::s;
    const auto isCut = [&](Phase phase) {
        return QFontMetricsF(strong).horizontalAdvance(label(phase)) > room;
    };
    while (strong.pixelSize() > typesize::caption && std::ranges::any_of(allPhases, isCut))
        strong.setPixelSize(strong.pixelSize() - 1);
    return strong;
}

bool PhaseStepper::hasRoomForNumbers() const
{
    const int room = innerRect(0).width() - metric::iconMedium - space::s;
    const QFontMetrics metrics(nameFont());
    return std::ranges::all_of(allPhases, [&](Phase phase) {
        return metrics.horizontalAdvance(QStringLiteral("0  ") + label(phase)) <= room;
    });
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
        choose(std::min(phaseCount - 1, current + 1));
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
            QString text = tr("%1 gate: %2").arg(label(gate.phase), stateText(index));
            if (m_changed[static_cast<size_t>(index)])
                text += QLatin1Char('\n') + tr("What it was passed on has changed since.");
            if (gate.plannedOn.isValid())
                text += QLatin1Char('\n')
                    + (gate.late ? tr("Late since %1") : tr("Planned for %1"))
                          .arg(gate.plannedOn.toString(Qt::ISODate));
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
            tr("%1 gate: %2").arg(label(m_phase), stateText(indexOf(m_phase))));
}

} // namespace gatehouse
