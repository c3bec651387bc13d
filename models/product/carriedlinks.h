#pragma once

#include "models/auditchain/auditscan.h"
#include "models/store/database.h"

#include <QHash>

namespace gatehouse {

/// Links of evidence that a release took along to another version of its library, or that the
/// organisation's copy there was made of: they are somebody's from before, whoever moved the
/// release.
class CarriedLinks
{
public:
    /// Which requirements have the same key in other versions of their library.
    Result<void> read(const Database &database);
    /// The link that one goes on from, as PlayedLog::keyOf() names it; empty: it is the entry's.
    QByteArray sourceOf(const ScannedEntry &entry, const ScannedRecord &link) const;

private:
    QHash<QByteArray, QByteArray> m_uids; ///< of requirements, by library, version and key
};

} // namespace gatehouse
