#include "models/threatmodels/tracetablemodel.h"

#include "models/evidence/evidencerepository.h"
#include "models/workspace/actions.h"
#include "tests/models/threatmodels/threatfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

class ThreatTraceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { f = std::make_unique<ThreatFixture>(); }
    void cleanup() { f.reset(); }
    void everyThreatHasAWay();
    void aWayGoesAsFarAsItIsGone();
    void aThreatThatIsSettledMissesNothing();
    void aCountermeasureWithoutAThreatIsNamed();
    void requirementsLeadBackToTheirThreats();
    void showsAndFilters();
    void sortsByWhatIsMissing();

private:
    std::vector<TraceRow> rows(TraceDirection direction = TraceDirection::FromThreats)
    {
        return traceOf(
            f->threats(),
            [this](const QString &key) { return f->contents()->requirementByKey(key); }, direction);
    }
    /// The rows of the threat of a rule.
    std::vector<TraceRow> of(const char *rule, const char *subject,
                             TraceDirection direction = TraceDirection::FromThreats)
    {
        const ThreatId threat = f->row(rule, subject).threat.id;
        auto all = rows(direction);
        std::erase_if(all, [threat](const TraceRow &row) { return row.threat != threat; });
        return all;
    }
    void test(CountermeasureId id, bool passed, QDate expires = {})
    {
        const QString file = f->write(QStringLiteral("report.txt"), passed ? "held" : "broke");
        Change testing = f->change("countermeasure.test");
        const EvidenceId evidence =
            need(EvidenceRepository::addFiles(testing, {file}, f->release, {f->idOf("6.1.2.c")}))
                .front()
                .id;
        need(
            CountermeasureRepository::test(testing, id, evidence, passed, QStringLiteral("tried")));
        need(testing.commit());
        if (!expires.isValid())
            return;
        Evidence stored = need(EvidenceRepository(f->database()).evidence(evidence));
        stored.expiresOn = expires;
        Change editing = f->change("evidence.edit");
        need(EvidenceRepository::update(editing, stored));
        need(editing.commit());
    }

    std::unique_ptr<ThreatFixture> f;
};

void ThreatTraceTest::everyThreatHasAWay()
{
    const ThreatRegister threats = f->threats();
    const auto all = rows();
    QCOMPARE(all.size(), threats.threats.size());
    QSet<qint64> ids;
    for (const TraceRow &row : all) {
        QCOMPARE(row.gaps, std::vector{TraceGap::NoCountermeasure});
        QVERIFY(row.id > 0);
        ids.insert(row.id);
    }
    QCOMPARE(ids.size(), static_cast<qsizetype>(all.size()));
}

void ThreatTraceTest::aWayGoesAsFarAsItIsGone()
{
    const ThreatId threat = f->row("T04", "app").threat.id;
    const CountermeasureId id =
        f->counter(threat, CountermeasureStage::Proposed, QStringLiteral("consent_archived"));
    const auto gaps = [&] {
        const auto found = of("T04", "app");
        return found.size() == 1 ? found.front().gaps : std::vector<TraceGap>();
    };
    QCOMPARE(gaps(), std::vector{TraceGap::NotDecided});
    QVERIFY(of("T04", "app").front().requirement.isValid()); // as the library has it
    f->advance(id, CountermeasureStage::Decided);
    QCOMPARE(gaps(), std::vector{TraceGap::NotImplemented});
    f->advance(id, CountermeasureStage::Designed);
    QCOMPARE(gaps(), std::vector{TraceGap::NotImplemented});
    f->advance(id, CountermeasureStage::Implemented);
    QCOMPARE(gaps(), std::vector{TraceGap::NotTested});
    test(id, false);
    QCOMPARE(gaps(), std::vector{TraceGap::TestFailed});
    test(id, true, f->clock().today().addDays(1));
    QCOMPARE(gaps(), std::vector<TraceGap>());
    const TraceRow whole = of("T04", "app").front();
    QVERIFY(whole.test && whole.test->passed);
    QVERIFY(!whole.test->evidenceNumber.isEmpty());
    f->clock().set(QDateTime(f->clock().today().addDays(3), QTime(9, 0), Qt::UTC));
    QCOMPARE(gaps(), std::vector{TraceGap::EvidenceOutdated});

    Countermeasure stored = need(CountermeasureRepository(f->database()).countermeasure(id));
    stored.requirement = {};
    Change editing = f->change("countermeasure.edit");
    need(CountermeasureRepository::update(editing, stored));
    need(editing.commit());
    QCOMPARE(gaps(), (std::vector{TraceGap::NoRequirement, TraceGap::EvidenceOutdated}));
}

void ThreatTraceTest::aThreatThatIsSettledMissesNothing()
{
    const ThreatId threat = f->row("T06", "app").threat.id;
    Change answering = f->change("threat.answer");
    need(ThreatRepository::dismiss(answering, threat, QStringLiteral("there are no keys")));
    need(answering.commit());
    QCOMPARE(f->state("T06", "app"), ThreatState::NotApplicable);
    QCOMPARE(of("T06", "app").front().gaps, std::vector<TraceGap>());
}

