#include "models/base/foreigntext.h"

#include <QTest>

using namespace gatehouse;

class ForeignTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsClean();
    void findsAFlawWhereverItStands_data();
    void findsAFlawWhereverItStands();
    void saysWhereItCut();
};

void ForeignTextTest::keepsWhatIsClean()
{
    for (int length = 0; length < 100; ++length) {
        const QString text =
            QString(length, u'x') + QStringLiteral("\n\t门禁 é 😀") + QString(length, u'~');
        bool wasCut = true;
        QCOMPARE(cleanText(text, 1000, &wasCut), text);
        QVERIFY(!wasCut);
    }
}

void ForeignTextTest::findsAFlawWhereverItStands_data()
{
    QTest::addColumn<QString>("flaw");
    QTest::addColumn<QString>("becomes");
    QTest::newRow("a control character") << QString(QChar(0x07)) << QString();
    QTest::newRow("a zero") << QString(QChar(u'\0')) << QString();
    QTest::newRow("delete") << QString(QChar(0x7F)) << QString();
    QTest::newRow("one of the second set") << QString(QChar(0x85)) << QString();
    QTest::newRow("a return alone") << QStringLiteral("\r") << QStringLiteral("\n");
    QTest::newRow("a return before a line's end") << QStringLiteral("\r\n") << QStringLiteral("\n");
    QTest::newRow("half a pair") << QString(QChar(0xD83D)) << QString(QChar::ReplacementCharacter);
}

void ForeignTextTest::findsAFlawWhereverItStands()
{
    QFETCH(const QString, flaw);
    QFETCH(const QString, becomes);
    for (int before = 0; before < 80; ++before) {
        const QString left(before, u'a');
        const QString right(80 - before, u'z');
        QCOMPARE(cleanText(left + flaw + right, 1000), left + becomes + right);
    }
}

void ForeignTextTest::saysWhereItCut()
{
    bool wasCut = false;
    QCOMPARE(cleanText(QString(100, u'x'), 40, &wasCut), QString(40, u'x'));
    QVERIFY(wasCut);
    QCOMPARE(cleanText(QString(40, u'x'), 40, &wasCut), QString(40, u'x'));
    QVERIFY(!wasCut);
}

QTEST_GUILESS_MAIN(ForeignTextTest)
#include "foreigntexttest.moc"
