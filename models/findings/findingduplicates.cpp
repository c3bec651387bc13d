#include "models/findings/findingrepository.h"
#include "models/findings/findingwriting.h"

#include <algorithm>

namespace gatehouse {

namespace {

Result<void> checkPair(const Finding &duplicate, const Finding &original)
{
    if (duplicate.id == original.id)
        return fail(ErrorKind::Invalid,
                    FindingRepository::tr("%1 cannot be a duplicate of itself. Choose another "
                                          "finding.")
                        .arg(duplicate.number));
    for (const Finding *each : {&duplicate, &original}) {
        TRY(checkNoDuplicate(*each));
        if (!isOpen(each->status))
            return fail(ErrorKind::Invalid,
                        FindingRepository::tr("%1 is not open (it is: %2), so it stays as it is. "
                                              "Only open findings are merged.")
                            .arg(each->number, label(each->status)));
    }
    // Else a requirement would be without the finding that stands in for it.
    if (duplicate.release != original.release || duplicate.requirement != original.requirement)
        return fail(ErrorKind::Invalid,
                    FindingRepository::tr("%1 and %2 are not about the same requirement of the "
                                          "same release, so each is mended by itself.")
                        .arg(duplicate.number, original.number));
    return {};
}

/// What presses more counts.
Finding takingOver(const Finding &original, const Finding &duplicate)
{
    Finding taken = original;
    taken.risk = std::max(original.risk, duplicate.risk);
    const Risk before = std::max(original.riskBefore, duplicate.riskBefore);
    taken.riskBefore = before > taken.risk ? before : Risk::None;
    if (taken.riskBefore == Risk::None)
        taken.riskReason.clear();
    else if (duplicate.riskBefore > original.riskBefore || taken.riskReason.isEmpty())
        taken.riskReason = duplicate.riskReason;
    if (duplicate.dueOn.isValid() && original.dueOn.isValid())
        taken.dueOn = std::min(original.dueOn, duplicate.dueOn);
    else
        taken.dueOn = original.dueOn.isValid() ? original.dueOn : duplicate.dueOn;
    return taken;
}

} // namespace

Result<void> FindingRepository::merge(Change &change, FindingId duplicateId, FindingId originalId)
{
    const FindingRepository repository(change.database(), change.today());
    TRY_ASSIGN(const Finding duplicate, repository.finding(duplicateId));
    TRY_ASSIGN(const Finding original, repository.finding(originalId));
    TRY(checkPair(duplicate, original));
    Finding closed = duplicate;
    closed.status = FindingStatus::Closed;
    closed.closedAt = change.now();
    closed.duplicateOfId = original.id;
    closed.duplicateOf = original.number;
    TRY(writeFinding(change, duplicate, closed));
    const Finding taken = takingOver(original, duplicate);
    return taken == original ? Result<void>() : writeFinding(change, original, taken);
}

Result<void> FindingRepository::split(Change &change, FindingId duplicate)
{
    TRY_ASSIGN(const Finding stored,
               FindingRepository(change.database(), change.today()).finding(duplicate));
    if (!stored.isDuplicate())
        return fail(ErrorKind::Invalid,
                    tr("%1 is no duplicate of another finding, so there is nothing to split.")
                        .arg(stored.number));
    Finding reopened = stored;
    reopened.status = FindingStatus::Open;
    reopened.closedAt = {};
    reopened.duplicateOfId = {};
    reopened.duplicateOf.clear();
    return writeFinding(change, stored, reopened);
}

} // namespace gatehouse
