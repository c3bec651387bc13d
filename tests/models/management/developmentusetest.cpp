#include "models/assessments/assessmentrepository.h"
#include "models/management/developmentuserepository.h"
#include "models/management/operationassurance.h"
#include "models/product/logcheck.h"
#include "models/product/undo.h"
#include "models/workspace/actions.h"
#include "tests/models/management/managementfixture.h"
#include "tests/support/judging.h"

#include <QTest>

using namespace gatehouse;

/// What the registers say of one release or app.
class DevelopmentUseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { ws.reset(); }
    void aReleaseUsesAStandardAndModules();
    void usesEachOnce();
    void usesNothingThatIsWithdrawn();
    void whatIsUsedStays();
    void isUndone();
    void anOperationStandsByWhatWasJudged();
    void anOperationWithoutControlsIsToBeLookedAt();

private:
    Result<DevelopmentUseId> use(CodingStandardId usedStandard, CodeModuleId usedModule)
    {
        TRY_ASSIGN(Change change,
                   Change::begin(ws->session(Role::Administrator), actions::useInDevelopment));
        DevelopmentUse made;
        made.release = release;
        made.standard = usedStandard;
        made.module = usedModule;
        TRY_ASSIGN(const DevelopmentUseId id, DevelopmentUseRepository::add(change, made));
        TRY(change.commit());
        return id;
    }
    std::vector<DevelopmentUseRow> uses()
    {
        return need(DevelopmentUseRepository(ws->database()).ofRelease(release));
    }

    std::unique_ptr<ManagementFixture> ws;
    AppId app;
    ReleaseId release;
    CodingStandardId standard;
    CodeModuleId module;
};

void DevelopmentUseTest::init()
{
    ws = std::make_unique<ManagementFixture>();
    app = ws->addApp(QStringLiteral("A"));
    release = ws->addRelease(app);
    CodingStandard rules;
    rules.title = QStringLiteral("Kotlin 安全编码规范");
    rules.version = QStringLiteral("1.2");
    standard = CodingStandardId(need(ws->add(rules)));
    CodeModule shared;
    shared.name = QStringLiteral("统一加密组件");
    shared.version = QStringLiteral("2.1");
    module = CodeModuleId(need(ws->add(shared)));
}

void DevelopmentUseTest::aReleaseUsesAStandardAndModules()
{
    need(use(standard, {}));
    need(use({}, module));
    const auto both = uses();
    QCOMPARE(both.size(), 2u);
    QVERIFY(both[0].isStandard);
    QCOMPARE(both[0].use.version, QStringLiteral("1.2"));
    QVERIFY(!both[1].isStandard);
    QCOMPARE(both[1].number, QStringLiteral("ML-001"));
    QVERIFY(!both[1].isOutdated());
    CodeModule next = ws->stored<CodeModule>(module.value);
    next.version = QStringLiteral("3.0");
    need(ws->update(next));
    QVERIFY(uses()[1].isOutdated());
    QCOMPARE(need(LogCheck::run(ws->database())).found, 0);
    need(ws->database().execute("UPDATE development_use SET version = '0' WHERE module_id > 0"));
    const auto report = need(LogCheck::run(ws->database()));
    QCOMPARE(report.found, 1);
    QCOMPARE(report.mismatches.front().entity, QStringLiteral("development_use"));
}

void DevelopmentUseTest::usesEachOnce()
{
    QVERIFY(!use({}, {}));
    QVERIFY(!use(standard, module));
    need(use({}, module));
    const auto again = use({}, module);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

void DevelopmentUseTest::usesNothingThatIsWithdrawn()
{
    need(ws->withdraw<CodeModule>(module.value, QStringLiteral("有漏洞")));
    QVERIFY(!use({}, module));
}

void DevelopmentUseTest::whatIsUsedStays()
{
    need(use({}, module));
    Change change = ws->change();
    QVERIFY(!RegisterRepository::remove(change, registerOf<CodeModule>(), module.value));
    QVERIFY(!ReleaseRepository::remove(change, release));
}

void DevelopmentUseTest::isUndone()
{
    need(use({}, module));
    need(Undo::undo(ws->session(Role::Administrator), need(AuditLog(ws->database()).count())));
    QVERIFY(uses().empty());
    need(Undo::undo(ws->session(Role::Administrator), need(AuditLog(ws->database()).count())));
    QCOMPARE(uses().size(), 1u);
}

void DevelopmentUseTest::anOperationStandsByWhatWasJudged()
{
    LibraryShelf shelf;
    const auto library = need(shelf.library(ws->database(), ws->library));
    CriticalOperation operation;
    operation.app = app;
    operation.name = QStringLiteral("退保");
    operation.criticality = {Criticality::AssetRemoved};
    operation.controls = {OperationControl::SecondPassword, OperationControl::TransactionLimit};
    operation.id = CriticalOperationId(need(ws->add(operation)));
    const auto state = [&] {
        return need(operationStates(ws->database(), shelf, {operation}, ws->today()))
            .at(operation.id.value);
    };
    QCOMPARE(state().judgement(), std::optional(Judgement::NotAssessed));
    const auto judge = [&](const char *key, Judgement judgement) {
        const Requirement *requirement = library->requirementByKey(QLatin1StringView(key));
        Assessment assessment;
        assessment.release = release;
        assessment.judgement = judgement;
        if (fallsShort(judgement)) {
            assessment.risk = Risk::Medium;
        }
        Change change = ws->change();
        need(AssessmentRepository::record(change, grounded(assessment, *requirement)));
        need(change.commit());
    };
    judge("6.3.2.e", Judgement::Compliant);
    QCOMPARE(state().judgement(), std::optional(Judgement::NotAssessed));
    judge("6.3.2.d", Judgement::Noncompliant);
    const OperationState lacking = state();
    QCOMPARE(lacking.judgement(), std::optional(Judgement::Noncompliant));
    QCOMPARE(lacking.release, release);
    for (const ControlState &control : lacking.controls)
        QCOMPARE(control.open.size(),
                 control.control == OperationControl::TransactionLimit ? 1u : 0u);
}

void DevelopmentUseTest::anOperationWithoutControlsIsToBeLookedAt()
{
    QCOMPARE(OperationState().judgement(), std::nullopt);
    QCOMPARE(worseOf(Judgement::Partial, Judgement::Noncompliant), Judgement::Noncompliant);
    QCOMPARE(worseOf(Judgement::NotAssessed, Judgement::Partial), Judgement::Partial);
    QCOMPARE(worseOf(Judgement::NotAssessed, Judgement::Compliant), Judgement::NotAssessed);
    QCOMPARE(worseOf(Judgement::NotApplicable, Judgement::Compliant), Judgement::Compliant);
}

QTEST_GUILESS_MAIN(DevelopmentUseTest)
#include "developmentusetest.moc"
