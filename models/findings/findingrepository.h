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

class FindingRepository
{
    Q_DECLARE_TR_FUNCTIONS(FindingRepository)
public:
    /// Findings are read as they stand on `today`: one whose acceptance has ended is open again.
    /// Without a day they are read as stored.
    FindingRepository(const Database &database, QDate today) : m_database(database), m_today(today)
    {
    }

    Result<std::vector<Finding>>
    ofRelease(ReleaseId release) const; ///< invalid: the organisation's
    Result<std::vector<Finding>> ofRequirement(ReleaseId release, RequirementId requirement) const;
    /// Those not closed whose risk was lowered.
    Result<std::vector<Finding>> lowered(ReleaseId release) const;
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
    /// Title, description, advice, risk, owner, due date; a lower risk needs a reason of its own
    /// and remembers what it was, until it is as high again. And Open ⇄ Fixing → AwaitingRetest.
    /// Closing goes through retest(), accepting through RiskAcceptanceRepository. Invalid on a
    /// finding that is closed or accepted: others rely on what it says. Conflict when the
    /// revision is not the stored one.
    static Result<void> update(Change &change, const Finding &finding);
    /// Adds a re-test (needs a record): passed closes the finding, failed sends it back to Fixing.
    /// Invalid unless it awaits one; Refused to whoever assessed (see checkMayRetest).
    static Result<void> retest(Change &change, FindingId id, bool passed, const QString &record);
    /// Only for risk acceptance (lifecycle/): marks it accepted until a day, anew when it is
    /// already; an invalid day takes that back, which opens it again. Invalid when it is closed,
    /// and when there is nothing to take back.
    static Result<void> markAccepted(Change &change, FindingId id, QDate until);
    /// Only for moving a release (lifecycle/): takes a finding to the same requirement of another
    /// version of its library. A release's goes there, as it is; the organisation's stays where
    /// other releases inherit it, and a copy goes under a number of its own. Gives what stands
    /// there then.
    static Result<FindingId> carry(Change &change, FindingId id, RequirementId to);

private:
    const Database &m_database;
    QDate m_today;
};

} // namespace gatehouse
