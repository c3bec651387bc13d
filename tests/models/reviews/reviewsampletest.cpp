#include "models/reviews/reviewsample.h"

#include "models/workspace/actions.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QCryptographicHash>
#include <QTest>

using namespace gatehouse;

namespace {

std::vector<Drawable> populationOf(int releases, int each, bool firstIsWhole = false)
{
    std::vector<Drawable> population;
    for (int release = 1; release <= releases; ++release) {
        for (int i = 0; i < each; ++i)
            population.push_back({AssessmentId(release * 1000 + i),
                                  QStringLiteral("uid-%1-%2").arg(release).arg(i),
                                  ReleaseId(release), firstIsWhole && release == 1});
    }
    return population;
}

std::vector<qint64> valuesOf(const std::vector<AssessmentId> &ids)
{
    std::vector<qint64> values;
    for (const AssessmentId id : ids)
        values.push_back(id.value);
    return values;
}

} // namespace

class ReviewSampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsTheSameFromTheSameSeed();
    void drawsByTheDigestsAnybodyCanCount();
    void drawsAllOfWhatIsWhole();
    void drawsAllOfAReleaseThatHasFewer();
    void drawsFromWhatIsJudged();
    void keepsWhatWasDrawn();
    void refusesWhatCannotBeDrawn_data();
    void refusesWhatCannotBeDrawn();
};

void ReviewSampleTest::drawsTheSameFromTheSameSeed()
{
    const auto population = populationOf(3, 100);
    const auto drawn = drawFrom(population, QStringLiteral("2026-Q1"), 10);
    QCOMPARE(drawn.size(), size_t(30));
    QCOMPARE(valuesOf(drawFrom(population, QStringLiteral("2026-Q1"), 10)), valuesOf(drawn));
    // Whatever order it comes in, and however much of it there is.
    auto reversed = population;
    std::reverse(reversed.begin(), reversed.end());
    auto again = drawFrom(reversed, QStringLiteral("2026-Q1"), 10);
    std::reverse(again.begin(), again.end());
    QCOMPARE(valuesOf(again), valuesOf(drawn));
    QVERIFY(valuesOf(drawFrom(population, QStringLiteral("2026-Q2"), 10)) != valuesOf(drawn));
    // A larger sample holds the smaller one.
    const auto larger = drawFrom(population, QStringLiteral("2026-Q1"), 20);
    for (const AssessmentId id : drawn)
        QVERIFY(std::find(larger.begin(), larger.end(), id) != larger.end());
}

void ReviewSampleTest::drawsByTheDigestsAnybodyCanCount()
{
    // printf 'seed\nuid-1-N' | sha256sum, the two smallest of N = 0 to 3.
    std::map<QByteArray, qint64> byDigest;
    for (int i = 0; i < 4; ++i)
        byDigest[QCryptographicHash::hash("seed\nuid-1-" + QByteArray::number(i),
                                          QCryptographicHash::Sha256)] = 1000 + i;
    std::vector<qint64> expected{byDigest.begin()->second, std::next(byDigest.begin())->second};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(valuesOf(drawFrom(populationOf(1, 4), QStringLiteral("seed"), 2)), expected);
}

void ReviewSampleTest::drawsAllOfWhatIsWhole()
{
    const auto drawn = drawFrom(populationOf(2, 50, true), QStringLiteral("s"), 5);
    const auto whole =
        std::count_if(drawn.begin(), drawn.end(), [](AssessmentId id) { return id.value < 2000; });
    QCOMPARE(whole, 50);
    QCOMPARE(drawn.size(), size_t(55));
}

void ReviewSampleTest::drawsAllOfAReleaseThatHasFewer()
{
    QCOMPARE(drawFrom(populationOf(2, 3), QStringLiteral("s"), 5).size(), size_t(6));
    QVERIFY(drawFrom({}, QStringLiteral("s"), 5).empty());
}

void ReviewSampleTest::drawsFromWhatIsJudged()
{
    AssessmentFixture f;
    f.record("6.1.2.a", Judgement::Compliant);
    f.record("6.1.2.b", Judgement::Compliant);
    f.record("6.1.2.c", Judgement::NotAssessed);
    auto change = need(Change::begin(f.session(Role::Auditor), actions::drawSample));
    ReviewSample wanted;
    wanted.perRelease = 10;
    const ReviewSample drawn = need(ReviewSampleRepository::draw(change, wanted));
    QCOMPARE(drawn.population, 2);
    QCOMPARE(drawn.drawn, 2);
    QVERIFY(!drawn.seed.isEmpty()); // given here, and nobody could know it
    need(change.commit());
    // Of a core app it is everything.
    f.execute("UPDATE app SET tier = 1");
    auto again = need(Change::begin(f.session(Role::Auditor), actions::drawSample));
    wanted.perRelease = 1;
    QCOMPARE(need(ReviewSampleRepository::draw(again, wanted)).drawn, 2);
}

void ReviewSampleTest::keepsWhatWasDrawn()
{
    AssessmentFixture f;
    const AssessmentId id = f.record("6.1.2.a", Judgement::Compliant);
    const ReviewSampleRepository samples(f.database());
    QVERIFY(need(samples.all()).empty());
    auto change = need(Change::begin(f.session(Role::Auditor), actions::drawSample));
    ReviewSample wanted;
    wanted.seed = QStringLiteral(" 2026-Q1 ");
    wanted.perRelease = 3;
    wanted.release = f.release;
    const ReviewSample drawn = need(ReviewSampleRepository::draw(change, wanted));
    need(change.commit());
    QCOMPARE(drawn.seed, QStringLiteral("2026-Q1"));
    QCOMPARE(drawn.drawnBy, QStringLiteral("Auditor"));
    QVERIFY(need(samples.all()) == std::vector<ReviewSample>{drawn});
    QVERIFY(need(samples.members(drawn.id)) == std::vector<AssessmentId>{id});
    QVERIFY(need(samples.drawnOf(f.release)).keys() == QList<AssessmentId>{id});
    QVERIFY(need(samples.drawnOf({})).isEmpty());
    QVERIFY(!f.database().execute("UPDATE review_sample SET seed = 'mine'"));
    QVERIFY(!f.database().execute("DELETE FROM review_sample_member"));
}

void ReviewSampleTest::refusesWhatCannotBeDrawn_data()
{
    QTest::addColumn<int>("perRelease");
    QTest::addColumn<QString>("seed");
    QTest::addColumn<bool>("isJudged");
    QTest::newRow("nothing is judged") << 5 << QString() << false;
    QTest::newRow("none") << 0 << QString() << true;
    QTest::newRow("fewer than none") << -1 << QString() << true;
    QTest::newRow("a seed nobody can note down") << 5 << QString(101, u's') << true;
}

void ReviewSampleTest::refusesWhatCannotBeDrawn()
{
    QFETCH(int, perRelease);
    QFETCH(QString, seed);
    QFETCH(bool, isJudged);
    AssessmentFixture f;
    if (isJudged)
        f.record("6.1.2.a", Judgement::Compliant);
    auto change = need(Change::begin(f.session(Role::Auditor), actions::drawSample));
    ReviewSample wanted;
    wanted.perRelease = perRelease;
    wanted.seed = seed;
    const auto drawn = ReviewSampleRepository::draw(change, wanted);
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(ReviewSampleTest)
#include "reviewsampletest.moc"
