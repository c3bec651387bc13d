#include "models/auditchain/auditlog.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QTest>

using namespace gatehouse;

namespace {

AssessmentRepository::Place atTest(const Assessment &earlier)
{
    return {earlier.release, earlier.requirement, Phase::Test};
}

} // namespace

class AssessmentRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ws = std::make_unique<AssessmentFixture>(); }
    void cleanup() { ws.reset(); }
    void leavesNothingOutThatTakesADecision();
    void givesBackWhatWasRecorded();
    void fillsInAssessorAndDate();
    void movesWhatStoodThereToTheHistory();
    void writesNothingForTheSameAgain();
    void refusesAnOldRevision();
    void refusesASecondFirst();
    void refusesWhatBreaksARule_data();
    void refusesWhatBreaksARule();
    void refusesARequirementOutsideTheBaseline();
    void recordsForTheOrganisationOnce();
    void announcesReleaseAndApp();
    void logsOnlyWhatChanged();
    void judgesEachPhaseForItself();
    void asksForThePhaseAndNoOther();
    void claimsComplianceOnlyByAMethodThatCounts_data();
    void claimsComplianceOnlyByAMethodThatCounts();
    void theAssessorIsKnownOrAnOutsideBody_data();
    void theAssessorIsKnownOrAnOutsideBody();
    void claimsNothingWhileAFindingIsNotClosed_data();
    void claimsNothingWhileAFindingIsNotClosed();
    void confirmsWhatAnEarlierPhaseJudged();
    void confirmsNothingByMethodsThatDoNotCount();
    void confirmsOnlyWhatNobodyJudgedYet();
    void confirmsOnlyWhatWasSeen();

private:
    AssessmentRepository repository() { return AssessmentRepository(ws->database()); }
    std::unique_ptr<AssessmentFixture> ws;
};

void AssessmentRepositoryTest::givesBackWhatWasRecorded()
{
    Assessment assessment = ws->judged("6.2.4.c", Judgement::Partial);
    assessment.phase = Phase::Test;
    assessment.methods = {Method::Pentest, Method::Static, Method::Pentest};
    assessment.object = QStringLiteral("v1.0 build 3 'Android' \"iOS\"");
    assessment.record = QStringLiteral("第一行\n𠮷 🙂 '; DROP TABLE assessment; --");
    assessment.risk = Risk::Medium;
    assessment.remark = QStringLiteral("备注").repeated(150);
    assessment.assessor = QStringLiteral("李四");
    assessment.outsideBody = true;
    assessment.assessedOn = QDate(2026, 2, 28);
    const AssessmentId id = ws->record(assessment);

    const Assessment stored =
        need(repository().find(ws->release, assessment.requirement, Phase::Test)).value();
    QVERIFY(!stored.uid.isEmpty());
    assessment.id = id;
    assessment.uid = stored.uid;
    assessment.recordedBy = QStringLiteral("Owner");
    assessment.revision = 1;
    assessment.methods = {Method::Static, Method::Pentest}; // each once, in their order
    QCOMPARE(stored, assessment);
    const auto all = need(repository().ofRelease(ws->release));
    QCOMPARE(all, (RecordedAssessments{{assessment.requirement, {assessment}}}));
}

void AssessmentRepositoryTest::fillsInAssessorAndDate()
{
    // 17:00 UTC is the next day already in Shanghai, where this is tested.
    ws->clock().set(QDateTime(QDate(2026, 3, 2), QTime(17, 0), Qt::UTC));
    Change change =
        need(Change::begin(ws->session(Role::Assessor), {"assessment.record", Permission::Assess}));
    QVERIFY(AssessmentRepository::record(change, ws->judged("6.2.4.c", Judgement::Compliant)));
    QVERIFY(change.commit());
    QCOMPARE(ws->stored("6.2.4.c")->assessor, QStringLiteral("Assessor"));
    QCOMPARE(ws->stored("6.2.4.c")->recordedBy, QStringLiteral("Assessor"));
    QCOMPARE(ws->stored("6.2.4.c")->assessedOn, QDate(2026, 3, 3));
}

