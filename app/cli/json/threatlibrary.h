#pragma once

#include "models/threatmodels/threatlibrarycheck.h"
#include "models/threatmodels/threatlibrarydifference.h"
#include "models/threatmodels/threatlibrarydraft.h"
#include "models/threatmodels/threatlibrarymove.h"

#include <QJsonObject>

namespace gatehouse {

QJsonObject toJson(const PublishedThreatLibrary &library);
QJsonObject toJson(const ThreatLibraryDraft &draft);
QJsonObject toJson(const LibraryProblem &problem);
QJsonObject toJson(const LibraryDifference &difference);
/// {from, to, comes, goes, stays, threats: […], unknown_types, …}.
QJsonObject toJson(const ThreatLibraryMove &move);

} // namespace gatehouse
