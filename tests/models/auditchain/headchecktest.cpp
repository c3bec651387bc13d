#include "models/auditchain/headcheck.h"

#include "models/auditchain/auditcheckpoints.h"
#include "models/auditchain/headsignature.h"
#include "models/workspace/actions.h"
#include "models/workspace/keyadministration.h"
#include "tests/support/statementlog.h"
#include "tests/support/tampering.h"

#include <QTest>

#include <algorithm>

using namespace gatehouse;

using Fault = HeadCheck::Fault;

/// What each Change signs of the log, and what whoever can write the file, and has no key, can make
/// of it.
class HeadCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aChangeSignsTheHeadItLeaves();
    void aChangeAsksForTheHeadOnce();
    void aChangeThatIsNotCommittedSignsNothing();
    void whatIsWrittenWithoutAKeyIsSaid();
    void anotherMachineTakesOver();
    void aRevokedKeyIsReplaced();
    void aDecisionIsSignedByBoth();
    void aSignatureThatIsGoneIsMissed();
    void whatIsNoSignatureIsMissed();
    void anOlderOneIsFound();
    void anOlderOneThanTheCheckpointIsFound();
    void theSignatureOfACheckpointIsNone();
    void theSignatureOfTheHeadIsNoCheckpoint();
    void anEntryWrittenAnewIsFound();
    void anEndCutOffIsFound();
    void anEndCutOffToTheCheckpointIsFound();
    void aKeyOfTheirOwnVouchesForNothingBefore_data();
    void aKeyOfTheirOwnVouchesForNothingBefore();
    void aKeyOfTheirOwnIsSeenBehindWhatWasSigned();
    void aPersonsKeyIsNone();
    void twoSignaturesExchangedAreFound();
    void whatARelayBearsIsNoHead();
    void whatARelayWouldBearIsHeldToo();
    void aRevokedKeyIsFound();
    void aRelayThatSaysNothingIsFound();
    void theNextChangeVouchesForNothingThatWasDoneToTheLog();
    void theNextChangeVouchesForNoEndCutOff();

private:
    void write();
    void writeUnsigned();
    /// As many, at once.
    void fillUp(qint64 entries);
    void onMachine(const char *folder)
    {
        m_test->workspace().setKeyFolder(m_test->file(QString::fromLatin1(folder)));
    }
    AuditCheckpoints::Verification verified();
    /// The one thing that does not hold.
    HeadCheck::Broken broken();
    qint64 head() { return need(AuditLog(m_test->database()).count()); }
    QString stored() { return need(HeadSignature::storedIn(m_test->database())); }
    QString passedOn() { return HeadSignature::fromStored(stored())->passedOn(); }
    void put(const QString &stored);
    void changeEntry(qint64 sequence);
    /// Whoever has the file puts a key of their own on record in an entry they append behind `end`,
    /// which says that it takes over `from`, and signs.
    void forgeKey(qint64 end, const QString &from, AccountId account = {});

    std::unique_ptr<TestWorkspace> m_test;
};

void HeadCheckTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
    onMachine("keys");
}

void HeadCheckTest::write()
{
    Change change = m_test->change();
    change.record({Entity::Workspace, 1, 0, 0}, {}, {}, {{QStringLiteral("note"), 1}});
    need(change.commit());
}

void HeadCheckTest::writeUnsigned()
{
    const QString folder = m_test->workspace().keyFolder();
    m_test->workspace().setKeyFolder(m_test->write(QStringLiteral("file"), "a file"));
    write();
    m_test->workspace().setKeyFolder(folder);
}

void HeadCheckTest::fillUp(qint64 entries)
{
    const AuditLog log(m_test->database());
    auto transaction = need(Transaction::begin(m_test->database()));
    while (need(log.count()) < entries)
        need(log.append(m_test->clock().now(), {}, {}, QStringLiteral("test"), {}));
    need(transaction.commit());
}

AuditCheckpoints::Verification HeadCheckTest::verified()
{
    const AuditLog::Verification chain = need(AuditLog(m_test->database()).verify());
    if (!chain.ok)
        qFatal("the chain alone is whole");
    return need(AuditCheckpoints(m_test->database()).verify(chain));
}

