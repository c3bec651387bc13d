#pragma once

#include "app/cli/lookup.h"
#include "models/reviews/assessmentlisting.h"
#include "models/reviews/reviewsample.h"
#include "models/reviews/reviewstep.h"

namespace gatehouse {

QJsonObject toJson(const ReviewStep &step);
QJsonObject toJson(const AssessmentListing &listing, const Names &names,
                   const Requirements &requirements);
QJsonObject toJson(const ReviewSample &sample, const Names &names);

} // namespace gatehouse
