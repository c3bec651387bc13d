#include "models/lifecycle/releasestanding.h"
#include "tests/models/lifecycle/office.h"

#include <QtTest>

using namespace gatehouse;

namespace {

BoardCell cellOf(const GateStatus &status)
{
    const GateCounts counts = countsOf(status.criteria);
    BoardCell cell;
    cell.state = status.state;
    cell.late = status.late;
    cell.plannedOn = status.plannedOn;
    if (status.decision)
        cell.decidedOn = status.decision->decidedAt.toLocalTime().date();
    cell.due = counts.due;
    cell.assessed = counts.assessed;
    cell.uncovered = counts.uncovered;
    cell.unhandledRisks = counts.unhandledRisks;
    cell.threatsToDo = counts.threatsToDo;
    cell.testsToDo = counts.testsToDo;
    cell.withoutEvidence = counts.withoutEvidence;
    cell.notApplying = status.notApplying;
    return cell;
}

QString describe(const BoardCell &cell)
{
    return QStringLiteral(
               "%1%2%10 due %3 assessed %4 uncovered %5 high %6 without evidence %7 plan %8 on %9 "
               "not applying %11 of %12 threats %13 tests %14")
        .arg(toKey(cell.state), cell.late ? QStringLiteral(" late") : QString())
        .arg(cell.due)
        .arg(cell.assessed)
        .arg(cell.uncovered)
        .arg(cell.unhandledRisks)
        .arg(cell.withoutEvidence)
        .arg(cell.plannedOn.toString(Qt::ISODate), cell.decidedOn.toString(Qt::ISODate))
        .arg(cell.changedSince ? QStringLiteral(" changed") : QString())
        .arg(cell.notApplying.count)
        .arg(cell.notApplying.of)
        .arg(cell.threatsToDo)
        .arg(cell.testsToDo);
}

/// Everything stored, as one text.
QString stored(const Database &database)
{
    QString text;
    auto rows = need(database.prepare("SELECT * FROM release_rollup ORDER BY release_id"));
    rows.bind();
    while (rows.next()) {
        for (int column = 0; column < rows.columnCount(); ++column)
            text += rows.text(column) + QLatin1Char('\n');
    }
    need(rows.finished());
    return text;
}

} // namespace

class GateRollupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boardAndStatusesAgreeOnAnyHistory_data();
    void boardAndStatusesAgreeOnAnyHistory();
    void anAppWithoutAReleaseHasARow();
    void showsTheCurrentReleaseByCode();
    void theOrganisationsWorkRewritesNothing();
    void anAcceptanceLapsesWithoutAWrite();
    void evidenceExpiresWithoutAWrite();
    void countsAnewWhatAMigrationTookAway();
    void aHighRiskIsOverdueWithoutAWrite();
    void decisionsStandOnTheirLocalDay_data();
    void decisionsStandOnTheirLocalDay();
    void findsWhatIsStaleAndCountsAgain();
    void anAbandonedChangeLeavesTheCounts();
    void rowsSayWhereTheyStand();
    void releasesThatTheBoardNoLongerShowsSayWhereTheyStand();
};

void GateRollupTest::boardAndStatusesAgreeOnAnyHistory_data()
{
    QTest::addColumn<bool>("builtIn");
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("steps");
    QTest::newRow("small library, 1") << false << 1U << 400;
    QTest::newRow("small library, 2") << false << 2U << 300;
    QTest::newRow("small library, 3") << false << 5U << 300;
    QTest::newRow("small library, what does not apply is judged again") << false << 107U << 300;
    QTest::newRow("small library, evidence that was away at a decision goes again")
        << false << 138U << 300;
    QTest::newRow("small library, the same in another history") << false << 171U << 300;
    QTest::newRow("built-in library") << true << 4U << 100;
}

