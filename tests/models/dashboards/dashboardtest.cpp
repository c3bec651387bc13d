#include "models/assessments/clausegroup.h"
#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/listnarrowing.h"
#include "models/lifecycle/conclusionscheme.h"
#include "models/lifecycle/gaterepository.h"
#include "models/threatmodels/threatregister.h"
#include "tests/models/dashboards/demodashboard.h"
#include "tests/models/lifecycle/lifecyclefixture.h"

#include <QTest>

#include <cmath>

using namespace gatehouse;

/// Every figure of the portfolio's charts beside one of the test's own, from the demo.
class DashboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<DemoDashboard>();
        // The story's evidence never expires.
        need(m_demo->database().execute("UPDATE evidence SET expires_on = date('2026-03-02', "
                                        "(id % 5 * 35 - 35) || ' days') WHERE id % 3 = 0"));
        // No Change wrote that: the board is counted anew.
        need(m_demo->database().execute("DELETE FROM release_rollup"));
        need(GateRollup::complete(m_demo->database(), m_demo->shelf()));
    }
    void everyChartIsWholeInBothLanguages();
    void gatesByPhase();
    void gatesDue();
    void whatBlocks();
    void complianceHeatMap();
    void coverageAndScore();
    void tiersByConclusion();
    void findingsByAge();
    void overdueByDepartment();
    void overdueByOwner();
    void acceptancesExpiring();
    void evidenceExpiring();
    void worstRequirements();
    void threats();
    void testsByMethod();
    void vulnerableComponents();
    void timeline();
    void trendsEndWhereTheyAreToday();
    void findingsTrend();
    void aFindingOpenedAgainIsNotClosed();
    void saysWhatTheHistoryDoesNotHold();
    void filtersLeaveOutApps_data();
    void filtersLeaveOutApps();
    void namesTheChartsThereAre();
    void anEmptyWorkspaceHasNothingToDraw();

private:
    using Values = QMap<QString, double>;
    std::vector<GateStatus> statuses(ReleaseId release) const
    {
        return need(GateRepository(m_demo->database(), m_demo->shelf())
                        .statuses(release, DemoDashboard::today()));
    }
    AssessmentSheet sheet(ReleaseId release) const
    {
        return need(AssessmentSheet::load(m_demo->database(), m_demo->shelf(), release,
                                          DemoDashboard::today()));
    }

    std::unique_ptr<DemoDashboard> m_demo;
};

void DashboardTest::everyChartIsWholeInBothLanguages()
{
    std::set<QString> keys;
    for (const PortfolioChart &each : Dashboard::charts()) {
        const Chart chart = m_demo->chart(each.key);
        QVERIFY2(keys.insert(chart.key).second, each.key);
        QCOMPARE(chart.key, QLatin1StringView(each.key));
        QCOMPARE(chart.day, DemoDashboard::today());
        for (const LocalizedText &text :
             {chart.title, chart.about, chart.categoryTitle, chart.empty}) {
            QVERIFY2(!text.en.isEmpty(), each.key);
            QVERIFY2(text.zh != text.en, qPrintable(text.en));
        }
        QCOMPARE(chart.unit.en.isEmpty(), chart.share || chart.shape == ChartShape::Timeline);
        QVERIFY2(!chart.series.empty(), each.key);
        double sum = 0;
        for (const ChartSeries &series : chart.series) {
            QVERIFY2(!series.name.zh.isEmpty() && !series.name.en.isEmpty(), each.key);
            QCOMPARE(series.points.size(), chart.categories.size() + chart.days.size());
            for (const ChartPoint &point : series.points) {
                QVERIFY(!point.place.list.isEmpty());
                QVERIFY(!chart.share || !point.value || *point.value <= 1);
                sum += point.value.value_or(0);
            }
            sum += static_cast<double>(series.spans.size());
        }
        QVERIFY2(sum > 0, each.key); // the demo has something for each
        for (const ChartCategory &category : chart.categories)
            QVERIFY2(!category.name.zh.isEmpty() && !category.name.en.isEmpty(), each.key);
    }
}

