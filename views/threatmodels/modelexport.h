#pragma once

#include "models/exchange/modelformat.h"

class QWidget;

namespace gatehouse {

class ThreatDesk;

/// Asks for a file and writes the stored model into it, for another tool; says what that tool
/// cannot show.
void exportModel(ThreatDesk &desk, ModelFormat format, QWidget *parent);

} // namespace gatehouse
