#pragma once

#include "models/libraries/guidance.h"
#include "models/libraries/libraryrepository.h"

#include <QJsonObject>

namespace gatehouse {

QJsonObject toJson(const LibrarySummary &library);
QJsonObject toJson(const RequirementGroup &group);
QJsonObject toJson(const Requirement &requirement);
/// {"verify": {method: {zh, en}}, "evidence", "failure"}
QJsonObject toJson(const RequirementGuidance &guidance);
/// With all it holds.
QJsonObject toJson(const Library &library);

} // namespace gatehouse
