#include "models/reviews/portfolioassessmentlist.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

using List = PortfolioAssessmentList;

class PortfolioAssessmentListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void readsNothingBeforeItIsAsked();
    void fetchesTextWhenItIsLookedAt();
    void keepsToTheRowsLookedAt();
    void filtersAndSortsOffTheThread();
    void answersOnlyTheNewestRequest();
    void followsWhatIsWritten();
    void keepsIndexesWhenARowLeavesTheFilter();
    void readsAgainForANewRelease();
    void speaksTheLanguageOfTheContent();
    void endsWhileItIsReading();

private:
    bool settles()
    {
        return QTest::qWaitFor([&] { return !list->isBusy(); });
    }
    bool load()
    {
        list->load();
        return settles();
    }
    QString text(int row, AssessmentColumn column)
    {
        return list->index(row, static_cast<int>(column)).data().toString();
    }
    bool arrives(int row)
    {
        return QTest::qWaitFor([&] { return list->index(row, 0).data(List::LoadedRole).toBool(); },
                               60000);
    }

    AssessmentFixture ws;
    std::unique_ptr<List> list;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void PortfolioAssessmentListTest::initTestCase()
{
    // 10 apps with a release each and every assessable requirement of it: 1240 assessments.
    Change change = ws.change("assessment.record");
    for (int i = 0; i < 10; ++i) {
        App app;
        app.code = QStringLiteral("APP-%1").arg(i, 2, 10, QLatin1Char('0'));
        app.name = QStringLiteral("应用 %1").arg(i);
        app.platforms = {Platform::Android, Platform::Ios};
        Release release;
        release.app = need(AppRepository::add(change, app));
        release.version = QStringLiteral("1.0");
        const ReleaseId id = need(ReleaseRepository::add(change, release));
        for (const Requirement &requirement : ws.contents()->requirements) {
            if (!requirement.isAssessed() || requirement.scope == Scope::Organisation)
                continue;
            Assessment assessment;
            assessment.release = id;
            assessment.judgement =
                requirement.position % 10 == 0 ? Judgement::Partial : Judgement::Compliant;
            assessment.record = QStringLiteral("record of ") + requirement.key;
            need(AssessmentRepository::record(change, grounded(assessment, requirement)));
        }
    }
    need(change.commit());
}

