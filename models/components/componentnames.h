#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/toolreports/toolreport.h"

#include <QStringList>

namespace gatehouse {

class Database;

/// A package URL without what only says where it was fetched; any other text as it is.
QString barePackage(const QString &purl);

/// What a reference to a component may be found by, the surest first: itself, what stands behind
/// the "#" of a link into another bill, and package URLs without what only says where they were
/// fetched.
QStringList namesOf(const QString &reference);

/// What a file says of vulnerabilities that an import of it brings to no component of the release,
/// "CVE-2021-44228 (reference)".
struct UnmatchedVulnerabilities {
    QStringList unknown; ///< they name no component, or none that is there
    QStringList services;
    QStringList product; ///< of the product itself, and no component of it is known to have them
    /// They name a component, and speak of other versions than the one that is there:
    /// "CVE-2021-44228 (log4j-core@2.14)".
    QStringList otherVersions;

    static Result<UnmatchedVulnerabilities> of(const Database &database, ReleaseId release,
                                               const ToolReport &report);
};

} // namespace gatehouse
