#include "models/base/xmlcharacters.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace gatehouse;

namespace {

constexpr int most = 1000;

} // namespace

class XmlCharactersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mendsWhatXmlDoesNotAllow_data();
    void mendsWhatXmlDoesNotAllow();
    void leavesWhatHasMoreAlone();
};

void XmlCharactersTest::mendsWhatXmlDoesNotAllow_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    const QString sign(QChar::ReplacementCharacter);
    QTest::newRow("nothing") << QByteArray("<a>\t\r\n&#9;&#xA;&amp;\xE7\x90\x86&#x1F600;</a>") << 0
                             << QString();
    QTest::newRow("a raw one") << QByteArray("<a>1\x1b[31m2</a>") << 1
                               << QStringLiteral("1%1[31m2").arg(sign);
    QTest::newRow("references") << QByteArray("<a>&#x1b;&#27;&#0;&#xFFFF;&#xD800;</a>") << 5
                                << sign.repeated(5);
    QTest::newRow("in an attribute") << QByteArray("<a b=\"\x01&#1;\">x</a>") << 2 << "x";
    QTest::newRow("in a section") << QByteArray("<a><![CDATA[\x02&#2;]]></a>") << 1
                                  << QStringLiteral("%1&#2;").arg(sign);
    QTest::newRow("no character") << QByteArray("<a>\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBC\x8C</a>") << 2
                                  << sign.repeated(2) + QChar(0xFF0C);
    QTest::newRow("a zero") << QByteArray("<a>1\0002</a>", 10) << 1 << u'1' + sign + u'2';
}

void XmlCharactersTest::mendsWhatXmlDoesNotAllow()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, count);
    QFETCH(const QString, text);
    QByteArray mended = content;
    QCOMPARE(mendXmlCharacters(mended, most), count);
    if (count == 0) {
        QCOMPARE(mended, content);
        return;
    }
    QXmlStreamReader xml(mended);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.readElementText(), text);
    QVERIFY(!xml.hasError());
    QCOMPARE(mendXmlCharacters(mended, most), 0);
}

void XmlCharactersTest::leavesWhatHasMoreAlone()
{
    const QByteArray content = "<a>" + QByteArray(most + 1, '\x01') + "</a>";
    QByteArray mended = content;
    QCOMPARE(mendXmlCharacters(mended, most), 0);
    QVERIFY(mended == content);
}

QTEST_GUILESS_MAIN(XmlCharactersTest)
#include "xmlcharacterstest.moc"
