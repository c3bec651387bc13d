#pragma once

#include "models/assessments/assessment.h"
#include "models/testing/testcaserepository.h"

namespace gatehouse {

/// What the tests of a requirement say of it: a proposal, for a person to judge by.
struct TestProposal {
    /// Compliant: every method passed. Noncompliant: whatever was done failed. Partial: some passed
    /// and some failed. NotAssessed: nothing failed, and something is still to be tested.
    Judgement judgement = Judgement::NotAssessed;
    std::vector<Method> methods; ///< by which it was tested
    QString object; ///< builds and devices
    QString record; ///< a line each result, in the running language
    int missing = 0; ///< tests of the plan without a result that says how it went

    /// Nothing where no test of it is in the plan. `cases` are those of one requirement.
    static std::optional<TestProposal> of(const std::vector<TestCaseListing> &cases);
    bool operator==(const TestProposal &) const = default;
};

} // namespace gatehouse
