#pragma once

#include "models/findings/finding.h"
#include "models/lifecycle/gatecriteria.h"
#include "models/lifecycle/reviewcriterion.h"
#include "models/testing/testcaserepository.h"
#include "models/threatmodels/threatshelf.h"

namespace gatehouse {

/// Everything the gates of one release are judged by, read once. Whoever needs the sheet as well
/// takes it from here: reading it is what costs.
struct GateReading {
    ReleaseId release;
    AppId app;
    int tier = 3;
    AssessmentSheet sheet;
    AcceptedUntil acceptedUntil; ///< see gateCriteria
    std::vector<Finding> lowered; ///< the release's, and the organisation's
    std::shared_ptr<const ShelvedThreats>
        threats; ///< where its design gate asks for a threat model
    std::shared_ptr<const ShelvedThreats> threatsOfNoDay; ///< what a decision binds to
    bool asksForThreats = false; ///< by its design gate (see ThreatModelPolicy)
    std::optional<ReviewedAssessments> reviewed; ///< where its gates ask for reviews
    /// By its test gate (see TestPlanPolicy); one that was passed without a plan is not asked
    /// afterwards.
    bool asksForTests = false;
    std::vector<StandingTest> tests; ///< where they are asked for
    std::array<QDate, 6> plannedOn;
    std::array<std::optional<GateDecision>, 6> lastDecision; ///< snapshots left out

    /// NotFound when there is no such release. `today`: see AssessmentSheet.
    static Result<GateReading> load(const Database &database, LibraryShelf &shelf,
                                    ReleaseId release, QDate today);

    bool isPassed(Phase phase) const;
    /// Whether the gate before has passed; before the first stands none.
    bool isPreviousPassed(Phase phase) const;
    /// On what is due in a phase.
    std::vector<LoweredRisk> loweredIn(Phase phase) const;
    GateStatus status(Phase phase, QDate today) const;
    /// The same as whoever decides now has to look at it: of a gate that was passed and is decided
    /// on anew, what was drawn to be reviewed since counts as well.
    GateStatus statusToDecide(Phase phase, QDate today) const;
    std::vector<GateStatus> statuses(QDate today) const; ///< all six
    /// When a gate was passed; invalid where it is not.
    QDateTime passedAt(Phase phase) const;

private:
    GateStatus status(Phase phase, QDate today, const QDateTime &reviewedBy) const;
};

/// Reads the gates of many releases, and what all of them inherit once.
class GateReader
{
public:
    /// NotFound and `today`: see GateReading::load. What is read is of now.
    static Result<GateReader> begin(const Database &database, LibraryShelf &shelf, QDate today);
    Result<GateReading> load(ReleaseId release) const;

private:
    GateReader(const Database &database, LibraryShelf &shelf, QDate today)
        : m_database(&database), m_shelf(&shelf), m_today(today)
    {
    }

    const Database *m_database;
    LibraryShelf *m_shelf;
    QDate m_today;
    OrganisationRecords m_records;
    AcceptedUntil m_acceptedUntil;
    std::vector<Finding> m_lowered;
};

/// The decisions on a release, oldest first, snapshots left out.
Result<std::vector<GateDecision>> readGateDecisions(const Database &database, ReleaseId release);

} // namespace gatehouse
