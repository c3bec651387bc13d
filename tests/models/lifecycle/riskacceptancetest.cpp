#include "tests/models/lifecycle/lifecyclefixture.h"

#include "models/auditchain/auditlog.h"
#include "models/findings/findingstate.h"

#include <QtTest>

using namespace gatehouse;

namespace {

class Fixture : public LifecycleFixture
{
public:
    Fixture()
    {
        publishSmall();
        release = addRelease(addApp(QStringLiteral("PAY")));
        given.release = release;
        given.requirement = requirement("A.1").id;
        given.reason = QStringLiteral("  the vendor's fix comes in May  ");
        given.expiresOn = today().addDays(30);
    }
    Finding finding(FindingId id)
    {
        return need(FindingRepository(database(), today()).finding(id));
    }
    void wait(int days) { clock().set(clock().now().addDays(days)); }
    Result<AcceptanceId> tryRenew(AcceptanceId id, QDate expiresOn)
    {
        Change renewing = change("risk.renew");
        TRY_ASSIGN(const AcceptanceId renewed,
                   RiskAcceptanceRepository::renew(renewing, id, QStringLiteral("still borne"),
                                                   expiresOn));
        TRY(renewing.commit());
        return renewed;
    }
    Result<void> tryWithdraw(AcceptanceId id,
                             const QString &reason = QStringLiteral("the proxy was taken down"))
    {
        Change withdrawing = change("risk.withdraw");
        TRY(RiskAcceptanceRepository::withdraw(withdrawing, id, reason));
        return withdrawing.commit();
    }
    std::vector<RiskAcceptance> all(ReleaseId of)
    {
        return need(RiskAcceptanceRepository(database()).ofRelease(of));
    }

    ReleaseId release;
    RiskAcceptance given;
};

} // namespace

class RiskAcceptanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsWhoTookTheRisk();
    void refusesWhatCannotBeAccepted_data();
    void refusesWhatCannotBeAccepted();
    void settlesAFinding();
    void acceptsAnAcceptedFindingAnew();
    void refusesAClosedFinding();
    void keepsTheOrganisationsApart();
    void tellsTheLastDayOfEach();
    void listsTheNewestFirst();
    void reachesTheAuditLog();
    void refusesAnExpiryFurtherAwayThanThePolicy();
    void isOpenAgainWhenTheAcceptanceEnds();
    void canBeFixedOnceTheAcceptanceHasEnded();
    void agreesOnTheDayEverywhere();
    void renewsWhatHoldsAndWhatHasLapsed();
    void refusesToRenewWhatWasWithdrawn();
    void withdrawsWithAReason();
    void withdrawsWhatARenewalFollowsOn();
    void refusesToWithdrawWhatHasEnded();
    void isNeverChanged();
};

void RiskAcceptanceTest::recordsWhoTookTheRisk()
{
    Fixture f;
    const AcceptanceId id = need(f.tryAccept(f.given));
    const auto all = f.all(f.release);
    QCOMPARE(all.size(), 1);
    const RiskAcceptance &stored = all.front();
    QCOMPARE(stored.id, id);
    QVERIFY(!stored.uid.isEmpty());
    QCOMPARE(stored.release, f.release);
    QCOMPARE(stored.requirement, f.given.requirement);
    QVERIFY(!stored.finding.isValid());
    QCOMPARE(stored.reason, QStringLiteral("the vendor's fix comes in May"));
    QCOMPARE(stored.approvedBy, QStringLiteral("Owner"));
    QCOMPARE(stored.approvedAt, f.clock().now());
    QCOMPARE(stored.expiresOn, f.given.expiresOn);
    QVERIFY(stored.holdsOn(stored.expiresOn));
    QVERIFY(!stored.holdsOn(stored.expiresOn.addDays(1)));
}

void RiskAcceptanceTest::refusesWhatCannotBeAccepted_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no reason") << QStringLiteral("reason") << ErrorKind::Invalid;
    QTest::newRow("a reason too long") << QStringLiteral("long") << ErrorKind::Invalid;
    QTest::newRow("no expiry") << QStringLiteral("expiry") << ErrorKind::Invalid;
    QTest::newRow("today") << QStringLiteral("today") << ErrorKind::Invalid;
    QTest::newRow("context row") << QStringLiteral("context") << ErrorKind::Invalid;
    QTest::newRow("an organisation requirement for a release")
        << QStringLiteral("inherited") << ErrorKind::Invalid;
    QTest::newRow("a release's requirement for the organisation")
        << QStringLiteral("organisation") << ErrorKind::Invalid;
    QTest::newRow("unknown requirement") << QStringLiteral("unknown") << ErrorKind::NotFound;
    QTest::newRow("unknown release") << QStringLiteral("release") << ErrorKind::NotFound;
    QTest::newRow("unknown finding") << QStringLiteral("finding") << ErrorKind::NotFound;
}

