#pragma once

#include "app/cli/verb.h"

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

} // namespace gatehouse
