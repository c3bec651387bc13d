#include "tests/models/lifecycle/lifecyclefixture.h"

#include "models/workspace/accountadministration.h"
#include "models/auditchain/auditlog.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/profileflag.h"
#include "models/workspace/actions.h"

#include <QtTest>

using namespace gatehouse;

namespace {

class Fixture : public LifecycleFixture
{
public:
    Fixture()
    {
        publishSmall();
        app = addApp(QStringLiteral("PAY"), 3,
                     {{QStringLiteral("has_login"), true}, {QStringLiteral("outsourced"), false}});
        release = addRelease(app);
    }

    /// Judges what is due in requirements: its gate is ready.
    void completeRequirements()
    {
        judge({}, "O.1", Judgement::Compliant);
        judge(release, "A.1", Judgement::Compliant);
        judge(release, "A.2", Judgement::Compliant);
        addEvidence(release, requirement("A.2").id, "login capture");
    }

    /// Names a person with the account of that role as the app's responsible person or deputy.
    void appoint(Role role, PersonId App::*post)
    {
        Change change = this->change();
        Person person;
        person.name = QStringLiteral("王芳 ") + toKey(role);
        person.account = session(role).account.id;
        App named = need(AppRepository(database()).app(app));
        named.*post = need(OrganizationRepository::addPerson(change, person));
        need(AppRepository::update(change, named));
        need(change.commit());
    }

    AppId app;
    ReleaseId release;
};

QStringList missingKeys(const GateStatus &status, Criterion criterion)
{
    QStringList keys;
    for (const CriterionStatus &each : status.criteria) {
        if (each.criterion != criterion)
            continue;
        for (const MissingItem &item : each.missing)
            keys += item.key;
    }
    return keys;
}

} // namespace

class GateRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsDue();
    void unansweredQuestionsStillApply();
    void organisationAssessmentsCount();
    void becomesReadyAndPasses();
    void aReleaseThatDoesNotExistIsNotFound();
    void refusesToPass_data();
    void refusesToPass();
    void aLapsedAcceptanceBlocksAgain();
    void organisationFindingsCover();
    void emptyPhasesPassInTurn();
    void rejectsAndThenPasses();
    void reopensNothingBehind();
    void refusesDecisionsThatDoNotFollow();
    void statementsHaveOneToFourThousandCharacters();
    void recordsTheHighestFittingRole();
    void refusesRolesThatMayNotDecide();
    void aProjectLeadDecidesForAssignedAppsOnly();
    void whoAssessedDoesNotPassTheGateOfACoreApp_data();
    void whoAssessedDoesNotPassTheGateOfACoreApp();
    void whoLeftOutAloneDoesNotPassIt_data();
    void whoLeftOutAloneDoesNotPassIt();
    void tellsWhichRisksWereLowered();
    void decisionsReachTheAuditLog();
    void latenessFollowsThePlan();
    void statusesAgreeWithStatus();
    void tellsWhatChangedSinceADecision();
    void closesTheGatesOfARetiredApp();
};

void GateRepositoryTest::asksForWhatIsDue()
{
    Fixture f;
    const GateStatus status = f.status(f.release, Phase::Requirements);
    QCOMPARE(toKey(status.state), QStringLiteral("in_progress"));
    QCOMPARE(missingKeys(status, Criterion::Assessed),
             QStringList({QStringLiteral("A.1"), QStringLiteral("A.2"), QStringLiteral("O.1")}));
    QVERIFY(missingKeys(status, Criterion::PreviousGate).isEmpty());
    QVERIFY(!status.decision);
    QCOMPARE(missingKeys(f.status(f.release, Phase::Test), Criterion::Assessed),
             QStringList({QStringLiteral("A.2"), QStringLiteral("A.3")}));
    QCOMPARE(toKey(f.status(f.release, Phase::Test).state), QStringLiteral("not_started"));
}

