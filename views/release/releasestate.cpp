#include "views/release/releasestate.h"

#include "models/lifecycle/gatereading.h"
#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/submittedgates.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "views/page/navigationcontext.h"

namespace gatehouse {

ReleaseState::ReleaseState(NavigationContext &context, QObject *parent)
    : AssessmentState(context, QStringLiteral("release"), parent)
{
    m_gates.resize(allPhases.size());
}

Result<void> ReleaseState::open(ReleaseId id)
{
    TRY_ASSIGN(const Release release, ReleaseRepository(database()).release(id));
    const bool another = id != m_release.id;
    TRY(read(release));
    if (another) {
        m_phase = currentPhase();
        setAssessedPhase(m_phase);
    }
    Q_EMIT changed();
    if (another)
        Q_EMIT phaseChanged(m_phase);
    return {};
}

Result<void> ReleaseState::reload()
{
    TRY_ASSIGN(const Release release, ReleaseRepository(database()).release(m_release.id));
    const Phase before = currentPhase();
    TRY(read(release));
    // The gate was passed: the next phase is what is assessed from here on.
    if (assessedPhase() == before)
        setAssessedPhase(currentPhase());
    Q_EMIT changed();
    return {};
}

Result<void> ReleaseState::read(const Release &release)
{
    TRY_ASSIGN(App app, AppRepository(database()).app(release.app));
    const QDate today = context().today();
    TRY_ASSIGN(GateReading reading,
               GateReading::load(database(), context().shelf(), release.id, today));
    TRY_ASSIGN(m_changedGates,
               GateRollup::changedGates(database(), context().shelf(), release.id, today));
    TRY_ASSIGN(m_submittedGates, gatehouse::submittedGates(database(), release.id));
    TRY(reading.sheet.bringPrevious(database(), context().shelf()));
    m_release = release;
    m_app = std::move(app);
    m_gates = reading.statuses(today);
    // Also where the gate asks for none. It shares what the gate has read.
    TRY_ASSIGN(const std::shared_ptr<const ShelvedThreats> threats,
               context().shelf().kept<ThreatShelf>().load(database(), release.id, today));
    m_threats =
        threats ? std::shared_ptr<const ThreatRegister>(threats, &threats->threats) : nullptr;
    setSheet(std::move(reading.sheet));
    return {};
}

const GateStatus &ReleaseState::gate(Phase phase) const
{
    return m_gates[static_cast<size_t>(indexOf(phase))];
}

Phase ReleaseState::currentPhase() const
{
    for (const Phase phase : allPhases) {
        if (!gate(phase).isPassed())
            return phase;
    }
    return Phase::Operation;
}

void ReleaseState::setPhase(Phase phase)
{
    m_phase = phase;
    setAssessedPhase(phase); // whoever looks at a gate goes on to assess for it
    Q_EMIT phaseChanged(phase);
}

} // namespace gatehouse
