#pragma once

#include "models/base/id.h"
#include "models/records/recorddescription.h"

#include <QDateTime>

namespace gatehouse {

/// What was drawn from what, and why that speaks for the whole: of the tests of one requirement, or
/// of the whole plan.
struct TestSampling {
    TestSamplingId id;
    QString uid;
    ReleaseId release;
    RequirementId requirement; ///< invalid: the whole plan
    QString population; ///< what there is
    int populationSize = 0; ///< 0: not counted
    QString sample; ///< what was looked at of it
    int sampleSize = 0;
    QString reason; ///< why these
    QString recordedBy;
    QDateTime recordedAt;
    qint64 revision = 1;
    bool operator==(const TestSampling &) const = default;
};

template<>
const RecordDescription &describe<TestSampling>();

} // namespace gatehouse
