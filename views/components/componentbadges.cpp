#include "views/components/componentbadges.h"

namespace gatehouse {

Badge badgeOf(ToolSeverity severity)
{
    const QString word = label(severity);
    switch (severity) {
    case ToolSeverity::Critical:
    case ToolSeverity::High:
        return {word, QStringLiteral("state-noncompliant"), Tone::Danger};
    case ToolSeverity::Medium:
        return {word, QStringLiteral("state-partial"), Tone::Warning};
    case ToolSeverity::Low:
    case ToolSeverity::None:
        break;
    }
    return {word, QStringLiteral("state-open-finding"), Tone::Neutral};
}

Badge badgeOf(VexState state)
{
    const QString word = label(state);
    switch (state) {
    case VexState::Affected:
        return {word, QStringLiteral("state-noncompliant"), Tone::Danger};
    case VexState::InTriage:
        return {word, QStringLiteral("state-in-progress"), Tone::Progress};
    case VexState::Fixed:
    case VexState::NotAffected:
    case VexState::FalsePositive:
        return {word, QStringLiteral("state-passed"), Tone::Success};
    case VexState::Undecided:
        break;
    }
    return {word, QStringLiteral("state-not-assessed"), Tone::Neutral};
}

} // namespace gatehouse
