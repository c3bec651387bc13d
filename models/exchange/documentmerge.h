#pragma once

#include "models/exchange/foreignreading.h"

namespace gatehouse {

/// Puts together what Gatehouse wrote and what another tool made of it since.
/// `own`: what Gatehouse left in the file. `unedited`: how the fields of the file read when nobody
/// has touched them, so what the format can say of `own`. `found`: how they read now.
/// Where found says what unedited says, it is as own says; where they differ, somebody has edited
/// the file and found counts: per field, and per part that came or went. What the format cannot
/// show stays as it is, unless what it belongs to is gone.
ModelDocument mergeEdits(const ModelDocument &own, const ForeignReading &unedited,
                         const ForeignReading &found);

} // namespace gatehouse
