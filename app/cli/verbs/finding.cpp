#include "app/cli/changenote.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/subject.h"
#include "app/cli/verbs/verbs.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

QJsonObject findingJson(const Finding &finding, const RecordView &view)
{
    QJsonObject object = view.json(finding);
    QJsonArray retests;
    for (const Retest &retest : finding.retests)
        retests.append(QJsonObject{{QStringLiteral("passed"), retest.passed},
                                   {QStringLiteral("record"), retest.record},
                                   {QStringLiteral("tested_by"), retest.testedBy},
                                   {QStringLiteral("tested_at"), orNull(retest.testedAt)},
                                   {QStringLiteral("evidence"), orNull(retest.evidenceNumber)}});
    object.insert(QStringLiteral("retests"), retests);
    object.insert(QStringLiteral("comments"),
                  arrayOf(finding.comments, [](const FindingComment &comment) {
                      return QJsonObject{{QStringLiteral("text"), comment.text},
                                         {QStringLiteral("written_by"), comment.writtenBy},
                                         {QStringLiteral("written_at"), orNull(comment.writtenAt)}};
                  }));
    object.insert(
        QStringLiteral("attachments"),
        arrayOf(finding.attachments, [](const FindingAttachment &each) { return each.number; }));
    object.insert(QStringLiteral("duplicates"), QJsonArray::fromStringList(finding.duplicates));
    return object;
}

TextTable findingTable(const Finding &finding, const RecordView &view)
{
    TextTable table = view.table(finding);
    for (const Retest &retest : finding.retests)
        table.add(
            {CommandLine::tr("Re-test"),
             QStringList{retest.testedAt.toLocalTime().date().toString(Qt::ISODate),
                         retest.passed ? CommandLine::tr("passed") : CommandLine::tr("failed"),
                         retest.testedBy, retest.evidenceNumber, retest.record}
                 .join(QStringLiteral("  "))});
    for (const FindingComment &comment : finding.comments)
        table.add({CommandLine::tr("Comment"),
                   QStringList{comment.writtenAt.toLocalTime().date().toString(Qt::ISODate),
                               comment.writtenBy, comment.text}
                       .join(QStringLiteral("  "))});
    for (const FindingAttachment &each : finding.attachments)
        table.add({CommandLine::tr("Evidence"), each.number + QStringLiteral("  ") + each.title});
    for (const QString &number : finding.duplicates)
        table.add({CommandLine::tr("Duplicate"), number});
    return table;
}

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
         QStringLiteral("finding list --release POLICY@5.3.0 --json")});
    SubjectOptions::declare(verb, wanted->subject);
    verb.flag("--open", wanted->onlyOpen, CommandLine::tr("Only those that are open"));
    verb.lists();
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
                array.append(findingJson(whole, RecordView(names, &requirements)));
            }
            print(array);
            return Answer::Yes;
        }
        const FieldWording wording;
        const RecordDescription &description = describe<Finding>();
        const auto heading = [&](const char *key) { return wording.name(description.field(key)); };
        TextTable table({CommandLine::tr("Number"), heading("release"), CommandLine::tr("Clause"),
                         heading("risk"), heading("status"), heading("owner"), heading("due_on"),
                         heading("title")});
        for (const FindingListing &each : listings) {
            const auto said = [&](const char *key) {
                return wording.text(description.field(key), &each.finding);
            };
            table.add(
                {each.finding.number,
                 each.releaseName.isEmpty() ? CommandLine::tr("Organisation") : each.releaseName,
                 each.citation, said("risk"), said("status"), each.ownerName, said("due_on"),
                 each.finding.title});
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
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
        const RecordView view(names, &requirements);
        if (context.json)
            print(findingJson(shown, view));
        else
            print(findingTable(shown, view).toString());
        return Answer::Yes;
    });
}

struct WantedOpen {
    SubjectOptions subject;
    QString requirement;
    RecordOptions fields;
};

