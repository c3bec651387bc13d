#include "models/dashboards/pastday.h"

#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/appdashboard.h"
#include "models/dashboards/releasedashboard.h"
#include "models/management/document.h"
#include "models/management/registerrepository.h"
#include "models/product/openworkspace.h"
#include "tests/models/lifecycle/office.h"

#include <QTest>

using namespace gatehouse;

/// A past day's dashboard beside that of a backup of the day.
class PastDayTest : public QObject
{
    Q_OBJECT

    /// What the log holds of a past day as a whole.
    static bool isExact(const PortfolioChart &chart) { return chart.past == chart.present; }

    static Chart withoutPlaces(Chart chart)
    {
        for (ChartSeries &series : chart.series) {
            for (ChartPoint &point : series.points)
                point.place = {};
            for (ChartSpan &span : series.spans)
                span.place = {};
        }
        return chart;
    }

    static QString difference(const Chart &expected, const Chart &actual)
    {
        if (expected == actual)
            return {};
        QString text = expected.key;
        if (expected.series.size() != actual.series.size()
            || expected.categories != actual.categories || expected.days != actual.days)
            return text + QStringLiteral(": other series or categories");
        for (size_t i = 0; i < expected.series.size(); ++i) {
            const ChartSeries &one = expected.series[i];
            const ChartSeries &other = actual.series[i];
            if (one.key != other.key)
                text += QStringLiteral(" series %1 instead of %2").arg(other.key, one.key);
            for (size_t at = 0; at < std::min(one.points.size(), other.points.size()); ++at) {
                if (one.points[at] != other.points[at])
                    text += QStringLiteral(" %1[%2]: %3 instead of %4")
                                .arg(one.key)
                                .arg(at)
                                .arg(other.points[at].value.value_or(-1))
                                .arg(one.points[at].value.value_or(-1));
            }
            if (one.spans != other.spans)
                text += QStringLiteral(" %1: other spans").arg(one.key);
        }
        return text;
    }

private Q_SLOTS:
    void isWhatABackupOfTheDaySays_data();
    void isWhatABackupOfTheDaySays();
    void answersOfAProfileAreThoseOfTheDay();
    void documentsAreThoseOfTheDay();
    void leavesTheFileAndTheConnectionAlone();
    void aReaderLooksBackToo();
};

void PastDayTest::isWhatABackupOfTheDaySays_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("builtIn");
    QTest::newRow("small library, 1") << 31U << false;
    QTest::newRow("small library, 2") << 32U << false;
    QTest::newRow("built-in library") << 33U << true;
}

void PastDayTest::isWhatABackupOfTheDaySays()
{
    QFETCH(unsigned, seed);
    QFETCH(bool, builtIn);
    Office office(seed);
    DailyHistory::install(office.workspace());
    if (builtIn)
        office.publish(need(builtInLibrary()));
    else
        office.publishSmall();
    office.open(4);
    const Database &database = office.database();
    std::map<QDate, QString> backups;
    for (int round = 0; round < (builtIn ? 4 : 10); ++round) {
        for (int step = 0; step < 30; ++step)
            office.work();
        const QDate day = office.today();
        backups[day] = office.file(QStringLiteral("%1.gatehouse").arg(round));
        need(database.copyTo(backups[day]));
        // What comes now is of a later day.
        office.clock().set(office.clock().now().addDays(1));
    }
    for (int step = 0; step < 30; ++step)
        office.work();
    const QDate today = office.today();
    int compared = 0;
    for (const auto &[day, path] : backups) {
        const auto backup = need(Database::open(path, Database::Mode::ReadOnly));
        LibraryShelf shelf;
        {
            Dashboard then(*backup, shelf, day, day);
            Dashboard past(database, *office.shelf, today, day);
            for (const PortfolioChart &each : Dashboard::charts()) {
                if (!isExact(each))
                    continue;
                const QString differs = difference(withoutPlaces(need(then.make(each))),
                                                   withoutPlaces(need(past.make(each))));
                QVERIFY2(differs.isEmpty(), qPrintable(day.toString(Qt::ISODate) + u' ' + differs));
                ++compared;
            }
        }
        // An app's and a release's dashboard are read in the same way.
        const auto past = need(PastDay::show(database, *office.shelf, day));
        for (const AppSummary &app : need(AppRepository(*backup).all())) {
            for (const AppChart &each : AppDashboard::charts()) {
                const QString differs = difference(
                    withoutPlaces(need(AppDashboard::make(*backup, shelf, app.id, day, each))),
                    withoutPlaces(
                        need(AppDashboard::make(database, *office.shelf, app.id, day, each))));
                QVERIFY2(differs.isEmpty(), qPrintable(day.toString(Qt::ISODate) + u' ' + differs));
            }
            if (!app.currentRelease.isValid())
                continue;
            for (const ReleaseChart &each : ReleaseDashboard::charts()) {
                const QString differs = difference(
                    withoutPlaces(need(
                        ReleaseDashboard::make(*backup, shelf, app.currentRelease, day, each))),
                    withoutPlaces(need(ReleaseDashboard::make(database, *office.shelf,
                                                              app.currentRelease, day, each))));
                QVERIFY2(differs.isEmpty(), qPrintable(day.toString(Qt::ISODate) + u' ' + differs));
            }
        }
    }
    QCOMPARE(compared, static_cast<int>(backups.size()) * 14);
    // And nothing stands differently for having looked back.
    QVERIFY(need(GateRollup::stale(database, *office.shelf)).empty());
}

