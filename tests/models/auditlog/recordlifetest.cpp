#include "models/auditlog/recordlife.h"
#include "models/auditlog/recordlifemodel.h"
#include "tests/support/testworkspace.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

class RecordLifeTest : public QObject
{
    Q_OBJECT

    static void write(TestWorkspace &test, const EntityChange &what, const char *uid,
                      const QJsonObject &before, const QJsonObject &after)
    {
        Change change = test.change("app.edit");
        change.record(what, QString::fromLatin1(uid), before, after);
        need(change.commit());
    }
    static std::vector<LifeStep> life(TestWorkspace &test, const LoggedRecord &wanted)
    {
        Progress progress;
        return need(lifeOf(test.database(), wanted, progress));
    }

private Q_SLOTS:
    void isOldestFirstAndOfThatRecordAlone()
    {
        TestWorkspace test;
        write(test, {Entity::App, 7}, "uid-a", {}, {{"name", "Claims"}});
        write(test, {Entity::App, 8}, "uid-b", {}, {{"name", "uid-a is only named here"}});
        write(test, {Entity::App, 7}, "uid-a", {{"name", "Claims"}}, {{"name", "Car claims"}});
        const auto steps = life(test, {QStringLiteral("app"), QStringLiteral("uid-a"), 7});
        QCOMPARE(steps.size(), 2u);
        QVERIFY(steps[0].sequence < steps[1].sequence);
        QCOMPARE(steps[1].records.size(), 1);
        QVERIFY(life(test, {QStringLiteral("app"), QStringLiteral("uid-c"), 9}).empty());
    }

    void aNewRecordWithAnOldNumberIsAnother()
    {
        TestWorkspace test;
        write(test, {Entity::Unit, 3}, "uid-old", {{"name", "Life"}}, {});
        write(test, {Entity::Unit, 3}, "uid-new", {}, {{"name", "Health"}});
        QCOMPARE(life(test, {QStringLiteral("unit"), QStringLiteral("uid-new"), 3}).size(), 1u);
    }

    void whatGoesByTheRecordsNumberBelongsToIt()
    {
        TestWorkspace test;
        write(test, {Entity::Assessment, 5}, "uid-assessment", {}, {{"judgement", "partial"}});
        write(test, {Entity::AssessmentReview, 5}, "uid-step", {}, {{"act", "submitted"}});
        write(test, {Entity::AssessmentReview, 55}, "uid-other", {}, {{"act", "submitted"}});
        write(test, {Entity::Release, 5}, "uid-release", {}, {{"version", "1"}});
        const auto ofAssessment =
            life(test, {QStringLiteral("assessment"), QStringLiteral("uid-assessment"), 5});
        QCOMPARE(ofAssessment.size(), 2u);
        const auto ofReview =
            life(test, {QStringLiteral("assessment_review"), QStringLiteral("uid-step"), 5});
        QCOMPARE(ofReview, ofAssessment);
        // Without an identifier there is nothing but the number.
        write(test, {Entity::Workspace, 9}, "", {}, {{"share", 3}});
        QCOMPARE(life(test, {QStringLiteral("workspace"), {}, 9}).size(), 1u);
    }

    void hasARowForEachField()
    {
        TestWorkspace test;
        write(test, {Entity::App, 7}, "uid-a", {{"name", "Claims"}, {"code", "A"}},
              {{"name", "Car claims"}, {"code", "B"}});
        write(test, {Entity::App, 7}, "uid-a", {}, {});
        const LoggedRecord app{QStringLiteral("app"), QStringLiteral("uid-a"), 7};
        RecordLifeModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLife(app, life(test, app), Language::English);
        QCOMPARE(model.rowCount(), 3);
        const auto cell = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(cell(0, RecordLifeModel::FieldColumn), QStringLiteral("Code"));
        QCOMPARE(cell(0, RecordLifeModel::BeforeColumn), QStringLiteral("A"));
        QCOMPARE(cell(0, RecordLifeModel::AfterColumn), QStringLiteral("B"));
        QCOMPARE(cell(1, RecordLifeModel::FieldColumn), QStringLiteral("Name"));
        QVERIFY(!cell(0, RecordLifeModel::TimeColumn).isEmpty());
        QVERIFY(cell(1, RecordLifeModel::TimeColumn).isEmpty());
        QVERIFY(cell(2, RecordLifeModel::FieldColumn).isEmpty());
        QVERIFY(!cell(2, RecordLifeModel::TimeColumn).isEmpty());
        // A file has it on every row.
        const auto next = model.rowsShown()(test.database());
        QStringList row;
        QVERIFY(need(next(row)) && need(next(row)));
        QVERIFY(!row[RecordLifeModel::TimeColumn].isEmpty());
    }
};

QTEST_GUILESS_MAIN(RecordLifeTest)
#include "recordlifetest.moc"
