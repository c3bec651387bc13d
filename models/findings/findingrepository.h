#pragma once

#include "models/findings/finding.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// A finding with the words a list shows beside it.
struct FindingListing {
    Finding finding; ///< without its re-tests
    AppId app; ///< invalid: the organisation's
    QString releaseName; ///< "CODE@VERSION"; empty: the organisation's
    QString citation;
    LocalizedText requirementTitle;
    QString ownerName;
    bool operator==(const FindingListing &) const = default;
};

/// What a search finds a finding by.
QString findingSearchText(const Finding &finding);

class FindingRepository
{
    Q_DECLARE_TR_FUNCTIONS(FindingRepository)
public:
    explicit FindingRepository(const Database &database) : m_database(database) { }

    Result<std::vector<Finding>>
    ofRelease(ReleaseId release) const; ///< invalid: the organisation's
    Result<std::vector<Finding>> ofRequirement(ReleaseId release, RequirementId requirement) const;
    Result<Finding> finding(FindingId id) const;
    Result<Finding> byNumber(const QString &number) const;
    /// For lists, in the order of their numbers: of the whole portfolio, or of one release (an
    /// invalid id: the organisation's).
    Result<std::vector<FindingListing>> listings() const;
    Result<std::vector<FindingListing>> listings(ReleaseId release) const;

    /// Opens a finding; number, status and who opened it are given here. Invalid without a title
    /// (1 to 300 characters), with Risk::None, or where nothing can be assessed (see
    /// AssessmentSubject::check).
    static Result<FindingId> open(Change &change, Finding finding);
    /// Title, description, advice, risk, owner, due date; and Open ⇄ Fixing → AwaitingRetest.
    /// Closing goes through retest(), accepting through RiskAcceptanceRepository. Invalid on a
    /// finding that is closed or accepted: others rely on what it says. Conflict when the
    /// revision is not the stored one.
    static Result<void> update(Change &change, const Finding &finding);
    /// Adds a re-test (needs a record): passed closes the finding, failed sends it back to Fixing.
    /// Invalid unless it awaits one.
    static Result<void> retest(Change &change, FindingId id, bool passed, const QString &record);
    /// Only for risk acceptance (lifecycle/): marks it accepted, and takes that back, which opens
    /// it again. Invalid when it is closed, or already as asked.
    static Result<void> markAccepted(Change &change, FindingId id, bool accepted);

private:
    const Database &m_database;
};

} // namespace gatehouse
