#pragma once

#include <QString>

namespace gatehouse {

// MobSF numbers its rules only since 3.6, and not all of them: what earlier versions call by a
// title is given the id it has since, so that a rule keeps its name over the versions.

/// Of a manifest finding by its title: "app_is_debuggable"; a key of its own ("manifest/…") for a
/// title that has no id.
QString mobsfManifestRule(const QString &title);

/// Of a finding about the signing certificate, by its title or, before 3.6, by what it says.
QString mobsfCertificateRule(const QString &title, const QString &description);

} // namespace gatehouse
