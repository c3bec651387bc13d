#pragma once

#include "models/lifecycle/gate.h"
#include "models/testing/testcaserepository.h"

namespace gatehouse {

/// What the test gate asks of the tests (JR/T 0225—2021, 7.3.5): a plan with a case for each method
/// of what is to be tested; white-box and black-box tests both done; a result, or the reason why
/// there is none, for every planned test of a mandatory requirement; no test that failed last
/// without a finding that is not closed. Without a plan only the first can be told, and fails.
/// `tests` are in the plan of the sheet's release.
std::vector<CriterionStatus> testCriteria(const AssessmentSheet &sheet,
                                          const std::vector<StandingTest> &tests);

/// Whether a criterion is one of these.
constexpr bool asksForTests(Criterion criterion)
{
    return criterion >= Criterion::TestPlanPresent && criterion <= Criterion::FailedTestsHandled;
}

} // namespace gatehouse
