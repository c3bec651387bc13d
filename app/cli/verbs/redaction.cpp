#include "app/cli/output.h"
#include "app/cli/outputoptions.h"
#include "app/cli/painting.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/json/values.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/evidence/evidencerepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

void takeNumber(const Verb &verb, QString &number)
{
    verb.value("NUMBER", number, "", CommandLine::tr("The picture's number")).required();
}

void addList(const Verb &redaction)
{
    const auto wanted = std::make_shared<QString>();
    const Verb verb = redaction.verb(
        "list", CommandLine::tr("Show the parts of a picture that are painted over, numbered"),
        {QStringLiteral("evidence redaction list E-0001")});
    takeNumber(verb, *wanted);
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const Evidence picture,
                   EvidenceRepository(open.workspace->database()).byNumber(*wanted));
        if (context.json) {
            const Names names;
            print(arrayOf(picture.redactions,
                          [&](const Redaction &part) { return RecordView(names).json(part); }));
            return Answer::Yes;
        }
        const auto fields = describe<Redaction>().fields();
        QStringList headings{CommandLine::tr("Part")};
        for (const Field &field : fields)
            headings += FieldWording().name(field);
        TextTable table(headings);
        table.alignRight({0, 1, 2, 3, 4});
        int number = 0;
        for (const Redaction &part : picture.redactions) {
            QStringList row{QString::number(++number)};
            for (const Field &field : fields)
                row += FieldWording().text(field, field.get(&part));
            table.add(row);
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

Result<Answer> update(const Desk &desk, const Evidence &picture)
{
    TRY_ASSIGN(Change change, desk.begin(actions::editEvidence));
    TRY(EvidenceRepository::update(change, picture));
    TRY(change.commit());
    note(CommandLine::tr("%n part(s) of %1 are painted over on every copy; the file stays as it "
                         "is.",
                         nullptr, static_cast<int>(picture.redactions.size()))
             .arg(picture.number));
    return Answer::Yes;
}

struct WantedPart {
    QString number;
    RecordOptions part;
};

void addAdd(const Verb &redaction)
{
    const auto wanted = std::make_shared<WantedPart>();
    const Verb verb = redaction.verb(
        "add",
        CommandLine::tr("Have a part of a picture painted over wherever it leaves, in pixels of "
                        "the picture as it is shown"),
        {QStringLiteral("evidence add screen.png"),
         QStringLiteral("evidence redaction add E-0226 --left 20 --top 10 --width 200 "
                        "--height 40")});
    takeNumber(verb, wanted->number);
    wanted->part.declare(verb, describe<Redaction>(),
                         {QStringLiteral("left"), QStringLiteral("top"), QStringLiteral("width"),
                          QStringLiteral("height")});
    verb.writes().paints();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(Evidence picture, EvidenceRepository(desk.database()).byNumber(wanted->number));
        Redaction part;
        TRY(wanted->part.apply(&part, desk.database()));
        TRY(context.painting->coversPicture(desk.database(), picture.id, part));
        picture.redactions.push_back(part);
        return update(desk, picture);
    });
}

struct WantedRemoval {
    QString number;
    std::optional<int> part;
    bool all = false;
};

void addRemove(const Verb &redaction)
{
    const auto wanted = std::make_shared<WantedRemoval>();
    const Verb verb = redaction.verb(
        "remove", CommandLine::tr("Show a part of a picture again, or all of it"),
        {QStringLiteral("evidence add screen.png"),
         QStringLiteral("evidence redaction add E-0226 --left 20 --top 10 --width 200 "
                        "--height 40"),
         QStringLiteral("evidence redaction remove E-0226 --part 1")});
    takeNumber(verb, wanted->number);
    const VerbOption one =
        verb.value("--part", wanted->part, "N",
                   CommandLine::tr("Which, as “evidence redaction list” numbers them"));
    verb.flag("--all", wanted->all, CommandLine::tr("All parts")).excludes(one);
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(Evidence picture,
                       EvidenceRepository(desk.database()).byNumber(wanted->number));
            auto &parts = picture.redactions;
            if (wanted->all) {
                parts.clear();
            } else {
                const int part = *wanted->part;
                if (part < 1 || part > static_cast<int>(parts.size()))
                    return fail(ErrorKind::Invalid,
                                CommandLine::tr("%1 has %n part(s) that are painted over; there "
                                                "is no part %2.",
                                                nullptr, static_cast<int>(parts.size()))
                                    .arg(picture.number)
                                    .arg(part));
                parts.erase(parts.begin() + part - 1);
            }
            return update(desk, picture);
        },
        [wanted] {
            return wanted->all || wanted->part
                ? QString()
                : CommandLine::tr("Say which part with --part, or --all.");
        });
}

} // namespace

void addRedactionVerbs(const Verb &evidence)
{
    const Verb redaction = evidence.group(
        "redaction",
        CommandLine::tr("Parts of pictures that are painted over wherever they leave"));
    addList(redaction);
    addAdd(redaction);
    addRemove(redaction);
}

} // namespace gatehouse