void GateRepositoryTest::unansweredQuestionsStillApply()
{
    Fixture f;
    const ReleaseId release = f.addRelease(f.addApp(QStringLiteral("NEW")));
    QCOMPARE(missingKeys(f.status(release, Phase::Test), Criterion::Assessed),
             QStringList({QStringLiteral("A.2"), QStringLiteral("A.3"), QStringLiteral("O.2")}));
}

void GateRepositoryTest::organisationAssessmentsCount()
{
    Fixture f;
    f.judge({}, "O.1", Judgement::Compliant);
    const GateStatus status = f.status(f.release, Phase::Requirements);
    QCOMPARE(missingKeys(status, Criterion::Assessed),
             QStringList({QStringLiteral("A.1"), QStringLiteral("A.2")}));
}

void GateRepositoryTest::becomesReadyAndPasses()
{
    Fixture f;
    f.completeRequirements();
    QCOMPARE(toKey(f.status(f.release, Phase::Requirements).state), QStringLiteral("ready"));
    const GateDecisionId id = f.decide(f.release, Phase::Requirements, GateDecisionKind::Passed);
    const GateStatus passed = f.status(f.release, Phase::Requirements);
    QVERIFY(passed.isPassed());
    QVERIFY(passed.decision);
    QCOMPARE(passed.decision->id, id);
    QCOMPARE(passed.decision->statement, QStringLiteral("reviewed"));
    QCOMPARE(passed.decision->decidedBy, QStringLiteral("Security manager"));
    QCOMPARE(passed.decision->decidedAt, f.clock().now());
    QCOMPARE(passed.decision->snapshotDigest.size(), 32);
    QVERIFY(passed.decision->snapshot.isEmpty());
    const GateDecision whole = need(f.gates().decision(id));
    QCOMPARE(Digest::of(DigestAlgorithm::Sha256, whole.snapshot), whole.snapshotDigest);
    QCOMPARE(need(f.gates().currentPhase(f.release)), Phase::Design);
}

void GateRepositoryTest::aReleaseThatDoesNotExistIsNotFound()
{
    Fixture f;
    const auto missing = f.gates().statuses(ReleaseId(999), f.today());
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QCOMPARE(f.gates().decision(GateDecisionId(999)).error().kind, ErrorKind::NotFound);
}

void GateRepositoryTest::refusesToPass_data()
{
    QTest::addColumn<QString>("unfinished");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("not assessed") << QStringLiteral("assessment") << QStringLiteral("not assessed");
    QTest::newRow("uncovered") << QStringLiteral("cover") << QStringLiteral("non-compliance");
    QTest::newRow("no evidence") << QStringLiteral("evidence") << QStringLiteral("lack evidence");
    QTest::newRow("out of turn") << QStringLiteral("turn") << QStringLiteral("not passed");
}

void GateRepositoryTest::refusesToPass()
{
    QFETCH(QString, unfinished);
    QFETCH(QString, sentence);
    Fixture f;
    f.judge({}, "O.1", Judgement::Compliant);
    f.judge(f.release, "A.2", Judgement::Compliant);
    if (unfinished == u"cover")
        f.judge(f.release, "A.1", Judgement::Noncompliant);
    else if (unfinished != u"assessment")
        f.judge(f.release, "A.1", Judgement::Compliant);
    // There is something to capture from the test on.
    const bool evidence = unfinished == u"evidence";
    if (evidence) {
        f.judge({}, "O.2", Judgement::Compliant);
        f.judge(f.release, "A.3", Judgement::Compliant);
        for (const Phase passed : {Phase::Requirements, Phase::Design, Phase::Development})
            f.decide(f.release, passed, GateDecisionKind::Passed);
    }
    const Phase phase = evidence ? Phase::Test
        : unfinished == u"turn"  ? Phase::Design
                                 : Phase::Requirements;
    const size_t before = need(f.gates().decisions(f.release)).size();
    const auto refused = f.tryDecide(f.release, phase, GateDecisionKind::Passed);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(sentence), qUtf8Printable(refused.error().message));
    QCOMPARE(need(f.gates().decisions(f.release)).size(), before);
    if (!evidence)
        return;
    f.addEvidence(f.release, f.requirement("A.2").id, "capture");
    QVERIFY(f.tryDecide(f.release, phase, GateDecisionKind::Passed));
}

