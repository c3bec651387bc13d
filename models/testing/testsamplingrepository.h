#pragma once

#include "models/base/language.h"
#include "models/testing/testsampling.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// A sampling with the words a list shows beside it.
struct TestSamplingListing {
    TestSampling sampling;
    QString citation; ///< empty: of the whole plan
    LocalizedText requirementTitle;
    bool operator==(const TestSamplingListing &) const = default;
};

class TestSamplingRepository
{
    Q_DECLARE_TR_FUNCTIONS(TestSamplingRepository)
public:
    explicit TestSamplingRepository(const Database &database) : m_database(database) { }

    /// Of one release, oldest first.
    Result<std::vector<TestSamplingListing>> listings(ReleaseId release) const;
    Result<TestSampling> sampling(TestSamplingId id) const;

    /// Who and when are given here. Invalid: a sample larger than its population where that is
    /// counted, and a requirement that cannot be tested of that release (see checkTested).
    static Result<TestSamplingId> add(Change &change, TestSampling sampling);
    /// Conflict when the revision is not the stored one.
    static Result<void> update(Change &change, const TestSampling &sampling);
    static Result<void> remove(Change &change, TestSamplingId id);
    static Result<void> restore(Change &change, TestSampling sampling);
    /// See TestCaseRepository::carry.
    static Result<void> carry(Change &change, ReleaseId release,
                              const QHash<RequirementId, RequirementId> &ways);

private:
    const Database &m_database;
};

} // namespace gatehouse
