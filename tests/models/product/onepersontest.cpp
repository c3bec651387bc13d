#include "models/accounts/holder.h"
#include "models/lifecycle/gateduty.h"
#include "models/management/document.h"
#include "models/management/registerrepository.h"
#include "models/organization/assignmentrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/profileflag.h"
#include "models/product/logcheck.h"
#include "models/product/signercheck.h"
#include "models/product/undo.h"
#include "models/product/workspacecheck.h"
#include "models/reviews/reviewrepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/formerholders.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/models/threatmodels/smallmodel.h"

#include <QRandomGenerator>
#include <QTest>

#include <sqlite3.h>

#include <functional>

using namespace gatehouse;

namespace {

std::vector<SignerCheck::Shared> sharedIn(const Database &database)
{
    SignerCheck signers;
    need(LogCheck::run(database, nullptr, 1, &signers));
    return signers.found();
}

/// A core app. Wang Fang works with the assessor's account and has two more: a security manager's
/// and an auditor's. Li Qiang has the approver's and the administrator's.
class Company : public LifecycleFixture
{
public:
    Company()
    {
        publishSmall();
        wang = addPerson(QStringLiteral("王芳"), Role::Assessor,
                         {Role::SecurityManager, Role::Auditor});
        li = addPerson(QStringLiteral("李强"), Role::Approver, {Role::Administrator});
        app = addApp(QStringLiteral("PAY"), 1, {{QStringLiteral("has_login"), true}});
        release = addRelease(app);
    }

    PersonId addPerson(const QString &name, Role worksWith, std::initializer_list<Role> further)
    {
        Change adding = change();
        Person person;
        person.name = name;
        person.account = account(worksWith).id;
        const PersonId id = need(OrganizationRepository::addPerson(adding, person));
        for (const Role role : further) {
            Account also = account(role);
            also.holder = id;
            need(AccountAdministration::update(adding, also));
        }
        need(adding.commit());
        return id;
    }
    Account account(Role role) { return session(role).account; }
    Change as(Role role, Permission permission)
    {
        return need(Change::begin(session(role), {"test", permission}));
    }
    /// The administrator's answer, which takes something away.
    void deny(const QString &flag)
    {
        App answered = need(AppRepository(database()).app(app));
        answered.profile.set(flag, false, QStringLiteral("all of it is our own"));
        Change answering = as(Role::Administrator, Permission::ManagePortfolio);
        need(AppRepository::update(answering, answered));
        need(answering.commit());
    }
    void judge(const char *key, Role role = Role::Assessor,
               Judgement judgement = Judgement::Compliant)
    {
        Change assessing = as(role, Permission::Assess);
        record(assessing, release, requirement(key).id, judgement);
        need(assessing.commit());
    }
    Assessment assessment(const char *key)
    {
        return *need(AssessmentRepository(database())
                         .find(release, requirement(key).id, Phase::Requirements));
    }
    void submitForReview(Role role, const char *key)
    {
        const Assessment judged = assessment(key);
        Change submitting = as(role, Permission::Assess);
        need(ReviewRepository::submit(submitting, judged.id, judged.revision, {}));
        need(submitting.commit());
    }
    Result<void> review(Role role, const char *key, ReviewAct act)
    {
        return review(account(role), key, act);
    }
    Result<void> review(const Account &account, const char *key, ReviewAct act)
    {
        const Assessment judged = assessment(key);
        TRY_ASSIGN(auto reviewing,
                   Change::begin({workspace(), account}, actions::acceptAssessment));
        TRY(ReviewRepository::review(reviewing, judged.id, judged.revision, act,
                                     QStringLiteral("as it says")));
        return reviewing.commit();
    }
    /// While a further account is nobody's, behind the program.
    void apart(const QByteArray &name, const std::function<void()> &act)
    {
        auto rows =
            need(database().prepare("SELECT holder_id FROM account WHERE name = '" + name + "'"));
        rows.bind();
        if (!rows.next())
            qFatal("no account %s", name.constData());
        const QByteArray holder = rows.bytes(0);
        need(rows.finished());
        need(database().execute("UPDATE account SET holder_id = NULL WHERE name = '" + name + "'"));
        act();
        need(database().execute("UPDATE account SET holder_id = " + holder + " WHERE name = '"
                                + name + "'"));
    }
    void completeRequirements()
    {
        LifecycleFixture::judge({}, "O.1", Judgement::Compliant);
        for (const char *key : {"A.1", "A.2"}) {
            judge(key);
            addEvidence(release, requirement(key).id, QByteArray("evidence of ") + key);
        }
        addEvidence({}, requirement("O.1").id, "charter");
    }
    void submit(Role role)
    {
        Change submitting = as(role, Permission::SubmitGate);
        need(GateSigning::submit(submitting, *shelf, release, Phase::Requirements,
                                 QStringLiteral("all criteria hold")));
        need(submitting.commit());
    }
    /// True once the gate is decided.
    Result<bool> sign(const Account &account)
    {
        const UnlockedKey key = keyOf(workspace(), account);
        TRY_ASSIGN(auto signing, Change::begin({workspace(), account}, actions::signGate));
        TRY_ASSIGN(const auto decided,
                   GateSigning::sign(signing, *shelf, release, Phase::Requirements,
                                     GateDecisionKind::Passed, {}, key));
        TRY(signing.commit());
        return decided.has_value();
    }
    Result<bool> sign(Role role) { return sign(account(role)); }
    Account owner() { return need(AccountRepository(database()).byName(QStringLiteral("owner"))); }

    /// By another administrator, as the program lets them.
    void give(Role further, PersonId holder)
    {
        Change linking = need(Change::begin({workspace(), owner()}, actions::editAccount));
        Account given = account(further);
        given.holder = holder;
        need(AccountAdministration::update(linking, given));
        need(linking.commit());
    }
    PersonId newcomer()
    {
        Change adding = change();
        Person person;
        person.name = QStringLiteral("赵敏");
        const PersonId id = need(OrganizationRepository::addPerson(adding, person));
        need(adding.commit());
        return id;
    }
    void laterBy(qint64 seconds) { clock().set(clock().now().addSecs(seconds)); }

    PersonId wang;
    PersonId li;
    AppId app;
    ReleaseId release;
};

/// A view that says of every account that it is alone, for its length.
class SwappedView
{
public:
    SwappedView(const Database &database, const QByteArray &name)
        : m_database(database), m_name(name)
    {
        auto stored =
            need(database.prepare("SELECT sql FROM sqlite_schema WHERE name = '" + name + "'"));
        stored.bind();
        if (!stored.next())
            qFatal("no view %s", name.constData());
        m_sql = stored.bytes(0);
        need(stored.finished());
        const QByteArray columns = name == "holder_name" ? "id AS account_id, display_name AS name"
            : name == "account_holder"                   ? "id AS account_id, -id AS person_id"
                                                         : "id AS account_id, id AS other_id";
        need(database.execute("DROP VIEW " + name + "; CREATE VIEW " + name + " AS SELECT "
                              + columns + " FROM account"));
    }
    ~SwappedView() { need(m_database.execute("DROP VIEW " + m_name + ';' + m_sql)); }
    SwappedView(const SwappedView &) = delete;
    SwappedView &operator=(const SwappedView &) = delete;

private:
    const Database &m_database;
    QByteArray m_name;
    QByteArray m_sql;
};

using Attempt = std::function<void(Company &)>;

} // namespace

Q_DECLARE_METATYPE(Attempt)

