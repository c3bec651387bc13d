#include "models/base/processzone.h"
#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/historycheck.h"
#include "models/product/logcheck.h"
#include "models/product/undo.h"
#include "models/product/zonechange.h"
#include "models/workspace/workspacezone.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/support/inzone.h"
#include "tests/support/tampering.h"

#include <QTest>

using namespace gatehouse;

namespace {

const auto shanghai = QStringLiteral("Asia/Shanghai");
const auto losAngeles = QStringLiteral("America/Los_Angeles");
/// The third of March in Shanghai, still the second in Los Angeles.
const QDateTime evening(QDate(2026, 3, 2), QTime(20, 0), Qt::UTC);

/// A release whose first gate can be passed in Shanghai until the end of the second of March, when
/// its evidence ends.
class EndingGate : public LifecycleFixture
{
public:
    EndingGate()
    {
        DailyHistory::install(workspace());
        publishSmall();
        release = addRelease(
            addApp(QStringLiteral("PAY"), 2,
                   {{QStringLiteral("has_login"), true}, {QStringLiteral("outsourced"), false}}));
        judge({}, "O.1", Judgement::Compliant);
        judge(release, "A.1", Judgement::Compliant);
        judge(release, "A.2", Judgement::Compliant);
        addEvidence({}, requirement("O.1").id, "charter");
        addEvidence(release, requirement("A.1").id, "one");
        Evidence ending = need(EvidenceRepository(database())
                                   .evidence(addEvidence(release, requirement("A.2").id, "two")));
        ending.expiresOn = QDate(2026, 3, 2);
        Change editing = change("evidence.edit");
        need(EvidenceRepository::update(editing, ending));
        need(editing.commit());
    }

    Session administrator() { return session(Role::Administrator); }
    QString zone() { return need(WorkspaceZone::load(database())); }
    /// As a version wrote it that knew of no zones.
    void forgetZone()
    {
        runPast(database(), {"audit_entry_no_update"},
                "UPDATE audit_entry SET content = CAST(replace(CAST(content AS TEXT), "
                "',\"time_zone\":\"Asia/Shanghai\"', '') AS BLOB) WHERE sequence = 1; "
                "DELETE FROM workspace_property WHERE key = 'time_zone'");
    }
    void isCountedRight()
    {
        QVERIFY(need(GateRollup::stale(database(), *shelf)).empty());
        QVERIFY(need(DailyHistory::stale(database())).empty());
        const auto days = need(HistoryCheck::run(database()));
        QVERIFY(days.misdated.empty());
        QVERIFY(days.elsewhere.empty());
    }
    QStringList found()
    {
        QStringList fields;
        for (const LogMismatch &mismatch : need(LogCheck::run(database())).mismatches)
            fields += mismatch.entity + u'.' + mismatch.field;
        return fields;
    }

    ReleaseId release;
};

} // namespace

/// Whose days count, whoever counts them, and what becomes of them in another zone.
class ZoneChangeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ProcessZone::begin(); }
    void init() { QCOMPARE(ProcessZone::id(), shanghai); }
    void cleanup() { ProcessZone::leave(); }
    void nobodyPassesAGateOnTheDayBefore();
    void countsAnewInTheNewZone();
    void leavesEverythingAloneOnAFailure();
    void isUpToAdministrators();
    void isNotTakenBack();
    void aWorkspaceWithoutOneIsGivenTheProcesss();
    void onlyAnAdministratorGivesIt();
    void findsOneThatSomebodyWrote_data();
    void findsOneThatSomebodyWrote();
};

void ZoneChangeTest::nobodyPassesAGateOnTheDayBefore()
{
    EndingGate f;
    f.clock().set(evening);
    const auto pass = [&] {
        return f.tryDecide(f.release, Phase::Requirements, GateDecisionKind::Passed);
    };
    const auto withoutEvidence = [&] {
        return countsOf(f.status(f.release, Phase::Requirements).criteria).withoutEvidence;
    };
    QVERIFY(!pass());
    QCOMPARE(withoutEvidence(), 1);
    const InZone elsewhere(losAngeles.toLatin1());
    const auto refused = pass();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(losAngeles), qPrintable(refused.error().message));
    // Whoever opens it there goes by its days.
    need(WorkspaceZone::enter(f.path()));
    QCOMPARE(withoutEvidence(), 1);
    QVERIFY(!pass());
    f.isCountedRight();
}

