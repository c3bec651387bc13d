#include "models/store/backuptarget.h"
#include "models/store/blobstore.h"
#include "models/store/workspacefile.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace gatehouse;

/// What a copy leaves in the folder, whatever stands or lies there.
class BackupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isOneFileInWalMode();
    void isRefusedWhileTheTargetIsOpen();
    void takesThePlaceOfAWorkspaceWithItsLog();
    void isRefusedBesideALogOfAnotherDatabase();
    void isRefusedWhereAWorkspaceKeepsItsLog();
    void takesThePlaceOfAnEarlierCopyAlone();
    void takesNoPlaceOfWhatCannotBeTold_data();
    void takesNoPlaceOfWhatCannotBeTold();
    void takesNoPlaceOfADevice();
    void saysThatAPathIsTooLong_data();
    void saysThatAPathIsTooLong();
    void leavesFilesOfOthersAlone();
    void takesAwayWhatAKilledCopyLeft();
    void takesNoPlaceThatWasTakenMeanwhile();
    void leavesOutWhatNobodyOwns();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_source;
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QString target() const { return file("copy.gatehouse"); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    void write(const QString &path, const char *value) const
    {
        auto created = WorkspaceFile::create(path);
        if (!created
            || !(*created)->execute("INSERT INTO workspace_property VALUES ('a', '"
                                    + QByteArray(value) + "')"))
            qFatal("cannot create");
    }
    static QString valueIn(const QString &path)
    {
        const auto opened = WorkspaceFile::open(path, Database::Mode::ReadOnly);
        if (!opened)
            return opened.error().message;
        auto rows =
            opened->database->prepare("SELECT value FROM workspace_property WHERE key = 'a'");
        rows->bind();
        return rows->next() ? rows->text(0) : QString();
    }
};

void BackupTest::init()
{
    m_source.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    write(file("work.gatehouse"), "new");
    auto opened = WorkspaceFile::open(file("work.gatehouse"), Database::Mode::ReadOnly);
    QVERIFY(opened);
    m_source = std::move(opened->database);
}

void BackupTest::isOneFileInWalMode()
{
    QVERIFY(WorkspaceFile::backup(*m_source, target()));
    m_source.reset();
    QCOMPARE(files(), (QStringList{"copy.gatehouse", "work.gatehouse"}));
    QFile copy(target());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.read(20).mid(18), QByteArray("\2\2")); // file format versions: 2 is WAL
    QCOMPARE(valueIn(target()), QString("new"));
}

void BackupTest::isRefusedWhileTheTargetIsOpen()
{
    write(target(), "old");
    {
        const auto elsewhere = WorkspaceFile::open(target());
        QVERIFY(elsewhere
                && elsewhere->database->execute("UPDATE workspace_property SET value = 'mine'"));
        const auto refused = WorkspaceFile::backup(*m_source, target());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        QVERIFY2(refused.error().message.contains("open in another program"),
                 qPrintable(refused.error().message));
    }
    QCOMPARE(valueIn(target()), QString("mine"));
    QVERIFY(WorkspaceFile::backup(*m_source, target()));
    QCOMPARE(valueIn(target()), QString("new"));
}

void BackupTest::takesThePlaceOfAWorkspaceWithItsLog()
{
    write(file("other.gatehouse"), "old");
    {
        // As a killed program leaves it.
        const auto other = WorkspaceFile::open(file("other.gatehouse"));
        QVERIFY(other && other->database->execute("UPDATE workspace_property SET value = 'log'"));
        QVERIFY(QFile::copy(file("other.gatehouse"), target()));
        QVERIFY(QFile::copy(file("other.gatehouse-wal"), target() + "-wal"));
    }
    QVERIFY(WorkspaceFile::backup(*m_source, target()));
    QCOMPARE(valueIn(target()), QString("new"));
    QVERIFY(!QFile::exists(target() + "-wal"));
}

