#include "app/cli/json/management.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/management/developmentuserepository.h"
#include "models/management/registerrepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

const QStringList &prepared()
{
    static const QStringList example{
        QStringLiteral("module add --number ML-900 --name 统一加密组件 --version 2.1"),
        QStringLiteral("release development use POLICY@5.3.0 ML-900 --version 2.0")};
    return example;
}

/// A coding standard or a module, by its number.
Result<DevelopmentUse> named(const Database &database, const QString &number)
{
    DevelopmentUse use;
    const auto standard =
        RegisterRepository(database, registerOf<CodingStandard>()).byNumber(number);
    if (standard) {
        use.standard = held<CodingStandard>(*standard).id;
        return use;
    }
    const auto module = RegisterRepository(database, registerOf<CodeModule>()).byNumber(number);
    if (!module)
        return fail(ErrorKind::NotFound,
                    CommandLine::tr("There is no coding standard and no module %1. See them with "
                                    "“gatehouse-cli standard list” and “gatehouse-cli module "
                                    "list”.")
                        .arg(number));
    use.module = held<CodeModule>(*module).id;
    return use;
}

void addShow(const Verb &development)
{
    const auto name = std::make_shared<QString>();
    const Verb verb = development.verb(
        "show", CommandLine::tr("Show the standards and modules a release uses, and its reviews"),
        {QStringLiteral("release development show POLICY@5.3.0 --json")});
    verb.value("CODE@VERSION", *name, "", CommandLine::tr("The release")).required();
    verb.lists();
    verb.run([name](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Release release, ReleaseRepository(database).byName(*name));
        if (context.json) {
            TRY_ASSIGN(const QJsonObject said, developmentJson(database, release.id));
            print(said);
            return Answer::Yes;
        }
        const DevelopmentUseRepository repository(database);
        TRY_ASSIGN(const auto uses, repository.ofRelease(release.id));
        TRY_ASSIGN(const auto reviews, repository.reviewsOf(release.id));
        TextTable table({CommandLine::tr("Kind"), CommandLine::tr("Number"),
                         CommandLine::tr("Version"), CommandLine::tr("Name")});
        for (const DevelopmentUseRow &each : uses)
            table.add(
                {each.isStandard ? CommandLine::tr("Coding standard") : CommandLine::tr("Module"),
                 each.number, each.use.version, each.name});
        for (const CodeReview &each : reviews)
            table.add({CommandLine::tr("Code review"), each.number,
                       each.reviewedOn.toString(Qt::ISODate),
                       QStringLiteral("%1 · %2").arg(label(each.result), each.scope)});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct Wanted {
    QString release;
    QString number;
    QString version;
    QString note;
};

void addUse(const Verb &development)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = development.verb(
        "use", CommandLine::tr("Note that a release uses a coding standard or a module"),
        prepared());
    verb.value("CODE@VERSION", wanted->release, "", CommandLine::tr("The release")).required();
    verb.value("NUMBER", wanted->number, "",
               CommandLine::tr("The number of the standard or module"))
        .required();
    verb.value("--version", wanted->version, "TEXT",
               CommandLine::tr("Which version; else the one the register has"));
    verb.value("--note", wanted->note, "TEXT", CommandLine::tr("What else is to be said"));
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Release release,
                   ReleaseRepository(desk.database()).byName(wanted->release));
        TRY_ASSIGN(DevelopmentUse use, named(desk.database(), wanted->number));
        use.release = release.id;
        use.version = wanted->version;
        use.note = wanted->note;
        TRY_ASSIGN(Change change, desk.begin(actions::useInDevelopment));
        TRY(DevelopmentUseRepository::add(change, use));
        TRY(change.commit());
        note(CommandLine::tr("%1 uses %2.").arg(wanted->release, wanted->number));
        return Answer::Yes;
    });
}

void addEnd(const Verb &development)
{
    const auto wanted = std::make_shared<Wanted>();
    QStringList examples = prepared();
    examples += QStringLiteral("release development end POLICY@5.3.0 ML-900");
    const Verb verb =
        development.verb("end", CommandLine::tr("Note that a release no longer uses it"), examples);
    verb.value("CODE@VERSION", wanted->release, "", CommandLine::tr("The release")).required();
    verb.value("NUMBER", wanted->number, "",
               CommandLine::tr("The number of the standard or module"))
        .required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Release release,
                   ReleaseRepository(desk.database()).byName(wanted->release));
        TRY_ASSIGN(const DevelopmentUse item, named(desk.database(), wanted->number));
        TRY_ASSIGN(const auto uses,
                   DevelopmentUseRepository(desk.database()).ofRelease(release.id));
        const auto used = std::find_if(uses.begin(), uses.end(), [&](const auto &each) {
            return each.use.standard == item.standard && each.use.module == item.module;
        });
        if (used == uses.end())
            return fail(
                ErrorKind::NotFound,
                CommandLine::tr("%1 does not use %2.").arg(wanted->release, wanted->number));
        TRY_ASSIGN(Change change, desk.begin(actions::endUse));
        TRY(DevelopmentUseRepository::remove(change, used->use.id));
        TRY(change.commit());
        note(CommandLine::tr("%1 no longer uses %2.").arg(wanted->release, wanted->number));
        return Answer::Yes;
    });
}

} // namespace

void addDevelopmentVerbs(const Verb &release)
{
    const Verb development =
        release.group("development", CommandLine::tr("What releases are developed with (7.3.4)"));
    addShow(development);
    addUse(development);
    addEnd(development);
}

} // namespace gatehouse
