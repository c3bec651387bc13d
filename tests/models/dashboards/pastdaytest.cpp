#include "models/dashboards/pastday.h"

#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/appdashboard.h"
#include "models/dashboards/listnarrowing.h"
#include "models/dashboards/releasedashboard.h"
#include "models/management/document.h"
#include "models/management/registerrepository.h"
#include "models/product/openworkspace.h"
#include "models/testing/testresultrepository.h"
#include "tests/models/lifecycle/office.h"

#include <QTest>

using namespace gatehouse;

/// A past day's dashboard beside that of a backup of the day.
class PastDayTest : public QObject
{
    Q_OBJECT

    /// What the log holds of a past day as a whole.
    static bool isExact(const PortfolioChart &chart)
    {
        static const QStringList inPart{"gates-by-phase", "what-blocks", "tiers-by-conclusion"};
        return !inPart.contains(QLatin1StringView(chart.key));
    }

    /// What a day says beside the numbers: where they lead, and that some lead nowhere.
    static Chart withoutPlaces(Chart chart)
    {
        chart.about = {};
        for (ChartSeries &series : chart.series) {
            for (ChartPoint &point : series.points)
                point.place = {};
            for (ChartSpan &span : series.spans)
                span.place = {};
        }
        return chart;
    }

    /// "POLICY design": the gates that were passed and changed since.
    static QStringList changedIn(const BoardRow &row)
    {
        QStringList changed;
        for (const Phase phase : allPhases) {
            if (row.cells[static_cast<size_t>(indexOf(phase))].changedSince)
                changed += row.code + u' ' + toKey(phase);
        }
        return changed;
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

    /// Of what the log holds in part: whether that part says something else than the whole did.
    static QString saysElse(const Chart &whole, const Chart &part)
    {
        const auto values = [](const Chart &chart, const auto &nameOf) {
            QMap<QString, double> sums;
            for (const ChartSeries &series : chart.series) {
                for (size_t at = 0; at < series.points.size(); ++at) {
                    const QString name = nameOf(series.key, chart.categories[at].key);
                    if (!name.isEmpty() && series.points[at].value.value_or(0) > 0)
                        sums[name] += *series.points[at].value;
                }
            }
            return sums;
        };
        const QString key = whole.key;
        // As much of it as is known of a past day.
        const auto known = [&](const QString &series, const QString &category) -> QString {
            if (key == u"what-blocks")
                return category == u"threats_answered" ? QString() : category;
            if (key == u"tiers-by-conclusion")
                return (series == u"none" ? u'0' : u'1') + category;
            return (series == u"passed" || series == u"changed" ? u'1' : u'0') + category;
        };
        const auto expected = values(whole, known);
        const auto actual = values(part, known);
        QString text;
        for (const QString &name : (expected.keys() + actual.keys())) {
            if (expected[name] != actual[name])
                text += QStringLiteral(" %1: %2 instead of %3")
                            .arg(name)
                            .arg(actual[name])
                            .arg(expected[name]);
        }
        return text.isEmpty() ? text : key + text;
    }

private Q_SLOTS:
    void isWhatABackupOfTheDaySays_data();
    void isWhatABackupOfTheDaySays();
    void answersOfAProfileAreThoseOfTheDay();
    void documentsAreThoseOfTheDay();
    void testsAreThoseOfTheDay();
    void threatsOfAnEarlierReleaseAreNotCounted();
    void leavesTheFileAndTheConnectionAlone();
    void aReaderLooksBackToo();
};

void PastDayTest::isWhatABackupOfTheDaySays_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("builtIn");
    QTest::newRow("small library, 1") << 31U << false;
    QTest::newRow("small library, 2") << 32U << false;
    QTest::newRow("small library, an answer taken away later") << 107U << false;
    QTest::newRow("small library, an acceptance renewed after it ran out") << 109U << false;
    QTest::newRow("small library, a decision withdrawn at a higher tier") << 127U << false;
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
                if (!isExact(each)) {
                    const QString differs = saysElse(need(then.make(each)), need(past.make(each)));
                    QVERIFY2(differs.isEmpty(),
                             qPrintable(day.toString(Qt::ISODate) + u' ' + differs));
                    continue;
                }
                const QString differs = difference(withoutPlaces(need(then.make(each))),
                                                   withoutPlaces(need(past.make(each))));
                QVERIFY2(differs.isEmpty(), qPrintable(day.toString(Qt::ISODate) + u' ' + differs));
                ++compared;
            }
        }
        // What passed gates rested on, too: it is asked of what stands there on the day.
        {
            const auto then = need(GateRollup::board(*backup, shelf, day));
            const auto past = need(PastDay::show(database, *office.shelf, day));
            const auto board = need(GateRollup::board(database, *office.shelf, day));
            QCOMPARE(board.size(), then.size());
            for (size_t row = 0; row < board.size(); ++row)
                QCOMPARE(changedIn(board[row]), changedIn(then[row]));
        }
        // An app's and a release's dashboard are read in the same way.
        for (const AppSummary &app : need(AppRepository(*backup).all())) {
            for (const AppChart &each : AppDashboard::charts()) {
                const QString key = QLatin1StringView(each.key);
                const QString differs = difference(
                    withoutPlaces(need(AppDashboard::make(*backup, shelf, app.id, day, day, key))),
                    withoutPlaces(need(
                        AppDashboard::make(database, *office.shelf, app.id, today, day, key))));
                QVERIFY2(differs.isEmpty(), qPrintable(day.toString(Qt::ISODate) + u' ' + differs));
            }
        }
        for (const AppSummary &app : need(AppRepository(*backup).all())) {
            if (!app.currentRelease.isValid())
                continue;
            for (const ReleaseChart &each : ReleaseDashboard::charts()) {
                const QString differs = difference(
                    withoutPlaces(need(ReleaseDashboard::make(*backup, shelf, app.currentRelease,
                                                              day, day, each))),
                    withoutPlaces(need(ReleaseDashboard::make(
                        database, *office.shelf, app.currentRelease, today, day, each))));
                QVERIFY2(differs.isEmpty(), qPrintable(day.toString(Qt::ISODate) + u' ' + differs));
            }
        }
    }
    QCOMPARE(compared, static_cast<int>(backups.size() * (Dashboard::charts().size() - 3)));
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
    edit([](App &app) { app.profile.clear(QStringLiteral("has_login")); });
    const auto past = need(PastDay::show(f.database(), *f.shelf, day));
    const App back = need(AppRepository(f.database()).app(id));
    QCOMPARE(back.tier, then.tier);
    QCOMPARE(back.businessLine, then.businessLine);
    QVERIFY(!back.profile.given(QStringLiteral("outsourced")));
    const GivenAnswer *answer = back.profile.given(QStringLiteral("has_login"));
    QVERIFY(answer && !answer->holds);
    QCOMPARE(answer->reason, QStringLiteral("No login."));
    // What an answer of before anybody confirmed any would not need, it needs.
    QVERIFY(!answer->isEarlier);
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

