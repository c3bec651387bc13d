#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"

#include "models/accounts/accountrepository.h"
#include "models/auditchain/auditlog.h"
#include "models/workspace/actions.h"
#include "models/workspace/credentials.h"
#include "views/design/formdialog.h"
#include "views/design/messagebar.h"
#include "views/frame/frameactions.h"
#include "views/frame/pagestack.h"
#include "views/frame/signincontroller.h"
#include "views/page/passworddialog.h"
#include "views/start/signinpage.h"
#include "views/start/startpage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;

/// Who works in the window, and what they prove it with.
class SignInPageTest : public QObject
{
    Q_OBJECT

    struct Window : WindowFixture {
        explicit Window(Role role = Role::Administrator) : WindowFixture(testPages())
        {
            show();
            openWorkspace(role);
            path = workspaces().workspace().path();
        }
        /// Closed and opened again, so that somebody has to sign in.
        void reopen()
        {
            workspaces().close();
            window().commands()->open(path);
        }
        SignInPage *page() { return window().signInPage(); }
        bool asks() { return page()->isVisible(); }
        QStringList says() { return page()->messages()->texts(); }
        void choose(const QString &password)
        {
            for (const char *name : {"fresh-password", "fresh-repeated"})
                visible<QLineEdit>(QString::fromLatin1(name))->setText(password);
            QTest::mouseClick(visible<QPushButton>(QStringLiteral("setPassword")), Qt::LeftButton);
        }
        /// As an administrator would.
        void reset(const QString &account, const QString &password)
        {
            const AccountRepository accounts(workspaces().workspace().database());
            need(Credentials::give(
                {workspaces().workspace(), need(accounts.byName(QStringLiteral("owner")))},
                need(accounts.byName(account)), Secret(password)));
        }

        QString path;
    };

private Q_SLOTS:
    void asksBeforeAnythingIsShown()
    {
        Window window;
        window.reopen();
        QVERIFY(window.asks());
        QVERIFY(window.workspaces().isWaiting());
        QVERIFY(!window.workspaces().isOpen());
        QVERIFY(window.window().pages()->pages().isEmpty());
        QVERIFY(!window.window().findChild<QToolButton *>("accountChooser")->isVisible());
        QVERIFY(window.visible<QLineEdit>("signInAccount")->hasFocus());
        window.signIn(QStringLiteral("auditor"));
        QVERIFY(!window.asks());
        QCOMPARE(window.workspaces().account().name, QStringLiteral("auditor"));
        QVERIFY(!window.window().pages()->pages().isEmpty());
    }

    void refusesAWrongPasswordAndLocksTheAccount()
    {
        Window window;
        window.reopen();
        for (int time = 0; time < 5; ++time) {
            window.signIn(QStringLiteral("auditor"), QStringLiteral("wrong-2026"));
            QVERIFY(window.asks());
            QCOMPARE(window.says().size(), 1);
            QVERIFY(window.visible<QLineEdit>("signInPassword")->text().isEmpty());
        }
        window.signIn(QStringLiteral("auditor"));
        QVERIFY(window.asks());
        QVERIFY2(window.says().constFirst().contains("locked"),
                 qPrintable(window.says().join(' ')));
        window.clock().set(window.clock().now().addSecs(61));
        window.signIn(QStringLiteral("auditor"));
        QVERIFY(window.workspaces().isOpen());
    }

    void namesNoAccountToThoseWhoKnowNone()
    {
        Window window;
        window.reopen();
        window.signIn(QStringLiteral("nobody"));
        QVERIFY(window.asks());
        for (const char *name : {"auditor", "owner"})
            QVERIFY(!window.says().constFirst().contains(QLatin1String(name)));
        window.visible<QLineEdit>("signInAccount")->clear();
        window.signIn({});
        QVERIFY(window.visible<QLineEdit>("signInAccount")->property("invalid").toBool());
    }

    void leadsBackToTheStart()
    {
        Window window;
        window.reopen();
        QTest::mouseClick(window.visible<QPushButton>("signInCancel"), Qt::LeftButton);
        QVERIFY(!window.asks());
        QVERIFY(!window.workspaces().isWaiting());
        QVERIFY(window.window().startPage()->isVisible());
    }