void BackupTest::isRefusedBesideALogOfAnotherDatabase()
{
    QFile log(target() + "-wal");
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write("frames") > 0);
    log.close();
    const auto refused = WorkspaceFile::backup(*m_source, target());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(QFile::exists(log.fileName()));
    QVERIFY(!QFile::exists(target()));
}

void BackupTest::isRefusedWhereAWorkspaceKeepsItsLog()
{
    write(file("other.gatehouse"), "old");
    for (const char *name : {"work.gatehouse-wal", "work.gatehouse-shm", "work.gatehouse-journal",
                             "other.gatehouse-wal", "other.gatehouse-shm"}) {
        const auto refused = WorkspaceFile::backup(*m_source, file(name));
        QVERIFY2(!refused, name);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY2(refused.error().message.contains("belongs to the workspace"),
                 qPrintable(refused.error().message));
    }
    const QString hard = file("hard.gatehouse");
    QCOMPARE(::link(QFile::encodeName(file("work.gatehouse")).constData(),
                    QFile::encodeName(hard).constData()),
             0);
    QCOMPARE(WorkspaceFile::backup(*m_source, hard).error().kind, ErrorKind::Invalid);
    QCOMPARE(valueIn(file("other.gatehouse")), QString("old"));
}

void BackupTest::takesThePlaceOfAnEarlierCopyAlone()
{
    const auto log = [this](const QString &path, const char *entries) {
        const auto opened = WorkspaceFile::open(path);
        QVERIFY(opened
                && opened->database->execute(
                    QByteArray("INSERT INTO audit_entry (sequence, content, digest) VALUES ")
                    + entries));
    };
    QVERIFY(WorkspaceFile::backup(*m_source, target()));
    log(file("work.gatehouse"), "(1, x'00', randomblob(32)), (2, x'00', randomblob(32))");
    QVERIFY(WorkspaceFile::backup(*m_source, target()));
    log(file("work.gatehouse"), "(3, x'00', randomblob(32))");
    QVERIFY(WorkspaceFile::backup(*m_source, target()));

    const QString photo = file("photo.jpg");
    QFile writing(photo);
    QVERIFY(writing.open(QIODevice::WriteOnly) && writing.write("photo") > 0);
    writing.close();
    write(file("other.gatehouse"), "old");
    log(file("other.gatehouse"), "(1, x'00', randomblob(32))");
    // What was worked on in the copy: somebody took the one for the other.
    log(target(), "(4, x'00', randomblob(32))");
    for (const QString &path : {photo, file("other.gatehouse"), target()}) {
        const auto refused = WorkspaceFile::backup(*m_source, path);
        QVERIFY2(!refused, qPrintable(path));
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
    }
    QCOMPARE(valueIn(file("other.gatehouse")), QString("old"));
    QCOMPARE(QFileInfo(photo).size(), 5);
}

void BackupTest::takesNoPlaceOfWhatCannotBeTold_data()
{
    QTest::addColumn<qint64>("kept");
    QTest::addColumn<qint64>("damaged");
    // Its head still says whose it is.
    QTest::newRow("cut off") << qint64(8192) << qint64(0);
    QTest::newRow("damaged") << qint64(0) << qint64(4096);
}

// It may be somebody else's only workspace.
void BackupTest::takesNoPlaceOfWhatCannotBeTold()
{
    QFETCH(const qint64, kept);
    QFETCH(const qint64, damaged);
    write(file("other.gatehouse"), "old");
    QFile other(file("other.gatehouse"));
    if (kept > 0)
        QVERIFY(other.resize(kept));
    QVERIFY(other.open(QIODevice::ReadWrite));
    if (damaged > 0)
        QVERIFY(other.seek(damaged)
                && other.write(QByteArray(other.size() - damaged, 'x')) == other.size() - damaged);
    other.seek(0);
    const QByteArray before = other.readAll();
    other.close();
    const auto refused = WorkspaceFile::backup(*m_source, other.fileName());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY2(refused.error().message.contains("cannot be read"),
             qPrintable(refused.error().message));
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), before);
}

