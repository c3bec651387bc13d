#include "views/assessments/assessmentbadges.h"

#include "models/assessments/assessmentgridmodel.h"
#include "views/badges/statebadge.h"

#include <QApplication>
#include <QPainter>

namespace gatehouse {

BadgeDelegate *judgementDelegate(int role, QObject *parent)
{
    return new BadgeDelegate(
        [role](const QModelIndex &index) -> std::optional<Badge> {
            const QVariant judgement = index.data(role);
            return judgement.isValid()
                ? std::optional(badgeOf(static_cast<Judgement>(judgement.toInt())))
                : std::nullopt;
        },
        BadgeForm::Line, parent);
}

BadgeDelegate *riskDelegate(int role, QObject *parent)
{
    return new BadgeDelegate(
        [role](const QModelIndex &index) -> std::optional<Badge> {
            const QVariant risk = index.data(role);
            return risk.isValid() && risk.toInt() != static_cast<int>(Risk::None)
                ? std::optional(badgeOf(static_cast<Risk>(risk.toInt())))
                : std::nullopt;
        },
        BadgeForm::Line, parent);
}

BadgeDelegate *reviewDelegate(int role, QObject *parent)
{
    return new BadgeDelegate(
        [role](const QModelIndex &index) -> std::optional<Badge> {
            const QVariant state = index.data(role);
            return state.isValid() ? std::optional(badgeOf(static_cast<ReviewState>(state.toInt())))
                                   : std::nullopt;
        },
        BadgeForm::Line, parent);
}

void PathDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    bare.text.clear();
    const QStyle *style = bare.widget ? bare.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &bare, painter, bare.widget);
    const QRect cell = style->subElementRect(QStyle::SE_ItemViewItemText, &bare, bare.widget);
    const auto path = index.data(m_role).value<std::vector<PhaseJudgement>>();
    // What no phase judges says where it comes from.
    if (const QString text = index.data().toString(); path.empty() && !text.isEmpty())
        return paintBadge(painter, cell, {text, QStringLiteral("organisation"), Tone::Neutral},
                          BadgeForm::Line, bare.font, bare.palette);
    const int step = cell.width() / static_cast<int>(allPhases.size());
    for (const PhaseJudgement &each : path) {
        const QRect place(cell.left() + indexOf(each.phase) * step, cell.top(), step,
                          cell.height());
        paintBadge(painter, place, badgeOf(each.judgement), BadgeForm::Icon, bare.font,
                   bare.palette);
    }
}

} // namespace gatehouse
