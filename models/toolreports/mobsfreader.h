#pragma once

#include "models/toolreports/jsonreport.h"
#include "models/toolreports/toolreport.h"

namespace gatehouse {

/// By its shape: an app with a digest, and one of the analyses.
bool isMobsf(const JsonNode &root);

/// The body that MobSF's interface answers with in place of a report; what it says in it.
std::optional<QString> mobsfRefusal(const JsonNode &root);

/// A static report of MobSF 3.1 to 4.5, Android or iOS. Invalid for more than any report holds.
///
/// Rules: the tool's own id of code ("android_logging"), interfaces ("api_ipc") and the manifest
/// ("app_is_debuggable", also for versions that numbered none); elsewhere the section and the title
/// without what varies: "certificate/signed-application", "network/base-config-is-…", "ats/…",
/// "binary/stack-canary" (ELF), "macho/nx", "permissions/dangerous" (by status), "files/…",
/// "firebase/open-firebase-database", "trackers/privacy-trackers", "secrets/hardcoded-secret",
/// "domains/malicious-domain", "domains/sanctioned-country".
///
/// One result for: a rule of the code and a file (its lines are the places); an interface (its
/// files are the places); a check and a binary; each permission, tracker, secret, hardcoded file
/// and bad domain; each other finding.
///
/// high: Failed; warning, medium: Review, as MobSF points at what may be wrong; good, secure:
/// Passed, and so a check of a binary or certificate that found what it should; hotspot: Review;
/// info: Note. The scorecard repeats the sections, so only sections unknown here are read of it.
/// The size is rounded in the file and is not taken. Inventories (strings, addresses, files, NIAP,
/// APKiD) are no results.
Result<ToolReport> readMobsf(const JsonNode &root);

} // namespace gatehouse
