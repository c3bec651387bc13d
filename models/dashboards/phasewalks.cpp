#include "models/dashboards/phasewalks.h"

#include "models/lifecycle/gate.h"
#include "models/lifecycle/storedgate.h"

namespace gatehouse {

namespace {

/// `app`: a condition on app_release r.
Result<std::map<ReleaseId, PhaseWalk>> walksWhere(const Database &database, AppId app)
{
    const QByteArray condition = app.isValid() ? " WHERE r.app_id = ?" : " WHERE ? IS NULL";
    std::map<ReleaseId, PhaseWalk> walks;
    LocalDates localDates;
    TRY_ASSIGN(auto releases,
               database.prepare("SELECT r.id, r.created_at FROM app_release r" + condition));
    releases.bind(app);
    while (releases.next())
        walks[releases.id<ReleaseId>(0)].begunOn = localDates.of(releases.view(1));
    TRY(releases.finished());
    TRY_ASSIGN(auto plans,
               database.prepare("SELECT p.release_id, p.phase, p.planned_on FROM app_release r "
                                "JOIN release_phase_plan p ON p.release_id = r.id"
                                + condition));
    plans.bind(app);
    while (plans.next())
        walks[plans.id<ReleaseId>(0)].plannedOn[static_cast<size_t>(indexOf(plans.key<Phase>(1)))] =
            plans.date(2);
    TRY(plans.finished());
    TRY_ASSIGN(auto decisions,
               database.prepare("SELECT g.release_id, g.phase, g.decision, g.decided_at "
                                "FROM app_release r JOIN gate_decision g ON g.release_id = r.id"
                                + condition + " ORDER BY g.release_id, g.phase, g.id"));
    decisions.bind(app);
    while (decisions.next())
        walks[decisions.id<ReleaseId>(0)]
            .passedOn[static_cast<size_t>(indexOf(decisions.key<Phase>(1)))] =
            decisions.key<GateDecisionKind>(2) == GateDecisionKind::Passed
            ? localDates.of(decisions.view(3))
            : QDate();
    TRY(decisions.finished());
    return walks;
}

} // namespace

Result<std::map<ReleaseId, PhaseWalk>> readPhaseWalks(const Database &database)
{
    return walksWhere(database, {});
}

Result<std::map<ReleaseId, PhaseWalk>> readPhaseWalks(const Database &database, AppId app)
{
    return walksWhere(database, app);
}

} // namespace gatehouse