void RiskAcceptanceTest::refusesWhatCannotBeAccepted()
{
    QFETCH(QString, wrong);
    QFETCH(ErrorKind, kind);
    Fixture f;
    RiskAcceptance given = f.given;
    if (wrong == u"reason")
        given.reason = QStringLiteral(" \n ");
    else if (wrong == u"long")
        given.reason = QString(4001, u'理');
    else if (wrong == u"expiry")
        given.expiresOn = {};
    else if (wrong == u"today")
        given.expiresOn = f.today();
    else if (wrong == u"context")
        given.requirement = f.requirement("C.1").id;
    else if (wrong == u"inherited")
        given.requirement = f.requirement("O.1").id;
    else if (wrong == u"organisation")
        given.release = {};
    else if (wrong == u"unknown")
        given.requirement = RequirementId(9999);
    else if (wrong == u"release")
        given.release = ReleaseId(9999);
    else
        given.finding = FindingId(9999);
    const auto refused = f.tryAccept(given);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
    QVERIFY(!refused.error().message.isEmpty());
    QVERIFY(f.all(f.release).empty());
    QVERIFY(f.all({}).empty());
}

void RiskAcceptanceTest::settlesAFinding()
{
    Fixture f;
    RiskAcceptance given = f.given;
    given.finding = f.openFinding(f.release, f.requirement("A.2").id);
    given.release = {};
    given.requirement = {};
    need(f.tryAccept(given));
    const RiskAcceptance stored = f.all(f.release).front();
    QCOMPARE(stored.requirement, f.requirement("A.2").id);
    QCOMPARE(stored.finding, given.finding);
    QCOMPARE(need(FindingRepository(f.database(), f.today()).finding(given.finding)).status,
             FindingStatus::RiskAccepted);
}

void RiskAcceptanceTest::acceptsAnAcceptedFindingAnew()
{
    Fixture f;
    RiskAcceptance given = f.given;
    given.finding = f.openFinding(f.release, f.requirement("A.1").id);
    need(f.tryAccept(given));
    given.expiresOn = given.expiresOn.addDays(30);
    need(f.tryAccept(given));
    QCOMPARE(f.all(f.release).size(), 2);
    QCOMPARE(need(FindingRepository(f.database(), f.today()).finding(given.finding)).status,
             FindingStatus::RiskAccepted);
}

void RiskAcceptanceTest::refusesAClosedFinding()
{
    Fixture f;
    RiskAcceptance given = f.given;
    given.finding = f.openFinding(f.release, f.requirement("A.1").id);
    for (const FindingStatus status : {FindingStatus::Fixing, FindingStatus::AwaitingRetest}) {
        Finding finding = need(FindingRepository(f.database(), f.today()).finding(given.finding));
        finding.status = status;
        Change change = f.change();
        need(FindingRepository::update(change, finding));
        need(change.commit());
    }
    Change change = f.change();
    need(FindingRepository::retest(change, given.finding, true, QStringLiteral("fixed")));
    need(change.commit());
    const auto refused = f.tryAccept(given);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
}

void RiskAcceptanceTest::keepsTheOrganisationsApart()
{
    Fixture f;
    need(f.tryAccept(f.given));
    RiskAcceptance organisation = f.given;
    organisation.release = {};
    organisation.requirement = f.requirement("O.1").id;
    need(f.tryAccept(organisation));
    QCOMPARE(f.all(f.release).size(), 1);
    QCOMPARE(f.all({}).size(), 1);
    QCOMPARE(f.all({}).front().requirement, organisation.requirement);
}

void RiskAcceptanceTest::tellsTheLastDayOfEach()
{
    Fixture f;
    const RequirementId first = f.requirement("A.1").id;
    const RequirementId second = f.requirement("A.2").id;
    f.accept(f.release, first, f.today().addDays(20));
    f.accept(f.release, first, f.today().addDays(3));
    f.accept(f.release, second, f.today().addDays(7));
    const AcceptedUntil until =
        need(RiskAcceptanceRepository(f.database()).acceptedUntil(f.release));
    QCOMPARE(until,
             (AcceptedUntil{{first, f.today().addDays(20)}, {second, f.today().addDays(7)}}));
    QVERIFY(need(RiskAcceptanceRepository(f.database()).acceptedUntil({})).isEmpty());
}

