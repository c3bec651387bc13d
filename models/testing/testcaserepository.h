#pragma once

#include "models/testing/testresult.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// A test case with its last result and the words a list shows beside it.
struct TestCaseListing {
    TestCase testCase;
    QString key; ///< of the requirement; empty without one, as are the next four
    QString citation;
    LocalizedText requirementTitle;
    LocalizedText statement;
    Obligation obligation = Obligation::Recommended;
    std::vector<Phase> phases; ///< the requirement is due in
    QString libraryKey;
    QString assigneeName;
    std::optional<TestResult> last; ///< nothing while it was never run
    int runs = 0;

    /// Its own title, else its requirement's.
    LocalizedText title() const;
    std::optional<TestOutcome> outcome() const;
    /// In the plan, and with no result that says how it went.
    bool isMissing() const;
    bool operator==(const TestCaseListing &) const = default;
};

/// A case of the plan as the gates read it: what of, and how it went last.
struct StandingTest {
    QString number;
    RequirementId requirement;
    Method method = Method::Dynamic;
    bool isPlanned = false;
    QString title; ///< of one's own
    std::optional<TestOutcome> outcome; ///< nothing while it was never run
    bool operator==(const StandingTest &) const = default;
};

class TestCaseRepository
{
    Q_DECLARE_TR_FUNCTIONS(TestCaseRepository)
public:
    explicit TestCaseRepository(const Database &database) : m_database(database) { }

    /// Of one release, retired ones too, in the order of their numbers.
    Result<std::vector<TestCaseListing>> listings(ReleaseId release) const;
    /// Those of one requirement of a release, without the retired ones.
    Result<std::vector<TestCaseListing>> listings(ReleaseId release,
                                                  RequirementId requirement) const;
    /// What is in the plan of a release, in the order of the numbers.
    Result<std::vector<StandingTest>> standing(ReleaseId release) const;
    Result<TestCaseListing> listing(TestCaseId id) const;
    Result<TestCase> testCase(TestCaseId id) const;
    Result<TestCase> byNumber(const QString &number) const;

    /// Adds a person's own case. Invalid without a title, and where its requirement cannot be
    /// tested of that release (see checkTested).
    static Result<TestCaseId> addOwn(Change &change, TestCase testCase);
    /// What a person may say of a case. Invalid: another method for a planned one, which would be
    /// another test; an own one without a title. Conflict when the revision is not the stored one.
    static Result<void> update(Change &change, const TestCase &testCase);
    /// Gives several to one tester (invalid: to nobody).
    static Result<void> assign(Change &change, const std::vector<TestCaseId> &cases,
                               PersonId assignee);
    /// Takes back that it was added. Conflict once it has a result: that stays.
    static Result<void> remove(Change &change, TestCaseId id);
    static Result<void> restore(Change &change, TestCase testCase);

    /// Only for the plan and for what tools find: adds what is to be tested, without asking whether
    /// it is.
    static Result<TestCaseId> insert(Change &change, TestCase testCase);
    /// Only for the plan: writes what follows from the baseline.
    static Result<void> write(Change &change, const TestCase &before, const TestCase &after);
    /// Only for moving a release (lifecycle/): takes its cases and samplings to the same
    /// requirements of another version of their library; those that have none there stay where they
    /// are.
    static Result<void> carry(Change &change, ReleaseId release,
                              const QHash<RequirementId, RequirementId> &ways);

private:
    const Database &m_database;
};

} // namespace gatehouse
