#include "models/base/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace gatehouse;

class CanonicalJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesOneSpelling_data();
    void writesOneSpelling();
    void survivesParsing();
    void takesAMemberAsItIsSpelled();
};

void CanonicalJsonTest::writesOneSpelling_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("null") << QJsonValue() << QByteArray("null");
    QTest::newRow("booleans") << QJsonValue(QJsonArray{true, false}) << QByteArray("[true,false]");
    QTest::newRow("integer") << QJsonValue(42) << QByteArray("42");
    QTest::newRow("negative") << QJsonValue(-7) << QByteArray("-7");
    QTest::newRow("largest exact")
        << QJsonValue(9007199254740992.0) << QByteArray("9007199254740992");
    QTest::newRow("fraction") << QJsonValue(0.5) << QByteArray("0.5");
    QTest::newRow("sorted members") << QJsonValue(QJsonObject{{"b", 1}, {"a", 2}, {"A", 3}})
                                    << QByteArray(R"({"A":3,"a":2,"b":1})");
    QTest::newRow("nested") << QJsonValue(QJsonObject{{"x", QJsonArray{QJsonObject{{"k", "v"}}}}})
                            << QByteArray(R"({"x":[{"k":"v"}]})");
    QTest::newRow("escapes") << QJsonValue(QStringLiteral("a\"b\\c\n\r\t\b\f\x01"))
                             << QByteArray("\"a\\\"b\\\\c\\n\\r\\t\\b\\f\\u0001\"");
    QTest::newRow("slash stays") << QJsonValue(QStringLiteral("a/b")) << QByteArray("\"a/b\"");
    QTest::newRow("Chinese stays") << QJsonValue(QStringLiteral("门禁")) << QByteArray("\"门禁\"");
    QTest::newRow("beyond the BMP") << QJsonValue(QStringLiteral("𠮷😀")) << QByteArray("\"𠮷😀\"");
    // U+E000 sorts after the surrogates of U+20BB7 in UTF-16, before it in code points (RFC
    // 8785, 3.2.3).
    QTest::newRow("UTF-16 order") << QJsonValue(
        QJsonObject{{QStringLiteral("\uE000"), 1}, {QStringLiteral("𠮷"), 2}})
                                  << QByteArray("{\"𠮷\":2,\"\uE000\":1}");
}

void CanonicalJsonTest::writesOneSpelling()
{
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, expected);
    QCOMPARE(canonicalJson(value), expected);
}

void CanonicalJsonTest::takesAMemberAsItIsSpelled()
{
    const QJsonObject member{{QStringLiteral("z"), 1}, {QStringLiteral("a"), QStringLiteral("x")}};
    for (const QString &name : {QStringLiteral("a"), QStringLiteral("m"), QStringLiteral("z")}) {
        QJsonObject object{{QStringLiteral("b"), true}, {QStringLiteral("n"), QJsonValue()}};
        const QByteArray spelled = canonicalJson(object, {{name, canonicalJson(member)}});
        object.insert(name, member);
        QCOMPARE(spelled, canonicalJson(object));
    }
    QCOMPARE(canonicalJson(QJsonObject(), {{QStringLiteral("b"), "2"}, {QStringLiteral("a"), "1"}}),
             QByteArray("{\"a\":1,\"b\":2}"));
}

void CanonicalJsonTest::survivesParsing()
{
    const QJsonObject object{{"zh", "未测评\t\u0002"},
                             {"list", QJsonArray{1, "two", QJsonValue::Null}}};
    QCOMPARE(QJsonDocument::fromJson(canonicalJson(object)).object(), object);
}

QTEST_GUILESS_MAIN(CanonicalJsonTest)
#include "canonicaljsontest.moc"
