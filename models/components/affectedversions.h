#pragma once

#include "models/components/vulnerability.h"
#include "models/toolreports/toolreport.h"

namespace gatehouse {

/// What a file says of a vulnerability in the version that is there.
enum class VersionVerdict {
    AsAnalysed, ///< its analysis speaks of it
    Affected,
    Unaffected,
    Unknown,
    Unsaid, ///< it speaks of other versions, or in words that are no range
};

/// Of several entries that hold the version, the one that takes least as harmless counts.
VersionVerdict verdictOf(const ToolAffected &affected, const QString &version);

/// What is decided of that version where the analysis decides `analysed` for what is vulnerable:
/// an affected one is never closed, whatever versions the analysis has in mind.
VexState stateIn(VersionVerdict verdict, VexState analysed);

} // namespace gatehouse