HeadCheck::Broken HeadCheckTest::broken()
{
    const auto verification = verified();
    if (!verification.broken.empty() || verification.brokenHeads.size() != 1)
        qFatal("%zu and %zu do not hold", verification.broken.size(),
               verification.brokenHeads.size());
    if (verification.brokenHeads.front().sentence().isEmpty())
        qFatal("no sentence");
    return verification.brokenHeads.front();
}

void HeadCheckTest::put(const QString &stored)
{
    auto update = need(m_test->database().prepare(
        "UPDATE workspace_property SET value = ? WHERE key = 'audit_head_signature'"));
    update.bind(stored);
    need(update.run());
}

void HeadCheckTest::changeEntry(qint64 sequence)
{
    writeLogAnew(m_test->database(), sequence, [&](qint64 at, QJsonObject content) {
        if (at == sequence)
            content.insert(QStringLiteral("action"), QStringLiteral("forged"));
        return content;
    });
}

void HeadCheckTest::forgeKey(qint64 end, const QString &from, AccountId account)
{
    const PrivateKey key = need(PrivateKey::generate(SignatureAlgorithm::Ed25519));
    SigningKey record;
    record.uid = QStringLiteral("0f0f");
    record.account = account;
    auto insert = need(m_test->database().prepare(
        "INSERT INTO signing_key (uid, account_id, holder, algorithm, public_key, created_at) "
        "VALUES (?, ?, 'x', 'ed25519', ?, '2026-03-02T09:00:00.000Z')"));
    insert.bind(record.uid, account, QString::fromLatin1(key.publicKey().der().toBase64()));
    need(insert.run());
    const ForgedEntry last =
        writeLogAnew(m_test->database(), end + 1, [&](qint64 at, const QJsonObject &) {
            return at == end + 1
                ? QJsonObject{{QStringLiteral("at"), QStringLiteral("2026-03-02T09:00:00.000Z")},
                              {QStringLiteral("records"), QJsonArray()},
                              {QStringLiteral("relay"), HeadRelay{record.uid, from}.json()}}
                : QJsonObject();
        });
    need(HeadSignature::write(m_test->database(), last.sequence, last.digest, {record, key},
                              m_test->clock().now()));
}

void HeadCheckTest::aChangeAsksForTheHeadOnce()
{
    write();
    StatementLog log(m_test->database());
    write();
    QCOMPARE(std::ranges::count_if(log.statements,
                                   [](const QString &each) {
                                       return each.startsWith(QStringLiteral(
                                           "SELECT sequence, digest FROM audit_entry"));
                                   }),
             1);
}

void HeadCheckTest::aChangeSignsTheHeadItLeaves()
{
    const qint64 before = head();
    QVERIFY(stored().isEmpty());
    QCOMPARE(verified().unsignedCount, before);
    write();
    const QString first = stored();
    QVERIFY(!first.isEmpty());
    for (int i = 0; i < 5; ++i)
        write();
    QVERIFY(stored() != first);
    const auto verification = verified();
    QVERIFY(verification.ok());
    QCOMPARE(verification.signedCount, 1);
    QCOMPARE(verification.valid, 1);
    QCOMPARE(verification.upTo, before + 6);
    QCOMPARE(verification.unsignedCount, 0);
    QVERIFY(verification.notes().isEmpty());
    // It took over once, from nobody, and put its key on record.
    QCOMPARE(need(AuditLog(m_test->database()).verify()).relays, std::vector<qint64>{before + 1});
    const auto keys = need(SigningKeyRepository(m_test->database()).all());
    QCOMPARE(keys.size(), 1);
    QVERIFY(!keys.front().account.isValid());
    QCOMPARE(HeadSignature::fromStored(stored())->keyUid, keys.front().uid);
}

void HeadCheckTest::aChangeThatIsNotCommittedSignsNothing()
{
    write();
    const QString before = stored();
    {
        Change change = m_test->change();
        change.record({Entity::Workspace, 1, 0, 0}, {}, {}, {{QStringLiteral("note"), 1}});
    }
    QCOMPARE(stored(), before);
    QVERIFY(verified().ok());
}

