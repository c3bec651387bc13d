#include "models/lifecycle/releasemove.h"

#include "models/accounts/accountrepository.h"
#include "models/auditchain/auditlog.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/models/threatmodels/smallmodel.h"

#include <QTest>

#include <algorithm>

using namespace gatehouse;

/// A release goes from one version of a library to another with everything recorded of it.
class ReleaseMoveTest : public QObject
{
    Q_OBJECT

    struct Ground : LifecycleFixture {
        Ground()
        {
            publishSmall();
            first = libraryId;
            release = addRelease(addApp(QStringLiteral("PAY")));
        }
        void publishNext()
        {
            publishSmallAgain();
            second = libraryId;
        }
        RequirementId at(LibraryId version, const char *key)
        {
            const auto held = need(shelf->library(database(), version));
            return held->requirementByKey(QString::fromLatin1(key))->id;
        }
        Result<ReleaseMove> tryMove(LibraryId to, Role role = Role::SecurityManager)
        {
            TRY_ASSIGN(Change moving, Change::begin(session(role), actions::moveRelease));
            TRY_ASSIGN(const ReleaseMove move, ReleaseMover::move(moving, *shelf, release, to));
            TRY(moving.commit());
            return move;
        }
        ReleaseMove move(LibraryId to) { return need(tryMove(to)); }
        std::vector<LibraryId> baseline()
        {
            return need(ReleaseRepository(database()).release(release)).baseline;
        }
        /// Of the first phase of each.
        QHash<RequirementId, Assessment> assessments(ReleaseId of)
        {
            const auto recorded = need(AssessmentRepository(database()).ofRelease(of));
            QHash<RequirementId, Assessment> judged;
            for (auto each = recorded.cbegin(); each != recorded.cend(); ++each)
                judged.insert(each.key(), each->front());
            return judged;
        }
        Countermeasure countermeasure(int position = 0)
        {
            const auto model = need(ThreatModelRepository(database()).ofRelease(release));
            return need(CountermeasureRepository(database())
                            .ofModel(model->id))[static_cast<std::size_t>(position)];
        }
        bool boardIsRight() { return need(GateRollup::stale(database(), *shelf)).empty(); }
        qint64 rows(const QByteArray &table)
        {
            auto counting = need(database().prepare("SELECT count(*) FROM " + table));
            counting.bind();
            return counting.next() ? counting.integer(0) : -1;
        }

        LibraryId first;
        LibraryId second;
        ReleaseId release;
    };

private Q_SLOTS:
    void carriesWhatIsRecorded()
    {
        Ground ground;
        ground.judge(ground.release, "A.1", Judgement::Partial);
        ground.judge(ground.release, "A.1", Judgement::Compliant);
        ground.judge(ground.release, "A.2", Judgement::Noncompliant);
        Change deciding = ground.change("applicability.decide");
        need(ApplicabilityRepository::decide(deciding, ground.release,
                                             ground.at(ground.first, "A.1"), true,
                                             QStringLiteral("the committee wants it")));
        need(deciding.commit());
        const EvidenceId evidence =
            ground.addEvidence(ground.release, ground.at(ground.first, "A.2"), "capture");
        const FindingId finding =
            ground.openFinding(ground.release, ground.at(ground.first, "A.2"));
        RiskAcceptance acceptance;
        acceptance.finding = finding;
        acceptance.reason = QStringLiteral("replaced next quarter");
        acceptance.expiresOn = ground.today().addDays(30);
        need(ground.tryAccept(acceptance));
        const Assessment before =
            ground.assessments(ground.release)[ground.at(ground.first, "A.1")];
        ground.publishNext();

        const ReleaseMove move = ground.move(ground.second);
        QCOMPARE(move.from, ground.first);
        QCOMPARE(move.to, ground.second);
        QCOMPARE(move.carried, (CarriedCounts{3, 1, 1, 1, 1, 0}));
        QCOMPARE(move.copied, CarriedCounts());
        QCOMPARE(move.opened, QStringList{"A.4"});
        QCOMPARE(move.changed, QStringList{"A.2"});
        QCOMPARE(move.dropped, QStringList{"A.3"});
        QVERIFY(move.left.empty());

        QCOMPARE(ground.baseline(), std::vector{ground.second});
        const auto assessments = ground.assessments(ground.release);
        QCOMPARE(assessments.size(), 2);
        const Assessment after = assessments[ground.at(ground.second, "A.1")];
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.uid, before.uid);
        QCOMPARE(after.judgement, Judgement::Compliant);
        QCOMPARE(after.assessor, before.assessor);
        QCOMPARE(need(AssessmentRepository(ground.database()).history(after.id)).size(), 1u);
        const auto decisions =
            need(ApplicabilityRepository(ground.database()).decisions(ground.release));
        QCOMPARE(decisions.keys(), QList{ground.at(ground.second, "A.1")});
        QCOMPARE(need(EvidenceRepository(ground.database()).usesOf(evidence)),
                 (std::vector<EvidenceUse>{
                     {evidence, ground.release, ground.at(ground.second, "A.2")}}));
        const Finding moved =
            need(FindingRepository(ground.database(), ground.today()).finding(finding));
        QCOMPARE(moved.requirement, ground.at(ground.second, "A.2"));
        QCOMPARE(moved.number, QStringLiteral("F-0001"));
        QCOMPARE(moved.status, FindingStatus::RiskAccepted);
        const RiskAcceptanceRepository acceptances(ground.database());
        QCOMPARE(need(acceptances.acceptedUntil(ground.release))[ground.at(ground.second, "A.2")],
                 ground.today().addDays(30));
        QVERIFY(ground.boardIsRight());

