#include "models/demo/demotests.h"

#include "models/demo/demowording.h"
#include "models/testing/testplan.h"
#include "models/testing/testresultrepository.h"
#include "models/testing/testsamplingrepository.h"
#include "models/workspace/actions.h"

#include <cmath>
#include <set>

namespace gatehouse {

Result<void> DemoTests::test(PersonId tester, const QString &build, double progress)
{
    TRY_ASSIGN(auto planning, m_begin("assessor", actions::planTests));
    const Database &database = planning.database();
    for (const PlannedTest &planned : plannedTests(m_sheet)) {
        TestCase added;
        added.release = m_sheet.release;
        added.requirement = planned.row->requirement->id;
        added.method = planned.method;
        added.origin = TestOrigin::Planned;
        added.assignee = tester;
        added.environment = QStringLiteral("预生产环境（示例）");
        added.build = build;
        TRY(TestCaseRepository::insert(planning, added));
    }
    TRY(planning.commit());

    TRY_ASSIGN(const auto cases, TestCaseRepository(database).listings(m_sheet.release));
    TRY_ASSIGN(auto recording, m_begin("assessor", actions::recordTest));
    const auto count =
        static_cast<size_t>(std::lround(static_cast<double>(cases.size()) * progress));
    std::set<RequirementId> failed;
    for (size_t i = 0; i < count; ++i) {
        const TestCase &testCase = cases[i].testCase;
        const SheetRow *row = m_sheet.row(testCase.requirement);
        // The first method tells; the others bear on what is in order.
        const bool fails = row->hasFinding() && failed.insert(testCase.requirement).second;
        TestResult result;
        result.testCase = testCase.id;
        result.outcome = fails ? TestOutcome::Fail : TestOutcome::Pass;
        const Assessment *judged = row->assessment(Phase::Test);
        result.record = fails && judged ? judged->record
                                        : recordOf(testCase.method, row->requirement->title.zh);
        TRY(TestResultRepository::record(recording, std::move(result)));
    }
    TRY(recording.commit());

    TestSampling drawn;
    drawn.release = m_sheet.release;
    drawn.population = QStringLiteral("本版本全部界面与接口");
    drawn.populationSize = 160;
    drawn.sample = QStringLiteral("登录、投保、理赔、保全各流程的界面与接口");
    drawn.sampleSize = 48;
    drawn.reason = QStringLiteral("涉及个人信息和资金变动的流程全部纳入，其余按版本变更抽取。");
    TRY_ASSIGN(auto sampling, m_begin("assessor", actions::sampleTests));
    TRY(TestSamplingRepository::add(sampling, drawn));
    return sampling.commit();
}

} // namespace gatehouse
