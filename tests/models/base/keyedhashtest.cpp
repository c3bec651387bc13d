#include "models/base/keyedhash.h"

#include <QSet>
#include <QTest>

using namespace gatehouse;

class KeyedHashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTextsApart();
    void hasAKeyOfItsOwn();
    void doesNotDependOnWhereTheBytesLie();
};

void KeyedHashTest::tellsTextsApart()
{
    const KeyedHash hash;
    const QByteArray letters(300, 'a');
    QSet<size_t> narrow;
    QSet<size_t> firsts;
    QSet<size_t> seconds;
    for (qsizetype length = 0; length <= letters.size(); ++length) {
        const QByteArrayView text = QByteArrayView(letters).first(length);
        narrow.insert(hash(text));
        firsts.insert(hash.wide(text).first);
        seconds.insert(hash.wide(text).second);
    }
    QCOMPARE(narrow.size(), letters.size() + 1);
    QCOMPARE(firsts.size(), letters.size() + 1);
    QCOMPARE(seconds.size(), letters.size() + 1);
}

void KeyedHashTest::hasAKeyOfItsOwn()
{
    const KeyedHash one;
    const KeyedHash other;
    for (const QByteArray &text : {QByteArray("person"), QByteArray(100, 'x')}) {
        QCOMPARE(one(text), KeyedHash(one)(text));
        QVERIFY(one(text) != other(text));
        QVERIFY(!(one.wide(text) == other.wide(text)));
    }
}

void KeyedHashTest::doesNotDependOnWhereTheBytesLie()
{
    const KeyedHash hash;
    const QByteArray text = "..requirement/6.1.5.1.p1..";
    for (qsizetype length = 0; length < text.size() - 2; ++length) {
        const QByteArrayView inside = QByteArrayView(text).sliced(2, length);
        QCOMPARE(hash(inside), hash(inside.toByteArray()));
    }
}

QTEST_GUILESS_MAIN(KeyedHashTest)
#include "keyedhashtest.moc"
