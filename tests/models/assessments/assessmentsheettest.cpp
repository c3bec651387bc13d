#include "tests/models/assessments/assessmentfixture.h"

#include <QTest>

using namespace gatehouse;

class AssessmentSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ws = std::make_unique<AssessmentFixture>(); }
    void cleanup() { ws.reset(); }
    void holdsEveryRequirementInLibraryOrder();
    void derivesWhatAppliesFromTheProfile();
    void countsNothingThatOneLeftOutOnceItTakesTwo();
    void inheritsFromTheOrganisation();
    void countsEvidenceAndOpenFindings();
    void showsTheOrganisationItsOwn();
    void saysWhenThereIsNoSuchRelease();
    void scoresWhatIsAssessed_data();
    void scoresWhatIsAssessed();
    void scoresNothingWhereNothingIsAssessed();

private:
    std::unique_ptr<AssessmentFixture> ws;
};

void AssessmentSheetTest::holdsEveryRequirementInLibraryOrder()
{
    const AssessmentSheet sheet = ws->sheet();
    QCOMPARE(sheet.release, ws->release);
    QCOMPARE(sheet.rows.size(), size_t(155));
    for (size_t i = 0; i < sheet.rows.size(); ++i)
        QCOMPARE(sheet.rows[i].requirement->position, static_cast<int>(i));
    QVERIFY(std::all_of(sheet.rows.begin(), sheet.rows.end(), [](const SheetRow &row) {
        return row.assessments.empty() && row.evidenceCount == 0 && row.findings.open == 0;
    }));
    QCOMPARE(sheet.row(ws->idOf("6.2.4.c"))->requirement->key, QStringLiteral("6.2.4.c"));
    QVERIFY(!sheet.row(RequirementId(1'000'000)));
}

void AssessmentSheetTest::derivesWhatAppliesFromTheProfile()
{
    Change change = ws->change();
    QVERIFY(ApplicabilityRepository::decide(change, ws->release, ws->idOf("6.2.4.c"), false,
                                            QStringLiteral("filtered by the gateway")));
    QVERIFY(change.commit());
    const AssessmentSheet sheet = ws->sheet();
    const auto because = [&](const char *key) {
        return sheet.row(ws->idOf(key))->applicability.because;
    };
    using Because = Applicability::Because;
    QCOMPARE(because("6.2.2.b"), Because::Condition); // has_login: yes
    QCOMPARE(because("6.2.1.3-1.a"), Because::Absent); // has_image_captcha: no
    QCOMPARE(because("6.2.1.3-2.a"), Because::Unanswered); // has_sms_otp
    QCOMPARE(because("6.1.2.p0"), Because::Context);
    QCOMPARE(because("6.1.1.1.a"), Because::Always);
    QCOMPARE(because("6.2.4.c"), Because::Decision);
    QCOMPARE(sheet.row(ws->idOf("6.2.4.c"))->judgement(), Judgement::NotApplicable);
    QCOMPARE(sheet.row(ws->idOf("6.2.1.3-1.a"))->judgement(), Judgement::NotApplicable);
    QCOMPARE(sheet.row(ws->idOf("6.2.2.a"))->judgement(), Judgement::NotAssessed);
}

void AssessmentSheetTest::countsNothingThatOneLeftOutOnceItTakesTwo()
{
    const Requirement &requirement = ws->requirement("6.2.4.c");
    ws->record("6.2.4.c", Judgement::NotApplicable);
    const Phase phase = requirement.phases.front();
    QCOMPARE(ws->sheet().row(requirement.id)->judgement(phase), Judgement::NotApplicable);
    ws->execute("UPDATE app SET tier = 1");
    const AssessmentSheet sheet = ws->sheet();
    const SheetRow *row = sheet.row(requirement.id);
    QCOMPARE(row->judgement(phase), Judgement::NotAssessed);
    QVERIFY(row->awaitsJudgement(phase));
    QVERIFY(row->isLeftOutAlone(*row->assessment(phase)));
    QCOMPARE(row->path().front().judgement, Judgement::NotAssessed);
    QCOMPARE(row->confirmable(requirement.phases.back()), nullptr);
    // What was recorded before it was noted who did it stood under gates that were passed.
    ws->execute("UPDATE assessment SET recorded_by = ''");
    QCOMPARE(ws->sheet().row(requirement.id)->judgement(phase), Judgement::NotApplicable);
    ws->execute("UPDATE app SET tier = 2; UPDATE assessment SET recorded_by = 'Owner'");
    QCOMPARE(ws->sheet().row(requirement.id)->judgement(phase), Judgement::NotApplicable);
}

void AssessmentSheetTest::inheritsFromTheOrganisation()
{
    Assessment assessment = ws->judged("7.1.a", Judgement::Partial);
    assessment.release = {};
    assessment.phase = {};
    const AssessmentId id = ws->record(assessment);
    const AssessmentSheet sheet = ws->sheet();
    const SheetRow *row = sheet.row(ws->idOf("7.1.a"));
    QVERIFY(row->inherited);
    QCOMPARE(row->assessment()->id, id);
    QCOMPARE(row->judgement(), Judgement::Partial);
    QVERIFY(!sheet.row(ws->idOf("6.2.4.c"))->inherited);
}

