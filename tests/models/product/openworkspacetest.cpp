#include "models/product/openworkspace.h"

#include "models/accounts/accountrepository.h"
#include "models/auditchain/auditlog.h"
#include "models/base/partfolder.h"
#include "models/lifecycle/gaterollup.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/threatmodels/threatlibraryrepository.h"
#include "tests/support/testworkspace.h"

#include <QtTest>

using namespace gatehouse;

namespace {

const auto theClock =
    std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));

OpenWorkspace create(const QString &path)
{
    return need(createWorkspace(path, testOwner(), theClock));
}

std::vector<LibrarySummary> librariesOf(const OpenWorkspace &open)
{
    return need(LibraryRepository(open.workspace->database()).all());
}

} // namespace

class OpenWorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewWorkspaceHoldsTheBuiltInLibrary();
    void openingPublishesNothingTwice();
    void openingAddsTheLibraryThatIsMissing();
    void openingPublishesTheThreatLibrary();
    void openingLeavesAnEarlierVersionAlone();
    void readOnlyAddsNothing();
    void theBoardIsKeptFromTheFirstChange();
    void countsTheReleasesAMigrationLeftWithoutCounts();
    void aFailureToCreateLeavesWhatStoodThere();
    void openingRemovesWhatAKilledProgramLeftBesideIt();
};

void OpenWorkspaceTest::aNewWorkspaceHoldsTheBuiltInLibrary()
{
    QTemporaryDir folder;
    const OpenWorkspace open = create(folder.filePath(QStringLiteral("new.gatehouse")));
    const auto libraries = librariesOf(open);
    QCOMPARE(libraries.size(), 1);
    const Library expected = need(builtInLibrary());
    QCOMPARE(libraries[0].key, expected.key);
    QCOMPARE(libraries[0].version, expected.version);
    QCOMPARE(libraries[0].requirements, static_cast<int>(expected.requirements.size()));
    const AuditEntry entry = need(AuditLog(open.workspace->database()).entries(0, 1)).front();
    QCOMPARE(entry.action, QStringLiteral("library.publish"));
    QCOMPARE(entry.accountName, QStringLiteral("Owner"));
}

void OpenWorkspaceTest::openingPublishesNothingTwice()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("again.gatehouse"));
    qint64 entries = 0;
    {
        const OpenWorkspace open = create(path);
        entries = need(AuditLog(open.workspace->database()).count());
    }
    const OpenWorkspace open = need(openWorkspace(path, theClock));
    QCOMPARE(librariesOf(open).size(), 1);
    QCOMPARE(need(AuditLog(open.workspace->database()).count()), entries);
}

void OpenWorkspaceTest::openingAddsTheLibraryThatIsMissing()
{
    TestWorkspace bare;
    bare.close();
    const OpenWorkspace open = need(openWorkspace(bare.path(), theClock));
    QCOMPARE(librariesOf(open).size(), 1);
    const AuditEntry entry = need(AuditLog(open.workspace->database()).entries(0, 1)).front();
    QCOMPARE(entry.action, QStringLiteral("library.publish"));
    QCOMPARE(entry.accountName, QStringLiteral("Administrator")); // before "owner" by name
}

// A workspace from before there were threat libraries: its models go on with the one they had.
void OpenWorkspaceTest::openingPublishesTheThreatLibrary()
{
    TestWorkspace earlier;
    Change change = earlier.change("library.publish");
    need(LibraryRepository::publish(change, need(builtInLibrary())));
    need(change.commit());
    const qint64 entries = need(AuditLog(earlier.database()).count());
    earlier.close();
    for (int times = 0; times < 2; ++times) {
        const OpenWorkspace open = need(openWorkspace(earlier.path(), theClock));
        const Database &database = open.workspace->database();
        const auto threats = need(ThreatLibraryRepository(database).all());
        QCOMPARE(threats.size(), 1U);
        QCOMPARE(threats[0].digest, ThreatLibrary::builtIn().digest);
        QCOMPARE(need(AuditLog(database).count()), entries + 1);
    }
}

// Whoever works with a version decides when the next one comes: it is offered, not published.
void OpenWorkspaceTest::openingLeavesAnEarlierVersionAlone()
{
    TestWorkspace earlier;
    Change change = earlier.change("library.publish");
    need(LibraryRepository::publish(change, need(builtInLibrary(QStringLiteral("1.0.0")))));
    need(change.commit());
    Change more = earlier.change("threat_library.publish");
    need(ThreatLibraryRepository::publishBuiltIn(more));
    need(more.commit());
    const qint64 entries = need(AuditLog(earlier.database()).count());
    earlier.close();
    const OpenWorkspace open = need(openWorkspace(earlier.path(), theClock));
    QCOMPARE(librariesOf(open).size(), 1);
    QCOMPARE(librariesOf(open)[0].version, QStringLiteral("1.0.0"));
    QCOMPARE(need(AuditLog(open.workspace->database()).count()), entries);
    QCOMPARE(need(LibraryRepository(open.workspace->database()).offered()),
             QStringLiteral("1.2.0"));
}

