#pragma once

#include "models/lifecycle/gaterepository.h"
#include "models/portfolio/app.h"
#include "models/portfolio/release.h"
#include "models/threatmodels/threatregister.h"
#include "views/subject/assessmentstate.h"

#include <memory>

namespace gatehouse {

/// What the panels of a release's page share beyond its sheet: the release, its app and its gates
/// as they stand, and the gate that is looked at.
class ReleaseState final : public AssessmentState
{
    Q_OBJECT
public:
    explicit ReleaseState(NavigationContext &context, QObject *parent = nullptr);

    /// Shows another release; an error leaves what was shown.
    Result<void> open(ReleaseId release);
    Result<void> reload() override;

    ReleaseId id() const { return m_release.id; }
    const App &app() const { return m_app; }
    const Release &release() const { return m_release; }
    const std::vector<GateStatus> &gates() const { return m_gates; }
    const GateStatus &gate(Phase phase) const;
    /// By gate: passed, and no longer what was decided upon.
    const std::array<bool, 6> &changedGates() const { return m_changedGates; }
    /// By gate: submitted, and waiting for signatures.
    const std::array<bool, 6> &submittedGates() const { return m_submittedGates; }
    /// As the gates read them; nullptr where the release has no threat model.
    std::shared_ptr<const ThreatRegister> threats() const override { return m_threats; }
    ActionPlace place() const override { return ActionPlace::in(m_app.id); }
    /// The first gate that has not passed; Operation when all have.
    Phase currentPhase() const;

    /// The gate looked at.
    Phase phase() const { return m_phase; }
    void setPhase(Phase phase);

Q_SIGNALS:
    void phaseChanged(gatehouse::Phase phase);

private:
    /// All that there is to know of a release, or nothing of it.
    Result<void> read(const Release &release);

    App m_app;
    Release m_release;
    std::vector<GateStatus> m_gates;
    std::array<bool, 6> m_changedGates{};
    std::array<bool, 6> m_submittedGates{};
    std::shared_ptr<const ThreatRegister> m_threats;
    Phase m_phase = Phase::Requirements;
};

} // namespace gatehouse
