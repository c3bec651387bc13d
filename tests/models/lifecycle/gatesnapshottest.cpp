#include "tests/models/lifecycle/lifecyclefixture.h"

#include "models/workspace/actions.h"

#include "models/base/canonicaljson.h"

#include <QtTest>

using namespace gatehouse;
using What = SnapshotDifference::What;

namespace {

class Fixture : public LifecycleFixture
{
public:
    Fixture()
    {
        publishSmall();
        app = addApp(QStringLiteral("PAY"), 1, {{QStringLiteral("has_login"), false}});
        confirmAnswer();
        release = addRelease(app);
    }
    void confirmAnswer()
    {
        const qint64 revision = need(AppRepository(database()).app(app)).revision;
        Change confirming = need(Change::begin(session(Role::Auditor), actions::confirmProfile));
        need(AppRepository::confirm(confirming, app, revision, {QStringLiteral("has_login")}));
        need(confirming.commit());
    }
    void decideAgainst(const char *key)
    {
        Change deciding = change();
        need(ApplicabilityRepository::decide(deciding, release, requirement(key).id, false,
                                             QStringLiteral("checked by hand")));
        need(deciding.commit());
    }
    void confirmDecision(const char *key)
    {
        const auto decisions = need(ApplicabilityRepository(database()).decisions(release));
        Change confirming =
            need(Change::begin(session(Role::Auditor), actions::confirmApplicability));
        need(ApplicabilityRepository::confirm(confirming, release,
                                              decisions.value(requirement(key).id)));
        need(confirming.commit());
    }
    GateSnapshot take(Phase phase = Phase::Requirements)
    {
        const GateReading reading = need(GateReading::load(database(), *shelf, release, {}));
        const GateSnapshot snapshot = need(GateSnapshot::take(database(), reading, phase));
        if (canonicalJson(QJsonDocument::fromJson(snapshot.json).object()) != snapshot.json)
            qFatal("Not canonical: %s", snapshot.json.constData());
        return snapshot;
    }
    QJsonObject requirementIn(const GateSnapshot &snapshot, const QString &key)
    {
        const QJsonObject root = QJsonDocument::fromJson(snapshot.json).object();
        for (const QJsonValue each : root.value(QStringLiteral("requirements")).toArray()) {
            if (each.toObject().value(QStringLiteral("key")).toString() == key)
                return each.toObject();
        }
        return {};
    }

    AppId app;
    ReleaseId release;
};

} // namespace

class GateSnapshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatADecisionRestsOn();
    void holdsOnlyWhatIsDueInThePhase();
    void isCanonicalAndItsDigestFollows();
    void doesNotDependOnTheDay();
    void changesWithItsContent_data();
    void changesWithItsContent();
    void doesNotChangeByWhatComesInAddition_data();
    void doesNotChangeByWhatComesInAddition();
    void comparesRequirementsThatCameAndWent();
    void saysWhyAndByWhomSomethingIsTakenAway();
    void changesByAConfirmationOnlyWhereItTakesSomethingAway();
};

