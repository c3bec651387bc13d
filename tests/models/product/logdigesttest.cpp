#include "models/auditchain/auditcheckpoints.h"
#include "models/auditchain/auditlog.h"
#include "models/auditchain/auditsegment.h"
#include "models/product/logcheck.h"
#include "tests/support/tampering.h"

#include <QBuffer>
#include <QTest>

using namespace gatehouse;

/// What the log is chained with, chosen when a workspace is made.
class LogDigestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isNamedByTheFirstEntry_data();
    void isNamedByTheFirstEntry();
    void chainsEveryEntry_data();
    void chainsEveryEntry();
    void isNotSwitchedAfterwards_data();
    void isNotSwitchedAfterwards();
    void isFoundWhereItWasChanged_data();
    void isFoundWhereItWasChanged();
    void anotherInTheFirstEntryBreaksTheChain();
    void goesAlongInASegment();
    void isOfNoOtherNameInASegment();

private:
    struct Made {
        QTemporaryDir folder;
        std::shared_ptr<FixedClock> clock =
            std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        std::unique_ptr<Workspace> workspace;

        explicit Made(DigestAlgorithm algorithm)
        {
            NewOwner owner = testOwner();
            owner.logDigest = algorithm;
            workspace = need(
                Workspace::create(folder.filePath(QStringLiteral("made.gatehouse")), owner, clock));
            for (int time = 0; time < 3; ++time) {
                Account acting;
                acting.id = AccountId(1);
                acting.active = true;
                acting.roles = {Role::Administrator};
                Change change = need(Change::begin(
                    {*workspace, acting}, {"test.change", Permission::AdministerWorkspace}));
                change.record({Entity::Workspace, 1, 0, 0}, {}, {},
                              {{QStringLiteral("time"), time}});
                need(change.commit());
            }
        }
        const Database &database() const { return workspace->database(); }
        AuditLog log() const { return AuditLog(database()); }
        void execute(const char *statement)
        {
            runPast(database(), {"audit_entry_no_update", "audit_entry_no_delete"}, statement);
        }
    };
    static void algorithms()
    {
        QTest::addColumn<DigestAlgorithm>("algorithm");
        QTest::newRow("SHA-256") << DigestAlgorithm::Sha256;
        QTest::newRow("SM3") << DigestAlgorithm::Sm3;
    }
};

void LogDigestTest::isNamedByTheFirstEntry_data()
{
    algorithms();
}

void LogDigestTest::isNamedByTheFirstEntry()
{
    QFETCH(const DigestAlgorithm, algorithm);
    const Made made(algorithm);
    const auto first = need(made.log().entriesAfter(0)).front();
    QCOMPARE(first.action, QStringLiteral("workspace.create"));
    QString named;
    const QJsonArray records = first.content[QLatin1StringView("records")].toArray();
    for (const QJsonValue &record : records)
        named += record[QLatin1StringView("after")][QLatin1StringView("audit_digest")].toString();
    QCOMPARE(named, toKey(algorithm));
    QCOMPARE(need(made.log().algorithm()), algorithm);
    QCOMPARE(need(made.log().head()).algorithm, algorithm);
    QVERIFY(need(made.log().head()).text().startsWith(label(algorithm) + u' '));
}

void LogDigestTest::chainsEveryEntry_data()
{
    algorithms();
}

void LogDigestTest::chainsEveryEntry()
{
    QFETCH(const DigestAlgorithm, algorithm);
    const Made made(algorithm);
    QByteArray head(32, '\0');
    auto rows =
        need(made.database().prepare("SELECT content, digest FROM audit_entry ORDER BY sequence"));
    rows.bind();
    int entries = 0;
    while (rows.next()) {
        head = Digest::of(algorithm, head + rows.bytes(0));
        QCOMPARE(rows.bytes(1), head);
        ++entries;
    }
    QCOMPARE(entries, 4);
    const auto verified = need(made.log().verify());
    QVERIFY(verified.ok);
    QCOMPARE(verified.head, head);
    QCOMPARE(verified.algorithm, algorithm);
    QCOMPARE(need(LogCheck::run(made.database())).found, 0);
}

void LogDigestTest::isNotSwitchedAfterwards_data()
{
    algorithms();
}

