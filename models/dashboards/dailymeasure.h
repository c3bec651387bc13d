#pragma once

#include "models/assessments/assessment.h"
#include "models/base/phase.h"

#include <array>

namespace gatehouse {

/// Something that is counted for every day.
class DailyMeasure
{
public:
    static constexpr int count = 29;

    // Of the releases that apps show.
    static constexpr DailyMeasure gatePassed(Phase phase) { return DailyMeasure(indexOf(phase)); }
    static constexpr DailyMeasure gateOpen(Phase phase) { return DailyMeasure(6 + indexOf(phase)); }
    /// Of the open ones: planned for a day that is over.
    static constexpr DailyMeasure gateLate(Phase phase)
    {
        return DailyMeasure(12 + indexOf(phase));
    }
    /// Judgements that stand, one for each phase of a requirement; not of NotAssessed.
    static constexpr DailyMeasure judged(Judgement judgement)
    {
        return DailyMeasure(18 + static_cast<int>(judgement));
    }
    /// Findings that are neither closed nor accepted; not of Risk::None.
    static constexpr DailyMeasure openFinding(Risk risk)
    {
        return DailyMeasure(21 + static_cast<int>(risk));
    }
    static constexpr DailyMeasure openedFindings() { return DailyMeasure(25); } ///< ever
    static constexpr DailyMeasure closedFindings() { return DailyMeasure(26); } ///< ever
    /// Neither withdrawn nor renewed, and not over.
    static constexpr DailyMeasure acceptances() { return DailyMeasure(27); }
    /// ThreatState::Open
    static constexpr DailyMeasure openThreats() { return DailyMeasure(28); }

    static constexpr DailyMeasure at(int index) { return DailyMeasure(index); }
    constexpr int index() const { return m_index; }
    /// As it is stored: "gate_passed.design".
    const char *key() const;
    static std::optional<DailyMeasure> fromKey(QByteArrayView key);
    constexpr auto operator<=>(const DailyMeasure &) const = default;

private:
    explicit constexpr DailyMeasure(int index) : m_index(index) { }
    int m_index;
};

/// What stood on a day.
struct DailyCounts {
    std::array<int, DailyMeasure::count> values{};

    int &operator[](DailyMeasure measure) { return values[static_cast<size_t>(measure.index())]; }
    int operator[](DailyMeasure measure) const
    {
        return values[static_cast<size_t>(measure.index())];
    }
    DailyCounts &operator+=(const DailyCounts &other);
    bool operator==(const DailyCounts &) const = default;
};

} // namespace gatehouse
