#include "models/packages/packagecheck.h"

#include "models/base/digest.h"
#include "models/base/listing.h"
#include "models/packages/readpackage.h"
#include "models/portfolio/platforms.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace gatehouse {

namespace {

const QString toolName = QStringLiteral("Gatehouse package check");
constexpr auto checkFormat = "1";
constexpr int shownNames = 8;
constexpr int longestFileName = 120;
// v2 signs the file as a whole and came with this API level.
constexpr int wholeFileFrom = 24;

/// The permissions that Android asks the user for, by what follows "android.permission.".
const QStringList &dangerousPermissions()
{
    static const QStringList names =
        QStringLiteral(
            "ACCEPT_HANDOVER ACCESS_BACKGROUND_LOCATION ACCESS_COARSE_LOCATION "
            "ACCESS_FINE_LOCATION "
            "ACCESS_MEDIA_LOCATION ACTIVITY_RECOGNITION ADD_VOICEMAIL ANSWER_PHONE_CALLS "
            "BLUETOOTH_ADVERTISE BLUETOOTH_CONNECT BLUETOOTH_SCAN BODY_SENSORS "
            "BODY_SENSORS_BACKGROUND "
            "CALL_PHONE CAMERA GET_ACCOUNTS NEARBY_WIFI_DEVICES POST_NOTIFICATIONS "
            "PROCESS_OUTGOING_CALLS READ_CALENDAR READ_CALL_LOG READ_CONTACTS "
            "READ_EXTERNAL_STORAGE "
            "READ_MEDIA_AUDIO READ_MEDIA_IMAGES READ_MEDIA_VIDEO READ_MEDIA_VISUAL_USER_SELECTED "
            "READ_PHONE_NUMBERS READ_PHONE_STATE READ_SMS RECEIVE_MMS RECEIVE_SMS RECEIVE_WAP_PUSH "
            "RECORD_AUDIO SEND_SMS USE_SIP UWB_RANGING WRITE_CALENDAR WRITE_CALL_LOG "
            "WRITE_CONTACTS "
            "WRITE_EXTERNAL_STORAGE MANAGE_EXTERNAL_STORAGE SYSTEM_ALERT_WINDOW "
            "REQUEST_INSTALL_PACKAGES QUERY_ALL_PACKAGES")
            .split(u' ');
    return names;
}

/// Makes the results, one check after the other.
class PackageCheck
{
    Q_DECLARE_TR_FUNCTIONS(PackageCheck)
public:
    PackageCheck(const PackageReport &package, const PackageGround &ground)
        : m_package(package), m_ground(ground), m_isAlone(ground.isOnlyOf(platformOf(package.kind)))
    {
    }

    std::vector<ToolResult> run()
    {
        checkRegister();
        checkDigest();
        checkTestedBuild();
        checkSignature();
        if (m_package.isManifestRead)
            checkManifest();
        return std::move(m_results);
    }

    static QString said(const QString &what) { return what.isEmpty() ? tr("nothing") : what; }

private:
    bool isApk() const { return m_package.kind == PackageKind::Apk; }

    ToolResult &add(const char *rule, ToolOutcome outcome, ToolSeverity severity,
                    const QString &title, const QString &message)
    {
        ToolResult result;
        result.rule = QStringLiteral("package/") + QLatin1StringView(rule);
        result.title = title;
        result.message = message;
        result.outcome = outcome;
        const bool isFailing = outcome == ToolOutcome::Failed || outcome == ToolOutcome::Review;
        result.severity = isFailing ? severity : ToolSeverity::None;
        // The same in every language and build, so that the next check finds it again.
        result.fingerprint = result.rule;
        m_results.push_back(std::move(result));
        return m_results.back();
    }
    void pass(const char *rule, const QString &title, const QString &message)
    {
        add(rule, ToolOutcome::Passed, ToolSeverity::None, title, message);
    }
    void leaveOut(const char *rule, const QString &title, const QString &message)
    {
        add(rule, ToolOutcome::NotRun, ToolSeverity::None, title, message);
    }

