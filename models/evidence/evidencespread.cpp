#include "models/evidence/evidencespread.h"

#include "models/evidence/evidenceintake.h"
#include "models/workspace/actions.h"
#include "models/workspace/evidencereach.h"

#include <set>

namespace gatehouse {

namespace {

const Action &actionFor(const EvidenceSpread::Wish &wish)
{
    return wish.evidence.isValid() ? actions::linkEvidence : actions::addEvidence;
}

/// What it is linked to already.
Result<std::set<std::pair<qint64, qint64>>> linksOf(const Database &database, EvidenceId evidence)
{
    std::set<std::pair<qint64, qint64>> links;
    TRY_ASSIGN(const auto uses, EvidenceRepository(database).usesOf(evidence));
    for (const EvidenceUse &use : uses)
        links.insert({use.release.value, use.requirement.value});
    return links;
}

/// Why a requirement is refused is said of it; a workspace that cannot be read ends all of it.
bool isOfOne(const Error &error)
{
    return error.kind != ErrorKind::Internal && error.kind != ErrorKind::Unwritable;
}

} // namespace

Result<std::vector<EvidenceSpread::Outcome>> EvidenceSpread::run(Change &change, const Wish &wish)
{
    const Database &database = change.database();
    std::set<std::pair<qint64, qint64>> linked;
    Evidence evidence;
    if (wish.evidence.isValid()) {
        // What speaks against the piece itself speaks against it everywhere.
        TRY_ASSIGN(evidence, EvidenceRepository(database).evidence(wish.evidence));
        TRY(checkCounts(evidence));
        TRY(checkReachesEvidence(change, wish.evidence));
        TRY_ASSIGN(linked, linksOf(database, wish.evidence));
    }
    // A commit asks of all that was written at once, and would take back the rest as well.
    const PermissionScope scope = PermissionScope::of(change.account(), actionFor(wish).permission);
    std::vector<Outcome> outcomes;
    outcomes.reserve(wish.requirements.size());
    for (const RequirementId requirement : wish.requirements) {
        Outcome &outcome = outcomes.emplace_back();
        outcome.requirement = requirement;
        const auto link = [&]() -> Result<void> {
            TRY_ASSIGN(const EvidenceSubject subject,
                       EvidenceSubject::find(database, wish.release, requirement));
            const bool isNew =
                linked.insert({subject.release.value, subject.requirement.value}).second;
            if (wish.evidence.isValid() && !isNew) {
                outcome.isLinked = true;
                return {};
            }
            TRY(scope.check(database,
                            {{Entity::EvidenceLink, wish.evidence.value, subject.release.value, 0}},
                            {}));
            if (wish.evidence.isValid())
                TRY(linkEvidence(change, evidence.id, evidence.uid, evidence.number, subject));
            return {};
        };
        if (const auto done = link(); !done) {
            if (!isOfOne(done.error()))
                return tl::unexpected(done.error());
            outcome.refused = done.error().message;
        }
    }
    return outcomes;
}

Result<std::vector<EvidenceSpread::Outcome>> EvidenceSpread::preview(const Session &session,
                                                                     const Wish &wish)
{
    // Done as it will be, and not committed.
    TRY_ASSIGN(auto trial, Change::begin(session, actionFor(wish)));
    return run(trial, wish);
}

Result<std::vector<EvidenceSpread::Outcome>> EvidenceSpread::apply(const Session &session,
                                                                   const Wish &wish)
{
    TRY_ASSIGN(auto change, Change::begin(session, actions::linkEvidence));
    TRY_ASSIGN(auto outcomes, run(change, wish));
    TRY(change.commit());
    return outcomes;
}

std::vector<RequirementId> EvidenceSpread::taken(const std::vector<Outcome> &outcomes)
{
    std::vector<RequirementId> requirements;
    for (const Outcome &outcome : outcomes) {
        if (outcome.changes())
            requirements.push_back(outcome.requirement);
    }
    return requirements;
}

} // namespace gatehouse
