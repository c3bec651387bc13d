#include "models/accounts/accountrepository.h"
#include "models/auditchain/auditlog.h"
#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/historycheck.h"
#include "models/dashboards/dailysteps.h"
#include "models/dashboards/dashboard.h"
#include "models/product/openworkspace.h"
#include "models/product/undo.h"
#include "tests/models/lifecycle/office.h"

#include <QFileInfo>
#include <QScopeGuard>
#include <QTest>

using namespace gatehouse;

namespace {

/// "app/measure" → how many; what is none is left out.
using Values = QMap<QString, int>;

void addRows(const Database &database, Values &values, const char *sql, QDate day)
{
    auto rows = need(database.prepare(sql));
    if (QByteArrayView(sql).contains('?'))
        rows.bind(day);
    while (rows.next()) {
        if (rows.integer(2) != 0)
            values[rows.text(0) + u'/' + rows.text(1)] += static_cast<int>(rows.integer(2));
    }
    need(rows.finished());
}

/// What stands on a day by the tables as they are now.
Values recount(const Database &database, QDate day)
{
    Values values;
    addRows(database, values,
            "WITH phase (name) AS (VALUES ('requirements'), ('design'), ('development'), ('test'), "
            "('delivery'), ('operation')), gate AS (SELECT a.id AS app, phase.name, "
            "coalesce((SELECT decision FROM gate_decision g WHERE g.release_id = "
            "a.current_release_id AND g.phase = phase.name ORDER BY g.id DESC LIMIT 1), '') = "
            "'passed' AS passed, coalesce((SELECT planned_on FROM release_phase_plan p WHERE "
            "p.release_id = a.current_release_id AND p.phase = phase.name), '') AS planned "
            "FROM app a, phase WHERE a.current_release_id IS NOT NULL) "
            "SELECT app, 'gate_passed.' || name, passed FROM gate UNION ALL "
            "SELECT app, 'gate_open.' || name, NOT passed FROM gate UNION ALL "
            "SELECT app, 'gate_late.' || name, NOT passed AND planned <> '' AND planned < ? "
            "FROM gate",
            day);
    addRows(database, values,
            "SELECT coalesce(r.app_id, 0), 'judged.' || judgement, count(*) FROM assessment s "
            "LEFT JOIN app_release r ON r.id = s.release_id WHERE judgement <> 'not_assessed' "
            "GROUP BY 1, 2",
            day);
    addRows(database, values,
            "SELECT coalesce(r.app_id, 0), 'finding_open.' || f.risk, count(*) FROM finding f "
            "LEFT JOIN app_release r ON r.id = f.release_id WHERE f.status IN ('open', 'fixing', "
            "'awaiting_retest') OR (f.status = 'risk_accepted' AND f.accepted_until < ?) "
            "GROUP BY 1, 2",
            day);
    addRows(database, values,
            "SELECT coalesce(r.app_id, 0), 'finding_opened', count(*) FROM finding f "
            "LEFT JOIN app_release r ON r.id = f.release_id GROUP BY 1",
            day);
    addRows(database, values,
            "SELECT coalesce(r.app_id, 0), 'finding_closed', count(*) FROM finding f "
            "LEFT JOIN app_release r ON r.id = f.release_id WHERE f.status = 'closed' GROUP BY 1",
            day);
    addRows(
        database, values,
        "SELECT coalesce(r.app_id, 0), 'acceptance_valid', count(*) FROM risk_acceptance a "
        "LEFT JOIN app_release r ON r.id = a.release_id WHERE a.expires_on >= ? AND a.id NOT IN "
        "(SELECT acceptance_id FROM risk_acceptance_withdrawal) AND a.id NOT IN (SELECT "
        "renews_id FROM risk_acceptance WHERE renews_id IS NOT NULL) GROUP BY 1",
        day);
    auto models = need(database.prepare("SELECT m.release_id, r.app_id FROM threat_model m "
                                        "JOIN app_release r ON r.id = m.release_id"));
    std::vector<std::pair<ReleaseId, QString>> modelled;
    while (models.next())
        modelled.push_back({models.id<ReleaseId>(0), models.text(1)});
    for (const auto &[release, app] : modelled) {
        const auto found = need(ThreatRegister::load(database, release, day));
        for (const ThreatRow &row : found->threats) {
            if (row.state == ThreatState::Open)
                ++values[app + QStringLiteral("/threat_open")];
        }
    }
    return values;
}

Values kept(const Database &database, QDate day)
{
    Values values;
    for (const auto &[app, counts] : need(DailyHistory::on(database, day))) {
        for (int i = 0; i < DailyMeasure::count; ++i) {
            const DailyMeasure measure = DailyMeasure::at(i);
            if (counts[measure] != 0)
                values[QString::number(app.value) + u'/' + QLatin1StringView(measure.key())] =
                    counts[measure];
        }
    }
    return values;
}

/// Forgets the history, as a workspace has none that was brought up to date just now.
void forget(const Database &database)
{
    need(database.execute("DELETE FROM daily_change; DELETE FROM daily_part; "
                          "INSERT INTO daily_backlog (sequence) VALUES (1)"));
}

QString difference(const Values &expected, const Values &actual)
{
    QString text;
    for (auto value = expected.begin(); value != expected.end(); ++value) {
        if (actual.value(value.key()) != value.value())
            text += QStringLiteral(" %1: %2 instead of %3")
                        .arg(value.key())
                        .arg(actual.value(value.key()))
                        .arg(value.value());
    }
    for (auto value = actual.begin(); value != actual.end(); ++value) {
        if (!expected.contains(value.key()))
            text += QStringLiteral(" %1: %2").arg(value.key()).arg(value.value());
    }
    return text;
}

} // namespace

class DailyHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyDayIsWhatStoodOnIt_data();
    void everyDayIsWhatStoodOnIt();
    void countsWhatWasTakenBack();
    void daysAreThoseOfTheCalendar();
    void findsWhatNobodyCounted_data();
    void findsWhatNobodyCounted();
    void findsADayThatWasShifted_data();
    void findsADayThatWasShifted();
    void isRightWhereverItWasWritten();
    void anAbandonedChangeLeavesNoTrace();
    void readsTheLogsOfEarlierVersions_data();
    void readsTheLogsOfEarlierVersions();
    void readsTheStepsThatWereStored();
};

void DailyHistoryTest::everyDayIsWhatStoodOnIt_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("steps");
    QTest::addColumn<bool>("builtIn");
    QTest::newRow("small library, 1") << 21U << 300 << false;
    QTest::newRow("small library, 2") << 22U << 300 << false;
    QTest::newRow("small library, 3") << 23U << 300 << false;
    QTest::newRow("built-in library") << 24U << 80 << true;
}

void DailyHistoryTest::everyDayIsWhatStoodOnIt()
{
    QFETCH(unsigned, seed);
    QFETCH(int, steps);
    QFETCH(bool, builtIn);
    Office office(seed);
    DailyHistory::install(office.workspace());
    if (builtIn)
        office.publish(need(builtInLibrary()));
    else
        office.publishSmall();
    office.open(4);
    const Database &database = office.database();
    std::map<QDate, Values> stood;
    std::set<QString> seen;
    for (int step = 0; step < steps; ++step) {
        const QDate before = office.today();
        stood[before] = recount(database, before);
        office.work();
        // Either something is done or days go by.
        for (QDate day = before.addDays(1); day < office.today(); day = day.addDays(1))
            stood[day] = recount(database, day);
    }
    for (int ahead = 0; ahead <= 90; ++ahead)
        stood[office.today().addDays(ahead)] = recount(database, office.today().addDays(ahead));
    const auto compare = [&](const char *how) {
        for (const auto &[day, values] : stood) {
            const QString differs = difference(values, kept(database, day));
            QVERIFY2(
                differs.isEmpty(),
                qPrintable(QLatin1StringView(how) + u' ' + day.toString(Qt::ISODate) + differs));
            for (const QString &key : values.keys())
                seen.insert(key.section(u'/', 1));
        }
        QVERIFY(need(DailyHistory::stale(database)).empty());
        const HistoryCheck::Report days = need(HistoryCheck::run(database));
        QVERIFY2(days.misdated.empty() && days.elsewhere.empty(), how);
    };
    compare("kept up");
    if (QTest::currentTestFailed())
        return;
    if (!builtIn) // everything but late gates of phases that are hardly ever planned
        QVERIFY2(seen.size() >= 20, qPrintable(QString::number(seen.size())));

    forget(database);
    need(DailyHistory::complete(database));
    compare("read from the log");
    if (QTest::currentTestFailed())
        return;
    // It goes on from there.
    for (int step = 0; step < 40; ++step)
        office.work();
    const QDate today = office.today();
    QCOMPARE(difference(recount(database, today), kept(database, today)), QString());

    // What the charts say of a past day, and of weeks.
    const QDate past = std::next(stood.begin(), 3)->first;
    LibraryShelf shelf;
    const auto ofThePast = [&](const char *key) {
        return need(Dashboard(database, shelf, today, past)
                        .make(*need(Dashboard::chart(QLatin1StringView(key)))));
    };
    const Chart gates = ofThePast("gates-by-phase");
    for (const Phase phase : allPhases) {
        int passed = 0;
        const Values values = stood[past];
        for (auto value = values.begin(); value != values.end(); ++value) {
            if (value.key().endsWith(QStringLiteral("/gate_passed.") + toKey(phase)))
                passed += value.value();
        }
        QCOMPARE(*gates.series[2].points[static_cast<size_t>(indexOf(phase))].value, passed);
    }
    const Chart trend = need(Dashboard(database, shelf, today, today)
                                 .make(*need(Dashboard::chart(QStringLiteral("findings-trend")))));
    double opened = 0;
    for (const ChartPoint &point : trend.series[0].points)
        opened += *point.value;
    auto all = need(database.prepare("SELECT count(*) FROM finding"));
    QVERIFY(all.next());
    QCOMPARE(opened, static_cast<double>(all.integer(0)));
    QCOMPARE(trend.days.back(), today);
}

