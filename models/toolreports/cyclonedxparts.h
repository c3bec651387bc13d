#pragma once

#include "models/toolreports/reportbuilder.h"

#include <QSet>

namespace gatehouse {

// What the readers of CycloneDX's JSON and XML have in common.

/// Notes the version of the specification; one that is not known is read as the newest and told.
void readCycloneDxVersion(const QString &version, ReportBuilder &builder);

/// What vulnerabilities may affect beside the components of the list, by their references.
struct CycloneDxTargets {
    ToolComponent product; ///< without a name: the bill names none
    QSet<QString> products; ///< it, and what it is made of
    QSet<QString> services;
};

/// What was read; a bill that lists nothing is told. What a vulnerability affects is marked as the
/// product or a service where it is that; a product that has vulnerabilities of its own is the
/// first component of a bill that lists any.
Result<ToolReport> finishCycloneDx(const CycloneDxTargets &targets, ReportBuilder &&builder);

/// Notes a tool that the bill was made with.
void addCycloneDxTool(const QString &name, const QString &version, ReportBuilder &builder);

/// Notes the product that the bill is of, and its digests.
void readCycloneDxSubject(const ToolComponent &product, ReportBuilder &builder);

/// Notes a service that the product calls or offers: vulnerabilities may affect it. It is counted,
/// since only components are kept.
void addCycloneDxService(const QString &reference, CycloneDxTargets &targets,
                         ReportBuilder &builder);

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
/// A rating without a severity has that of its score, and one without a score that of its vector
/// (see cvssBaseScore); where that is of CVSS 4, it is told that nothing is known of it.
void rateCycloneDx(ToolVulnerability &vulnerability, std::vector<CycloneDxRating> ratings,
                   ReportBuilder &builder);

/// Adds a reference, with what is said of its versions; twice the same is once with all versions.
void addCycloneDxTarget(ToolVulnerability &vulnerability, ToolAffected affected);

/// A component that has a range of versions instead of one (1.7) shows that; it is told.
void takeCycloneDxRange(ToolComponent &component, const QString &range, ReportBuilder &builder);

/// The component that a reference means: what stands behind the "#" of a link into another bill
/// ("urn:cdx:…/1#pkg:maven/…").
QString cycloneDxTarget(const QString &reference);

} // namespace gatehouse
