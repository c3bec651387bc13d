#include "views/badges/threatbadge.h"

#include "models/diagrams/partlooks.h"

namespace gatehouse {

Badge badgeOf(ThreatState state)
{
    switch (state) {
    case ThreatState::Open:
        return {label(state), QStringLiteral("state-open-finding"), toneOf(state)};
    case ThreatState::Planned:
        return {label(state), QStringLiteral("state-in-progress"), toneOf(state)};
    case ThreatState::Designed:
        return {label(state), QStringLiteral("state-ready"), toneOf(state)};
    case ThreatState::Implemented:
        return {label(state), QStringLiteral("state-compliant"), toneOf(state)};
    case ThreatState::Verified:
        return {label(state), QStringLiteral("state-passed"), toneOf(state)};
    case ThreatState::Accepted:
        return {label(state), QStringLiteral("state-accepted-risk"), toneOf(state)};
    case ThreatState::NotApplicable:
        return {label(state), QStringLiteral("state-not-applicable"), toneOf(state)};
    case ThreatState::Gone:
        return {label(state), QStringLiteral("history"), toneOf(state)};
    }
    return {};
}

Badge badgeOf(CountermeasureStage stage)
{
    switch (stage) {
    case CountermeasureStage::Proposed:
        return {label(stage), QStringLiteral("state-not-started"), toneOf(stage)};
    case CountermeasureStage::Decided:
        return {label(stage), QStringLiteral("state-in-progress"), toneOf(stage)};
    case CountermeasureStage::Designed:
        return {label(stage), QStringLiteral("state-ready"), toneOf(stage)};
    case CountermeasureStage::Implemented:
        return {label(stage), QStringLiteral("state-compliant"), toneOf(stage)};
    case CountermeasureStage::Verified:
        return {label(stage), QStringLiteral("state-passed"), toneOf(stage)};
    }
    return {};
}

Badge badgeOf(PartChange change)
{
    return {label(change), iconNameOf(change), toneOf(change)};
}

} // namespace gatehouse