void AssessmentSheetTest::countsEvidenceAndOpenFindings()
{
    const RequirementId own = ws->idOf("6.2.4.c");
    const RequirementId organisation = ws->idOf("7.1.a");
    ws->linkEvidence(ws->release, own, 2);
    ws->linkEvidence({}, organisation, 3);
    const ReleaseId other = ws->addRelease(ws->app, QStringLiteral("2.0"));
    ws->linkEvidence(other, own, 1);
    int number = 0;
    const auto find = [&](const QByteArray &release, RequirementId requirement,
                          const QByteArray &status) {
        const QByteArray name = QByteArray::number(++number);
        ws->execute("INSERT INTO finding (uid, number, release_id, requirement_id, title, risk, "
                    "status, opened_by, opened_at) VALUES ('f"
                    + name + "', 'F-" + name + "', " + release + ", "
                    + QByteArray::number(requirement.value) + ", 't', 'low', '" + status
                    + "', 'a', '2026-01-01T00:00:00.000Z')");
    };
    const QByteArray release = QByteArray::number(ws->release.value);
    find(release, own, "open");
    find(release, own, "fixing");
    find(release, own, "awaiting_retest");
    find(release, own, "closed");
    find(release, own, "risk_accepted");
    find("NULL", organisation, "open");

    const AssessmentSheet sheet = ws->sheet();
    QCOMPARE(sheet.row(own)->evidenceCount, 2);
    QCOMPARE(sheet.row(own)->findings.open, 3);
    QCOMPARE(sheet.row(organisation)->evidenceCount, 3);
    QCOMPARE(sheet.row(organisation)->findings.open, 1);
}

void AssessmentSheetTest::showsTheOrganisationItsOwn()
{
    Assessment assessment = ws->judged("7.2.d", Judgement::Compliant);
    assessment.release = {};
    assessment.phase = {};
    ws->record(assessment);
    const AssessmentSheet sheet =
        need(AssessmentSheet::loadOrganisation(ws->database(), ws->shelf, {}));
    QVERIFY(!sheet.release.isValid());
    QCOMPARE(sheet.rows.size(), size_t(24));
    for (const SheetRow &row : sheet.rows) {
        QCOMPARE(row.requirement->scope, Scope::Organisation);
        QVERIFY(row.applicability.applies);
    }
    QCOMPARE(sheet.row(assessment.requirement)->judgement(), Judgement::Compliant);

    // A version that is published and that no release is held against yet asks nothing.
    Library next = need(builtInLibrary());
    next.version = QStringLiteral("2.0.0");
    next.uid += QStringLiteral("-2");
    for (Requirement &row : next.requirements)
        row.uid += QStringLiteral("-2");
    Change publishing = ws->change("library.publish");
    need(LibraryRepository::publish(publishing, next));
    need(publishing.commit());
    const AssessmentSheet still =
        need(AssessmentSheet::loadOrganisation(ws->database(), ws->shelf, {}));
    QCOMPARE(still.rows.size(), size_t(24));
    QCOMPARE(still.row(assessment.requirement)->judgement(), Judgement::Compliant);
}

void AssessmentSheetTest::saysWhenThereIsNoSuchRelease()
{
    const auto missing = AssessmentSheet::load(ws->database(), ws->shelf, ReleaseId(1'000'000), {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

void AssessmentSheetTest::scoresWhatIsAssessed_data()
{
    QTest::addColumn<QList<Judgement>>("judgements");
    QTest::addColumn<int>("applicable");
    QTest::addColumn<double>("score");
    QTest::addColumn<double>("coverage");
    using enum Judgement;
    QTest::newRow("all compliant") << QList<Judgement>{Compliant, Compliant} << 2 << 100. << 100.;
    QTest::newRow("half each") << QList<Judgement>{Compliant, Partial, Noncompliant, Partial} << 4
                               << 50. << 100.;
    QTest::newRow("not assessed is no pass, and no failure")
        << QList<Judgement>{Compliant, NotAssessed, NotAssessed, NotAssessed} << 4 << 100. << 25.;
    QTest::newRow("not applicable leaves the denominator")
        << QList<Judgement>{Compliant, NotApplicable, Noncompliant} << 2 << 50. << 100.;
}

void AssessmentSheetTest::scoresWhatIsAssessed()
{
    QFETCH(QList<Judgement>, judgements);
    QFETCH(int, applicable);
    QFETCH(double, score);
    QFETCH(double, coverage);
    const Requirement requirement;
    Score counted;
    for (const Judgement judgement : judgements) {
        SheetRow row;
        row.requirement = &requirement;
        Assessment &assessment = row.assessments.emplace_back();
        assessment.judgement = judgement;
        assessment.risk = judgement == Judgement::Noncompliant ? Risk::High : Risk::None;
        counted.add(row);
    }
    QCOMPARE(counted.applicable, applicable);
    QCOMPARE(counted.value().value(), score);
    QCOMPARE(counted.coverage().value(), coverage);
    QCOMPARE(counted.highRisks, judgements.count(Judgement::Noncompliant));
}

void AssessmentSheetTest::scoresNothingWhereNothingIsAssessed()
{
    Requirement context;
    context.obligation = Obligation::Context;
    SheetRow row;
    row.requirement = &context;
    row.applicability.applies = false;
    Score score;
    score.add(row);
    QCOMPARE(score, Score());
    QVERIFY(!score.value());
    QVERIFY(!score.coverage());
}

QTEST_GUILESS_MAIN(AssessmentSheetTest)
#include "assessmentsheettest.moc"
