#include "models/packages/manifesttree.h"
#include "models/packages/networkconfig.h"
#include "models/packages/packagetool.h"
#include "models/packages/propertylist.h"
#include "models/packages/readpackage.h"
#include "models/packages/signerreport.h"
#include "tests/models/packages/packagefile.h"
#include "tests/support/testworkspace.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>

using namespace gatehouse;

namespace {

PackageReport readTree(const char *output)
{
    PackageReport report;
    ManifestTree::read(need(ManifestTree::parse(output)), report);
    return report;
}

QByteArray nested(int depth)
{
    return "<plist>" + QByteArray("<array>").repeated(depth)
        + QByteArray("</array>").repeated(depth) + "</plist>";
}

} // namespace

/// What packages say of themselves is read, and what was made to be misread is not.
class ReadPackageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void readsATree();
    void readsTheOtherProgramsTree();
    void takesNoTextForALine_data();
    void takesNoTextForALine();
    void readsTheConfigurationOfTheNetwork();
    void findsItsFileAmongTheResources();
    void takesNoConfigurationThatMayBeMisread_data();
    void takesNoConfigurationThatMayBeMisread();
    void readsTheTransportSecurityOfIos_data();
    void readsTheTransportSecurityOfIos();
    void readsWhatStandsInResources();
    void readsSigners_data();
    void readsSigners();
    void readsAPropertyList();
    void refusesAPropertyList_data();
    void refusesAPropertyList();
    void readsABinaryPropertyList();
    void readsAnIosApp();
    void readsNamesInAnyLocale();
    void warnsOfWhatAnIosAppLacks();
    void readsAnAndroidApp();
    void saysWhichProgramIsMissing();
    void refusesWhatIsNoPackage_data();
    void refusesWhatIsNoPackage();
    void readsNoMoreThanItNeeds();
    void stopsWhenToldTo();
    void stopsAProgramThatGoesOn_data();
    void stopsAProgramThatGoesOn();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qUtf8Printable(name));
        return file.fileName();
    }

    static bool isInstalled(const char *program)
    {
        PackageTool tool;
        tool.program = QString::fromLatin1(program);
        return tool.isInstalled();
    }

    QTemporaryDir m_folder;
};

void ReadPackageTest::readsATree()
{
    PackageReport report = readTree(aaptTree);
    QVERIFY(report.isManifestRead);
    QCOMPARE(report.package, QStringLiteral("com.example.policy"));
    QCOMPARE(report.build, QStringLiteral("530"));
    QCOMPARE(report.version, QString()); // in a resource
    QCOMPARE(report.minimumSystem, QStringLiteral("21"));
    QCOMPARE(report.targetSystem, QStringLiteral("30"));
    QCOMPARE(report.permissions,
             QStringList({"android.permission.CAMERA", "android.permission.READ_CONTACTS"}));
    // By its id: the name was taken away, and the label only looks like a line.
    QCOMPARE(report.isDebuggable, std::optional(true));
    QCOMPARE(report.allowsBackup, std::optional<bool>());
    QCOMPARE(report.allowsCleartext, std::optional(false)); // by its target
    QCOMPARE(report.isTestOnly, std::optional(false));
    QVERIFY(!report.hasNetworkConfig);
    QCOMPARE(report.urlSchemes, QStringList("policy"));
    const std::vector<ExportedComponent> exported{
        {"activity", "com.example.policy.MainActivity", true, false},
        {"activity-alias", "com.example.policy.Shortcut", false, false},
        {"activity", "com.example.policy.LinkActivity", false, true},
        {"provider", "com.example.policy.FileProvider", false, false}};
    QCOMPARE(report.exported, exported);
}

void ReadPackageTest::readsTheOtherProgramsTree()
{
    const PackageReport report = readTree(aapt2Tree);
    QCOMPARE(report.version, QStringLiteral("5.3.0"));
    QCOMPARE(report.build, QStringLiteral("530"));
    QCOMPARE(report.name, QStringLiteral("Policy"));
    QCOMPARE(report.isDebuggable, std::optional(false));
    QCOMPARE(report.allowsBackup, std::optional(false));
    QCOMPARE(report.isTestOnly, std::optional(true));
    QVERIFY(report.hasNetworkConfig);
    QVERIFY(report.exported.empty());
}

