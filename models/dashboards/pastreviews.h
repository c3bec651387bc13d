#pragma once

#include "models/dashboards/pastrecords.h"

namespace gatehouse {

/// The reviews of a past day: their steps, what samples had drawn, and whether gates asked for
/// them. What each step looked at is told by the revisions of assessments, which their own records
/// give back.
class PastReviews
{
public:
    /// `after`: the first moment after the day, as SQL says it.
    static Result<PastReviews> begin(const ShadowTables &tables, PastRecords &records,
                                     const QByteArray &after);

    /// Whether it was a record of reviews.
    Result<bool> takeBack(const ScannedRecord &record);

private:
    explicit PastReviews(PastRecords &records) : m_records(&records) { }

    PastRecords *m_records;
};

} // namespace gatehouse
