#include "models/packages/packagereport.h"

#include <QJsonArray>

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
