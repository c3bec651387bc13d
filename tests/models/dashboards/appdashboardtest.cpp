#include "models/dashboards/appdashboard.h"

#include "models/assessments/assessmentsheet.h"
#include "models/dashboards/releasedashboard.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "tests/models/dashboards/demodashboard.h"

#include <QTest>

#include <cmath>

using namespace gatehouse;

/// Every figure of an app's charts beside one of the test's own, for each app of the demo.
class AppDashboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<DemoDashboard>();
        m_apps = need(AppRepository(m_demo->database()).all());
        for (const AppSummary &app : m_apps)
            m_charts[app.id] =
                need(AppDashboard::make(m_demo->database(), m_demo->shelf(), app.id,
                                        DemoDashboard::today(), DemoDashboard::today()));
    }
    void everyChartIsWholeInBothLanguages();
    void releasesAreThoseOfTheApp();
    void gatesAreCountedAsPlannedAndPassed();
    void durationsGoFromTheFirstDayToTheLastGate();
    void progressIsThatOfEachRelease();
    void scoresAreThoseOfTheReleaseShown();
    void findingsEndWhereTheyAreToday();
    void whatThePortfolioCountsIsThatOfTheAppAlone();
    void theAppsTogetherAreThePortfolio();
    void aForecastRestsOnFinishedReleases();
    void whatIsEmptySaysWhatIsMissing();
    void anAppWithoutAReleaseSaysSo();
    void makesOneAsItMakesAll();
    void refusesAnAppThatIsNotThere();

private:
    const Chart &chart(AppId app, const char *key) const
    {
        static const Chart none;
        for (const Chart &each : m_charts.at(app)) {
            if (each.key == QLatin1StringView(key))
                return each;
        }
        return none;
    }
    QString value(QByteArray sql, AppId app) const
    {
        return m_demo->rows(sql.replace("?", QByteArray::number(app.value)))[0][0];
    }

    std::unique_ptr<DemoDashboard> m_demo;
    std::vector<AppSummary> m_apps;
    std::map<AppId, std::vector<Chart>> m_charts;
};

void AppDashboardTest::everyChartIsWholeInBothLanguages()
{
    for (const AppSummary &app : m_apps) {
        const std::vector<Chart> &charts = m_charts.at(app.id);
        QCOMPARE(charts.size(),
                 AppDashboard::charts().size() + AppDashboard::portfolioCharts().size());
        for (const Chart &each : charts) {
            for (const LocalizedText &text :
                 {each.title, each.about, each.categoryTitle, each.empty}) {
                QVERIFY2(!text.en.isEmpty(), qPrintable(each.key));
                QVERIFY2(text.zh != text.en, qPrintable(text.en));
            }
            for (const ChartSeries &series : each.series) {
                QVERIFY(!series.name.zh.isEmpty());
                QCOMPARE(series.points.size(), each.categories.size() + each.days.size());
            }
            QVERIFY(std::is_sorted(each.days.begin(), each.days.end()));
        }
    }
}

void AppDashboardTest::releasesAreThoseOfTheApp()
{
    for (const AppSummary &app : m_apps) {
        QStringList shown;
        for (const ChartSeries &series : chart(app.id, "app-releases").series) {
            shown += series.key;
            for (const ChartSpan &span : series.spans) {
                QCOMPARE(span.place.list, QStringLiteral("release"));
                QCOMPARE(span.place.filter[0].second, app.code);
                QCOMPARE(span.place.filter[1].second, series.key);
            }
        }
        QStringList recorded;
        for (const QStringList &row :
             m_demo->rows("SELECT version FROM app_release WHERE app_id = "
                          + QByteArray::number(app.id.value) + " ORDER BY id DESC"))
            recorded += row[0];
        QCOMPARE(shown, recorded);
    }
}