void GateRepositoryTest::aLapsedAcceptanceBlocksAgain()
{
    Fixture f;
    f.completeRequirements();
    f.judge(f.release, "A.1", Judgement::Noncompliant);
    QCOMPARE(toKey(f.status(f.release, Phase::Requirements).state), QStringLiteral("blocked"));
    f.accept(f.release, f.requirement("A.1").id, f.today().addDays(10));
    const auto on = [&](int days) {
        return toKey(
            need(f.gates().status(f.release, Phase::Requirements, f.today().addDays(days))).state);
    };
    QCOMPARE(on(0), QStringLiteral("ready"));
    QCOMPARE(on(10), QStringLiteral("ready"));
    QCOMPARE(on(11), QStringLiteral("blocked"));
}

void GateRepositoryTest::organisationFindingsCover()
{
    Fixture f;
    f.completeRequirements();
    f.judge({}, "O.1", Judgement::Noncompliant);
    QCOMPARE(missingKeys(f.status(f.release, Phase::Requirements), Criterion::NoncomplianceCovered),
             QStringList(QStringLiteral("O.1")));
    f.openFinding({}, f.requirement("O.1").id);
    QCOMPARE(toKey(f.status(f.release, Phase::Requirements).state), QStringLiteral("ready"));
}

void GateRepositoryTest::emptyPhasesPassInTurn()
{
    Fixture f;
    f.completeRequirements();
    f.decide(f.release, Phase::Requirements, GateDecisionKind::Passed);
    QCOMPARE(toKey(f.status(f.release, Phase::Development).state), QStringLiteral("not_started"));
    f.decide(f.release, Phase::Design, GateDecisionKind::Passed);
    f.decide(f.release, Phase::Development, GateDecisionKind::Passed);
    QCOMPARE(need(f.gates().currentPhase(f.release)), Phase::Test);
    f.judge(f.release, "A.3", Judgement::Partial);
    f.decide(f.release, Phase::Test, GateDecisionKind::Passed);
    f.decide(f.release, Phase::Delivery, GateDecisionKind::Passed);
    f.decide(f.release, Phase::Operation, GateDecisionKind::Passed);
    QCOMPARE(need(f.gates().currentPhase(f.release)), Phase::Operation);
    const auto decisions = need(f.gates().decisions(f.release));
    QCOMPARE(decisions.size(), 6);
    for (size_t i = 0; i < decisions.size(); ++i)
        QCOMPARE(indexOf(decisions[i].phase), static_cast<int>(i));
}

void GateRepositoryTest::rejectsAndThenPasses()
{
    Fixture f;
    f.decide(f.release, Phase::Requirements, GateDecisionKind::Rejected);
    QCOMPARE(toKey(f.status(f.release, Phase::Requirements).state), QStringLiteral("rejected"));
    f.completeRequirements();
    const GateStatus still = f.status(f.release, Phase::Requirements);
    QCOMPARE(toKey(still.state), QStringLiteral("rejected"));
    QVERIFY(still.criteriaHold());
    f.decide(f.release, Phase::Requirements, GateDecisionKind::Passed);
    QVERIFY(f.status(f.release, Phase::Requirements).isPassed());
    QCOMPARE(need(f.gates().decisions(f.release)).size(), 2);
}

void GateRepositoryTest::reopensNothingBehind()
{
    Fixture f;
    f.completeRequirements();
    f.decide(f.release, Phase::Requirements, GateDecisionKind::Passed);
    f.decide(f.release, Phase::Design, GateDecisionKind::Passed);
    f.decide(f.release, Phase::Requirements, GateDecisionKind::Reopened);
    QCOMPARE(toKey(f.status(f.release, Phase::Requirements).state), QStringLiteral("ready"));
    const GateStatus design = f.status(f.release, Phase::Design);
    QVERIFY(design.isPassed());
    QVERIFY(!design.criteriaHold());
    QCOMPARE(missingKeys(design, Criterion::PreviousGate),
             QStringList(QStringLiteral("requirements")));
    QCOMPARE(need(f.gates().currentPhase(f.release)), Phase::Requirements);
}

