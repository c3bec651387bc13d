#include "app/cli/json/threat.h"
#include "app/cli/json/threatlibrary.h"
#include "app/cli/json/values.h"
#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/outputoptions.h"
#include "app/cli/texttable.h"
#include "app/cli/threats.h"
#include "app/cli/values.h"
#include "app/cli/verbs/threatmodeltables.h"
#include "app/cli/verbs/verbs.h"
#include "models/exchange/threatmodelexport.h"
#include "models/exchange/threatmodelfile.h"
#include "models/lifecycle/threatcriteria.h"
#include "models/portfolio/releaserepository.h"
#include "models/reports/threatreport.h"
#include "models/threatmodels/documentintake.h"
#include "models/threatmodels/modelcomparison.h"
#include "models/threatmodels/modelrestart.h"
#include "models/threatmodels/modeltemplate.h"
#include "models/workspace/actions.h"

#include <QFileInfo>

namespace gatehouse {

namespace {

QString thousands(qsizetype count)
{
    return QString::number(count);
}

/// Every release that has a model, by name.
Result<std::vector<std::pair<QString, ThreatRegister>>> allRegisters(const Database &database,
                                                                     QDate today)
{
    std::vector<std::pair<QString, ThreatRegister>> found;
    TRY_ASSIGN(const auto listings, ThreatModelRepository(database).listings());
    for (const ThreatModelListing &each : listings) {
        TRY_ASSIGN(auto threats, ThreatRegister::load(database, each.release, today));
        if (threats)
            found.emplace_back(each.releaseName, *std::move(threats));
    }
    return found;
}

int countOf(const ThreatRegister &threats, bool (*is)(const ThreatRow &))
{
    return static_cast<int>(std::ranges::count_if(threats.threats, is));
}

void addList(const Verb &models)
{
    const Verb verb = models.verb("list", CommandLine::tr("Show the threat models of all releases"),
                                  {QStringLiteral("threat-model list --json")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const auto all,
                   allRegisters(open.workspace->database(), open.workspace->clock().today()));
        if (context.json) {
            print(arrayOf(all, [](const auto &each) { return toJson(each.second, each.first); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Release"), CommandLine::tr("Name"),
                         CommandLine::tr("Elements and flows"), CommandLine::tr("Looked at"),
                         CommandLine::tr("Threats"), CommandLine::tr("Open"),
                         CommandLine::tr("High and open")});
        table.alignRight({2, 3, 4, 5, 6});
        for (const auto &[name, threats] : all)
            table.add(
                {name, threats.model.name, thousands(std::ssize(threats.parts)),
                 thousands(std::ranges::count_if(threats.parts, &ModelPart::isLookedAt)),
                 thousands(countOf(threats, [](const ThreatRow &r) { return r.counts(); })),
                 thousands(countOf(
                     threats, [](const ThreatRow &r) { return r.state == ThreatState::Open; })),
                 thousands(countOf(threats, isHighOpen))});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

void addShow(const Verb &models)
{
    const auto wanted = std::make_shared<ThreatOptions>();
    const Verb verb =
        models.verb("show",
                    CommandLine::tr("Show a threat model: its elements and flows, and what "
                                    "is still to be looked at"),
                    {QStringLiteral("threat-model show --release POLICY@5.3.0")});
    ThreatOptions::declare(verb, *wanted);
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const ThreatRegister threats,
                   wanted->load(open.workspace->database(), open.workspace->clock().today()));
        if (context.json) {
            QJsonObject object = toJson(threats, wanted->release);
            object.insert(
                QStringLiteral("parts"), arrayOf(threats.parts, [](const ModelPart &part) {
                    return QJsonObject{
                        {QStringLiteral("uid"), part.subject},
                        {QStringLiteral("kind"),
                         part.isFlow ? QStringLiteral("flow") : QStringLiteral("element")},
                        {QStringLiteral("name"), part.name},
                        {QStringLiteral("out_of_scope"), part.isOutOfScope},
                        {QStringLiteral("silent"), part.isSilent},
                        {QStringLiteral("looked_by"), orNull(part.lookedBy)},
                        {QStringLiteral("looked_at"), orNull(part.lookedAt)}};
                }));
            print(object);
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Kind"), CommandLine::tr("Name"),
                         CommandLine::tr("Threats"), CommandLine::tr("Open"),
                         CommandLine::tr("Looked at by"), CommandLine::tr("Remark")});
        table.alignRight({2, 3});
        QHash<QString, int> all;
        QHash<QString, int> unanswered;
        for (const ThreatRow &row : threats.threats) {
            all[row.threat.subject] += row.counts() ? 1 : 0;
            unanswered[row.threat.subject] += row.state == ThreatState::Open ? 1 : 0;
        }
        for (const ModelPart &part : threats.parts) {
            table.add({part.isFlow ? CommandLine::tr("Data flow") : CommandLine::tr("Element"),
                       part.name, thousands(all.value(part.subject)),
                       thousands(unanswered.value(part.subject)), part.lookedBy,
                       part.isOutOfScope   ? CommandLine::tr("out of scope")
                           : part.isSilent ? CommandLine::tr("no rule matches")
                                           : QString()});
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct WantedDraw {
    ThreatOptions of;
    QString key;
    bool replaces = false;
    bool dryRun = false;
};

/// Another template's drawing in the place of the one there.
Result<Answer> drawAnew(Context &context, const WantedDraw &wanted, const ModelTemplate &found)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(const ThreatRegister threats, wanted.of.load(desk.database(), desk.today()));
    TRY_ASSIGN(const ThreatModel now,
               ThreatModelRepository(desk.database()).drawing(threats.model.id));
    TRY_ASSIGN(
        const ModelRestart restart,
        ModelRestart::look(desk.session(), threats, now, found.instantiate(context.language)));
    if (!wanted.dryRun) {
        TRY_ASSIGN(Change change, desk.begin(actions::drawThreatModel));
        TRY(ThreatModelRepository::redraw(change, threats.model.id, restart.drawing,
                                          threats.model.revision));
        TRY(change.commit());
    }
    note(CommandLine::tr("%n threat(s) that somebody rated, answered or added stay(s).", nullptr,
                         static_cast<int>(restart.kept.size())));
    if (restart.lost.empty())
        return Answer::Yes;
    note(CommandLine::tr("Without a place in the drawing, on record as gone:"));
    TextTable table({CommandLine::tr("Threat"), CommandLine::tr("Where"), CommandLine::tr("State"),
                     CommandLine::tr("Title")});
    for (const ThreatRow &row : restart.lost)
        table.add({row.threat.number, row.subjectName, label(row.state),
                   row.title().in(context.language)});
    TRY(show(context, table));
    return Answer::Yes;
}

void addDraw(const Verb &models)
{
    const auto wanted = std::make_shared<WantedDraw>();
    QStringList keys;
    for (const ModelTemplate &each : ModelTemplate::builtIn())
        keys += each.key;
    const Verb verb = models.verb(
        "draw", CommandLine::tr("Begin a release's threat model with a template"),
        {QStringLiteral("threat-model draw --release MALL@1.2.0 --template mini-program"),
         QStringLiteral("threat-model draw --release POLICY@5.3.0 --template mini-program "
                        "--replace-drawing --dry-run")});
    ThreatOptions::declare(verb, wanted->of);
    verb.value("--template", wanted->key, "KEY",
               CommandLine::tr("The template") + QStringLiteral(" (")
                   + keys.join(QStringLiteral(", ")) + QLatin1Char(')'))
        .required();
    verb.flag("--replace-drawing", wanted->replaces,
              CommandLine::tr("Put it in the place of the drawing there; what was said of threats "
                              "stays at what is called the same"));
    verb.flag("--dry-run", wanted->dryRun,
              CommandLine::tr("Only say what --replace-drawing would come to"));
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        const ModelTemplate *found = ModelTemplate::find(wanted->key);
        if (!found)
            return fail(ErrorKind::NotFound,
                        CommandLine::tr("There is no template “%1”. “threat-model draw --help” "
                                        "lists them.")
                            .arg(wanted->key));
        if (wanted->replaces || wanted->dryRun)
            return drawAnew(context, *wanted, *found);
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Release release, wanted->of.find(desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::drawThreatModel));
        TRY(ThreatModelRepository::draw(change, release.id, found->instantiate(context.language),
                                        found->key));
        TRY(change.commit());
        TRY_ASSIGN(const ThreatRegister threats, wanted->of.load(desk.database(), desk.today()));
        note(CommandLine::tr("%n threat(s) found.", nullptr,
                             static_cast<int>(threats.threats.size())));
        return Answer::Yes;
    });
}

void addCarry(const Verb &models)
{
    const auto wanted = std::make_shared<ThreatOptions>();
    const Verb verb =
        models.verb("carry", CommandLine::tr("Take over the threat model of the release before"),
                    {QStringLiteral("release add POLICY 5.4.0"),
                     QStringLiteral("threat-model carry --release POLICY@5.4.0")});
    ThreatOptions::declare(verb, *wanted);
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Release release, wanted->find(desk.database()));
        TRY_ASSIGN(const auto before,
                   ThreatModelRepository(desk.database()).ofReleaseBefore(release.id));
        if (!before)
            return fail(ErrorKind::NotFound,
                        CommandLine::tr("No earlier release of this app has a threat model."));
        TRY_ASSIGN(Change change, desk.begin(actions::drawThreatModel));
        TRY(ThreatModelRepository::carry(change, before->id, release.id));
        TRY(change.commit());
        note(CommandLine::tr("Taken over. It counts once it is changed or confirmed."));
        return Answer::Yes;
    });
}

