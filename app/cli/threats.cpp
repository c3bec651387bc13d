#include "app/cli/threats.h"

#include "models/portfolio/releaserepository.h"

namespace gatehouse {

void ThreatOptions::declare(const Verb &verb, ThreatOptions &target)
{
    verb.value("--release", target.release, "CODE@VERSION", CommandLine::tr("The release"))
        .required();
}

Result<Release> ThreatOptions::find(const Database &database) const
{
    return ReleaseRepository(database).byName(release);
}

Result<ThreatRegister> ThreatOptions::load(const Database &database, QDate today) const
{
    TRY_ASSIGN(const Release found, find(database));
    TRY_ASSIGN(auto threats, ThreatRegister::load(database, found.id, today));
    if (!threats)
        return fail(ErrorKind::NotFound,
                    CommandLine::tr("%1 has no threat model yet. Begin with “threat-model draw”, "
                                    "“threat-model carry” or “threat-model import”.")
                        .arg(release));
    return *std::move(threats);
}

} // namespace gatehouse