    /// What the package says is what the register says.
    void compare(const char *rule, const QString &title, const QString &package,
                 const QString &recorded, ToolSeverity severity, bool isCertain)
    {
        if (package.isEmpty() || recorded.isEmpty()) {
            leaveOut(rule, title,
                     package.isEmpty() ? tr("The package does not tell it.")
                                       : tr("The register does not say it of %1; the package says "
                                            "%2. Enter it at the release.")
                                             .arg(m_ground.release, package));
            return;
        }
        if (package == recorded) {
            pass(rule, title, tr("The package and the register both say %1.").arg(package));
            return;
        }
        const QString differs =
            tr("The package says %1, and the register says %2.").arg(package, recorded);
        if (isCertain)
            add(rule, ToolOutcome::Failed, severity, title, differs).advice =
                tr("Deliver the package of this release, or correct what the register says.");
        else
            add(rule, ToolOutcome::Review, severity, title, differs).advice =
                tr("The release is for several platforms: see whether the register means this "
                   "one.");
    }

    void checkRegister()
    {
        const Platform platform = platformOf(m_package.kind);
        const QString title = tr("Platform of the package");
        if (std::ranges::find(m_ground.platforms, platform) != m_ground.platforms.end())
            pass("platform", title, tr("%1 is for %2.").arg(m_ground.release, label(platform)));
        else
            add("platform", ToolOutcome::Failed, ToolSeverity::High, title,
                tr("The package is for %1, and the release is for %2.")
                    .arg(label(platform), platformNames(m_ground.platforms)))
                .advice = tr("Check it with its own release, or add the platform to this one.");
        compare("name", tr("Package name"), m_package.package, m_ground.package, ToolSeverity::High,
                m_isAlone);
        compare("version", tr("Version of the package"), m_package.version, m_ground.version,
                ToolSeverity::High, true);
        compare("build", tr("Build of the package"), m_package.build, m_ground.build,
                ToolSeverity::Medium, m_isAlone);
    }

    void checkDigest()
    {
        const QString title = tr("Digest of the package");
        const auto isOther = [](const QString &recorded, const QString &own) {
            return !recorded.isEmpty() && recorded != own;
        };
        if (m_ground.sha256.isEmpty() && m_ground.sm3.isEmpty())
            leaveOut("digest", title,
                     m_isAlone ? tr("None was recorded so far; the digests of this one are, when "
                                    "the check is taken over.")
                               : tr("None is recorded."));
        else if (!isOther(m_ground.sha256, m_package.sha256)
                 && !isOther(m_ground.sm3, m_package.sm3))
            pass("digest", title, tr("Its digest is the recorded one."));
        else
            add("digest", m_isAlone ? ToolOutcome::Failed : ToolOutcome::Review, ToolSeverity::High,
                title,
                tr("Recorded is a package with the digest %1; this one has %2.")
                    .arg(m_ground.sha256.isEmpty() ? m_ground.sm3 : m_ground.sha256,
                         m_ground.sha256.isEmpty() ? m_package.sm3 : m_package.sha256))
                .advice = tr("Find out which of the two is delivered. If it is this one, test it "
                             "and correct the release.");
    }

