#include "tests/models/toolreports/reportfixture.h"

using namespace gatehouse;

class MobsfReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheBuild_data();
    void knowsTheBuild();
    void readsEverySection_data();
    void readsEverySection();
    void keepsTheNamesOfRulesOverVersions();
    void readsCodeByFile();
    void saysWhatAResultIsAbout();
    void readsComponents();
    void warnsOfWhatIsNotThere();
    void refusesTheToolsOwnErrors_data();
    void refusesTheToolsOwnErrors();
    void survivesOtherShapes();
};

void MobsfReaderTest::knowsTheBuild_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<QString>("said");
    QTest::newRow("android 3.1")
        << "android-3.1.json" << Platform::Android
        << "3.1.7 Beta|com.example.claims|2.3|230|19|28|android.permission.CAMERA "
           "android.permission.INTERNET";
    QTest::newRow("android 4.0") << "android-4.0.json" << Platform::Android
                                 << "4.0.7|com.example.claims|3.0|300|24|33|android.permission."
                                    "INTERNET com.example.OWN";
    QTest::newRow("ios 3.4") << "ios-3.4.json" << Platform::Ios
                             << "3.4.0 Beta|com.example.claims|4.1|41|11.0|iphoneos14.5|"
                                "NSCameraUsageDescription";
    QTest::newRow("ios 4.2") << "ios-4.2.json" << Platform::Ios
                             << "4.2.8|com.example.claims|4.2|42|15.0|iphoneos17.0|"
                                "NSCameraUsageDescription";
    QTest::newRow("android 4.4") << "android-4.4.json" << Platform::Android
                                 << "4.4.2|com.example.claims|4.4.0|440|24|34|android.permission."
                                    "CAMERA android.permission.INTERNET";
    QTest::newRow("ios 4.5") << "ios-4.5.json" << Platform::Ios
                             << "4.5.0|com.example.claims|4.5.0|450|15.0|iphoneos18.0|"
                                "NSCameraUsageDescription";
}

void MobsfReaderTest::knowsTheBuild()
{
    QFETCH(const QString, file);
    QFETCH(const Platform, platform);
    QFETCH(const QString, said);
    const ToolReport report = readOrFail(fixture(file));
    QCOMPARE(report.format, ReportFormat::Mobsf);
    QCOMPARE(report.tool, "MobSF");
    const ToolSubject &subject = report.subject;
    QCOMPARE(subject.platform, std::optional(platform));
    QCOMPARE(subject.name, "Claims");
    QCOMPARE(
        (QStringList{report.toolVersion, subject.package, subject.version, subject.build,
                     subject.minimumSystem, subject.targetSystem, subject.permissions.join(' ')}
             .join('|')),
        said);
    QCOMPARE(subject.md5.size(), 32);
    QCOMPARE(subject.sha256.size(), 64);
    QCOMPARE(subject.sha256, subject.sha256.toLower());
    QCOMPARE(subject.size, 0);
    if (file == "android-3.1.json")
        QCOMPARE(report.ranAt.toUTC().toString(Qt::ISODate), "2020-11-26T16:03:16Z");
}

