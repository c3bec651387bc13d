#pragma once

#include "models/workspace/change.h"

namespace gatehouse {

/// Asked before something rests on evidence that is there, a requirement or anything else: whoever
/// could have it rest on something of theirs could export it from there. Refused where none of the
/// account's roles counts in an app that something rests on it in (see ExportPlace), and, where
/// nothing does yet, to who may not add evidence. Not asked of a file whose content is that
/// evidence: whoever has that learns nothing.
Result<void> checkReachesEvidence(const Change &change, EvidenceId evidence);

} // namespace gatehouse
