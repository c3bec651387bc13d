#include "views/portfolio/boarddelegates.h"

#include "models/lifecycle/boardmodel.h"
#include "views/common/designtokens.h"
#include "views/common/icons.h"
#include "views/common/statebadge.h"

#include <QApplication>
#include <QDate>
#include <QPainter>

namespace gatehouse {

namespace {

// Selection and hover as the style draws them, without the cell's text.
QRect paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStyleOptionViewItem ground(option);
    ground.text.clear();
    ground.icon = {};
    ground.index = index;
    ground.features &= ~QStyleOptionViewItem::HasDisplay;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    return option.rect.adjusted(space::s, space::xs, -space::s, -space::xs);
}

QFont captionFont(const QFont &font)
{
    QFont caption(font);
    caption.setPixelSize(typesize::caption);
    return caption;
}

void paintLine(QPainter *painter, const QRect &rect, const QFont &font, const QColor &ink,
               const QString &text)
{
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

QString kindIcon(AppKind kind)
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

} // namespace

void AppDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    painter->save();
    const QRect rect = paintGround(painter, option, index);
    const ColorScheme &scheme = schemeOf(option.palette);
    const auto kind = static_cast<AppKind>(index.data(BoardModel::KindRole).toInt());
    const int size = metric::iconMedium;
    const QRect picture(rect.left(), rect.center().y() - size / 2, size, size);
    painter->drawPixmap(
        picture,
        iconPixmap(kindIcon(kind), size, painter->device()->devicePixelRatioF(), scheme.muted));
    const QRect text = rect.adjusted(size + space::s, 0, 0, 0);
    const QRect upper(text.left(), text.top(), text.width(), text.height() / 2);
    const QRect lower(text.left(), upper.bottom() + 1, text.width(),
                      text.height() - upper.height());
    QFont strong(option.font);
    strong.setWeight(QFont::DemiBold);
    paintLine(painter, upper, strong, scheme.text, index.data(BoardModel::NameRole).toString());
    QString second = index.data(BoardModel::CodeRole).toString();
    if (const QString version = index.data(BoardModel::VersionRole).toString(); !version.isEmpty())
        second += QStringLiteral(" · ") + version;
    const auto status = static_cast<AppStatus>(index.data(BoardModel::StatusRole).toInt());
    second += QStringLiteral(" · ") + label(status);
    paintLine(painter, lower, captionFont(option.font), scheme.muted, second);
    painter->restore();
}

void TierDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    const QRect rect = paintGround(painter, option, index);
    paintBadge(painter, rect, tierBadge(index.data(BoardModel::TierRole).toInt()), BadgeForm::Icon,
               option.font, option.palette);
    painter->restore();
}

void GateCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    const QRect rect = paintGround(painter, option, index);
    const QVariant state = index.data(BoardModel::StateRole);
    if (state.isNull()) {
        painter->restore();
        return;
    }
    const ColorScheme &scheme = schemeOf(option.palette);
    const bool late = index.data(BoardModel::LateRole).toBool();
    const Badge badge = badgeOf(static_cast<GateState>(state.toInt()));
    const QRect upper(rect.left(), rect.top(), rect.width(), rect.height() / 2);
    const QRect lower(rect.left(), upper.bottom() + 1, rect.width(),
                      rect.height() - upper.height());
    paintBadge(painter, upper, badge, BadgeForm::Line, option.font, option.palette);

    const auto gate = static_cast<GateState>(state.toInt());
    const bool closed = gate == GateState::Passed;
    const QDate day =
        index.data(closed ? BoardModel::DecidedOnRole : BoardModel::PlannedOnRole).toDate();
    QRect caption = lower;
    if (late) {
        const int size = 14;
        painter->drawPixmap(QRect(lower.left(), lower.center().y() - size / 2, size, size),
                            iconPixmap(QStringLiteral("state-late"), size,
                                       painter->device()->devicePixelRatioF(),
                                       scheme.tone(Tone::Late).ink));
        caption.setLeft(lower.left() + size + space::xs);
    }
    const QFont font = captionFont(option.font);
    QString text = day.isValid() ? day.toString(QStringLiteral("MM-dd")) : QString();
    if (!closed && index.data(BoardModel::DueRole).toInt() > 0 && gate != GateState::NotStarted) {
        const QString counts = QStringLiteral("%1%2/%3")
                                   .arg(text.isEmpty() ? QString() : QStringLiteral(" · "))
                                   .arg(index.data(BoardModel::AssessedRole).toInt())
                                   .arg(index.data(BoardModel::DueRole).toInt());
        // Half a count would be a wrong one: where there is no room, the day stands alone.
        if (QFontMetrics(font).horizontalAdvance(text + counts) <= caption.width())
            text += counts;
    }
    paintLine(painter, caption, font, late ? scheme.tone(Tone::Late).ink : scheme.muted, text);
    painter->restore();
}

void DueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    painter->save();
    const QRect rect = paintGround(painter, option, index);
    const ColorScheme &scheme = schemeOf(option.palette);
    paintLine(painter, rect, option.font,
              index.data(BoardModel::LateRole).toBool() ? scheme.tone(Tone::Late).ink : scheme.text,
              index.data().toString());
    painter->restore();
}

} // namespace gatehouse
