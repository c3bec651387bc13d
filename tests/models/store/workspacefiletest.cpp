#include "models/store/workspacefile.h"
#include "tests/support/withoutprivileges.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace gatehouse;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

} // namespace

class WorkspaceFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void createsWhatItCanOpen();
    void isNobodyElsesToRead_data();
    void isNobodyElsesToRead();
    void refusesToCreateOverAFile();
    void leavesNothingBehindWhenItCannotCreate();
    void refusesWhatIsNoWorkspaceAndLeavesItAlone_data();
    void refusesWhatIsNoWorkspaceAndLeavesItAlone();
    void refusesANewerSchema();
    void refusesACutOffFile();
    void refusesADamagedFile();
    void refusesAReadOnlyFileForWriting();
    void refusesAReadOnlyFolderForWriting();
    void saysWhenAnotherProgramHoldsIt();
    void migratesAnOlderFileAndKeepsABackup();
    void leavesAnOlderFileAsItWasWhenAMigrationFails();
    void writesNothingThatReachesNobody_data();
    void writesNothingThatReachesNobody();
    void backsUpWhatIsCommitted();
    void backupKeepsTheOldCopyOnAFailure();
    void backupKeepsTheOldCopyWhenItIsCancelled();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath("work.gatehouse"); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    void create() const;
};

void WorkspaceFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
}

void WorkspaceFileTest::create() const
{
    if (!WorkspaceFile::create(path()))
        qFatal("cannot create");
}

void WorkspaceFileTest::createsWhatItCanOpen()
{
    create();
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(opened);
    QCOMPARE(opened->schema, WorkspaceFile::SchemaState::Current);
    const auto version = schemaVersionOf(*opened->database);
    QCOMPARE(version.value(), WorkspaceFile::schemaVersion());
    const auto faults = WorkspaceFile::check(*opened->database);
    QCOMPARE(faults.value(), QStringList());
}

void WorkspaceFileTest::isNobodyElsesToRead_data()
{
    QTest::addColumn<int>("mask");
    QTest::addColumn<int>("rights");
    QTest::newRow("usual") << 0022 << 0640;
    QTest::newRow("a group that works together") << 0002 << 0660;
    QTest::newRow("nobody else") << 0077 << 0600;
    QTest::newRow("no mask") << 0000 << 0660;
}

// Digests of passwords lie in it, and in its logs.
void WorkspaceFileTest::isNobodyElsesToRead()
{
    QFETCH(const int, mask);
    QFETCH(const int, rights);
    const mode_t usual = ::umask(static_cast<mode_t>(mask));
    const auto back = qScopeGuard([usual] { ::umask(usual); });
    const auto rightsOf = [](const QString &file) {
        struct stat found = {};
        return ::stat(QFile::encodeName(file).constData(), &found) == 0
            ? static_cast<int>(found.st_mode & 0777)
            : -1;
    };
    create();
    QCOMPARE(rightsOf(path()), rights);
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(opened);
    QVERIFY(opened->database->execute("INSERT INTO workspace_property VALUES ('a', 'b')"));
    QCOMPARE(rightsOf(path() + QStringLiteral("-wal")), rights);
    QCOMPARE(rightsOf(path() + QStringLiteral("-shm")), rights);
    const QString copy = m_folder->filePath("copy.gatehouse");
    QVERIFY(WorkspaceFile::backup(*opened->database, copy));
    QCOMPARE(rightsOf(copy), rights);
    // What is there already keeps what somebody gave it.
    QCOMPARE(::chmod(QFile::encodeName(copy).constData(), 0644), 0);
    QVERIFY(WorkspaceFile::open(copy));
    QCOMPARE(rightsOf(copy), 0644);
}

void WorkspaceFileTest::refusesToCreateOverAFile()
{
    put(path(), "mine");
    const auto created = WorkspaceFile::create(path());
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::Conflict);
    QCOMPARE(contentOf(path()), QByteArray("mine"));
}

