#include "views/management/managementbadges.h"

namespace gatehouse {

namespace {

struct ManagementBadges {
    Q_DECLARE_TR_FUNCTIONS(ManagementBadges)
};

} // namespace

std::optional<Badge> badgeOf(DueState state, const QString &text)
{
    switch (state) {
    case DueState::None:
    case DueState::Later:
        return std::nullopt;
    case DueState::Over:
        return Badge{text, QStringLiteral("state-late"), Tone::Late};
    case DueState::Within7:
    case DueState::Within14:
        return Badge{text, QStringLiteral("warning"), Tone::Warning};
    case DueState::Within30:
        break;
    }
    return Badge{text, QStringLiteral("calendar"), Tone::Neutral};
}

Badge badgeOf(DocumentState state)
{
    switch (state) {
    case DocumentState::InForce:
        return {label(state), QStringLiteral("state-compliant"), Tone::Success};
    case DocumentState::Withdrawn:
        return {label(state), QStringLiteral("state-not-applicable"), Tone::Neutral};
    case DocumentState::Draft:
        break;
    }
    return {label(state), QStringLiteral("state-in-progress"), Tone::Progress};
}

Badge coverageBadge(bool isGap, int overdue)
{
    if (isGap)
        return {ManagementBadges::tr("No document in force"), QStringLiteral("state-noncompliant"),
                Tone::Danger};
    if (overdue > 0)
        return {ManagementBadges::tr("Review overdue"), QStringLiteral("state-late"), Tone::Late};
    return {ManagementBadges::tr("Covered"), QStringLiteral("state-compliant"), Tone::Success};
}

} // namespace gatehouse