void addConfirm(const Verb &models)
{
    const auto wanted = std::make_shared<ThreatOptions>();
    const Verb verb = models.verb(
        "confirm", CommandLine::tr("Say that a model taken over is true of its release"),
        {QStringLiteral("release add POLICY 5.4.0"),
         QStringLiteral("threat-model carry --release POLICY@5.4.0"),
         QStringLiteral("threat-model confirm --release POLICY@5.4.0")});
    ThreatOptions::declare(verb, *wanted);
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ThreatRegister threats, wanted->load(desk.database(), desk.today()));
        TRY_ASSIGN(Change change, desk.begin(actions::confirmThreatModel));
        TRY(ThreatModelRepository::confirm(change, threats.model.id, threats.model.revision));
        TRY(change.commit());
        return Answer::Yes;
    });
}

struct WantedLook {
    ThreatOptions of;
    std::vector<QString> names;
    bool all = false;
};

void addLook(const Verb &models)
{
    const auto wanted = std::make_shared<WantedLook>();
    const Verb verb = models.verb(
        "look", CommandLine::tr("Mark elements and flows as looked at"),
        {QStringLiteral("threat-model look --release POLICY@5.3.0 --part 保险移动客户端"),
         QStringLiteral("threat-model look --release POLICY@5.3.0 --all")});
    ThreatOptions::declare(verb, wanted->of);
    const VerbOption part = verb.each("--part", wanted->names, "NAME",
                                      CommandLine::tr("An element or flow, by name or uid"));
    verb.flag("--all", wanted->all, CommandLine::tr("Every one of them")).excludes(part);
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(const ThreatRegister threats,
                       wanted->of.load(desk.database(), desk.today()));
            QStringList subjects;
            for (const ModelPart &each : threats.parts) {
                if (wanted->all
                    || std::ranges::find(wanted->names, each.name) != wanted->names.end()
                    || std::ranges::find(wanted->names, each.subject) != wanted->names.end())
                    subjects += each.subject;
            }
            if (subjects.isEmpty())
                return fail(ErrorKind::NotFound,
                            CommandLine::tr("There is no such element or flow. “threat-model show” "
                                            "lists them."));
            TRY_ASSIGN(Change change, desk.begin(actions::lookAtThreatModel));
            TRY(ThreatModelRepository::look(change, threats.model.id, subjects,
                                            threats.model.revision));
            TRY(change.commit());
            return Answer::Yes;
        },
        [wanted]() -> QString {
            return wanted->all || !wanted->names.empty()
                ? QString()
                : CommandLine::tr("Say what was looked at: --part NAME, or --all.");
        });
}

