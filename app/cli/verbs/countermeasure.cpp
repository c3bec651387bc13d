#include "app/cli/json/threat.h"
#include "app/cli/json/values.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/texttable.h"
#include "app/cli/threats.h"
#include "app/cli/verbs/verbs.h"
#include "models/evidence/evidencerepository.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatproposal.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

void addList(const Verb &countermeasure)
{
    const auto wanted = std::make_shared<ThreatOptions>();
    const Verb verb = countermeasure.verb(
        "list", CommandLine::tr("Show the countermeasures of a release's threat model"),
        {QStringLiteral("countermeasure list --release POLICY@5.3.0")});
    ThreatOptions::declare(verb, *wanted);
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const ThreatRegister threats,
                   wanted->load(open.workspace->database(), open.workspace->clock().today()));
        if (context.json) {
            print(arrayOf(threats.countermeasures,
                          [&](const CountermeasureRow &row) { return toJson(row, threats); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Number"), CommandLine::tr("Stage"),
                         CommandLine::tr("Threats"), CommandLine::tr("Clause"),
                         CommandLine::tr("Design reference"), CommandLine::tr("Title")});
        table.alignRight({2});
        for (const CountermeasureRow &row : threats.countermeasures)
            table.add({row.countermeasure.number, label(row.stage),
                       QString::number(row.countermeasure.threats.size()), row.citation,
                       row.countermeasure.designReference, row.countermeasure.title});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

/// The threats and the requirement that a countermeasure is linked to.
struct Links {
    std::vector<QString> threats;
    QString requirement;

    void declare(const Verb &verb)
    {
        verb.each("--threat", threats, "NUMBER", CommandLine::tr("A threat that it answers"));
        verb.value("--requirement", requirement, "KEY",
                   CommandLine::tr("The requirement that it fulfils"));
    }
    Result<void> apply(const Desk &desk, const ThreatRegister &model,
                       Countermeasure &countermeasure) const
    {
        for (const QString &number : threats) {
            TRY_ASSIGN(const RecordedThreat threat,
                       ThreatRepository(desk.database()).byNumber(model.model.id, number));
            if (std::ranges::find(countermeasure.threats, threat.id)
                == countermeasure.threats.end())
                countermeasure.threats.push_back(threat.id);
        }
        if (!requirement.isEmpty()) {
            TRY_ASSIGN(const auto requirements,
                       Requirements::load(desk.database(), desk.shelf(), model.model.release));
            TRY_ASSIGN(const Requirement *found, requirements.byKey(requirement));
            countermeasure.requirement = found->id;
        }
        return {};
    }
};

struct WantedAdd {
    ThreatOptions of;
    QString key;
    Links links;
    RecordOptions fields;
};

void addAdd(const Verb &countermeasure)
{
    const auto wanted = std::make_shared<WantedAdd>();
    const Verb verb = countermeasure.verb(
        "add", CommandLine::tr("Add a countermeasure and print its number"),
        {QStringLiteral("countermeasure add --release POLICY@5.3.0 --key signature_self_check "
                        "--threat T-0001 --stage decided"),
         QStringLiteral("countermeasure add --release POLICY@5.3.0 --title 双人复核 --threat "
                        "T-0007 --stage designed --design-reference 概要设计4.2")});
    ThreatOptions::declare(verb, wanted->of);
    verb.value("--key", wanted->key, "KEY",
               CommandLine::tr("A countermeasure of the threat library, see “threat show”"));
    wanted->links.declare(verb);
    wanted->fields.declare(verb, describe<Countermeasure>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ThreatRegister threats, wanted->of.load(desk.database(), desk.today()));
        Countermeasure added;
        added.model = threats.model.id;
        added.key = wanted->key;
        TRY(wanted->fields.apply(&added, desk.database()));
        const LibraryCountermeasure *known = threats.library->countermeasure(wanted->key);
        if (known && added.title.isEmpty())
            added.title = context.in(known->title);
        TRY(wanted->links.apply(desk, threats, added));
        TRY_ASSIGN(Change change, desk.begin(actions::addCountermeasure));
        TRY_ASSIGN(const CountermeasureId id, CountermeasureRepository::add(change, added));
        TRY(change.commit());
        TRY_ASSIGN(const Countermeasure stored,
                   CountermeasureRepository(desk.database()).countermeasure(id));
        print(stored.number + u'\n');
        return Answer::Yes;
    });
}

struct WantedEdit {
    ThreatOptions of;
    QString number;
    Links links;
    RecordOptions fields;
};

