#include "models/lifecycle/missingevidence.h"

#include "models/lifecycle/gatereading.h"
#include "models/lifecycle/gaterollup.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool isMissing(const BoardCell &cell)
{
    return cell.state != GateState::Passed && cell.withoutEvidence > 0;
}

} // namespace

Result<std::vector<MissingEvidence>> missingEvidence(const Database &database, LibraryShelf &shelf,
                                                     QDate today, Progress *progress)
{
    TRY_ASSIGN(const auto board, GateRollup::board(database, shelf, today));
    std::vector<MissingEvidence> missing;
    qint64 done = 0;
    for (const BoardRow &row : board) {
        if (progress && !progress->report(done++, static_cast<qint64>(board.size())))
            return fail(ErrorKind::Cancelled, {});
        if (std::ranges::none_of(row.cells, isMissing))
            continue;
        TRY_ASSIGN(const auto reading, GateReading::load(database, shelf, row.release, today));
        for (const Phase phase : allPhases) {
            if (!isMissing(row.cells[static_cast<size_t>(indexOf(phase))]))
                continue;
            for (const CriterionStatus &criterion : reading.status(phase, today).criteria) {
                if (criterion.criterion != Criterion::EvidencePresent)
                    continue;
                for (const MissingItem &item : criterion.missing)
                    missing.push_back({row.release, row.code + u'@' + row.version, phase,
                                       item.requirement, item.citation, item.title});
            }
        }
    }
    return missing;
}

} // namespace gatehouse
