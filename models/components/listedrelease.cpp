#include "models/components/listedrelease.h"

#include "models/portfolio/releaserepository.h"

namespace gatehouse {

Result<ListedRelease> ListedRelease::find(const Database &database, ReleaseId id)
{
    const ReleaseRepository releases(database);
    TRY_ASSIGN(const Release release, releases.release(id));
    TRY_ASSIGN(const QString name, releases.nameOf(id));
    return ListedRelease{id, release.uid, name, release.app};
}

} // namespace gatehouse
