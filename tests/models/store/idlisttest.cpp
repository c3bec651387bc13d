#include "models/store/idlist.h"

#include <QTest>

using namespace gatehouse;

class IdListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { database.reset(); }
    void readsRowsInTheOrderOfTheIds_data();
    void readsRowsInTheOrderOfTheIds();

private:
    std::unique_ptr<Database> database;
};

void IdListTest::init()
{
    auto opened = Database::open(QStringLiteral(":memory:"), Database::Mode::Create);
    QVERIFY(opened);
    database = *std::move(opened);
    QVERIFY(database->execute("CREATE TABLE fruit (id INTEGER PRIMARY KEY, name TEXT);"
                              "INSERT INTO fruit VALUES (1, 'apple'), (2, 'pear'), (3, 'plum');"));
}

void IdListTest::readsRowsInTheOrderOfTheIds_data()
{
    QTest::addColumn<QList<qint64>>("ids");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none") << QList<qint64>{} << QStringList{};
    QTest::newRow("one") << QList<qint64>{2} << QStringList{QStringLiteral("pear")};
    QTest::newRow("backwards") << QList<qint64>{3, 1}
                               << QStringList{QStringLiteral("plum"), QStringLiteral("apple")};
    QTest::newRow("with one that is not there")
        << QList<qint64>{1, 99, 2} << QStringList{QStringLiteral("apple"), QStringLiteral("pear")};
}

void IdListTest::readsRowsInTheOrderOfTheIds()
{
    QFETCH(QList<qint64>, ids);
    QFETCH(QStringList, names);
    auto rows = prepareByIds(*database, {ids.begin(), ids.end()},
                             "SELECT f.name FROM wanted JOIN fruit f ON f.id = wanted.id "
                             "ORDER BY wanted.position");
    QVERIFY(rows);
    QStringList found;
    while (rows->next())
        found += rows->text(0);
    QVERIFY(rows->finished());
    QCOMPARE(found, names);
}

QTEST_GUILESS_MAIN(IdListTest)
#include "idlisttest.moc"
