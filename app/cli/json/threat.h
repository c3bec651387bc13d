#pragma once

#include "models/threatmodels/modelchange.h"
#include "models/threatmodels/modeldocument.h"
#include "models/threatmodels/threatmatrix.h"
#include "models/threatmodels/threatregister.h"
#include "models/threatmodels/threattrace.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

/// {id, rule, element, title_zh, title_en, stride, linddun, risk, state, countermeasures,
/// requirements, …}.
QJsonObject toJson(const ThreatRow &row, const ThreatRegister &threats);
/// {id, title, stage, requirement, threats, tests, …}.
QJsonObject toJson(const CountermeasureRow &row, const ThreatRegister &threats);
QJsonObject toJson(const ModelChange &difference);
QJsonObject toJson(const LostField &lost);
/// {threat, threat_title_zh, …, countermeasure, requirement, test, evidence, gaps}.
QJsonObject toJson(const TraceRow &row);
/// {uid, kind, name, threats, open, cells: {category: {threats, open, worst}}, looked_by, …};
/// a category without a cell is one that no rule finds there.
QJsonObject toJson(const MatrixRow &row);
/// {release, name, library, library_version, elements, flows, looked_at, silent, threats: {state:
/// how many}, countermeasures, …}.
QJsonObject toJson(const ThreatRegister &threats, const QString &release);

} // namespace gatehouse