void DashboardTest::gatesByPhase()
{
    // The demo's gates stand as they were decided: one is made to stand no longer.
    need(m_demo->database().execute("SAVEPOINT changed"));
    ReleaseId touched;
    for (const BoardRow &row : m_demo->board()) {
        if (!touched.isValid() && row.cells[0].state == GateState::Passed)
            touched = row.release;
    }
    need(m_demo->database().execute(
        "UPDATE assessment SET judgement = 'partial' WHERE judgement = 'compliant' "
        "AND phase = 'requirements' AND release_id = "
        + QByteArray::number(touched.value)));
    need(GateRollup::refresh(m_demo->database(), m_demo->shelf(), touched));
    Values expected;
    int changed = 0;
    for (const BoardRow &row : m_demo->board()) {
        if (!row.release.isValid())
            continue;
        for (const GateStatus &status : statuses(row.release)) {
            const bool isChanged = status.isPassed()
                && !need(GateRepository(m_demo->database(), m_demo->shelf())
                             .changesSince(status.decision->id, DemoDashboard::today()))
                        .empty();
            changed += isChanged;
            ++expected[(isChanged ? passedAndChanged : toKey(status.state)) + u'/'
                       + toKey(status.phase)];
        }
    }
    const Chart chart = m_demo->chart("gates-by-phase");
    for (const ChartSeries &series : chart.series) {
        if (series.key != passedAndChanged && series.key != toKey(GateState::Passed))
            continue;
        for (const ChartPoint &point : series.points)
            QCOMPARE(need(appsBehind(m_demo->database(), m_demo->shelf(), point.place.filter,
                                     DemoDashboard::today()))
                         .size(),
                     size_t(*point.value));
    }
    need(m_demo->database().execute("ROLLBACK TO changed"));
    need(m_demo->database().execute("RELEASE changed"));
    QVERIFY(changed > 0);
    QCOMPARE(valuesOf(chart), expected);
}

void DashboardTest::gatesDue()
{
    Values expected;
    const auto open =
        m_demo->rows("SELECT julianday(p.planned_on) - julianday('2026-03-02') FROM app a "
                     "JOIN release_phase_plan p ON p.release_id = a.current_release_id "
                     "WHERE p.planned_on <> '' AND coalesce((SELECT decision FROM gate_decision g "
                     "WHERE g.release_id = p.release_id AND g.phase = p.phase "
                     "ORDER BY id DESC LIMIT 1), '') <> 'passed'");
    for (const QStringList &row : open) {
        const double days = row[0].toDouble();
        if (days <= 90)
            ++expected[QStringLiteral("gates/")
                       + QLatin1StringView(days < 0         ? "past"
                                               : days <= 7  ? "7"
                                               : days <= 30 ? "30"
                                                            : "90")];
    }
    QCOMPARE(valuesOf(m_demo->chart("gates-due")), expected);
}

void DashboardTest::whatBlocks()
{
    Values expected;
    for (const BoardRow &row : m_demo->board()) {
        if (!row.current())
            continue;
        const GateStatus status = statuses(row.release)[static_cast<size_t>(row.currentPhase)];
        QSet<QString> missing;
        for (const CriterionStatus &each : status.criteria) {
            if (each.found == each.required || each.criterion == Criterion::PreviousGate)
                continue;
            switch (each.criterion) {
            case Criterion::HighThreatsClosed:
                missing += toKey(Criterion::HighRisksHandled);
                break;
            case Criterion::ThreatModelPresent:
            case Criterion::ThreatModelLookedAt:
                missing += toKey(Criterion::ThreatsAnswered);
                break;
            case Criterion::TestPlanPresent:
            case Criterion::TestBoxesCovered:
            case Criterion::FailedTestsHandled:
                missing += toKey(Criterion::TestsRecorded);
                break;
            default:
                missing += toKey(each.criterion);
            }
        }
        for (const QString &key : missing)
            ++expected[QStringLiteral("releases/") + key];
    }
    const Chart chart = m_demo->chart("what-blocks");
    QCOMPARE(valuesOf(chart), expected);
    const auto &points = chart.series[0].points;
    QVERIFY(std::is_sorted(points.begin(), points.end(), [](const auto &one, const auto &other) {
        return one.value > other.value;
    }));
}

