#include "models/threatmodels/modelcomparison.h"

#include "models/threatmodels/modelcounterparts.h"
#include "models/threatmodels/modeloverlay.h"
#include "models/threatmodels/threatmodelrepository.h"

#include <utility>

namespace gatehouse {

namespace {

Result<ThreatRegister> registerOf(const Database &database, ReleaseId release, QDate today)
{
    TRY_ASSIGN(auto found, ThreatRegister::load(database, release, today));
    if (!found)
        return fail(ErrorKind::NotFound,
                    ThreatModelRepository::tr("The other release has no threat model."));
    return *std::move(found);
}

} // namespace

Result<ModelComparison> ModelComparison::of(const Database &database, ReleaseId release,
                                            ReleaseId earlier, QDate today)
{
    const ThreatModelRepository repository(database);
    TRY_ASSIGN(ThreatRegister before, registerOf(database, earlier, today));
    TRY_ASSIGN(const ThreatRegister after, registerOf(database, release, today));
    TRY_ASSIGN(ThreatModel was, repository.drawing(before.model.id));
    TRY_ASSIGN(const ThreatModel is, repository.drawing(after.model.id));
    // Drawn anew it has other uids, and is the same app all the same.
    const ModelCounterparts counterparts(was, is);
    was = counterparts.drawing(std::move(was));
    before = counterparts.threats(std::move(before), after);
    ModelComparison comparison;
    comparison.changes = compareModels(was, is);
    for (auto more : {compareRegisters(before, after), movedParts(was, is)})
        comparison.changes.insert(comparison.changes.end(), more.begin(), more.end());
    // As it is now, where it is still there.
    for (const ThreatRegister *threats : {&std::as_const(before), &after}) {
        for (const ThreatRow &row : threats->threats)
            comparison.subjects.insert(row.threat.lineage, row.threat.subject);
    }
    comparison.drawing = overlaid(was, is);
    return comparison;
}

} // namespace gatehouse