void PortfolioAssessmentListTest::init()
{
    list = std::make_unique<List>(ws.workspace());
    tester = std::make_unique<QAbstractItemModelTester>(
        list.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void PortfolioAssessmentListTest::cleanup()
{
    tester.reset();
    list.reset();
}

void PortfolioAssessmentListTest::readsNothingBeforeItIsAsked()
{
    list->setFilter({{Judgement::Partial}, {}, {}, {}});
    QVERIFY(!list->isBusy());
    QCOMPARE(list->rowCount(), 0);
    QCOMPARE(list->columnCount(), 12);
    for (int column = 0; column < list->columnCount(); ++column)
        QVERIFY(!list->headerData(column, Qt::Horizontal).toString().isEmpty());
    // Over its numbers.
    QCOMPARE(list->headerData(static_cast<int>(AssessmentColumn::Evidence), Qt::Horizontal,
                              Qt::TextAlignmentRole)
                 .toInt(),
             static_cast<int>(Qt::AlignRight | Qt::AlignVCenter));
}

void PortfolioAssessmentListTest::fetchesTextWhenItIsLookedAt()
{
    QSignalSpy busy(list.get(), &List::busyChanged);
    QVERIFY(load());
    QCOMPARE(busy.size(), 2);
    QCOMPARE(list->rowCount(), 1240);
    QCOMPARE(list->total(), 1240);
    QVERIFY(arrives(0));
    QVERIFY(arrives(1239));
    QSignalSpy changed(list.get(), &List::dataChanged);
    QVERIFY(!list->listingAt(600));
    QCOMPARE(text(600, AssessmentColumn::App), QStringLiteral("…"));
    QVERIFY(list->idAt(600) > 0);
    QTRY_COMPARE(changed.size(), 1); // the page of row 600
    QCOMPARE(changed[0][0].toModelIndex().row(), 600);
    QCOMPARE(changed[0][1].toModelIndex().row(), 799);

    const AssessmentListing *listing = list->listingAt(600);
    QVERIFY(listing);
    QCOMPARE(listing->id.value, list->idAt(600));
    QCOMPARE(text(600, AssessmentColumn::App), QStringLiteral("应用 4"));
    QCOMPARE(text(600, AssessmentColumn::Release), QStringLiteral("1.0"));
    QCOMPARE(text(600, AssessmentColumn::Clause), listing->citation);
    QCOMPARE(text(600, AssessmentColumn::Assessor), QStringLiteral("Owner"));
    QCOMPARE(text(600, AssessmentColumn::Date), QStringLiteral("2026-03-02"));
    const QModelIndex index = list->index(600, 0);
    QCOMPARE(index.data(List::RequirementIdRole).value<RequirementId>(), listing->requirement);
    QCOMPARE(index.data(List::ReleaseIdRole).value<ReleaseId>(), listing->release);
    QCOMPARE(index.data(List::AppIdRole).value<AppId>(), listing->app);
    QCOMPARE(index.data(List::JudgementRole).toInt(), int(listing->judgement));
    QVERIFY(index.data(List::RecordRole).toString().startsWith(QStringLiteral("record of ")));
    QCOMPARE(list->rowOf(list->idAt(600)), 600);
    QCOMPARE(list->rowOf(1'000'000), -1);
}

void PortfolioAssessmentListTest::keepsToTheRowsLookedAt()
{
    QVERIFY(load());
    QVERIFY(arrives(0)); // what the tester asked for
    QSignalSpy changed(list.get(), &List::dataChanged);
    // Scrolled past six pages without a stop: only the last four are worth reading.
    for (int row : {100, 300, 500, 700, 900, 1100})
        list->index(row, 0).data();
    list->index(1100, 0).data(Qt::BackgroundRole);
    QVERIFY(arrives(1100));
    QVERIFY(arrives(500));
    QVERIFY(changed.size() <= 5);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1000); // the latest first
}

void PortfolioAssessmentListTest::filtersAndSortsOffTheThread()
{
    QVERIFY(load());
    AssessmentFilter filter;
    filter.judgements = {Judgement::Partial};
    list->setFilter(filter);
    QVERIFY(list->isBusy());
    QCOMPARE(list->rowCount(), 1240); // as it was, until the answer is there
    QVERIFY(settles());
    const int partial = list->rowCount();
    QVERIFY(partial > 0 && partial < 1240);
    QCOMPARE(list->total(), 1240);

    list->sort(static_cast<int>(AssessmentColumn::App), Qt::DescendingOrder);
    QVERIFY(settles());
    QVERIFY(arrives(0));
    QCOMPARE(text(0, AssessmentColumn::App), QStringLiteral("应用 9"));
    QCOMPARE(text(0, AssessmentColumn::Judgement), QStringLiteral("Partially compliant"));
    list->sort(-1);
    QVERIFY(settles());
    QVERIFY(arrives(0));
    QCOMPARE(text(0, AssessmentColumn::App), QStringLiteral("应用 0"));
}

void PortfolioAssessmentListTest::answersOnlyTheNewestRequest()
{
    QVERIFY(load());
    QSignalSpy reset(list.get(), &List::modelReset);
    QSignalSpy removed(list.get(), &List::rowsRemoved);
    AssessmentFilter filter;
    for (const char *text : {"APP-01", "APP-02", "APP-03"}) {
        filter.text = QString::fromLatin1(text);
        list->setFilter(filter);
    }
    QVERIFY(settles());
    QCOMPARE(reset.size(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(list->rowCount(), 124);
    QVERIFY(arrives(0));
    QCOMPARE(text(0, AssessmentColumn::App), QStringLiteral("应用 3"));
}

void PortfolioAssessmentListTest::followsWhatIsWritten()
{
    QVERIFY(load());
    QVERIFY(arrives(0));
    const qint64 id = list->idAt(0);
    const AssessmentListing before = *list->listingAt(0);
    Assessment assessment = need(AssessmentRepository(ws.database()).assessment(before.id));
    assessment.remark += QStringLiteral("+");
    assessment.assessor = QStringLiteral("王五");
    assessment.outsideBody = true;
    ws.record(assessment);
    QVERIFY(list->listingAt(0)); // stays readable while it is fetched again
    QTRY_COMPARE(text(0, AssessmentColumn::Assessor), QStringLiteral("王五"));
    QVERIFY(settles());
    QCOMPARE(list->idAt(0), id);

    AssessmentFilter filter;
    filter.text = QStringLiteral("王五");
    list->setFilter(filter);
    QVERIFY(settles());
    QCOMPARE(list->rowCount(), 1);
    QCOMPARE(list->idAt(0), id);

    ws.linkEvidence(before.release, before.requirement, 2);
    Change change = ws.change("evidence.link");
    change.record({Entity::EvidenceLink, 1, before.release.value, before.app.value}, {}, {},
                  {{QStringLiteral("number"), QStringLiteral("E-0001")}});
    need(change.commit());
    QTRY_COMPARE(text(0, AssessmentColumn::Evidence), QStringLiteral("2"));
}

void PortfolioAssessmentListTest::keepsIndexesWhenARowLeavesTheFilter()
{
    AssessmentFilter filter;
    filter.judgements = {Judgement::Partial};
    list->setFilter(filter);
    QVERIFY(load());
    const int rows = list->rowCount();
    QVERIFY(arrives(3));
    const AssessmentListing leaving = *list->listingAt(3);
    const QPersistentModelIndex left = list->index(3, 0);
    const QPersistentModelIndex next = list->index(4, 0);
    const qint64 nextId = list->idAt(4);
    QSignalSpy reset(list.get(), &List::modelReset);

    Assessment assessment = need(AssessmentRepository(ws.database()).assessment(leaving.id));
    assessment.judgement = Judgement::Compliant;
    ws.record(assessment);
    QVERIFY(settles());
    QCOMPARE(reset.size(), 0);
    QCOMPARE(list->rowCount(), rows - 1);
    QVERIFY(!left.isValid());
    QCOMPARE(next.row(), 3);
    QCOMPARE(list->idAt(3), nextId);
}

void PortfolioAssessmentListTest::readsAgainForANewRelease()
{
    QVERIFY(load());
    const qint64 total = list->total();
    ws.release = ws.addRelease(ws.app, QStringLiteral("2.0"));
    ws.record("6.2.4.c", Judgement::Noncompliant);
    QVERIFY(settles());
    QCOMPARE(list->total(), total + 1);
    AssessmentFilter filter;
    filter.app = ws.app;
    list->setFilter(filter);
    QVERIFY(settles());
    QCOMPARE(list->rowCount(), 1);
    QVERIFY(arrives(0));
    QCOMPARE(text(0, AssessmentColumn::Release), QStringLiteral("2.0"));
    QCOMPARE(text(0, AssessmentColumn::Risk), QStringLiteral("High risk"));
}

void PortfolioAssessmentListTest::speaksTheLanguageOfTheContent()
{
    list->setFilter({{}, {}, {}, QStringLiteral("APP-00 input validation")});
    QVERIFY(load());
    QCOMPARE(list->rowCount(), 1);
    QVERIFY(arrives(0));
    QCOMPARE(text(0, AssessmentColumn::Title), ws.requirement("6.2.4.c").title.zh);
    list->setLanguage(Language::English);
    QCOMPARE(text(0, AssessmentColumn::Title), QStringLiteral("Input validation"));
    QVERIFY(settles());
}

void PortfolioAssessmentListTest::endsWhileItIsReading()
{
    list->load();
    QVERIFY(list->isBusy());
    cleanup(); // waits for the threads, and nothing of theirs arrives afterwards
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(PortfolioAssessmentListTest)
#include "portfolioassessmentlisttest.moc"
