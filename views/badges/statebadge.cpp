#include "views/badges/statebadge.h"

#include "models/appearance/fonts.h"
#include "views/design/columns.h"
#include "views/design/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace gatehouse {

Tone toneOf(GateState state)
{
    switch (state) {
    case GateState::NotStarted:
        return Tone::Neutral;
    case GateState::InProgress:
        return Tone::Progress;
    case GateState::Blocked:
        return Tone::Danger;
    case GateState::Ready:
        return Tone::Ready;
    case GateState::Passed:
        return Tone::Success;
    case GateState::Rejected:
        return Tone::Rejected;
    }
    return Tone::Neutral;
}

Tone toneOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Compliant:
        return Tone::Success;
    case Judgement::Partial:
        return Tone::Warning;
    case Judgement::Noncompliant:
        return Tone::Danger;
    case Judgement::NotApplicable:
    case Judgement::NotAssessed:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

Tone toneOf(FindingStatus status)
{
    switch (status) {
    case FindingStatus::Open:
        return Tone::Danger;
    case FindingStatus::Fixing:
        return Tone::Progress;
    case FindingStatus::AwaitingRetest:
        return Tone::Ready;
    case FindingStatus::Closed:
        return Tone::Success;
    case FindingStatus::RiskAccepted:
        return Tone::Warning;
    }
    return Tone::Neutral;
}

QString iconNameOf(AppKind kind)
{
    switch (kind) {
    case AppKind::NativeApp:
        return QStringLiteral("app-native");
    case AppKind::MiniProgram:
        return QStringLiteral("app-mini-program");
    case AppKind::WeChatApp:
        return QStringLiteral("app-wechat");
    case AppKind::H5:
        return QStringLiteral("app-h5");
    }
    return {};
}

namespace {

constexpr int iconSize = 14;

const char *iconOf(GateState state)
{
    switch (state) {
    case GateState::NotStarted:
        return "state-not-started";
    case GateState::InProgress:
        return "state-in-progress";
    case GateState::Blocked:
        return "state-blocked";
    case GateState::Ready:
        return "state-ready";
    case GateState::Passed:
        return "state-passed";
    case GateState::Rejected:
        return "state-rejected";
    }
    return "state-not-started";
}

const char *iconOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Compliant:
        return "state-compliant";
    case Judgement::Partial:
        return "state-partial";
    case Judgement::Noncompliant:
        return "state-noncompliant";
    case Judgement::NotApplicable:
        return "state-not-applicable";
    case Judgement::NotAssessed:
        return "state-not-assessed";
    }
    return "state-not-assessed";
}

const char *iconOf(FindingStatus status)
{
    switch (status) {
    case FindingStatus::Open:
        return "state-open-finding";
    case FindingStatus::Fixing:
        return "state-in-progress";
    case FindingStatus::AwaitingRetest:
        return "state-ready";
    case FindingStatus::Closed:
        return "state-passed";
    case FindingStatus::RiskAccepted:
        return "state-accepted-risk";
    }
    return "state-open-finding";
}

const char *iconOf(Risk risk)
{
    switch (risk) {
    case Risk::None:
        return "state-not-applicable";
    case Risk::Low:
        return "info";
    case Risk::Medium:
        return "warning";
    case Risk::High:
        return "error";
    }
    return "info";
}

template<class E>
Badge badgeOfEnum(E value)
{
    return {label(value), QString::fromLatin1(iconOf(value)), toneOf(value)};
}

int padding(BadgeForm form)
{
    return form == BadgeForm::Pill ? space::s : 0;
}

} // namespace

Badge badgeOf(GateState state)
{
    return badgeOfEnum(state);
}

Badge badgeOf(Judgement judgement)
{
    return badgeOfEnum(judgement);
}

Badge badgeOf(FindingStatus status)
{
    return badgeOfEnum(status);
}

Badge badgeOf(Risk risk)
{
    return badgeOfEnum(risk);
}

Badge badgeOf(ReviewState state)
{
    switch (state) {
    case ReviewState::NotSubmitted:
        break;
    case ReviewState::Submitted:
        return {label(state), QStringLiteral("state-in-progress"), Tone::Progress};
    case ReviewState::Asked:
        return {label(state), QStringLiteral("help"), Tone::Warning};
    case ReviewState::Returned:
        return {label(state), QStringLiteral("state-rejected"), Tone::Rejected};
    case ReviewState::Accepted:
        return {label(state), QStringLiteral("state-passed"), Tone::Success};
    case ReviewState::ChangedSince:
        return {label(state), QStringLiteral("state-stale"), Tone::Warning};
    }
    return {label(state), QStringLiteral("state-not-started"), Tone::Neutral};
}

Badge lateBadge()
{
    return {QCoreApplication::translate("Badge", "Late"), QStringLiteral("state-late"), Tone::Late};
}

Badge staleBadge()
{
    return {QCoreApplication::translate("Badge", "Changed since"), QStringLiteral("state-stale"),
            Tone::Warning};
}