void addOpen(const Verb &finding)
{
    const auto wanted = std::make_shared<WantedOpen>();
    const Verb verb =
        finding.verb("open", CommandLine::tr("Open a finding and print its number"),
                     {QStringLiteral("finding open --release POLICY@5.3.0 --requirement 6.1.5.1.p1 "
                                     "--title 日志含证件号 --risk high --owner 安全测试岗（示例） "
                                     "--due 2027-06-30")});
    SubjectOptions::declare(verb, wanted->subject);
    verb.value("--requirement", wanted->requirement, "KEY", CommandLine::tr("The requirement"))
        .required();
    wanted->fields.declare(verb, describe<Finding>(),
                           {QStringLiteral("title"), QStringLiteral("risk")},
                           {QStringLiteral("status"), QStringLiteral("risk_reason")});
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
            TRY(wanted->fields.apply(&opened, database));
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
    QString dueReason;
    RecordOptions fields;
};

void addUpdate(const Verb &finding)
{
    const auto wanted = std::make_shared<WantedUpdate>();
    const Verb verb =
        finding.verb("update", CommandLine::tr("Change a finding; what is not given stays"),
                     {QStringLiteral("finding update F-0002 --status fixing"),
                      QStringLiteral("finding update F-0002 --status awaiting_retest"),
                      QStringLiteral("finding update F-0001 --risk low --risk-reason "
                                     "仅内部人员可达"),
                      QStringLiteral("finding update F-0005 --due 2027-06-30 --due-reason "
                                     "等待供应商修复版本")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    wanted->fields.declare(verb, describe<Finding>());
    verb.value("--due-reason", wanted->dueReason, "TEXT",
               CommandLine::tr("Why an overdue finding is given more time"));
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(Finding edited,
                   FindingRepository(desk.database(), desk.today()).byNumber(wanted->number));
        TRY(wanted->fields.apply(&edited, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editFinding));
        TRY(FindingRepository::update(change, edited, wanted->dueReason));
        TRY(change.commit());
        noteChanged(change, CommandLine::tr("Changed %1.").arg(edited.number));
        return Answer::Yes;
    });
}

struct WantedRetest {
    QString number;
    bool passed = false;
    bool failed = false;
    QString record;
    QString evidence;
};

void addRetest(const Verb &finding)
{
    const auto wanted = std::make_shared<WantedRetest>();
    const Verb verb =
        finding.verb("retest", CommandLine::tr("Record a re-test: passed closes the finding"),
                     {QStringLiteral("finding retest F-0007 --passed --record 已复测，日志脱敏 "
                                     "--evidence E-0001")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    const VerbOption passed =
        verb.flag("--passed", wanted->passed, CommandLine::tr("It is mended"));
    verb.flag("--failed", wanted->failed, CommandLine::tr("It is not: back to fixing"))
        .excludes(passed);
    verb.value("--record", wanted->record, "TEXT", CommandLine::tr("What was found")).required();
    verb.value("--evidence", wanted->evidence, "NUMBER", CommandLine::tr("The evidence of it"));
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(const Finding found,
                       FindingRepository(desk.database(), desk.today()).byNumber(wanted->number));
            EvidenceId evidence;
            if (!wanted->evidence.isEmpty()) {
                TRY_ASSIGN(const Evidence shown,
                           EvidenceRepository(desk.database()).byNumber(wanted->evidence));
                evidence = shown.id;
            }
            TRY_ASSIGN(Change change, desk.begin(actions::retestFinding));
            TRY(FindingRepository::retest(change, found.id, wanted->passed, wanted->record,
                                          evidence));
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

struct WantedComment {
    QString number;
    QString text;
};

void addComment(const Verb &finding)
{
    const auto wanted = std::make_shared<WantedComment>();
    const Verb verb = finding.verb("comment", CommandLine::tr("Say something about a finding"),
                                   {QStringLiteral("finding comment F-0001 --text 补丁已排期")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    verb.value("--text", wanted->text, "TEXT", CommandLine::tr("What to say")).required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Finding found,
                   FindingRepository(desk.database(), desk.today()).byNumber(wanted->number));
        TRY_ASSIGN(Change change, desk.begin(actions::commentFinding));
        TRY(FindingRepository::comment(change, found.id, wanted->text));
        TRY(change.commit());
        return Answer::Yes;
    });
}

void addMended(const Verb &finding)
{
    const auto wanted = std::make_shared<WantedComment>();
    const Verb verb = finding.verb(
        "mended", CommandLine::tr("Say that a finding is mended: it awaits its re-test"),
        {QStringLiteral("finding mended F-0001 --text 日志已脱敏，自构建101起生效")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    verb.value("--text", wanted->text, "TEXT", CommandLine::tr("What was done")).required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Finding found,
                   FindingRepository(desk.database(), desk.today()).byNumber(wanted->number));
        TRY_ASSIGN(Change change, desk.begin(actions::editFinding));
        TRY(FindingRepository::mended(change, found.id, wanted->text));
        TRY(change.commit());
        note(CommandLine::tr("%1 awaits its re-test.").arg(found.number));
        return Answer::Yes;
    });
}

struct WantedAttachment {
    QString number;
    QString evidence;
    bool away = false;
};

void addAttach(const Verb &finding)
{
    const auto wanted = std::make_shared<WantedAttachment>();
    const Verb verb =
        finding.verb("attach", CommandLine::tr("Attach evidence to a finding, or take it away"),
                     {QStringLiteral("finding attach F-0001 --evidence E-0001"),
                      QStringLiteral("finding attach F-0001 --evidence E-0001 --away")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    verb.value("--evidence", wanted->evidence, "NUMBER", CommandLine::tr("The evidence"))
        .required();
    verb.flag("--away", wanted->away, CommandLine::tr("Take it away; the evidence stays"));
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Finding found,
                   FindingRepository(desk.database(), desk.today()).byNumber(wanted->number));
        TRY_ASSIGN(const Evidence evidence,
                   EvidenceRepository(desk.database()).byNumber(wanted->evidence));
        TRY_ASSIGN(Change change, desk.begin(actions::attachToFinding));
        if (wanted->away) {
            TRY(FindingRepository::detach(change, found.id, evidence.id));
        } else {
            TRY(FindingRepository::attach(change, found.id, evidence.id));
        }
        TRY(change.commit());
        return Answer::Yes;
    });
}

