#include "models/lifecycle/confirmation.h"

#include "models/evidence/evidencerepository.h"

namespace gatehouse {

Result<void> confirmEarlier(Change &change, const Assessment &earlier,
                            const AssessmentRepository::Place &place)
{
    TRY(AssessmentRepository::confirm(change, earlier, place));
    if (earlier.release == place.release)
        return {};
    TRY_ASSIGN(const auto uses,
               EvidenceRepository(change.database()).usesIn(earlier.release, false));
    for (const EvidenceUse &use : uses) {
        if (use.requirement == earlier.requirement)
            TRY(EvidenceRepository::link(change, {use.evidence, place.release, place.requirement}));
    }
    return {};
}

} // namespace gatehouse
