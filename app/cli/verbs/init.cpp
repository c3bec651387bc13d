#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"

namespace gatehouse {

namespace {

struct Wanted {
    QString file;
    QString owner;
    QString ownerName;
};

} // namespace

void addInitVerb(const Verb &root)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        root.verb("init", CommandLine::tr("Create a workspace"),
                  {QStringLiteral("init company.gatehouse --owner chen --owner-name 陈敏")});
    verb.value("FILE", wanted->file, "", CommandLine::tr("The file to create")).required();
    verb.value("--owner", wanted->owner, "NAME",
               CommandLine::tr("Its first account; else your login name"));
    verb.value("--owner-name", wanted->ownerName, "NAME",
               CommandLine::tr("The name that records and workbooks show"));
    verb.speaks();
    verb.run([wanted](Context &context) -> Result<Answer> {
        QString owner = wanted->owner;
        if (owner.isEmpty())
            owner = qEnvironmentVariable("USER", QStringLiteral("owner"));
        const QString shown = wanted->ownerName.isEmpty() ? owner : wanted->ownerName;
        // Made and left closed: nothing but the file stands there, whenever this is ended.
        const auto asItIs = [](OpenWorkspace &) -> Result<void> { return {}; };
        TRY(createWorkspace(wanted->file, owner, shown, context.clock, asItIs));
        note(CommandLine::tr("Created %1. Its administrator is %2.").arg(wanted->file, owner));
        return Answer::Yes;
    });
}

} // namespace gatehouse
