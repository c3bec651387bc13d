#pragma once

#include "models/base/result.h"
#include "models/threatmodels/threatmodel.h"

#include <QJsonObject>

namespace gatehouse {

/// A model as it is stored and signed: `"format": 1`, every member that is not at its default.
/// The order of parts is kept, since diagrams are painted in it.
QJsonObject toJson(const ThreatModel &model);

/// Reads that again. Unreadable where it is no model; Invalid where parts contradict each other
/// (see checkModel).
Result<ThreatModel> modelFromJson(const QJsonObject &json);

/// Whether a model holds together: every uid is there once, flows have both their ends, diagrams
/// show only what there is and nothing twice, a diagram is not inside itself, coordinates and
/// lengths are within the limits of threatmodel.h. Invalid: the first fault, in words.
Result<void> checkModel(const ThreatModel &model);

} // namespace gatehouse
