#pragma once

#include "models/base/id.h"
#include "models/components/componentsearch.h"
#include "models/dashboards/testlisting.h"
#include "models/dashboards/threatlisting.h"
#include "models/libraries/libraryrepository.h"

#include <QDate>
#include <QList>
#include <QPair>

#include <set>

namespace gatehouse {

/// What a list is narrowed by: field and value keys as in ChartPlace::filter, all of which hold.
/// Fields that begin with "app." say which apps, as a whole dashboard is narrowed: app.code (one
/// alone), app.department (by uid, with the units below it), app.owner (by uid), app.tier,
/// app.kind, app.business_line, app.phase (whose gate is the next to be passed) and app.ids.
///
/// With as_of, a list is that of the end of that day, where the log holds what it lists (see
/// PastDay); then nobody writes by this connection meanwhile. Which apps are meant is told as of
/// today, or as of app.as_of (see ListDay).
using ListNarrowing = QList<QPair<QString, QString>>;

/// Of the gates that were passed, those that rest on what was decided upon, and the others.
inline const QString passedAsDecided = QStringLiteral("as_decided");
inline const QString passedAndChanged = QStringLiteral("changed");

/// The apps of the board behind a number: department and owner (by uid, or "none"), tier, kind, app
/// (its code), misses (a criterion that the next gate misses), conclusion (a grade's key, "none",
/// or "any" of those), and of one of the gates phase, state (also passedAsDecided and
/// passedAndChanged) and due ("past", "7", "30", "90", "later"). Invalid where a field is none of
/// these.
Result<std::set<AppId>> appsBehind(const Database &database, LibraryShelf &shelf,
                                   const ListNarrowing &narrowing, QDate today);

/// The findings behind a number: risk, age ("30", "90", "180", "older": days open), due (as above),
/// owner (by uid, or "none"), department (of the app), app, release ("CODE@VERSION"), opened and
/// closed (on days "2026-02-24..2026-03-02", both included) and status ("any", too). Without a
/// status only open ones. Invalid where a field is none of these.
Result<std::set<FindingId>> findingsBehind(const Database &database, LibraryShelf &shelf,
                                           const ListNarrowing &narrowing, QDate today);

/// The evidence behind a number: ends ("past", "7", "30", "90", "later"), of what the current
/// releases and, where no app is asked for, the organisation rest on. Invalid where a field is none
/// of these.
Result<std::set<EvidenceId>> evidenceBehind(const Database &database, LibraryShelf &shelf,
                                            const ListNarrowing &narrowing, QDate today);

/// The risk acceptances behind a number: ends (as above), of those that bear something; what the
/// organisation accepted where no app is asked for. Invalid where a field is none of these.
Result<std::set<AcceptanceId>> acceptancesBehind(const Database &database, LibraryShelf &shelf,
                                                 const ListNarrowing &narrowing, QDate today);

/// The threats behind a number, of the releases that apps show: state and category. Invalid where a
/// field is none of these.
Result<std::vector<ThreatListing>> threatsBehind(const Database &database, LibraryShelf &shelf,
                                                 const ListNarrowing &narrowing, QDate today);

/// The tests behind a number, of the releases that apps show: method and outcome. Invalid where a
/// field is none of these.
Result<std::vector<TestListing>> testsBehind(const Database &database, LibraryShelf &shelf,
                                             const ListNarrowing &narrowing, QDate today);

/// The components behind a number (see vulnerableUses): severity. As of a past day without those of
/// releases whose list of that day is not known. Invalid where a field is none of these.
Result<std::vector<ComponentUse>> componentsBehind(const Database &database, LibraryShelf &shelf,
                                                   const ListNarrowing &narrowing, QDate today);

/// The documents of the management system behind a number: owner (by uid, or "none") and due (as
/// above: the day of its review); withdrawn ones are none. They belong to no app, so that none is
/// meant where an app is asked for. Invalid where a field is none of these.
Result<std::set<DocumentId>> documentsBehind(const Database &database, LibraryShelf &shelf,
                                             const ListNarrowing &narrowing, QDate today);

} // namespace gatehouse
