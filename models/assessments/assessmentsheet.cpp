#include "models/assessments/assessmentsheet.h"

#include "models/assessments/assessmentrepository.h"
#include "models/assessments/assessmentrule.h"
#include "models/portfolio/applicabilitypolicy.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"

#include <algorithm>

namespace gatehouse {

/// What is recorded for one subject: a release, or the organisation.
struct RecordedSubject {
    RecordedAssessments assessments;
    QHash<RequirementId, EvidenceTally> evidence;
    QHash<RequirementId, FindingTally> findings;

    static Result<RecordedSubject> load(const Database &database, ReleaseId release, QDate today)
    {
        RecordedSubject recorded;
        TRY_ASSIGN(recorded.assessments, AssessmentRepository(database).ofRelease(release));
        TRY_ASSIGN(recorded.evidence, evidenceTallies(database, release, today));
        TRY_ASSIGN(recorded.findings, findingTallies(database, release, today));
        return recorded;
    }

    void fill(SheetRow &row) const
    {
        const RequirementId id = row.requirement->id;
        if (const auto found = assessments.constFind(id); found != assessments.cend())
            row.assessments = *found;
        row.evidenceCount = evidence.value(id).count;
        row.evidenceDays = evidence.value(id).days;
        row.findings = findings.value(id);
    }
};

namespace {

std::optional<ApplicabilityDecision>
decisionOn(const Requirement &requirement,
           const QHash<RequirementId, ApplicabilityDecision> &decisions)
{
    const auto found = decisions.constFind(requirement.id);
    return found == decisions.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

const Assessment *SheetRow::assessment(std::optional<Phase> phase) const
{
    if (phase) {
        const auto found = std::ranges::find_if(assessments, [phase](const Assessment &each) {
            return !each.phase || each.phase == phase;
        });
        return found == assessments.end() ? nullptr : &*found;
    }
    const auto judged =
        std::find_if(assessments.rbegin(), assessments.rend(), [](const Assessment &each) {
            return each.judgement != Judgement::NotAssessed;
        });
    if (judged != assessments.rend())
        return &*judged;
    return assessments.empty() ? nullptr : &assessments.back();
}

const Assessment *SheetRow::assessmentBefore(Phase phase) const
{
    if (const Assessment *counts = confirmable(phase))
        return counts;
    const auto isJudged = [](const Assessment &each, auto inTime) {
        return each.phase && inTime(*each.phase) && each.judgement != Judgement::NotAssessed;
    };
    const auto own =
        std::find_if(assessments.rbegin(), assessments.rend(), [&](const Assessment &each) {
            return isJudged(each, [phase](Phase in) { return in < phase; });
        });
    if (own != assessments.rend())
        return &*own;
    const auto carried =
        std::find_if(previous.rbegin(), previous.rend(), [&](const Assessment &each) {
            return isJudged(each, [phase](Phase in) { return in <= phase; });
        });
    return carried == previous.rend() ? nullptr : &*carried;
}

Judgement SheetRow::judgement(std::optional<Phase> phase) const
{
    if (!applicability.applies)
        return Judgement::NotApplicable;
    const Assessment *counts = assessment(phase);
    return counts && !isLeftOutAlone(*counts) ? counts->judgement : Judgement::NotAssessed;
}

bool SheetRow::isLeftOutAlone(const Assessment &assessment) const
{
    return takesDecision && assessment.judgement == Judgement::NotApplicable
        && !assessment.recordedBy.isEmpty();
}

bool SheetRow::isJudgedIn(Phase phase) const
{
    return !inherited && requirement->scope != Scope::Organisation && requirement->isDueIn(phase);
}

bool SheetRow::awaitsJudgement(Phase phase) const
{
    return isJudgedIn(phase) && judgement(phase) == Judgement::NotAssessed;
}

const Assessment *SheetRow::confirmable(Phase phase) const
{
    for (const std::vector<Assessment> *found : {&assessments, &previous}) {
        const auto latest =
            std::find_if(found->rbegin(), found->rend(), [&](const Assessment &each) {
                return (each.phase != phase || found == &previous)
                    && canBeConfirmed(each, requirement->methods, phase);
            });
        if (latest != found->rend())
            return takesDecision && latest->judgement == Judgement::NotApplicable ? nullptr
                                                                                  : &*latest;
    }
    return nullptr;
}

const Assessment *SheetRow::shortfall() const
{
    const auto last = std::find_if(assessments.rbegin(), assessments.rend(),
                                   [](const auto &each) { return fallsShort(each.judgement); });
    return applicability.applies && last != assessments.rend() ? &*last : nullptr;
}

Risk SheetRow::judgedRisk() const
{
    return fallsShort(judgement()) ? assessment()->risk : Risk::None;
}

bool SheetRow::hasHighRisk() const
{
    return applicability.applies && (judgedRisk() == Risk::High || findings.high > 0);
}

std::optional<Phase> SheetRow::phaseToJudge(std::optional<Phase> wanted) const
{
    if (wanted && isJudgedIn(*wanted))
        return wanted;
    std::optional<Phase> last;
    for (const PhaseJudgement &step : path()) {
        if (step.judgement == Judgement::NotAssessed)
            return step.phase;
        last = step.phase;
    }
    return last;
}

std::vector<PhaseJudgement> SheetRow::path() const
{
    std::vector<PhaseJudgement> path;
    for (const Phase phase : allPhases) {
        if (!isJudgedIn(phase))
            continue;
        const Assessment *counts = assessment(phase);
        path.push_back({phase, judgement(phase), counts && counts->confirms});
    }
    return path;
}

Result<OrganisationRecords> OrganisationRecords::load(const Database &database, QDate today)
{
    TRY_ASSIGN(auto recorded, RecordedSubject::load(database, {}, today));
    OrganisationRecords records;
    records.m_recorded = std::make_shared<const RecordedSubject>(std::move(recorded));
    return records;
}

Result<AssessmentSheet> AssessmentSheet::load(const Database &database, LibraryShelf &shelf,
                                              ReleaseId release, QDate today)
{
    TRY_ASSIGN(const auto organisation, OrganisationRecords::load(database, today));
    return load(database, shelf, release, today, organisation);
}

Result<AssessmentSheet> AssessmentSheet::load(const Database &database, LibraryShelf &shelf,
                                              ReleaseId releaseId, QDate today,
                                              const OrganisationRecords &organisation)
{
    TRY_ASSIGN(const Release release, ReleaseRepository(database).release(releaseId));
    TRY_ASSIGN(const App app, AppRepository(database).app(release.app));
    const AppFacts facts(app);
    const ApplicabilityPolicy &policy = ApplicabilityPolicy::builtIn();
    TRY_ASSIGN(const auto decisions, ApplicabilityRepository(database).decisions(releaseId));
    TRY_ASSIGN(const auto own, RecordedSubject::load(database, releaseId, today));

    AssessmentSheet sheet;
    sheet.release = releaseId;
    for (const LibraryId id : release.baseline) {
        TRY_ASSIGN(const auto library, shelf.library(database, id));
        sheet.rows.reserve(sheet.rows.size() + library->requirements.size());
        for (const Requirement &requirement : library->requirements) {
            SheetRow &row = sheet.rows.emplace_back();
            row.library = library;
            row.requirement = &requirement;
            row.applicability = deriveApplicability(requirement, release.platforms, facts,
                                                    decisionOn(requirement, decisions));
            row.inherited = requirement.scope == Scope::Organisation;
            row.takesDecision = !row.inherited
                && (policy.needsSecondPerson(app.tier)
                    || policy.isSelectable(library->key, requirement.key));
            (row.inherited ? *organisation.m_recorded : own).fill(row);
        }
    }
    return sheet;
}

Result<AssessmentSheet> AssessmentSheet::loadOrganisation(const Database &database,
                                                          LibraryShelf &shelf, QDate today)
{
    TRY_ASSIGN(const auto libraries, LibraryRepository(database).inUse());
    TRY_ASSIGN(const auto recorded, RecordedSubject::load(database, {}, today));

    AssessmentSheet sheet;
    for (const LibrarySummary &summary : libraries) {
        TRY_ASSIGN(const auto library, shelf.library(database, summary.id));
        for (const Requirement &requirement : library->requirements) {
            if (requirement.scope != Scope::Organisation)
                continue;
            SheetRow &row = sheet.rows.emplace_back();
            row.library = library;
            row.requirement = &requirement;
            // Conditions speak of an app, so they say nothing here.
            row.applicability.applies = requirement.isAssessed();
            row.applicability.because = requirement.isAssessed() ? Applicability::Because::Always
                                                                 : Applicability::Because::Context;
            recorded.fill(row);
        }
    }
    return sheet;
}

Result<void> AssessmentSheet::bringPrevious(const Database &database, LibraryShelf &shelf)
{
    const ReleaseRepository releases(database);
    TRY_ASSIGN(const ReleaseId before, releases.before(release));
    if (!before.isValid())
        return {};
    TRY_ASSIGN(const Release previous, releases.release(before));
    TRY_ASSIGN(const RecordedAssessments found, AssessmentRepository(database).ofRelease(before));
    for (const LibraryId id : previous.baseline) {
        TRY_ASSIGN(const auto library, shelf.library(database, id));
        for (SheetRow &row : rows) {
            if (row.inherited || row.library->key != library->key)
                continue;
            const Requirement *asked = library->requirementByKey(row.requirement->key);
            if (asked && asksTheSame(*asked, *row.requirement))
                row.previous = found.value(asked->id);
        }
    }
    return {};
}

const SheetRow *AssessmentSheet::row(RequirementId requirement) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const SheetRow &one) {
        return one.requirement->id == requirement;
    });
    return found == rows.end() ? nullptr : &*found;
}

