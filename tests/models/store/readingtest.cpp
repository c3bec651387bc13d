#include "models/store/workspacefile.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/withoutprivileges.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

/// Whoever only reads leaves the folder as it was, and reads all that is committed.
class ReadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void leavesNothingBesideTheFile();
    void readsWhatACrashLeftAndTidiesUp_data();
    void readsWhatACrashLeftAndTidiesUp();
    void leavesAFolderAloneThatCannotBeWritten_data();
    void leavesAFolderAloneThatCannotBeWritten();
    void leavesNothingBesideAFileThatCannotBeWritten_data();
    void leavesNothingBesideAFileThatCannotBeWritten();
    void readsOnAFullDisk_data();
    void readsOnAFullDisk();
    void seesWhatAnotherConnectionCommits();
    void tidiesUpWhenItOutlivesTheWriter();
    void copiesTheWorkspaceAndStillWritesNothing();

private:
    using Files = QMap<QString, QByteArray>;

    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QString path() const { return file("work.gatehouse"); }
    /// Everything in the folder, with its content.
    Files files() const;
    /// A workspace that holds "b" under "a": in the file, or still in the log of a program that
    /// was stopped, with the log's index or without it.
    void create(const QString &leftover) const;
    static QString read(const Database &database);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ReadingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
}

ReadingTest::Files ReadingTest::files() const
{
    Files files;
    for (const QFileInfo &each : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
        QFile opened(each.filePath());
        files.insert(each.fileName(),
                     opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("closed"));
    }
    return files;
}

void ReadingTest::create(const QString &leftover) const
{
    const QTemporaryDir elsewhere;
    const QString source = elsewhere.filePath("work.gatehouse");
    auto created = WorkspaceFile::create(source);
    if (!created || !(*created)->execute("INSERT INTO workspace_property VALUES ('a', 'b')"))
        qFatal("cannot create");
    if (leftover.isEmpty())
        created->reset();
    for (const char *suffix : {"", "-wal", "-shm"}) {
        if (*suffix && !leftover.contains(QLatin1String(suffix)))
            continue;
        if (!QFile::copy(source + QLatin1String(suffix), path() + QLatin1String(suffix)))
            qFatal("cannot copy");
        QFile::setPermissions(path() + QLatin1String(suffix), QFile::Permissions(0x6644));
    }
}

QString ReadingTest::read(const Database &database)
{
    auto rows = database.prepare("SELECT value FROM workspace_property WHERE key = 'a'");
    if (!rows)
        return rows.error().cause;
    rows->bind();
    return rows->next() ? rows->text(0) : QStringLiteral("nothing");
}

void ReadingTest::leavesNothingBesideTheFile()
{
    create({});
    const Files before = files();
    {
        const auto opened = WorkspaceFile::open(path(), Database::Mode::ReadOnly);
        QVERIFY(opened);
        QCOMPARE(read(*opened->database), QString("b"));
        const auto second = WorkspaceFile::openReader(path());
        QVERIFY(second);
        QCOMPARE(read(**second), QString("b"));
    }
    QCOMPARE(files(), before);
}

void ReadingTest::readsWhatACrashLeftAndTidiesUp_data()
{
    QTest::addColumn<QString>("leftover");
    QTest::newRow("with its index") << "-wal -shm";
    QTest::newRow("without its index") << "-wal";
}

void ReadingTest::readsWhatACrashLeftAndTidiesUp()
{
    QFETCH(QString, leftover);
    create(leftover);
    for (int again = 0; again < 2; ++again) {
        const auto opened = WorkspaceFile::open(path(), Database::Mode::ReadOnly);
        QVERIFY(opened);
        QCOMPARE(read(*opened->database), QString("b"));
    }
    QCOMPARE(files().keys(), QStringList{"work.gatehouse"});
}

void ReadingTest::leavesAFolderAloneThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("leftover");
    QTest::newRow("closed as it should be") << "";
    QTest::newRow("a crash's log with its index") << "-wal -shm";
    QTest::newRow("a crash's log without its index") << "-wal";
}

