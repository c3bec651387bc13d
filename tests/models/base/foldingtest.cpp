#include "models/base/folding.h"

#include <QtTest>

using namespace gatehouse;

class FoldingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesNothingOfCaseAndWidth_data();
    void makesNothingOfCaseAndWidth();
    void findsWordsInEitherWidth();
    void keepsPositions();
};

void FoldingTest::makesNothingOfCaseAndWidth_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("case") << QStringLiteral("Pay") << QStringLiteral("PAY") << true;
    QTest::newRow("width") << QStringLiteral("ｓｍｓ") << QStringLiteral("SMS") << true;
    QTest::newRow("digits") << QStringLiteral("６．２．１") << QStringLiteral("6.2.1") << true;
    QTest::newRow("ligature") << QStringLiteral("ﬁle") << QStringLiteral("FILE") << true;
    QTest::newRow("ideographs") << QStringLiteral("理赔") << QStringLiteral("理陪") << false;
    QTest::newRow("hyphen") << QStringLiteral("A-1") << QStringLiteral("A1") << false;
}

void FoldingTest::makesNothingOfCaseAndWidth()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(foldTheSame(one, other), "same");
}

void FoldingTest::findsWordsInEitherWidth()
{
    const QStringList words = foldedWords(QStringLiteral("　ｓｍｓ　登录 "));
    QCOMPARE(words, (QStringList{QStringLiteral("sms"), QStringLiteral("登录")}));
    QVERIFY(holdsFolded(QStringLiteral("SMS 验证码"), words[0]));
    QVERIFY(holdsFolded(QStringLiteral("ＳＭＳ验证码"), words[0]));
    QVERIFY(holdsFolded(QStringLiteral("用户登录"), words[1]));
    QVERIFY(!holdsFolded(QStringLiteral("ＳＭ Ｓ"), words[0]));
}

void FoldingTest::keepsPositions()
{
    QCOMPARE(atUsualWidth(QStringLiteral("Ａｂ　６．２，𠮷")), QStringLiteral("Ab 6.2,𠮷"));
}

QTEST_GUILESS_MAIN(FoldingTest)
#include "foldingtest.moc"
