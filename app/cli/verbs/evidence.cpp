#include "app/cli/changenote.h"
#include "app/cli/json/assessment.h"
#include "app/cli/json/values.h"
#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/outputoptions.h"
#include "app/cli/recordoptions.h"
#include "app/cli/subject.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/quantity.h"
#include "models/evidence/evidencedoubt.h"
#include "models/evidence/evidenceexpiry.h"
#include "models/evidence/evidencereliance.h"
#include "models/evidence/evidencerepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

struct Wanted {
    std::vector<QString> files;
    SubjectOptions subject;
    QStringList requirements;
    QString title;
    RecordOptions fields;

    QString complaint() const
    {
        if (!title.isEmpty() && files.size() > 1)
            return CommandLine::tr("--title names a single file.");
        return requirements.isEmpty() ? QString() : subject.complaint();
    }
};

Result<Answer> add(Context &context, const Wanted &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    ReleaseId release;
    std::vector<RequirementId> requirements;
    if (!wanted.requirements.isEmpty()) {
        TRY_ASSIGN(release, wanted.subject.find(desk.database()));
        TRY_ASSIGN(const auto known, Requirements::load(desk.database(), desk.shelf(), release));
        TRY_ASSIGN(const auto chosen, known.byKeys(wanted.requirements));
        for (const Requirement *requirement : chosen)
            requirements.push_back(requirement->id);
    }
    Evidence said;
    TRY(wanted.fields.apply(&said, desk.database()));
    LongWork work;
    const QStringList files(wanted.files.begin(), wanted.files.end());
    TRY_ASSIGN(const auto added,
               EvidenceRepository::addFiles(desk.session(), files, release, requirements,
                                            wanted.title, work.progress(), said));
    if (context.json) {
        print(arrayOf(added, [](const EvidenceRepository::Added &each) {
            return QJsonObject{{QStringLiteral("number"), each.number},
                               {QStringLiteral("was_there"), each.wasThere}};
        }));
        return Answer::Yes;
    }
    for (const EvidenceRepository::Added &each : added) {
        print(each.number + u'\n');
        if (!each.wasThere)
            continue;
        note(CommandLine::tr("%1 holds the same content already; it is stored once.")
                 .arg(each.number));
        if (!wanted.title.isEmpty() || !wanted.fields.isEmpty())
            note(CommandLine::tr("Its title and details stay as they were, and what you gave is "
                                 "not recorded. To change them: gatehouse-cli evidence update %1")
                     .arg(each.number));
    }
    return Answer::Yes;
}

void addAdd(const Verb &evidence)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = evidence.verb(
        "add", CommandLine::tr("Store files as evidence and print their numbers"),
        {QStringLiteral("evidence add 渗透测试报告.pdf --release POLICY@5.3.0 "
                        "--requirement 6.1.3-1.a,6.1.3-1.b --kind penetration_report "
                        "--source 外部测评机构（示例） --collected-on 2026-03-02"),
         QStringLiteral("evidence add policy.pdf --organisation --requirement 7.1.a")});
    verb.each("FILE", wanted->files, "", CommandLine::tr("The files")).required();
    SubjectOptions::declare(verb, wanted->subject);
    verb.value("--requirement,--for", wanted->requirements, "KEY,...",
               CommandLine::tr("What they are evidence of; else they are kept for later"));
    verb.value("--title", wanted->title, "TEXT",
               CommandLine::tr("What to call a single file; else its name"));
    wanted->fields.declare(verb, describe<Evidence>(), {}, {QStringLiteral("title")});
    verb.writes().writesJson();
    verb.run([wanted](Context &context) { return add(context, *wanted); },
             [wanted] { return wanted->complaint(); });
}

