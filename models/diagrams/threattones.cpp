#include "models/diagrams/threattones.h"

namespace gatehouse {

Tone toneOf(Risk risk)
{
    switch (risk) {
    case Risk::None:
        return Tone::Neutral;
    case Risk::Low:
        return Tone::Ready;
    case Risk::Medium:
        return Tone::Warning;
    case Risk::High:
        return Tone::Danger;
    }
    return Tone::Neutral;
}

Tone toneOf(ThreatState state)
{
    switch (state) {
    case ThreatState::Open:
        return Tone::Danger;
    case ThreatState::Planned:
        return Tone::Progress;
    case ThreatState::Designed:
        return Tone::Ready;
    case ThreatState::Implemented:
    case ThreatState::Verified:
        return Tone::Success;
    case ThreatState::Accepted:
        return Tone::Warning;
    case ThreatState::NotApplicable:
    case ThreatState::Gone:
        break;
    }
    return Tone::Neutral;
}

Tone toneOf(CountermeasureStage stage)
{
    switch (stage) {
    case CountermeasureStage::Proposed:
        break;
    case CountermeasureStage::Decided:
        return Tone::Progress;
    case CountermeasureStage::Designed:
        return Tone::Ready;
    case CountermeasureStage::Implemented:
    case CountermeasureStage::Verified:
        return Tone::Success;
    }
    return Tone::Neutral;
}

Tone toneOf(PartChange change)
{
    switch (change) {
    case PartChange::Added:
        return Tone::Success;
    case PartChange::Removed:
        return Tone::Danger;
    case PartChange::Changed:
        return Tone::Warning;
    case PartChange::Moved:
        return Tone::Progress;
    }
    return Tone::Neutral;
}

} // namespace gatehouse
