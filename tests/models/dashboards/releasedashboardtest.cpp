#include "models/assessments/clausegroup.h"
#include "models/assessments/assessmentsheet.h"
#include "models/dashboards/releasedashboard.h"
#include "tests/models/dashboards/demodashboard.h"

#include <QTest>

#include <cmath>

using namespace gatehouse;

/// Every figure of a release's charts beside one of the test's own, for each release of the demo.
class ReleaseDashboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<DemoDashboard>();
        for (const QStringList &row :
             m_demo->rows("SELECT r.id, coalesce((SELECT max(b.id) FROM app_release b "
                          "WHERE b.app_id = r.app_id AND b.id < r.id), 0) FROM app_release r"))
            m_releases.push_back({ReleaseId(row[0].toInt()), ReleaseId(row[1].toInt())});
        QVERIFY(m_releases.size() > 10);
        for (const auto &[release, before] : m_releases)
            m_charts[release] =
                need(ReleaseDashboard::make(m_demo->database(), m_demo->shelf(), release,
                                            DemoDashboard::today(), DemoDashboard::today()));
    }
    void everyChartIsWholeInBothLanguages();
    void scoresStandBesideTheReleaseBefore();
    void judgementsEndWhereTheyAreToday();
    void findingsEndWhereTheyAreToday();
    void phasesAreAsPlannedAndPassed();
    void makesOneAsItMakesAll();
    void refusesAReleaseThatIsNotThere();

private:
    Chart chart(ReleaseId release, const char *key) const
    {
        for (const Chart &each : m_charts.at(release)) {
            if (each.key == QLatin1StringView(key))
                return each;
        }
        return {};
    }
    int number(const char *sql, ReleaseId release) const
    {
        return m_demo->rows(QByteArray(sql).replace("?", QByteArray::number(release.value)))[0][0]
            .toInt();
    }

    std::unique_ptr<DemoDashboard> m_demo;
    std::vector<std::pair<ReleaseId, ReleaseId>> m_releases; ///< each and the one before it
    std::map<ReleaseId, std::vector<Chart>> m_charts;
};

void ReleaseDashboardTest::everyChartIsWholeInBothLanguages()
{
    for (const auto &[release, before] : m_releases) {
        const std::vector<Chart> &charts = m_charts.at(release);
        QCOMPARE(charts.size(), ReleaseDashboard::charts().size());
        for (const Chart &each : charts) {
            for (const LocalizedText &text :
                 {each.title, each.about, each.categoryTitle, each.empty}) {
                QVERIFY2(!text.en.isEmpty(), qPrintable(each.key));
                QVERIFY2(text.zh != text.en, qPrintable(text.en));
            }
            QVERIFY(!each.series.empty());
            for (const ChartSeries &series : each.series) {
                QVERIFY(!series.name.zh.isEmpty());
                QCOMPARE(series.points.size(), each.categories.size() + each.days.size());
            }
            QVERIFY(std::is_sorted(each.days.begin(), each.days.end()));
        }
    }
}

void ReleaseDashboardTest::scoresStandBesideTheReleaseBefore()
{
    int compared = 0;
    for (const auto &[release, before] : m_releases) {
        const Chart made = chart(release, "release-scores");
        QCOMPARE(made.series.size(), before.isValid() ? size_t(2) : size_t(1));
        for (size_t i = 0; i < made.series.size(); ++i) {
            std::map<QString, Score> groups;
            const auto sheet =
                need(AssessmentSheet::load(m_demo->database(), m_demo->shelf(),
                                           i == 0 ? release : before, DemoDashboard::today()));
            for (const SheetRow &row : sheet.rows)
                groups[clauseGroupKey(*row.library, *row.requirement)].add(row);
            for (size_t column = 0; column < made.categories.size(); ++column) {
                const Score score = groups[made.categories[column].key];
                const ChartPoint &point = made.series[i].points[column];
                QCOMPARE(point.value.has_value(), score.value().has_value());
                QCOMPARE(point.beside.has_value(), score.coverage().has_value());
                if (point.value)
                    QVERIFY(std::abs(*point.value * 100 - *score.value()) < 1e-9);
                if (point.beside)
                    QVERIFY(std::abs(*point.beside * 100 - *score.coverage()) < 1e-9);
                ++compared;
            }
        }
    }
    QVERIFY(compared > 100);
}