void WorkspaceFileTest::leavesNothingBehindWhenItCannotCreate()
{
    const auto nowhere = WorkspaceFile::create(m_folder->filePath("no/such/folder/x.gatehouse"));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::Unwritable);
    const auto unwritable = WorkspaceFile::create(QStringLiteral("/proc/x.gatehouse"));
    QVERIFY(!unwritable);
    QCOMPARE(unwritable.error().kind, ErrorKind::Unwritable);
    QCOMPARE(files(), QStringList());
}

void WorkspaceFileTest::refusesWhatIsNoWorkspaceAndLeavesItAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04").repeated(100);
    QTest::newRow("half a header") << QByteArray("SQLite format 3\0\x10", 17);
    QTest::newRow("somebody else's database") << QByteArray();
}

void WorkspaceFileTest::refusesWhatIsNoWorkspaceAndLeavesItAlone()
{
    QFETCH(QByteArray, content);
    if (qstrcmp(QTest::currentDataTag(), "somebody else's database") == 0) {
        const auto other = Database::open(path(), Database::Mode::Create);
        QVERIFY(other && (*other)->execute("PRAGMA journal_mode = DELETE; CREATE TABLE t (x)"));
    } else {
        put(path(), content);
    }
    const QByteArray before = contentOf(path());
    const QStringList filesBefore = files();
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unreadable);
    QVERIFY(opened.error().message.contains("not a Gatehouse workspace"));
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(files(), filesBefore);
}

void WorkspaceFileTest::refusesANewerSchema()
{
    create();
    {
        const auto opened = WorkspaceFile::open(path());
        QVERIFY(opened && opened->database->execute("PRAGMA user_version = 9999"));
        QVERIFY(opened->database->checkpoint());
    }
    const QByteArray before = contentOf(path());
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unreadable);
    QVERIFY(opened.error().message.contains("newer"));
    QCOMPARE(contentOf(path()), before);
}

void WorkspaceFileTest::refusesACutOffFile()
{
    create();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    const QByteArray before = contentOf(path());
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unreadable);
    QVERIFY(opened.error().message.contains("cut off"));
    QCOMPARE(contentOf(path()), before);
}

void WorkspaceFileTest::refusesADamagedFile()
{
    create();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 4096; page < file.size(); page += 4096) {
        file.seek(page);
        file.write(QByteArray(64, '\x5a'));
    }
    file.close();
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unreadable);
}

void WorkspaceFileTest::refusesAReadOnlyFileForWriting()
{
    create();
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    const WithoutPrivileges nobody;
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unwritable);
    QVERIFY(opened.error().message.contains("read-only"));
    QVERIFY(WorkspaceFile::open(path(), Database::Mode::ReadOnly));
}

void WorkspaceFileTest::refusesAReadOnlyFolderForWriting()
{
    create();
    QFile::setPermissions(path(), QFile::Permissions(0x6666));
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555));
    const WithoutPrivileges nobody;
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unwritable);
    QVERIFY(opened.error().message.contains("folder"));
    QVERIFY(WorkspaceFile::open(path(), Database::Mode::ReadOnly));
}

