#pragma once

#include "models/base/language.h"
#include "models/base/replacementfile.h"

#include <QDate>

namespace gatehouse {

class Database;

/// Draws the chart of the organisation as it is on a day into a file: .svg, .png or .pdf by its
/// name, Invalid for another one and where there is nothing to draw; else what ReplacementFile
/// says.
Result<void> saveOrganizationChart(const Database &database, QDate day, Language language,
                                   const FileTarget &target);

} // namespace gatehouse
