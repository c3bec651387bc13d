#include "models/auditchain/auditlog.h"
#include "models/workspace/actions.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QTest>

using namespace gatehouse;

class ApplicabilityRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ws = std::make_unique<AssessmentFixture>(); }
    void cleanup() { ws.reset(); }
    void keepsADecisionWithWhoAndWhy();
    void replacesADecision();
    void takesADecisionBack();
    void refusesWhatCannotBeDecided_data();
    void refusesWhatCannotBeDecided();
    void takesTwoPeopleAtTier1();
    void takesAnotherPersonOnceTheAppIsAtTier1();
    void letsNobodyConfirmHisOwnDecision();
    void confirmsOnlyWhatWasSeen();
    void overwritesNobodyWhoWasFaster();
    void confirmsNothingThatApplies();
    void needsAReasonOfItsOwnForEachItemTheOwnerSelects();
    void needsThePermission();
    void writesWhatChangedIntoTheLog();
    void theLogSaysWhatWasStoredWhateverTheTierMakesOfIt();

private:
    Result<void> decide(ReleaseId release, RequirementId requirement, bool applies,
                        const QString &reason)
    {
        TRY_ASSIGN(auto change,
                   Change::begin(ws->session(Role::SecurityManager),
                                 {"applicability.decide", Permission::DecideApplicability}));
        TRY(ApplicabilityRepository::decide(change, release, requirement, applies, reason));
        return change.commit();
    }
    Result<void> confirm(Role role, const ApplicabilityDecision &seen)
    {
        TRY_ASSIGN(auto change, Change::begin(ws->session(role), actions::confirmApplicability));
        TRY(ApplicabilityRepository::confirm(change, ws->release, seen));
        return change.commit();
    }
    void setTier(int tier) { ws->execute("UPDATE app SET tier = " + QByteArray::number(tier)); }
    auto decisions()
    {
        return need(ApplicabilityRepository(ws->database()).decisions(ws->release));
    }

    std::unique_ptr<AssessmentFixture> ws;
};

void ApplicabilityRepositoryTest::keepsADecisionWithWhoAndWhy()
{
    const RequirementId id = ws->idOf("6.2.4.c");
    QVERIFY(decide(ws->release, id, false, QStringLiteral("  checked by the gateway  ")));
    const ApplicabilityDecision expected{id,
                                         false,
                                         QStringLiteral("checked by the gateway"),
                                         QStringLiteral("Security manager"),
                                         ws->clock().now(),
                                         QStringLiteral("Security manager"),
                                         ws->clock().now()};
    QCOMPARE(decisions(), (QHash<RequirementId, ApplicabilityDecision>{{id, expected}}));
}

void ApplicabilityRepositoryTest::replacesADecision()
{
    const RequirementId id = ws->idOf("6.2.4.c");
    QVERIFY(decide(ws->release, id, false, QStringLiteral("first")));
    QVERIFY(decide(ws->release, id, true, QStringLiteral("second 𠮷")));
    QCOMPARE(decisions().size(), 1);
    QVERIFY(decisions().value(id).applies);
    QCOMPARE(decisions().value(id).reason, QStringLiteral("second 𠮷"));
}

void ApplicabilityRepositoryTest::takesADecisionBack()
{
    const RequirementId id = ws->idOf("6.2.4.c");
    QVERIFY(decide(ws->release, id, false, QStringLiteral("reason")));
    Change first = ws->change();
    QVERIFY(ApplicabilityRepository::withdraw(first, ws->release, id));
    QVERIFY(first.commit());
    QVERIFY(decisions().isEmpty());
    Change second = ws->change();
    const auto again = ApplicabilityRepository::withdraw(second, ws->release, id);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
}

void ApplicabilityRepositoryTest::refusesWhatCannotBeDecided_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("withRelease");
    QTest::addColumn<QString>("says");
    const QString reason = QStringLiteral("because");
    QTest::newRow("no reason") << "6.2.4.c"
                               << " " << true << "needs a reason";
    QTest::newRow("context") << "6.1.2.p0" << reason << true << "only introduces";
    QTest::newRow("organisation") << "7.1.a" << reason << true << "inherits the result";
    QTest::newRow("no release") << "6.2.4.c" << reason << false << "Name the release";
}

void ApplicabilityRepositoryTest::refusesWhatCannotBeDecided()
{
    QFETCH(QString, key);
    QFETCH(QString, reason);
    QFETCH(bool, withRelease);
    QFETCH(QString, says);
    const auto refused =
        decide(withRelease ? ws->release : ReleaseId(), ws->idOf(qPrintable(key)), false, reason);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(says), qPrintable(refused.error().message));
    QVERIFY(decisions().isEmpty());
}

