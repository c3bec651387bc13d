#include "models/base/jsondifference.h"

#include <QJsonArray>
#include <QTest>

using namespace gatehouse;

class JsonDifferenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNothingInEqualObjects();
    void keepsEachSideAsItWas();
    void tellsNullFromMissing();
};

void JsonDifferenceTest::findsNothingInEqualObjects()
{
    const QJsonObject object{{"a", 1}, {"b", QJsonArray{"x", "𠮷"}}};
    QVERIFY(differenceOf(object, object).isEmpty());
    QVERIFY(differenceOf({}, {}).isEmpty());
}

void JsonDifferenceTest::keepsEachSideAsItWas()
{
    const QJsonObject before{{"same", 1}, {"changed", "old"}, {"gone", true}};
    const QJsonObject after{{"same", 1}, {"changed", "new"}, {"added", QJsonArray{1}}};
    const JsonDifference difference = differenceOf(before, after);
    QVERIFY(!difference.isEmpty());
    QCOMPARE(difference.before, (QJsonObject{{"changed", "old"}, {"gone", true}}));
    QCOMPARE(difference.after, (QJsonObject{{"changed", "new"}, {"added", QJsonArray{1}}}));
}

void JsonDifferenceTest::tellsNullFromMissing()
{
    const JsonDifference difference = differenceOf({{"a", QJsonValue::Null}}, {});
    QCOMPARE(difference.before, (QJsonObject{{"a", QJsonValue::Null}}));
    QVERIFY(difference.after.isEmpty());
}

QTEST_GUILESS_MAIN(JsonDifferenceTest)
#include "jsondifferencetest.moc"
