#include "models/dashboards/testlisting.h"

#include "models/dashboards/shownreleases.h"

namespace gatehouse {

TestOutcome standingOf(const std::optional<TestOutcome> &last)
{
    return last.value_or(TestOutcome::NotRun);
}

Result<void> eachTest(const Database &database, const std::function<bool(AppId)> &wanted,
                      const std::function<void(TestListing &&)> &take)
{
    TRY_ASSIGN(const auto shown, shownReleases(database));
    for (const ShownRelease &each : shown) {
        if (!wanted(each.app))
            continue;
        TRY_ASSIGN(auto listings, TestCaseRepository(database).listings(each.release));
        for (TestCaseListing &listing : listings) {
            if (!listing.testCase.retired)
                take({each.app, each.release, each.name, std::move(listing)});
        }
    }
    return {};
}

} // namespace gatehouse