void ApplicabilityRepositoryTest::takesTwoPeopleAtTier1()
{
    setTier(1);
    const RequirementId id = ws->idOf("6.2.4.c");
    need(decide(ws->release, id, false, QStringLiteral("checked by the gateway")));
    const AssessmentSheet before = ws->sheet();
    const Applicability pending = before.row(id)->applicability;
    QVERIFY(pending.applies);
    QCOMPARE(pending.because, Applicability::Because::Proposed);
    QVERIFY(pending.isProvisional());
    QVERIFY2(pending.explanation().en.contains(QStringLiteral("another person is to confirm")),
             qPrintable(pending.explanation().en));
    QVERIFY(pending.explanation().zh.contains(QStringLiteral("待另一人确认")));
    QCOMPARE(before.row(id)->judgement(), Judgement::NotAssessed);

    QCOMPARE(confirm(Role::ProjectLead, decisions().value(id)).error().kind, ErrorKind::Refused);
    need(confirm(Role::Auditor, decisions().value(id)));
    const Applicability confirmed = ws->sheet().row(id)->applicability;
    QVERIFY(!confirmed.applies);
    QCOMPARE(confirmed.because, Applicability::Because::Decision);
    QCOMPARE(confirmed.decision->confirmedBy, QStringLiteral("Auditor"));
    QVERIFY(confirmed.explanation().en.endsWith(QStringLiteral("(confirmed by Auditor)")));
    // Said anew, it is to be confirmed anew.
    need(decide(ws->release, id, false, QStringLiteral("another reason")));
    QVERIFY(ws->sheet().row(id)->applicability.applies);
}

void ApplicabilityRepositoryTest::takesAnotherPersonOnceTheAppIsAtTier1()
{
    const RequirementId id = ws->idOf("6.2.4.c");
    need(decide(ws->release, id, false, QStringLiteral("checked by the gateway")));
    QVERIFY(!ws->sheet().row(id)->applicability.applies);
    setTier(1);
    QVERIFY(ws->sheet().row(id)->applicability.applies);
    QCOMPARE(ws->sheet().row(id)->applicability.because, Applicability::Because::Proposed);
    QCOMPARE(confirm(Role::SecurityManager, decisions().value(id)).error().kind,
             ErrorKind::Refused);
    need(confirm(Role::Auditor, decisions().value(id)));
    QVERIFY(!ws->sheet().row(id)->applicability.applies);
    // Where it takes nobody else, it stands as it did.
    setTier(2);
    QCOMPARE(decisions().value(id).confirmedBy, QStringLiteral("Auditor"));
}

void ApplicabilityRepositoryTest::letsNobodyConfirmHisOwnDecision()
{
    setTier(1);
    const RequirementId id = ws->idOf("6.2.4.c");
    need(decide(ws->release, id, false, QStringLiteral("reason")));
    const auto refused = confirm(Role::SecurityManager, decisions().value(id));
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("Another person confirms it")));
    QVERIFY(!decisions().value(id).isConfirmed());
}

void ApplicabilityRepositoryTest::confirmsOnlyWhatWasSeen()
{
    setTier(1);
    const RequirementId id = ws->idOf("6.2.4.c");
    need(decide(ws->release, id, false, QStringLiteral("reason")));
    const ApplicabilityDecision seen = decisions().value(id);
    need(decide(ws->release, id, false, QStringLiteral("another reason")));
    QCOMPARE(confirm(Role::Auditor, seen).error().kind, ErrorKind::Conflict);
    Change change = ws->change();
    need(ApplicabilityRepository::withdraw(change, ws->release, id));
    need(change.commit());
    QCOMPARE(confirm(Role::Auditor, seen).error().kind, ErrorKind::Conflict);
}

void ApplicabilityRepositoryTest::overwritesNobodyWhoWasFaster()
{
    const RequirementId id = ws->idOf("6.2.4.c");
    SeenDecision seen;
    const auto tryDecide = [&](const char *reason) -> Result<void> {
        Change change = ws->change();
        TRY(ApplicabilityRepository::decide(change, ws->release, id, false,
                                            QString::fromLatin1(reason), &seen));
        return change.commit();
    };
    const auto tryWithdraw = [&]() -> Result<void> {
        Change change = ws->change();
        TRY(ApplicabilityRepository::withdraw(change, ws->release, id, &seen));
        return change.commit();
    };
    need(decide(ws->release, id, false, QStringLiteral("theirs")));
    const auto refused = tryDecide("mine");
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY2(refused.error().message.contains(QStringLiteral(
                 "Security manager decided meanwhile that 6.2.4 c) does not apply: theirs")),
             qPrintable(refused.error().message));
    QCOMPARE(tryWithdraw().error().kind, ErrorKind::Conflict);
    QCOMPARE(decisions().value(id).reason, QStringLiteral("theirs"));
    seen = decisions().value(id);
    need(tryDecide("mine"));
    QCOMPARE(decisions().value(id).reason, QStringLiteral("mine"));
    // And where it was taken back meanwhile.
    seen = decisions().value(id);
    Change withdrawing = ws->change();
    need(ApplicabilityRepository::withdraw(withdrawing, ws->release, id));
    need(withdrawing.commit());
    QCOMPARE(tryDecide("again").error().kind, ErrorKind::Conflict);
    QVERIFY(decisions().isEmpty());
}

