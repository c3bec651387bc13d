#include "models/findings/retestduty.h"

#include "models/accounts/holder.h"
#include "models/assessments/assessmentauthors.h"
#include "models/workspace/formerholders.h"

#include <algorithm>

namespace gatehouse {

namespace {

// A translation context of its own: this is a plain function.
class RetestDuty
{
    Q_DECLARE_TR_FUNCTIONS(RetestDuty)
};

/// The assessments of its requirement, of whatever phase.
Result<std::vector<AssessmentId>> assessmentsOf(const Database &database, const Finding &finding)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT id FROM assessment "
                                "WHERE coalesce(release_id, 0) = ? AND requirement_id = ?"));
    rows.bind(finding.release.value, finding.requirement);
    std::vector<AssessmentId> found;
    while (rows.next())
        found.push_back(rows.id<AssessmentId>(0));
    TRY(rows.finished());
    return found;
}

} // namespace

Result<void> checkMayRetest(const Database &database, const Account &account,
                            const Finding &finding)
{
    TRY_ASSIGN(const auto assessments, assessmentsOf(database, finding));
    TRY_ASSIGN(const auto authors, authorsOf(database, assessments));
    TRY_ASSIGN(const Holder holder, holderOf(database, account.id));
    const bool isOwn = std::ranges::any_of(
        authors, [&](const AssessmentAuthor &author) { return holder.isNamed(author.name); });
    if (isOwn)
        return fail(ErrorKind::Refused,
                    RetestDuty::tr("%1 assessed the requirement of %2 and does not re-test it. "
                                   "Have somebody else record the re-test.")
                        .arg(account.displayName, finding.number));
    TRY_ASSIGN(const FormerHolders former, FormerHolders::of(database, account.id));
    for (const AssessmentAuthor &author : authors) {
        if (former.isNamed(author.name, author.assessedOn))
            return tl::unexpected(FormerHolders::refusal(account.displayName, author.name));
    }
    return {};
}

} // namespace gatehouse
