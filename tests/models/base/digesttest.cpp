#include "models/base/digest.h"

#include <QTest>

using namespace gatehouse;

class DigestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesPublishedVectors_data();
    void matchesPublishedVectors();
    void startsAnewAfterEachResult();
};

void DigestTest::matchesPublishedVectors_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("hex");
    // FIPS 180-4 examples; GB/T 32905-2016, appendix A.
    QTest::newRow("SHA-256 of nothing")
        << int(DigestAlgorithm::Sha256) << QByteArray()
        << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("SHA-256 abc")
        << int(DigestAlgorithm::Sha256) << QByteArray("abc")
        << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("SM3 abc")
        << int(DigestAlgorithm::Sm3) << QByteArray("abc")
        << QByteArray("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    QTest::newRow("SM3 abcd x 16")
        << int(DigestAlgorithm::Sm3) << QByteArray("abcd").repeated(16)
        << QByteArray("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
}

void DigestTest::matchesPublishedVectors()
{
    QFETCH(int, algorithm);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, hex);
    QCOMPARE(Digest::of(static_cast<DigestAlgorithm>(algorithm), message).toHex(), hex);
}

void DigestTest::startsAnewAfterEachResult()
{
    Digest digest(DigestAlgorithm::Sm3);
    digest.add("ab");
    digest.add("c");
    const QByteArray first = digest.result();
    digest.add("abc");
    QCOMPARE(digest.result(), first);
    QCOMPARE(first, Digest::of(DigestAlgorithm::Sm3, "abc"));
}

QTEST_GUILESS_MAIN(DigestTest)
#include "digesttest.moc"
