#include "views/badges/threatbadge.h"

namespace gatehouse {

Badge badgeOf(ThreatState state)
{
    switch (state) {
    case ThreatState::Open:
        return {label(state), QStringLiteral("state-open-finding"), Tone::Danger};
    case ThreatState::Planned:
        return {label(state), QStringLiteral("state-in-progress"), Tone::Progress};
    case ThreatState::Designed:
        return {label(state), QStringLiteral("state-ready"), Tone::Ready};
    case ThreatState::Implemented:
        return {label(state), QStringLiteral("state-compliant"), Tone::Success};
    case ThreatState::Verified:
        return {label(state), QStringLiteral("state-passed"), Tone::Success};
    case ThreatState::Accepted:
        return {label(state), QStringLiteral("state-accepted-risk"), Tone::Warning};
    case ThreatState::NotApplicable:
        return {label(state), QStringLiteral("state-not-applicable"), Tone::Neutral};
    case ThreatState::Gone:
        return {label(state), QStringLiteral("history"), Tone::Neutral};
    }
    return {};
}

Badge badgeOf(CountermeasureStage stage)
{
    switch (stage) {
    case CountermeasureStage::Proposed:
        return {label(stage), QStringLiteral("state-not-started"), Tone::Neutral};
    case CountermeasureStage::Decided:
        return {label(stage), QStringLiteral("state-in-progress"), Tone::Progress};
    case CountermeasureStage::Designed:
        return {label(stage), QStringLiteral("state-ready"), Tone::Ready};
    case CountermeasureStage::Implemented:
        return {label(stage), QStringLiteral("state-compliant"), Tone::Success};
    case CountermeasureStage::Verified:
        return {label(stage), QStringLiteral("state-passed"), Tone::Success};
    }
    return {};
}

} // namespace gatehouse