    /// "530", "5.3.0", "5.3.0 (530)", "build 530": a text speaks of this build where its number or
    /// digest is a word of it, or where it names the version alone.
    bool isThisBuild(const QString &text) const
    {
        static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}._-]+"));
        const QStringList words = text.split(between, Qt::SkipEmptyParts);
        const auto has = [&](const QString &word) {
            return !word.isEmpty() && words.contains(word, Qt::CaseInsensitive);
        };
        return has(m_package.build) || has(m_package.sha256)
            || (words.size() == 1 && has(m_package.version));
    }

    void checkTestedBuild()
    {
        const QString title = tr("Tested build");
        const QString advice = tr("Test this build, or deliver the one that was tested.");
        if (m_ground.tested.empty()) {
            leaveOut("tested-build", title,
                     tr("No result of a test says which build it was taken on."));
            return;
        }
        if (m_package.build.isEmpty() && m_package.version.isEmpty()) {
            leaveOut("tested-build", title, tr("The package does not tell its build."));
            return;
        }
        int here = 0;
        int elsewhere = 0;
        QStringList others;
        for (const TestedBuild &each : m_ground.tested) {
            if (isThisBuild(each.build)) {
                here += each.results;
            } else {
                elsewhere += each.results;
                others += each.build;
            }
        }
        const QString own = m_package.build.isEmpty() ? m_package.version : m_package.build;
        if (elsewhere == 0)
            pass("tested-build", title,
                 tr("%n result(s) of tests are of build %1.", nullptr, here).arg(own));
        else if (here == 0)
            add("tested-build", ToolOutcome::Failed, ToolSeverity::High, title,
                tr("This is build %1, and tested was: %2.").arg(own, firstOf(others)))
                .advice = advice;
        else
            add("tested-build", ToolOutcome::Review, ToolSeverity::Medium, title,
                tr("%n result(s) of tests are of another build than %1: %2.", nullptr, elsewhere)
                    .arg(own, firstOf(others)))
                .advice = advice;
    }

    void checkSignature()
    {
        const QString title = tr("Signature of the package");
        if (!m_package.isSigned) {
            leaveOut("signature", title, tr("Nothing is known of the signature."));
            return;
        }
        QStringList subjects;
        for (const PackageSigner &each : m_package.signers)
            subjects += each.subject;
        if (!*m_package.isSigned) {
            add("signature", ToolOutcome::Failed, ToolSeverity::High, title,
                m_package.signatureProblem.isEmpty()
                    ? tr("It carries no signature.")
                    : tr("The signature does not hold: %1").arg(m_package.signatureProblem))
                .advice = tr("Sign the release with the supplier's own certificate.");
            return;
        }
        if (!isApk()) {
            add("signature", ToolOutcome::Review, ToolSeverity::Low, title,
                tr("It carries a signature of %1; whether it holds can only be told on a Mac.")
                    .arg(subjects.isEmpty() ? tr("nobody that could be named") : firstOf(subjects)))
                .advice = tr("Verify it with codesign and file what it says.");
            return;
        }
        checkSigner(title, subjects);
        checkSchemes();
    }

    void checkSigner(const QString &title, const QStringList &subjects)
    {
        static const QRegularExpression named(QStringLiteral("(?:^|[,+] ?)O=[^,]*[^,\\s]"),
                                              QRegularExpression::CaseInsensitiveOption);
        const QString debug = tr("Debug certificate");
        const bool isDebug = std::ranges::any_of(subjects, [](const QString &subject) {
            return subject.contains(QLatin1StringView("CN=Android Debug"), Qt::CaseInsensitive);
        });
        if (isDebug) {
            add("debug-certificate", ToolOutcome::Failed, ToolSeverity::High, debug,
                tr("Its certificate is the one that development tools make for themselves: %1.")
                    .arg(firstOf(subjects)))
                .advice = tr("Sign the release with the supplier's own certificate.");
            return;
        }
        pass("debug-certificate", debug, tr("It is of %1.").arg(said(firstOf(subjects))));
        const bool isNamed = std::ranges::any_of(
            subjects, [](const QString &subject) { return named.match(subject).hasMatch(); });
        if (isNamed)
            pass("signature", title,
                 tr("The signature holds; it is of %1.").arg(firstOf(subjects)));
        else
            add("signature", ToolOutcome::Review, ToolSeverity::Low, title,
                tr("The signature holds, and its certificate names no organisation: %1.")
                    .arg(said(firstOf(subjects))))
                .advice = tr("Say how the certificate is known to be the supplier's.");
    }

    void checkSchemes()
    {
        const QString title = tr("Signature scheme");
        const bool isWhole = std::ranges::any_of(
            m_package.schemes, [](const QString &each) { return each != QLatin1StringView("v1"); });
        const bool isOpen = m_package.schemes.contains(QLatin1StringView("v1"))
            && m_package.minimumSystem.toInt() < wholeFileFrom;
        if (!isWhole)
            add("signature-scheme", ToolOutcome::Failed, ToolSeverity::Medium, title,
                tr("It is signed by scheme v1 alone, which leaves parts of the file open."))
                .advice = tr("Sign it by scheme v2 or v3.");
        else
            pass("signature-scheme", title,
                 isOpen ? tr("It is signed by %1; devices below Android 7 look at v1 alone.")
                              .arg(listed(m_package.schemes))
                        : tr("It is signed by %1.").arg(listed(m_package.schemes)));
    }

    /// A flag that a release does not set; `isSet` is nothing where a resource decides.
    void checkFlag(const char *rule, const QString &title, std::optional<bool> isSet,
                   ToolSeverity severity, const QString &what, const QString &advice)
    {
        if (isSet == false) {
            pass(rule, title, tr("It is not set."));
            return;
        }
        add(rule, isSet ? ToolOutcome::Failed : ToolOutcome::Review, severity, title,
            isSet ? what : tr("The device decides: the manifest refers to a resource."))
            .advice = advice;
    }

    void checkManifest()
    {
        if (isApk() || m_package.isDebuggable)
            checkFlag("debuggable", tr("Debugging allowed"), m_package.isDebuggable,
                      ToolSeverity::High,
                      isApk() ? tr("The manifest says android:debuggable=\"true\".")
                              : tr("The provisioning profile says get-task-allow."),
                      tr("Build the release without it."));
        if (isApk()) {
            checkFlag("test-only", tr("Build for tests"), m_package.isTestOnly,
                      ToolSeverity::Medium, tr("The manifest says android:testOnly=\"true\"."),
                      tr("Build the release without it."));
            checkFlag("backup", tr("Backup by the system"), m_package.allowsBackup,
                      ToolSeverity::Medium,
                      tr("android:allowBackup is true, or the manifest leaves it at that."),
                      tr("Say android:allowBackup=\"false\", or leave sensitive data out of the "
                         "backup and say so."));
        }
        checkCleartext();
        if (isApk()) {
            checkUserCertificates();
            checkExported();
        } else {
            checkTls();
            checkProvisioning();
        }
        checkPermissions();
    }

    void checkCleartext()
    {
        const QString title = tr("Plain-text traffic");
        const QString advice = tr("Use HTTPS for all, and allow nothing else.");
        const bool isConfigured = m_package.hasNetworkConfig;
        if (isConfigured && !m_package.isNetworkConfigRead)
            add("cleartext", ToolOutcome::Review, ToolSeverity::Low, title,
                tr("A network security configuration in the package decides."))
                .advice = tr("Look at it: cleartextTrafficPermitted and the certificates it "
                             "trusts.");
        else if (m_package.allowsCleartext == true)
            add("cleartext", ToolOutcome::Failed, ToolSeverity::High, title,
                isConfigured ? tr("The network security configuration permits it to every host, or "
                                  "leaves it at that.")
                    : isApk()
                    ? tr("android:usesCleartextTraffic is true, or its target system makes it so.")
                    : tr("Info.plist says NSAllowsArbitraryLoads."))
                .advice = advice;
        else if (!m_package.cleartextDomains.isEmpty())
            add("cleartext", ToolOutcome::Review, ToolSeverity::Medium, title,
                (isConfigured ? tr("The network security configuration permits it for: %1.")
                              : tr("Info.plist allows plain text for: %1."))
                    .arg(firstOf(m_package.cleartextDomains)))
                .advice = advice;
        else if (m_package.allowsCleartext == false)
            pass("cleartext", title, tr("Plain text is not allowed."));
        else
            add("cleartext", ToolOutcome::Review, ToolSeverity::Low, title,
                tr("The device decides: the manifest refers to a resource."))
                .advice = advice;
    }

    /// Who can put a certificate on a device, as malware and companies' proxies can, reads along.
    void checkUserCertificates()
    {
        const QString title = tr("Certificates of the user");
        const QString advice =
            tr("Trust the system's certificates alone, and those of the user only where a debugger "
               "may attach (debug-overrides).");
        if (!m_package.trustsUserCertificates)
            leaveOut("user-certificates", title,
                     tr("What it trusts stands in a configuration that could not be read."));
        else if (*m_package.trustsUserCertificates)
            add("user-certificates", ToolOutcome::Failed, ToolSeverity::Medium, title,
                m_package.hasNetworkConfig
                    ? tr("The network security configuration trusts certificates that the user "
                         "has installed.")
                    : tr("Its target system makes it trust certificates that the user has "
                         "installed."))
                .advice = advice;
        else if (!m_package.userCertificateDomains.isEmpty())
            add("user-certificates", ToolOutcome::Review, ToolSeverity::Medium, title,
                tr("The network security configuration trusts certificates that the user has "
                   "installed for: %1.")
                    .arg(firstOf(m_package.userCertificateDomains)))
                .advice = advice;
        else
            pass("user-certificates", title, tr("It trusts none that the user has installed."));
    }

    void checkTls()
    {
        const QString title = tr("Version of TLS");
        if (m_package.weakTlsDomains.isEmpty())
            pass("tls-version", title, tr("Info.plist allows nothing below TLS 1.2."));
        else
            add("tls-version", ToolOutcome::Failed, ToolSeverity::Medium, title,
                tr("Info.plist allows TLS below 1.2 for: %1.")
                    .arg(firstOf(m_package.weakTlsDomains)))
                .advice = tr("Have these servers speak TLS 1.2 or newer, and drop the exception.");
    }

    void checkProvisioning()
    {
        const QString title = tr("Provisioning profile");
        const Provisioning &profile = m_package.provisioning;
        const bool isWild = profile.package.endsWith(u'*');
        const QString own = isWild ? profile.package.chopped(1) : profile.package;
        const QString team = said(profile.team);
        if (profile.audience == Provisioning::Unknown) {
            leaveOut("provisioning", title, tr("Nothing is known of it."));
            return;
        }
        const bool fits = profile.package.isEmpty() || m_package.package.isEmpty()
            || (isWild ? m_package.package.startsWith(own) : m_package.package == own);
        if (!fits) {
            add("provisioning", ToolOutcome::Failed, ToolSeverity::High, title,
                tr("The profile is for %1, and the app is %2.")
                    .arg(profile.package, m_package.package))
                .advice = tr("Find out who has put it together, and sign the app anew.");
            return;
        }
        const QString until = profile.expiresOn.isValid()
            ? u' ' + tr("It holds until %1.").arg(profile.expiresOn.toString(Qt::ISODate))
            : QString();
        const QString advice =
            tr("Deliver the build for the App Store, or say how this one reaches "
               "its users.");
        if (profile.audience == Provisioning::Store)
            pass("provisioning", title, tr("It is of %1, for the App Store.").arg(team) + until);
        else if (profile.audience == Provisioning::Organisation)
            add("provisioning", ToolOutcome::Review, ToolSeverity::Low, title,
                tr("It is of %1, for every device as an organisation's own app: nobody else has "
                   "looked at it.")
                        .arg(team)
                    + until)
                .advice = advice;
        else
            add("provisioning", ToolOutcome::Review, ToolSeverity::Low, title,
                tr("It is of %1, for %n device(s) that it lists.", nullptr, profile.devices)
                        .arg(team)
                    + until)
                .advice = advice;
    }

    void checkExported()
    {
        const QString title = tr("Exported components");
        std::vector<const ExportedComponent *> open;
        for (const ExportedComponent &each : m_package.exported) {
            if (!each.isLauncher)
                open.push_back(&each);
        }
        if (open.empty()) {
            pass("exported", title, tr("Only what the home screen starts is."));
            return;
        }
        for (const ExportedComponent *each : open) {
            const bool isData = each->kind == QLatin1StringView("provider");
            ToolResult &result = add(
                "exported", isData ? ToolOutcome::Failed : ToolOutcome::Review,
                isData ? ToolSeverity::High : ToolSeverity::Medium, title,
                each->isImplied
                    ? tr("The %1 %2 is exported by default: the manifest does not say that it is "
                         "not.")
                          .arg(each->kind, each->name)
                    : tr("The %1 %2 is exported to every app.").arg(each->kind, each->name));
            result.advice = tr("Say exported=\"false\", or guard it by a permission and check what "
                               "comes in.");
            result.fingerprint += u'/' + each->name;
            ToolPlace place;
            place.path = QStringLiteral("AndroidManifest.xml");
            place.logical = each->name;
            result.places = {place};
        }
    }

    void checkPermissions()
    {
        const QString title = tr("Permissions asked for");
        QStringList asked;
        for (const QString &each : m_package.permissions) {
            if (!isApk() || dangerousPermissions().contains(each.section(u'.', -1)))
                asked += each.section(u'.', -1);
        }
        if (asked.isEmpty())
            pass("permissions", title, tr("It asks the user for none."));
        else
            add("permissions", ToolOutcome::Review, ToolSeverity::Low, title,
                tr("It asks the user for: %1.").arg(listed(asked)))
                .advice = tr("Say for each what the app needs it for, and drop the others.");
        if (isApk() || asked.isEmpty())
            return;
        const QString reasons = tr("Reasons for permissions");
        if (m_package.unexplained.isEmpty())
            pass("usage-reasons", reasons, tr("Each has its reason."));
        else
            add("usage-reasons", ToolOutcome::Failed, ToolSeverity::Medium, reasons,
                tr("No reason is given for: %1.").arg(firstOf(m_package.unexplained)))
                .advice = tr("Write what the access is for.");
    }

    /// The first of them, the others as a number.
    static QString firstOf(const QStringList &names)
    {
        const auto others = static_cast<int>(names.size()) - shownNames;
        const QString first = listed(names.mid(0, shownNames));
        return others > 0 ? tr("%1 and %n more", nullptr, others).arg(first) : first;
    }

    const PackageReport &m_package;
    const PackageGround &m_ground;
    bool m_isAlone; ///< what the register says of a package is of this platform's
    std::vector<ToolResult> m_results;
};

