#include "models/lifecycle/boardmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace gatehouse;

namespace {

BoardRow row(qint64 id, const QString &code, const QString &name, int tier = 3)
{
    BoardRow board;
    board.app = AppId(id);
    board.code = code;
    board.name = name;
    board.tier = tier;
    board.release = ReleaseId(id * 10);
    board.version = QStringLiteral("1.0");
    board.cells[0] = {.state = GateState::InProgress,
                      .plannedOn = QDate(2026, 5, static_cast<int>(id)),
                      .decidedOn = {},
                      .due = 10,
                      .assessed = static_cast<int>(id)};
    board.nextDue = board.cells[0].plannedOn;
    return board;
}

std::vector<BoardRow> rows()
{
    std::vector<BoardRow> board{row(1, QStringLiteral("APP-2"), QStringLiteral("车险"), 1),
                                row(2, QStringLiteral("APP-10"), QStringLiteral("Life Ülker"), 2),
                                row(3, QStringLiteral("CLAIM"), QStringLiteral("理赔 𠮷"), 1),
                                row(4, QStringLiteral("IDEA"), QStringLiteral("idea"), 3)};
    board[0].ownerUnit = QStringLiteral("车险部");
    board[0].responsible = QStringLiteral("王芳");
    board[0].kind = AppKind::MiniProgram;
    board[0].cells[0].late = true;
    board[0].cells[0].notApplying = {3, 12};
    board[1].status = AppStatus::Live;
    board[1].cells[0].state = GateState::Blocked;
    board[1].cells[0].uncovered = 2;
    board[1].othersUnderWay = 1;
    board[2].cells[0].state = GateState::Ready;
    board[2].cells[0].assessed = 10;
    board[3].release = {};
    board[3].version.clear();
    board[3].cells = {};
    board[3].nextDue = {};
    return board;
}

QStringList codes(const BoardModel &model)
{
    QStringList shown;
    for (int i = 0; i < model.rowCount(); ++i)
        shown += model.index(i, 0).data(BoardModel::CodeRole).toString();
    return shown;
}

} // namespace

Q_DECLARE_METATYPE(gatehouse::BoardFilter)

class BoardModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsARowPerAppAndAColumnPerGate();
    void aGatesCellsSayWhereItStands();
    void anAppWithoutAReleaseHasEmptyGates();
    void saysWhatBlocks_data();
    void saysWhatBlocks();
    void filters_data();
    void filters();
    void countsForTheChips();
    void sorts_data();
    void sorts();
    void theSelectionStaysWithItsApp();
    void announcesOnlyWhatReadsDifferently();
    void readsLabelsAgain();
};

void BoardModelTest::showsARowPerAppAndAColumnPerGate()
{
    BoardModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setRows(rows());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), 11);
    QStringList headers;
    for (int column = 0; column < model.columnCount(); ++column)
        headers += model.headerData(column, Qt::Horizontal).toString();
    QCOMPARE(headers.join(u'|'),
             QStringLiteral("App|Tier|Owner|Requirements|Design|Development|Test|Delivery|"
                            "Operation|Next due|Blocked by"));
    QStringList shown;
    for (int column = 0; column < model.columnCount(); ++column)
        shown += model.index(0, column).data().toString();
    QCOMPARE(shown.join(u'|'),
             QStringLiteral("APP-2 车险|Tier 1|车险部 · 王芳|In progress|Not started|Not started|"
                            "Not started|Not started|Not started|2026-05-01|9 not assessed"));
    QCOMPARE(model.index(0, 0).data(BoardModel::AppIdRole).value<AppId>(), AppId(1));
    QCOMPARE(model.index(0, 5).data(BoardModel::ReleaseIdRole).value<ReleaseId>(), ReleaseId(10));
    QCOMPARE(model.indexOf(AppId(3)).row(), 2);
    QVERIFY(!model.indexOf(AppId(99)).isValid());
    QCOMPARE(model.rowAt(2)->name, QStringLiteral("理赔 𠮷"));
    QVERIFY(!model.rowAt(4));
}

void BoardModelTest::aGatesCellsSayWhereItStands()
{
    BoardModel model;
    model.setRows(rows());
    const QModelIndex gate = model.index(0, BoardModel::FirstPhaseColumn);
    QCOMPARE(gate.data(BoardModel::StateRole).toInt(), static_cast<int>(GateState::InProgress));
    QCOMPARE(gate.data(BoardModel::LateRole).toBool(), true);
    QCOMPARE(gate.data(BoardModel::PlannedOnRole).toDate(), QDate(2026, 5, 1));
    QCOMPARE(gate.data(BoardModel::DueRole).toInt(), 10);
    QCOMPARE(gate.data(BoardModel::AssessedRole).toInt(), 1);
    QCOMPARE(gate.data(Qt::ToolTipRole).toString(),
             QStringLiteral("Requirements: In progress\n1 of 10 assessed or decided\n"
                            "3 of 12 requirements of this phase do not apply (25%)\n"
                            "Planned for 2026-05-01: late"));
    QCOMPARE(gate.data(Qt::AccessibleTextRole), gate.data(Qt::ToolTipRole));
    const QModelIndex next = model.index(0, BoardModel::FirstPhaseColumn + 1);
    QCOMPARE(next.data(BoardModel::LateRole).toBool(), false);
    QVERIFY(!model.index(0, BoardModel::TierColumn).data(BoardModel::StateRole).isValid());
    QCOMPARE(model.index(0, BoardModel::TierColumn).data(BoardModel::LateRole).toBool(), true);
}