void RiskAcceptanceTest::listsTheNewestFirst()
{
    Fixture f;
    const AcceptanceId older = need(f.tryAccept(f.given));
    const AcceptanceId newer = need(f.tryAccept(f.given));
    const auto all = f.all(f.release);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].id, newer);
    QCOMPARE(all[1].id, older);
}

void RiskAcceptanceTest::reachesTheAuditLog()
{
    Fixture f;
    need(f.tryAccept(f.given));
    const AuditEntry entry = need(AuditLog(f.database()).entries(0, 1)).front();
    const QJsonObject record =
        entry.content.value(QStringLiteral("records")).toArray().first().toObject();
    QCOMPARE(record.value(QStringLiteral("entity")).toString(), QStringLiteral("risk_acceptance"));
    QVERIFY(record.value(QStringLiteral("before")).toObject().isEmpty());
    const QJsonObject after = record.value(QStringLiteral("after")).toObject();
    QCOMPARE(after.value(QStringLiteral("requirement")).toString(), QStringLiteral("A.1"));
    QCOMPARE(after.value(QStringLiteral("expires_on")).toString(),
             f.given.expiresOn.toString(Qt::ISODate));
}

void RiskAcceptanceTest::refusesAnExpiryFurtherAwayThanThePolicy()
{
    Fixture f;
    f.given.expiresOn = f.today().addMonths(12).addDays(1);
    const auto refused = f.tryAccept(f.given);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().message.contains(f.today().addMonths(12).toString(Qt::ISODate)));
    f.given.expiresOn = f.today().addMonths(12);
    QVERIFY(f.tryAccept(f.given));
}

void RiskAcceptanceTest::isOpenAgainWhenTheAcceptanceEnds()
{
    Fixture f;
    RiskAcceptance given = f.given;
    given.finding = f.openFinding(f.release, f.requirement("A.1").id);
    need(f.tryAccept(given));
    f.wait(30);
    QCOMPARE(f.finding(given.finding).status, FindingStatus::RiskAccepted);
    QVERIFY(!isReopened(f.finding(given.finding)));
    f.wait(1);
    QCOMPARE(f.finding(given.finding).status, FindingStatus::Open);
    QVERIFY(isReopened(f.finding(given.finding)));
    QCOMPARE(f.finding(given.finding).acceptedUntil, given.expiresOn);
    const auto listed = need(FindingRepository(f.database(), f.today()).listings(f.release));
    QCOMPARE(listed.front().finding.status, FindingStatus::Open);
}

void RiskAcceptanceTest::canBeFixedOnceTheAcceptanceHasEnded()
{
    Fixture f;
    RiskAcceptance given = f.given;
    given.finding = f.openFinding(f.release, f.requirement("A.1").id);
    need(f.tryAccept(given));
    const auto moveTo = [&](FindingStatus status) -> Result<void> {
        Finding finding = f.finding(given.finding);
        finding.status = status;
        Change change = f.change();
        TRY(FindingRepository::update(change, finding));
        return change.commit();
    };
    QVERIFY(!moveTo(FindingStatus::Fixing));
    f.wait(31);
    need(moveTo(FindingStatus::Fixing));
    QCOMPARE(f.finding(given.finding).status, FindingStatus::Fixing);
    need(moveTo(FindingStatus::AwaitingRetest));
    Change change = f.change();
    need(FindingRepository::retest(change, given.finding, true, QStringLiteral("fixed")));
    need(change.commit());
    QCOMPARE(f.finding(given.finding).status, FindingStatus::Closed);
}

void RiskAcceptanceTest::agreesOnTheDayEverywhere()
{
    Fixture f;
    const RequirementId requirement = f.requirement("A.1").id;
    f.judge(f.release, requirement, Judgement::Noncompliant);
    RiskAcceptance given = f.given;
    given.finding = f.openFinding(f.release, requirement);
    need(f.tryAccept(given));
    for (const int days : {-1, 0, 1, 40}) {
        const QDate day = given.expiresOn.addDays(days);
        const int open = days > 0 ? 1 : 0;
        const auto listings = need(FindingRepository(f.database(), day).listings(f.release));
        QCOMPARE(isOpen(listings.front().finding.status), open == 1);
        const AssessmentSheet sheet =
            need(AssessmentSheet::load(f.database(), *f.shelf, f.release, day));
        QCOMPARE(sheet.row(requirement)->findings.open, open);
        QCOMPARE(sheet.row(requirement)->findings.accepted, 1 - open);
        const auto board = need(GateRollup::board(f.database(), *f.shelf, day));
        QCOMPARE(board.front().openFindings, open);
        // Either way the non-compliance is covered: accepted, or being seen to again.
        const GateStatus gate = need(
            GateRepository(f.database(), *f.shelf).status(f.release, Phase::Requirements, day));
        QVERIFY(gate.criteria[2].passed);
        QCOMPARE(board.front().cells[0].uncovered, 0);
        QCOMPARE(board.front().cells[0].state, gate.state);
    }
    QVERIFY(need(GateRollup::stale(f.database(), *f.shelf)).empty());
}