void AssessmentRepositoryTest::movesWhatStoodThereToTheHistory()
{
    const AssessmentId id = ws->record("6.2.4.c", Judgement::Noncompliant);
    const Assessment first = ws->stored("6.2.4.c").value();
    Assessment second = first;
    second.judgement = Judgement::Partial;
    QCOMPARE(ws->record(second), id);
    second = ws->stored("6.2.4.c").value();
    QCOMPARE(second.revision, 2);
    Assessment third = second;
    third.judgement = Judgement::Compliant;
    third.risk = Risk::None;
    QCOMPARE(ws->record(third), id);

    QCOMPARE(ws->stored("6.2.4.c")->judgement, Judgement::Compliant);
    QCOMPARE(ws->stored("6.2.4.c")->uid, first.uid);
    QCOMPARE(need(repository().history(id)), (std::vector<Assessment>{second, first}));
}

void AssessmentRepositoryTest::writesNothingForTheSameAgain()
{
    const AssessmentId id = ws->record("6.2.4.c", Judgement::Compliant);
    const qint64 entries = need(AuditLog(ws->database()).count());
    ws->record(ws->stored("6.2.4.c").value());
    QVERIFY(need(repository().history(id)).empty());
    QCOMPARE(ws->stored("6.2.4.c")->revision, 1);
    QCOMPARE(need(AuditLog(ws->database()).count()), entries);
}

void AssessmentRepositoryTest::refusesAnOldRevision()
{
    ws->record("6.2.4.c", Judgement::Noncompliant);
    const Assessment old = ws->stored("6.2.4.c").value();
    Assessment newer = old;
    newer.judgement = Judgement::Partial;
    ws->record(newer);
    Assessment late = old;
    late.judgement = Judgement::Compliant;
    late.risk = Risk::None;
    const auto refused = ws->tryRecord(late);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(ws->stored("6.2.4.c")->judgement, Judgement::Partial);
}

void AssessmentRepositoryTest::refusesASecondFirst()
{
    const Assessment begun = ws->judged("6.2.4.c", Judgement::Compliant);
    ws->record("6.2.4.c", Judgement::Noncompliant);
    const auto refused = ws->tryRecord(begun);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(ws->stored("6.2.4.c")->judgement, Judgement::Noncompliant);
}

void AssessmentRepositoryTest::refusesWhatBreaksARule_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<Judgement>("judgement");
    QTest::addColumn<QString>("record");
    QTest::addColumn<Risk>("risk");
    QTest::addColumn<bool>("withRelease");
    QTest::addColumn<QString>("says");
    QTest::newRow("not applicable without a word why")
        << "6.2.4.c" << Judgement::NotApplicable << " \n"
        << Risk::None << true << "why 6.2.4 c)";
    QTest::newRow("non-compliant without a risk")
        << "6.2.4.c" << Judgement::Noncompliant << "seen" << Risk::None << true << "how high";
    QTest::newRow("compliant with a risk")
        << "6.2.4.c" << Judgement::Compliant << "seen" << Risk::High << true << "leaves no risk";
    QTest::newRow("not applicable with a risk")
        << "6.2.4.c" << Judgement::NotApplicable << "no such function" << Risk::Low << true
        << "leaves no risk";
    QTest::newRow("compliant without a word of what was found")
        << "6.2.4.c" << Judgement::Compliant << " " << Risk::None << true << "what was found";
    QTest::newRow("non-compliant without a word of what was found")
        << "6.2.4.c" << Judgement::Noncompliant << "" << Risk::High << true << "what was found";
    QTest::newRow("context") << "6.1.2.p0" << Judgement::Compliant << "seen" << Risk::None << true
                             << "only introduces";
    QTest::newRow("an organisation requirement for a release")
        << "7.1.a" << Judgement::Compliant << "seen" << Risk::None << true
        << "Record it for the organisation";
    QTest::newRow("a release requirement for the organisation")
        << "6.2.4.c" << Judgement::Compliant << "seen" << Risk::None << false << "Name the release";
}

