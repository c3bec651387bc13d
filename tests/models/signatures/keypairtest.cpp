#include "models/signatures/keypair.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

Q_DECLARE_METATYPE(gatehouse::SignatureAlgorithm)

namespace {

constexpr SealCost cheap{16, 1, 1};

} // namespace

class KeyPairTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signsWhatOnlyItsPublicKeyVerifies_data();
    void signsWhatOnlyItsPublicKeyVerifies();
    void opensWithItsPasswordAlone_data();
    void opensWithItsPasswordAlone();
    void isSealedAnewEachTime();
    void costsWhatItSays();
    void refusesAnEmptyPassword();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void comesBackFromItsPublicHalf_data();
    void comesBackFromItsPublicHalf();

private:
    static void eachAlgorithm()
    {
        QTest::addColumn<SignatureAlgorithm>("algorithm");
        for (const SignatureAlgorithm each : allValues<SignatureAlgorithm>())
            QTest::newRow(qPrintable(toKey(each))) << each;
    }
};

void KeyPairTest::signsWhatOnlyItsPublicKeyVerifies_data()
{
    eachAlgorithm();
}

void KeyPairTest::signsWhatOnlyItsPublicKeyVerifies()
{
    QFETCH(SignatureAlgorithm, algorithm);
    const PrivateKey key = need(PrivateKey::generate(algorithm));
    QCOMPARE(key.publicKey().algorithm(), algorithm);
    const QByteArray text("通过");
    const QByteArray signature = need(key.sign(text));
    QVERIFY(key.publicKey().verifies(text, signature));
    QVERIFY(key.publicKey().verifies({}, need(key.sign({}))));
    QVERIFY(!key.publicKey().verifies("不通过", signature));
    QVERIFY(!key.publicKey().verifies(text, {}));
    for (qsizetype at = 0; at < signature.size(); ++at) {
        QByteArray changed = signature;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QVERIFY(!key.publicKey().verifies(text, changed));
    }
    const PrivateKey other = need(PrivateKey::generate(algorithm));
    QVERIFY(!other.publicKey().verifies(text, signature));
    QVERIFY(other.publicKey().fingerprint() != key.publicKey().fingerprint());
}

void KeyPairTest::opensWithItsPasswordAlone_data()
{
    eachAlgorithm();
}

void KeyPairTest::opensWithItsPasswordAlone()
{
    QFETCH(SignatureAlgorithm, algorithm);
    const PrivateKey key = need(PrivateKey::generate(algorithm));
    const QByteArray sealed = need(key.sealed("密码 one", cheap));
    const PrivateKey opened = need(PrivateKey::unsealed(sealed, "密码 one"));
    QCOMPARE(opened.publicKey().der(), key.publicKey().der());
    QVERIFY(key.publicKey().verifies("x", need(opened.sign("x"))));
    for (const char *wrong : {"", "密码 One", "密码 one "})
        QCOMPARE(PrivateKey::unsealed(sealed, wrong).error().kind, ErrorKind::Refused);
    QByteArray damaged = sealed;
    damaged.chop(20);
    QCOMPARE(PrivateKey::unsealed(damaged, "密码 one").error().kind, ErrorKind::Unreadable);
    // Nothing of it can be read without.
    QVERIFY(!sealed.contains(key.publicKey().der().right(32)));
}

void KeyPairTest::isSealedAnewEachTime()
{
    const PrivateKey key = need(PrivateKey::generate(SignatureAlgorithm::Ed25519));
    QVERIFY(need(key.sealed("x", cheap)) != need(key.sealed("x", cheap)));
}

// The parameters stand in the sealed key: scrypt's object identifier, and N as a number.
void KeyPairTest::costsWhatItSays()
{
    const PrivateKey key = need(PrivateKey::generate(SignatureAlgorithm::Sm2));
    const QByteArray sealed = need(key.sealed("x"));
    QVERIFY(sealed.contains(QByteArray::fromHex("06092b06010401da47040b")));
    QVERIFY(sealed.contains(QByteArray::fromHex("02024000"))); // INTEGER 16384
    QCOMPARE(need(PrivateKey::unsealed(sealed, "x")).publicKey().der(), key.publicKey().der());
}

void KeyPairTest::refusesAnEmptyPassword()
{
    const PrivateKey key = need(PrivateKey::generate(SignatureAlgorithm::Ed25519));
    QCOMPARE(key.sealed({}).error().kind, ErrorKind::Invalid);
}

void KeyPairTest::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("der");
    const PrivateKey key = need(PrivateKey::generate(SignatureAlgorithm::Ed25519));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("no key");
    QTest::newRow("cut off") << key.publicKey().der().chopped(1);
    QTest::newRow("more than a key") << key.publicKey().der() + 'x';
    // P-256, which nobody signs with here.
    QTest::newRow("another kind") << QByteArray::fromHex(
        "3059301306072a8648ce3d020106082a8648ce3d03010703420004"
        "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
        "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
}

void KeyPairTest::refusesWhatIsNoKey()
{
    QFETCH(QByteArray, der);
    QCOMPARE(PublicKey::fromDer(der).error().kind, ErrorKind::Unreadable);
    QCOMPARE(PrivateKey::fromPem(der).error().kind, ErrorKind::Unreadable);
}

void KeyPairTest::comesBackFromItsPublicHalf_data()
{
    eachAlgorithm();
}

void KeyPairTest::comesBackFromItsPublicHalf()
{
    QFETCH(SignatureAlgorithm, algorithm);
    const PrivateKey key = need(PrivateKey::generate(algorithm));
    const PublicKey half = need(PublicKey::fromDer(key.publicKey().der()));
    QCOMPARE(half.algorithm(), algorithm);
    QCOMPARE(half.fingerprint(), key.publicKey().fingerprint());
    QCOMPARE(half.fingerprint().size(), 64);
    QVERIFY(half.verifies("x", need(key.sign("x"))));
    QVERIFY(half.pem().startsWith("-----BEGIN PUBLIC KEY-----\n"));
    QCOMPARE(need(PrivateKey::fromPem(need(key.pem()))).publicKey().der(), half.der());
}

QTEST_GUILESS_MAIN(KeyPairTest)
#include "keypairtest.moc"
