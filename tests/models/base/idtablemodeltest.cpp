#include "models/base/idtablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>

using namespace gatehouse;

namespace {

class Ids final : public IdTableModel
{
public:
    using IdTableModel::announce;
    using IdTableModel::IdTableModel;
    using IdTableModel::show;

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        return role == Qt::DisplayRole ? QVariant(idAt(index.row())) : QVariant();
    }
};

} // namespace

class IdTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsIndexesOnTheirIds();
    void touchesNothingForTheSameList();
    void takesOutAndPutsInRuns();
    void startsAfreshPastManyRuns();
    void announcesRunsOfShownRows();
};

// Whatever list follows whatever list: what stays keeps its indexes, what goes loses them.
void IdTableModelTest::keepsIndexesOnTheirIds()
{
    Ids model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(20260302);
    std::vector<qint64> all(40);
    std::iota(all.begin(), all.end(), 1);
    for (int round = 0; round < 300; ++round) {
        std::map<qint64, QPersistentModelIndex> indexes;
        for (int row = 0; row < model.rowCount(); ++row)
            indexes.emplace(model.idAt(row), model.index(row, row % 2));
        std::shuffle(all.begin(), all.end(), random);
        std::vector<qint64> next(all.begin(), all.begin() + random.bounded(41));
        if (round % 2)
            std::sort(next.begin(), next.end());
        model.show(next);
        QCOMPARE(model.shownIds(), next);
        for (const auto &[id, index] : indexes) {
            QCOMPARE(index.isValid(), std::count(next.begin(), next.end(), id) == 1);
            if (index.isValid()) {
                QCOMPARE(model.idAt(index.row()), id);
                QCOMPARE(model.rowOf(id), index.row());
            } else {
                QCOMPARE(model.rowOf(id), -1);
            }
        }
    }
}

void IdTableModelTest::touchesNothingForTheSameList()
{
    Ids model;
    model.show({3, 1, 2});
    QSignalSpy inserted(&model, &Ids::rowsInserted);
    QSignalSpy removed(&model, &Ids::rowsRemoved);
    QSignalSpy moved(&model, &Ids::layoutChanged);
    QSignalSpy reset(&model, &Ids::modelReset);
    model.show({3, 1, 2});
    QCOMPARE(inserted.size() + removed.size() + moved.size() + reset.size(), 0);
    QCOMPARE(model.idAt(-1), 0);
    QCOMPARE(model.idAt(3), 0);
}

void IdTableModelTest::takesOutAndPutsInRuns()
{
    Ids model;
    model.show({1, 2, 3, 4, 5, 6});
    QSignalSpy inserted(&model, &Ids::rowsInserted);
    QSignalSpy removed(&model, &Ids::rowsRemoved);
    QSignalSpy moved(&model, &Ids::layoutChanged);
    model.show({7, 8, 1, 4, 5, 9});
    QCOMPARE(removed.size(), 2); // 6, and 2 to 3
    QCOMPARE(inserted.size(), 2); // 7 to 8, and 9
    QCOMPARE(moved.size(), 0);
}

void IdTableModelTest::startsAfreshPastManyRuns()
{
    Ids model;
    std::vector<qint64> ids(2000);
    std::iota(ids.begin(), ids.end(), 1);
    model.show(ids);
    QSignalSpy removed(&model, &Ids::rowsRemoved);
    QSignalSpy reset(&model, &Ids::modelReset);
    std::erase_if(ids, [](qint64 id) { return id % 2 == 0; });
    model.show(ids);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 1000);
}

void IdTableModelTest::announcesRunsOfShownRows()
{
    Ids model;
    model.show({1, 2, 3, 4, 5});
    QSignalSpy changed(&model, &Ids::dataChanged);
    model.announce({2, 3, 5, 99});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(1, 0));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(2, 1));
    QCOMPARE(changed[1][0].toModelIndex(), model.index(4, 0));
    QCOMPARE(changed[1][1].toModelIndex(), model.index(4, 1));
}

QTEST_GUILESS_MAIN(IdTableModelTest)
#include "idtablemodeltest.moc"