void GateRollupTest::boardAndStatusesAgreeOnAnyHistory()
{
    QFETCH(bool, builtIn);
    QFETCH(unsigned, seed);
    QFETCH(int, steps);
    Office office(seed);
    if (builtIn)
        office.publish(need(builtInLibrary()));
    else
        office.publishSmall();
    office.open(4);
    std::set<GateState> seen;
    int changed = 0;
    for (int step = 0; step < steps; ++step) {
        office.work();
        if (step % 10 != 0)
            continue;
        QVERIFY(need(GateRollup::stale(office.database(), *office.shelf)).empty());
        for (const int days : {-30, 0, 1, 45}) {
            const QDate day = office.today().addDays(days);
            for (const BoardRow &row : office.board(day)) {
                const auto statuses = need(office.gates().statuses(row.release, day));
                for (const GateStatus &status : statuses) {
                    const auto index = static_cast<size_t>(indexOf(status.phase));
                    BoardCell expected = cellOf(status);
                    expected.changedSince = status.isPassed()
                        && !need(office.gates().changesSince(status.decision->id, day)).empty();
                    QVERIFY2(
                        row.cells[index] == expected,
                        qUtf8Printable(QStringLiteral("step %1, %2 %3: %4; expected %5")
                                           .arg(step)
                                           .arg(row.code, toKey(status.phase),
                                                describe(row.cells[index]), describe(expected))));
                    changed += expected.changedSince ? 1 : 0;
                    seen.insert(status.state);
                    QCOMPARE(status.criteriaHold(),
                             std::all_of(status.criteria.begin(), status.criteria.end(),
                                         [](const auto &each) { return each.passed; }));
                }
                const Phase current = need(office.gates().currentPhase(row.release));
                QCOMPARE(std::min(row.currentPhase, 5), indexOf(current));
            }
        }
    }
    if (!builtIn) {
        QCOMPARE(seen.size(), EnumText<GateState>::entries().size());
        QVERIFY(changed > 0);
    }
}

void GateRollupTest::anAppWithoutAReleaseHasARow()
{
    LifecycleFixture f;
    f.publishSmall();
    const AppId app = f.addApp(QStringLiteral("IDEA"), 2);
    const auto board = f.board(f.today());
    QCOMPARE(board.size(), 1);
    QCOMPARE(board[0].app, app);
    QCOMPARE(board[0].tier, 2);
    QVERIFY(!board[0].release.isValid());
    QCOMPARE(board[0].cells, (std::array<BoardCell, 6>{}));
    QVERIFY(!board[0].current());
    QVERIFY(!board[0].isLate() && !board[0].isBlocked() && !board[0].isReady());
}

void GateRollupTest::showsTheCurrentReleaseByCode()
{
    LifecycleFixture f;
    f.publishSmall();
    const AppId second = f.addApp(QStringLiteral("B"));
    const AppId first = f.addApp(QStringLiteral("A"));
    f.addRelease(second, QStringLiteral("1.0"), {{Phase::Requirements, QDate(2026, 1, 1)}});
    const ReleaseId newer =
        f.addRelease(second, QStringLiteral("2.0"), {{Phase::Requirements, QDate(2026, 9, 1)}});
    f.openFinding(newer, f.requirement("A.1").id);
    const auto board = f.board(f.today());
    QCOMPARE(board.size(), 2);
    QCOMPARE(board[0].app, first);
    QCOMPARE(board[1].release, newer);
    QCOMPARE(board[1].version, QStringLiteral("2.0"));
    QCOMPARE(board[1].nextDue, QDate(2026, 9, 1));
    QCOMPARE(board[1].currentPhase, 0);
    QCOMPARE(board[1].openFindings, 1);
    QVERIFY(!board[1].isLate());
}

void GateRollupTest::releasesThatTheBoardNoLongerShowsSayWhereTheyStand()
{
    LifecycleFixture fixture;
    fixture.publishSmall();
    const AppId app = fixture.addApp(QStringLiteral("CLAIM"), 3);
    const ReleaseId older = fixture.addRelease(app);
    const auto before =
        need(GateRollup::releases(fixture.database(), *fixture.shelf, app, fixture.today()));
    QCOMPARE(before.size(), 1u);
    QCOMPARE(before.front(), fixture.board(fixture.today()).front());
    QVERIFY(!isFinished(before.front()));
    QCOMPARE(standingOf(before.front()), QStringLiteral("Requirements: In progress"));
    const ReleaseId newer = fixture.addRelease(app, QStringLiteral("2.0"));
    const auto after =
        need(GateRollup::releases(fixture.database(), *fixture.shelf, app, fixture.today()));
    QCOMPARE(after.size(), 2u);
    BoardRow shown = fixture.board(fixture.today()).front();
    QCOMPARE(shown.othersUnderWay, 1); // which the board alone says
    shown.othersUnderWay = 0;
    QCOMPARE(after.front(), shown);
    QCOMPARE(after.front().release, newer);
    QCOMPARE(after.back().release, older);
    QCOMPARE(after.back(), before.front());
    BoardRow late = before.front();
    late.currentPhase = 2;
    late.openFindings = 1;
    late.cells[2].state = GateState::InProgress;
    late.cells[2].plannedOn = QDate(2026, 11, 1);
    late.cells[2].late = true;
    QCOMPARE(standingOf(late),
             QStringLiteral(
                 "Development: In progress · overdue, was due on 2026-11-01 · 1 open finding(s)"));
    late.currentPhase = 6;
    QVERIFY(!isFinished(late));
    late.openFindings = 0;
    QVERIFY(isFinished(late));
    QCOMPARE(standingOf(late), QStringLiteral("All gates passed"));
}

