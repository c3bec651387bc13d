#include "app/cli/changenote.h"
#include "app/cli/json/test.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/verbs/verbs.h"
#include "models/evidence/evidencerepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/testing/testresultrepository.h"
#include "models/testing/teststeps.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

/// The release that is tested.
struct OfRelease {
    QString name;

    void declare(const Verb &verb)
    {
        verb.value("-r,--release", name, "CODE@VERSION", CommandLine::tr("The release")).required();
    }
    Result<ReleaseId> find(const Database &database) const
    {
        TRY_ASSIGN(const Release found, ReleaseRepository(database).byName(name));
        return found.id;
    }
};

/// The requirement of a release by its key; invalid where none is named.
Result<RequirementId> requirementNamed(const Desk &desk, ReleaseId release, const QString &key)
{
    if (key.isEmpty())
        return RequirementId();
    TRY_ASSIGN(const auto requirements, Requirements::load(desk.database(), desk.shelf(), release));
    TRY_ASSIGN(const Requirement *found, requirements.byKey(key));
    return found->id;
}

Result<std::vector<TestCaseId>> casesNumbered(const Database &database,
                                              const std::vector<QString> &numbers)
{
    std::vector<TestCaseId> cases;
    for (const QString &number : numbers) {
        TRY_ASSIGN(const TestCase found, TestCaseRepository(database).byNumber(number));
        cases.push_back(found.id);
    }
    return cases;
}

struct WantedPlan {
    OfRelease of;
    bool takesOwn = false;
    bool isPreview = false;
};

QJsonObject planJson(const TestPlanChange &plan, int takenOver, bool isPreview)
{
    const auto numbers = [](const std::vector<TestCase> &cases) {
        return arrayOf(cases, [](const TestCase &each) { return each.number; });
    };
    return {{QStringLiteral("preview"), isPreview},
            {QStringLiteral("added"), static_cast<int>(plan.added.size())},
            {QStringLiteral("retired"), numbers(plan.retired)},
            {QStringLiteral("revived"), numbers(plan.revived)},
            {QStringLiteral("kept"), plan.kept},
            {QStringLiteral("taken_over"), takenOver}};
}

void sayPlan(const Context &context, const TestPlanChange &plan, int takenOver, bool isPreview)
{
    if (context.json)
        return print(planJson(plan, takenOver, isPreview));
    TextTable table({CommandLine::tr("Test cases"), CommandLine::tr("Count")});
    table.alignRight({1});
    table.add({CommandLine::tr("New"), QString::number(plan.added.size())});
    table.add({CommandLine::tr("Out of the plan now"), QString::number(plan.retired.size())});
    table.add({CommandLine::tr("In the plan again"), QString::number(plan.revived.size())});
    table.add({CommandLine::tr("As they were"), QString::number(plan.kept)});
    table.add({CommandLine::tr("Own ones of the release before"), QString::number(takenOver)});
    print(table.toString());
}

void addPlan(const Verb &test)
{
    const auto wanted = std::make_shared<WantedPlan>();
    const Verb verb = test.verb(
        "plan", CommandLine::tr("Plan the tests of a release, or bring its plan up to date"),
        {QStringLiteral("test plan --release POLICY@5.3.0"),
         QStringLiteral("test plan --release POLICY@5.3.0 --take-own"),
         QStringLiteral("test plan --release POLICY@5.3.0 --dry-run --json")});
    wanted->of.declare(verb);
    verb.flag("--take-own", wanted->takesOwn,
              CommandLine::tr("Go on with the own test cases of the release before, too"));
    verb.flag("--dry-run", wanted->isPreview, CommandLine::tr("Only say what would change"));
    verb.writes().writesJson();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, wanted->isPreview ? context.readAs() : context.openToWrite());
        const Database &database = desk.database();
        TRY_ASSIGN(const ReleaseId release, wanted->of.find(database));
        TRY_ASSIGN(const AssessmentSheet sheet,
                   AssessmentSheet::load(database, desk.shelf(), release, desk.today()));
        TRY_ASSIGN(const auto offered, TestPlan::offered(database, release));
        int takenOver = wanted->takesOwn ? static_cast<int>(offered.size()) : 0;
        if (wanted->isPreview) {
            TRY_ASSIGN(const TestPlanChange plan, TestPlan::preview(database, sheet));
            sayPlan(context, plan, takenOver, true);
            return Answer::Yes;
        }
        TRY_ASSIGN(Change change, desk.begin(actions::planTests));
        TRY_ASSIGN(const TestPlanChange plan, TestPlan::update(change, sheet));
        if (wanted->takesOwn) {
            TRY_ASSIGN(takenOver, TestPlan::takeOver(change, release));
        }
        TRY(change.commit());
        sayPlan(context, plan, takenOver, false);
        if (!wanted->takesOwn && !offered.empty())
            note(CommandLine::tr("The release before has %n own test case(s) that this one has "
                                 "not. Take them over with --take-own.",
                                 nullptr, static_cast<int>(offered.size())));
        return Answer::Yes;
    });
}

