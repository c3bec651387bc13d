#include "models/dashboards/phasespans.h"

#include "models/base/lastday.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// The day on which a phase begins, where the ends of all phases are these.
QDate beginOf(const PhaseWalk &walk, const std::array<QDate, 6> &ends, int phase)
{
    for (int before = phase - 1; before >= 0; --before) {
        if (ends[static_cast<size_t>(before)].isValid())
            return ends[static_cast<size_t>(before)];
    }
    return walk.begunOn;
}

} // namespace

int PhaseWalk::current() const
{
    const auto open =
        std::find_if(passedOn.begin(), passedOn.end(), [](QDate day) { return !day.isValid(); });
    return static_cast<int>(open - passedOn.begin());
}

std::optional<int> PhaseWalk::daysOf(Phase phase) const
{
    const QDate end = passedOn[static_cast<size_t>(indexOf(phase))];
    if (!end.isValid())
        return std::nullopt;
    return static_cast<int>(
        std::max<qint64>(0, beginOf(*this, passedOn, indexOf(phase)).daysTo(end)));
}

std::vector<ChartSpan> phaseSpans(const ChartWords &words, const PhaseWalk &walk, Phase phase,
                                  QDate today, const ChartPlace &place)
{
    const int number = indexOf(phase);
    const auto index = static_cast<size_t>(number);
    const QDate planned = walk.plannedOn[index];
    const QDate passed = walk.passedOn[index];
    std::vector<ChartSpan> spans;
    if (planned.isValid())
        spans.push_back({.first = std::min(beginOf(walk, walk.plannedOn, number), planned),
                         .last = planned,
                         .tone = ChartTone::Unknown,
                         .planned = true,
                         .name = words.label(phase),
                         .place = place});
    if (!passed.isValid() && number != walk.current())
        return spans;
    const QDate begun = beginOf(walk, walk.passedOn, number);
    const bool isLate = isPast(planned, passed.isValid() ? passed : today);
    ChartSpan went{.first = begun,
                   .last = std::nullopt,
                   .tone = isLate ? ChartTone::Bad : ChartTone::Running,
                   .planned = false,
                   .name = words.label(phase),
                   .place = place};
    if (passed.isValid()) {
        went.first = std::min(begun, passed);
        went.last = passed;
        went.tone = isLate ? ChartTone::Warning : ChartTone::Good;
    }
    spans.push_back(went);
    return spans;
}

PhaseForecast PhaseForecast::of(const PhaseWalk &walk, const std::vector<PhaseWalk> &finished,
                                QDate today)
{
    PhaseForecast forecast;
    const auto used = std::min<size_t>(finished.size(), most);
    if (used < static_cast<size_t>(fewest) || walk.isFinished())
        return forecast;
    forecast.basis = static_cast<int>(used);
    // The phase being worked on began with the gate before it, but nothing ends in the past.
    QDate reached = beginOf(walk, walk.passedOn, walk.current());
    for (int phase = walk.current(); phase < 6; ++phase) {
        int days = 0;
        for (size_t i = 0; i < used; ++i)
            days += finished[i].daysOf(allPhases[static_cast<size_t>(phase)]).value_or(0);
        const int average = (days + static_cast<int>(used) - 1) / static_cast<int>(used);
        reached = std::max(reached.addDays(average), today);
        forecast.expectedOn[static_cast<size_t>(phase)] = reached;
    }
    return forecast;
}

} // namespace gatehouse
