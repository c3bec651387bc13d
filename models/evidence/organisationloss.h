#pragma once

#include "models/records/recorddescription.h"
#include "models/workspace/change.h"

#include <QByteArray>

#include <vector>

namespace gatehouse {

/// While a piece of evidence stood for a requirement of the organisation, before it was taken away.
/// Gates that were passed then are many, and learn of it when they are read.
struct OrganisationLoss {
    RequirementId requirement;
    QByteArray since; ///< timestamps
    QByteArray lostAt;

    /// Of pieces that do not stand there now: what stands there again is lost to nobody. One that
    /// was lost before workspaces kept since when it had stood counts from when it was evidence.
    static Result<std::vector<OrganisationLoss>> standing(const Database &database);
};

/// Before the link is taken away or the evidence retired: the organisation loses what stands for
/// one of its requirements there. Nothing where it is lost already.
Result<void> noteLoss(Change &change, EvidenceId evidence, RequirementId requirement);
/// It stands there again.
Result<void> noteFound(Change &change, EvidenceId evidence, RequirementId requirement);

/// As the audit log tells it.
template<>
const RecordDescription &describe<OrganisationLoss>();

} // namespace gatehouse
