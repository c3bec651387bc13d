#include "models/lifecycle/releasemove.h"

#include "models/assessments/applicability.h"
#include "models/assessments/assessmentrepository.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/gatereading.h"
#include "models/portfolio/releaserepository.h"
#include "models/testing/testcaserepository.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatmodelrepository.h"

#include <algorithm>
#include <set>

namespace gatehouse {

namespace {

/// What is recorded of one subject: a release, or the organisation.
struct Recorded {
    RecordedAssessments assessments;
    QHash<RequirementId, ApplicabilityDecision> decisions;
    std::vector<EvidenceUse> uses;
    std::vector<Finding> findings;
    std::vector<RiskAcceptance> acceptances; ///< those that hold and that none follows on
    std::vector<Countermeasure> countermeasures; ///< those that fulfil a requirement

    static Result<Recorded> load(const Database &database, ReleaseId release, QDate today)
    {
        Recorded recorded;
        TRY_ASSIGN(recorded.assessments, AssessmentRepository(database).ofRelease(release));
        if (release.isValid()) {
            TRY_ASSIGN(recorded.decisions, ApplicabilityRepository(database).decisions(release));
        }
        TRY_ASSIGN(recorded.uses, EvidenceRepository(database).usesIn(release, false));
        TRY_ASSIGN(recorded.findings, FindingRepository(database, {}).ofRelease(release));
        TRY_ASSIGN(const std::vector<RiskAcceptance> all,
                   RiskAcceptanceRepository(database).ofRelease(release));
        std::set<AcceptanceId> renewed;
        for (const RiskAcceptance &each : all) {
            if (!each.isWithdrawn())
                renewed.insert(each.renews);
        }
        // Newest first: told oldest first, as they were given.
        for (auto each = all.rbegin(); each != all.rend(); ++each) {
            if (each->holdsOn(today) && !renewed.contains(each->id))
                recorded.acceptances.push_back(*each);
        }
        TRY_ASSIGN(const auto model, ThreatModelRepository(database).ofRelease(release));
        if (model) {
            TRY_ASSIGN(recorded.countermeasures,
                       CountermeasureRepository(database).ofModel(model->id));
            std::erase_if(recorded.countermeasures,
                          [](const Countermeasure &each) { return !each.requirement.isValid(); });
        }
        return recorded;
    }

    /// Every requirement of which something is recorded. A countermeasure only points at one, so
    /// that it neither takes the place there nor gives way to what has.
    std::set<RequirementId> requirements() const
    {
        std::set<RequirementId> all;
        for (auto each = assessments.cbegin(); each != assessments.cend(); ++each)
            all.insert(each.key());
        for (auto each = decisions.cbegin(); each != decisions.cend(); ++each)
            all.insert(each.key());
        for (const EvidenceUse &use : uses)
            all.insert(use.requirement);
        for (const Finding &finding : findings)
            all.insert(finding.requirement);
        for (const RiskAcceptance &acceptance : acceptances)
            all.insert(acceptance.requirement);
        return all;
    }

    /// The same, of these requirements alone, in the order of the library.
    Recorded within(const std::set<RequirementId> &wanted) const
    {
        Recorded part;
        for (const RequirementId requirement : wanted) {
            if (const auto found = assessments.constFind(requirement); found != assessments.cend())
                part.assessments.insert(requirement, *found);
            if (const auto found = decisions.constFind(requirement); found != decisions.cend())
                part.decisions.insert(requirement, *found);
        }
        const auto isWanted = [&](const auto &each) { return wanted.contains(each.requirement); };
        std::copy_if(uses.begin(), uses.end(), std::back_inserter(part.uses), isWanted);
        std::copy_if(findings.begin(), findings.end(), std::back_inserter(part.findings), isWanted);
        std::copy_if(acceptances.begin(), acceptances.end(), std::back_inserter(part.acceptances),
                     isWanted);
        return part;
    }

