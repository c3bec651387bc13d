#include "models/accounts/accountrepository.h"
#include "models/auditchain/auditlog.h"
#include "tests/support/testworkspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

namespace {

/// A clock that is a millisecond further each time it is looked at.
class RunningClock final : public Clock
{
public:
    QDateTime now() const override { return m_moment = m_moment.addMSecs(1); }

private:
    mutable QDateTime m_moment = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
};

} // namespace

class ChangeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isRefusedWithoutThePermission_data();
    void isRefusedWithoutThePermission();
    void isRefusedInAReadOnlyWorkspace();
    void isRefusedUnderOtherTriggersAndViews_data();
    void isRefusedUnderOtherTriggersAndViews();
    void leavesNothingBehindUncommitted();
    void logsThenCommitsThenAnnounces();
    void keepsTheMomentItBegan();
    void announcesNothingWhenNothingWasRecorded();
    void commitsNothingWhenADerivationFails();
    void announcesWhatAnotherProgramWrote();
    void announcesNothingOfWhatIsNotLogged();
    void announcesItsOwnOnce();
    void announcesWhatOthersWroteBeforeItsOwn();
    void anythingMayDifferAfterARecordWithoutKeys();

private:
    std::unique_ptr<TestWorkspace> m_test;
    bool has(const char *key) const;
    static void put(const Change &change, const char *key);
};

void ChangeTest::init()
{
    qRegisterMetaType<ChangeEvent>();
    m_test = std::make_unique<TestWorkspace>();
}

bool ChangeTest::has(const char *key) const
{
    auto rows = need(m_test->database().prepare("SELECT 1 FROM workspace_property WHERE key = ?"));
    rows.bind(key);
    return rows.next();
}

void ChangeTest::put(const Change &change, const char *key)
{
    auto insert = need(
        change.database().prepare("INSERT INTO workspace_property (key, value) VALUES (?, '')"));
    need(insert.bind(key).run());
}

void ChangeTest::isRefusedWithoutThePermission_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("permission");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("viewer assesses") << "viewer"
                                     << "assess" << false;
    QTest::newRow("auditor assesses") << "auditor"
                                      << "assess" << false;
    QTest::newRow("auditor adds evidence") << "auditor"
                                           << "add_evidence" << false;
    QTest::newRow("auditor manages findings") << "auditor"
                                              << "manage_findings" << true;
    QTest::newRow("assessor assesses") << "assessor"
                                       << "assess" << true;
    QTest::newRow("assessor adds evidence") << "assessor"
                                            << "add_evidence" << true;
    QTest::newRow("assessor manages findings") << "assessor"
                                               << "manage_findings" << true;
    QTest::newRow("assessor decides applicability") << "assessor"
                                                    << "decide_applicability" << false;
    QTest::newRow("auditor decides a gate") << "auditor"
                                            << "decide_gate" << false;
    QTest::newRow("project lead decides a gate") << "project_lead"
                                                 << "decide_gate" << true;
    QTest::newRow("project lead assesses") << "project_lead"
                                           << "assess" << false;
    QTest::newRow("developer adds evidence") << "developer"
                                             << "add_evidence" << true;
    QTest::newRow("security manager administers") << "security_manager"
                                                  << "administer_workspace" << false;
    QTest::newRow("administrator administers") << "administrator"
                                               << "administer_workspace" << true;
}

void ChangeTest::isRefusedWithoutThePermission()
{
    QFETCH(QString, role);
    QFETCH(QString, permission);
    QFETCH(bool, allowed);
    const Session session = m_test->session(*fromKey<Role>(role));
    const auto change = Change::begin(session, {"test", *fromKey<Permission>(permission)});
    QCOMPARE(change.has_value(), allowed);
    if (!allowed) {
        QCOMPARE(change.error().kind, ErrorKind::Refused);
        QVERIFY(change.error().message.contains(session.account.displayName));
        QVERIFY(!m_test->database().isInTransaction());
    }
}

void ChangeTest::isRefusedInAReadOnlyWorkspace()
{
    const Account owner = m_test->session(Role::Administrator).account;
    const auto reader =
        need(Workspace::open(m_test->path(), std::make_shared<Clock>(), Database::Mode::ReadOnly));
    const auto change = Change::begin({*reader, owner}, {"test", Permission::Assess});
    QVERIFY(!change);
    QCOMPARE(change.error().kind, ErrorKind::Unwritable);
}

