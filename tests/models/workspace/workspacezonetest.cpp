#include "models/auditchain/auditlog.h"
#include "models/base/processzone.h"
#include "models/workspace/workspacezone.h"
#include "tests/support/inzone.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

/// The zone whose days a workspace counts.
class WorkspaceZoneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ProcessZone::begin(); }
    void cleanup() { ProcessZone::leave(); }
    void isTheOneTheProcessMadeItIn();
    void isReadOfAFileThatIsNotOpen();
    void aProcessInAnotherOneDoesNotOpenIt();
    void aProcessInAnotherOneChangesNothing();
    void aProcessThatGoesToAnotherOneCommitsNothing();
    void oneThatEnteredItCountsItsDays();
    void isSetByAChange();
    void anUnknownOneIsNotSet();
    void anUnknownOneInAFileIsNotEntered();
    void aWorkspaceWithoutOneGoesByTheProcess();
    void isNotMadeWhereTheZoneHasNoName();
};

void WorkspaceZoneTest::isTheOneTheProcessMadeItIn()
{
    TestWorkspace test;
    QCOMPARE(need(WorkspaceZone::load(test.database())), QStringLiteral("Asia/Shanghai"));
    const auto entry = need(AuditLog(test.database()).entriesAfter(0)).front();
    const QJsonObject first = entry.content.value("records")[0]["after"].toObject();
    QCOMPARE(first.value("time_zone"), QJsonValue("Asia/Shanghai"));
    const InZone berlin("Europe/Berlin");
    TestWorkspace there;
    QCOMPARE(need(WorkspaceZone::load(there.database())), QStringLiteral("Europe/Berlin"));
}

void WorkspaceZoneTest::isReadOfAFileThatIsNotOpen()
{
    TestWorkspace test;
    QCOMPARE(WorkspaceZone::of(test.path()), QStringLiteral("Asia/Shanghai"));
    test.close();
    QCOMPARE(WorkspaceZone::of(test.path()), QStringLiteral("Asia/Shanghai"));
    QCOMPARE(WorkspaceZone::of(test.write(QStringLiteral("notes.txt"), "notes")), QString());
    QCOMPARE(WorkspaceZone::of(test.file(QStringLiteral("gone"))), QString());
}

void WorkspaceZoneTest::aProcessInAnotherOneDoesNotOpenIt()
{
    TestWorkspace test;
    test.close();
    const InZone elsewhere("America/Los_Angeles");
    for (const auto mode : {Database::Mode::ReadWrite, Database::Mode::ReadOnly}) {
        const auto opened = Workspace::open(test.path(), std::make_shared<Clock>(), mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Refused);
        for (const char *zone : {"Asia/Shanghai", "America/Los_Angeles"})
            QVERIFY2(opened.error().message.contains(QLatin1StringView(zone)),
                     qPrintable(opened.error().message));
    }
}

void WorkspaceZoneTest::aProcessInAnotherOneChangesNothing()
{
    TestWorkspace test;
    const Session session = test.session(Role::Administrator);
    const qint64 entries = need(AuditLog(test.database()).count());
    const InZone elsewhere("America/Los_Angeles");
    Change change = need(Change::begin(session, {"test.change", Permission::AdministerWorkspace}));
    change.record({Entity::Workspace, 1}, {}, {}, {{QStringLiteral("x"), 1}});
    const auto committed = change.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, ErrorKind::Refused);
    QCOMPARE(need(AuditLog(test.database()).count()), entries);
}

void WorkspaceZoneTest::aProcessThatGoesToAnotherOneCommitsNothing()
{
    TestWorkspace test;
    const qint64 entries = need(AuditLog(test.database()).count());
    Change change = test.change();
    change.record({Entity::Workspace, 1}, {}, {}, {{QStringLiteral("x"), 1}});
    {
        const InZone elsewhere("America/Los_Angeles");
        QVERIFY(!change.commit());
    }
    QCOMPARE(need(AuditLog(test.database()).count()), entries);
}