void HeadCheckTest::whatIsWrittenWithoutAKeyIsSaid()
{
    write();
    const qint64 signedUpTo = head();
    writeUnsigned();
    writeUnsigned();
    auto verification = verified();
    QVERIFY(verification.ok());
    QCOMPARE(verification.upTo, signedUpTo);
    QCOMPARE(verification.unsignedCount, 2);
    QVERIFY(verification.notes().join(u' ').contains(QString::number(signedUpTo)));
    // Whoever signs next signs them along, and it stays known that they were not.
    write();
    write();
    verification = verified();
    QVERIFY(verification.ok());
    QCOMPARE(verification.unsignedCount, 0);
    QCOMPARE(verification.gaps.size(), 1);
    QCOMPARE(verification.gaps.front().first, signedUpTo + 1);
    QCOMPARE(verification.gaps.front().last, signedUpTo + 2);
    QCOMPARE(verification.notes().size(), 1);
}

void HeadCheckTest::anotherMachineTakesOver()
{
    for (const char *machine : {"keys", "other", "keys", "other", "other"}) {
        onMachine(machine);
        write();
    }
    const auto verification = verified();
    QVERIFY(verification.ok());
    QCOMPARE(verification.signedCount, 4);
    QCOMPARE(verification.unsignedCount, 0);
    QVERIFY(verification.gaps.empty());
    QCOMPARE(need(SigningKeyRepository(m_test->database()).all()).size(), 2);
}

void HeadCheckTest::aRevokedKeyIsReplaced()
{
    write();
    const Session session = m_test->session(Role::Administrator);
    Change change = need(Change::begin(session, actions::revokeKey));
    const auto keys = need(SigningKeyRepository(m_test->database()).all());
    need(KeyAdministration::revoke(change, keys.front().uid, QStringLiteral("copied")));
    need(change.commit());
    write();
    const auto verification = verified();
    QVERIFY(verification.ok());
    QCOMPARE(verification.unsignedCount, 0);
    QCOMPARE(need(SigningKeyRepository(m_test->database()).all()).size(), 2);
}

void HeadCheckTest::aDecisionIsSignedByBoth()
{
    const Session session = m_test->session(Role::SecurityManager);
    Change making = need(Change::begin(session, actions::createKey));
    need(KeyAdministration::create(making, SignatureAlgorithm::Sm2, "x", {16, 1, 1}));
    need(making.commit());
    Change change = m_test->change();
    change.record({Entity::Workspace, 1, 0, 0}, {}, {}, {{QStringLiteral("note"), 1}});
    change.checkpointWith(
        need(SigningKeyRepository(m_test->database()).unlock(session.account, "x")));
    need(change.commit());
    const auto verification = verified();
    QVERIFY(verification.ok());
    QCOMPARE(verification.signedCount, 2);
}

void HeadCheckTest::aSignatureThatIsGoneIsMissed()
{
    write();
    const qint64 relay = head();
    write();
    need(m_test->database().execute(
        "DELETE FROM workspace_property WHERE key = 'audit_head_signature'"));
    QCOMPARE(broken().fault, Fault::Gone);
    QCOMPARE(broken().entry, relay);
    QCOMPARE(verified().unsignedCount, head());
}

void HeadCheckTest::whatIsNoSignatureIsMissed()
{
    write();
    const QString good = stored();
    for (const QString &other : {QString(), QStringLiteral("x"), QString(good + u' '),
                                 QString(u'0' + good), QString(good).replace(u'=', u'.')}) {
        put(other);
        QCOMPARE(broken().fault, Fault::Gone);
    }
}

void HeadCheckTest::anOlderOneIsFound()
{
    write();
    const QString ours = stored();
    onMachine("other");
    write();
    const QString older = stored();
    write();
    // Of the machine before: the log says who signs.
    put(ours);
    QCOMPARE(broken().fault, Fault::OtherKey);
    // Its own from before counts as far as it goes; the next Change says what was not signed.
    put(older);
    QVERIFY(verified().ok());
    QCOMPARE(verified().unsignedCount, 1);
    write();
    QCOMPARE(verified().gaps.size(), 1);
}

void HeadCheckTest::anOlderOneThanTheCheckpointIsFound()
{
    write();
    const QString older = stored();
    const qint64 first = head();
    fillUp(AuditCheckpoints::interval);
    write();
    QCOMPARE(need(AuditCheckpoints(m_test->database()).all()).size(), 1);
    QVERIFY(verified().ok());
    const qint64 relay = head();
    write();
    put(older);
    QCOMPARE(broken().fault, Fault::Older);
    QCOMPARE(broken().entry, first);
    QCOMPARE(broken().after, relay);
}

