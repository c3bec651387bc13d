#include "models/lifecycle/storedgate.h"

#include <QtTest>

using namespace gatehouse;

class StoredGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote();
    void writesOneLineAGate();
    void readsNothingFromWhatIsMissing();
    void acceptancesLapseOneByOne_data();
    void acceptancesLapseOneByOne();
    void readsDates_data();
    void readsDates();
};

void StoredGateTest::readsWhatItWrote()
{
    StoredGate first;
    first.counts = {41, 40, 3, 12, 2, 5, 4, {7, 48}, 9};
    first.decision = "reopened";
    first.decidedAt = "2026-03-02T09:00:00.000Z";
    first.plannedOn = "2026-04-30";
    first.changed = true;
    first.endsOn = "2026-09-30";
    first.coveredUntil = "2026-05-31 2026-06-30";
    first.handledUntil = "2026-04-15";
    first.answeredUntil = "2026-07-31 2026-08-31";
    first.evidencedUntil = "2026-10-31";
    first.evidencedFrom = "2026-03-10 2026-04-01";
    const StoredGate second;
    QByteArray lines;
    first.appendTo(lines);
    second.appendTo(lines);
    QByteArrayView rest = lines;
    const StoredGate read = StoredGate::takeFrom(rest);
    QCOMPARE(read.counts, first.counts);
    QCOMPARE(read.decision, first.decision);
    QCOMPARE(read.decidedAt, first.decidedAt);
    QCOMPARE(read.plannedOn, first.plannedOn);
    QCOMPARE(read.changed, true);
    QCOMPARE(read.endsOn, first.endsOn);
    QCOMPARE(read.coveredUntil, first.coveredUntil);
    QCOMPARE(read.handledUntil, first.handledUntil);
    QCOMPARE(read.answeredUntil, first.answeredUntil);
    QCOMPARE(read.evidencedUntil, first.evidencedUntil);
    QCOMPARE(read.evidencedFrom, first.evidencedFrom);
    QCOMPARE(read.withoutEvidenceOn(QDate(2026, 3, 9)), 12);
    QCOMPARE(read.withoutEvidenceOn(QDate(2026, 3, 10)), 11);
    QCOMPARE(read.withoutEvidenceOn(QDate(2026, 10, 31)), 10);
    QCOMPARE(read.withoutEvidenceOn(QDate(2026, 11, 1)), 11);
    const StoredGate empty = StoredGate::takeFrom(rest);
    QCOMPARE(empty.counts, GateCounts());
    QVERIFY(empty.decision.isEmpty());
    QVERIFY(!empty.changed);
    QVERIFY(empty.coveredUntil.isEmpty());
    QVERIFY(empty.handledUntil.isEmpty());
    QVERIFY(empty.answeredUntil.isEmpty());
    QVERIFY(empty.evidencedFrom.isEmpty());
    QVERIFY(rest.isEmpty());
}

void StoredGateTest::writesOneLineAGate()
{
    StoredGate gate;
    gate.counts = {5, 4, 1, 0, 2, 6, 7, {3, 8}, 9};
    gate.decision = "passed";
    gate.decidedAt = "2026-03-02T09:00:00.000Z";
    gate.plannedOn = "2026-04-30";
    QByteArray lines;
    gate.appendTo(lines);
    QCOMPARE(
        lines,
        QByteArray("5|4|1|0|2|6|7|3|8|passed|2026-03-02T09:00:00.000Z|2026-04-30|0||||||9|\n"));
}

void StoredGateTest::readsNothingFromWhatIsMissing()
{
    QByteArrayView nothing;
    const StoredGate gate = StoredGate::takeFrom(nothing);
    QCOMPARE(gate.counts, GateCounts());
    QVERIFY(gate.plannedOn.isEmpty());
    // A line as an earlier program wrote it ends before what is new.
    QByteArrayView earlier("5|4|1|0|2|6|7|3|8|passed|2026-03-02T09:00:00.000Z||0||||2026-07-31\n");
    const StoredGate before = StoredGate::takeFrom(earlier);
    QCOMPARE(before.answeredUntil.toByteArray(), QByteArray("2026-07-31"));
    QVERIFY(before.evidencedUntil.isEmpty());
    QByteArrayView half("7|3");
    QCOMPARE(StoredGate::takeFrom(half).counts, (GateCounts{7, 3}));
}

void StoredGateTest::acceptancesLapseOneByOne_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("uncovered");
    QTest::newRow("before") << QDate(2026, 1, 1) << 1;
    QTest::newRow("the last day of the first") << QDate(2026, 5, 31) << 1;
    QTest::newRow("the day after") << QDate(2026, 6, 1) << 2;
    QTest::newRow("the last day of two") << QDate(2026, 6, 30) << 2;
    QTest::newRow("all lapsed") << QDate(2026, 7, 1) << 4;
}

void StoredGateTest::acceptancesLapseOneByOne()
{
    QFETCH(QDate, today);
    QFETCH(int, uncovered);
    StoredGate gate;
    gate.counts.uncovered = 1;
    gate.coveredUntil = "2026-05-31 2026-06-30 2026-06-30";
    gate.counts.unhandledRisks = 2;
    gate.handledUntil = gate.coveredUntil;
    gate.answeredUntil = gate.coveredUntil;
    gate.evidencedUntil = gate.coveredUntil;
    QCOMPARE(gate.uncoveredOn(today), uncovered);
    QCOMPARE(gate.unhandledOn(today), uncovered + 1);
    QCOMPARE(gate.threatsToDoOn(today), uncovered - 1);
    QCOMPARE(gate.withoutEvidenceOn(today), uncovered - 1);
}

void StoredGateTest::readsDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("a date") << QByteArray("2026-03-02") << QDate(2026, 3, 2);
    QTest::newRow("a timestamp") << QByteArray("2026-12-31T23:59:59.999Z") << QDate(2026, 12, 31);
    QTest::newRow("nothing") << QByteArray() << QDate();
    QTest::newRow("no such day") << QByteArray("2026-02-30") << QDate();
}

void StoredGateTest::readsDates()
{
    QFETCH(QByteArray, text);
    QFETCH(QDate, date);
    QCOMPARE(storedDate(text), date);
}

QTEST_GUILESS_MAIN(StoredGateTest)
#include "storedgatetest.moc"
