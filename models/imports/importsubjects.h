#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

/// A mapping is edited, removed and put back; to take back that it was added takes along the
/// findings it opened.
Subject toolMappingSubject();
/// An import never changes; it is taken back as a whole (see ReportImport::takeBack).
Subject importedReportSubject();

} // namespace gatehouse
