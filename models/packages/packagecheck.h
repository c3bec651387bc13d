#pragma once

#include "models/imports/reportimport.h"
#include "models/packages/packageground.h"

namespace gatehouse {

/// Holds a package against the release it is to be and against what was tested (JR/T 0225—2021,
/// 6.1.1.1.a, 6.1.3-1, 7.3.6.a and what else can be told from it). Each check is a rule of the tool
/// "Gatehouse package check", mapped to a requirement as other tools' rules are
/// (resources/mapping/tool-rules.json). What is not known is not run, and never passed; what only a
/// person can say is to be looked at.
///
///     package/platform, package/name, package/version, package/build   against the register
///     package/digest          the package that is recorded at the release is this one
///     package/tested-build    the tests ran on this build
///     package/signature, package/signature-scheme, package/debug-certificate
///     package/debuggable, package/test-only, package/backup, package/cleartext
///     package/exported, package/permissions, package/usage-reasons
std::vector<ToolResult> checkPackage(const PackageReport &package, const PackageGround &ground);

/// The check as a report to import (see ReportImport): what becomes evidence is not the package,
/// which may be gigabytes, but the check with the package's digests. The same package on the same
/// ground gives the same content. The release takes the digests over where it has none and is for
/// that platform alone.
ReportFile packageReportFile(const PackageReport &package, const PackageGround &ground);

/// Reads what is handed over to a release, a package or a tool's report, and checks a package.
Result<ReportFile> readHandedOver(const Database &database, ReleaseId release, const QString &path,
                                  Progress *progress = nullptr);

} // namespace gatehouse