void ThreatTraceTest::aCountermeasureWithoutAThreatIsNamed()
{
    const ThreatId threat = f->row("T06", "app").threat.id;
    const CountermeasureId id = f->counter(threat, CountermeasureStage::Decided);
    Countermeasure stored = need(CountermeasureRepository(f->database()).countermeasure(id));
    stored.threats.clear();
    Change editing = f->change("countermeasure.edit");
    need(CountermeasureRepository::update(editing, stored));
    need(editing.commit());
    const TraceRow last = rows().back();
    QVERIFY(!last.threat.isValid());
    QCOMPARE(last.countermeasure, id);
    QCOMPARE(last.gaps,
             (std::vector{TraceGap::NoRequirement, TraceGap::NoThreat, TraceGap::NotImplemented}));
}

void ThreatTraceTest::requirementsLeadBackToTheirThreats()
{
    const ThreatRow row = f->row("T04", "app");
    const QStringList named = row.requirements();
    QVERIFY(!named.isEmpty());
    auto found = of("T04", "app", TraceDirection::FromRequirements);
    QCOMPARE(found.size(), static_cast<std::size_t>(named.size()));
    for (const TraceRow &each : found) {
        QVERIFY(named.contains(each.requirementKey));
        QCOMPARE(each.gaps, std::vector{TraceGap::NoCountermeasure});
        QVERIFY(speaksOf(each.requirementKey, row, f->threats()));
    }
    QVERIFY(!speaksOf(QStringLiteral("7.3.2.a"), row, f->threats()));

    // Another than the rule names: that one speaks of the threat too, the others stay open.
    const CountermeasureId id = f->counter(row.threat.id, CountermeasureStage::Decided);
    Countermeasure stored = need(CountermeasureRepository(f->database()).countermeasure(id));
    stored.requirement = f->idOf("7.3.2.a");
    Change editing = f->change("countermeasure.edit");
    need(CountermeasureRepository::update(editing, stored));
    need(editing.commit());
    found = of("T04", "app", TraceDirection::FromRequirements);
    QCOMPARE(found.size(), static_cast<std::size_t>(named.size()) + 1);
    for (const TraceRow &each : found) {
        if (each.requirementKey == QLatin1StringView("7.3.2.a"))
            QCOMPARE(each.gaps, std::vector{TraceGap::NotImplemented});
        else
            QCOMPARE(each.gaps, std::vector{TraceGap::NotFulfilled});
    }
    // In the order of the library.
    const auto all = rows(TraceDirection::FromRequirements);
    QVERIFY(std::ranges::is_sorted(all, {}, [this](const TraceRow &each) {
        return f->contents()->requirementByKey(each.requirementKey)->position;
    }));
}

void ThreatTraceTest::showsAndFilters()
{
    const ThreatId threat = f->row("T04", "app").threat.id;
    const CountermeasureId id =
        f->counter(threat, CountermeasureStage::Implemented, QStringLiteral("consent_archived"));
    test(id, true);
    TraceTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLanguage(Language::English);
    model.setRows(rows());
    const int all = model.rowCount();
    QCOMPARE(all, model.total());
    const TraceRow way = of("T04", "app").front();
    const int row = model.rowOf(way.id);
    const auto text = [&](int column) { return model.index(row, column).data().toString(); };
    QVERIFY(text(TraceTableModel::ThreatColumn).startsWith(way.threatNumber));
    QVERIFY(text(TraceTableModel::CountermeasureColumn).startsWith(way.countermeasureNumber));
    QVERIFY(text(TraceTableModel::RequirementColumn).startsWith(way.citation));
    QCOMPARE(text(TraceTableModel::EvidenceColumn), way.test->evidenceNumber);
    QVERIFY(text(TraceTableModel::TestColumn).startsWith(QStringLiteral("Passed")));
    QCOMPARE(text(TraceTableModel::GapsColumn), QString());
    QCOMPARE(
        model.index(row, 0).data(TraceTableModel::CountermeasureIdRole).value<CountermeasureId>(),
        id);

    model.setFilter({{}, true, {}});
    QCOMPARE(model.rowCount(), all - 1);
    model.setFilter({{}, false, {TraceGap::NotTested}});
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({way.test->evidenceNumber, false, {}});
    QCOMPARE(model.shownIds(), std::vector{way.id});
    model.setFilter({way.citation, false, {}});
    QVERIFY(model.rowOf(way.id) >= 0);
}

void ThreatTraceTest::sortsByWhatIsMissing()
{
    const ThreatId threat = f->row("T04", "app").threat.id;
    f->counter(threat, CountermeasureStage::Decided);
    TraceTableModel model;
    model.setRows(rows());
    model.sort(TraceTableModel::GapsColumn, Qt::DescendingOrder);
    QCOMPARE(model.traceRowAt(0)->threat, threat);
    model.sort(TraceTableModel::ThreatColumn);
    QCOMPARE(model.traceRowAt(0)->threatNumber, QStringLiteral("T-0001"));
}

QTEST_GUILESS_MAIN(ThreatTraceTest)
#include "threattracetest.moc"