void PastDayTest::answersOfAProfileAreThoseOfTheDay()
{
    LifecycleFixture f;
    f.publishSmall();
    const AppId id = f.addApp(QStringLiteral("A"));
    f.addRelease(id);
    const auto edit = [&](auto how) {
        f.clock().set(f.clock().now().addDays(1));
        App app = need(AppRepository(f.database()).app(id));
        how(app);
        Change changing = f.change("app.update");
        need(AppRepository::update(changing, app));
        need(changing.commit());
    };
    edit([](App &app) { app.profile.set(QStringLiteral("has_login"), false, "No login."); });
    const App then = need(AppRepository(f.database()).app(id));
    const QDate day = f.today();
    edit([](App &app) {
        app.profile.set(QStringLiteral("has_login"), true);
        app.profile.set(QStringLiteral("outsourced"), true);
        app.businessLine = QStringLiteral("Motor");
        app.tier = 1;
        app.tierDecided = true;
        app.tierReason = QStringLiteral("grown");
    });
    const auto past = need(PastDay::show(f.database(), *f.shelf, day));
    const App back = need(AppRepository(f.database()).app(id));
    QCOMPARE(back.tier, then.tier);
    QCOMPARE(back.businessLine, then.businessLine);
    QVERIFY(!back.profile.given(QStringLiteral("outsourced")));
    const GivenAnswer *answer = back.profile.given(QStringLiteral("has_login"));
    QVERIFY(answer && !answer->holds);
    QCOMPARE(answer->reason, QStringLiteral("No login."));
}

void PastDayTest::documentsAreThoseOfTheDay()
{
    LifecycleFixture f;
    f.publishSmall();
    Document document;
    document.number = QStringLiteral("D-1");
    document.titleZh = QStringLiteral("制度");
    document.reviewDue = QDate(2026, 4, 1);
    {
        Change adding = f.change("document.add");
        need(RegisterRepository::add(adding, registerOf<Document>(),
                                     std::make_shared<Document>(document)));
        need(adding.commit());
    }
    const QDate day = f.today();
    f.clock().set(f.clock().now().addDays(1));
    Document moved = need(registered<Document>(f.database())).front();
    moved.reviewDue = QDate(2027, 4, 1);
    {
        Change moving = f.change("document.edit");
        need(RegisterRepository::update(moving, registerOf<Document>(),
                                        std::make_shared<Document>(moved)));
        need(moving.commit());
    }
    const auto past = need(PastDay::show(f.database(), *f.shelf, day));
    QCOMPARE(need(registered<Document>(f.database())).front().reviewDue, QDate(2026, 4, 1));
}

void PastDayTest::leavesTheFileAndTheConnectionAlone()
{
    LifecycleFixture f;
    f.publishSmall();
    const AppId app = f.addApp(QStringLiteral("A"));
    const QDate day = f.today().addDays(-1);
    {
        const auto past = need(PastDay::show(f.database(), *f.shelf, day));
        QVERIFY(need(AppRepository(f.database()).all()).empty());
        QVERIFY(!PastDay::show(f.database(), *f.shelf, day)); // one at a time
    }
    QCOMPARE(need(AppRepository(f.database()).all()).size(), size_t(1));
    QVERIFY(!f.database().isInTransaction());
    f.addRelease(app); // written to as ever
}

void PastDayTest::aReaderLooksBackToo()
{
    LifecycleFixture f;
    f.publishSmall();
    f.addApp(QStringLiteral("A"));
    const auto reader = need(Database::open(f.path(), Database::Mode::ReadOnly));
    LibraryShelf shelf;
    {
        const auto past = need(PastDay::show(*reader, shelf, f.today().addDays(-1)));
        QVERIFY(need(AppRepository(*reader).all()).empty());
    }
    QCOMPARE(need(AppRepository(*reader).all()).size(), size_t(1));
    QVERIFY(!reader->execute("DELETE FROM app")); // it is told not to write again
}

QTEST_GUILESS_MAIN(PastDayTest)
#include "pastdaytest.moc"