void AppDashboardTest::gatesAreCountedAsPlannedAndPassed()
{
    int compared = 0;
    for (const AppSummary &app : m_apps) {
        const Chart &made = chart(app.id, "app-gates");
        for (size_t i = 0; i < made.days.size(); ++i) {
            const QByteArray day = made.days[i].toString(Qt::ISODate).toLatin1();
            QCOMPARE(int(*made.series[0].points[i].value),
                     value("SELECT count(*) FROM release_phase_plan p JOIN app_release r ON r.id = "
                           "p.release_id WHERE r.app_id = ? AND p.planned_on <> '' AND "
                           "p.planned_on <= '"
                               + day + "'",
                           app.id)
                         .toInt());
            // Ahead of today nothing is known to be passed.
            QCOMPARE(made.series[1].points[i].value.has_value(),
                     made.days[i] <= DemoDashboard::today());
            if (made.series[1].points[i].value)
                QCOMPARE(int(*made.series[1].points[i].value),
                         value("SELECT count(*) FROM gate_decision g JOIN app_release r ON r.id = "
                               "g.release_id WHERE r.app_id = ? AND g.decision = 'passed' AND "
                               "NOT EXISTS (SELECT 1 FROM gate_decision n WHERE n.release_id = "
                               "g.release_id AND n.phase = g.phase AND n.id > g.id) AND "
                               "date(g.decided_at, '+8 hours') <= '"
                                   + day + "'",
                               app.id)
                             .toInt());
            ++compared;
        }
    }
    QVERIFY(compared > 100);
}

void AppDashboardTest::durationsGoFromTheFirstDayToTheLastGate()
{
    int taken = 0;
    for (const AppSummary &app : m_apps) {
        const Chart &made = chart(app.id, "app-durations");
        for (size_t i = 0; i < made.categories.size(); ++i) {
            const QByteArray release =
                "r.app_id = ? AND r.version = '" + made.categories[i].key.toUtf8() + "'";
            const QString planned =
                value("SELECT coalesce((SELECT julianday(p.planned_on) FROM release_phase_plan p "
                      "WHERE p.release_id = r.id AND p.phase = 'operation' AND p.planned_on <> '') "
                      "- julianday(date(r.created_at, '+8 hours')), -1) FROM app_release r WHERE "
                          + release,
                      app.id);
            QCOMPARE(made.series[0].points[i].value.value_or(-1), planned.toDouble());
            const QString passed =
                value("SELECT coalesce((SELECT julianday(date(g.decided_at, '+8 hours')) FROM "
                      "gate_decision g WHERE g.release_id = r.id AND g.phase = 'operation' AND "
                      "g.decision = 'passed' AND NOT EXISTS (SELECT 1 FROM gate_decision n WHERE "
                      "n.release_id = g.release_id AND n.phase = g.phase AND n.id > g.id)) "
                      "- julianday(date(r.created_at, '+8 hours')), -1) FROM app_release r WHERE "
                          + release,
                      app.id);
            QCOMPARE(made.series[1].points[i].value.value_or(-1), passed.toDouble());
            taken += made.series[1].points[i].value.has_value();
        }
    }
    QVERIFY(taken > 0);
}

void AppDashboardTest::progressIsThatOfEachRelease()
{
    for (const AppSummary &app : m_apps) {
        const Chart &made = chart(app.id, "app-progress");
        for (size_t i = 0; i < made.categories.size(); ++i) {
            const Release release = need(ReleaseRepository(m_demo->database())
                                             .byName(app.code + u'@' + made.categories[i].key));
            const auto sheet = need(AssessmentSheet::load(m_demo->database(), m_demo->shelf(),
                                                          release.id, DemoDashboard::today()));
            Score score;
            for (const SheetRow &row : sheet.rows)
                score.add(row);
            const ChartPoint &point = made.series[1].points[i];
            QCOMPARE(point.value.has_value(), score.value().has_value());
            if (point.value)
                QVERIFY(std::abs(*point.value * 100 - *score.value()) < 1e-9);
            QVERIFY(std::abs(*point.beside * 100 - *score.coverage()) < 1e-9);
            QCOMPARE(made.series[0].points[i].value, point.beside);
        }
    }
}

void AppDashboardTest::scoresAreThoseOfTheReleaseShown()
{
    for (const AppSummary &app : m_apps) {
        const Chart &made = chart(app.id, "app-scores");
        if (!app.currentRelease.isValid()) {
            QVERIFY(made.series.empty());
            continue;
        }
        const Chart release = need(ReleaseDashboard::make(
            m_demo->database(), m_demo->shelf(), app.currentRelease, DemoDashboard::today(),
            DemoDashboard::today(), *ReleaseDashboard::chart(QStringLiteral("release-scores"))));
        QVERIFY(made.series == release.series);
        QVERIFY(made.categories == release.categories);
    }
}

