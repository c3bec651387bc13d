#include "models/base/replacementfile.h"
#include "models/packages/readpackage.h"
#include "models/portfolio/packagedigest.h"
#include "models/store/inputfile.h"
#include "models/store/workspaceheader.h"
#include "tests/support/ownlocks.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <functional>
#include <unistd.h>

using namespace gatehouse;

using Reading = std::function<void(const QString &path)>;
Q_DECLARE_METATYPE(Reading)

/// A workspace that is open, named to whatever reads files: SQLite's locks on it stay, since to
/// close any handle on a file would end them.
class OpenFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesItsLocksAlone_data();
    void leavesItsLocksAlone();
    void readsACopyThatIsNotOpen();

private:
    TestWorkspace m_test;
};

void OpenFilesTest::leavesItsLocksAlone_data()
{
    QTest::addColumn<Reading>("read");
    QTest::newRow("its header") << Reading(
        [](const QString &path) { QVERIFY(WorkspaceHeader::read(path).isWorkspace()); });
    QTest::newRow("opened once more") << Reading([](const QString &path) {
        QVERIFY(WorkspaceFile::open(path));
        QVERIFY(WorkspaceFile::open(path, Database::Mode::ReadOnly));
    });
    for (const char *suffix : {"", "-wal", "-shm"})
        QTest::addRow("as a file to read%s", suffix) << Reading([suffix](const QString &path) {
            const auto file = InputFile::open(path + QLatin1StringView(suffix));
            QVERIFY(!file);
            QCOMPARE(file.error().kind, ErrorKind::Invalid);
        });
    QTest::newRow("under another name") << Reading([](const QString &path) {
        const QString other = path + QStringLiteral(".txt");
        QCOMPARE(::link(QFile::encodeName(path), QFile::encodeName(other)), 0);
        QVERIFY(!InputFile::open(other));
        QVERIFY(QFile::remove(other));
    });
    QTest::newRow("as a package") << Reading([](const QString &path) {
        QVERIFY(!isPackage(path));
        QVERIFY(!digestOfPackage(path));
    });
    QTest::newRow("as what an export is to replace") << Reading([](const QString &path) {
        QVERIFY(!ReplacementFile::beside({path, FileTarget::Existing::Replace}));
    });
}

void OpenFilesTest::leavesItsLocksAlone()
{
    QFETCH(const Reading, read);
    const QString path = m_test.workspace().path();
    const int held = ownLocksOn(path);
    QVERIFY(held > 0);
    read(path);
    QCOMPARE(ownLocksOn(path), held);
}

void OpenFilesTest::readsACopyThatIsNotOpen()
{
    const QString copy = m_test.workspace().path() + QStringLiteral(".copy");
    need(WorkspaceFile::backup(m_test.database(), copy));
    auto file = need(InputFile::open(copy));
    QByteArray begins(15, Qt::Uninitialized);
    need(file.read(begins.data(), begins.size()));
    QCOMPARE(begins, QByteArray("SQLite format 3"));
}

QTEST_GUILESS_MAIN(OpenFilesTest)
#include "openfilestest.moc"
