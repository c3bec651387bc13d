#include "app/cli/json/management.h"
#include "app/cli/json/portfolio.h"
#include "app/cli/json/values.h"
#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/listing.h"
#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/releasemove.h"
#include "models/lifecycle/releasestanding.h"
#include "models/portfolio/packagedigest.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace gatehouse {

namespace {

// Releases as they are printed: with their names, baselines and whether the board shows them.
class ReleaseBook
{
public:
    static Result<ReleaseBook> load(const Database &database)
    {
        ReleaseBook book;
        TRY_ASSIGN(book.m_names, Names::load(database));
        TRY_ASSIGN(const auto libraries, LibraryRepository(database).versions());
        for (const LibrarySummary &library : libraries)
            book.m_libraries.insert(library.id, library.key + u'@' + library.version);
        TRY_ASSIGN(const auto apps, AppRepository(database).all());
        for (const AppSummary &app : apps)
            book.m_current.insert(app.currentRelease);
        return book;
    }

    QString name(const Release &release) const { return m_names.release(release.id); }
    bool isCurrent(const Release &release) const { return m_current.contains(release.id); }
    QStringList baseline(const Release &release) const
    {
        QStringList names;
        for (const LibraryId library : release.baseline)
            names += m_libraries.value(library);
        return names;
    }
    QJsonObject describe(const Release &release) const
    {
        return toJson(release, m_names, baseline(release), isCurrent(release));
    }

private:
    Names m_names;
    QHash<LibraryId, QString> m_libraries;
    QSet<ReleaseId> m_current;
};

void addList(const Verb &release)
{
    const auto code = std::make_shared<QString>();
    const Verb verb = release.verb(
        "list", CommandLine::tr("Show the releases"),
        {QStringLiteral("release list"), QStringLiteral("release list --app POLICY --json")});
    verb.value("--app", *code, "CODE", CommandLine::tr("Of this app only"));
    verb.lists();
    verb.run([code](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        const ReleaseRepository repository(database);
        std::vector<Release> releases;
        if (code->isEmpty()) {
            TRY_ASSIGN(releases, repository.all());
        } else {
            TRY_ASSIGN(const App app, AppRepository(database).appByCode(*code));
            TRY_ASSIGN(releases, repository.ofApp(app.id));
        }
        TRY_ASSIGN(const ReleaseBook book, ReleaseBook::load(database));
        if (context.json) {
            print(arrayOf(releases, [&](const Release &each) { return book.describe(each); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Release"), CommandLine::tr("Build"),
                         CommandLine::tr("Current"), CommandLine::tr("Added"),
                         CommandLine::tr("Platforms")});
        for (const Release &each : releases)
            table.add({book.name(each), each.build,
                       book.isCurrent(each) ? CommandLine::tr("yes") : QString(),
                       each.createdAt.toLocalTime().date().toString(Qt::ISODate),
                       listed(each.platforms)});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

void addShow(const Verb &release)
{
    const auto name = std::make_shared<QString>();
    const Verb verb = release.verb("show", CommandLine::tr("Show one release"),
                                   {QStringLiteral("release show POLICY@5.3.0 --json")});
    verb.value("CODE@VERSION", *name, "", CommandLine::tr("The release")).required();
    verb.lists();
    verb.run([name](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Release shown, ReleaseRepository(database).byName(*name));
        TRY_ASSIGN(const ReleaseBook book, ReleaseBook::load(database));
        if (context.json) {
            QJsonObject said = book.describe(shown);
            TRY_ASSIGN(const QJsonObject development, developmentJson(database, shown.id));
            said.insert(QStringLiteral("development"), development);
            print(said);
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Field"), CommandLine::tr("Value")});
        table.add({CommandLine::tr("Release"), book.name(shown)});
        table.add({CommandLine::tr("Build"), shown.build});
        table.add({CommandLine::tr("Platforms"), listed(shown.platforms)});
        table.add({CommandLine::tr("Package"), shown.packageName});
        table.add({QStringLiteral("SHA-256"), shown.packageSha256});
        table.add({QStringLiteral("SM3"), shown.packageSm3});
        table.add({CommandLine::tr("Libraries"), book.baseline(shown).join(QStringLiteral(", "))});
        table.add({CommandLine::tr("Notes"), shown.notes});
        for (const auto &[phase, day] : shown.plannedOn)
            table.add({label(phase), day.toString(Qt::ISODate)});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct Wanted {
    QString code;
    Release release;
    std::vector<PlannedDate> plan;
    QString package;
};

Result<Answer> add(Context &context, const Wanted &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(const App app, AppRepository(desk.database()).appByCode(wanted.code));
    Release added = wanted.release;
    added.app = app.id;
    for (const PlannedDate &planned : wanted.plan)
        added.plannedOn[planned.phase] = planned.day;
    if (!wanted.package.isEmpty()) {
        LongWork work;
        TRY_ASSIGN(const PackageDigest digest, digestOfPackage(wanted.package, work.progress()));
        added.packageName = QFileInfo(wanted.package).fileName();
        added.packageSha256 = digest.sha256;
        added.packageSm3 = digest.sm3;
    }
    TRY_ASSIGN(const auto before,
               GateRollup::releases(desk.database(), desk.shelf(), app.id, desk.today()));
    TRY_ASSIGN(Change change, desk.begin(actions::addRelease));
    TRY_ASSIGN(const ReleaseId id, ReleaseRepository::add(change, added));
    TRY(change.commit());
    TRY_ASSIGN(const QString name, ReleaseRepository(desk.database()).nameOf(id));
    print(name + u'\n');
    note(CommandLine::tr("Added the release %1.").arg(name));
    const auto shown = std::ranges::find(before, app.currentRelease, &BoardRow::release);
    if (shown != before.end() && !isFinished(*shown))
        note(CommandLine::tr("The board shows it from now on, and no longer %1, which is not "
                             "finished: %2.")
                 .arg(shown->code + u'@' + shown->version, standingOf(*shown)));
    return Answer::Yes;
}

void addAdd(const Verb &release)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = release.verb(
        "add", CommandLine::tr("Add a release, which becomes its app's current one"),
        {QStringLiteral("release add POLICY 5.4.0 --build 54001 --plan requirements=2026-04-30 "
                        "--plan design=2026-05-31"),
         QStringLiteral("release add POLICY 5.4.1 --package policy-5.4.1.apk")});
    verb.value("CODE", wanted->code, "", CommandLine::tr("The app's code")).required();
    verb.value("VERSION", wanted->release.version, "", CommandLine::tr("Its version")).required();
    verb.value("--build", wanted->release.build, "TEXT", CommandLine::tr("Its build"));
    verb.value("--platforms,--platform", wanted->release.platforms, "KEY,...",
               CommandLine::tr("Where it runs; else wherever the app does"));
    verb.each("--plan", wanted->plan, "PHASE=DATE",
              CommandLine::tr("When the gate of a phase is due; repeatable. Phases: %1")
                  .arg(keysOf<Phase>()));
    verb.value("--package", wanted->package, "FILE",
               CommandLine::tr("Its package, of which both digests are recorded"));
    verb.value("--notes", wanted->release.notes, "TEXT", CommandLine::tr("What is new in it"));
    verb.writes();
    verb.run([wanted](Context &context) { return add(context, *wanted); });
}

/// "KEY" is the newest version that is published, "KEY@VERSION" that one.
Result<LibrarySummary> libraryNamed(const Database &database, const QString &name)
{
    TRY_ASSIGN(const auto libraries, LibraryRepository(database).versions());
    QStringList known;
    for (const LibrarySummary &library : libraries) {
        const QString full = library.key + u'@' + library.version;
        if (name == library.key || name == full)
            return library;
        known += full;
    }
    return fail(ErrorKind::NotFound,
                CommandLine::tr("There is no library “%1”. There are: %2.")
                    .arg(name, known.join(QStringLiteral(", "))));
}

QJsonObject toJson(const CarriedCounts &counts)
{
    return {{QStringLiteral("assessments"), counts.assessments},
            {QStringLiteral("decisions"), counts.decisions},
            {QStringLiteral("evidence_links"), counts.evidenceLinks},
            {QStringLiteral("findings"), counts.findings},
            {QStringLiteral("acceptances"), counts.acceptances},
            {QStringLiteral("countermeasures"), counts.countermeasures}};
}

QJsonObject toJson(const ReleaseMove &move, const QString &release, const QString &from,
                   const QString &to, bool preview)
{
    const auto left = [](const std::vector<ReleaseMove::Left> &items) {
        QJsonArray array;
        for (const ReleaseMove::Left &each : items)
            array.append(QJsonObject{{QStringLiteral("requirement"), each.requirement},
                                     {QStringLiteral("entity"), entityKey(each.entity)},
                                     {QStringLiteral("name"),
                                      each.name.isEmpty() ? QJsonValue() : QJsonValue(each.name)}});
        return array;
    };
    return {{QStringLiteral("release"), release},
            {QStringLiteral("from"), from},
            {QStringLiteral("to"), to},
            {QStringLiteral("preview"), preview},
            {QStringLiteral("carried"), toJson(move.carried)},
            {QStringLiteral("copied_of_organisation"), toJson(move.copied)},
            {QStringLiteral("to_be_assessed"), QJsonArray::fromStringList(move.opened)},
            {QStringLiteral("asks_for_something_else"), QJsonArray::fromStringList(move.changed)},
            {QStringLiteral("no_longer_assessed"), QJsonArray::fromStringList(move.dropped)},
            {QStringLiteral("stays_on_record"), left(move.left)},
            {QStringLiteral("stays_of_organisation"), left(move.leftOfOrganisation)},
            {QStringLiteral("passed_gates"), keyArray(move.passed)}};
}

void printMove(const ReleaseMove &move, const Library &from, const Library &to, Language language)
{
    const auto shown = [](int count) { return count ? QString::number(count) : QString(); };
    TextTable counts({CommandLine::tr("Carried over"), CommandLine::tr("Of the release"),
                      CommandLine::tr("Of the organisation (copied)")});
    counts.alignRight({1, 2});
    const auto add = [&](const QString &what, int CarriedCounts::*count) {
        if (move.carried.*count || move.copied.*count)
            counts.add({what, shown(move.carried.*count), shown(move.copied.*count)});
    };
    add(CommandLine::tr("Assessments"), &CarriedCounts::assessments);
    add(CommandLine::tr("Applicability decisions"), &CarriedCounts::decisions);
    add(CommandLine::tr("Evidence links"), &CarriedCounts::evidenceLinks);
    add(CommandLine::tr("Findings"), &CarriedCounts::findings);
    add(CommandLine::tr("Risk acceptances"), &CarriedCounts::acceptances);
    add(CommandLine::tr("Countermeasures"), &CarriedCounts::countermeasures);
    if (!counts.isEmpty())
        print(counts.toString() + u'\n');

    TextTable lists({CommandLine::tr("Requirements"), CommandLine::tr("Which")});
    const auto addList = [&](const QString &what, const QStringList &which) {
        if (!which.isEmpty())
            lists.add({what, which.join(QStringLiteral(", "))});
    };
    const auto cited = [language](const Library &library, const QStringList &keys) {
        QStringList names;
        for (const QString &key : keys)
            names += library.cited(key, language);
        return names;
    };
    addList(CommandLine::tr("To be assessed anew"), cited(to, move.opened));
    addList(CommandLine::tr("Ask for something else"), cited(to, move.changed));
    addList(CommandLine::tr("No longer assessed"), cited(from, move.dropped));
    const auto left = [&](const std::vector<ReleaseMove::Left> &items) {
        QStringList names;
        for (const ReleaseMove::Left &each : items)
            names += each.inWords(from, language);
        return names;
    };
    addList(CommandLine::tr("Stays on record where it was"), left(move.left));
    addList(CommandLine::tr("Of the organisation, stays at the old version"),
            left(move.leftOfOrganisation));
    if (!move.passed.empty())
        addList(CommandLine::tr("Gates that were passed before"), {listed(move.passed)});
    if (!lists.isEmpty())
        print(lists.toString());
}

struct WantedMove {
    QString release;
    QString library;
    bool preview = false;
};

Result<Answer> move(Context &context, const WantedMove &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    const Database &database = desk.database();
    TRY_ASSIGN(const Release release, ReleaseRepository(database).byName(wanted.release));
    TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(release.id));
    TRY_ASSIGN(const LibrarySummary to, libraryNamed(database, wanted.library));
    // An answer rather than an error: whoever moves all releases in a row asks again.
    if (std::find(release.baseline.begin(), release.baseline.end(), to.id)
        != release.baseline.end()) {
        note(CommandLine::tr("%1 is held against %2@%3 already.").arg(name, to.key, to.version));
        return Answer::No;
    }
    ReleaseMove done;
    if (wanted.preview) {
        TRY_ASSIGN(done,
                   ReleaseMover::preview(database, desk.shelf(), release.id, to.id, desk.today()));
    } else {
        TRY_ASSIGN(Change change, desk.begin(actions::moveRelease));
        TRY_ASSIGN(done, ReleaseMover::move(change, desk.shelf(), release.id, to.id));
        TRY(change.commit());
    }
    TRY_ASSIGN(const auto source, desk.shelf().library(database, done.from));
    const QString from = source->key + u'@' + source->version;
    TRY_ASSIGN(const auto target, desk.shelf().library(database, done.to));
    const QString toName = to.key + u'@' + to.version;
    if (context.json)
        print(toJson(done, name, from, toName, wanted.preview));
    else
        printMove(done, *source, *target, context.language);
    note(wanted.preview ? CommandLine::tr("%1 would be moved from %2 to %3; nothing was changed.")
                              .arg(name, from, toName)
                        : CommandLine::tr("Moved %1 from %2 to %3.").arg(name, from, toName));
    return Answer::Yes;
}

void addMove(const Verb &release)
{
    const auto wanted = std::make_shared<WantedMove>();
    const Verb verb = release.verb(
        "move",
        CommandLine::tr("Hold a release against another version of a library, with what was "
                        "recorded of it; exit code 1 when it is held against that one already"),
        {QStringLiteral("release move POLICY@5.3.0 --library jrt-0225-2021@1.2.0 --preview"),
         QStringLiteral("release move POLICY@5.3.0 --library jrt-0225-2021")});
    verb.value("CODE@VERSION", wanted->release, "", CommandLine::tr("The release")).required();
    verb.value("--library", wanted->library, "KEY[@VERSION]",
               CommandLine::tr("The library it is held against from then on; without a version "
                               "the newest that is published"))
        .required();
    verb.flag("--preview", wanted->preview,
              CommandLine::tr("Only say what would be carried over and what is new"));
    verb.writes();
    verb.writesJson();
    verb.run([wanted](Context &context) { return move(context, *wanted); });
}

} // namespace

void addReleaseVerbs(const Verb &root)
{
    const Verb release = root.group("release", CommandLine::tr("Releases of apps"));
    addList(release);
    addShow(release);
    addAdd(release);
    addMove(release);
    addDevelopmentVerbs(release);
}

} // namespace gatehouse
