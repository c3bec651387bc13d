#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/threatlibraries.h"
#include "app/cli/verbs/verbs.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

/// The entries of one kind, and the group of verbs that is about them.
struct Entries {
    LibraryPartKind kind;
    const char *group;
    const char *example; ///< the key of one in the library that comes with the program
    const char *addition; ///< what follows “add own-app”
};

constexpr Entries all[] = {
    {LibraryPartKind::Rule, "rule", "T06", "T900 --of flow --likelihood 3"},
    {LibraryPartKind::Countermeasure, "countermeasure", "keys_in_hardware",
     "dual_control --sets encrypted"},
    {LibraryPartKind::Question, "question", "public_network", "outsourced --section facts"},
    {LibraryPartKind::Section, "section", "identity", "outsourcing"},
    {LibraryPartKind::ElementType, "type", "mobile_client", "smart_watch --element-kind process"},
    {LibraryPartKind::FlowType, "flow-type", "https_api", "bluetooth"},
    {LibraryPartKind::Uncovered, "uncovered", "6.3.3.h", "6.3.3.c"},
};

const QString beginning = QStringLiteral("threat-library draft insurance-app --key own-app");

QString example(const Entries &of, const QString &rest)
{
    return QStringLiteral("threat-library %1 %2").arg(QLatin1StringView(of.group), rest);
}

struct WantedPart {
    QString library;
    QString key;
    RecordOptions fields;
};

void declareEntry(const Verb &verb, WantedPart &wanted)
{
    verb.value("ENTRY", wanted.key, "", CommandLine::tr("The key of the entry")).required();
}

void addList(const Verb &group, const Entries &of)
{
    const auto name = std::make_shared<QString>();
    const Verb verb = group.verb("list", CommandLine::tr("List them"),
                                 {example(of, QStringLiteral("list insurance-app"))});
    LibraryName::declare(verb, *name);
    verb.readsIfGiven();
    verb.exports();
    verb.run([name, kind = of.kind](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const ThreatLibraryContent content, LibraryName::read(context, *name));
        if (context.json) {
            print(arrayOf(content.partsOf(kind),
                          [](const LibraryPart *part) { return toJson(*part); }));
            return Answer::Yes;
        }
        return showParts(context, content, kind);
    });
}

void addShow(const Verb &group, const Entries &of)
{
    const auto wanted = std::make_shared<WantedPart>();
    const Verb verb = group.verb(
        "show", CommandLine::tr("Show one in full"),
        {example(of, QStringLiteral("show insurance-app %1").arg(QLatin1StringView(of.example)))});
    LibraryName::declare(verb, wanted->library);
    declareEntry(verb, *wanted);
    verb.readsIfGiven();
    verb.run([wanted, kind = of.kind](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const ThreatLibraryContent content, LibraryName::read(context, wanted->library));
        const LibraryPart *part = content.part(kind, wanted->key);
        if (!part)
            return fail(ErrorKind::NotFound,
                        CommandLine::tr("%1 has no “%2” among the entries of kind “%3”.")
                            .arg(content.name(), wanted->key, label(kind)));
        if (context.json) {
            print(toJson(*part));
            return Answer::Yes;
        }
        const FieldWording wording;
        TextTable table({CommandLine::tr("Field"), CommandLine::tr("Value")});
        const QStringList used = fieldsOf(kind);
        for (const Field &field : describe<LibraryPart>().fields()) {
            const QString text = wording.text(field, part);
            if (used.contains(field.keyText()) && !text.isEmpty())
                table.add({wording.name(field), text});
        }
        print(table.toString());
        return Answer::Yes;
    });
}

void addAdd(const Verb &group, const Entries &of)
{
    const auto wanted = std::make_shared<WantedPart>();
    const Verb verb = group.verb(
        "add", CommandLine::tr("Add one to a draft"),
        {beginning,
         example(of, QStringLiteral("add own-app %1").arg(QLatin1StringView(of.addition)))});
    LibraryName::declareDraft(verb, wanted->library);
    declareEntry(verb, *wanted);
    wanted->fields.declare(verb, describe<LibraryPart>(), {},
                           fieldsNotOf(of.kind) << QStringLiteral("key"));
    verb.writes();
    verb.run([wanted, kind = of.kind](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ThreatLibraryDraft draft,
                   LibraryName::draft(desk.database(), wanted->library));
        LibraryPart part;
        part.draft = draft.id;
        part.kind = kind;
        part.key = wanted->key;
        TRY(wanted->fields.apply(&part, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editThreatLibrary));
        TRY(ThreatLibraryDraftRepository::addPart(change, part));
        TRY(change.commit());
        return Answer::Yes;
    });
}

void addEdit(const Verb &group, const Entries &of)
{
    const auto wanted = std::make_shared<WantedPart>();
    const Verb verb = group.verb(
        "edit", CommandLine::tr("Change one in a draft"),
        {beginning,
         example(of,
                 QStringLiteral("edit own-app %1 --key %1").arg(QLatin1StringView(of.example)))});
    LibraryName::declareDraft(verb, wanted->library);
    declareEntry(verb, *wanted);
    wanted->fields.declare(verb, describe<LibraryPart>(), {}, fieldsNotOf(of.kind));
    verb.writes();
    verb.run([wanted, kind = of.kind](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ThreatLibraryDraft draft,
                   LibraryName::draft(desk.database(), wanted->library));
        TRY_ASSIGN(
            LibraryPart part,
            ThreatLibraryDraftRepository(desk.database()).partNamed(draft.id, kind, wanted->key));
        TRY(wanted->fields.apply(&part, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::editThreatLibrary));
        TRY(ThreatLibraryDraftRepository::updatePart(change, part));
        TRY(change.commit());
        return Answer::Yes;
    });
}

void addRemove(const Verb &group, const Entries &of)
{
    const auto wanted = std::make_shared<WantedPart>();
    const Verb verb = group.verb(
        "remove", CommandLine::tr("Remove one from a draft"),
        {beginning,
         example(of, QStringLiteral("remove own-app %1").arg(QLatin1StringView(of.example)))});
    LibraryName::declareDraft(verb, wanted->library);
    declareEntry(verb, *wanted);
    verb.writes();
    verb.run([wanted, kind = of.kind](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ThreatLibraryDraft draft,
                   LibraryName::draft(desk.database(), wanted->library));
        TRY_ASSIGN(
            const LibraryPart part,
            ThreatLibraryDraftRepository(desk.database()).partNamed(draft.id, kind, wanted->key));
        TRY_ASSIGN(Change change, desk.begin(actions::editThreatLibrary));
        TRY(ThreatLibraryDraftRepository::removePart(change, part.id));
        TRY(change.commit());
        return Answer::Yes;
    });
}

} // namespace

void addThreatLibraryPartVerbs(const Verb &library)
{
    for (const Entries &of : all) {
        const Verb group = library.group(of.group, label(of.kind));
        addList(group, of);
        addShow(group, of);
        addAdd(group, of);
        addEdit(group, of);
        addRemove(group, of);
    }
}

} // namespace gatehouse