void GateSnapshotTest::holdsWhatADecisionRestsOn()
{
    Fixture f;
    f.judge(f.release, "A.1", Judgement::Noncompliant);
    f.addEvidence(f.release, f.requirement("A.1").id, "packet capture");
    f.openFinding(f.release, f.requirement("A.1").id);
    f.accept(f.release, f.requirement("A.1").id, QDate(2026, 6, 30));
    f.judge({}, "O.1", Judgement::Compliant);
    const GateSnapshot snapshot = f.take();
    const QJsonObject root = QJsonDocument::fromJson(snapshot.json).object();
    QCOMPARE(root.value(QStringLiteral("format")).toString(),
             QString::fromLatin1(GateSnapshot::format));
    const QJsonObject tier = root.value(QStringLiteral("tier")).toObject();
    QCOMPARE(tier.value(QStringLiteral("tier")).toInt(), 1);
    QVERIFY(!tier.value(QStringLiteral("scheme_version")).toString().isEmpty());
    const QJsonObject library =
        root.value(QStringLiteral("libraries")).toArray().first().toObject();
    QCOMPARE(library.value(QStringLiteral("key")).toString(), QStringLiteral("small"));
    QCOMPARE(library.value(QStringLiteral("content_digest")).toString(),
             QString::fromLatin1(f.library()->contentDigest.toHex()));

    const QJsonObject own = f.requirementIn(snapshot, QStringLiteral("A.1"));
    const QJsonObject assessment = own.value(QStringLiteral("assessment")).toObject();
    QCOMPARE(assessment.value(QStringLiteral("judgement")).toString(),
             QStringLiteral("noncompliant"));
    QCOMPARE(assessment.value(QStringLiteral("record")).toString(), QStringLiteral("looked at it"));
    const QJsonObject evidence = own.value(QStringLiteral("evidence")).toArray().first().toObject();
    QCOMPARE(evidence.value(QStringLiteral("sha256")).toString(),
             QString::fromLatin1(Digest::of(DigestAlgorithm::Sha256, "packet capture").toHex()));
    QCOMPARE(evidence.value(QStringLiteral("sm3")).toString(),
             QString::fromLatin1(Digest::of(DigestAlgorithm::Sm3, "packet capture").toHex()));
    QCOMPARE(own.value(QStringLiteral("findings")).toArray().size(), 1);
    QCOMPARE(own.value(QStringLiteral("acceptances"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QStringLiteral("expires_on"))
                 .toString(),
             QStringLiteral("2026-06-30"));

    const QJsonObject inherited = f.requirementIn(snapshot, QStringLiteral("O.1"));
    QVERIFY(inherited.value(QStringLiteral("inherited")).toBool());
    QCOMPARE(inherited.value(QStringLiteral("assessment"))
                 .toObject()
                 .value(QStringLiteral("judgement"))
                 .toString(),
             QStringLiteral("compliant"));
    const QJsonObject absent = f.requirementIn(snapshot, QStringLiteral("A.2"));
    const QJsonObject applicability = absent.value(QStringLiteral("applicability")).toObject();
    QCOMPARE(applicability.value(QStringLiteral("applies")).toBool(true), false);
    QCOMPARE(applicability.value(QStringLiteral("because")).toString(), QStringLiteral("absent"));
    QCOMPARE(applicability.value(QStringLiteral("flag")).toString(), QStringLiteral("has_login"));
    QVERIFY(absent.value(QStringLiteral("assessment")).isNull());
}

void GateSnapshotTest::holdsOnlyWhatIsDueInThePhase()
{
    Fixture f;
    const auto keys = [&](Phase phase) {
        QStringList found;
        const QJsonObject root = QJsonDocument::fromJson(f.take(phase).json).object();
        for (const QJsonValue each : root.value(QStringLiteral("requirements")).toArray())
            found += each.toObject().value(QStringLiteral("key")).toString();
        return found;
    };
    QCOMPARE(keys(Phase::Requirements),
             QStringList({QStringLiteral("A.1"), QStringLiteral("A.2"), QStringLiteral("O.1")}));
    QCOMPARE(keys(Phase::Test),
             QStringList({QStringLiteral("A.2"), QStringLiteral("A.3"), QStringLiteral("O.2")}));
    QVERIFY(keys(Phase::Design).isEmpty());
}

void GateSnapshotTest::isCanonicalAndItsDigestFollows()
{
    Fixture f;
    f.judge(f.release, "A.1", Judgement::Compliant);
    const GateSnapshot snapshot = f.take();
    QCOMPARE(canonicalJson(QJsonDocument::fromJson(snapshot.json).object()), snapshot.json);
    QCOMPARE(snapshot.digest, Digest::of(DigestAlgorithm::Sha256, snapshot.json));
}

void GateSnapshotTest::doesNotDependOnTheDay()
{
    Fixture f;
    f.judge(f.release, "A.1", Judgement::Noncompliant);
    f.accept(f.release, f.requirement("A.1").id, f.today().addDays(1));
    const GateSnapshot before = f.take();
    f.clock().set(f.clock().now().addDays(400));
    QCOMPARE(f.take().json, before.json);
}

void GateSnapshotTest::changesWithItsContent_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<What>("what");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *step, What what, const char *key) {
        QTest::newRow(step) << QString::fromLatin1(step) << what << QString::fromLatin1(key);
    };
    row("judge", What::Assessment, "A.1");
    row("judge again alike", What::Assessment, "A.1");
    row("evidence unlinked", What::Evidence, "A.1");
    row("finding closed, nothing mended", What::Findings, "A.1");
    row("acceptance withdrawn", What::Acceptances, "A.1");
    row("applicability", What::Applicability, "A.1");
    row("profile", What::Applicability, "A.2");
    row("tier", What::Tier, "");
    row("package", What::Release, "");
    row("organisation", What::Assessment, "O.1");
}

