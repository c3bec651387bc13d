#include "app/cli/json/values.h"
#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/product/workspacecheck.h"

#include <algorithm>

namespace gatehouse {

namespace {

QJsonObject describe(const WorkspaceCheck::Look &look)
{
    return {{QStringLiteral("id"), look.key},
            {QStringLiteral("ok"), look.found.isEmpty()},
            {QStringLiteral("found"), QJsonArray::fromStringList(look.found)},
            {QStringLiteral("notes"), QJsonArray::fromStringList(look.notes)}};
}

} // namespace

void addDoctorVerb(const Verb &root)
{
    const Verb verb = root.verb(
        "doctor", CommandLine::tr("Check a workspace in full; exit code 1 when something is found"),
        {QStringLiteral("doctor -w company.gatehouse")});
    verb.reads();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        LongWork work;
        TRY_ASSIGN(const auto looks,
                   WorkspaceCheck::run(open.workspace->database(), *open.shelf,
                                       open.workspace->clock().today(), work.progress()));
        const bool ok = std::ranges::all_of(
            looks, [](const WorkspaceCheck::Look &look) { return look.found.isEmpty(); });
        if (context.json) {
            print(QJsonObject{
                {QStringLiteral("ok"), ok},
                {QStringLiteral("checks"),
                 arrayOf(looks, [](const WorkspaceCheck::Look &look) { return describe(look); })}});
            return ok ? Answer::Yes : Answer::No;
        }
        for (const WorkspaceCheck::Look &look : looks) {
            print(
                QStringLiteral("%1  %2\n")
                    .arg(look.found.isEmpty() ? CommandLine::tr("fine") : CommandLine::tr("WRONG"),
                         look.title));
            for (const QString &fault : look.found)
                print(QStringLiteral("    %1\n").arg(fault));
            for (const QString &each : look.notes)
                note(each);
        }
        return ok ? Answer::Yes : Answer::No;
    });
}

} // namespace gatehouse
