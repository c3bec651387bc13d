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

/// Whose risk: a finding's, or a requirement's.
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

    void declare(const Verb &verb)
    {
        SubjectOptions::declare(verb, subject);
        const VerbOption named =
            verb.value("--requirement", requirement, "KEY", CommandLine::tr("The requirement"));
        verb.value("--finding", finding, "NUMBER", CommandLine::tr("The finding it settles"))
            .excludes(named);
        verb.value("--reason", reason, "TEXT", CommandLine::tr("Why")).required();
    }

    void declareExpiry(const Verb &verb)
    {
        verb.value("--expires", expires, "DATE", CommandLine::tr("The last day it holds"))
            .required();
    }

    /// What is accepted, for a new acceptance.
    Result<RiskAcceptance> subjectOf(const Desk &desk) const
    {
        const Database &database = desk.database();
        RiskAcceptance acceptance;
        if (!finding.isEmpty()) {
            TRY_ASSIGN(const Finding found,
                       FindingRepository(database, desk.today()).byNumber(finding));
            acceptance.finding = found.id;
            acceptance.release = found.release;
            acceptance.requirement = found.requirement;
            return acceptance;
        }
        TRY_ASSIGN(acceptance.release, subject.find(database));
        TRY_ASSIGN(const auto requirements,
                   Requirements::load(database, desk.shelf(), acceptance.release));
        TRY_ASSIGN(const Requirement *found, requirements.byKey(requirement));
        acceptance.requirement = found->id;
        return acceptance;
    }

    /// The acceptance that is to be renewed or withdrawn.
    Result<RiskAcceptance> standing(const Desk &desk) const
    {
        TRY_ASSIGN(const RiskAcceptance of, subjectOf(desk));
        const RiskAcceptanceRepository repository(desk.database());
        return of.finding.isValid() ? repository.newestOf(of.finding)
                                    : repository.newestOf(of.release, of.requirement);
    }
};

Result<Answer> accept(Context &context, const Wanted &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(RiskAcceptance acceptance, wanted.subjectOf(desk));
    acceptance.reason = wanted.reason;
    acceptance.expiresOn = wanted.expires;
    TRY_ASSIGN(Change change, desk.begin(actions::acceptRisk));
    TRY(RiskAcceptanceRepository::accept(change, acceptance));
    TRY(change.commit());
    note(CommandLine::tr("Accepted until %1.").arg(wanted.expires.toString(Qt::ISODate)));
    return Answer::Yes;
}

Result<Answer> renew(Context &context, const Wanted &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(const RiskAcceptance standing, wanted.standing(desk));
    TRY_ASSIGN(Change change, desk.begin(actions::renewRisk));
    TRY(RiskAcceptanceRepository::renew(change, standing.id, wanted.reason, wanted.expires));
    TRY(change.commit());
    note(CommandLine::tr("Accepted until %1.").arg(wanted.expires.toString(Qt::ISODate)));
    return Answer::Yes;
}

Result<Answer> withdraw(Context &context, const Wanted &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(const RiskAcceptance standing, wanted.standing(desk));
    TRY_ASSIGN(Change change, desk.begin(actions::withdrawRisk));
    TRY(RiskAcceptanceRepository::withdraw(change, standing.id, wanted.reason));
    TRY(change.commit());
    note(CommandLine::tr("The acceptance is withdrawn."));
    return Answer::Yes;
}

using Act = Result<Answer> (*)(Context &, const Wanted &);

void addAct(const Verb &risk, const char *name, const QString &about, const QStringList &examples,
            bool withExpiry, Act act)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = risk.verb(name, about, examples);
    wanted->declare(verb);
    if (withExpiry)
        wanted->declareExpiry(verb);
    verb.writes();
    verb.run([wanted, act](Context &context) { return act(context, *wanted); },
             [wanted] { return wanted->complaint(); });
}

void addList(const Verb &risk)
{
    const auto subject = std::make_shared<SubjectOptions>();
    const Verb verb = risk.verb("list", CommandLine::tr("Show the risks accepted, newest first"),
                                {QStringLiteral("risk list --release POLICY@5.3.0")});
    SubjectOptions::declare(verb, *subject);
    verb.lists();
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
                             CommandLine::tr("State"), CommandLine::tr("Reason")});
            const QDate today = open.workspace->clock().today();
            QHash<AcceptanceId, QString> uids;
            for (const RiskAcceptance &each : acceptances)
                uids.insert(each.id, each.uid);
            QJsonArray array;
            for (const RiskAcceptance &each : acceptances) {
                QString number;
                if (each.finding.isValid()) {
                    TRY_ASSIGN(const Finding finding,
                               FindingRepository(database, today).finding(each.finding));
                    number = finding.number;
                }
                array.append(
                    toJson(each, names, requirements, number, uids.value(each.renews), today));
                table.add({requirements.keyOf(each.requirement), number, each.approvedBy,
                           each.expiresOn.toString(Qt::ISODate), label(stateOn(each, today)),
                           each.isWithdrawn() ? each.withdrawalReason : each.reason});
            }
            if (context.json)
                print(array);
            else
                TRY(show(context, table));
            return Answer::Yes;
        },
        [subject] { return subject->complaint(); });
}

} // namespace

void addRiskVerbs(const Verb &root)
{
    const Verb risk = root.group("risk", CommandLine::tr("Risk acceptances"));
    addAct(
        risk, "accept", CommandLine::tr("Accept a risk until a day, with the reason on record"),
        {QStringLiteral("risk accept --finding F-0001 --reason 已有补偿措施 --expires 2026-12-31"),
         QStringLiteral("risk accept --release POLICY@5.3.0 --requirement 6.2.4.a "
                        "--reason 已有补偿措施 --expires 2026-12-31")},
        true, accept);
    addAct(risk, "renew", CommandLine::tr("Go on accepting a risk until a later day"),
           {QStringLiteral("risk renew --finding F-0003 --reason 已复核 --expires 2027-06-30")},
           true, renew);
    addAct(risk, "withdraw", CommandLine::tr("Take an acceptance back: its finding is open again"),
           {QStringLiteral("risk withdraw --finding F-0003 --reason 补偿措施已失效")}, false,
           withdraw);
    addList(risk);
}

} // namespace gatehouse
