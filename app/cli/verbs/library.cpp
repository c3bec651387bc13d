#include "app/cli/json/library.h"
#include "app/cli/json/values.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/listing.h"
#include "models/base/folding.h"
#include "models/portfolio/profileflag.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

// The libraries a verb speaks of: the workspace's, or without one the built-in library.
class Bookcase
{
public:
    static Result<Bookcase> open(const Context &context)
    {
        Bookcase bookcase;
        if (!context.workspacePath.isEmpty()) {
            TRY_ASSIGN(bookcase.m_open, context.openToRead());
            TRY_ASSIGN(bookcase.m_summaries,
                       LibraryRepository(bookcase.m_open->workspace->database()).all());
            return bookcase;
        }
        for (const char *version : builtInLibraryVersions) {
            TRY_ASSIGN(Library library, builtInLibrary(QLatin1StringView(version)));
            LibrarySummary summary;
            summary.key = library.key;
            summary.version = library.version;
            summary.title = library.title;
            summary.requirements = static_cast<int>(library.requirements.size());
            bookcase.m_summaries.push_back(summary);
            bookcase.m_builtIn.insert(summary.version,
                                      std::make_shared<const Library>(std::move(library)));
        }
        return bookcase;
    }

    const std::vector<LibrarySummary> &summaries() const { return m_summaries; }

    /// What the program holds newer than the workspace does; empty without a workspace.
    Result<QString> offered() const
    {
        return m_open ? LibraryRepository(m_open->workspace->database()).offered()
                      : Result<QString>(QString());
    }

    // "KEY" is its newest version, "KEY@VERSION" that one.
    Result<std::shared_ptr<const Library>> named(const QString &name) const
    {
        const QString key = name.section(u'@', 0, 0);
        const QString version = name.section(u'@', 1);
        QStringList known;
        for (const LibrarySummary &summary : m_summaries) {
            if (summary.key == key && (version.isEmpty() || summary.version == version))
                return load(summary);
            known += summary.key + u'@' + summary.version;
        }
        return fail(ErrorKind::NotFound,
                    CommandLine::tr("There is no library “%1”. There are: %2.")
                        .arg(name, known.join(QStringLiteral(", "))));
    }

    /// The newest version of each.
    Result<std::vector<std::shared_ptr<const Library>>> newest() const
    {
        std::vector<std::shared_ptr<const Library>> found;
        QString lastKey;
        for (const LibrarySummary &summary : m_summaries) {
            if (std::exchange(lastKey, summary.key) == summary.key)
                continue;
            TRY_ASSIGN(auto library, load(summary));
            found.push_back(std::move(library));
        }
        return found;
    }

    Result<std::shared_ptr<const Library>> load(const LibrarySummary &summary) const
    {
        if (!m_open)
            return m_builtIn.value(summary.version);
        return m_open->shelf->library(m_open->workspace->database(), summary.id);
    }

private:
    std::optional<OpenWorkspace> m_open;
    QHash<QString, std::shared_ptr<const Library>> m_builtIn; ///< by version
    std::vector<LibrarySummary> m_summaries; ///< by key, newest version first
};

TextTable requirementTable()
{
    return TextTable({CommandLine::tr("Requirement"), CommandLine::tr("Clause"),
                      CommandLine::tr("Obligation"), CommandLine::tr("Scope"),
                      CommandLine::tr("Phases"), CommandLine::tr("Title")});
}

void addRow(TextTable &table, const Requirement &requirement, const Context &context)
{
    table.add({requirement.key, requirement.citation(), label(requirement.obligation),
               label(requirement.scope), listed(requirement.phases),
               context.in(requirement.title)});
}

bool holdsAll(const Requirement &requirement, const QStringList &words)
{
    const QString text =
        QStringList{requirement.key,      requirement.citation(),   requirement.title.zh,
                    requirement.title.en, requirement.statement.zh, requirement.statement.en}
            .join(u'\n');
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return holdsFolded(text, word); });
}

