#include "models/lifecycle/submittedgates.h"

namespace gatehouse {

Result<QHash<ReleaseId, SubmittedGates>> submittedGates(const Database &database, ReleaseId only)
{
    // The newest submission of a gate, unless a decision came after it (see GateSubmission).
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT s.release_id, s.phase FROM gate_submission s"
                                " WHERE (?1 IS NULL OR s.release_id = ?1)"
                                " AND s.id = (SELECT max(id) FROM gate_submission"
                                " WHERE release_id = s.release_id AND phase = s.phase)"
                                " AND s.follows_id IS (SELECT max(id) FROM gate_decision"
                                " WHERE release_id = s.release_id AND phase = s.phase)"));
    rows.bind(only);
    QHash<ReleaseId, SubmittedGates> found;
    while (rows.next()) {
        if (const auto phase = fromKey<Phase>(rows.text(1)))
            found[rows.id<ReleaseId>(0)][static_cast<size_t>(indexOf(*phase))] = true;
    }
    TRY(rows.finished());
    return found;
}

} // namespace gatehouse
