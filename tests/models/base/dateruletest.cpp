#include "models/base/daterule.h"

#include <QtTest>

using namespace gatehouse;

class DateRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesSlips_data();
    void refusesSlips();
};

void DateRuleTest::refusesSlips_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("mayBeFuture");
    QTest::addColumn<bool>("right");
    const QDate today(2026, 3, 2);
    QTest::newRow("none") << QDate() << false << true;
    QTest::newRow("year one") << QDate(1, 1, 1) << true << false;
    QTest::newRow("before 1990") << QDate(1989, 12, 31) << true << false;
    QTest::newRow("1990") << QDate(1990, 1, 1) << true << true;
    QTest::newRow("2100") << QDate(2100, 12, 31) << true << true;
    QTest::newRow("after 2100") << QDate(2101, 1, 1) << true << false;
    QTest::newRow("today") << today << false << true;
    QTest::newRow("tomorrow") << today.addDays(1) << true << true;
    QTest::newRow("tomorrow, but done") << today.addDays(1) << false << false;
}

void DateRuleTest::refusesSlips()
{
    QFETCH(QDate, date);
    QFETCH(bool, mayBeFuture);
    QFETCH(bool, right);
    const auto checked =
        DateRule({QStringLiteral("The date"), mayBeFuture}).check(date, QDate(2026, 3, 2));
    QCOMPARE(checked.has_value(), right);
    if (!right)
        QVERIFY(checked.error().message.startsWith(QStringLiteral("The date")));
}

QTEST_GUILESS_MAIN(DateRuleTest)
#include "dateruletest.moc"
