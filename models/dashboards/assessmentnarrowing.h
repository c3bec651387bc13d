#pragma once

#include "models/dashboards/listnarrowing.h"

namespace gatehouse {

/// The assessments behind a number, by id: release ("CODE@VERSION"), app, requirement (its key) and
/// judgement; without one, all but not_assessed. Of a group of clauses (its key) those of the
/// releases that apps show and of the organisation; of a shortfall ("partial", "noncompliant") the
/// one that counts for each of the releases shown that fall so short. Invalid where a field is none
/// of these.
Result<std::set<qint64>> assessmentsBehind(const Database &database, LibraryShelf &shelf,
                                           const ListNarrowing &narrowing, QDate today);

} // namespace gatehouse
