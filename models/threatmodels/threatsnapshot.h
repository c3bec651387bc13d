#pragma once

#include "models/threatmodels/threatregister.h"

#include <QJsonObject>

namespace gatehouse {

/// What a decision on the design gate binds to of a threat model: its elements and flows by a
/// digest, its threats with their states and risks, its countermeasures with where they stand.
/// `threats` as of no day, so that it is the same whenever it is taken.
QJsonObject threatSnapshot(const ThreatRegister &threats);

} // namespace gatehouse