/// Two accounts of one person are one person, wherever it takes two.
class OnePersonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhoStandsBehindAnAccount();
    void passesNoGateOfACoreAppAlone();
    void takesOneSeatOnly();
    void isFreedByNoNumberOfUsers();
    void confirmsNoAnswerOfTheirOwn();
    void confirmsNoDecisionOfTheirOwn();
    void confirmsNoThreatOfTheirOwn();
    void isFoundWhereItConfirmedAsTwo();
    void reviewsNothingOfTheirOwn();
    void retestsNothingOfTheirOwn();
    void isFoundWhereItReviewedAsTwo();
    void isFoundBehindAConfirmation();
    void isFoundWhereItReviewedUnderOneName();
    void isFoundWhereItChangedWhatItReviewed();
    void isFoundWhereItTestedAgainAsTwo();
    void isFoundWhereItOwnsAndApproves();
    void becameOnePersonLater();
    void nothingIsFoundInWhatWasAllowed_data();
    void nothingIsFoundInWhatWasAllowed();
    void whatWasAllowedByATableAloneIsFound_data();
    void whatWasAllowedByATableAloneIsFound();
    void leadsUnderEachAccount();
    void staysOnePerson_data();
    void staysOnePerson();
    void saysNothingOfTheirOwnAccounts();
    void givesNoAccountToTwo();
    void isProvedByTheLog();
    void signsNothingUnderOtherViews();
    void goesByNoViewThatWasThereForAMoment();
    void isFoundWhereItSignedAsTwo();
    void signsNothingThroughAnAccountThatWasTheirs_data();
    void signsNothingThroughAnAccountThatWasTheirs();
    void takesNoSecondSeatThroughAnAccountThatWasTheirs_data();
    void takesNoSecondSeatThroughAnAccountThatWasTheirs();
    void passesNothingTheyAssessedThroughAnAccountThatWasTheirs_data();
    void passesNothingTheyAssessedThroughAnAccountThatWasTheirs();
    void confirmsNothingThroughAnAccountThatWasTheirs_data();
    void confirmsNothingThroughAnAccountThatWasTheirs();
    void reviewsAndTestsNothingThroughAnAccountThatWasTheirs_data();
    void reviewsAndTestsNothingThroughAnAccountThatWasTheirs();
    void changesNothingTheyReviewedThroughAnAccountThatWasTheirs();
    void theLooksAtOpeningReadTheLogBeforeSomebodyAsks();
    void knowsWhoHeldAnAccountThoughTheyAreGone();
    void isFoundWhereItSignedWhatItAssessed_data();
    void isFoundWhereItSignedWhatItAssessed();
    void isFoundWhereItSignedWhatItLeftOut_data();
    void isFoundWhereItSignedWhatItLeftOut();
    void signsWhatItAssessedWhereThatTakesOne();
    void isFoundWhereAnAccountWasTakenFromItToSign_data();
    void isFoundWhereAnAccountWasTakenFromItToSign();
};

void OnePersonTest::knowsWhoStandsBehindAnAccount()
{
    Company c;
    const Holder wang = need(holderOf(c.database(), c.account(Role::SecurityManager).id));
    QCOMPARE(QSet<QString>(wang.names.begin(), wang.names.end()),
             (QSet<QString>{QStringLiteral("王芳"), c.account(Role::Assessor).displayName,
                            c.account(Role::SecurityManager).displayName,
                            c.account(Role::Auditor).displayName}));
    QCOMPARE(wang.accounts.size(), 3);
    QVERIFY(wang.has(c.account(Role::Auditor).uid));
    QVERIFY(!wang.has(c.account(Role::Approver).uid));
    // An account of nobody's is somebody of its own.
    const Holder lead = need(holderOf(c.database(), c.account(Role::ProjectLead).id));
    QCOMPARE(lead.names, QStringList{c.account(Role::ProjectLead).displayName});
    QVERIFY(need(haveSameHolder(c.database(), c.account(Role::Approver).id,
                                c.account(Role::Administrator).id)));
    QVERIFY(!need(
        haveSameHolder(c.database(), c.account(Role::Approver).id, c.account(Role::Assessor).id)));
}

void OnePersonTest::passesNoGateOfACoreAppAlone()
{
    Company c;
    c.completeRequirements();
    QCOMPARE(c.status(c.release, Phase::Requirements).state, GateState::Ready);

    c.submit(Role::Assessor);
    const auto ownSubmission = c.sign(Role::SecurityManager);
    QCOMPARE(ownSubmission.error().kind, ErrorKind::Refused);
    QVERIFY2(ownSubmission.error().message.contains(c.account(Role::Assessor).displayName
                                                    + QStringLiteral(" submitted this gate")),
             qPrintable(ownSubmission.error().message));

    // Submitted by somebody else, it rests on what she assessed all the same.
    c.submit(Role::ProjectLead);
    const auto ownAssessment = c.sign(Role::SecurityManager);
    QCOMPARE(ownAssessment.error().kind, ErrorKind::Refused);
    QVERIFY2(ownAssessment.error().message.contains(QStringLiteral("another person")),
             qPrintable(ownAssessment.error().message));
    QVERIFY(!need(c.sign(Role::Approver)));
    QVERIFY(need(c.sign(c.owner())));
    QCOMPARE(c.status(c.release, Phase::Requirements).state, GateState::Passed);
}

void OnePersonTest::takesOneSeatOnly()
{
    Company c;
    c.completeRequirements();
    c.submit(Role::Assessor);
    QVERIFY(!need(c.sign(Role::Approver)));
    const auto second = c.sign(Role::Administrator);
    QCOMPARE(second.error().kind, ErrorKind::Invalid);
    QVERIFY2(second.error().message.contains(c.account(Role::Approver).displayName
                                             + QStringLiteral(" has signed this already")),
             qPrintable(second.error().message));
    QVERIFY(need(c.sign(c.owner())));
}

// Whoever enters a number that brings the app to tier 2 has not got rid of the second person.
void OnePersonTest::isFreedByNoNumberOfUsers()
{
    Company c;
    for (const ProfileFlag &flag : profileFlags()) {
        const bool holds =
            QStringList{"has_payment", "handles_spi", "has_critical_ops", "has_login"}.contains(
                flag.key);
        need(c.database().execute("INSERT OR REPLACE INTO profile_answer (app_id, flag, holds) "
                                  "VALUES (1, '"
                                  + flag.key.toLatin1() + (holds ? "', 1)" : "', 0)")));
    }
    App small = need(AppRepository(c.database()).app(c.app));
    small.tierDecided = false;
    small.userCount = 5;
    small.userCountSource = QStringLiteral("said so");
    Change entering = c.as(Role::SecurityManager, Permission::ManagePortfolio);
    need(AppRepository::update(entering, small));
    need(entering.commit());
    QCOMPARE(need(AppRepository(c.database()).app(c.app)).tier, 2);
    c.completeRequirements();
    c.submit(Role::ProjectLead);
    QCOMPARE(c.sign(Role::SecurityManager).error().kind, ErrorKind::Refused);
    QVERIFY(need(c.sign(Role::Approver)));
}

void OnePersonTest::confirmsNoAnswerOfTheirOwn()
{
    Company c;
    const QString flag = QStringLiteral("outsourced");
    c.deny(flag);
    const auto confirm = [&](Role role) -> Result<void> {
        Change confirming = c.as(role, Permission::DecideApplicability);
        TRY(AppRepository::confirm(confirming, c.app,
                                   need(AppRepository(c.database()).app(c.app)).revision, {flag}));
        return confirming.commit();
    };
    QCOMPARE(confirm(Role::Approver).error().kind, ErrorKind::Refused);
    QVERIFY(confirm(Role::SecurityManager));
}

void OnePersonTest::confirmsNoDecisionOfTheirOwn()
{
    Company c;
    const RequirementId id = c.requirement("A.2").id;
    Change deciding = c.as(Role::Approver, Permission::DecideApplicability);
    need(ApplicabilityRepository::decide(deciding, c.release, id, false,
                                         QStringLiteral("no login yet")));
    need(deciding.commit());
    const auto confirm = [&](Role role) -> Result<void> {
        const auto decided = need(ApplicabilityRepository(c.database()).decisions(c.release));
        Change confirming = c.as(role, Permission::DecideApplicability);
        TRY(ApplicabilityRepository::confirm(confirming, c.release, decided.value(id)));
        return confirming.commit();
    };
    QCOMPARE(confirm(Role::Administrator).error().kind, ErrorKind::Refused);
    QVERIFY(confirm(Role::SecurityManager));
}

void OnePersonTest::confirmsNoThreatOfTheirOwn()
{
    Company c;
    Change drawing = c.as(Role::Approver, Permission::DecideApplicability);
    const ThreatModelId model = need(ThreatModelRepository::draw(drawing, c.release, smallModel()));
    const RecordedThreat threat = need(ThreatRepository(c.database()).ofModel(model)).front();
    need(ThreatRepository::dismiss(drawing, threat.id, QStringLiteral("not here")));
    need(drawing.commit());
    const auto confirm = [&](Role role) -> Result<void> {
        Change confirming = c.as(role, Permission::DecideApplicability);
        TRY(ThreatRepository::confirm(confirming,
                                      need(ThreatRepository(c.database()).threat(threat.id))));
        return confirming.commit();
    };
    QCOMPARE(confirm(Role::Administrator).error().kind, ErrorKind::Refused);
    QVERIFY(confirm(Role::SecurityManager));
}