struct WantedImport {
    ThreatOptions of;
    QString path;
    bool dryRun = false;
    bool replaces = false;
};

void addImport(const Verb &models)
{
    const auto wanted = std::make_shared<WantedImport>();
    const Verb verb = models.verb(
        "import",
        CommandLine::tr("Take over a threat model of another tool: Threat Dragon, Open Threat "
                        "Model, Microsoft Threat Modeling Tool"),
        {QStringLiteral("threat-model import model.json --release MALL@1.2.0 --dry-run --json"),
         QStringLiteral("threat-model import model.tm7 --release MALL@1.2.0")});
    verb.value("FILE", wanted->path, "", CommandLine::tr("The file")).required();
    ThreatOptions::declare(verb, wanted->of);
    verb.flag("--dry-run", wanted->dryRun, CommandLine::tr("Only say what would be taken over"));
    verb.flag("--replace-drawing", wanted->replaces,
              CommandLine::tr("Put its drawing in the place of the one there; decisions stay"));
    verb.writes();
    verb.writesJson();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Release release, wanted->of.find(desk.database()));
        TRY_ASSIGN(const ModelReading reading, readThreatModelFile(wanted->path));
        TRY_ASSIGN(const auto there, ThreatModelRepository(desk.database()).ofRelease(release.id));
        TRY_ASSIGN(Change change, desk.begin(actions::importThreatModel));
        TRY_ASSIGN(const DocumentIntake taken,
                   takeDocument(change, release.id, reading.document,
                                QFileInfo(wanted->path).fileName(),
                                wanted->replaces || wanted->dryRun));
        if (wanted->dryRun && there && !wanted->replaces)
            note(CommandLine::tr("This release has a threat model already: to take the file over, "
                                 "say --replace-drawing. Decisions stay with their elements."));
        if (!wanted->dryRun)
            TRY(change.commit());
        std::vector<LostField> lost = reading.lost;
        lost.insert(lost.end(), taken.lost.begin(), taken.lost.end());
        const ModelDocument &document = reading.document;
        if (context.json) {
            print(QJsonObject{
                {QStringLiteral("format"), toKey(reading.format)},
                {QStringLiteral("format_version"), orNull(reading.formatVersion)},
                {QStringLiteral("elements"), static_cast<int>(document.model.elements.size())},
                {QStringLiteral("flows"), static_cast<int>(document.model.flows.size())},
                {QStringLiteral("boundaries"), static_cast<int>(document.model.boundaries.size())},
                {QStringLiteral("threats"), static_cast<int>(document.threats.size())},
                {QStringLiteral("countermeasures"),
                 static_cast<int>(document.countermeasures.size())},
                {QStringLiteral("lost"),
                 arrayOf(lost, [](const LostField &each) { return toJson(each); })}});
            return Answer::Yes;
        }
        print(CommandLine::tr("%1: %2 elements, %3 flows, %4 boundaries, %5 threats, %6 "
                              "countermeasures")
                  .arg(label(reading.format))
                  .arg(document.model.elements.size())
                  .arg(document.model.flows.size())
                  .arg(document.model.boundaries.size())
                  .arg(document.threats.size())
                  .arg(document.countermeasures.size())
              + u'\n');
        if (!lost.empty()) {
            TextTable table({CommandLine::tr("Not taken over"), CommandLine::tr("Why")});
            for (const LostField &each : lost)
                table.add({each.path, each.why});
            print(u'\n' + table.toString());
        }
        return Answer::Yes;
    });
}

