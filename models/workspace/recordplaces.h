#pragma once

#include "models/base/id.h"
#include "models/store/database.h"

#include <set>
#include <vector>

namespace gatehouse {

// Where that lies which belongs to no app of its own: with whatever rests on it or has it.

/// What people call a piece of evidence; empty where there is none.
Result<QString> evidenceNumber(const Database &database, EvidenceId evidence);

struct ReleasesApp {
    AppId id; ///< invalid: the organisation's
    QString name;
};
/// Of an invalid release the organisation.
Result<ReleasesApp> appOfRelease(const Database &database, ReleaseId release);

/// The releases that something of their own rests on a piece of evidence in; among them one with an
/// invalid id where something of the organisation's does. None where nothing rests on it.
Result<std::vector<ReleaseId>> releasesRestingOn(const Database &database, EvidenceId evidence);

/// The apps that ship, in some release, a component which is known to have a vulnerability.
Result<std::set<AppId>> appsShipping(const Database &database, VulnerabilityId vulnerability);

/// Those that ship a component.
Result<std::set<AppId>> appsShipping(const Database &database, ComponentId component);

} // namespace gatehouse