// As with gates: what the tables say just then can be put back.
void OnePersonTest::isFoundWhereItConfirmedAsTwo()
{
    Company c;
    const QString flag = QStringLiteral("outsourced");
    c.deny(flag);
    const RequirementId id = c.requirement("A.2").id;
    Change deciding = c.as(Role::Administrator, Permission::DecideApplicability);
    need(ApplicabilityRepository::decide(deciding, c.release, id, false,
                                         QStringLiteral("no login yet")));
    const ThreatModelId model =
        need(ThreatModelRepository::draw(deciding, c.release, smallModel()));
    const auto threats = need(ThreatRepository(c.database()).ofModel(model));
    for (const size_t each : {size_t(0), size_t(1)})
        need(ThreatRepository::dismiss(deciding, threats[each].id, QStringLiteral("not here")));
    need(deciding.commit());
    // Another person may.
    {
        Change confirming = c.as(Role::SecurityManager, Permission::DecideApplicability);
        need(ThreatRepository::confirm(confirming,
                                       need(ThreatRepository(c.database()).threat(threats[1].id))));
        need(confirming.commit());
    }
    QVERIFY(sharedIn(c.database()).empty());
    need(c.database().execute("UPDATE account SET holder_id = NULL WHERE name = 'administrator'"));
    Change confirming = c.as(Role::Approver, Permission::DecideApplicability);
    need(AppRepository::confirm(confirming, c.app,
                                need(AppRepository(c.database()).app(c.app)).revision, {flag}));
    const auto decided = need(ApplicabilityRepository(c.database()).decisions(c.release));
    need(ApplicabilityRepository::confirm(confirming, c.release, decided.value(id)));
    need(ThreatRepository::confirm(confirming,
                                   need(ThreatRepository(c.database()).threat(threats[0].id))));
    need(confirming.commit());
    need(c.database().execute("UPDATE account SET holder_id = (SELECT id FROM person WHERE name = "
                              "'李强') WHERE name = 'administrator'"));
    QStringList confirmed;
    for (const SignerCheck::Shared &each : sharedIn(c.database())) {
        QCOMPARE(each.first, c.account(Role::Administrator).displayName);
        QCOMPARE(each.second, c.account(Role::Approver).displayName);
        QVERIFY2(each.sentence().contains(each.subject), qPrintable(each.sentence()));
        QVERIFY(each.entry > 0);
        confirmed += each.subject;
    }
    confirmed.sort();
    QCOMPARE(confirmed,
             (QStringList{QStringLiteral("A.2"), threats[0].number,
                          QStringLiteral("profile.outsourced")}));
}

void OnePersonTest::reviewsNothingOfTheirOwn()
{
    Company c;
    c.judge("A.1");
    const Assessment judged =
        *need(AssessmentRepository(c.database())
                  .find(c.release, c.requirement("A.1").id, Phase::Requirements));
    Change submitting = c.as(Role::Assessor, Permission::Assess);
    need(ReviewRepository::submit(submitting, judged.id, judged.revision, {}));
    need(submitting.commit());
    const auto accept = [&](const Session &session) -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(session, actions::acceptAssessment));
        TRY(ReviewRepository::review(change, judged.id, judged.revision, ReviewAct::Accepted, {}));
        return change.commit();
    };
    QCOMPARE(accept(c.session(Role::Auditor)).error().kind, ErrorKind::Refused);
    QCOMPARE(accept(c.session(Role::SecurityManager)).error().kind, ErrorKind::Refused);
    QVERIFY(accept({c.workspace(), c.owner()}));
    // Whoever accepted it does not change it, under another account neither.
    Account viewer = c.account(Role::Viewer);
    viewer.roles = {Role::Assessor};
    Change changing = c.change();
    Person person;
    person.name = QStringLiteral("赵敏");
    person.account = c.owner().id;
    viewer.holder = need(OrganizationRepository::addPerson(changing, person));
    need(AccountAdministration::update(changing, viewer));
    need(changing.commit());
    Assessment again = *need(AssessmentRepository(c.database())
                                 .find(c.release, c.requirement("A.1").id, Phase::Requirements));
    again.judgement = Judgement::Partial;
    Change assessing = need(Change::begin({c.workspace(), viewer}, actions::assess));
    QCOMPARE(AssessmentRepository::record(assessing, again).error().kind, ErrorKind::Refused);
}

void OnePersonTest::retestsNothingOfTheirOwn()
{
    Company c;
    c.judge("A.1");
    const FindingId id = c.openFinding(c.release, c.requirement("A.1").id);
    for (const FindingStatus status : {FindingStatus::Fixing, FindingStatus::AwaitingRetest}) {
        Change moving = c.change();
        Finding finding = need(FindingRepository(c.database(), {}).finding(id));
        finding.status = status;
        need(FindingRepository::update(moving, finding));
        need(moving.commit());
    }
    const auto retest = [&](Role role) -> Result<void> {
        Change testing = c.as(role, Permission::ManageFindings);
        TRY(FindingRepository::retest(testing, id, true, QStringLiteral("gone")));
        return testing.commit();
    };
    QCOMPARE(retest(Role::Auditor).error().kind, ErrorKind::Refused);
    QVERIFY(retest(Role::Administrator));
}

// As with gates: what the tables say just then can be put back.
void OnePersonTest::isFoundWhereItReviewedAsTwo()
{
    Company c;
    c.judge("A.1");
    c.submitForReview(Role::Assessor, "A.1");
    QCOMPARE(c.review(Role::Auditor, "A.1", ReviewAct::Accepted).error().kind, ErrorKind::Refused);
    c.apart("auditor", [&] { need(c.review(Role::Auditor, "A.1", ReviewAct::Accepted)); });
    // Another person may.
    c.judge("A.2");
    c.submitForReview(Role::Assessor, "A.2");
    need(c.review(Role::Administrator, "A.2", ReviewAct::Accepted));
    QCOMPARE(need(LogCheck::run(c.database())).found, 0);
    const auto found = sharedIn(c.database());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().act, SignerCheck::Act::Reviewed);
    QCOMPARE(found.front().subject, QStringLiteral("A.1"));
    QCOMPARE(found.front().first, c.account(Role::Assessor).displayName);
    QCOMPARE(found.front().second, c.account(Role::Auditor).displayName);
    QVERIFY(found.front().entry > 0);
    QVERIFY2(found.front().sentence().contains(QStringLiteral("PAY@")),
             qPrintable(found.front().sentence()));
}

// Whoever reviews what confirms an earlier judgement reviews that, too.
void OnePersonTest::isFoundBehindAConfirmation()
{
    Company c;
    Assessment judged;
    judged.release = c.release;
    judged.judgement = Judgement::Compliant;
    Change assessing = c.as(Role::Assessor, Permission::Assess);
    need(AssessmentRepository::record(assessing, grounded(judged, c.requirement("A.2"))));
    need(assessing.commit());
    Change confirming = c.as(Role::Administrator, Permission::Assess);
    const AssessmentId id =
        need(AssessmentRepository::confirm(confirming, *c.shelf, c.assessment("A.2"),
                                           {c.release, c.requirement("A.2").id, Phase::Test}));
    need(ReviewRepository::submit(confirming, id, 1, {}));
    need(confirming.commit());
    const auto review = [&](Role role) -> Result<void> {
        Change reviewing = c.as(role, Permission::Review);
        TRY(ReviewRepository::review(reviewing, id, 1, ReviewAct::Accepted, {}));
        return reviewing.commit();
    };
    QCOMPARE(review(Role::Auditor).error().kind, ErrorKind::Refused);
    c.apart("auditor", [&] { need(review(Role::Auditor)); });
    const auto found = sharedIn(c.database());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().act, SignerCheck::Act::Reviewed);
    QCOMPARE(found.front().first, c.account(Role::Assessor).displayName);
}

// What the table said just then may have been another one's.
void OnePersonTest::isFoundWhereItReviewedUnderOneName()
{
    Company c;
    c.judge("A.1", Role::Administrator);
    c.submitForReview(Role::Assessor, "A.1");
    QCOMPARE(c.review(Role::Administrator, "A.1", ReviewAct::Returned).error().kind,
             ErrorKind::Refused);
    const QByteArray name = c.account(Role::Administrator).displayName.toUtf8();
    need(c.database().execute("UPDATE assessment SET recorded_by = 'x', assessor = 'x'"));
    need(c.review(Role::Administrator, "A.1", ReviewAct::Returned));
    need(c.database().execute("UPDATE assessment SET recorded_by = '" + name + "', assessor = '"
                              + name + "'"));
    const auto found = sharedIn(c.database());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().act, SignerCheck::Act::Reviewed);
    QCOMPARE(found.front().first, found.front().second);
}