void DailyHistoryTest::countsWhatWasTakenBack()
{
    QTemporaryDir folder;
    const auto clock =
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
    const OpenWorkspace open =
        need(createWorkspace(folder.filePath(QStringLiteral("undo.gatehouse")),
                             testOwner(QStringLiteral("owner"), QStringLiteral("陈敏")), clock));
    const Database &database = open.workspace->database();
    const Account owner = need(AccountRepository(database).byName(QStringLiteral("owner")));
    const Session session{*open.workspace, owner};
    const auto pass = [&] { clock->set(clock->now().addDays(1)); };
    std::map<QDate, Values> stood;
    const auto note = [&] { stood[clock->today()] = recount(database, clock->today()); };
    const auto commit = [&](const Action &action, auto write) {
        Change change = need(Change::begin(session, action));
        need(write(change));
        need(change.commit());
        note();
        pass();
        return need(AuditLog(database).count());
    };
    AppId app;
    ReleaseId release;
    commit(actions::addApp, [&](Change &change) -> Result<void> {
        App added;
        added.code = QStringLiteral("A");
        added.name = QStringLiteral("应用");
        added.platforms = {Platform::Android};
        TRY_ASSIGN(app, AppRepository::add(change, added));
        return {};
    });
    commit(actions::addRelease, [&](Change &change) -> Result<void> {
        Release added;
        added.app = app;
        added.version = QStringLiteral("1.0");
        added.plannedOn[Phase::Design] = clock->today().addDays(2);
        TRY_ASSIGN(release, ReleaseRepository::add(change, added));
        return {};
    });
    const qint64 replanned = commit(actions::editRelease, [&](Change &change) -> Result<void> {
        Release edited = need(ReleaseRepository(database).release(release));
        edited.plannedOn[Phase::Design] = clock->today().addDays(30);
        edited.plannedOn[Phase::Requirements] = clock->today().addDays(1);
        return ReleaseRepository::update(change, edited);
    });
    note();
    pass();
    need(Undo::undo(session, replanned));
    note();
    QVERIFY(stood[clock->today()].contains(QString::number(app.value)
                                           + QStringLiteral("/gate_late.design")));
    pass();
    note();
    const auto compare = [&] {
        for (const auto &[day, values] : stood)
            QCOMPARE(difference(values, kept(database, day)), QString());
        QVERIFY(need(DailyHistory::stale(database)).empty());
    };
    compare();
    forget(database);
    need(DailyHistory::complete(database));
    compare();
}

