#include "models/base/phase.h"
#include "models/store/database.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

class StatementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsKeysAsTheirValues();
    void writesDaysAsTheyAreRead();
    void writesMomentsAsTheyAreRead();
    void anUnknownKeyAmongOthersEndsTheWalk();
    void anUnknownKeyEndsTheWalk_data();
    void anUnknownKeyEndsTheWalk();

private:
    TestWorkspace m_workspace;
};

void StatementTest::readsKeysAsTheirValues()
{
    auto rows = need(m_workspace.database().prepare("SELECT 'test', 'design operation', ''"));
    rows.bind();
    QVERIFY(rows.next());
    QCOMPARE(rows.key<Phase>(0), Phase::Test);
    QCOMPARE(rows.keys<Phase>(1), (std::vector{Phase::Design, Phase::Operation}));
    QVERIFY(rows.keys<Phase>(2).empty());
    QVERIFY(!rows.next());
    QVERIFY(rows.finished());
}

void StatementTest::writesDaysAsTheyAreRead()
{
    auto rows = need(m_workspace.database().prepare("SELECT ?"));
    for (const QDate day : {QDate(2026, 3, 2), QDate(1999, 12, 31), QDate(33, 1, 9), QDate()}) {
        rows.bind(day);
        QVERIFY(rows.next());
        QCOMPARE(rows.text(0), day.toString(Qt::ISODate));
        QCOMPARE(rows.date(0), day);
    }
    rows.bind(QDate(12345, 1, 2)); // one that does not fit is written as Qt does
    QVERIFY(rows.next());
    QCOMPARE(rows.text(0), QDate(12345, 1, 2).toString(Qt::ISODate));
}

void StatementTest::writesMomentsAsTheyAreRead()
{
    auto rows = need(m_workspace.database().prepare("SELECT ?"));
    for (const QDateTime &moment :
         {QDateTime(QDate(2026, 3, 2), QTime(9, 8, 7, 6), Qt::UTC),
          QDateTime(QDate(1999, 12, 31), QTime(23, 59, 59, 999), Qt::UTC),
          QDateTime(QDate(2026, 3, 2), QTime(1, 0), Qt::OffsetFromUTC, 28800), QDateTime()}) {
        rows.bind(moment);
        QVERIFY(rows.next());
        QCOMPARE(rows.moment(0), moment.toUTC());
        QCOMPARE(rows.moment(0).isValid(), moment.isValid());
        if (moment.isValid())
            QCOMPARE(rows.moment(0).timeSpec(), Qt::UTC);
    }
    // As others may have written them.
    for (const char *text : {"2026-03-02T09:08:07+08:00", "2026-03-02T01:08:07Z"}) {
        rows.bind(text);
        QVERIFY(rows.next());
        QCOMPARE(rows.moment(0), QDateTime(QDate(2026, 3, 2), QTime(1, 8, 7), Qt::UTC));
    }
}

void StatementTest::anUnknownKeyAmongOthersEndsTheWalk()
{
    auto rows = need(m_workspace.database().prepare("SELECT 'design  operation ', 'test maybe'"));
    rows.bind();
    QVERIFY(rows.next());
    QCOMPARE(rows.keys<Phase>(0), (std::vector{Phase::Design, Phase::Operation}));
    QVERIFY(rows.keys<Phase>(1).empty());
    QVERIFY(!rows.next());
    QVERIFY(rows.finished().error().message.contains(QStringLiteral("test maybe")));
}

void StatementTest::anUnknownKeyEndsTheWalk_data()
{
    QTest::addColumn<QString>("stored");
    QTest::newRow("a newer one") << QStringLiteral("retirement");
    QTest::newRow("in another spelling") << QStringLiteral("Test");
    QTest::newRow("nothing") << QString();
}

void StatementTest::anUnknownKeyEndsTheWalk()
{
    QFETCH(const QString, stored);
    auto rows = need(m_workspace.database().prepare("SELECT ? UNION ALL SELECT 'test'"));
    rows.bind(stored);
    QVERIFY(rows.next());
    (void)rows.key<Phase>(0);
    QVERIFY(!rows.next());
    const auto finished = rows.finished();
    QVERIFY(!finished);
    QCOMPARE(finished.error().kind, ErrorKind::Unreadable);
    QVERIFY2(finished.error().message.contains(stored), qUtf8Printable(finished.error().message));

    rows.bind(QStringLiteral("design"));
    QVERIFY(rows.next());
    QCOMPARE(rows.key<Phase>(0), Phase::Design);
    QVERIFY(rows.next());
    QVERIFY(!rows.next());
    QVERIFY(rows.finished());
}

QTEST_GUILESS_MAIN(StatementTest)
#include "statementtest.moc"
