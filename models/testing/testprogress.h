#pragma once

#include "models/testing/testcaserepository.h"

namespace gatehouse {

/// How far the tests of a plan are, what is out of it aside.
struct TestTally {
    int total = 0;
    int passed = 0;
    int failed = 0;
    int blocked = 0;
    int notApplicable = 0;

    /// With no result, or one that says that it was not run.
    int notRun() const { return total - passed - failed - blocked - notApplicable; }
    /// Passed, failed, or found not to apply.
    int decided() const { return passed + failed + notApplicable; }
    void add(const TestCaseListing &listing);
    bool operator==(const TestTally &) const = default;
};

/// What tests are told apart by.
enum class TestGrouping { Box, Method, Person, Phase };

struct TestProgressGroup {
    TestGrouping by = TestGrouping::Box;
    QString key; ///< of the box, method or phase; a person's name; empty: nobody
    TestTally tally;

    /// What a person reads for it, in the running language.
    QString title() const;
    bool operator==(const TestProgressGroup &) const = default;
};

struct TestProgress {
    TestTally all;
    /// Each grouping in its order, groups without a test left out. By phase a test counts wherever
    /// its requirement is due, from the test on; one's own without a requirement in the test.
    std::vector<TestProgressGroup> groups;

    static TestProgress of(const std::vector<TestCaseListing> &cases);
    std::vector<TestProgressGroup> by(TestGrouping grouping) const;
    /// The boxes that no test was done of (JR/T 0225—2021, 7.3.5.a asks for both).
    static std::vector<TestBox> missingBoxes(const std::vector<TestCaseListing> &cases);
};

template<>
struct EnumText<TestGrouping> {
    static constexpr const char *context = "TestGrouping";
    static std::span<const EnumEntry<TestGrouping>> entries()
    {
        using enum TestGrouping;
        static constexpr EnumEntry<TestGrouping> table[] = {
            {Box, "box", QT_TRANSLATE_NOOP("TestGrouping", "White-box and black-box")},
            {Method, "method", QT_TRANSLATE_NOOP("TestGrouping", "Method")},
            {Person, "person", QT_TRANSLATE_NOOP("TestGrouping", "Tester")},
            {Phase, "phase", QT_TRANSLATE_NOOP("TestGrouping", "Phase")},
        };
        return table;
    }
};

} // namespace gatehouse
