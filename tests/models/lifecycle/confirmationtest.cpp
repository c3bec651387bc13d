#include "models/lifecycle/confirmation.h"
#include "tests/models/lifecycle/lifecyclefixture.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// An app's first release with A.2 and A.3 judged, and the second, of which nothing is recorded.
class Fixture : public LifecycleFixture
{
public:
    Fixture()
    {
        publishSmall();
        app = addApp(QStringLiteral("LIFE"), 3, {{QStringLiteral("has_login"), true}});
        first = addRelease(app, QStringLiteral("1.0"));
        judge(first, "A.2", Judgement::Compliant);
        judge(first, "A.3", Judgement::Partial);
        evidence = addEvidence(first, requirement("A.2").id, "report");
    }

    AssessmentSheet sheet(ReleaseId release)
    {
        AssessmentSheet sheet = need(AssessmentSheet::load(database(), *shelf, release, today()));
        need(sheet.bringPrevious(database(), *shelf));
        return sheet;
    }
    SheetRow row(ReleaseId release, const char *key)
    {
        return *sheet(release).row(requirement(key).id);
    }
    Assessment confirmable(ReleaseId release, const char *key, Phase phase)
    {
        const SheetRow found = row(release, key);
        return *found.confirmable(phase);
    }
    Assessment judged(ReleaseId release, const char *key, Phase phase)
    {
        const SheetRow found = row(release, key);
        return *found.assessment(phase);
    }
    Result<void> tryConfirm(ReleaseId release, const Assessment &earlier, const char *key,
                            Phase phase)
    {
        Change confirming = change("assessment.confirm");
        TRY(confirmEarlier(confirming, *shelf, earlier, {release, requirement(key).id, phase}));
        return confirming.commit();
    }

    AppId app;
    ReleaseId first;
    EvidenceId evidence;
};

} // namespace

class ConfirmationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Carried over, it counts nowhere.
    void beginsWithWhatTheReleaseBeforeFound()
    {
        Fixture f;
        const ReleaseId second = f.addRelease(f.app, QStringLiteral("1.1"));
        const SheetRow row = f.row(second, "A.2");
        QCOMPARE(row.judgement(), Judgement::NotAssessed);
        QCOMPARE(row.evidenceCount, 0);
        QVERIFY(row.awaitsJudgement(Phase::Test));
        QVERIFY(row.confirmable(Phase::Test));
        QCOMPARE(row.confirmable(Phase::Test)->release, f.first);
        QCOMPARE(f.status(second, Phase::Test).criteria[1].found, 0);
        // The first has none before it.
        for (const SheetRow &each : f.sheet(f.first).rows)
            QVERIFY(each.previous.empty());
    }

    void recordsAConfirmationWithTheEvidence()
    {
        Fixture f;
        const ReleaseId second = f.addRelease(f.app, QStringLiteral("1.1"));
        QVERIFY(
            f.tryConfirm(second, f.confirmable(second, "A.2", Phase::Test), "A.2", Phase::Test));
        const SheetRow row = f.row(second, "A.2");
        const Assessment *confirmed = row.assessment(Phase::Test);
        QVERIFY(confirmed);
        QCOMPARE(confirmed->judgement, Judgement::Compliant);
        QCOMPARE(confirmed->carriedFrom, f.first);
        QCOMPARE(confirmed->confirms, Phase::Test);
        QCOMPARE(confirmed->assessedOn, f.today());
        QCOMPARE(row.evidenceCount, 1);
        QVERIFY(row.path().back().isConfirmation);
        // Only what was confirmed came.
        QCOMPARE(row.judgement(Phase::Requirements), Judgement::NotAssessed);
        QCOMPARE(f.row(second, "A.3").evidenceCount, 0);
        QCOMPARE(f.row(f.first, "A.2").evidenceCount, 1);
    }

    void ownJudgementsGoBeforeThoseOfTheReleaseBefore()
    {
        Fixture f;
        const ReleaseId second = f.addRelease(f.app, QStringLiteral("1.1"));
        f.judge(second, "A.2", Phase::Requirements, Judgement::Partial);
        const SheetRow row = f.row(second, "A.2");
        QVERIFY(row.assessmentBefore(Phase::Test));
        QCOMPARE(row.assessmentBefore(Phase::Test)->release, second);
        QVERIFY(!row.awaitsJudgement(Phase::Requirements));
    }

    void onlyOfTheReleaseRightBefore()
    {
        Fixture f;
        const Assessment old = f.judged(f.first, "A.2", Phase::Test);
        f.addRelease(f.app, QStringLiteral("1.1"));
        const ReleaseId third = f.addRelease(f.app, QStringLiteral("1.2"));
        QVERIFY(f.row(third, "A.2").previous.empty());
        QCOMPARE(f.tryConfirm(third, old, "A.2", Phase::Test).error().kind, ErrorKind::Invalid);
        // Nor of another app.
        const AppId other =
            f.addApp(QStringLiteral("OTHER"), 3, {{QStringLiteral("has_login"), true}});
        const ReleaseId foreign = f.addRelease(other);
        QCOMPARE(f.tryConfirm(foreign, old, "A.2", Phase::Test).error().kind, ErrorKind::Invalid);
    }

    // Of another version of the library it comes along as long as the requirement asks the same.
    void notWhereTheRequirementAsksForSomethingElse()
    {
        Fixture f;
        const Assessment old = f.judged(f.first, "A.2", Phase::Test);
        f.judge(f.first, "A.1", Judgement::Compliant);
        f.publishSmallAgain();
        const ReleaseId second = f.addRelease(f.app, QStringLiteral("1.1"));
        QVERIFY(f.row(second, "A.2").previous.empty());
        QCOMPARE(f.tryConfirm(second, old, "A.2", Phase::Test).error().kind, ErrorKind::Invalid);
        const SheetRow same = f.row(second, "A.1");
        QVERIFY(same.confirmable(Phase::Requirements));
        const Assessment found = *same.confirmable(Phase::Requirements);
        QVERIFY(f.tryConfirm(second, found, "A.1", Phase::Requirements));
        QCOMPARE(f.row(second, "A.1").judgement(Phase::Requirements), Judgement::Compliant);
    }

    // At tier 1 it takes two people, whatever was judged before it was in that tier.
    void noLeavingOutThatTakesADecision()
    {
        Fixture f;
        f.judge(f.first, "A.2", Judgement::NotApplicable);
        const Assessment leftOut = f.judged(f.first, "A.2", Phase::Test);
        const ReleaseId second = f.addRelease(f.app, QStringLiteral("1.1"));
        QVERIFY(f.row(second, "A.2").confirmable(Phase::Test));
        need(f.database().execute("UPDATE app SET tier = 1"));
        const SheetRow row = f.row(second, "A.2");
        QVERIFY(row.awaitsJudgement(Phase::Test));
        QVERIFY(!row.confirmable(Phase::Test));
        QCOMPARE(f.tryConfirm(second, leftOut, "A.2", Phase::Test).error().kind,
                 ErrorKind::Invalid);
    }

    void onlyWhatWasSeen()
    {
        Fixture f;
        const ReleaseId second = f.addRelease(f.app, QStringLiteral("1.1"));
        const Assessment seen = f.confirmable(second, "A.2", Phase::Test);
        f.judge(f.first, "A.2", Phase::Test, Judgement::Partial);
        QCOMPARE(f.tryConfirm(second, seen, "A.2", Phase::Test).error().kind, ErrorKind::Conflict);
    }
};

QTEST_GUILESS_MAIN(ConfirmationTest)
#include "confirmationtest.moc"
