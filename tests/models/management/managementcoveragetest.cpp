#include "models/management/managementcoverage.h"
#include "models/management/outsourcedapps.h"
#include "models/management/registertablemodel.h"
#include "tests/models/management/managementfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

/// What is derived from the registers on a day.
class ManagementCoverageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ws = std::make_unique<ManagementFixture>(); }
    void cleanup() { ws.reset(); }
    void warnsAheadAndIsOverTheDayAfter_data();
    void warnsAheadAndIsOverTheDayAfter();
    void anEmptyPlaceShows();
    void onlyWhatHoldsTodayCovers();
    void countsReviewsThatAreOverdue();
    void everyClauseHasItsRequirement();
    void appsSayWhichContractsConcernThem();
    void theTableShowsWhatIsDerived();
    void theTableIsNarrowed();

private:
    const CoveredItem &item(const ManagementCoverage &coverage, ManagementItem wanted)
    {
        return coverage.items[static_cast<size_t>(wanted)];
    }

    std::unique_ptr<ManagementFixture> ws;
};

void ManagementCoverageTest::warnsAheadAndIsOverTheDayAfter_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("state");
    const auto row = [](int days, DueState state) {
        QTest::addRow("%d", days) << days << static_cast<int>(state);
    };
    row(-1, DueState::Over);
    row(0, DueState::Within7);
    row(7, DueState::Within7);
    row(8, DueState::Within14);
    row(14, DueState::Within14);
    row(15, DueState::Within30);
    row(30, DueState::Within30);
    row(31, DueState::Later);
}

void ManagementCoverageTest::warnsAheadAndIsOverTheDayAfter()
{
    QFETCH(int, days);
    QFETCH(int, state);
    const QDate today(2026, 3, 2);
    QCOMPARE(static_cast<int>(dueStateOf(today.addDays(days), today)), state);
    QCOMPARE(dueStateOf({}, today), DueState::None);
    QCOMPARE(dueStateOf(today, {}), DueState::None);
}

void ManagementCoverageTest::anEmptyPlaceShows()
{
    const ManagementCoverage coverage = need(ManagementCoverage::load(ws->database(), ws->today()));
    QCOMPARE(coverage.items.size(), 7u);
    QCOMPARE(coverage.gaps(), 7);
    QCOMPARE(coverage.places.size(), allValues<DocumentArea>().size());
    for (const DocumentPlace &place : coverage.places)
        QCOMPARE(place.inForce + place.drafts + place.overdue, 0);
}

void ManagementCoverageTest::onlyWhatHoldsTodayCovers()
{
    Document document = ws->document(QStringLiteral("办法"));
    document.items = {ManagementItem::A, ManagementItem::G};
    document.area = DocumentArea::Outsourcing;
    const qint64 id = need(ws->add(document));
    Document draft = document;
    draft.state = DocumentState::Draft;
    draft.items = {ManagementItem::B};
    need(ws->add(draft));
    Document later = document;
    later.items = {ManagementItem::C};
    later.effectiveOn = ws->today().addDays(1);
    need(ws->add(later));

    ManagementCoverage coverage = need(ManagementCoverage::load(ws->database(), ws->today()));
    QCOMPARE(coverage.gaps(), 5);
    QVERIFY(!item(coverage, ManagementItem::A).isGap());
    QVERIFY(!item(coverage, ManagementItem::G).isGap());
    QCOMPARE(item(coverage, ManagementItem::B).drafts, 1);
    QCOMPARE(item(coverage, ManagementItem::C).drafts, 1);
    const DocumentPlace &place = coverage.places[static_cast<size_t>(DocumentArea::Outsourcing)];
    QCOMPARE(place.inForce, 1);
    QCOMPARE(place.drafts, 2);
    // Without anything being written, the next day brings it into force.
    coverage = need(ManagementCoverage::load(ws->database(), ws->today().addDays(1)));
    QVERIFY(!item(coverage, ManagementItem::C).isGap());

    need(ws->withdraw<Document>(id, QStringLiteral("取代")));
    coverage = need(ManagementCoverage::load(ws->database(), ws->today()));
    QVERIFY(item(coverage, ManagementItem::A).isGap());
}

void ManagementCoverageTest::countsReviewsThatAreOverdue()
{
    Document document = ws->document(QStringLiteral("办法"));
    document.items = {ManagementItem::E};
    document.reviewDue = ws->today();
    need(ws->add(document));
    QCOMPARE(item(need(ManagementCoverage::load(ws->database(), ws->today())), ManagementItem::E)
                 .overdue,
             0);
    const auto next = need(ManagementCoverage::load(ws->database(), ws->today().addDays(1)));
    QCOMPARE(item(next, ManagementItem::E).overdue, 1);
    QVERIFY(!item(next, ManagementItem::E).isGap());
}

