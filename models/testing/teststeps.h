#pragma once

#include "models/testing/testcaserepository.h"

namespace gatehouse {

/// How a case is tested: its own steps; where it has none, what the verification guidance says of
/// its method, and what the requirement asks for where there is no guidance.
LocalizedText stepsFor(const TestCaseListing &listing);

} // namespace gatehouse
