#include "tests/models/lifecycle/lifecyclefixture.h"

#include "models/auditlog/auditlog.h"

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
    QCOMPARE(need(FindingRepository(f.database()).finding(given.finding)).status,
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
    QCOMPARE(need(FindingRepository(f.database()).finding(given.finding)).status,
             FindingStatus::RiskAccepted);
}

void RiskAcceptanceTest::refusesAClosedFinding()
{
    Fixture f;
    RiskAcceptance given = f.given;
    given.finding = f.openFinding(f.release, f.requirement("A.1").id);
    for (const FindingStatus status : {FindingStatus::Fixing, FindingStatus::AwaitingRetest}) {
        Finding finding = need(FindingRepository(f.database()).finding(given.finding));
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

QTEST_GUILESS_MAIN(RiskAcceptanceTest)
#include "riskacceptancetest.moc"
