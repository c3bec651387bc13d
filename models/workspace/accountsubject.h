#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

/// An account that was added stays, since records name it; it is deactivated.
Subject accountSubject();

} // namespace gatehouse
