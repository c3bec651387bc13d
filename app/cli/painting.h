#pragma once

#include "models/diagrams/organizationfile.h"
#include "models/redaction/evidencecopy.h"
#include "models/reports/gatecertificate.h"
#include "models/reports/threatreport.h"
#include "models/workbook/workbook.h"

namespace gatehouse {

/// What the verbs paint pictures and pages with. Only app/painting is linked with it, and with the
/// fonts and pictures that it takes: loading those would take most verbs longer than all they do.
struct Painting {
    decltype(&AuditWorkbook::write) workbook;
    decltype(&ThreatReport::write) threatReport;
    decltype(&GateCertificate::write) gateCertificate;
    decltype(&saveEvidenceCopy) evidenceCopy;
    decltype(&checkCoversPicture) coversPicture;
    decltype(&saveOrganizationChart) organizationChart;
};

} // namespace gatehouse