void WorkspaceFileTest::saysWhenAnotherProgramHoldsIt()
{
    create();
    const auto other = Database::open(path(), Database::Mode::ReadWrite);
    QVERIFY(other);
    QVERIFY((*other)->execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE"));
    const auto opened = WorkspaceFile::open(path());
    if (opened) // readers may look on in WAL mode; a writer must wait and be told
        QCOMPARE(opened->database->begin().error().kind, ErrorKind::Busy);
    else
        QCOMPARE(opened.error().kind, ErrorKind::Busy);
}

void WorkspaceFileTest::migratesAnOlderFileAndKeepsABackup()
{
    create();
    auto migrations = shippedMigrations();
    const int next = migrations.back().version + 1;
    migrations.push_back({next, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;"});
    const auto opened = WorkspaceFile::open(path(), Database::Mode::ReadWrite, migrations);
    QVERIFY(opened);
    QCOMPARE(opened->schema, WorkspaceFile::SchemaState::Upgraded);
    QCOMPARE(schemaVersionOf(*opened->database).value(), next);
    QVERIFY(opened->database->prepare("SELECT id FROM later"));
    const auto backup = Database::open(opened->backupPath, Database::Mode::ReadOnly);
    QVERIFY(backup);
    QCOMPARE(schemaVersionOf(**backup).value(), next - 1);
}

void WorkspaceFileTest::leavesAnOlderFileAsItWasWhenAMigrationFails()
{
    create();
    auto migrations = shippedMigrations();
    const int next = migrations.back().version + 1;
    migrations.push_back(
        {next, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; CREATE NONSENSE;"});
    QVERIFY(!WorkspaceFile::open(path(), Database::Mode::ReadWrite, migrations));
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(opened);
    QCOMPARE(schemaVersionOf(*opened->database).value(), next - 1);
    QVERIFY(!opened->database->prepare("SELECT id FROM later"));
}

void WorkspaceFileTest::writesNothingThatReachesNobody_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("the file is gone") << QString() << false;
    QTest::newRow("another file") << QString() << true;
    QTest::newRow("its log is gone") << QStringLiteral("-wal") << false;
    QTest::newRow("another log") << QStringLiteral("-wal") << true;
}

void WorkspaceFileTest::writesNothingThatReachesNobody()
{
    QFETCH(const QString, suffix);
    QFETCH(const bool, isReplaced);
    create();
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(opened);
    const Database &database = *opened->database;
    QVERIFY(database.begin());
    QVERIFY(database.execute("CREATE TABLE before (id INTEGER PRIMARY KEY) STRICT"));
    QVERIFY(database.commit());
    QVERIFY(!database.isReplaced());

    // As by a program that took the locks for gone, or a person who moves files.
    const QString file = path() + suffix;
    QVERIFY(QFile::rename(file, file + QStringLiteral(".old")));
    if (isReplaced)
        put(file, QByteArray());
    QVERIFY(database.isReplaced());
    const auto begun = database.begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, ErrorKind::Unwritable);
    QVERIFY(!database.isInTransaction());
}

void WorkspaceFileTest::backsUpWhatIsCommitted()
{
    create();
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(opened);
    const QString target = m_folder->filePath("copy.gatehouse");
    QVERIFY(WorkspaceFile::backup(*opened->database, target));
    QVERIFY(opened->database->execute("INSERT INTO workspace_property VALUES ('a', 'b')"));
    QVERIFY(WorkspaceFile::backup(*opened->database, target));
    const auto copy = WorkspaceFile::open(target);
    QVERIFY(copy);
    auto rows = copy->database->prepare("SELECT value FROM workspace_property WHERE key = 'a'");
    QVERIFY(rows);
    rows->bind();
    QVERIFY(rows->next());
    QCOMPARE(rows->text(0), QString("b"));
    const auto onItself = WorkspaceFile::backup(*opened->database, path());
    QCOMPARE(onItself.error().kind, ErrorKind::Invalid);
}

void WorkspaceFileTest::backupKeepsTheOldCopyOnAFailure()
{
    create();
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(opened);
    const auto nowhere =
        WorkspaceFile::backup(*opened->database, m_folder->filePath("no/copy.gatehouse"));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::Unwritable);
    QVERIFY(!WorkspaceFile::backup(*opened->database, QStringLiteral("/proc/copy.gatehouse")));
}

void WorkspaceFileTest::backupKeepsTheOldCopyWhenItIsCancelled()
{
    create();
    const auto opened = WorkspaceFile::open(path());
    QVERIFY(opened);
    const QString target = m_folder->filePath("copy.gatehouse");
    QVERIFY(WorkspaceFile::backup(*opened->database, target));
    const auto contentOf = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray older = contentOf(target);
    QVERIFY(opened->database->execute("INSERT INTO workspace_property VALUES ('a', 'b')"));
    Progress progress;
    progress.cancel();
    const auto stopped = WorkspaceFile::backup(*opened->database, target, &progress);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(!older.isEmpty() && contentOf(target) == older);
    QVERIFY(QDir(m_folder->path())
                .entryList({QStringLiteral(".gatehouse-*")}, QDir::Dirs | QDir::Hidden)
                .isEmpty());
    // The connection goes on as before.
    QVERIFY(WorkspaceFile::backup(*opened->database, target));
}

QTEST_GUILESS_MAIN(WorkspaceFileTest)
#include "workspacefiletest.moc"