void ReadPackageTest::takesNoTextForALine_data()
{
    QTest::addColumn<QByteArray>("output");
    const QByteArray begin = "  E: manifest (line=2)\n    E: application (line=3)\n";
    const QByteArray label =
        "      A: http://schemas.android.com/apk/res/android:label(0x01010001)=\"x";
    const QByteArray debuggable = "A: android:debuggable(0x0101000f)=";
    QTest::newRow("a text with line breaks")
        << begin + label + "\n      " + debuggable + "false\" (Raw: \"x\")\n";
    QTest::newRow("an attribute twice")
        << begin + "      " + debuggable + "false\n      " + debuggable + "true\n";
    QTest::newRow("no manifest") << QByteArray("  E: resources (line=1)\n");
    QTest::newRow("two of them") << begin + "  E: manifest (line=9)\n";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a complaint") << QByteArray("ERROR: dump failed because no AndroidManifest.xml");
    QByteArray deep;
    for (int depth = 0; depth < 5000; ++depth)
        deep += QByteArray(" ").repeated(depth) + "E: manifest (line=1)\n";
    QTest::newRow("deeper than any") << deep;
}

void ReadPackageTest::takesNoTextForALine()
{
    QFETCH(QByteArray, output);
    QCOMPARE(ManifestTree::parse(output).error().kind, ErrorKind::Invalid);
}

void ReadPackageTest::readsTheConfigurationOfTheNetwork()
{
    const auto read = [](const char *tree, const char *target) {
        PackageReport report;
        report.targetSystem = QString::fromLatin1(target);
        need(NetworkConfig::read(need(ManifestTree::parse(tree, NetworkConfig::root)), report));
        return report;
    };
    const PackageReport some = read(networkTree, "34");
    QVERIFY(some.isNetworkConfigRead);
    QCOMPARE(some.allowsCleartext, std::optional(false));
    QCOMPARE(some.cleartextDomains, QStringList({"old.example.com", "inner.example.com"}));
    QCOMPARE(some.trustsUserCertificates, std::optional(false)); // but where a debugger may attach
    QCOMPARE(some.userCertificateDomains, QStringList("inner.example.com"));
    const PackageReport all = read(networkTree2, "34");
    QCOMPARE(all.allowsCleartext, std::optional(true));
    QVERIFY(all.cleartextDomains.isEmpty());
    QCOMPARE(all.trustsUserCertificates, std::optional(true));
    // Where it says nothing, by the target.
    constexpr auto nothing = "E: network-security-config (line=2)\n";
    QCOMPARE(read(nothing, "27").allowsCleartext, std::optional(true));
    QCOMPARE(read(nothing, "28").allowsCleartext, std::optional(false));
    QCOMPARE(read(nothing, "23").trustsUserCertificates, std::optional(true));
    QCOMPARE(read(nothing, "24").trustsUserCertificates, std::optional(false));
}

void ReadPackageTest::findsItsFileAmongTheResources()
{
    const QString reference = QStringLiteral("@0x7f150003");
    QCOMPARE(need(NetworkConfig::fileOf(reference, resourceTable)), QStringLiteral("res/a1.xml"));
    QCOMPARE(need(NetworkConfig::fileOf(reference, resourceTable2)), QStringLiteral("res/a1.xml"));
    QVERIFY(!NetworkConfig::fileOf(QStringLiteral("@0x7f150009"), resourceTable));
    // Two of them: the device decides. And nothing that a program would take for an option.
    QVERIFY(!NetworkConfig::fileOf(
        reference, QByteArray(resourceTable2) + "      (v28) (file) res/b.xml type=XML\n"));
    QVERIFY(
        !NetworkConfig::fileOf(reference, QByteArray(resourceTable2).replace("res/a1", "--help")));
}

void ReadPackageTest::takesNoConfigurationThatMayBeMisread_data()
{
    QTest::addColumn<QByteArray>("tree");
    const QByteArray begin = "E: network-security-config (line=2)\n";
    const QByteArray base = "    E: base-config (line=3)\n";
    QTest::newRow("two for all") << begin + base + base;
    QTest::newRow("a text like lines") << begin + base + "      T: 'x'\n";
    QTest::newRow("below a name") << begin
            + "    E: domain-config (line=3)\n        E: domain (line=3)\n"
              "            T: 'a'\n            E: domain (line=3)\n                T: 'b'\n";
    QTest::newRow("a name twice") << begin
            + QByteArray("    E: domain-config (line=3)\n        E: domain (line=3)\n"
                         "            T: 'a'\n")
                  .repeated(2);
    QTest::newRow("a manifest") << QByteArray("E: manifest (line=2)\n");
}

