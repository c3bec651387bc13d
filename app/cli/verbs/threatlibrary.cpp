#include "app/cli/json/threatlibrary.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/outputoptions.h"
#include "app/cli/recordoptions.h"
#include "app/cli/texttable.h"
#include "app/cli/threatlibraries.h"
#include "app/cli/verbs/verbs.h"
#include "models/threatmodels/threatlibraryfile.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

const QString beginning = QStringLiteral("threat-library draft insurance-app --key own-app");

void addList(const Verb &library)
{
    const Verb verb = library.verb(
        "list", CommandLine::tr("Show the threat libraries"),
        {QStringLiteral("threat-library list"), QStringLiteral("threat-library list --json")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const auto published, ThreatLibraryRepository(database).all());
        TRY_ASSIGN(const auto drafts, ThreatLibraryDraftRepository(database).all());
        if (context.json) {
            QJsonArray all = arrayOf(published, [](const auto &each) { return toJson(each); });
            for (const ThreatLibraryDraft &each : drafts)
                all.append(toJson(each));
            print(all);
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Threat library"), CommandLine::tr("Version"),
                         CommandLine::tr("Threat models"), CommandLine::tr("Title")});
        table.alignRight({2});
        for (const PublishedThreatLibrary &each : published)
            table.add(
                {each.key, each.version, QString::number(each.models), context.in(each.title)});
        for (const ThreatLibraryDraft &each : drafts)
            table.add({each.key, QString(draftVersion), {}, context.in(each.title())});
        TRY(show(context, table));
        TRY_ASSIGN(const QString offered, ThreatLibraryRepository(database).offered());
        if (!offered.isEmpty())
            note(CommandLine::tr("Version %1 of %2 comes with this program. To publish it here: "
                                 "gatehouse-cli threat-library publish %2")
                     .arg(offered, ThreatLibrary::builtIn().key));
        return Answer::Yes;
    });
}

void addShow(const Verb &library)
{
    const auto name = std::make_shared<QString>();
    const Verb verb =
        library.verb("show", CommandLine::tr("Show a threat library with its rules"),
                     {QStringLiteral("threat-library show insurance-app"),
                      QStringLiteral("threat-library show insurance-app@1.0.0 --json")});
    LibraryName::declare(verb, *name);
    verb.readsIfGiven();
    verb.exports();
    verb.run([name](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const ThreatLibraryContent content, LibraryName::read(context, *name));
        if (context.json) {
            print(toJson(content));
            return Answer::Yes;
        }
        print(QStringLiteral("%1  %2\n\n").arg(content.name(), context.in(content.title)));
        return showParts(context, content, LibraryPartKind::Rule);
    });
}

struct WantedDraft {
    QString name;
    QString key;
};

void addDraft(const Verb &library)
{
    const auto wanted = std::make_shared<WantedDraft>();
    const Verb verb = library.verb(
        "draft", CommandLine::tr("Begin a draft as a copy of a version, and print its name"),
        {beginning});
    LibraryName::declare(verb, wanted->name);
    verb.value("--key", wanted->key, "KEY",
               CommandLine::tr("The library that it is to be a version of; without it, the one it "
                               "is copied from, and of the one that comes with the program a "
                               "library of your own"));
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ThreatLibraryContent from,
                   threatLibraryNamed(desk.database(), wanted->name));
        const QString key = wanted->key.isEmpty() ? ownThreatLibraryKey(from.key) : wanted->key;
        TRY_ASSIGN(Change change, desk.begin(actions::beginThreatLibrary));
        TRY(ThreatLibraryDraftRepository::begin(change, from, key));
        TRY(change.commit());
        print(key + u'@' + draftVersion + u'\n');
        return Answer::Yes;
    });
}

struct WantedEdit {
    QString key;
    RecordOptions fields;
};

void addEdit(const Verb &library)
{
    const auto wanted = std::make_shared<WantedEdit>();
    const Verb verb = library.verb(
        "edit", CommandLine::tr("Change the titles and texts of a draft"),
        {beginning,
         QStringLiteral("threat-library edit own-app --title-zh 本公司威胁库 --title-en "
                        "\"Our threats\"")});
    LibraryName::declareDraft(verb, wanted->key);
    wanted->fields.declare(verb, describe<ThreatLibraryDraft>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(ThreatLibraryDraft draft, LibraryName::draft(desk.database(), wanted->key));
        TRY(wanted->fields.apply(&draft, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editThreatLibrary));
        TRY(ThreatLibraryDraftRepository::update(change, draft));
        TRY(change.commit());
        return Answer::Yes;
    });
}

