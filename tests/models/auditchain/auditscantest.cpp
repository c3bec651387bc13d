#include "models/auditchain/auditlog.h"
#include "models/base/canonicaljson.h"
#include "models/auditchain/auditscan.h"
#include "tests/models/dashboards/demodashboard.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// A value as it is written in canonical JSON, a text without its quotation marks.
QByteArray written(const QJsonValue &value)
{
    QByteArray json = canonicalJson(QJsonObject{{QStringLiteral("v"), value}});
    json = json.mid(5, json.size() - 6);
    return value.isString() ? json.mid(1, json.size() - 2) : json;
}

} // namespace

class AuditScanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatTheParserReads();
    void readsDifficultTexts();
    void readsNothingOutOfWhatIsNoEntry_data();
    void readsNothingOutOfWhatIsNoEntry();
};

void AuditScanTest::readsWhatTheParserReads()
{
    const DemoDashboard demo;
    auto rows = need(demo.database().prepare("SELECT content FROM audit_entry"));
    int members = 0;
    ScannedEntry entry;
    while (rows.next()) {
        const QByteArray content = rows.bytes(0);
        const QJsonObject parsed = QJsonDocument::fromJson(content).object();
        entry.scan(content);
        QCOMPARE(QString::fromUtf8(entry.at), parsed[QStringLiteral("at")].toString());
        const QJsonArray records = parsed[QStringLiteral("records")].toArray();
        QCOMPARE(entry.records.size(), static_cast<size_t>(records.size()));
        for (size_t i = 0; i < entry.records.size(); ++i) {
            const QJsonObject record = records[static_cast<qsizetype>(i)].toObject();
            const ScannedRecord &scanned = entry.records[i];
            QCOMPARE(QString::fromUtf8(scanned.entity),
                     record[QStringLiteral("entity")].toString());
            QCOMPARE(QString::fromUtf8(scanned.uid), record[QStringLiteral("uid")].toString());
            const QJsonObject keys = record[QStringLiteral("keys")].toObject();
            QCOMPARE(scanned.id, keys[QStringLiteral("id")].toInteger());
            QCOMPARE(scanned.release, keys[QStringLiteral("release")].toInteger());
            QCOMPARE(scanned.app, keys[QStringLiteral("app")].toInteger());
            const QJsonObject before = record[QStringLiteral("before")].toObject();
            const QJsonObject after = record[QStringLiteral("after")].toObject();
            QVERIFY(!scanned.isNew("no such member"));
            if (!after.isEmpty())
                QCOMPARE(scanned.isNew(after.begin().key().toUtf8()), before.isEmpty());
            QCOMPARE(scanned.isGone(), after.isEmpty());
            for (auto member = after.begin(); member != after.end(); ++member) {
                QCOMPARE(memberOf(scanned.after, member.key().toUtf8()).toByteArray(),
                         written(*member));
                ++members;
            }
        }
    }
    need(rows.finished());
    QVERIFY(members > 10'000);
}

void AuditScanTest::readsDifficultTexts()
{
    const QJsonObject after{{QStringLiteral("a"), QStringLiteral("ends in a backslash \\")},
                            {QStringLiteral("b"), QStringLiteral("\"},{\"entity\":\"app\"")},
                            {QStringLiteral("c"), QJsonArray{1, QStringLiteral("]"), QJsonArray()}},
                            {QStringLiteral("d"), QStringLiteral("\\\\\"")},
                            {QStringLiteral("e"), QString()},
                            {QStringLiteral("f"), true}};
    const QByteArray content = canonicalJson(
        QJsonObject{{QStringLiteral("account_name"), QStringLiteral("\"records\":[{")},
                    {QStringLiteral("at"), QStringLiteral("2026-03-02T09:00:00.000Z")},
                    {QStringLiteral("records"),
                     QJsonArray{QJsonObject{{QStringLiteral("after"), after},
                                            {QStringLiteral("before"), QJsonObject()},
                                            {QStringLiteral("entity"), QStringLiteral("finding")},
                                            {QStringLiteral("uid"), QStringLiteral("u")}}}},
                    {QStringLiteral("sequence"), 7}});
    ScannedEntry entry;
    entry.scan(content);
    QCOMPARE(entry.at.toByteArray(), "2026-03-02T09:00:00.000Z");
    QCOMPARE(entry.records.size(), size_t(1));
    QCOMPARE(entry.records[0].entity.toByteArray(), "finding");
    QVERIFY(entry.records[0].isNew("a") && !entry.records[0].isNew("g")
            && !entry.records[0].isGone());
    for (auto member = after.begin(); member != after.end(); ++member)
        QCOMPARE(memberOf(entry.records[0].after, member.key().toUtf8()).toByteArray(),
                 written(*member));
    QVERIFY(memberOf(entry.records[0].after, "entity").isNull());
    QVERIFY(!memberOf(entry.records[0].after, "e").isNull());
}

void AuditScanTest::readsNothingOutOfWhatIsNoEntry_data()
{
    QTest::addColumn<QByteArray>("content");
    for (const char *content :
         {"", "{", "{}", "[]", "{\"records\":", "{\"records\":[", "{\"records\":[]}",
          "{\"records\":[{]}", "{\"at", "\"", "{\"records\":[{\"after\":{\"a\":\"b"})
        QTest::newRow(content) << QByteArray(content);
}

void AuditScanTest::readsNothingOutOfWhatIsNoEntry()
{
    QFETCH(QByteArray, content);
    ScannedEntry entry;
    entry.scan(content);
    for (const ScannedRecord &record : entry.records)
        QVERIFY(record.entity.isNull());
}

QTEST_GUILESS_MAIN(AuditScanTest)
#include "auditscantest.moc"
