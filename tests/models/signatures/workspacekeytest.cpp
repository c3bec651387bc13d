#include "models/signatures/workspacekey.h"
#include "tests/support/testworkspace.h"

#include <QFileInfo>
#include <QTest>

using namespace gatehouse;

class WorkspaceKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isMadeOnceForEachWorkspace();
    void isReplacedByAnother();
    void isReadByItsOwnerAlone();
    void saysWhatIsWrongWithItsFile();
};

void WorkspaceKeyTest::isMadeOnceForEachWorkspace()
{
    const QTemporaryDir folder;
    const QString keys = folder.filePath(QStringLiteral("a/keys"));
    const PrivateKey first = need(WorkspaceKey::in(keys, QStringLiteral("one")));
    QCOMPARE(need(WorkspaceKey::in(keys, QStringLiteral("one"))).publicKey().der(),
             first.publicKey().der());
    QVERIFY(need(WorkspaceKey::in(keys, QStringLiteral("two"))).publicKey().der()
            != first.publicKey().der());
}

void WorkspaceKeyTest::isReplacedByAnother()
{
    const QTemporaryDir folder;
    const QString mark = QStringLiteral("one");
    const PrivateKey first = need(WorkspaceKey::in(folder.path(), mark));
    const PrivateKey second = need(WorkspaceKey::renew(folder.path(), mark));
    QVERIFY(second.publicKey().der() != first.publicKey().der());
    QCOMPARE(need(WorkspaceKey::in(folder.path(), mark)).publicKey().der(),
             second.publicKey().der());
}

void WorkspaceKeyTest::isReadByItsOwnerAlone()
{
    const QTemporaryDir folder;
    const QString keys = folder.filePath(QStringLiteral("keys"));
    need(WorkspaceKey::in(keys, QStringLiteral("one")));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QFileInfo file(keys + QStringLiteral("/one.pem"));
    QVERIFY(file.exists());
    QCOMPARE(file.permissions() & others, QFile::Permissions());
    QCOMPARE(QFileInfo(keys).permissions() & others, QFile::Permissions());
}

void WorkspaceKeyTest::saysWhatIsWrongWithItsFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("one.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no key");
    file.close();
    QCOMPARE(WorkspaceKey::in(folder.path(), QStringLiteral("one")).error().kind,
             ErrorKind::Unreadable);
    const QString notAFolder = file.fileName() + QStringLiteral("/keys");
    QCOMPARE(WorkspaceKey::in(notAFolder, QStringLiteral("one")).error().kind,
             ErrorKind::Unwritable);
}

QTEST_GUILESS_MAIN(WorkspaceKeyTest)
#include "workspacekeytest.moc"
