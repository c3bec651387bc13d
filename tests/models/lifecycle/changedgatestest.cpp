#include "tests/models/lifecycle/lifecyclefixture.h"

#include "models/lifecycle/organisationshare.h"
#include "models/workspace/actions.h"

#include <QTest>

using namespace gatehouse;
using What = SnapshotDifference::What;

namespace {

/// A release whose first gate is passed: A.1 falls short and its risk is accepted for thirty days,
/// A.2 and O.1 comply, each with evidence that is good for sixty days.
class PassedGate : public LifecycleFixture
{
public:
    explicit PassedGate(int tier = 3)
    {
        publishSmall();
        app = addApp(QStringLiteral("PAY"), tier);
        release = addRelease(app);
        judge({}, "O.1", Judgement::Compliant);
        judge(release, "A.1", Judgement::Noncompliant);
        judge(release, "A.2", Judgement::Compliant);
        acceptance = accept(release, requirement("A.1").id, today().addDays(30));
        evidence = lasting(addEvidence(release, requirement("A.2").id, "login capture"));
        shared = lasting(addEvidence({}, requirement("O.1").id, "charter"));
        id = decide(release, Phase::Requirements, GateDecisionKind::Passed);
    }

    std::vector<SnapshotDifference> changes() { return need(gates().changesSince(id, today())); }
    /// On the board, in the row of the release, and counted anew from nothing.
    bool boardSays()
    {
        const std::vector<BoardRow> rows = board(today());
        const bool changed = rows.front().cells[0].changedSince;
        const auto ofRelease = need(GateRollup::changedGates(database(), *shelf, release, today()));
        if (ofRelease[0] != changed || rows.front().isChangedSince() != changed)
            qFatal("the board and the release disagree");
        return changed;
    }
    bool isCountedRight() { return need(GateRollup::stale(database(), *shelf)).empty(); }
    void passDays(int days) { clock().set(clock().now().addDays(days)); }
    template<class Write>
    void write(Write &&writing)
    {
        Change changing = change();
        need(writing(changing));
        need(changing.commit());
    }
    void edit(const std::function<void(App &)> &edit)
    {
        App stored = need(AppRepository(database()).app(app));
        edit(stored);
        write([&](Change &changing) { return AppRepository::update(changing, stored); });
    }
    /// By a lead, who may not take A.2 away alone.
    void claimNoLogin()
    {
        App stored = need(AppRepository(database()).app(app));
        stored.profile.set(QStringLiteral("has_login"), false, QStringLiteral("nobody logs in"));
        Change answering = need(Change::begin(session(Role::ProjectLead), actions::editApp));
        need(AppRepository::update(answering, stored));
        need(answering.commit());
    }
    void confirmNoLogin()
    {
        const qint64 revision = need(AppRepository(database()).app(app)).revision;
        Change confirming = need(Change::begin(session(Role::Auditor), actions::confirmProfile));
        need(AppRepository::confirm(confirming, app, revision, {QStringLiteral("has_login")}));
        need(confirming.commit());
    }
    EvidenceUse sharedUse() { return {shared, {}, requirement("O.1").id}; }
    void unlinkShared()
    {
        write([&](Change &changing) { return EvidenceRepository::unlink(changing, sharedUse()); });
    }
    void linkShared()
    {
        write([&](Change &changing) { return EvidenceRepository::link(changing, sharedUse()); });
    }
    void retireShared()
    {
        write([&](Change &changing) {
            return EvidenceRepository::retire(changing, shared, QStringLiteral("of another year"));
        });
    }
    void reinstateShared()
    {
        write([&](Change &changing) { return EvidenceRepository::reinstate(changing, shared); });
    }
    void decideAnew()
    {
        decide(release, Phase::Requirements, GateDecisionKind::Reopened);
        id = decide(release, Phase::Requirements, GateDecisionKind::Passed);
    }
    EvidenceId lasting(EvidenceId piece)
    {
        Evidence stored = need(EvidenceRepository(database()).evidence(piece));
        stored.expiresOn = today().addDays(60);
        write([&](Change &changing) { return EvidenceRepository::update(changing, stored); });
        return piece;
    }

    AppId app;
    ReleaseId release;
    AcceptanceId acceptance;
    EvidenceId evidence;
    EvidenceId shared;
    GateDecisionId id;
};

using Step = void (*)(PassedGate &);

} // namespace