        // What is recorded from now on goes on from there, and taking the acceptance back takes
        // back the one that was given.
        ground.judge(ground.release, "A.1", Judgement::Partial);
        QCOMPARE(need(AssessmentRepository(ground.database()).history(after.id)).size(), 2u);
        Change withdrawing = ground.change("risk.withdraw");
        need(RiskAcceptanceRepository::withdraw(withdrawing, need(acceptances.newestOf(finding)).id,
                                                QStringLiteral("it cannot be borne")));
        need(withdrawing.commit());
        for (const RiskAcceptance &each : need(acceptances.ofRelease(ground.release)))
            QVERIFY(each.isWithdrawn());
        QCOMPARE(need(FindingRepository(ground.database(), ground.today()).finding(finding)).status,
                 FindingStatus::Open);
    }

    void aCountermeasureNamesTheRequirementOfTheNewVersion()
    {
        Ground ground;
        Change drawing = ground.change("threat_model.draw");
        const ThreatModelId model =
            need(ThreatModelRepository::draw(drawing, ground.release, smallModel()));
        need(drawing.commit());
        for (const char *key : {"A.1", "A.3", ""}) {
            Countermeasure added;
            added.model = model;
            added.title = QString::fromLatin1(key) + QStringLiteral(" is met");
            if (*key)
                added.requirement = ground.at(ground.first, key);
            Change adding = ground.change("countermeasure.add");
            need(CountermeasureRepository::add(adding, added));
            need(adding.commit());
        }
        // It only points there: what stands at the requirement keeps its place.
        ground.judge(ground.release, "A.1", Judgement::Compliant);
        ground.publishNext();

        const ReleaseMove preview = need(ReleaseMover::preview(
            ground.database(), *ground.shelf, ground.release, ground.second, ground.today()));
        QCOMPARE(preview.carried, (CarriedCounts{1, 0, 0, 0, 0, 1}));
        QCOMPARE(preview.left,
                 (std::vector<ReleaseMove::Left>{
                     {QStringLiteral("A.3"), Entity::Countermeasure, QStringLiteral("C-0002")}}));
        QCOMPARE(ground.countermeasure().requirement, ground.at(ground.first, "A.1"));

        QCOMPARE(ground.move(ground.second), preview);
        QCOMPARE(ground.countermeasure(0).requirement, ground.at(ground.second, "A.1"));
        QCOMPARE(ground.countermeasure(1).requirement, ground.at(ground.first, "A.3"));
        QVERIFY(!ground.countermeasure(2).requirement.isValid());
        QVERIFY(ground.boardIsRight());
        // And back.
        QCOMPARE(ground.move(ground.first).carried.countermeasures, 1);
        QCOMPARE(ground.countermeasure(0).requirement, ground.at(ground.first, "A.1"));
    }

    void keepsWhatNoRequirementTakes()
    {
        Ground ground;
        ground.judge(ground.release, "A.3", Judgement::Partial);
        ground.addEvidence(ground.release, ground.at(ground.first, "A.3"), "minutes");
        ground.openFinding(ground.release, ground.at(ground.first, "A.3"));
        ground.publishNext();
        const ReleaseMove move = ground.move(ground.second);
        QCOMPARE(move.carried, CarriedCounts());
        using Left = ReleaseMove::Left;
        QCOMPARE(move.left,
                 (std::vector<Left>{{"A.3", Entity::Assessment, {}},
                                    {"A.3", Entity::EvidenceLink, "E-0001"},
                                    {"A.3", Entity::Finding, "F-0001"}}));
        QCOMPARE(ground.assessments(ground.release).keys(), QList{ground.at(ground.first, "A.3")});
        QVERIFY(ground.boardIsRight());
        // It counts again where the release goes back to.
        ground.move(ground.first);
        QCOMPARE(ground.board(ground.today())[0].cells[3].assessed, 1);
        QVERIFY(ground.boardIsRight());
    }

    void namesWhatTheOrganisationLeavesBehind()
    {
        // 6.1.1.1.a and its like went from the organisation to each app in version 1.2.0.
        Ground ground;
        ground.judge({}, "O.1", Judgement::Compliant);
        ground.judge({}, "O.2", Judgement::Compliant);
        ground.addEvidence({}, ground.at(ground.first, "O.2"), "contract");
        QJsonObject library =
            QJsonDocument::fromJson(LifecycleFixture::smallLibraryJson()).object();
        library["version"] = QStringLiteral("1.1.0");
        QJsonArray requirements = library["requirements"].toArray();
        QJsonObject moved = requirements[4].toObject();
        QCOMPARE(moved["id"], QStringLiteral("O.2"));
        moved["scope"] = QStringLiteral("application");
        requirements[4] = moved;
        library["requirements"] = requirements;
        ground.publish(need(parseLibrary(QJsonDocument(library).toJson())));

        const auto preview = need(ReleaseMover::preview(
            ground.database(), *ground.shelf, ground.release, ground.libraryId, ground.today()));
        using Left = ReleaseMove::Left;
        QCOMPARE(preview.leftOfOrganisation,
                 (std::vector<Left>{{"O.2", Entity::Assessment, {}},
                                    {"O.2", Entity::EvidenceLink, "E-0001"}}));
        QCOMPARE(preview.opened, QStringList{"O.2"});
        QVERIFY(preview.left.empty());
        QCOMPARE(ground.move(ground.libraryId), preview);
        // What went over, and what stands there already, is none of it.
        QCOMPARE(preview.copied, (CarriedCounts{1, 0, 0, 0, 0}));
    }

    void goesBackOnlyWithSomebodyWhoDecidesWhatApplies()
    {
        Ground ground;
        ground.publishNext();
        need(ground.tryMove(ground.second, Role::ProjectLead));
        const auto refused = ground.tryMove(ground.first, Role::ProjectLead);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("may ask for less")),
                 qPrintable(refused.error().message));
        QCOMPARE(ground.baseline(), std::vector{ground.second});
        need(ground.tryMove(ground.first, Role::SecurityManager));
    }

    void copiesTheOrganisationsResultsOnce()
    {
        Ground ground;
        ground.judge({}, "O.1", Judgement::Noncompliant);
        ground.judge({}, "O.2", Judgement::Compliant);
        ground.openFinding({}, ground.at(ground.first, "O.1"));
        const EvidenceId evidence =
            ground.addEvidence({}, ground.at(ground.first, "O.1"), "policy");
        ground.accept({}, ground.at(ground.first, "O.1"), ground.today().addDays(20));
        const ReleaseId other = ground.addRelease(ground.addApp(QStringLiteral("CLAIM")));
        ground.publishNext();
        // Somebody was faster on one of them.
        ground.judge({}, "O.2", Judgement::Partial);

        const ReleaseMove move = ground.move(ground.second);
        QCOMPARE(move.carried, CarriedCounts());
        QCOMPARE(move.copied, (CarriedCounts{1, 0, 1, 1, 1}));
        const auto results = ground.assessments({});
        QCOMPARE(results.size(), 4);
        QCOMPARE(results[ground.at(ground.first, "O.1")].judgement, Judgement::Noncompliant);
        QCOMPARE(results[ground.at(ground.second, "O.1")].judgement, Judgement::Noncompliant);
        QCOMPARE(results[ground.at(ground.second, "O.2")].judgement, Judgement::Partial);
        QVERIFY(results[ground.at(ground.first, "O.1")].uid
                != results[ground.at(ground.second, "O.1")].uid);
        QCOMPARE(need(EvidenceRepository(ground.database()).usesOf(evidence)).size(), 2u);
        const auto findings =
            need(FindingRepository(ground.database(), ground.today()).ofRelease({}));
        QCOMPARE(findings.size(), 2u);
        QCOMPARE(findings[1].number, QStringLiteral("F-0002"));
        QCOMPARE(findings[1].requirement, ground.at(ground.second, "O.1"));
        QVERIFY(ground.boardIsRight());

        // The next release finds them there.
        ground.release = other;
        QCOMPARE(ground.move(ground.second).copied, CarriedCounts());
        QCOMPARE(ground.assessments({}).size(), 4);
    }

    void saysBeforehandWhatItDoes()
    {
        Ground ground;
        ground.judge(ground.release, "A.1", Judgement::Compliant);
        ground.judge(ground.release, "A.3", Judgement::Compliant);
        ground.judge({}, "O.1", Judgement::Compliant);
        ground.publishNext();
        const auto preview = need(ReleaseMover::preview(
            ground.database(), *ground.shelf, ground.release, ground.second, ground.today()));
        QCOMPARE(ground.baseline(), std::vector{ground.first});
        QCOMPARE(preview, ground.move(ground.second));
        QCOMPARE(preview.carried.total() + preview.copied.total(), 2);
        QCOMPARE(preview.left.size(), 1u);
    }

    void leavesGatesAsTheyWereDecided()
    {
        Ground ground;
        ground.judge(ground.release, "A.1", Judgement::Compliant);
        ground.judge(ground.release, "A.2", Judgement::Compliant);
        ground.judge({}, "O.1", Judgement::Compliant);
        ground.addEvidence(ground.release, ground.at(ground.first, "A.2"), "capture");
        ground.decide(ground.release, Phase::Requirements, GateDecisionKind::Passed);
        const GateDecision signedOff = *ground.status(ground.release, Phase::Requirements).decision;
        QVERIFY(need(ground.gates().changesSince(signedOff.id, ground.today())).empty());
        ground.publishNext();
        const ReleaseMove move = ground.move(ground.second);
        QCOMPARE(move.passed, std::vector{Phase::Requirements});
        const GateStatus status = ground.status(ground.release, Phase::Requirements);
        QVERIFY(status.isPassed());
        QCOMPARE(status.decision->snapshotDigest, signedOff.snapshotDigest);
        QVERIFY(need(ground.gates().damagedDecisions()).empty());
        QVERIFY(!need(ground.gates().changesSince(signedOff.id, ground.today())).empty());
        QVERIFY(ground.boardIsRight());
    }

    void goesThereAndBack()
    {
        Ground ground;
        ground.judge(ground.release, "A.1", Judgement::Compliant);
        ground.accept(ground.release, ground.at(ground.first, "A.1"), ground.today().addDays(20));
        ground.publishNext();
        for (int time = 0; time < 3; ++time) {
            QCOMPARE(ground.move(ground.second).carried, (CarriedCounts{1, 0, 0, 0, 1}));
            QCOMPARE(ground.move(ground.first).carried, (CarriedCounts{1, 0, 0, 0, 1}));
        }
        QCOMPARE(ground.rows("assessment"), 1);
        // Of the chain that came of it the last one stands in lists.
        auto standing = need(RiskAcceptanceRepository(ground.database()).ofRelease(ground.release));
        QCOMPARE(standing.size(), 7u);
        dropCarried(standing);
        QCOMPARE(standing.size(), 1u);
        QCOMPARE(standing[0].requirement, ground.at(ground.first, "A.1"));
        QCOMPARE(need(RiskAcceptanceRepository(ground.database())
                          .acceptedUntil(ground.release))[ground.at(ground.first, "A.1")],
                 ground.today().addDays(20));
        QVERIFY(ground.boardIsRight());
    }

    void leavesLapsedAcceptancesBehind()
    {
        Ground ground;
        ground.accept(ground.release, ground.at(ground.first, "A.1"), ground.today().addDays(1));
        ground.publishNext();
        ground.clock().set(ground.clock().now().addDays(5));
        QCOMPARE(ground.move(ground.second).carried, CarriedCounts());
        QCOMPARE(ground.rows("risk_acceptance"), 1);
    }

    void refusesWhatIsNoMove_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("held against it already") << "same" << ErrorKind::Invalid;
        QTest::newRow("another library") << "other" << ErrorKind::Invalid;
        QTest::newRow("no such library") << "none" << ErrorKind::NotFound;
        QTest::newRow("by somebody who may not") << "auditor" << ErrorKind::Refused;
    }
    void refusesWhatIsNoMove()
    {
        QFETCH(QString, what);
        QFETCH(ErrorKind, kind);
        Ground ground;
        ground.publishNext();
        LibraryId to = ground.second;
        if (what == QStringLiteral("same"))
            to = ground.first;
        if (what == QStringLiteral("none"))
            to = LibraryId(4711);
        if (what == QStringLiteral("other")) {
            ground.publish(need(builtInLibrary()));
            to = ground.libraryId;
        }
        const auto moved = ground.tryMove(
            to, what == QStringLiteral("auditor") ? Role::Auditor : Role::SecurityManager);
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, kind);
        QCOMPARE(ground.baseline(), std::vector{ground.first});
    }

    void knowsTheNewerVersion()
    {
        Ground ground;
        QVERIFY(need(ReleaseMover::newerThan(ground.database(), ground.release)).empty());
        ground.publishNext();
        const auto newer = need(ReleaseMover::newerThan(ground.database(), ground.release));
        QCOMPARE(newer.size(), 1u);
        QCOMPARE(newer[0].id, ground.second);
        ground.move(ground.second);
        QVERIFY(need(ReleaseMover::newerThan(ground.database(), ground.release)).empty());
    }

    void losesNothingOfTheBuiltInLibrary_data()
    {
        // What the organisation was asked is asked of each app; data in general is assessed too.
        const QStringList since11{"5.3.p1", "5.4.p1",  "5.5.p1", "6.1.5.2.p0",
                                  "7.2.c",  "7.3.4.c", "7.3.5.a"};
        // The definition of critical operations is no longer assessed; one ban is new.
        QStringList since10 = since11;
        since10.insert(4, QStringLiteral("6.1.8.p4"));
        QTest::addColumn<QStringList>("opened");
        QTest::addColumn<QStringList>("dropped");
        QTest::newRow("1.0.0") << since10 << QStringList{"6.3.2.a"};
        QTest::newRow("1.1.0") << since11 << QStringList();
    }
    void losesNothingOfTheBuiltInLibrary()
    {
        QFETCH(const QStringList, opened);
        QFETCH(const QStringList, dropped);
        LifecycleFixture ground;
        ground.publish(need(builtInLibrary(QString::fromLatin1(QTest::currentDataTag()))));
        const auto old = ground.library();
        const auto next = need(builtInLibrary());
        const ReleaseId release = ground.addRelease(ground.addApp(QStringLiteral("PAY")));
        int carried = 0;
        int copied = 0;
        Change assessing = ground.change("assessment.record");
        for (const Requirement &row : old->requirements) {
            if (!row.isAssessed())
                continue;
            const bool organisations = row.scope == Scope::Organisation;
            ground.record(assessing, organisations ? ReleaseId() : release, row.id,
                          Judgement::Compliant);
            if (organisations)
                copied += !opened.contains(row.key);
            else if (!dropped.contains(row.key))
                carried += static_cast<int>(row.phases.size());
        }
        need(assessing.commit());
        ground.publish(next);
        Change moving = ground.change("release.move");
        const ReleaseMove move =
            need(ReleaseMover::move(moving, *ground.shelf, release, ground.libraryId));
        need(moving.commit());
        QCOMPARE(move.opened, opened);
        QCOMPARE(move.dropped, dropped);
        std::vector<ReleaseMove::Left> left;
        for (const QString &key : dropped)
            left.push_back({key, Entity::Assessment, {}});
        QCOMPARE(move.left, left);
        QCOMPARE(move.carried.assessments, carried);
        QCOMPARE(move.copied.assessments, copied);
        QVERIFY(move.changed.contains("6.3.3.e"));
        QVERIFY(!move.changed.contains("7.1.b"));
        QVERIFY(need(GateRollup::stale(ground.database(), *ground.shelf)).empty());
        QVERIFY(need(ReleaseMover::newerThan(ground.database(), release)).empty());
    }

    void saysInTheLogWhatWent()
    {
        Ground ground;
        ground.judge(ground.release, "A.1", Judgement::Compliant);
        ground.judge({}, "O.1", Judgement::Compliant);
        ground.publishNext();
        ground.move(ground.second);
        const AuditEntry entry = need(AuditLog(ground.database()).entries(0, 1)).front();
        QCOMPARE(entry.action, QStringLiteral("release.move"));
        const QJsonArray records = entry.content["records"].toArray();
        QCOMPARE(records.size(), 3);
        QCOMPARE(records[0]["entity"].toString(), entityKey(Entity::Release));
        QCOMPARE(records[0]["before"]["baseline"].toArray(), QJsonArray{"small@1.0.0"});
        QCOMPARE(records[0]["after"]["baseline"].toArray(), QJsonArray{"small@1.1.0"});
        // Moved: only where it stands differs. Copied: all of it is new.
        QCOMPARE(records[1]["after"]["requirement"].toString(), "A.1");
        QVERIFY(records[1]["before"]["requirement_uid"] != records[1]["after"]["requirement_uid"]);
        QVERIFY(!records[1]["after"].toObject().contains("judgement"));
        QVERIFY(records[2]["before"].toObject().isEmpty());
        QCOMPARE(records[2]["after"]["judgement"].toString(), "compliant");
    }
};

QTEST_GUILESS_MAIN(ReleaseMoveTest)
#include "releasemovetest.moc"
