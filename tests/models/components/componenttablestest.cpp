#include "models/components/componenttablemodel.h"
#include "models/components/componentusetablemodel.h"
#include "models/components/vulnerabilitytablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

namespace {

KnownVulnerability known(qint64 id, const char *number, ToolSeverity severity, VexState state)
{
    KnownVulnerability each;
    each.vulnerability.id = VulnerabilityId(id);
    each.vulnerability.number = QString::fromLatin1(number);
    each.vulnerability.severity = severity;
    each.decision.state = state;
    return each;
}

std::vector<ShippedComponent> someComponents()
{
    const auto made = [](qint64 id, const char *name, const char *licences, qint64 evidence,
                         std::vector<KnownVulnerability> vulnerabilities) {
        ShippedComponent each;
        each.component.id = ComponentId(id);
        each.component.name = QString::fromUtf8(name);
        each.component.version = QStringLiteral("1.0");
        each.component.purl = QStringLiteral("pkg:generic/") + each.component.name;
        each.licences = QString::fromLatin1(licences);
        each.evidence = EvidenceId(evidence);
        each.evidenceNumber = evidence ? QStringLiteral("E-0007") : QString();
        each.vulnerabilities = std::move(vulnerabilities);
        return each;
    };
    return {made(1, "alpha", "MIT", 7,
                 {known(1, "CVE-1", ToolSeverity::Critical, VexState::NotAffected),
                  known(2, "CVE-2", ToolSeverity::Low, VexState::InTriage)}),
            made(2, "beta", "", 7, {}),
            made(3, "gamma", "MIT", 0, {known(3, "CVE-3", ToolSeverity::High, VexState::Fixed)}),
            made(4, "delta", "GPL-2.0", 7,
                 {known(3, "CVE-3", ToolSeverity::High, VexState::Undecided)})};
}

QStringList textsOf(const QAbstractItemModel &model, int row)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts += model.index(row, column).data().toString();
    return texts;
}

} // namespace

/// The tables of components, of a component's vulnerabilities and of who has it.
class ComponentTablesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatAReleaseIsMadeOf();
    void filtersComponents_data();
    void filtersComponents();
    void sortsTheWorstFirst();
    void showsWhatWasDecided();
    void showsWhoHasIt();
};

void ComponentTablesTest::showsWhatAReleaseIsMadeOf()
{
    ComponentTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setComponents(someComponents());
    QCOMPARE(textsOf(model, 0),
             (QStringList{"alpha", "1.0", "", "MIT", "Low · CVE-2", "1 open of 2", "E-0007"}));
    QCOMPARE(textsOf(model, 2),
             (QStringList{"gamma", "1.0", "", "MIT", "", "0 open of 1", "Entered by hand"}));
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole), QStringLiteral("pkg:generic/alpha"));
    QCOMPARE(model.index(0, 0).data(ComponentTableModel::SeverityRole).toInt(),
             int(ToolSeverity::Low));
    QVERIFY(!model.index(1, 0).data(ComponentTableModel::SeverityRole).isValid());
    QCOMPARE(model.componentAt(3)->component.id, ComponentId(4));
    QVERIFY(!model.componentAt(4));
}

Q_DECLARE_METATYPE(ComponentFilter)

void ComponentTablesTest::filtersComponents_data()
{
    QTest::addColumn<ComponentFilter>("filter");
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("all") << ComponentFilter{} << QList<qint64>{1, 2, 3, 4};
    QTest::newRow("words") << ComponentFilter{.text = "TA mit"} << QList<qint64>{};
    QTest::newRow("number") << ComponentFilter{.text = "cve-3"} << QList<qint64>{3, 4};
    QTest::newRow("licence") << ComponentFilter{.text = "gpl"} << QList<qint64>{4};
    QTest::newRow("vulnerable") << ComponentFilter{.text = {}, .onlyVulnerable = true}
                                << QList<qint64>{1, 4};
    QTest::newRow("decided") << ComponentFilter{.text = {}, .onlyDecided = true}
                             << QList<qint64>{3};
    QTest::newRow("no licence") << ComponentFilter{.text = {}, .onlyWithoutLicence = true}
                                << QList<qint64>{2};
    QTest::newRow("by hand") << ComponentFilter{.text = {}, .onlyByHand = true} << QList<qint64>{3};
}