void GateRepositoryTest::refusesDecisionsThatDoNotFollow()
{
    Fixture f;
    const auto kindOf = [&](GateDecisionKind decision) {
        const auto result = f.tryDecide(f.release, Phase::Requirements, decision);
        return result ? std::nullopt : std::optional(result.error().kind);
    };
    QCOMPARE(kindOf(GateDecisionKind::Reopened), ErrorKind::Invalid);
    f.completeRequirements();
    f.decide(f.release, Phase::Requirements, GateDecisionKind::Passed);
    QCOMPARE(kindOf(GateDecisionKind::Passed), ErrorKind::Invalid);
    QCOMPARE(kindOf(GateDecisionKind::Rejected), ErrorKind::Invalid);
    QVERIFY(!kindOf(GateDecisionKind::Reopened));
    QVERIFY(!kindOf(GateDecisionKind::Rejected));
    QVERIFY(!kindOf(GateDecisionKind::Reopened));
}

void GateRepositoryTest::statementsHaveOneToFourThousandCharacters()
{
    Fixture f;
    const auto decide = [&](const QString &statement) {
        return f.tryDecide(f.release, Phase::Requirements, GateDecisionKind::Rejected, statement);
    };
    QCOMPARE(decide({}).error().kind, ErrorKind::Invalid);
    QCOMPARE(decide(QStringLiteral(" \n\t ")).error().kind, ErrorKind::Invalid);
    QCOMPARE(decide(QString(4001, u'x')).error().kind, ErrorKind::Invalid);
    need(decide(QStringLiteral("𠮷").repeated(4000)));
    need(decide(QStringLiteral("  it's \"not\" done;\n第二行 🚧 ")));
    const auto decisions = need(f.gates().decisions(f.release));
    QCOMPARE(decisions.size(), 2);
    QCOMPARE(decisions.back().statement, QStringLiteral("it's \"not\" done;\n第二行 🚧"));
}

void GateRepositoryTest::recordsTheHighestFittingRole()
{
    Fixture f;
    f.appoint(Role::ProjectLead, &App::responsible);
    need(f.tryDecide(f.release, Phase::Requirements, GateDecisionKind::Rejected,
                     QStringLiteral("not yet"), Role::ProjectLead));
    Account lead = f.session(Role::ProjectLead).account;
    lead.roles = {Role::Auditor, Role::ProjectLead, Role::SecurityManager};
    Change promoting = f.change();
    need(AccountAdministration::update(promoting, lead));
    need(promoting.commit());
    const Session session = f.session(Role::ProjectLead);
    need(submitAndSign(f.workspace(), *f.shelf, f.release, Phase::Requirements,
                       GateDecisionKind::Rejected, QStringLiteral("still not"), session.account));
    const auto decisions = need(f.gates().decisions(f.release));
    QCOMPARE(decisions[0].role, Role::ProjectLead);
    QCOMPARE(decisions[1].role, Role::SecurityManager);
}

void GateRepositoryTest::refusesRolesThatMayNotDecide()
{
    Fixture f;
    const auto refused = f.tryDecide(f.release, Phase::Requirements, GateDecisionKind::Rejected,
                                     QStringLiteral("no"), Role::Auditor);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    // A Change begun for something else opens no back door.
    const UnlockedKey key = keyOf(f.workspace(), f.session(Role::Assessor).account);
    Change assessing =
        need(Change::begin(f.session(Role::Assessor), {"assessment.record", Permission::Assess}));
    const auto decided = GateSigning::sign(assessing, *f.shelf, f.release, Phase::Requirements,
                                           GateDecisionKind::Rejected, QStringLiteral("no"), key);
    QCOMPARE(decided.error().kind, ErrorKind::Refused);
}

