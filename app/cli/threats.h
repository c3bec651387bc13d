#pragma once

#include "app/cli/context.h"
#include "app/cli/verb.h"
#include "models/portfolio/release.h"
#include "models/threatmodels/threatregister.h"

namespace gatehouse {

/// The release whose threat model is meant.
struct ThreatOptions {
    QString release;

    /// --release.
    static void declare(const Verb &verb, ThreatOptions &target);
    Result<Release> find(const Database &database) const;
    /// Its threats; NotFound says how to begin where it has no model.
    Result<ThreatRegister> load(const Database &database, QDate today) const;
};

} // namespace gatehouse
