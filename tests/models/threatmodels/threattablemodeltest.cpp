#include "models/threatmodels/threattablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

using Table = ThreatTableModel;

class ThreatTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatAThreatSays();
    void saysWhatWaitsForAConfirmation();
    void filters_data();
    void filters();
    void sorts_data();
    void sorts();
    void changesOnlyTheRowsThatDiffer();

private:
    std::vector<ThreatRow> rows() const;
    QList<qint64> shown() { return {model->shownIds().begin(), model->shownIds().end()}; }

    ThreatRule rule;
    std::unique_ptr<Table> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

std::vector<ThreatRow> ThreatTableModelTest::rows() const
{
    std::vector<ThreatRow> all;
    const auto add = [&](const char *subject, Risk risk, ThreatState state) -> ThreatRow & {
        ThreatRow &row = all.emplace_back();
        row.threat.id = ThreatId(static_cast<qint64>(all.size()));
        row.threat.number = QStringLiteral("T-%1").arg(all.size(), 4, 10, QLatin1Char('0'));
        row.threat.subject = QString::fromLatin1(subject);
        row.subjectName = *subject ? QStringLiteral("the ") + row.threat.subject : QString();
        row.inherentRisk = risk;
        row.currentRisk = state == ThreatState::Verified ? Risk::Low : risk;
        row.state = state;
        row.threat.isThere = state != ThreatState::Gone;
        return row;
    };
    ThreatRow &first = add("cache", Risk::High, ThreatState::Open);
    first.rule = &rule;
    first.threat.rule = rule.id;
    first.inherent = rule.rating;
    ThreatRow &second = add("api", Risk::Medium, ThreatState::Verified);
    second.threat.title = QStringLiteral("Replayed requests");
    second.threat.categories = {ThreatCategory::Spoofing, ThreatCategory::Linking};
    second.countermeasures = {0, 3};
    ThreatRow &third = add("", Risk::Low, ThreatState::Open);
    third.threat.title = QStringLiteral("内部人员");
    third.threat.answer = ThreatAnswer::NotApplicable;
    third.threat.answeredBy = QStringLiteral("Li");
    add("api", Risk::High, ThreatState::Gone).threat.title = QStringLiteral("Gone");
    return all;
}

