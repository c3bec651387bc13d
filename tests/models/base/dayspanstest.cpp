#include "models/base/dayspans.h"

#include <QTest>

using namespace gatehouse;

using Spans = std::vector<DaySpans::Span>;

Q_DECLARE_METATYPE(Spans)

class DaySpansTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mergesWhatAdjoins_data();
    void mergesWhatAdjoins();
    void holdsFromTheFirstToTheLastDay();

private:
    static QDate day(int of) { return of == 0 ? QDate() : QDate(2026, 3, of); }
};

void DaySpansTest::mergesWhatAdjoins_data()
{
    QTest::addColumn<Spans>("added");
    QTest::addColumn<Spans>("expected");
    const auto row = [](const char *name, const Spans &added, const Spans &expected) {
        QTest::newRow(name) << added << expected;
    };
    row("none", {}, {});
    row("one for ever", {{day(0), day(0)}}, {{day(0), day(0)}});
    row("apart, in whatever order", {{day(10), day(12)}, {day(1), day(3)}},
        {{day(1), day(3)}, {day(10), day(12)}});
    row("overlapping", {{day(1), day(5)}, {day(4), day(9)}}, {{day(1), day(9)}});
    row("one within another", {{day(1), day(9)}, {day(3), day(4)}}, {{day(1), day(9)}});
    row("the day after", {{day(1), day(5)}, {day(6), day(9)}}, {{day(1), day(9)}});
    row("a day between", {{day(1), day(5)}, {day(7), day(9)}},
        {{day(1), day(5)}, {day(7), day(9)}});
    row("until for ever", {{day(1), day(5)}, {day(3), day(0)}}, {{day(1), day(0)}});
    row("from ever", {{day(3), day(5)}, {day(0), day(4)}}, {{day(0), day(5)}});
    row("ends before it begins", {{day(5), day(1)}}, {});
}

void DaySpansTest::mergesWhatAdjoins()
{
    QFETCH(Spans, added);
    QFETCH(Spans, expected);
    DaySpans spans;
    for (const DaySpans::Span &span : added)
        spans.add(span);
    QVERIFY(spans.spans() == expected);
}

void DaySpansTest::holdsFromTheFirstToTheLastDay()
{
    DaySpans spans;
    QVERIFY(!spans.holdOn({}));
    spans.add({day(2), day(4)});
    QVERIFY(spans.holdOn({}));
    QVERIFY(!spans.holdOn(day(1)));
    QVERIFY(spans.holdOn(day(2)));
    QVERIFY(spans.holdOn(day(4)));
    QVERIFY(!spans.holdOn(day(5)));
}

QTEST_GUILESS_MAIN(DaySpansTest)
#include "dayspanstest.moc"
