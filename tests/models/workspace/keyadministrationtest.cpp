#include "models/workspace/keyadministration.h"

#include "models/auditchain/auditlog.h"
#include "models/workspace/actions.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QTest>

using namespace gatehouse;

namespace {

constexpr SealCost cheapest{16, 1, 1};

} // namespace

class KeyAdministrationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_test = std::make_unique<TestWorkspace>(); }
    void makesAKeyThatItsPasswordUnlocks();
    void givesAnAccountOneKeyAtATime();
    void opensForNobodyElse();
    void logsThePublicHalfAlone();
    void revokesOwnKeysAndAnAdministratorAnybodys();
    void takesTheSecretAlongWhenItIsRevoked();
    void goesOverToANewPassword();
    void findsAnExchangedSecret();

private:
    SigningKey make(Role role, const QByteArray &password = "a password")
    {
        Change change = need(Change::begin(m_test->session(role), actions::createKey));
        const SigningKey key = need(
            KeyAdministration::create(change, SignatureAlgorithm::Ed25519, password, cheapest));
        need(change.commit());
        return key;
    }
    Result<void> revoke(Role role, const SigningKey &key, const QString &reason)
    {
        Change change = need(Change::begin(m_test->session(role), actions::revokeKey));
        TRY(KeyAdministration::revoke(change, key.uid, reason));
        return change.commit();
    }
    Result<UnlockedKey> unlock(Role role, const QByteArray &password)
    {
        return SigningKeyRepository(m_test->database())
            .unlock(m_test->session(role).account, password);
    }
    qint64 count(const QByteArray &query)
    {
        auto rows = need(m_test->database().prepare(query));
        rows.bind();
        rows.next();
        return rows.integer(0);
    }

    std::unique_ptr<TestWorkspace> m_test;
};

void KeyAdministrationTest::makesAKeyThatItsPasswordUnlocks()
{
    const SigningKey made = make(Role::SecurityManager);
    const UnlockedKey unlocked = need(unlock(Role::SecurityManager, "a password"));
    QCOMPARE(unlocked.record, made);
    QVERIFY(need(made.key()).verifies("x", need(unlocked.key.sign("x"))));
    QCOMPARE(unlock(Role::SecurityManager, "another").error().kind, ErrorKind::Refused);
    QCOMPARE(unlock(Role::ProjectLead, "a password").error().kind, ErrorKind::NotFound);
}

void KeyAdministrationTest::givesAnAccountOneKeyAtATime()
{
    const SigningKey first = make(Role::SecurityManager);
    Change change = need(Change::begin(m_test->session(Role::SecurityManager), actions::createKey));
    QCOMPARE(KeyAdministration::create(change, SignatureAlgorithm::Sm2, "x", cheapest).error().kind,
             ErrorKind::Conflict);
    {
        const Change dropped = std::move(change);
    }
    need(revoke(Role::SecurityManager, first, QStringLiteral("lost")));
    const SigningKey second = make(Role::SecurityManager);
    QVERIFY(second.uid != first.uid);
    QCOMPARE(need(SigningKeyRepository(m_test->database()).all()).size(), 2);
}

void KeyAdministrationTest::opensForNobodyElse()
{
    QCOMPARE(Change::begin(m_test->session(Role::Viewer), actions::createKey).error().kind,
             ErrorKind::Refused);
}

void KeyAdministrationTest::logsThePublicHalfAlone()
{
    const SigningKey made = make(Role::SecurityManager);
    const AuditEntry entry = need(AuditLog(m_test->database()).entries(0, 1)).front();
    const QJsonObject after = entry.content["records"][0]["after"].toObject();
    QCOMPARE(after["public_key"].toString(), made.publicKey);
    QCOMPARE(after["algorithm"].toString(), QStringLiteral("ed25519"));
    QVERIFY(!after.keys().join(u' ').contains(QStringLiteral("sealed")));
    auto rows = need(m_test->database().prepare("SELECT sealed FROM signing_key_secret"));
    rows.bind();
    QVERIFY(rows.next());
    const QByteArray sealed = rows.bytes(0);
    const QByteArray content = QJsonDocument(entry.content).toJson();
    QVERIFY(!content.contains(sealed.toHex()));
    QVERIFY(!content.contains(sealed.toBase64()));
}

void KeyAdministrationTest::revokesOwnKeysAndAnAdministratorAnybodys()
{
    const SigningKey lead = make(Role::ProjectLead);
    const SigningKey manager = make(Role::SecurityManager);
    QCOMPARE(revoke(Role::ProjectLead, manager, QStringLiteral("no")).error().kind,
             ErrorKind::Refused);
    QCOMPARE(revoke(Role::ProjectLead, lead, QStringLiteral("  ")).error().kind,
             ErrorKind::Invalid);
    need(revoke(Role::ProjectLead, lead, QStringLiteral("known to others")));
    need(revoke(Role::Administrator, manager, QStringLiteral("left")));
    QCOMPARE(revoke(Role::Administrator, manager, QStringLiteral("again")).error().kind,
             ErrorKind::Invalid);
    const SigningKey stored = need(SigningKeyRepository(m_test->database()).byUid(manager.uid));
    QVERIFY(stored.isRevoked());
    QCOMPARE(stored.reason, QStringLiteral("left"));
    QCOMPARE(stored.revokedBy, m_test->session(Role::Administrator).account.displayName);
}

void KeyAdministrationTest::takesTheSecretAlongWhenItIsRevoked()
{
    const SigningKey key = make(Role::SecurityManager);
    QCOMPARE(count("SELECT count(*) FROM signing_key_secret"), 1);
    need(revoke(Role::SecurityManager, key, QStringLiteral("lost")));
    QCOMPARE(count("SELECT count(*) FROM signing_key_secret"), 0);
    QCOMPARE(unlock(Role::SecurityManager, "a password").error().kind, ErrorKind::NotFound);
}

void KeyAdministrationTest::goesOverToANewPassword()
{
    const SigningKey key = make(Role::SecurityManager);
    const Account account = m_test->session(Role::SecurityManager).account;
    Change change = m_test->change();
    QCOMPARE(KeyAdministration::reseal(change, account, "wrong", "new", cheapest).error().kind,
             ErrorKind::Refused);
    need(KeyAdministration::reseal(change, account, "a password", "new", cheapest));
    // Whoever has no key has nothing to take along.
    need(KeyAdministration::reseal(change, m_test->session(Role::Viewer).account, "x", "y"));
    change.record({Entity::Account, account.id.value, 0, 0}, account.uid, {},
                  {{QStringLiteral("password"), true}});
    need(change.commit());
    QCOMPARE(unlock(Role::SecurityManager, "a password").error().kind, ErrorKind::Refused);
    QCOMPARE(need(unlock(Role::SecurityManager, "new")).record.publicKey, key.publicKey);
}

void KeyAdministrationTest::findsAnExchangedSecret()
{
    make(Role::SecurityManager);
    const PrivateKey own = need(PrivateKey::generate(SignatureAlgorithm::Ed25519));
    auto exchange = need(m_test->database().prepare("UPDATE signing_key_secret SET sealed = ?"));
    exchange.bind(need(own.sealed("mine", cheapest)));
    need(exchange.run());
    const auto unlocked = unlock(Role::SecurityManager, "mine");
    QCOMPARE(unlocked.error().kind, ErrorKind::Refused);
    QVERIFY(unlocked.error().message.contains(QStringLiteral("exchanged")));
}

QTEST_GUILESS_MAIN(KeyAdministrationTest)
#include "keyadministrationtest.moc"
