#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

Subject unitSubject();
Subject personSubject();

} // namespace gatehouse
