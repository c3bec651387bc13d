#include "models/lifecycle/reviewcriterion.h"

#include "models/lifecycle/gatecriteria.h"
#include "models/lifecycle/reviewpolicy.h"
#include "models/reviews/reviewdemand.h"
#include "models/reviews/reviewrepository.h"
#include "models/reviews/reviewsample.h"

namespace gatehouse {

namespace {

MissingItem sampleToDraw(Phase phase)
{
    return {{},
            toKey(phase),
            {},
            {QStringLiteral("尚未抽取复核样本"), QStringLiteral("No sample was drawn to review")}};
}

} // namespace

Result<std::optional<ReviewedAssessments>> ReviewedAssessments::load(const Database &database,
                                                                     ReleaseId release, int tier)
{
    if (ReviewPolicy::builtIn().extentOf(tier, Phase::Operation) == ReviewExtent::None)
        return std::nullopt;
    TRY_ASSIGN(const ReviewDemand demand, ReviewDemand::load(database));
    if (!demand.since.isValid())
        return std::nullopt;
    TRY_ASSIGN(auto rows, database.prepare("SELECT created_at FROM app_release WHERE id = ?"));
    rows.bind(release);
    const bool isAsked = rows.next() && demand.appliesTo(rows.moment(0));
    TRY(rows.finished());
    if (!isAsked)
        return std::nullopt;
    ReviewedAssessments reviewed;
    TRY_ASSIGN(const auto standings, ReviewRepository(database).ofRelease(release));
    for (auto each = standings.cbegin(); each != standings.cend(); ++each) {
        if (each->state == ReviewState::Accepted)
            reviewed.accepted.insert(each.key());
    }
    TRY_ASSIGN(reviewed.drawn, ReviewSampleRepository(database).drawnOf(release));
    return reviewed;
}

std::optional<CriterionStatus> reviewCriterion(const AssessmentSheet &sheet, int tier, Phase phase,
                                               const ReviewedAssessments &reviewed,
                                               const QDateTime &passedAt)
{
    const ReviewExtent extent = ReviewPolicy::builtIn().extentOf(tier, phase);
    if (extent == ReviewExtent::None)
        return std::nullopt;
    CriterionStatus status;
    status.criterion = Criterion::Reviewed;
    bool isAnythingJudged = false;
    const auto isDrawn = [&](AssessmentId assessment) {
        const auto drawn = reviewed.drawn.constFind(assessment);
        return drawn != reviewed.drawn.cend() && (!passedAt.isValid() || *drawn <= passedAt);
    };
    for (const SheetRow &row : sheet.rows) {
        if (row.inherited || !isDue(row, phase) || row.judgement(phase) == Judgement::NotAssessed)
            continue;
        isAnythingJudged = true;
        const Requirement &requirement = *row.requirement;
        const AssessmentId assessment = row.assessment(phase)->id;
        if (extent == ReviewExtent::All ? requirement.obligation != Obligation::Mandatory
                                        : !isDrawn(assessment))
            continue;
        ++status.required;
        if (reviewed.accepted.contains(assessment))
            ++status.found;
        else
            status.missing.push_back(
                {requirement.id, requirement.key, requirement.citation(), requirement.title});
    }
    if (extent == ReviewExtent::Sample && status.required == 0 && isAnythingJudged
        && !passedAt.isValid()) {
        status.required = 1;
        status.missing.push_back(sampleToDraw(phase));
    }
    status.passed = status.found == status.required;
    return status;
}

} // namespace gatehouse
