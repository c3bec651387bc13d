#include "app/cli/json/threat.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/texttable.h"
#include "app/cli/threats.h"
#include "app/cli/verbs/verbs.h"
#include "models/lifecycle/threatacceptance.h"
#include "models/threatmodels/threatrepository.h"
#include "models/threatmodels/threattablemodel.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

QString stateOf(const ThreatRow &row)
{
    return awaitsConfirmation(row)
        ? CommandLine::tr("%1; not applicable to be confirmed").arg(label(row.state))
        : label(row.state);
}

QString categoriesOf(const ThreatRow &row)
{
    QStringList keys;
    for (const ThreatCategory category : row.categories())
        keys += toKey(category);
    return keys.join(QLatin1Char(' '));
}

struct WantedList {
    ThreatOptions of;
    bool onlyOpen = false;
    bool withGone = false;
};

void addList(const Verb &threat)
{
    const auto wanted = std::make_shared<WantedList>();
    const Verb verb = threat.verb("list", CommandLine::tr("Show the threats of a release"),
                                  {QStringLiteral("threat list --release POLICY@5.3.0 --open"),
                                   QStringLiteral("threat list --release POLICY@5.3.0 --json")});
    ThreatOptions::declare(verb, wanted->of);
    const VerbOption unanswered =
        verb.flag("--open", wanted->onlyOpen, CommandLine::tr("Only those without an answer"));
    verb.flag("--gone", wanted->withGone,
              CommandLine::tr("Also those that the model has no place for any longer"))
        .excludes(unanswered);
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const ThreatRegister threats,
                   wanted->of.load(open.workspace->database(), open.workspace->clock().today()));
        std::vector<const ThreatRow *> shown;
        for (const ThreatRow &row : threats.threats) {
            if ((row.counts() || wanted->withGone)
                && (!wanted->onlyOpen || row.state == ThreatState::Open))
                shown.push_back(&row);
        }
        if (context.json) {
            print(arrayOf(shown, [&](const ThreatRow *row) { return toJson(*row, threats); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Number"), CommandLine::tr("Categories"),
                         CommandLine::tr("Risk"), CommandLine::tr("State"),
                         CommandLine::tr("Element or flow"), CommandLine::tr("Title")});
        for (const ThreatRow *row : shown)
            table.add({row->threat.number, categoriesOf(*row), label(row->inherentRisk),
                       stateOf(*row), row->subjectName, context.in(row->title())});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct WantedOne {
    ThreatOptions of;
    QString number;

    void declare(const Verb &verb)
    {
        verb.value("NUMBER", number, "", CommandLine::tr("Its number")).required();
        ThreatOptions::declare(verb, of);
    }
    Result<const ThreatRow *> find(const Database &database, const ThreatRegister &threats) const
    {
        TRY_ASSIGN(const RecordedThreat found,
                   ThreatRepository(database).byNumber(threats.model.id, number));
        return threats.threat(found.id);
    }
};

void addShow(const Verb &threat)
{
    const auto wanted = std::make_shared<WantedOne>();
    const Verb verb = threat.verb("show", CommandLine::tr("Show one threat with what answers it"),
                                  {QStringLiteral("threat show T-0001 --release POLICY@5.3.0")});
    wanted->declare(verb);
    verb.reads();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ThreatRegister threats,
                   wanted->of.load(database, open.workspace->clock().today()));
        TRY_ASSIGN(const ThreatRow *row, wanted->find(database, threats));
        if (context.json) {
            print(toJson(*row, threats));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Field"), CommandLine::tr("Value")});
        table.add({CommandLine::tr("Number"), row->threat.number});
        table.add({CommandLine::tr("Title"), context.in(row->title())});
        table.add({CommandLine::tr("Description"), context.in(row->description())});
        table.add({CommandLine::tr("Element or flow"), row->subjectName});
        table.add({CommandLine::tr("Categories"), categoriesOf(*row)});
        table.add({CommandLine::tr("Risk"), label(row->inherentRisk)});
        table.add({CommandLine::tr("State"), stateOf(*row)});
        if (!row->threat.answerReason.isEmpty())
            table.add({CommandLine::tr("Reason"), row->threat.answerReason});
        for (const std::size_t position : row->countermeasures) {
            const CountermeasureRow &each = threats.countermeasures[position];
            table.add({CommandLine::tr("Countermeasure"),
                       QStringList{each.countermeasure.number, label(each.stage),
                                   each.countermeasure.title, each.citation}
                           .join(QStringLiteral("  "))});
        }
        if (row->rule) {
            for (const QString &key : row->rule->countermeasures)
                table.add({CommandLine::tr("Proposed by the library"),
                           key + QStringLiteral("  ")
                               + context.in(threats.library->countermeasure(key)->title)});
            for (const LocalizedText &test : row->rule->tests)
                table.add({CommandLine::tr("Test"), context.in(test)});
        }
        print(table.toString());
        return Answer::Yes;
    });
}

struct WantedAnswer {
    WantedOne one;
    QString notApplicable;
    QString accept;
    QDate until;
    bool takeBack = false;
    bool confirm = false;

    int given() const { return !notApplicable.isEmpty() + !accept.isEmpty() + takeBack + confirm; }
};

Result<void> answerThreat(const Desk &desk, const WantedAnswer &wanted,
                          const RecordedThreat &threat)
{
    const Action &action = !wanted.accept.isEmpty() ? actions::acceptThreat
        : wanted.confirm                            ? actions::confirmThreatAnswer
                                                    : actions::answerThreat;
    TRY_ASSIGN(Change change, desk.begin(action));
    if (!wanted.accept.isEmpty())
        TRY(acceptThreat(change, threat.id, wanted.accept, wanted.until));
    else if (wanted.confirm)
        TRY(ThreatRepository::confirm(change, threat));
    else if (wanted.takeBack)
        TRY(ThreatRepository::takeBack(change, threat.id));
    else
        TRY(ThreatRepository::dismiss(change, threat.id, wanted.notApplicable));
    return change.commit();
}

