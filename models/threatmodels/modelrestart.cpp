#include "models/threatmodels/modelrestart.h"

#include "models/threatmodels/modelcounterparts.h"
#include "models/threatmodels/threatmodelrepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

/// Somebody said something of it, and not the library alone.
bool isSpokenOf(const ThreatRow &row)
{
    const RecordedThreat &threat = row.threat;
    return threat.isOwn() || threat.answer != ThreatAnswer::None || threat.likelihood > 0
        || threat.residualLikelihood > 0 || !row.countermeasures.empty();
}

} // namespace

Result<ModelRestart> ModelRestart::look(const Session &session, const ThreatRegister &threats,
                                        const ThreatModel &now, const ThreatModel &wanted)
{
    ModelRestart restart;
    restart.drawing = ModelCounterparts(wanted, now).drawing(wanted);
    // Done as it will be, and not committed.
    TRY_ASSIGN(auto trial, Change::begin(session, actions::drawThreatModel));
    TRY(ThreatModelRepository::redraw(trial, threats.model.id, restart.drawing,
                                      threats.model.revision));
    TRY_ASSIGN(const auto found, ThreatRepository(trial.database()).ofModel(threats.model.id));
    QSet<qint64> there;
    for (const RecordedThreat &threat : found) {
        if (threat.isThere)
            there.insert(threat.id.value);
    }
    for (const ThreatRow &row : threats.threats) {
        if (row.counts() && isSpokenOf(row))
            (there.contains(row.threat.id.value) ? restart.kept : restart.lost).push_back(row);
    }
    return restart;
}

} // namespace gatehouse
