#include "app/cli/subject.h"

#include "app/cli/output.h"
#include "app/cli/texttable.h"
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

Result<void> askForList(const Context &context, const std::vector<const Requirement *> &leftOut)
{
    if (leftOut.size() < 2)
        return {};
    TextTable table({CommandLine::tr("Requirement"), CommandLine::tr("Title")});
    for (const Requirement *requirement : leftOut)
        table.add({requirement->key, context.in(requirement->title)});
    print(table.toString());
    return fail(ErrorKind::Invalid,
                CommandLine::tr("One reason would leave out the %n requirement(s) listed above. "
                                "If it fits each of them, repeat the command with --yes.",
                                nullptr, static_cast<int>(leftOut.size())));
}

} // namespace gatehouse