void DailyHistoryTest::daysAreThoseOfTheCalendar()
{
    LifecycleFixture f;
    DailyHistory::install(f.workspace());
    f.publishSmall();
    // 00:30 of the third, where the tests are.
    f.clock().set(QDateTime(QDate(2026, 3, 2), QTime(16, 30), Qt::UTC));
    f.addRelease(f.addApp(QStringLiteral("A")));
    for (int round = 0; round < 2; ++round) {
        QVERIFY(kept(f.database(), QDate(2026, 3, 2)).isEmpty());
        QVERIFY(!kept(f.database(), QDate(2026, 3, 3)).isEmpty());
        QCOMPARE(need(DailyHistory::firstDay(f.database())), QDate(2026, 3, 3));
        forget(f.database());
        need(DailyHistory::complete(f.database()));
    }
}

void DailyHistoryTest::findsWhatNobodyCounted_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("another app") << QByteArray("UPDATE daily_change SET app_id = app_id + 1");
    QTest::newRow("no day") << QByteArray("UPDATE daily_change SET day = day || '9'");
    QTest::newRow("no measure") << QByteArray(
        "INSERT INTO daily_change VALUES ('2026-03-02', 1, 1, 'nothing', 1)");
    QTest::newRow("no release") << QByteArray(
        "INSERT INTO daily_change VALUES ('2026-03-02', 1, 999, 'nothing', 0)");
    QTest::newRow("no part") << QByteArray("INSERT INTO daily_part VALUES (1, 'nothing', '')");
}

void DailyHistoryTest::findsWhatNobodyCounted()
{
    QFETCH(const QByteArray, sql);
    LifecycleFixture f;
    DailyHistory::install(f.workspace());
    f.publishSmall();
    f.addRelease(f.addApp(QStringLiteral("A")));
    QVERIFY(need(DailyHistory::stale(f.database())).empty());
    need(f.database().execute(sql));
    QVERIFY(!need(DailyHistory::stale(f.database())).empty());
}

void DailyHistoryTest::findsADayThatWasShifted_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a day earlier")
        << QByteArray("UPDATE daily_change SET day = date(day, '-1 day') WHERE measure = "
                      "'judged.partial'");
    QTest::newRow("a month later")
        << QByteArray("UPDATE daily_change SET day = date(day, '+1 month') WHERE measure = "
                      "'judged.compliant'");
    QTest::newRow("what came and went in between")
        << QByteArray("INSERT INTO daily_change VALUES ('2026-03-05', 1, 1, 'judged.partial', 1), "
                      "('2026-03-06', 1, 1, 'judged.partial', -1)");
}

void DailyHistoryTest::findsADayThatWasShifted()
{
    QFETCH(const QByteArray, sql);
    LifecycleFixture f;
    DailyHistory::install(f.workspace());
    f.publishSmall();
    const ReleaseId release = f.addRelease(f.addApp(QStringLiteral("A")));
    f.clock().set(f.clock().now().addDays(10));
    f.judge(release, "A.1", Judgement::Compliant);
    f.clock().set(f.clock().now().addDays(10));
    f.judge(release, "A.2", Judgement::Partial);
    const auto fine = need(HistoryCheck::run(f.database()));
    QVERIFY(fine.misdated.empty() && fine.elsewhere.empty());
    need(f.database().execute(sql));
    // What it comes to is the same.
    QVERIFY(need(DailyHistory::stale(f.database())).empty());
    const auto found = need(HistoryCheck::run(f.database()));
    QCOMPARE(found.misdated, std::vector{release});
    QVERIFY(found.elsewhere.empty());
    // Nothing is written for it.
    const auto again = need(HistoryCheck::run(f.database()));
    QCOMPARE(again.misdated, found.misdated);
}

