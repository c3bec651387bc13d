#include "app/cli/json/review.h"

#include "app/cli/json/values.h"
#include "app/cli/recordview.h"

namespace gatehouse {

QJsonObject toJson(const ReviewStep &step)
{
    const Names names;
    QJsonObject object = RecordView(names).json(step);
    object.insert(QStringLiteral("withdrawal"), step.withdraws.isValid());
    return object;
}

QJsonObject toJson(const AssessmentListing &listing, const Names &names,
                   const Requirements &requirements)
{
    QJsonObject object{
        {QStringLiteral("release"), orNull(names.release(listing.release))},
        {QStringLiteral("requirement"), requirements.keyOf(listing.requirement)},
        {QStringLiteral("phase"), listing.phase ? QJsonValue(toKey(*listing.phase)) : QJsonValue()},
        {QStringLiteral("judgement"), toKey(listing.judgement)},
        {QStringLiteral("risk"), toKey(listing.risk)},
        {QStringLiteral("record"), listing.record},
        {QStringLiteral("evidence"), listing.evidenceCount},
        {QStringLiteral("assessor"), orNull(listing.assessor)},
        {QStringLiteral("assessed_on"), orNull(listing.assessedOn)},
        {QStringLiteral("review"), toKey(listing.review)},
        {QStringLiteral("last_step_at"), orNull(listing.stepped)}};
    putBoth(object, QStringLiteral("title"), listing.title);
    return object;
}

QJsonObject toJson(const ReviewSample &sample, const Names &names)
{
    return RecordView(names).json(sample);
}

} // namespace gatehouse
