#include "models/reviews/reviewrepository.h"
#include "models/reviews/assessmentcolumns.h"
#include "models/reviews/assessmentlisting.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QTest>

using namespace gatehouse;

namespace {

constexpr const char *key = "6.1.2.a";

/// One requirement judged by an assessor, who is told apart from the reviewers.
class Fixture : public AssessmentFixture
{
public:
    Fixture() { judge(Judgement::Compliant); }

    void judge(Judgement judgement, Role role = Role::Assessor)
    {
        Assessment assessment = judged(key, judgement);
        if (const auto before = stored(key))
            assessment.revision = before->revision;
        need(tryJudge(assessment, role));
    }
    Result<void> tryJudge(const Assessment &assessment, Role role)
    {
        TRY_ASSIGN(auto change, Change::begin(session(role), {"test", Permission::Assess}));
        TRY(AssessmentRepository::record(change, assessment));
        return change.commit();
    }
    Result<void> submit(const QString &note = {}, Role role = Role::Assessor)
    {
        TRY_ASSIGN(auto change, Change::begin(session(role), actions::submitAssessment));
        TRY(ReviewRepository::submit(change, id(), stored(key)->revision, note));
        return change.commit();
    }
    Result<void> review(ReviewAct act, const QString &note = {}, Role role = Role::Auditor,
                        std::optional<qint64> revision = {})
    {
        TRY_ASSIGN(auto change, Change::begin(session(role), actions::acceptAssessment));
        TRY(ReviewRepository::review(change, id(), revision.value_or(stored(key)->revision), act,
                                     note));
        return change.commit();
    }
    Result<void> withdraw(Role role)
    {
        const Action &action =
            role == Role::Assessor ? actions::withdrawSubmission : actions::withdrawReview;
        TRY_ASSIGN(auto change, Change::begin(session(role), action));
        TRY(ReviewRepository::withdraw(change, id()));
        return change.commit();
    }
    AssessmentId id() { return stored(key)->id; }
    ReviewState state() { return need(ReviewRepository(database()).standing(*stored(key))).state; }
    std::vector<ReviewStep> history() { return need(ReviewRepository(database()).history(id())); }
    std::vector<AssessmentId> waitingFor(Role role)
    {
        return need(ReviewRepository(database()).waitingFor(session(role).account));
    }
};

ErrorKind kindOf(const Result<void> &result)
{
    return result ? ErrorKind::Internal : result.error().kind;
}

} // namespace

class ReviewRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsWhereItsStepsAndItsRecordSay();
    void whatIsNotJudgedIsNotSubmitted();
    void whatWaitsOrIsAcceptedIsNotSubmittedAgain();
    void whatComesBackIsJudgedAnewOrAnswered();
    void reviewsOnlyWhatIsSubmitted();
    void returningAndAskingTakeWords();
    void reviewsWhatWasLookedAt();
    void whoAssessedDoesNotReview_data();
    void whoAssessedDoesNotReview();
    void whoReviewsDoesNotChangeWhatIsReviewed();
    void takesBackOnesOwnLastStep();
    void takesNothingBackOnceSomethingElseHappened();
    void whatWaitsForSomebodyIsListed();
    void whatIsSubmittedWaitsForReviewersOfOthersWork();
    void submitsAllThatIsJudged();
    void everyListSaysTheSame();
    void stepsAreKeptForEver();
};

void ReviewRepositoryTest::standsWhereItsStepsAndItsRecordSay()
{
    Fixture f;
    QCOMPARE(f.state(), ReviewState::NotSubmitted);
    need(f.submit());
    QCOMPARE(f.state(), ReviewState::Submitted);
    f.judge(Judgement::Partial);
    QCOMPARE(f.state(), ReviewState::NotSubmitted);
    need(f.submit());
    need(f.review(ReviewAct::Asked, QStringLiteral("which build?")));
    QCOMPARE(f.state(), ReviewState::Asked);
    need(f.submit(QStringLiteral("build 3")));
    QCOMPARE(f.state(), ReviewState::Submitted);
    need(f.review(ReviewAct::Accepted));
    QCOMPARE(f.state(), ReviewState::Accepted);
    f.judge(Judgement::Compliant);
    QCOMPARE(f.state(), ReviewState::ChangedSince);
    need(f.submit());
    need(f.review(ReviewAct::Returned, QStringLiteral("name the sample")));
    QCOMPARE(f.state(), ReviewState::Returned);
    f.judge(Judgement::Partial);
    QCOMPARE(f.state(), ReviewState::Returned); // until it is submitted again
    need(f.submit());
    QCOMPARE(f.state(), ReviewState::Submitted);
}

