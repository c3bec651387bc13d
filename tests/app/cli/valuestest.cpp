#include "app/cli/values.h"

#include "models/lifecycle/gate.h"

#include <QTest>

using namespace gatehouse;

/// How the command line reads what people write.
class ValuesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsDates_data();
    void readsDates();
    void readsKeysAndNamesTheRightOnes();
    void readsListsAndTheirKeys();
    void readsPlansAndAnswers();
    void keepsCommasInsideAFieldsValue();
    void refusesFieldsItDoesNotKnow_data();
    void refusesFieldsItDoesNotKnow();
};

void ValuesTest::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isDate");
    QTest::newRow("date") << "2026-03-31" << true;
    QTest::newRow("leap day") << "2028-02-29" << true;
    QTest::newRow("no such day") << "2026-02-30" << false;
    QTest::newRow("slashes") << "2026/03/31" << false;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("words") << "tomorrow" << false;
}

void ValuesTest::readsDates()
{
    QFETCH(const QString, text);
    QDate day;
    QTEST(readValue(text, day).has_value(), "isDate");
}

void ValuesTest::readsKeysAndNamesTheRightOnes()
{
    Phase phase = Phase::Requirements;
    QVERIFY(readValue("delivery", phase));
    QCOMPARE(phase, Phase::Delivery);
    const auto wrong = readValue("Delivery", phase);
    QVERIFY(!wrong);
    QVERIFY(wrong.error().message.contains("requirements, design, development"));

    std::optional<bool> answer;
    QVERIFY(readValue("no", answer));
    QCOMPARE(answer, std::optional(false));
    QVERIFY(!readValue("maybe", answer));
}

void ValuesTest::readsListsAndTheirKeys()
{
    QStringList list;
    QVERIFY(readValue(" a, b ,,c", list));
    QCOMPARE(list, (QStringList{"a", "b", "c"}));
    QStringList none;
    QVERIFY(!readValue(" , ", none));

    std::vector<Platform> platforms;
    QVERIFY(readValue("android,web", platforms));
    QCOMPARE(platforms, (std::vector{Platform::Android, Platform::Web}));
    QVERIFY(!readValue("android,symbian", platforms));
}

void ValuesTest::readsPlansAndAnswers()
{
    PlannedDate planned;
    QVERIFY(readValue("design=2026-05-31", planned));
    QCOMPARE(planned.phase, Phase::Design);
    QCOMPARE(planned.day, QDate(2026, 5, 31));
    for (const char *wrong : {"design", "=2026-05-31", "design=", "later=2026-05-31"})
        QVERIFY2(!readValue(wrong, planned), wrong);

    FlagAnswer answer;
    QVERIFY(readValue("has_login=yes", answer));
    QCOMPARE(answer.holds, std::optional(true));
    QVERIFY(readValue("has_login=unknown", answer));
    QCOMPARE(answer.holds, std::optional<bool>());
    for (const char *wrong : {"has_login", "has_login=perhaps", "has_wings=yes"})
        QVERIFY2(!readValue(wrong, answer), wrong);
}

void ValuesTest::keepsCommasInsideAFieldsValue()
{
    Filing filing;
    QVERIFY(readValue("authority=nifa,platform=ios,number=No. 1, 2,filed_on=2026-01-05", filing));
    QCOMPARE(filing.authority, FilingAuthority::Nifa);
    QCOMPARE(filing.platform, Platform::Ios);
    QCOMPARE(filing.number, "No. 1, 2");
    QCOMPARE(filing.filedOn, QDate(2026, 1, 5));

    StoreChannel channel;
    QVERIFY(readValue("name=华为应用市场,address=https://example.com/?a=1,2&b=3", channel));
    QCOMPARE(channel.address, "https://example.com/?a=1,2&b=3");
}

void ValuesTest::refusesFieldsItDoesNotKnow_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no fields") << "甲公司";
    QTest::newRow("unknown field") << "company=甲公司,kind=outsourcing";
    QTest::newRow("no kind") << "name=甲公司";
    QTest::newRow("no name") << "kind=outsourcing";
    QTest::newRow("wrong kind") << "kind=friend,name=甲公司";
}

void ValuesTest::refusesFieldsItDoesNotKnow()
{
    QFETCH(const QString, text);
    Party party;
    const auto read = readValue(text, party);
    QVERIFY(!read);
    QVERIFY(!read.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(ValuesTest)
#include "valuestest.moc"