void addAnswer(const Verb &threat)
{
    const auto wanted = std::make_shared<WantedAnswer>();
    const Verb verb = threat.verb(
        "answer",
        CommandLine::tr("Answer a threat otherwise than by countermeasures: not applicable, or its "
                        "risk accepted"),
        {QStringLiteral("threat answer T-0001 --release POLICY@5.3.0 --not-applicable 无此功能"),
         QStringLiteral("threat answer T-0002 --release POLICY@5.3.0 --accept 已有补偿措施 "
                        "--until 2026-12-31"),
         QStringLiteral("threat answer T-0001 --release POLICY@5.3.0 --confirm --as auditor")});
    wanted->one.declare(verb);
    verb.value("--not-applicable", wanted->notApplicable, "REASON",
               CommandLine::tr("It is not applicable, and why"));
    verb.value("--accept", wanted->accept, "REASON",
               CommandLine::tr("Its risk is accepted, and why"));
    verb.value("--until", wanted->until, "DATE", CommandLine::tr("The last day it is accepted"));
    verb.flag("--confirm", wanted->confirm,
              CommandLine::tr("Confirm that it is not applicable, as somebody else said"));
    verb.flag("--take-back", wanted->takeBack, CommandLine::tr("It wants an answer again"));
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(const ThreatRegister threats,
                       wanted->one.of.load(desk.database(), desk.today()));
            TRY_ASSIGN(const ThreatRow *row, wanted->one.find(desk.database(), threats));
            TRY(answerThreat(desk, *wanted, row->threat));
            TRY_ASSIGN(const ThreatRegister now,
                       wanted->one.of.load(desk.database(), desk.today()));
            note(QStringLiteral("%1  %2").arg(row->threat.number,
                                              label(now.threat(row->threat.id)->state)));
            return Answer::Yes;
        },
        [wanted]() -> QString {
            return wanted->given() == 1
                ? QString()
                : CommandLine::tr("Say one thing: --not-applicable, --accept, --confirm or "
                                  "--take-back.");
        });
}

struct WantedRating {
    WantedOne one;
    RecordOptions fields;
};

void addRate(const Verb &threat)
{
    const auto wanted = std::make_shared<WantedRating>();
    const Verb verb = threat.verb(
        "edit", CommandLine::tr("Rate a threat, or change one of your own"),
        {QStringLiteral("threat edit T-0001 --release POLICY@5.3.0 --likelihood 4 --impact 5")});
    wanted->one.declare(verb);
    wanted->fields.declare(verb, describe<RecordedThreat>());
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(const ThreatRegister threats,
                       wanted->one.of.load(desk.database(), desk.today()));
            TRY_ASSIGN(const ThreatRow *row, wanted->one.find(desk.database(), threats));
            RecordedThreat edited = row->threat;
            TRY(wanted->fields.apply(&edited, desk.database()));
            TRY_ASSIGN(Change change, desk.begin(actions::editThreat));
            TRY(ThreatRepository::update(change, edited));
            TRY(change.commit());
            return Answer::Yes;
        },
        [wanted]() -> QString {
            return wanted->fields.isEmpty() ? CommandLine::tr("Say what is to be changed.")
                                            : QString();
        });
}

struct WantedAdd {
    ThreatOptions of;
    QString part;
    RecordOptions fields;
};

void addAdd(const Verb &threat)
{
    const auto wanted = std::make_shared<WantedAdd>();
    const Verb verb = threat.verb(
        "add", CommandLine::tr("Add a threat that no rule finds, and print its number"),
        {QStringLiteral(
            "threat add --release POLICY@5.3.0 --part 终端本地存储 --title 换机后缓存残留 "
            "--categories I --likelihood 3 --impact 3")});
    ThreatOptions::declare(verb, wanted->of);
    verb.value("--part", wanted->part, "NAME",
               CommandLine::tr("The element or flow, by name or uid; without it, the whole model"));
    wanted->fields.declare(verb, describe<RecordedThreat>(),
                           {QStringLiteral("title"), QStringLiteral("categories"),
                            QStringLiteral("likelihood"), QStringLiteral("impact")},
                           {QStringLiteral("rating_reason")});
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ThreatRegister threats, wanted->of.load(desk.database(), desk.today()));
        RecordedThreat own;
        own.model = threats.model.id;
        if (!wanted->part.isEmpty()) {
            const auto part = std::ranges::find_if(threats.parts, [&](const ModelPart &each) {
                return each.name == wanted->part || each.subject == wanted->part;
            });
            if (part == threats.parts.end())
                return fail(ErrorKind::NotFound,
                            CommandLine::tr("There is no such element or flow. “threat-model show” "
                                            "lists them."));
            own.subject = part->subject;
        }
        TRY(wanted->fields.apply(&own, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::addThreat));
        TRY_ASSIGN(const ThreatId id, ThreatRepository::add(change, own));
        TRY(change.commit());
        TRY_ASSIGN(const RecordedThreat stored, ThreatRepository(desk.database()).threat(id));
        print(stored.number + u'\n');
        return Answer::Yes;
    });
}

} // namespace

void addThreatVerbs(const Verb &root)
{
    const Verb threat = root.group("threat", CommandLine::tr("Threats and their answers"));
    addList(threat);
    addShow(threat);
    addAdd(threat);
    addRate(threat);
    addAnswer(threat);
}

} // namespace gatehouse
