#include "models/lifecycle/reviewcriterion.h"

#include "models/lifecycle/gatestaleness.h"
#include "models/lifecycle/reviewpolicy.h"
#include "models/reviews/reviewdemand.h"
#include "models/reviews/reviewrepository.h"
#include "models/reviews/reviewsample.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// A release of an app in a tier, everything judged by the owner, in a workspace whose gates ask
/// for reviews.
class Fixture : public LifecycleFixture
{
public:
    explicit Fixture(int tier, bool asks = true)
    {
        if (asks)
            ask(true);
        publishSmall();
        release = addRelease(
            addApp(QStringLiteral("PAY"), tier,
                   {{QStringLiteral("has_login"), true}, {QStringLiteral("outsourced"), false}}));
        for (const char *key : {"A.1", "A.2", "A.3"})
            judge(release, key, Judgement::Compliant);
        for (const char *key : {"O.1", "O.2"}) {
            judge({}, key, Judgement::Compliant);
            addEvidence({}, requirement(key).id, key);
        }
        for (const char *key : {"A.1", "A.2", "A.3"})
            addEvidence(release, requirement(key).id, key);
    }
    void ask(bool asks)
    {
        Change asking = change("review.demand");
        need(ReviewDemand::set(asking, asks));
        need(asking.commit());
    }
    void submitAll()
    {
        Change submitting = change("assessment.submit");
        need(ReviewRepository::submitAll(submitting, release, {}));
        need(submitting.commit());
    }
    void accept(const char *key, Phase phase)
    {
        const auto assessment =
            need(AssessmentRepository(database()).find(release, requirement(key).id, phase));
        auto accepting = need(Change::begin(session(Role::Auditor), actions::acceptAssessment));
        need(ReviewRepository::review(accepting, assessment->id, assessment->revision,
                                      ReviewAct::Accepted));
        need(accepting.commit());
    }
    void draw(int count, std::optional<Phase> phase = Phase::Test)
    {
        auto drawing = need(Change::begin(session(Role::Auditor), actions::drawSample));
        ReviewSample wanted;
        wanted.perRelease = count;
        wanted.phase = phase;
        need(ReviewSampleRepository::draw(drawing, wanted));
        need(drawing.commit());
    }
    /// Of the test gate; nothing where it does not ask.
    std::optional<CriterionStatus> criterion(Phase phase = Phase::Test)
    {
        for (const CriterionStatus &each : status(release, phase).criteria) {
            if (each.criterion == Criterion::Reviewed)
                return each;
        }
        return std::nullopt;
    }
    QStringList missing()
    {
        QStringList keys;
        const auto asked = criterion();
        for (const MissingItem &item : asked->missing)
            keys += item.key;
        return keys;
    }
    /// The board counts what the gates count, and what it keeps is right.
    bool boardAgrees()
    {
        const GateCounts counts = countsOf(status(release, Phase::Test).criteria);
        return board(today()).front().cells[3].unreviewed == counts.unreviewed
            && board(today()).front().cells[3].state == status(release, Phase::Test).state
            && need(GateRollup::stale(database(), *shelf)).empty();
    }

    /// Draws one, has it accepted, passes the gates up to the test, and lets a day go by.
    GateDecisionId passTheTest()
    {
        draw(1);
        drawn = missing().front().toLatin1();
        submitAll();
        accept(drawn.constData(), Phase::Test);
        GateDecisionId last;
        for (const Phase phase :
             {Phase::Requirements, Phase::Design, Phase::Development, Phase::Test})
            last = decide(release, phase, GateDecisionKind::Passed);
        clock().set(clock().now().addDays(1));
        return last;
    }

    ReleaseId release;
    QByteArray drawn; ///< by passTheTest()
};

} // namespace

class ReviewCriterionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePolicyAsksByTierFromTheTestOn();
    void aCoreAppAsksForEverythingMandatory();
    void whatIsAssessedAnewIsReviewedAnew();
    void theSecondTierAsksForWhatWasDrawn();
    void aSampleOfAnotherPhaseIsNone();
    void whatWasBegunBeforeIsNotAsked();
    void whatWasPassedStaysAsDecided();
    void aSampleDrawnLaterLeavesWhatWasPassedAsDecided();
    void whoDecidesAnewLooksAtWhatWasDrawnSince();
};

void ReviewCriterionTest::thePolicyAsksByTierFromTheTestOn()
{
    const ReviewPolicy &policy = ReviewPolicy::builtIn();
    QCOMPARE(policy.extentOf(1, Phase::Development), ReviewExtent::None);
    QCOMPARE(policy.extentOf(1, Phase::Test), ReviewExtent::All);
    QCOMPARE(policy.extentOf(1, Phase::Operation), ReviewExtent::All);
    QCOMPARE(policy.extentOf(2, Phase::Delivery), ReviewExtent::Sample);
    QCOMPARE(policy.extentOf(3, Phase::Test), ReviewExtent::None);
    QCOMPARE(policy.extentOf(0, Phase::Test), ReviewExtent::None);
    QCOMPARE(policy.extentOf(4, Phase::Test), ReviewExtent::None);
    Fixture third(3);
    QVERIFY(!third.criterion());
    Fixture first(1);
    QVERIFY(!first.criterion(Phase::Requirements));
}

