#pragma once

#include "models/base/phase.h"
#include "models/dashboards/chart.h"
#include "models/dashboards/chartwords.h"

#include <array>

namespace gatehouse {

/// How a release has walked its phases so far.
struct PhaseWalk {
    QDate begunOn; ///< the release was added
    std::array<QDate, 6> plannedOn; ///< invalid: not planned
    std::array<QDate, 6> passedOn; ///< invalid: not passed

    bool isFinished() const { return passedOn.back().isValid(); }
    /// The first phase that is not passed; 6 when all are.
    int current() const;
    /// How long a phase took: from the gate before it, or the beginning, to its own; nothing while
    /// it is not passed.
    std::optional<int> daysOf(Phase phase) const;
};

/// The phase as planned and as it went, a span each, where there is one. The phase that is being
/// worked on has no last day; what is still to come has no span of its own.
std::vector<ChartSpan> phaseSpans(const ChartWords &words, const PhaseWalk &walk, Phase phase,
                                  QDate today, const ChartPlace &place);

/// When each phase that is not passed would be, at the pace of finished releases: the average, in
/// whole days rounded up, that each phase took in the last three of them, from today on at the
/// earliest.
struct PhaseForecast {
    static constexpr int fewest = 2; ///< finished releases; with less nothing is said
    static constexpr int most = 3;

    int basis = 0; ///< how many releases it rests on; 0: there is none
    std::array<QDate, 6> expectedOn; ///< invalid where passed, or without a basis

    /// `finished` are walks of earlier releases of the app, the newest first.
    static PhaseForecast of(const PhaseWalk &walk, const std::vector<PhaseWalk> &finished,
                            QDate today);
};

} // namespace gatehouse
