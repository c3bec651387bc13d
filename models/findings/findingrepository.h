#pragma once

#include "models/findings/finding.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// A finding with the words a list shows beside it.
struct FindingListing {
    Finding finding; ///< without its re-tests, comments and attachments
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

    /// Opens a finding; number, status and who opened it are given here, and without a due date
    /// the policy's (see FindingPolicy). Invalid without a title (1 to 300 characters), with
    /// Risk::None, with what is no CWE, with a day that is none to be mended by (see
    /// FindingPolicy::checkDueOn), or where nothing can be assessed (see AssessmentSubject::check).
    static Result<FindingId> open(Change &change, Finding finding);
    /// Title, description, advice, source, CWE, component, risk, owner, and the due date, which may
    /// move (see FindingPolicy::checkDueOn) but not go; a lower risk needs a reason of its own
    /// and remembers what it was, until it is as high again. An overdue finding is given more time
    /// with a reason, `why`, which stands among its comments with the day that it had. And Open ⇄
    /// Fixing → AwaitingRetest. Closing goes through retest(), accepting through
    /// RiskAcceptanceRepository. Invalid on a finding that is closed or accepted: others rely on
    /// what it says. Conflict when the revision is not the stored one.
    static Result<void> update(Change &change, const Finding &finding, const QString &why = {});
    /// An open finding awaits its re-test: who mended it says what was done, which stands among its
    /// comments. For whom it is assigned to as well (see AssignedFindings). Invalid without a text,
    /// for what is closed, accepted or a duplicate, and for what awaits its re-test already.
    static Result<void> mended(Change &change, FindingId id, const QString &what);
    /// Adds a re-test (needs a record): passed closes the finding, failed sends it back to Fixing.
    /// Invalid unless it awaits one, and where the policy asks for evidence and it passes without;
    /// Refused to whoever assessed (see checkMayRetest).
    static Result<void> retest(Change &change, FindingId id, bool passed, const QString &record,
                               EvidenceId evidence = {});
    /// Adds what somebody says about it, which stays. Invalid without a text.
    static Result<void> comment(Change &change, FindingId id, const QString &text);
    /// Attaches evidence that shows what it is about, or takes that away again; the evidence
    /// stays. What is attached already is no error and changes nothing.
    static Result<void> attach(Change &change, FindingId id, EvidenceId evidence);
    static Result<void> detach(Change &change, FindingId id, EvidenceId evidence);
    /// Closes a finding as the duplicate of another, which takes over what presses more: the higher
    /// risk and the earlier due date. Its re-tests, comments and attachments stay with it. Invalid
    /// unless both are open and about the same requirement of the same release.
    static Result<void> merge(Change &change, FindingId duplicate, FindingId original);
    /// Opens a duplicate again, as a finding of its own. Invalid where it is none.
    static Result<void> split(Change &change, FindingId duplicate);
    /// Only for risk acceptance (lifecycle/): marks it accepted until a day, anew when it is
    /// already; an invalid day takes that back, which opens it again. Invalid when it is closed,
    /// and when there is nothing to take back.
    static Result<void> markAccepted(Change &change, FindingId id, QDate until);
    /// Only for moving a release (lifecycle/): takes a finding to the same requirement of another
    /// version of its library. A release's goes there, as it is; the organisation's stays where
    /// other releases inherit it, and a copy goes under a number of its own. Gives what stands
    /// there then.
    static Result<FindingId> carry(Change &change, FindingId id, RequirementId to);
    /// Only for imports (imports/), which speak for a tool: what a scan no longer finds awaits its
    /// re-test, what it finds again goes back to fixing, and both are taken back with the import.
    /// Gives the revision it has then. Invalid for what is closed or accepted. `revision`: Conflict
    /// when it is another one; 0: any.
    static Result<qint64> scanned(Change &change, FindingId id, FindingStatus to,
                                  qint64 revision = 0);
    /// Only for taking an import back: removes a finding that it opened. Its number is not given
    /// again. Conflict when the revision is another one: somebody has worked on it.
    static Result<void> takeBack(Change &change, FindingId id, qint64 revision);

private:
    const Database &m_database;
    QDate m_today;
};

} // namespace gatehouse