void GateSnapshotTest::changesWithItsContent()
{
    QFETCH(QString, step);
    QFETCH(What, what);
    QFETCH(QString, key);
    Fixture f;
    const RequirementId requirement = f.requirement("A.1").id;
    if (step == u"judge again alike")
        f.judge(f.release, "A.1", Judgement::Compliant);
    EvidenceId evidence;
    FindingId finding;
    AcceptanceId acceptance;
    if (step == u"evidence unlinked") {
        evidence = f.addEvidence(f.release, requirement, "package dump");
        f.addEvidence(f.release, requirement, "another");
    } else if (step == u"finding closed, nothing mended") {
        f.judge(f.release, "A.1", Judgement::Noncompliant);
        finding = f.openFinding(f.release, requirement);
    } else if (step == u"acceptance withdrawn") {
        acceptance = f.accept(f.release, requirement, f.today().addDays(5));
    }
    const GateSnapshot before = f.take();
    if (step == u"judge") {
        f.judge(f.release, "A.1", Judgement::Compliant);
    } else if (step == u"judge again alike") {
        f.judge(f.release, "A.1", Judgement::Partial);
        f.judge(f.release, "A.1", Judgement::Compliant);
    } else if (step == u"evidence unlinked") {
        Change change = f.change();
        need(EvidenceRepository::unlink(change, {evidence, f.release, requirement}));
        need(change.commit());
    } else if (step == u"finding closed, nothing mended") {
        for (const FindingStatus status : {FindingStatus::Fixing, FindingStatus::AwaitingRetest}) {
            Finding moved = need(FindingRepository(f.database(), f.today()).finding(finding));
            moved.status = status;
            Change change = f.change();
            need(FindingRepository::update(change, moved));
            need(change.commit());
        }
        Change change = need(Change::begin(f.session(Role::Auditor), actions::retestFinding));
        need(FindingRepository::retest(change, finding, true, QStringLiteral("tried again")));
        need(change.commit());
    } else if (step == u"acceptance withdrawn") {
        Change change = f.change();
        need(RiskAcceptanceRepository::withdraw(change, acceptance,
                                                QStringLiteral("cannot be borne")));
        need(change.commit());
    } else if (step == u"applicability") {
        f.decideAgainst("A.1");
        f.confirmDecision("A.1");
    } else if (step == u"profile" || step == u"tier") {
        App app = need(AppRepository(f.database()).app(f.app));
        if (step == u"tier")
            app.tier = 2;
        else
            app.profile.set(QStringLiteral("has_login"), true);
        Change change = f.change();
        need(AppRepository::update(change, app));
        need(change.commit());
    } else if (step == u"package") {
        Release release = need(ReleaseRepository(f.database()).release(f.release));
        release.version = QStringLiteral("1.1");
        Change change = f.change();
        need(ReleaseRepository::update(change, release));
        need(change.commit());
    } else {
        f.judge({}, "O.1", Judgement::Partial);
    }
    const GateSnapshot after = f.take();
    QVERIFY(after.digest != before.digest);
    QCOMPARE(compareSnapshots(before.json, after.json),
             (std::vector<SnapshotDifference>{{what, key, key.startsWith(u'O')}}));
    QVERIFY(compareSnapshots(after.json, after.json).empty());
}

void GateSnapshotTest::doesNotChangeByWhatComesInAddition_data()
{
    QTest::addColumn<QString>("step");
    for (const char *step : {"evidence", "finding", "acceptance", "the same decided by hand",
                             "a build that had no name yet", "an answer that decides as none did"})
        QTest::newRow(step) << QString::fromLatin1(step);
}

void GateSnapshotTest::doesNotChangeByWhatComesInAddition()
{
    QFETCH(QString, step);
    Fixture f;
    const RequirementId requirement = f.requirement("A.1").id;
    if (step == u"an answer that decides as none did")
        f.release = f.addRelease(f.app = f.addApp(QStringLiteral("OPEN"), 1));
    const GateSnapshot before = f.take();
    if (step == u"evidence") {
        f.addEvidence(f.release, requirement, "package dump");
    } else if (step == u"finding") {
        f.openFinding(f.release, requirement);
    } else if (step == u"acceptance") {
        f.accept(f.release, requirement, f.today().addDays(5));
    } else if (step == u"the same decided by hand") {
        Change change = f.change();
        need(ApplicabilityRepository::decide(change, f.release, requirement, true,
                                             QStringLiteral("checked by hand")));
        need(change.commit());
    } else if (step == u"a build that had no name yet") {
        Release release = need(ReleaseRepository(f.database()).release(f.release));
        release.build = QStringLiteral("4711");
        Change change = f.change();
        need(ReleaseRepository::update(change, release));
        need(change.commit());
    } else {
        App app = need(AppRepository(f.database()).app(f.app));
        app.profile.set(QStringLiteral("has_login"), true);
        Change change = f.change();
        need(AppRepository::update(change, app));
        need(change.commit());
    }
    const GateSnapshot after = f.take();
    QVERIFY(after.digest != before.digest);
    QCOMPARE(compareSnapshots(before.json, after.json), std::vector<SnapshotDifference>());
}