struct WantedList {
    OfRelease of;
    std::optional<Method> method;
    bool onlyMissing = false;
    bool withRetired = false;
};

void addList(const Verb &test)
{
    const auto wanted = std::make_shared<WantedList>();
    const Verb verb =
        test.verb("list", CommandLine::tr("Show the test cases of a release with their results"),
                  {QStringLiteral("test list --release POLICY@5.3.0 --missing"),
                   QStringLiteral("test list --release POLICY@5.3.0 --method static --json")});
    wanted->of.declare(verb);
    verb.value("--method", wanted->method, "METHOD", CommandLine::tr("Only by this method"));
    verb.flag("--missing", wanted->onlyMissing, CommandLine::tr("Only those without a result"));
    verb.flag("--all", wanted->withRetired, CommandLine::tr("Also those out of the plan"));
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ReleaseId release, wanted->of.find(database));
        TRY_ASSIGN(auto listings, TestCaseRepository(database).listings(release));
        std::erase_if(listings, [&](const TestCaseListing &each) {
            return (wanted->method && each.testCase.method != *wanted->method)
                || (wanted->onlyMissing && !each.isMissing())
                || (each.testCase.retired && !wanted->withRetired);
        });
        if (context.json) {
            TRY_ASSIGN(const Names names, Names::load(database));
            TRY_ASSIGN(const auto requirements, Requirements::load(database, *open.shelf));
            const RecordView view(names, &requirements);
            print(
                arrayOf(listings, [&](const TestCaseListing &each) { return toJson(each, view); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Number"), CommandLine::tr("Clause"),
                         CommandLine::tr("Method"), CommandLine::tr("Result"),
                         CommandLine::tr("Tested on"), CommandLine::tr("Tester"),
                         CommandLine::tr("Title")});
        for (const TestCaseListing &each : listings) {
            table.add({each.testCase.number, each.citation, label(each.testCase.method),
                       each.testCase.retired ? CommandLine::tr("out of the plan")
                           : each.last       ? label(each.last->outcome)
                                             : CommandLine::tr("never run"),
                       each.last ? each.last->testedAt.toLocalTime().date().toString(Qt::ISODate)
                                 : QString(),
                       each.assigneeName, context.in(each.title())});
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

/// "2026-03-02  Li Na  5.3.0-rc2  Pixel 7  What was seen".
QString told(const TestResult &result)
{
    QStringList said{result.testedAt.toLocalTime().date().toString(Qt::ISODate), result.testedBy,
                     result.build, result.device, result.record};
    said.removeAll(QString());
    return said.join(QStringLiteral("  "));
}

void addShow(const Verb &test)
{
    const auto number = std::make_shared<QString>();
    const Verb verb =
        test.verb("show", CommandLine::tr("Show one test case with its steps and all its results"),
                  {QStringLiteral("test show TC-0001 --json")});
    verb.value("NUMBER", *number, "", CommandLine::tr("Its number")).required();
    verb.reads();
    verb.run([number](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const TestCase found, TestCaseRepository(database).byNumber(*number));
        TRY_ASSIGN(const TestCaseListing shown, TestCaseRepository(database).listing(found.id));
        TRY_ASSIGN(const auto results, TestResultRepository(database).ofCase(found.id));
        TRY_ASSIGN(const Names names, Names::load(database));
        TRY_ASSIGN(const auto requirements, Requirements::load(database, *open.shelf));
        const RecordView view(names, &requirements);
        if (context.json) {
            print(toJson(shown, results, view));
            return Answer::Yes;
        }
        TestCase read = shown.testCase;
        read.title = context.in(shown.title());
        read.steps = context.in(stepsFor(shown));
        TextTable table = view.table(read);
        for (const TestResult &result : results)
            table.add({label(result.outcome), told(result)});
        print(table.toString());
        return Answer::Yes;
    });
}

struct WantedAdd {
    OfRelease of;
    QString requirement;
    RecordOptions fields;
};

void addAdd(const Verb &test)
{
    const auto wanted = std::make_shared<WantedAdd>();
    const Verb verb =
        test.verb("add", CommandLine::tr("Add a test case of your own and print its number"),
                  {QStringLiteral("test add --release POLICY@5.3.0 --method pentest --title "
                                  "保单详情未脱敏 --requirement 6.2.3.a")});
    wanted->of.declare(verb);
    verb.value("--requirement", wanted->requirement, "KEY",
               CommandLine::tr("The requirement that it tests; may be left out"));
    wanted->fields.declare(verb, describe<TestCase>(),
                           {QStringLiteral("title"), QStringLiteral("method")},
                           {QStringLiteral("retired")});
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TestCase added;
        TRY_ASSIGN(added.release, wanted->of.find(desk.database()));
        TRY_ASSIGN(added.requirement, requirementNamed(desk, added.release, wanted->requirement));
        TRY(wanted->fields.apply(&added, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::addTestCase));
        TRY_ASSIGN(const TestCaseId id, TestCaseRepository::addOwn(change, added));
        TRY(change.commit());
        TRY_ASSIGN(const TestCase stored, TestCaseRepository(desk.database()).testCase(id));
        print(stored.number + u'\n');
        return Answer::Yes;
    });
}

