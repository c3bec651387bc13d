#include "models/auditlog/auditlogmodel.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

class AuditLogModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheNewestEntryFirst();
    void takesInWhatWasAppended();
    void readsAcrossPages();
    void namesSubjectsAndCountsTheRest();
    void namesRequirementsAsAPersonKnowsThem();
};

namespace {

void write(TestWorkspace &test, int things)
{
    Change change = test.change("app.add");
    for (int i = 1; i <= things; ++i)
        change.record({Entity::App, i, 0, i}, QStringLiteral("uid"), {},
                      {{"code", QStringLiteral("APP%1").arg(i)}});
    need(change.commit());
}

QString text(const AuditLogModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void AuditLogModelTest::showsTheNewestEntryFirst()
{
    TestWorkspace test;
    write(test, 1);
    AuditLogModel model(test.database());
    QAbstractItemModelTester tester(&model);
    need(model.refresh());
    QCOMPARE(model.rowCount(), int(need(AuditLog(test.database()).count())));
    QCOMPARE(text(model, 0, AuditLogModel::SequenceColumn).toInt(), model.rowCount());
    QCOMPARE(text(model, 0, AuditLogModel::ActionColumn), QString("Add an app"));
    QCOMPARE(text(model, 0, AuditLogModel::AccountColumn), QString("Owner"));
    QCOMPARE(text(model, 0, AuditLogModel::TimeColumn),
             test.clock().now().toLocalTime().toString("yyyy-MM-dd HH:mm:ss"));
    QCOMPARE(text(model, model.rowCount() - 1, AuditLogModel::ActionColumn),
             QString("Create the workspace"));
}

void AuditLogModelTest::takesInWhatWasAppended()
{
    TestWorkspace test;
    AuditLogModel model(test.database());
    QAbstractItemModelTester tester(&model);
    need(model.refresh());
    const int before = model.rowCount();
    const QString newest = text(model, 0, AuditLogModel::ActionColumn);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    write(test, 1);
    write(test, 2);
    need(model.refresh());
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), before + 2);
    QCOMPARE(text(model, 0, AuditLogModel::SubjectColumn), QString("App APP1, App APP2"));
    QCOMPARE(text(model, 2, AuditLogModel::ActionColumn), newest);
}

void AuditLogModelTest::readsAcrossPages()
{
    TestWorkspace test;
    for (int i = 0; i < 450; ++i)
        write(test, 1);
    AuditLogModel model(test.database());
    need(model.refresh());
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(text(model, row, AuditLogModel::SequenceColumn).toInt(), model.rowCount() - row);
    QVERIFY(!model.entry(-1));
    QVERIFY(!model.entry(model.rowCount()));
}

void AuditLogModelTest::namesSubjectsAndCountsTheRest()
{
    TestWorkspace test;
    write(test, 5);
    AuditLogModel model(test.database());
    need(model.refresh());
    QCOMPARE(text(model, 0, AuditLogModel::SubjectColumn),
             QString("App APP1, App APP2, App APP3, 2 more"));
    // By whom or what a person knows it: an assessment's step by its requirement too, a duty by
    // whose it is.
    const auto named = [](const char *entity, const QJsonObject &after) {
        return subjectOf({{"entity", QLatin1StringView(entity)}, {"after", after}});
    };
    QCOMPARE(
        named("assessment_review",
              {{"release", "TRAIN@1.0.3"}, {"phase", "operation"}, {"requirement", "7.3.7.b"}}),
        QString("Review of an assessment TRAIN@1.0.3 Operation 7.3.7.b"));
    QCOMPARE(named("delegation", {{"person", "Li Na"}, {"from", "2026-02-27"}}),
             QString("Delegation Li Na"));
    QCOMPARE(named("test_result", {{"release", "POLICY@5.3.0"}, {"test_case", "TC-0001"}}),
             QString("Test result POLICY@5.3.0 TC-0001"));
    QCOMPARE(named("threat_model", {{"release", "POLICY@5.3.0"}}),
             QString("Threat model POLICY@5.3.0"));
}

void AuditLogModelTest::namesRequirementsAsAPersonKnowsThem()
{
    LifecycleFixture ws;
    ws.publishSmall();
    const Requirement requirement = ws.requirement("A.1");
    const ReleaseId release = ws.addRelease(ws.addApp(QStringLiteral("APP")));
    Change assessing = ws.change(actions::assess.key);
    ws.record(assessing, release, requirement.id, Judgement::Compliant);
    need(assessing.commit());
    AuditLogModel model(ws.database());
    need(model.refresh());
    const QString subject = text(model, 0, AuditLogModel::SubjectColumn);
    QVERIFY2(subject.endsWith(requirement.citation() + u' ' + requirement.title.en),
             qPrintable(subject));
    // Where an entry touches several, the numbers alone; the titles stand in the tool tip.
    Change more = ws.change(actions::assess.key);
    ws.record(more, release, ws.requirement("A.2").id, Judgement::Compliant);
    ws.record(more, {}, ws.requirement("O.1").id, Judgement::Compliant);
    need(more.commit());
    need(model.refresh());
    const QString several = text(model, 0, AuditLogModel::SubjectColumn);
    QVERIFY2(!several.contains(ws.requirement("A.2").title.en), qPrintable(several));
    QVERIFY2(several.contains(ws.requirement("A.2").citation()), qPrintable(several));
    const QString tip =
        model.index(0, AuditLogModel::SubjectColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(ws.requirement("A.2").title.en), qPrintable(tip));
    // One that no library has any more is named as the log has it.
    AuditEntry entry;
    entry.content =
        QJsonObject{{"records",
                     QJsonArray{QJsonObject{{"entity", "assessment"},
                                            {"after", QJsonObject{{"requirement", "9.9.9.z"}}}}}}};
    QVERIFY(subjectsOf(entry, ws.database()).endsWith(QStringLiteral("9.9.9.z")));
}

QTEST_GUILESS_MAIN(AuditLogModelTest)
#include "auditlogmodeltest.moc"
