#pragma once

#include "models/toolreports/reportbuilder.h"

namespace gatehouse {

// What the readers of CycloneDX's JSON and XML have in common.

/// Notes the version of the specification; one that is not known is read as the newest and told.
void readCycloneDxVersion(const QString &version, ReportBuilder &builder);

/// What was read; a bill that lists nothing is told.
Result<ToolReport> finishCycloneDx(ReportBuilder &&builder);

/// Notes a tool that the bill was made with.
void addCycloneDxTool(const QString &name, const QString &version, ReportBuilder &builder);

/// Notes the product that the bill is of, and its digests.
void readCycloneDxSubject(const ToolComponent &product, ReportBuilder &builder);

/// Keeps a component; one without a name is left out and counted. Without a reference of its own
/// it is known by its package URL, or by group, name and version.
void addCycloneDxComponent(ToolComponent component, ReportBuilder &builder);
QString cycloneDxReference(const ToolComponent &component);

/// Keeps a vulnerability; one without an id is left out and counted.
void addCycloneDxVulnerability(ToolVulnerability vulnerability, ReportBuilder &builder);

struct CycloneDxRating {
    QString severity;
    QString method; ///< "CVSSv31"
    QString vector;
    std::optional<double> score;
};

/// The highest severity counts, and the score and vector of the newest CVSS, of these the highest.
/// A rating without a severity has that of its score.
void rateCycloneDx(ToolVulnerability &vulnerability, const std::vector<CycloneDxRating> &ratings);

/// The component that a reference means: what stands behind the "#" of a link into another bill
/// ("urn:cdx:…/1#pkg:maven/…").
QString cycloneDxTarget(const QString &reference);

} // namespace gatehouse
