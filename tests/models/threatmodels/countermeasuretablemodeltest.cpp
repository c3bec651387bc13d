#include "models/threatmodels/countermeasuretablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

using Table = CountermeasureTableModel;

class CountermeasureTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void listsARegister();
    void showsWhatACountermeasureSays();
    void marksWhatIsOverdue();
    void filters_data();
    void filters();
    void sorts_data();
    void sorts();

private:
    static std::vector<CountermeasureListing> listings();
    QList<qint64> shown() { return {model->shownIds().begin(), model->shownIds().end()}; }

    const QDate today{2026, 3, 2};
    std::unique_ptr<Table> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

std::vector<CountermeasureListing> CountermeasureTableModelTest::listings()
{
    std::vector<CountermeasureListing> all;
    const auto add = [&](const char *title, CountermeasureStage stage, QDate due,
                         const QStringList &threats) -> CountermeasureListing & {
        CountermeasureListing &listing = all.emplace_back();
        Countermeasure &countermeasure = listing.countermeasure;
        countermeasure.id = CountermeasureId(static_cast<qint64>(all.size()));
        countermeasure.number = QStringLiteral("C-%1").arg(all.size(), 4, 10, QLatin1Char('0'));
        countermeasure.title = QString::fromUtf8(title);
        countermeasure.dueOn = due;
        listing.stage = stage;
        listing.threats = threats;
        return listing;
    };
    CountermeasureListing &first =
        add("Sealed storage", CountermeasureStage::Designed, QDate(2026, 3, 1),
            {QStringLiteral("T-0001"), QStringLiteral("T-0009")});
    first.countermeasure.designReference = QStringLiteral("HLD 4.2");
    first.countermeasure.requirement = RequirementId(5);
    first.citation = QStringLiteral("6.1.10 a)");
    first.requirementTitle = {QStringLiteral("要求"), QStringLiteral("Requirement")};
    first.ownerName = QStringLiteral("赵六");
    add("防重放", CountermeasureStage::Verified, QDate(2026, 1, 1), {QStringLiteral("T-0002")})
        .citation = QStringLiteral("6.1.9 b)");
    add("Training", CountermeasureStage::Proposed, QDate(), {});
    return all;
}