void ReadPackageTest::takesNoConfigurationThatMayBeMisread()
{
    QFETCH(QByteArray, tree);
    PackageReport report;
    report.hasNetworkConfig = true;
    const PackageReport before = report;
    const auto config = ManifestTree::parse(tree, NetworkConfig::root);
    QVERIFY(!config || !NetworkConfig::read(*config, report));
    QCOMPARE(report, before);
}

void ReadPackageTest::readsTheTransportSecurityOfIos_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<bool>("allows");
    QTest::addColumn<QStringList>("domains");
    QTest::addColumn<QStringList>("weak");
    const QByteArray all = "<key>NSAllowsArbitraryLoads</key><true/>";
    QTest::newRow("nothing") << QByteArray() << false << QStringList() << QStringList();
    QTest::newRow("all") << all << true << QStringList() << QStringList();
    QTest::newRow("all, narrowed to web content")
        << all + "<key>NSAllowsArbitraryLoadsInWebContent</key><true/>" << false
        << QStringList("NSAllowsArbitraryLoadsInWebContent") << QStringList();
    QTest::newRow("all, narrowed to the local network")
        << all + "<key>NSAllowsLocalNetworking</key><false/>" << false << QStringList()
        << QStringList();
    QTest::newRow("an old TLS") << QByteArray(
        "<key>NSExceptionDomains</key><dict><key>a.com</key><dict>"
        "<key>NSExceptionMinimumTLSVersion</key><string>TLSv1.1</string></dict>"
        "<key>b.com</key><dict><key>NSExceptionMinimumTLSVersion</key>"
        "<string>TLSv1.3</string></dict></dict>")
                                << false << QStringList() << QStringList("a.com");
}

void ReadPackageTest::readsTheTransportSecurityOfIos()
{
    QFETCH(QByteArray, says);
    const QByteArray info =
        "<plist version=\"1.0\"><dict><key>MinimumOSVersion</key><string>13.0</string>"
        "<key>NSAppTransportSecurity</key><dict>"
        + says + "</dict></dict></plist>";
    const PackageReport report = need(
        readPackage(zipFile(path(QString::fromLatin1(QTest::currentDataTag())), iosMembers(info))));
    QTEST(report.allowsCleartext.value_or(true), "allows");
    QTEST(report.cleartextDomains, "domains");
    QTEST(report.weakTlsDomains, "weak");
}

void ReadPackageTest::readsWhatStandsInResources()
{
    PackageReport report = readTree(aaptTree);
    readBadging(badgingOutput, report);
    QCOMPARE(report.version, QStringLiteral("5.3.0"));
    QCOMPARE(report.permissions.size(), 3);
    PackageReport alone;
    readBadging(badgingOutput, alone);
    QCOMPARE(alone.name, QStringLiteral("保单服务"));
    QCOMPARE(alone.package, QStringLiteral("com.example.policy"));
    QCOMPARE(alone.build, QStringLiteral("530"));
    QCOMPARE(alone.minimumSystem, QStringLiteral("21"));
    QCOMPARE(alone.targetSystem, QStringLiteral("30"));
}

void ReadPackageTest::readsSigners_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<bool>("holds");
    QTest::addColumn<QString>("says");
    QTest::newRow("signed") << QByteArray(signedOutput) << true << true
                            << "CN=Policy App, O=Example Insurance, C=CN|v1,v2|";
    QTest::newRow("unsigned") << QByteArray(unsignedOutput) << true << false
                              << "||Missing META-INF/MANIFEST.MF";
    QTest::newRow("a stamp is no signer")
        << QByteArray("Verifies\nSource Stamp Signer certificate DN: CN=Stamp\n") << true << true
        << "||";
    QTest::newRow("said both ways")
        << QByteArray("Verifies\nDOES NOT VERIFY\n") << true << false << "||";
    QTest::newRow("something else") << QByteArray("Error: no java") << false << false << "||";
}