void DashboardTest::complianceHeatMap()
{
    const Chart chart = m_demo->chart("compliance-heat-map");
    size_t at = 0;
    for (const BoardRow &row : m_demo->board()) {
        if (!row.release.isValid())
            continue;
        std::map<QString, Score> groups;
        for (const SheetRow &each : sheet(row.release).rows)
            groups[clauseGroupKey(*each.library, *each.requirement)].add(each);
        const ChartSeries &series = chart.series[at++];
        QCOMPARE(series.key, row.code);
        for (size_t i = 0; i < chart.categories.size(); ++i) {
            const Score score = groups[chart.categories[i].key];
            const ChartPoint &point = series.points[i];
            QCOMPARE(point.value.has_value(), score.assessed > 0);
            QCOMPARE(point.beside.has_value(), score.applicable > 0);
            if (point.value)
                QVERIFY(std::abs(*point.value * 100 - *score.value()) < 1e-9);
            if (point.beside)
                QVERIFY(std::abs(*point.beside * 100 - *score.coverage()) < 1e-9);
        }
    }
    QCOMPARE(chart.series.size(), at);
    QVERIFY(chart.categories.size() > 20);
}

void DashboardTest::coverageAndScore()
{
    std::map<QString, Score> groups;
    for (const BoardRow &row : m_demo->board()) {
        if (!row.release.isValid())
            continue;
        for (const SheetRow &each : sheet(row.release).rows)
            groups[clauseGroupKey(*each.library, *each.requirement)].add(each);
    }
    const Chart chart = m_demo->chart("coverage-and-score");
    for (size_t i = 0; i < chart.categories.size(); ++i) {
        const Score score = groups.at(chart.categories[i].key);
        QVERIFY(std::abs(*chart.series[0].points[i].value * 100 - *score.coverage()) < 1e-9);
        QVERIFY(std::abs(*chart.series[1].points[i].value * 100 - *score.value()) < 1e-9);
        QCOMPARE(chart.series[1].points[i].beside, chart.series[0].points[i].value);
    }
}

void DashboardTest::tiersByConclusion()
{
    Values expected;
    const ConclusionScheme &scheme = ConclusionScheme::builtIn();
    for (const BoardRow &row : m_demo->board()) {
        if (!row.release.isValid())
            continue;
        Score score;
        for (const SheetRow &each : sheet(row.release).rows)
            score.add(each);
        const auto grade = scheme.conclude(score, statuses(row.release)).grade;
        ++expected[(grade ? scheme.grades()[*grade].key : QStringLiteral("none")) + u'/'
                   + QString::number(row.tier)];
    }
    QCOMPARE(valuesOf(m_demo->chart("tiers-by-conclusion")), expected);
}

void DashboardTest::findingsByAge()
{
    Values expected;
    const auto open = m_demo->rows(
        "SELECT risk, julianday('2026-03-02') - julianday(date(opened_at, '+8 hours')) "
        "FROM finding WHERE status IN ('open', 'fixing', 'awaiting_retest') "
        "OR (status = 'risk_accepted' AND accepted_until < '2026-03-02')");
    for (const QStringList &row : open) {
        const double days = row[1].toDouble();
        ++expected[row[0] + u'/'
                   + QLatin1StringView(days <= 30        ? "30"
                                           : days <= 90  ? "90"
                                           : days <= 180 ? "180"
                                                         : "older")];
    }
    QCOMPARE(valuesOf(m_demo->chart("findings-by-age")), expected);
}