struct WantedExport {
    ThreatOptions of;
    ModelFormat format = ModelFormat::ThreatDragon;
    OutputOptions output;
};

void addExport(const Verb &models)
{
    const auto wanted = std::make_shared<WantedExport>();
    const Verb verb = models.verb(
        "export", CommandLine::tr("Write a threat model for another tool"),
        {QStringLiteral("threat-model export --release POLICY@5.3.0 --format threat_dragon "
                        "-o policy.json"),
         QStringLiteral("threat-model export --release POLICY@5.3.0 --format otm -o policy.otm")});
    ThreatOptions::declare(verb, wanted->of);
    QStringList keys;
    for (const ModelFormat each : allValues<ModelFormat>()) {
        if (isWritten(each))
            keys += toKey(each);
    }
    const QString choices = keys.join(QStringLiteral(", "));
    verb.checked("--format", "FORMAT",
                 CommandLine::tr("The tool to write for") + QStringLiteral(" (") + choices
                     + QLatin1Char(')'),
                 [wanted, choices](const QString &text) -> Result<void> {
                     const auto format = fromKey<ModelFormat>(text);
                     if (!format || !isWritten(*format))
                         return tl::unexpected(unknownKey(text, choices));
                     wanted->format = *format;
                     return {};
                 })
        .required();
    OutputOptions::declare(verb, wanted->output, CommandLine::tr("The file to write"));
    verb.reads();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ThreatRegister threats,
                   wanted->of.load(database, open.workspace->clock().today()));
        TRY_ASSIGN(const ThreatModel drawing,
                   ThreatModelRepository(database).drawing(threats.model.id));
        std::vector<LostField> lost;
        const auto written =
            exportThreatModel(documentOf(drawing, threats, context.language), wanted->format,
                              wanted->output.target())
                .map([&](std::vector<LostField> fields) { lost = std::move(fields); });
        TRY(wanted->output.explained(written));
        if (!lost.empty()) {
            TextTable table({CommandLine::tr("Not shown there"), CommandLine::tr("Why")});
            for (const LostField &each : lost)
                table.add({each.path, each.why});
            note(table.toString());
        }
        return Answer::Yes;
    });
}

