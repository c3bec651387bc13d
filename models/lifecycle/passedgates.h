#pragma once

#include "models/lifecycle/gatereading.h"

#include <array>
#include <optional>

namespace gatehouse {

/// Of a release's passed gates: whether they are still what was decided upon, and until when.
class PassedGates
{
public:
    struct Passed {
        bool changed = false; ///< of the release's own
        QDate endsOn; ///< the first last day, not before the decision, of what it rests on
        QByteArray basis; ///< what was inherited when it was decided upon, or anotherBasis
        QByteArray basisNow; ///< what is inherited now, changed or not
    };
    /// Stands for a basis when what the organisation judged is not what was decided upon.
    static constexpr char anotherBasis[] = "-";

    /// Holds what was decided upon against what is recorded now.
    static Result<PassedGates> load(const Database &database, LibraryShelf &shelf,
                                    const GateReading &reading);
    /// As they are counted in release_rollup, where nothing was written since that a decision
    /// rests on but its days. Nothing where a gate was decided since, or none is counted.
    static Result<std::optional<PassedGates>> counted(const Database &database,
                                                      const GateReading &reading);

    const Passed &of(Phase phase) const { return m_passed[static_cast<size_t>(indexOf(phase))]; }

private:
    std::array<Passed, 6> m_passed;
};

} // namespace gatehouse
