#include "views/assessments/assessmentbadges.h"

#include "views/badges/statebadge.h"

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

} // namespace gatehouse
