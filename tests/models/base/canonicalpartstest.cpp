#include "models/base/canonicaljson.h"
#include "models/base/canonicalparts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace gatehouse;

class CanonicalPartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAnObjectApart();
    void takesAnArrayApart();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

void CanonicalPartsTest::takesAnObjectApart()
{
    const QJsonObject object{{"a", QJsonArray{1, QJsonObject{{"x", "]},{"}}}},
                             {"b\"{", QStringLiteral("brackets ]}, a quote \" and \\")},
                             {"c", QJsonObject{}},
                             {"d", QJsonValue::Null},
                             {"e", -1.5}};
    const QByteArray json = canonicalJson(object);
    const auto members = canonicalMembers(json);
    QVERIFY(members);
    QCOMPARE(qsizetype(members->size()), object.size());
    QByteArray again;
    for (const auto &[name, value] : *members) {
        again += again.isEmpty() ? '{' : ',';
        again += '"' + name.toByteArray() + "\":" + value.toByteArray();
    }
    QCOMPARE(again + '}', json);
    QCOMPARE(members->at(0).name, QByteArrayView("a"));
    QCOMPARE(members->at(0).value.toByteArray(), canonicalJson(object["a"]));
    QCOMPARE(members->at(4).value, QByteArrayView("-1.5"));
    QVERIFY(canonicalMembers("{}") && canonicalMembers("{}")->empty());
}

void CanonicalPartsTest::takesAnArrayApart()
{
    const QJsonArray array{QJsonObject{{"k", ",]"}}, QJsonArray{}, "text, with a comma", true, 12};
    const QByteArray json = canonicalJson(array);
    const auto elements = canonicalElements(json);
    QVERIFY(elements);
    QCOMPARE(qsizetype(elements->size()), array.size());
    for (qsizetype i = 0; i < array.size(); ++i)
        QCOMPARE(elements->at(size_t(i)).toByteArray(), canonicalJson(array[i]));
    QVERIFY(canonicalElements("[]") && canonicalElements("[]")->empty());
}

void CanonicalPartsTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a bracket") << QByteArray("{");
    QTest::newRow("a text") << QByteArray("\"text\"");
    QTest::newRow("not closed") << QByteArray("{\"a\":1");
    QTest::newRow("no name") << QByteArray("{1:2}");
    QTest::newRow("no value") << QByteArray("{\"a\":}");
    QTest::newRow("no colon") << QByteArray("{\"a\"}");
    QTest::newRow("a comma at the end") << QByteArray("{\"a\":1,}");
    QTest::newRow("a comma in front") << QByteArray("[,1]");
    QTest::newRow("two commas") << QByteArray("[1,,2]");
    QTest::newRow("a string that does not end") << QByteArray("[\"a]");
    QTest::newRow("an escape at the end") << QByteArray("[\"a\\]");
    QTest::newRow("an object that does not end") << QByteArray("[{]");
    QTest::newRow("more after it") << QByteArray("[1]]");
    QTest::newRow("more after an object") << QByteArray("{\"a\":1}}");
    QTest::newRow("another's bracket") << QByteArray("{\"a\":[}");
}

void CanonicalPartsTest::refusesWhatIsNone()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!canonicalMembers(json));
    QVERIFY(!canonicalElements(json));
}

QTEST_GUILESS_MAIN(CanonicalPartsTest)
#include "canonicalpartstest.moc"
