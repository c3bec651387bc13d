#include "models/findings/findingtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

using Table = FindingTableModel;

class FindingTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatAFindingSays();
    void marksWhatIsOverdue();
    void filters_data();
    void filters();
    void sorts_data();
    void sorts();
    void changesOnlyTheRowsThatDiffer();
    void rereadsTheDay();

private:
    static std::vector<FindingListing> listings();
    QList<qint64> shown() { return {model->shownIds().begin(), model->shownIds().end()}; }

    const QDate today{2026, 3, 2};
    std::unique_ptr<Table> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

std::vector<FindingListing> FindingTableModelTest::listings()
{
    std::vector<FindingListing> all;
    const auto add = [&](const char *title, Risk risk, FindingStatus status, const char *owner,
                         QDate due, const char *release) {
        FindingListing &listing = all.emplace_back();
        Finding &finding = listing.finding;
        finding.id = FindingId(static_cast<qint64>(all.size()));
        finding.number = QStringLiteral("F-%1").arg(all.size(), 4, 10, QLatin1Char('0'));
        finding.requirement = RequirementId(static_cast<qint64>(all.size() % 2 + 1));
        finding.title = QString::fromUtf8(title);
        finding.risk = risk;
        finding.status = status;
        finding.dueOn = due;
        finding.openedAt = QDateTime(QDate(2026, 2, 15), QTime(12, 0));
        listing.ownerName = QString::fromUtf8(owner);
        finding.owner = PersonId(*owner ? 7 : 0);
        listing.releaseName = QString::fromLatin1(release);
        finding.release = ReleaseId(*release ? 3 : 0);
        listing.citation =
            QStringLiteral("6.1.%1 a)").arg(12 - static_cast<int>(all.size())); // 6.1.11 … 6.1.8
        listing.requirementTitle = {QStringLiteral("要求"), QStringLiteral("Requirement")};
    };
    add("明文传输", Risk::High, FindingStatus::Open, "赵六", QDate(2026, 3, 1), "POLICY@1.0");
    add("Weak hash", Risk::Low, FindingStatus::Fixing, "", QDate(2026, 3, 2), "POLICY@1.0");
    add("Old policy", Risk::Medium, FindingStatus::Closed, "赵六", QDate(2026, 1, 1), "");
    add("No backup", Risk::High, FindingStatus::RiskAccepted, "", QDate(), "CLAIMS@2.0");
    return all;
}

