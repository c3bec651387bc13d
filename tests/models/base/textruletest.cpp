#include "models/base/textrule.h"

#include <QTest>

using namespace gatehouse;

class TextRuleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesWhatFits_data();
    void takesWhatFits();
    void saysWhatDoesNotFit_data();
    void saysWhatDoesNotFit();
    void takesLinesAndTabsInATextOnly();
    void whatFilesAreCalledByHasNothingThatTheyCannotHold_data();
    void whatFilesAreCalledByHasNothingThatTheyCannotHold();
};

void TextRuleTest::whatFilesAreCalledByHasNothingThatTheyCannotHold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("letters and digits") << QStringLiteral("POLICY-2_b.1") << QString();
    QTest::newRow("chinese") << QStringLiteral("保单") << QString();
    QTest::newRow("rare characters") << QStringLiteral("𠮷野") << QString();
    QTest::newRow("slash") << QStringLiteral("a/b")
                           << QStringLiteral("The code cannot hold “/”, since files are called by "
                                             "it: “a/b”. Write “-” or “_” instead.");
    for (const char *each : {"a\\b", "a:b", "a*b", "a?b", "a\"b", "a<b", "a>b", "a|b"})
        QTest::newRow(each) << QString::fromLatin1(each) << QStringLiteral("The code cannot hold");
    QTest::newRow("full width")
        << QStringLiteral("ＡPP")
        << QStringLiteral("The code holds the full-width character “Ａ”, which nobody tells from "
                          "“A” in a command: “ＡPP”. Write it in half width.");
    QTest::newRow("full-width at sign")
        << QStringLiteral("a＠b") << QStringLiteral("The code holds the full-width character");
    QTest::newRow("an option") << QStringLiteral("-a")
                               << QStringLiteral("The code cannot begin with “-”: “-a”. Begin it "
                                                 "with a letter or a digit.");
    QTest::newRow("a hidden file")
        << QStringLiteral(".a") << QStringLiteral("The code cannot begin with “.”");
}

void TextRuleTest::whatFilesAreCalledByHasNothingThatTheyCannotHold()
{
    QFETCH(const QString, text);
    QFETCH(const QString, says);
    const auto checked = TextRule::checkForFiles(QStringLiteral("The code"), text);
    QCOMPARE(!checked, !says.isEmpty());
    if (!checked)
        QVERIFY2(checked.error().message.startsWith(says), qPrintable(checked.error().message));
}

void TextRuleTest::takesWhatFits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("trimmed") << QStringLiteral("\t a b \u3000\n") << QStringLiteral("a b");
    QTest::newRow("quotes") << QStringLiteral("O'B \"x\"") << QStringLiteral("O'B \"x\"");
    QTest::newRow("emoji of several characters")
        << QStringLiteral("👩‍👩‍👧") << QStringLiteral("👩‍👩‍👧");
    QTest::newRow("longest in code points")
        << QStringLiteral("𠮷").repeated(10) << QStringLiteral("𠮷").repeated(10);
}

void TextRuleTest::takesWhatFits()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const auto checked = TextRule{QStringLiteral("The field"), 1, 10}.check(text);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
    QCOMPARE(*checked, kept);
}

void TextRuleTest::saysWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QString() << "The field is missing. Enter 1 to 10 characters.";
    QTest::newRow("too long") << QStringLiteral("𠮷").repeated(11)
                              << "The field has 11 characters, and at most 10 fit. Shorten it.";
    QTest::newRow("tab inside") << QStringLiteral("a\tb") << "The field holds a line break";
    QTest::newRow("NUL inside") << QStringLiteral("a%1b").arg(QChar(0))
                                << "The field holds a line break";
    QTest::newRow("half a character")
        << QStringLiteral("a%1").arg(QChar(0xD842)) << "another character that cannot be shown";
    QTest::newRow("nothing that is seen") << QStringLiteral("a\u200Bb") << "another character";
    QTest::newRow("only that") << QStringLiteral("\u2060") << "another character";
    QTest::newRow("a joiner after a letter") << QStringLiteral("a\u200D") << "another character";
    QTest::newRow("read the other way") << QStringLiteral("a\u202Eb") << "another character";
    QTest::newRow("a filler") << QStringLiteral("\u3164") << "another character";
    QTest::newRow("a tag") << QStringLiteral("a\U000E0041") << "another character";
    QTest::newRow("space in a code")
        << QStringLiteral("a b") << "The field cannot hold spaces or “@”: “a b”. Leave them out.";
    QTest::newRow("@ in a code") << QStringLiteral("a@b") << "cannot hold spaces or “@”";
}

void TextRuleTest::saysWhatDoesNotFit()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto checked =
        TextRule{QStringLiteral("The field"), 1, 10, TextRule::Form::Code}.check(text);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Invalid);
    QVERIFY2(checked.error().message.contains(says), qPrintable(checked.error().message));
}

void TextRuleTest::takesLinesAndTabsInATextOnly()
{
    const TextRule rule = TextRule::longText(QStringLiteral("The record"));
    QCOMPARE(*rule.check(QStringLiteral(" a\tb\r\nc\n")), QStringLiteral("a\tb\nc"));
    QCOMPARE(*rule.check(QStringLiteral("a\u200Bb")), QStringLiteral("a\u200Bb"));
    for (const QChar character :
         {QChar(0), QChar(7), QChar(0x1b), QChar(0x85), QChar(0xD842), QChar(0x202E)}) {
        const auto checked = rule.check(QStringLiteral("a%1b").arg(character));
        QVERIFY(!checked);
        QVERIFY(checked.error().message.contains(QStringLiteral("cannot be shown")));
    }
}

QTEST_GUILESS_MAIN(TextRuleTest)
#include "textruletest.moc"