void MobsfReaderTest::readsEverySection_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("android 3.1")
        << "android-3.1.json"
        << QStringList{"permissions/dangerous review none",
                       "permissions/normal note none",
                       "certificate/signed-application passed none",
                       "certificate/application-vulnerable-to-janus-vulnerability failed high",
                       "certificate/certificate-algorithm-vulnerable-to-hash-collision review "
                       "medium",
                       "app_is_debuggable failed high",
                       "allowbackup_not_set review medium",
                       "exported_intent_filter_exists failed high",
                       "exported_protected_permission_normal review medium",
                       "high_intent_priority_found review medium",
                       "manifest/odd-of-found review medium",
                       "network/base-config-is-configured-to-disallow-clear-text-traffic-to-all-"
                       "domains passed none",
                       "network/domain-config-is-configured-to-trust-bundled-certs note none",
                       "android_logging note none",
                       "android_logging note none",
                       "android_sql_raw_query failed high",
                       "api_ipc note none",
                       "binary/nx passed none",
                       "binary/stack-canary failed high",
                       "binary/rpath passed none",
                       "binary/runpath failed high",
                       "binary/fortify note none",
                       "files/certificate-key-files-hardcoded-inside-the-app review medium",
                       "files/certificate-key-files-hardcoded-inside-the-app review medium",
                       "domains/malicious-domain failed high",
                       "firebase/open-firebase-database failed high",
                       "trackers/privacy-trackers review medium",
                       "secrets/hardcoded-secret review medium"};
    QTest::newRow("android 4.0")
        << "android-4.0.json"
        << QStringList{"permissions/normal note none",
                       "permissions/unknown note none",
                       "certificate/signed-application passed none",
                       "certificate/application-vulnerable-to-janus-vulnerability review medium",
                       "certificate/certificate-algorithm-vulnerable-to-hash-collision failed high",
                       "app_is_debuggable failed high",
                       "vulnerable_os_version2 review medium",
                       "explicitly_exported review medium",
                       "network/base-config-is-configured-to-disallow-clear-text-traffic-to-all-"
                       "domains passed none",
                       "network/certificate-pinning-expires-on note none",
                       "android_logging note none",
                       "android_logging note none",
                       "android_ssl_pinning passed none",
                       "android_odd review none",
                       "domains/sanctioned-country review none",
                       "firebase/app-talks-to-a-firebase-database note none",
                       "trackers/privacy-trackers passed none",
                       "behaviour/behaviour-of-later-versions-found review medium"};
    QTest::newRow("android 4.3") << "android-4.3.json"
                                 << QStringList{"firebase/open-firebase-database failed high",
                                                "firebase/firebase-remote-config-disabled passed "
                                                "none",
                                                "trackers/privacy-trackers review medium",
                                                "trackers/privacy-trackers review medium",
                                                "secrets/hardcoded-secret review medium",
                                                "secrets/hardcoded-secret review medium"};
    QTest::newRow("android 4.4")
        << "android-4.4.json"
        << QStringList{"permissions/dangerous review none",
                       "permissions/normal note none",
                       "certificate/signed-application passed none",
                       "vulnerable_os_version failed high",
                       "explicitly_exported review medium",
                       "network/base-config-is-insecurely-configured-to-permit-clear-text-traffic-"
                       "to-all-domains failed high",
                       "android_logging note none",
                       "android_logging note none",
                       "android_hardcoded review medium",
                       "api_ipc note none",
                       "behaviour/00063 note none",
                       "behaviour/00036 note none",
                       "binary/nx passed none",
                       "binary/stack-canary failed high",
                       "binary/rpath passed none",
                       "files/certificate-key-files-hardcoded-inside-the-app review medium",
                       "firebase/firebase-remote-config-enabled review medium",
                       "trackers/privacy-trackers review medium",
                       "secrets/hardcoded-secret review medium",
                       "secrets/hardcoded-secret review medium"};
    QTest::newRow("ios 4.5")
        << "ios-4.5.json"
        << QStringList{"permissions/dangerous review none",
                       "ats/app-transport-security-allowsarbitraryloads-is-allowed failed high",
                       "ios_insecure_random review medium",
                       "ios_api_keychain note none",
                       "binary/binary-makes-use-of-malloc-function review medium",
                       "macho/nx passed none",
                       "macho/pie passed none",
                       "macho/stack-canary failed high",
                       "macho/code-signature passed none",
                       "macho/stack-canary passed none",
                       "macho/symbol review medium",
                       "files/plist-files note none",
                       "trackers/privacy-trackers passed none"};
    QTest::newRow("ios 3.4")
        << "ios-3.4.json"
        << QStringList{"permissions/unknown note none",
                       "ats/app-transport-security-allowsarbitraryloads-is-allowed failed high",
                       "ats/insecure-communication-to-is-allowed failed high",
                       "ios_app_logging note none",
                       "ios_api_location note none",
                       "binary/binary-makes-use-of-insecure-api failed high",
                       "macho/nx passed none",
                       "macho/pie passed none",
                       "macho/rpath review medium",
                       "macho/symbol review medium",
                       "files/plist-files note none",
                       "files/certificate-key-files-hardcoded-inside-the-app review medium"};
    QTest::newRow("ios 4.2")
        << "ios-4.2.json"
        << QStringList{"permissions/dangerous review none",
                       "ats/app-transport-security-allowsarbitraryloads-is-allowed failed high",
                       "ats/nsexceptionminimumtlsversion-set-to-on passed none",
                       "ats/insecure-communication-to-is-allowed failed high",
                       "binary/binary-makes-use-of-insecure-api review medium",
                       "binary/binary-calls-ptrace-function-for-anti-debugging passed none",
                       "macho/nx note none",
                       "macho/arc passed none",
                       "macho/rpath passed none",
                       "macho/encrypted review medium",
                       "macho/stack-canary review medium",
                       "macho/stack-canary passed none",
                       "trackers/privacy-trackers passed none"};
}

