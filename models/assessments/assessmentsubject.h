#pragma once

#include "models/base/jsondifference.h"
#include "models/libraries/requirement.h"
#include "models/store/database.h"

namespace gatehouse {

/// What an assessment, a decision or a finding is about: a requirement as it stands for a release
/// or, without one, for the organisation.
struct AssessmentSubject {
    ReleaseId release;
    RequirementId requirement;
    AppId app;
    int tier = 0; ///< the app's; 0 for the organisation
    QString releaseUid;
    QString releaseName; ///< "CODE@VERSION"
    QString libraryKey;
    QString key; ///< of the requirement
    QString citation; ///< "6.1.3 a)"
    Scope scope = Scope::Application;
    Obligation obligation = Obligation::Mandatory;
    std::vector<Phase> phases; ///< it is due in
    std::vector<Method> methods; ///< it is to be assessed by
    bool inBaseline = false; ///< the release is held against the requirement's library

    /// NotFound when there is no such requirement or release.
    static Result<AssessmentSubject> find(const Database &database, ReleaseId release,
                                          RequirementId requirement);
    /// Whether something can be recorded here. Invalid for a context row, for an organisation
    /// requirement given a release or the other way round, and outside the release's baseline.
    Result<void> check() const;
    /// Names the requirement and release on each side of what the audit log says; an empty side
    /// (new, or gone) stays empty.
    void name(JsonDifference &difference) const;
    /// For the audit log: what differs between two states of what is recorded here, each side
    /// with the requirement and release it is about. An empty side (new, or gone) stays empty.
    JsonDifference differenceOf(const QJsonObject &before, const QJsonObject &after) const;
};

} // namespace gatehouse
