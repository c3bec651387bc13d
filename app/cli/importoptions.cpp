#include "app/cli/importoptions.h"

#include "models/accounts/accountrepository.h"
#include "models/imports/reportimport.h"

namespace gatehouse {

void AskedImport::declareRelease(const Verb &verb, const QString &whose)
{
    verb.value("--release", release, "CODE@VERSION", whose).required();
}

void AskedImport::declare(const Verb &verb)
{
    verb.flag("--dry-run", dryRun, CommandLine::tr("Only say what would come of it"));
    verb.value("--fail-on", failOn, "RISK",
               CommandLine::tr("Answer no (exit code 1) when an open finding of this risk or above "
                               "stands for its results"));
    verb.writes().writesJson();
}

QString AskedImport::complaint() const
{
    return failOn == Risk::None ? CommandLine::tr("--fail-on takes low, medium or high.")
                                : QString();
}

Answer AskedImport::answerTo(const ReportOutcome &outcome) const
{
    return failOn && outcome.worst >= *failOn ? Answer::No : Answer::Yes;
}

Result<std::optional<Account>> AskedImport::named(const Context &context, const Database &database)
{
    std::optional<Account> named;
    if (!context.accountName.isEmpty()) {
        TRY_ASSIGN(named, AccountRepository(database).byName(context.accountName));
    }
    return named;
}

} // namespace gatehouse