void ThreatTableModelTest::init()
{
    rule.id = QStringLiteral("T07");
    rule.title = {QStringLiteral("本地数据被读取"), QStringLiteral("Stored data is read")};
    rule.description = {QStringLiteral("明文"), QStringLiteral("In the clear")};
    rule.categories = {ThreatCategory::InformationDisclosure};
    rule.rating = {4, 5};
    rule.requirements = {QStringLiteral("6.1.3.1.a")};
    model = std::make_unique<Table>();
    tester = std::make_unique<QAbstractItemModelTester>(
        model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setThreats(rows());
}

void ThreatTableModelTest::cleanup()
{
    tester.reset();
    model.reset();
}

void ThreatTableModelTest::showsWhatAThreatSays()
{
    model->setLanguage(Language::English);
    QStringList texts;
    for (int column = 0; column < Table::ColumnCount; ++column) {
        texts += model->index(0, column).data().toString();
        QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
    }
    QCOMPARE(
        texts,
        (QStringList{QStringLiteral("T-0001"), QStringLiteral("Stored data is read"),
                     QStringLiteral("the cache"), QStringLiteral("I"), QStringLiteral("High risk"),
                     QStringLiteral("High risk"), QStringLiteral("Open"), QStringLiteral("0")}));
    QCOMPARE(model->index(1, Table::CategoriesColumn).data(), QStringLiteral("S L"));
    QCOMPARE(model->index(1, Table::CategoriesColumn).data(Qt::ToolTipRole),
             QStringLiteral("Spoofing, Linking"));
    QCOMPARE(model->index(1, Table::CountermeasuresColumn).data(), QStringLiteral("2"));
    QCOMPARE(model->index(2, Table::SubjectColumn).data(), QStringLiteral("Whole model"));
    QCOMPARE(model->index(0, Table::InherentColumn).data(Qt::ToolTipRole),
             QStringLiteral("High risk: likelihood 4, impact 5"));
    const QModelIndex first = model->index(0, 0);
    QCOMPARE(first.data(Table::ThreatIdRole).value<ThreatId>(), ThreatId(1));
    QCOMPARE(first.data(Table::SubjectRole), QStringLiteral("cache"));
    QCOMPARE(first.data(Table::InherentRole).toInt(), int(Risk::High));
    QCOMPARE(first.data(Table::StateRole).toInt(), int(ThreatState::Open));
    const QModelIndex title = model->index(0, Table::TitleColumn);
    QCOMPARE(title.data(Qt::ToolTipRole), QStringLiteral("In the clear"));
    model->setLanguage(Language::Chinese);
    QCOMPARE(title.data(), QStringLiteral("本地数据被读取"));
    QVERIFY(!model->threatRowAt(3)); // what is gone is not shown unless asked for
}

void ThreatTableModelTest::saysWhatWaitsForAConfirmation()
{
    const QModelIndex state = model->index(2, Table::StateColumn);
    QVERIFY(state.data(Table::ToConfirmRole).toBool());
    QVERIFY(state.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Li")));
    QVERIFY(!model->index(0, 0).data(Table::ToConfirmRole).toBool());
}

Q_DECLARE_METATYPE(ThreatFilter)

void ThreatTableModelTest::filters_data()
{
    QTest::addColumn<ThreatFilter>("filter");
    QTest::addColumn<QList<qint64>>("ids");
    ThreatFilter filter;
    QTest::newRow("all that are there") << filter << QList<qint64>{1, 2, 3};
    filter.text = QStringLiteral("READ stored");
    QTest::newRow("words of the library, any case and order") << filter << QList<qint64>{1};
    filter.text = QStringLiteral("6.1.3.1.a");
    QTest::newRow("requirement") << filter << QList<qint64>{1};
    filter.text = QStringLiteral("the api");
    QTest::newRow("element") << filter << QList<qint64>{2};
    filter = {};
    filter.states = {ThreatState::Open};
    QTest::newRow("open") << filter << QList<qint64>{1, 3};
    filter.onlyHigh = true;
    QTest::newRow("open and high") << filter << QList<qint64>{1};
    filter = {};
    filter.states = {ThreatState::Gone};
    QTest::newRow("gone") << filter << QList<qint64>{4};
    filter = {};
    filter.onlyToConfirm = true;
    QTest::newRow("to be confirmed") << filter << QList<qint64>{3};
    filter = {};
    filter.subjects = QStringList{QStringLiteral("api")};
    QTest::newRow("of an element") << filter << QList<qint64>{2};
    filter.subjects = QStringList();
    QTest::newRow("of nothing") << filter << QList<qint64>{};
}

void ThreatTableModelTest::filters()
{
    QFETCH(ThreatFilter, filter);
    QFETCH(QList<qint64>, ids);
    model->setFilter(filter);
    QCOMPARE(shown(), ids);
    QCOMPARE(model->total(), 4);
}

void ThreatTableModelTest::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QList<qint64>>("ids");
    const auto row = [](const char *name, int column, Qt::SortOrder order,
                        const QList<qint64> &ids) {
        QTest::newRow(name) << column << int(order) << ids;
    };
    row("number down", Table::NumberColumn, Qt::DescendingOrder, {3, 2, 1});
    row("inherent risk, highest first", Table::InherentColumn, Qt::DescendingOrder, {1, 2, 3});
    row("current risk", Table::CurrentColumn, Qt::AscendingOrder, {2, 3, 1});
    row("state, equal ones by number", Table::StateColumn, Qt::AscendingOrder, {1, 3, 2});
    row("countermeasures", Table::CountermeasuresColumn, Qt::DescendingOrder, {2, 1, 3});
}

void ThreatTableModelTest::sorts()
{
    QFETCH(int, column);
    QFETCH(int, order);
    QFETCH(QList<qint64>, ids);
    model->sort(column, Qt::SortOrder(order));
    QCOMPARE(shown(), ids);
}

void ThreatTableModelTest::changesOnlyTheRowsThatDiffer()
{
    const QPersistentModelIndex third = model->index(2, 0);
    QSignalSpy changed(model.get(), &Table::dataChanged);
    auto next = rows();
    next[1].state = ThreatState::Implemented;
    next.erase(next.begin());
    model->setThreats(next);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model->index(0, 0));
    QCOMPARE(model->index(0, Table::StateColumn).data(),
             QStringLiteral("Countermeasure implemented"));
    QCOMPARE(third.row(), 1);
}

QTEST_GUILESS_MAIN(ThreatTableModelTest)
#include "threattablemodeltest.moc"
