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
