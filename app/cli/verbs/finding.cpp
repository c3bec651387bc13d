#include "app/cli/json/assessment.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/subject.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/findings/findingrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

struct WantedList {
    SubjectOptions subject;
    bool onlyOpen = false;
};

void addList(const Verb &finding)
{
    const auto wanted = std::make_shared<WantedList>();
    const Verb verb = finding.verb(
        "list", CommandLine::tr("Show the findings: all, a release's, or the organisation's"),
        {QStringLiteral("finding list --open"),
         QStringLiteral("finding list --release POLICY@1.0 --json")});
    SubjectOptions::declare(verb, wanted->subject);
    verb.flag("--open", wanted->onlyOpen, CommandLine::tr("Only those that are open"));
    verb.reads();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        const FindingRepository repository(database, open.workspace->clock().today());
        std::vector<FindingListing> listings;
        if (wanted->subject.isGiven()) {
            TRY_ASSIGN(const ReleaseId release, wanted->subject.find(database));
            TRY_ASSIGN(listings, repository.listings(release));
        } else {
            TRY_ASSIGN(listings, repository.listings());
        }
        if (wanted->onlyOpen)
            std::erase_if(listings,
                          [](const FindingListing &each) { return !isOpen(each.finding.status); });
        if (context.json) {
            TRY_ASSIGN(const Names names, Names::load(database));
            TRY_ASSIGN(const auto requirements, Requirements::load(database, *open.shelf));
            // With its re-tests, the same shape as “finding show”.
            QJsonArray array;
            for (const FindingListing &each : listings) {
                TRY_ASSIGN(const Finding whole, repository.finding(each.finding.id));
                array.append(toJson(whole, names, requirements));
            }
            print(array);
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Number"), CommandLine::tr("Release"),
                         CommandLine::tr("Clause"), CommandLine::tr("Risk"),
                         CommandLine::tr("Status"), CommandLine::tr("Owner"),
                         CommandLine::tr("Due"), CommandLine::tr("Title")});
        for (const FindingListing &each : listings)
            table.add(
                {each.finding.number,
                 each.releaseName.isEmpty() ? CommandLine::tr("Organisation") : each.releaseName,
                 each.citation, label(each.finding.risk), label(each.finding.status),
                 each.ownerName, each.finding.dueOn.toString(Qt::ISODate), each.finding.title});
        print(table.toString());
        return Answer::Yes;
    });
}

void printFinding(const Finding &finding, const Names &names, const Requirements &requirements)
{
    TextTable table({CommandLine::tr("Field"), CommandLine::tr("Value")});
    table.add({CommandLine::tr("Number"), finding.number});
    table.add({CommandLine::tr("Title"), finding.title});
    table.add({CommandLine::tr("Release"),
               finding.release.isValid() ? names.release(finding.release)
                                         : CommandLine::tr("Organisation")});
    table.add({CommandLine::tr("Requirement"), requirements.keyOf(finding.requirement)});
    table.add({CommandLine::tr("Risk"), label(finding.risk)});
    table.add({CommandLine::tr("Status"), label(finding.status)});
    if (finding.acceptedUntil.isValid())
        table.add(
            {CommandLine::tr("Risk accepted until"), finding.acceptedUntil.toString(Qt::ISODate)});
    table.add({CommandLine::tr("Owner"), names.person(finding.owner)});
    table.add({CommandLine::tr("Due"), finding.dueOn.toString(Qt::ISODate)});
    table.add({CommandLine::tr("Description"), finding.description});
    table.add({CommandLine::tr("Advice"), finding.advice});
    for (const Retest &retest : finding.retests)
        table.add(
            {CommandLine::tr("Re-test"),
             QStringList{retest.testedAt.toLocalTime().date().toString(Qt::ISODate),
                         retest.passed ? CommandLine::tr("passed") : CommandLine::tr("failed"),
                         retest.testedBy, retest.record}
                 .join(QStringLiteral("  "))});
    print(table.toString());
}

void addShow(const Verb &finding)
{
    const auto number = std::make_shared<QString>();
    const Verb verb = finding.verb("show", CommandLine::tr("Show one finding with its re-tests"),
                                   {QStringLiteral("finding show F-0001 --json")});
    verb.value("NUMBER", *number, "", CommandLine::tr("Its number")).required();
    verb.reads();
    verb.run([number](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        const QDate today = open.workspace->clock().today();
        TRY_ASSIGN(const Finding shown, FindingRepository(database, today).byNumber(*number));
        TRY_ASSIGN(const Names names, Names::load(database));
        TRY_ASSIGN(const auto requirements, Requirements::load(database, *open.shelf));
        if (context.json)
            print(toJson(shown, names, requirements));
        else
            printFinding(shown, names, requirements);
        return Answer::Yes;
    });
}

// What a person can write into a finding; what is not given stays.
struct Fields {
    std::optional<QString> title;
    std::optional<QString> description;
    std::optional<QString> advice;
    std::optional<Risk> risk;
    std::optional<QString> owner;
    std::optional<QDate> dueOn;

    void declare(const Verb &verb)
    {
        verb.value("--description", description, "TEXT", CommandLine::tr("What is wrong"));
        verb.value("--advice", advice, "TEXT", CommandLine::tr("What to do about it"));
        verb.value("--owner", owner, "PERSON", CommandLine::tr("Who sees to it; empty for nobody"));
        verb.value("--due", dueOn, "DATE", CommandLine::tr("Until when"));
    }

