#pragma once

#include "models/base/dayspans.h"
#include "models/base/id.h"
#include "models/store/database.h"

#include <QDate>
#include <QHash>

namespace gatehouse {

/// The findings on one requirement that are not closed, as they stand on a day.
struct FindingTally {
    int open = 0;
    int accepted = 0;
    int high = 0; ///< of these: of high risk
    /// The last day on which every one of them is in hand: due by then at the earliest, or its risk
    /// accepted. Invalid without any, and where one is due on no day. The same on every day.
    QDate inHandUntil;
    QDate highInHandUntil; ///< of those of high risk
    bool operator==(const FindingTally &) const = default;
};

/// The evidence of one requirement that is not retired.
struct EvidenceTally {
    int count = 0; ///< of what counts on the day: in effect and not expired
    DaySpans days; ///< on which a piece of it counts; the same on every day
    bool operator==(const EvidenceTally &) const = default;
};

/// What rests on the requirements of one subject, a release or (an invalid id) the organisation.
/// The only places that count it: the grid, the gates, the board and the reports agree because
/// they ask here.
/// Without a day all that is not retired is counted.
Result<QHash<RequirementId, EvidenceTally>> evidenceTallies(const Database &database,
                                                            ReleaseId release, QDate today);
/// On `today` those accepted until a day before count as open again; without a day as accepted.
Result<QHash<RequirementId, FindingTally>> findingTallies(const Database &database,
                                                          ReleaseId release, QDate today);
/// How many findings are open again on `today` because their acceptance has ended, per release and
/// only on what the release is held against.
Result<QHash<ReleaseId, int>> reopenedFindings(const Database &database, QDate today);

} // namespace gatehouse
