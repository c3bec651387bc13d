#pragma once

#include "models/base/result.h"

#include <QCoreApplication>
#include <QDate>

namespace gatehouse {

/// For how long a risk may be accepted at once. The policy is data with a name and version:
/// resources/criteria/acceptance.json. What is to be mended later is not mended until then, so
/// a due date reaches no further either (see FindingPolicy).
struct AcceptancePolicy {
    Q_DECLARE_TR_FUNCTIONS(AcceptancePolicy)
public:
    int longestMonths = 12;
    int usualDays = 90; ///< what a form proposes

    static const AcceptancePolicy &builtIn();
    /// The last day an acceptance given on `today` may reach.
    QDate lastDayFrom(QDate today) const { return today.addMonths(longestMonths); }
    /// Invalid for a day that is not after `today`, or further away than that.
    Result<void> checkLastDay(QDate day, QDate today) const;
    QDate usualDayFrom(QDate today) const { return today.addDays(usualDays); }
};

} // namespace gatehouse
