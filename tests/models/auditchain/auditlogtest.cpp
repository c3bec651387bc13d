#include "models/auditchain/auditlog.h"
#include "models/auditchain/strayentries.h"
#include "models/base/digest.h"
#include "models/base/clock.h"
#include "tests/support/testworkspace.h"

#include <QJsonArray>
#include <QTest>

using namespace gatehouse;

class AuditLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void growsByOneEntryPerAppend();
    void readsNewestFirst();
    void verifiesAnUntouchedChain_data();
    void verifiesAnUntouchedChain();
    void refusesUpdateAndDelete();
    void findsTampering_data();
    void findsTampering();
    void knowsWhatIsNoneOfIt();
    void findsWhatWasAppendedBehindItsHead();
    void saysWhereTimeRunsBackwards();
    void stopsWhenCancelled();

private:
    std::unique_ptr<TestWorkspace> m_test;
    void append(int count);
};

void AuditLogTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

void AuditLogTest::append(int count)
{
    const AuditLog log(m_test->database());
    auto transaction = need(Transaction::begin(m_test->database()));
    for (int i = 0; i < count; ++i)
        need(log.append(m_test->clock().now(), QStringLiteral("uid"), QStringLiteral("安全经理"),
                        QStringLiteral("test.append"), {QJsonObject{{"uid", QString::number(i)}}}));
    need(transaction.commit());
}

void AuditLogTest::growsByOneEntryPerAppend()
{
    const AuditLog log(m_test->database());
    const qint64 before = need(log.count());
    append(3);
    QCOMPARE(need(log.count()), before + 3);
}

void AuditLogTest::readsNewestFirst()
{
    append(3);
    const AuditLog log(m_test->database());
    const auto newest = need(log.entries(0, 2));
    QCOMPARE(newest.size(), size_t(2));
    QCOMPARE(newest[0].sequence, newest[1].sequence + 1);
    QCOMPARE(newest[0].accountName, QString("安全经理"));
    QCOMPARE(newest[0].action, QString("test.append"));
    QCOMPARE(newest[0].happenedAt, m_test->clock().now());
    const auto older = need(log.entries(newest[1].sequence, 1));
    QCOMPARE(older.front().sequence, newest[1].sequence - 1);
}

void AuditLogTest::verifiesAnUntouchedChain_data()
{
    QTest::addColumn<int>("entries");
    QTest::newRow("few") << 5;
    QTest::newRow("enough for two ranges") << 20'001;
}

void AuditLogTest::verifiesAnUntouchedChain()
{
    QFETCH(int, entries);
    append(entries);
    const AuditLog log(m_test->database());
    const auto verification = need(log.verify());
    QVERIFY(verification.ok);
    QVERIFY(!verification.brokenAt);
    QCOMPARE(verification.entries, need(log.count()));
    QCOMPARE(verification.head, need(log.entries(0, 1)).front().digest);
}

void AuditLogTest::refusesUpdateAndDelete()
{
    append(1);
    for (const char *sql : {"UPDATE audit_entry SET content = x'00'", "DELETE FROM audit_entry"}) {
        const auto done = m_test->database().execute(sql);
        QVERIFY(!done);
        QVERIFY(done.error().cause.contains("append-only"));
    }
    QVERIFY(need(AuditLog(m_test->database()).verify()).ok);
}

void AuditLogTest::findsTampering_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("brokenAt");
    const QByteArray content =
        "CAST(replace(CAST(content AS TEXT), 'test.append', 'test.forged') AS BLOB)";
    QTest::newRow("content") << QByteArray("UPDATE audit_entry SET content = " + content
                                           + " WHERE sequence = 5")
                             << 5;
    QTest::newRow("digest") << QByteArray(
        "UPDATE audit_entry SET digest = zeroblob(32) WHERE sequence = 6")
                            << 6;
    QTest::newRow("removed inside")
        << QByteArray("DELETE FROM audit_entry WHERE sequence = 4") << 4;
    QTest::newRow("cut off the end")
        << QByteArray("DELETE FROM audit_entry WHERE sequence > 8") << 9;
    QTest::newRow("moved") << QByteArray(
        "UPDATE audit_entry SET sequence = -sequence WHERE sequence IN (5, 6);"
        "UPDATE audit_entry SET sequence = 11 + sequence WHERE sequence < 0")
                           << 5;
}