void ReadPackageTest::readsSigners()
{
    QFETCH(QByteArray, output);
    QFETCH(bool, isKnown);
    QFETCH(bool, holds);
    PackageReport report;
    QCOMPARE(readSigners(output, report), isKnown);
    QCOMPARE(report.isSigned, isKnown ? std::optional(holds) : std::nullopt);
    QStringList subjects;
    for (const PackageSigner &each : report.signers) {
        subjects += each.subject;
        QCOMPARE(each.sha256.size(), 64);
    }
    QTEST(subjects.join(',') + '|' + report.schemes.join(',') + '|' + report.signatureProblem,
          "says");
}

void ReadPackageTest::readsAPropertyList()
{
    const QJsonObject list = need(PropertyList::read(infoList));
    QCOMPARE(list["CFBundleIdentifier"], "com.example.policy");
    QCOMPARE(list["CFBundleURLTypes"][0]["CFBundleURLSchemes"][0], "policy");
    QCOMPARE(list["NSAppTransportSecurity"]["NSAllowsArbitraryLoads"], false);
}

void ReadPackageTest::refusesAPropertyList_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("text") << QByteArray("hello") << ErrorKind::Unreadable;
    QTest::newRow("nothing") << QByteArray() << ErrorKind::Unreadable;
    QTest::newRow("cut off") << QByteArray(infoList).chopped(60) << ErrorKind::Unreadable;
    QTest::newRow("no dictionary")
        << QByteArray("<plist><array/></plist>") << ErrorKind::Unreadable;
    QTest::newRow("other XML") << QByteArray("<html><dict/></html>") << ErrorKind::Unreadable;
    QTest::newRow("deep") << nested(200000) << ErrorKind::Unreadable;
    QTest::newRow("entities") << QByteArray(bombList) << ErrorKind::Invalid;
}

void ReadPackageTest::refusesAPropertyList()
{
    QFETCH(QByteArray, content);
    const auto read = PropertyList::read(content);
    QVERIFY(!read);
    QTEST(read.error().kind, "kind");
}

void ReadPackageTest::readsABinaryPropertyList()
{
    const QByteArray content = QByteArray::fromBase64(binaryList);
    if (!isInstalled("plistutil")) {
        QCOMPARE(PropertyList::read(content).error().kind, ErrorKind::NotFound);
        QSKIP("plistutil is not installed");
    }
    QCOMPARE(need(PropertyList::read(content))["CFBundleIdentifier"], "com.example");
    // However it is cut, it is refused or says less.
    for (qsizetype size = 8; size < content.size(); size += 9)
        PropertyList::read(content.first(size)).value_or(QJsonObject());
    QVERIFY(!PropertyList::read(content.first(40)));
}

void ReadPackageTest::readsAnIosApp()
{
    const PackageReport report = need(readPackage(zipFile(path("保单.ipa"), iosMembers())));
    QVERIFY2(report.warnings.isEmpty(), qUtf8Printable(report.warnings.join(u'\n')));
    QCOMPARE(report.kind, PackageKind::Ipa);
    QCOMPARE(report.size, QFileInfo(path("保单.ipa")).size());
    QCOMPARE(report.sha256.size(), 64);
    QCOMPARE(report.sm3.size(), 64);
    QCOMPARE(report.package, QStringLiteral("com.example.policy"));
    QCOMPARE(report.name, QStringLiteral("保单服务"));
    QCOMPARE(report.version, QStringLiteral("5.3.0"));
    QCOMPARE(report.build, QStringLiteral("530"));
    QCOMPARE(report.minimumSystem, QStringLiteral("13.0"));
    QCOMPARE(report.permissions,
             QStringList({"NSCameraUsageDescription", "NSContactsUsageDescription"}));
    QCOMPARE(report.unexplained, QStringList("NSContactsUsageDescription"));
    QCOMPARE(report.urlSchemes, QStringList("policy"));
    QCOMPARE(report.allowsCleartext, std::optional(false));
    QCOMPARE(report.cleartextDomains, QStringList("old.example.com"));
    QCOMPARE(report.isDebuggable, std::optional(true));
    QCOMPARE(report.isSigned, std::optional(true));
    QCOMPARE(report.signers.size(), size_t(1));
    QCOMPARE(report.signers.front().subject, QStringLiteral("O=Example Insurance"));
    QCOMPARE(report.signers.front().sha256.size(), 64);
    const Provisioning profile{Provisioning::Devices, "Example Insurance (ABCDE12345)",
                               "com.example.policy", QDate(2030, 1, 1), 2};
    QCOMPARE(report.provisioning, profile);
}