#define LATE_GATES                                                                                 \
    "FROM app a JOIN release_phase_plan p ON p.release_id = a.current_release_id "                 \
    "WHERE p.planned_on < '2026-03-02' AND coalesce((SELECT decision FROM gate_decision g "        \
    "WHERE g.release_id = p.release_id AND g.phase = p.phase ORDER BY id DESC LIMIT 1), '') "      \
    "<> 'passed' "
#define LATE_FINDINGS                                                                              \
    "WHERE f.due_on <> '' AND f.due_on < '2026-03-02' AND (f.status IN ('open', 'fixing', "        \
    "'awaiting_retest') OR (f.status = 'risk_accepted' AND f.accepted_until < '2026-03-02')) "

void DashboardTest::overdueByDepartment()
{
    Values expected;
    for (const QStringList &row : m_demo->rows("SELECT coalesce((SELECT uid FROM unit WHERE id = "
                                               "a.owner_unit_id), 'none') " LATE_GATES))
        ++expected[QStringLiteral("gates/") + row[0]];
    for (const QStringList &row : m_demo->rows(
             "SELECT coalesce((SELECT u.uid FROM app_release r JOIN app a ON a.id = r.app_id "
             "JOIN unit u ON u.id = a.owner_unit_id WHERE r.id = f.release_id), 'none') "
             "FROM finding f " LATE_FINDINGS))
        ++expected[QStringLiteral("findings/") + row[0]];
    QCOMPARE(valuesOf(m_demo->chart("overdue-by-department")), expected);
}

void DashboardTest::overdueByOwner()
{
    Values expected;
    for (const QStringList &row :
         m_demo->rows("SELECT coalesce((SELECT uid FROM person WHERE id = a.responsible_id), "
                      "'none') " LATE_GATES))
        ++expected[QStringLiteral("gates/") + row[0]];
    for (const QStringList &row :
         m_demo->rows("SELECT coalesce((SELECT uid FROM person WHERE id = f.owner_id), 'none') "
                      "FROM finding f " LATE_FINDINGS))
        ++expected[QStringLiteral("findings/") + row[0]];
    for (const QStringList &row :
         m_demo->rows("SELECT coalesce((SELECT uid FROM person WHERE id = d.owner_id), 'none') "
                      "FROM management_document d WHERE d.withdrawn_at = '' AND d.review_due <> '' "
                      "AND d.review_due < '2026-03-02'"))
        ++expected[QStringLiteral("reviews/") + row[0]];
    QVERIFY(std::ranges::any_of(expected.keys(), [](const QString &key) {
        return key.startsWith(QStringLiteral("reviews/"));
    }));
    QCOMPARE(valuesOf(m_demo->chart("overdue-by-owner")), expected);
}

void DashboardTest::acceptancesExpiring()
{
    Values expected;
    const auto all = m_demo->rows(
        "SELECT julianday(expires_on) - julianday('2026-03-02') FROM risk_acceptance a "
        "WHERE id NOT IN (SELECT acceptance_id FROM risk_acceptance_withdrawal) "
        "AND id NOT IN (SELECT renews_id FROM risk_acceptance WHERE renews_id IS NOT NULL) "
        "AND coalesce((SELECT status FROM finding WHERE id = finding_id), '') <> 'closed'");
    for (const QStringList &row : all) {
        const double days = row[0].toDouble();
        ++expected[QStringLiteral("acceptances/")
                   + QLatin1StringView(days < 0         ? "past"
                                           : days <= 7  ? "7"
                                           : days <= 30 ? "30"
                                           : days <= 90 ? "90"
                                                        : "later")];
    }
    QCOMPARE(valuesOf(m_demo->chart("acceptances-expiring")), expected);
}