void RiskAcceptanceTest::renewsWhatHoldsAndWhatHasLapsed()
{
    Fixture f;
    RiskAcceptance given = f.given;
    given.finding = f.openFinding(f.release, f.requirement("A.1").id);
    const AcceptanceId first = need(f.tryAccept(given));
    QVERIFY(!f.tryRenew(first, given.expiresOn));
    const AcceptanceId second = need(f.tryRenew(first, given.expiresOn.addDays(10)));
    QCOMPARE(f.all(f.release).front().renews, first);
    QCOMPARE(f.all(f.release).front().finding, given.finding);
    QCOMPARE(f.finding(given.finding).acceptedUntil, given.expiresOn.addDays(10));
    f.wait(50);
    QCOMPARE(f.finding(given.finding).status, FindingStatus::Open);
    need(f.tryRenew(second, f.today().addDays(5)));
    QCOMPARE(f.finding(given.finding).status, FindingStatus::RiskAccepted);
    QCOMPARE(f.finding(given.finding).acceptedUntil, f.today().addDays(5));
}

void RiskAcceptanceTest::refusesToRenewWhatWasWithdrawn()
{
    Fixture f;
    const AcceptanceId id = need(f.tryAccept(f.given));
    need(f.tryWithdraw(id));
    const auto refused = f.tryRenew(id, f.given.expiresOn.addDays(10));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
}

void RiskAcceptanceTest::withdrawsWithAReason()
{
    Fixture f;
    RiskAcceptance given = f.given;
    given.finding = f.openFinding(f.release, f.requirement("A.1").id);
    f.judge(f.release, "A.1", Judgement::Noncompliant);
    const AcceptanceId id = need(f.tryAccept(given));
    QVERIFY(!f.tryWithdraw(id, QStringLiteral(" ")));
    need(f.tryWithdraw(id));
    QCOMPARE(f.finding(given.finding).status, FindingStatus::Open);
    QVERIFY(!f.finding(given.finding).acceptedUntil.isValid());
    const RiskAcceptance stored = f.all(f.release).front();
    QVERIFY(stored.isWithdrawn());
    QVERIFY(!stored.holdsOn(f.today()));
    QCOMPARE(stored.withdrawnBy, QStringLiteral("Owner"));
    QCOMPARE(stored.withdrawalReason, QStringLiteral("the proxy was taken down"));
    QVERIFY(need(RiskAcceptanceRepository(f.database()).acceptedUntil(f.release)).isEmpty());
    QVERIFY(need(GateRollup::stale(f.database(), *f.shelf)).empty());
    QVERIFY(!f.tryWithdraw(id));
}

void RiskAcceptanceTest::withdrawsWhatARenewalFollowsOn()
{
    Fixture f;
    RiskAcceptance given = f.given;
    given.finding = f.openFinding(f.release, f.requirement("A.1").id);
    const AcceptanceId first = need(f.tryAccept(given));
    const AcceptanceId second = need(f.tryRenew(first, given.expiresOn.addDays(10)));
    need(f.tryWithdraw(second));
    for (const RiskAcceptance &each : f.all(f.release))
        QVERIFY(each.isWithdrawn());
    QCOMPARE(f.finding(given.finding).status, FindingStatus::Open);
}

void RiskAcceptanceTest::refusesToWithdrawWhatHasEnded()
{
    Fixture f;
    const AcceptanceId id = need(f.tryAccept(f.given));
    f.wait(31);
    const auto refused = f.tryWithdraw(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
}

void RiskAcceptanceTest::isNeverChanged()
{
    Fixture f;
    const AcceptanceId id = need(f.tryAccept(f.given));
    need(f.tryWithdraw(id));
    QVERIFY(!f.database().execute("UPDATE risk_acceptance SET reason = 'x'"));
    QVERIFY(!f.database().execute("DELETE FROM risk_acceptance_withdrawal"));
}

QTEST_GUILESS_MAIN(RiskAcceptanceTest)
#include "riskacceptancetest.moc"
