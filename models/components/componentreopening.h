#pragma once

#include "models/workspace/change.h"

#include <vector>

namespace gatehouse {

/// The requirement of the built-in library that vulnerable components fall short of (无已知漏洞).
inline constexpr const char *vulnerableComponentRequirement = "6.1.3-2.c";

/// A vulnerability of a component that a release ships.
struct Exposure {
    ReleaseId release;
    ComponentId component;
    VulnerabilityId vulnerability;
    auto operator<=>(const Exposure &) const = default;
};

/// What became of exposures.
struct Reopening {
    int opened = 0; ///< findings
    int extended = 0; ///< findings that name more vulnerabilities now
    int releases = 0; ///< in which a finding was opened or extended
    std::vector<FindingId> findings; ///< those opened
    Reopening &operator+=(const Reopening &other);
    bool operator==(const Reopening &) const = default;
};

/// Every release that ships the component.
Result<std::vector<Exposure>> exposuresTo(const Database &database, VulnerabilityId vulnerability,
                                          ComponentId component);

/// Every known vulnerability of what the release is made of.
Result<std::vector<Exposure>> exposuresOf(const Database &database, ReleaseId release);

/// Re-opens 6.1.3-2.c for those exposures that are open and not told yet: a finding for each
/// release and component, opened, or extended while somebody works on it. What was judged there
/// stays as the person recorded it; the finding speaks against it at every gate. In apps that the
/// account does not reach none is extended. Left out are apps that are retired and releases that
/// are not held against the requirement.
Result<Reopening> reopenFor(Change &change, std::vector<Exposure> exposures);

/// Only for taking an import back: a finding that goes tells of nothing any longer.
Result<void> untellFinding(Change &change, FindingId finding);

} // namespace gatehouse
