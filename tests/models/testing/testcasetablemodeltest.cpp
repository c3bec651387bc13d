#include "models/testing/testcasetablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

using Table = TestCaseTableModel;

class TestCaseTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatATestSays();
    void filters_data();
    void filters();
    void sortsWhatIsLeftToDoFirst();
    void changesOnlyTheRowsThatDiffer();

private:
    static std::vector<TestCaseListing> listings();
    QList<qint64> shown() { return {model->shownIds().begin(), model->shownIds().end()}; }

    std::unique_ptr<Table> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

std::vector<TestCaseListing> TestCaseTableModelTest::listings()
{
    std::vector<TestCaseListing> all;
    const auto add = [&](Method method, std::optional<TestOutcome> outcome, const char *tester,
                         const char *own) {
        TestCaseListing &listing = all.emplace_back();
        TestCase &testCase = listing.testCase;
        testCase.id = TestCaseId(static_cast<qint64>(all.size()));
        testCase.number = QStringLiteral("TC-%1").arg(all.size(), 4, 10, QLatin1Char('0'));
        testCase.method = method;
        testCase.title = QString::fromUtf8(own);
        testCase.origin = *own ? TestOrigin::Own : TestOrigin::Planned;
        listing.citation = QStringLiteral("6.1.%1 a)").arg(all.size());
        listing.requirementTitle = {QStringLiteral("访问控制"), QStringLiteral("Access control")};
        listing.assigneeName = QString::fromUtf8(tester);
        testCase.assignee = PersonId(*tester ? 7 : 0);
        if (outcome) {
            TestResult &result = listing.last.emplace();
            result.outcome = *outcome;
            result.record = QStringLiteral("seen in the log");
            result.testedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
            listing.runs = 2;
        }
    };
    add(Method::Static, TestOutcome::Pass, "李娜", "");
    add(Method::Dynamic, std::nullopt, "", "");
    add(Method::Pentest, TestOutcome::Fail, "李娜", "Replay");
    add(Method::Document, TestOutcome::Blocked, "", "");
    add(Method::Document, std::nullopt, "", "");
    all.back().testCase.retired = true;
    return all;
}

void TestCaseTableModelTest::init()
{
    model = std::make_unique<Table>();
    tester = std::make_unique<QAbstractItemModelTester>(
        model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setLanguage(Language::English);
    model->setListings(listings());
}

void TestCaseTableModelTest::cleanup()
{
    tester.reset();
    model.reset();
}

void TestCaseTableModelTest::showsWhatATestSays()
{
    const auto said = [&](int row) {
        QStringList texts;
        for (int column = 0; column < Table::DeviceColumn; ++column)
            texts += model->index(row, column).data().toString();
        return texts.join(u'|');
    };
    QCOMPARE(said(0),
             QStringLiteral("TC-0001|6.1.1 a)|Access control|Static "
                            "analysis|White-box|Passed|李娜|2026-03-02|2"));
    QCOMPARE(said(1),
             QStringLiteral("TC-0002|6.1.2 a)|Access control|Dynamic analysis|Black-box|Never "
                            "run|||0"));
    QCOMPARE(model->index(2, Table::TitleColumn).data().toString(), QStringLiteral("Replay"));
    QCOMPARE(model->index(1, 0).data(Table::OutcomeRole).toInt(), -1);
}

void TestCaseTableModelTest::filters_data()
{
    QTest::addColumn<TestCaseFilter>("filter");
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("nothing") << TestCaseFilter() << QList<qint64>{1, 2, 3, 4};
    QTest::newRow("text") << TestCaseFilter{.text = QStringLiteral("replay 李")}
                          << QList<qint64>{3};
    QTest::newRow("record") << TestCaseFilter{.text = QStringLiteral("log")}
                            << QList<qint64>{1, 3, 4};
    QTest::newRow("failed") << TestCaseFilter{.outcomes = {TestOutcome::Fail}} << QList<qint64>{3};
    QTest::newRow("to do") << TestCaseFilter{.outcomes = {TestOutcome::Blocked},
                                             .withoutResult = true}
                           << QList<qint64>{2, 4};
    QTest::newRow("black-box") << TestCaseFilter{.boxes = {TestBox::Black}} << QList<qint64>{2, 3};
    QTest::newRow("method") << TestCaseFilter{.methods = {Method::Document}} << QList<qint64>{4};
    QTest::newRow("nobody's") << TestCaseFilter{.assignee = PersonId()} << QList<qint64>{2, 4};
    QTest::newRow("own") << TestCaseFilter{.onlyOwn = true} << QList<qint64>{3};
    QTest::newRow("retired too") << TestCaseFilter{.withRetired = true}
                                 << QList<qint64>{1, 2, 3, 4, 5};
}

void TestCaseTableModelTest::filters()
{
    QFETCH(const TestCaseFilter, filter);
    model->setFilter(filter);
    QTEST(shown(), "ids");
}

void TestCaseTableModelTest::sortsWhatIsLeftToDoFirst()
{
    model->sort(Table::OutcomeColumn);
    QCOMPARE(shown(), (QList<qint64>{2, 1, 3, 4}));
    model->sort(Table::BoxColumn, Qt::DescendingOrder);
    QCOMPARE(shown().front(), 4);
}

void TestCaseTableModelTest::changesOnlyTheRowsThatDiffer()
{
    QSet<int> changed;
    connect(model.get(), &QAbstractItemModel::dataChanged, model.get(),
            [&](const QModelIndex &from, const QModelIndex &to) {
                for (int row = from.row(); row <= to.row(); ++row)
                    changed += row;
            });
    auto next = listings();
    next[1].last.emplace().outcome = TestOutcome::Pass;
    model->setListings(std::move(next));
    QCOMPARE(changed, QSet<int>{1});
}

QTEST_GUILESS_MAIN(TestCaseTableModelTest)
#include "testcasetablemodeltest.moc"
