#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"
#include "views/design/messagebar.h"
#include "views/frame/frameactions.h"

#include <QAbstractButton>
#include <QAction>
#include <QTest>

#include <algorithm>

using namespace gatehouse;

class UndoControllerTest : public QObject
{
    Q_OBJECT

    /// Two departments, each renamed once.
    class Window : public WindowFixture
    {
    public:
        Window() : WindowFixture(testPages())
        {
            show();
            openWorkspace();
            first = add(QStringLiteral("One"));
            second = add(QStringLiteral("Two"));
            rename(first, QStringLiteral("First"));
            rename(second, QStringLiteral("Second"));
        }

        QString name(UnitId id) { return need(OrganizationRepository(database()).unit(id)).name; }
        void undo() { window().frameActions()->undo->trigger(); }
        void redo() { window().frameActions()->redo->trigger(); }
        bool canUndo() { return window().frameActions()->undo->isEnabled(); }
        bool canRedo() { return window().frameActions()->redo->isEnabled(); }
        void rename(UnitId id, const QString &name)
        {
            Unit unit = need(OrganizationRepository(database()).unit(id));
            unit.name = name;
            Change change = need(Change::begin(context().session(), actions::editUnit));
            need(OrganizationRepository::updateUnit(change, unit));
            need(change.commit());
        }
        /// What stays on record.
        void recordTest()
        {
            Change change = need(Change::begin(context().session(), actions::recordTest));
            change.record({Entity::TestCase, 1, 0, 0}, change.newUid(), {},
                          {{QStringLiteral("result"), QStringLiteral("passed")}});
            need(change.commit());
        }
        void addRelease()
        {
            Change adding = need(Change::begin(context().session(), actions::addApp));
            App app;
            app.code = QStringLiteral("NEW");
            app.name = QStringLiteral("New");
            app.platforms = {Platform::Android};
            Release release;
            release.app = need(AppRepository::add(adding, app));
            need(adding.commit());
            release.version = QStringLiteral("1.0");
            Change change = need(Change::begin(context().session(), actions::addRelease));
            need(ReleaseRepository::add(change, release));
            need(change.commit());
        }
        bool offers(const QString &text)
        {
            const auto buttons = window().messages()->findChildren<QAbstractButton *>();
            return std::ranges::any_of(buttons, [&](const QAbstractButton *each) {
                return each->isVisible() && each->text() == text;
            });
        }
        void press(const QString &text)
        {
            for (auto *button : window().messages()->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->text() == text)
                    return button->click();
            }
            qFatal("no button %s", qUtf8Printable(text));
        }
        QString said() { return window().messages()->texts().value(0); }

        UnitId first;
        UnitId second;

    private:
        const Database &database() { return workspaces().workspace().database(); }
        UnitId add(const QString &name)
        {
            Change change = need(Change::begin(context().session(), actions::addUnit));
            Unit unit;
            unit.name = name;
            const UnitId id = need(OrganizationRepository::addUnit(change, unit));
            need(change.commit());
            return id;
        }
    };

private Q_SLOTS:
    void takesBackTheLastFirst()
    {
        Window window;
        window.undo();
        QCOMPARE(window.name(window.second), QStringLiteral("Two"));
        QCOMPARE(window.name(window.first), QStringLiteral("First"));
        window.undo();
        QCOMPARE(window.name(window.first), QStringLiteral("One"));
    }

    void takesBackWhatWasDoneAgainAndNothingElse()
    {
        Window window;
        window.undo();
        QVERIFY2(window.said().startsWith(QStringLiteral("Undone: ")), qPrintable(window.said()));
        window.press(QStringLiteral("Redo"));
        QCOMPARE(window.name(window.second), QStringLiteral("Second"));
        QVERIFY2(window.said().startsWith(QStringLiteral("Done again: ")),
                 qPrintable(window.said()));
        window.undo();
        QCOMPARE(window.name(window.second), QStringLiteral("Two"));
        QCOMPARE(window.name(window.first), QStringLiteral("First"));
        window.undo();
        QCOMPARE(window.name(window.first), QStringLiteral("One"));
    }

    void leavesWhatWasBeforeAloneWhereTheLastStays()
    {
        Window window;
        window.recordTest();
        // It is not offered, and the keys say why not.
        QVERIFY(!window.canUndo());
        const QString why = window.window().frameActions()->undo->toolTip();
        QVERIFY2(why.startsWith(QStringLiteral("A test result that was recorded stays.")),
                 qPrintable(why));
        window.undo();
        QTest::keyClick(&window.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.said(), why);
        QCOMPARE(window.name(window.second), QStringLiteral("Second"));
        QCOMPARE(window.name(window.first), QStringLiteral("First"));
        window.rename(window.first, QStringLiteral("1st"));
        window.undo();
        QCOMPARE(window.name(window.first), QStringLiteral("First"));
    }

    // An app's release that was added is removed by undo, and nothing puts it back.
    void offersNoRedoOfWhatCannotBeDoneAgain()
    {
        Window window;
        window.addRelease();
        QVERIFY(window.canUndo());
        window.undo();
        QVERIFY2(window.said().startsWith(QStringLiteral("Undone: ")), qPrintable(window.said()));
        QVERIFY(!window.canRedo());
        QVERIFY(!window.offers(QStringLiteral("Redo")));
        QTest::keyClick(&window.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.said(),
                 QStringLiteral("What was removed there cannot be put back. Add it anew."));
    }

    void takesBackNothingOfAnotherAccount()
    {
        Window window;
        need(window.workspaces().actAs(toKey(Role::SecurityManager)));
        QVERIFY(!window.canUndo());
        window.rename(window.first, QStringLiteral("1st"));
        window.undo();
        QCOMPARE(window.name(window.first), QStringLiteral("First"));
        QVERIFY(!window.canUndo());
        QVERIFY(window.canRedo());
        need(window.workspaces().actAs(toKey(Role::Administrator)));
        QVERIFY(!window.canUndo());
        QVERIFY(!window.canRedo());
    }

    void doesAgainWhatWasUndoneLast()
    {
        Window window;
        QVERIFY(!window.canRedo());
        window.undo();
        window.undo();
        window.redo();
        QCOMPARE(window.name(window.first), QStringLiteral("First"));
        QCOMPARE(window.name(window.second), QStringLiteral("Two"));
        window.redo();
        QCOMPARE(window.name(window.second), QStringLiteral("Second"));
        QVERIFY(!window.canRedo());
        window.undo();
        QVERIFY(window.canRedo());
        // What is done since cannot be gone back over.
        window.rename(window.first, QStringLiteral("1st"));
        QVERIFY(!window.canRedo());
    }

    void goesBackAndForthFromTheMessage()
    {
        Window window;
        window.undo();
        for (int i = 0; i < 2; ++i) {
            window.press(QStringLiteral("Redo"));
            QCOMPARE(window.name(window.second), QStringLiteral("Second"));
            window.press(QStringLiteral("Undo"));
            QCOMPARE(window.name(window.second), QStringLiteral("Two"));
            QCOMPARE(window.name(window.first), QStringLiteral("First"));
        }
    }
};

QTEST_MAIN(UndoControllerTest)
#include "undocontrollertest.moc"
