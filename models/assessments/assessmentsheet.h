#pragma once

#include "models/assessments/applicability.h"
#include "models/assessments/assessment.h"
#include "models/assessments/subjecttally.h"
#include "models/libraries/libraryrepository.h"

namespace gatehouse {

/// What one phase says of a requirement.
struct PhaseJudgement {
    Phase phase = Phase::Requirements;
    Judgement judgement = Judgement::NotAssessed;
    bool isConfirmation = false; ///< of an earlier phase's judgement
    bool operator==(const PhaseJudgement &) const = default;
};

/// One requirement as it stands for a release: whether it applies, what was found, what rests on
/// it.
struct SheetRow {
    std::shared_ptr<const Library> library;
    const Requirement *requirement = nullptr;
    Applicability applicability;
    /// The release's, in the order of its phases, or the organisation's (inherited), which has
    /// none.
    std::vector<Assessment> assessments;
    /// What the release before this one found of it, in the order of its phases: to begin with and
    /// to be confirmed, it counts nowhere. Read only by AssessmentSheet::bringPrevious().
    std::vector<Assessment> previous;
    bool inherited = false; ///< organisation scope
    /// To leave it out takes a decision (ApplicabilityPolicy), no phase judges it not applicable.
    bool takesDecision = false;
    int evidenceCount = 0; ///< of what counts on the sheet's day
    DaySpans evidenceDays; ///< on which a piece of it counts
    FindingTally findings; ///< as they stand on the sheet's day

    /// A finding that is not closed stands on it. Whatever the day, it is either open or covered
    /// by the acceptance of its risk.
    bool hasFinding() const { return findings.open + findings.accepted > 0; }
    /// What counts at a phase's gate; without a phase, of the latest that is judged: what the
    /// score, the grid and the workbook speak of. nullptr while nothing is recorded there.
    const Assessment *assessment(std::optional<Phase> phase = {}) const;
    /// What judging it in a phase begins with: what the phase can confirm, of an earlier phase or
    /// of the release before; else the latest that is judged before the phase, else the release's
    /// before, up to the phase. nullptr when there is none.
    const Assessment *assessmentBefore(Phase phase) const;
    /// Of assessment(phase). NotApplicable when it does not apply, NotAssessed when nothing is
    /// recorded, or nothing that counts (see isLeftOutAlone()).
    Judgement judgement(std::optional<Phase> phase = {}) const;
    /// Judged not applicable where that takes a decision: by one person, when the app stood at a
    /// lower tier. What was recorded before that was noted is left alone.
    bool isLeftOutAlone(const Assessment &assessment) const;
    /// Whether a phase of the release judges it: none does what the organisation assesses.
    bool isJudgedIn(Phase phase) const;
    /// It applies, and the phase that judges it has not done so.
    bool awaitsJudgement(Phase phase) const;
    /// assessmentBefore(phase), when the phase can confirm it; nullptr when it has to judge, or
    /// when it was left out and that takes a decision.
    const Assessment *confirmable(Phase phase) const;
    /// Of the latest phase that judged it as falling short; nullptr where it does not apply or none
    /// did. A later phase may have found it mended: the earlier gate still asks.
    const Assessment *shortfall() const;
    /// What the judgement that counts leaves open. None where it does not apply.
    Risk judgedRisk() const;
    /// By that, or by a finding that is not closed: the one rule of gates, score and workbook.
    bool hasHighRisk() const;
    /// In which phase to judge it: in the wanted one where it is due there, else in the first that
    /// has not judged it, else in the last. None of what the organisation assesses.
    std::optional<Phase> phaseToJudge(std::optional<Phase> wanted) const;
    /// The way through the phases it is due in; empty for what the organisation assesses.
    std::vector<PhaseJudgement> path() const;
};

struct RecordedSubject;

/// What is recorded for the organisation, which every release inherits: whoever reads the sheets of
/// many reads it once.
class OrganisationRecords
{
public:
    /// `today`: see AssessmentSheet.
    static Result<OrganisationRecords> load(const Database &database, QDate today);

private:
    friend struct AssessmentSheet;
    std::shared_ptr<const RecordedSubject> m_recorded;
};

/// Everything held against a release, in library order: the one reading that the grid, the
/// gates, the score and the workbook share. `today` decides which accepted findings are open
/// again; without it none is.
struct AssessmentSheet {
    ReleaseId release;
    std::vector<SheetRow> rows; ///< context rows included

    static Result<AssessmentSheet> load(const Database &database, LibraryShelf &shelf,
                                        ReleaseId release, QDate today);
    /// The same, with what was read of the organisation for that day.
    static Result<AssessmentSheet> load(const Database &database, LibraryShelf &shelf,
                                        ReleaseId release, QDate today,
                                        const OrganisationRecords &organisation);
    /// The organisation's own sheet: organisation-scope requirements of each library, in the newest
    /// version that a release is held against (where there is none, in the newest): a version that
    /// is only published asks nothing yet, and the first release moved to it takes the results
    /// along.
    static Result<AssessmentSheet> loadOrganisation(const Database &database, LibraryShelf &shelf,
                                                    QDate today);
    /// Fills SheetRow::previous, where the release before asked for the same. Not part of load():
    /// the gates do not look at it.
    Result<void> bringPrevious(const Database &database, LibraryShelf &shelf);
    const SheetRow *row(RequirementId requirement) const;
};

/// Counts and score over some rows. Scheme "internal-1" (ours; the standard gives none):
/// compliant 1, partial 0.5, non-compliant 0, all weights 1, over assessed items only.
struct Score {
    static constexpr const char *scheme = "internal-1";
    int applicable = 0; ///< assessable and applying
    int assessed = 0; ///< of those, with a judgement other than NotAssessed or NotApplicable
    int compliant = 0;
    int partial = 0;
    int noncompliant = 0;
    int notApplicable = 0;
    int highRisks = 0; ///< rows that have one; veto a good conclusion

    void add(const SheetRow &row);
    /// One that is assessable; 不适用 where it does not apply.
    void add(Judgement judgement, bool hasHighRisk);
    Score &operator+=(const Score &other);
    std::optional<double> value() const; ///< 0…100, nothing when nothing is assessed
    std::optional<double> notApplicableShare() const; ///< 0…100, of all that is assessable
    std::optional<double> coverage() const; ///< 0…100, share of applicable items assessed
    bool operator==(const Score &) const = default;
};

} // namespace gatehouse
