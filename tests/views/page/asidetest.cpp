#include "views/page/aside.h"

#include <QTest>
#include <QThread>

using namespace gatehouse;

class AsideTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void worksOnAnotherThreadWhileEventsAreSeenTo()
    {
        bool seen = false;
        QMetaObject::invokeMethod(
            this, [&seen] { seen = true; }, Qt::QueuedConnection);
        const QThread *worked = nullptr;
        const auto result = aside<int>([&worked]() -> Result<int> {
            worked = QThread::currentThread();
            return 42;
        });
        QCOMPARE(result.value(), 42);
        QVERIFY(worked != QThread::currentThread());
        QVERIFY(seen);
    }

    void handsOverWhatWentWrong()
    {
        const auto result = aside<int>(
            []() -> Result<int> { return fail(ErrorKind::Refused, QStringLiteral("No.")); });
        QCOMPARE(result.error().message, QStringLiteral("No."));
    }

    /// A session that ends has the program quit whatever it is in the midst of.
    void waitsForTheWorkWhereTheProgramQuitsMeanwhile()
    {
        QMetaObject::invokeMethod(
            this, [] { QCoreApplication::exit(); }, Qt::QueuedConnection);
        bool isDone = false;
        const auto result = aside<int>([&isDone]() -> Result<int> {
            QThread::msleep(200);
            isDone = true;
            return 42;
        });
        QVERIFY(isDone);
        QCOMPARE(result.value(), 42);
    }
};

QTEST_MAIN(AsideTest)
#include "asidetest.moc"