void OnePersonTest::isFoundWhereItChangedWhatItReviewed()
{
    Company c;
    const auto reviewed = [](Company &company) {
        company.judge("A.1", Role::Administrator);
        company.submitForReview(Role::Administrator, "A.1");
        need(company.review(Role::Auditor, "A.1", ReviewAct::Accepted));
    };
    reviewed(c);
    QVERIFY(sharedIn(c.database()).empty());
    c.apart("auditor", [&] { c.judge("A.1", Role::Assessor, Judgement::Noncompliant); });
    const auto found = sharedIn(c.database());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().act, SignerCheck::Act::Reassessed);
    QCOMPARE(found.front().first, c.account(Role::Auditor).displayName);
    QCOMPARE(found.front().second, c.account(Role::Assessor).displayName);

    // What was taken back stands no longer.
    Company d;
    reviewed(d);
    Change withdrawing = d.as(Role::Auditor, Permission::Review);
    need(ReviewRepository::withdraw(withdrawing, d.assessment("A.1").id));
    need(withdrawing.commit());
    d.judge("A.1", Role::Assessor, Judgement::Noncompliant);
    QVERIFY(sharedIn(d.database()).empty());
}

void OnePersonTest::isFoundWhereItTestedAgainAsTwo()
{
    Company c;
    c.judge("A.1");
    const auto open = [&](Role role) {
        const FindingId id = c.openFinding(c.release, c.requirement("A.1").id);
        for (const FindingStatus status : {FindingStatus::Fixing, FindingStatus::AwaitingRetest}) {
            Change moving = c.change();
            Finding finding = need(FindingRepository(c.database(), {}).finding(id));
            finding.status = status;
            need(FindingRepository::update(moving, finding));
            need(moving.commit());
        }
        Change testing = c.as(role, Permission::ManageFindings);
        need(FindingRepository::retest(testing, id, true, QStringLiteral("gone")));
        need(testing.commit());
        return need(FindingRepository(c.database(), {}).finding(id)).number;
    };
    open(Role::Administrator);
    QString number;
    c.apart("auditor", [&] { number = open(Role::Auditor); });
    const auto found = sharedIn(c.database());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().act, SignerCheck::Act::Retested);
    QCOMPARE(found.front().subject, number);
    QCOMPARE(found.front().first, c.account(Role::Assessor).displayName);
    QCOMPARE(found.front().second, c.account(Role::Auditor).displayName);
    // Whoever tested it again assesses it later: that is not forbidden.
    c.judge("A.1", Role::Administrator, Judgement::Partial);
    QCOMPARE(sharedIn(c.database()).size(), std::size_t(1));
}

// A person named behind the log for the moment in which somebody else is named beside it.
void OnePersonTest::isFoundWhereItOwnsAndApproves()
{
    Company c;
    Document document;
    document.titleZh = QStringLiteral("数据分类分级管理办法");
    document.owner = c.wang;
    document.approver = c.li;
    Change adding = c.change();
    document.id = DocumentId(need(RegisterRepository::add(adding, registerOf<Document>(),
                                                          std::make_shared<Document>(document))));
    need(adding.commit());
    const auto approve = [&](PersonId approver) -> Result<void> {
        const auto stored = need(
            RegisterRepository(c.database(), registerOf<Document>()).record(document.id.value));
        Document changed = held<Document>(stored);
        changed.approver = approver;
        Change editing = c.change();
        TRY(RegisterRepository::update(editing, registerOf<Document>(),
                                       std::make_shared<Document>(changed)));
        return editing.commit();
    };
    QCOMPARE(approve(c.wang).error().kind, ErrorKind::Invalid);
    QVERIFY(sharedIn(c.database()).empty());
    const QByteArray owner = QByteArray::number(c.wang.value);
    need(c.database().execute("UPDATE management_document SET owner_id = NULL"));
    need(approve(c.wang));
    need(c.database().execute("UPDATE management_document SET owner_id = " + owner));
    QCOMPARE(need(LogCheck::run(c.database())).found, 0);
    const auto found = sharedIn(c.database());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().act, SignerCheck::Act::Approved);
    QVERIFY(!found.front().subject.isEmpty());
    QVERIFY2(found.front().sentence().contains(found.front().subject),
             qPrintable(found.front().sentence()));
}

namespace {

/// Whatever happens to assessments and findings, tried at random by everybody: what is refused is
/// not done.
class Everybody
{
public:
    Everybody(Company &company, quint32 seed) : m_company(company), m_random(seed)
    {
        for (const char *key : {"A.1", "A.2"})
            m_findings.push_back(company.openFinding(company.release, company.requirement(key).id));
    }

    QRandomGenerator &random() { return m_random; }
    void act()
    {
        m_company.clock().set(m_company.clock().now().addSecs(60));
        const auto one = [&](std::initializer_list<Role> roles) {
            return roles.begin()[m_random.bounded(static_cast<quint32>(roles.size()))];
        };
        using enum Role;
        const char *key = m_random.bounded(2) == 0 ? "A.1" : "A.2";
        const Role role = one({Assessor, SecurityManager, Auditor, Administrator});
        const Session session = m_company.session(role);
        const auto stored =
            need(AssessmentRepository(m_company.database())
                     .find(m_company.release, m_company.requirement(key).id, Phase::Requirements));
        const auto begin = [&](const Action &action) { return Change::begin(session, action); };
        const auto tried = [&]() -> Result<void> {
            switch (m_random.bounded(9)) {
            case 0:
            case 1: {
                TRY_ASSIGN(auto change, begin(actions::assess));
                Assessment judged = stored ? *stored : Assessment();
                judged.release = m_company.release;
                judged.judgement =
                    m_random.bounded(2) == 0 ? Judgement::Partial : Judgement::Noncompliant;
                judged.risk = Risk::Low;
                // By somebody else's word, now and then.
                judged.assessor = m_random.bounded(3) == 0 ? QStringLiteral("王芳") : QString();
                judged = grounded(judged, m_company.requirement(key));
                judged.record = QString::number(m_random.generate());
                TRY(AssessmentRepository::record(change, judged));
                return change.commit();
            }
            case 2: {
                if (!stored)
                    return {};
                TRY_ASSIGN(auto change, begin(actions::submitAssessment));
                TRY(ReviewRepository::submit(change, stored->id, stored->revision,
                                             QStringLiteral("as it says")));
                return change.commit();
            }
            case 3:
            case 4:
                if (!stored)
                    return {};
                return m_company.review(session.account, key,
                                        m_random.bounded(2) == 0 ? ReviewAct::Accepted
                                                                 : ReviewAct::Returned);
            case 5: {
                if (!stored)
                    return {};
                TRY_ASSIGN(auto change, begin(actions::withdrawReview));
                TRY(ReviewRepository::withdraw(change, stored->id));
                return change.commit();
            }
            case 6: {
                const FindingId id = m_findings[m_random.bounded(2)];
                TRY_ASSIGN(auto change, begin(actions::editFinding));
                TRY_ASSIGN(Finding finding,
                           FindingRepository(m_company.database(), {}).finding(id));
                finding.status = finding.status == FindingStatus::Open
                    ? FindingStatus::Fixing
                    : FindingStatus::AwaitingRetest;
                TRY(FindingRepository::update(change, finding));
                return change.commit();
            }
            case 7: {
                TRY_ASSIGN(auto change, begin(actions::retestFinding));
                TRY(FindingRepository::retest(change, m_findings[m_random.bounded(2)], false,
                                              QStringLiteral("still there")));
                return change.commit();
            }
            default:
                return rename(one({Auditor, SecurityManager, Administrator}));
            }
        };
        const auto done = tried();
        m_done += done ? 1 : 0;
        m_refused += !done && done.error().kind == ErrorKind::Refused ? 1 : 0;
    }
    int done() const { return m_done; }
    int refused() const { return m_refused; }

private:
    /// As the owner, who is somebody else; or somebody takes something back.
    Result<void> rename(Role role)
    {
        if (m_random.bounded(2) == 0) {
            TRY_ASSIGN(const qint64 last, AuditLog(m_company.database()).count());
            TRY(Undo::undo(m_company.session(role), last));
            return {};
        }
        Account account = m_company.account(role);
        account.displayName = toKey(role) + QString::number(m_random.bounded(1000));
        TRY_ASSIGN(auto change,
                   Change::begin({m_company.workspace(), m_company.owner()}, actions::editAccount));
        TRY(AccountAdministration::update(change, account));
        return change.commit();
    }

    Company &m_company;
    QRandomGenerator m_random;
    std::vector<FindingId> m_findings;
    int m_done = 0;
    int m_refused = 0;
};

void addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("%u", seed) << seed;
}

} // namespace

void OnePersonTest::nothingIsFoundInWhatWasAllowed_data()
{
    addSeeds();
}

void OnePersonTest::nothingIsFoundInWhatWasAllowed()
{
    QFETCH(const quint32, seed);
    Company c;
    Everybody everybody(c, seed);
    for (int step = 0; step < 120; ++step)
        everybody.act();
    QVERIFY(everybody.done() > 20);
    QVERIFY(everybody.refused() > 5);
    for (const SignerCheck::Shared &each : sharedIn(c.database()))
        qWarning("%s", qPrintable(each.sentence()));
    QVERIFY(sharedIn(c.database()).empty());
}