void addList(const Verb &evidence)
{
    const auto subject = std::make_shared<SubjectOptions>();
    const Verb verb = evidence.verb(
        "list", CommandLine::tr("Show the evidence: all of it, a release's, or the organisation's"),
        {QStringLiteral("evidence list"),
         QStringLiteral("evidence list --release POLICY@5.3.0 --json")});
    SubjectOptions::declare(verb, *subject);
    verb.lists();
    verb.run([subject](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        const EvidenceRepository repository(database);
        std::vector<EvidenceRow> rows;
        if (subject->isGiven()) {
            TRY_ASSIGN(const ReleaseId release, subject->find(database));
            TRY_ASSIGN(rows, repository.rowsIn(release, false));
        } else {
            TRY_ASSIGN(rows, repository.rows());
        }
        if (context.json) {
            print(arrayOf(rows,
                          [](const EvidenceRow &row) { return toJson(row.evidence, row.uses); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Number"), CommandLine::tr("Title"),
                         CommandLine::tr("Kind"), CommandLine::tr("Size"), CommandLine::tr("Uses"),
                         CommandLine::tr("Added by"), CommandLine::tr("Expires"),
                         CommandLine::tr("State"), CommandLine::tr("File")});
        table.alignRight({3, 4});
        const QDate today = open.workspace->clock().today();
        for (const EvidenceRow &row : rows)
            table.add({row.evidence.number, row.evidence.title, label(row.evidence.kind),
                       sizeText(row.evidence.size), QString::number(row.uses), row.evidence.addedBy,
                       row.evidence.expiresOn.toString(Qt::ISODate),
                       label(standingOn(row.evidence, today)), row.evidence.fileName});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct WantedFile {
    QString number;
    OutputOptions output;
    bool original = false;
};

Result<Answer> save(const Context &context, const Database &database, const Account &account,
                    const WantedFile &wanted)
{
    TRY_ASSIGN(const Evidence found, EvidenceRepository(database).byNumber(wanted.number));
    LongWork work;
    const auto covered = context.painting->evidenceCopy(
        database, account, found.id, wanted.output.target(),
        wanted.original ? CopyForm::Original : CopyForm::PaintedOver, work.progress());
    TRY(wanted.output.explained(covered.map([](int) {})));
    note(CommandLine::tr("Wrote %1.").arg(wanted.output.path));
    if (*covered > 0)
        note(CommandLine::tr("%n part(s) of the picture are painted over.", nullptr, *covered));
    return Answer::Yes;
}

void addSave(const Verb &evidence)
{
    const auto wanted = std::make_shared<WantedFile>();
    const Verb verb = evidence.verb(
        "save",
        CommandLine::tr("Write the content of evidence to a file, verified; what is marked on a "
                        "picture is painted over"),
        {QStringLiteral("evidence save E-0001 -o report.pdf"),
         QStringLiteral("evidence save E-0001 -o original.pdf --original")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    OutputOptions::declare(verb, wanted->output, CommandLine::tr("The file to write"));
    verb.flag("--original", wanted->original,
              CommandLine::tr("The file as it was filed, with nothing painted over; for those who "
                              "may edit evidence"));
    verb.opens().speaks().actsAs().paints();
    verb.run([wanted](Context &context) -> Result<Answer> {
        if (wanted->original) {
            TRY_ASSIGN(const Desk desk, context.readAs());
            return save(context, desk.database(), desk.account(), *wanted);
        }
        TRY_ASSIGN(const auto open, context.openToRead());
        return save(context, open.workspace->database(), {}, *wanted);
    });
}

QJsonObject toJson(const EvidenceReliance &reliance, const Requirements &requirements)
{
    QJsonObject object{
        {QStringLiteral("kind"), toKey(reliance.kind)},
        {QStringLiteral("release"), orNull(reliance.releaseName)},
        {QStringLiteral("requirement"), orNull(requirements.keyOf(reliance.requirement))},
        {QStringLiteral("phase"), reliance.phase ? toKey(*reliance.phase) : QJsonValue()},
        {QStringLiteral("number"), orNull(reliance.number)},
        {QStringLiteral("name"), orNull(reliance.name)}};
    putBoth(object, QStringLiteral("title"), reliance.title);
    return object;
}

void addUses(const Verb &evidence)
{
    const auto number = std::make_shared<QString>();
    const Verb verb =
        evidence.verb("uses", CommandLine::tr("Show what rests on a piece of evidence"),
                      {QStringLiteral("evidence uses E-0001")});
    verb.value("NUMBER", *number, "", CommandLine::tr("Its number")).required();
    verb.lists();
    verb.run([number](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Evidence found, EvidenceRepository(database).byNumber(*number));
        TRY_ASSIGN(const auto reliances, evidenceReliances(database, found.id));
        TRY_ASSIGN(const auto requirements, Requirements::load(database, *open.shelf));
        if (context.json) {
            print(arrayOf(reliances, [&](const EvidenceReliance &reliance) {
                return toJson(reliance, requirements);
            }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("What"), CommandLine::tr("Release"),
                         CommandLine::tr("Requirement"), CommandLine::tr("Title")});
        for (const EvidenceReliance &each : reliances) {
            table.add(
                {label(each.kind),
                 each.releaseName.isEmpty() ? CommandLine::tr("Organisation") : each.releaseName,
                 requirements.keyOf(each.requirement), each.what(context.language)});
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct WantedUpdate {
    QString number;
    RecordOptions fields;
};

void addUpdate(const Verb &evidence)
{
    const auto wanted = std::make_shared<WantedUpdate>();
    const Verb verb = evidence.verb(
        "update", CommandLine::tr("Change what is said of evidence; what is not given stays"),
        {QStringLiteral("evidence update E-0001 --kind configuration --expires-on 2027-03-31 "
                        "--confidentiality confidential")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    wanted->fields.declare(verb, describe<Evidence>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(Evidence edited, EvidenceRepository(desk.database()).byNumber(wanted->number));
        TRY(wanted->fields.apply(&edited, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editEvidence));
        TRY(EvidenceRepository::update(change, edited));
        TRY(change.commit());
        noteChanged(change, CommandLine::tr("Changed %1.").arg(edited.number));
        return Answer::Yes;
    });
}

struct WantedRevision {
    QString number;
    QString file;
};

void addRevise(const Verb &evidence)
{
    const auto wanted = std::make_shared<WantedRevision>();
    const Verb verb = evidence.verb(
        "revise",
        CommandLine::tr("Store a file in place of evidence and print its number; what rested on "
                        "the old one rests on it, and is to be confirmed"),
        {QStringLiteral("evidence revise E-0001 policy.pdf")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("What it replaces")).required();
    verb.value("FILE", wanted->file, "", CommandLine::tr("The file")).required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Evidence replaced,
                   EvidenceRepository(desk.database()).byNumber(wanted->number));
        LongWork work;
        TRY_ASSIGN(
            const auto added,
            EvidenceRepository::revise(desk.session(), replaced.id, wanted->file, work.progress()));
        print(added.number + u'\n');
        return Answer::Yes;
    });
}

struct WantedRetirement {
    QString number;
    QString reason;
};

void addRetire(const Verb &evidence)
{
    const auto wanted = std::make_shared<WantedRetirement>();
    const Verb verb = evidence.verb(
        "retire", CommandLine::tr("Have evidence count no longer; nothing is deleted"),
        {QStringLiteral("evidence retire E-0001 --reason 取证环境有误")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    verb.value("--reason", wanted->reason, "TEXT", CommandLine::tr("Why")).required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Evidence found,
                   EvidenceRepository(desk.database()).byNumber(wanted->number));
        TRY_ASSIGN(const auto reliances, evidenceReliances(desk.database(), found.id));
        TRY_ASSIGN(Change change, desk.begin(actions::retireEvidence));
        TRY(EvidenceRepository::retire(change, found.id, wanted->reason));
        TRY(change.commit());
        note(CommandLine::tr("%1 counts no longer.").arg(found.number) + u' '
             + CommandLine::tr("%n thing(s) rest on it: see “gatehouse-cli evidence uses”.",
                               nullptr, static_cast<int>(reliances.size())));
        return Answer::Yes;
    });
}

void addReinstate(const Verb &evidence)
{
    const auto number = std::make_shared<QString>();
    const Verb verb =
        evidence.verb("reinstate", CommandLine::tr("Have retired evidence count again"),
                      {QStringLiteral("evidence retire E-0001 --reason 取证环境有误"),
                       QStringLiteral("evidence reinstate E-0001")});
    verb.value("NUMBER", *number, "", CommandLine::tr("Its number")).required();
    verb.writes();
    verb.run([number](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Evidence found, EvidenceRepository(desk.database()).byNumber(*number));
        TRY_ASSIGN(Change change, desk.begin(actions::reinstateEvidence));
        TRY(EvidenceRepository::reinstate(change, found.id));
        TRY(change.commit());
        note(CommandLine::tr("%1 counts again.").arg(found.number));
        return Answer::Yes;
    });
}

void addWaiting(const Verb &evidence)
{
    const Verb verb = evidence.verb(
        "waiting",
        CommandLine::tr("Show the assessments whose evidence was replaced, to be confirmed"),
        {QStringLiteral("evidence waiting --json")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const auto doubts, allEvidenceDoubts(database));
        TRY_ASSIGN(const Names names, Names::load(database));
        TRY_ASSIGN(const auto requirements, Requirements::load(database, *open.shelf));
        if (context.json) {
            print(arrayOf(doubts, [&](const EvidenceDoubt &doubt) {
                return QJsonObject{
                    {QStringLiteral("release"), orNull(names.release(doubt.release))},
                    {QStringLiteral("requirement"), requirements.keyOf(doubt.requirement)},
                    {QStringLiteral("phase"),
                     doubt.phase ? QJsonValue(toKey(*doubt.phase)) : QJsonValue()},
                    {QStringLiteral("was"), doubt.was},
                    {QStringLiteral("is"), doubt.is},
                    {QStringLiteral("since"), orNull(doubt.since)}};
            }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Release"), CommandLine::tr("Requirement"),
                         CommandLine::tr("Phase"), CommandLine::tr("Was"), CommandLine::tr("Is"),
                         CommandLine::tr("Since")});
        for (const EvidenceDoubt &doubt : doubts)
            table.add({doubt.release.isValid() ? names.release(doubt.release)
                                               : CommandLine::tr("Organisation"),
                       requirements.keyOf(doubt.requirement),
                       doubt.phase ? label(*doubt.phase) : QString(), doubt.was, doubt.is,
                       doubt.since.toLocalTime().date().toString(Qt::ISODate)});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct WantedConfirmation {
    SubjectOptions subject;
    QString requirement;
};

void addConfirm(const Verb &evidence)
{
    const auto wanted = std::make_shared<WantedConfirmation>();
    const Verb verb = evidence.verb(
        "confirm",
        CommandLine::tr("Confirm that the assessments of a requirement hold on its new evidence"),
        {QStringLiteral("evidence revise E-0002 policy.pdf"),
         QStringLiteral("evidence confirm --organisation --requirement 7.1.a")});
    SubjectOptions::declare(verb, wanted->subject);
    verb.value("--requirement", wanted->requirement, "KEY", CommandLine::tr("The requirement"))
        .required();
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            const Database &database = desk.database();
            TRY_ASSIGN(const ReleaseId release, wanted->subject.find(database));
            TRY_ASSIGN(const auto known, Requirements::load(database, desk.shelf(), release));
            TRY_ASSIGN(const Requirement *requirement, known.byKey(wanted->requirement));
            TRY_ASSIGN(const auto doubts, evidenceDoubts(database, release));
            TRY_ASSIGN(Change change, desk.begin(actions::confirmEvidence));
            std::set<AssessmentId> confirmed;
            for (const EvidenceDoubt &doubt : doubts) {
                if (doubt.requirement == requirement->id
                    && confirmed.insert(doubt.assessment).second)
                    TRY(confirmEvidence(change, doubt.assessment));
            }
            TRY(change.commit());
            note(CommandLine::tr("%n assessment(s) confirmed.", nullptr,
                                 static_cast<int>(confirmed.size())));
            return confirmed.empty() ? Answer::No : Answer::Yes;
        },
        [wanted] { return wanted->subject.complaint(); });
}

} // namespace

void addEvidenceVerbs(const Verb &root)
{
    const Verb evidence = root.group("evidence", CommandLine::tr("Evidence"));
    addAdd(evidence);
    addList(evidence);
    addUpdate(evidence);
    addSave(evidence);
    addUses(evidence);
    addRevise(evidence);
    addRetire(evidence);
    addReinstate(evidence);
    addWaiting(evidence);
    addConfirm(evidence);
    addRedactionVerbs(evidence);
}

} // namespace gatehouse
