#include "views/frame/signincontroller.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "views/design/formdialog.h"
#include "views/design/messagebar.h"
#include "views/frame/frameactions.h"
#include "views/frame/pagestack.h"
#include "views/start/startpage.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;

/// Nothing a person entered is lost without a question: when the window closes, the workspace is
/// closed or another one opened, or another account acts.
class DraftGuardTest : public QObject
{
    Q_OBJECT

    struct Window : WindowFixture {
        Window() : WindowFixture(testPages())
        {
            show();
            openWorkspace(Role::SecurityManager);
            page = dynamic_cast<TestPage *>(window().pages()->currentPage());
            page->unsaved = QStringList{QStringLiteral("6.3.1 a)"), QStringLiteral("6.3.1 b)")};
        }
        QString other() const { return file(QStringLiteral("other.gatehouse")); }
        void makeOther()
        {
            need(createWorkspace(other(), testOwner(QStringLiteral("chen")),
                                 std::make_shared<Clock>()));
        }
        void leave(const QString &way)
        {
            if (way == QLatin1String("close the window"))
                window().close();
            else if (way == QLatin1String("close the workspace"))
                window().frameActions()->closeWorkspace->trigger();
            else if (way == QLatin1String("a new workspace"))
                window().frameActions()->newWorkspace->trigger();
            else if (way == QLatin1String("another workspace"))
                window().commands()->open(other());
            else
                chooseAccount(QStringLiteral("auditor"));
        }
        bool hasLeft(const QString &way)
        {
            if (way == QLatin1String("close the window"))
                return !window().isVisible();
            if (way == QLatin1String("another account"))
                return window().signIn()->hidesWork();
            if (way == QLatin1String("another workspace"))
                return workspaces().isWaiting() && workspaces().workspace().path() == other();
            return !workspaces().isOpen();
        }
        void chooseAccount(const QString &name)
        {
            QMenu *menu = visible<QToolButton>(QStringLiteral("accountChooser"))->menu();
            Q_EMIT menu->aboutToShow();
            for (QAction *action : menu->actions()) {
                if (action->data() == name)
                    return action->trigger();
            }
            qFatal("no such account");
        }

        QPointer<TestPage> page;
    };

    static void ways()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"close the window", "close the workspace", "a new workspace",
                                "another workspace", "another account"})
            QTest::newRow(way) << way;
    }

private Q_SLOTS:
    void staysWhenCancelled_data() { ways(); }
    void staysWhenCancelled()
    {
        QFETCH(QString, way);
        Window window;
        window.makeOther();
        window.leave(way);
        QVERIFY(!window.hasLeft(way));
        QCOMPARE(window.dialogs().draftsAsked.size(), 1);
        QCOMPARE(window.dialogs().draftsAsked.constFirst().drafts,
                 (QStringList{"6.3.1 a)", "6.3.1 b)"}));
        QVERIFY(window.page);
        QCOMPARE(window.page->unsaved.size(), 2);
        QCOMPARE(window.page->saved + window.page->discarded, QStringList());
        QCOMPARE(window.window().messages()->texts(), QStringList());
    }

    void leavesOnceSaved_data() { ways(); }
    void leavesOnceSaved()
    {
        QFETCH(QString, way);
        Window window;
        window.makeOther();
        window.dialogs().draftAnswers.enqueue(DraftAnswer::Save);
        window.leave(way);
        QVERIFY(window.hasLeft(way));
        QCOMPARE(window.dialogs().draftsAsked.size(), 1);
        if (window.page)
            QCOMPARE(window.page->saved.size(), 2);
    }

    void leavesOnceDiscarded_data() { ways(); }
    void leavesOnceDiscarded()
    {
        QFETCH(QString, way);
        Window window;
        window.makeOther();
        window.dialogs().draftAnswers.enqueue(DraftAnswer::Discard);
        window.leave(way);
        QVERIFY(window.hasLeft(way));
        QCOMPARE(window.dialogs().draftsAsked.size(), 1);
        if (window.page)
            QCOMPARE(window.page->discarded.size(), 2);
    }

    void asksNothingWhereNothingIsUnsaved_data() { ways(); }
    void asksNothingWhereNothingIsUnsaved()
    {
        QFETCH(QString, way);
        Window window;
        window.makeOther();
        window.page->unsaved.clear();
        window.leave(way);
        QVERIFY(window.hasLeft(way));
        QVERIFY(window.dialogs().draftsAsked.isEmpty());
    }

    void staysAndSaysWhyWhenSavingFails()
    {
        Window window;
        window.page->savesNothing = true;
        window.dialogs().draftAnswers.enqueue(DraftAnswer::Save);
        window.leave(QStringLiteral("close the window"));
        QVERIFY(window.window().isVisible());
        QCOMPARE(window.window().messages()->texts(), QStringList{"The disk is full."});
        QCOMPARE(window.page->unsaved.size(), 2);
    }

    void asksAboutWhatAFailedOpeningWouldNotTouchOnlyWhenItSucceeds()
    {
        Window window;
        window.window().commands()->open(window.write(QStringLiteral("x.gatehouse"), "x"));
        QVERIFY(window.dialogs().draftsAsked.isEmpty());
        QCOMPARE(window.page->unsaved.size(), 2);
    }

    void savesAnOpenForm()
    {
        Window window;
        window.page->unsaved.clear();
        int saves = 0;
        auto *form = new FormDialog(window.dialogs(), &window.window());
        auto *field = new QLineEdit;
        form->setContent(field);
        form->setAttribute(Qt::WA_DeleteOnClose);
        form->setWindowTitle(QStringLiteral("New app"));
        form->setSave([&saves]() -> Result<void> {
            if (++saves == 1)
                return fail(ErrorKind::Invalid, QStringLiteral("Give the app a name."));
            return {};
        });
        form->open();
        field->setText(QStringLiteral("An app"));
        window.dialogs().draftAnswers = {{DraftAnswer::Save, DraftAnswer::Save}};
        window.window().close();
        QCOMPARE(window.dialogs().draftsAsked.constFirst().drafts, QStringList{"New app"});
        QVERIFY(window.window().isVisible());
        QVERIFY(form->isVisible());
        QCOMPARE(form->messages()->texts(), QStringList{"Give the app a name."});
        window.window().close();
        QVERIFY(!window.window().isVisible());
        QCOMPARE(saves, 2);
    }

    void closesAFormInWhichNothingWasEntered()
    {
        Window window;
        window.page->unsaved.clear();
        auto *form = new FormDialog(window.dialogs(), &window.window());
        form->setContent(new QLineEdit(QStringLiteral("as it was")));
        form->setSave([]() -> Result<void> { return {}; });
        form->open();
        window.window().close();
        QVERIFY(window.dialogs().draftsAsked.isEmpty());
        QVERIFY(!form->isVisible());
        QVERIFY(!window.window().isVisible());
    }
};

QTEST_MAIN(DraftGuardTest)
#include "draftguardtest.moc"
