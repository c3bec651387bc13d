#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/auditchain/logdigest.h"
#include "models/base/processzone.h"

namespace gatehouse {

namespace {

struct Wanted {
    QString file;
    QString owner;
    QString ownerName;
    qint64 cost = PasswordPolicy().cost;
    DigestAlgorithm digest = DigestAlgorithm::Sha256;
    QString timeZone;
};

} // namespace

void addInitVerb(const Verb &root)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        root.verb("init", CommandLine::tr("Create a workspace"),
                  {QStringLiteral("init company.gatehouse --owner chen --owner-name 陈敏"),
                   QStringLiteral("init company-sm3.gatehouse --digest sm3"),
                   QStringLiteral("init company-utc.gatehouse --time-zone UTC")});
    verb.value("FILE", wanted->file, "", CommandLine::tr("The file to create")).required();
    verb.value("--owner", wanted->owner, "NAME",
               CommandLine::tr("Its first account; else your login name"));
    verb.value("--owner-name", wanted->ownerName, "NAME",
               CommandLine::tr("The name that records and workbooks show"));
    verb.value("--password-cost", wanted->cost, "14-20",
               CommandLine::tr("What it costs to guess a password; each step doubles time and "
                               "memory, 17 takes 128 MiB"));
    verb.value("--digest", wanted->digest, "NAME",
               CommandLine::tr("The digest that chains the audit log, for good"));
    verb.value("--time-zone", wanted->timeZone, "ID",
               CommandLine::tr("The time zone whose days count in it, such as Asia/Shanghai; else "
                               "that of this computer"));
    verb.takesPassword();
    verb.speaks();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            QString owner = wanted->owner;
            if (owner.isEmpty())
                owner = qEnvironmentVariable("USER", QStringLiteral("owner"));
            const QString shown = wanted->ownerName.isEmpty() ? owner : wanted->ownerName;
            // Made and left closed: nothing but the file stands there, whenever this is ended.
            const auto asItIs = [](OpenWorkspace &) -> Result<void> { return {}; };
            TRY(checkIsFree(wanted->file));
            TRY(ProcessZone::enter(wanted->timeZone.isEmpty() ? ProcessZone::id()
                                                              : wanted->timeZone));
            PasswordPolicy policy;
            policy.cost = static_cast<int>(wanted->cost);
            TRY_ASSIGN(const Secret password, context.passwords.fresh(owner, true));
            TRY_ASSIGN(NewOwner first, NewOwner::make(owner, shown, password, policy));
            first.logDigest = wanted->digest;
            TRY(createWorkspace(wanted->file, first, context.clock, asItIs));
            note(CommandLine::tr("Created %1. Its administrator is %2.").arg(wanted->file, owner));
            note(CommandLine::tr("The days of this workspace are those of the time zone %1.")
                     .arg(ProcessZone::id()));
            return Answer::Yes;
        },
        [wanted] {
            return wanted->cost < PasswordDigest::leastCost
                    || wanted->cost > PasswordDigest::mostCost
                ? CommandLine::tr("--password-cost is a number from %1 to %2.")
                      .arg(PasswordDigest::leastCost)
                      .arg(PasswordDigest::mostCost)
                : QString();
        });
}

} // namespace gatehouse