void GateSnapshotTest::comparesRequirementsThatCameAndWent()
{
    Fixture f;
    const GateSnapshot first = f.take(Phase::Requirements);
    const GateSnapshot other = f.take(Phase::Test);
    const std::vector<SnapshotDifference> expected{{What::Removed, QStringLiteral("A.1")},
                                                   {What::Removed, QStringLiteral("O.1"), true},
                                                   {What::Added, QStringLiteral("A.3")},
                                                   {What::Added, QStringLiteral("O.2"), true}};
    QCOMPARE(compareSnapshots(first.json, other.json), expected);
}

void GateSnapshotTest::saysWhyAndByWhomSomethingIsTakenAway()
{
    Fixture f;
    f.decideAgainst("A.1");
    const auto decision = [&] {
        return f.requirementIn(
            f.take(),
            QStringLiteral("A.1"))[QStringLiteral("applicability")][QStringLiteral("decision")];
    };
    QCOMPARE(decision()[QStringLiteral("reason")].toString(), QStringLiteral("checked by hand"));
    QVERIFY(decision()[QStringLiteral("confirmed_by")].isUndefined());
    f.confirmDecision("A.1");
    QCOMPARE(decision()[QStringLiteral("confirmed_by")].toString(), QStringLiteral("Auditor"));
    const QJsonValue answer = QJsonDocument::fromJson(
        f.take().json)[QStringLiteral("profile_answers")][QStringLiteral("has_login")];
    QCOMPARE(answer[QStringLiteral("holds")].toBool(true), false);
    QCOMPARE(answer[QStringLiteral("reason")].toString(), QStringLiteral("said by the owner"));
    QCOMPARE(answer[QStringLiteral("answered_by")].toString(), QStringLiteral("Owner"));
    QCOMPARE(answer[QStringLiteral("confirmed_by")].toString(), QStringLiteral("Auditor"));
    // Nothing is said where it takes nothing away, and of answers from before there were reasons.
    QVERIFY(QJsonDocument::fromJson(f.take(Phase::Design).json)[QStringLiteral("profile_answers")]
                .isUndefined());
    need(f.database().execute("UPDATE profile_answer SET reason = '', answered_by = '', "
                              "answered_at = '', confirmed_by = '', confirmed_at = ''"));
    QVERIFY(
        QJsonDocument::fromJson(f.take().json)[QStringLiteral("profile_answers")].isUndefined());
}

void GateSnapshotTest::changesByAConfirmationOnlyWhereItTakesSomethingAway()
{
    Fixture f;
    // The profile has taken A.2 away already.
    f.decideAgainst("A.2");
    f.decideAgainst("A.1");
    const GateSnapshot claimed = f.take();
    f.confirmDecision("A.2");
    const GateSnapshot confirmed = f.take();
    QVERIFY(confirmed.digest != claimed.digest);
    QVERIFY(compareSnapshots(claimed.json, confirmed.json).empty());
    f.confirmDecision("A.1");
    QCOMPARE(compareSnapshots(claimed.json, f.take().json),
             (std::vector<SnapshotDifference>{{What::Applicability, QStringLiteral("A.1")}}));
    // A claim of the profile takes nothing away, its confirmation does.
    f.release = f.addRelease(
        f.app = f.addApp(QStringLiteral("OPEN"), 1, {{QStringLiteral("has_login"), false}}));
    const GateSnapshot claim = f.take();
    App app = need(AppRepository(f.database()).app(f.app));
    app.profile.clear(QStringLiteral("has_login"));
    Change change = f.change();
    need(AppRepository::update(change, app));
    need(change.commit());
    QVERIFY(compareSnapshots(claim.json, f.take().json).empty());
    app = need(AppRepository(f.database()).app(f.app));
    app.profile.set(QStringLiteral("has_login"), false, QStringLiteral("nobody logs in"));
    Change again = f.change();
    need(AppRepository::update(again, app));
    need(again.commit());
    f.confirmAnswer();
    QCOMPARE(compareSnapshots(claim.json, f.take().json),
             (std::vector<SnapshotDifference>{{What::Applicability, QStringLiteral("A.2")}}));
}

QTEST_GUILESS_MAIN(GateSnapshotTest)
#include "gatesnapshottest.moc"