void ManagementCoverageTest::everyClauseHasItsRequirement()
{
    LibraryShelf shelf;
    const auto library = need(shelf.library(ws->database(), ws->library));
    for (const ManagementItem each : allValues<ManagementItem>())
        QVERIFY2(library->requirementByKey(requirementKeyOf(each)),
                 qPrintable(requirementKeyOf(each)));
    for (const ContractClause each : allValues<ContractClause>())
        QVERIFY2(library->requirementByKey(requirementKeyOf(each)),
                 qPrintable(requirementKeyOf(each)));
    for (const OperationControl each : allValues<OperationControl>()) {
        QVERIFY2(!requirementsOf(each).isEmpty(), qPrintable(toKey(each)));
        for (const QString &key : requirementsOf(each))
            QVERIFY2(library->requirementByKey(key), qPrintable(key));
    }
}

void ManagementCoverageTest::appsSayWhichContractsConcernThem()
{
    const auto party = [](const char *name, const char *contract) {
        return Party{
            PartyKind::Outsourcing, QString::fromUtf8(name), {}, QString::fromUtf8(contract)};
    };
    ws->addApp(QStringLiteral("A"), {party("云帆科技", "HT-2025-7")});
    ws->addApp(QStringLiteral("B"), {party("云帆科技", "")});
    ws->addApp(QStringLiteral("C"), {party("别家", "HT-2019-1")});
    ws->addApp(QStringLiteral("D"),
               {Party{PartyKind::ThirdParty, QStringLiteral("云帆科技"), {}, {}}});
    OutsourcingContract contract;
    contract.number = QStringLiteral("ht-2025-7");
    contract.party = QStringLiteral("云帆科技");
    const qint64 id = need(ws->add(contract));
    const OutsourcedApps apps = need(OutsourcedApps::load(ws->database()));
    QStringList concerned;
    for (const OutsourcedApp &app : apps.of(ws->stored<OutsourcingContract>(id)))
        concerned += app.code;
    QCOMPARE(concerned, QStringList({QStringLiteral("A"), QStringLiteral("B")}));
    const auto contracts = need(registered<OutsourcingContract>(ws->database()));
    const auto unregistered = apps.unregistered(contracts);
    QCOMPARE(unregistered.size(), 1u);
    QCOMPARE(unregistered.front().code, QStringLiteral("C"));
}

void ManagementCoverageTest::theTableShowsWhatIsDerived()
{
    OutsourcingContract contract;
    contract.party = QStringLiteral("云帆科技");
    contract.endsOn = ws->today().addDays(10);
    contract.responsible = ws->owner;
    contract.clauses = {ContractClause::TrustedTools,     ContractClause::CodeProtection,
                        ContractClause::EndpointControl,  ContractClause::MalwareProtection,
                        ContractClause::NetworkIsolation, ContractClause::TestSeparation};
    need(ws->add(contract));
    RegisterTableModel model(registerOf<OutsourcingContract>());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(need(RegisterRow::load(ws->database(), model.kind(), ws->today())));
    QCOMPARE(model.rowCount(), 1);
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(model.columnOf("number")), QStringLiteral("OUT-001"));
    QCOMPARE(text(model.columnOf("responsible")), QStringLiteral("林一"));
    QVERIFY(text(model.dueColumn()).contains(QLatin1StringView("10")));
    // Nothing of a customer's is touched, so only what happens on an interruption is missing.
    QCOMPARE(text(model.missingColumn()), QStringLiteral("1"));
    QCOMPARE(model.pressing(), 1);
    QCOMPARE(model.index(0, 0).data(RegisterTableModel::DueRole).toInt(),
             static_cast<int>(DueState::Within14));
}

void ManagementCoverageTest::theTableIsNarrowed()
{
    Document document = ws->document(QStringLiteral("数据分级办法"));
    document.area = DocumentArea::DataClassification;
    document.reviewDue = ws->today().addDays(-5);
    need(ws->add(document));
    document = ws->document(QStringLiteral("应急预案"));
    document.area = DocumentArea::Continuity;
    const qint64 old = need(ws->add(document));
    RegisterTableModel model(registerOf<Document>());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto load = [&] {
        model.setRows(need(RegisterRow::load(ws->database(), model.kind(), ws->today())));
    };
    load();
    QCOMPARE(model.rowCount(), 2);
    RegisterTableModel::Filter filter;
    filter.text = QStringLiteral("周二 预案");
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
    filter = {};
    filter.onlyPressing = true;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
    filter = {};
    filter.field = QStringLiteral("area");
    filter.values = {QStringLiteral("continuity")};
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
    need(ws->withdraw<Document>(old, QStringLiteral("合并")));
    load();
    QCOMPARE(model.rowCount(), 0);
    filter = {};
    filter.withWithdrawn = true;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.standing(), 1);
}

QTEST_GUILESS_MAIN(ManagementCoverageTest)
#include "managementcoveragetest.moc"
