#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/demo/demoportfolio.h"

namespace gatehouse {

void addDemoVerb(const Verb &root)
{
    const auto file = std::make_shared<QString>();
    const Verb verb =
        root.verb("demo", CommandLine::tr("Create a demo portfolio to look around in"),
                  {QStringLiteral("demo demo.gatehouse")});
    verb.value("FILE", *file, "", CommandLine::tr("The file to create")).required();
    verb.speaks();
    verb.run([file](Context &context) -> Result<Answer> {
        LongWork work;
        TRY_ASSIGN(const DemoSummary made,
                   buildDemoPortfolio(*file, context.clock->now(), work.progress()));
        note(CommandLine::tr("Created %1: %2 apps, %3 releases, %4 assessments, %5 pieces of "
                             "evidence.")
                 .arg(*file, QString::number(made.apps), QString::number(made.releases),
                      QString::number(made.assessments), QString::number(made.evidence)));
        note(CommandLine::tr("Its accounts all have the password %1.").arg(demoPassword()));
        return Answer::Yes;
    });
}

} // namespace gatehouse