void HeadCheckTest::theSignatureOfACheckpointIsNone()
{
    write();
    fillUp(AuditCheckpoints::interval);
    write();
    const AuditCheckpoint last = need(AuditCheckpoints(m_test->database()).all()).back();
    QCOMPARE(last.sequence, head());
    put(HeadSignature{last.sequence, last.keyUid, last.signedAt, last.signature, last.signature}
            .stored());
    QCOMPARE(broken().fault, Fault::BadSignature);
}

void HeadCheckTest::theSignatureOfTheHeadIsNoCheckpoint()
{
    write();
    const HeadSignature last = *HeadSignature::fromStored(stored());
    auto insert = need(m_test->database().prepare(
        "INSERT INTO audit_checkpoint (uid, sequence, digest, key_uid, signed_at, signature) "
        "SELECT 'x', sequence, digest, ?, ?, ? FROM audit_entry WHERE sequence = ?"));
    insert.bind(last.keyUid, last.signedAt, last.signature, last.sequence);
    need(insert.run());
    const auto verification = verified();
    QCOMPARE(verification.broken.size(), 1);
    QCOMPARE(verification.broken.front().fault, AuditCheckpoints::Fault::BadSignature);
}

void HeadCheckTest::anEntryWrittenAnewIsFound()
{
    for (int i = 0; i < 4; ++i)
        write();
    changeEntry(head() - 2);
    QCOMPARE(broken().fault, Fault::BadSignature);
    QCOMPARE(broken().entry, head());
}

void HeadCheckTest::anEndCutOffIsFound()
{
    for (int i = 0; i < 4; ++i)
        write();
    const qint64 end = head() - 1;
    writeLogAnew(m_test->database(), end, [end](qint64 at, const QJsonObject &content) {
        return at <= end ? content : QJsonObject();
    });
    QCOMPARE(head(), end);
    QCOMPARE(broken().fault, Fault::NotInLog);
    // One that is made to name what is there is none.
    HeadSignature made = *HeadSignature::fromStored(stored());
    made.sequence = end;
    put(made.stored());
    QCOMPARE(broken().fault, Fault::BadSignature);
}

void HeadCheckTest::anEndCutOffToTheCheckpointIsFound()
{
    write();
    fillUp(AuditCheckpoints::interval);
    write();
    const qint64 checkpoint = head();
    for (int i = 0; i < 3; ++i)
        write();
    writeLogAnew(m_test->database(), checkpoint + 1,
                 [](qint64, const QJsonObject &) { return QJsonObject(); });
    QCOMPARE(broken().fault, Fault::NotInLog);
    QCOMPARE(broken().after, checkpoint);
    need(m_test->database().execute(
        "DELETE FROM workspace_property WHERE key = 'audit_head_signature'"));
    QCOMPARE(broken().fault, Fault::Gone);
    QCOMPARE(broken().after, checkpoint);
}

void HeadCheckTest::aKeyOfTheirOwnVouchesForNothingBefore_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("it says that nobody was there") << QString() << Fault::Gone;
    QTest::newRow("the signature of what was cut off") << QStringLiteral("head") << Fault::NotInLog;
    QTest::newRow("that of the checkpoint") << QStringLiteral("checkpoint") << Fault::BadSignature;
    QTest::newRow("their own") << QStringLiteral("own") << Fault::OtherKey;
}

void HeadCheckTest::aKeyOfTheirOwnVouchesForNothingBefore()
{
    QFETCH(QString, from);
    QFETCH(const Fault, fault);
    write();
    fillUp(AuditCheckpoints::interval);
    write();
    const AuditCheckpoint last = need(AuditCheckpoints(m_test->database()).all()).back();
    for (int i = 0; i < 3; ++i)
        write();
    if (from == QStringLiteral("head"))
        from = passedOn();
    else if (from == QStringLiteral("checkpoint"))
        from =
            HeadSignature{last.sequence, last.keyUid, last.signedAt, {}, last.signature}.passedOn();
    else if (from == QStringLiteral("own"))
        from =
            HeadSignature{last.sequence, QStringLiteral("0f0f"), last.signedAt, {}, last.signature}
                .passedOn();
    forgeKey(last.sequence, from);
    QCOMPARE(broken().fault, fault);
    QVERIFY(broken().isRelay);
    QCOMPARE(broken().entry, last.sequence + 1);
    QVERIFY(broken().sentence().contains(QString::number(last.sequence + 1)));
}

