#include "models/auditchain/auditlog.h"
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
    void needsThePermission();
    void writesWhatChangedIntoTheLog();

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
    const ApplicabilityDecision expected{id, false, QStringLiteral("checked by the gateway"),
                                         QStringLiteral("Security manager"), ws->clock().now()};
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

QTEST_GUILESS_MAIN(ApplicabilityRepositoryTest)
#include "applicabilityrepositorytest.moc"