void AssessmentRepositoryTest::refusesWhatBreaksARule()
{
    QFETCH(QString, key);
    QFETCH(Judgement, judgement);
    QFETCH(QString, record);
    QFETCH(Risk, risk);
    QFETCH(bool, withRelease);
    QFETCH(QString, says);
    Assessment assessment = ws->judged(qPrintable(key), judgement);
    assessment.record = record;
    assessment.risk = risk;
    if (!withRelease) {
        assessment.release = {};
        assessment.phase = {};
    }
    const auto refused = ws->tryRecord(assessment);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(says), qPrintable(refused.error().message));
}

void AssessmentRepositoryTest::refusesARequirementOutsideTheBaseline()
{
    Library other = *ws->contents();
    other.version = QStringLiteral("9.0.0");
    other.contentDigest = QByteArray(32, 'x');
    other.uid += QStringLiteral("-9");
    for (Requirement &requirement : other.requirements)
        requirement.uid += QStringLiteral("-9");
    Change publishing = ws->change("library.publish");
    const LibraryId id = need(LibraryRepository::publish(publishing, other));
    QVERIFY(publishing.commit());
    const auto library = need(ws->shelf.library(ws->database(), id));

    Assessment assessment = ws->judged("6.2.4.c", Judgement::Compliant);
    assessment.requirement = library->requirementByKey(QStringLiteral("6.2.4.c"))->id;
    const auto refused = ws->tryRecord(assessment);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().message.contains(QStringLiteral("POLICY@1.0 is not held against")));

    assessment.requirement = RequirementId(1'000'000);
    QCOMPARE(ws->tryRecord(assessment).error().kind, ErrorKind::NotFound);
    assessment.requirement = ws->idOf("6.2.4.c");
    assessment.release = ReleaseId(1'000'000);
    QCOMPARE(ws->tryRecord(assessment).error().kind, ErrorKind::NotFound);
}

void AssessmentRepositoryTest::recordsForTheOrganisationOnce()
{
    Assessment assessment = ws->judged("7.1.a", Judgement::Compliant);
    assessment.release = {};
    assessment.phase = {};
    const AssessmentId id = ws->record(assessment);
    const auto stored = need(repository().find({}, assessment.requirement, {}));
    QVERIFY(stored);
    QVERIFY(!stored->release.isValid());
    Assessment again = *stored;
    again.remark = QStringLiteral("appointed again");
    QCOMPARE(ws->record(again), id);
    QCOMPARE(need(repository().ofRelease({})).size(), 1);
    QVERIFY(need(repository().ofRelease(ws->release)).isEmpty());
}

void AssessmentRepositoryTest::announcesReleaseAndApp()
{
    QSignalSpy spy(&ws->workspace(), &Workspace::changed);
    const AssessmentId id = ws->record("6.2.4.c", Judgement::Compliant);
    QCOMPARE(spy.size(), 1);
    const auto event = spy.front().front().value<ChangeEvent>();
    QCOMPARE(event.changes,
             (std::vector<EntityChange>{
                 {Entity::Assessment, id.value, ws->release.value, ws->app.value}}));
}

void AssessmentRepositoryTest::logsOnlyWhatChanged()
{
    ws->record("6.2.4.c", Judgement::Noncompliant);
    Assessment assessment = ws->stored("6.2.4.c").value();
    assessment.judgement = Judgement::Partial;
    ws->record(assessment);
    const auto entries = need(AuditLog(ws->database()).entries(0, 1));
    const QJsonObject record =
        entries.front().content.value(QStringLiteral("records")).toArray().at(0).toObject();
    QCOMPARE(record.value(QStringLiteral("uid")), assessment.uid);
    const auto side = [](const char *judgement) {
        return QJsonObject{{QStringLiteral("judgement"), QString::fromLatin1(judgement)},
                           {QStringLiteral("requirement"), QStringLiteral("6.2.4.c")},
                           {QStringLiteral("release"), QStringLiteral("POLICY@1.0")}};
    };
    QCOMPARE(record.value(QStringLiteral("before")).toObject(), side("noncompliant"));
    QCOMPARE(record.value(QStringLiteral("after")).toObject(), side("partial"));
}