void AuditLogTest::findsTampering()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, brokenAt);
    append(10);
    need(m_test->database().execute(
        "DROP TRIGGER audit_entry_no_update; DROP TRIGGER audit_entry_no_delete;" + sql));
    const auto verification = need(AuditLog(m_test->database()).verify());
    QVERIFY(!verification.ok);
    QCOMPARE(verification.brokenAt, std::optional<qint64>(brokenAt));
}

// Rows in front of the first entry, which no digest covers.
void AuditLogTest::knowsWhatIsNoneOfIt()
{
    append(3);
    const AuditLog log(m_test->database());
    const AuditLog::Head head = need(log.head());
    QVERIFY(need(strayEntries(m_test->database())).empty());
    for (const char *sequence : {"0", "-5"})
        need(m_test->database().execute(
            QByteArray("INSERT INTO audit_entry SELECT ") + sequence
            + ", CAST(replace(CAST(content AS TEXT), '\"sequence\":2}', '\"sequence\":" + sequence
            + "}') AS BLOB), digest FROM audit_entry WHERE sequence = 2"));
    QCOMPARE(need(strayEntries(m_test->database())), (std::vector<qint64>{-5, 0}));
    QVERIFY(straySentence(-5).contains("-5"));
    QCOMPARE(need(log.head()).sequence, head.sequence);
    QVERIFY(need(log.verify()).ok);
    Progress progress;
    const auto every = [](QByteArrayView) { return true; };
    for (const auto &entries : {need(log.entries(0, 1000)), need(log.entriesAfter(-10)),
                                need(log.entriesWhere(every, progress))}) {
        QCOMPARE(static_cast<qint64>(entries.size()), head.sequence);
        for (const AuditEntry &entry : entries)
            QVERIFY(entry.sequence > 0);
    }
    QVERIFY(need(log.entries(1, 10)).empty());
}

void AuditLogTest::findsWhatWasAppendedBehindItsHead()
{
    append(3);
    const AuditLog log(m_test->database());
    const AuditLog::Head head = need(log.head());
    const QByteArray content =
        "{\"account\":\"uid\",\"sequence\":" + QByteArray::number(head.sequence + 1) + '}';
    Digest digest(head.algorithm);
    digest.add(head.digest);
    digest.add(content);
    auto insert = need(m_test->database().prepare("INSERT INTO audit_entry VALUES (?, ?, ?)"));
    insert.bind(head.sequence + 1, content, digest.result());
    need(insert.run());
    QCOMPARE(need(strayEntries(m_test->database())), std::vector<qint64>{head.sequence + 1});
    QCOMPARE(need(log.verify()).brokenAt, std::optional<qint64>(head.sequence + 1));
}

void AuditLogTest::saysWhereTimeRunsBackwards()
{
    append(2);
    const QDateTime before = m_test->clock().now();
    m_test->clock().set(before.addSecs(-60));
    append(2);
    m_test->clock().set(before);
    append(1);
    const AuditLog log(m_test->database());
    const auto verification = need(log.verify());
    QVERIFY(verification.ok);
    QCOMPARE(verification.backwards, std::vector<qint64>{need(log.count()) - 2});
}

void AuditLogTest::stopsWhenCancelled()
{
    append(20'001);
    Progress progress;
    progress.cancel();
    const auto verification = AuditLog(m_test->database()).verify(&progress);
    // Each range reports only every 20,000 entries, so a short one may still finish.
    if (!verification)
        QCOMPARE(verification.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(AuditLogTest)
#include "auditlogtest.moc"
