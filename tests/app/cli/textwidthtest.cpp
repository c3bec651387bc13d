#include "app/cli/texttable.h"
#include "app/cli/textwidth.h"

#include <QTest>

using namespace gatehouse;

class TextWidthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsColumns_data();
    void countsColumns();
    void elidesWithoutSplittingCharacters_data();
    void elidesWithoutSplittingCharacters();
    void alignsATableOfMixedScripts();
    void keepsATableRowOnOneLine();
    void cutsEveryColumnButTheLast();
};

void TextWidthTest::countsColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("nothing") << "" << 0;
    QTest::newRow("Latin") << "POLICY@1.0" << 10;
    QTest::newRow("Chinese") << "掌上保单" << 8;
    QTest::newRow("mixed") << "App 保单 1" << 10;
    QTest::newRow("full-width punctuation") << "（一）、" << 8;
    QTest::newRow("Korean") << "보험" << 4;
    QTest::newRow("beyond the basic plane") << "𠮷野家" << 6;
    QTest::newRow("extension G") << "𬭩" << 2;
    QTest::newRow("combining accent") << QString("e%1").arg(QChar(0x301)) << 1;
    QTest::newRow("emoji") << "🛡" << 1;
    QTest::newRow("emoji, wide") << "🚗" << 2;
    QTest::newRow("emoji with presentation") << "🛡️" << 2;
    QTest::newRow("family joined") << "👩‍👩‍👧" << 2;
    QTest::newRow("skin tone") << "👍🏽" << 2;
    QTest::newRow("zero width space") << QString("a%1b").arg(QChar(0x200B)) << 2;
    QTest::newRow("Arabic") << "تأمين" << 5;
    QTest::newRow("lone surrogate") << QString(QChar(0xD842)) << 1;
}

void TextWidthTest::countsColumns()
{
    QFETCH(const QString, text);
    QTEST(textWidth(text), "width");
}

void TextWidthTest::elidesWithoutSplittingCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("shown");
    QTest::newRow("fits") << "保单" << 4 << "保单";
    QTest::newRow("cut") << "POLICY" << 4 << "POL…";
    QTest::newRow("no half of a wide one") << "保单保单" << 4 << "保…";
    QTest::newRow("no half of a pair") << "𠮷𠮷𠮷" << 5 << "𠮷𠮷…";
}

void TextWidthTest::elidesWithoutSplittingCharacters()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QTEST(elided(text, width), "shown");
}

void TextWidthTest::alignsATableOfMixedScripts()
{
    TextTable table({"Code", "Name", "N"});
    table.alignRight({2});
    table.add({"A", "掌上保单", "1"});
    table.add({"LONGER", "Claims", "10"});
    QCOMPARE(table.toString(),
             QString("Code    Name       N\n"
                     "──────  ────────  ──\n"
                     "A       掌上保单   1\n"
                     "LONGER  Claims    10\n"));
}

void TextWidthTest::keepsATableRowOnOneLine()
{
    TextTable table({"Text", "Last"});
    table.add({"one\ntwo\tthree", "a\r\nb"});
    QCOMPARE(table.toString().count('\n'), 3);
    QVERIFY(table.toString().contains("one two three  a b\n"));
}

void TextWidthTest::cutsEveryColumnButTheLast()
{
    const QString name = QString("险").repeated(300);
    TextTable table({"First", "Last"});
    table.add({name, name});
    const QString row = table.toString().section('\n', 2, 2);
    QVERIFY(row.startsWith(QString("险").repeated(19) + "…"));
    QVERIFY(row.endsWith(name));
}

QTEST_GUILESS_MAIN(TextWidthTest)
#include "textwidthtest.moc"