void addList(const Verb &library)
{
    const Verb verb = library.verb("list", CommandLine::tr("Show the requirement libraries"),
                                   {QStringLiteral("library list"),
                                    QStringLiteral("library list -w company.gatehouse --json")});
    verb.readsIfGiven();
    verb.exports();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Bookcase bookcase, Bookcase::open(context));
        if (context.json) {
            print(arrayOf(bookcase.summaries(),
                          [](const LibrarySummary &each) { return toJson(each); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Library"), CommandLine::tr("Version"),
                         CommandLine::tr("Requirements"), CommandLine::tr("Releases"),
                         CommandLine::tr("Title")});
        table.alignRight({2, 3});
        for (const LibrarySummary &each : bookcase.summaries())
            table.add({each.key, each.version, QString::number(each.requirements),
                       QString::number(each.releases), context.in(each.title)});
        TRY(show(context, table));
        TRY_ASSIGN(const QString offered, bookcase.offered());
        if (!offered.isEmpty())
            note(CommandLine::tr("Version %1 of %2 comes with this program. To publish it here: "
                                 "gatehouse-cli library publish %2")
                     .arg(offered, QLatin1StringView(builtInLibraryKey)));
        return Answer::Yes;
    });
}

void addShow(const Verb &library)
{
    const auto key = std::make_shared<QString>();
    const Verb verb = library.verb("show", CommandLine::tr("Show a library with its requirements"),
                                   {QStringLiteral("library show jrt-0225-2021"),
                                    QStringLiteral("library show jrt-0225-2021 --json")});
    verb.value("KEY", *key, "", CommandLine::tr("The library, or KEY@VERSION")).required();
    verb.readsIfGiven();
    verb.exports();
    verb.run([key](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Bookcase bookcase, Bookcase::open(context));
        TRY_ASSIGN(const auto shown, bookcase.named(*key));
        if (context.json) {
            print(toJson(*shown));
            return Answer::Yes;
        }
        print(QStringLiteral("%1@%2  %3\n\n")
                  .arg(shown->key, shown->version, context.in(shown->title)));
        TextTable table = requirementTable();
        for (const Requirement &requirement : shown->requirements)
            addRow(table, requirement, context);
        TRY(show(context, table));
        return Answer::Yes;
    });
}

void addSearch(const Verb &library)
{
    const auto words = std::make_shared<std::vector<QString>>();
    const Verb verb = library.verb("search",
                                   CommandLine::tr("Find requirements that hold every word; "
                                                   "exit code 1 when there is none"),
                                   {QStringLiteral("library search 密钥 存储"),
                                    QStringLiteral("library search encryption --json")});
    verb.each("WORD", *words, "", CommandLine::tr("What to look for, in either language"))
        .required();
    verb.readsIfGiven();
    verb.exports();
    verb.run([words](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Bookcase bookcase, Bookcase::open(context));
        const QStringList wanted(words->begin(), words->end());
        TextTable table = requirementTable();
        QJsonArray found;
        TRY_ASSIGN(const auto libraries, bookcase.newest());
        for (const auto &searched : libraries) {
            for (const Requirement &requirement : searched->requirements) {
                if (!holdsAll(requirement, wanted))
                    continue;
                found.append(toJson(requirement));
                addRow(table, requirement, context);
            }
        }
        if (context.json)
            print(found);
        else if (!found.isEmpty())
            TRY(show(context, table));
        else
            note(CommandLine::tr("No requirement holds that."));
        return found.isEmpty() ? Answer::No : Answer::Yes;
    });
}

/// A requirement and the library that holds it.
struct Shelved {
    std::shared_ptr<const Library> library;
    const Requirement *requirement;
};

/// In the library of that name; without one, in the newest version of whichever holds it.
Result<Shelved> findRequirement(const Bookcase &bookcase, const QString &libraryName,
                                const QString &key)
{
    TRY_ASSIGN(auto libraries, bookcase.newest());
    if (!libraryName.isEmpty()) {
        TRY_ASSIGN(auto named, bookcase.named(libraryName));
        libraries = {std::move(named)};
    }
    std::vector<const Requirement *> all;
    for (const auto &each : libraries) {
        for (const Requirement &requirement : each->requirements)
            all.push_back(&requirement);
    }
    TRY_ASSIGN(const Requirement *found, requirementCalled(key, all, libraryName));
    const auto holds = [&](const auto &each) { return each->id == found->library; };
    return Shelved{*std::ranges::find_if(libraries, holds), found};
}

QJsonObject toJson(const Shelved &found)
{
    QJsonObject object = toJson(*found.requirement);
    object.insert(QStringLiteral("library"), found.library->key + u'@' + found.library->version);
    const RequirementGuidance *guidance =
        Guidance::builtIn().of(found.library->key, *found.requirement);
    object.insert(QStringLiteral("guidance"), guidance ? toJson(*guidance) : QJsonValue());
    return object;
}

