#include "models/packages/ipareader.h"

#include "models/packages/propertylist.h"
#include "models/packages/provisioning.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace gatehouse {

namespace {

struct IpaReader {
    Q_DECLARE_TR_FUNCTIONS(IpaReader)
};

constexpr qint64 largestList = 4LL * 1024 * 1024;
constexpr int longestMember = 400;

QString member(const QJsonObject &of, const char *key)
{
    return of.value(QLatin1StringView(key)).toVariant().toString().left(longestMember);
}

/// NSAppTransportSecurity: everything at once, or by domain.
void readTransport(const QJsonObject &transport, PackageReport &report)
{
    // Where one of these is said, whatever it says, iOS has ignored the one for all since 10.
    const bool isNarrowed = std::ranges::any_of(
        std::initializer_list<const char *>{"NSAllowsArbitraryLoadsInWebContent",
                                            "NSAllowsArbitraryLoadsForMedia",
                                            "NSAllowsLocalNetworking"},
        [&](const char *key) { return transport.contains(QLatin1StringView(key)); });
    constexpr int narrowedFrom = 10;
    const int system = report.minimumSystem.section(u'.', 0, 0).toInt();
    report.allowsCleartext =
        transport.value(QLatin1StringView("NSAllowsArbitraryLoads")).toBool(false)
        && !(isNarrowed && system >= narrowedFrom);
    for (const char *key :
         {"NSAllowsArbitraryLoadsInWebContent", "NSAllowsArbitraryLoadsForMedia"}) {
        if (transport.value(QLatin1StringView(key)).toBool())
            report.cleartextDomains += QLatin1StringView(key);
    }
    const QJsonObject domains = transport.value(QLatin1StringView("NSExceptionDomains")).toObject();
    for (auto each = domains.begin(); each != domains.end(); ++each) {
        const QJsonObject says = each.value().toObject();
        if (says.value(QLatin1StringView("NSExceptionAllowsInsecureHTTPLoads")).toBool()
            || says.value(QLatin1StringView("NSThirdPartyExceptionAllowsInsecureHTTPLoads"))
                   .toBool())
            report.cleartextDomains += each.key().left(longestMember);
        static const QStringList weak{QStringLiteral("TLSv1.0"), QStringLiteral("TLSv1.1")};
        for (const char *key :
             {"NSExceptionMinimumTLSVersion", "NSThirdPartyExceptionMinimumTLSVersion"}) {
            if (const QString name = each.key().left(longestMember);
                weak.contains(member(says, key)) && !report.weakTlsDomains.contains(name))
                report.weakTlsDomains += name;
        }
    }
}

void readInfo(const QJsonObject &info, PackageReport &report)
{
    report.isManifestRead = true;
    report.package = member(info, "CFBundleIdentifier");
    report.version = member(info, "CFBundleShortVersionString");
    report.build = member(info, "CFBundleVersion");
    report.name = member(info, "CFBundleDisplayName");
    if (report.name.isEmpty())
        report.name = member(info, "CFBundleName");
    report.minimumSystem = member(info, "MinimumOSVersion");
    report.targetSystem = member(info, "DTSDKName");
    for (auto each = info.begin(); each != info.end(); ++each) {
        if (!each.key().endsWith(QLatin1StringView("UsageDescription")))
            continue;
        report.permissions += each.key();
        if (each.value().toString().trimmed().isEmpty())
            report.unexplained += each.key();
    }
    for (const QJsonValue &type : info.value(QLatin1StringView("CFBundleURLTypes")).toArray()) {
        for (const QJsonValue &scheme :
             type.toObject().value(QLatin1StringView("CFBundleURLSchemes")).toArray())
            report.urlSchemes += scheme.toString().left(longestMember);
    }
    readTransport(info.value(QLatin1StringView("NSAppTransportSecurity")).toObject(), report);
}

} // namespace

QString infoListOf(const PackageArchive &archive)
{
    static const QRegularExpression info(QStringLiteral("^Payload/[^/]+\\.app/Info\\.plist$"));
    for (const QString &each : archive.names()) {
        if (info.match(each).hasMatch())
            return each;
    }
    return {};
}

Result<void> readIpa(const PackageArchive &archive, PackageReport &report, Progress *progress)
{
    const QString info = infoListOf(archive);
    const QString folder = info.left(info.lastIndexOf(u'/') + 1);
    const auto take = [&](const QString &name, auto &&read) -> Result<void> {
        auto taken = archive.member(name, largestList);
        Result<void> done =
            taken ? read(*taken) : Result<void>(tl::unexpected(std::move(taken).error()));
        if (!done && done.error().kind != ErrorKind::Cancelled) {
            report.warnings += done.error().message;
            return {};
        }
        return done;
    };
    TRY(take(info, [&](const QByteArray &content) -> Result<void> {
        TRY_ASSIGN(const QJsonObject list, PropertyList::read(content, progress));
        readInfo(list, report);
        return {};
    }));
    report.isSigned = archive.has(folder + QStringLiteral("_CodeSignature/CodeResources"));
    const QString profile = folder + QStringLiteral("embedded.mobileprovision");
    if (archive.has(profile))
        return take(profile, [&](const QByteArray &content) {
            return readProvisioning(content, report, progress);
        });
    report.warnings += IpaReader::tr("The package has no provisioning profile, as those that the "
                                     "App Store hands out, so its signer is not known.");
    return {};
}

} // namespace gatehouse
