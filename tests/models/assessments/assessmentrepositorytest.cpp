#include "models/auditchain/auditlog.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QTest>

using namespace gatehouse;

class AssessmentRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ws = std::make_unique<AssessmentFixture>(); }
    void cleanup() { ws.reset(); }
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

private:
    AssessmentRepository repository() { return AssessmentRepository(ws->database()); }
    std::unique_ptr<AssessmentFixture> ws;
};

void AssessmentRepositoryTest::givesBackWhatWasRecorded()
{
    Assessment assessment = ws->judged("6.2.4.c", Judgement::Partial);
    assessment.methods = {Method::Pentest, Method::Static, Method::Pentest};
    assessment.object = QStringLiteral("v1.0 build 3 'Android' \"iOS\"");
    assessment.record = QStringLiteral("第一行\n𠮷 🙂 '; DROP TABLE assessment; --");
    assessment.risk = Risk::Medium;
    assessment.remark = QStringLiteral("备注").repeated(150);
    assessment.assessor = QStringLiteral("李四");
    assessment.assessedOn = QDate(2026, 2, 28);
    const AssessmentId id = ws->record(assessment);

    const Assessment stored = ws->stored("6.2.4.c").value();
    QVERIFY(!stored.uid.isEmpty());
    assessment.id = id;
    assessment.uid = stored.uid;
    assessment.revision = 1;
    assessment.methods = {Method::Static, Method::Pentest}; // each once, in their order
    QCOMPARE(stored, assessment);
    const auto all = need(repository().ofRelease(ws->release));
    QCOMPARE(all, (QHash<RequirementId, Assessment>{{assessment.requirement, assessment}}));
}

void AssessmentRepositoryTest::fillsInAssessorAndDate()
{
    // 17:00 UTC is the next day already in Shanghai, where this is tested.
    ws->clock().set(QDateTime(QDate(2026, 3, 2), QTime(17, 0), Qt::UTC));
    Change change =
        need(Change::begin(ws->session(Role::Auditor), {"assessment.record", Permission::Assess}));
    QVERIFY(AssessmentRepository::record(change, ws->judged("6.2.4.c", Judgement::Compliant)));
    QVERIFY(change.commit());
    QCOMPARE(ws->stored("6.2.4.c")->assessor, QStringLiteral("Auditor"));
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
    if (!withRelease)
        assessment.release = {};
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
    const AssessmentId id = ws->record(assessment);
    const auto stored = need(repository().find({}, assessment.requirement));
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

QTEST_GUILESS_MAIN(AssessmentRepositoryTest)
#include "assessmentrepositorytest.moc"
