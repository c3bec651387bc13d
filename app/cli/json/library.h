#pragma once

#include "models/libraries/libraryrepository.h"

#include <QJsonObject>

namespace gatehouse {

QJsonObject toJson(const LibrarySummary &library);
QJsonObject toJson(const RequirementGroup &group);
QJsonObject toJson(const Requirement &requirement);
/// With all it holds.
QJsonObject toJson(const Library &library);

} // namespace gatehouse