void AppDashboardTest::findingsEndWhereTheyAreToday()
{
    for (const AppSummary &app : m_apps) {
        const Chart &made = chart(app.id, "app-findings");
        if (made.series.empty())
            continue;
        const QByteArray from =
            "SELECT count(*) FROM finding f JOIN app_release r ON r.id = f.release_id WHERE "
            "r.app_id = ?";
        QCOMPARE(made.days.back(), DemoDashboard::today());
        QCOMPARE(int(*made.series[0].points.back().value), value(from, app.id).toInt());
        QCOMPARE(int(*made.series[1].points.back().value),
                 value(from + " AND f.status = 'closed'", app.id).toInt());
        QCOMPARE(int(*made.series[2].points.back().value),
                 value(from
                           + " AND f.risk = 'high' AND (f.status IN ('open', 'fixing', "
                             "'awaiting_retest') OR (f.status = 'risk_accepted' AND "
                             "f.accepted_until < '2026-03-02'))",
                       app.id)
                     .toInt());
    }
}

void AppDashboardTest::whatThePortfolioCountsIsThatOfTheAppAlone()
{
    for (const AppSummary &app : m_apps) {
        DashboardFilter alone;
        alone.app = app.id;
        for (const char *key : AppDashboard::portfolioCharts()) {
            const Chart &made = chart(app.id, key);
            QVERIFY(made == m_demo->chart(key, alone));
            for (const ChartSeries &series : made.series) {
                for (const ChartPoint &point : series.points)
                    QVERIFY(point.place.filter.contains({QStringLiteral("app.code"), app.code}));
            }
        }
    }
}

void AppDashboardTest::theAppsTogetherAreThePortfolio()
{
    for (const char *key : {"threats-by-state", "threats-by-category"}) {
        QMap<QString, double> sum;
        for (const AppSummary &app : m_apps) {
            const auto values = valuesOf(chart(app.id, key));
            for (auto each = values.begin(); each != values.end(); ++each)
                sum[each.key()] += each.value();
        }
        QCOMPARE(sum, valuesOf(m_demo->chart(key)));
    }
}

void AppDashboardTest::aForecastRestsOnFinishedReleases()
{
    for (const AppSummary &app : m_apps) {
        const Chart &gates = chart(app.id, "app-gates");
        const bool isForecast = gates.series.size() == 3;
        QCOMPARE(chart(app.id, "app-durations").series.size() == 3, isForecast);
        if (!gates.series.empty())
            QVERIFY(gates.about.en.contains(isForecast ? "average" : "There is no forecast"));
    }
}

void AppDashboardTest::whatIsEmptySaysWhatIsMissing()
{
    // An app with releases and without a finding is not one without a release.
    int without = 0;
    for (const AppSummary &app : m_apps) {
        const Chart &made = chart(app.id, "app-findings");
        if (made.series.empty() || *made.series[0].points.back().value != 0)
            continue;
        ++without;
        QCOMPARE(made.empty.en, QStringLiteral("No finding was opened."));
    }
    QVERIFY(without > 0);
}

void AppDashboardTest::anAppWithoutAReleaseSaysSo()
{
    int without = 0;
    for (const AppSummary &app : m_apps) {
        if (app.currentRelease.isValid())
            continue;
        ++without;
        for (const AppChart &each : AppDashboard::charts()) {
            QVERIFY(chart(app.id, each.key).series.empty());
            QCOMPARE(chart(app.id, each.key).empty.en,
                     QStringLiteral("The app has no release yet."));
        }
    }
    QVERIFY(without > 0);
}

void AppDashboardTest::makesOneAsItMakesAll()
{
    const AppId app = m_apps.front().id;
    for (const AppChart &each : AppDashboard::charts())
        QVERIFY(need(AppDashboard::make(m_demo->database(), m_demo->shelf(), app,
                                        DemoDashboard::today(), DemoDashboard::today(),
                                        QLatin1StringView(each.key)))
                == chart(app, each.key));
    QVERIFY(!AppDashboard::chart(QStringLiteral("gates-by-phase")));
}

void AppDashboardTest::refusesAnAppThatIsNotThere()
{
    const auto none = AppDashboard::make(m_demo->database(), m_demo->shelf(), AppId(999'999),
                                         DemoDashboard::today(), DemoDashboard::today());
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(AppDashboardTest)
#include "appdashboardtest.moc"