void BoardModelTest::anAppWithoutAReleaseHasEmptyGates()
{
    BoardModel model;
    model.setRows(rows());
    const QModelIndex gate = model.index(3, BoardModel::FirstPhaseColumn);
    QVERIFY(!gate.data(BoardModel::StateRole).isValid());
    QCOMPARE(gate.data().toString(), QString());
    QCOMPARE(gate.data(Qt::ToolTipRole).toString(), QStringLiteral("No release yet"));
    QCOMPARE(model.index(3, BoardModel::NextDueColumn).data().toString(), QString());
}

void BoardModelTest::saysWhatBlocks_data()
{
    QTest::addColumn<int>("currentPhase");
    QTest::addColumn<BoardCell>("cell");
    QTest::addColumn<QString>("words");
    const auto cell = [](GateState state, int due, int assessed, int uncovered, int withoutEvidence,
                         int unhandledRisks = 0) {
        BoardCell one;
        one.state = state;
        one.due = due;
        one.assessed = assessed;
        one.uncovered = uncovered;
        one.withoutEvidence = withoutEvidence;
        one.unhandledRisks = unhandledRisks;
        return one;
    };
    QTest::newRow("ready") << 0 << cell(GateState::Ready, 5, 5, 0, 0)
                           << QStringLiteral("Waits for a decision");
    QTest::newRow("everything")
        << 0 << cell(GateState::Blocked, 5, 3, 1, 2, 3)
        << QStringLiteral("1 non-compliance(s) uncovered · "
                          "3 high risk(s) not handled · 2 not assessed · 2 without evidence");
    QTest::newRow("rejected") << 0 << cell(GateState::Rejected, 5, 5, 0, 0)
                              << QStringLiteral("Rejected");
    QTest::newRow("all passed") << 6 << cell(GateState::Passed, 5, 5, 0, 0)
                                << QStringLiteral("All gates passed");
}

void BoardModelTest::saysWhatBlocks()
{
    QFETCH(int, currentPhase);
    QFETCH(BoardCell, cell);
    QFETCH(QString, words);
    BoardRow one = row(1, QStringLiteral("A"), QStringLiteral("A"));
    one.currentPhase = currentPhase;
    one.cells[0] = cell;
    QCOMPARE(BoardModel::blockedBy(one), words);
}

void BoardModelTest::filters_data()
{
    QTest::addColumn<BoardFilter>("filter");
    QTest::addColumn<QStringList>("shown");
    const QString two = QStringLiteral("APP-2");
    const QString ten = QStringLiteral("APP-10");
    const QString claim = QStringLiteral("CLAIM");
    const QString idea = QStringLiteral("IDEA");
    const auto text = [](const QString &words) {
        BoardFilter filter;
        filter.text = words;
        return filter;
    };
    const auto only = [](BoardFilter::Only choice) {
        BoardFilter filter;
        filter.only = choice;
        return filter;
    };
    QTest::newRow("nothing") << BoardFilter() << QStringList({two, ten, claim, idea});
    QTest::newRow("code") << text(QStringLiteral("app-")) << QStringList({two, ten});
    QTest::newRow("case beyond ASCII") << text(QStringLiteral("ülker")) << QStringList(ten);
    QTest::newRow("width") << text(QStringLiteral("ＡＰＰ－")) << QStringList({two, ten});
    QTest::newRow("rare character") << text(QStringLiteral("𠮷")) << QStringList(claim);
    QTest::newRow("owner") << text(QStringLiteral("车险部")) << QStringList(two);
    QTest::newRow("every word") << text(QStringLiteral("  app 王芳 ")) << QStringList(two);
    QTest::newRow("version") << text(QStringLiteral("1.0")) << QStringList({two, ten, claim});
    QTest::newRow("no hit") << text(QStringLiteral("app 理赔")) << QStringList();
    BoardFilter tiers;
    tiers.tiers = {1, 2};
    QTest::newRow("tiers") << tiers << QStringList({two, ten, claim});
    BoardFilter kinds;
    kinds.kinds = {AppKind::MiniProgram};
    QTest::newRow("kinds") << kinds << QStringList(two);
    BoardFilter statuses;
    statuses.statuses = {AppStatus::Live};
    QTest::newRow("statuses") << statuses << QStringList(ten);
    QTest::newRow("late") << only(BoardFilter::Only::Late) << QStringList(two);
    QTest::newRow("blocked") << only(BoardFilter::Only::Blocked) << QStringList(ten);
    QTest::newRow("ready") << only(BoardFilter::Only::Ready) << QStringList(claim);
    QTest::newRow("others under way")
        << only(BoardFilter::Only::OthersUnderWay) << QStringList(ten);
    BoardFilter both = only(BoardFilter::Only::Late);
    both.tiers = {2};
    QTest::newRow("together") << both << QStringList();
}

