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

/// What a file says of a vulnerability in a component of that version.
struct VersionStatement {
    VexState state = VexState::Undecided;
    bool isUnsaid = false; ///< it names the component, but not its version
    bool isLinking = true; ///< the component has it, whatever comes of that there

    static VersionStatement of(const ToolAffected &affected, const QString &version,
                               VexState analysed);
    /// A file that says several things of one place means the heaviest, of equals the last:
    /// nothing that is affected is closed by what is said of other versions.
    int weight() const;
    /// Where it was not known before, others who ship the component hear of it: not of what this
    /// release says is none, or mended.
    bool isNews() const { return isLinking && isOpen(state); }
};

} // namespace gatehouse