void MobsfReaderTest::readsEverySection()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, expected);
    const QStringList found = verdicts(readOrFail(fixture(file)));
    for (qsizetype i = 0; i < std::min(found.size(), expected.size()); ++i)
        QCOMPARE(found[i], expected[i]);
    QCOMPARE(found.size(), expected.size());
}

void MobsfReaderTest::keepsTheNamesOfRulesOverVersions()
{
    const ToolReport old = readOrFail(fixture("android-3.1.json"));
    const ToolReport current = readOrFail(fixture("android-4.0.json"));
    for (const char *rule :
         {"app_is_debuggable", "android_logging", "certificate/signed-application",
          "certificate/certificate-algorithm-vulnerable-to-hash-collision"}) {
        QVERIFY2(!verdicts(old, rule).isEmpty(), rule);
        QVERIFY2(!verdicts(current, rule).isEmpty(), rule);
    }
    // Whatever the app's own names are.
    QByteArray renamed = fixture("android-3.1.json");
    renamed.replace("com.example.claims.", "org.another.app.").replace("(999)", "(1000)");
    QCOMPARE(verdicts(readOrFail(renamed)), verdicts(old));
}

void MobsfReaderTest::readsCodeByFile()
{
    for (const char *file : {"android-3.1.json", "android-4.0.json"}) {
        const ToolReport report = readOrFail(fixture(file));
        const ToolResult &logging = resultOf(report, "android_logging");
        QCOMPARE(logging.title, "The App logs information");
        QCOMPARE(logging.message,
                 "The App logs information. Sensitive information should never be logged.");
        QCOMPARE(logging.cwes, QStringList{"CWE-532"});
        QCOMPARE(logging.controls, QStringList{"MSTG-STORAGE-3"});
        QCOMPARE(whereOf(logging), "com/example/claims/A.java:7,23");
        QCOMPARE(whereOf(resultOf(report, "android_logging", 1)), "com/example/claims/B.java:5");
        QVERIFY(!logging.isSuppressed);
        QVERIFY(logging.fingerprint.isEmpty());
    }
    const ToolReport report = readOrFail(fixture("android-4.0.json"));
    QCOMPARE(resultOf(report, "android_logging").advice, "https://example.org/logs");
    QVERIFY(resultOf(report, "android_odd").places.empty());
    // An interface of the system is one result, wherever it is called.
    const ToolReport old = readOrFail(fixture("android-3.1.json"));
    QCOMPARE(resultOf(old, "api_ipc").places.size(), std::size_t(2));
    const ToolReport ios = readOrFail(fixture("ios-3.4.json"));
    QCOMPARE(resultOf(ios, "ios_app_logging").controls, QStringList{"MSTG-STORAGE-3"});
    QCOMPARE(resultOf(ios, "ios_app_logging").cwes, QStringList{"CWE-532"});
}

