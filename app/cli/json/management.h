#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

class Database;
class RecordView;
struct ManagementCoverage;
struct OperationState;
struct RegisterRow;

/// All fields of the record, how near its day is, and what is derived.
QJsonObject toJson(const RegisterRow &row, const RecordView &view);
QJsonObject toJson(const ManagementCoverage &coverage);
/// The standards and modules a release uses, and the reviews of its code.
Result<QJsonObject> developmentJson(const Database &database, ReleaseId release);
/// An object for each control.
QJsonArray toJson(const OperationState &state);

} // namespace gatehouse
