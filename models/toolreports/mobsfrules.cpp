#include "models/toolreports/mobsfrules.h"

#include "models/toolreports/reportwords.h"

#include <array>

namespace gatehouse {

namespace {

struct Named {
    const char *beginning; ///< of the stem of a title
    const char *rule;
};

constexpr std::array manifestTitles{
    Named{"Debug Enabled For App", "app_is_debuggable"},
    Named{"Application Data can be Backed up flag is missing", "allowbackup_not_set"},
    Named{"Application Data can be Backed up", "app_allowbackup"},
    Named{"Clear text traffic is Enabled For App", "clear_text_traffic"},
    Named{"App is direct-boot aware", "direct_boot_aware"},
    Named{"App has a Network Security Configuration", "has_network_security"},
    Named{"App can be installed on a vulnerable", "vulnerable_os_version"},
    Named{"Application is in Test Mode", "app_in_test_mode"},
    Named{"TaskAffinity is set for", "task_affinity_set"},
    Named{"Launch Mode of", "non_standard_launchmode"},
    Named{"Improper Content Provider Permissions", "improper_provider_permission"},
    Named{"Dailer Code", "dialer_code_found"},
    Named{"Data SMS Receiver Set on Port", "sms_receiver_port_found"},
    Named{"High Intent Priority", "high_intent_priority_found"},
    Named{"High Action Priority", "high_action_priority_found"},
    Named{"App Link assetlinks.json file not found", "well_known_assetlinks"},
    Named{"App Link file not found", "well_known_assetlinks"},
};

constexpr std::array certificateTexts{
    Named{"Application is signed with a code signing certificate", "Signed Application"},
    Named{"Code signing certificate not found", "Missing Code Signing certificate"},
    Named{"Application is signed with v1 signature scheme",
          "Application vulnerable to Janus Vulnerability"},
    Named{"Application signed with a debug certificate",
          "Application signed with debug certificate"},
    Named{"Application is signed with SHA1", "Certificate algorithm vulnerable to hash collision"},
    Named{"Application is signed with MD5", "Certificate algorithm vulnerable to hash collision"},
};

/// "exported_…" of "Activity (…) is Protected by a permission, but …"; empty for another title.
QString exportedRule(const QString &title)
{
    const auto says = [&](const char *words) {
        return title.contains(QLatin1StringView(words), Qt::CaseInsensitive);
    };
    if (says("StrandHogg 2"))
        return QStringLiteral("task_hijacking2");
    if (says("Task Hijacking"))
        return QStringLiteral("task_hijacking");
    if (says("would not be Protected"))
        return QStringLiteral("exported_provider_2");
    if (says("is not Protected")) {
        if (says("intent-filter exists"))
            return QStringLiteral("exported_intent_filter_exists");
        return says("targetSdkVersion") ? QStringLiteral("exported_provider")
                                        : QStringLiteral("explicitly_exported");
    }
    if (!says("Protected by a permission") || says("targetSdkVersion"))
        return {};
    const bool ofApp = says("at the application");
    QString rule = QStringLiteral("exported_protected_permission");
    if (says("protectionLevel: signatureOrSystem"))
        rule += QStringLiteral("_signatureorsystem");
    else if (says("protectionLevel: signature"))
        return ofApp ? rule : rule + QStringLiteral("_signature");
    else if (says("protectionLevel: dangerous"))
        rule += QStringLiteral("_dangerous");
    else if (says("protectionLevel: normal"))
        rule += QStringLiteral("_normal");
    else if (!ofApp)
        rule += QStringLiteral("_not_defined");
    return ofApp ? rule + QStringLiteral("_app_level") : rule;
}

} // namespace

QString mobsfManifestRule(const QString &title)
{
    const QString plain = withoutMarkup(title);
    if (const QString rule = exportedRule(plain); !rule.isEmpty())
        return rule;
    const QString stem = stemOf(plain).stem;
    for (const Named &each : manifestTitles) {
        if (stem.startsWith(QLatin1StringView(each.beginning), Qt::CaseInsensitive))
            return QLatin1StringView(each.rule);
    }
    return ruleKey(QStringLiteral("manifest"), stem);
}

QString mobsfCertificateRule(const QString &title, const QString &description)
{
    QString name = title;
    for (const Named &each : certificateTexts) {
        if (description.startsWith(QLatin1StringView(each.beginning), Qt::CaseInsensitive))
            name = QLatin1StringView(each.rule);
    }
    return ruleKey(QStringLiteral("certificate"), stemOf(name).stem);
}

} // namespace gatehouse
