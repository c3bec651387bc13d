#include "app/cli/json/chart.h"
#include "models/dashboards/appdashboard.h"
#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/releasedashboard.h"
#include "models/portfolio/apprepository.h"
#include "models/product/openworkspace.h"
#include "models/threatmodels/threatrepository.h"
#include "tests/app/cli/cliprogram.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/models/threatmodels/smallmodel.h"

using namespace gatehouse;

/// What the command line says of charts is what the model says.
class DashboardVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsEveryChart();
    void showsEveryChartAsTheModelHasIt();
    void showsATableToPeople();
    void filtersByWhatPeopleName();
    void listsWhatIsBehindANumber();
    void saysThatAnAppWasNotThereYet();
    void showsAPastDayAsTheModelHasIt();
    void refusesWhatItCannotShow_data();
    void refusesWhatItCannotShow();

private:
    CliProgram m_program;
};

void DashboardVerbsTest::initTestCase()
{
    m_program.init();
    m_program.addRelease();
    m_program.must(words("unit add IT"));
    m_program.must(words("app add QUOTE --name Quote --kind mini_program --platforms wechat "
                         "--owner-unit IT --tier 3 --tier-reason small"));
    m_program.must(words("release add QUOTE 2.0"));
}

void DashboardVerbsTest::listsEveryChart()
{
    const QJsonArray listed = m_program.must(words("dashboard list --json")).array();
    QCOMPARE(listed.size(),
             static_cast<qsizetype>(Dashboard::charts().size() + AppDashboard::charts().size()
                                    + ReleaseDashboard::charts().size()));
    QCOMPARE(listed[0][QLatin1StringView("key")], QStringLiteral("gates-by-phase"));
    QVERIFY(m_program.must(words("dashboard list")).out.contains("release-scores"));
}

void DashboardVerbsTest::showsEveryChartAsTheModelHasIt()
{
    const OpenWorkspace open = need(
        openWorkspace(m_program.workspace(), std::make_shared<Clock>(), Database::Mode::ReadOnly));
    const Database &database = open.workspace->database();
    const QDate today = open.workspace->clock().today();
    for (const PortfolioChart &each : Dashboard::charts()) {
        const Chart chart = need(Dashboard(database, *open.shelf, today, today).make(each));
        const Outcome shown =
            m_program.must({QStringLiteral("dashboard"), QStringLiteral("show"),
                            QLatin1StringView(each.key), QStringLiteral("--json")});
        QCOMPARE(shown.object(), toJson(chart));
    }
    const AppId app = need(AppRepository(database).appByCode(QStringLiteral("POLICY"))).id;
    for (const Chart &chart : need(AppDashboard::make(database, *open.shelf, app, today, today))) {
        const Outcome shown = m_program.must({QStringLiteral("dashboard"), QStringLiteral("show"),
                                              chart.key, QStringLiteral("--json"),
                                              QStringLiteral("--app"), QStringLiteral("POLICY")});
        QCOMPARE(shown.object(), toJson(chart));
    }
    for (const ReleaseChart &each : ReleaseDashboard::charts()) {
        const Chart chart =
            need(ReleaseDashboard::make(database, *open.shelf, ReleaseId(1), today, today, each));
        const Outcome shown = m_program.must(
            {QStringLiteral("dashboard"), QStringLiteral("show"), QLatin1StringView(each.key),
             QStringLiteral("--json"), QStringLiteral("--release"), QStringLiteral("POLICY@1.0")});
        QCOMPARE(shown.object(), toJson(chart));
    }
}

void DashboardVerbsTest::showsATableToPeople()
{
    const QByteArray gates = m_program.must(words("dashboard show gates-by-phase")).out;
    QVERIFY(gates.contains("Requirements") && gates.contains("Not started"));
    const QByteArray heat = m_program.must(words("dashboard show compliance-heat-map")).out;
    QVERIFY(heat.contains("POLICY") && heat.contains("6.1.3"));
    const Outcome none = m_program.must(words("dashboard show what-blocks --tier 2"));
    QVERIFY(none.out.isEmpty());
    QVERIFY(none.err.contains(QStringLiteral("Nothing is missing")));
    // Where there are rows and nothing is counted in any of them, that is said, too.
    const Outcome zeros = m_program.must(words("dashboard show findings-by-age"));
    QVERIFY(zeros.out.isEmpty());
    QVERIFY(zeros.err.contains(QStringLiteral("No finding is open.")));
}

void DashboardVerbsTest::filtersByWhatPeopleName()
{
    const auto apps = [&](const char *filter) {
        QStringList names;
        const Outcome shown =
            m_program.must(words("dashboard show compliance-heat-map --json") + words(filter));
        for (const QJsonValue &series : shown.object()[QStringLiteral("series")].toArray())
            names += series[QLatin1StringView("key")].toString();
        return names.join(u' ');
    };
    QCOMPARE(apps(""), QStringLiteral("POLICY QUOTE"));
    QCOMPARE(apps("--department IT"), QStringLiteral("QUOTE"));
    QCOMPARE(apps("--tier 3"), QStringLiteral("QUOTE"));
    QCOMPARE(apps("--kind native_app"), QStringLiteral("POLICY"));
    QCOMPARE(apps("--phase requirements"), QStringLiteral("POLICY QUOTE"));
    QCOMPARE(apps("--phase design"), QString());
    QCOMPARE(apps("--app POLICY"), QStringLiteral("POLICY"));
}