    CarriedCounts counts() const
    {
        int judgements = 0;
        for (const std::vector<Assessment> &each : assessments)
            judgements += static_cast<int>(each.size());
        return {judgements,
                static_cast<int>(decisions.size()),
                static_cast<int>(uses.size()),
                static_cast<int>(findings.size()),
                static_cast<int>(acceptances.size()),
                static_cast<int>(countermeasures.size())};
    }
};

/// Where each requirement of one version goes in another: the same key, assessed for the same
/// subject.
using Ways = QHash<RequirementId, RequirementId>;

Ways waysBetween(const Library &from, const Library &to)
{
    Ways ways;
    for (const Requirement &requirement : from.requirements) {
        const Requirement *other = to.requirementByKey(requirement.key);
        if (other && requirement.isAssessed() && other->isAssessed()
            && other->scope == requirement.scope)
            ways.insert(requirement.id, other->id);
    }
    return ways;
}

struct Plan {
    ReleaseMove move;
    Ways ways;
    Recorded release; ///< what moves
    Recorded organisation; ///< what is copied
};

Result<LibraryId> pinnedVersion(const Database &database, ReleaseId id, const Library &to)
{
    TRY_ASSIGN(const Release release, ReleaseRepository(database).release(id));
    TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(id));
    TRY_ASSIGN(const auto libraries, LibraryRepository(database).versions());
    for (const LibrarySummary &library : libraries) {
        if (library.key != to.key
            || std::find(release.baseline.begin(), release.baseline.end(), library.id)
                == release.baseline.end())
            continue;
        if (library.id == to.id)
            return fail(ErrorKind::Invalid,
                        ReleaseMover::tr("%1 is held against version %2 of %3 already.")
                            .arg(name, to.version, to.key));
        return library.id;
    }
    return fail(ErrorKind::Invalid,
                ReleaseMover::tr("%1 is not held against any version of %2, so it cannot be moved "
                                 "to another.")
                    .arg(name, to.key));
}

/// Names what stays behind: recorded at the old version, with no way to the new one, or with
/// something at the end of it.
Result<std::vector<ReleaseMove::Left>> leftBehind(const Database &database, const Library &from,
                                                  const Recorded &recorded,
                                                  const std::set<RequirementId> &carried,
                                                  const Ways &ways)
{
    std::vector<ReleaseMove::Left> left;
    const auto stays = [&](RequirementId id) -> const Requirement * {
        return carried.contains(id) ? nullptr : from.requirement(id);
    };
    for (const Requirement &requirement : from.requirements) {
        if (!stays(requirement.id))
            continue;
        if (recorded.assessments.contains(requirement.id))
            left.push_back({requirement.key, Entity::Assessment, {}});
        if (recorded.decisions.contains(requirement.id))
            left.push_back({requirement.key, Entity::ApplicabilityDecision, {}});
    }
    for (const EvidenceUse &use : recorded.uses) {
        const Requirement *requirement = stays(use.requirement);
        if (!requirement)
            continue;
        TRY_ASSIGN(const Evidence evidence, EvidenceRepository(database).evidence(use.evidence));
        left.push_back({requirement->key, Entity::EvidenceLink, evidence.number});
    }
    for (const Finding &finding : recorded.findings) {
        if (const Requirement *requirement = stays(finding.requirement))
            left.push_back({requirement->key, Entity::Finding, finding.number});
    }
    for (const RiskAcceptance &acceptance : recorded.acceptances) {
        if (const Requirement *requirement = stays(acceptance.requirement))
            left.push_back({requirement->key, Entity::RiskAcceptance, {}});
    }
    for (const Countermeasure &countermeasure : recorded.countermeasures) {
        const Requirement *requirement = from.requirement(countermeasure.requirement);
        if (requirement && !ways.contains(requirement->id))
            left.push_back({requirement->key, Entity::Countermeasure, countermeasure.number});
    }
    return left;
}

void compare(const Library &from, const Library &to, ReleaseMove &move)
{
    for (const Requirement &requirement : to.requirements) {
        const Requirement *before = from.requirementByKey(requirement.key);
        const bool assessedBefore = before && before->isAssessed();
        if (requirement.isAssessed() && (!assessedBefore || before->scope != requirement.scope))
            move.opened += requirement.key;
        else if (requirement.isAssessed() && !asksTheSame(*before, requirement))
            move.changed += requirement.key;
    }
    for (const Requirement &requirement : from.requirements) {
        const Requirement *after = to.requirementByKey(requirement.key);
        if (requirement.isAssessed() && (!after || !after->isAssessed()))
            move.dropped += requirement.key;
    }
}

Result<Plan> planOf(const Database &database, LibraryShelf &shelf, ReleaseId release, LibraryId to,
                    QDate today)
{
    Plan plan;
    TRY_ASSIGN(const auto target, shelf.library(database, to));
    TRY_ASSIGN(plan.move.from, pinnedVersion(database, release, *target));
    TRY_ASSIGN(const auto source, shelf.library(database, plan.move.from));
    plan.move.release = release;
    plan.move.to = to;
    plan.ways = waysBetween(*source, *target);
    compare(*source, *target, plan.move);

    // Nothing goes where something stands: what was recorded there holds.
    const auto carriable = [&](const Recorded &recorded) {
        const std::set<RequirementId> taken = recorded.requirements();
        std::set<RequirementId> wanted;
        for (auto way = plan.ways.cbegin(); way != plan.ways.cend(); ++way) {
            if (taken.contains(way.key()) && !taken.contains(way.value()))
                wanted.insert(way.key());
        }
        return wanted;
    };
    TRY_ASSIGN(const Recorded own, Recorded::load(database, release, today));
    const std::set<RequirementId> moving = carriable(own);
    plan.release = own.within(moving);
    std::ranges::copy_if(
        own.countermeasures, std::back_inserter(plan.release.countermeasures),
        [&](const Countermeasure &each) { return plan.ways.contains(each.requirement); });
    plan.move.carried = plan.release.counts();
    TRY_ASSIGN(plan.move.left, leftBehind(database, *source, own, moving, plan.ways));

    TRY_ASSIGN(Recorded organisation, Recorded::load(database, {}, today));
    // What is closed is history of the version it was found at.
    std::erase_if(organisation.findings,
                  [](const Finding &finding) { return finding.status == FindingStatus::Closed; });
    plan.organisation = organisation.within(carriable(organisation));
    const std::set<RequirementId> goingOn(plan.ways.keyBegin(), plan.ways.keyEnd());
    TRY_ASSIGN(plan.move.leftOfOrganisation,
               leftBehind(database, *source, organisation, goingOn, plan.ways));
    plan.move.copied = plan.organisation.counts();

    TRY_ASSIGN(const std::vector<GateDecision> decisions, readGateDecisions(database, release));
    for (const Phase phase : allPhases) {
        const auto last =
            std::find_if(decisions.rbegin(), decisions.rend(),
                         [phase](const GateDecision &each) { return each.phase == phase; });
        if (last != decisions.rend() && last->decision == GateDecisionKind::Passed)
            plan.move.passed.push_back(phase);
    }
    return plan;
}

/// Refused where an earlier version, which may ask for less, is chosen by somebody who does not
/// decide what applies.
Result<void> checkMayGoBack(const Change &change, const ReleaseMove &move)
{
    TRY_ASSIGN(const Release release, ReleaseRepository(change.database()).release(move.release));
    TRY_ASSIGN(const bool decides, change.mayIn(release.app, Permission::DecideApplicability));
    if (decides)
        return {};
    TRY_ASSIGN(const auto libraries, LibraryRepository(change.database()).versions());
    // By key, newest version first.
    const auto target =
        std::find_if(libraries.begin(), libraries.end(), [&](const LibrarySummary &library) {
            return library.id == move.to || library.id == move.from;
        });
    if (target == libraries.end() || target->id == move.to)
        return {};
    TRY_ASSIGN(const QString name, ReleaseRepository(change.database()).nameOf(move.release));
    return fail(ErrorKind::Refused,
                ReleaseMover::tr("%1 does not move %2 back to an earlier version of %3, which may "
                                 "ask for less. Have somebody move it who may decide "
                                 "applicability.")
                    .arg(change.account().displayName, name, target->key));
}

template<class Key, class Value>
std::vector<Key> sortedKeys(const QHash<Key, Value> &hash)
{
    std::vector<Key> keys(hash.keyBegin(), hash.keyEnd());
    std::sort(keys.begin(), keys.end());
    return keys;
}

Result<void> carry(Change &change, ReleaseId release, const Recorded &recorded, const Ways &ways)
{
    // In the order of the library, so that the same move writes the same log.
    for (const RequirementId id : sortedKeys(recorded.assessments)) {
        for (const Assessment &assessment : recorded.assessments[id])
            TRY(AssessmentRepository::carry(change, assessment.id, ways[id]));
    }
    for (const RequirementId id : sortedKeys(recorded.decisions))
        TRY(ApplicabilityRepository::carry(change, release, id, ways[id]));
    for (const EvidenceUse &use : recorded.uses)
        TRY(EvidenceRepository::carry(change, use, ways[use.requirement]));
    QHash<FindingId, FindingId> findings;
    for (const Finding &finding : recorded.findings) {
        TRY_ASSIGN(const FindingId there,
                   FindingRepository::carry(change, finding.id, ways[finding.requirement]));
        findings.insert(finding.id, there);
    }
    for (const RiskAcceptance &acceptance : recorded.acceptances)
        TRY(RiskAcceptanceRepository::carry(change, acceptance.id, ways[acceptance.requirement],
                                            findings.value(acceptance.finding)));
    for (const Countermeasure &countermeasure : recorded.countermeasures)
        TRY(CountermeasureRepository::carry(change, countermeasure.id,
                                            ways[countermeasure.requirement]));
    return {};
}

} // namespace

