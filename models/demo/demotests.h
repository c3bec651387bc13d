#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/workspace/change.h"

#include <functional>

namespace gatehouse {

/// What the demo's testers do with one release: plan its tests, and try that share of them.
class DemoTests
{
public:
    /// Begins a Change as one of the story's accounts.
    using Begin = std::function<Result<Change>(const char *account, const Action &action)>;

    DemoTests(const AssessmentSheet &sheet, Begin begin) : m_sheet(sheet), m_begin(std::move(begin))
    {
    }

    /// As the sheet has been judged: what has a finding failed once, the others passed.
    Result<void> test(PersonId tester, const QString &build, double progress);

private:
    const AssessmentSheet &m_sheet;
    Begin m_begin;
};

} // namespace gatehouse
