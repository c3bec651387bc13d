#include "models/lifecycle/gatecriteriamodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace gatehouse;

namespace {

MissingItem item(qint64 id, const QString &key)
{
    return {RequirementId(id),
            key,
            key + QLatin1Char(')'),
            {QStringLiteral("标题 ") + key, QStringLiteral("Title ") + key}};
}

CriterionStatus criterion(Criterion which, int required, std::vector<MissingItem> missing)
{
    CriterionStatus status;
    status.criterion = which;
    status.required = required;
    status.found = required - static_cast<int>(missing.size());
    status.passed = missing.empty();
    status.missing = std::move(missing);
    return status;
}

GateStatus gate(const std::vector<MissingItem> &notAssessed, bool previousPassed = true)
{
    GateStatus status;
    status.phase = Phase::Design;
    status.criteria = {
        criterion(Criterion::PreviousGate, 1,
                  previousPassed ? std::vector<MissingItem>()
                                 : std::vector<MissingItem>{{{},
                                                             QStringLiteral("requirements"),
                                                             {},
                                                             {QStringLiteral("需求"),
                                                              QStringLiteral("Requirements")}}}),
        criterion(Criterion::Assessed, 5, notAssessed),
        criterion(Criterion::NoncomplianceCovered, 0, {}),
        criterion(Criterion::HighRisksHandled, 0, {}),
        criterion(Criterion::EvidencePresent, 0, {})};
    return status;
}

QStringList childKeys(const GateCriteriaModel &model, int row)
{
    QStringList keys;
    const QModelIndex parent = model.index(row, 0);
    for (int i = 0; i < model.rowCount(parent); ++i)
        keys += model.index(i, 0, parent).data(GateCriteriaModel::KeyRole).toString();
    return keys;
}

const MissingItem a = item(1, QStringLiteral("a"));
const MissingItem b = item(2, QStringLiteral("b"));
const MissingItem c = item(3, QStringLiteral("c"));
const MissingItem d = item(4, QStringLiteral("d"));

} // namespace

Q_DECLARE_METATYPE(std::vector<gatehouse::MissingItem>)

class GateCriteriaModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsCriteriaAndWhatTheyMiss();
    void countsNothingBeforeTheFirstGate();
    void speaksTheLanguageItIsTold();
    void movesFromOneListToTheNext_data();
    void movesFromOneListToTheNext();
    void theSelectionStaysWithItsItem();
};

void GateCriteriaModelTest::showsCriteriaAndWhatTheyMiss()
{
    GateCriteriaModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setStatus(gate({a, b}, false));
    QCOMPARE(model.rowCount(), 5);
    const QModelIndex assessed = model.index(1, GateCriteriaModel::TitleColumn);
    QCOMPARE(assessed.data().toString(),
             QStringLiteral("Every requirement due is assessed or decided"));
    QCOMPARE(assessed.siblingAtColumn(GateCriteriaModel::CountColumn).data().toString(),
             QStringLiteral("3 of 5"));
    QCOMPARE(assessed.data(GateCriteriaModel::CriterionRole).toInt(),
             static_cast<int>(Criterion::Assessed));
    QCOMPARE(assessed.data(GateCriteriaModel::PassedRole).toBool(), false);
    QCOMPARE(model.index(2, 0).data(GateCriteriaModel::PassedRole).toBool(), true);
    QCOMPARE(assessed.data(GateCriteriaModel::BlockingRole).toBool(), true);
    QCOMPARE(model.criterionAt(assessed)->required, 5);
    QVERIFY(!model.missingAt(assessed));

    const QModelIndex missing = model.index(1, 0, assessed);
    QCOMPARE(missing.parent(), assessed);
    QCOMPARE(missing.data(GateCriteriaModel::RequirementIdRole).value<RequirementId>(),
             b.requirement);
    QCOMPARE(*model.missingAt(missing), b);
    QVERIFY(!model.criterionAt(missing));
    QCOMPARE(childKeys(model, 0), QStringList(QStringLiteral("requirements")));
    QVERIFY(!model.index(0, 0, model.index(0, 0))
                 .data(GateCriteriaModel::RequirementIdRole)
                 .value<RequirementId>()
                 .isValid());
}

