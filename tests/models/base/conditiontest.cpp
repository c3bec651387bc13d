#include "models/base/condition.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace gatehouse;

namespace {

using Truth = Condition::Truth;

Condition::Value lookup(const QString &name)
{
    if (name == u"yes")
        return true;
    if (name == u"no")
        return false;
    if (name == u"tier")
        return qint64(2);
    if (name == u"kind")
        return QStringLiteral("h5");
    return {};
}

QString decidingOf(const Condition::Outcome &outcome)
{
    QStringList terms;
    for (const Condition::Term &term : outcome.deciding)
        terms += term.toString();
    return terms.join(u'&');
}

/// A condition made at random, with what it is to come to.
struct Made {
    QString text;
    Truth truth;
};
Made made(QRandomGenerator &random, int depth)
{
    static const Made leaves[] = {
        {QStringLiteral("yes"), Truth::Yes},       {QStringLiteral("no"), Truth::No},
        {QStringLiteral("maybe"), Truth::Unknown}, {QStringLiteral("tier<3"), Truth::Yes},
        {QStringLiteral("tier > 2"), Truth::No},   {QStringLiteral("kind != \"h5\""), Truth::No}};
    const int choice = depth == 0 ? 0 : random.bounded(4);
    if (choice == 0)
        return leaves[random.bounded(6)];
    const Made one = made(random, depth - 1);
    if (choice == 1)
        return {QStringLiteral("!(") + one.text + u')',
                static_cast<Truth>(2 - static_cast<int>(one.truth))};
    const Made other = made(random, depth - 1);
    const bool all = choice == 2;
    return {u'(' + one.text + (all ? QStringLiteral(") & (") : QStringLiteral(")|(")) + other.text
                + u')',
            all ? std::min(one.truth, other.truth) : std::max(one.truth, other.truth)};
}

} // namespace

class ConditionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesToATruth_data();
    void comesToATruth();
    void saysWhereItIsWrong_data();
    void saysWhereItIsWrong();
    void namesEachNameOnce();
    void followsTheRulesOfThreeValues();
    void survivesAnyText();
    void refusesWhatIsTooDeep();
};

void ConditionTest::comesToATruth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Truth>("truth");
    QTest::addColumn<QString>("deciding");
    const auto row = [](const char *text, Truth truth, const char *deciding) {
        QTest::newRow(text) << QString::fromUtf8(text) << truth << QString::fromUtf8(deciding);
    };
    row("yes", Truth::Yes, "yes");
    row("no", Truth::No, "no");
    row("maybe", Truth::Unknown, "maybe");
    row("!yes", Truth::No, "!yes");
    row("!no", Truth::Yes, "!no");
    row("!maybe", Truth::Unknown, "!maybe");
    row("!!yes", Truth::Yes, "yes");
    row("yes & maybe & no", Truth::No, "no");
    row("yes&!no", Truth::Yes, "yes&!no");
    row("yes & maybe & perhaps", Truth::Unknown, "maybe");
    row("no | maybe | yes", Truth::Yes, "yes");
    row("no | maybe", Truth::Unknown, "maybe");
    row("no | !yes", Truth::No, "no&!yes");
    row("no & yes | yes", Truth::Yes, "yes");
    row("no & (yes | yes)", Truth::No, "no");
    row("!(yes | no)", Truth::No, "!yes");
    row("!(no & maybe)", Truth::Yes, "!no");
    row("tier <= 2", Truth::Yes, "tier <= 2");
    row("!(tier <= 2)", Truth::No, "tier > 2");
    row("tier=2 & tier!=3 & tier<3 & tier>1 & tier>=-2", Truth::Yes,
        "tier = 2&tier != 3&tier < 3&tier > 1&tier >= -2");
    row("kind = \"h5\"", Truth::Yes, "kind = \"h5\"");
    row("kind != \"h5\"", Truth::No, "kind != \"h5\"");
    row("kind = 5", Truth::Unknown, "kind = 5");
    row("tier", Truth::Unknown, "tier");
}

void ConditionTest::comesToATruth()
{
    QFETCH(QString, text);
    const auto condition = Condition::parse(text);
    QVERIFY2(condition, qPrintable(condition ? QString() : condition.error().sentence));
    const auto outcome = condition->evaluate(lookup);
    QTEST(outcome.truth, "truth");
    QTEST(decidingOf(outcome), "deciding");
}

void ConditionTest::saysWhereItIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << QString() << 1;
    QTest::newRow("no operator") << QStringLiteral("a b") << 3;
    QTest::newRow("ends early") << QStringLiteral("a & ") << 5;
    QTest::newRow("doubled") << QStringLiteral("a && b") << 4;
    QTest::newRow("not closed") << QStringLiteral("(a | b") << 7;
    QTest::newRow("closed twice") << QStringLiteral("(a))") << 4;
    QTest::newRow("capital") << QStringLiteral("Has_login") << 1;
    QTest::newRow("no number") << QStringLiteral("tier <= two") << 9;
    QTest::newRow("text in order") << QStringLiteral("tier < \"a\"") << 8;
    QTest::newRow("text not closed") << QStringLiteral("kind = \"a") << 8;
    QTest::newRow("too large") << QStringLiteral("n = 99999999999999999999") << 5;
    QTest::newRow("not ASCII") << QStringLiteral("有支付") << 1;
}

void ConditionTest::saysWhereItIsWrong()
{
    QFETCH(QString, text);
    const auto condition = Condition::parse(text);
    QVERIFY(!condition);
    QTEST(condition.error().column, "column");
    QVERIFY(!condition.error().sentence.isEmpty());
}

void ConditionTest::namesEachNameOnce()
{
    QCOMPARE(Condition::parse(QStringLiteral("b & (a | !b) & tier < 3"))->names(),
             (QStringList{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("tier")}));
}

void ConditionTest::followsTheRulesOfThreeValues()
{
    QRandomGenerator random(20260302);
    for (int i = 0; i < 3000; ++i) {
        const Made one = made(random, 5);
        const auto condition = Condition::parse(one.text);
        QVERIFY2(condition, qPrintable(one.text));
        const auto outcome = condition->evaluate(lookup);
        QVERIFY2(outcome.truth == one.truth, qPrintable(one.text));
        QVERIFY(!outcome.deciding.empty());
    }
}

void ConditionTest::survivesAnyText()
{
    QRandomGenerator random(7);
    const QString letters = QStringLiteral("ab&|!()=<> \"12_-有");
    for (int i = 0; i < 20000; ++i) {
        QString text;
        for (int length = random.bounded(20); length > 0; --length)
            text += letters.at(random.bounded(static_cast<int>(letters.size())));
        const auto condition = Condition::parse(text);
        if (condition)
            condition->evaluate(lookup);
        else
            QVERIFY(condition.error().column >= 1 && condition.error().column <= text.size() + 1);
    }
}

void ConditionTest::refusesWhatIsTooDeep()
{
    QVERIFY(Condition::parse(QString(50, u'!') + u'a'));
    QVERIFY(!Condition::parse(QString(51, u'!') + u'a'));
    QVERIFY(!Condition::parse(QString(1000, u'(') + u'a' + QString(1000, u')')));
    QVERIFY(!Condition::parse(QString(2001, u'a')));
}

QTEST_GUILESS_MAIN(ConditionTest)
#include "conditiontest.moc"
