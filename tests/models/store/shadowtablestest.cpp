#include "models/store/shadowtables.h"

#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

/// Tables that stand in for others on one connection.
class ShadowTablesTest : public QObject
{
    Q_OBJECT

    struct File {
        File()
        {
            path = folder.filePath(QStringLiteral("file.sqlite"));
            database = need(Database::open(path, Database::Mode::Create));
            need(database->execute(
                "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                "INSERT INTO thing VALUES (1, 'one'), (2, 'two'), (3, 'three');"));
        }
        static QString names(const Database &from)
        {
            auto rows = need(from.prepare("SELECT name FROM thing ORDER BY id"));
            QStringList names;
            while (rows.next())
                names += rows.text(0);
            need(rows.finished());
            return names.join(u' ');
        }
        QTemporaryDir folder;
        QString path;
        std::unique_ptr<Database> database;
    };

private Q_SLOTS:
    void aCopyIsReadAndWrittenByTheNameOfItsTable()
    {
        File file;
        QCOMPARE(File::names(*file.database), QStringLiteral("one two three"));
        {
            const auto shadows = need(ShadowTables::begin(*file.database));
            need(shadows->copy("thing", {"id"}));
            need(file.database->execute("UPDATE thing SET name = 'zwei' WHERE id = 2"));
            QCOMPARE(File::names(*file.database), QStringLiteral("one zwei three"));
            // Nobody else sees it.
            const auto other = need(Database::open(file.path, Database::Mode::ReadOnly));
            QCOMPARE(File::names(*other), QStringLiteral("one two three"));
        }
        QCOMPARE(File::names(*file.database), QStringLiteral("one two three"));
    }

    void aTransactionGoesOnAfterwards()
    {
        File file;
        auto transaction = need(Transaction::begin(*file.database));
        need(file.database->execute("UPDATE thing SET name = 'uno' WHERE id = 1"));
        {
            const auto shadows = need(ShadowTables::begin(*file.database));
            need(shadows->copy("thing", {"id"}));
            need(file.database->execute("DELETE FROM thing WHERE id = 2"));
            QCOMPARE(File::names(*file.database), QStringLiteral("uno three"));
        }
        QCOMPARE(File::names(*file.database), QStringLiteral("uno two three"));
        need(transaction.commit());
        QCOMPARE(File::names(*file.database), QStringLiteral("uno two three"));
    }

    void aTableIsNarrowed()
    {
        File file;
        const auto shadows = need(ShadowTables::begin(*file.database));
        need(shadows->narrow("thing", "id < 3"));
        QCOMPARE(File::names(*file.database), QStringLiteral("one two"));
    }

    void rowsOfALargeTableAreReplacedOneByOne()
    {
        File file;
        const auto shadows = need(ShadowTables::begin(*file.database));
        need(shadows->replace("thing"));
        QCOMPARE(File::names(*file.database), QStringLiteral("one two three"));
        for (int twice = 0; twice < 2; ++twice)
            need(shadows->take("thing", 2));
        need(shadows->take("thing", 3));
        const QByteArray rows = ShadowTables::replacedRows("thing");
        need(file.database->execute("UPDATE " + rows + " SET name = 'zwei' WHERE id = 2"));
        need(file.database->execute("DELETE FROM " + rows + " WHERE id = 3"));
        QCOMPARE(File::names(*file.database), QStringLiteral("one zwei"));
        // One that was there once.
        need(shadows->take("thing", 4));
        need(file.database->execute("INSERT INTO " + rows + " VALUES (4, 'vier')"));
        QCOMPARE(File::names(*file.database), QStringLiteral("one zwei vier"));
        // One that is not there, whether it was taken before or not.
        need(shadows->leaveOut("thing", 1));
        need(shadows->leaveOut("thing", 2));
        QCOMPARE(File::names(*file.database), QStringLiteral("vier"));
    }

    void rowsOfOneKeyAreReplacedTogether()
    {
        File file;
        need(file.database->execute("CREATE TABLE part (thing_id INTEGER, name TEXT);"
                                    "INSERT INTO part VALUES (1, 'a'), (1, 'b'), (2, 'c');"));
        const auto parts = [&] {
            auto rows = need(file.database->prepare("SELECT name FROM part ORDER BY name"));
            QStringList names;
            while (rows.next())
                names += rows.text(0);
            need(rows.finished());
            return names.join(u' ');
        };
        const auto shadows = need(ShadowTables::begin(*file.database));
        need(shadows->replace("part", {}, "thing_id"));
        need(shadows->take("part", 1));
        need(file.database->execute("DELETE FROM shadow_part WHERE name = 'a'"));
        QCOMPARE(parts(), QStringLiteral("b c"));
        need(shadows->leaveOut("part", 1));
        QCOMPARE(parts(), QStringLiteral("c"));
    }

    void allThatHoldAConditionAreLeftOut()
    {
        File file;
        const auto shadows = need(ShadowTables::begin(*file.database));
        need(shadows->replace("thing"));
        need(shadows->leaveOutWhere("thing", "name = 'two'"));
        QCOMPARE(File::names(*file.database), QStringLiteral("one three"));
        need(shadows->take("thing", 2)); // it stays so
        QCOMPARE(File::names(*file.database), QStringLiteral("one three"));
    }

    void aViewLooksAtWhatStandsHere()
    {
        File file;
        need(file.database->execute("CREATE VIEW early AS SELECT name FROM thing WHERE id < 3"));
        const auto names = [&] {
            auto rows = need(file.database->prepare("SELECT name FROM early ORDER BY name"));
            QStringList all;
            while (rows.next())
                all += rows.text(0);
            need(rows.finished());
            return all.join(u' ');
        };
        {
            const auto shadows = need(ShadowTables::begin(*file.database));
            need(shadows->narrow("thing", "id > 1"));
            QCOMPARE(names(), QStringLiteral("one two"));
            need(shadows->lookAnew("early"));
            QCOMPARE(names(), QStringLiteral("two"));
            QVERIFY(!shadows->lookAnew("late"));
        }
        QCOMPARE(names(), QStringLiteral("one two"));
    }

    void aReaderIsToldNotToWriteAgain()
    {
        File file;
        const auto reader = need(Database::open(file.path, Database::Mode::ReadOnly));
        {
            const auto shadows = need(ShadowTables::begin(*reader));
            need(shadows->copy("thing", {"id"}));
            need(reader->execute("DELETE FROM thing"));
            QCOMPARE(File::names(*reader), QString());
        }
        QCOMPARE(File::names(*reader), QStringLiteral("one two three"));
        QVERIFY(!reader->execute("DELETE FROM thing"));
    }

    void oneAtATime()
    {
        File file;
        const auto shadows = need(ShadowTables::begin(*file.database));
        QVERIFY(!ShadowTables::begin(*file.database));
    }
};

QTEST_GUILESS_MAIN(ShadowTablesTest)
#include "shadowtablestest.moc"
