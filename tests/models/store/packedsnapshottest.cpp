#include "models/store/packedsnapshot.h"

#include <QTest>

using namespace gatehouse;

class PackedSnapshotTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatWasPacked_data();
    void givesBackWhatWasPacked();
    void readsWhatWasPackedBefore();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

void PackedSnapshotTest::givesBackWhatWasPacked_data()
{
    const QByteArray uuid("0e918c0e-e28e-4500-abcc-5538145ec1e1");
    const QByteArray digest = QByteArray("65bf3e3ba8ead017").repeated(4);
    QTest::addColumn<QByteArray>("snapshot");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("{\"record\":\"已核对\"}");
    QTest::newRow("uuid") << "{\"uid\":\"" + uuid + "\"}";
    QTest::newRow("digest") << "{\"sha256\":\"" + digest + "\"}";
    QTest::newRow("nearly a uuid") << uuid.chopped(1);
    QTest::newRow("upper case") << uuid.toUpper() + digest.toUpper();
    QTest::newRow("more than a digest") << digest + uuid + digest + digest + "a";
    QTest::newRow("marks themselves") << QByteArray("\0\1\2\3\0\0\1", 7);
    QByteArray every;
    for (int byte = 0; byte < 256; ++byte)
        every += static_cast<char>(byte);
    QTest::newRow("every byte") << every.repeated(1000);
}

void PackedSnapshotTest::givesBackWhatWasPacked()
{
    QFETCH(const QByteArray, snapshot);
    const auto unpacked = unpackSnapshot(packSnapshot(snapshot));
    QVERIFY(unpacked);
    QCOMPARE(*unpacked, snapshot);
}

// The form and its dictionary are in people's files: they stay.
void PackedSnapshotTest::readsWhatWasPackedBefore()
{
    const QByteArray packed =
        QByteArray::fromHex("78f9fd9ac0fc23b2be863898916f620fdfa33e5786d567422d44e20e3e54aa05"
                            "00df8f1709");
    const auto unpacked = unpackSnapshot(packed);
    QVERIFY(unpacked);
    QCOMPARE(*unpacked,
             QByteArray("{\"format\":\"gatehouse-gate-snapshot-1\",\"uid\":"
                        "\"0e918c0e-e28e-4500-abcc-5538145ec1e1\"}"));
}

void PackedSnapshotTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("packed");
    const QByteArray whole = packSnapshot(QByteArray("{\"a\":1}").repeated(100));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a snapshot as it is") << QByteArray("{\"a\":1}");
    QTest::newRow("cut off") << whole.chopped(3);
    QTest::newRow("longer") << whole + "x";
    QByteArray changed = whole;
    changed[changed.size() - 1] = static_cast<char>(changed.back() ^ 1);
    QTest::newRow("changed") << changed;
}

void PackedSnapshotTest::refusesWhatIsNone()
{
    QFETCH(const QByteArray, packed);
    const auto unpacked = unpackSnapshot(packed);
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().kind, ErrorKind::Unreadable);
}

QTEST_GUILESS_MAIN(PackedSnapshotTest)
#include "packedsnapshottest.moc"
