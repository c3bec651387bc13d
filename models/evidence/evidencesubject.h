#pragma once

#include "models/base/result.h"
#include "models/evidence/evidence.h"

#include <QJsonObject>

namespace gatehouse {

class Database;

/// Where evidence is linked to: a requirement as it stands for a release or the organisation.
struct EvidenceSubject {
    ReleaseId release; ///< invalid for the organisation
    RequirementId requirement;
    QString requirementKey;
    QString requirementUid;
    QString releaseName; ///< "CODE@VERSION"

    /// The subject a person means by a requirement and the release they stand in; see
    /// EvidenceRepository::addFiles for what is refused.
    static Result<EvidenceSubject> find(const Database &database, ReleaseId release,
                                        RequirementId requirement);
    /// A use that is recorded, whatever would be allowed now.
    static Result<EvidenceSubject> ofUse(const Database &database, const EvidenceUse &use);
    /// For the audit log.
    QJsonObject toJson(const QString &evidenceNumber) const;
};

} // namespace gatehouse
