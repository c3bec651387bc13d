#include "app/cli/subject.h"

#include "models/portfolio/releaserepository.h"

namespace gatehouse {

void SubjectOptions::declare(const Verb &verb, SubjectOptions &target)
{
    const VerbOption release =
        verb.value("-r,--release", target.release, "CODE@VERSION", CommandLine::tr("The release"));
    verb.flag("--organisation", target.organisation,
              CommandLine::tr("What is assessed once for the organisation"))
        .excludes(release);
}

QString SubjectOptions::complaint() const
{
    return isGiven()
        ? QString()
        : CommandLine::tr("Name the release with --release CODE@VERSION, or --organisation.");
}

Result<ReleaseId> SubjectOptions::find(const Database &database) const
{
    if (organisation)
        return ReleaseId();
    TRY_ASSIGN(const Release found, ReleaseRepository(database).byName(release));
    return found.id;
}

} // namespace gatehouse
