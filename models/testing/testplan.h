#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/testing/testcaserepository.h"

namespace gatehouse {

/// What is to be tested of a release, as its baseline has it (JR/T 0225—2021, 7.3.5.b): of each
/// requirement that is due in the test phase, applies and is assessed of the release itself, each
/// method that exists there, in library order.
struct PlannedTest {
    const SheetRow *row = nullptr;
    Method method = Method::Dynamic;
};
/// Points into `sheet`.
std::vector<PlannedTest> plannedTests(const AssessmentSheet &sheet);

/// What bringing a plan up to date does: adds what is new, takes out what no longer applies, takes
/// back what applies again. What a person said of a case and every result stay.
struct TestPlanChange {
    std::vector<TestCase> added; ///< without ids and numbers
    std::vector<TestCase> retired; ///< as they stand
    std::vector<TestCase> revived; ///< as they stand
    int kept = 0;

    bool isEmpty() const { return added.empty() && retired.empty() && revived.empty(); }
};

class TestPlan
{
public:
    /// `cases` are all of the sheet's release.
    static TestPlanChange changeOf(const AssessmentSheet &sheet,
                                   const std::vector<TestCaseListing> &cases);
    /// What would be done to the plan as it is recorded.
    static Result<TestPlanChange> preview(const Database &database, const AssessmentSheet &sheet);
    /// Does it. For actions::planTests.
    static Result<TestPlanChange> update(Change &change, const AssessmentSheet &sheet);

    /// A person's own cases of the release before, which this one has not (by title and method):
    /// to go on with. Each as it would be added here, its requirement in this release's baseline.
    static Result<std::vector<TestCase>> offered(const Database &database, ReleaseId release);
    /// Adds all of those. Gives how many.
    static Result<int> takeOver(Change &change, ReleaseId release);
};

} // namespace gatehouse