void ChangeTest::isRefusedUnderOtherTriggersAndViews_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QByteArray>("back");
    QTest::addColumn<QString>("named");
    QTest::newRow("a trigger that is gone")
        << QByteArray("DROP TRIGGER gate_signature_no_delete")
        << QByteArray("CREATE TRIGGER gate_signature_no_delete BEFORE DELETE ON gate_signature\n"
                      "BEGIN SELECT raise(ABORT, 'gate_signature is append-only'); END;")
        << QStringLiteral("trigger gate_signature_no_delete");
    QTest::newRow("a trigger that was added")
        << QByteArray("CREATE TRIGGER helpful AFTER INSERT ON gate_signature BEGIN SELECT 1; END")
        << QByteArray("DROP TRIGGER helpful") << QStringLiteral("trigger helpful");
    QTest::newRow("a view that was added")
        << QByteArray("CREATE VIEW helpful AS SELECT 1") << QByteArray("DROP VIEW helpful")
        << QStringLiteral("view helpful");
}

// Each time it is there, and not once it is put back.
void ChangeTest::isRefusedUnderOtherTriggersAndViews()
{
    QFETCH(const QByteArray, statement);
    QFETCH(const QByteArray, back);
    QFETCH(const QString, named);
    const Session session = m_test->session(Role::Administrator);
    const Action action{"test.change", Permission::AdministerWorkspace};
    const auto other = need(Database::open(m_test->path(), Database::Mode::ReadWrite));
    for (int again = 0; again < 2; ++again) {
        need(other->execute(statement));
        const auto refused = Change::begin(session, action);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY2(refused.error().message.contains(named), qPrintable(refused.error().message));
        // Who is to look what is amiss signs in.
        QVERIFY(Change::begin(session, {"test.own", Permission::AdministerWorkspace, "", true}));
        need(other->execute(back));
        QVERIFY(Change::begin(session, action));
    }
}

void ChangeTest::leavesNothingBehindUncommitted()
{
    const qint64 entries = need(AuditLog(m_test->database()).count());
    QSignalSpy spy(&m_test->workspace(), &Workspace::changed);
    {
        Change change = m_test->change();
        put(change, "half");
        change.record({Entity::Workspace, 1, 0, 0}, QStringLiteral("uid"), {}, {});
    }
    QVERIFY(!has("half"));
    QCOMPARE(need(AuditLog(m_test->database()).count()), entries);
    QCOMPARE(spy.count(), 0);
}

void ChangeTest::logsThenCommitsThenAnnounces()
{
    bool committedWhenAnnounced = false;
    ChangeEvent announced;
    connect(&m_test->workspace(), &Workspace::changed, this, [&](const ChangeEvent &event) {
        committedWhenAnnounced = !m_test->database().isInTransaction() && has("whole");
        announced = event;
    });
    Change change = m_test->change("test.whole");
    put(change, "whole");
    const EntityChange what{Entity::App, 7, 0, 7};
    change.record(what, QStringLiteral("uid-7"), {{"name", "a"}}, {{"name", "b"}});
    need(change.commit());
    QVERIFY(committedWhenAnnounced);
    const auto entry = need(AuditLog(m_test->database()).entries(0, 1)).front();
    QCOMPARE(announced, (ChangeEvent{QStringLiteral("test.whole"), {what}, entry.sequence}));
    QCOMPARE(entry.action, QString("test.whole"));
    QCOMPARE(entry.accountName, QString("Owner"));
    const QJsonObject record = entry.content["records"].toArray().first().toObject();
    QCOMPARE(record,
             (QJsonObject{{"entity", "app"},
                          {"uid", "uid-7"},
                          {"keys", QJsonObject{{"id", 7}, {"app", 7}}},
                          {"before", QJsonObject{{"name", "a"}}},
                          {"after", QJsonObject{{"name", "b"}}}}));
}

void ChangeTest::keepsTheMomentItBegan()
{
    const auto workspace = need(Workspace::open(m_test->path(), std::make_shared<RunningClock>()));
    const Session session{
        *workspace, need(AccountRepository(workspace->database()).byName(QStringLiteral("owner")))};
    Change change = need(Change::begin(session, {"test.moment", Permission::AdministerWorkspace}));
    const QDateTime began = change.now();
    QCOMPARE(change.now(), began);
    QCOMPARE(change.today(), began.toLocalTime().date());
    put(change, "moment");
    change.record({Entity::App, 7, 0, 7}, QStringLiteral("uid-7"), {}, {{"name", "a"}});
    need(change.commit());
    QCOMPARE(need(AuditLog(workspace->database()).entries(0, 1)).front().happenedAt, began);
}

void ChangeTest::announcesNothingWhenNothingWasRecorded()
{
    const qint64 entries = need(AuditLog(m_test->database()).count());
    QSignalSpy spy(&m_test->workspace(), &Workspace::changed);
    Change change = m_test->change();
    need(change.commit());
    QCOMPARE(spy.count(), 0);
    QCOMPARE(need(AuditLog(m_test->database()).count()), entries);
    QVERIFY(!m_test->database().isInTransaction());
}

void ChangeTest::commitsNothingWhenADerivationFails()
{
    m_test->workspace().addDerivation(
        [](Change &, const std::vector<EntityChange> &) -> Result<void> {
            return fail(ErrorKind::Internal, QStringLiteral("no"));
        });
    {
        Change change = m_test->change();
        put(change, "half");
        change.record({Entity::Workspace, 1, 0, 0}, QStringLiteral("uid"), {}, {});
        QCOMPARE(change.commit().error().message, QString("no"));
    }
    QVERIFY(!has("half"));
}