Q_DECLARE_METATYPE(Step)

class ChangedGatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysOnTheBoardWhatChangedUnderAPassedGate_data();
    void saysOnTheBoardWhatChangedUnderAPassedGate();
    void saysWhatItAsksForAndHasNoLonger_data();
    void saysWhatItAsksForAndHasNoLonger();
    void saysNothingOfWhatChangesNothing_data();
    void saysNothingOfWhatChangesNothing();
    void saysThatAFindingOfTheOrganisationIsGone_data();
    void saysThatAFindingOfTheOrganisationIsGone();
    void findsWhatHidesThatThereWasAChange();
    void saysNothingAnyMoreOnceItIsDecidedAnew();
    void saysThatAnEarlierGateWasReopened();
    void saysThatTheAcceptanceOfAHighRiskEnded_data();
    void saysThatTheAcceptanceOfAHighRiskEnded();
    void keepsWhatWasTakenAwayBeforeReasonsWereAsked();
};

void ChangedGatesTest::saysOnTheBoardWhatChangedUnderAPassedGate_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<What>("what");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, What what, const char *key, Step step) {
        QTest::newRow(name) << step << what << QString::fromLatin1(key);
    };
    row("tier", What::Tier, "",
        [](PassedGate &gate) { gate.edit([](App &app) { app.tier = 2; }); });
    row("profile", What::Applicability, "A.2", [](PassedGate &gate) {
        gate.claimNoLogin();
        QVERIFY(!gate.boardSays()); // until it is confirmed
        gate.confirmNoLogin();
    });
    row("an assessment", What::Assessment, "A.2", [](PassedGate &gate) {
        gate.judge(gate.release, "A.2", Phase::Requirements, Judgement::Partial);
    });
    row("an organisation's result", What::Assessment, "O.1",
        [](PassedGate &gate) { gate.judge({}, "O.1", Judgement::Partial); });
    row("an acceptance withdrawn", What::Acceptances, "A.1", [](PassedGate &gate) {
        gate.write([&](Change &change) {
            return RiskAcceptanceRepository::withdraw(change, gate.acceptance,
                                                      QStringLiteral("it cannot be borne"));
        });
    });
    row("an acceptance ended", What::AcceptanceEnded, "A.1",
        [](PassedGate &gate) { gate.passDays(31); });
    row("evidence unlinked", What::Evidence, "A.2", [](PassedGate &gate) {
        gate.write([&](Change &change) {
            return EvidenceRepository::unlink(
                change, {gate.evidence, gate.release, gate.requirement("A.2").id});
        });
    });
    row("the organisation's evidence unlinked, found again and unlinked", What::Evidence, "O.1",
        [](PassedGate &gate) {
            for (int day = 0; day < 2; ++day) {
                gate.passDays(1);
                gate.unlinkShared();
                if (day == 0)
                    gate.linkShared();
            }
        });
    // Since when it had stood there was not kept then.
    row("the organisation's evidence lost in an earlier version, and once more", What::Evidence,
        "O.1", [](PassedGate &gate) {
            gate.passDays(1);
            gate.unlinkShared();
            need(gate.database().execute("UPDATE organisation_loss SET since = ''"));
            QVERIFY(gate.boardSays());
            gate.passDays(1);
            gate.linkShared();
            QVERIFY(!gate.boardSays());
            gate.passDays(1);
            gate.unlinkShared();
        });
    row("the organisation's evidence retired, then unlinked", What::Evidence, "O.1",
        [](PassedGate &gate) {
            gate.passDays(1);
            gate.retireShared();
            gate.passDays(1);
            gate.unlinkShared();
        });
    row("the organisation's evidence retired, reinstated and retired", What::Evidence, "O.1",
        [](PassedGate &gate) {
            gate.passDays(1);
            gate.retireShared();
            gate.passDays(1);
            gate.reinstateShared();
            gate.passDays(1);
            gate.retireShared();
        });
    row("the organisation's evidence unlinked", What::Evidence, "O.1", [](PassedGate &gate) {
        gate.passDays(1);
        gate.write([&](Change &change) {
            return EvidenceRepository::unlink(change,
                                              {gate.shared, {}, gate.requirement("O.1").id});
        });
    });
}

