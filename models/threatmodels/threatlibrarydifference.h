#pragma once

#include "models/threatmodels/modelchange.h"
#include "models/threatmodels/threatlibrarycontent.h"

namespace gatehouse {

/// One entry in which two versions of a threat library differ.
struct LibraryDifference {
    LibraryPartKind kind = LibraryPartKind::Rule;
    PartChange change = PartChange::Changed;
    QString key;
    LocalizedText title; ///< as it is now, or was
    QStringList fields; ///< keys of what changed, as LibraryPart's description has them

    QStringList fieldNames() const; ///< in the running language
    bool operator==(const LibraryDifference &) const = default;
};

/// Entry by entry, told apart by kind and key: what is added or changed in the order of `after`,
/// then what was removed. Where an entry stands is no difference.
std::vector<LibraryDifference> compareThreatLibraries(const ThreatLibraryContent &before,
                                                      const ThreatLibraryContent &after);

} // namespace gatehouse
