#include "models/auditchain/auditlog.h"
#include "models/product/playedlog.h"
#include "models/store/workspacefile.h"
#include "tests/support/tampering.h"

#include <QTest>

using namespace gatehouse;

/// A log of any length comes to what its last entries say, whatever is read while what is played.
class PlayedLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesToWhatIsSaidLast_data();
    void comesToWhatIsSaidLast();
    void holdsTheSampleThatItNames();
    void keepsTheOrderInWhichRecordsAreNamed();
    void findsRecordsInAnyOrder();
    void stopsOnceItIsCancelled();

private:
    static constexpr int people = 300;
    static QByteArray keyOf(int person)
    {
        return PlayedLog::keyOf("person", "p" + QByteArray::number(person));
    }
    static QString nameAfter(int entry) { return QStringLiteral("Name %1").arg(entry); }

    /// One person after the other is renamed, again and again; the last entry takes person 0 away.
    struct Made {
        QTemporaryDir folder;
        std::unique_ptr<Database> database;

        explicit Made(int entries)
        {
            database =
                need(WorkspaceFile::create(folder.filePath(QStringLiteral("made.gatehouse"))));
            const AuditLog log(*database);
            const QDateTime at(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
            Transaction transaction = need(Transaction::begin(*database));
            for (int entry = 0; entry < entries; ++entry) {
                const bool isLast = entry == entries - 1;
                const int person = isLast ? 0 : entry % people;
                const QJsonObject after{{QStringLiteral("name"), nameAfter(entry)}};
                need(log.append(
                    at, QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("test.change"),
                    {QJsonObject{{QStringLiteral("entity"), QStringLiteral("person")},
                                 {QStringLiteral("uid"), QStringLiteral("p%1").arg(person)},
                                 {QStringLiteral("before"), QJsonObject()},
                                 {QStringLiteral("after"), isLast ? QJsonObject() : after}}}));
            }
            need(transaction.commit());
        }
    };
};

void PlayedLogTest::comesToWhatIsSaidLast_data()
{
    QTest::addColumn<int>("entries");
    for (const int entries : {1, 2, 127, 128, 129, 4095, 4096, 4097, 12'500})
        QTest::addRow("%d entries", entries) << entries;
}

void PlayedLogTest::comesToWhatIsSaidLast()
{
    QFETCH(const int, entries);
    const Made made(entries);
    PlayedLog log;
    need(log.play(*made.database, {"person"}, nullptr));
    QVERIFY(!log.record(keyOf(0)));
    const quint32 name = log.fieldOf("name");
    int named = 0;
    for (int person = 1; person < people; ++person) {
        const int before = entries - 1; // the last one names nobody
        const int last = before <= person ? -1 : person + (before - 1 - person) / people * people;
        const PlayedLog::Record *record = log.record(keyOf(person));
        QCOMPARE(record != nullptr, last >= 0);
        if (!record)
            continue;
        ++named;
        QVERIFY(record->value(name));
        QCOMPARE(record->value(name)->hash, log.hashOf('"' + nameAfter(last).toUtf8() + '"'));
    }
    QCOMPARE(int(log.records().size()), named);
}

void PlayedLogTest::holdsTheSampleThatItNames()
{
    const Made made(9000);
    PlayedLog log;
    constexpr int oneIn = 10;
    need(log.play(*made.database, {"person"}, nullptr, oneIn));
    int held = 0;
    for (int person = 1; person < people; ++person) {
        QCOMPARE(log.record(keyOf(person)) != nullptr, log.holds(keyOf(person)));
        held += log.holds(keyOf(person));
    }
    QCOMPARE(int(log.records().size()), held);
    QVERIFY(held < people - 1);
}

void PlayedLogTest::keepsTheOrderInWhichRecordsAreNamed()
{
    const Made made(5000);
    PlayedLog log;
    need(log.play(*made.database, {"person"}, nullptr));
    quint32 last = 0;
    for (int person = 1; person < people; ++person) {
        const PlayedLog::Record *record = log.record(keyOf(person));
        QVERIFY(record && record->order > last);
        last = record->order;
    }
}

void PlayedLogTest::findsRecordsInAnyOrder()
{
    const Made made(5000);
    PlayedLog log;
    need(log.play(*made.database, {"person"}, nullptr));
    for (int step = 0; step < 3 * people; ++step) {
        const int person = step * 7 % people;
        const PlayedLog::Record *record = log.record(keyOf(person));
        QCOMPARE(record != nullptr, person != 0);
        if (record)
            QCOMPARE(record->key, keyOf(person));
        QVERIFY(!log.record("person/nobody"));
    }
}

void PlayedLogTest::stopsOnceItIsCancelled()
{
    const Made made(9000);
    Progress progress;
    progress.cancel();
    PlayedLog log;
    const auto played = log.play(*made.database, {"person"}, &progress);
    QVERIFY(!played);
    QCOMPARE(played.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(PlayedLogTest)
#include "playedlogtest.moc"
