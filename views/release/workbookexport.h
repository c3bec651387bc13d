#pragma once

class QWidget;

namespace gatehouse {

class NavigationContext;
class ReleaseState;

/// Asks for the languages and a file, and writes the audit workbook as a job.
void exportWorkbook(NavigationContext &context, const ReleaseState &state, QWidget *parent);

} // namespace gatehouse