// 6.1.5.1.p1 is due from design on: on paper first, then by static, dynamic and penetration tests.
void AssessmentRepositoryTest::judgesEachPhaseForItself()
{
    Assessment early = ws->judged("6.1.5.1.p1", Judgement::Compliant, Phase::Development);
    Assessment late = ws->judged("6.1.5.1.p1", Judgement::Noncompliant, Phase::Test);
    QVERIFY(ws->record(early) != ws->record(late));
    const SheetRow row = *ws->sheet().row(early.requirement);
    QCOMPARE(row.judgement(Phase::Development), Judgement::Compliant);
    QCOMPARE(row.judgement(Phase::Test), Judgement::Noncompliant);
    // The latest phase's is what the score speaks of.
    QCOMPARE(row.judgement(), Judgement::Noncompliant);
    QCOMPARE(row.path(),
             (std::vector<PhaseJudgement>{{Phase::Design, Judgement::NotAssessed, false},
                                          {Phase::Development, Judgement::Compliant, false},
                                          {Phase::Test, Judgement::Noncompliant, false}}));
}

void AssessmentRepositoryTest::asksForThePhaseAndNoOther()
{
    Assessment assessment = ws->judged("6.1.5.1.p1", Judgement::Compliant);
    assessment.phase = {};
    QVERIFY(ws->tryRecord(assessment).error().message.contains(QStringLiteral("Say for which")));
    assessment.phase = Phase::Requirements;
    QVERIFY(ws->tryRecord(assessment).error().message.contains(QStringLiteral("is not due in")));
    Assessment shared = ws->judged("7.1.a", Judgement::Compliant);
    shared.release = {};
    shared.phase = Phase::Test;
    QVERIFY(ws->tryRecord(shared).error().message.contains(QStringLiteral("Leave the phase out")));
}

void AssessmentRepositoryTest::claimsComplianceOnlyByAMethodThatCounts_data()
{
    QTest::addColumn<Judgement>("judgement");
    QTest::addColumn<std::vector<Method>>("methods");
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("says");
    using enum Judgement;
    using Methods = std::vector<Method>;
    QTest::newRow("no method") << Compliant << Methods{} << "build 3"
                               << "by which method";
    QTest::newRow("on paper only")
        << Compliant << Methods{Method::Document, Method::Interview} << "build 3"
        << "alone";
    QTest::newRow("in part, on paper only") << Partial << Methods{Method::Document} << "build 3"
                                            << "alone";
    QTest::newRow("nothing looked at") << Compliant << Methods{Method::Static} << " "
                                       << "what was looked at";
    QTest::newRow("one that counts beside one that does not")
        << Compliant << Methods{Method::Document, Method::Dynamic} << "build 3"
        << "";
    QTest::newRow("what falls short may be read off a document")
        << Noncompliant << Methods{Method::Document} << ""
        << "";
}

void AssessmentRepositoryTest::claimsComplianceOnlyByAMethodThatCounts()
{
    QFETCH(Judgement, judgement);
    QFETCH(std::vector<Method>, methods);
    QFETCH(QString, object);
    QFETCH(QString, says);
    Assessment assessment = ws->judged("6.2.4.c", judgement, Phase::Test);
    assessment.methods = methods;
    assessment.object = object;
    const auto recorded = ws->tryRecord(assessment);
    QCOMPARE(recorded.has_value(), says.isEmpty());
    if (!recorded)
        QVERIFY2(recorded.error().message.contains(says), qPrintable(recorded.error().message));
}

