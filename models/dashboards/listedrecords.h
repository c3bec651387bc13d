#pragma once

#include "models/dashboards/chart.h"
#include "models/libraries/libraryrepository.h"

namespace gatehouse {

/// A record of a list of the portfolio, in words.
struct ListedRecord {
    QString number; ///< a code, a clause, a component's version: what it is found by; may be empty
    LocalizedText title;
    QString release; ///< "CODE@VERSION"; empty: of none, or of the organisation
    LocalizedText phase; ///< of a gate, and of a judgement
    LocalizedText state; ///< as it stands on the day of the list; empty: it has none
    bool operator==(const ListedRecord &) const = default;
};

/// The records behind a number of a chart, in the order of its list, as they stand on the day that
/// the place asks for. What leads to a release's page lists the assessments or gates it shows
/// there. Invalid where the place leads nowhere. As of a past day nobody writes by this connection
/// meanwhile.
Result<std::vector<ListedRecord>> recordsBehind(const Database &database, LibraryShelf &shelf,
                                                const ChartPlace &place, QDate today);

} // namespace gatehouse