void ChangedGatesTest::saysOnTheBoardWhatChangedUnderAPassedGate()
{
    QFETCH(Step, step);
    QFETCH(What, what);
    QFETCH(QString, key);
    PassedGate gate;
    QVERIFY(!gate.boardSays());
    QCOMPARE(gate.changes(), std::vector<SnapshotDifference>());
    step(gate);
    QVERIFY(gate.boardSays());
    QCOMPARE(gate.changes(), (std::vector<SnapshotDifference>{{what, key, key.startsWith(u'O')}}));
    QVERIFY(gate.status(gate.release, Phase::Requirements).isPassed()); // the decision stands
    QVERIFY(gate.isCountedRight());
}

void ChangedGatesTest::saysWhatItAsksForAndHasNoLonger_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QList<SnapshotDifference>>("said");
    const auto dayOf = [](PassedGate &gate, EvidenceId piece, auto edit) {
        Evidence stored = need(EvidenceRepository(gate.database()).evidence(piece));
        edit(stored);
        gate.write([&](Change &change) { return EvidenceRepository::update(change, stored); });
    };
    static const auto setDay = dayOf;
    QTest::newRow("evidence that ended before the decision, as is said now")
        << Step([](PassedGate &gate) {
               setDay(gate, gate.evidence,
                      [&](Evidence &piece) { piece.expiresOn = gate.today().addDays(-1); });
           })
        << QList<SnapshotDifference>{{What::EvidenceUnusable, QStringLiteral("A.2")}};
    QTest::newRow("evidence that is good from a later day on") << Step([](PassedGate &gate) {
        setDay(gate, gate.evidence,
               [&](Evidence &piece) { piece.effectiveOn = gate.today().addDays(9); });
    }) << QList<SnapshotDifference>{{What::EvidenceUnusable, QStringLiteral("A.2")}};
    QTest::newRow("the organisation's") << Step([](PassedGate &gate) {
        setDay(gate, gate.shared,
               [&](Evidence &piece) { piece.expiresOn = gate.today().addDays(-1); });
    }) << QList<SnapshotDifference>{{What::EvidenceUnusable, QStringLiteral("O.1"), true}};
    QTest::newRow("days that were moved and moved back") << Step([](PassedGate &gate) {
        setDay(gate, gate.evidence,
               [&](Evidence &piece) { piece.expiresOn = gate.today().addDays(-1); });
        setDay(gate, gate.evidence,
               [&](Evidence &piece) { piece.expiresOn = gate.today().addDays(60); });
    }) << QList<SnapshotDifference>{};
    QTest::newRow("the day of a finding, before the decision") << Step([](PassedGate &gate) {
        const RequirementId requirement = gate.requirement("A.1").id;
        const FindingId finding = gate.openFinding(gate.release, requirement);
        gate.write([&](Change &change) {
            return RiskAcceptanceRepository::withdraw(change, gate.acceptance,
                                                      QStringLiteral("mended instead"));
        });
        gate.decideAnew();
        Finding stored = need(FindingRepository(gate.database(), gate.today()).finding(finding));
        stored.dueOn = gate.today();
        gate.write([&](Change &change) { return FindingRepository::update(change, stored); });
        gate.clock().set(gate.clock().now().addDays(1));
    }) << QList<SnapshotDifference>{{What::FindingOverdue, QStringLiteral("A.1")}};
}

// At a tier that asks for evidence.
void ChangedGatesTest::saysWhatItAsksForAndHasNoLonger()
{
    QFETCH(const Step, step);
    QFETCH(const QList<SnapshotDifference>, said);
    PassedGate gate(1);
    QVERIFY(!gate.boardSays());
    QCOMPARE(gate.changes(), std::vector<SnapshotDifference>());
    step(gate);
    QCOMPARE(gate.changes(), std::vector<SnapshotDifference>(said.begin(), said.end()));
    QCOMPARE(gate.boardSays(), !said.isEmpty());
    QVERIFY(gate.isCountedRight());
}

