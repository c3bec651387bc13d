#pragma once

#include "models/base/language.h"

class QWidget;

namespace gatehouse {

class ThreatDesk;

/// Asks for a file and writes the report of the stored model into it, as a job, in a language of
/// its own.
void exportReport(ThreatDesk &desk, Language language, QWidget *parent);

} // namespace gatehouse