void addGenerate(const Verb &models)
{
    const auto wanted = std::make_shared<ThreatOptions>();
    const Verb verb =
        models.verb("generate", CommandLine::tr("Look for the threats of a model again"),
                    {QStringLiteral("threat-model generate --release POLICY@5.3.0")});
    ThreatOptions::declare(verb, *wanted);
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ThreatRegister threats, wanted->load(desk.database(), desk.today()));
        TRY_ASSIGN(Change change, desk.begin(actions::drawThreatModel));
        TRY_ASSIGN(const ThreatsFound found,
                   ThreatModelRepository::regenerate(change, threats.model.id));
        TRY(change.commit());
        note(CommandLine::tr("%1 threats are new, %2 are gone.").arg(found.added).arg(found.gone));
        return Answer::Yes;
    });
}

struct WantedMove {
    ThreatOptions of;
    QString library;
    bool dryRun = false;
};

void addMove(const Verb &models)
{
    const auto wanted = std::make_shared<WantedMove>();
    const Verb verb = models.verb(
        "move",
        CommandLine::tr("Hold a threat model against another version of a threat library; every "
                        "decision stays with its rule and element"),
        {QStringLiteral("threat-library draft insurance-app --key own-app"),
         QStringLiteral("threat-library publish own-app 1.1.0"),
         QStringLiteral("threat-model move --release POLICY@5.3.0 --to own-app@1.1.0 --dry-run"),
         QStringLiteral("threat-model move --release POLICY@5.3.0 --to own-app@1.1.0")});
    ThreatOptions::declare(verb, wanted->of);
    verb.value("--to", wanted->library, "KEY@VERSION",
               CommandLine::tr("The version; KEY alone is its newest"))
        .required();
    verb.flag("--dry-run", wanted->dryRun,
              CommandLine::tr("Only say which threats come, go and stay"));
    verb.writes();
    verb.writesJson();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Release release, wanted->of.find(desk.database()));
        TRY_ASSIGN(const ThreatLibraryMove move,
                   ThreatLibraryMover::preview(desk.database(), release.id, wanted->library));
        if (!wanted->dryRun) {
            TRY_ASSIGN(Change change, desk.begin(actions::moveThreatModel));
            TRY(ThreatLibraryMover::move(change, move));
            TRY(change.commit());
        }
        if (context.json) {
            print(toJson(move));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Change"), CommandLine::tr("Number"),
                         CommandLine::tr("Rule"), CommandLine::tr("Element or flow"),
                         CommandLine::tr("Title")});
        for (const MovedThreat &each : move.threats) {
            if (each.move != ThreatMove::Stays)
                table.add({label(each.move), each.number, each.rule, each.subjectName,
                           context.in(each.title)});
        }
        if (!table.isEmpty())
            print(table.toString() + u'\n');
        print(CommandLine::tr("%1 → %2. New threats: %3, no longer found: %4, staying: %5")
                  .arg(move.from, move.to)
                  .arg(move.count(ThreatMove::Comes))
                  .arg(move.count(ThreatMove::Goes))
                  .arg(move.count(ThreatMove::Stays))
              + u'\n');
        const auto unknown = [](const QString &sentence, const QStringList &keys) {
            if (!keys.isEmpty())
                note(sentence.arg(keys.join(QStringLiteral(", "))));
        };
        unknown(CommandLine::tr("The new version has no such types: %1"), move.unknownTypes);
        unknown(CommandLine::tr("The new version does not ask: %1"), move.unknownQuestions);
        unknown(CommandLine::tr("The new version does not know the countermeasures of: %1"),
                move.unknownCountermeasures);
        return Answer::Yes;
    });
}