void DashboardVerbsTest::listsWhatIsBehindANumber()
{
    const auto behind = [&](const char *number) {
        return m_program.must(words("dashboard behind --json") + words(number)).array();
    };
    const QJsonObject chart =
        m_program.must(words("dashboard show gates-by-phase --json")).object();
    int compared = 0;
    for (const QJsonValue &series : chart[QLatin1StringView("series")].toArray()) {
        const QJsonValue first = series[QLatin1StringView("points")][0][QLatin1StringView("value")];
        const QByteArray number = "gates-by-phase "
            + series[QLatin1StringView("key")].toString().toUtf8() + " requirements";
        QCOMPARE(behind(number.constData()).size(), qsizetype(first.toInt()));
        compared += first.toInt();
    }
    QCOMPARE(compared, 2);
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    const QJsonArray open = behind(("gates-trend open " + day.toUtf8()).constData());
    QCOMPARE(open.size(), qsizetype(12));
    QCOMPARE(open[0][QLatin1StringView("release")].toString(), QStringLiteral("POLICY@1.0"));
    QCOMPARE(behind(("gates-trend open " + day.toUtf8() + " --department IT").constData()).size(),
             qsizetype(6));
    QCOMPARE(behind(("gates-trend open " + day.toUtf8() + " --app POLICY").constData()).size(),
             qsizetype(6));
    QVERIFY(
        m_program.must(words("dashboard behind gates-by-phase in_progress requirements --tier 3"))
            .err.isEmpty());
}

void DashboardVerbsTest::saysThatAnAppWasNotThereYet()
{
    for (const char *chart : {"app-gates", "gates-by-phase", "threats-by-state"}) {
        const Outcome shown = m_program.must(words("dashboard show") + words(chart)
                                             + words("--app POLICY --as-of 2020-01-01"));
        QVERIFY(shown.out.isEmpty());
        QVERIFY2(!shown.err.isEmpty(), chart);
    }
}

void DashboardVerbsTest::showsAPastDayAsTheModelHasIt()
{
    CliProgram program;
    program.init();
    const QString path = program.file(QStringLiteral("story.gatehouse"));
    QDate day;
    {
        LifecycleFixture f;
        DailyHistory::install(f.workspace());
        f.publishSmall();
        const ReleaseId release = f.addRelease(f.addApp(QStringLiteral("POLICY")));
        Change drawing = f.change("threat_model.draw");
        need(ThreatModelRepository::draw(drawing, release, smallModel()));
        need(drawing.commit());
        day = f.today();
        f.clock().set(f.clock().now().addDays(1));
        const auto threats = need(ThreatRegister::load(f.database(), release, f.today()));
        Change accepting = f.change("threat.accept");
        need(ThreatRepository::markAccepted(accepting, threats->threats.front().threat.id,
                                            QStringLiteral("for now"), f.today().addDays(9)));
        need(accepting.commit());
        f.clock().set(f.clock().now().addDays(1));
        f.addRelease(need(ReleaseRepository(f.database()).release(release)).app,
                     QStringLiteral("2.0"));
        need(f.database().copyTo(path));
    }
    program.setEnvironment("GATEHOUSE_WORKSPACE", path);
    const OpenWorkspace open =
        need(openWorkspace(path, std::make_shared<Clock>(), Database::Mode::ReadOnly));
    const Database &database = open.workspace->database();
    const QDate today = open.workspace->clock().today();
    const QStringList asOf{QStringLiteral("--as-of"), day.toString(Qt::ISODate)};
    for (const PortfolioChart &each : Dashboard::charts()) {
        const QJsonObject chart =
            toJson(need(Dashboard(database, *open.shelf, today, day).make(each)));
        const Outcome shown =
            program.must(words("dashboard show --json") + asOf + QStringList{each.key});
        QCOMPARE(shown.object(), chart);
    }
    for (const ReleaseChart &each : ReleaseDashboard::charts()) {
        const QJsonObject chart = toJson(
            need(ReleaseDashboard::make(database, *open.shelf, ReleaseId(1), today, day, each)));
        const Outcome shown = program.must(words("dashboard show --json --release POLICY@1.0")
                                           + asOf + QStringList{each.key});
        QCOMPARE(shown.object(), chart);
        // The second release was not recorded by that day.
        QVERIFY(
            program
                .must(words("dashboard show --release POLICY@2.0") + asOf + QStringList{each.key})
                .err.contains(QStringLiteral("not recorded by that day")));
    }
    const auto listed = [&](const QStringList &when) {
        return program
            .must(words("dashboard behind threats-by-state threats accepted --json") + when)
            .array()
            .size();
    };
    QCOMPARE(listed(asOf), 0);
    QCOMPARE(listed({QStringLiteral("--as-of"), day.addDays(1).toString(Qt::ISODate)}), 1);
}

void DashboardVerbsTest::refusesWhatItCannotShow_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *call, const char *said) {
        QTest::newRow(call) << QString::fromLatin1(call) << QString::fromLatin1(said);
    };
    row("dashboard show nothing", "gates-by-phase");
    row("dashboard show gates-by-phase --as-of 2999-01-01", "still to come");
    row("dashboard show release-scores", "--release");
    row("dashboard show gates-by-phase --department nowhere", "nowhere");
    row("dashboard show app-gates", "--app");
    row("dashboard show app-gates --app NOWHERE", "NOWHERE");
    row("dashboard behind gates-by-phase passed nowhere", "design");
    row("dashboard behind gates-by-phase nobody design", "not_started");
}

void DashboardVerbsTest::refusesWhatItCannotShow()
{
    QFETCH(QString, call);
    QFETCH(QString, said);
    const Outcome refused = m_program.run(call.split(u' '));
    QCOMPARE(refused.code, 3);
    QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
}

QTEST_GUILESS_MAIN(DashboardVerbsTest)
#include "dashboardverbstest.moc"