// What stands apart is noted, not asked: who changes it changes nothing of the log.
void LogDigestTest::isNotSwitchedAfterwards()
{
    QFETCH(const DigestAlgorithm, algorithm);
    Made made(algorithm);
    QVERIFY(!made.log().choose(DigestAlgorithm::Sm3));
    made.execute("UPDATE workspace_property SET value = CASE value WHEN 'sm3' THEN 'sha256' ELSE "
                 "'sm3' END WHERE key = 'audit_digest'");
    QCOMPARE(need(made.log().algorithm()), algorithm);
    Account acting;
    acting.id = AccountId(1);
    acting.roles = {Role::Administrator};
    Change change = need(
        Change::begin({*made.workspace, acting}, {"test.change", Permission::AdministerWorkspace}));
    change.record({Entity::Workspace, 1, 0, 0}, {}, {}, {{QStringLiteral("a"), 1}});
    need(change.commit());
    QVERIFY(need(made.log().verify()).ok);
}

void LogDigestTest::isFoundWhereItWasChanged_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<bool>("hasAny");
    QTest::newRow("another") << QByteArray("UPDATE workspace_property SET value = 'sha256' WHERE "
                                           "key = 'audit_digest'")
                             << true;
    QTest::newRow("one that nobody knows")
        << QByteArray("UPDATE workspace_property SET value = 'md5' WHERE key = 'audit_digest'")
        << true;
    QTest::newRow("none") << QByteArray("DELETE FROM workspace_property WHERE key = 'audit_digest'")
                          << false;
}

void LogDigestTest::isFoundWhereItWasChanged()
{
    QFETCH(const QByteArray, statement);
    QFETCH(const bool, hasAny);
    Made made(DigestAlgorithm::Sm3);
    made.execute(statement.constData());
    const LogCheck::Report report = need(LogCheck::run(made.database()));
    QCOMPARE(report.found, 1);
    const LogMismatch &mismatch = report.mismatches.front();
    QCOMPARE(mismatch.entity, QStringLiteral("workspace"));
    QCOMPARE(mismatch.field, QStringLiteral("audit_digest"));
    QCOMPARE(mismatch.logged.toString(), QStringLiteral("sm3"));
    QCOMPARE(mismatch.stored.isString(), hasAny);
    QCOMPARE(mismatch.entry, 1);
    QVERIFY2(mismatch.sentence().contains(QLatin1StringView("entry 1")),
             qPrintable(mismatch.sentence()));
}

void LogDigestTest::anotherInTheFirstEntryBreaksTheChain()
{
    Made made(DigestAlgorithm::Sm3);
    made.execute("UPDATE audit_entry SET content = CAST(replace(CAST(content AS TEXT), "
                 "'\"audit_digest\":\"sm3\"', "
                 "'\"audit_digest\":\"sha256\"') AS BLOB) WHERE sequence = 1");
    const auto verified = need(made.log().verify());
    QVERIFY(!verified.ok);
    QCOMPARE(verified.brokenAt, std::optional<qint64>(1));
}

void LogDigestTest::goesAlongInASegment()
{
    const Made made(DigestAlgorithm::Sm3);
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    need(AuditSegment::write(made.database(), 2, 0, file));
    QVERIFY(file.data().startsWith("{\"digest\":\"sm3\","));
    file.seek(0);
    const auto read = need(AuditSegment::verify(file));
    QVERIFY(!read.brokenAt);
    QCOMPARE(read.algorithm, DigestAlgorithm::Sm3);
    QCOMPARE(read.head, need(made.log().head()).digest);
    // Read as the other one, nothing in it holds.
    QByteArray text = file.data();
    text.replace("\"digest\":\"sm3\"", "\"digest\":\"sha256\"");
    QBuffer other(&text);
    other.open(QIODevice::ReadOnly);
    const auto asOther = need(AuditSegment::verify(other));
    QCOMPARE(asOther.brokenAt, std::optional<qint64>(2));
    QVERIFY(!read.isContinuedBy(asOther));
}

void LogDigestTest::isOfNoOtherNameInASegment()
{
    const Made made(DigestAlgorithm::Sha256);
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    need(AuditSegment::write(made.database(), 1, 0, file));
    QByteArray unknown = file.data();
    unknown.replace("\"digest\":\"sha256\"", "\"digest\":\"md5\"");
    QBuffer refused(&unknown);
    refused.open(QIODevice::ReadOnly);
    QCOMPARE(AuditSegment::verify(refused).error().kind, ErrorKind::Unreadable);
    // Those of before do not say.
    QByteArray unnamed = file.data();
    unnamed.replace("\"digest\":\"sha256\",", "");
    QBuffer before(&unnamed);
    before.open(QIODevice::ReadOnly);
    QVERIFY(!need(AuditSegment::verify(before)).brokenAt);
}

QTEST_GUILESS_MAIN(LogDigestTest)
#include "logdigesttest.moc"