struct WantedReport {
    QString release;
    OutputOptions output;
};

void addReport(const Verb &models)
{
    const auto wanted = std::make_shared<WantedReport>();
    const Verb verb = models.verb(
        "report", CommandLine::tr("Write the report of a release's threat model, as PDF"),
        {QStringLiteral("threat-model report --release POLICY@5.3.0 -o threats.pdf"),
         QStringLiteral("threat-model report --release POLICY@5.3.0 -o threats-en.pdf "
                        "--language en --json")});
    verb.value("--release", wanted->release, "CODE@VERSION", CommandLine::tr("The release"))
        .required();
    OutputOptions::declare(verb, wanted->output, CommandLine::tr("The report to write"));
    verb.reads().actsAs().paints();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.readAs());
        TRY_ASSIGN(const Release release,
                   ReleaseRepository(desk.database()).byName(wanted->release));
        ThreatReportFacts facts;
        {
            LongWork work;
            const auto written =
                context.painting
                    ->threatReport(desk.database(), desk.shelf(), release.id,
                                   wanted->output.target(),
                                   ThreatReportOptions{.language = context.language,
                                                       .preparedBy = desk.account(),
                                                       .preparedAt = context.clock->now()},
                                   work.progress())
                    .map([&](const ThreatReportFacts &its) { facts = its; });
            TRY(wanted->output.explained(written));
        }
        if (context.json) {
            print(QJsonObject{{QStringLiteral("release"), wanted->release},
                              {QStringLiteral("file"), wanted->output.path},
                              {QStringLiteral("language"),
                               context.language == Language::Chinese ? QStringLiteral("zh")
                                                                     : QStringLiteral("en")},
                              {QStringLiteral("pages"), facts.pages},
                              {QStringLiteral("diagrams"), facts.diagrams},
                              {QStringLiteral("threats"), facts.threats},
                              {QStringLiteral("open"), facts.open}});
            return Answer::Yes;
        }
        note(CommandLine::tr("Wrote %1.").arg(wanted->output.path));
        return Answer::Yes;
    });
}

struct WantedDiff {
    ThreatOptions of;
    QString against;
};