void ReviewCriterionTest::aCoreAppAsksForEverythingMandatory()
{
    Fixture f(1);
    QCOMPARE(f.missing(), QStringList{QStringLiteral("A.2")}); // A.3 is recommended
    QVERIFY(f.boardAgrees());
    f.submitAll();
    QCOMPARE(f.missing(), QStringList{QStringLiteral("A.2")});
    f.accept("A.2", Phase::Requirements); // another phase's
    QVERIFY(!f.criterion()->passed);
    f.accept("A.2", Phase::Test);
    QVERIFY(f.criterion()->passed);
    QVERIFY(f.boardAgrees());
}

void ReviewCriterionTest::whatIsAssessedAnewIsReviewedAnew()
{
    Fixture f(1);
    f.submitAll();
    f.accept("A.2", Phase::Test);
    f.judge(f.release, "A.2", Phase::Test, Judgement::Partial);
    QVERIFY(!f.criterion()->passed);
    QVERIFY(f.boardAgrees());
}

void ReviewCriterionTest::theSecondTierAsksForWhatWasDrawn()
{
    Fixture f(2);
    QCOMPARE(f.criterion()->required, 1);
    QVERIFY(!f.criterion()->missing.front().requirement.isValid()); // the sample itself
    f.draw(1);
    const QStringList drawn = f.missing();
    QCOMPARE(drawn.size(), 1);
    QVERIFY(f.boardAgrees());
    f.submitAll();
    f.accept(drawn.front().toLatin1().constData(), Phase::Test);
    QVERIFY(f.criterion()->passed);
    QVERIFY(f.boardAgrees());
    f.draw(2); // what is drawn later is asked as well
    QCOMPARE(f.criterion()->required, 2);
    QVERIFY(f.boardAgrees());
}

void ReviewCriterionTest::aSampleOfAnotherPhaseIsNone()
{
    Fixture f(2);
    f.draw(5, Phase::Requirements);
    QVERIFY(!f.criterion()->missing.front().requirement.isValid());
}

void ReviewCriterionTest::whatWasBegunBeforeIsNotAsked()
{
    Fixture f(1, false);
    QVERIFY(!f.criterion());
    f.clock().set(f.clock().now().addDays(1));
    f.ask(true);
    QVERIFY(!f.criterion());
    QVERIFY(f.boardAgrees());
    f.ask(false);
    Fixture asked(1);
    QVERIFY(asked.criterion());
    asked.ask(false);
    QVERIFY(!asked.criterion());
    QVERIFY(asked.boardAgrees());
}

void ReviewCriterionTest::whatWasPassedStaysAsDecided()
{
    Fixture f(1);
    f.submitAll();
    f.accept("A.2", Phase::Test);
    for (const Phase phase : {Phase::Requirements, Phase::Design, Phase::Development, Phase::Test})
        f.decide(f.release, phase, GateDecisionKind::Passed);
    f.draw(5);
    QVERIFY(f.status(f.release, Phase::Test).isPassed());
    QVERIFY(!f.board(f.today()).front().isChangedSince());
    const auto refused = f.tryDecide(f.release, Phase::Delivery, GateDecisionKind::Passed);
    QVERIFY2(refused, refused ? "" : qPrintable(refused.error().message));
}

void ReviewCriterionTest::aSampleDrawnLaterLeavesWhatWasPassedAsDecided()
{
    Fixture f(2);
    const GateDecisionId decision = f.passTheTest();
    f.draw(5);
    QVERIFY(f.criterion()->passed);
    QCOMPARE(f.criterion()->required, 1); // what was drawn when it was decided
    QVERIFY(!f.board(f.today()).front().isChangedSince());
    QVERIFY(need(f.gates().changesSince(decision, f.today())).empty());
    QVERIFY(need(GateStaleness(f.database(), *f.shelf).reasons(decision, f.today())).empty());
    QVERIFY(f.boardAgrees());
    // What was accepted then and is returned now still undoes it.
    auto returning = need(Change::begin(f.session(Role::Auditor), actions::returnAssessment));
    const auto assessment =
        need(AssessmentRepository(f.database())
                 .find(f.release, f.requirement(f.drawn.constData()).id, Phase::Test));
    need(ReviewRepository::review(returning, assessment->id, assessment->revision,
                                  ReviewAct::Returned, QStringLiteral("not what was seen")));
    need(returning.commit());
    QVERIFY(f.board(f.today()).front().isChangedSince());
    const auto reasons = need(GateStaleness(f.database(), *f.shelf).reasons(decision, f.today()));
    QCOMPARE(reasons.size(), 1);
    QCOMPARE(reasons.front().difference.what, SnapshotDifference::What::Reviews);
    QCOMPARE(reasons.front().action, QString::fromLatin1(actions::returnAssessment.key));
    QVERIFY(f.boardAgrees());
}

void ReviewCriterionTest::whoDecidesAnewLooksAtWhatWasDrawnSince()
{
    Fixture f(2);
    f.passTheTest();
    f.draw(5);
    const GateReading reading =
        need(GateReading::load(f.database(), *f.shelf, f.release, f.today()));
    QVERIFY(reading.status(Phase::Test, f.today()).criteriaHold());
    QVERIFY(!reading.statusToDecide(Phase::Test, f.today()).criteriaHold());
}

QTEST_GUILESS_MAIN(ReviewCriterionTest)
#include "reviewcriteriontest.moc"
