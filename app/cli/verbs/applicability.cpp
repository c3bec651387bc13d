#include "app/cli/json/assessment.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/subject.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

struct Wanted {
    QString release;
    QStringList requirements;
    bool applies = true;
    QString reason;
    std::optional<bool> only;
    bool yes = false;
};

void addRelease(const Verb &verb, Wanted &wanted)
{
    verb.value("-r,--release", wanted.release, "CODE@VERSION", CommandLine::tr("The release"))
        .required();
}

void addRequirements(const Verb &verb, Wanted &wanted)
{
    verb.value("--requirement", wanted.requirements, "KEY,...", CommandLine::tr("The requirements"))
        .required();
}

void addList(const Verb &applicability)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = applicability.verb(
        "list", CommandLine::tr("Show which requirements apply to a release, and why"),
        {QStringLiteral("applicability list --release POLICY@5.3.0"),
         QStringLiteral("applicability list --release POLICY@5.3.0 --applies no --json")});
    addRelease(verb, *wanted);
    verb.value("--applies", wanted->only, "yes|no", CommandLine::tr("Only those"));
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Release release, ReleaseRepository(database).byName(wanted->release));
        TRY_ASSIGN(const auto sheet, AssessmentSheet::load(database, *open.shelf, release.id, {}));
        TextTable table({CommandLine::tr("Requirement"), CommandLine::tr("Title"),
                         CommandLine::tr("Applies"), CommandLine::tr("Why")});
        QJsonArray array;
        for (const SheetRow &row : sheet.rows) {
            const bool applies = row.applicability.applies;
            if (!row.requirement->isAssessed() || (wanted->only && *wanted->only != applies))
                continue;
            if (context.json)
                array.append(applicabilityJson(row));
            else
                table.add({row.requirement->key, context.in(row.requirement->title),
                           applies ? CommandLine::tr("yes") : CommandLine::tr("no"),
                           context.in(row.applicability.explanation())});
        }
        if (context.json)
            print(array);
        else
            TRY(show(context, table));
        return Answer::Yes;
    });
}

// What is done to each of the requirements named, in one Change.
template<class Apply>
Result<Answer> decideEach(Context &context, const Wanted &wanted, const Action &action, Apply apply)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(const Release release, ReleaseRepository(desk.database()).byName(wanted.release));
    TRY_ASSIGN(const auto requirements,
               Requirements::load(desk.database(), desk.shelf(), release.id));
    TRY_ASSIGN(const auto chosen, requirements.byKeys(wanted.requirements));
    if (&action == &actions::decideApplicability && !wanted.applies && !wanted.yes)
        TRY(askForList(context, chosen));
    TRY_ASSIGN(Change change, desk.begin(action));
    for (const Requirement *requirement : chosen)
        TRY(apply(change, release.id, requirement->id));
    TRY(change.commit());
    note(
        CommandLine::tr("Decided on %n requirement(s).", nullptr, static_cast<int>(chosen.size())));
    return Answer::Yes;
}

void addDecide(const Verb &applicability)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = applicability.verb(
        "decide", CommandLine::tr("Decide whether requirements apply, against the derivation"),
        {QStringLiteral("applicability decide --release POLICY@5.3.0 --requirement 6.1.6.2.a "
                        "--applies no --reason 该版本不含短信功能")});
    addRelease(verb, *wanted);
    addRequirements(verb, *wanted);
    verb.value("--applies", wanted->applies, "yes|no", CommandLine::tr("The decision")).required();
    verb.value("--reason", wanted->reason, "TEXT", CommandLine::tr("Why")).required();
    verb.flag("--yes", wanted->yes,
              CommandLine::tr("The one reason fits every requirement that was listed"));
    verb.writes();
    verb.run([wanted](Context &context) {
        return decideEach(context, *wanted, actions::decideApplicability,
                          [&](Change &change, ReleaseId release, RequirementId requirement) {
                              return ApplicabilityRepository::decide(
                                  change, release, requirement, wanted->applies, wanted->reason);
                          });
    });
}

void addConfirm(const Verb &applicability)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = applicability.verb(
        "confirm", CommandLine::tr("Confirm what somebody else decided does not apply"),
        {QStringLiteral("applicability decide --release POLICY@5.3.0 --requirement 6.1.6.2.a "
                        "--applies no --reason 该版本不含短信功能 --as manager"),
         QStringLiteral("applicability confirm --release POLICY@5.3.0 --requirement 6.1.6.2.a "
                        "--as auditor")});
    addRelease(verb, *wanted);
    addRequirements(verb, *wanted);
    verb.writes();
    verb.run([wanted](Context &context) {
        return decideEach(
            context, *wanted, actions::confirmApplicability,
            [](Change &change, ReleaseId release, RequirementId requirement) -> Result<void> {
                TRY_ASSIGN(const auto decisions,
                           ApplicabilityRepository(change.database()).decisions(release));
                const auto found = decisions.constFind(requirement);
                if (found == decisions.cend())
                    return fail(ErrorKind::NotFound,
                                CommandLine::tr("There is no decision to be confirmed there. "
                                                "“applicability list” shows what there is."));
                return ApplicabilityRepository::confirm(change, release, *found);
            });
    });
}

void addWithdraw(const Verb &applicability)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = applicability.verb(
        "withdraw", CommandLine::tr("Take decisions back; the derivation holds again"),
        {QStringLiteral("applicability decide --release POLICY@5.3.0 --requirement 6.1.6.2.a "
                        "--applies no --reason 该版本不含短信功能"),
         QStringLiteral("applicability withdraw --release POLICY@5.3.0 --requirement 6.1.6.2.a")});
    addRelease(verb, *wanted);
    addRequirements(verb, *wanted);
    verb.writes();
    verb.run([wanted](Context &context) {
        return decideEach(context, *wanted, actions::withdrawApplicability,
                          [](Change &change, ReleaseId release, RequirementId requirement) {
                              return ApplicabilityRepository::withdraw(change, release,
                                                                       requirement);
                          });
    });
}

} // namespace

void addApplicabilityVerbs(const Verb &root)
{
    const Verb applicability =
        root.group("applicability", CommandLine::tr("Which requirements apply to a release"));
    addList(applicability);
    addDecide(applicability);
    addConfirm(applicability);
    addWithdraw(applicability);
}

} // namespace gatehouse