void ReviewRepositoryTest::whatIsNotJudgedIsNotSubmitted()
{
    Fixture f;
    Assessment none = f.judged(key, Judgement::NotAssessed);
    none.revision = f.stored(key)->revision;
    need(f.tryJudge(none, Role::Assessor));
    QCOMPARE(kindOf(f.submit()), ErrorKind::Invalid);
}

void ReviewRepositoryTest::whatWaitsOrIsAcceptedIsNotSubmittedAgain()
{
    Fixture f;
    need(f.submit());
    QCOMPARE(kindOf(f.submit()), ErrorKind::Invalid);
    need(f.review(ReviewAct::Accepted));
    QCOMPARE(kindOf(f.submit(QStringLiteral("again"))), ErrorKind::Invalid);
}

void ReviewRepositoryTest::whatComesBackIsJudgedAnewOrAnswered()
{
    for (const ReviewAct act : {ReviewAct::Returned, ReviewAct::Asked}) {
        Fixture f;
        need(f.submit());
        need(f.review(act, QStringLiteral("why?")));
        QCOMPARE(kindOf(f.submit(QStringLiteral("  "))), ErrorKind::Invalid);
        need(f.submit(QStringLiteral("since the certificate is pinned")));
        need(f.review(act, QStringLiteral("and where?")));
        f.judge(Judgement::Partial);
        need(f.submit());
        QCOMPARE(f.state(), ReviewState::Submitted);
    }
}

void ReviewRepositoryTest::reviewsOnlyWhatIsSubmitted()
{
    Fixture f;
    QCOMPARE(kindOf(f.review(ReviewAct::Accepted)), ErrorKind::Invalid);
    need(f.submit());
    need(f.review(ReviewAct::Accepted));
    QCOMPARE(kindOf(f.review(ReviewAct::Accepted)), ErrorKind::Conflict);
    QCOMPARE(kindOf(f.review(ReviewAct::Asked, QStringLiteral("why?"))), ErrorKind::Conflict);
    // Who finds out later takes the acceptance back by returning it.
    need(f.review(ReviewAct::Returned, QStringLiteral("the sample was another build")));
    QCOMPARE(kindOf(f.review(ReviewAct::Accepted)), ErrorKind::Conflict);
}

void ReviewRepositoryTest::returningAndAskingTakeWords()
{
    Fixture f;
    need(f.submit());
    QCOMPARE(kindOf(f.review(ReviewAct::Returned, QStringLiteral(" \n"))), ErrorKind::Invalid);
    QCOMPARE(kindOf(f.review(ReviewAct::Asked)), ErrorKind::Invalid);
    QCOMPARE(kindOf(f.review(ReviewAct::Returned, QString(4001, u'字'))), ErrorKind::Invalid);
    QCOMPARE(f.history().size(), size_t(1));
    need(f.review(ReviewAct::Returned, QStringLiteral(" name the sample ")));
    QCOMPARE(f.history().back().note, QStringLiteral("name the sample"));
}

void ReviewRepositoryTest::reviewsWhatWasLookedAt()
{
    Fixture f;
    const qint64 seen = f.stored(key)->revision;
    f.judge(Judgement::Partial);
    need(f.submit());
    QCOMPARE(kindOf(f.review(ReviewAct::Accepted, {}, Role::Auditor, seen)), ErrorKind::Conflict);
    QCOMPARE(f.state(), ReviewState::Submitted);
    f.judge(Judgement::Compliant); // after it was submitted
    QVERIFY(!f.review(ReviewAct::Accepted));
}