void addDiscard(const Verb &library)
{
    const auto key = std::make_shared<QString>();
    const Verb verb = library.verb("discard", CommandLine::tr("Throw a draft away"),
                                   {beginning, QStringLiteral("threat-library discard own-app")});
    LibraryName::declareDraft(verb, *key);
    verb.writes();
    verb.run([key](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ThreatLibraryDraft draft, LibraryName::draft(desk.database(), *key));
        TRY_ASSIGN(Change change, desk.begin(actions::discardThreatLibrary));
        TRY(ThreatLibraryDraftRepository::discard(change, draft.id));
        TRY(change.commit());
        return Answer::Yes;
    });
}

void addCheck(const Verb &library)
{
    const auto name = std::make_shared<QString>();
    const Verb verb = library.verb(
        "check",
        CommandLine::tr("List what is wrong with a draft or a version; exit code 1 while it "
                        "cannot be published"),
        {beginning, QStringLiteral("threat-library check own-app@draft --json")});
    LibraryName::declare(verb, *name);
    verb.lists();
    verb.run([name](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ThreatLibraryContent content, threatLibraryNamed(database, *name));
        TRY_ASSIGN(const auto problems, checkThreatLibrary(database, content));
        const bool blocks = std::ranges::any_of(problems, &LibraryProblem::blocks);
        if (context.json) {
            print(arrayOf(problems, [](const LibraryProblem &each) { return toJson(each); }));
            return blocks ? Answer::No : Answer::Yes;
        }
        TextTable table({CommandLine::tr("Blocks"), CommandLine::tr("Where"),
                         CommandLine::tr("What is wrong")});
        for (const LibraryProblem &each : problems)
            table.add({each.blocks ? CommandLine::tr("yes") : CommandLine::tr("no"), each.place(),
                       each.sentence});
        if (!table.isEmpty())
            TRY(show(context, table));
        if (!blocks)
            note(CommandLine::tr("Nothing keeps it from being published."));
        return blocks ? Answer::No : Answer::Yes;
    });
}

struct WantedVersion {
    QString key;
    QString version;
};

void addPublish(const Verb &library)
{
    const auto wanted = std::make_shared<WantedVersion>();
    const Verb verb = library.verb(
        "publish",
        CommandLine::tr("Publish a draft as a version; threat models keep the version they are "
                        "held against until they are moved"),
        {beginning, QStringLiteral("threat-library publish own-app 1.1.0"),
         QStringLiteral("threat-library publish insurance-app")});
    verb.value("KEY", wanted->key, "",
               CommandLine::tr("The draft's library, or the one that comes with the program"))
        .required();
    verb.value("VERSION", wanted->version, "", CommandLine::tr("The version of a draft"));
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const auto before, ThreatLibraryRepository(desk.database()).all());
        TRY_ASSIGN(Change change, desk.begin(actions::publishThreatLibrary));
        QString name;
        if (wanted->key == ThreatLibrary::builtIn().key) {
            TRY(ThreatLibraryRepository::publishBuiltIn(change));
            name = ThreatLibrary::builtIn().key + u'@' + ThreatLibrary::builtIn().version;
        } else {
            TRY_ASSIGN(const ThreatLibraryDraft draft,
                       LibraryName::draft(desk.database(), wanted->key));
            if (wanted->version.isEmpty())
                return fail(ErrorKind::Invalid,
                            CommandLine::tr("Name the version: threat-library publish %1 1.0.0")
                                .arg(wanted->key));
            TRY(ThreatLibraryDraftRepository::publish(change, draft.id, wanted->version));
            name = draft.key + u'@' + wanted->version;
        }
        TRY(change.commit());
        TRY_ASSIGN(const auto after, ThreatLibraryRepository(desk.database()).all());
        print(name + u'\n');
        note(after.size() == before.size() ? CommandLine::tr("%1 was published already.").arg(name)
                                           : CommandLine::tr("Published %1.").arg(name));
        return Answer::Yes;
    });
}

struct WantedImport {
    QString path;
    bool publishes = false;
    bool replaces = false;
};