void ReadingTest::leavesAFolderAloneThatCannotBeWritten()
{
    QFETCH(QString, leftover);
    create(leftover);
    const Files before = files();
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555));
    {
        const WithoutPrivileges nobody;
        const auto opened = WorkspaceFile::open(path(), Database::Mode::ReadOnly);
        QVERIFY(opened);
        QCOMPARE(read(*opened->database), QString("b"));
        const auto second = WorkspaceFile::openReader(path());
        QVERIFY(second);
        QCOMPARE(read(**second), QString("b"));
        const auto written = opened->database->execute("DELETE FROM workspace_property");
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Unwritable);
    }
    QCOMPARE(files(), before);
}

void ReadingTest::leavesNothingBesideAFileThatCannotBeWritten_data()
{
    leavesAFolderAloneThatCannotBeWritten_data();
}

void ReadingTest::leavesNothingBesideAFileThatCannotBeWritten()
{
    QFETCH(QString, leftover);
    create(leftover);
    const Files before = files();
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777));
    {
        const WithoutPrivileges nobody; // who may not write root's file
        if (QFileInfo(path()).isWritable())
            QSKIP("the file is the tester's own");
        const auto opened = WorkspaceFile::open(path(), Database::Mode::ReadOnly);
        QVERIFY(opened);
        QCOMPARE(read(*opened->database), QString("b"));
    }
    QCOMPARE(files(), before);
}

void ReadingTest::readsOnAFullDisk_data()
{
    leavesAFolderAloneThatCannotBeWritten_data();
}

// No file grows: neither a log nor its index finds room.
void ReadingTest::readsOnAFullDisk()
{
    QFETCH(QString, leftover);
    create(leftover);
    const Files before = files();
    {
        const FileSizeLimit full(0);
        const auto opened = WorkspaceFile::open(path(), Database::Mode::ReadOnly);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().cause));
        QCOMPARE(read(*opened->database), QString("b"));
        const auto second = WorkspaceFile::openReader(path());
        QVERIFY(second);
        QCOMPARE(read(**second), QString("b"));
        QVERIFY(!opened->database->execute("DELETE FROM workspace_property"));
    }
    for (const char *suffix : {"", "-wal"})
        QCOMPARE(files().value("work.gatehouse" + QString(suffix)),
                 before.value("work.gatehouse" + QString(suffix)));
    // As soon as there is room, all is as ever.
    const auto writing = WorkspaceFile::open(path());
    QVERIFY(writing && writing->database->execute("UPDATE workspace_property SET value = 'c'"));
}

void ReadingTest::seesWhatAnotherConnectionCommits()
{
    create({});
    const auto reading = WorkspaceFile::open(path(), Database::Mode::ReadOnly);
    QVERIFY(reading);
    const auto writing = WorkspaceFile::open(path());
    QVERIFY(writing && writing->database->execute("UPDATE workspace_property SET value = 'c'"));
    QCOMPARE(read(*reading->database), QString("c"));
}

void ReadingTest::tidiesUpWhenItOutlivesTheWriter()
{
    create({});
    auto writing = WorkspaceFile::open(path());
    auto reading = WorkspaceFile::openReader(path());
    QVERIFY(writing && reading);
    QVERIFY(writing->database->execute("UPDATE workspace_property SET value = 'c'"));
    QCOMPARE(read(**reading), QString("c"));
    writing->database.reset();
    QCOMPARE(read(**reading), QString("c"));
    reading->reset();
    QCOMPARE(files().keys(), QStringList{"work.gatehouse"});
    const auto again = WorkspaceFile::open(path(), Database::Mode::ReadOnly);
    QVERIFY(again);
    QCOMPARE(read(*again->database), QString("c"));
}

void ReadingTest::copiesTheWorkspaceAndStillWritesNothing()
{
    create({});
    const auto reading = WorkspaceFile::open(path(), Database::Mode::ReadOnly);
    QVERIFY(reading);
    QVERIFY(WorkspaceFile::backup(*reading->database, file("copy.gatehouse")));
    const auto written = reading->database->execute("DELETE FROM workspace_property");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Unwritable);
    const auto copy = WorkspaceFile::open(file("copy.gatehouse"), Database::Mode::ReadOnly);
    QVERIFY(copy);
    QCOMPARE(read(*copy->database), QString("b"));
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "readingtest.moc"
