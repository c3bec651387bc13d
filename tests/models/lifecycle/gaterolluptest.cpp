#include "models/threatmodels/threatproposal.h"
#include "models/threatmodels/threatrepository.h"
#include "models/threatmodels/threatproposal.h"
#include "models/threatmodels/threatrepository.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/models/threatmodels/smallmodel.h"
#include "tests/models/threatmodels/smallmodel.h"

#include "models/workspace/actions.h"

#include <QtTest>

#include <random>

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
    cell.withoutEvidence = counts.withoutEvidence;
    cell.notApplying = status.notApplying;
    return cell;
}

QString describe(const BoardCell &cell)
{
    return QStringLiteral(
               "%1%2%10 due %3 assessed %4 uncovered %5 high %6 without evidence %7 plan %8 on %9 "
               "not applying %11 of %12 threats %13")
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
        .arg(cell.threatsToDo);
}

/// Does at random what people do, one Change at a time.
class Office : public LifecycleFixture
{
public:
    explicit Office(unsigned seed) : m_random(seed) { }

    void open(int apps)
    {
        for (const Requirement &each : library()->requirements) {
            if (each.isAssessed())
                (each.scope == Scope::Organisation ? m_organisations : m_own).push_back(each.id);
        }
        for (const Requirement &each : library()->requirements) {
            for (const QString &condition : each.condition) {
                for (const QString &flag : Condition::parse(condition)->names()) {
                    if (!m_flags.contains(flag))
                        m_flags += flag;
                }
            }
        }
        for (int i = 0; i < apps; ++i) {
            const AppId app = addApp(QStringLiteral("APP%1").arg(i), 1 + pick(3));
            m_apps.push_back(app);
            newRelease();
        }
    }

    void work()
    {
        clock().set(clock().now().addMSecs(1)); // no two things happen at one moment
        switch (pick(24)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
        case 5:
            judgeSomething(anyRelease(), any(m_own));
            break;
        case 6:
        case 7:
            judgeSomething({}, any(m_organisations));
            break;
        case 8:
        case 9:
            linkEvidence();
            break;
        case 10:
            unlinkEvidence();
            break;
        case 11:
            find();
            break;
        case 12:
            moveFinding();
            break;
        case 13:
            acceptSomething();
            break;
        case 14:
            decideApplicability();
            break;
        case 15:
            changeApp();
            break;
        case 16:
            changePlan();
            break;
        case 17:
        case 18:
            modelThreats();
            break;
        case 19:
            pick(4) == 0 ? newRelease() : clock().set(clock().now().addSecs(pick(200000)));
            break;
        default:
            decideGate();
        }
    }

private:
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    template<class T>
    T any(const std::vector<T> &choices)
    {
        return choices[static_cast<size_t>(pick(static_cast<int>(choices.size())))];
    }
    ReleaseId anyRelease() { return any(m_releases); }
    Judgement anyJudgement(ReleaseId release)
    {
        using enum Judgement;
        const Judgement found = any(std::vector{Compliant, Compliant, Compliant, Partial,
                                                Noncompliant, NotApplicable, NotAssessed});
        if (found != NotApplicable || !release.isValid())
            return found;
        // At tier 1 nobody says so alone.
        const AppId app = need(ReleaseRepository(database()).release(release)).app;
        return need(AppRepository(database()).app(app)).tier == 1 ? Compliant : found;
    }
    /// What has a finding that is not closed is not compliant.
    void judgeSomething(ReleaseId release, RequirementId requirement)
    {
        const auto findings =
            need(FindingRepository(database(), {}).ofRequirement(release, requirement));
        const bool closed = std::all_of(findings.begin(), findings.end(), [](const Finding &each) {
            return each.status == FindingStatus::Closed;
        });
        const Judgement judgement = anyJudgement(release);
        // What the owner selects is left out by a decision, not by a judgement.
        const Requirement *judged = library()->requirement(requirement);
        const bool isSelected = judged && judged->clause.startsWith(QLatin1String("7.3"));
        const bool isImpossible = (judgement == Judgement::Compliant && !closed)
            || (judgement == Judgement::NotApplicable && isSelected);
        judge(release, requirement, isImpossible ? Judgement::Partial : judgement);
    }
    /// A release with a requirement of its own, or the organisation with one of its own.
    std::pair<ReleaseId, RequirementId> anySubject()
    {
        if (pick(4) == 0)
            return {ReleaseId(), any(m_organisations)};
        const ReleaseId release = anyRelease();
        return {release, any(m_own)};
    }

