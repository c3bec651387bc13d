#include "models/base/replacementfile.h"
#include "tests/support/testworkspace.h"
#include "tests/support/withoutprivileges.h"

#include <QDir>
#include <QTest>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

using namespace gatehouse;
using Existing = FileTarget::Existing;

class ReplacementFileTest final : public QObject
{
    Q_OBJECT

    /// By which a file is known as a workspace.
    static QByteArray workspaceHeader()
    {
        QByteArray header("SQLite format 3\0", 16);
        header.resize(100, 0);
        return header.replace(68, 4, "GThs");
    }

private Q_SLOTS:
    void replacesOnlyOnCommit()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("报告.xlsx"));
        put(target, "old");
        ReplacementFile replacement = need(ReplacementFile::beside({target, Existing::Replace}));
        put(replacement.path(), "new");
        QCOMPARE(content(target), QByteArray("old"));
        QVERIFY(replacement.commit());
        QCOMPARE(content(target), QByteArray("new"));
        QCOMPARE(entries(folder), QStringList{QStringLiteral("报告.xlsx")});
    }

    void leavesNothingWithoutCommit()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("a.xlsx"));
        {
            const ReplacementFile replacement = need(ReplacementFile::beside(target));
            put(replacement.path(), "half");
            put(replacement.folder() + QStringLiteral("/scratch"), "x");
        }
        QVERIFY(entries(folder).isEmpty());
    }

    void replacesWhatALinkPointsAt()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("real.xlsx"));
        const QString link = folder.filePath(QStringLiteral("link.xlsx"));
        put(target, "old");
        QVERIFY(QFile::link(target, link));
        ReplacementFile replacement = need(ReplacementFile::beside({link, Existing::Replace}));
        put(replacement.path(), "new");
        QVERIFY(replacement.commit());
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(content(target), QByteArray("new"));
    }

    void keepsThePermissionsOfWhatItReplaces()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("a.xlsx"));
        put(target, "old");
        const auto permissions = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(QFile::setPermissions(target, permissions));
        ReplacementFile replacement = need(ReplacementFile::beside({target, Existing::Replace}));
        put(replacement.path(), "new");
        QVERIFY(replacement.commit());
        QVERIFY(!QFile::permissions(target).testFlag(QFile::ReadOther));
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("word");
        QTest::newRow("missing folder")
            << QStringLiteral("no/such/a.xlsx") << QStringLiteral("does not exist");
        QTest::newRow("a folder") << QStringLiteral("sub") << QStringLiteral("is a folder");
        QTest::newRow("no name") << QStringLiteral("sub/") << QStringLiteral("is a folder");
        QTest::newRow("below a file")
            << QStringLiteral("file/a.xlsx") << QStringLiteral("does not exist");
        QTest::newRow("read-only folder")
            << QStringLiteral("locked/a.xlsx") << QStringLiteral("cannot be written");
        QTest::newRow("protected file")
            << QStringLiteral("protected") << QStringLiteral("write-protected");
    }
    void refusesWithASentence()
    {
        QFETCH(QString, name);
        QFETCH(QString, word);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("sub")));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("locked")));
        put(folder.filePath(QStringLiteral("file")), "x");
        put(folder.filePath(QStringLiteral("protected")), "x");
        QFile::setPermissions(folder.filePath(QStringLiteral("protected")), QFile::ReadOwner);
        QFile::setPermissions(folder.filePath(QStringLiteral("locked")),
                              QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther
                                  | QFile::ExeOther);
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
        const auto refused = [&] {
            const WithoutPrivileges nobody; // the superuser may write anywhere
            return ReplacementFile::beside({folder.filePath(name), Existing::Replace});
        }();
        QFile::setPermissions(folder.filePath(QStringLiteral("locked")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unwritable);
        QVERIFY2(refused.error().message.contains(word), qUtf8Printable(refused.error().message));
    }

    void keepsWhatStandsThereUnlessAsked()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("a.xlsx"));
        ReplacementFile late = need(ReplacementFile::beside(target));
        put(late.path(), "new");
        put(target, "old");
        const auto refused = ReplacementFile::beside(target);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        // The same for a file that came there while the other was written.
        const auto tooLate = late.commit();
        QVERIFY(!tooLate);
        QCOMPARE(tooLate.error().kind, ErrorKind::Conflict);
        QVERIFY(tooLate.error().message.contains(target));
        QCOMPARE(content(target), QByteArray("old"));
    }

    void writesWhereAPercentSignStands()
    {
        QTemporaryDir outer;
        const QString folder = outer.filePath(QStringLiteral("50%1 done %2"));
        QVERIFY(QDir().mkpath(folder));
        const QString target = folder + QStringLiteral("/100%1.xlsx");
        ReplacementFile replacement = need(ReplacementFile::beside(target));
        put(replacement.path(), "new");
        QVERIFY(replacement.commit());
        QCOMPARE(content(target), QByteArray("new"));
        QVERIFY(
            ReplacementFile::writeError(target, EIO).message.contains(target.section(u'/', -1)));
    }

    void neverTakesAWorkspacesPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("itself") << QStringLiteral("company.gatehouse");
        QTest::newRow("by a detour") << QStringLiteral("sub/../company.gatehouse");
        QTest::newRow("a symbolic link") << QStringLiteral("link.xlsx");
        QTest::newRow("a hard link") << QStringLiteral("hard.xlsx");
        QTest::newRow("a copy under another name") << QStringLiteral("copy.backup");
        QTest::newRow("its log") << QStringLiteral("company.gatehouse-wal");
        QTest::newRow("its log, by a link") << QStringLiteral("log.xlsx");
        QTest::newRow("where its index would be") << QStringLiteral("company.gatehouse-shm");
        QTest::newRow("where its journal would be") << QStringLiteral("company.gatehouse-journal");
    }
    void neverTakesAWorkspacesPlace()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("sub")));
        const QByteArray header = workspaceHeader();
        const QString workspace = folder.filePath(QStringLiteral("company.gatehouse"));
        const QString log = workspace + QStringLiteral("-wal");
        put(workspace, header);
        put(log, "log");
        put(folder.filePath(QStringLiteral("copy.backup")), header);
        QVERIFY(QFile::link(workspace, folder.filePath(QStringLiteral("link.xlsx"))));
        QVERIFY(QFile::link(log, folder.filePath(QStringLiteral("log.xlsx"))));
        QCOMPARE(::link(qPrintable(workspace), qPrintable(folder.filePath("hard.xlsx"))), 0);
        const QStringList before = entries(folder);

        for (const Existing existing : {Existing::Replace, Existing::Keep}) {
            const auto refused = ReplacementFile::beside({folder.filePath(name), existing});
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Refused);
        }
        QCOMPARE(entries(folder), before);
        QCOMPARE(content(workspace), header);
    }

    void neverTakesThePlaceOfAWorkspaceThatComesMeanwhile()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("a.xlsx"));
        ReplacementFile replacement = need(ReplacementFile::beside({target, Existing::Replace}));
        put(replacement.path(), "new");
        const QByteArray header = workspaceHeader();
        put(target, header);
        QVERIFY(!replacement.commit());
        QCOMPARE(content(target), header);
    }

    void neverTakesThePlaceOfWhatIsOpenHereOrIsNoFile()
    {
        QTemporaryDir folder;
        const QString used = folder.filePath(QStringLiteral("used.txt"));
        put(used, "x");
        QFile open(used);
        QVERIFY(open.open(QIODevice::ReadOnly));
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        for (const QString &target : {used, pipe}) {
            const auto refused = ReplacementFile::beside({target, Existing::Replace});
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Refused);
        }
    }

    void removesWhatAKilledProgramLeftButNothingInUse()
    {
        QTemporaryDir folder;
        const QDir place(folder.path());
        const auto left = QStringLiteral(".gatehouse-1f.part");
        QVERIFY(place.mkpath(left + QStringLiteral("/evidence-1")));
        put(place.filePath(left + QStringLiteral("/content")), "half");
        put(place.filePath(left + QStringLiteral("/evidence-1/a.txt")), "half");
        put(place.filePath(QStringLiteral(".gatehouse-mine.part")), "a file of somebody's");
        const ReplacementFile inUse = need(ReplacementFile::beside(place.filePath("a.xlsx")));
        put(inUse.path(), "being written");
        QVERIFY(!place.exists(left));

        ReplacementFile next = need(ReplacementFile::beside(place.filePath("b.xlsx")));
        put(next.path(), "new");
        QVERIFY(next.commit());
        QCOMPARE(content(inUse.path()), QByteArray("being written"));
        QVERIFY(place.exists(QStringLiteral(".gatehouse-mine.part")));
    }

    void tellsAFullDiskFromOtherFailures()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("a.xlsx"));
        const Error full = ReplacementFile::writeError(target, ENOSPC);
        QVERIFY(full.message.contains(QStringLiteral("enough room")));
        QCOMPARE(full.kind, ErrorKind::Unwritable);
        QVERIFY(!full.cause.isEmpty());
        const Error other = ReplacementFile::writeError(target, EIO);
        QVERIFY(other.message.contains(QStringLiteral("could not be written")));
    }

private:
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList entries(const QTemporaryDir &folder)
    {
        return QDir(folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
};

QTEST_GUILESS_MAIN(ReplacementFileTest)
#include "replacementfiletest.moc"