void ReadPackageTest::readsNamesInAnyLocale()
{
    zipFile(path("locale.ipa"), iosMembers());
    const QByteArray before = setlocale(LC_ALL, nullptr);
    setlocale(LC_ALL, "C");
    const auto read = readPackage(path("locale.ipa"));
    setlocale(LC_ALL, before.constData());
    QCOMPARE(need(read).package, QStringLiteral("com.example.policy"));
}

void ReadPackageTest::warnsOfWhatAnIosAppLacks()
{
    auto members = iosMembers("no list");
    members.resize(2);
    members.emplace_back(QStringLiteral("Payload/保单.app/embedded.mobileprovision"), "no message");
    const PackageReport report = need(readPackage(zipFile(path("b.ipa"), members)));
    QVERIFY(!report.isManifestRead);
    QCOMPARE(report.isSigned, std::optional(false));
    QCOMPARE(report.isDebuggable, std::optional<bool>());
    QCOMPARE(report.warnings.size(), 2);
    members.pop_back();
    QVERIFY(need(readPackage(zipFile(path("c.ipa"), members)))
                .warnings.last()
                .contains(QStringLiteral("provisioning profile")));
}

void ReadPackageTest::readsAnAndroidApp()
{
    if (!isInstalled("aapt"))
        QSKIP("aapt is not installed");
    const QString fixture =
        QFileInfo(QStringLiteral(__FILE__)).absolutePath() + QStringLiteral("/fixtures/debug.apk");
    // A name that a program would take for an option, and that is not ASCII.
    QVERIFY(QFile::copy(fixture, path("-f 保单.apk")));
    const PackageReport report = need(readPackage(path("-f 保单.apk")));
    QVERIFY(report.isManifestRead);
    QCOMPARE(report.package, QStringLiteral("com.example.policy"));
    QCOMPARE(report.version, QStringLiteral("5.3.0"));
    QCOMPARE(report.build, QStringLiteral("530"));
    QCOMPARE(report.isDebuggable, std::optional(true));
    QCOMPARE(report.exported.size(), size_t(4));
    QVERIFY(QFile::copy(QFileInfo(fixture).absolutePath() + QStringLiteral("/network.apk"),
                        path("network.apk")));
    const PackageReport configured = need(readPackage(path("network.apk")));
    QVERIFY(configured.isNetworkConfigRead);
    QCOMPARE(configured.allowsCleartext, std::optional(false));
    QCOMPARE(configured.cleartextDomains,
             QStringList({"old.example.com", "a.example.com", "inner.example.com"}));
    QCOMPARE(configured.trustsUserCertificates, std::optional(true));
    if (!isInstalled("apksigner"))
        QSKIP("apksigner is not installed");
    QCOMPARE(report.warnings, QStringList());
    QCOMPARE(report.isSigned, std::optional(true));
    QCOMPARE(report.schemes, QStringList({"v1", "v2", "v3"}));
    QCOMPARE(report.signers.front().subject, QStringLiteral("CN=Android Debug, O=Android, C=US"));
}

void ReadPackageTest::saysWhichProgramIsMissing()
{
    const QByteArray search = qgetenv("PATH");
    qputenv("PATH", m_folder.path().toUtf8());
    const auto read =
        readPackage(zipFile(path("bare.apk"), {{QStringLiteral("AndroidManifest.xml"), "x"}}));
    qputenv("PATH", search);
    QCOMPARE(need(read).kind, PackageKind::Apk);
    QVERIFY(!read->isManifestRead);
    QCOMPARE(read->isSigned, std::optional<bool>());
    QCOMPARE(read->warnings.size(), 2);
    QVERIFY(read->warnings.front().contains(QStringLiteral("aapt")));
    QVERIFY(read->warnings.back().contains(QStringLiteral("apksigner")));
}

