#pragma once

#include "models/testing/testcase.h"
#include "views/badges/statebadge.h"

#include <optional>

namespace gatehouse {

/// How a test went last; nothing: it was never run.
Badge badgeOf(std::optional<TestOutcome> outcome);

} // namespace gatehouse
