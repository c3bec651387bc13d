#include "views/portfolio/boarddelegates.h"

#include "models/lifecycle/boardmodel.h"
#include "views/design/columns.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/badges/statebadge.h"

#include <QApplication>
#include <QDate>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace gatehouse {

namespace {

QFont captionFont(const QFont &font)
{
    QFont caption(font);
    caption.setPixelSize(typesize::caption);
    return caption;
}

/// What the narrowest of the gates has room for, so that all six speak alike.
int roomForWords(const QStyleOptionViewItem &option, int room)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    for (int gate = 0; table && gate < 6; ++gate) {
        const int column = BoardModel::FirstPhaseColumn + gate;
        if (!table->isColumnHidden(column))
            room = std::min(room, table->columnWidth(column) - 2 * space::s);
    }
    return room;
}

/// The department and the person, or the one of them that is known.
QStringList ownerLines(const QModelIndex &index)
{
    const QString text = index.data().toString();
    const QString between = QStringLiteral(" · ");
    const qsizetype cut = text.indexOf(between);
    return cut < 0 ? QStringList{text}
                   : QStringList{text.left(cut), text.sliced(cut + between.size())};
}

} // namespace

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem ground(option);
    ground.text.clear();
    ground.icon = {};
    ground.index = index;
    ground.features &= ~QStyleOptionViewItem::HasDisplay;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    painter->save();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    draw({painter, option.rect.adjusted(space::s, space::xs, -space::s, -space::xs), option,
          schemeOf(option.palette), index});
    painter->restore();
}

QPixmap BoardDelegate::Cell::icon(const QString &name, int size, const QColor &ink) const
{
    return iconPixmap(name, size, painter->device()->devicePixelRatioF(), ink);
}

void BoardDelegate::Cell::line(const QRect &place, const QFont &font, const QColor &ink,
                               const QString &text) const
{
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

void AppDelegate::draw(const Cell &cell) const
{
    const auto &[painter, rect, option, scheme, index] = cell;
    const auto kind = static_cast<AppKind>(index.data(BoardModel::KindRole).toInt());
    const int size = metric::iconMedium;
    painter->drawPixmap(QRect(rect.left(), rect.center().y() - size / 2, size, size),
                        cell.icon(iconNameOf(kind), size, scheme.muted));
    const int indent = size + space::s;
    QFont strong(option.font);
    strong.setWeight(QFont::DemiBold);
    cell.line(cell.upper().adjusted(indent, 0, 0, 0), strong, scheme.text,
              index.data(BoardModel::NameRole).toString());
    QString second = index.data(BoardModel::CodeRole).toString();
    if (const QString version = index.data(BoardModel::VersionRole).toString(); !version.isEmpty())
        second += QStringLiteral(" · ") + version;
    const auto status = static_cast<AppStatus>(index.data(BoardModel::StatusRole).toInt());
    second += QStringLiteral(" · ") + label(status);
    const QFont caption = captionFont(option.font);
    QRect place = cell.lower().adjusted(indent, 0, 0, 0);
    // Releases that the board does not show and that are not finished: how many.
    if (const int others = index.data(BoardModel::OthersUnderWayRole).toInt(); others > 0) {
        constexpr int mark = 14;
        const QString count = QStringLiteral("+%1").arg(others);
        const QColor ink = scheme.tone(Tone::Warning).ink;
        const int wide = mark + space::xs / 2 + QFontMetrics(caption).horizontalAdvance(count) + 1;
        const QRect badge(place.right() - wide + 1, place.top(), wide, place.height());
        painter->drawPixmap(QRect(badge.left(), badge.center().y() - mark / 2, mark, mark),
                            cell.icon(QStringLiteral("release"), mark, ink));
        cell.line(badge.adjusted(mark + space::xs / 2, 0, 0, 0), caption, ink, count);
        place.setRight(badge.left() - space::xs);
    }
    cell.line(place, caption, scheme.muted, second);
}

void TierDelegate::draw(const Cell &cell) const
{
    paintBadge(cell.painter, cell.rect, tierBadge(cell.index.data(BoardModel::TierRole).toInt()),
               BadgeForm::Icon, cell.option.font, cell.option.palette);
}

OwnerDelegate::OwnerDelegate(QObject *parent) : BoardDelegate(parent)
{
    setProperty(measuresCells, true);
}

QSize OwnerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int widest = 0;
    for (const QString &line : ownerLines(index))
        widest = std::max(widest, option.fontMetrics.horizontalAdvance(line));
    return {widest + 2 * space::s, BoardDelegate::sizeHint(option, index).height()};
}

void OwnerDelegate::draw(const Cell &cell) const
{
    const QStringList lines = ownerLines(cell.index);
    if (lines.size() == 2) {
        cell.line(cell.upper(), cell.option.font, cell.scheme.text, lines.front());
        cell.line(cell.lower(), captionFont(cell.option.font), cell.scheme.muted, lines.back());
    } else {
        cell.line(cell.rect, cell.option.font, cell.scheme.text, lines.value(0));
    }
}

void GateCellDelegate::draw(const Cell &cell) const
{
    const auto &[painter, rect, option, scheme, index] = cell;
    const QVariant state = index.data(BoardModel::StateRole);
    if (state.isNull())
        return;
    const auto gate = static_cast<GateState>(state.toInt());
    const bool late = index.data(BoardModel::LateRole).toBool();
    // Half a word says less than the shape alone; the tool tip has it in full.
    const bool changed = index.data(BoardModel::ChangedSinceRole).toBool();
    const Badge badge = changed ? staleBadge() : badgeOf(gate);
    const bool whole = badgeSize(badge, BadgeForm::Line, option.font).width()
        <= roomForWords(option, cell.upper().width());
    paintBadge(painter, cell.upper(), badge, whole ? BadgeForm::Line : BadgeForm::Icon, option.font,
               option.palette);

    const bool closed = gate == GateState::Passed;
    const QDate day =
        index.data(closed ? BoardModel::DecidedOnRole : BoardModel::PlannedOnRole).toDate();
    const QColor ink = late ? scheme.tone(Tone::Late).ink : scheme.muted;
    QRect caption = cell.lower();
    if (late) {
        const int size = 14;
        painter->drawPixmap(QRect(caption.left(), caption.center().y() - size / 2, size, size),
                            cell.icon(QStringLiteral("state-late"), size, ink));
        caption.setLeft(caption.left() + size + space::xs);
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
    cell.line(caption, font, ink, text);
}

void DueDelegate::draw(const Cell &cell) const
{
    const bool late = cell.index.data(BoardModel::LateRole).toBool();
    cell.line(cell.rect, cell.option.font,
              late ? cell.scheme.tone(Tone::Late).ink : cell.scheme.text,
              cell.index.data().toString());
}

} // namespace gatehouse