void GateRepositoryTest::aProjectLeadDecidesForAssignedAppsOnly()
{
    Fixture f;
    const auto decide = [&](Role role) {
        return f.tryDecide(f.release, Phase::Requirements, GateDecisionKind::Rejected,
                           QStringLiteral("not yet"), role);
    };
    auto refused = decide(Role::ProjectLead);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY2(refused.error().message.contains(QStringLiteral("names neither")),
             qPrintable(refused.error().message));

    f.appoint(Role::Developer, &App::responsible);
    refused = decide(Role::ProjectLead);
    QVERIFY2(refused.error().message.contains(QStringLiteral("王芳 developer")),
             qPrintable(refused.error().message));
    QVERIFY(!decide(Role::Developer)); // leads it, and has no role that decides
    QVERIFY(decide(Role::SecurityManager));

    f.appoint(Role::ProjectLead, &App::deputy);
    QVERIFY(decide(Role::ProjectLead));
}

void GateRepositoryTest::whoAssessedDoesNotPassTheGateOfACoreApp_data()
{
    QTest::addColumn<int>("tier");
    QTest::addColumn<bool>("answered"); ///< by two, so that the profile suggests tier 3
    QTest::addColumn<QString>("assessor"); ///< as named by whoever recorded it; empty: that account
    QTest::addColumn<bool>("passes");
    const auto row = [](const char *name, int tier, bool answered, const char *assessor,
                        bool passes) {
        QTest::newRow(name) << tier << answered << QString::fromUtf8(assessor) << passes;
    };
    row("tier 1", 1, true, "", false);
    row("recorded under another's name", 1, true, "Assessor", false);
    row("tier 3, decided against the profile", 3, false, "", false);
    row("tier 3, as the profile suggests", 3, true, "", true);
}

void GateRepositoryTest::whoAssessedDoesNotPassTheGateOfACoreApp()
{
    QFETCH(int, tier);
    QFETCH(bool, answered);
    QFETCH(QString, assessor);
    QFETCH(bool, passes);
    Fixture f;
    Change writing = f.change();
    App app = need(AppRepository(f.database()).app(f.app));
    app.tier = tier;
    need(AppRepository::update(writing, app));
    need(writing.commit());
    if (answered)
        need(f.database().execute("DELETE FROM profile_answer"));
    for (const ProfileFlag &flag : profileFlags()) {
        if (answered)
            need(
                f.database().execute("INSERT INTO profile_answer (app_id, flag, holds) VALUES (1, '"
                                     + flag.key.toLatin1() + "', 0)"));
    }
    f.judge({}, "O.1", Judgement::Compliant);
    // One account that holds every role, here that of a security manager.
    Change assessing = need(Change::begin(f.session(Role::SecurityManager), actions::assess));
    for (const char *key : {"A.1", "A.2"}) {
        Assessment assessment;
        assessment.release = f.release;
        assessment.phase = Phase::Requirements;
        assessment.judgement = Judgement::Compliant;
        assessment.assessor = assessor;
        need(AssessmentRepository::record(assessing, grounded(assessment, f.requirement(key))));
    }
    need(assessing.commit());
    for (const char *key : {"A.1", "A.2"})
        f.addEvidence(f.release, f.requirement(key).id, key);
    f.addEvidence({}, f.requirement("O.1").id, "policy");
    QCOMPARE(toKey(f.status(f.release, Phase::Requirements).state), QStringLiteral("ready"));

    const auto decided = f.tryDecide(f.release, Phase::Requirements, GateDecisionKind::Passed);
    QCOMPARE(decided.has_value(), passes);
    if (passes)
        return;
    QCOMPARE(decided.error().kind, ErrorKind::Refused);
    QVERIFY2(decided.error().message.contains(QStringLiteral("another person passes the gate")),
             qPrintable(decided.error().message));
    QVERIFY(f.tryDecide(f.release, Phase::Requirements, GateDecisionKind::Rejected));
    need(f.tryDecide(f.release, Phase::Requirements, GateDecisionKind::Reopened));
    need(f.tryDecide(f.release, Phase::Requirements, GateDecisionKind::Passed,
                     QStringLiteral("reviewed"), Role::Administrator));
}