void DailyHistoryTest::isRightWhereverItWasWritten()
{
    LifecycleFixture f;
    need(f.database().execute("DELETE FROM workspace_property WHERE key = 'time_zone'"));
    DailyHistory::install(f.workspace());
    f.publishSmall();
    const ReleaseId first = f.addRelease(f.addApp(QStringLiteral("A")));
    const ReleaseId second = f.addRelease(f.addApp(QStringLiteral("B")));
    for (const ReleaseId release : {first, second}) {
        f.clock().set(f.clock().now().addDays(1));
        f.judge(release, "A.1", Judgement::Compliant);
        f.clock().set(f.clock().now().addSecs(9 * 60 * 60));
        f.judge(release, "A.2", Judgement::Partial);
    }
    const auto inZone = [](const char *zone, const auto &look) {
        const QByteArray before = qgetenv("TZ");
        const auto back = qScopeGuard([&] {
            qputenv("TZ", before);
            tzset();
        });
        qputenv("TZ", zone);
        tzset();
        look();
    };
    // Whoever reads it on the other side of the earth.
    inZone("America/Los_Angeles", [&] {
        const auto report = need(HistoryCheck::run(f.database()));
        QVERIFY(report.misdated.empty() && report.elsewhere.empty());
    });
    // One of them as if it had been written there: that is said, and no fault.
    need(f.database().execute("UPDATE daily_change SET day = date(day, '-1 day') WHERE measure "
                              "LIKE 'judged.%' AND release_id = "
                              + QByteArray::number(second.value)));
    const auto report = need(HistoryCheck::run(f.database()));
    QVERIFY(report.misdated.empty());
    QCOMPARE(report.elsewhere, std::vector{second});
    // Where the workspace has a zone nobody writes elsewhere.
    need(f.database().execute(
        "INSERT INTO workspace_property VALUES ('time_zone', 'Asia/Shanghai')"));
    const auto zoned = need(HistoryCheck::run(f.database()));
    QCOMPARE(zoned.misdated, std::vector{second});
    QVERIFY(zoned.elsewhere.empty());
}

void DailyHistoryTest::anAbandonedChangeLeavesNoTrace()
{
    LifecycleFixture f;
    DailyHistory::install(f.workspace());
    f.publishSmall();
    const ReleaseId release = f.addRelease(f.addApp(QStringLiteral("A")));
    const Values before = kept(f.database(), f.today());
    {
        Change change = f.change("finding.open");
        Finding finding;
        finding.release = release;
        finding.requirement = f.requirement("A.1").id;
        finding.title = QStringLiteral("明文传输");
        need(FindingRepository::open(change, finding));
    }
    QCOMPARE(kept(f.database(), f.today()), before);
    f.openFinding(release, f.requirement("A.1").id);
    QVERIFY(kept(f.database(), f.today()) != before);
}

void DailyHistoryTest::readsTheLogsOfEarlierVersions_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= 4; ++version)
        QTest::addRow("version %d", version) << version;
}

void DailyHistoryTest::readsTheLogsOfEarlierVersions()
{
    QFETCH(int, version);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.gatehouse"));
    {
        QFile script(QFileInfo(QStringLiteral(__FILE__)).absolutePath()
                     + QStringLiteral("/../store/fixtures/schema-%1.sql").arg(version));
        QVERIFY(script.open(QIODevice::ReadOnly));
        const auto old = need(Database::open(path, Database::Mode::Create));
        need(old->execute(script.readAll()));
        need(old->checkpoint());
    }
    const auto clock =
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC));
    const OpenWorkspace open = need(openWorkspace(path, clock));
    const Database &database = open.workspace->database();
    QVERIFY(need(DailyHistory::stale(database)).empty());
    QCOMPARE(difference(recount(database, clock->today()), kept(database, clock->today())),
             QString());
    const QDate first = need(DailyHistory::firstDay(database));
    QVERIFY(first.isValid() && first < clock->today());
    for (const auto &[app, counts] : need(DailyHistory::on(database, first))) {
        for (int i = 0; i < DailyMeasure::count; ++i)
            QVERIFY(counts[DailyMeasure::at(i)] >= 0);
    }
}

void DailyHistoryTest::readsTheStepsThatWereStored()
{
    for (int i = 0; i < DailyMeasure::count; ++i)
        QCOMPARE(DailyMeasure::fromKey(DailyMeasure::at(i).key()), DailyMeasure::at(i));
    QVERIFY(!DailyMeasure::fromKey("nothing"));
    DailySteps steps;
    steps.add(DailyMeasure::openFinding(Risk::High), 1, QDate(2026, 5, 2));
    steps.add(DailyMeasure::openedFindings(), 3);
    QCOMPARE(steps.stored(), "finding_open.high@2026-05-02=1 finding_opened=3");
    QVERIFY(DailySteps::fromStored(steps.stored()) == steps);
    QVERIFY(DailySteps::fromStored("nothing=1 =").isEmpty());
}

QTEST_GUILESS_MAIN(DailyHistoryTest)
#include "dailyhistorytest.moc"