void ComponentTablesTest::filtersComponents()
{
    QFETCH(const ComponentFilter, filter);
    QFETCH(const QList<qint64>, ids);
    ComponentTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setComponents(someComponents());
    model.setFilter(filter);
    QCOMPARE(QList<qint64>(model.shownIds().begin(), model.shownIds().end()), ids);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 4);
}

void ComponentTablesTest::sortsTheWorstFirst()
{
    ComponentTableModel model;
    model.setComponents(someComponents());
    model.sort(ComponentTableModel::SeverityColumn);
    QCOMPARE(QList<qint64>(model.shownIds().begin(), model.shownIds().begin() + 2),
             (QList<qint64>{4, 1}));
    model.sort(ComponentTableModel::DecisionColumn);
    QCOMPARE(model.shownIds().front(), 1);
    QCOMPARE(model.shownIds().back(), 2);
}

void ComponentTablesTest::showsWhatWasDecided()
{
    VulnerabilityTableModel model;
    const QAbstractItemModelTester tester(&model);
    auto vulnerabilities = someComponents().front().vulnerabilities;
    VexDecision &decision = vulnerabilities.front().decision;
    decision.justification = QStringLiteral("not called");
    decision.decidedBy = QStringLiteral("陈敏");
    decision.decidedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    decision.revision = 1;
    model.setVulnerabilities(std::move(vulnerabilities));
    QCOMPARE(textsOf(model, 0),
             (QStringList{"CVE-1", "Critical", "", "Not affected", "not called",
                          QStringLiteral("陈敏, 2026-03-02")}));
    QCOMPARE(textsOf(model, 1), (QStringList{"CVE-2", "Low", "", "In triage", "", ""}));
    QCOMPARE(model.index(0, 0).data(VulnerabilityTableModel::StateRole).toInt(),
             int(VexState::NotAffected));
    QCOMPARE(model.index(1, 0).data(VulnerabilityTableModel::SeverityRole).toInt(),
             int(ToolSeverity::Low));
}

void ComponentTablesTest::showsWhoHasIt()
{
    ComponentUseTableModel model;
    const QAbstractItemModelTester tester(&model);
    ComponentUse use;
    use.component = someComponents().front().component;
    use.release = ReleaseId(5);
    use.appCode = QStringLiteral("POLICY");
    use.appName = QStringLiteral("掌上保单");
    use.version = QStringLiteral("5.3.0");
    ComponentUse current = use;
    current.release = ReleaseId(6);
    current.version = QStringLiteral("5.4.0");
    current.isCurrent = true;
    current.severity = ToolSeverity::High;
    current.vulnerabilities = QStringLiteral("CVE-3");
    model.setUses({use, current});
    QCOMPARE(textsOf(model, 0),
             (QStringList{"alpha", "1.0", "", QStringLiteral("掌上保单"), "POLICY@5.3.0", ""}));
    QCOMPARE(textsOf(model, 1),
             (QStringList{"alpha", "1.0", "", QStringLiteral("掌上保单"), "POLICY@5.4.0 (current)",
                          "CVE-3"}));
    QVERIFY(!model.index(0, 0).data(ComponentUseTableModel::SeverityRole).isValid());
    QCOMPARE(model.index(1, 0).data(ComponentUseTableModel::SeverityRole).toInt(),
             int(ToolSeverity::High));
    model.sort(ComponentUseTableModel::VulnerabilityColumn);
    QCOMPARE(model.useAt(0)->release, ReleaseId(6));
}

QTEST_GUILESS_MAIN(ComponentTablesTest)
#include "componenttablestest.moc"
