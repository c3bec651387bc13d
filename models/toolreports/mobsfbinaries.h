#pragma once

#include "models/toolreports/jsonreport.h"
#include "models/toolreports/reportbuilder.h"

namespace gatehouse {

/// What MobSF says of the binaries within a package: of each ELF library of Android, of the iOS
/// program and its libraries and frameworks, and the functions that the program calls. One result
/// for each check and binary (see readMobsf).
void readMobsfBinaries(const JsonNode &root, ReportBuilder &builder);

} // namespace gatehouse
