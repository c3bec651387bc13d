#pragma once

#include "models/base/result.h"
#include "views/threatmodels/drawndraft.h"

class QWidget;

namespace gatehouse {

class ThreatDesk;

/// Stores a drawing in place of the one it began from, and gives the one that is stored then: where
/// somebody else stored another in the meantime, asks which of the two it is to be.
Result<ThreatModel> saveDrawing(ThreatDesk &desk, const DrawnDraft &draft, QWidget *parent);

} // namespace gatehouse
