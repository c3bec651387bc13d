#pragma once

#include "models/lifecycle/clausescores.h"

namespace gatehouse {

/// What a release comes to, from the counts kept in release_rollup: the same as its sheet says, in
/// a hundredth of the time.
struct ReleaseFigures {
    struct Shortfall {
        RequirementId requirement;
        Judgement judgement = Judgement::Partial; ///< or Noncompliant
        bool operator==(const Shortfall &) const = default;
    };
    ClauseScores scores; ///< what it inherits of the organisation included
    std::vector<Shortfall> shortfalls; ///< its own, in library order

    /// Of the release that each app shows.
    static Result<QHash<ReleaseId, ReleaseFigures>> ofCurrentReleases(const Database &database,
                                                                      LibraryShelf &shelf);
    bool operator==(const ReleaseFigures &) const = default;

    /// As release_rollup keeps them: "P12 N14", P partially compliant, N not.
    QByteArray storedShortfalls() const;
    static std::vector<Shortfall> shortfallsFromStored(QByteArrayView text);
};

} // namespace gatehouse