void DashboardTest::evidenceExpiring()
{
    Values expected;
    const auto all = m_demo->rows(
        "SELECT julianday(expires_on) - julianday('2026-03-02') FROM evidence e "
        "WHERE expires_on <> '' AND EXISTS (SELECT 1 FROM evidence_link l WHERE l.evidence_id = "
        "e.id AND (l.release_id IS NULL OR l.release_id IN (SELECT current_release_id FROM app)))");
    for (const QStringList &row : all) {
        const double days = row[0].toDouble();
        ++expected[QStringLiteral("evidence/")
                   + QLatin1StringView(days < 0         ? "past"
                                           : days <= 7  ? "7"
                                           : days <= 30 ? "30"
                                           : days <= 90 ? "90"
                                                        : "later")];
    }
    QCOMPARE(valuesOf(m_demo->chart("evidence-expiring")), expected);
}

void DashboardTest::worstRequirements()
{
    std::map<QString, std::array<double, 2>> shortfalls;
    for (const BoardRow &row : m_demo->board()) {
        if (!row.release.isValid())
            continue;
        for (const SheetRow &each : sheet(row.release).rows) {
            if (!each.inherited && each.requirement->isAssessed() && fallsShort(each.judgement()))
                ++shortfalls[each.requirement->key]
                            [each.judgement() == Judgement::Noncompliant ? 0 : 1];
        }
    }
    std::vector<double> totals;
    for (const auto &[key, counts] : shortfalls)
        totals.push_back(counts[0] + counts[1]);
    std::sort(totals.rbegin(), totals.rend());
    totals.resize(std::min(totals.size(), size_t(10)));
    const Chart chart = m_demo->chart("worst-requirements");
    QCOMPARE(chart.categories.size(), totals.size());
    for (size_t i = 0; i < totals.size(); ++i) {
        const auto counts = shortfalls.at(chart.categories[i].key);
        QCOMPARE(*chart.series[0].points[i].value, counts[0]);
        QCOMPARE(*chart.series[1].points[i].value, counts[1]);
        QCOMPARE(counts[0] + counts[1], totals[i]);
    }
}

void DashboardTest::threats()
{
    Values states;
    Values categories;
    for (const BoardRow &row : m_demo->board()) {
        const auto found = row.release.isValid()
            ? need(ThreatRegister::load(m_demo->database(), row.release, DemoDashboard::today()))
            : std::nullopt;
        if (!found)
            continue;
        for (const ThreatRow &each : found->threats) {
            if (each.state == ThreatState::Gone)
                continue;
            ++states[QStringLiteral("threats/") + toKey(each.state)];
            for (const ThreatCategory category : each.categories())
                ++categories[toKey(each.state) + u'/' + toKey(category)];
        }
    }
    QVERIFY(!states.isEmpty());
    QCOMPARE(valuesOf(m_demo->chart("threats-by-state")), states);
    QCOMPARE(valuesOf(m_demo->chart("threats-by-category")), categories);
}

void DashboardTest::testsByMethod()
{
    QMap<QString, double> expected;
    for (const QStringList &row : m_demo->rows(
             "SELECT coalesce((SELECT outcome FROM test_result x WHERE x.id = (SELECT max(id) FROM "
             "test_result y WHERE y.case_id = t.id)), 'not_run'), t.method, count(*) FROM app a "
             "JOIN test_case t ON t.release_id = a.current_release_id WHERE t.retired = 0 "
             "GROUP BY 1, 2"))
        expected[row[0] + u'/' + row[1]] = row[2].toDouble();
    QVERIFY(expected.size() > 6);
    QCOMPARE(valuesOf(m_demo->chart("tests-by-method")), expected);
}

