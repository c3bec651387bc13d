#include "models/base/canonicaljson.h"
#include "models/threatmodels/threatlibrarycontent.h"
#include "tests/models/threatmodels/smallthreatlibrary.h"
#include "tests/support/testworkspace.h"

#include <QJsonDocument>
#include <QTest>

using namespace gatehouse;

class ThreatLibraryContentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheWholeOfTheBuiltInLibrary();
    void takesWhatIsNotFinished();
    void refusesWhatNoLibraryHas_data();
    void refusesWhatNoLibraryHas();

private:
    static QJsonObject small() { return QJsonDocument::fromJson(smallThreatLibrary()).object(); }
};

void ThreatLibraryContentTest::keepsTheWholeOfTheBuiltInLibrary()
{
    const QByteArray json = ThreatLibrary::builtInJson();
    const ThreatLibraryContent content = need(threatLibraryContentFromJson(json));
    QCOMPARE(canonicalJson(toJson(content)), canonicalJson(QJsonDocument::fromJson(json).object()));
    QCOMPARE(content.partsOf(LibraryPartKind::Rule).size(), ThreatLibrary::builtIn().rules.size());
    const LibraryPart *rule = content.part(LibraryPartKind::Rule, QStringLiteral("T06"));
    QVERIFY(rule);
    QCOMPARE(rule->title(), ThreatLibrary::builtIn().rule(QStringLiteral("T06"))->title);
    QVERIFY(!content.part(LibraryPartKind::Question, QStringLiteral("T06")));
}

void ThreatLibraryContentTest::takesWhatIsNotFinished()
{
    const QJsonObject unfinished{{"id", "N1"}, {"at", "flow"}, {"crosses", true}};
    const QJsonObject json{{"key", "k"}, {"version", "1"}, {"rules", QJsonArray{unfinished}}};
    const ThreatLibraryContent content =
        need(threatLibraryContentFromJson(QJsonDocument(json).toJson()));
    QCOMPARE(content.parts.size(), 1U);
    const LibraryPart &rule = content.parts.front();
    QCOMPARE(rule.key, QStringLiteral("N1"));
    QCOMPARE(rule.of, PartSubject::Flow);
    QVERIFY(rule.crosses && rule.titleZh.isEmpty() && rule.likelihood == 0);
}

void ThreatLibraryContentTest::refusesWhatNoLibraryHas_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a misspelt member") << "rules"
                                       << "likelyhood" << QJsonValue(3);
    QTest::newRow("a text for a number") << "rules"
                                         << "impact" << QJsonValue("high");
    QTest::newRow("an unknown category") << "rules"
                                         << "stride" << QJsonValue(QJsonArray{"X"});
    QTest::newRow("privacy among STRIDE") << "rules"
                                          << "stride" << QJsonValue(QJsonArray{"U"});
    QTest::newRow("a flow's member at an element") << "rules"
                                                   << "crosses" << QJsonValue(true);
    QTest::newRow("no key") << "questions"
                            << "key" << QJsonValue("");
    QTest::newRow("a key of another") << "types"
                                      << "key" << QJsonValue("mobile_client");
    QTest::newRow("an unknown shape") << "types"
                                      << "shape" << QJsonValue("star");
}

void ThreatLibraryContentTest::refusesWhatNoLibraryHas()
{
    QFETCH(QString, list);
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject json = small();
    QVERIFY(threatLibraryContentFromJson(QJsonDocument(json).toJson()));
    QJsonArray entries = json.value(list).toArray();
    QJsonObject entry = entries[0].toObject();
    entry.insert(member, value);
    entries[0] = entry;
    json.insert(list, entries);
    const auto read = threatLibraryContentFromJson(QJsonDocument(json).toJson());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
    QVERIFY2(read.error().message.contains(member) || read.error().message.contains(list),
             qPrintable(read.error().message));
    QCOMPARE(threatLibraryContentFromJson("[]").error().kind, ErrorKind::Unreadable);
}

QTEST_GUILESS_MAIN(ThreatLibraryContentTest)
#include "threatlibrarycontenttest.moc"