void dropCarried(std::vector<RiskAcceptance> &acceptances)
{
    // Only a move has one follow on another at another requirement.
    QHash<AcceptanceId, RequirementId> followed;
    for (const RiskAcceptance &each : acceptances)
        followed.insert(each.renews, each.requirement);
    std::erase_if(acceptances, [&](const RiskAcceptance &each) {
        const auto next = followed.constFind(each.id);
        return next != followed.cend() && *next != each.requirement;
    });
}

QString ReleaseMove::Left::inWords(const Library &from, Language titles) const
{
    return QStringList{from.cited(requirement, titles), entityLabel(entity), name}
        .join(u' ')
        .trimmed();
}

Result<ReleaseMove> ReleaseMover::preview(const Database &database, LibraryShelf &shelf,
                                          ReleaseId release, LibraryId to, QDate today)
{
    TRY_ASSIGN(const Plan plan, planOf(database, shelf, release, to, today));
    return plan.move;
}

Result<ReleaseMove> ReleaseMover::move(Change &change, LibraryShelf &shelf, ReleaseId release,
                                       LibraryId to)
{
    TRY_ASSIGN(const Plan plan, planOf(change.database(), shelf, release, to, change.today()));
    TRY(checkMayGoBack(change, plan.move));
    TRY(ReleaseRepository::repin(change, release, plan.move.from, to));
    TRY(carry(change, release, plan.release, plan.ways));
    TRY(carry(change, {}, plan.organisation, plan.ways));
    TRY(TestCaseRepository::carry(change, release, plan.ways));
    return plan.move;
}

Result<std::vector<LibrarySummary>> ReleaseMover::newerThan(const Database &database, ReleaseId id)
{
    TRY_ASSIGN(const Release release, ReleaseRepository(database).release(id));
    TRY_ASSIGN(const auto libraries, LibraryRepository(database).versions());
    std::vector<LibrarySummary> newer;
    // By key, newest version first.
    const LibrarySummary *newest = nullptr;
    for (const LibrarySummary &library : libraries) {
        if (!newest || newest->key != library.key)
            newest = &library;
        if (newest != &library
            && std::find(release.baseline.begin(), release.baseline.end(), library.id)
                != release.baseline.end())
            newer.push_back(*newest);
    }
    return newer;
}

} // namespace gatehouse
