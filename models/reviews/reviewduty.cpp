#include "models/reviews/reviewduty.h"

#include "models/accounts/holder.h"
#include "models/assessments/assessmentauthors.h"
#include "models/workspace/formerholders.h"

#include <algorithm>

namespace gatehouse {

namespace {

// A translation context of its own: this is a plain function.
class ReviewDuty
{
    Q_DECLARE_TR_FUNCTIONS(ReviewDuty)
};

/// It, and the judgement that it confirms.
Result<std::vector<AssessmentId>> judgedWith(const Database &database, AssessmentId assessment)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT e.id FROM assessment a JOIN assessment e "
                         "ON coalesce(e.release_id, 0) = coalesce(a.carried_from, a.release_id, 0) "
                         "AND e.requirement_id = a.requirement_id AND e.phase = a.confirms "
                         "WHERE a.id = ? AND a.confirms <> ''"));
    rows.bind(assessment);
    std::vector<AssessmentId> found{assessment};
    while (rows.next())
        found.push_back(rows.id<AssessmentId>(0));
    TRY(rows.finished());
    return found;
}

struct Submitter {
    QString name;
    QDateTime at;
};

Result<std::vector<Submitter>> submittersOf(const Database &database, AssessmentId assessment)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT acted_by, acted_at FROM assessment_review "
                                "WHERE assessment_id = ? AND act = 'submitted'"));
    rows.bind(assessment);
    std::vector<Submitter> found;
    while (rows.next())
        found.push_back({rows.text(0), rows.moment(1)});
    TRY(rows.finished());
    return found;
}

} // namespace

Result<void> checkMayReview(const Database &database, const Account &account,
                            const Assessment &assessment, const QString &citation)
{
    TRY_ASSIGN(const auto judged, judgedWith(database, assessment.id));
    TRY_ASSIGN(const auto authors, authorsOf(database, judged));
    TRY_ASSIGN(const auto submitters, submittersOf(database, assessment.id));
    TRY_ASSIGN(const Holder holder, holderOf(database, account.id));
    const auto isOwn = [&](const auto &each) { return holder.isNamed(each.name); };
    if (std::ranges::any_of(authors, isOwn) || std::ranges::any_of(submitters, isOwn))
        return fail(ErrorKind::Refused,
                    ReviewDuty::tr("%1 assessed, confirmed or submitted %2 and does not review it. "
                                   "Have another reviewer look at it.")
                        .arg(account.displayName, citation));
    TRY_ASSIGN(const FormerHolders former, FormerHolders::of(database, account.id));
    const auto refused = [&](const QString &name) {
        return tl::unexpected(FormerHolders::refusal(account.displayName, name));
    };
    for (const AssessmentAuthor &author : authors) {
        if (former.isNamed(author.name, author.assessedOn))
            return refused(author.name);
    }
    for (const Submitter &submitter : submitters) {
        if (former.isNamed(submitter.name, submitter.at))
            return refused(submitter.name);
    }
    return {};
}

} // namespace gatehouse
