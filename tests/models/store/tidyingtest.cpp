#include "models/store/blobstore.h"
#include "models/store/workspacefile.h"

#include <QBuffer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

class TidyingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void freesWhatAKilledIntakeLeft_data();
    void freesWhatAKilledIntakeLeft();
    void givesBackWhatIsASmallPartOfTheFile();
    void leavesItWhileAnybodyElseHasTheFileOpen();

private:
    static constexpr qint64 left = 16 << 20;
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    /// Chunks without a blob, and a blob without evidence.
    static void leave(const Database &database)
    {
        QByteArray content(left, 'x');
        QBuffer device(&content);
        device.open(QIODevice::ReadOnly);
        auto transaction = Transaction::begin(database);
        if (!transaction || !BlobStore(database).put(device)
            || !database.execute("INSERT INTO blob_chunk SELECT 1000, position, bytes"
                                 " FROM blob_chunk WHERE position < 8")
            || !transaction->commit())
            qFatal("cannot write");
    }
};

void TidyingTest::freesWhatAKilledIntakeLeft_data()
{
    QTest::addColumn<bool>("isOld");
    QTest::newRow("a new file") << false;
    QTest::newRow("a file that cannot give back pages") << true;
}

void TidyingTest::freesWhatAKilledIntakeLeft()
{
    QFETCH(const bool, isOld);
    const QString file = path(isOld ? "old" : "new");
    {
        const auto database = WorkspaceFile::create(file);
        QVERIFY(database);
        if (isOld)
            QVERIFY((*database)->execute("PRAGMA auto_vacuum = NONE; VACUUM"));
        leave(**database);
    }
    QVERIFY(QFileInfo(file).size() > left);
    {
        const auto opened = WorkspaceFile::open(file, Database::Mode::ReadOnly);
        QVERIFY(opened);
        const auto ownerless = BlobStore(*opened->database).ownerless();
        QVERIFY(ownerless);
        QCOMPARE(ownerless->contents, 2);
        QCOMPARE(ownerless->bytes, left + (8 << 20));
    }
    QVERIFY(WorkspaceFile::open(file));
    const auto opened = WorkspaceFile::open(file);
    QVERIFY(opened);
    QCOMPARE(BlobStore(*opened->database).ownerless()->contents, 0);
    QCOMPARE(WorkspaceFile::check(*opened->database).value(), QStringList());
    QVERIFY2(QFileInfo(file).size() < left, qPrintable(QString::number(QFileInfo(file).size())));
}

void TidyingTest::givesBackWhatIsASmallPartOfTheFile()
{
    const QString file = path("large");
    {
        const auto database = WorkspaceFile::create(file);
        QVERIFY(database);
        QVERIFY((*database)->execute("INSERT INTO workspace_property (key, value) VALUES ('large', "
                                     "hex(zeroblob(60 << 20)))"));
    }
    const qint64 before = QFileInfo(file).size();
    leave(*WorkspaceFile::open(file)->database);
    QVERIFY(QFileInfo(file).size() > before + left);
    QVERIFY(WorkspaceFile::open(file));
    QCOMPARE(BlobStore(*WorkspaceFile::open(file)->database).ownerless()->contents, 0);
    QVERIFY2(QFileInfo(file).size() < before + (2 << 20),
             qPrintable(QString::number(QFileInfo(file).size())));
}

void TidyingTest::leavesItWhileAnybodyElseHasTheFileOpen()
{
    const QString file = path("shared");
    const auto intake = WorkspaceFile::create(file);
    QVERIFY(intake);
    leave(**intake);
    const auto other = WorkspaceFile::open(file);
    QVERIFY(other);
    QCOMPARE(BlobStore(**intake).ownerless()->contents, 2);
}

QTEST_GUILESS_MAIN(TidyingTest)
#include "tidyingtest.moc"