void ReleaseDashboardTest::judgementsEndWhereTheyAreToday()
{
    for (const auto &[release, before] : m_releases) {
        const Chart made = chart(release, "release-progress");
        QCOMPARE(made.days.back(), DemoDashboard::today());
        QCOMPARE(*made.series[1].points.back().value,
                 number("SELECT count(*) FROM assessment WHERE release_id = ? AND judgement <> "
                        "'not_assessed'",
                        release));
        QCOMPARE(*made.series[2].points.back().value,
                 number("SELECT count(*) FROM assessment WHERE release_id = ? AND judgement = "
                        "'compliant'",
                        release));
        QVERIFY(*made.series[1].points.front().value <= *made.series[1].points.back().value);
    }
}

void ReleaseDashboardTest::findingsEndWhereTheyAreToday()
{
    for (const auto &[release, before] : m_releases) {
        const Chart made = chart(release, "release-findings");
        QCOMPARE(*made.series[0].points.back().value,
                 number("SELECT count(*) FROM finding WHERE release_id = ?", release));
        QCOMPARE(*made.series[1].points.back().value,
                 number("SELECT count(*) FROM finding WHERE release_id = ? AND status = 'closed'",
                        release));
        QCOMPARE(*made.series[2].points.back().value,
                 number("SELECT count(*) FROM finding WHERE release_id = ? AND risk = 'high' AND "
                        "(status IN ('open', 'fixing', 'awaiting_retest') OR (status = "
                        "'risk_accepted' AND accepted_until < '2026-03-02'))",
                        release));
    }
}

void ReleaseDashboardTest::phasesAreAsPlannedAndPassed()
{
    for (const auto &[release, before] : m_releases) {
        const Chart made = chart(release, "release-phases");
        QCOMPARE(made.series.size(), size_t(6));
        for (const ChartSeries &series : made.series) {
            const QByteArray where = " WHERE release_id = " + QByteArray::number(release.value)
                + " AND phase = '" + series.key.toLatin1() + "'";
            const auto planned = m_demo->rows("SELECT planned_on FROM release_phase_plan" + where);
            const auto decided =
                m_demo->rows("SELECT decision, date(decided_at, '+8 hours') FROM gate_decision"
                             + where + " ORDER BY id DESC LIMIT 1");
            for (const ChartSpan &span : series.spans) {
                QVERIFY(!span.last || span.first <= *span.last);
                if (span.tone == ChartTone::Third)
                    continue; // the forecast
                if (span.planned)
                    QCOMPARE(span.last->toString(Qt::ISODate), planned.at(0)[0]);
                else if (span.last)
                    QCOMPARE(span.last->toString(Qt::ISODate), decided.at(0)[1]);
                else
                    QVERIFY(decided.empty() || decided[0][0] != QStringLiteral("passed"));
            }
            if (!planned.empty() && !planned[0][0].isEmpty())
                QVERIFY(std::ranges::any_of(series.spans,
                                            [](const ChartSpan &span) { return span.planned; }));
            if (!decided.empty() && decided[0][0] == QStringLiteral("passed"))
                QVERIFY(std::ranges::any_of(series.spans, [](const ChartSpan &span) {
                    return !span.planned && span.last;
                }));
        }
    }
}

void ReleaseDashboardTest::makesOneAsItMakesAll()
{
    const ReleaseId release = m_releases.back().first;
    for (const ReleaseChart &each : ReleaseDashboard::charts())
        QVERIFY(need(ReleaseDashboard::make(m_demo->database(), m_demo->shelf(), release,
                                            DemoDashboard::today(), DemoDashboard::today(), each))
                == chart(release, each.key));
    QVERIFY(!ReleaseDashboard::chart(QStringLiteral("gates-by-phase")));
}

void ReleaseDashboardTest::refusesAReleaseThatIsNotThere()
{
    const auto none =
        ReleaseDashboard::make(m_demo->database(), m_demo->shelf(), ReleaseId(999'999),
                               DemoDashboard::today(), DemoDashboard::today());
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(ReleaseDashboardTest)
#include "releasedashboardtest.moc"