void ZoneChangeTest::countsAnewInTheNewZone()
{
    EndingGate f;
    f.decide(f.release, Phase::Requirements, GateDecisionKind::Passed);
    f.clock().set(evening);
    f.judge(f.release, "A.1", Judgement::Partial);
    f.isCountedRight();
    const auto judgedOn = [&](QDate day) {
        const auto counts = need(DailyHistory::ofRelease(f.database(), f.release, {day})).front();
        return counts[DailyMeasure::judged(Judgement::Partial)];
    };
    QCOMPARE(judgedOn(QDate(2026, 3, 2)), 0);
    need(changeTimeZone(f.administrator(), losAngeles));
    QCOMPARE(f.zone(), losAngeles);
    QCOMPARE(ProcessZone::id(), losAngeles);
    QCOMPARE(judgedOn(QDate(2026, 3, 2)), 1);
    f.isCountedRight();
    QCOMPARE(f.found(), QStringList());
    need(changeTimeZone(f.administrator(), shanghai));
    QCOMPARE(judgedOn(QDate(2026, 3, 2)), 0);
    f.isCountedRight();
}

void ZoneChangeTest::leavesEverythingAloneOnAFailure()
{
    EndingGate f;
    QVERIFY(!changeTimeZone(f.administrator(), QStringLiteral("Mars/Olympus")));
    f.workspace().addDerivation([](Change &, const std::vector<EntityChange> &) -> Result<void> {
        return fail(ErrorKind::Unwritable, QStringLiteral("the disk is full"));
    });
    QVERIFY(!changeTimeZone(f.administrator(), losAngeles));
    QCOMPARE(f.zone(), shanghai);
    QCOMPARE(ProcessZone::id(), shanghai);
    f.isCountedRight();
}

void ZoneChangeTest::isUpToAdministrators()
{
    EndingGate f;
    for (const Role role : allValues<Role>()) {
        const auto changed = changeTimeZone(f.session(role), QStringLiteral("Asia/Tokyo"));
        QCOMPARE(changed.has_value(), role == Role::Administrator);
    }
}

void ZoneChangeTest::isNotTakenBack()
{
    EndingGate f;
    need(changeTimeZone(f.administrator(), QStringLiteral("Asia/Tokyo")));
    const auto last = need(AuditLog(f.database()).entries(0, 1)).front();
    QCOMPARE(last.action, QStringLiteral("workspace.time_zone"));
    const auto undone = Undo::undo(f.administrator(), last.sequence);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Refused);
}

void ZoneChangeTest::aWorkspaceWithoutOneIsGivenTheProcesss()
{
    EndingGate f;
    f.forgetZone();
    QCOMPARE(f.found(), QStringList());
    // Counted elsewhere: an administrator there gives it that zone, and everything is of it.
    const InZone elsewhere("Europe/Berlin");
    QCOMPARE(need(giveTimeZone(f.administrator())), QStringLiteral("Europe/Berlin"));
    QCOMPARE(f.zone(), QStringLiteral("Europe/Berlin"));
    QCOMPARE(f.found(), QStringList());
    f.isCountedRight();
    QCOMPARE(need(giveTimeZone(f.administrator())), QString());
}

void ZoneChangeTest::onlyAnAdministratorGivesIt()
{
    EndingGate f;
    f.forgetZone();
    QCOMPARE(need(giveTimeZone(f.session(Role::SecurityManager))), QString());
    QCOMPARE(f.zone(), QString());
    for (const char *nowhere : {"CST-8", "UTC", "Etc/UTC"}) {
        const InZone there(nowhere);
        QCOMPARE(need(giveTimeZone(f.administrator())), QString());
    }
}

void ZoneChangeTest::findsOneThatSomebodyWrote_data()
{
    QTest::addColumn<bool>("isOfEarlier");
    QTest::addColumn<bool>("isChanged");
    QTest::addColumn<QByteArray>("statement");
    const QByteArray other = "UPDATE workspace_property SET value = 'America/Los_Angeles' WHERE "
                             "key = 'time_zone'";
    QTest::newRow("another") << false << false << other;
    QTest::newRow("the one before") << false << true
                                    << QByteArray("UPDATE workspace_property SET value = "
                                                  "'Asia/Shanghai' WHERE key = 'time_zone'");
    QTest::newRow("none") << false << false
                          << QByteArray("DELETE FROM workspace_property WHERE key = 'time_zone'");
    QTest::newRow("one in a workspace of an earlier version")
        << true << false
        << QByteArray("INSERT INTO workspace_property VALUES ('time_zone', 'America/Los_Angeles')");
}

void ZoneChangeTest::findsOneThatSomebodyWrote()
{
    QFETCH(const bool, isOfEarlier);
    QFETCH(const bool, isChanged);
    QFETCH(const QByteArray, statement);
    EndingGate f;
    if (isOfEarlier)
        f.forgetZone();
    if (isChanged)
        need(changeTimeZone(f.administrator(), losAngeles));
    need(f.database().execute(statement));
    QCOMPARE(f.found(), QStringList{QStringLiteral("workspace.time_zone")});
}

QTEST_GUILESS_MAIN(ZoneChangeTest)
#include "zonechangetest.moc"
