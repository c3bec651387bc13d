#include "models/auditchain/auditcheckpoints.h"

#include "models/auditchain/auditlog.h"
#include "models/base/clock.h"
#include "models/base/digest.h"
#include "models/workspace/actions.h"
#include "models/workspace/keyadministration.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

Q_DECLARE_METATYPE(gatehouse::AuditCheckpoints::Fault)

class AuditCheckpointsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void areSignedByASignerAtADecision();
    void areSignedByTheWorkspaceEveryThousandEntries();
    void needNoWorkspaceKeyToGoOn();
    void areNamedInTheirEntry();
    void findAChainThatWasComputedAnew();
    void findTampering_data();
    void findTampering();
    void refuseUpdateAndDelete();

private:
    void write(const UnlockedKey *signer = nullptr);
    UnlockedKey key();
    AuditCheckpoints::Verification verified()
    {
        const AuditLog::Verification chain = need(AuditLog(m_test->database()).verify());
        return need(AuditCheckpoints(m_test->database()).verify(chain));
    }
    void execute(const QByteArray &sql) { need(m_test->database().execute(sql)); }
    void dropTriggers();

    std::unique_ptr<TestWorkspace> m_test;
};

void AuditCheckpointsTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

void AuditCheckpointsTest::write(const UnlockedKey *signer)
{
    Change change = m_test->change();
    change.record({Entity::Workspace, 1, 0, 0}, {}, {}, {{QStringLiteral("note"), 1}});
    if (signer)
        change.checkpointWith(*signer);
    need(change.commit());
}

UnlockedKey AuditCheckpointsTest::key()
{
    const Session session = m_test->session(Role::SecurityManager);
    Change change = need(Change::begin(session, actions::createKey));
    need(KeyAdministration::create(change, SignatureAlgorithm::Sm2, "x", {16, 1, 1}));
    need(change.commit());
    return need(SigningKeyRepository(m_test->database()).unlock(session.account, "x"));
}

void AuditCheckpointsTest::dropTriggers()
{
    for (const char *name : {"audit_checkpoint_no_update", "audit_checkpoint_no_delete",
                             "audit_entry_no_update", "signing_key_no_update"})
        execute(QByteArray("DROP TRIGGER ") + name);
}

void AuditCheckpointsTest::areSignedByASignerAtADecision()
{
    const UnlockedKey signer = key();
    write();
    QCOMPARE(verified().signedCount, 0);
    QCOMPARE(verified().unsignedCount, need(AuditLog(m_test->database()).count()));
    write(&signer);
    write();
    const auto verification = verified();
    QCOMPARE(verification.signedCount, 1);
    QCOMPARE(verification.valid, 1);
    const qint64 entries = need(AuditLog(m_test->database()).count());
    QCOMPARE(verification.upTo, entries - 1);
    QVERIFY(verification.ok());
    // What came after it is signed by the next one.
    QCOMPARE(verification.unsignedCount, 1);
    QVERIFY(verification.unsignedSentence().contains(QString::number(verification.upTo)));
    write(&signer);
    write();
    write();
    QCOMPARE(verified().unsignedCount, 2);
}

void AuditCheckpointsTest::areSignedByTheWorkspaceEveryThousandEntries()
{
    m_test->workspace().setKeyFolder(m_test->file(QStringLiteral("keys")));
    const AuditLog log(m_test->database());
    {
        auto transaction = need(Transaction::begin(m_test->database()));
        while (need(log.count()) < 2 * AuditCheckpoints::interval - 2)
            need(log.append(m_test->clock().now(), {}, {}, QStringLiteral("test"), {}));
        need(transaction.commit());
    }
    write();
    write();
    write();
    const auto checkpoints = need(AuditCheckpoints(m_test->database()).all());
    QCOMPARE(checkpoints.size(), 1);
    QCOMPARE(checkpoints.front().sequence, 2 * AuditCheckpoints::interval - 1);
    QVERIFY(verified().ok());
    const SigningKey own =
        need(SigningKeyRepository(m_test->database()).byUid(checkpoints.front().keyUid));
    QVERIFY(!own.account.isValid());
    // The next thousand are signed by the same one.
    {
        auto transaction = need(Transaction::begin(m_test->database()));
        for (int i = 0; i < AuditCheckpoints::interval; ++i)
            need(log.append(m_test->clock().now(), {}, {}, QStringLiteral("test"), {}));
        need(transaction.commit());
    }
    write();
    const auto all = need(AuditCheckpoints(m_test->database()).all());
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.back().keyUid, own.uid);
    QVERIFY(verified().ok());
    QCOMPARE(need(SigningKeyRepository(m_test->database()).all()).size(), 1);
}

void AuditCheckpointsTest::needNoWorkspaceKeyToGoOn()
{
    m_test->workspace().setKeyFolder(m_test->write(QStringLiteral("keys"), "a file"));
    const AuditLog log(m_test->database());
    {
        auto transaction = need(Transaction::begin(m_test->database()));
        while (need(log.count()) < AuditCheckpoints::interval)
            need(log.append(m_test->clock().now(), {}, {}, QStringLiteral("test"), {}));
        need(transaction.commit());
    }
    write();
    QCOMPARE(verified().signedCount, 0);
}

