#pragma once

#include "models/components/componentsearch.h"

namespace gatehouse {

/// The components of the releases that apps show of which a vulnerability is known that has still
/// to be dealt with there (see VexState): `severity` is the worst of these, `vulnerabilities` their
/// numbers. By app, then by name.
Result<std::vector<ComponentUse>> vulnerableUses(const Database &database);

} // namespace gatehouse