void ChangedGatesTest::saysNothingOfWhatChangesNothing_data()
{
    QTest::addColumn<Step>("step");
    const auto row = [](const char *name, Step step) { QTest::newRow(name) << step; };
    row("an answer that decides as none did", [](PassedGate &gate) {
        gate.edit([](App &app) { app.profile.set(QStringLiteral("has_login"), true); });
    });
    row("an answer that is to be confirmed", [](PassedGate &gate) { gate.claimNoLogin(); });
    row("what a later phase judges", [](PassedGate &gate) {
        gate.judge(gate.release, "A.2", Phase::Test, Judgement::Noncompliant);
        gate.judge({}, "O.2", Judgement::Partial);
    });
    row("more evidence", [](PassedGate &gate) {
        gate.addEvidence(gate.release, gate.requirement("A.2").id, "another capture");
        gate.addEvidence({}, gate.requirement("O.1").id, "another charter");
    });
    row("evidence of the organisation that came later and went again", [](PassedGate &gate) {
        gate.passDays(1);
        const RequirementId requirement = gate.requirement("O.1").id;
        const EvidenceUse use{
            gate.addEvidence({}, requirement, "another charter"), {}, requirement};
        gate.passDays(1);
        gate.write([&](Change &change) { return EvidenceRepository::unlink(change, use); });
    });
    // It was there before, it is gone now, and nothing was decided on it.
    row("evidence of the organisation that was away at the decision and went again",
        [](PassedGate &gate) {
            gate.addEvidence({}, gate.requirement("O.1").id, "another charter");
            gate.passDays(1);
            gate.unlinkShared();
            gate.passDays(1);
            gate.decideAnew();
            gate.passDays(1);
            gate.linkShared();
            gate.passDays(1);
            gate.unlinkShared();
        });
    row("evidence of the organisation that was retired at the decision and is again",
        [](PassedGate &gate) {
            gate.addEvidence({}, gate.requirement("O.1").id, "another charter");
            gate.passDays(1);
            gate.retireShared();
            gate.passDays(1);
            gate.decideAnew();
            gate.passDays(1);
            gate.reinstateShared();
            gate.passDays(1);
            gate.retireShared();
        });
    row("evidence of the organisation that came and went within a moment", [](PassedGate &gate) {
        gate.passDays(1);
        for (int time = 0; time < 2; ++time) {
            gate.unlinkShared();
            gate.linkShared();
        }
    });
    // The release was counted anew while it was gone.
    row("the organisation's evidence found again after the release was written",
        [](PassedGate &gate) {
            gate.passDays(1);
            const EvidenceUse use{gate.shared, {}, gate.requirement("O.1").id};
            gate.write([&](Change &change) { return EvidenceRepository::unlink(change, use); });
            gate.addEvidence(gate.release, gate.requirement("A.2").id, "another capture");
            QVERIFY(gate.boardSays());
            gate.write([&](Change &change) { return EvidenceRepository::link(change, use); });
        });
    row("an acceptance renewed in time", [](PassedGate &gate) {
        gate.write([&](Change &change) -> Result<void> {
            TRY(RiskAcceptanceRepository::renew(change, gate.acceptance,
                                                QStringLiteral("still being replaced"),
                                                gate.today().addDays(50)));
            return {};
        });
        gate.passDays(31);
    });
    row("evidence unlinked and found again", [](PassedGate &gate) {
        gate.passDays(1);
        const EvidenceUse use{gate.shared, {}, gate.requirement("O.1").id};
        gate.write([&](Change &change) { return EvidenceRepository::unlink(change, use); });
        gate.write([&](Change &change) { return EvidenceRepository::link(change, use); });
    });
}

void ChangedGatesTest::saysNothingOfWhatChangesNothing()
{
    QFETCH(Step, step);
    PassedGate gate;
    step(gate);
    QCOMPARE(gate.changes(), std::vector<SnapshotDifference>());
    QVERIFY(!gate.boardSays());
    QVERIFY(gate.isCountedRight());
}

void ChangedGatesTest::saysThatAFindingOfTheOrganisationIsGone_data()
{
    QTest::addColumn<bool>("accepted");
    QTest::newRow("closed") << false;
    QTest::newRow("accepted") << true;
}

