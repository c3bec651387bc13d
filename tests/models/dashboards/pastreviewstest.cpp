#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/dashboard.h"
#include "models/dashboards/listedrecords.h"
#include "models/dashboards/pastday.h"
#include "models/reviews/reviewdemand.h"
#include "models/reviews/reviewrepository.h"
#include "models/reviews/reviewsample.h"
#include "tests/models/lifecycle/office.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// Reviews at random what is judged at random.
class ReviewOffice : public Office
{
public:
    explicit ReviewOffice(unsigned seed) : Office(seed), m_random(seed + 1) { }

    void review()
    {
        clock().set(clock().now().addMSecs(1)); // no two things happen at one moment
        const auto apps = need(AppRepository(database()).all());
        judge(apps[static_cast<size_t>(pick(static_cast<int>(apps.size())))].currentRelease, "A.2",
              Phase::Test, Judgement::Partial);
        auto rows = need(database().prepare(
            "SELECT id FROM assessment WHERE judgement <> 'not_assessed' ORDER BY id"));
        std::vector<AssessmentId> judged;
        while (rows.next())
            judged.push_back(rows.id<AssessmentId>(0));
        need(rows.finished());
        if (judged.empty())
            return;
        if (pick(15) == 0) {
            Change drawing = change("reviews.draw");
            ReviewSample wanted;
            wanted.perRelease = 1;
            need(ReviewSampleRepository::draw(drawing, wanted));
            need(drawing.commit());
        }
        const AssessmentId id = judged[static_cast<size_t>(pick(static_cast<int>(judged.size())))];
        const Assessment assessment = need(AssessmentRepository(database()).assessment(id));
        // Steps that cannot be taken now are not.
        if (pick(3) > 0) {
            Change submitting = change("assessment.submit");
            if (ReviewRepository::submit(submitting, id, assessment.revision,
                                         QStringLiteral("see there")))
                need(submitting.commit());
        }
        Change reviewing = need(Change::begin(session(Role::Auditor), actions::acceptAssessment));
        const bool isReviewed = pick(6) == 0
            ? ReviewRepository::withdraw(reviewing, id).has_value()
            : ReviewRepository::review(reviewing, id, assessment.revision,
                                       pick(4) ? ReviewAct::Accepted : ReviewAct::Returned,
                                       QStringLiteral("look again"))
                  .has_value();
        if (isReviewed)
            need(reviewing.commit());
    }

    /// Whether gates ask for reviews: of the releases begun from then on.
    void demand(bool asks)
    {
        Change demanding = change("reviews.demand");
        need(ReviewDemand::set(demanding, asks));
        need(demanding.commit());
    }

private:
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    std::mt19937 m_random;
};

QStringList standings(const Database &database, ReleaseId release)
{
    QStringList lines;
    const auto all = need(ReviewRepository(database).ofRelease(release));
    for (auto each = all.begin(); each != all.end(); ++each)
        lines += QStringLiteral("%1 %2 %3")
                     .arg(each.key().value)
                     .arg(toKey(each->state))
                     .arg(each->last->note);
    lines.sort();
    return lines;
}

} // namespace

/// The reviews of past days beside those in backups of the days.
class PastReviewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfABackupOfTheDay_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {71U, 72U})
            QTest::addRow("%u", seed) << seed;
    }

    void areThoseOfABackupOfTheDay()
    {
        QFETCH(unsigned, seed);
        ReviewOffice office(seed);
        DailyHistory::install(office.workspace());
        office.publishSmall();
        office.demand(true);
        office.open(6);
        const Database &database = office.database();
        const auto work = [&office] {
            for (int step = 0; step < 10; ++step) {
                office.work();
                office.review();
                office.review();
            }
        };
        std::map<QDate, QString> backups;
        for (int round = 0; round < 5; ++round) {
            work();
            const QDate day = office.today();
            backups[day] = office.file(QStringLiteral("%1.gatehouse").arg(round));
            need(database.copyTo(backups[day]));
            office.clock().set(office.clock().now().addDays(1));
            if (round == 2)
                office.demand(false);
            if (round == 3)
                office.demand(true);
        }
        work();
        int unreviewed = 0;
        for (const auto &[day, path] : backups) {
            const auto backup = need(Database::open(path, Database::Mode::ReadOnly));
            LibraryShelf shelf;
            const auto then = need(GateRollup::board(*backup, shelf, day));
            {
                const auto past = need(PastDay::show(database, *office.shelf, day));
                QCOMPARE(need(ReviewDemand::load(database)), need(ReviewDemand::load(*backup)));
                QCOMPARE(need(ReviewSampleRepository(database).all()).size(),
                         need(ReviewSampleRepository(*backup).all()).size());
                const auto now = need(GateRollup::board(database, *office.shelf, day));
                QCOMPARE(now.size(), then.size());
                for (size_t row = 0; row < then.size(); ++row) {
                    const ReleaseId release = then[row].release;
                    QCOMPARE(standings(database, release), standings(*backup, release));
                    for (size_t phase = 0; phase < then[row].cells.size(); ++phase) {
                        const BoardCell &cell = now[row].cells[phase];
                        QCOMPARE(cell.unreviewed, then[row].cells[phase].unreviewed);
                        QCOMPARE(cell.unhandledRisks, then[row].cells[phase].unhandledRisks);
                        unreviewed += cell.unreviewed;
                    }
                }
            }
            // The number leads to the apps whose next gate lacked them on that day.
            Chart blocked;
            {
                Dashboard dashboard(database, *office.shelf, office.today(), day);
                blocked = need(dashboard.make(*need(Dashboard::chart("what-blocks"))));
            }
            const Chart whole = need(
                Dashboard(*backup, shelf, day, day).make(*need(Dashboard::chart("what-blocks"))));
            const auto lacking = [](const Chart &chart) -> const ChartPoint * {
                for (size_t at = 0; at < chart.categories.size(); ++at) {
                    if (chart.categories[at].key == u"reviewed")
                        return &chart.series[0].points[at];
                }
                return nullptr;
            };
            const ChartPoint *said = lacking(blocked);
            const ChartPoint *expected = lacking(whole);
            QCOMPARE(said ? said->value.value_or(0) : 0,
                     expected ? expected->value.value_or(0) : 0);
            if (!said)
                continue;
            const auto behind =
                need(recordsBehind(database, *office.shelf, said->place, office.today()));
            QCOMPARE(behind.size(), static_cast<size_t>(said->value.value_or(0)));
        }
        QVERIFY(unreviewed > 0);
        QVERIFY(need(GateRollup::stale(database, *office.shelf)).empty());
    }
};

QTEST_GUILESS_MAIN(PastReviewsTest)
#include "pastreviewstest.moc"
