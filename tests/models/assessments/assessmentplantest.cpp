#include "models/assessments/assessmentplanmodel.h"

#include "models/assessments/askedelsewhere.h"
#include "models/assessments/assessmentpaste.h"
#include "models/auditchain/auditlog.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

class AssessmentPlanTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<AssessmentFixture> m_ws;

    static QString heading()
    {
        return QStringLiteral("条款\t符合程度\t风险等级\t测评方法\t测评对象\t结果记录\n");
    }
    /// A row with everything that a judgement needs.
    static QString row(const char *key, const char *judgement = "符合", const char *risk = "")
    {
        return QStringLiteral("%1\t%2\t%3\t文档、访谈、配置、静态、动态、渗透\t1.0\t看过\n")
            .arg(QString::fromLatin1(key), QString::fromUtf8(judgement), QString::fromUtf8(risk));
    }
    AssessmentPlan planned(const QString &text, std::optional<Phase> phase = Phase::Test)
    {
        const AssessmentSheet sheet = m_ws->sheet();
        AssessmentPlan plan;
        plan.add(sheet, need(AssessmentPaste::read(text, sheet)).entries, phase);
        need(plan.check(m_ws->session(Role::Administrator)));
        return plan;
    }
    std::optional<Assessment> at(const char *key, Phase phase = Phase::Test)
    {
        return need(
            AssessmentRepository(m_ws->database()).find(m_ws->release, m_ws->idOf(key), phase));
    }
    qint64 entries() { return need(AuditLog(m_ws->database()).count()); }

