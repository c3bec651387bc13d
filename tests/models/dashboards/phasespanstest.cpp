#include "models/dashboards/phasespans.h"

#include <QTest>

using namespace gatehouse;

namespace {

QDate day(int number)
{
    return QDate(2026, 1, 1).addDays(number);
}

/// A release added on day 0, its gates passed so many days each after the one before.
PhaseWalk walked(std::initializer_list<int> days)
{
    PhaseWalk walk;
    walk.begunOn = day(0);
    int at = 0;
    size_t phase = 0;
    for (const int each : days)
        walk.passedOn[phase++] = day(at += each);
    return walk;
}

} // namespace

class PhaseSpansTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsPlanAndCourse();
    void saysWhatIsLate();
    void forecastsByTheLastFinishedReleases();
    void forecastsNothingWithoutTwoFinishedReleases();
    void forecastsNoDayThatIsOver();

private:
    const ChartWords m_words;
};

void PhaseSpansTest::tellsPlanAndCourse()
{
    PhaseWalk walk = walked({10, 5});
    walk.plannedOn = {day(12), day(20), day(30), {}, {}, {}};
    const auto spans = [&](Phase phase) { return phaseSpans(m_words, walk, phase, day(25), {}); };
    const auto design = spans(Phase::Design);
    QCOMPARE(design.size(), size_t(2));
    QVERIFY(design[0].planned && !design[1].planned);
    QCOMPARE(design[0].first, day(12));
    QCOMPARE(*design[0].last, day(20));
    QCOMPARE(design[1].first, day(10));
    QCOMPARE(*design[1].last, day(15));
    QCOMPARE(design[1].tone, ChartTone::Good);
    const auto development = spans(Phase::Development); // being worked on
    QCOMPARE(development[1].first, day(15));
    QVERIFY(!development[1].last);
    QCOMPARE(development[1].tone, ChartTone::Running);
    QVERIFY(spans(Phase::Test).empty()); // neither planned nor begun
}

void PhaseSpansTest::saysWhatIsLate()
{
    PhaseWalk walk = walked({10});
    walk.plannedOn = {day(8), day(20), {}, {}, {}, {}};
    QCOMPARE(phaseSpans(m_words, walk, Phase::Requirements, day(30), {})[1].tone,
             ChartTone::Warning);
    QCOMPARE(phaseSpans(m_words, walk, Phase::Design, day(20), {})[1].tone, ChartTone::Running);
    QCOMPARE(phaseSpans(m_words, walk, Phase::Design, day(21), {})[1].tone, ChartTone::Bad);
}

void PhaseSpansTest::forecastsByTheLastFinishedReleases()
{
    // The newest first; the fourth is not looked at.
    const std::vector<PhaseWalk> finished{
        walked({1, 10, 10, 10, 10, 10}), walked({2, 20, 20, 11, 20, 20}),
        walked({3, 30, 30, 12, 30, 31}), walked({99, 99, 99, 99, 99, 99})};
    const PhaseWalk walk = walked({7, 8}); // reached day 15
    const PhaseForecast forecast = PhaseForecast::of(walk, finished, day(16));
    QCOMPARE(forecast.basis, 3);
    QVERIFY(!forecast.expectedOn[1].isValid());
    QCOMPARE(forecast.expectedOn[2], day(35)); // 20 days on average
    QCOMPARE(forecast.expectedOn[3], day(46)); // 11
    QCOMPARE(forecast.expectedOn[4], day(66)); // 20
    QCOMPARE(forecast.expectedOn[5], day(87)); // 20⅓, rounded up
    QCOMPARE(PhaseForecast::of(walk, {finished[0], finished[1]}, day(16)).basis, 2);
}

void PhaseSpansTest::forecastsNothingWithoutTwoFinishedReleases()
{
    const std::vector<PhaseWalk> finished{walked({1, 1, 1, 1, 1, 1})};
    const PhaseForecast forecast = PhaseForecast::of(walked({7}), finished, day(16));
    QCOMPARE(forecast.basis, 0);
    for (const QDate expected : forecast.expectedOn)
        QVERIFY(!expected.isValid());
    // And nothing of what is finished.
    QCOMPARE(PhaseForecast::of(finished[0], {finished[0], finished[0]}, day(16)).basis, 0);
}

void PhaseSpansTest::forecastsNoDayThatIsOver()
{
    const std::vector<PhaseWalk> finished(2, walked({1, 1, 1, 1, 1, 1}));
    const PhaseForecast forecast = PhaseForecast::of(walked({7}), finished, day(100));
    QCOMPARE(forecast.expectedOn[1], day(100));
    QCOMPARE(forecast.expectedOn[2], day(101));
}

QTEST_GUILESS_MAIN(PhaseSpansTest)
#include "phasespanstest.moc"
