#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

Subject appSubject();
Subject releaseSubject();

} // namespace gatehouse
