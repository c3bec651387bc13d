#include "models/tables/celltext.h"

#include <QTest>

using namespace gatehouse;

class CellTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTextLegal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto fffd = QString(QChar(0xFFFD));
        QTest::newRow("plain") << QStringLiteral("测评 ok") << QStringLiteral("测评 ok");
        QTest::newRow("formula") << QStringLiteral("=1+1") << QStringLiteral("=1+1");
        QTest::newRow("tab and line feed")
            << QStringLiteral("a\tb\nc") << QStringLiteral("a\tb\nc");
        QTest::newRow("CR LF") << QStringLiteral("a\r\nb") << QStringLiteral("a\nb");
        QTest::newRow("CR alone") << QStringLiteral("a\rb") << QStringLiteral("a\nb");
        QTest::newRow("control") << QStringLiteral("a\x01z") << u'a' + fffd + u'z';
        QTest::newRow("not a character") << QString(u'a') + QChar(0xFFFE) << u'a' + fffd;
        QTest::newRow("lone high surrogate") << QString(QChar(0xD842)) + u'x' << fffd + u'x';
        QTest::newRow("lone low surrogate") << QString(QChar(0xDFB7)) << fffd;
        QTest::newRow("rare character") << QStringLiteral("𠮷野家") << QStringLiteral("𠮷野家");
        QTest::newRow("looks like an escape")
            << QStringLiteral("a_x0041_b") << QStringLiteral("a_x005F_x0041_b");
        QTest::newRow("not quite an escape")
            << QStringLiteral("_x00G1_ _x41_") << QStringLiteral("_x00G1_ _x41_");
    }
    void makesTextLegal()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(celltext::legal(text), expected);
    }

    void escapesXml_data()
    {
        QTest::addColumn<QByteArray>("utf8");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray fffd("\xEF\xBF\xBD");
        QTest::newRow("marks") << QByteArray("a<b>&\"c\"") << QByteArray("a&lt;b&gt;&amp;\"c\"");
        QTest::newRow("Chinese") << QByteArray("符合 <1>") << QByteArray("符合 &lt;1&gt;");
        QTest::newRow("control") << QByteArray("a\x02") << "a" + fffd;
        QTest::newRow("zero") << QByteArray("a\0b", 3) << "a" + fffd + "b";
        QTest::newRow("line ends") << QByteArray("a\r\nb\rc\n") << QByteArray("a\nb\nc\n");
        QTest::newRow("cut off") << QByteArray("\xE7\xAC") << fffd + fffd;
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << fffd + fffd;
        QTest::newRow("surrogate in UTF-8") << QByteArray("\xED\xA0\x80") << fffd + fffd + fffd;
        QTest::newRow("four bytes") << QByteArray("𠮷") << QByteArray("𠮷");
        QTest::newRow("escape") << QByteArray("_x0041_") << QByteArray("_x005F_x0041_");
        QTest::newRow("escape at the end") << QByteArray("_x004") << QByteArray("_x004");
    }
    void escapesXml()
    {
        QFETCH(QByteArray, utf8);
        QFETCH(QByteArray, expected);
        QByteArray xml("before:");
        celltext::appendXml(xml, utf8);
        QCOMPARE(xml, "before:" + expected);
    }

    void countsAndCutsInUtf16()
    {
        const QByteArray text("a符𠮷b");
        QCOMPARE(celltext::utf16Length(text), 5);
        QCOMPARE(celltext::prefixBytes(text, 0), 0);
        QCOMPARE(celltext::prefixBytes(text, 2), 4);
        QCOMPARE(celltext::prefixBytes(text, 3), 4); // never half of a character
        QCOMPARE(celltext::prefixBytes(text, 4), 8);
        QCOMPARE(celltext::prefixBytes(text, 99), text.size());
    }

    void wrapsChineseAnywhereAndWordsBetweenThem()
    {
        // 10 units are 70 pixels: 5.6 em at 9 points.
        const QString chinese = QStringLiteral("一二三四五六七八九十");
        const auto starts = celltext::lineStarts(chinese, 10, 9);
        QCOMPARE(starts, (std::vector<qsizetype>{0, 5}));

        const QString words = QStringLiteral("alpha beta gamma");
        for (const qsizetype start : celltext::lineStarts(words, 10, 9))
            QVERIFY(start == 0 || words[start - 1] == u' ');
    }

    void countsALongWordAndEmptyLines()
    {
        QVERIFY(celltext::lineStarts(QString(64, u'e'), 10, 9).size() >= 6);
        QCOMPARE(celltext::lineStarts(QStringLiteral("a\n\nb"), 10, 9),
                 (std::vector<qsizetype>{0, 2, 3}));
        QCOMPARE(celltext::lineStarts(QString(), 10, 9).size(), size_t(1));
    }

    void neverBreaksInsideASurrogatePair()
    {
        const QString text = QStringLiteral("𠮷").repeated(40);
        for (const qsizetype start : celltext::lineStarts(text, 8, 9))
            QVERIFY(!text[start].isLowSurrogate());
    }
};

QTEST_GUILESS_MAIN(CellTextTest)
#include "celltexttest.moc"
