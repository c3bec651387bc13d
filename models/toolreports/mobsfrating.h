#pragma once

#include "models/toolreports/reportbuilder.h"

namespace gatehouse {

/// Gives a result what a word of MobSF says of it; one that no version uses is to be looked at,
/// and told.
void rateMobsf(ToolResult &result, const QString &word, ReportBuilder &builder);

} // namespace gatehouse
