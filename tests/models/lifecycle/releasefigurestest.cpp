#include "models/lifecycle/conclusionscheme.h"
#include "models/lifecycle/releasefigures.h"
#include "tests/models/lifecycle/office.h"

#include <QTest>

using namespace gatehouse;

class ReleaseFiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sayWhatTheSheetSaysOnAnyHistory_data();
    void sayWhatTheSheetSaysOnAnyHistory();
    void readWhatWasStored();
};

void ReleaseFiguresTest::sayWhatTheSheetSaysOnAnyHistory_data()
{
    QTest::addColumn<bool>("builtIn");
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("steps");
    QTest::newRow("small library, 1") << false << 11U << 300;
    QTest::newRow("small library, 2") << false << 12U << 300;
    QTest::newRow("built-in library") << true << 13U << 80;
}

void ReleaseFiguresTest::sayWhatTheSheetSaysOnAnyHistory()
{
    QFETCH(bool, builtIn);
    QFETCH(unsigned, seed);
    QFETCH(int, steps);
    Office office(seed);
    if (builtIn)
        office.publish(need(builtInLibrary()));
    else
        office.publishSmall();
    office.open(4);
    const ConclusionScheme &scheme = ConclusionScheme::builtIn();
    std::set<size_t> graded;
    int shortfalls = 0;
    for (int step = 0; step < steps; ++step) {
        office.work();
        if (step % 5 != 0)
            continue;
        const auto figures =
            need(ReleaseFigures::ofCurrentReleases(office.database(), *office.shelf));
        for (const BoardRow &row : office.board(office.today())) {
            const auto sheet = need(AssessmentSheet::load(office.database(), *office.shelf,
                                                          row.release, office.today()));
            ReleaseFigures expected;
            for (const SheetRow &each : sheet.rows) {
                expected.scores.add(each);
                if (!each.inherited && each.requirement->isAssessed()
                    && fallsShort(each.judgement()))
                    expected.shortfalls.push_back({each.requirement->id, each.judgement()});
            }
            const ReleaseFigures found = figures.value(row.release);
            QCOMPARE(found.scores.stored(), expected.scores.stored());
            QVERIFY(found == expected);
            const auto statuses = need(office.gates().statuses(row.release, office.today()));
            const auto grade = scheme.conclude(expected.scores.total(), statuses).grade;
            QCOMPARE(scheme.grade(found.scores.total(), row), grade);
            graded.insert(grade.value_or(99));
            shortfalls += static_cast<int>(expected.shortfalls.size());
        }
    }
    QVERIFY(shortfalls > 0);
    if (!builtIn)
        QVERIFY(graded.size() > 1);
}

void ReleaseFiguresTest::readWhatWasStored()
{
    ReleaseFigures figures;
    figures.scores.of("g:a/1.2.3") = {9, 8, 5, 2, 1, 4, 1};
    figures.scores.of("g:a/2") = {1, 0, 0, 0, 0, 0, 0};
    figures.shortfalls = {{RequirementId(3), Judgement::Noncompliant},
                          {RequirementId(12), Judgement::Partial}};
    QCOMPARE(figures.scores.stored(), "g:a/1.2.3|9|8|5|2|1|4|1\ng:a/2|1|0|0|0|0|0|0\n");
    QCOMPARE(figures.storedShortfalls(), "N3 P12");
    QVERIFY(ClauseScores::fromStored(figures.scores.stored()) == figures.scores);
    QVERIFY(ReleaseFigures::shortfallsFromStored("N3 P12") == figures.shortfalls);
    QVERIFY(ClauseScores::fromStored({}) == ClauseScores());
    QVERIFY(ReleaseFigures::shortfallsFromStored({}).empty());
}

QTEST_GUILESS_MAIN(ReleaseFiguresTest)
#include "releasefigurestest.moc"
