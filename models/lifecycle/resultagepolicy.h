#pragma once

#include "models/base/lastday.h"

#include <QDate>

namespace gatehouse {

/// For how long results of the organisation may be inherited before they are assessed anew. The
/// policy is data with a name and version: resources/criteria/organisation-results.json.
struct ResultAgePolicy {
    int longestMonths = 12;

    static const ResultAgePolicy &builtIn();
    QDate lastDayOf(QDate assessedOn) const { return assessedOn.addMonths(longestMonths); }
    bool isTooOld(QDate assessedOn, QDate today) const
    {
        return isPast(lastDayOf(assessedOn), today);
    }
};

} // namespace gatehouse