struct WantedMerge {
    QString number;
    QString into;
};

// Two findings of one requirement, the second a duplicate of the first.
const QString twoOfOne =
    QStringLiteral("finding open --release POLICY@5.3.0 --requirement 6.1.5.1.p1 "
                   "--title 日志含%1 --risk low");

void addMerge(const Verb &finding)
{
    const auto wanted = std::make_shared<WantedMerge>();
    const Verb verb = finding.verb(
        "merge",
        CommandLine::tr("Close a finding as the duplicate of another one, of the same requirement"),
        {twoOfOne.arg(QStringLiteral("手机号")), twoOfOne.arg(QStringLiteral("号码")),
         QStringLiteral("finding merge F-0011 --into F-0010")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("The duplicate")).required();
    verb.value("--into", wanted->into, "NUMBER", CommandLine::tr("The one that goes on"))
        .required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        const FindingRepository repository(desk.database(), desk.today());
        TRY_ASSIGN(const Finding duplicate, repository.byNumber(wanted->number));
        TRY_ASSIGN(const Finding original, repository.byNumber(wanted->into));
        TRY_ASSIGN(Change change, desk.begin(actions::mergeFindings));
        TRY(FindingRepository::merge(change, duplicate.id, original.id));
        TRY(change.commit());
        note(CommandLine::tr("%1 is closed as a duplicate of %2.")
                 .arg(duplicate.number, original.number));
        return Answer::Yes;
    });
}

void addSplit(const Verb &finding)
{
    const auto number = std::make_shared<QString>();
    const Verb verb = finding.verb(
        "split", CommandLine::tr("Open a finding again that was closed as a duplicate"),
        {twoOfOne.arg(QStringLiteral("手机号")), twoOfOne.arg(QStringLiteral("号码")),
         QStringLiteral("finding merge F-0011 --into F-0010"),
         QStringLiteral("finding split F-0011")});
    verb.value("NUMBER", *number, "", CommandLine::tr("Its number")).required();
    verb.writes();
    verb.run([number](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Finding found,
                   FindingRepository(desk.database(), desk.today()).byNumber(*number));
        TRY_ASSIGN(Change change, desk.begin(actions::splitFinding));
        TRY(FindingRepository::split(change, found.id));
        TRY(change.commit());
        note(CommandLine::tr("%1 is open again.").arg(found.number));
        return Answer::Yes;
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
    addMended(finding);
    addRetest(finding);
    addComment(finding);
    addAttach(finding);
    addMerge(finding);
    addSplit(finding);
}

} // namespace gatehouse
