#include "models/threatmodels/modelcomparison.h"

#include "models/threatmodels/modeloverlay.h"
#include "models/threatmodels/threatmodelrepository.h"

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
    TRY_ASSIGN(const ThreatRegister before, registerOf(database, earlier, today));
    TRY_ASSIGN(const ThreatRegister after, registerOf(database, release, today));
    TRY_ASSIGN(const ThreatModel was, repository.drawing(before.model.id));
    TRY_ASSIGN(const ThreatModel is, repository.drawing(after.model.id));
    ModelComparison comparison;
    comparison.changes = compareModels(was, is);
    for (auto more : {compareRegisters(before, after), movedParts(was, is)})
        comparison.changes.insert(comparison.changes.end(), more.begin(), more.end());
    // As it is now, where it is still there.
    for (const ThreatRegister *threats : {&before, &after}) {
        for (const ThreatRow &row : threats->threats)
            comparison.subjects.insert(row.threat.lineage, row.threat.subject);
    }
    comparison.drawing = overlaid(was, is);
    return comparison;
}

} // namespace gatehouse
