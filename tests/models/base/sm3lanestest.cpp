#include "models/base/sm3lanes.h"

#include "models/base/digest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gatehouse;

class Sm3LanesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesTheStandardsExamples();
    void agreesWithOpenSslAtEveryLength();
    void agreesWithOpenSslOnRandomMessages_data();
    void agreesWithOpenSslOnRandomMessages();
    void goesOnWhereAPieceEnded();
    void doesNothingWithoutPieces();

private:
    static QByteArray randomBytes(qsizetype size);

    inline static QRandomGenerator s_random{20260302};
};

QByteArray Sm3LanesTest::randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(s_random.bounded(256));
    return bytes;
}

void Sm3LanesTest::matchesTheStandardsExamples()
{
    // GB/T 32905-2016, annex A.
    const QByteArray abc("abc");
    const QByteArray sixteenTimes = QByteArray("abcd").repeated(16);
    Sm3Stream streams[2];
    const Sm3Piece pieces[] = {{&streams[0], abc, true}, {&streams[1], sixteenTimes, true}};
    addSideBySide(pieces);
    QCOMPARE(streams[0].result().toHex(),
             QByteArray("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    QCOMPARE(streams[1].result().toHex(),
             QByteArray("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"));
}

void Sm3LanesTest::agreesWithOpenSslAtEveryLength()
{
    // Where the padding needs a block of its own, and where it does not.
    constexpr int lengths = 400;
    const QByteArray bytes = randomBytes(lengths);
    std::vector<Sm3Stream> streams(lengths);
    std::vector<Sm3Piece> pieces;
    for (int length = 0; length < lengths; ++length)
        pieces.push_back(
            {&streams[static_cast<size_t>(length)], QByteArrayView(bytes).first(length), true});
    addSideBySide(pieces);
    for (int length = 0; length < lengths; ++length)
        QCOMPARE(streams[static_cast<size_t>(length)].result(),
                 Digest::of(DigestAlgorithm::Sm3, bytes.first(length)));
}

void Sm3LanesTest::agreesWithOpenSslOnRandomMessages_data()
{
    QTest::addColumn<int>("atOnce");
    for (const int atOnce : {1, 2, 3, 4, 5, 7, 8, 9, 16, 31, 64})
        QTest::addRow("%d at once", atOnce) << atOnce;
}

void Sm3LanesTest::agreesWithOpenSslOnRandomMessages()
{
    QFETCH(int, atOnce);
    for (int checked = 0; checked < 1000; checked += atOnce) {
        std::vector<QByteArray> messages;
        std::vector<Sm3Stream> streams(static_cast<size_t>(atOnce));
        std::vector<Sm3Piece> pieces;
        for (int i = 0; i < atOnce; ++i)
            messages.push_back(randomBytes(s_random.bounded(3000)));
        for (size_t i = 0; i < messages.size(); ++i)
            pieces.push_back({&streams[i], messages[i], true});
        addSideBySide(pieces);
        for (size_t i = 0; i < messages.size(); ++i)
            QCOMPARE(streams[i].result(), Digest::of(DigestAlgorithm::Sm3, messages[i]));
    }
}

void Sm3LanesTest::goesOnWhereAPieceEnded()
{
    for (int round = 0; round < 100; ++round) {
        constexpr size_t count = 8;
        std::vector<QByteArray> messages;
        std::vector<Sm3Stream> streams(count);
        std::vector<qsizetype> done(count, 0);
        for (size_t i = 0; i < count; ++i)
            messages.push_back(randomBytes(s_random.bounded(4000)));
        std::vector<bool> ended(count, false);
        while (std::find(ended.begin(), ended.end(), false) != ended.end()) {
            std::vector<Sm3Piece> pieces;
            for (size_t i = 0; i < count; ++i) {
                if (ended[i])
                    continue;
                const QByteArrayView rest = QByteArrayView(messages[i]).sliced(done[i]);
                const qsizetype size = 64 * s_random.bounded(12);
                ended[i] = rest.size() <= size;
                pieces.push_back({&streams[i], ended[i] ? rest : rest.first(size), ended[i]});
                done[i] += pieces.back().bytes.size();
            }
            addSideBySide(pieces);
        }
        for (size_t i = 0; i < count; ++i)
            QCOMPARE(streams[i].result(), Digest::of(DigestAlgorithm::Sm3, messages[i]));
    }
}

void Sm3LanesTest::doesNothingWithoutPieces()
{
    Sm3Stream untouched;
    const QByteArray before = untouched.result();
    addSideBySide({});
    const Sm3Piece nothing{&untouched, {}, false};
    addSideBySide({&nothing, 1});
    QCOMPARE(untouched.result(), before);
}

QTEST_GUILESS_MAIN(Sm3LanesTest)
#include "sm3lanestest.moc"
