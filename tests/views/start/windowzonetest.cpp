#include "models/base/processzone.h"
#include "models/auditchain/auditlog.h"
#include "models/product/zonechange.h"
#include "models/workspace/workspacezone.h"
#include "tests/support/inzone.h"
#include "tests/support/tampering.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "views/design/messagebar.h"
#include "views/frame/frameactions.h"
#include "views/frame/jobrunner.h"
#include "views/frame/timezonedialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <atomic>

using namespace gatehouse;

namespace {

const auto shanghai = QStringLiteral("Asia/Shanghai");
const auto berlin = QStringLiteral("Europe/Berlin");

/// Makes one as a person in that zone has it.
QString workspaceOf(WindowFixture &fixture, const QByteArray &zone)
{
    const QString path = fixture.file(QStringLiteral("other.gatehouse"));
    const InZone there(zone);
    const auto nothing = [](OpenWorkspace &) -> Result<void> { return {}; };
    need(createWorkspace(path, testOwner(QStringLiteral("chen")), std::make_shared<Clock>(),
                         nothing));
    return path;
}

QString zoneOf(WindowFixture &fixture)
{
    return need(WorkspaceZone::load(fixture.workspaces().workspace().database()));
}

} // namespace

/// The window works in the time zone of the workspace that is open.
class WindowZoneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ProcessZone::begin(); }
    void init() { QCOMPARE(ProcessZone::id(), shanghai); }
    void cleanup() { ProcessZone::leave(); }

    void theFormProposesTheComputersAndTakesAnother()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        QTest::mouseClick(fixture.visible<QPushButton>(QStringLiteral("newWorkspace")),
                          Qt::LeftButton);
        auto *zone = fixture.visible<QComboBox>(QStringLiteral("newWorkspaceTimeZone"));
        QCOMPARE(zone->currentText(), shanghai);
        zone->setCurrentText(berlin);
        QCOMPARE(zone->currentText(), berlin);
        fixture.visible<QLineEdit>(QStringLiteral("newWorkspaceFile"))
            ->setText(fixture.file(QStringLiteral("there")));
        fixture.visible<QLineEdit>(QStringLiteral("newWorkspaceDisplayName"))
            ->setText(QStringLiteral("Lin Yue"));
        fixture.visible<QLineEdit>(QStringLiteral("newWorkspaceAccount"))
            ->setText(QStringLiteral("lin"));
        for (const char *name : {"owner-password", "owner-repeated"})
            fixture.visible<QLineEdit>(QLatin1StringView(name))->setText(testPassword());
        QTest::mouseClick(fixture.visible<QPushButton>(QStringLiteral("createWorkspace")),
                          Qt::LeftButton);
        QVERIFY(fixture.workspaces().isOpen());
        QCOMPARE(zoneOf(fixture), berlin);
        QCOMPARE(ProcessZone::id(), berlin);
        fixture.window().frameActions()->closeWorkspace->trigger();
        QCOMPARE(ProcessZone::id(), shanghai);
    }

    void goesToTheZoneOfWhatIsOpenedAndBack()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        const QString other = workspaceOf(fixture, "America/Los_Angeles");
        QCOMPARE(ProcessZone::id(), shanghai);
        fixture.openAs(other, QStringLiteral("chen"));
        QCOMPARE(ProcessZone::id(), QStringLiteral("America/Los_Angeles"));
        QCOMPARE(fixture.clock().today(), QDate(2026, 3, 2));
        auto *button = fixture.visible<QToolButton>(QStringLiteral("workspaceMenu"));
        Q_EMIT button->menu()->aboutToShow();
        QStringList entries;
        for (const QAction *action : button->menu()->actions())
            entries += action->text();
        QVERIFY2(entries.contains(QStringLiteral("Time zone: America/Los_Angeles")),
                 qPrintable(entries.join(u'\n')));
        fixture.openAs(fixture.file(QStringLiteral("test.gatehouse")),
                       QStringLiteral("administrator"));
        QCOMPARE(ProcessZone::id(), shanghai);
    }

    void aFailureLeavesWhatIsOpenInItsOwn()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        const QString other = workspaceOf(fixture, "America/Los_Angeles");
        QVERIFY(
            !fixture.workspaces().open(other, Database::Mode::ReadWrite, QStringLiteral("nobody")));
        QCOMPARE(ProcessZone::id(), shanghai);
        QCOMPARE(fixture.workspaces().name(), QStringLiteral("test"));
        fixture.workspaces().setMayClose([] { return false; });
        QVERIFY(!fixture.workspaces().open(other));
        QCOMPARE(ProcessZone::id(), shanghai);
        need(need(Change::begin(fixture.workspaces().session(),
                                {"test.change", Permission::AdministerWorkspace}))
                 .commit());
    }

    void followsWhoeverSetsAnother()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        Workspace &workspace = fixture.workspaces().workspace();
        {
            // Another program, of an administrator elsewhere.
            const InZone there("America/Los_Angeles");
            need(WorkspaceZone::enter(workspace.path()));
            const auto opened = need(openWorkspace(workspace.path(), std::make_shared<Clock>()));
            need(changeTimeZone({*opened.workspace, fixture.workspaces().account()}, berlin));
        }
        QCOMPARE(ProcessZone::id(), shanghai);
        {
            Change tooLate = need(Change::begin(fixture.workspaces().session(),
                                                {"test.change", Permission::AdministerWorkspace}));
            tooLate.record({Entity::Workspace, 1}, {}, {}, {{QStringLiteral("x"), 1}});
            QVERIFY(!tooLate.commit());
        }
        int times = 0;
        connect(&workspace, &Workspace::changed, this, [&times](const ChangeEvent &event) {
            times += event.changes.empty(); // anything may differ
        });
        workspace.announceForeignChanges();
        QCOMPARE(ProcessZone::id(), berlin);
        QCOMPARE(times, 1);
        QVERIFY(Change::begin(fixture.workspaces().session(),
                              {"test.change", Permission::AdministerWorkspace}));
    }

    void anAdministratorSetsAnotherInTheWindow()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        QAction *set = fixture.window().frameActions()->setTimeZone;
        Q_EMIT fixture.visible<QToolButton>(QStringLiteral("workspaceMenu"))->menu()->aboutToShow();
        QVERIFY(fixture.visible<QToolButton>(QStringLiteral("workspaceMenu"))
                    ->menu()
                    ->actions()
                    .contains(set));
        QVERIFY(set->isEnabled());
        const auto entries = [&fixture] {
            return need(AuditLog(fixture.workspaces().workspace().database()).count());
        };
        const qint64 before = entries();
        int times = 0;
        connect(&fixture.workspaces().workspace(), &Workspace::changed, this,
                [&times](const ChangeEvent &event) {
                    times += event.changes.empty(); // anything may differ
                });
        QVERIFY(QTest::qWaitFor([&] { return fixture.window().jobs().isIdle(); }, 20'000));
        set->trigger();
        auto *dialog = fixture.visible<TimeZoneDialog>();
        auto *zone = dialog->findChild<QComboBox *>(QStringLiteral("time-zone"));
        QCOMPARE(zone->currentText(), shanghai);
        // What is no zone is said at the field.
        zone->setCurrentText(QStringLiteral("Asia/Nowhere"));
        dialog->accept();
        QVERIFY(dialog->isVisible());
        QCOMPARE(zoneOf(fixture), shanghai);
        zone->setCurrentText(berlin);
        dialog->accept();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(zoneOf(fixture), berlin);
        QCOMPARE(ProcessZone::id(), berlin);
        QCOMPARE(entries(), before + 1);
        QCOMPARE(times, 1);
        QVERIFY(fixture.window().messages()->texts().front().contains(berlin));
        // Nobody else does, and is told why.
        fixture.openAs(fixture.file(QStringLiteral("test.gatehouse")),
                       QStringLiteral("security_manager"));
        QVERIFY(!set->isEnabled());
        QVERIFY(set->toolTip().contains(label(Role::Administrator)));
    }

    void waitsForWhatCountsDays()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        fixture.window().frameActions()->setTimeZone->trigger();
        auto *dialog = fixture.visible<TimeZoneDialog>();
        dialog->findChild<QComboBox *>(QStringLiteral("time-zone"))->setCurrentText(berlin);
        std::atomic_bool ends = false;
        fixture.context().runReading<void>(
            QStringLiteral("reading"), this,
            [&ends](Progress &) -> Result<void> {
                while (!ends)
                    QThread::msleep(1);
                return {};
            },
            [](const Result<void> &) {});
        dialog->accept();
        QVERIFY(dialog->isVisible());
        QCOMPARE(zoneOf(fixture), shanghai);
        ends = true;
        QVERIFY(QTest::qWaitFor([&] { return fixture.window().jobs().isIdle(); }, 20'000));
        dialog->accept();
        QCOMPARE(zoneOf(fixture), berlin);
    }

    void anAdministratorGivesOneToAWorkspaceWithoutIt()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        runPast(fixture.workspaces().workspace().database(), {"audit_entry_no_update"},
                "UPDATE audit_entry SET content = CAST(replace(CAST(content AS TEXT), "
                "',\"time_zone\":\"Asia/Shanghai\"', '') AS BLOB) WHERE sequence = 1; "
                "DELETE FROM workspace_property WHERE key = 'time_zone'");
        fixture.openAs(fixture.file(QStringLiteral("test.gatehouse")),
                       QStringLiteral("security_manager"));
        QTest::qWait(50);
        QCOMPARE(zoneOf(fixture), QString());
        fixture.openAs(fixture.file(QStringLiteral("test.gatehouse")),
                       QStringLiteral("administrator"));
        QTRY_COMPARE(zoneOf(fixture), shanghai);
        QTRY_VERIFY(fixture.window().messages()->texts().join(u'\n').contains(shanghai));
        QCOMPARE(fixture.workspaces().account().name, QStringLiteral("administrator"));
    }
};

QTEST_MAIN(WindowZoneTest)
#include "windowzonetest.moc"