Badge tierBadge(int tier)
{
    return {QCoreApplication::translate("Badge", "Tier %1").arg(tier),
            QStringLiteral("tier-%1").arg(qBound(1, tier, 3)),
            tier == 1       ? Tone::Rejected
                : tier == 2 ? Tone::Progress
                            : Tone::Neutral};
}

QSize badgeSize(const Badge &badge, BadgeForm form, const QFont &font)
{
    const QFontMetrics metrics(font);
    int width = iconSize + 2 * padding(form);
    if (form != BadgeForm::Icon && !badge.text.isEmpty())
        width += space::xs + metrics.horizontalAdvance(badge.text) + 2; // elision measures finer
    return {width, qMax(metric::badgeHeight, metrics.height())};
}

void paintBadge(QPainter *painter, const QRect &rect, const Badge &badge, BadgeForm form,
                const QFont &font, const QPalette &palette, bool enabled)
{
    const ColorScheme &scheme = schemeOf(palette);
    const TonePair &colors = scheme.tone(badge.tone);
    const QColor ink = enabled ? colors.ink : scheme.disabled;
    const QSize wanted = badgeSize(badge, form, font);
    QRect box(rect.left(), rect.top(), qMin(wanted.width(), rect.width()),
              qMin(metric::badgeHeight, rect.height()));
    box.moveTop(rect.top() + (rect.height() - box.height()) / 2);

    painter->save();
    if (form == BadgeForm::Pill) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.tint);
        const qreal corner = qMin<qreal>(radius::pill, box.height() / 2.0);
        painter->drawRoundedRect(box, corner, corner);
    }
    const int left = box.left() + padding(form);
    const int top = box.top() + (box.height() - iconSize) / 2;
    painter->drawPixmap(
        left, top,
        iconPixmap(badge.iconName, iconSize, painter->device()->devicePixelRatioF(), ink));
    if (form != BadgeForm::Icon) {
        const QRect words(left + iconSize + space::xs, rect.top(),
                          box.right() - padding(form) - left - iconSize - space::xs + 1,
                          rect.height());
        painter->setFont(font);
        painter->setPen(!enabled ? scheme.disabled : form == BadgeForm::Pill ? ink : scheme.text);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(badge.text, Qt::ElideRight, words.width()));
    }
    painter->restore();
}

StateBadge::StateBadge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(captionFont());
}

StateBadge::StateBadge(const Badge &badge, QWidget *parent) : StateBadge(parent)
{
    setBadge(badge);
}

void StateBadge::setBadge(const Badge &badge)
{
    if (m_badge == badge)
        return;
    m_badge = badge;
    setAccessibleName(badge.text);
    setToolTip(m_form == BadgeForm::Icon ? badge.text : QString());
    updateGeometry();
    update();
}

void StateBadge::setForm(BadgeForm form)
{
    m_form = form;
    setToolTip(m_form == BadgeForm::Icon ? m_badge.text : QString());
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    return m_badge.iconName.isEmpty() ? QSize(0, metric::badgeHeight)
                                      : badgeSize(m_badge, m_form, font());
}

QSize StateBadge::minimumSizeHint() const
{
    return sizeHint();
}

void StateBadge::paintEvent(QPaintEvent *)
{
    if (m_badge.iconName.isEmpty())
        return;
    QPainter painter(this);
    paintBadge(&painter, rect(), m_badge, m_form, font(), palette(), isEnabled());
}

BadgeDelegate::BadgeDelegate(BadgeOf badge, BadgeForm form, QObject *parent)
    : QStyledItemDelegate(parent), m_badgeOf(std::move(badge)), m_form(form)
{
    setProperty(measuresCells, true);
}

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const std::optional<Badge> badge = m_badgeOf(index);
    if (!badge) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.icon = {};
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    QRect inner = cell.rect.adjusted(space::s, 0, -space::xs, 0);
    if (cell.displayAlignment & Qt::AlignHCenter) {
        const int width = qMin(badgeSize(*badge, m_form, cell.font).width(), inner.width());
        inner.setLeft(inner.left() + (inner.width() - width) / 2);
    }
    paintBadge(painter, inner, *badge, m_form, cell.font, cell.palette,
               cell.state & QStyle::State_Enabled);
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const std::optional<Badge> badge = m_badgeOf(index);
    if (!badge)
        return QStyledItemDelegate::sizeHint(option, index);
    return badgeSize(*badge, m_form, option.font) + QSize(space::s + space::xs, space::s);
}

bool BadgeDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const std::optional<Badge> badge = m_badgeOf(index);
    const QString own = index.data(Qt::ToolTipRole).toString();
    if (event->type() == QEvent::ToolTip && badge && own.isEmpty()) {
        const int room = option.rect.width() - space::s - space::xs;
        const bool whole =
            m_form != BadgeForm::Icon && badgeSize(*badge, m_form, option.font).width() <= room;
        QToolTip::showText(event->globalPos(), whole ? QString() : badge->text, view->viewport());
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace gatehouse