void AssessmentRepositoryTest::theAssessorIsKnownOrAnOutsideBody_data()
{
    QTest::addColumn<QString>("assessor");
    QTest::addColumn<bool>("outsideBody");
    QTest::addColumn<QString>("recorded"); // empty: refused
    const QString nobody = QStringLiteral("某某测评中心");
    QTest::newRow("an account as it is shown")
        << QStringLiteral("Assessor") << false << QStringLiteral("Assessor");
    QTest::newRow("an account as it is typed")
        << QStringLiteral("security_manager") << false << QStringLiteral("Security manager");
    QTest::newRow("a person") << QStringLiteral(" 赵𠮷 ") << false << QStringLiteral("赵𠮷");
    QTest::newRow("anybody") << nobody << false << QString();
    QTest::newRow("an outside body") << nobody << true << nobody;
    QTest::newRow("nobody is no outside body") << QString() << true << QStringLiteral("Owner");
}

void AssessmentRepositoryTest::theAssessorIsKnownOrAnOutsideBody()
{
    QFETCH(QString, assessor);
    QFETCH(bool, outsideBody);
    QFETCH(QString, recorded);
    ws->execute("INSERT INTO unit (id, uid, name) VALUES (1, 'u', 'u');"
                "INSERT INTO person (uid, name, unit_id) VALUES ('p', '赵𠮷', 1)");
    Assessment assessment = ws->judged("6.2.4.c", Judgement::Compliant);
    assessment.assessor = assessor;
    assessment.outsideBody = outsideBody;
    const auto done = ws->tryRecord(assessment);
    if (recorded.isEmpty()) {
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(assessor), qPrintable(done.error().message));
        return;
    }
    QVERIFY(done);
    QCOMPARE(ws->stored("6.2.4.c")->assessor, recorded);
    QCOMPARE(ws->stored("6.2.4.c")->outsideBody, outsideBody && recorded == assessor);
    QCOMPARE(ws->stored("6.2.4.c")->recordedBy, QStringLiteral("Owner"));
}

void AssessmentRepositoryTest::claimsNothingWhileAFindingIsNotClosed_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Judgement>("judgement");
    QTest::addColumn<bool>("taken");
    QTest::newRow("open") << QByteArray("open") << Judgement::Compliant << false;
    QTest::newRow("waits for its re-test")
        << QByteArray("awaiting_retest") << Judgement::Compliant << false;
    QTest::newRow("its risk accepted")
        << QByteArray("risk_accepted") << Judgement::Compliant << false;
    QTest::newRow("closed") << QByteArray("closed") << Judgement::Compliant << true;
    QTest::newRow("met in part") << QByteArray("open") << Judgement::Partial << true;
}

void AssessmentRepositoryTest::claimsNothingWhileAFindingIsNotClosed()
{
    QFETCH(QByteArray, status);
    QFETCH(Judgement, judgement);
    QFETCH(bool, taken);
    ws->execute(
        "INSERT INTO finding (uid, number, release_id, requirement_id, title, risk, status, "
        "opened_by, opened_at) VALUES ('f', 'F-0001', "
        + QByteArray::number(ws->release.value) + ", "
        + QByteArray::number(ws->idOf("6.2.4.c").value) + ", 't', 'low', '" + status
        + "', 'a', '2026-01-01T00:00:00.000Z')");
    const auto recorded = ws->tryRecord(ws->judged("6.2.4.c", judgement));
    QCOMPARE(recorded.has_value(), taken);
    if (!taken)
        QVERIFY2(recorded.error().message.contains(QStringLiteral("F-0001")),
                 qPrintable(recorded.error().message));
    // Of another requirement it says nothing.
    QVERIFY(ws->tryRecord(ws->judged("6.2.2.a", Judgement::Compliant)));
}

