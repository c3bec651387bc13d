#include "models/lifecycle/submittedgates.h"

namespace gatehouse {

Result<SubmittedGates> submittedGates(const Database &database, ReleaseId release)
{
    // The newest submission of a gate, unless a decision came after it (see GateSubmission).
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT s.phase FROM gate_submission s WHERE s.release_id = ?1"
                                " AND s.id = (SELECT max(id) FROM gate_submission"
                                " WHERE release_id = ?1 AND phase = s.phase)"
                                " AND s.follows_id IS (SELECT max(id) FROM gate_decision"
                                " WHERE release_id = ?1 AND phase = s.phase)"));
    rows.bind(release);
    SubmittedGates found{};
    while (rows.next())
        found[static_cast<size_t>(indexOf(rows.key<Phase>(0)))] = true;
    TRY(rows.finished());
    return found;
}

} // namespace gatehouse