/// What becomes evidence: no moment in it, so that the same check is the same content.
QByteArray written(const PackageReport &package, const PackageGround &ground,
                   const std::vector<ToolResult> &results)
{
    QJsonArray checks;
    for (const ToolResult &each : results)
        checks += QJsonObject{{QStringLiteral("rule"), each.rule},
                              {QStringLiteral("outcome"), toKey(each.outcome)},
                              {QStringLiteral("severity"), toKey(each.severity)},
                              {QStringLiteral("title"), each.title},
                              {QStringLiteral("message"), each.message}};
    QJsonArray platforms;
    for (const Platform each : ground.platforms)
        platforms += toKey(each);
    QJsonArray tested;
    for (const TestedBuild &each : ground.tested)
        tested += QJsonObject{{QStringLiteral("build"), each.build},
                              {QStringLiteral("results"), each.results}};
    const QJsonObject json{
        {QStringLiteral("format"), QStringLiteral("gatehouse-package-check")},
        {QStringLiteral("format_version"), QLatin1StringView(checkFormat)},
        {QStringLiteral("file"), QFileInfo(package.path).fileName()},
        {QStringLiteral("package"), toJson(package)},
        {QStringLiteral("release"),
         QJsonObject{{QStringLiteral("name"), ground.release},
                     {QStringLiteral("version"), ground.version},
                     {QStringLiteral("build"), ground.build},
                     {QStringLiteral("package"), ground.package},
                     {QStringLiteral("sha256"), ground.sha256},
                     {QStringLiteral("sm3"), ground.sm3},
                     {QStringLiteral("platforms"), platforms}}},
        {QStringLiteral("tested"), tested},
        {QStringLiteral("checks"), checks},
    };
    return QJsonDocument(json).toJson();
}

} // namespace

