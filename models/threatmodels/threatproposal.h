#pragma once

#include "models/threatmodels/countermeasure.h"
#include "models/threatmodels/threatlibrary.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// The countermeasures of the library that suffice against a threat: the first one that alone has
/// the rule say so, else as many in their order as it takes, else all of them.
QStringList proposedCountermeasures(const ThreatRule &rule, const ThreatLibrary &library);

/// How far proposals are taken at once.
struct ProposalStage {
    CountermeasureStage stage = CountermeasureStage::Decided;
    QString designReference; ///< from Designed on
    Language language = Language::Chinese; ///< of the titles
};

/// Takes what the library proposes for threats of one model, in one Change: a countermeasure that
/// the model has already answers them too, others are added. Threats of a person's own, and those
/// that stand answered, are passed over. Gives how many threats have one more countermeasure than
/// before.
Result<int> takeProposals(Change &change, ThreatModelId model, const std::vector<ThreatId> &threats,
                          const ProposalStage &stage);

} // namespace gatehouse
