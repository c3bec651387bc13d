#include "models/auditchain/auditlog.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "views/design/elidedlabel.h"
#include "views/design/messagebar.h"
#include "views/frame/frameactions.h"
#include "views/frame/pagestack.h"
#include "views/start/startpage.h"

#include <QComboBox>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QToolButton>

#include <atomic>

using namespace gatehouse;

class StartPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aForeignFileIsRefusedWithASentence()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        const QByteArray content = "these are notes, not a workspace";
        const QString path = fixture.write(QStringLiteral("notes.gatehouse"), content);
        fixture.dialogs().paths.enqueue(path);
        QTest::mouseClick(fixture.visible<QPushButton>(QStringLiteral("openWorkspace")),
                          Qt::LeftButton);
        const auto texts = fixture.window().startPage()->messages()->texts();
        QCOMPARE(texts.size(), 1);
        QVERIFY2(texts.constFirst().size() > 20, qPrintable(texts.constFirst()));
        QVERIFY(fixture.window().startPage()->messages()->isVisible());
        QVERIFY(!fixture.workspaces().isOpen());
        QVERIFY(fixture.workspaces().recent().empty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aMissingFileIsRefusedWithASentence()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.window().commands()->open(fixture.file(QStringLiteral("gone.gatehouse")));
        QCOMPARE(fixture.window().startPage()->messages()->texts().size(), 1);
        QVERIFY(!QFile::exists(fixture.file(QStringLiteral("gone.gatehouse"))));
    }

    void aFailureLeavesTheOpenWorkspaceAlone()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        fixture.window().commands()->open(fixture.write(QStringLiteral("x.gatehouse"), "x"));
        QCOMPARE(fixture.workspaces().name(), QStringLiteral("test"));
        QCOMPARE(fixture.window().messages()->texts().size(), 1);
    }

    void makesANewWorkspaceFromItsForm()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        QTest::mouseClick(fixture.visible<QPushButton>(QStringLiteral("newWorkspace")),
                          Qt::LeftButton);
        auto *file = fixture.visible<QLineEdit>(QStringLiteral("newWorkspaceFile"));
        auto *name = fixture.visible<QLineEdit>(QStringLiteral("newWorkspaceDisplayName"));
        auto *account = fixture.visible<QLineEdit>(QStringLiteral("newWorkspaceAccount"));
        auto *create = fixture.visible<QPushButton>(QStringLiteral("createWorkspace"));
        QVERIFY(name->hasFocus());
        // What is proposed can be had as it stands.
        QVERIFY2(QFileInfo(file->text()).dir().exists(), qPrintable(file->text()));

        account->setText(QStringLiteral("two words"));
        file->setText(fixture.file(QStringLiteral("no/such/folder/a")));
        QTest::mouseClick(create, Qt::LeftButton);
        for (const QLineEdit *line : {file, name, account})
            QVERIFY2(line->property("invalid").toBool(), qPrintable(line->objectName()));
        QVERIFY(!fixture.workspaces().isOpen());

        file->setText(fixture.file(QStringLiteral("portfolio")));
        account->setText(QStringLiteral("lin"));
        QTest::keyClicks(name, QStringLiteral("Lin Yue"));
        // Nobody works without a password, nor with two.
        auto *password = fixture.visible<QLineEdit>(QStringLiteral("owner-password"));
        auto *repeated = fixture.visible<QLineEdit>(QStringLiteral("owner-repeated"));
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(password->property("invalid").toBool());
        password->setText(testPassword());
        repeated->setText(testPassword() + QStringLiteral("x"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(repeated->property("invalid").toBool());
        QVERIFY(!fixture.workspaces().isOpen());
        repeated->setText(testPassword());
        QTest::keyClick(repeated, Qt::Key_Return);
        QVERIFY(fixture.workspaces().isOpen());
        QVERIFY(password->text().isEmpty());
        QCOMPARE(fixture.workspaces().workspace().path(),
                 fixture.file(QStringLiteral("portfolio.gatehouse")));
        QCOMPARE(fixture.context().session().account.displayName, QStringLiteral("Lin Yue"));
        const AuditLog log(fixture.workspaces().workspace().database());
        QCOMPARE(need(log.algorithm()), DigestAlgorithm::Sha256);
    }

    void aNewWorkspaceIsChainedWithWhatIsChosen()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        QTest::mouseClick(fixture.visible<QPushButton>(QStringLiteral("newWorkspace")),
                          Qt::LeftButton);
        fixture.visible<QLineEdit>(QStringLiteral("newWorkspaceFile"))
            ->setText(fixture.file(QStringLiteral("national")));
        fixture.visible<QLineEdit>(QStringLiteral("newWorkspaceDisplayName"))
            ->setText(QStringLiteral("Lin Yue"));
        fixture.visible<QLineEdit>(QStringLiteral("newWorkspaceAccount"))
            ->setText(QStringLiteral("lin"));
        for (const char *name : {"owner-password", "owner-repeated"})
            fixture.visible<QLineEdit>(QLatin1StringView(name))->setText(testPassword());
        auto *digest = fixture.visible<QComboBox>(QStringLiteral("newWorkspaceDigest"));
        QCOMPARE(digest->currentText(), QStringLiteral("SHA-256"));
        digest->setCurrentText(QStringLiteral("SM3"));
        QTest::mouseClick(fixture.visible<QPushButton>(QStringLiteral("createWorkspace")),
                          Qt::LeftButton);
        QVERIFY(fixture.workspaces().isOpen());
        const AuditLog log(fixture.workspaces().workspace().database());
        QCOMPARE(need(log.algorithm()), DigestAlgorithm::Sm3);
        QVERIFY(need(log.verify()).ok);
    }

    void listsRecentWorkspacesAndOpensThemAgain()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace(Role::SecurityManager);
        fixture.window().frameActions()->closeWorkspace->trigger();
        QCOMPARE(fixture.workspaces().recent().size(), std::size_t(1));
        const auto recentRow = [&]() -> QPushButton * {
            for (auto *button : fixture.window().startPage()->findChildren<QPushButton *>()) {
                if (button->isVisible()
                    && button->accessibleName().startsWith(QLatin1StringView("test,")))
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(recentRow());
        QPushButton *row = recentRow();
        QVERIFY(row->isEnabled());
        // Its name and its folder stand below each other.
        for (const auto *line : row->findChildren<ElidedLabel *>())
            QVERIFY2(line->height() >= line->sizeHint().height(), qPrintable(line->text()));
        QTest::mouseClick(row, Qt::LeftButton);
        QVERIFY(!fixture.workspaces().isOpen());
        // Nothing of whoever worked there last is remembered (6.2.1.2.b).
        QVERIFY(fixture.visible<QLineEdit>(QStringLiteral("signInAccount"))->text().isEmpty());
        fixture.signIn(QStringLiteral("security_manager"));
        QCOMPARE(fixture.workspaces().account().name, QStringLiteral("security_manager"));
        fixture.workspaces().forget(fixture.workspaces().workspace().path());
        QVERIFY(fixture.workspaces().recent().empty());
    }

    void anUnknownAccountIsRefused()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        const QString path = fixture.workspaces().workspace().path();
        fixture.workspaces().close();
        fixture.window().commands()->open(path, QStringLiteral("nobody"));
        QVERIFY(!fixture.workspaces().isOpen());
        QCOMPARE(fixture.window().startPage()->messages()->texts().size(), 1);
    }

    void buildsTheDemoOnceAndOpensIt()
    {
        QTemporaryDir folder;
        int built = 0;
        const auto build = [&built](const QString &path, Progress &progress) -> Result<void> {
            ++built;
            progress.report(1, 2);
            TRY(createWorkspace(path, testOwner(QStringLiteral("demo")),
                                std::make_shared<Clock>()));
            return {};
        };
        WindowFixture fixture(
            testPages(),
            {folder.filePath(QStringLiteral("sub/demo.gatehouse")), build, testPassword()});
        fixture.show();
        // The password is said where it is asked for, and there alone.
        for (const QLabel *label : fixture.window().startPage()->findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(testPassword()), qUtf8Printable(label->text()));
        QTest::mouseClick(fixture.visible<QPushButton>(QStringLiteral("openDemo")), Qt::LeftButton);
        QTRY_VERIFY(fixture.workspaces().isWaiting());
        QVERIFY(
            fixture.visible<QLabel>(QStringLiteral("signInNote"))->text().contains(testPassword()));
        fixture.signIn(QStringLiteral("demo"));
        QVERIFY(fixture.workspaces().isOpen());
        QCOMPARE(fixture.workspaces().name(), QStringLiteral("demo"));
        fixture.workspaces().close();
        fixture.window().commands()->openDemo();
        QVERIFY(fixture.workspaces().isWaiting());
        QCOMPARE(built, 1);
    }

    void aDemoThatIsBuiltWaitsForTheAnswerToAQuestion()
    {
        QTemporaryDir folder;
        QSemaphore go;
        QSemaphore built;
        const auto build = [&](const QString &path, Progress &) -> Result<void> {
            go.acquire();
            TRY(createWorkspace(path, testOwner(QStringLiteral("demo")),
                                std::make_shared<Clock>()));
            built.release();
            return {};
        };
        WindowFixture fixture(
            testPages(),
            {folder.filePath(QStringLiteral("demo.gatehouse")), build, testPassword()});
        fixture.show();
        fixture.window().commands()->openDemo();
        // Who does not wait for it begins something else, and is in the midst of it then.
        fixture.openWorkspace();
        const QPointer<Page> asking(fixture.window().pages()->currentPage());
        QVERIFY(asking);
        fixture.dialogs().meanwhile = [&] {
            go.release();
            built.acquire();
            QEventLoop question;
            QTimer::singleShot(300, &question, &QEventLoop::quit);
            question.exec();
        };
        bool isStillThere = false;
        QEventLoop window;
        const auto ask = [&] {
            fixture.dialogs().confirm(&fixture.window(), {});
            isStillThere = !asking.isNull();
            window.quit();
        };
        QMetaObject::invokeMethod(&window, ask, Qt::QueuedConnection);
        window.exec();
        QVERIFY(isStillThere);
        QTRY_COMPARE(fixture.workspaces().name(), QStringLiteral("demo"));
        QVERIFY(asking.isNull());
    }

    void aDemoThatFailsLeavesNothingBehind()
    {
        QTemporaryDir folder;
        const auto build = [](const QString &, Progress &) -> Result<void> {
            return fail(ErrorKind::Unwritable, QStringLiteral("The disk is full."));
        };
        WindowFixture fixture(testPages(),
                              {folder.filePath(QStringLiteral("demo.gatehouse")), build, {}});
        fixture.show();
        fixture.window().commands()->openDemo();
        QTRY_COMPARE(fixture.window().startPage()->messages()->texts(),
                     QStringList{QStringLiteral("The disk is full.")});
        QVERIFY(
            QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aDemoThatIsCancelledLeavesNothingAndIsNoError()
    {
        QTemporaryDir folder;
        std::atomic_bool began = false;
        const auto build = [&began](const QString &path, Progress &progress) -> Result<void> {
            const auto untilCancelled = [&](OpenWorkspace &) -> Result<void> {
                began = true;
                while (progress.report(1, 2))
                    QThread::yieldCurrentThread();
                return fail(ErrorKind::Cancelled, QStringLiteral("Stopped."));
            };
            return createWorkspace(path, testOwner(QStringLiteral("demo")),
                                   std::make_shared<Clock>(), untilCancelled);
        };
        WindowFixture fixture(testPages(),
                              {folder.filePath(QStringLiteral("demo.gatehouse")), build, {}});
        fixture.show();
        QTest::mouseClick(fixture.visible<QPushButton>(QStringLiteral("openDemo")), Qt::LeftButton);
        QTRY_VERIFY(began);
        const QPointer<QToolButton> cancel =
            fixture.visible<QToolButton>(QStringLiteral("cancelJob"));
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(!cancel);
        QVERIFY(
            QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(!fixture.workspaces().isOpen());
        QVERIFY(fixture.window().startPage()->messages()->texts().isEmpty());
    }

    void offersNoDemoWhereThereIsNone()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        QVERIFY(
            !fixture.window().findChild<QPushButton *>(QStringLiteral("openDemo"))->isVisible());
    }
};

QTEST_MAIN(StartPageTest)
#include "startpagetest.moc"
