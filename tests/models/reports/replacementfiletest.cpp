#include "models/reports/replacementfile.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QTest>

#include <cerrno>

#include <unistd.h>

using namespace gatehouse;

class ReplacementFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesOnlyOnCommit()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("报告.xlsx"));
        put(target, "old");
        ReplacementFile replacement = need(ReplacementFile::beside(target));
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
            QVERIFY(QFile::exists(replacement.path()));
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
        ReplacementFile replacement = need(ReplacementFile::beside(link));
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
        ReplacementFile replacement = need(ReplacementFile::beside(target));
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
        if (::geteuid() == 0 && (name.startsWith(u"locked") || name == u"protected"))
            QSKIP("the superuser may write anywhere");
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("sub")));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("locked")));
        put(folder.filePath(QStringLiteral("file")), "x");
        put(folder.filePath(QStringLiteral("protected")), "x");
        QFile::setPermissions(folder.filePath(QStringLiteral("protected")), QFile::ReadOwner);
        QFile::setPermissions(folder.filePath(QStringLiteral("locked")),
                              QFile::ReadOwner | QFile::ExeOwner);

        const auto refused = ReplacementFile::beside(folder.filePath(name));
        QFile::setPermissions(folder.filePath(QStringLiteral("locked")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unwritable);
        QVERIFY2(refused.error().message.contains(word), qUtf8Printable(refused.error().message));
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