void CountermeasureTableModelTest::init()
{
    model = std::make_unique<Table>();
    tester = std::make_unique<QAbstractItemModelTester>(
        model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setListings(listings(), today);
}

void CountermeasureTableModelTest::cleanup()
{
    tester.reset();
    model.reset();
}

void CountermeasureTableModelTest::listsARegister()
{
    ThreatRegister threats;
    for (int i = 1; i <= 2; ++i) {
        CountermeasureRow &row = threats.countermeasures.emplace_back();
        row.countermeasure.id = CountermeasureId(i);
        row.countermeasure.owner = PersonId(i == 1 ? 7 : 0);
        ThreatRow &threat = threats.threats.emplace_back();
        threat.threat.number = QStringLiteral("T-000%1").arg(i);
        threat.countermeasures = {1};
    }
    threats.threats[0].countermeasures = {0, 1};
    const auto listings =
        CountermeasureListing::of(threats, {{PersonId(7), QStringLiteral("赵六")}});
    QCOMPARE(listings.size(), 2u);
    QCOMPARE(listings[0].ownerName, QStringLiteral("赵六"));
    QCOMPARE(listings[0].threats, QStringList{QStringLiteral("T-0001")});
    QCOMPARE(listings[1].threats,
             (QStringList{QStringLiteral("T-0001"), QStringLiteral("T-0002")}));
}

void CountermeasureTableModelTest::showsWhatACountermeasureSays()
{
    QStringList texts;
    for (int column = 0; column < Table::ColumnCount; ++column) {
        texts += model->index(0, column).data().toString();
        QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
    }
    QCOMPARE(texts,
             (QStringList{QStringLiteral("C-0001"), QStringLiteral("Sealed storage"),
                          QStringLiteral("Designed"), QStringLiteral("T-0001, T-0009"),
                          QStringLiteral("6.1.10 a)"), QStringLiteral("HLD 4.2"),
                          QStringLiteral("赵六"), QStringLiteral("2026-03-01")}));
    const QModelIndex requirement = model->index(0, Table::RequirementColumn);
    QCOMPARE(requirement.data(Qt::ToolTipRole), QStringLiteral("要求"));
    model->setLanguage(Language::English);
    QCOMPARE(requirement.data(Qt::ToolTipRole), QStringLiteral("Requirement"));
    QCOMPARE(requirement.data(Table::CountermeasureIdRole).value<CountermeasureId>(),
             CountermeasureId(1));
    QCOMPARE(requirement.data(Table::RequirementIdRole).value<RequirementId>(), RequirementId(5));
    QCOMPARE(requirement.data(Table::StageRole).toInt(), int(CountermeasureStage::Designed));
}

// What is built is nobody's to hurry.
void CountermeasureTableModelTest::marksWhatIsOverdue()
{
    QList<bool> overdue;
    for (int row = 0; row < model->rowCount(); ++row)
        overdue += model->index(row, 0).data(Table::OverdueRole).toBool();
    QCOMPARE(overdue, (QList<bool>{true, false, false}));
    QSignalSpy changed(model.get(), &Table::dataChanged);
    model->setListings(listings(), today.addDays(-1));
    QVERIFY(!changed.isEmpty());
    QVERIFY(!model->index(0, 0).data(Table::OverdueRole).toBool());
}

Q_DECLARE_METATYPE(CountermeasureFilter)

void CountermeasureTableModelTest::filters_data()
{
    QTest::addColumn<CountermeasureFilter>("filter");
    QTest::addColumn<QList<qint64>>("ids");
    CountermeasureFilter filter;
    QTest::newRow("all") << filter << QList<qint64>{1, 2, 3};
    filter.text = QStringLiteral("storage SEALED");
    QTest::newRow("words, any case and order") << filter << QList<qint64>{1};
    filter.text = QStringLiteral("hld");
    QTest::newRow("design reference") << filter << QList<qint64>{1};
    filter.text = QStringLiteral("T-0002");
    QTest::newRow("threat") << filter << QList<qint64>{2};
    filter = {};
    filter.stages = {CountermeasureStage::Verified, CountermeasureStage::Proposed};
    QTest::newRow("stages") << filter << QList<qint64>{2, 3};
    filter = {};
    filter.onlyOverdue = true;
    QTest::newRow("overdue") << filter << QList<qint64>{1};
}

void CountermeasureTableModelTest::filters()
{
    QFETCH(CountermeasureFilter, filter);
    QFETCH(QList<qint64>, ids);
    model->setFilter(filter);
    QCOMPARE(shown(), ids);
    QCOMPARE(model->total(), 3);
}

void CountermeasureTableModelTest::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QList<qint64>>("ids");
    const auto row = [](const char *name, int column, Qt::SortOrder order,
                        const QList<qint64> &ids) {
        QTest::newRow(name) << column << int(order) << ids;
    };
    row("number down", Table::NumberColumn, Qt::DescendingOrder, {3, 2, 1});
    row("stage", Table::StageColumn, Qt::AscendingOrder, {3, 1, 2});
    row("by how many threats", Table::ThreatsColumn, Qt::DescendingOrder, {1, 2, 3});
    row("requirement by number", Table::RequirementColumn, Qt::AscendingOrder, {3, 2, 1});
    row("due, none last", Table::DueColumn, Qt::AscendingOrder, {2, 1, 3});
}

void CountermeasureTableModelTest::sorts()
{
    QFETCH(int, column);
    QFETCH(int, order);
    QFETCH(QList<qint64>, ids);
    model->sort(column, Qt::SortOrder(order));
    QCOMPARE(shown(), ids);
}

QTEST_GUILESS_MAIN(CountermeasureTableModelTest)
#include "countermeasuretablemodeltest.moc"
