#pragma once

#include "models/testing/testcase.h"

namespace gatehouse {

/// Who found a result.
enum class TestSource { Hand, Tool };

/// One run of a test case: added, never changed. The last one counts, the earlier ones stay beside
/// it.
struct TestResult {
    TestResultId id;
    QString uid;
    TestCaseId testCase;
    TestOutcome outcome = TestOutcome::Pass;
    QString record; ///< what was seen, or why there is no result; older passes may have none
    QString build; ///< what was tested
    QString device;
    EvidenceId evidence; ///< what shows it; invalid: nothing
    TestSource source = TestSource::Hand;
    QString testedBy; ///< display name of the account
    QDateTime testedAt;
    bool operator==(const TestResult &) const = default;
};

template<>
struct EnumText<TestSource> {
    static constexpr const char *context = "TestSource";
    static std::span<const EnumEntry<TestSource>> entries()
    {
        static constexpr EnumEntry<TestSource> table[] = {
            {TestSource::Hand, "hand", QT_TRANSLATE_NOOP("TestSource", "By hand")},
            {TestSource::Tool, "tool", QT_TRANSLATE_NOOP("TestSource", "By a tool")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<TestResult>();

} // namespace gatehouse