// What stood for the non-compliance, while that stays.
void ChangedGatesTest::saysThatAFindingOfTheOrganisationIsGone()
{
    QFETCH(bool, accepted);
    PassedGate gate;
    const RequirementId requirement = gate.requirement("O.1").id;
    gate.decide(gate.release, Phase::Requirements, GateDecisionKind::Reopened);
    gate.judge({}, "O.1", Judgement::Noncompliant);
    gate.accept({}, requirement, gate.today().addDays(30));
    const auto open = [&] {
        return gate.openFinding({}, requirement, Risk::Medium, gate.today().addDays(300));
    };
    const auto end = [&](FindingId finding) {
        if (accepted) {
            RiskAcceptance acceptance;
            acceptance.finding = finding;
            acceptance.reason = QStringLiteral("replaced next quarter");
            acceptance.expiresOn = gate.today().addDays(20);
            need(gate.tryAccept(acceptance));
        } else {
            for (const FindingStatus next :
                 {FindingStatus::Fixing, FindingStatus::AwaitingRetest}) {
                Finding stored =
                    need(FindingRepository(gate.database(), gate.today()).finding(finding));
                stored.status = next;
                gate.write(
                    [&](Change &change) { return FindingRepository::update(change, stored); });
            }
            // By somebody who assessed nothing of it.
            Change closing =
                need(Change::begin(gate.session(Role::Auditor), actions::retestFinding));
            need(FindingRepository::retest(closing, finding, true, QStringLiteral("gone")));
            need(closing.commit());
        }
    };
    const FindingId before = open();
    gate.passDays(1);
    gate.id = gate.decide(gate.release, Phase::Requirements, GateDecisionKind::Passed);
    gate.passDays(1);
    end(open()); // nothing was decided on one that came later
    QVERIFY(!gate.boardSays());
    end(before);
    const std::vector<SnapshotDifference> gone{{What::Findings, QStringLiteral("O.1"), true}};
    QCOMPARE(gate.changes(), gone);
    QVERIFY(gate.boardSays());
    QVERIFY(gate.isCountedRight());
    gate.addEvidence(gate.release, gate.requirement("A.2").id, "another capture");
    QVERIFY(gate.boardSays());
    QVERIFY(gate.isCountedRight());
}

void ChangedGatesTest::findsWhatHidesThatThereWasAChange()
{
    PassedGate gate;
    const auto stored = [&] {
        auto rows = need(gate.database().prepare("SELECT organisation_bases FROM release_rollup"));
        rows.bind();
        return rows.next() ? rows.bytes(0) : QByteArray();
    };
    const auto store = [&](const QByteArray &bases) {
        auto writing =
            need(gate.database().prepare("UPDATE release_rollup SET organisation_bases = ?"));
        writing.bindBorrowedText(1, bases);
        need(writing.run());
    };
    const QByteArray before = stored();
    for (const char *other : {"", "-", "0123456789abcdef     ", "nonsense     ", "- - - - - -"}) {
        store(other);
        // That says of a gate that it changed: the board shows more than there is, and hides
        // nothing.
        const bool allowed = other == QByteArray("-     ");
        QVERIFY2(gate.isCountedRight() == allowed, other);
    }
    store(before + 'x');
    QVERIFY(!gate.isCountedRight());
    store(before);
    QVERIFY(gate.isCountedRight());

    gate.passDays(1);
    gate.judge({}, "O.1", Judgement::Partial);
    // Judged anew, and the release not written since: what is stored is of the time before.
    QVERIFY(gate.boardSays());
    QVERIFY(gate.isCountedRight());
    const OrganisationShare share = OrganisationShare::of(
        need(GateReading::load(gate.database(), *gate.shelf, gate.release, {})));
    const QByteArray now = need(need(OrganisationLedger::load(gate.database()))
                                    .gates(share, gate.database(), *gate.shelf, {}))[0]
                               .basis;
    store(now + "     ");
    QVERIFY(!gate.boardSays());
    QVERIFY(!gate.isCountedRight());
    need(GateRollup::refresh(gate.database(), *gate.shelf, gate.release));
    QCOMPARE(stored(), QByteArray("-     "));
    QVERIFY(gate.isCountedRight());
    store(now + "     ");
    QVERIFY(!gate.isCountedRight());
}

void ChangedGatesTest::saysNothingAnyMoreOnceItIsDecidedAnew()
{
    PassedGate gate;
    gate.passDays(1);
    gate.judge({}, "O.1", Judgement::Partial);
    QVERIFY(gate.boardSays());
    gate.passDays(1);
    gate.decide(gate.release, Phase::Requirements, GateDecisionKind::Reopened);
    QVERIFY(!gate.boardSays()); // nothing is passed
    gate.id = gate.decide(gate.release, Phase::Requirements, GateDecisionKind::Passed);
    QVERIFY(!gate.boardSays());
    QCOMPARE(gate.changes(), std::vector<SnapshotDifference>());
    // What ends later was good on the day of the decision; each ends on its own day.
    gate.passDays(40);
    QCOMPARE(gate.changes(),
             (std::vector<SnapshotDifference>{{What::AcceptanceEnded, QStringLiteral("A.1")}}));
    gate.passDays(20);
    QCOMPARE(gate.changes().size(), size_t(3));
    QVERIFY(gate.boardSays());
}