void addImport(const Verb &library)
{
    const auto wanted = std::make_shared<WantedImport>();
    const Verb verb = library.verb(
        "import", CommandLine::tr("Read a threat library's file as a draft, and print its name"),
        {QStringLiteral("threat-library export insurance-app -o insurance-app.json"),
         QStringLiteral("threat-library import insurance-app.json"),
         QStringLiteral("threat-library import insurance-app.json --publish")});
    verb.value("FILE", wanted->path, "", CommandLine::tr("The file")).required();
    const VerbOption publish =
        verb.flag("--publish", wanted->publishes,
                  CommandLine::tr("Publish it at once, as the version it says"));
    verb.flag("--replace", wanted->replaces,
              CommandLine::tr("In place of all that the library's draft says now"))
        .excludes(publish);
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const ThreatLibraryContent content, readThreatLibraryFile(wanted->path));
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        if (wanted->publishes) {
            TRY_ASSIGN(Change change, desk.begin(actions::publishThreatLibrary));
            TRY(ThreatLibraryRepository::publish(change, content));
            TRY(change.commit());
            print(content.name() + u'\n');
            return Answer::Yes;
        }
        const QString key = ownThreatLibraryKey(content.key);
        const auto there = ThreatLibraryDraftRepository(desk.database()).byKey(key);
        const bool replaces = wanted->replaces && there;
        TRY_ASSIGN(Change change,
                   desk.begin(replaces ? actions::editThreatLibrary : actions::beginThreatLibrary));
        if (replaces) {
            TRY(ThreatLibraryDraftRepository::replace(change, there->id, content));
        } else {
            TRY(ThreatLibraryDraftRepository::begin(change, content, key));
        }
        TRY(change.commit());
        print(key + u'@' + draftVersion + u'\n');
        return Answer::Yes;
    });
}

struct WantedExport {
    QString name;
    OutputOptions output;
};

void addExport(const Verb &library)
{
    const auto wanted = std::make_shared<WantedExport>();
    const Verb verb =
        library.verb("export", CommandLine::tr("Write a version or a draft to a file"),
                     {QStringLiteral("threat-library export insurance-app -o insurance-app.json")});
    LibraryName::declare(verb, wanted->name);
    OutputOptions::declare(verb, wanted->output, CommandLine::tr("The file to write"));
    verb.readsIfGiven();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const ThreatLibraryContent content, LibraryName::read(context, wanted->name));
        TRY(wanted->output.explained(writeThreatLibraryFile(content, wanted->output.target())));
        return Answer::Yes;
    });
}

struct WantedDiff {
    QString before;
    QString after;
};

void addDiff(const Verb &library)
{
    const auto wanted = std::make_shared<WantedDiff>();
    const Verb verb = library.verb(
        "diff", CommandLine::tr("Show in what two versions differ"),
        {beginning, QStringLiteral("threat-library diff insurance-app@1.0.0 own-app@draft")});
    verb.value("BEFORE", wanted->before, "", CommandLine::tr("The one: KEY@VERSION or KEY@draft"))
        .required();
    verb.value("AFTER", wanted->after, "", CommandLine::tr("The other")).required();
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ThreatLibraryContent before, threatLibraryNamed(database, wanted->before));
        TRY_ASSIGN(const ThreatLibraryContent after, threatLibraryNamed(database, wanted->after));
        const auto differences = compareThreatLibraries(before, after);
        if (context.json) {
            print(arrayOf(differences, [](const LibraryDifference &each) { return toJson(each); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Change"), CommandLine::tr("Kind"), CommandLine::tr("Key"),
                         CommandLine::tr("In what"), CommandLine::tr("Title")});
        for (const LibraryDifference &each : differences)
            table.add({label(each.change), label(each.kind), each.key,
                       each.fieldNames().join(QStringLiteral(", ")), context.in(each.title)});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

} // namespace

void addThreatLibraryVerbs(const Verb &root)
{
    const Verb library = root.group(
        "threat-library",
        CommandLine::tr("Threat libraries: the rules that find threats, types, questions"));
    addList(library);
    addShow(library);
    addDraft(library);
    addEdit(library);
    addDiscard(library);
    addThreatLibraryPartVerbs(library);
    addCheck(library);
    addPublish(library);
    addImport(library);
    addExport(library);
    addDiff(library);
}

} // namespace gatehouse
