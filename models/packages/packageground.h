#pragma once

#include "models/packages/packagereport.h"
#include "models/workspace/workspace.h"

namespace gatehouse {

/// A build that tests of the release ran on, as the testers wrote it.
struct TestedBuild {
    QString build;
    int results = 0; ///< last results of test cases that were taken on it
    bool operator==(const TestedBuild &) const = default;
};

/// What a package is held against: what the register says of the release, and what was tested.
struct PackageGround {
    QString release; ///< "CODE@VERSION"
    QString version;
    QString build;
    QString package;
    QString sha256; ///< lower case hex or empty, as the next one
    QString sm3;
    std::vector<Platform> platforms;
    std::vector<TestedBuild> tested; ///< most results first

    /// Whether its one package is of that platform: of several, the register does not say which.
    bool isOnlyOf(Platform platform) const;
    /// Only last results that say how it went count; not those of earlier checks of a package,
    /// which say nothing of what was tested.
    static Result<PackageGround> load(const Database &database, ReleaseId release);
};

} // namespace gatehouse