void addEdit(const Verb &countermeasure)
{
    const auto wanted = std::make_shared<WantedEdit>();
    const Verb verb = countermeasure.verb(
        "edit", CommandLine::tr("Change a countermeasure, or how far it is"),
        {QStringLiteral("countermeasure edit C-0001 --release POLICY@5.3.0 --stage implemented")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    ThreatOptions::declare(verb, wanted->of);
    wanted->links.declare(verb);
    wanted->fields.declare(verb, describe<Countermeasure>());
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        const CountermeasureRepository repository(desk.database());
        TRY_ASSIGN(const ThreatRegister threats, wanted->of.load(desk.database(), desk.today()));
        TRY_ASSIGN(Countermeasure edited, repository.byNumber(threats.model.id, wanted->number));
        TRY(wanted->fields.apply(&edited, desk.database()));
        TRY(wanted->links.apply(desk, threats, edited));
        TRY_ASSIGN(Change change, desk.begin(actions::editCountermeasure));
        TRY(CountermeasureRepository::update(change, edited));
        TRY(change.commit());
        return Answer::Yes;
    });
}

struct WantedTest {
    ThreatOptions of;
    QString number;
    QString evidence;
    QString record;
    bool failed = false;
};

void addTest(const Verb &countermeasure)
{
    const auto wanted = std::make_shared<WantedTest>();
    const Verb verb = countermeasure.verb(
        "test", CommandLine::tr("Record what the test of a countermeasure found"),
        {QStringLiteral("countermeasure test C-0001 --release POLICY@5.3.0 --evidence E-0012 "
                        "--record 三次重放均被拒绝")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number")).required();
    ThreatOptions::declare(verb, wanted->of);
    verb.value("--evidence", wanted->evidence, "NUMBER", CommandLine::tr("The evidence of it"))
        .required();
    verb.value("--record", wanted->record, "TEXT", CommandLine::tr("What was found")).required();
    verb.flag("--failed", wanted->failed, CommandLine::tr("It did not hold"));
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ThreatRegister threats, wanted->of.load(desk.database(), desk.today()));
        TRY_ASSIGN(
            const Countermeasure tested,
            CountermeasureRepository(desk.database()).byNumber(threats.model.id, wanted->number));
        TRY_ASSIGN(const Evidence evidence,
                   EvidenceRepository(desk.database()).byNumber(wanted->evidence));
        TRY_ASSIGN(Change change, desk.begin(actions::testCountermeasure));
        TRY(CountermeasureRepository::test(change, tested.id, evidence.id, !wanted->failed,
                                           wanted->record));
        TRY(change.commit());
        return Answer::Yes;
    });
}

struct WantedProposals {
    ThreatOptions of;
    std::vector<QString> threats;
    std::optional<CountermeasureStage> stage;
    QString reference;
};

void addPropose(const Verb &countermeasure)
{
    const auto wanted = std::make_shared<WantedProposals>();
    const Verb verb = countermeasure.verb(
        "take", CommandLine::tr("Take what the threat library proposes for threats"),
        {QStringLiteral("countermeasure take --release POLICY@5.3.0 --threat T-0001 --threat "
                        "T-0002 --stage designed --design-reference 概要设计4.2")});
    ThreatOptions::declare(verb, wanted->of);
    verb.each("--threat", wanted->threats, "NUMBER",
              CommandLine::tr("A threat; without any, all that are open"));
    verb.value("--stage", wanted->stage, "STAGE", CommandLine::tr("How far they are: decided"));
    verb.value("--design-reference", wanted->reference, "TEXT",
               CommandLine::tr("Where they stand in the design"));
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ThreatRegister threats, wanted->of.load(desk.database(), desk.today()));
        std::vector<ThreatId> chosen;
        for (const QString &number : wanted->threats) {
            TRY_ASSIGN(const RecordedThreat threat,
                       ThreatRepository(desk.database()).byNumber(threats.model.id, number));
            chosen.push_back(threat.id);
        }
        for (const ThreatRow &row : threats.threats) {
            if (wanted->threats.empty() && row.state == ThreatState::Open)
                chosen.push_back(row.threat.id);
        }
        TRY_ASSIGN(Change change, desk.begin(actions::addCountermeasure));
        TRY_ASSIGN(const int answered,
                   takeProposals(change, threats.model.id, chosen,
                                 {wanted->stage.value_or(CountermeasureStage::Decided),
                                  wanted->reference, context.language}));
        TRY(change.commit());
        note(CommandLine::tr("%n threat(s) have countermeasures now.", nullptr, answered));
        return Answer::Yes;
    });
}

} // namespace

void addCountermeasureVerbs(const Verb &root)
{
    const Verb countermeasure =
        root.group("countermeasure", CommandLine::tr("Countermeasures against threats"));
    addList(countermeasure);
    addAdd(countermeasure);
    addEdit(countermeasure);
    addPropose(countermeasure);
    addTest(countermeasure);
}

} // namespace gatehouse