void BackupTest::takesNoPlaceOfADevice()
{
    const QString pipe = file("pipe");
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const auto refused = WorkspaceFile::backup(*m_source, pipe);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    struct stat there = {};
    QCOMPARE(::stat(QFile::encodeName(pipe).constData(), &there), 0);
    QVERIFY(S_ISFIFO(there.st_mode));
}

void BackupTest::saysThatAPathIsTooLong_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("name") << QString(250, 'x');
    QTest::newRow("name in Chinese") << QString(90, QChar(0x4fdd));
    QTest::newRow("path") << QString(QString(100, 'x') + '/').repeated(5) + "copy.gatehouse";
    QTest::newRow("endless") << QString(5000, 'x');
}

void BackupTest::saysThatAPathIsTooLong()
{
    QFETCH(const QString, name);
    QDir(m_folder->path()).mkpath(QFileInfo(m_folder->filePath(name)).path());
    const auto refused = WorkspaceFile::backup(*m_source, m_folder->filePath(name));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains("too long"), qPrintable(refused.error().message));
}

void BackupTest::leavesFilesOfOthersAlone()
{
    const QStringList names{"copy.gatehouse.partial", "copy.gatehouse.partial-wal",
                            "copy.gatehouse-shm", "work.gatehouse.schema-9-x.backup.partial"};
    for (const QString &name : names) {
        QFile theirs(m_folder->filePath(name));
        QVERIFY(theirs.open(QIODevice::WriteOnly) && theirs.write("theirs") > 0);
    }
    QVERIFY(WorkspaceFile::backup(*m_source, target()));
    m_source.reset();
    for (const QString &name : names) {
        QFile theirs(m_folder->filePath(name));
        QVERIFY2(theirs.open(QIODevice::ReadOnly), qPrintable(name));
        QCOMPARE(theirs.readAll(), QByteArray("theirs"));
    }
    QStringList left = files();
    QStringList expected = names + QStringList({"copy.gatehouse", "work.gatehouse"});
    left.sort();
    expected.sort();
    QCOMPARE(left, expected);
}

void BackupTest::takesAwayWhatAKilledCopyLeft()
{
    const QString left = m_folder->filePath(".gatehouse-1f.part");
    QVERIFY(QDir().mkdir(left));
    QFile part(left + "/content");
    QVERIFY(part.open(QIODevice::WriteOnly) && part.write(QByteArray(100000, 'x')) > 0);
    part.close();
    QVERIFY(WorkspaceFile::backup(*m_source, target()));
    QVERIFY(!QFile::exists(left));
    QCOMPARE(valueIn(target()), QString("new"));
}

void BackupTest::takesNoPlaceThatWasTakenMeanwhile()
{
    auto place = BackupTarget::reserve(target(), *m_source);
    QVERIFY(place && m_source->copyTo(place->partPath()));
    write(target(), "theirs");
    const auto late = place->replace();
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(valueIn(target()), QString("theirs"));
}

void BackupTest::leavesOutWhatNobodyOwns()
{
    const auto writing = WorkspaceFile::open(file("work.gatehouse"));
    QVERIFY(writing);
    QByteArray content(8 << 20, 'x');
    QBuffer device(&content);
    QVERIFY(device.open(QIODevice::ReadOnly));
    auto transaction = Transaction::begin(*writing->database);
    QVERIFY(transaction && BlobStore(*writing->database).put(device) && transaction->commit());
    QVERIFY(WorkspaceFile::backup(*m_source, target()));
    QVERIFY(QFileInfo(target()).size() < content.size());
    // Here an intake may still be going on.
    QCOMPARE(BlobStore(*writing->database).ownerless()->bytes, content.size());
}

QTEST_GUILESS_MAIN(BackupTest)
#include "backuptest.moc"