TextTable fieldTable(const Shelved &found, const Context &context)
{
    const Requirement &requirement = *found.requirement;
    TextTable table({CommandLine::tr("Field"), CommandLine::tr("Value")});
    table.add({CommandLine::tr("Requirement"), requirement.key});
    table.add({CommandLine::tr("Library"), found.library->key + u'@' + found.library->version});
    table.add({CommandLine::tr("Clause"), requirement.citation()});
    table.add({CommandLine::tr("Title"), context.in(requirement.title)});
    table.add({CommandLine::tr("Statement"), context.in(requirement.statement)});
    table.add({CommandLine::tr("Obligation"), label(requirement.obligation)});
    table.add({CommandLine::tr("Scope"), label(requirement.scope)});
    table.add({CommandLine::tr("Phases"), listed(requirement.phases)});
    table.add({CommandLine::tr("Methods"), listed(requirement.methods)});
    if (!requirement.condition.isEmpty())
        table.add(
            {CommandLine::tr("Applies when"), context.in(conditionInWords(requirement.condition))});
    for (const LocalizedText &note : requirement.notes)
        table.add({CommandLine::tr("Note"), context.in(note)});
    const RequirementGuidance *guidance = Guidance::builtIn().of(found.library->key, requirement);
    if (!guidance)
        return table;
    for (const Method method : requirement.methods) {
        if (const auto how = guidance->verify.find(method); how != guidance->verify.end())
            table.add(
                {CommandLine::tr("To verify: %1").arg(label(method)), context.in(how->second)});
    }
    table.add({CommandLine::tr("What proves it"), context.in(guidance->evidence)});
    table.add({CommandLine::tr("Typical failure"), context.in(guidance->failure)});
    return table;
}

void addRequirement(const Verb &library)
{
    struct Wanted {
        QString key;
        QString library;
    };
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        library.verb("requirement",
                     CommandLine::tr("Show one requirement: what it asks, how to verify it by each "
                                     "method, what proves it and how it typically fails"),
                     {QStringLiteral("library requirement 6.1.3-1.a"),
                      QStringLiteral("library requirement 6.1.3-1.a --json")});
    verb.value("REQUIREMENT", wanted->key, "", CommandLine::tr("Its key")).required();
    verb.value("--library", wanted->library, "KEY",
               CommandLine::tr("The library, or KEY@VERSION; else the newest that holds it"));
    verb.readsIfGiven();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Bookcase bookcase, Bookcase::open(context));
        TRY_ASSIGN(const Shelved found, findRequirement(bookcase, wanted->library, wanted->key));
        if (context.json)
            print(toJson(found));
        else
            print(fieldTable(found, context).toString());
        return Answer::Yes;
    });
}

void addPublish(const Verb &library)
{
    const auto name = std::make_shared<QString>();
    const Verb verb = library.verb(
        "publish",
        CommandLine::tr("Publish a version of the built-in library; releases keep the version they "
                        "are held against until they are moved"),
        {QStringLiteral("library publish jrt-0225-2021")});
    verb.value("KEY", *name, "",
               CommandLine::tr("The built-in library in its newest version, or KEY@VERSION"))
        .required();
    verb.writes();
    verb.run([name](Context &context) -> Result<Answer> {
        const QString key = name->section(u'@', 0, 0);
        if (key != QLatin1StringView(builtInLibraryKey))
            return fail(ErrorKind::NotFound,
                        CommandLine::tr("Only the built-in library can be published here: %1.")
                            .arg(QLatin1StringView(builtInLibraryKey)));
        const QString version = name->contains(u'@') ? name->section(u'@', 1)
                                                     : QLatin1StringView(builtInLibraryVersion);
        TRY_ASSIGN(const Library published, builtInLibrary(version));
        const QString full = published.key + u'@' + published.version;
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const auto before, LibraryRepository(desk.database()).all());
        TRY_ASSIGN(Change change, desk.begin(actions::publishLibrary));
        TRY(LibraryRepository::publish(change, published));
        TRY(change.commit());
        TRY_ASSIGN(const auto after, LibraryRepository(desk.database()).all());
        print(full + u'\n');
        note(after.size() == before.size() ? CommandLine::tr("%1 was published already.").arg(full)
                                           : CommandLine::tr("Published %1.").arg(full));
        return Answer::Yes;
    });
}

} // namespace

void addLibraryVerbs(const Verb &root)
{
    const Verb library = root.group("library", CommandLine::tr("Requirement libraries"));
    addList(library);
    addShow(library);
    addSearch(library);
    addRequirement(library);
    addPublish(library);
}

} // namespace gatehouse