void DashboardTest::vulnerableComponents()
{
    QMap<QString, double> expected;
    for (const QStringList &row : m_demo->rows(
             "SELECT severity, count(*) FROM (SELECT a.id, s.component_id, v.severity, max(CASE "
             "v.severity WHEN 'critical' THEN 4 WHEN 'high' THEN 3 WHEN 'medium' THEN 2 WHEN 'low' "
             "THEN 1 ELSE 0 END) FROM app a JOIN release_component s ON s.release_id = "
             "a.current_release_id JOIN component_vulnerability k ON k.component_id = "
             "s.component_id JOIN vulnerability v ON v.id = k.vulnerability_id WHERE "
             "v.withdrawn_at = '' AND NOT EXISTS (SELECT 1 FROM vex_decision x WHERE x.release_id "
             "= "
             "s.release_id AND x.component_id = s.component_id AND x.vulnerability_id = v.id AND "
             "x.state IN ('not_affected', 'false_positive', 'fixed')) GROUP BY 1, 2) GROUP BY 1"))
        expected[QStringLiteral("components/") + row[0]] = row[1].toDouble();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(valuesOf(m_demo->chart("vulnerable-components")), expected);
}

void DashboardTest::timeline()
{
    const Chart chart = m_demo->chart("timeline");
    size_t at = 0;
    for (const BoardRow &row : m_demo->board()) {
        if (!row.release.isValid())
            continue;
        const ChartSeries &series = chart.series[at++];
        QCOMPARE(series.key, row.code + u'@' + row.version);
        std::multiset<QString> planned;
        std::multiset<QString> passed;
        int running = 0;
        for (const ChartSpan &span : series.spans) {
            if (span.planned)
                planned.insert(span.last->toString(Qt::ISODate));
            else if (span.last)
                passed.insert(span.last->toString(Qt::ISODate));
            else
                ++running;
        }
        std::multiset<QString> expectedPlanned;
        std::multiset<QString> expectedPassed;
        for (const BoardCell &cell : row.cells) {
            if (cell.plannedOn.isValid())
                expectedPlanned.insert(cell.plannedOn.toString(Qt::ISODate));
            if (cell.state == GateState::Passed)
                expectedPassed.insert(cell.decidedOn.toString(Qt::ISODate));
        }
        QCOMPARE(planned, expectedPlanned);
        QCOMPARE(passed, expectedPassed);
        QCOMPARE(running, row.current() ? 1 : 0);
    }
    QCOMPARE(chart.series.size(), at);
}

void DashboardTest::trendsEndWhereTheyAreToday()
{
    const auto last = [&](const char *key) {
        QMap<QString, QString> values;
        for (const ChartSeries &series : m_demo->chart(key).series)
            values[series.key] = QString::number(*series.points.back().value);
        return values;
    };
    for (const QStringList &row :
         m_demo->rows("SELECT judgement, count(*) FROM assessment WHERE judgement <> "
                      "'not_assessed' GROUP BY judgement"))
        QCOMPARE(last("judgements-trend")[row[0]], row[1]);
    for (const QStringList &row :
         m_demo->rows("SELECT risk, count(*) FROM finding WHERE status IN ('open', 'fixing', "
                      "'awaiting_retest') OR (status = 'risk_accepted' AND accepted_until < "
                      "'2026-03-02') GROUP BY risk"))
        QCOMPARE(last("open-findings-trend")[row[0]], row[1]);
    int passed = 0;
    int late = 0;
    int open = 0;
    for (const BoardRow &row : m_demo->board()) {
        for (const BoardCell &cell : row.cells) {
            if (!row.release.isValid())
                continue;
            passed += cell.state == GateState::Passed;
            open += cell.state != GateState::Passed;
            late += cell.late;
        }
    }
    const auto gates = last("gates-trend");
    QCOMPARE(gates[QStringLiteral("passed")], QString::number(passed));
    QCOMPARE(gates[QStringLiteral("open")], QString::number(open));
    QCOMPARE(gates[QStringLiteral("late")], QString::number(late));
    const ChartSeries states = m_demo->chart("threats-by-state").series[0];
    QCOMPARE(last("open-threats-trend")[QStringLiteral("open")],
             QString::number(*states.points[static_cast<size_t>(ThreatState::Open)].value));
}

