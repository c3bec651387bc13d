#pragma once

#include "models/testing/testresult.h"
#include "models/workspace/change.h"

namespace gatehouse {

class TestResultRepository
{
    Q_DECLARE_TR_FUNCTIONS(TestResultRepository)
public:
    explicit TestResultRepository(const Database &database) : m_database(database) { }

    /// Oldest first.
    Result<std::vector<TestResult>> ofCase(TestCaseId id) const;
    /// Of every case of a release, each in that order.
    Result<std::vector<TestResult>> ofRelease(ReleaseId release) const;

    /// Those of the cases that failed and have not passed since: what was blocked or not run later,
    /// as a person says, changes nothing about that. In the order given.
    Result<std::vector<TestCaseId>> failed(const std::vector<TestCaseId> &cases) const;

    /// Adds a result beside the earlier ones; who and when are given here, build and device are the
    /// case's where they are empty. Invalid without a record of how it was seen, and of a case that
    /// is out of the plan.
    static Result<TestResultId> record(Change &change, TestResult result);
    /// The same result for several cases, with one record for all. Invalid where that would stand
    /// over one that failed (see failed): nobody looked at that again by itself.
    static Result<void> record(Change &change, const std::vector<TestCaseId> &cases,
                               const TestResult &result);
    /// What a tool found of a requirement by a method (outcome, record, evidence and build are the
    /// caller's): a result of the planned case, which is added where the plan has none yet; of a
    /// case of its own where the requirement does not name that method. Invalid where the
    /// requirement cannot be tested of that release (see AssessmentSubject::check).
    static Result<TestResultId> recordFromTool(Change &change, ReleaseId release,
                                               RequirementId requirement, Method method,
                                               TestResult result);
    /// Takes a tool's result back: none is ever removed, but what was recorded before it is
    /// recorded again, or that there is none. Nothing is done where it is not the last of its case.
    static Result<void> takeBack(Change &change, TestResultId id, const QString &why);

private:
    const Database &m_database;
};

} // namespace gatehouse
