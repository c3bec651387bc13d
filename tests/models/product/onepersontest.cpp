#include "models/accounts/holder.h"
#include "models/management/document.h"
#include "models/management/registerrepository.h"
#include "models/organization/assignmentrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/profileflag.h"
#include "models/product/logcheck.h"
#include "models/product/signercheck.h"
#include "models/product/undo.h"
#include "models/reviews/reviewrepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/accountadministration.h"
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
    const auto give = [&](PersonId holder) {
        Change linking = need(Change::begin({c.workspace(), c.owner()}, actions::editAccount));
        Account further = c.account(Role::Administrator);
        further.holder = holder;
        need(AccountAdministration::update(linking, further));
        need(linking.commit());
    };
    c.submit(isSubmitter ? Role::Administrator : Role::ProjectLead);
    if (isSubmitter)
        give({});
    QVERIFY(!need(c.sign(Role::Approver)));
    if (!isSubmitter) {
        give({});
        QVERIFY(need(c.sign(Role::Administrator)));
    }
    give(c.li);
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
