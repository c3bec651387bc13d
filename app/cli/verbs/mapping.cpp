#include "app/cli/changenote.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/verbs/verbs.h"
#include "models/imports/importedreportrepository.h"
#include "models/imports/mappinglearning.h"
#include "models/imports/toolmappingrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

/// Which rule is meant.
struct RuleOptions {
    QString tool;
    QString rule;

    void declare(const Verb &verb)
    {
        verb.value("RULE", rule, "", CommandLine::tr("The tool's own id of it")).required();
        verb.value("--tool", tool, "NAME", CommandLine::tr("Whose rule; else any tool's"));
    }
};

void addList(const Verb &mapping)
{
    const Verb verb = mapping.verb(
        "list", CommandLine::tr("Show what was mapped here; it goes before what ships"),
        {QStringLiteral("mapping list")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const auto all, ToolMappingRepository(database).all());
        TRY_ASSIGN(const Names names, Names::load(database));
        const RecordView view(names);
        if (context.json) {
            print(arrayOf(all, [&](const ToolMapping &each) { return view.json(each); }));
            return Answer::Yes;
        }
        const FieldWording wording;
        const RecordDescription &description = describe<ToolMapping>();
        const char *keys[] = {"tool", "rule", "requirement", "confidence", "mapped_by", "reason"};
        QStringList headings;
        for (const char *key : keys)
            headings += wording.name(description.field(key));
        TextTable table(headings);
        for (const ToolMapping &each : all) {
            QStringList cells;
            for (const char *key : keys)
                cells += wording.text(description.field(key), &each);
            if (each.requirement.isEmpty())
                cells[2] = CommandLine::tr("nothing");
            table.add(cells);
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct WantedAdd {
    RuleOptions of;
    QString library = QString::fromLatin1(builtInLibraryKey);
    RecordOptions fields;
    bool toNothing = false;
};

void addAdd(const Verb &mapping)
{
    const auto wanted = std::make_shared<WantedAdd>();
    const Verb verb = mapping.verb(
        "add",
        CommandLine::tr("Say which requirement a tool's rule speaks of: from now on, and for the "
                        "results imported before that nothing had mapped"),
        {QStringLiteral("mapping add own_rule --tool mobsf --requirement 6.1.8.p1 --reason "
                        "内部规则，检查传输加密"),
         QStringLiteral("mapping add style_rule --nothing --reason 与安全无关")});
    wanted->of.declare(verb);
    wanted->fields.declare(verb, describe<ToolMapping>());
    verb.value("--library", wanted->library, "KEY",
               CommandLine::tr("The requirement's library; else the built-in one"));
    verb.flag("--nothing", wanted->toNothing, CommandLine::tr("No requirement asks for it"));
    verb.writes().writesJson();
    verb.run([wanted](Context &context) -> Result<Answer> {
        ToolMapping added;
        added.tool = wanted->of.tool;
        added.rule = wanted->of.rule;
        added.library = wanted->library;
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY(wanted->fields.apply(&added, desk.database()));
        if (added.requirement.isEmpty() != wanted->toNothing)
            return fail(ErrorKind::Invalid,
                        CommandLine::tr("Name the requirement with --requirement, or say "
                                        "--nothing."));
        TRY_ASSIGN(Change change, desk.begin(actions::addMapping));
        TRY_ASSIGN(const LearnedMapping learned, learnMapping(change, desk.shelf(), added));
        TRY(change.commit());
        if (context.json)
            print(QJsonObject{{QStringLiteral("rule"), learned.mapping.rule},
                              {QStringLiteral("results"), learned.results},
                              {QStringLiteral("findings"), learned.findings}});
        else
            print(CommandLine::tr("%1 is mapped; of what was imported before, %2 results are now, "
                                  "and %3 findings were opened.")
                      .arg(learned.mapping.rule)
                      .arg(learned.results)
                      .arg(learned.findings)
                  + u'\n');
        return Answer::Yes;
    });
}

struct WantedEdit {
    RuleOptions of;
    RecordOptions fields;
};

void addEdit(const Verb &mapping)
{
    const auto wanted = std::make_shared<WantedEdit>();
    const Verb verb =
        mapping.verb("edit", CommandLine::tr("Change a mapping, for the imports from now on"),
                     {QStringLiteral("mapping add own_rule --requirement 6.1.8.p1"),
                      QStringLiteral("mapping edit own_rule --requirement 6.1.5.2.a")});
    wanted->of.declare(verb);
    wanted->fields.declare(verb, describe<ToolMapping>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(ToolMapping edited,
                   ToolMappingRepository(desk.database()).find(wanted->of.tool, wanted->of.rule));
        TRY(wanted->fields.apply(&edited, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editMapping));
        TRY(ToolMappingRepository::update(change, edited));
        TRY(change.commit());
        noteChanged(change, CommandLine::tr("Changed %1.").arg(edited.rule));
        return Answer::Yes;
    });
}

void addRemove(const Verb &mapping)
{
    const auto wanted = std::make_shared<RuleOptions>();
    const Verb verb =
        mapping.verb("remove", CommandLine::tr("Remove a mapping; what was imported by it stays"),
                     {QStringLiteral("mapping add own_rule --requirement 6.1.8.p1"),
                      QStringLiteral("mapping remove own_rule")});
    wanted->declare(verb);
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ToolMapping found,
                   ToolMappingRepository(desk.database()).find(wanted->tool, wanted->rule));
        TRY_ASSIGN(Change change, desk.begin(actions::removeMapping));
        TRY(ToolMappingRepository::remove(change, found.id));
        TRY(change.commit());
        note(CommandLine::tr("Removed the mapping of %1.").arg(found.rule));
        return Answer::Yes;
    });
}

void addUnmapped(const Verb &mapping)
{
    const Verb verb = mapping.verb(
        "unmapped",
        CommandLine::tr("Show the rules of imported reports that nothing maps to a requirement"),
        {QStringLiteral("mapping unmapped")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const auto rules,
                   ImportedReportRepository(open.workspace->database()).unmapped());
        if (context.json) {
            print(arrayOf(rules, [](const UnmappedRule &each) {
                return QJsonObject{
                    {QStringLiteral("tool"), each.tool},
                    {QStringLiteral("rule"), each.rule},
                    {QStringLiteral("title"), orNull(each.title)},
                    {QStringLiteral("results"), each.results},
                    {QStringLiteral("releases"), each.releases},
                    {QStringLiteral("cwes"), QJsonArray::fromStringList(each.cwes)},
                    {QStringLiteral("controls"), QJsonArray::fromStringList(each.controls)}};
            }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Tool"), CommandLine::tr("Rule"),
                         CommandLine::tr("Results"), CommandLine::tr("Releases"),
                         CommandLine::tr("Title")});
        table.alignRight({2, 3});
        for (const UnmappedRule &each : rules)
            table.add({each.tool, each.rule, QString::number(each.results),
                       QString::number(each.releases), each.title});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

} // namespace

void addMappingVerbs(const Verb &root)
{
    const Verb mapping = root.group(
        "mapping", CommandLine::tr("Which requirements the rules of security tools speak of"));
    addList(mapping);
    addAdd(mapping);
    addEdit(mapping);
    addRemove(mapping);
    addUnmapped(mapping);
}

} // namespace gatehouse