private Q_SLOTS:
    void init() { m_ws = std::make_unique<AssessmentFixture>(); }
    void cleanup() { m_ws.reset(); }

    void recordsWhatIsPlannedInOneChange()
    {
        const AssessmentPlan plan =
            planned(heading() + row("6.1.4.a") + row("6.1.4.c", "不符合", "高"));
        QCOMPARE(plan.count(PlannedAssessment::Changes), 2);
        const qint64 before = entries();
        QVERIFY(!at("6.1.4.a"));
        QCOMPARE(need(plan.record(m_ws->session(Role::Administrator))), 2);
        QCOMPARE(entries(), before + 1);
        QCOMPARE(at("6.1.4.a")->judgement, Judgement::Compliant);
        QCOMPARE(at("6.1.4.a")->methods, allValues<Method>());
        QCOMPARE(at("6.1.4.c")->risk, Risk::High);
        QCOMPARE(at("6.1.4.c")->assessor, m_ws->session(Role::Administrator).account.displayName);
        QCOMPARE(at("6.1.4.c")->assessedOn, QDate(2026, 3, 2));
        QCOMPARE(planned(heading() + row("6.1.4.a")).count(PlannedAssessment::Same), 1);
    }

    void lookingChangesNothing()
    {
        const qint64 before = entries();
        planned(heading() + row("6.1.4.a"));
        QVERIFY(!at("6.1.4.a"));
        QCOMPARE(entries(), before);
    }

    void saysWhyRowsAreRefusedAndRecordsTheOthers()
    {
        const std::pair<QString, const char *> rows[] = {
            {row("6.1.2.p0"), "only introduces the items below it"},
            {row("7.1.a"), "assessed once for the whole"},
            {row("6.2.1.3-1.a"), "does not apply: "},
            {row("7.3.7.b"), "is not due in the phase “Test”"},
            {QStringLiteral("6.1.4.a\t不适用\n"), "why 6.1.4 a) is not applicable"},
            {row("6.1.4.b", "不符合"), "Choose how high the risk is"},
            {row("6.1.4.c", "符合", "高"), "leaves no risk"},
            {QStringLiteral("6.1.2.a\t符合\t\t访谈\t1.0\t看过\n"), "by Interview alone"},
            {row("6.1.2.b", "基本符合"), "“基本符合” is not"},
        };
        QString text = heading();
        for (const auto &[refused, why] : rows)
            text += refused;
        const AssessmentPlan plan = planned(text + row("6.1.2.c"));
        QCOMPARE(plan.count(PlannedAssessment::Refused), int(std::size(rows)));
        for (size_t line = 0; line < std::size(rows); ++line) {
            const QString &refused = plan.lines()[line].refused;
            QVERIFY2(refused.contains(QString::fromUtf8(rows[line].second)), qPrintable(refused));
        }
        QCOMPARE(need(plan.record(m_ws->session(Role::Administrator))), 1);
        QVERIFY(at("6.1.2.c"));
        QVERIFY(!at("6.1.4.a"));
    }

    void changesOnlyWhatIsGiven()
    {
        Assessment stored = m_ws->judged("6.1.4.a", Judgement::Noncompliant, Phase::Test);
        stored.remark = QStringLiteral("kept");
        m_ws->record(stored);
        const AssessmentPlan plan =
            planned(QStringLiteral("条款\t符合程度\t结果记录\n6.1.4.a\t符合\t\n"));
        const PlannedAssessment &line = plan.lines().front();
        QCOMPARE(line.refused, QString());
        QStringList fields;
        for (const PlannedAssessment::Difference &each : line.differences)
            fields += each.field->keyText();
        // What complies leaves no risk.
        QCOMPARE(fields, (QStringList{QStringLiteral("judgement"), QStringLiteral("risk")}));
        need(plan.record(m_ws->session(Role::Assessor)));
        QCOMPARE(at("6.1.4.a")->judgement, Judgement::Compliant);
        QCOMPARE(at("6.1.4.a")->record, stored.record);
        QCOMPARE(at("6.1.4.a")->remark, stored.remark);
        QCOMPARE(at("6.1.4.a")->assessor, m_ws->session(Role::Assessor).account.displayName);
    }

    void whoeverCameAlongUnchangedDoesNotAnswer()
    {
        m_ws->record(m_ws->judged("6.1.4.a", Judgement::Compliant, Phase::Test));
        const QString before = at("6.1.4.a")->assessor;
        need(planned(
                 QStringLiteral("条款\t结果记录\t测评人\t测评日期\n6.1.4.a\t另看\t%1\t2026-03-02\n")
                     .arg(before))
                 .record(m_ws->session(Role::Assessor)));
        QCOMPARE(at("6.1.4.a")->assessor, m_ws->session(Role::Assessor).account.displayName);
        need(planned(QStringLiteral("条款\t测评人\t外部机构测评\n6.1.4.a\t某测评中心\t是\n"))
                 .record(m_ws->session(Role::Assessor)));
        QCOMPARE(at("6.1.4.a")->assessor, QStringLiteral("某测评中心"));
        QVERIFY(at("6.1.4.a")->outsideBody);
        QVERIFY(planned(QStringLiteral("条款\t测评人\n6.1.4.b\t无此人\n"))
                    .lines()
                    .front()
                    .refused.contains(QStringLiteral("neither an account nor a person")));
    }

    void whatDoesNotApplyMaySayJustThat()
    {
        QCOMPARE(planned(QStringLiteral("条款\t符合程度\n6.2.1.3-1.a\t不适用\n"))
                     .count(PlannedAssessment::Same),
                 1);
    }

    void fillsDownWhatIsSelected()
    {
        m_ws->record(m_ws->judged("6.1.4.a", Judgement::Compliant, Phase::Test));
        const AssessmentSheet sheet = m_ws->sheet();
        const std::vector<RequirementId> rows{m_ws->idOf("6.1.4.a"), m_ws->idOf("6.1.4.b"),
                                              m_ws->idOf("6.1.4.c")};
        std::vector<const Field *> all;
        for (const Field &field : describe<Assessment>().fields())
            all.push_back(&field);
        const auto filled = need(filledDown(sheet, rows, all, Phase::Test));
        QCOMPARE(filled.size(), 2u);
        for (const auto &[field, value] : filled.front().values)
            QVERIFY2(field->keyText() != QStringLiteral("assessor"), field->key);
        AssessmentPlan plan;
        plan.add(sheet, filled, Phase::Test);
        need(plan.check(m_ws->session(Role::Administrator)));
        QCOMPARE(plan.count(PlannedAssessment::Changes), 2);
        need(plan.record(m_ws->session(Role::Administrator)));
        QCOMPARE(at("6.1.4.c")->record, at("6.1.4.a")->record);

        const Field &judgement = describe<Assessment>().field("judgement");
        QCOMPARE(need(filledDown(sheet, rows, {&judgement}, Phase::Test)).back().values.size(), 1u);
        QVERIFY(!filledDown(sheet, {rows.front()}, {&judgement}, Phase::Test));
        QVERIFY(!filledDown(sheet, rows, {nullptr}, Phase::Test));
        QVERIFY(!filledDown(sheet, rows, {&judgement}, Phase::Delivery));
    }

    void findsWhereElseTheSameIsAsked()
    {
        const AppId other = m_ws->addApp(QStringLiteral("CLAIM"), QStringLiteral("理赔"));
        m_ws->addRelease(other, QStringLiteral("1.0"));
        const ReleaseId current = m_ws->addRelease(other, QStringLiteral("2.0"));
        Progress progress;
        const auto asked = need(AskedElsewhere::load(m_ws->database(), m_ws->shelf, m_ws->release,
                                                     m_ws->idOf("6.1.4.a"), progress));
        QCOMPARE(asked.size(), 1u);
        QCOMPARE(asked.front().name, QStringLiteral("CLAIM@2.0 理赔"));
        QCOMPARE(asked.front().sheet.release, current);
        QCOMPARE(asked.front().sheet.rows.size(), 1u);
        QVERIFY(need(AskedElsewhere::load(m_ws->database(), m_ws->shelf, m_ws->release,
                                          m_ws->idOf("7.1.a"), progress))
                    .empty());
        progress.cancel();
        QCOMPARE(AskedElsewhere::load(m_ws->database(), m_ws->shelf, m_ws->release,
                                      m_ws->idOf("6.1.4.a"), progress)
                     .error()
                     .kind,
                 ErrorKind::Cancelled);
    }

    void recordsNothingWhenSomebodyWasFaster()
    {
        const AssessmentPlan plan = planned(heading() + row("6.1.4.a") + row("6.1.4.b"));
        m_ws->record(m_ws->judged("6.1.4.b", Judgement::Compliant, Phase::Test));
        const auto recorded = plan.record(m_ws->session(Role::Administrator));
        QVERIFY(!recorded);
        QCOMPARE(recorded.error().kind, ErrorKind::Conflict);
        QVERIFY(!at("6.1.4.a"));
    }

    void takesThePermissionToAssess()
    {
        AssessmentPlan plan;
        const auto checked = plan.check(m_ws->session(Role::Viewer));
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::Refused);
    }

    void isATable()
    {
        AssessmentPlanModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_ws->record(m_ws->judged("6.1.4.b", Judgement::Compliant, Phase::Test));
        model.setPlan(planned(heading() + row("6.1.4.a") + row("6.1.2.p0")
                              + QStringLiteral("6.1.4.b\t符合\n")));
        QCOMPARE(model.rowCount(), 3);
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QVERIFY(text(0, AssessmentPlanModel::RequirementColumn)
                    .startsWith(QStringLiteral("6.1.4 a) ")));
        QCOMPARE(text(0, AssessmentPlanModel::NowColumn),
                 QStringLiteral("Judgement: Not assessed"));
        QVERIFY(text(0, AssessmentPlanModel::ThenColumn)
                    .startsWith(QStringLiteral("Judgement: Compliant Methods: ")));
        QCOMPARE(text(0, AssessmentPlanModel::OutcomeColumn), QStringLiteral("Changes"));
        QVERIFY(text(1, AssessmentPlanModel::OutcomeColumn).contains(QStringLiteral("introduces")));
        QCOMPARE(text(2, AssessmentPlanModel::OutcomeColumn), QStringLiteral("Stands so already"));
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());

        const auto tick = [&](int row, Qt::CheckState state) {
            return model.setData(model.index(row, 0), state, Qt::CheckStateRole);
        };
        QVERIFY(tick(0, Qt::Unchecked));
        QCOMPARE(text(0, AssessmentPlanModel::OutcomeColumn), QStringLiteral("Not ticked"));
        QCOMPARE(model.plan().count(PlannedAssessment::Changes), 0);
        QVERIFY(!tick(1, Qt::Checked));
        QVERIFY(!tick(2, Qt::Unchecked));
        model.chooseAll(true);
        QCOMPARE(model.plan().count(PlannedAssessment::Changes), 1);
    }
};

QTEST_GUILESS_MAIN(AssessmentPlanTest)
#include "assessmentplantest.moc"
