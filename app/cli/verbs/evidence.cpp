#include "app/cli/json/assessment.h"
#include "app/cli/json/values.h"
#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/outputoptions.h"
#include "app/cli/subject.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/quantity.h"
#include "models/evidence/evidencerepository.h"

namespace gatehouse {

namespace {

struct Wanted {
    std::vector<QString> files;
    SubjectOptions subject;
    QStringList requirements;
    QString title;

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
    LongWork work;
    const QStringList files(wanted.files.begin(), wanted.files.end());
    TRY_ASSIGN(const auto added,
               EvidenceRepository::addFiles(desk.session(), files, release, requirements,
                                            wanted.title, work.progress()));
    if (context.json) {
        print(arrayOf(added, [](const EvidenceRepository::Added &each) {
            return QJsonObject{{QStringLiteral("number"), each.number},
                               {QStringLiteral("was_there"), each.wasThere}};
        }));
        return Answer::Yes;
    }
    for (const EvidenceRepository::Added &each : added) {
        print(each.number + u'\n');
        if (each.wasThere)
            note(CommandLine::tr("%1 holds the same content already; it is stored once.")
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
                        "--requirement 6.1.3-1.a,6.1.3-1.b"),
         QStringLiteral("evidence add policy.pdf --organisation --requirement 7.1.a")});
    verb.each("FILE", wanted->files, "", CommandLine::tr("The files")).required();
    SubjectOptions::declare(verb, wanted->subject);
    verb.value("--requirement,--for", wanted->requirements, "KEY,...",
               CommandLine::tr("What they are evidence of; else they are kept for later"));
    verb.value("--title", wanted->title, "TEXT",
               CommandLine::tr("What to call a single file; else its name"));
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
                         CommandLine::tr("Size"), CommandLine::tr("Uses"),
                         CommandLine::tr("Added by"), CommandLine::tr("Expires"),
                         CommandLine::tr("File")});
        table.alignRight({2, 3});
        for (const EvidenceRow &row : rows)
            table.add({row.evidence.number, row.evidence.title, sizeText(row.evidence.size),
                       QString::number(row.uses), row.evidence.addedBy,
                       row.evidence.expiresOn.toString(Qt::ISODate), row.evidence.fileName});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct WantedFile {
    QString number;
    OutputOptions output;
};

void addSave(const Verb &evidence)
{
    const auto wanted = std::make_shared<WantedFile>();
    const Verb verb =
        evidence.verb("save", CommandLine::tr("Write the content of evidence to a file, verified"),
                      {QStringLiteral("evidence save E-0001 -o report.pdf")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    OutputOptions::declare(verb, wanted->output, CommandLine::tr("The file to write"));
    verb.opens().speaks();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const EvidenceRepository repository(open.workspace->database());
        TRY_ASSIGN(const Evidence found, repository.byNumber(wanted->number));
        LongWork work;
        TRY(wanted->output.explained(
            repository.save(found.id, wanted->output.target(), work.progress())));
        note(CommandLine::tr("Wrote %1.").arg(wanted->output.path));
        return Answer::Yes;
    });
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
        const EvidenceRepository repository(database);
        TRY_ASSIGN(const Evidence found, repository.byNumber(*number));
        TRY_ASSIGN(const auto uses, repository.usesOf(found.id));
        TRY_ASSIGN(const Names names, Names::load(database));
        TRY_ASSIGN(const auto requirements, Requirements::load(database, *open.shelf));
        if (context.json) {
            print(arrayOf(
                uses, [&](const EvidenceUse &use) { return toJson(use, names, requirements); }));
            return Answer::Yes;
        }
        TextTable table(
            {CommandLine::tr("Release"), CommandLine::tr("Requirement"), CommandLine::tr("Title")});
        for (const EvidenceUse &use : uses) {
            const Requirement *requirement = requirements.byId(use.requirement);
            table.add({use.release.isValid() ? names.release(use.release)
                                             : CommandLine::tr("Organisation"),
                       requirement ? requirement->key : QString(),
                       requirement ? context.in(requirement->title) : QString()});
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

} // namespace

void addEvidenceVerbs(const Verb &root)
{
    const Verb evidence = root.group("evidence", CommandLine::tr("Evidence"));
    addAdd(evidence);
    addList(evidence);
    addSave(evidence);
    addUses(evidence);
}

} // namespace gatehouse