void FindingTableModelTest::init()
{
    model = std::make_unique<Table>();
    tester = std::make_unique<QAbstractItemModelTester>(
        model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setListings(listings(), today);
}

void FindingTableModelTest::cleanup()
{
    tester.reset();
    model.reset();
}

void FindingTableModelTest::showsWhatAFindingSays()
{
    QStringList texts;
    for (int column = 0; column < Table::ColumnCount; ++column) {
        texts += model->index(0, column).data().toString();
        QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
    }
    QCOMPARE(texts,
             (QStringList{QStringLiteral("F-0001"), QStringLiteral("6.1.11 a)"),
                          QStringLiteral("明文传输"), QStringLiteral("High risk"),
                          QStringLiteral("Open"), QStringLiteral("赵六"),
                          QStringLiteral("2026-03-01"), QStringLiteral("15"),
                          QStringLiteral("By hand"), QStringLiteral("POLICY@1.0")}));
    QCOMPARE(model->index(2, Table::ReleaseColumn).data(), QStringLiteral("Organisation"));
    const QModelIndex first = model->index(0, 0);
    QCOMPARE(first.data(Table::FindingIdRole).value<FindingId>(), FindingId(1));
    QCOMPARE(first.data(Table::RiskRole).toInt(), int(Risk::High));
    QCOMPARE(first.data(Table::StatusRole).toInt(), int(FindingStatus::Open));
    QCOMPARE(first.data(Table::DueRole).toDate(), QDate(2026, 3, 1));
    QCOMPARE(first.data(Table::ReleaseIdRole).value<ReleaseId>(), ReleaseId(3));
    const QModelIndex clause = model->index(0, Table::ClauseColumn);
    QCOMPARE(clause.data(Qt::ToolTipRole), QStringLiteral("要求"));
    model->setLanguage(Language::English);
    QCOMPARE(clause.data(Qt::ToolTipRole), QStringLiteral("Requirement"));
}

// Due today is still in time; closed and accepted ones are nobody's to hurry.
void FindingTableModelTest::marksWhatIsOverdue()
{
    QList<bool> overdue;
    for (int row = 0; row < model->rowCount(); ++row)
        overdue += model->index(row, 0).data(Table::OverdueRole).toBool();
    QCOMPARE(overdue, (QList<bool>{true, false, false, false}));
    QCOMPARE(model->index(0, Table::DueColumn).data(Qt::ToolTipRole).toString(),
             QStringLiteral("Overdue by 1 day(s)"));
    QVERIFY(!model->index(1, Table::DueColumn).data(Qt::ToolTipRole).isValid());
}

Q_DECLARE_METATYPE(FindingFilter)

void FindingTableModelTest::filters_data()
{
    QTest::addColumn<FindingFilter>("filter");
    QTest::addColumn<QList<qint64>>("ids");
    FindingFilter filter;
    QTest::newRow("all") << filter << QList<qint64>{1, 2, 3, 4};
    filter.text = QStringLiteral("policy OLD");
    QTest::newRow("words, any case and order") << filter << QList<qint64>{3};
    filter.text = QStringLiteral("赵六 明文");
    QTest::newRow("owner and title") << filter << QList<qint64>{1};
    filter = {};
    filter.statuses = {FindingStatus::Open, FindingStatus::Fixing};
    QTest::newRow("statuses") << filter << QList<qint64>{1, 2};
    filter = {};
    filter.risks = {Risk::High};
    QTest::newRow("risk") << filter << QList<qint64>{1, 4};
    filter = {};
    filter.owner = PersonId();
    QTest::newRow("nobody's") << filter << QList<qint64>{2, 4};
    filter = {};
    filter.onlyOverdue = true;
    QTest::newRow("overdue") << filter << QList<qint64>{1};
    filter = {};
    filter.requirement = RequirementId(1);
    QTest::newRow("requirement") << filter << QList<qint64>{2, 4};
}

void FindingTableModelTest::filters()
{
    QFETCH(FindingFilter, filter);
    QFETCH(QList<qint64>, ids);
    model->setFilter(filter);
    QCOMPARE(shown(), ids);
    QCOMPARE(model->total(), 4);
}

void FindingTableModelTest::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QList<qint64>>("ids");
    const auto row = [](const char *name, int column, Qt::SortOrder order,
                        const QList<qint64> &ids) {
        QTest::newRow(name) << column << int(order) << ids;
    };
    row("number down", Table::NumberColumn, Qt::DescendingOrder, {4, 3, 2, 1});
    row("clause by number", Table::ClauseColumn, Qt::AscendingOrder, {4, 3, 2, 1});
    row("risk down, equal ones by number", Table::RiskColumn, Qt::DescendingOrder, {1, 4, 3, 2});
    row("status", Table::StatusColumn, Qt::AscendingOrder, {1, 2, 3, 4});
    row("due, none last", Table::DueColumn, Qt::AscendingOrder, {3, 1, 2, 4});
    row("no column is by number", -1, Qt::DescendingOrder, {1, 2, 3, 4});
}

void FindingTableModelTest::sorts()
{
    QFETCH(int, column);
    QFETCH(int, order);
    QFETCH(QList<qint64>, ids);
    model->sort(column, Qt::SortOrder(order));
    QCOMPARE(shown(), ids);
}

void FindingTableModelTest::changesOnlyTheRowsThatDiffer()
{
    const QPersistentModelIndex third = model->index(2, 0);
    QSignalSpy changed(model.get(), &Table::dataChanged);
    auto next = listings();
    next[1].finding.status = FindingStatus::AwaitingRetest;
    next.erase(next.begin());
    model->setListings(next, today);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model->index(0, 0));
    QCOMPARE(model->index(0, Table::StatusColumn).data(), QStringLiteral("Awaiting re-test"));
    QCOMPARE(third.row(), 1);
    QCOMPARE(model->findingAt(1), FindingId(3));
    QVERIFY(!model->listingAt(3));
}

void FindingTableModelTest::rereadsTheDay()
{
    QSignalSpy changed(model.get(), &Table::dataChanged);
    model->setListings(listings(), today.addDays(1));
    QVERIFY(!changed.isEmpty());
    QVERIFY(model->index(1, 0).data(Table::OverdueRole).toBool());
}

QTEST_GUILESS_MAIN(FindingTableModelTest)
#include "findingtablemodeltest.moc"