void OnePersonTest::whatWasAllowedByATableAloneIsFound_data()
{
    addSeeds();
}

void OnePersonTest::whatWasAllowedByATableAloneIsFound()
{
    QFETCH(const quint32, seed);
    Company c;
    Everybody everybody(c, seed);
    for (int step = 0; step < 60; ++step)
        everybody.act();
    // Now nobody's accounts are anybody's, and everybody reviews, assesses and tests again.
    need(c.database().execute("CREATE TEMP TABLE kept AS SELECT id, holder_id FROM account; UPDATE "
                              "account SET holder_id = NULL"));
    for (int step = 0; step < 100; ++step)
        everybody.act();
    need(c.database().execute("UPDATE account SET holder_id = (SELECT k.holder_id FROM kept k "
                              "WHERE k.id = account.id)"));
    QVERIFY(!sharedIn(c.database()).empty());
}

// Two accounts that were not known to be one person's when something was done under them.
void OnePersonTest::becameOnePersonLater()
{
    Company c;
    c.judge("A.1");
    c.submitForReview(Role::Assessor, "A.1");
    need(c.review(c.owner(), "A.1", ReviewAct::Accepted));
    Change linking = c.as(Role::Administrator, Permission::AdministerWorkspace);
    Account further = c.owner();
    further.holder = c.wang;
    need(AccountAdministration::update(linking, further));
    need(linking.commit());
    QVERIFY(sharedIn(c.database()).empty());
}

void OnePersonTest::leadsUnderEachAccount()
{
    Company c;
    Change appointing = c.change();
    App led = need(AppRepository(c.database()).app(c.app));
    led.responsible = c.wang;
    need(AppRepository::update(appointing, led));
    need(appointing.commit());
    // She works with the assessor's account, and sets the tier under none.
    led = need(AppRepository(c.database()).app(c.app));
    led.tier = 3;
    Change lowering = c.as(Role::SecurityManager, Permission::ManagePortfolio);
    QCOMPARE(AppRepository::update(lowering, led).error().kind, ErrorKind::Refused);
    led.tier = 1;
    led.responsible = {};
    QCOMPARE(AppRepository::update(lowering, led).error().kind, ErrorKind::Refused);
    Assignment own;
    own.person = c.wang;
    own.app = c.app;
    own.duty = Duty::Owner;
    own.from = c.today();
    QCOMPARE(AssignmentRepository::add(lowering, own).error().kind, ErrorKind::Refused);
}

void OnePersonTest::staysOnePerson_data()
{
    QTest::addColumn<Attempt>("attempt");
    QTest::newRow("the account is shown as somebody else") << Attempt([](Company &c) {
        Account assessor = c.account(Role::Assessor);
        assessor.displayName = QStringLiteral("Zhang Wei");
        Change renaming = c.change();
        need(AccountAdministration::update(renaming, assessor));
        need(renaming.commit());
    });
    QTest::newRow("the person works with another account") << Attempt([](Company &c) {
        Person wang = need(OrganizationRepository(c.database()).person(c.wang));
        wang.account = c.account(Role::Viewer).id;
        Change changing = c.change();
        need(OrganizationRepository::updatePerson(changing, wang));
        need(changing.commit());
    });
    QTest::newRow("with none") << Attempt([](Company &c) {
        Person wang = need(OrganizationRepository(c.database()).person(c.wang));
        wang.account = {};
        Change changing = c.change();
        need(OrganizationRepository::updatePerson(changing, wang));
        need(changing.commit());
    });
    QTest::newRow("with another one, taken back") << Attempt([](Company &c) {
        Person wang = need(OrganizationRepository(c.database()).person(c.wang));
        wang.account = c.account(Role::Viewer).id;
        Change changing = need(Change::begin({c.workspace(), c.owner()}, actions::editPerson));
        need(OrganizationRepository::updatePerson(changing, wang));
        need(changing.commit());
        need(Undo::undo({c.workspace(), c.owner()}, need(AuditLog(c.database()).count())));
    });
    QTest::newRow("the account is out of use") << Attempt([](Company &c) {
        Account assessor = c.account(Role::Assessor);
        assessor.active = false;
        Change changing = c.change();
        need(AccountAdministration::update(changing, assessor));
        need(changing.commit());
    });
    QTest::newRow("the person has left") << Attempt([](Company &c) {
        Person wang = need(OrganizationRepository(c.database()).person(c.wang));
        wang.active = false;
        wang.name = QStringLiteral("王芳（离职）");
        Change changing = c.change();
        need(OrganizationRepository::updatePerson(changing, wang));
        need(changing.commit());
    });
}

// What others may rightly do to her accounts and her entry sets nobody free.
void OnePersonTest::staysOnePerson()
{
    QFETCH(const Attempt, attempt);
    Company c;
    c.completeRequirements();
    attempt(c);
    c.submit(Role::ProjectLead);
    const auto signature = c.sign(Role::SecurityManager);
    QVERIFY(!signature);
    QCOMPARE(signature.error().kind, ErrorKind::Refused);
    QVERIFY(!need(c.sign(Role::Approver)));
    QVERIFY(need(c.sign(c.owner())));
}

void OnePersonTest::saysNothingOfTheirOwnAccounts()
{
    Company c;
    const auto refused = [&](Role role, const auto &edit) {
        Account edited = c.account(role);
        edit(edited);
        Change own = c.as(Role::Administrator, Permission::AdministerWorkspace);
        const auto done = AccountAdministration::update(own, edited);
        return !done && done.error().kind == ErrorKind::Refused;
    };
    const auto rename = [](Account &account) { account.displayName = QStringLiteral("Zhang"); };
    const auto takeAway = [](Account &account) { account.holder = {}; };
    QVERIFY(refused(Role::Approver, rename)); // the other one of the same person
    QVERIFY(refused(Role::Administrator, rename));
    QVERIFY(refused(Role::Administrator, takeAway));
    QVERIFY(!refused(Role::Auditor, takeAway)); // somebody else's

    {
        Person li = need(OrganizationRepository(c.database()).person(c.li));
        Change own = c.as(Role::Administrator, Permission::ManageOrganisation);
        QCOMPARE(OrganizationRepository::removePerson(own, c.li).error().kind, ErrorKind::Refused);
        li.account = {};
        QCOMPARE(OrganizationRepository::updatePerson(own, li).error().kind, ErrorKind::Refused);
        li = need(OrganizationRepository(c.database()).person(c.li));
        li.name = QStringLiteral("Zhang");
        QCOMPARE(OrganizationRepository::updatePerson(own, li).error().kind, ErrorKind::Refused);
        li = need(OrganizationRepository(c.database()).person(c.li));
        li.contact = QStringLiteral("8001");
        QVERIFY(OrganizationRepository::updatePerson(own, li));
    }
    // Somebody else does not remove a person that accounts name.
    Change others = c.change();
    QCOMPARE(OrganizationRepository::removePerson(others, c.wang).error().kind,
             ErrorKind::Conflict);
}

void OnePersonTest::givesNoAccountToTwo()
{
    Company c;
    Change changing = c.change();
    Account works = c.account(Role::Assessor); // Wang Fang works with it
    works.holder = c.li;
    QCOMPARE(AccountAdministration::update(changing, works).error().kind, ErrorKind::Conflict);
    Person li = need(OrganizationRepository(c.database()).person(c.li));
    li.account = c.account(Role::Auditor).id; // a further one of Wang Fang's
    QCOMPARE(OrganizationRepository::updatePerson(changing, li).error().kind, ErrorKind::Conflict);
}

// A name that was had before, and whose account it is, are in the log: nobody takes them out of the
// tables unseen.
void OnePersonTest::isProvedByTheLog()
{
    Company c;
    Account assessor = c.account(Role::Assessor);
    assessor.displayName = QStringLiteral("Zhang Wei");
    Change renaming = c.change();
    need(AccountAdministration::update(renaming, assessor));
    need(renaming.commit());
    QVERIFY(need(LogCheck::run(c.database())).mismatches.empty());
    need(c.database().execute("DROP TRIGGER account_former_name_no_delete; "
                              "DELETE FROM account_former_name"));
    QCOMPARE(need(LogCheck::run(c.database())).mismatches.size(), std::size_t(1));
    need(c.database().execute("UPDATE account SET holder_id = NULL WHERE name = 'auditor'"));
    QCOMPARE(need(LogCheck::run(c.database())).mismatches.size(), std::size_t(2));
}