void WorkspaceZoneTest::oneThatEnteredItCountsItsDays()
{
    TestWorkspace test;
    test.clock().set(QDateTime(QDate(2026, 3, 2), QTime(20, 0), Qt::UTC));
    test.close();
    for (const char *zone : {"America/Los_Angeles", "UTC", "Europe/Berlin", "Pacific/Kiritimati"}) {
        const InZone elsewhere(zone);
        need(WorkspaceZone::enter(test.path()));
        const auto opened = need(Workspace::open(
            test.path(),
            std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(20, 0), Qt::UTC))));
        QCOMPARE(opened->clock().today(), QDate(2026, 3, 3));
    }
}

void WorkspaceZoneTest::isSetByAChange()
{
    TestWorkspace test;
    {
        Change change = test.change();
        need(WorkspaceZone::set(change, QStringLiteral("Asia/Tokyo")));
        // As whoever counts anew does.
        const InZone tokyo("Asia/Tokyo");
        need(change.commit());
    }
    const auto entry = need(AuditLog(test.database()).entries(0, 1)).front();
    const QJsonValue record = entry.content.value("records")[0];
    QCOMPARE(record["entity"], QJsonValue("workspace"));
    QCOMPARE(record["before"]["time_zone"], QJsonValue("Asia/Shanghai"));
    QCOMPARE(record["after"]["time_zone"], QJsonValue("Asia/Tokyo"));
    QCOMPARE(WorkspaceZone::of(test.path()), QStringLiteral("Asia/Tokyo"));
    const InZone tokyo("Asia/Tokyo");
    Change same = test.change();
    need(WorkspaceZone::set(same, QStringLiteral("Asia/Tokyo")));
    QVERIFY(same.records().isEmpty());
}

void WorkspaceZoneTest::anUnknownOneIsNotSet()
{
    TestWorkspace test;
    Change change = test.change();
    for (const char *id : {"Mars/Olympus", "CST-8", ""}) {
        const auto set = WorkspaceZone::set(change, QString::fromLatin1(id));
        QVERIFY(!set);
        QCOMPARE(set.error().kind, ErrorKind::Invalid);
    }
    QVERIFY(change.records().isEmpty());
}

void WorkspaceZoneTest::anUnknownOneInAFileIsNotEntered()
{
    TestWorkspace test;
    need(test.database().execute(
        "UPDATE workspace_property SET value = 'Mars/Olympus' WHERE key = 'time_zone'"));
    const auto entered = WorkspaceZone::enter(test.path());
    QVERIFY(!entered);
    QVERIFY(entered.error().message.contains(QStringLiteral("Mars/Olympus")));
    QCOMPARE(ProcessZone::id(), QStringLiteral("Asia/Shanghai"));
}

void WorkspaceZoneTest::aWorkspaceWithoutOneGoesByTheProcess()
{
    TestWorkspace test;
    need(test.database().execute("DELETE FROM workspace_property WHERE key = 'time_zone'"));
    test.close();
    const InZone elsewhere("Europe/Berlin");
    need(WorkspaceZone::enter(test.path()));
    const auto opened = need(Workspace::open(test.path(), std::make_shared<Clock>()));
    QCOMPARE(need(WorkspaceZone::load(opened->database())), QString());
}

void WorkspaceZoneTest::isNotMadeWhereTheZoneHasNoName()
{
    TestWorkspace test;
    const InZone rule("CST-8");
    const auto made = Workspace::create(test.file(QStringLiteral("new.gatehouse")), testOwner(),
                                        std::make_shared<Clock>());
    QVERIFY(!made);
    QVERIFY(made.error().message.contains(QStringLiteral("CST-8")));
    QVERIFY(!QFile::exists(test.file(QStringLiteral("new.gatehouse"))));
}

QTEST_GUILESS_MAIN(WorkspaceZoneTest)
#include "workspacezonetest.moc"