void PastDayTest::testsAreThoseOfTheDay()
{
    LifecycleFixture f;
    DailyHistory::install(f.workspace());
    f.publishSmall();
    const AppId app = f.addApp(QStringLiteral("A"));
    const ReleaseId release = f.addRelease(app);
    const auto change = [&](auto how) {
        Change changing = f.change("test");
        auto result = need(how(changing));
        need(changing.commit());
        return result;
    };
    const auto add = [&](Method method) {
        TestCase own;
        own.release = release;
        own.method = method;
        own.title = toKey(method);
        return change([&](Change &adding) { return TestCaseRepository::addOwn(adding, own); });
    };
    const auto record = [&](TestCaseId id, TestOutcome outcome) {
        TestResult result;
        result.testCase = id;
        result.outcome = outcome;
        result.record = QStringLiteral("seen");
        change([&](Change &adding) { return TestResultRepository::record(adding, result); });
    };
    const TestCaseId kept = add(Method::Dynamic);
    const TestCaseId retired = add(Method::Static);
    const TestCaseId removed = add(Method::Static);
    record(kept, TestOutcome::Fail);
    const QDate day = f.today();
    const QString backup = f.file(QStringLiteral("then.gatehouse"));
    need(f.database().copyTo(backup));
    f.clock().set(f.clock().now().addDays(1));
    record(kept, TestOutcome::Pass);
    add(Method::Interview); // it is of no day before
    TestCase out = need(TestCaseRepository(f.database()).testCase(retired));
    out.retired = true;
    {
        Change changing = f.change("test");
        need(TestCaseRepository::update(changing, out));
        need(TestCaseRepository::remove(changing, removed));
        need(changing.commit());
    }
    const auto then = need(Database::open(backup, Database::Mode::ReadOnly));
    LibraryShelf shelf;
    const PortfolioChart &tests = *need(Dashboard::chart(QStringLiteral("tests-by-method")));
    const Chart expected = need(Dashboard(*then, shelf, day, day).make(tests));
    {
        Dashboard past(f.database(), *f.shelf, f.today(), day);
        QCOMPARE(difference(withoutPlaces(expected), withoutPlaces(need(past.make(tests)))),
                 QString());
    }
    const auto count = [&](const ListNarrowing &narrowing) {
        return need(testsBehind(f.database(), *f.shelf, narrowing, f.today())).size();
    };
    const QString asked = day.toString(Qt::ISODate);
    QCOMPARE(count({{"method", "static"}, {"outcome", "not_run"}, {"as_of", asked}}), size_t(2));
    QCOMPARE(count({{"method", "dynamic"}, {"outcome", "fail"}, {"as_of", asked}}), size_t(1));
    QCOMPARE(count({{"method", "static"}}), size_t(0));
    QCOMPARE(count({{"method", "dynamic"}, {"outcome", "pass"}}), size_t(1));
}

void PastDayTest::threatsOfAnEarlierReleaseAreNotCounted()
{
    // The chart speaks of the releases that the apps show, on a past day as on any other.
    Office office(34);
    DailyHistory::install(office.workspace());
    office.publishSmall();
    office.open(2);
    for (int step = 0; step < 60; ++step)
        office.work();
    const QDate day = office.today();
    const PortfolioChart &threats = *need(Dashboard::chart(QStringLiteral("threats-by-state")));
    const Chart then = need(Dashboard(office.database(), *office.shelf, day, day).make(threats));
    office.clock().set(office.clock().now().addDays(1));
    for (int step = 0; step < 10; ++step)
        office.work();
    Dashboard past(office.database(), *office.shelf, office.today(), day);
    QCOMPARE(need(past.make(threats)).series[0].points[0].value, then.series[0].points[0].value);
    QVERIFY(then.series[0].points[0].value > 0);
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
