#include "models/auditchain/auditlog.h"
#include "models/product/searchcheck.h"
#include "models/product/workspacecheck.h"
#include "tests/support/demo/demoworkspace.h"

#include <QFile>
#include <QTest>

#include <algorithm>

#include <sqlite3.h>

using namespace gatehouse;

/// The looks at the demo portfolio, as they are taken by whoever asks for all and behind somebody
/// who opens it.
class WorkspaceCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(QStringLiteral("demo.gatehouse"));
        putDemoPortfolio(path);
        m_database = need(Database::open(path, Database::Mode::ReadWrite));
    }
    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }
    void findsNothingInWhatNobodyTouched()
    {
        QCOMPARE(foundIn(all()), QStringList());
        QCOMPARE(foundIn(need(WorkspaceCheck::atOpening(*m_database))), QStringList());
    }
    void saysThatEverybodyCanReadTheFile()
    {
        QFile file(m_database->path());
        const auto notes = [&] { return all().front().notes; };
        const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        QVERIFY(file.setPermissions(mine));
        QCOMPARE(notes(), QStringList());
        QVERIFY(file.setPermissions(mine | QFileDevice::ReadGroup | QFileDevice::ReadOther));
        QCOMPARE(notes().size(), 1);
        QVERIFY2(notes().front().contains(file.fileName()), qPrintable(notes().front()));
    }
    void aLookThatCannotBeTakenHasFoundSomething()
    {
        const auto sound = all();
        need(m_database->execute("UPDATE threat_model SET library_version = '0.0.0'"));
        const auto looks = all();
        QCOMPARE(looks.size(), sound.size());
        QCOMPARE(looks.back().key, sound.back().key);
        const auto drawings = std::ranges::find(looks, QStringLiteral("drawings"), &Look::key);
        QVERIFY(drawings != looks.end());
        QCOMPARE(drawings->found.size(), 1);
        QVERIFY2(drawings->found.front().contains(QStringLiteral("0.0.0")),
                 qPrintable(drawings->found.front()));
    }
    void findsWhatWasSignedAnew_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("look");
        QTest::newRow("checkpoint")
            << QByteArray("audit_checkpoint") << QStringLiteral("checkpoints");
        QTest::newRow("gate") << QByteArray("gate_signature") << QStringLiteral("signatures");
    }
    void findsWhatWasSignedAnew()
    {
        QFETCH(const QByteArray, table);
        QFETCH(const QString, look);
        auto triggers = need(m_database->prepare(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '" + table
            + "'"));
        triggers.bind();
        QByteArrayList names;
        while (triggers.next())
            names += triggers.bytes(0);
        for (const QByteArray &name : names)
            need(m_database->execute("DROP TRIGGER " + name));
        need(m_database->execute("UPDATE " + table + " SET signature = zeroblob(64) WHERE id = 1"));
        const auto looks = all();
        const auto taken = std::ranges::find(looks, look, &Look::key);
        QVERIFY(taken != looks.end());
        QCOMPARE(taken->found.size(), 1);
    }

    void namesEvidenceWhoseBytesAreOthers()
    {
        need(m_database->execute(
            "DROP TRIGGER blob_chunk_no_update; UPDATE blob_chunk SET bytes = zeroblob(length("
            "bytes)) WHERE blob_id = (SELECT blob_id FROM evidence WHERE number = 'E-0002')"));
        const auto looks = all();
        const auto taken = std::ranges::find(looks, QStringLiteral("evidence"), &Look::key);
        QVERIFY(taken != looks.end());
        QCOMPARE(taken->found.size(), 1);
        QVERIFY2(taken->found.front().contains(QStringLiteral("E-0002")),
                 qPrintable(taken->found.front()));
    }
    // Once the clock was set back; what came before and after stands where it stood.
    void aClockThatWasSetBackMovesNoDays()
    {
        auto transaction = need(Transaction::begin(*m_database));
        need(AuditLog(*m_database)
                 .append(demoMoment().addDays(-60), {}, {}, QStringLiteral("finding.comment"), {}));
        need(transaction.commit());
        const auto looks = all();
        QCOMPARE(looks.back().key, QStringLiteral("history"));
        QCOMPARE(looks.back().found, QStringList());
        QCOMPARE(looks.back().notes, QStringList());
    }
    void findsASearchIndexThatWasEmptied_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::newRow("its pages") << QByteArray("DELETE FROM search_index_data WHERE id > 10");
        QTest::newRow("the last of its pages")
            << QByteArray("DELETE FROM search_index_data WHERE id = (SELECT max(id) FROM "
                          "search_index_data)");
        QTest::newRow("their content")
            << QByteArray("UPDATE search_index_data SET block = zeroblob(length(block))");
    }
    void findsASearchIndexThatWasEmptied()
    {
        QFETCH(const QByteArray, statement);
        sqlite3_db_config(m_database->handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        need(m_database->execute(statement));
        const auto faults = [this] {
            const auto looks = all();
            const auto taken = std::ranges::find(looks, QStringLiteral("search"), &Look::key);
            return taken->found;
        };
        QVERIFY(!faults().isEmpty());
        LibraryShelf shelf;
        need(SearchCheck(*m_database, shelf).rebuild());
        QCOMPARE(faults(), QStringList());
    }

private:
    using Look = WorkspaceCheck::Look;

    std::vector<Look> all()
    {
        LibraryShelf shelf;
        return need(WorkspaceCheck::run(*m_database, shelf, QDate(2026, 3, 2)));
    }
    static QStringList foundIn(const std::vector<Look> &looks)
    {
        QStringList found;
        for (const Look &look : looks)
            found += look.found;
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(WorkspaceCheckTest)
#include "workspacechecktest.moc"