void GateRollupTest::theOrganisationsWorkRewritesNothing()
{
    LifecycleFixture f;
    f.publishSmall();
    f.addRelease(f.addApp(QStringLiteral("A"), 1));
    f.addRelease(f.addApp(QStringLiteral("B"), 2, {{QStringLiteral("outsourced"), false}}));
    const QString before = stored(f.database());
    QCOMPARE(f.board(f.today())[0].cells[0].assessed, 0);
    f.judge({}, "O.1", Judgement::Compliant);
    f.judge({}, "O.2", Judgement::Noncompliant);
    QCOMPARE(stored(f.database()), before);
    auto board = f.board(f.today());
    QCOMPARE(board[0].cells[0].assessed, 1);
    QCOMPARE(board[0].cells[0].withoutEvidence, 1);
    QCOMPARE(board[0].cells[3].uncovered, 1);
    QCOMPARE(board[1].cells[3].uncovered, 0); // nothing is outsourced there
    f.addEvidence({}, f.requirement("O.1").id, "policy");
    f.accept({}, f.requirement("O.2").id, f.today().addDays(3));
    QCOMPARE(stored(f.database()), before);
    board = f.board(f.today());
    QCOMPARE(board[0].cells[0].withoutEvidence, 0);
    QCOMPARE(board[0].cells[3].uncovered, 0);
    QCOMPARE(f.board(f.today().addDays(4))[0].cells[3].uncovered, 1);
}

void GateRollupTest::anAcceptanceLapsesWithoutAWrite()
{
    LifecycleFixture f;
    f.publishSmall();
    const ReleaseId release = f.addRelease(f.addApp(QStringLiteral("A")));
    for (const char *key : {"A.1", "A.2"})
        f.judge(release, key, Judgement::Noncompliant);
    f.accept(release, f.requirement("A.1").id, f.today().addDays(5));
    f.accept(release, f.requirement("A.2").id, f.today().addDays(10));
    const auto uncoveredAfter = [&](int days) {
        return f.board(f.today().addDays(days))[0].cells[0].uncovered;
    };
    QCOMPARE(uncoveredAfter(0), 0);
    QCOMPARE(uncoveredAfter(5), 0);
    QCOMPARE(uncoveredAfter(6), 1);
    QCOMPARE(uncoveredAfter(10), 1);
    QCOMPARE(uncoveredAfter(11), 2);
    QVERIFY(f.board(f.today().addDays(6))[0].isBlocked());
    f.accept(release, f.requirement("A.1").id, f.today().addDays(20));
    QCOMPARE(uncoveredAfter(11), 1);
}

void GateRollupTest::evidenceExpiresWithoutAWrite()
{
    LifecycleFixture f;
    f.publishSmall();
    const ReleaseId release =
        f.addRelease(f.addApp(QStringLiteral("A"), 2, {{QStringLiteral("outsourced"), false}}));
    f.judge({}, "O.1", Judgement::Compliant);
    const auto limited = [&](const char *key, int days) {
        const EvidenceId id = f.addEvidence(release, f.requirement(key).id, key);
        Change ending = f.change("evidence.edit");
        Evidence evidence = need(EvidenceRepository(f.database()).evidence(id));
        evidence.expiresOn = f.today().addDays(days);
        need(EvidenceRepository::update(ending, evidence));
        need(ending.commit());
    };
    for (const char *key : {"A.1", "A.2"})
        f.judge(release, key, Judgement::Compliant);
    limited("A.1", 5);
    limited("A.2", 10);
    const auto cell = [&](int days) { return f.board(f.today().addDays(days))[0].cells[0]; };
    QCOMPARE(cell(5).withoutEvidence, 0);
    QCOMPARE(cell(5).state, GateState::Ready);
    QCOMPARE(cell(6).withoutEvidence, 1);
    QCOMPARE(cell(6).state, GateState::InProgress);
    QCOMPARE(cell(11).withoutEvidence, 2);
    f.clock().set(f.clock().now().addDays(6));
    const auto refused = f.tryDecide(release, Phase::Requirements, GateDecisionKind::Passed);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QStringLiteral("still good")),
             qPrintable(refused.error().message));
    f.addEvidence(release, f.requirement("A.1").id, "a new report");
    QCOMPARE(cell(0).withoutEvidence, 0);
    QVERIFY(need(GateRollup::stale(f.database(), *f.shelf)).empty());
}

