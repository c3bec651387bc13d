#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"

namespace gatehouse {

void addBackupVerb(const Verb &root)
{
    const auto target = std::make_shared<QString>();
    const Verb verb = root.verb(
        "backup", CommandLine::tr("Write a checked copy of the workspace, also while it is in use"),
        {QStringLiteral("backup -w company.gatehouse company-2026-03-31.gatehouse")});
    verb.value("FILE", *target, "",
               CommandLine::tr(
                   "Where to; an earlier copy that stands there is replaced once the new one "
                   "is sound"))
        .required();
    verb.opens();
    verb.speaks();
    verb.run([target](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        LongWork work;
        TRY(WorkspaceFile::backup(open.workspace->database(), *target, work.progress()));
        note(CommandLine::tr("Wrote %1.").arg(*target));
        return Answer::Yes;
    });
}

} // namespace gatehouse