// Whoever can write the file lets every account be somebody of its own, signs, and puts the view
// back.
void OnePersonTest::signsNothingUnderOtherViews()
{
    Company c;
    c.completeRequirements();
    c.submit(Role::Assessor);
    keyOf(c.workspace(), c.account(Role::Administrator));
    keyOf(c.workspace(), c.owner());
    QVERIFY(!need(c.sign(Role::Approver)));
    const auto other = need(Database::open(c.path(), Database::Mode::ReadWrite));
    for (const char *view : {"account_of_same_holder", "holder_name", "account_holder"}) {
        const SwappedView swapped(*other, view);
        const auto second = c.sign(Role::Administrator);
        QVERIFY2(!second, view);
        QCOMPARE(second.error().kind, ErrorKind::Refused);
        QVERIFY2(second.error().message.contains(QLatin1StringView(view)),
                 qPrintable(second.error().message));
    }
    QCOMPARE(c.sign(Role::Administrator).error().kind, ErrorKind::Invalid);
    QVERIFY(need(c.sign(c.owner())));
}

// A connection that read the other view before goes by it as long as SQLite's number of the schema
// is the same, and that can be put back with the view.
void OnePersonTest::goesByNoViewThatWasThereForAMoment()
{
    Company c;
    c.completeRequirements();
    c.submit(Role::Assessor);
    const Account administrator = c.account(Role::Administrator);
    const UnlockedKey key = keyOf(c.workspace(), administrator);
    QVERIFY(!need(c.sign(Role::Approver)));
    const auto other = need(Database::open(c.path(), Database::Mode::ReadWrite));
    sqlite3_db_config(other->handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    std::unique_ptr<Workspace> late;
    QByteArray number;
    {
        const SwappedView swapped(*other, "account_of_same_holder");
        auto schema = need(other->prepare("PRAGMA schema_version"));
        schema.bind();
        QVERIFY(schema.next());
        number = schema.bytes(0);
        late = need(Workspace::open(c.path(), std::make_shared<Clock>()));
        QCOMPARE(need(holderOf(late->database(), administrator.id)).accounts.size(), 1);
    }
    need(other->execute("PRAGMA schema_version = " + number));
    Change signing = need(Change::begin({*late, administrator}, actions::signGate));
    QCOMPARE(need(holderOf(late->database(), administrator.id)).accounts.size(), 2);
    const auto second = GateSigning::sign(signing, *c.shelf, c.release, Phase::Requirements,
                                          GateDecisionKind::Passed, {}, key);
    QCOMPARE(second.error().kind, ErrorKind::Invalid);
}

// What the tables say while somebody signs can be put back; what the log says cannot.
void OnePersonTest::isFoundWhereItSignedAsTwo()
{
    Company c;
    c.completeRequirements();
    c.submit(Role::ProjectLead);
    QVERIFY(!need(c.sign(Role::Approver)));
    need(c.database().execute("UPDATE account SET holder_id = NULL WHERE name = 'administrator'"));
    QVERIFY(need(c.sign(Role::Administrator)));
    need(c.database().execute("UPDATE account SET holder_id = (SELECT id FROM person WHERE name = "
                              "'李强') WHERE name = 'administrator'"));
    QCOMPARE(need(LogCheck::run(c.database())).found, 0);
    const auto found = sharedIn(c.database());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().first, c.account(Role::Approver).displayName);
    QCOMPARE(found.front().second, c.account(Role::Administrator).displayName);
    QCOMPARE(found.front().phase, Phase::Requirements);
    QCOMPARE(found.front().act, SignerCheck::Act::SignedBesides);
    QVERIFY2(found.front().sentence().contains(QStringLiteral("PAY@")),
             qPrintable(found.front().sentence()));

    Company d;
    d.completeRequirements();
    d.submit(Role::Administrator);
    need(d.database().execute("UPDATE person SET account_id = NULL WHERE name = '李强'"));
    QVERIFY(!need(d.sign(Role::Approver)));
    const auto own = sharedIn(d.database());
    QCOMPARE(own.size(), std::size_t(1));
    QCOMPARE(own.front().act, SignerCheck::Act::SignedSubmission);

    Company e;
    e.completeRequirements();
    e.submit(Role::ProjectLead);
    QVERIFY(!need(e.sign(Role::Approver)));
    QVERIFY(need(e.sign(e.owner())));
    QVERIFY(sharedIn(e.database()).empty());
}

// An administrator says that an account is somebody else's, or nobody's: what was done until then
// was one person's.
void OnePersonTest::signsNothingThroughAnAccountThatWasTheirs_data()
{
    QTest::addColumn<Role>("submits");
    QTest::addColumn<Role>("signs");
    QTest::addColumn<bool>("toAnother");
    QTest::addColumn<bool>("before");
    for (const bool toAnother : {true, false}) {
        const QByteArray whose = toAnother ? "another's" : "nobody's";
        QTest::addRow("signs with what is %s since", whose.constData())
            << Role::ProjectLead << Role::Administrator << toAnother << false;
        QTest::addRow("submitted with what is %s since", whose.constData())
            << Role::Administrator << Role::Approver << toAnother << false;
        QTest::addRow("signs with what was %s before", whose.constData())
            << Role::ProjectLead << Role::Administrator << toAnother << true;
        QTest::addRow("submitted with what was %s before", whose.constData())
            << Role::Administrator << Role::Approver << toAnother << true;
    }
}

void OnePersonTest::signsNothingThroughAnAccountThatWasTheirs()
{
    QFETCH(const Role, submits);
    QFETCH(const Role, signs);
    QFETCH(const bool, toAnother);
    QFETCH(const bool, before);
    Company c;
    c.give(Role::ProjectLead, c.li);
    c.completeRequirements();
    const PersonId newcomer = toAnother ? c.newcomer() : PersonId();
    const auto handOver = [&] {
        c.give(Role::Administrator, newcomer);
        c.laterBy(60);
    };
    if (before)
        handOver();
    c.submit(submits);
    c.laterBy(60);
    if (!before)
        handOver();
    const auto signature = c.sign(signs);
    if (before) {
        QVERIFY2(signature, "whose it once was keeps nobody from anything");
        QVERIFY(sharedIn(c.database()).empty());
        return;
    }
    QVERIFY(!signature);
    QCOMPARE(signature.error().kind, ErrorKind::Refused);
    QVERIFY2(signature.error().message.contains(c.account(submits).displayName)
                 && signature.error().message.contains(c.account(signs).displayName),
             qPrintable(signature.error().message));
    // Submitted anew, it is another person's.
    c.submit(submits);
    QVERIFY(c.sign(signs));
}

void OnePersonTest::takesNoSecondSeatThroughAnAccountThatWasTheirs_data()
{
    QTest::addColumn<bool>("before");
    QTest::newRow("handed over since") << false;
    QTest::newRow("handed over before") << true;
}

void OnePersonTest::takesNoSecondSeatThroughAnAccountThatWasTheirs()
{
    QFETCH(const bool, before);
    Company c;
    c.completeRequirements();
    const PersonId newcomer = c.newcomer();
    c.submit(Role::ProjectLead);
    if (before) {
        c.give(Role::Administrator, newcomer);
        c.laterBy(60);
    }
    QVERIFY(!need(c.sign(Role::Approver)));
    c.laterBy(60);
    if (!before)
        c.give(Role::Administrator, newcomer);
    const auto second = c.sign(Role::Administrator);
    QCOMPARE(second.has_value(), before);
    if (!before)
        QCOMPARE(second.error().kind, ErrorKind::Refused);
    QVERIFY(sharedIn(c.database()).empty());
}

void OnePersonTest::passesNothingTheyAssessedThroughAnAccountThatWasTheirs_data()
{
    takesNoSecondSeatThroughAnAccountThatWasTheirs_data();
}

void OnePersonTest::passesNothingTheyAssessedThroughAnAccountThatWasTheirs()
{
    QFETCH(const bool, before);
    Company c;
    const PersonId newcomer = c.newcomer();
    if (before) {
        c.give(Role::SecurityManager, newcomer);
        c.laterBy(2 * 24 * 3600);
    }
    c.completeRequirements();
    if (!before) {
        c.laterBy(60);
        c.give(Role::SecurityManager, newcomer);
    }
    c.submit(Role::ProjectLead);
    const auto signature = c.sign(Role::SecurityManager);
    QCOMPARE(signature.has_value(), before);
    if (!before) {
        QCOMPARE(signature.error().kind, ErrorKind::Refused);
        QVERIFY2(signature.error().message.contains(QStringLiteral("(1 among it)")),
                 qPrintable(signature.error().message));
    }
}

void OnePersonTest::confirmsNothingThroughAnAccountThatWasTheirs_data()
{
    takesNoSecondSeatThroughAnAccountThatWasTheirs_data();
}