struct WantedEdit {
    QString number;
    RecordOptions fields;
};

void addEdit(const Verb &test)
{
    const auto wanted = std::make_shared<WantedEdit>();
    const Verb verb =
        test.verb("edit", CommandLine::tr("Change a test case; what is not given stays"),
                  {QStringLiteral("test edit TC-0001 --device Pixel7 --build 5.3.0-rc2"),
                   QStringLiteral("test edit TC-0150 --retired yes")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    wanted->fields.declare(verb, describe<TestCase>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(TestCase edited, TestCaseRepository(desk.database()).byNumber(wanted->number));
        TRY(wanted->fields.apply(&edited, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editTestCase));
        TRY(TestCaseRepository::update(change, edited));
        TRY(change.commit());
        noteChanged(change, CommandLine::tr("Changed %1.").arg(edited.number));
        return Answer::Yes;
    });
}

struct WantedAssign {
    std::vector<QString> numbers;
    QString to;
};

void addAssign(const Verb &test)
{
    const auto wanted = std::make_shared<WantedAssign>();
    const Verb verb = test.verb(
        "assign", CommandLine::tr("Give test cases to a tester"),
        {QStringLiteral("test assign --case TC-0001 --case TC-0002 --to 安全测试岗（示例）")});
    verb.each("--case", wanted->numbers, "NUMBER", CommandLine::tr("A test case")).required();
    verb.value("--to", wanted->to, "NAME", CommandLine::tr("Who is to test; empty for nobody"))
        .required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const auto cases, casesNumbered(desk.database(), wanted->numbers));
        PersonId tester;
        if (!wanted->to.isEmpty()) {
            TRY_ASSIGN(const Names names, Names::load(desk.database()));
            TRY_ASSIGN(tester, names.personNamed(wanted->to));
        }
        TRY_ASSIGN(Change change, desk.begin(actions::editTestCase));
        TRY(TestCaseRepository::assign(change, cases, tester));
        TRY(change.commit());
        return Answer::Yes;
    });
}

struct WantedRecord {
    std::vector<QString> numbers;
    QString evidence;
    RecordOptions fields;
};

void addRecord(const Verb &test)
{
    const auto wanted = std::make_shared<WantedRecord>();
    const Verb verb = test.verb(
        "record", CommandLine::tr("Record how tests went; earlier results stay beside it"),
        {QStringLiteral("test record --case TC-0001 --outcome pass --record 抓包复核通过 "
                        "--evidence E-0012"),
         QStringLiteral("test record --case TC-0002 --case TC-0003 --outcome blocked --record "
                        "测试环境未开通")});
    verb.each("--case", wanted->numbers, "NUMBER", CommandLine::tr("A test case")).required();
    verb.value("--evidence", wanted->evidence, "NUMBER", CommandLine::tr("What shows it"));
    wanted->fields.declare(verb, describe<TestResult>(), {QStringLiteral("outcome")});
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        const Database &database = desk.database();
        TRY_ASSIGN(const auto cases, casesNumbered(database, wanted->numbers));
        TestResult result;
        TRY(wanted->fields.apply(&result, database));
        if (!wanted->evidence.isEmpty()) {
            TRY_ASSIGN(const Evidence evidence,
                       EvidenceRepository(database).byNumber(wanted->evidence));
            result.evidence = evidence.id;
        }
        TRY_ASSIGN(Change change, desk.begin(actions::recordTest));
        TRY(TestResultRepository::record(change, cases, result));
        TRY(change.commit());
        note(CommandLine::tr("Recorded %n result(s).", nullptr, static_cast<int>(cases.size())));
        return Answer::Yes;
    });
}

struct WantedSampling {
    OfRelease of;
    QString requirement;
    RecordOptions fields;
};

