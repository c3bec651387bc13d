#include "models/testing/teststeps.h"

#include "models/libraries/guidance.h"

namespace gatehouse {

LocalizedText stepsFor(const TestCaseListing &listing)
{
    if (!listing.testCase.steps.isEmpty())
        return {listing.testCase.steps, listing.testCase.steps};
    if (const RequirementGuidance *guidance =
            Guidance::builtIn().of(listing.libraryKey, listing.key)) {
        const auto found = guidance->verify.find(listing.testCase.method);
        if (found != guidance->verify.end())
            return found->second;
    }
    return listing.statement;
}

} // namespace gatehouse