void MobsfReaderTest::saysWhatAResultIsAbout()
{
    const ToolReport old = readOrFail(fixture("android-3.1.json"));
    const ToolResult &exported = resultOf(old, "exported_intent_filter_exists");
    QCOMPARE(whereOf(exported), "AndroidManifest.xml:0 com.example.claims.Upload");
    QCOMPARE(exported.title,
             "Activity (com.example.claims.Upload) is not Protected. An intent-filter exists.");
    QCOMPARE(whereOf(resultOf(old, "high_intent_priority_found")), "AndroidManifest.xml:0 999");
    QCOMPARE(whereOf(resultOf(old, "binary/runpath")), "lib/arm64-v8a/libclaims.so:0");
    QCOMPARE(resultOf(old, "binary/runpath").message, "RUNPATH is set.");
    QCOMPARE(whereOf(resultOf(old, "domains/malicious-domain")), ":0 evil.example");
    QCOMPARE(whereOf(resultOf(old, "trackers/privacy-trackers")), ":0 Count Everything");
    QCOMPARE(whereOf(resultOf(old, "permissions/dangerous")), ":0 android.permission.CAMERA");
    QCOMPARE(resultOf(old, "permissions/dangerous").message,
             "take pictures\nAllows pictures to be taken.");
    QCOMPARE(whereOf(resultOf(old, "network/domain-config-is-configured-to-trust-bundled-certs")),
             ":0 a.example, b.example");
    const ToolReport ios = readOrFail(fixture("ios-4.2.json"));
    QCOMPARE(whereOf(resultOf(ios, "ats/insecure-communication-to-is-allowed")),
             "Info.plist:0 old.example.net");
    QCOMPARE(whereOf(resultOf(ios, "macho/stack-canary", 1)), "Frameworks/Pay.framework/Pay:0");
    const ToolResult &functions = resultOf(ios, "binary/binary-makes-use-of-insecure-api");
    QCOMPARE(functions.cwes, QStringList{"CWE-676"});
    QCOMPARE(functions.controls, QStringList{"MSTG-CODE-8"});
    const ToolReport newer = readOrFail(fixture("android-4.3.json"));
    QCOMPARE(resultOf(newer, "trackers/privacy-trackers", 1).message, "Crash reporting");
    const ToolReport newest = readOrFail(fixture("android-4.4.json"));
    const ToolResult &camera = resultOf(newest, "permissions/dangerous");
    QCOMPARE(camera.places.size(), 3u);
    QCOMPARE(camera.places[0].logical, "android.permission.CAMERA");
    QCOMPARE(camera.places[1].path, "com/example/claims/Damage.java");
    QCOMPARE(camera.places[1].line, 31);
    QCOMPARE(resultOf(newest, "behaviour/00063").title, "Implicit intent");
    QCOMPARE(resultOf(newest, "behaviour/00063").places.size(), 2u);
}

void MobsfReaderTest::readsComponents()
{
    const ToolReport report = readOrFail(fixture("android-4.3.json"));
    QStringList found;
    for (const ToolComponent &component : report.components)
        found +=
            QStringList{component.group, component.name, component.version, component.purl}.join(
                '|');
    QCOMPARE(found,
             (QStringList{"androidx.core|core-ktx|1.9.0|pkg:maven/androidx.core/core-ktx@1.9.0",
                          "com.google.dagger|hilt||pkg:maven/com.google.dagger/hilt",
                          "|lonely|2.0|", "|com.squareup.okhttp3||", "|io.reactivex||"}));
    QVERIFY(readOrFail(fixture("android-4.0.json")).components.empty());
}

void MobsfReaderTest::warnsOfWhatIsNotThere()
{
    const ToolReport report = readOrFail(fixture("android-4.0.json"));
    QVERIFY(warnsOf(report, "3 finding"));
    QVERIFY(warnsOf(report, "“strange”"));
    QCOMPARE(report.warnings.size(), 2);
    QVERIFY(readOrFail(fixture("android-3.1.json")).warnings.isEmpty());
    QVERIFY(readOrFail(fixture("ios-3.4.json")).warnings.isEmpty());
}

void MobsfReaderTest::refusesTheToolsOwnErrors_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("no report") << QByteArray("{\"report\": \"Report not Found\"}")
                               << "Report not Found";
    QTest::newRow("no key") << QByteArray(
        "{\"error\": \"You are unauthorized to make this request.\"}")
                            << "unauthorized";
    QTest::newRow("no scorecard") << QByteArray(
        "{\"not_found\": \"Report not found or supported\"}")
                                  << "not found";
}

void MobsfReaderTest::refusesTheToolsOwnErrors()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, said);
    const auto report = readReport(content);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Invalid);
    QVERIFY(report.error().message.contains(said));
}

void MobsfReaderTest::survivesOtherShapes()
{
    // Every section as something else than it is; the rest stays readable.
    const QByteArray content = fixture("android-4.0.json");
    for (const char *section :
         {"permissions", "certificate_analysis", "manifest_analysis", "network_security",
          "code_analysis", "domains", "firebase_urls", "trackers", "secrets", "appsec"}) {
        for (const char *other : {"null", "7", "\"x\"", "[[[]]]", "{\"a\": {\"b\": []}}"}) {
            QByteArray changed = content;
            changed.replace(QByteArray("\"") + section + "\":",
                            QByteArray("\"") + section + "\": " + other + ", \"was\":");
            const auto report = readReport(changed);
            QVERIFY2(report, section);
            QVERIFY(report->subject.package == "com.example.claims");
        }
    }
}

QTEST_GUILESS_MAIN(MobsfReaderTest)
#include "mobsfreadertest.moc"