void OnePersonTest::confirmsNothingThroughAnAccountThatWasTheirs()
{
    QFETCH(const bool, before);
    Company c;
    const PersonId newcomer = c.newcomer();
    const auto handOver = [&] {
        c.laterBy(60);
        c.give(Role::Administrator, newcomer);
        c.laterBy(60);
    };
    if (before)
        handOver();
    const QString flag = QStringLiteral("outsourced");
    App answered = need(AppRepository(c.database()).app(c.app));
    answered.profile.set(flag, false, QStringLiteral("all of it is our own"));
    Change saying = c.as(Role::Approver, Permission::DecideApplicability);
    need(AppRepository::update(saying, answered));
    const RequirementId id = c.requirement("A.2").id;
    need(ApplicabilityRepository::decide(saying, c.release, id, false,
                                         QStringLiteral("no login yet")));
    const ThreatModelId model = need(ThreatModelRepository::draw(saying, c.release, smallModel()));
    const ThreatId threat = need(ThreatRepository(c.database()).ofModel(model)).front().id;
    need(ThreatRepository::dismiss(saying, threat, QStringLiteral("not here")));
    need(saying.commit());
    if (!before)
        handOver();
    const std::vector<std::function<Result<void>(Change &)>> confirmations{
        [&](Change &change) {
            return AppRepository::confirm(
                change, c.app, need(AppRepository(c.database()).app(c.app)).revision, {flag});
        },
        [&](Change &change) {
            return ApplicabilityRepository::confirm(
                change, c.release,
                need(ApplicabilityRepository(c.database()).decisions(c.release)).value(id));
        },
        [&](Change &change) {
            return ThreatRepository::confirm(change,
                                             need(ThreatRepository(c.database()).threat(threat)));
        }};
    for (const auto &confirm : confirmations) {
        Change confirming = c.as(Role::Administrator, Permission::DecideApplicability);
        const auto confirmed = confirm(confirming);
        QVERIFY2(confirmed.has_value() == before,
                 confirmed ? "" : qPrintable(confirmed.error().message));
        if (!before)
            QCOMPARE(confirmed.error().kind, ErrorKind::Refused);
    }
}

void OnePersonTest::reviewsAndTestsNothingThroughAnAccountThatWasTheirs_data()
{
    takesNoSecondSeatThroughAnAccountThatWasTheirs_data();
}

void OnePersonTest::reviewsAndTestsNothingThroughAnAccountThatWasTheirs()
{
    QFETCH(const bool, before);
    Company c;
    const PersonId newcomer = c.newcomer();
    if (before) {
        c.give(Role::Auditor, newcomer);
        c.laterBy(2 * 24 * 3600);
    }
    c.judge("A.1");
    const FindingId id = c.openFinding(c.release, c.requirement("A.1").id);
    for (const FindingStatus status : {FindingStatus::Fixing, FindingStatus::AwaitingRetest}) {
        Change moving = c.change();
        Finding finding = need(FindingRepository(c.database(), {}).finding(id));
        finding.status = status;
        need(FindingRepository::update(moving, finding));
        need(moving.commit());
    }
    c.judge("A.2");
    c.submitForReview(Role::Assessor, "A.2");
    c.laterBy(60);
    if (!before)
        c.give(Role::Auditor, newcomer);
    const auto reviewed = c.review(Role::Auditor, "A.2", ReviewAct::Accepted);
    QVERIFY2(reviewed.has_value() == before, reviewed ? "" : qPrintable(reviewed.error().message));
    Change testing = c.as(Role::Auditor, Permission::ManageFindings);
    const auto tested = FindingRepository::retest(testing, id, true, QStringLiteral("gone"));
    QVERIFY2(tested.has_value() == before, tested ? "" : qPrintable(tested.error().message));
    if (!before) {
        QCOMPARE(reviewed.error().kind, ErrorKind::Refused);
        QCOMPARE(tested.error().kind, ErrorKind::Refused);
    }
}

void OnePersonTest::changesNothingTheyReviewedThroughAnAccountThatWasTheirs()
{
    Company c;
    const PersonId newcomer = c.newcomer();
    c.judge("A.1", Role::Administrator);
    c.submitForReview(Role::Administrator, "A.1");
    need(c.review(Role::Auditor, "A.1", ReviewAct::Accepted));
    c.laterBy(60);
    c.give(Role::Auditor, newcomer);
    Assessment again = c.assessment("A.1");
    again.judgement = Judgement::Partial;
    Change assessing = c.as(Role::SecurityManager, Permission::Assess);
    const auto changed = AssessmentRepository::record(assessing, again);
    QCOMPARE(changed.error().kind, ErrorKind::Refused);
    QVERIFY2(changed.error().message.contains(c.account(Role::Auditor).displayName),
             qPrintable(changed.error().message));
}

// Taken from somebody who goes, an account is still what it was when it was used.
void OnePersonTest::theLooksAtOpeningReadTheLogBeforeSomebodyAsks()
{
    Company c;
    const QDateTime used = c.clock().now();
    c.laterBy(60);
    c.give(Role::Administrator, {});
    {
        const auto other = need(Database::open(c.database().path(), Database::Mode::ReadOnly));
        need(WorkspaceCheck::atOpening(*other));
    }
    // What was read then is not read again: nothing of it is there any more.
    need(c.database().execute("DROP TRIGGER audit_entry_no_update; "
                              "UPDATE audit_entry SET content = x'7b7d'"));
    QVERIFY(need(FormerHolders::of(c.database(), c.account(Role::Administrator).id))
                .has(c.account(Role::Approver).uid, used));
}

void OnePersonTest::knowsWhoHeldAnAccountThoughTheyAreGone()
{
    Company c;
    const QDateTime used = c.clock().now();
    c.laterBy(60);
    c.give(Role::Administrator, {});
    Change removing = c.change();
    need(OrganizationRepository::removePerson(removing, c.li));
    need(removing.commit());
    const FormerHolders former =
        need(FormerHolders::of(c.database(), c.account(Role::Administrator).id));
    QVERIFY(former.has(c.account(Role::Approver).uid, used));
    QVERIFY(former.isNamed(c.account(Role::Approver).displayName, used));
    QVERIFY(former.isNamed(QStringLiteral("李强"), used));
    QVERIFY(!former.has(c.account(Role::Approver).uid, c.clock().now().addSecs(60)));
    QVERIFY(!former.has(c.account(Role::Assessor).uid, used));
    QVERIFY(need(FormerHolders::of(c.database(), c.account(Role::Assessor).id)).isEmpty());
    // By their name, too, where nothing was left to them when they went.
    const PersonId gone = c.newcomer();
    c.give(Role::Developer, gone);
    const QDateTime worked = c.clock().now();
    c.laterBy(60);
    c.give(Role::Developer, {});
    Change parting = c.change();
    need(OrganizationRepository::removePerson(parting, gone));
    need(parting.commit());
    const FormerHolders left = need(FormerHolders::of(c.database(), c.account(Role::Developer).id));
    QVERIFY(left.isNamed(QStringLiteral("赵敏"), worked));
    QVERIFY(!left.isNamed(QString(), worked));
    // A clock that is set back makes nothing earlier than it was.
    c.give(Role::Auditor, {});
    c.laterBy(-3600);
    c.give(Role::SecurityManager, {});
    QVERIFY(need(FormerHolders::of(c.database(), c.account(Role::SecurityManager).id))
                .has(c.account(Role::Assessor).uid, used.addSecs(60)));
}

// What the tables say of an assessment, an account or an app just then can be put back.
void OnePersonTest::isFoundWhereItSignedWhatItAssessed_data()
{
    QTest::addColumn<QByteArray>("away");
    QTest::addColumn<QByteArray>("back");
    QTest::newRow("another assessed it")
        << QByteArray("UPDATE assessment SET recorded_by = recorded_by || 'x', assessor = assessor "
                      "|| 'x' WHERE release_id IS NOT NULL")
        << QByteArray("UPDATE assessment SET recorded_by = rtrim(recorded_by, 'x'), assessor = "
                      "rtrim(assessor, 'x') WHERE release_id IS NOT NULL");
    QTest::newRow("it was not judged")
        << QByteArray("UPDATE assessment SET outside_body = 1, recorded_by = 'x' WHERE release_id "
                      "IS NOT NULL")
        << QByteArray("UPDATE assessment SET outside_body = 0, recorded_by = assessor WHERE "
                      "release_id IS NOT NULL");
    QTest::newRow("the account is nobody's")
        << QByteArray("UPDATE account SET holder_id = NULL WHERE name = 'security_manager'")
        << QByteArray("UPDATE account SET holder_id = (SELECT id FROM person WHERE name = '王芳') "
                      "WHERE name = 'security_manager'");
    QTest::newRow("one is enough")
        << QByteArray("UPDATE app SET tier = 3; INSERT INTO profile_answer (app_id, flag, holds) "
                      "SELECT 1, value, 0 FROM json_each('FLAGS') WHERE true ON CONFLICT DO UPDATE "
                      "SET holds = 0, answered_at = ''")
        << QByteArray("UPDATE app SET tier = 1; DELETE FROM profile_answer");
}

