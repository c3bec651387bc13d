#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/processzone.h"
#include "models/demo/demoportfolio.h"
#include "models/signatures/workspacekey.h"

namespace gatehouse {

void addDemoVerb(const Verb &root)
{
    struct Wanted {
        QString file;
        QString timeZone;
    };
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        root.verb("demo", CommandLine::tr("Create a demo portfolio to look around in"),
                  {QStringLiteral("demo demo.gatehouse")});
    verb.value("FILE", wanted->file, "", CommandLine::tr("The file to create")).required();
    verb.value("--time-zone", wanted->timeZone, "ID",
               CommandLine::tr("The time zone whose days count in it, such as Asia/Shanghai; else "
                               "that of this computer"));
    verb.speaks();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY(ProcessZone::enter(wanted->timeZone.isEmpty() ? ProcessZone::id() : wanted->timeZone));
        LongWork work;
        TRY_ASSIGN(const DemoSummary made,
                   buildDemoPortfolio(wanted->file, context.clock->now(), work.progress(),
                                      WorkspaceKey::usualFolder()));
        note(CommandLine::tr("Created %1: %2 apps, %3 releases, %4 assessments, %5 pieces of "
                             "evidence.")
                 .arg(wanted->file, QString::number(made.apps), QString::number(made.releases),
                      QString::number(made.assessments), QString::number(made.evidence)));
        note(CommandLine::tr("Its accounts all have the password %1.").arg(demoPassword()));
        return Answer::Yes;
    });
}

} // namespace gatehouse