// Whoever has the file can go on in it, as every other machine does: what is there says who did.
void HeadCheckTest::aKeyOfTheirOwnIsSeenBehindWhatWasSigned()
{
    write();
    write();
    const qint64 end = head();
    forgeKey(end, passedOn());
    QVERIFY(verified().ok());
    QCOMPARE(need(AuditLog(m_test->database()).verify()).relays.back(), end + 1);
    // What was signed before cannot be touched for it.
    changeEntry(end - 1);
    QCOMPARE(verified().brokenHeads.size(), 2);
    QCOMPARE(verified().brokenHeads.front().entry, end + 1);
}

void HeadCheckTest::aPersonsKeyIsNone()
{
    write();
    forgeKey(head(), passedOn(), m_test->session(Role::Auditor).account.id);
    QCOMPARE(broken().fault, Fault::UnknownKey);
}

void HeadCheckTest::twoSignaturesExchangedAreFound()
{
    write();
    const QString ours = stored();
    onMachine("other");
    write();
    const qint64 relay = head();
    const QString theirs = passedOn();
    write();
    put(ours);
    writeLogAnew(m_test->database(), relay, [&](qint64 at, QJsonObject content) {
        if (at == relay)
            content.insert(QStringLiteral("relay"),
                           HeadRelay{HeadSignature::fromRelay(theirs)->keyUid, theirs}.json());
        return content;
    });
    QCOMPARE(verified().brokenHeads.size(), 2);
    QCOMPARE(verified().brokenHeads.front().entry, relay);
}

// The log cut back to what a machine had signed before another one took over.
void HeadCheckTest::whatARelayBearsIsNoHead()
{
    write();
    write();
    const qint64 end = head();
    const QString borne = passedOn();
    onMachine("other");
    write();
    write();
    writeLogAnew(m_test->database(), end + 1,
                 [](qint64, const QJsonObject &) { return QJsonObject(); });
    HeadSignature made = *HeadSignature::fromRelay(borne);
    made.signature = made.relayed;
    put(made.stored());
    QCOMPARE(broken().fault, Fault::BadSignature);
}

void HeadCheckTest::whatARelayWouldBearIsHeldToo()
{
    write();
    HeadSignature made = *HeadSignature::fromStored(stored());
    made.relayed = made.signature;
    put(made.stored());
    QCOMPARE(broken().fault, Fault::BadSignature);
}

void HeadCheckTest::aRevokedKeyIsFound()
{
    write();
    m_test->clock().set(m_test->clock().now().addSecs(60));
    write();
    runPast(m_test->database(), {"signing_key_no_update"},
            "UPDATE signing_key SET revoked_at = '2026-03-02T09:00:30.000Z'");
    QCOMPARE(broken().fault, Fault::RevokedKey);
}

void HeadCheckTest::aRelayThatSaysNothingIsFound()
{
    write();
    write();
    const qint64 last = head();
    writeLogAnew(m_test->database(), last + 1, [last](qint64 at, const QJsonObject &) {
        return at == last + 1
            ? QJsonObject{{QStringLiteral("records"), QJsonArray()}, {QStringLiteral("relay"), 1}}
            : QJsonObject();
    });
    QCOMPARE(broken().fault, Fault::NoRelay);
    QCOMPARE(broken().entry, last + 1);
}

void HeadCheckTest::theNextChangeVouchesForNothingThatWasDoneToTheLog()
{
    for (int i = 0; i < 4; ++i)
        write();
    changeEntry(head() - 1);
    write();
    write();
    const HeadCheck::Broken found = broken();
    QVERIFY(found.isRelay);
    QCOMPARE(found.fault, Fault::BadSignature);
    QCOMPARE(found.entry, head() - 1);
}

void HeadCheckTest::theNextChangeVouchesForNoEndCutOff()
{
    for (int i = 0; i < 4; ++i)
        write();
    writeLogAnew(m_test->database(), head(),
                 [](qint64, const QJsonObject &) { return QJsonObject(); });
    need(m_test->database().execute(
        "DELETE FROM workspace_property WHERE key = 'audit_head_signature'"));
    write();
    const HeadCheck::Broken found = broken();
    QVERIFY(found.isRelay);
    QCOMPARE(found.fault, Fault::Gone);
    QCOMPARE(found.entry, head());
}

QTEST_GUILESS_MAIN(HeadCheckTest)
#include "headchecktest.moc"