void OpenWorkspaceTest::readOnlyAddsNothing()
{
    TestWorkspace bare;
    bare.close();
    const OpenWorkspace open = need(openWorkspace(bare.path(), theClock, Database::Mode::ReadOnly));
    QVERIFY(open.workspace->isReadOnly());
    QVERIFY(librariesOf(open).empty());
}

void OpenWorkspaceTest::theBoardIsKeptFromTheFirstChange()
{
    QTemporaryDir folder;
    const OpenWorkspace open = create(folder.filePath(QStringLiteral("board.gatehouse")));
    const Database &database = open.workspace->database();
    const Account owner = need(AccountRepository(database).byName(QStringLiteral("owner")));
    Change change =
        need(Change::begin({*open.workspace, owner}, {"app.add", Permission::ManagePortfolio}));
    App app;
    app.code = QStringLiteral("PAY");
    app.name = QStringLiteral("支付");
    app.platforms = {Platform::Android};
    Release release;
    release.app = need(AppRepository::add(change, app));
    release.version = QStringLiteral("1.0");
    need(ReleaseRepository::add(change, release));
    need(change.commit());
    QVERIFY(need(GateRollup::stale(database, *open.shelf)).empty());
    const auto board = need(GateRollup::board(database, *open.shelf, theClock->today()));
    QCOMPARE(board.size(), 1);
    QVERIFY(board[0].cells[0].due > 0);
}

void OpenWorkspaceTest::countsTheReleasesAMigrationLeftWithoutCounts()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.gatehouse"));
    {
        const OpenWorkspace open = create(path);
        const Account owner =
            need(AccountRepository(open.workspace->database()).byName(QStringLiteral("owner")));
        Change change =
            need(Change::begin({*open.workspace, owner}, {"test", Permission::ManagePortfolio}));
        App app;
        app.code = QStringLiteral("PAY");
        app.name = QStringLiteral("Payments");
        app.platforms = {Platform::Android};
        Release release;
        release.app = need(AppRepository::add(change, app));
        release.version = QStringLiteral("1.0");
        need(ReleaseRepository::add(change, release));
        need(change.commit());
        need(open.workspace->database().execute("DELETE FROM release_rollup"));
    }
    const OpenWorkspace open = need(openWorkspace(path, theClock));
    QVERIFY(need(GateRollup::stale(open.workspace->database(), *open.shelf)).empty());
}

void OpenWorkspaceTest::aFailureToCreateLeavesWhatStoodThere()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("taken.gatehouse"));
    QFile taken(path);
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.write("somebody's notes");
    taken.close();
    const auto refused = createWorkspace(path, testOwner(), theClock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(taken.open(QIODevice::ReadOnly));
    QCOMPARE(taken.readAll(), QByteArray("somebody's notes"));

    const QString nameless = folder.filePath(QStringLiteral("nameless.gatehouse"));
    QVERIFY(!createWorkspace(nameless, testOwner(QString()), theClock));
    QVERIFY(!QFile::exists(nameless));
}

void OpenWorkspaceTest::openingRemovesWhatAKilledProgramLeftBesideIt()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new.gatehouse"));
    create(path);
    // As of one that was killed just after the file had taken its place.
    const QString left = folder.filePath(QStringLiteral(".gatehouse-1f.part"));
    QVERIFY(QDir().mkdir(left));
    QVERIFY(QFile::copy(path, left + QStringLiteral("/content-wal")));
    const PartFolder inUse = *PartFolder::in(folder.path());
    QVERIFY(!QFile::exists(left)); // the one in use has done it
    QVERIFY(QDir().mkdir(left));
    need(openWorkspace(path, theClock, Database::Mode::ReadOnly));
    QVERIFY(QFile::exists(left)); // to read changes nothing
    QTemporaryDir elsewhere;
    const QString link = elsewhere.filePath(QStringLiteral("link.gatehouse"));
    QVERIFY(QFile::link(path, link));
    need(openWorkspace(link, theClock));
    QVERIFY(!QFile::exists(left));
    QVERIFY(QFile::exists(inUse.path()));
}

QTEST_GUILESS_MAIN(OpenWorkspaceTest)
#include "openworkspacetest.moc"