void ApplicabilityRepositoryTest::confirmsNothingThatApplies()
{
    setTier(1);
    const RequirementId id = ws->idOf("6.2.1.3-1.a");
    need(decide(ws->release, id, true, QStringLiteral("the form shows one")));
    QVERIFY(ws->sheet().row(id)->applicability.applies);
    QCOMPARE(confirm(Role::Auditor, decisions().value(id)).error().kind, ErrorKind::Invalid);
}

void ApplicabilityRepositoryTest::needsAReasonOfItsOwnForEachItemTheOwnerSelects()
{
    const QString reason = QStringLiteral("not selected");
    need(decide(ws->release, ws->idOf("7.3.2.a"), false, reason));
    const auto refused = decide(ws->release, ws->idOf("7.3.3.a"), false, reason + u' ');
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(QStringLiteral("same reason as 7.3.2.a")),
             qPrintable(refused.error().message));
    need(decide(ws->release, ws->idOf("7.3.3.a"), false, QStringLiteral("done for the platform")));
    // The same words again on the same one, and on requirements of other clauses.
    need(decide(ws->release, ws->idOf("7.3.2.a"), false, reason));
    need(decide(ws->release, ws->idOf("6.2.4.c"), false, reason));
    need(decide(ws->release, ws->idOf("6.2.4.a"), false, reason));
}

void ApplicabilityRepositoryTest::needsThePermission()
{
    const auto change = Change::begin(ws->session(Role::Developer),
                                      {"applicability.decide", Permission::DecideApplicability});
    QVERIFY(!change);
    QCOMPARE(change.error().kind, ErrorKind::Refused);
}

void ApplicabilityRepositoryTest::writesWhatChangedIntoTheLog()
{
    const RequirementId id = ws->idOf("6.2.4.c");
    QVERIFY(decide(ws->release, id, false, QStringLiteral("first")));
    QVERIFY(decide(ws->release, id, true, QStringLiteral("second")));
    const auto entries = need(AuditLog(ws->database()).entries(0, 1));
    const QJsonObject record =
        entries.front().content.value(QStringLiteral("records")).toArray().at(0).toObject();
    QCOMPARE(record.value(QStringLiteral("entity")), QStringLiteral("applicability_decision"));
    const QJsonObject before = record.value(QStringLiteral("before")).toObject();
    const QJsonObject after = record.value(QStringLiteral("after")).toObject();
    QCOMPARE(before.value(QStringLiteral("applies")), false);
    QCOMPARE(after.value(QStringLiteral("applies")), true);
    QCOMPARE(before.value(QStringLiteral("reason")), QStringLiteral("first"));
    QCOMPARE(after.value(QStringLiteral("reason")), QStringLiteral("second"));
    QCOMPARE(after.value(QStringLiteral("requirement")), QStringLiteral("6.2.4.c"));
    QCOMPARE(after.value(QStringLiteral("release")), QStringLiteral("POLICY@1.0"));
}

void ApplicabilityRepositoryTest::theLogSaysWhatWasStoredWhateverTheTierMakesOfIt()
{
    const RequirementId id = ws->idOf("6.2.4.c");
    need(decide(ws->release, id, false, QStringLiteral("checked by the gateway")));
    setTier(1); // where one person alone decides nothing away
    Change change =
        need(Change::begin(ws->session(Role::SecurityManager), actions::decideApplicability));
    const SeenDecision seen = decisions().value(id);
    QVERIFY(!seen->isConfirmed());
    need(ApplicabilityRepository::withdraw(change, ws->release, id, &seen));
    const QJsonObject before =
        change.records().at(0).toObject().value(QStringLiteral("before")).toObject();
    QCOMPARE(before.value(QStringLiteral("confirmed_by")),
             before.value(QStringLiteral("decided_by")));
    QCOMPARE(before.value(QStringLiteral("confirmed_at")),
             before.value(QStringLiteral("decided_at")));
}

QTEST_GUILESS_MAIN(ApplicabilityRepositoryTest)
#include "applicabilityrepositorytest.moc"