void addSampling(const Verb &test)
{
    const Verb sampling =
        test.group("sampling", CommandLine::tr("What was drawn as a sample, from what, and why"));
    const auto wanted = std::make_shared<WantedSampling>();
    const Verb adding = sampling.verb(
        "add", CommandLine::tr("Record a sampling of a requirement's tests, or of the whole plan"),
        {QStringLiteral("test sampling add --release POLICY@5.3.0 --requirement 6.2.3.a "
                        "--population 全部展示界面 --population-size 128 --sample 保单与理赔界面 "
                        "--sample-size 16 --reason 覆盖展示个人信息的界面")});
    wanted->of.declare(adding);
    adding.value("--requirement", wanted->requirement, "KEY",
                 CommandLine::tr("The requirement; the whole plan where it is left out"));
    wanted->fields.declare(adding, describe<TestSampling>(),
                           {QStringLiteral("population"), QStringLiteral("sample"),
                            QStringLiteral("sample_size"), QStringLiteral("reason")});
    adding.writes();
    adding.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TestSampling added;
        TRY_ASSIGN(added.release, wanted->of.find(desk.database()));
        TRY_ASSIGN(added.requirement, requirementNamed(desk, added.release, wanted->requirement));
        TRY(wanted->fields.apply(&added, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::sampleTests));
        TRY(TestSamplingRepository::add(change, added));
        TRY(change.commit());
        return Answer::Yes;
    });

    const auto of = std::make_shared<OfRelease>();
    const Verb listing = sampling.verb("list", CommandLine::tr("Show the samplings of a release"),
                                       {QStringLiteral("test sampling list -r POLICY@5.3.0")});
    of->declare(listing);
    listing.lists();
    listing.run([of](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ReleaseId release, of->find(database));
        TRY_ASSIGN(const auto listings, TestSamplingRepository(database).listings(release));
        if (context.json) {
            TRY_ASSIGN(const Names names, Names::load(database));
            TRY_ASSIGN(const auto requirements, Requirements::load(database, *open.shelf));
            const RecordView view(names, &requirements);
            print(arrayOf(listings,
                          [&](const TestSamplingListing &each) { return toJson(each, view); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Clause"), CommandLine::tr("Population"),
                         CommandLine::tr("Of"), CommandLine::tr("Sample"),
                         CommandLine::tr("Looked at"), CommandLine::tr("Reason")});
        table.alignRight({2, 4});
        for (const TestSamplingListing &each : listings) {
            const TestSampling &drawn = each.sampling;
            table.add({each.citation.isEmpty() ? CommandLine::tr("Whole plan") : each.citation,
                       drawn.population,
                       drawn.populationSize > 0 ? QString::number(drawn.populationSize) : QString(),
                       drawn.sample, QString::number(drawn.sampleSize), drawn.reason});
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

void addProgress(const Verb &test)
{
    const auto of = std::make_shared<OfRelease>();
    const Verb verb = test.verb(
        "progress", CommandLine::tr("Count a release's tests by box, method, tester and phase"),
        {QStringLiteral("test progress --release POLICY@5.3.0 --json")});
    of->declare(verb);
    verb.lists();
    verb.run([of](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ReleaseId release, of->find(database));
        TRY_ASSIGN(const auto listings, TestCaseRepository(database).listings(release));
        const TestProgress progress = TestProgress::of(listings);
        if (context.json) {
            print(toJson(progress, TestProgress::missingBoxes(listings)));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("By"), CommandLine::tr("Tests"), CommandLine::tr("Total"),
                         CommandLine::tr("Passed"), CommandLine::tr("Failed"),
                         CommandLine::tr("Blocked"), CommandLine::tr("Not run"),
                         CommandLine::tr("Not applicable")});
        table.alignRight({2, 3, 4, 5, 6, 7});
        const auto add = [&table](const QString &by, const QString &title, const TestTally &tally) {
            QStringList cells{by, title};
            for (const int count : {tally.total, tally.passed, tally.failed, tally.blocked,
                                    tally.notRun(), tally.notApplicable})
                cells += QString::number(count);
            table.add(cells);
        };
        add(CommandLine::tr("All"), {}, progress.all);
        for (const TestProgressGroup &group : progress.groups)
            add(label(group.by), group.title(), group.tally);
        TRY(show(context, table));
        return Answer::Yes;
    });
}

} // namespace

void addTestVerbs(const Verb &root)
{
    const Verb test = root.group("test", CommandLine::tr("The test plan of a release"));
    addPlan(test);
    addList(test);
    addShow(test);
    addAdd(test);
    addEdit(test);
    addAssign(test);
    addRecord(test);
    addSampling(test);
    addProgress(test);
}

} // namespace gatehouse
