#include "models/staffing/responsibilitymatrix.h"

#include "models/staffing/responsibilitytablemodel.h"
#include "tests/models/staffing/staffingfixture.h"

#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace gatehouse;

class ResponsibilityMatrixTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesOneDutyAccountableInEachPhase();
    void saysWhoDoesWhat();
    void joinsTheDutiesOfOnePerson();
    void showsWhatNobodyDoes();
    void namesWhoStandsIn();
    void tellsTheDeputyFromTheLead();
    void headsAPhaseByItsName();
    void refusesATableThatDoesNotHold_data();
    void refusesATableThatDoesNotHold();
};

void ResponsibilityMatrixTest::makesOneDutyAccountableInEachPhase()
{
    const ResponsibilityScheme &scheme = ResponsibilityScheme::builtIn();
    QVERIFY(!scheme.name().isEmpty());
    for (const Phase phase : allPhases) {
        int accountable = 0;
        int responsible = 0;
        for (const Duty duty : allValues<Duty>()) {
            accountable += scheme.of(duty, phase) == Responsibility::Accountable ? 1 : 0;
            responsible += scheme.of(duty, phase) == Responsibility::Responsible ? 1 : 0;
        }
        QCOMPARE(accountable, 1);
        QVERIFY(responsible >= 1);
        // Who audits answers for nothing that is audited.
        const auto audits = scheme.of(Duty::Auditor, phase);
        QVERIFY(audits == Responsibility::Informed || audits == Responsibility::Consulted);
    }
}

void ResponsibilityMatrixTest::saysWhoDoesWhat()
{
    StaffingFixture test;
    const PersonId lead = test.person("负责人");
    const AppId app = test.app("A", lead);
    const auto rows = responsibilityMatrix(test.staffing(), test.day());
    const auto row = std::ranges::find(rows, lead, &ResponsibilityRow::person);
    QVERIFY(row != rows.end());
    QCOMPARE(row->app, app);
    QCOMPARE(row->letters(Phase::Requirements), QStringLiteral("R"));
    QCOMPARE(row->letters(Phase::Design), QStringLiteral("A"));
    QVERIFY(row->isHere);
}

void ResponsibilityMatrixTest::joinsTheDutiesOfOnePerson()
{
    StaffingFixture test;
    const PersonId lead = test.person("负责人");
    const AppId app = test.app("A", lead);
    test.assign(lead, app, Duty::Developer);
    const auto rows = responsibilityMatrix(test.staffing(), test.day());
    QCOMPARE(std::ranges::count(rows, lead, &ResponsibilityRow::person), 1);
    const auto row = std::ranges::find(rows, lead, &ResponsibilityRow::person);
    QVERIFY((row->duties == std::vector{Duty::ProjectLead, Duty::Developer}));
    QCOMPARE(row->letters(Phase::Design), QStringLiteral("A/R"));
    QCOMPARE(row->letters(Phase::Delivery), QStringLiteral("R/C"));
}

void ResponsibilityMatrixTest::showsWhatNobodyDoes()
{
    StaffingFixture test;
    test.app("A");
    const auto rows = responsibilityMatrix(test.staffing(), test.day());
    std::vector<Duty> gaps;
    for (const ResponsibilityRow &row : rows) {
        QVERIFY(row.isGap());
        gaps.push_back(row.duties.front());
    }
    // Approver and auditor are asked and told only.
    QVERIFY((gaps
             == std::vector{Duty::Owner, Duty::ProjectLead, Duty::SecurityManager, Duty::Developer,
                            Duty::Tester, Duty::Operations}));
}

void ResponsibilityMatrixTest::namesWhoStandsIn()
{
    StaffingFixture test;
    const PersonId lead = test.person("负责人");
    const PersonId other = test.person("代理人");
    test.app("A", lead);
    test.away(lead, other, test.day(), test.day(5));
    const auto during = responsibilityMatrix(test.staffing(), test.day(5));
    const auto row = std::ranges::find(during, other, &ResponsibilityRow::person);
    QVERIFY(row != during.end());
    QCOMPARE(row->standsInFor, QStringLiteral("负责人"));
    QCOMPARE(row->letters(Phase::Test), QStringLiteral("A"));
    const auto after = responsibilityMatrix(test.staffing(), test.day(6));
    QCOMPARE(std::ranges::count(after, other, &ResponsibilityRow::person), 0);
}

void ResponsibilityMatrixTest::tellsTheDeputyFromTheLead()
{
    StaffingFixture test;
    const PersonId lead = test.person("负责人");
    const PersonId deputy = test.person("副手");
    test.app("A", lead, deputy);
    const auto rows = responsibilityMatrix(test.staffing(), test.day());
    QVERIFY(!std::ranges::find(rows, lead, &ResponsibilityRow::person)->isDeputy);
    QVERIFY(std::ranges::find(rows, deputy, &ResponsibilityRow::person)->isDeputy);
    ResponsibilityTableModel model;
    model.setMatrix(rows);
    QStringList people;
    for (int row = 0; row < model.rowCount(); ++row)
        people += model.index(row, ResponsibilityTableModel::PersonColumn).data().toString();
    QVERIFY(people.contains(QStringLiteral("副手 (deputy)")));
    QVERIFY(people.contains(QStringLiteral("负责人")));
}

void ResponsibilityMatrixTest::headsAPhaseByItsName()
{
    QTranslator chinese;
    QVERIFY(chinese.load(QStringLiteral(":/i18n/gatehouse_zh_CN.qm")));
    QCoreApplication::installTranslator(&chinese);
    const ResponsibilityTableModel model;
    for (const Phase phase : allPhases)
        QCOMPARE(model
                     .headerData(ResponsibilityTableModel::FirstPhaseColumn + indexOf(phase),
                                 Qt::Horizontal)
                     .toString(),
                 label(phase));
    QCOMPARE(model.headerData(ResponsibilityTableModel::FirstPhaseColumn, Qt::Horizontal),
             QStringLiteral("需求"));
    QCoreApplication::removeTranslator(&chinese);
}

void ResponsibilityMatrixTest::refusesATableThatDoesNotHold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nobody accountable") << QByteArray("{\"duties\": {}}");
    QTest::newRow("an unknown duty") << QByteArray("{\"duties\": {\"king\": {\"test\": \"A\"}}}");
    QTest::newRow("an unknown letter")
        << QByteArray("{\"duties\": {\"owner\": {\"test\": \"X\"}}}");
    QByteArray twice("{\"duties\": {");
    for (const char *duty : {"\"owner\": {", ", \"tester\": {"}) {
        twice += duty;
        QByteArrayList cells;
        for (const Phase phase : allPhases)
            cells += '"' + toKey(phase).toLatin1() + "\": \"A\"";
        twice += cells.join(", ") + '}';
    }
    QTest::newRow("two accountable") << twice + "}}";
}

void ResponsibilityMatrixTest::refusesATableThatDoesNotHold()
{
    QFETCH(const QByteArray, json);
    const auto read = ResponsibilityScheme::read(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(ResponsibilityMatrixTest)
#include "responsibilitymatrixtest.moc"