void addDiff(const Verb &models)
{
    const auto wanted = std::make_shared<WantedDiff>();
    const Verb verb = models.verb(
        "diff",
        CommandLine::tr("Show in what a release's threat model differs from an earlier one"),
        {QStringLiteral("threat-model diff --release POLICY@5.3.0"),
         QStringLiteral("threat-model diff --release POLICY@5.3.0 --against POLICY@5.2.0 --json")});
    ThreatOptions::declare(verb, wanted->of);
    verb.value("--against", wanted->against, "CODE@VERSION",
               CommandLine::tr("The other release; without it, the one before"));
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        const QDate today = open.workspace->clock().today();
        const ThreatModelRepository repository(database);
        TRY_ASSIGN(const ThreatRegister after, wanted->of.load(database, today));
        ReleaseId other;
        if (wanted->against.isEmpty()) {
            TRY_ASSIGN(const auto before, repository.ofReleaseBefore(after.model.release));
            if (!before)
                return fail(ErrorKind::NotFound,
                            CommandLine::tr("No earlier release of this app has a threat model. "
                                            "Name another one with --against."));
            other = before->release;
        } else {
            TRY_ASSIGN(const Release named, ReleaseRepository(database).byName(wanted->against));
            other = named.id;
        }
        TRY_ASSIGN(ModelComparison comparison,
                   ModelComparison::of(database, after.model.release, other, today));
        std::vector<ModelChange> &differences = comparison.changes;
        std::erase_if(differences,
                      [](const ModelChange &each) { return each.change == PartChange::Moved; });
        if (context.json) {
            print(arrayOf(differences, [](const ModelChange &each) { return toJson(each); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Change"), CommandLine::tr("Kind"),
                         CommandLine::tr("Name"), CommandLine::tr("In what")});
        for (const ModelChange &each : differences)
            table.add({label(each.change), label(each.kind), context.in(each.name),
                       each.fields.join(QStringLiteral(", "))});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

/// What is to be done for a release to have a threat model.
QString whyNoModel(const std::optional<ThreatRegister> &threats)
{
    if (!threats)
        return CommandLine::tr("There is none yet: draw it, or take one over with “threat-model "
                               "carry”, “draw” or “import”.");
    if (threats->parts.empty())
        return CommandLine::tr("Its drawing is empty.");
    return CommandLine::tr("It is taken over from the release before, and neither changed nor "
                           "confirmed: see “threat-model confirm”.");
}

void addCheck(const Verb &models)
{
    const auto wanted = std::make_shared<ThreatOptions>();
    const Verb verb = models.verb(
        "check", CommandLine::tr("Exit with 1 while the threat model leaves something open"),
        {QStringLiteral("threat-model check --release POLICY@5.3.0")});
    ThreatOptions::declare(verb, *wanted);
    verb.reads();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Release release, wanted->find(database));
        TRY_ASSIGN(const auto threats,
                   ThreatRegister::load(database, release.id, open.workspace->clock().today()));
        const auto criteria = threatCriteria(threats ? &*threats : nullptr);
        const bool passed = std::ranges::all_of(criteria, &CriterionStatus::passed);
        if (context.json) {
            print(QJsonObject{{QStringLiteral("release"), wanted->release},
                              {QStringLiteral("passed"), passed},
                              {QStringLiteral("criteria"),
                               arrayOf(criteria, [](const CriterionStatus &criterion) {
                                   return QJsonObject{
                                       {QStringLiteral("id"), toKey(criterion.criterion)},
                                       {QStringLiteral("passed"), criterion.passed},
                                       {QStringLiteral("found"), criterion.found},
                                       {QStringLiteral("required"), criterion.required},
                                       {QStringLiteral("missing"),
                                        arrayOf(criterion.missing, [](const MissingItem &item) {
                                            return QJsonValue(item.key);
                                        })}};
                               })}});
            return passed ? Answer::Yes : Answer::No;
        }
        for (const CriterionStatus &criterion : criteria) {
            print(QStringLiteral("%1  %2/%3  %4\n")
                      .arg(criterion.passed ? CommandLine::tr("yes") : CommandLine::tr("no"))
                      .arg(criterion.found)
                      .arg(criterion.required)
                      .arg(label(criterion.criterion)));
            for (const MissingItem &item : criterion.missing)
                print(QStringLiteral("    %1  %2\n").arg(item.citation, context.in(item.title)));
            if (criterion.criterion == Criterion::ThreatModelPresent && !criterion.passed)
                print(QStringLiteral("    %1\n").arg(whyNoModel(threats)));
        }
        return passed ? Answer::Yes : Answer::No;
    });
}

} // namespace

void addThreatModelVerbs(const Verb &root)
{
    const Verb models = root.group(
        "threat-model", CommandLine::tr("Threat models: draw, look through, compare, exchange"));
    addList(models);
    addShow(models);
    addDraw(models);
    addCarry(models);
    addConfirm(models);
    addLook(models);
    addImport(models);
    addExport(models);
    addGenerate(models);
    addMove(models);
    addDiff(models);
    addTraceVerb(models);
    addMatrixVerb(models);
    addCheck(models);
    addReport(models);
}

} // namespace gatehouse