void AssessmentRepositoryTest::confirmsWhatAnEarlierPhaseJudged()
{
    Assessment early = ws->judged("6.1.5.1.p1", Judgement::Compliant, Phase::Development);
    early.assessor = QStringLiteral("李四");
    early.outsideBody = true;
    early.assessedOn = QDate(2026, 1, 5);
    ws->record(early);
    const SheetRow row = *ws->sheet().row(early.requirement);
    QCOMPARE(row.phaseToJudge(std::nullopt), Phase::Design); // the first that nobody judged
    QCOMPARE(row.phaseToJudge(Phase::Test), Phase::Test);
    const Assessment before = *row.assessmentBefore(Phase::Test);
    Change change = ws->change();
    const AssessmentId id =
        need(AssessmentRepository::confirm(change, ws->shelf, before, atTest(before)));
    QVERIFY(change.commit());
    const Assessment confirmed = need(repository().assessment(id));
    QCOMPARE(confirmed.judgement, Judgement::Compliant);
    QCOMPARE(confirmed.confirms, Phase::Development);
    QCOMPARE(confirmed.record, before.record);
    QVERIFY(confirmed.assessor != before.assessor); // whoever confirms answers for it
    QVERIFY(!confirmed.outsideBody);
    QCOMPARE(confirmed.assessedOn, ws->clock().today());
    QVERIFY(ws->sheet().row(early.requirement)->path().back().isConfirmation);
}

void AssessmentRepositoryTest::confirmsNothingByMethodsThatDoNotCount()
{
    const Assessment design = ws->judged("6.1.5.1.p1", Judgement::Compliant);
    QCOMPARE(design.phase, Phase::Design);
    ws->record(design);
    const Assessment before = ws->stored("6.1.5.1.p1").value();
    Change change = ws->change();
    const auto refused = AssessmentRepository::confirm(change, ws->shelf, before, atTest(before));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().message.contains(QStringLiteral("6.1.5.1")));
}

void AssessmentRepositoryTest::confirmsOnlyWhatNobodyJudgedYet()
{
    Assessment early = ws->judged("6.1.5.1.p1", Judgement::Compliant, Phase::Development);
    ws->record(early);
    Assessment late = ws->judged("6.1.5.1.p1", Judgement::Noncompliant, Phase::Test);
    ws->record(late);
    const Assessment before = *ws->sheet().row(early.requirement)->assessmentBefore(Phase::Test);
    Change change = ws->change();
    const auto refused = AssessmentRepository::confirm(change, ws->shelf, before, atTest(before));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
}

void AssessmentRepositoryTest::confirmsOnlyWhatWasSeen()
{
    Assessment early = ws->judged("6.1.5.1.p1", Judgement::Compliant, Phase::Development);
    ws->record(early);
    const auto before = [&] {
        return *ws->sheet().row(early.requirement)->assessmentBefore(Phase::Test);
    };
    const Assessment seen = before();
    Assessment anew = seen;
    anew.record += QStringLiteral("，复查");
    ws->record(anew);
    Assessment invented = before();
    invented.record = QStringLiteral("没有人写过");
    for (const Assessment &each : {seen, invented}) {
        Change change = ws->change();
        const auto refused = AssessmentRepository::confirm(change, ws->shelf, each, atTest(each));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    }
    Change change = ws->change();
    QVERIFY(AssessmentRepository::confirm(change, ws->shelf, before(), atTest(before())));
}

void AssessmentRepositoryTest::leavesNothingOutThatTakesADecision()
{
    need(ws->tryRecord(ws->judged("6.2.4.c", Judgement::NotApplicable)));
    // 7.3.p1: the owner selects, and says why not.
    const auto selected = ws->tryRecord(ws->judged("7.3.2.a", Judgement::NotApplicable));
    QCOMPARE(selected.error().kind, ErrorKind::Invalid);
    QVERIFY(selected.error().message.contains(QStringLiteral("the owner of the app selects")));
    ws->execute("UPDATE app SET tier = 1");
    const auto alone = ws->tryRecord(ws->judged("6.2.4.a", Judgement::NotApplicable));
    QCOMPARE(alone.error().kind, ErrorKind::Invalid);
    QVERIFY2(alone.error().message.contains(QStringLiteral("At tier 1 it takes two people")),
             qPrintable(alone.error().message));
    // Nobody selects for the organisation.
    Assessment organisation = ws->judged("7.1.a", Judgement::NotApplicable);
    organisation.release = {};
    organisation.phase = {};
    need(ws->tryRecord(organisation));
}

QTEST_GUILESS_MAIN(AssessmentRepositoryTest)
#include "assessmentrepositorytest.moc"
