#pragma once

#include "models/records/recorddescription.h"
#include "models/toolreports/toolreport.h"

namespace gatehouse {

/// A report of a tool that was imported, and what came of it then.
struct ImportedReport {
    ImportedReportId id;
    QString uid;
    ReleaseId release;
    EvidenceId evidence; ///< the report itself
    QString series; ///< what it is compared with: see ReportImport
    ImportedReportId scan; ///< the first of its series that was imported with it
    ReportFormat format = ReportFormat::Sarif;
    QString tool;
    QString toolVersion;
    QDateTime ranAt; ///< invalid: the report does not say
    int results = 0;
    int passes = 0;
    int opened = 0; ///< findings, as the next three
    int same = 0;
    int gone = 0;
    int reopened = 0;
    QString importedBy;
    QDateTime importedAt;
    bool operator==(const ImportedReport &) const = default;
};

template<>
const RecordDescription &describe<ImportedReport>();

} // namespace gatehouse