void ChangedGatesTest::saysThatAnEarlierGateWasReopened()
{
    PassedGate gate;
    const GateDecisionId design =
        gate.decide(gate.release, Phase::Design, GateDecisionKind::Passed);
    QVERIFY(need(gate.gates().changesSince(design, gate.today())).empty());
    gate.decide(gate.release, Phase::Requirements, GateDecisionKind::Reopened);
    QCOMPARE(
        need(gate.gates().changesSince(design, gate.today())),
        (std::vector<SnapshotDifference>{{What::EarlierGate, QStringLiteral("requirements")}}));
    QVERIFY(gate.board(gate.today()).front().cells[1].changedSince);
    QVERIFY(gate.isCountedRight());
}

void ChangedGatesTest::saysThatTheAcceptanceOfAHighRiskEnded_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("of the release") << QStringLiteral("A.1");
    QTest::newRow("of the organisation") << QStringLiteral("O.1");
}

// Complied with in part at a high risk: what stands in for its finding is the acceptance.
void ChangedGatesTest::saysThatTheAcceptanceOfAHighRiskEnded()
{
    QFETCH(QString, key);
    PassedGate gate;
    gate.decide(gate.release, Phase::Requirements, GateDecisionKind::Reopened);
    const Requirement &requirement = gate.requirement(key.toLatin1().constData());
    const ReleaseId release = requirement.scope == Scope::Organisation ? ReleaseId() : gate.release;
    // Whatever else ends on that day is out of the way.
    gate.judge(gate.release, "A.1", Judgement::Compliant);
    Assessment assessment;
    assessment.release = release;
    assessment.judgement = Judgement::Partial;
    assessment.risk = Risk::High;
    assessment = grounded(assessment, requirement);
    assessment.revision =
        need(AssessmentRepository(gate.database()).find(release, requirement.id, assessment.phase))
            ->revision;
    gate.write([&](Change &change) { return AssessmentRepository::record(change, assessment); });
    if (!release.isValid())
        gate.accept(release, requirement.id, gate.today().addDays(30));
    gate.id = gate.decide(gate.release, Phase::Requirements, GateDecisionKind::Passed);
    gate.passDays(30);
    QCOMPARE(gate.changes(), std::vector<SnapshotDifference>());
    QVERIFY(!gate.boardSays());
    gate.passDays(1);
    const auto changes = gate.changes();
    QCOMPARE(changes.size(), 1u);
    QCOMPARE(changes.front().what, What::AcceptanceEnded);
    QCOMPARE(changes.front().key, key);
    QVERIFY(gate.boardSays());
    QVERIFY(gate.isCountedRight());
}

void ChangedGatesTest::keepsWhatWasTakenAwayBeforeReasonsWereAsked()
{
    PassedGate gate;
    gate.claimNoLogin();
    gate.confirmNoLogin();
    gate.decide(gate.release, Phase::Requirements, GateDecisionKind::Reopened);
    gate.id = gate.decide(gate.release, Phase::Requirements, GateDecisionKind::Passed);
    // As the upgrade leaves an answer that was recorded before.
    need(gate.database().execute("UPDATE profile_answer SET reason = '', answered_by = '', "
                                 "answered_at = '', confirmed_by = '', confirmed_at = ''"));
    gate.edit([](App &app) { app.description = QStringLiteral("after the upgrade"); });
    QCOMPARE(gate.changes(), std::vector<SnapshotDifference>());
    QVERIFY(!gate.boardSays());
    QVERIFY(gate.isCountedRight());
    const auto rows = need(AssessmentSheet::load(gate.database(), *gate.shelf, gate.release, {}));
    QVERIFY(!rows.row(gate.requirement("A.2").id)->applicability.applies);
    // The same answer again stays what it is; one with a reason is one that is to be confirmed.
    gate.edit([](App &app) { app.profile.set(QStringLiteral("has_login"), false); });
    QVERIFY(!gate.boardSays());
    gate.claimNoLogin();
    QVERIFY(gate.boardSays());
}

QTEST_GUILESS_MAIN(ChangedGatesTest)
#include "changedgatestest.moc"