void ReadPackageTest::refusesWhatIsNoPackage_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("says");
    const QString manifest = QStringLiteral("AndroidManifest.xml");
    QTest::newRow("a text") << write("text.apk", "hello") << ErrorKind::Unreadable << "no package";
    QTest::newRow("empty") << write("empty.apk", {}) << ErrorKind::Unreadable << "no package";
    QTest::newRow("not there") << path("none.apk") << ErrorKind::Unreadable << "none.apk";
    QTest::newRow("a folder") << m_folder.path() << ErrorKind::Unreadable << "no file";
    zipFile(path("whole.zip"), {{manifest, QByteArray(5000, 'x')}});
    QFile whole(path("whole.zip"));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QTest::newRow("cut off") << write("cut.apk", whole.readAll().chopped(30))
                             << ErrorKind::Unreadable << "cut off";
    QTest::newRow("another archive")
        << zipFile(path("other.zip"), {{"a.txt", "x"}}) << ErrorKind::Unreadable << "neither";
    QTest::newRow("a package in an archive")
        << zipFile(path("outer.zip"), {{"build/app-release.apk", "x"}}) << ErrorKind::Invalid
        << "app-release.apk";
    QTest::newRow("a bundle") << zipFile(path("a.aab"),
                                         {{"base/manifest/AndroidManifest.xml", "x"}})
                              << ErrorKind::Invalid << "Bundle";
    QTest::newRow("two manifests") << zipFile(path("two.apk"), {{manifest, "x"}, {manifest, "y"}})
                                   << ErrorKind::Invalid << "more than one";
    QTest::newRow("a list outside of the app")
        << zipFile(path("deep.ipa"), {{"Payload/a.app/b/Info.plist", "x"}}) << ErrorKind::Unreadable
        << "neither";
}

void ReadPackageTest::refusesWhatIsNoPackage()
{
    QFETCH(QString, file);
    QFETCH(QString, says);
    const auto read = readPackage(file);
    QVERIFY(!read);
    QTEST(read.error().kind, "kind");
    QVERIFY2(read.error().message.contains(says), qUtf8Printable(read.error().message));
}

void ReadPackageTest::readsNoMoreThanItNeeds()
{
    // 20 MB of zeros for a property list: a bomb of 20 KB.
    auto members = iosMembers(QByteArray(20 * 1024 * 1024, '\0'));
    zipFile(path("bomb.ipa"), members);
    members.clear();
    const PackageReport report = need(readPackage(path("bomb.ipa")));
    QVERIFY(!report.isManifestRead);
    QVERIFY(report.warnings.front().contains(QStringLiteral("larger")));
}

void ReadPackageTest::stopsWhenToldTo()
{
    Progress progress;
    progress.cancel();
    const auto read = readPackage(zipFile(path("stopped.ipa"), iosMembers()), &progress);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Cancelled);
}

void ReadPackageTest::stopsAProgramThatGoesOn_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("longest");
    QTest::addColumn<QString>("says");
    constexpr int patient = 200000;
    QTest::newRow("for ever") << "sleep" << QStringList("600") << 300 << "did not come to an end";
    QTest::newRow("talking") << "yes" << QStringList() << patient << "says more";
    QTest::newRow("with one of its own")
        << "bash" << QStringList({"-c", "sleep 600; true"}) << 300 << "did not come to an end";
    QTest::newRow("crashing") << "bash" << QStringList({"-c", "kill -SEGV $$"}) << patient
                              << "failed";
    QTest::newRow("taking memory")
        << "bash"
        << QStringList({"-c", "ulimit -v | grep -q unlimited && sleep 600; kill -SEGV $$"})
        << patient << "failed";
    QTest::newRow("absent") << "no-such-program" << QStringList() << patient << "the-package";
}

void ReadPackageTest::stopsAProgramThatGoesOn()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(int, longest);
    QFETCH(QString, says);
    PackageTool tool;
    tool.program = program;
    tool.arguments = arguments;
    tool.debian = QStringLiteral("the-package");
    tool.longestRun = longest;
    tool.longestOutput = 1000;
    tool.mostMemory = 512LL * 1024 * 1024;
    const auto answer = tool.run();
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.contains(says), qUtf8Printable(answer.error().message));
}

QTEST_GUILESS_MAIN(ReadPackageTest)
#include "readpackagetest.moc"
