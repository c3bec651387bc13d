#pragma once

#include "models/testing/testcaserepository.h"

#include <functional>

namespace gatehouse {

/// A test case of the plan of a release that an app shows, as lists of the portfolio show it.
struct TestListing {
    AppId app;
    ReleaseId release;
    QString releaseName; ///< "CODE@VERSION"
    TestCaseListing row;
    bool operator==(const TestListing &) const = default;
};

/// How it stands in charts and lists of the portfolio: what was never run is not run.
TestOutcome standingOf(const std::optional<TestOutcome> &last);

/// Hands over one release's tests after another, of the releases that apps show and `wanted` lets
/// through.
Result<void> eachTest(const Database &database, const std::function<bool(AppId)> &wanted,
                      const std::function<void(TestListing &&)> &take);

} // namespace gatehouse
