#pragma once

#include "models/base/result.h"
#include "models/packages/manifesttree.h"

namespace gatehouse {

/// Android's network security configuration: an XML file of the package that the manifest names by
/// a resource. What it says goes before android:usesCleartextTraffic.
class NetworkConfig
{
    Q_DECLARE_TR_FUNCTIONS(NetworkConfig)
public:
    /// From these targets on the system's own defaults are the safe ones.
    static constexpr int cleartextOffFrom = 28;
    static constexpr int userCertificatesOffFrom = 24;

    /// The file of a resource ("@0x7f150003"), as `aapt dump --values resources` or `aapt2 dump
    /// resources` lists it. Invalid where none or several are listed: which one the device takes
    /// cannot be told then.
    static Result<QString> fileOf(const QString &reference, const QByteArray &resources);
    /// Takes over what the file says, as a tree of ManifestTree::parse(): whether plain text is
    /// permitted and the user's own certificates are trusted, by the target system's defaults where
    /// it says nothing. Overrides for debugging count only in what a debugger may attach to, which
    /// is told of its own. Invalid for what no device takes, and nothing is taken over.
    static Result<void> read(const ManifestElement &config, PackageReport &report);
    /// That it cannot be read.
    static tl::unexpected<Error> unreadable();
    /// Its outermost element.
    static constexpr QLatin1StringView root{"network-security-config"};
};

} // namespace gatehouse