void GateRollupTest::countsAnewWhatAMigrationTookAway()
{
    LifecycleFixture f;
    f.publishSmall();
    const ReleaseId release = f.addRelease(f.addApp(QStringLiteral("A")));
    const auto before = f.board(f.today());
    need(f.database().execute("DELETE FROM release_rollup"));
    QCOMPARE(need(GateRollup::stale(f.database(), *f.shelf)), std::vector{release});
    need(GateRollup::complete(f.database(), *f.shelf));
    QVERIFY(need(GateRollup::stale(f.database(), *f.shelf)).empty());
    QVERIFY(f.board(f.today()) == before);

    // What was taken away of one release is for the check to say, not for an opening to hide.
    const ReleaseId other = f.addRelease(f.addApp(QStringLiteral("B")));
    need(f.database().execute("DELETE FROM release_rollup WHERE release_id = "
                              + QByteArray::number(other.value)));
    need(GateRollup::complete(f.database(), *f.shelf));
    QCOMPARE(need(GateRollup::stale(f.database(), *f.shelf)), std::vector{other});
}

void GateRollupTest::aHighRiskIsOverdueWithoutAWrite()
{
    LifecycleFixture f;
    f.publishSmall();
    const ReleaseId release = f.addRelease(f.addApp(QStringLiteral("A")));
    const RequirementId requirement = f.requirement("A.1").id;
    const auto unhandledAfter = [&](int days) {
        return f.board(f.today().addDays(days))[0].cells[0].unhandledRisks;
    };
    f.judge(release, requirement, Judgement::Noncompliant);
    QCOMPARE(unhandledAfter(0), 1);
    const FindingId first = f.openFinding(release, requirement, Risk::High, f.today().addDays(5));
    QCOMPARE(unhandledAfter(5), 0);
    QCOMPARE(unhandledAfter(6), 1);
    QVERIFY(f.board(f.today().addDays(6))[0].isBlocked());

    // Accepted, it is in hand for longer; another one is not in hand because of that.
    RiskAcceptance acceptance;
    acceptance.finding = first;
    acceptance.reason = QStringLiteral("replaced next quarter");
    acceptance.expiresOn = f.today().addDays(20);
    need(f.tryAccept(acceptance));
    QCOMPARE(unhandledAfter(20), 0);
    QCOMPARE(unhandledAfter(21), 1);
    f.openFinding(release, requirement, Risk::High, f.today().addDays(3));
    QCOMPARE(unhandledAfter(3), 0);
    QCOMPARE(unhandledAfter(4), 1);
    QVERIFY(need(GateRollup::stale(f.database(), *f.shelf)).empty());
}

void GateRollupTest::decisionsStandOnTheirLocalDay_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("ahead of UTC") << QByteArray("Asia/Shanghai");
    QTest::newRow("behind UTC") << QByteArray("America/New_York");
    QTest::newRow("clocks go forward on one of the days") << QByteArray("Europe/Berlin");
}

