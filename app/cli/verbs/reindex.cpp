#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/product/searchcheck.h"
#include "models/workspace/permissionscope.h"

namespace gatehouse {

void addReindexVerb(const Verb &root)
{
    const Verb verb = root.verb(
        "reindex",
        CommandLine::tr("Make the search index anew from the records; doctor says when to"),
        {QStringLiteral("reindex --as manager")});
    verb.writes();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        // It follows from the records, so nothing of it is recorded; who may is asked all the same.
        if (!desk.account().may(Permission::AdministerWorkspace))
            return fail(ErrorKind::Refused,
                        PermissionScope::notAtAll(desk.account(), Permission::AdministerWorkspace));
        TRY(SearchCheck(desk.database(), desk.shelf()).rebuild());
        note(CommandLine::tr("The search index was made anew."));
        return Answer::Yes;
    });
}

} // namespace gatehouse