void AuditCheckpointsTest::areNamedInTheirEntry()
{
    const UnlockedKey signer = key();
    write(&signer);
    const AuditEntry entry = need(AuditLog(m_test->database()).entries(0, 1)).front();
    const QJsonArray records = entry.content[QStringLiteral("records")].toArray();
    const QJsonObject named = records.last().toObject();
    QCOMPARE(named[QStringLiteral("entity")].toString(), QStringLiteral("audit_checkpoint"));
    QCOMPARE(named[QStringLiteral("after")][QStringLiteral("key")].toString(), signer.record.uid);
}

// Whoever has the file but no key can make every digest fit again; the signatures do not.
void AuditCheckpointsTest::findAChainThatWasComputedAnew()
{
    const UnlockedKey signer = key();
    write();
    const qint64 forged = need(AuditLog(m_test->database()).count());
    write(&signer);
    dropTriggers();
    QByteArray previous;
    auto rows = need(m_test->database().prepare("SELECT sequence, content, digest FROM audit_entry "
                                                "ORDER BY sequence"));
    rows.bind();
    std::vector<std::tuple<qint64, QByteArray, QByteArray>> entries;
    while (rows.next())
        entries.emplace_back(rows.integer(0), rows.bytes(1), rows.bytes(2));
    need(rows.finished());
    previous = QByteArray(32, '\0');
    for (auto &[sequence, content, digest] : entries) {
        if (sequence == forged)
            content.replace("\"note\":1", "\"note\":2");
        digest = Digest::of(DigestAlgorithm::Sha256, previous + content);
        previous = digest;
        auto update = need(m_test->database().prepare(
            "UPDATE audit_entry SET content = ?, digest = ? WHERE sequence = ?"));
        update.bind(content, digest, sequence);
        need(update.run());
    }
    auto head = need(m_test->database().prepare(
        "UPDATE workspace_property SET value = ? WHERE key = 'audit_head'"));
    head.bind(
        QStringLiteral("%1 %2").arg(entries.size()).arg(QString::fromLatin1(previous.toHex())));
    need(head.run());
    QVERIFY(need(AuditLog(m_test->database()).verify()).ok); // the chain alone is whole
    const auto verification = verified();
    QCOMPARE(verification.valid, 0);
    QCOMPARE(verification.broken.size(), 1);
    QCOMPARE(verification.broken.front().fault, AuditCheckpoints::Fault::NotInLog);

    // The checkpoint is made to fit as well, but nobody can sign it.
    auto fit = need(m_test->database().prepare("UPDATE audit_checkpoint SET digest = ?"));
    fit.bind(previous);
    need(fit.run());
    QCOMPARE(verified().broken.front().fault, AuditCheckpoints::Fault::BadSignature);
}

void AuditCheckpointsTest::findTampering_data()
{
    using enum AuditCheckpoints::Fault;
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<AuditCheckpoints::Fault>("fault");
    QTest::newRow("signature") << QByteArray("UPDATE audit_checkpoint SET signature = x'00'")
                               << BadSignature;
    QTest::newRow("time") << QByteArray("UPDATE audit_checkpoint SET signed_at = "
                                        "'2026-01-01T00:00:00.000Z'")
                          << BadSignature;
    QTest::newRow("entry") << QByteArray("UPDATE audit_checkpoint SET sequence = 1") << NotInLog;
    QTest::newRow("key") << QByteArray("UPDATE audit_checkpoint SET key_uid = 'other'")
                         << UnknownKey;
    QTest::newRow("public key") << QByteArray("UPDATE signing_key SET public_key = 'AAAA'")
                                << UnknownKey;
    QTest::newRow("after the revocation")
        << QByteArray("UPDATE signing_key SET revoked_at = '2020-01-01T00:00:00.000Z'")
        << RevokedKey;
}

void AuditCheckpointsTest::findTampering()
{
    QFETCH(QByteArray, sql);
    QFETCH(AuditCheckpoints::Fault, fault);
    const UnlockedKey signer = key();
    write(&signer);
    QVERIFY(verified().ok());
    dropTriggers();
    execute(sql);
    const auto verification = verified();
    QCOMPARE(verification.signedCount, 1);
    QCOMPARE(verification.broken.size(), 1);
    QCOMPARE(verification.broken.front().fault, fault);
    QVERIFY(!verification.broken.front().sentence().isEmpty());
}

void AuditCheckpointsTest::refuseUpdateAndDelete()
{
    const UnlockedKey signer = key();
    write(&signer);
    QVERIFY(!m_test->database().execute("UPDATE audit_checkpoint SET sequence = 1"));
    QVERIFY(!m_test->database().execute("DELETE FROM audit_checkpoint"));
    QVERIFY(!m_test->database().execute("DELETE FROM signing_key"));
    QVERIFY(!m_test->database().execute("UPDATE signing_key SET public_key = ''"));
}

QTEST_GUILESS_MAIN(AuditCheckpointsTest)
#include "auditcheckpointstest.moc"
