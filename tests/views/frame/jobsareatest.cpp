#include "views/frame/jobsarea.h"

#include "views/frame/jobrunner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTest>
#include <QThread>
#include <QToolButton>
#include <QWindow>

#include <atomic>

using namespace gatehouse;

/// Jobs in the status bar, cancelled by the mouse.
class JobsAreaTest : public QObject
{
    Q_OBJECT

    /// The area at the right of a bar that is wider, as in the window.
    struct Bar {
        JobRunner jobs;
        QWidget bar;
        JobsArea *area = new JobsArea(jobs);

        Bar()
        {
            auto *row = new QHBoxLayout(&bar);
            row->addStretch(1);
            row->addWidget(area);
            bar.resize(1200, 40);
            bar.show();
        }
        /// Work that runs until it is cancelled, or `*ends`.
        quint64 start(const QString &title, const std::atomic_bool *ends = nullptr)
        {
            return jobs.start(makeJob<int>(title, &bar,
                                           [ends](Progress &progress) -> Result<int> {
                                               while (progress.report(3, 10)) {
                                                   if (ends && *ends)
                                                       return 1;
                                                   QThread::msleep(2);
                                               }
                                               return fail(ErrorKind::Cancelled,
                                                           QStringLiteral("stopped"));
                                           },
                                           {}));
        }
        QList<QToolButton *> cancels() const
        {
            QList<QToolButton *> shown;
            for (auto *each : area->findChildren<QToolButton *>(QStringLiteral("cancelJob"))) {
                if (each->isVisible())
                    shown += each;
            }
            return shown;
        }
        QPoint placeOf(const QWidget *widget) const
        {
            return widget->mapTo(&bar, widget->rect().center());
        }
        bool isCancelled(quint64 id) const
        {
            for (const JobStatus &each : jobs.jobs()) {
                if (each.id == id)
                    return each.cancelling;
            }
            return true;
        }
        void click(QPoint place)
        {
            QTest::mouseClick(bar.windowHandle(), Qt::LeftButton, {}, place);
        }
        void moveTo(QPoint place) { QTest::mouseMove(bar.windowHandle(), place); }
    };

private Q_SLOTS:
    void showsTwoJobsAndCountsTheOthers()
    {
        Bar bar;
        QVERIFY(!bar.area->isVisible());
        const quint64 first = bar.start(QStringLiteral("one"));
        bar.start(QStringLiteral("two"));
        bar.start(QStringLiteral("three"));
        QTRY_COMPARE(bar.cancels().size(), 2);
        QCOMPARE(bar.area->findChild<QLabel *>()->text(), QStringLiteral("and 1 more"));
        bar.click(bar.placeOf(bar.cancels().first()));
        QVERIFY(bar.isCancelled(first));
        bar.moveTo({5, 5});
        QTRY_COMPARE(bar.jobs.jobs().size(), 2u);
        QTRY_COMPARE(bar.cancels().last()->accessibleName(), QStringLiteral("Cancel: three"));
        QVERIFY(!bar.area->findChild<QLabel *>()->isVisible());
        bar.jobs.stopAll();
    }

    void whatTakesThePlaceOfAJobIsNotCancelledForIt_data()
    {
        QTest::addColumn<int>("meant");
        QTest::newRow("the first") << 0;
        QTest::newRow("the second") << 1;
    }
    void whatTakesThePlaceOfAJobIsNotCancelledForIt()
    {
        QFETCH(int, meant);
        Bar bar;
        std::atomic_bool ends = false;
        QList<quint64> started;
        for (int i = 0; i < 4; ++i)
            started += bar.start(QStringLiteral("job %1").arg(i), i == meant ? &ends : nullptr);
        QTRY_COMPARE(bar.cancels().size(), 2);
        const QPoint place = bar.placeOf(bar.cancels()[meant]);
        bar.moveTo(place);
        // It ends just before the button is pressed.
        ends = true;
        QTRY_COMPARE(bar.jobs.jobs().size(), 3u);
        QTest::qWait(20);
        bar.click(place);
        for (const quint64 id : started)
            QCOMPARE(bar.isCancelled(id), id == started[meant]);
        // What is next is shown once the mouse has left.
        bar.moveTo({5, 5});
        QTRY_COMPARE(bar.cancels().last()->accessibleName(), QStringLiteral("Cancel: job 2"));
        QCOMPARE(bar.cancels().size(), 2);
        bar.jobs.stopAll();
    }

    void staysInItsPlaceUnderTheMouse()
    {
        Bar bar;
        const quint64 first = bar.start(QStringLiteral("short"));
        QTRY_COMPARE(bar.cancels().size(), 1);
        QTest::qWait(20); // laid out
        const QPoint place = bar.placeOf(bar.cancels().first());
        bar.moveTo(place);
        bar.start(QStringLiteral("one that begins meanwhile"));
        bar.start(QStringLiteral("another one"));
        bar.start(QStringLiteral("and one more"));
        QTest::qWait(150);
        QCOMPARE(bar.placeOf(bar.cancels().first()), place);
        bar.click(place);
        QVERIFY(bar.isCancelled(first));
        bar.moveTo({5, 5});
        QTRY_COMPARE(bar.cancels().size(), 2);
        bar.jobs.stopAll();
    }

    void theKeyThatCancelledIsForNoOther()
    {
        Bar bar;
        bar.start(QStringLiteral("one"));
        const quint64 second = bar.start(QStringLiteral("two"));
        QTRY_COMPARE(bar.cancels().size(), 2);
        bar.bar.activateWindow();
        bar.cancels().first()->setFocus();
        QTRY_VERIFY(bar.cancels().first()->hasFocus());
        QTest::keyClick(bar.bar.windowHandle(), Qt::Key_Space);
        QTest::keyClick(bar.bar.windowHandle(), Qt::Key_Space);
        QTRY_COMPARE(bar.jobs.jobs().size(), 1u);
        QVERIFY(!bar.isCancelled(second));
        bar.jobs.stopAll();
    }

    void isEmptyWhenNothingRuns()
    {
        Bar bar;
        std::atomic_bool ends = false;
        bar.start(QStringLiteral("one"), &ends);
        QTRY_COMPARE(bar.cancels().size(), 1);
        bar.moveTo(bar.placeOf(bar.cancels().first()));
        ends = true;
        QTRY_VERIFY(!bar.area->isVisible());
    }
};

QTEST_MAIN(JobsAreaTest)
#include "jobsareatest.moc"