void Score::add(const SheetRow &row)
{
    if (row.requirement->isAssessed())
        add(row.judgement(), row.hasHighRisk());
}

void Score::add(Judgement judgement, bool hasHighRisk)
{
    if (judgement == Judgement::NotApplicable) {
        ++notApplicable;
        return;
    }
    ++applicable;
    assessed += judgement != Judgement::NotAssessed;
    compliant += judgement == Judgement::Compliant;
    partial += judgement == Judgement::Partial;
    noncompliant += judgement == Judgement::Noncompliant;
    highRisks += hasHighRisk;
}

Score &Score::operator+=(const Score &other)
{
    applicable += other.applicable;
    assessed += other.assessed;
    compliant += other.compliant;
    partial += other.partial;
    noncompliant += other.noncompliant;
    notApplicable += other.notApplicable;
    highRisks += other.highRisks;
    return *this;
}

std::optional<double> Score::value() const
{
    if (assessed == 0)
        return std::nullopt;
    return 100.0 * (compliant + 0.5 * partial) / assessed;
}

std::optional<double> Score::notApplicableShare() const
{
    const int all = applicable + notApplicable;
    return all == 0 ? std::nullopt : std::optional(100.0 * notApplicable / all);
}

std::optional<double> Score::coverage() const
{
    if (applicable == 0)
        return std::nullopt;
    return 100.0 * assessed / applicable;
}

} // namespace gatehouse