void DashboardTest::findingsTrend()
{
    const Chart chart = m_demo->chart("findings-trend");
    QVERIFY(chart.days.size() > 20);
    for (size_t i = 0; i < chart.days.size(); ++i) {
        const QByteArray last = chart.days[i].toString(Qt::ISODate).toLatin1();
        const QByteArray before = chart.days[i].addDays(-7).toString(Qt::ISODate).toLatin1();
        const auto within = [&](const QByteArray &column) {
            return m_demo->rows("SELECT count(*) FROM finding WHERE " + column + " <> '' AND date("
                                + column + ", '+8 hours') > '" + before + "' AND date(" + column
                                + ", '+8 hours') <= '" + last + "'")[0][0];
        };
        QCOMPARE(QString::number(*chart.series[0].points[i].value), within("opened_at"));
        QCOMPARE(QString::number(*chart.series[1].points[i].value), within("closed_at"));
    }
}

void DashboardTest::aFindingOpenedAgainIsNotClosed()
{
    LifecycleFixture f;
    DailyHistory::install(f.workspace());
    f.publishSmall();
    const ReleaseId release = f.addRelease(f.addApp(QStringLiteral("A")));
    const FindingId original = f.openFinding(release, f.requirement("A.1").id);
    const FindingId duplicate = f.openFinding(release, f.requirement("A.1").id);
    const auto later = [&](int days, auto write) {
        f.clock().set(f.clock().now().addDays(days));
        Change change = f.change("test");
        need(write(change));
        need(change.commit());
    };
    later(10,
          [&](Change &change) { return FindingRepository::merge(change, duplicate, original); });
    const QDate whileClosed = f.today();
    later(20, [&](Change &change) { return FindingRepository::split(change, duplicate); });
    const auto closed = [&](QDate day) {
        Dashboard dashboard(f.database(), *f.shelf, f.today(), day);
        const Chart chart =
            need(dashboard.make(*need(Dashboard::chart(QStringLiteral("findings-trend")))));
        return chart.series[1].points;
    };
    for (const ChartPoint &point : closed(f.today()))
        QCOMPARE(*point.value, 0); // no week has less than none
    // While it was closed it counted, and the list of that day has it.
    const std::vector<ChartPoint> then = closed(whileClosed);
    QCOMPARE(*then.back().value, 1);
    QCOMPARE(need(findingsBehind(f.database(), *f.shelf, then.back().place.filter, f.today())),
             std::set{duplicate});
}

void DashboardTest::saysWhatTheHistoryDoesNotHold()
{
    {
        Dashboard past(m_demo->database(), m_demo->shelf(), DemoDashboard::today(),
                       DemoDashboard::today().addDays(-60));
        for (const PortfolioChart &each : Dashboard::charts()) {
            const Chart chart = need(past.make(each));
            QCOMPARE(chart.day, DemoDashboard::today().addDays(-60));
            QVERIFY(!chart.series.empty());
            for (const QDate day : chart.days)
                QVERIFY(day <= chart.day);
        }
    }
    Dashboard unknown(m_demo->database(), m_demo->shelf(), DemoDashboard::today(),
                      QDate(2020, 1, 1));
    for (const Chart &chart : need(unknown.makeAll())) {
        QVERIFY(chart.series.empty());
        QVERIFY(!chart.empty.en.isEmpty());
    }
}

