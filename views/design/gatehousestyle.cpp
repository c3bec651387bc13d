#include "views/design/gatehousestyle.h"

#include "views/design/designtokens.h"
#include "views/design/icons.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>

#include <optional>

namespace gatehouse {

namespace {

/// A chevron in the middle of `rect`, pointing down before it is turned by `degrees`.
void drawChevron(QPainter *painter, const QRect &rect, const QColor &ink, qreal degrees)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(QRectF(rect).center());
    painter->rotate(degrees);
    painter->drawPolyline(QPolygonF{{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}});
    painter->restore();
}

void drawIndicator(QPainter *painter, const QStyleOption *option, bool round)
{
    const ColorScheme &scheme = schemeOf(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const qreal side = qMin(16, qMin(option->rect.width(), option->rect.height())) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const qreal corner = round ? side / 2 : radius::small;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor fill = !enabled ? scheme.sunken : on || partly ? scheme.accent : scheme.surface;
    const QColor edge = !enabled                  ? scheme.border
        : on || partly                            ? scheme.accent
        : option->state & QStyle::State_MouseOver ? scheme.accent
                                                  : scheme.fieldBorder;
    painter->setPen(edge);
    painter->setBrush(fill);
    painter->drawRoundedRect(box, corner, corner);
    const QColor mark = enabled ? scheme.onAccent : scheme.disabled;
    if (round && on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(box.center(), side / 5, side / 5);
    } else if (on) {
        painter->setPen(QPen(mark, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF middle = box.center();
        painter->drawPolyline(QPolygonF{middle + QPointF(-3.6, 0.2), middle + QPointF(-1.1, 2.8),
                                        middle + QPointF(3.8, -2.6)});
    } else if (partly) {
        painter->setPen(QPen(mark, 2, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(box.center() + QPointF(-3.2, 0), box.center() + QPointF(3.2, 0));
    }
    if (option->state & QStyle::State_HasFocus
        && option->state & QStyle::State_KeyboardFocusChange) {
        painter->setPen(QPen(scheme.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box.adjusted(-2, -2, 2, 2), corner + 2, corner + 2);
    }
    painter->restore();
}

/// What a button that the style sheet fills is written in; nothing for one that is not filled.
std::optional<QColor> textOfFilled(const QPushButton &button, const ColorScheme &scheme)
{
    const QString look = button.property("look").toString();
    if (look == QLatin1StringView("destructive"))
        return scheme.onDestructive;
    const bool isFilled = look == QLatin1StringView("primary")
        || (button.isDefault() && qobject_cast<const QDialog *>(button.window()));
    return isFilled ? std::optional(scheme.onAccent) : std::nullopt;
}

} // namespace

GatehouseStyle::GatehouseStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

void GatehouseStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void GatehouseStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

bool GatehouseStyle::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            underlineMnemonics(true);
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            underlineMnemonics(false);
        break;
    case QEvent::WindowDeactivate:
        underlineMnemonics(false);
        break;
    default:
        break;
    }
    return QProxyStyle::eventFilter(watched, event);
}

void GatehouseStyle::underlineMnemonics(bool on)
{
    if (m_mnemonics == on)
        return;
    m_mnemonics = on;
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!window->isVisible())
            continue;
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->isVisible())
                widget->update();
        }
    }
}

int GatehouseStyle::pixelMetric(PixelMetric which, const QStyleOption *option,
                                const QWidget *widget) const
{
    switch (which) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return metric::iconSmall;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::s;
    case PM_FocusFrameHMargin:
        return space::s - 1; // cells line up with their header
    case PM_TreeViewIndentation:
        return space::l;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return space::m;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    default:
        return QProxyStyle::pixelMetric(which, option, widget);
    }
}

int GatehouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                              QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
        return hint == SH_UnderlineShortcut;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_DialogButtonLayout:
        // Whatever the desktop is: the button that goes ahead stands last, as in every question.
        return QDialogButtonBox::GnomeLayout;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon GatehouseStyle::standardIcon(StandardPixmap which, const QStyleOption *option,
                                   const QWidget *widget) const
{
    if (which == SP_LineEditClearButton)
        return icon(QStringLiteral("clear"), Tone::Neutral);
    return QProxyStyle::standardIcon(which, option, widget);
}

void GatehouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const ColorScheme &scheme = schemeOf(option->palette);
    // Tool buttons under a style sheet pass their arrows on without a state.
    const bool enabled = option->state & State_Enabled || (widget && widget->isEnabled());
    const QColor arrow = enabled ? scheme.muted : scheme.disabled;
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(painter, option, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(painter, option, true);
        return;
    case PE_IndicatorHeaderArrow: // Qt calls ascending “down”; people see it rise
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawChevron(painter, option->rect, arrow,
                        header->sortIndicator == QStyleOptionHeader::SortDown ? 180 : 0);
        return;
    case PE_IndicatorArrowDown:
        drawChevron(painter, option->rect, arrow, 0);
        return;
    case PE_IndicatorArrowUp:
        drawChevron(painter, option->rect, arrow, 180);
        return;
    case PE_IndicatorArrowRight:
        drawChevron(painter, option->rect, arrow, -90);
        return;
    case PE_IndicatorArrowLeft:
        drawChevron(painter, option->rect, arrow, 90);
        return;
    case PE_FrameTabBarBase: // below the tabs, whose mark lies upon it
        if (const auto *base = qstyleoption_cast<const QStyleOptionTabBarBase *>(option)) {
            const int y = base->tabBarRect.bottom();
            painter->fillRect(QRect(base->rect.left(), y, base->rect.width(), 1), scheme.border);
        }
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawChevron(painter, option->rect, arrow, option->state & State_Open ? 0 : -90);
        return;
    case PE_FrameFocusRect: {
        // Buttons say it by their edge; on one that is filled that is not seen.
        if (const auto *button = qobject_cast<const QPushButton *>(widget)) {
            if (const auto ink = textOfFilled(*button, scheme))
                drawInnerRing(*painter, button->rect(), *ink);
            return;
        }
        // Only for people at the keyboard, and inside the row, so that nothing moves.
        if (!(option->state & State_KeyboardFocusChange))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(scheme.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius::small,
                                 radius::small);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void GatehouseStyle::drawItemText(QPainter *painter, const QRect &rect, int flags,
                                  const QPalette &palette, bool enabled, const QString &text,
                                  QPalette::ColorRole textRole) const
{
    // Under a style sheet nothing else is drawn so in the colour of fields.
    const bool isField = textRole == QPalette::Text && !(flags & Qt::TextWordWrap);
    QProxyStyle::drawItemText(
        painter, rect, flags, palette, enabled,
        isField ? painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()) : text,
        textRole);
}

void drawInnerRing(QPainter &painter, const QRect &button, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(button).adjusted(3, 3, -3, -3), radius::small, radius::small);
    painter.restore();
}

} // namespace gatehouse
