#include "models/lifecycle/confirmation.h"

#include "models/evidence/evidencerepository.h"

namespace gatehouse {

Result<void> confirmEarlier(Change &change, LibraryShelf &shelf, const Assessment &earlier,
                            const AssessmentRepository::Place &place)
{
    TRY(AssessmentRepository::confirm(change, shelf, earlier, place));
    if (earlier.release == place.release)
        return {};
    TRY_ASSIGN(
        const auto pieces,
        EvidenceRepository(change.database()).ofRequirement(earlier.release, earlier.requirement));
    for (const Evidence &evidence : pieces) {
        if (!evidence.isRetired())
            TRY(EvidenceRepository::link(change, {evidence.id, place.release, place.requirement}));
    }
    return {};
}

} // namespace gatehouse