void DashboardTest::filtersLeaveOutApps_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"department", "tier", "kind", "business_line", "owner", "phase"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void DashboardTest::filtersLeaveOutApps()
{
    QFETCH(QString, field);
    // Whatever has one value leaves the rest to the others: over all values it is the whole again.
    std::vector<DashboardFilter> filters;
    const auto each = [&](const char *sql, auto set) {
        for (const QStringList &row : m_demo->rows(sql)) {
            DashboardFilter filter;
            set(filter, row[0]);
            filters.push_back(filter);
        }
    };
    QString missing;
    if (field == u"department") {
        // The departments at the top, each with those below it.
        each("SELECT id FROM unit WHERE parent_id IS NULL",
             [](auto &filter, const QString &id) { filter.department = UnitId(id.toInt()); });
        missing = QStringLiteral("SELECT count(*) FROM app WHERE owner_unit_id IS NULL");
    } else if (field == u"tier") {
        each("SELECT DISTINCT tier FROM app",
             [](auto &filter, const QString &tier) { filter.tier = tier.toInt(); });
    } else if (field == u"kind") {
        each("SELECT DISTINCT kind FROM app",
             [](auto &filter, const QString &kind) { filter.kind = fromKey<AppKind>(kind); });
    } else if (field == u"business_line") {
        each("SELECT DISTINCT business_line FROM app WHERE business_line <> ''",
             [](auto &filter, const QString &line) { filter.businessLine = line; });
        missing = QStringLiteral("SELECT count(*) FROM app WHERE business_line = ''");
    } else if (field == u"owner") {
        each("SELECT DISTINCT responsible_id FROM app WHERE responsible_id IS NOT NULL",
             [](auto &filter, const QString &id) { filter.owner = PersonId(id.toInt()); });
        missing = QStringLiteral("SELECT count(*) FROM app WHERE responsible_id IS NULL");
    } else {
        for (const Phase phase : allPhases) {
            DashboardFilter filter;
            filter.phase = phase;
            filters.push_back(filter);
        }
    }
    QVERIFY(!filters.empty());
    if (!missing.isEmpty())
        QCOMPARE(m_demo->rows(missing.toUtf8())[0][0], QStringLiteral("0"));
    Values sum;
    size_t largest = 0;
    for (const DashboardFilter &filter : filters) {
        const Chart chart = m_demo->chart("gates-by-phase", filter);
        const Values part = valuesOf(chart);
        for (auto value = part.begin(); value != part.end(); ++value)
            sum[value.key()] += value.value();
        largest = std::max(largest, m_demo->chart("compliance-heat-map", filter).series.size());
    }
    Values whole = valuesOf(m_demo->chart("gates-by-phase"));
    if (field == u"phase") {
        // An app whose gates are all passed waits for none.
        for (const BoardRow &row : m_demo->board()) {
            if (row.release.isValid() && !row.current()) {
                for (const Phase phase : allPhases) {
                    const BoardCell &cell = row.cells[static_cast<size_t>(indexOf(phase))];
                    --whole[(cell.changedSince ? passedAndChanged : toKey(cell.state)) + u'/'
                            + toKey(phase)];
                }
            }
        }
        whole.removeIf([](const auto &value) { return value.value() == 0; });
    }
    QCOMPARE(sum, whole);
    if (field != u"department")
        QVERIFY(largest < m_demo->chart("compliance-heat-map").series.size());
}

void DashboardTest::namesTheChartsThereAre()
{
    const auto none = Dashboard::chart(QStringLiteral("gates"));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
    QVERIFY(none.error().message.contains(QLatin1StringView("gates-by-phase")));
}

void DashboardTest::anEmptyWorkspaceHasNothingToDraw()
{
    TestWorkspace empty;
    LibraryShelf shelf;
    const QDate today = empty.clock().today();
    for (const Chart &chart : need(Dashboard(empty.database(), shelf, today, today).makeAll())) {
        QVERIFY(!chart.empty.zh.isEmpty());
        for (const ChartSeries &series : chart.series) {
            for (const ChartPoint &point : series.points)
                QCOMPARE(point.value.value_or(0), 0);
        }
    }
}

QTEST_GUILESS_MAIN(DashboardTest)
#include "dashboardtest.moc"
