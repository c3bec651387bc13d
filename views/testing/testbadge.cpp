#include "views/testing/testbadge.h"

namespace gatehouse {

Badge badgeOf(std::optional<TestOutcome> outcome)
{
    if (!outcome)
        return {QCoreApplication::translate("TestBadge", "Never run"),
                QStringLiteral("state-not-assessed"), Tone::Neutral};
    const QString text = label(*outcome);
    switch (*outcome) {
    case TestOutcome::Pass:
        return {text, QStringLiteral("state-compliant"), toneOf(Judgement::Compliant)};
    case TestOutcome::Fail:
        return {text, QStringLiteral("state-noncompliant"), toneOf(Judgement::Noncompliant)};
    case TestOutcome::Blocked:
        return {text, QStringLiteral("state-blocked"), toneOf(GateState::Blocked)};
    case TestOutcome::NotRun:
        return {text, QStringLiteral("state-not-started"), Tone::Neutral};
    case TestOutcome::NotApplicable:
        return {text, QStringLiteral("state-not-applicable"), toneOf(Judgement::NotApplicable)};
    }
    return {text, QStringLiteral("state-not-assessed"), Tone::Neutral};
}

} // namespace gatehouse