void GateRepositoryTest::whoLeftOutAloneDoesNotPassIt_data()
{
    QTest::addColumn<bool>("ofOrganisation");
    QTest::newRow("by a decision") << false;
    QTest::newRow("for the whole organisation") << true;
}

void GateRepositoryTest::whoLeftOutAloneDoesNotPassIt()
{
    QFETCH(bool, ofOrganisation);
    // At tier 3, decided against what the profile suggests, one person may leave out alone.
    Fixture f;
    f.completeRequirements();
    Change deciding =
        need(Change::begin(f.session(Role::SecurityManager), actions::decideApplicability));
    if (ofOrganisation) {
        const Requirement &requirement = f.requirement("O.1");
        Assessment none =
            *need(AssessmentRepository(f.database()).find({}, requirement.id, std::nullopt));
        none.judgement = Judgement::NotApplicable;
        need(AssessmentRepository::record(deciding, none));
    } else {
        need(ApplicabilityRepository::decide(deciding, f.release, f.requirement("A.2").id, false,
                                             QStringLiteral("no login yet")));
    }
    need(deciding.commit());
    const auto decided = f.tryDecide(f.release, Phase::Requirements, GateDecisionKind::Passed);
    QVERIFY(!decided);
    QCOMPARE(decided.error().kind, ErrorKind::Refused);
    need(f.tryDecide(f.release, Phase::Requirements, GateDecisionKind::Passed,
                     QStringLiteral("reviewed"), Role::Administrator));
}

void GateRepositoryTest::tellsWhichRisksWereLowered()
{
    Fixture f;
    const RequirementId requirement = f.requirement("A.1").id;
    const FindingId id = f.openFinding(f.release, requirement, Risk::High, f.today().addDays(30));
    const auto digest = [&](Phase phase) {
        const GateReading reading =
            need(GateReading::load(f.database(), *f.shelf, f.release, f.today()));
        return need(GateSnapshot::take(f.database(), reading, phase)).json;
    };
    QVERIFY(f.status(f.release, Phase::Requirements).lowered.empty());
    QVERIFY(!digest(Phase::Requirements).contains("lowered_risks"));

    Finding finding = need(FindingRepository(f.database(), f.today()).finding(id));
    finding.risk = Risk::Low;
    finding.riskReason = QStringLiteral("only staff can reach it");
    Change change = f.change();
    need(FindingRepository::update(change, finding));
    need(change.commit());
    const std::vector<LoweredRisk> lowered = f.status(f.release, Phase::Requirements).lowered;
    QCOMPARE(lowered.size(), 1u);
    QCOMPARE(lowered.front().sentence(),
             QStringLiteral("F-0001 (1): High risk → Low risk. only staff can reach it"));
    QVERIFY(digest(Phase::Requirements).contains("only staff can reach it"));
    // It is due in the requirements only.
    QVERIFY(f.status(f.release, Phase::Test).lowered.empty());
    QVERIFY(!digest(Phase::Test).contains("lowered_risks"));
}

void GateRepositoryTest::decisionsReachTheAuditLog()
{
    Fixture f;
    const GateDecisionId id = f.decide(f.release, Phase::Requirements, GateDecisionKind::Rejected);
    const GateDecision decision = need(f.gates().decision(id));
    const AuditEntry entry = need(AuditLog(f.database()).entries(0, 1)).front();
    QCOMPARE(entry.action, QStringLiteral("gate.sign"));
    const QJsonObject record =
        entry.content.value(QStringLiteral("records")).toArray().first().toObject();
    QCOMPARE(record.value(QStringLiteral("uid")).toString(), decision.uid);
    const QJsonObject after = record.value(QStringLiteral("after")).toObject();
    QCOMPARE(after.value(QStringLiteral("release")).toString(), QStringLiteral("PAY@1.0"));
    QCOMPARE(after.value(QStringLiteral("decision")).toString(), QStringLiteral("rejected"));
    QCOMPARE(after.value(QStringLiteral("role")).toString(), QStringLiteral("security_manager"));
    QCOMPARE(after.value(QStringLiteral("snapshot_sha256")).toString(),
             QString::fromLatin1(decision.snapshotDigest.toHex()));
}