namespace {

/// The same file, opened by somebody else.
struct OtherProgram {
    explicit OtherProgram(TestWorkspace &test)
        : workspace(need(Workspace::open(test.path(), std::make_shared<Clock>()))),
          account(test.session(Role::Administrator).account)
    {
    }
    void write(const std::vector<EntityChange> &changes)
    {
        Change change = need(
            Change::begin({*workspace, account}, {"test.theirs", Permission::AdministerWorkspace}));
        for (const EntityChange &each : changes)
            change.record(each, QStringLiteral("uid"), {}, {{"name", "theirs"}});
        need(change.commit());
    }
    std::unique_ptr<Workspace> workspace;
    Account account;
};

ChangeEvent eventOf(const QList<QVariant> &signal)
{
    return signal.first().value<ChangeEvent>();
}

} // namespace

void ChangeTest::announcesWhatAnotherProgramWrote()
{
    OtherProgram other(*m_test);
    QSignalSpy spy(&m_test->workspace(), &Workspace::changed);
    m_test->workspace().announceForeignChanges();
    QCOMPARE(spy.count(), 0);
    const EntityChange finding{Entity::Finding, 5, 3, 2};
    other.write({finding});
    m_test->workspace().announceForeignChanges();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(eventOf(spy[0]), (ChangeEvent{QStringLiteral("test.theirs"), {finding}}));
    m_test->workspace().announceForeignChanges();
    QCOMPARE(spy.count(), 1);

    const EntityChange unit{Entity::Unit, 9, 0, 0};
    const EntityChange app{Entity::App, 4, 0, 4};
    other.write({unit});
    other.write({app});
    m_test->workspace().announceForeignChanges();
    QCOMPARE(spy.count(), 2);
    QCOMPARE(eventOf(spy[1]), (ChangeEvent{{}, {unit, app}}));
}

void ChangeTest::announcesNothingOfWhatIsNotLogged()
{
    QSignalSpy spy(&m_test->workspace(), &Workspace::changed);
    const auto other = need(Database::open(m_test->path(), Database::Mode::ReadWrite));
    need(other->execute("INSERT INTO workspace_property VALUES ('theirs', '')"));
    m_test->workspace().announceForeignChanges();
    QCOMPARE(spy.count(), 0);
}

void ChangeTest::announcesItsOwnOnce()
{
    QSignalSpy spy(&m_test->workspace(), &Workspace::changed);
    Change change = m_test->change();
    change.record({Entity::App, 7, 0, 7}, QStringLiteral("uid"), {}, {{"name", "mine"}});
    need(change.commit());
    // So that there is something to be looked for.
    const auto other = need(Database::open(m_test->path(), Database::Mode::ReadWrite));
    need(other->execute("INSERT INTO workspace_property VALUES ('theirs', '')"));
    m_test->workspace().announceForeignChanges();
    QCOMPARE(spy.count(), 1);
}

void ChangeTest::announcesWhatOthersWroteBeforeItsOwn()
{
    OtherProgram other(*m_test);
    QSignalSpy spy(&m_test->workspace(), &Workspace::changed);
    const EntityChange theirs{Entity::Finding, 5, 3, 2};
    const EntityChange mine{Entity::App, 7, 0, 7};
    other.write({theirs});
    Change change = m_test->change("test.mine");
    change.record(mine, QStringLiteral("uid"), {}, {{"name", "mine"}});
    need(change.commit());
    QCOMPARE(spy.count(), 2);
    QCOMPARE(eventOf(spy[0]), (ChangeEvent{QStringLiteral("test.theirs"), {theirs}}));
    QCOMPARE(eventOf(spy[1]),
             (ChangeEvent{
                 QStringLiteral("test.mine"), {mine}, need(AuditLog(m_test->database()).count())}));
    m_test->workspace().announceForeignChanges();
    QCOMPARE(spy.count(), 2);
}

void ChangeTest::anythingMayDifferAfterARecordWithoutKeys()
{
    QSignalSpy spy(&m_test->workspace(), &Workspace::changed);
    const auto other = need(Database::open(m_test->path(), Database::Mode::ReadWrite));
    need(AuditLog(*other).append(QDateTime::currentDateTimeUtc(), {}, {}, QStringLiteral("old"),
                                 {QJsonObject{{"entity", "app"}, {"uid", "uid"}}}));
    m_test->workspace().announceForeignChanges();
    QCOMPARE(spy.count(), 1);
    QVERIFY(eventOf(spy[0]).changes.empty());
    QVERIFY(eventOf(spy[0]).touches(Entity::Finding));
}

QTEST_GUILESS_MAIN(ChangeTest)
#include "changetest.moc"