void BoardModelTest::filters()
{
    QFETCH(BoardFilter, filter);
    QFETCH(QStringList, shown);
    BoardModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(rows());
    model.setFilter(filter);
    QCOMPARE(codes(model), shown);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 4);
}

void BoardModelTest::countsForTheChips()
{
    BoardModel model;
    model.setRows(rows());
    BoardFilter filter;
    filter.tiers = {1, 2};
    filter.only = BoardFilter::Only::Blocked;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.count(BoardFilter::Only::All), 3);
    QCOMPARE(model.count(BoardFilter::Only::Late), 1);
    QCOMPARE(model.count(BoardFilter::Only::Blocked), 1);
    QCOMPARE(model.count(BoardFilter::Only::Ready), 1);
}

void BoardModelTest::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("ascending");
    QTest::addColumn<QStringList>("descending");
    const QString two = QStringLiteral("APP-2");
    const QString ten = QStringLiteral("APP-10");
    const QString claim = QStringLiteral("CLAIM");
    const QString idea = QStringLiteral("IDEA");
    QTest::newRow("code, digits as numbers")
        << static_cast<int>(BoardModel::AppColumn) << QStringList({two, ten, claim, idea})
        << QStringList({idea, claim, ten, two});
    QTest::newRow("tier, ties as they came")
        << static_cast<int>(BoardModel::TierColumn) << QStringList({two, claim, ten, idea})
        << QStringList({idea, ten, two, claim});
    QTest::newRow("gate: late, blocked, ready, nothing")
        << static_cast<int>(BoardModel::FirstPhaseColumn) << QStringList({two, ten, claim, idea})
        << QStringList({idea, claim, ten, two});
    QTest::newRow("next due, none last")
        << static_cast<int>(BoardModel::NextDueColumn) << QStringList({two, ten, claim, idea})
        << QStringList({idea, claim, ten, two});
    QTest::newRow("blocked by") << static_cast<int>(BoardModel::BlockedByColumn)
                                << QStringList({ten, claim, two, idea})
                                << QStringList({idea, two, claim, ten});
}

void BoardModelTest::sorts()
{
    QFETCH(int, column);
    QFETCH(QStringList, ascending);
    QFETCH(QStringList, descending);
    BoardModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(rows());
    model.sort(column, Qt::DescendingOrder);
    QCOMPARE(codes(model), descending);
    model.sort(column, Qt::AscendingOrder);
    QCOMPARE(codes(model), ascending);
}

void BoardModelTest::theSelectionStaysWithItsApp()
{
    BoardModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(rows());
    const QPersistentModelIndex selected = model.indexOf(AppId(3));
    const auto isStillSelected = [&] {
        return selected.isValid()
            && selected.data(BoardModel::AppIdRole).value<AppId>() == AppId(3);
    };
    model.sort(BoardModel::AppColumn, Qt::DescendingOrder);
    QVERIFY(isStillSelected());
    BoardFilter filter;
    filter.tiers = {1};
    model.setFilter(filter);
    QVERIFY(isStillSelected());
    std::vector<BoardRow> next = rows();
    next.erase(next.begin());
    next.push_back(row(5, QStringLiteral("ZZ"), QStringLiteral("new"), 1));
    next[1].cells[0].uncovered = 4;
    model.setRows(next);
    QVERIFY(isStillSelected());
    QCOMPARE(codes(model), QStringList({QStringLiteral("ZZ"), QStringLiteral("CLAIM")}));
    model.setFilter({});
    QVERIFY(isStillSelected());
}

void BoardModelTest::announcesOnlyWhatReadsDifferently()
{
    BoardModel model;
    model.setRows(rows());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows(rows());
    QCOMPARE(changed.count(), 0);
    std::vector<BoardRow> next = rows();
    next[1].cells[0].assessed = 7;
    next[2].openFindings = 1;
    model.setRows(next);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 2);
    QCOMPARE(reset.count(), 0);
}

void BoardModelTest::readsLabelsAgain()
{
    BoardModel model;
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    QSignalSpy cells(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(headers.count(), 1);
    QCOMPARE(cells.count(), 0);
    model.setRows(rows());
    model.retranslate();
    QCOMPARE(cells.count(), 1);
}

QTEST_GUILESS_MAIN(BoardModelTest)
#include "boardmodeltest.moc"