void ReviewRepositoryTest::whoAssessedDoesNotReview_data()
{
    QTest::addColumn<QByteArray>("said"); // what the record says of the auditor
    QTest::addColumn<bool>("isPast"); // it was assessed anew since
    QTest::newRow("recorded it") << QByteArray("UPDATE assessment SET recorded_by = 'Auditor'")
                                 << false;
    QTest::newRow("recorded it before")
        << QByteArray("UPDATE assessment SET recorded_by = 'Auditor'") << true;
    QTest::newRow("is its assessor")
        << QByteArray("UPDATE assessment SET assessor = 'Auditor'") << false;
    QTest::newRow("is named as the organisation does")
        << QByteArray("INSERT INTO person (uid, name, account_id) SELECT 'p', '王芳', id "
                      "FROM account WHERE name = 'auditor';"
                      "UPDATE assessment SET assessor = '王芳'")
        << false;
    QTest::newRow("submitted it") << QByteArray() << false;
}

void ReviewRepositoryTest::whoAssessedDoesNotReview()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, isPast);
    Fixture f;
    if (said.isEmpty()) {
        auto change = need(Change::begin(f.session(Role::Auditor), {"test", Permission::Review}));
        need(ReviewRepository::submit(change, f.id(), f.stored(key)->revision));
        need(change.commit());
    } else {
        f.execute(said);
        if (isPast)
            f.judge(Judgement::Partial);
        need(f.submit());
    }
    QCOMPARE(kindOf(f.review(ReviewAct::Accepted)), ErrorKind::Refused);
    need(f.review(ReviewAct::Accepted, {}, Role::SecurityManager));
}

void ReviewRepositoryTest::whoReviewsDoesNotChangeWhatIsReviewed()
{
    Fixture f;
    need(f.submit());
    need(f.review(ReviewAct::Returned, QStringLiteral("name the sample"), Role::SecurityManager));
    Assessment changed = f.judged(key, Judgement::Noncompliant);
    changed.revision = f.stored(key)->revision;
    QCOMPARE(kindOf(f.tryJudge(changed, Role::SecurityManager)), ErrorKind::Refused);
    need(f.tryJudge(changed, Role::Assessor));
}

void ReviewRepositoryTest::takesBackOnesOwnLastStep()
{
    Fixture f;
    need(f.submit());
    QCOMPARE(kindOf(f.withdraw(Role::Auditor)), ErrorKind::Refused);
    need(f.review(ReviewAct::Accepted));
    QCOMPARE(kindOf(f.withdraw(Role::Assessor)), ErrorKind::Refused);
    need(f.withdraw(Role::Auditor));
    QCOMPARE(f.state(), ReviewState::Submitted);
    need(f.review(ReviewAct::Returned, QStringLiteral("name the sample")));
    need(f.withdraw(Role::Auditor));
    need(f.withdraw(Role::Assessor));
    QCOMPARE(f.state(), ReviewState::NotSubmitted);
    QCOMPARE(kindOf(f.withdraw(Role::Assessor)), ErrorKind::Invalid);
    // Everything that was done stands in the history.
    QCOMPARE(f.history().size(), size_t(6));
}

void ReviewRepositoryTest::takesNothingBackOnceSomethingElseHappened()
{
    Fixture f;
    need(f.submit());
    need(f.review(ReviewAct::Returned, QStringLiteral("name the sample")));
    f.judge(Judgement::Partial);
    QCOMPARE(kindOf(f.withdraw(Role::Auditor)), ErrorKind::Conflict);
    need(f.submit());
    QCOMPARE(kindOf(f.withdraw(Role::Auditor)), ErrorKind::Refused);
    QCOMPARE(f.state(), ReviewState::Submitted);
}

void ReviewRepositoryTest::whatWaitsForSomebodyIsListed()
{
    Fixture f;
    QCOMPARE(f.waitingFor(Role::Assessor), std::vector<AssessmentId>());
    need(f.submit());
    QCOMPARE(f.waitingFor(Role::Assessor), std::vector<AssessmentId>());
    need(f.review(ReviewAct::Asked, QStringLiteral("which build?")));
    QCOMPARE(f.waitingFor(Role::Assessor), std::vector<AssessmentId>{f.id()});
    QCOMPARE(f.waitingFor(Role::Auditor), std::vector<AssessmentId>());
    need(f.submit(QStringLiteral("build 3")));
    QCOMPARE(f.waitingFor(Role::Assessor), std::vector<AssessmentId>());
}

