#pragma once

#include "models/base/enumtext.h"
#include "models/base/platform.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace gatehouse {

enum class PackageKind { Apk, Ipa };

/// The platform that installs packages of a kind.
constexpr Platform platformOf(PackageKind kind)
{
    return kind == PackageKind::Apk ? Platform::Android : Platform::Ios;
}

/// What other apps can call without holding a permission.
struct ExportedComponent {
    QString kind; ///< "activity", "activity-alias", "service", "receiver", "provider"
    QString name; ///< with its package
    bool isLauncher = false; ///< what the home screen starts has to be exported
    bool isImplied = false; ///< exported by default: the manifest does not say so
    bool operator==(const ExportedComponent &) const = default;
};

struct PackageSigner {
    QString subject; ///< distinguished name (RFC 2253)
    QString sha256; ///< of the certificate, lower case hex
    bool operator==(const PackageSigner &) const = default;
};

/// What the provisioning profile of an iOS app says of whom it is for.
struct Provisioning {
    enum Audience {
        Unknown, ///< there is no profile, or it cannot be read
        Store, ///< for the App Store, which puts in its own
        Devices, ///< for the devices it lists
        Organisation, ///< for every device, as an organisation's own apps
    };
    Audience audience = Unknown;
    QString team; ///< who signs: "Example Insurance (ABCDE12345)"
    QString package; ///< the bundle id it is for, without the team; may end in '*'
    QDate expiresOn; ///< invalid: not said
    int devices = 0; ///< as many as it lists
    bool operator==(const Provisioning &) const = default;
};

/// What an APK or IPA says of itself. Nothing in it is trusted; what no installed program could
/// tell is empty or nothing, and a warning says which program would.
struct PackageReport {
    PackageKind kind = PackageKind::Apk;
    QString path;
    QString sha256; ///< of the file, lower case hex, as the next one
    QString sm3;
    qint64 size = 0; ///< bytes
    QString name; ///< as the home screen shows it
    QString package; ///< package name or bundle id
    QString version; ///< versionName, CFBundleShortVersionString
    QString build; ///< versionCode, CFBundleVersion
    QString minimumSystem; ///< API level, or version of iOS
    QString targetSystem; ///< API level, or the SDK it was built with
    QStringList permissions; ///< Android's names, or keys of Info.plist that ask for access
    QStringList unexplained; ///< of those keys the ones that give the user no reason
    std::vector<ExportedComponent> exported;
    std::optional<bool> isDebuggable;
    std::optional<bool> allowsBackup; ///< Android only
    std::optional<bool> allowsCleartext; ///< where no configuration of the network decides
    std::optional<bool> isTestOnly; ///< Android only
    bool hasNetworkConfig = false; ///< Android's network security config
    bool isNetworkConfigRead = false; ///< else what it says is not known
    QStringList cleartextDomains; ///< exceptions of it, or of iOS's transport security
    /// Whether certificates that the user installs vouch for servers. Android only.
    std::optional<bool> trustsUserCertificates;
    QStringList userCertificateDomains; ///< where they do, and not elsewhere
    QStringList weakTlsDomains; ///< where iOS's transport security allows TLS below 1.2
    QStringList urlSchemes;
    bool isManifestRead = false; ///< else nothing above from the name on is known
    Provisioning provisioning; ///< iOS only
    std::optional<bool> isSigned; ///< Android: verified; iOS: it carries a seal
    QString signatureProblem; ///< as the program says it
    QStringList schemes; ///< "v1" to "v4", Android only
    std::vector<PackageSigner> signers;
    QStringList warnings;
    bool operator==(const PackageReport &) const = default;
};

/// For the evidence and the command line; what is not known is null.
QJsonObject toJson(const PackageReport &package);

template<>
struct EnumText<PackageKind> {
    static constexpr const char *context = "PackageKind";
    static std::span<const EnumEntry<PackageKind>> entries()
    {
        static constexpr EnumEntry<PackageKind> table[] = {
            {PackageKind::Apk, "apk", QT_TRANSLATE_NOOP("PackageKind", "APK")},
            {PackageKind::Ipa, "ipa", QT_TRANSLATE_NOOP("PackageKind", "IPA")},
        };
        return table;
    }
};

} // namespace gatehouse