    void whatAnAdministratorGaveIsChangedFirst()
    {
        Window window;
        window.reset(QStringLiteral("auditor"), QStringLiteral("first-entry-2026"));
        window.reopen();
        window.signIn(QStringLiteral("auditor"), QStringLiteral("first-entry-2026"));
        QVERIFY(window.asks());
        QVERIFY(!window.workspaces().isOpen());
        window.choose(QStringLiteral("short1"));
        QVERIFY(window.visible<QLineEdit>("fresh-password")->property("invalid").toBool());
        window.choose(QStringLiteral("first-entry-2026"));
        QCOMPARE(window.says().size(), 1); // it is the present one
        window.choose(QStringLiteral("my-own-words-7"));
        QCOMPARE(window.workspaces().account().name, QStringLiteral("auditor"));
        window.reopen();
        window.signIn(QStringLiteral("auditor"), QStringLiteral("my-own-words-7"));
        QVERIFY(window.workspaces().isOpen());
    }

    void anExpiredPasswordIsChangedFirst()
    {
        Window window;
        window.reopen();
        window.clock().set(window.clock().now().addDays(91));
        window.signIn(QStringLiteral("auditor"));
        QVERIFY(!window.workspaces().isOpen());
        window.choose(QStringLiteral("my-own-words-7"));
        QVERIFY(window.workspaces().isOpen());
    }

    void saysWhenAPasswordExpiresSoon()
    {
        Window window;
        window.reopen();
        window.clock().set(window.clock().now().addDays(86));
        window.signIn(QStringLiteral("auditor"));
        const QString said = window.window().messages()->texts().join(' ');
        QVERIFY2(said.contains("expires in 4 day"), qPrintable(said));
    }

    void switchesAccountsOnlyWithThePassword()
    {
        Window window(Role::Auditor);
        window.window().signIn()->switchTo(QStringLiteral("viewer"));
        QVERIFY(window.asks());
        QVERIFY(!window.window().frameActions()->search->isEnabled());
        window.signIn({}, QStringLiteral("wrong-2026"));
        QCOMPARE(window.workspaces().account().name, QStringLiteral("auditor"));
        QTest::mouseClick(window.visible<QPushButton>("signInCancel"), Qt::LeftButton);
        QVERIFY(!window.asks());
        QVERIFY(window.window().frameActions()->search->isEnabled());
        QCOMPARE(window.workspaces().account().name, QStringLiteral("auditor"));
        window.context().showSuccess(QStringLiteral("Done by the auditor."));
        window.window().signIn()->switchTo(QStringLiteral("viewer"));
        window.signIn({});
        // What was said was said to another person.
        QVERIFY(
            !window.window().messages()->texts().contains(QStringLiteral("Done by the auditor.")));
        QCOMPARE(window.workspaces().account().name, QStringLiteral("viewer"));
        QVERIFY(!window.asks());
    }

    void theLogTellsWhoSignedInAndWhoSwitched()
    {
        Window window;
        window.reopen();
        const auto signedIn = [&] {
            QStringList names;
            const AuditLog log(window.workspaces().workspace().database());
            for (const AuditEntry &entry : need(log.entriesAfter(0))) {
                if (entry.action == QLatin1StringView(actions::noteSignIn.key))
                    names += entry.accountName;
            }
            return names;
        };
        const QStringList before = signedIn();
        window.signIn(QStringLiteral("auditor"));
        QCOMPARE(signedIn(), before + QStringList(QStringLiteral("Auditor")));
        window.window().signIn()->switchTo(QStringLiteral("viewer"));
        window.signIn({}, QStringLiteral("wrong-2026"));
        window.signIn({});
        const QStringList both{QStringLiteral("Auditor"), QStringLiteral("Viewer")};
        QCOMPARE(signedIn(), before + both);
        // Who comes back to what they left goes on.
        window.window().frameActions()->lock->trigger();
        window.signIn({});
        QVERIFY(!window.workspaces().isLocked());
        QCOMPARE(signedIn().size(), before.size() + 2);
    }

    void locksOnDemandAndKeepsWhatWasOpen()
    {
        Window window(Role::Auditor);
        auto *page = dynamic_cast<TestPage *>(window.window().pages()->currentPage());
        page->unsaved = QStringList{QStringLiteral("6.3.1 a)")};
        window.window().frameActions()->lock->trigger();
        QVERIFY(window.workspaces().isLocked());
        QVERIFY(window.asks());
        QVERIFY(!page->isVisible());
        QVERIFY(!window.window().windowTitle().contains(page->title()));
        for (QAction *action :
             {window.window().frameActions()->closeWorkspace,
              window.window().frameActions()->openWorkspace, window.window().frameActions()->undo,
              window.window().frameActions()->palette})
            QVERIFY(!action->isEnabled());
        QVERIFY(window.visible<QLineEdit>("signInAccount")->isReadOnly());
        window.signIn({}, QStringLiteral("wrong-2026"));
        QVERIFY(window.workspaces().isLocked());
        window.signIn({});
        QVERIFY(!window.workspaces().isLocked());
        QVERIFY(page->isVisible());
        QCOMPARE(page->unsaved.size(), 1);
        QVERIFY(window.window().frameActions()->closeWorkspace->isEnabled());
    }

