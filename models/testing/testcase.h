#pragma once

#include "models/base/enumtext.h"
#include "models/base/id.h"
#include "models/libraries/requirement.h"

#include <QDateTime>

namespace gatehouse {

/// How a test went. NotRun and Blocked are no result of the test, but say why there is none.
enum class TestOutcome { Pass, Fail, Blocked, NotRun, NotApplicable };
/// 白盒: looks inside, 黑盒: tries from outside (JR/T 0225—2021, 7.3.5.a); paper and people are
/// neither.
enum class TestBox { White, Black, Paper };
/// Planned from the baseline, or a person's own beside.
enum class TestOrigin { Planned, Own };

constexpr TestBox boxOf(Method method)
{
    switch (method) {
    case Method::Static:
    case Method::Config:
        return TestBox::White;
    case Method::Dynamic:
    case Method::Pentest:
        return TestBox::Black;
    case Method::Document:
    case Method::Interview:
        break;
    }
    return TestBox::Paper;
}

/// Whether the test was done, however it went.
constexpr bool isDone(TestOutcome outcome)
{
    return outcome == TestOutcome::Pass || outcome == TestOutcome::Fail;
}

/// One thing to test of a release, by one method. What is planned takes its title from its
/// requirement and its steps from the guidance (see stepsFor) while it has none of its own.
struct TestCase {
    TestCaseId id;
    QString uid;
    QString number; ///< "TC-0001", given in order
    ReleaseId release;
    RequirementId requirement; ///< invalid: one's own that no requirement asks for
    Method method = Method::Dynamic;
    TestOrigin origin = TestOrigin::Own;
    QString title;
    QString steps;
    PersonId assignee;
    QString environment;
    QString device;
    QString build; ///< what is to be tested; each result says what was
    bool retired = false; ///< out of the plan; its results stay
    qint64 revision = 1;

    TestBox box() const { return boxOf(method); }
    bool isPlanned() const { return origin == TestOrigin::Planned; }
    bool operator==(const TestCase &) const = default;
};

inline constexpr ReferenceTarget testCaseReference{
    "test_case", "number",
    QT_TRANSLATE_NOOP("Reference", "There is no such test case in this workspace.")};

template<>
struct EnumText<TestOutcome> {
    static constexpr const char *context = "TestOutcome";
    static std::span<const EnumEntry<TestOutcome>> entries()
    {
        using enum TestOutcome;
        static constexpr EnumEntry<TestOutcome> table[] = {
            {Pass, "pass", QT_TRANSLATE_NOOP("TestOutcome", "Passed")},
            {Fail, "fail", QT_TRANSLATE_NOOP("TestOutcome", "Failed")},
            {Blocked, "blocked", QT_TRANSLATE_NOOP("TestOutcome", "Blocked")},
            {NotRun, "not_run", QT_TRANSLATE_NOOP("TestOutcome", "Not run")},
            {NotApplicable, "not_applicable", QT_TRANSLATE_NOOP("TestOutcome", "Not applicable")},
        };
        return table;
    }
};

template<>
struct EnumText<TestBox> {
    static constexpr const char *context = "TestBox";
    static std::span<const EnumEntry<TestBox>> entries()
    {
        using enum TestBox;
        static constexpr EnumEntry<TestBox> table[] = {
            {White, "white", QT_TRANSLATE_NOOP("TestBox", "White-box")},
            {Black, "black", QT_TRANSLATE_NOOP("TestBox", "Black-box")},
            {Paper, "paper", QT_TRANSLATE_NOOP("TestBox", "Documents and interviews")},
        };
        return table;
    }
};

template<>
struct EnumText<TestOrigin> {
    static constexpr const char *context = "TestOrigin";
    static std::span<const EnumEntry<TestOrigin>> entries()
    {
        using enum TestOrigin;
        static constexpr EnumEntry<TestOrigin> table[] = {
            {Planned, "planned", QT_TRANSLATE_NOOP("TestOrigin", "From the requirements")},
            {Own, "own", QT_TRANSLATE_NOOP("TestOrigin", "Own")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<TestCase>();

} // namespace gatehouse