    Result<void> apply(Finding &finding, const Database &database) const
    {
        finding.title = title.value_or(finding.title);
        finding.description = description.value_or(finding.description);
        finding.advice = advice.value_or(finding.advice);
        finding.risk = risk.value_or(finding.risk);
        finding.dueOn = dueOn.value_or(finding.dueOn);
        if (!owner)
            return {};
        finding.owner = {};
        if (!owner->isEmpty()) {
            TRY_ASSIGN(const Names names, Names::load(database));
            TRY_ASSIGN(finding.owner, names.personNamed(*owner));
        }
        return {};
    }
};

struct WantedOpen {
    SubjectOptions subject;
    QString requirement;
    Fields fields;
};

void addOpen(const Verb &finding)
{
    const auto wanted = std::make_shared<WantedOpen>();
    const Verb verb =
        finding.verb("open", CommandLine::tr("Open a finding and print its number"),
                     {QStringLiteral("finding open --release POLICY@1.0 --requirement 6.1.5.1.a "
                                     "--title 日志含证件号 --risk high --owner 王芳 "
                                     "--due 2026-06-30")});
    SubjectOptions::declare(verb, wanted->subject);
    verb.value("--requirement", wanted->requirement, "KEY", CommandLine::tr("The requirement"))
        .required();
    verb.value("--title", wanted->fields.title, "TEXT", CommandLine::tr("What to call it"))
        .required();
    verb.value("--risk", wanted->fields.risk, "KEY", CommandLine::tr("Its risk")).required();
    wanted->fields.declare(verb);
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            const Database &database = desk.database();
            Finding opened;
            TRY_ASSIGN(opened.release, wanted->subject.find(database));
            TRY_ASSIGN(const auto requirements,
                       Requirements::load(database, desk.shelf(), opened.release));
            TRY_ASSIGN(const Requirement *requirement, requirements.byKey(wanted->requirement));
            opened.requirement = requirement->id;
            TRY(wanted->fields.apply(opened, database));
            TRY_ASSIGN(Change change, desk.begin(actions::openFinding));
            TRY_ASSIGN(const FindingId id, FindingRepository::open(change, opened));
            TRY(change.commit());
            TRY_ASSIGN(const Finding stored, FindingRepository(database, desk.today()).finding(id));
            print(stored.number + u'\n');
            return Answer::Yes;
        },
        [wanted] { return wanted->subject.complaint(); });
}

struct WantedUpdate {
    QString number;
    std::optional<FindingStatus> status;
    Fields fields;
};

void addUpdate(const Verb &finding)
{
    const auto wanted = std::make_shared<WantedUpdate>();
    const Verb verb =
        finding.verb("update", CommandLine::tr("Change a finding; what is not given stays"),
                     {QStringLiteral("finding update F-0001 --status fixing"),
                      QStringLiteral("finding update F-0001 --status awaiting_retest")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    verb.value("--status", wanted->status, "KEY",
               CommandLine::tr("How far it is; it is closed by a re-test and accepted by “risk "
                               "accept”"));
    verb.value("--title", wanted->fields.title, "TEXT", CommandLine::tr("What to call it"));
    verb.value("--risk", wanted->fields.risk, "KEY", CommandLine::tr("Its risk"));
    wanted->fields.declare(verb);
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(Finding edited,
                   FindingRepository(desk.database(), desk.today()).byNumber(wanted->number));
        edited.status = wanted->status.value_or(edited.status);
        TRY(wanted->fields.apply(edited, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editFinding));
        TRY(FindingRepository::update(change, edited));
        TRY(change.commit());
        note(CommandLine::tr("Changed %1.").arg(edited.number));
        return Answer::Yes;
    });
}

struct WantedRetest {
    QString number;
    bool passed = false;
    bool failed = false;
    QString record;
};

void addRetest(const Verb &finding)
{
    const auto wanted = std::make_shared<WantedRetest>();
    const Verb verb =
        finding.verb("retest", CommandLine::tr("Record a re-test: passed closes the finding"),
                     {QStringLiteral("finding retest F-0001 --passed --record 已复测，日志脱敏")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    const VerbOption passed =
        verb.flag("--passed", wanted->passed, CommandLine::tr("It is mended"));
    verb.flag("--failed", wanted->failed, CommandLine::tr("It is not: back to fixing"))
        .excludes(passed);
    verb.value("--record", wanted->record, "TEXT", CommandLine::tr("What was found")).required();
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(const Finding found,
                       FindingRepository(desk.database(), desk.today()).byNumber(wanted->number));
            TRY_ASSIGN(Change change, desk.begin(actions::retestFinding));
            TRY(FindingRepository::retest(change, found.id, wanted->passed, wanted->record));
            TRY(change.commit());
            note(wanted->passed ? CommandLine::tr("%1 is closed.").arg(found.number)
                                : CommandLine::tr("%1 goes back to fixing.").arg(found.number));
            return Answer::Yes;
        },
        [wanted] {
            return wanted->passed || wanted->failed
                ? QString()
                : CommandLine::tr("Say how it went: --passed or --failed.");
        });
}

} // namespace

void addFindingVerbs(const Verb &root)
{
    const Verb finding = root.group("finding", CommandLine::tr("Findings and their re-tests"));
    addList(finding);
    addShow(finding);
    addOpen(finding);
    addUpdate(finding);
    addRetest(finding);
}

} // namespace gatehouse