void OnePersonTest::isFoundWhereItSignedWhatItAssessed()
{
    QFETCH(QByteArray, away);
    QFETCH(const QByteArray, back);
    QJsonArray flags;
    for (const ProfileFlag &flag : profileFlags())
        flags.append(flag.key);
    away.replace("FLAGS", QJsonDocument(flags).toJson(QJsonDocument::Compact));
    Company c;
    c.completeRequirements();
    c.submit(Role::ProjectLead);
    const auto signature = c.sign(Role::SecurityManager);
    QCOMPARE(signature.error().kind, ErrorKind::Refused);
    need(c.database().execute("CREATE TEMP TABLE kept AS SELECT * FROM profile_answer"));
    // What was frozen is not compared with what stands there for that moment.
    need(c.database().execute(away));
    c.submit(Role::ProjectLead);
    QVERIFY(c.sign(Role::SecurityManager));
    need(c.database().execute(back));
    need(c.database().execute(
        "INSERT OR REPLACE INTO profile_answer SELECT * FROM kept; DROP TABLE kept"));
    const auto found = sharedIn(c.database());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().act, SignerCheck::Act::SignedAssessed);
    QCOMPARE(found.front().phase, Phase::Requirements);
    QCOMPARE(found.front().first, c.account(Role::Assessor).displayName);
    QCOMPARE(found.front().second, c.account(Role::SecurityManager).displayName);
    QVERIFY(found.front().entry > 0);
    QVERIFY2(found.front().sentence().contains(QStringLiteral("A.1")),
             qPrintable(found.front().sentence()));
}

// A core app by its profile, at a tier at which one person leaves out alone.
void OnePersonTest::isFoundWhereItSignedWhatItLeftOut_data()
{
    QTest::addColumn<Attempt>("leaveOut");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QByteArray>("away");
    QTest::addColumn<QByteArray>("back");
    QTest::newRow("by a decision")
        << Attempt([](Company &c) {
               Change deciding = c.as(Role::Administrator, Permission::DecideApplicability);
               need(ApplicabilityRepository::decide(deciding, c.release, c.requirement("A.2").id,
                                                    false, QStringLiteral("no login yet")));
               need(deciding.commit());
           })
        << QStringLiteral("A.2")
        << QByteArray("UPDATE applicability_decision SET confirmed_by = confirmed_by || 'x'")
        << QByteArray("UPDATE applicability_decision SET confirmed_by = rtrim(confirmed_by, 'x')");
    QTest::newRow("by an answer")
        << Attempt([](Company &c) { c.deny(QStringLiteral("has_login")); })
        << QStringLiteral("has_login")
        << QByteArray("UPDATE profile_answer SET confirmed_by = confirmed_by || 'x'")
        << QByteArray("UPDATE profile_answer SET confirmed_by = rtrim(confirmed_by, 'x')");
    QTest::newRow("for the organisation")
        << Attempt([](Company &c) {
               Change assessing = c.as(Role::Administrator, Permission::Assess);
               c.record(assessing, {}, c.requirement("O.1").id, Judgement::NotApplicable);
               need(assessing.commit());
           })
        << QStringLiteral("O.1")
        << QByteArray("UPDATE assessment SET recorded_by = recorded_by || 'x'")
        << QByteArray("UPDATE assessment SET recorded_by = rtrim(recorded_by, 'x')");
}

void OnePersonTest::isFoundWhereItSignedWhatItLeftOut()
{
    QFETCH(const Attempt, leaveOut);
    QFETCH(const QString, subject);
    QFETCH(const QByteArray, away);
    QFETCH(const QByteArray, back);
    Company c;
    App core = need(AppRepository(c.database()).app(c.app));
    core.tier = 3;
    core.tierDecided = true;
    core.tierReason = QStringLiteral("decided by the committee");
    Change lowering = c.change();
    need(AppRepository::update(lowering, core));
    need(lowering.commit());
    QVERIFY(takesTwoPeople(need(AppRepository(c.database()).app(c.app))));
    leaveOut(c);
    if (subject != QStringLiteral("O.1"))
        static_cast<LifecycleFixture &>(c).judge({}, "O.1", Judgement::Compliant);
    else
        c.judge("A.2");
    c.judge("A.1");
    for (const char *key : {"A.1", "A.2"})
        c.addEvidence(c.release, c.requirement(key).id, QByteArray("evidence of ") + key);
    c.addEvidence({}, c.requirement("O.1").id, "charter");
    c.submit(Role::ProjectLead);
    const auto signature = c.sign(Role::Approver);
    QCOMPARE(signature.error().kind, ErrorKind::Refused);
    need(c.database().execute(away));
    c.submit(Role::ProjectLead);
    QVERIFY(c.sign(Role::Approver));
    need(c.database().execute(back));
    QCOMPARE(need(LogCheck::run(c.database())).found, 0);
    const auto found = sharedIn(c.database());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().act, SignerCheck::Act::SignedLeftOut);
    QCOMPARE(found.front().subject, subject);
    QCOMPARE(found.front().first, c.account(Role::Administrator).displayName);
    QCOMPARE(found.front().second, c.account(Role::Approver).displayName);
    QVERIFY2(found.front().sentence().contains(subject), qPrintable(found.front().sentence()));
}

// By the tier and the profile that the app had then, whatever it has now.
void OnePersonTest::signsWhatItAssessedWhereThatTakesOne()
{
    Company c;
    App small = need(AppRepository(c.database()).app(c.app));
    small.tier = 3;
    small.tierDecided = true;
    small.tierReason = QStringLiteral("decided by the committee");
    const QString login = QStringLiteral("has_login");
    for (const ProfileFlag &flag : profileFlags()) {
        if (!flag.retired)
            small.profile.set(flag.key,
                              ApplicabilityPolicy::builtIn().selecting.contains(flag.key)
                                  || flag.key == login
                                  || profileFlag(login)->implies.contains(flag.key),
                              QStringLiteral("as it is"));
    }
    Change answering = c.as(Role::Administrator, Permission::ManagePortfolio);
    need(AppRepository::update(answering, small));
    need(answering.commit());
    // Another person confirms what takes something away; the rest needs nobody.
    for (const QString &flag : small.profile.answers().keys()) {
        Change confirming = c.as(Role::SecurityManager, Permission::DecideApplicability);
        const qint64 revision = need(AppRepository(c.database()).app(c.app)).revision;
        if (AppRepository::confirm(confirming, c.app, revision, {flag}))
            need(confirming.commit());
    }
    QVERIFY(!takesTwoPeople(need(AppRepository(c.database()).app(c.app))));
    c.completeRequirements();
    c.submit(Role::ProjectLead);
    QVERIFY(need(c.sign(Role::SecurityManager)));
    QVERIFY(sharedIn(c.database()).empty());
    App core = need(AppRepository(c.database()).app(c.app));
    core.tier = 1;
    Change raising = c.change();
    need(AppRepository::update(raising, core));
    need(raising.commit());
    QVERIFY(sharedIn(c.database()).empty());
}

void OnePersonTest::isFoundWhereAnAccountWasTakenFromItToSign_data()
{
    QTest::addColumn<bool>("isSubmitter");
    QTest::newRow("who signed") << false;
    QTest::newRow("who submitted") << true;
}

// By the program, as a second administrator may, and each step in the log.
void OnePersonTest::isFoundWhereAnAccountWasTakenFromItToSign()
{
    QFETCH(const bool, isSubmitter);
    Company c;
    c.completeRequirements();
    // Before anything is done, so that nobody could know that it would be given back.
    c.give(Role::Administrator, {});
    c.laterBy(60);
    c.submit(isSubmitter ? Role::Administrator : Role::ProjectLead);
    QVERIFY(!need(c.sign(Role::Approver)));
    if (!isSubmitter)
        QVERIFY(need(c.sign(Role::Administrator)));
    c.give(Role::Administrator, c.li);
    const auto found = sharedIn(c.database());
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(!found.front().then);
    QCOMPARE(found.front().act,
             isSubmitter ? SignerCheck::Act::SignedSubmission : SignerCheck::Act::SignedBesides);
    QCOMPARE(found.front().first,
             c.account(isSubmitter ? Role::Administrator : Role::Approver).displayName);
    QVERIFY2(found.front().sentence().contains(found.front().second),
             qPrintable(found.front().sentence()));
}

QTEST_GUILESS_MAIN(OnePersonTest)
#include "onepersontest.moc"
