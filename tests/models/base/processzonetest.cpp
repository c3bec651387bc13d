#include "models/base/clock.h"
#include "models/base/processzone.h"
#include "tests/support/inzone.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// 20:00 in London, and the next day in Shanghai.
const QDateTime evening(QDate(2026, 3, 2), QTime(20, 0), Qt::UTC);

QDate dayHere()
{
    return FixedClock(evening).today();
}

} // namespace

/// The zone that the process works in.
class ProcessZoneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ProcessZone::begin(); }
    void cleanup() { ProcessZone::leave(); }
    void countsTheDaysOfTheZoneItEntered();
    void goesBackToTheComputers();
    void staysWhereItIsKept();
    void knowsTheNamesOfTheDatabaseAlone_data();
    void knowsTheNamesOfTheDatabaseAlone();
    void refusesWhatItDoesNotKnowAndStaysWhereItWas();
    void offersZonesByName();
};

void ProcessZoneTest::countsTheDaysOfTheZoneItEntered()
{
    QCOMPARE(ProcessZone::id(), QStringLiteral("Asia/Shanghai"));
    QCOMPARE(dayHere(), QDate(2026, 3, 3));
    QVERIFY(ProcessZone::enter(QStringLiteral("America/Los_Angeles")));
    QCOMPARE(ProcessZone::id(), QStringLiteral("America/Los_Angeles"));
    QCOMPARE(dayHere(), QDate(2026, 3, 2));
    QCOMPARE(qgetenv("TZ"), QByteArray("America/Los_Angeles"));
}

void ProcessZoneTest::goesBackToTheComputers()
{
    QVERIFY(ProcessZone::enter(QStringLiteral("UTC")));
    QVERIFY(ProcessZone::enter(QStringLiteral("Europe/Berlin")));
    ProcessZone::leave();
    QCOMPARE(ProcessZone::id(), QStringLiteral("Asia/Shanghai"));
    QCOMPARE(dayHere(), QDate(2026, 3, 3));
}

void ProcessZoneTest::staysWhereItIsKept()
{
    {
        const ZoneStay stay;
        QVERIFY(ProcessZone::enter(QStringLiteral("UTC")));
    }
    QCOMPARE(ProcessZone::id(), QStringLiteral("Asia/Shanghai"));
    {
        ZoneStay stay;
        QVERIFY(ProcessZone::enter(QStringLiteral("UTC")));
        stay.keep();
    }
    QCOMPARE(ProcessZone::id(), QStringLiteral("UTC"));
}

void ProcessZoneTest::knowsTheNamesOfTheDatabaseAlone_data()
{
    QTest::addColumn<bool>("isKnown");
    for (const char *known : {"Asia/Shanghai", "UTC", "Etc/UTC", "Etc/GMT+8", "PRC",
                              "Asia/Chongqing", "America/Argentina/Buenos_Aires"})
        QTest::newRow(known) << true;
    for (const char *unknown :
         {"Mars/Olympus", "CST-8", "UTC+08:00", ":/etc/localtime", "../../etc/passwd",
          "/usr/share/zoneinfo/UTC", "asia/shanghai", "Asia/Shanghai ", "亚洲/上海", "EST5EDT4,M3"})
        QTest::newRow(unknown) << false;
}

void ProcessZoneTest::knowsTheNamesOfTheDatabaseAlone()
{
    QFETCH(const bool, isKnown);
    const QString id = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(ProcessZone::isKnown(id), isKnown);
    QCOMPARE(ProcessZone::enter(id).has_value(), isKnown);
}

void ProcessZoneTest::refusesWhatItDoesNotKnowAndStaysWhereItWas()
{
    for (const QString &id : {QStringLiteral("Mars/Olympus"), QString()}) {
        const auto entered = ProcessZone::enter(id);
        QVERIFY(!entered);
        QCOMPARE(entered.error().kind, ErrorKind::Invalid);
        QVERIFY(entered.error().message.contains(id));
        QVERIFY(entered.error().message.contains(QStringLiteral("tzdata")));
        QCOMPARE(ProcessZone::id(), QStringLiteral("Asia/Shanghai"));
    }
    // libc looks where it is told to, and takes for UTC what it does not find there.
    const QByteArray elsewhere = qgetenv("TZDIR");
    qputenv("TZDIR", "/nowhere");
    const auto entered = ProcessZone::enter(QStringLiteral("Asia/Tokyo"));
    if (elsewhere.isNull())
        qunsetenv("TZDIR");
    else
        qputenv("TZDIR", elsewhere);
    QVERIFY(!entered);
    QVERIFY(entered.error().message.contains(QStringLiteral("Asia/Tokyo")));
    QCOMPARE(ProcessZone::id(), QStringLiteral("Asia/Shanghai"));
    {
        const InZone another("UTC"); // for libc to look again
    }
    QCOMPARE(dayHere(), QDate(2026, 3, 3));
}

void ProcessZoneTest::offersZonesByName()
{
    const QStringList offered = ProcessZone::offered();
    QVERIFY(offered.size() > 300);
    QVERIFY(offered.contains(QStringLiteral("Asia/Shanghai")));
    QVERIFY(offered.contains(QStringLiteral("UTC")));
    for (const QString &id : offered)
        QVERIFY2(ProcessZone::isKnown(id), qPrintable(id));
}

QTEST_GUILESS_MAIN(ProcessZoneTest)
#include "processzonetest.moc"
