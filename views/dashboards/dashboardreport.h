#pragma once

#include "models/base/replacementfile.h"
#include "views/dashboards/dashboardreading.h"

class QPagedPaintDevice;

namespace gatehouse {

/// The dashboard on A4 for those who decide: every card as it is shown, with what it rests on at
/// the head of the first page and the foot of each.
struct DashboardReport {
    QString title;
    QString workspace; ///< the file's name
    QString filter; ///< in words; empty: everything
    QDate day; ///< as of
    AuditLog::Head log;
    std::vector<std::shared_ptr<const Chart>> charts;
    Language language = Language::Chinese;
};

/// Unwritable when the device takes nothing.
Result<void> printReport(QPagedPaintDevice &device, const DashboardReport &report);
/// As a PDF file; fails as ReplacementFile does.
Result<void> saveReport(const FileTarget &target, const DashboardReport &report);

} // namespace gatehouse
