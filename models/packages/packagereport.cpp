#include "models/packages/packagereport.h"

#include <QJsonArray>

#include <array>

namespace gatehouse {

namespace {

QJsonValue known(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue known(const std::optional<bool> &flag)
{
    return flag ? QJsonValue(*flag) : QJsonValue();
}

QJsonValue toJson(const Provisioning &profile)
{
    constexpr std::array audiences{"unknown", "store", "devices", "organisation"};
    if (profile.audience == Provisioning::Unknown)
        return {};
    return QJsonObject{
        {QStringLiteral("audience"), QLatin1StringView(audiences[profile.audience])},
        {QStringLiteral("team"), known(profile.team)},
        {QStringLiteral("package"), known(profile.package)},
        {QStringLiteral("expires_on"), known(profile.expiresOn.toString(Qt::ISODate))},
        {QStringLiteral("devices"), profile.devices}};
}

} // namespace

QJsonObject toJson(const PackageReport &package)
{
    QJsonArray exported;
    for (const ExportedComponent &each : package.exported)
        exported += QJsonObject{{QStringLiteral("kind"), each.kind},
                                {QStringLiteral("name"), each.name},
                                {QStringLiteral("launcher"), each.isLauncher},
                                {QStringLiteral("implied"), each.isImplied}};
    QJsonArray signers;
    for (const PackageSigner &each : package.signers)
        signers += QJsonObject{{QStringLiteral("subject"), each.subject},
                               {QStringLiteral("sha256"), each.sha256}};
    return {
        {QStringLiteral("kind"), toKey(package.kind)},
        {QStringLiteral("sha256"), package.sha256},
        {QStringLiteral("sm3"), package.sm3},
        {QStringLiteral("size"), package.size},
        {QStringLiteral("name"), known(package.name)},
        {QStringLiteral("package"), known(package.package)},
        {QStringLiteral("version"), known(package.version)},
        {QStringLiteral("build"), known(package.build)},
        {QStringLiteral("minimum_system"), known(package.minimumSystem)},
        {QStringLiteral("target_system"), known(package.targetSystem)},
        {QStringLiteral("permissions"), QJsonArray::fromStringList(package.permissions)},
        {QStringLiteral("unexplained"), QJsonArray::fromStringList(package.unexplained)},
        {QStringLiteral("exported"), exported},
        {QStringLiteral("debuggable"), known(package.isDebuggable)},
        {QStringLiteral("backup"), known(package.allowsBackup)},
        {QStringLiteral("cleartext"), known(package.allowsCleartext)},
        {QStringLiteral("test_only"), known(package.isTestOnly)},
        {QStringLiteral("network_config"), package.hasNetworkConfig},
        {QStringLiteral("network_config_read"), package.isNetworkConfigRead},
        {QStringLiteral("user_certificates"), known(package.trustsUserCertificates)},
        {QStringLiteral("user_certificate_domains"),
         QJsonArray::fromStringList(package.userCertificateDomains)},
        {QStringLiteral("weak_tls_domains"), QJsonArray::fromStringList(package.weakTlsDomains)},
        {QStringLiteral("provisioning"), toJson(package.provisioning)},
        {QStringLiteral("cleartext_domains"), QJsonArray::fromStringList(package.cleartextDomains)},
        {QStringLiteral("url_schemes"), QJsonArray::fromStringList(package.urlSchemes)},
        {QStringLiteral("manifest_read"), package.isManifestRead},
        {QStringLiteral("signed"), known(package.isSigned)},
        {QStringLiteral("signature_problem"), known(package.signatureProblem)},
        {QStringLiteral("schemes"), QJsonArray::fromStringList(package.schemes)},
        {QStringLiteral("signers"), signers},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(package.warnings)},
    };
}

} // namespace gatehouse