    void linkEvidence()
    {
        const auto [release, requirement] = anySubject();
        addEvidence(release, requirement, QByteArray("content ") + QByteArray::number(pick(5)));
    }
    void unlinkEvidence()
    {
        const ReleaseId release = pick(4) == 0 ? ReleaseId() : anyRelease();
        const auto uses = need(EvidenceRepository(database()).usesIn(release, false));
        if (uses.empty())
            return;
        Change unlinking = change("evidence.unlink");
        need(EvidenceRepository::unlink(unlinking, any(uses)));
        need(unlinking.commit());
    }
    void find()
    {
        const auto [release, requirement] = anySubject();
        m_findings.push_back(openFinding(release, requirement, pick(3) ? Risk::High : Risk::Low,
                                         pick(4) ? today().addDays(pick(60) - 10) : QDate()));
    }
    void moveFinding()
    {
        if (m_findings.empty())
            return;
        const FindingRepository findings(database(), {});
        Finding finding = need(findings.finding(any(m_findings)));
        // Whoever else moves it on, the re-test is not the assessor's.
        Change moving = need(Change::begin(session(Role::Auditor), actions::editFinding));
        switch (finding.status) {
        case FindingStatus::Open:
            finding.status = FindingStatus::Fixing;
            need(FindingRepository::update(moving, finding));
            break;
        case FindingStatus::Fixing:
            finding.status = FindingStatus::AwaitingRetest;
            need(FindingRepository::update(moving, finding));
            break;
        case FindingStatus::AwaitingRetest:
            need(FindingRepository::retest(moving, finding.id, pick(2) == 0,
                                           QStringLiteral("tested again")));
            break;
        case FindingStatus::Closed:
        case FindingStatus::RiskAccepted:
            break;
        }
        need(moving.commit());
    }
    void acceptSomething()
    {
        RiskAcceptance acceptance;
        acceptance.reason = QStringLiteral("borne");
        acceptance.expiresOn = today().addDays(1 + pick(60));
        if (pick(2) == 0 && !m_findings.empty()) {
            acceptance.finding = any(m_findings);
            const auto finding =
                need(FindingRepository(database(), {}).finding(acceptance.finding));
            if (finding.status == FindingStatus::Closed)
                return;
        } else {
            std::tie(acceptance.release, acceptance.requirement) = anySubject();
        }
        need(tryAccept(acceptance));
    }
    void decideApplicability()
    {
        const ReleaseId release = anyRelease();
        const auto decided = need(ApplicabilityRepository(database()).decisions(release));
        Change deciding = change("applicability.decide");
        if (!decided.isEmpty() && pick(2) == 0)
            need(ApplicabilityRepository::withdraw(deciding, release, decided.begin().key()));
        else
            need(ApplicabilityRepository::decide(deciding, release, any(m_own), pick(2) == 0,
                                                 QStringLiteral("by hand")));
        need(deciding.commit());
    }
    void changeApp()
    {
        App app = need(AppRepository(database()).app(any(m_apps)));
        if (pick(3) == 0) {
            app.tier = 1 + pick(3);
        } else {
            const QString flag = m_flags.at(pick(static_cast<int>(m_flags.size())));
            const int answer = pick(3);
            if (answer == 0)
                app.profile.clear(flag);
            else
                app.profile.set(flag, answer == 1, QStringLiteral("said by the owner"));
        }
        Change changing = change("app.update");
        need(AppRepository::update(changing, app));
        need(changing.commit());
    }
    void changePlan()
    {
        Release release = need(ReleaseRepository(database()).release(anyRelease()));
        release.plannedOn.clear();
        QDate day = today().addDays(pick(40) - 40);
        for (const Phase phase : allPhases) {
            if (pick(4) != 0)
                release.plannedOn[phase] = day;
            day = day.addDays(pick(20));
        }
        Change changing = change("release.update");
        need(ReleaseRepository::update(changing, release));
        need(changing.commit());
    }
    void newRelease()
    {
        m_releases.push_back(
            addRelease(m_apps.size() > m_releases.size() ? m_apps.back() : any(m_apps),
                       QStringLiteral("1.%1").arg(m_releases.size()),
                       {{Phase::Requirements, today().addDays(pick(20) - 5)}}));
    }
    void modelThreats()
    {
        const ReleaseId release = anyRelease();
        const auto threats = need(ThreatRegister::load(database(), release, today()));
        Change changing = change("threat_model.draw");
        if (!threats) {
            const auto before = need(ThreatModelRepository(database()).ofReleaseBefore(release));
            if (before && pick(2) == 0)
                need(ThreatModelRepository::carry(changing, before->id, release));
            else
                need(ThreatModelRepository::draw(changing, release, smallModel()));
            need(changing.commit());
            return;
        }
        const ThreatModelId model = threats->model.id;
        const ThreatId any =
            threats
                ->threats[static_cast<std::size_t>(pick(static_cast<int>(threats->threats.size())))]
                .threat.id;
        std::vector<ThreatId> all;
        QStringList parts;
        for (const ThreatRow &row : threats->threats)
            all.push_back(row.threat.id);
        for (const ModelPart &part : threats->parts)
            parts += part.subject;
        switch (pick(6)) {
        case 0:
            need(ThreatModelRepository::look(changing, model, parts, threats->model.revision));
            break;
        case 1:
            need(takeProposals(
                changing, model, all,
                {pick(2) == 0 ? CountermeasureStage::Decided : CountermeasureStage::Designed,
                 QStringLiteral("HLD"), Language::English}));
            break;
        case 2:
            need(ThreatRepository::markAccepted(changing, any, QStringLiteral("for now"),
                                                today().addDays(pick(40) + 1)));
            break;
        case 3:
            need(ThreatRepository::dismiss(changing, any, QStringLiteral("not here")));
            break;
        case 4: {
            ThreatModel drawing = need(ThreatModelRepository(database()).drawing(model));
            drawing.elements[1].answers.insert(QStringLiteral("signature_self_check"),
                                               pick(2) == 0);
            need(ThreatModelRepository::redraw(changing, model, drawing, threats->model.revision));
            break;
        }
        default:
            if (!threats->model.isOfThisRelease())
                need(ThreatModelRepository::confirm(changing, model, threats->model.revision));
        }
        need(changing.commit());
    }
    void decideGate()
    {
        const ReleaseId release = anyRelease();
        const Phase phase = pick(3) == 0 ? allPhases[static_cast<size_t>(pick(6))]
                                         : need(gates().currentPhase(release));
        using enum GateDecisionKind;
        const auto decided =
            tryDecide(release, phase, any(std::vector{Passed, Passed, Passed, Rejected, Reopened}));
        if (!decided && decided.error().kind != ErrorKind::Invalid)
            qFatal("%s", qUtf8Printable(decided.error().message));
    }

    std::mt19937 m_random;
    std::vector<AppId> m_apps;
    std::vector<ReleaseId> m_releases;
    std::vector<FindingId> m_findings;
    std::vector<RequirementId> m_own;
    std::vector<RequirementId> m_organisations;
    QStringList m_flags;
};

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
    void aHighRiskIsOverdueWithoutAWrite();
    void decisionsStandOnTheirLocalDay_data();
    void decisionsStandOnTheirLocalDay();
    void findsWhatIsStaleAndCountsAgain();
    void anAbandonedChangeLeavesTheCounts();
    void rowsSayWhereTheyStand();
};

void GateRollupTest::boardAndStatusesAgreeOnAnyHistory_data()
{
    QTest::addColumn<bool>("builtIn");
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("steps");
    QTest::newRow("small library, 1") << false << 1U << 400;
    QTest::newRow("small library, 2") << false << 2U << 300;
    QTest::newRow("small library, 3") << false << 3U << 300;
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