std::vector<ToolResult> checkPackage(const PackageReport &package, const PackageGround &ground)
{
    return PackageCheck(package, ground).run();
}

ReportFile packageReportFile(const PackageReport &package, const PackageGround &ground)
{
    ReportFile file;
    file.path = package.path;
    ToolReport &report = file.report;
    report.format = ReportFormat::Package;
    report.formatVersion = QLatin1StringView(checkFormat);
    report.tool = toolName;
    report.toolVersion = QStringLiteral(GATEHOUSE_VERSION);
    report.subject.platform = platformOf(package.kind);
    report.subject.name = package.name;
    report.subject.package = package.package;
    report.subject.version = package.version;
    report.subject.build = package.build;
    report.subject.sha256 = package.sha256;
    report.subject.size = package.size;
    report.subject.minimumSystem = package.minimumSystem;
    report.subject.targetSystem = package.targetSystem;
    report.subject.permissions = package.permissions;
    report.warnings = package.warnings;
    report.results = checkPackage(package, ground);
    file.written = written(package, ground, report.results);
    file.writtenName =
        QFileInfo(package.path).fileName().left(longestFileName) + QStringLiteral(".check.json");
    file.sha256 = Digest::of(DigestAlgorithm::Sha256, file.written);
    if (ground.isOnlyOf(platformOf(package.kind)) && ground.sha256.isEmpty()
        && ground.sm3.isEmpty()) {
        file.package.emplace();
        file.package->sha256 = package.sha256;
        file.package->sm3 = package.sm3;
    }
    return file;
}

Result<ReportFile> readHandedOver(const Database &database, ReleaseId release, const QString &path,
                                  Progress *progress)
{
    if (!isPackage(path))
        return ReportFile::read(path);
    TRY_ASSIGN(const PackageReport package, readPackage(path, progress));
    TRY_ASSIGN(const PackageGround ground, PackageGround::load(database, release));
    return packageReportFile(package, ground);
}

} // namespace gatehouse
