#pragma once

#include "app/cli/verb.h"
#include "models/libraries/requirement.h"

namespace gatehouse {

/// What an assessment, a finding or evidence is about: a release, or the organisation.
struct SubjectOptions {
    QString release;
    bool organisation = false;

    bool isGiven() const { return organisation || !release.isEmpty(); }
    /// --release and --organisation.
    static void declare(const Verb &verb, SubjectOptions &target);
    /// The complaint when neither is given.
    QString complaint() const;
    /// An invalid id for the organisation.
    Result<ReleaseId> find(const Database &database) const;
};

/// Where one reason is to leave several requirements out: lists them, and is Invalid with the
/// sentence that says how to go on.
Result<void> askForList(const Context &context, const std::vector<const Requirement *> &leftOut);

} // namespace gatehouse