void GateRepositoryTest::latenessFollowsThePlan()
{
    Fixture f;
    const QDate day = f.today();
    const ReleaseId release =
        f.addRelease(f.app, QStringLiteral("2.0"),
                     {{Phase::Requirements, day.addDays(-1)}, {Phase::Design, day}});
    const auto statuses = need(f.gates().statuses(release, day));
    QVERIFY(statuses[0].late);
    QCOMPARE(statuses[0].plannedOn, day.addDays(-1));
    QVERIFY(!statuses[1].late);
    QVERIFY(!statuses[2].late);
    QVERIFY(!statuses[2].plannedOn.isValid());
    f.judge({}, "O.1", Judgement::Compliant);
    f.judge(release, "A.1", Judgement::NotApplicable);
    f.judge(release, "A.2", Judgement::NotApplicable);
    f.decide(release, Phase::Requirements, GateDecisionKind::Passed);
    QVERIFY(!f.status(release, Phase::Requirements).late);
}

void GateRepositoryTest::statusesAgreeWithStatus()
{
    Fixture f;
    f.completeRequirements();
    const auto statuses = need(f.gates().statuses(f.release, f.today()));
    QCOMPARE(statuses.size(), 6);
    for (const Phase phase : allPhases) {
        const GateStatus one = f.status(f.release, phase);
        const GateStatus &other = statuses[static_cast<size_t>(indexOf(phase))];
        QCOMPARE(other.phase, phase);
        QCOMPARE(other.state, one.state);
        QCOMPARE(countsOf(other.criteria), countsOf(one.criteria));
    }
}

void GateRepositoryTest::tellsWhatChangedSinceADecision()
{
    Fixture f;
    f.completeRequirements();
    const GateDecisionId id = f.decide(f.release, Phase::Requirements, GateDecisionKind::Passed);
    QVERIFY(need(f.gates().changesSince(id, f.today())).empty());
    f.judge(f.release, "A.3", Judgement::Noncompliant); // due in test alone
    QVERIFY(need(f.gates().changesSince(id, f.today())).empty());
    f.judge(f.release, "A.1", Judgement::Noncompliant);
    f.openFinding(f.release, f.requirement("A.1").id);
    f.addEvidence({}, f.requirement("O.1").id, "minutes");
    const std::vector<SnapshotDifference> expected{
        {SnapshotDifference::What::Assessment, QStringLiteral("A.1")}};
    QCOMPARE(need(f.gates().changesSince(id, f.today())), expected);
}

void GateRepositoryTest::closesTheGatesOfARetiredApp()
{
    Fixture f;
    f.completeRequirements();
    f.decide(f.release, Phase::Requirements, GateDecisionKind::Passed);
    App app = need(AppRepository(f.database()).app(f.app));
    app.status = AppStatus::Retired;
    Change change = f.change();
    need(AppRepository::update(change, app));
    need(change.commit());
    for (const auto &[phase, kind] : {std::pair(Phase::Requirements, GateDecisionKind::Reopened),
                                      std::pair(Phase::Design, GateDecisionKind::Passed),
                                      std::pair(Phase::Design, GateDecisionKind::Rejected)}) {
        const auto refused = f.tryDecide(f.release, phase, kind);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("retired")));
    }
    QVERIFY(f.status(f.release, Phase::Requirements).isPassed());
}

QTEST_GUILESS_MAIN(GateRepositoryTest)
#include "gaterepositorytest.moc"