void GateCriteriaModelTest::countsNothingBeforeTheFirstGate()
{
    GateCriteriaModel model;
    GateStatus first;
    first.criteria = {criterion(Criterion::PreviousGate, 0, {}),
                      criterion(Criterion::EvidencePresent, 0, {})};
    model.setStatus(first);
    const auto count = [&](int row) {
        return model.index(row, GateCriteriaModel::CountColumn).data().toString();
    };
    QCOMPARE(count(0), QStringLiteral("First gate"));
    QCOMPARE(count(1), QStringLiteral("0 of 0"));
}

void GateCriteriaModelTest::speaksTheLanguageItIsTold()
{
    GateCriteriaModel model;
    model.setStatus(gate({a, b}, false));
    const auto text = [&](int criterion, int row) {
        return model.index(row, 0, model.index(criterion, 0)).data().toString();
    };
    QCOMPARE(text(1, 0), QStringLiteral("a)  标题 a"));
    QCOMPARE(text(0, 0), QStringLiteral("需求"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLanguage(Language::English);
    QCOMPARE(changed.count(), 7); // five criteria, and the items of two
    QCOMPARE(text(1, 0), QStringLiteral("a)  Title a"));
    QCOMPARE(text(0, 0), QStringLiteral("Requirements"));
}

void GateCriteriaModelTest::movesFromOneListToTheNext_data()
{
    using Items = std::vector<MissingItem>;
    QTest::addColumn<Items>("before");
    QTest::addColumn<Items>("after");
    QTest::addColumn<int>("removals");
    QTest::addColumn<int>("insertions");
    QTest::newRow("same") << Items{a, b} << Items{a, b} << 0 << 0;
    QTest::newRow("one less") << Items{a, b, c} << Items{a, c} << 1 << 0;
    QTest::newRow("one more") << Items{a, c} << Items{a, b, c} << 0 << 1;
    QTest::newRow("a run at the end") << Items{a} << Items{a, b, c, d} << 0 << 1;
    QTest::newRow("around what stays") << Items{b} << Items{a, b, c, d} << 0 << 2;
    QTest::newRow("all gone") << Items{a, b, c} << Items{} << 1 << 0;
    QTest::newRow("all new") << Items{a, b} << Items{c, d} << 1 << 1;
    QTest::newRow("mixed") << Items{a, c} << Items{b, c, d} << 1 << 2;
}

void GateCriteriaModelTest::movesFromOneListToTheNext()
{
    QFETCH(std::vector<MissingItem>, before);
    QFETCH(std::vector<MissingItem>, after);
    QFETCH(int, removals);
    QFETCH(int, insertions);
    GateCriteriaModel model;
    const QAbstractItemModelTester tester(&model);
    model.setStatus(gate(before));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setStatus(gate(after));
    QStringList expected;
    for (const MissingItem &each : after)
        expected += each.key;
    QCOMPARE(childKeys(model, 1), expected);
    QCOMPARE(removed.count(), removals);
    QCOMPARE(inserted.count(), insertions);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.criterionAt(model.index(1, 0))->found, 5 - static_cast<int>(after.size()));
}

void GateCriteriaModelTest::theSelectionStaysWithItsItem()
{
    GateCriteriaModel model;
    model.setStatus(gate({a, b, c}));
    const QPersistentModelIndex selected = model.index(1, 0, model.index(1, 0));
    model.setStatus(gate({b, c, d}));
    QVERIFY(selected.isValid());
    QCOMPARE(*model.missingAt(selected), b);
    model.setStatus(gate({c, d}));
    QVERIFY(!selected.isValid());
}

QTEST_GUILESS_MAIN(GateCriteriaModelTest)
#include "gatecriteriamodeltest.moc"