void ReviewRepositoryTest::whatIsSubmittedWaitsForReviewersOfOthersWork()
{
    Fixture f;
    const auto awaiting = [&](Account account) {
        return need(ReviewRepository(f.database()).awaiting(account));
    };
    const Account reviewer = f.session(Role::Auditor).account;
    Account both = f.session(Role::Assessor).account;
    both.roles.insert(Role::Auditor);
    QVERIFY(awaiting(reviewer).empty());
    need(f.submit());
    QCOMPARE(awaiting(reviewer),
             (std::vector<AwaitedReview>{{f.id(), f.stored(key)->release, f.stored(key)->phase}}));
    QVERIFY(awaiting(both).empty()); // who assessed does not review
    QVERIFY(awaiting(f.session(Role::Viewer).account).empty());
    // Where its role does not count it has nothing to review.
    Account elsewhere = reviewer;
    elsewhere.roles = {Role::Viewer};
    elsewhere.grants = {{Role::Auditor, GrantScope::App, QStringLiteral("another"), {}}};
    QVERIFY(awaiting(elsewhere).empty());
    need(f.review(ReviewAct::Asked, QStringLiteral("which build?")));
    QVERIFY(awaiting(reviewer).empty()); // that waits for the assessor
    need(f.submit(QStringLiteral("build 3")));
    QCOMPARE(awaiting(reviewer).size(), size_t(1));
    f.judge(Judgement::Partial);
    QVERIFY(awaiting(reviewer).empty());
}

void ReviewRepositoryTest::submitsAllThatIsJudged()
{
    Fixture f;
    need(f.submit());
    need(f.review(ReviewAct::Returned, QStringLiteral("name the sample")));
    f.record("6.1.2.b", Judgement::Compliant);
    f.record("6.1.2.c", Judgement::NotAssessed);
    const auto submitAll = [&](std::optional<Phase> phase) {
        auto change = need(Change::begin(f.session(Role::Assessor), actions::submitAssessment));
        const int submitted = need(ReviewRepository::submitAll(change, f.release, phase));
        need(change.commit());
        return submitted;
    };
    // What was returned and says what it said takes an answer of its own.
    QCOMPARE(submitAll(Phase::Operation), 0);
    QCOMPARE(submitAll({}), 1);
    f.judge(Judgement::Partial);
    QCOMPARE(submitAll({}), 1);
    QCOMPARE(submitAll({}), 0);
    QCOMPARE(f.state(), ReviewState::Submitted);
}

void ReviewRepositoryTest::everyListSaysTheSame()
{
    Fixture f;
    auto columns = need(AssessmentColumns::load(f.database(), Language::English));
    const auto check = [&](ReviewState state) {
        QVERIFY(need(columns.update(f.database(), {f.id().value}, {})));
        const auto anew = need(AssessmentColumns::load(f.database(), Language::English));
        for (const ReviewState each : allValues<ReviewState>()) {
            AssessmentFilter filter;
            filter.reviews = {each};
            const size_t expected = each == state ? 1 : 0;
            QCOMPARE(columns.select(filter, {}).size(), expected);
            QCOMPARE(anew.select(filter, {}).size(), expected);
        }
        const auto listings = need(assessmentListings(f.database(), {f.id().value}));
        QCOMPARE(listings.front().review, state);
        QCOMPARE(listings.front().stepped.isValid(), !f.history().empty());
        const auto standings = need(ReviewRepository(f.database()).ofRelease(f.release));
        QCOMPARE(standings.value(f.id()).state, state);
    };
    check(ReviewState::NotSubmitted);
    need(f.submit());
    check(ReviewState::Submitted);
    need(f.review(ReviewAct::Asked, QStringLiteral("which build?")));
    check(ReviewState::Asked);
    need(f.withdraw(Role::Auditor));
    check(ReviewState::Submitted);
    need(f.review(ReviewAct::Accepted));
    check(ReviewState::Accepted);
    f.judge(Judgement::Partial);
    check(ReviewState::ChangedSince);
    need(f.submit());
    need(f.review(ReviewAct::Returned, QStringLiteral("name the sample")));
    check(ReviewState::Returned);
}

void ReviewRepositoryTest::stepsAreKeptForEver()
{
    Fixture f;
    need(f.submit());
    QVERIFY(!f.database().execute("UPDATE assessment_review SET note = 'x'"));
    QVERIFY(!f.database().execute("DELETE FROM assessment_review"));
}

QTEST_GUILESS_MAIN(ReviewRepositoryTest)
#include "reviewrepositorytest.moc"
