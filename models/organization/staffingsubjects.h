#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

Subject postSubject();
Subject servicePeriodSubject();
Subject assignmentSubject();
Subject delegationSubject();

} // namespace gatehouse