void GateRollupTest::decisionsStandOnTheirLocalDay()
{
    QFETCH(QByteArray, zone);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    ::tzset();
    const auto restore = qScopeGuard([&] {
        qputenv("TZ", before);
        ::tzset();
    });
    LifecycleFixture f;
    f.publishSmall();
    const ReleaseId release = f.addRelease(f.addApp(QStringLiteral("A")));
    // On 2026-03-29 at 01:00 UTC summer time begins in Berlin: UTC+1 becomes UTC+2.
    const char *moments[] = {"2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z",
                             "2026-03-29T00:30:00Z", "2026-03-29T21:59:59Z",
                             "2026-03-29T22:00:00Z", "2026-03-30T03:59:00Z"};
    for (const Phase phase : allPhases) {
        f.clock().set(
            QDateTime::fromString(QString::fromLatin1(moments[indexOf(phase)]), Qt::ISODate));
        f.decide(release, phase, GateDecisionKind::Rejected);
    }
    const BoardRow row = f.board(f.today()).front();
    for (const Phase phase : allPhases) {
        const QDateTime moment =
            QDateTime::fromString(QString::fromLatin1(moments[indexOf(phase)]), Qt::ISODate);
        QCOMPARE(row.cells[static_cast<size_t>(indexOf(phase))].decidedOn,
                 moment.toLocalTime().date());
    }
}

void GateRollupTest::findsWhatIsStaleAndCountsAgain()
{
    LifecycleFixture f;
    f.publishSmall();
    const ReleaseId first = f.addRelease(f.addApp(QStringLiteral("A")));
    const ReleaseId second = f.addRelease(f.addApp(QStringLiteral("B")));
    const auto stale = [&] { return need(GateRollup::stale(f.database(), *f.shelf)); };
    QVERIFY(stale().empty());
    need(f.database().execute("UPDATE release_rollup SET gates = replace(gates, '|0|', '|2|')"));
    QCOMPARE(stale(), (std::vector<ReleaseId>{first, second}));
    need(GateRollup::refresh(f.database(), *f.shelf, second));
    QCOMPARE(stale(), std::vector<ReleaseId>{first});
    need(f.database().execute("DELETE FROM release_rollup"));
    QCOMPARE(stale(), (std::vector<ReleaseId>{first, second}));
    for (const ReleaseId release : {first, second})
        need(GateRollup::refresh(f.database(), *f.shelf, release));
    QVERIFY(stale().empty());
}

void GateRollupTest::anAbandonedChangeLeavesTheCounts()
{
    LifecycleFixture f;
    f.publishSmall();
    const ReleaseId release = f.addRelease(f.addApp(QStringLiteral("A")));
    const QString before = stored(f.database());
    {
        Change change = f.change();
        f.record(change, release, f.requirement("A.1").id, Judgement::Compliant);
    }
    QCOMPARE(stored(f.database()), before);
    QCOMPARE(f.board(f.today())[0].cells[0].assessed, 0);
}

void GateRollupTest::rowsSayWhereTheyStand()
{
    LifecycleFixture f;
    f.publishSmall();
    const ReleaseId release =
        f.addRelease(f.addApp(QStringLiteral("A"), 3, {{QStringLiteral("has_login"), false}}),
                     QStringLiteral("1.0"), {{Phase::Requirements, f.today().addDays(-1)}});
    QVERIFY(f.board(f.today())[0].isLate());
    QVERIFY(!f.board(f.today().addDays(-1))[0].isLate());
    f.judge(release, "A.1", Judgement::Noncompliant);
    QVERIFY(f.board(f.today())[0].isBlocked());
    f.openFinding(release, f.requirement("A.1").id);
    QVERIFY(!f.board(f.today())[0].isBlocked());
    QVERIFY(!f.board(f.today())[0].isReady());
    f.judge({}, "O.1", Judgement::Compliant);
    QVERIFY(f.board(f.today())[0].isReady());
    f.decide(release, Phase::Requirements, GateDecisionKind::Passed);
    const BoardRow row = f.board(f.today())[0];
    QCOMPARE(row.currentPhase, 1);
    QVERIFY(!row.isLate());
    QVERIFY(row.isReady()); // design asks for nothing
    for (const Phase phase : {Phase::Design, Phase::Development})
        f.decide(release, phase, GateDecisionKind::Passed);
    for (const char *key : {"A.3"})
        f.judge(release, key, Judgement::Compliant);
    f.judge({}, "O.2", Judgement::Compliant);
    for (const Phase phase : {Phase::Test, Phase::Delivery, Phase::Operation})
        f.decide(release, phase, GateDecisionKind::Passed);
    const BoardRow done = f.board(f.today())[0];
    QCOMPARE(done.currentPhase, 6);
    QVERIFY(!done.current());
    QVERIFY(!done.nextDue.isValid());
}

QTEST_GUILESS_MAIN(GateRollupTest)
#include "gaterolluptest.moc"
