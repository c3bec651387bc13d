#include "app/cli/json/assessment.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/subject.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

struct Wanted {
    SubjectOptions subject;
    QString requirement;
    QString finding;
    QString reason;
    QDate expires;

    QString complaint() const
    {
        if (!finding.isEmpty())
            return {};
        if (requirement.isEmpty())
            return CommandLine::tr("Say what is accepted: --finding NUMBER, or --requirement KEY "
                                   "with --release or --organisation.");
        return subject.complaint();
    }
};

Result<Answer> accept(Context &context, const Wanted &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    const Database &database = desk.database();
    RiskAcceptance acceptance;
    acceptance.reason = wanted.reason;
    acceptance.expiresOn = wanted.expires;
    if (!wanted.finding.isEmpty()) {
        TRY_ASSIGN(const Finding finding, FindingRepository(database).byNumber(wanted.finding));
        acceptance.finding = finding.id;
        acceptance.release = finding.release;
        acceptance.requirement = finding.requirement;
    } else {
        TRY_ASSIGN(acceptance.release, wanted.subject.find(database));
        TRY_ASSIGN(const auto requirements,
                   Requirements::load(database, desk.shelf(), acceptance.release));
        TRY_ASSIGN(const Requirement *requirement, requirements.byKey(wanted.requirement));
        acceptance.requirement = requirement->id;
    }
    TRY_ASSIGN(Change change, desk.begin(actions::acceptRisk));
    TRY(RiskAcceptanceRepository::accept(change, acceptance));
    TRY(change.commit());
    note(CommandLine::tr("Accepted until %1.").arg(wanted.expires.toString(Qt::ISODate)));
    return Answer::Yes;
}

void addAccept(const Verb &risk)
{
    const auto wanted = std::make_shared<Wanted>();
    // A day that lies ahead whenever the help is read: the past is refused.
    const QString soon = QDate::currentDate().addMonths(3).toString(Qt::ISODate);
    const Verb verb = risk.verb(
        "accept", CommandLine::tr("Accept a risk until a day, with the reason on record"),
        {QStringLiteral("risk accept --finding F-0001 --reason 已有补偿措施 --expires ") + soon,
         QStringLiteral("risk accept --release POLICY@5.3.0 --requirement 6.1.5.1.p1 "
                        "--reason 已有补偿措施 --expires ")
             + soon});
    SubjectOptions::declare(verb, wanted->subject);
    const VerbOption requirement =
        verb.value("--requirement", wanted->requirement, "KEY", CommandLine::tr("The requirement"));
    verb.value("--finding", wanted->finding, "NUMBER", CommandLine::tr("The finding it settles"))
        .excludes(requirement);
    verb.value("--reason", wanted->reason, "TEXT", CommandLine::tr("Why")).required();
    verb.value("--expires", wanted->expires, "DATE", CommandLine::tr("The last day it holds"))
        .required();
    verb.writes();
    verb.run([wanted](Context &context) { return accept(context, *wanted); },
             [wanted] { return wanted->complaint(); });
}

void addList(const Verb &risk)
{
    const auto subject = std::make_shared<SubjectOptions>();
    const Verb verb = risk.verb("list", CommandLine::tr("Show the risks accepted, newest first"),
                                {QStringLiteral("risk list --release POLICY@5.3.0")});
    SubjectOptions::declare(verb, *subject);
    verb.reads();
    verb.run(
        [subject](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const auto open, context.openToRead());
            const Database &database = open.workspace->database();
            TRY_ASSIGN(const ReleaseId release, subject->find(database));
            TRY_ASSIGN(const auto acceptances,
                       RiskAcceptanceRepository(database).ofRelease(release));
            TRY_ASSIGN(const Names names, Names::load(database));
            TRY_ASSIGN(const auto requirements, Requirements::load(database, *open.shelf));
            TextTable table({CommandLine::tr("Requirement"), CommandLine::tr("Finding"),
                             CommandLine::tr("Approved by"), CommandLine::tr("Until"),
                             CommandLine::tr("Reason")});
            QJsonArray array;
            for (const RiskAcceptance &each : acceptances) {
                QString number;
                if (each.finding.isValid()) {
                    TRY_ASSIGN(const Finding finding,
                               FindingRepository(database).finding(each.finding));
                    number = finding.number;
                }
                array.append(toJson(each, names, requirements, number));
                table.add({requirements.keyOf(each.requirement), number, each.approvedBy,
                           each.expiresOn.toString(Qt::ISODate), each.reason});
            }
            if (context.json)
                print(array);
            else
                print(table.toString());
            return Answer::Yes;
        },
        [subject] { return subject->complaint(); });
}

} // namespace

void addRiskVerbs(const Verb &root)
{
    const Verb risk = root.group("risk", CommandLine::tr("Risk acceptances"));
    addAccept(risk);
    addList(risk);
}

} // namespace gatehouse
