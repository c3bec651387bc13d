#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "views/design/messagebar.h"
#include "views/frame/jobrunner.h"

#include <QEventLoop>
#include <QPointer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QToolButton>

using namespace gatehouse;

class JobRunnerTest : public QObject
{
    Q_OBJECT

    /// Work that reports and waits until it is told to stop.
    static Result<int> untilCancelled(Progress &progress)
    {
        while (progress.report(3, 10))
            QThread::msleep(2);
        return fail(ErrorKind::Cancelled, QStringLiteral("stopped"));
    }

private Q_SLOTS:
    void worksOnAnotherThreadAndDeliversOnThisOne()
    {
        JobRunner runner;
        QThread *worked = nullptr;
        QThread *delivered = nullptr;
        int answer = 0;
        runner.start(makeJob<int>(
            QStringLiteral("count"), this,
            [&worked](Progress &) -> Result<int> {
                worked = QThread::currentThread();
                return 42;
            },
            [&](const Result<int> &result) {
                delivered = QThread::currentThread();
                answer = *result;
            }));
        QVERIFY(!runner.isIdle());
        QTRY_COMPARE(answer, 42);
        QVERIFY(runner.isIdle());
        QVERIFY(worked != QThread::currentThread());
        QCOMPARE(delivered, QThread::currentThread());
    }

    void tellsHowFarItIs()
    {
        JobRunner runner;
        const quint64 id =
            runner.start(makeJob<int>(QStringLiteral("slow"), this, untilCancelled, {}));
        QTRY_COMPARE(runner.jobs().front().total, 10);
        QCOMPARE(runner.jobs().front().done, 3);
        QCOMPARE(runner.jobs().front().title, QStringLiteral("slow"));
        runner.cancel(id);
        QVERIFY(runner.jobs().front().cancelling);
        QTRY_VERIFY(runner.isIdle());
    }

    void tellsOfFailures()
    {
        JobRunner runner;
        QSignalSpy failures(&runner, &JobRunner::failed);
        std::optional<Error> seen;
        runner.start(makeJob<int>(
            QStringLiteral("export"), this,
            [](Progress &) -> Result<int> {
                return fail(ErrorKind::Unwritable, QStringLiteral("The folder is read-only."));
            },
            [&seen](const Result<int> &result) { seen = result.error(); }));
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(failures.at(0).at(0).toString(), QStringLiteral("export"));
        QCOMPARE(seen->message, QStringLiteral("The folder is read-only."));
    }

    void deliversNothingToWhoIsGone()
    {
        JobRunner runner;
        QSemaphore go;
        bool delivered = false;
        auto *receiver = new QObject;
        runner.start(makeJob<int>(
            QStringLiteral("read"), receiver,
            [&go](Progress &) -> Result<int> {
                go.acquire();
                return 1;
            },
            [&delivered](const Result<int> &) { delivered = true; }));
        delete receiver;
        go.release();
        QTRY_VERIFY(runner.isIdle());
        QVERIFY(!delivered);
    }

    void deliversNothingWhileAQuestionStandsOpen_data()
    {
        QTest::addColumn<bool>("isBegunFromAMenu"); // which has a loop of its own
        QTest::newRow("begun by a button") << false;
        QTest::newRow("begun from a menu") << true;
    }
    void deliversNothingWhileAQuestionStandsOpen()
    {
        QFETCH(bool, isBegunFromAMenu);
        JobRunner runner;
        QSemaphore go;
        bool delivered = false;
        bool early = true;
        QEventLoop window;
        const auto begin = [&] {
            runner.start(makeJob<int>(
                QStringLiteral("read"), this,
                [&go](Progress &) -> Result<int> {
                    go.acquire();
                    return 1;
                },
                [&](const Result<int> &) {
                    delivered = true;
                    window.quit();
                }));
        };
        const auto act = [&] {
            QEventLoop menu;
            QTimer::singleShot(0, &menu, [&] {
                if (isBegunFromAMenu)
                    begin();
                menu.quit();
            });
            menu.exec();
            if (!isBegunFromAMenu)
                begin();
            go.release();
            QEventLoop question;
            QTimer::singleShot(300, &question, &QEventLoop::quit);
            question.exec();
            early = delivered;
        };
        QMetaObject::invokeMethod(&window, act, Qt::QueuedConnection);
        QTimer::singleShot(10'000, &window, &QEventLoop::quit);
        window.exec();
        QVERIFY(!early);
        QVERIFY(delivered);
        QVERIFY(runner.isIdle());
    }

    void stopsEverythingWhenItGoes()
    {
        bool delivered = false;
        {
            JobRunner runner;
            for (int i = 0; i < 3; ++i)
                runner.start(makeJob<int>(QStringLiteral("slow"), this, untilCancelled,
                                          [&delivered](const Result<int> &) { delivered = true; }));
        }
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
    }

    void isCancelledFromTheStatusBar()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        std::optional<ErrorKind> ended;
        const int room = fixture.window().centralWidget()->height();
        fixture.context().runJob<int>(
            QStringLiteral("Writing the workbook"), this, untilCancelled,
            [&ended](const Result<int> &result) { ended = result.error().kind; });
        const QPointer<QToolButton> cancel =
            fixture.visible<QToolButton>(QStringLiteral("cancelJob"));
        QVERIFY(cancel->accessibleName().contains(QStringLiteral("Writing the workbook")));
        // The page stays where it is under the mouse, whatever begins and ends below.
        QCoreApplication::processEvents();
        QCOMPARE(fixture.window().centralWidget()->height(), room);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_COMPARE(ended, ErrorKind::Cancelled);
        // On a slow machine the check of what was opened may have begun by now.
        QTRY_VERIFY(!cancel);
        // What a person stopped is no error to tell them of.
        QVERIFY(fixture.window().messages()->texts().isEmpty());
    }

    void aFailureIsSaidInTheMessageBar()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        fixture.context().runJob<void>(QStringLiteral("Import"), this,
                                       [](Progress &) -> Result<void> {
                                           return fail(ErrorKind::Unreadable,
                                                       QStringLiteral("This is no report."));
                                       },
                                       {});
        QTRY_COMPARE(fixture.window().messages()->texts(),
                     QStringList{QStringLiteral("This is no report.")});
    }

    void closingTheWindowAsksWhileSomethingRuns()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        fixture.context().runJob<int>(QStringLiteral("Writing the workbook"), this, untilCancelled,
                                      {});
        fixture.dialogs().confirmations.enqueue(false);
        QVERIFY(!fixture.window().close());
        QCOMPARE(fixture.dialogs().confirmationsAsked.constFirst().touches,
                 QStringList{QStringLiteral("Writing the workbook")});
        QVERIFY(fixture.window().isVisible());
        fixture.dialogs().confirmations.enqueue(true);
        QVERIFY(fixture.window().close());
        QVERIFY(fixture.window().jobs().isIdle());
    }
};

QTEST_MAIN(JobRunnerTest)
#include "jobrunnertest.moc"
