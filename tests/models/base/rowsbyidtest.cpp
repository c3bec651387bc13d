#include "models/base/rowsbyid.h"

#include <QTest>

using namespace gatehouse;

namespace {

struct Row {
    qint64 id = 0;
    int size = 0;
    bool operator==(const Row &) const = default;
};

qint64 idOf(const Row &row)
{
    return row.id;
}

using Rows = RowsById<Row, idOf>;
using Ids = std::vector<qint64>;

} // namespace

/// What the tables hold behind the ids they show.
class RowsByIdTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreFoundByTheirId()
    {
        Rows rows;
        rows.take({{7, 1}, {3, 2}});
        QVERIFY(rows.find(3));
        QCOMPARE(rows.find(3)->size, 2);
        QVERIFY(!rows.find(4));
        rows.take({{4, 5}});
        QVERIFY(!rows.find(3));
        QCOMPARE(rows.find(4)->size, 5);
    }

    void takingOverTellsWhatDiffers()
    {
        Rows rows;
        QVERIFY(rows.take({{1, 1}, {2, 2}, {3, 3}}).empty());
        // One is gone, one new, one in another place: none of them reads differently.
        QCOMPARE(rows.take({{3, 3}, {2, 20}, {4, 4}}), std::unordered_set<qint64>{2});
    }

    void whatCountsAsADifferenceCanBeSaid()
    {
        Rows rows;
        rows.take({{1, 1}, {2, 2}});
        const auto always = [](const Row &, const Row &) { return true; };
        QCOMPARE(rows.take({{2, 2}, {3, 3}}, always), std::unordered_set<qint64>{2});
    }

    void aChoiceKeepsTheOrder()
    {
        Rows rows;
        rows.take({{9, 1}, {2, 2}, {5, 1}});
        QCOMPARE(rows.idsOf(rows.where([](const Row &row) { return row.size == 1; })), (Ids{9, 5}));
    }

    void equalRowsStayAsTheyCameInBothDirections()
    {
        Rows rows;
        rows.take({{1, 5}, {2, 3}, {3, 5}, {4, 3}});
        const auto sorted = [&](Qt::SortOrder order) {
            auto all = rows.where([](const Row &) { return true; });
            sortByKey(all, order, [](const Row &row) { return row.size; });
            return rows.idsOf(all);
        };
        QCOMPARE(sorted(Qt::AscendingOrder), (Ids{2, 4, 1, 3}));
        QCOMPARE(sorted(Qt::DescendingOrder), (Ids{1, 3, 2, 4}));
    }

    void anOrderOfItsOwn()
    {
        Rows rows;
        rows.take({{1, 5}, {2, -7}, {3, 6}});
        auto all = rows.where([](const Row &) { return true; });
        sortByKey(
            all, Qt::AscendingOrder, [](const Row &row) { return row.size; },
            [](int one, int other) { return std::abs(one) < std::abs(other); });
        QCOMPARE(rows.idsOf(all), (Ids{1, 3, 2}));
    }
};

QTEST_GUILESS_MAIN(RowsByIdTest)
#include "rowsbyidtest.moc"