    void hidesDialogsWhileItIsLocked()
    {
        Window window(Role::Auditor);
        window.window().frameActions()->changePassword->trigger();
        QPointer<PasswordDialog> dialog = window.window().findChild<PasswordDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QLineEdit *>("new-password")->setText(QStringLiteral("begun"));
        window.window().signIn()->lock();
        QVERIFY(dialog);
        QVERIFY(!dialog->isVisible());
        window.signIn({});
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QLineEdit *>("new-password")->text(), QStringLiteral("begun"));
        dialog->discard();
    }

    void locksAWindowThatNobodyTouches()
    {
        Window window(Role::Auditor);
        window.clock().set(window.clock().now().addSecs(14 * 60));
        window.window().signIn()->idleWatch().look();
        QVERIFY(!window.workspaces().isLocked());
        QTest::keyClick(&window.window(), Qt::Key_Shift);
        window.clock().set(window.clock().now().addSecs(14 * 60));
        window.window().signIn()->idleWatch().look();
        QVERIFY(!window.workspaces().isLocked());
        window.clock().set(window.clock().now().addSecs(61));
        // Whoever comes back too late does not get in by touching it.
        QTest::keyClick(&window.window(), Qt::Key_Shift);
        QVERIFY(window.workspaces().isLocked());
    }

    void aLockedWindowClosesOnlyWhenThatIsMeant()
    {
        Window window(Role::Auditor);
        dynamic_cast<TestPage *>(window.window().pages()->currentPage())->unsaved =
            QStringList{QStringLiteral("6.3.1 a)")};
        window.window().signIn()->lock();
        window.window().close();
        QVERIFY(window.window().isVisible());
        QVERIFY(window.dialogs().draftsAsked.isEmpty()); // which would name them
        QCOMPARE(window.dialogs().confirmationsAsked.size(), 1);
        window.dialogs().confirmations.enqueue(true);
        QTest::mouseClick(window.visible<QPushButton>("signInCancel"), Qt::LeftButton);
        QVERIFY(!window.workspaces().isOpen());
        QVERIFY(!window.workspaces().isLocked());
        QVERIFY(window.window().startPage()->isVisible());
    }

    void changesOnesOwnPassword()
    {
        Window window(Role::Auditor);
        window.window().frameActions()->changePassword->trigger();
        QPointer<PasswordDialog> dialog = window.window().findChild<PasswordDialog *>();
        const auto type = [&](const char *name, const QString &text) {
            dialog->findChild<QLineEdit *>(QLatin1String(name))->setText(text);
        };
        type("password-old", QStringLiteral("wrong-2026"));
        type("new-password", QStringLiteral("my-own-words-7"));
        type("new-repeated", QStringLiteral("my-own-words-7"));
        dialog->accept();
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->messages()->texts().size(), 1);
        type("password-old", testPassword());
        dialog->accept();
        QVERIFY(!dialog || !dialog->isVisible());
        window.reopen();
        window.signIn(QStringLiteral("auditor"));
        QVERIFY(!window.workspaces().isOpen());
        window.signIn(QStringLiteral("auditor"), QStringLiteral("my-own-words-7"));
        QVERIFY(window.workspaces().isOpen());
    }

    void theFirstAdministratorBeginsAWorkspaceWithoutPasswords()
    {
        Window window;
        need(window.workspaces().workspace().database().execute(
            "DELETE FROM account_password; DELETE FROM account_credential; DELETE FROM "
            "password_policy;"));
        window.reopen();
        auto *who = window.visible<QComboBox>("firstAdministrator");
        QCOMPARE(who->count(), 2); // the owner, and the one of that role
        who->setCurrentIndex(who->findData(QStringLiteral("owner")));
        window.choose(QStringLiteral("my-own-words-7"));
        QCOMPARE(window.workspaces().account().name, QStringLiteral("owner"));
        const QString said = window.window().messages()->texts().join(' ');
        QVERIFY2(said.contains("8 account"), qPrintable(said));
        window.reopen();
        window.signIn(QStringLiteral("auditor"));
        QVERIFY(!window.workspaces().isOpen());
    }

    void speaksTheLanguageOfTheWindow()
    {
        Window window;
        window.reopen();
        const QString before = window.visible<QPushButton>("signIn")->text();
        window.languages().setLanguage(Language::Chinese, false);
        QVERIFY(window.visible<QPushButton>("signIn")->text() != before);
    }
};

QTEST_MAIN(SignInPageTest)
#include "signinpagetest.moc"
