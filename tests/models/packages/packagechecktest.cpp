#include "models/evidence/evidencerepository.h"
#include "models/imports/rulemapper.h"
#include "models/packages/packagecheck.h"
#include "models/testing/testcaserepository.h"
#include "models/testing/testresultrepository.h"
#include "tests/models/imports/importfixture.h"
#include "tests/models/packages/packagefile.h"

#include <QRegularExpression>
#include <QTest>

using namespace gatehouse;

namespace {

/// One that nothing is wrong with.
PackageReport soundApk()
{
    PackageReport package;
    package.path = QStringLiteral("/tmp/policy.apk");
    package.sha256 = QString(64, u'a');
    package.sm3 = QString(64, u'b');
    package.size = 1000;
    package.package = QStringLiteral("com.example.policy");
    package.version = QStringLiteral("5.3.0");
    package.build = QStringLiteral("530");
    package.minimumSystem = QStringLiteral("24");
    package.targetSystem = QStringLiteral("33");
    package.permissions = {QStringLiteral("android.permission.INTERNET")};
    package.exported = {{"activity", "com.example.policy.MainActivity", true, false}};
    package.isDebuggable = package.isTestOnly = package.allowsBackup = package.allowsCleartext =
        false;
    package.trustsUserCertificates = false;
    package.isManifestRead = true;
    package.isSigned = true;
    package.schemes = {QStringLiteral("v2")};
    package.signers = {{QStringLiteral("CN=Policy, O=Example Insurance, C=CN"), QString(64, u'c')}};
    return package;
}

PackageReport soundIpa()
{
    PackageReport package = soundApk();
    package.kind = PackageKind::Ipa;
    package.permissions = {QStringLiteral("NSCameraUsageDescription")};
    package.exported.clear();
    package.allowsBackup = package.isTestOnly = package.trustsUserCertificates = std::nullopt;
    package.provisioning = {Provisioning::Store, QStringLiteral("Example Insurance (ABCDE12345)"),
                            QStringLiteral("com.example.policy"), QDate(2030, 1, 1), 0};
    package.schemes.clear();
    return package;
}

PackageGround registered()
{
    PackageGround ground;
    ground.release = QStringLiteral("POLICY@5.3.0");
    ground.version = QStringLiteral("5.3.0");
    ground.build = QStringLiteral("530");
    ground.package = QStringLiteral("com.example.policy");
    ground.sha256 = QString(64, u'a');
    ground.sm3 = QString(64, u'b');
    ground.platforms = {Platform::Android};
    ground.tested = {{QStringLiteral("5.3.0 (530)"), 7}};
    return ground;
}

} // namespace

Q_DECLARE_METATYPE(gatehouse::PackageReport)
Q_DECLARE_METATYPE(gatehouse::PackageGround)

/// A package is held against the register and the tested build, and the check is filed.
class PackageCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { ws.made.reset(); }
    void passesWhatIsSound();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void namesEachExportedComponent();
    void mapsEveryRule();
    void readsTheGround();
    void filesACheckAndItsFindings();
    void recordsTheDigestOnce();
    void recordsNoneForWhoMayNot();
    void takesItBackAsAWhole();
    void keepsADigestThatSomebodyCorrected();
    void readsReportsAndPackages();
    void changesNothingForABadFile();

private:
    static QString outcomeOf(const std::vector<ToolResult> &results, const QString &rule)
    {
        for (const ToolResult &each : results) {
            if (each.rule == QStringLiteral("package/") + rule)
                return toKey(each.outcome);
        }
        return QStringLiteral("none");
    }
    Release release() { return need(ReleaseRepository(ws->database()).release(ws->release)); }
    void edit(const std::function<void(Release &)> &how)
    {
        Release edited = release();
        how(edited);
        Change change = ws->change("release.edit");
        need(ReleaseRepository::update(change, edited));
        need(change.commit());
    }
    void makeAndroidOnly()
    {
        edit([](Release &edited) { edited.platforms = {Platform::Android}; });
    }
    ReportFile file(const PackageReport &package)
    {
        return packageReportFile(package, need(PackageGround::load(ws->database(), ws->release)));
    }

    /// Made when it is asked for: to compare takes none.
    struct {
        std::unique_ptr<ImportFixture> made;
        ImportFixture *operator->()
        {
            if (!made)
                made = std::make_unique<ImportFixture>();
            return made.get();
        }
    } ws;
};

void PackageCheckTest::passesWhatIsSound()
{
    const auto results = checkPackage(soundApk(), registered());
    QVERIFY(results.size() >= 14);
    for (const ToolResult &each : results) {
        QVERIFY2(each.outcome == ToolOutcome::Passed, qUtf8Printable(each.rule + each.message));
        QCOMPARE(each.severity, ToolSeverity::None);
        QVERIFY(!each.title.isEmpty() && !each.message.isEmpty());
    }
}

void PackageCheckTest::saysWhatIsWrong_data()
{
    QTest::addColumn<PackageReport>("package");
    QTest::addColumn<PackageGround>("ground");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("outcome");
    const auto ofApk = [](const char *name, auto &&change, const char *rule, const char *outcome) {
        PackageReport package = soundApk();
        change(package);
        QTest::newRow(name) << package << registered() << rule << outcome;
    };
    const auto ofIpa = [](const char *name, auto &&change, const char *rule, const char *outcome) {
        PackageReport package = soundIpa();
        PackageGround ground = registered();
        ground.platforms = {Platform::Ios};
        change(package);
        QTest::newRow(name) << package << ground << rule << outcome;
    };
    const auto on = [](const char *name, auto &&change, const char *rule, const char *outcome) {
        PackageGround ground = registered();
        change(ground);
        QTest::newRow(name) << soundApk() << ground << rule << outcome;
    };
    using P = PackageReport;
    using G = PackageGround;
    ofApk(
        "another package", [](P &p) { p.package = "com.other"; }, "name", "failed");
    ofApk(
        "names differ by case", [](P &p) { p.package = "com.example.Policy"; }, "name", "failed");
    ofApk(
        "another version", [](P &p) { p.version = "5.2.9"; }, "version", "failed");
    ofApk(
        "another build", [](P &p) { p.build = "529"; }, "build", "failed");
    ofApk(
        "nothing read", [](P &p) { p.package.clear(); }, "name", "not_run");
    ofApk(
        "another file", [](P &p) { p.sha256 = QString(64, u'0'); }, "digest", "failed");
    ofApk(
        "another SM3", [](P &p) { p.sm3 = QString(64, u'0'); }, "digest", "failed");
    ofApk(
        "debuggable", [](P &p) { p.isDebuggable = true; }, "debuggable", "failed");
    ofApk(
        "debuggable by a resource", [](P &p) { p.isDebuggable.reset(); }, "debuggable", "review");
    ofApk(
        "for tests", [](P &p) { p.isTestOnly = true; }, "test-only", "failed");
    ofApk(
        "backup", [](P &p) { p.allowsBackup = true; }, "backup", "failed");
    ofApk(
        "plain text", [](P &p) { p.allowsCleartext = true; }, "cleartext", "failed");
    ofApk(
        "a configuration decides", [](P &p) { p.hasNetworkConfig = true; }, "cleartext", "review");
    ofApk(
        "a configuration permits plain text",
        [](P &p) {
            p.hasNetworkConfig = p.isNetworkConfigRead = true;
            p.allowsCleartext = true;
        },
        "cleartext", "failed");
    ofApk(
        "a configuration permits it to some",
        [](P &p) {
            p.hasNetworkConfig = p.isNetworkConfigRead = true;
            p.cleartextDomains = {"a.com"};
        },
        "cleartext", "review");
    ofApk(
        "a configuration permits none",
        [](P &p) { p.hasNetworkConfig = p.isNetworkConfigRead = true; }, "cleartext", "passed");
    ofApk(
        "the user's certificates", [](P &p) { p.trustsUserCertificates = true; },
        "user-certificates", "failed");
    ofApk(
        "the user's for some", [](P &p) { p.userCertificateDomains = {"a.com"}; },
        "user-certificates", "review");
    ofApk(
        "whose certificates is not known", [](P &p) { p.trustsUserCertificates.reset(); },
        "user-certificates", "not_run");
    ofApk(
        "camera", [](P &p) { p.permissions += "android.permission.CAMERA"; }, "permissions",
        "review");
    ofApk(
        "an open provider",
        [](P &p) {
            p.exported.push_back({"provider", "a.B", false, false});
        },
        "exported", "failed");
    ofApk(
        "an open activity",
        [](P &p) {
            p.exported.push_back({"activity", "a.B", false, true});
        },
        "exported", "review");
    ofApk(
        "unsigned", [](P &p) { p.isSigned = false; }, "signature", "failed");
    ofApk(
        "signature not known", [](P &p) { p.isSigned.reset(); }, "signature", "not_run");
    ofApk(
        "signature not known, no debug certificate", [](P &p) { p.isSigned.reset(); },
        "debug-certificate", "none");
    ofApk(
        "no organisation", [](P &p) { p.signers[0].subject = "CN=a"; }, "signature", "review");
    ofApk(
        "debug certificate",
        [](P &p) { p.signers[0].subject = "CN=Android Debug, O=Android, C=US"; },
        "debug-certificate", "failed");
    ofApk(
        "v1 alone", [](P &p) { p.schemes = {"v1"}; }, "signature-scheme", "failed");
    ofApk(
        "manifest not read", [](P &p) { p.isManifestRead = false; }, "debuggable", "none");
    ofIpa(
        "iOS holds what it says", [](P &) {}, "version", "passed");
    ofIpa(
        "iOS signature is for a Mac", [](P &) {}, "signature", "review");
    ofIpa(
        "iOS debugger", [](P &p) { p.isDebuggable = true; }, "debuggable", "failed");
    ofIpa(
        "iOS all plain text", [](P &p) { p.allowsCleartext = true; }, "cleartext", "failed");
    ofIpa(
        "iOS one domain", [](P &p) { p.cleartextDomains = {"a.com"}; }, "cleartext", "review");
    ofIpa(
        "iOS old TLS", [](P &p) { p.weakTlsDomains = {"a.com"}; }, "tls-version", "failed");
    ofIpa(
        "iOS for the store", [](P &) {}, "provisioning", "passed");
    ofIpa(
        "iOS for some devices", [](P &p) { p.provisioning.audience = Provisioning::Devices; },
        "provisioning", "review");
    ofIpa(
        "iOS for an organisation's own",
        [](P &p) { p.provisioning.audience = Provisioning::Organisation; }, "provisioning",
        "review");
    ofIpa(
        "iOS profile of another app", [](P &p) { p.provisioning.package = "com.other.*"; },
        "provisioning", "failed");
    ofIpa(
        "iOS profile of all its apps", [](P &p) { p.provisioning.package = "com.example.*"; },
        "provisioning", "passed");
    ofIpa(
        "iOS no profile", [](P &p) { p.provisioning = {}; }, "provisioning", "not_run");
    ofIpa(
        "iOS no reason", [](P &p) { p.unexplained = p.permissions; }, "usage-reasons", "failed");
    ofIpa(
        "iOS reasons", [](P &) {}, "usage-reasons", "passed");
    ofIpa(
        "iOS exports nothing", [](P &) {}, "exported", "none");
    on(
        "another platform", [](G &g) { g.platforms = {Platform::Ios}; }, "platform", "failed");
    on(
        "not registered", [](G &g) { g.package.clear(); }, "name", "not_run");
    on(
        "no digest", [](G &g) { g.sha256.clear(), g.sm3.clear(); }, "digest", "not_run");
    on(
        "SM3 alone", [](G &g) { g.sha256.clear(); }, "digest", "passed");
    on(
        "two platforms, other file",
        [](G &g) { g.platforms.push_back(Platform::Ios), g.sha256 = QString(64, u'0'); }, "digest",
        "review");
    on(
        "two platforms, other name",
        [](G &g) { g.platforms.push_back(Platform::Ios), g.package = "com.other"; }, "name",
        "review");
    on(
        "tested by number",
        [](G &g) {
            g.tested = {{"530", 1}};
        },
        "tested-build", "passed");
    on(
        "tested by version",
        [](G &g) {
            g.tested = {{"5.3.0", 1}};
        },
        "tested-build", "passed");
    on(
        "tested by digest",
        [](G &g) {
            g.tested = {{"SHA-256 " + QString(64, u'A'), 1}};
        },
        "tested-build", "passed");
    on(
        "tested another one",
        [](G &g) {
            g.tested = {{"529", 3}};
        },
        "tested-build", "failed");
    on(
        "tested one like it",
        [](G &g) {
            g.tested = {{"1530", 3}};
        },
        "tested-build", "failed");
    on(
        "same version, other number",
        [](G &g) {
            g.tested = {{"5.3.0 (529)", 3}};
        },
        "tested-build", "failed");
    on(
        "some on another",
        [](G &g) {
            g.tested.push_back({"529", 2});
        },
        "tested-build", "review");
    on(
        "no test says it", [](G &g) { g.tested.clear(); }, "tested-build", "not_run");
}

void PackageCheckTest::saysWhatIsWrong()
{
    QFETCH(PackageReport, package);
    QFETCH(PackageGround, ground);
    QFETCH(QString, rule);
    QTEST(outcomeOf(checkPackage(package, ground), rule), "outcome");
}

void PackageCheckTest::namesEachExportedComponent()
{
    PackageReport package = soundApk();
    package.exported.push_back({"activity", "a.B", false, false});
    package.exported.push_back({"service", "a.C", false, true});
    QStringList places;
    QSet<QString> keys;
    for (const ToolResult &each : checkPackage(package, registered())) {
        keys.insert(each.fingerprint);
        if (each.rule == QStringLiteral("package/exported"))
            places += each.places.front().logical;
    }
    QCOMPARE(places, QStringList({"a.B", "a.C"}));
    QCOMPARE(size_t(keys.size()), checkPackage(package, registered()).size());
}

void PackageCheckTest::mapsEveryRule()
{
    PackageReport package = soundIpa();
    const RuleMapper mapper = need(RuleMapper::load(ws->database()));
    for (const auto &results :
         {checkPackage(soundApk(), registered()), checkPackage(package, registered())}) {
        for (const ToolResult &each : results) {
            const RuleMapping *mapping = mapper.of(QStringLiteral("Gatehouse package check"), each);
            QVERIFY2(mapping, qUtf8Printable(each.rule));
            QVERIFY2(!mapping->requirements.isEmpty(), qUtf8Printable(each.rule));
        }
    }
}

void PackageCheckTest::readsTheGround()
{
    edit([](Release &edited) {
        edited.build = QStringLiteral("530");
        edited.packageName = QStringLiteral("com.example.policy");
        edited.packageSha256 = QString(64, u'a');
    });
    for (const char *build : {"530", "530", "529", ""}) {
        TestCase own;
        own.release = ws->release;
        own.title = QStringLiteral("case");
        Change adding = ws->change("test.add");
        const TestCaseId id = need(TestCaseRepository::addOwn(adding, own));
        need(adding.commit());
        TestResult result;
        result.testCase = id;
        result.record = QStringLiteral("tried");
        result.build = QString::fromLatin1(build);
        Change recording = ws->change("test.record");
        need(TestResultRepository::record(recording, result));
        need(recording.commit());
    }
    const PackageGround ground = need(PackageGround::load(ws->database(), ws->release));
    QCOMPARE(ground.release, QStringLiteral("POLICY@1.0"));
    QCOMPARE(ground.build, QStringLiteral("530"));
    QCOMPARE(ground.platforms.size(), size_t(2));
    QVERIFY(!ground.isOnlyOf(Platform::Android));
    const std::vector<TestedBuild> tested{{"530", 2}, {"529", 1}};
    QCOMPARE(ground.tested, tested);
}

void PackageCheckTest::filesACheckAndItsFindings()
{
    makeAndroidOnly();
    PackageReport package = soundApk();
    package.version = QStringLiteral("1.0");
    package.isDebuggable = true;
    const ReportOutcome outcome = ws->import(file(package));
    QCOMPARE(outcome.findings.opened, 1);
    QCOMPARE(outcome.unmapped().size(), size_t(0));
    QCOMPARE(outcome.worst, Risk::High);
    const Finding finding = ws->only();
    QCOMPARE(finding.requirement, ws->idOf("6.1.2.a"));
    const Evidence evidence = need(EvidenceRepository(ws->database()).byNumber(outcome.evidence));
    QCOMPARE(evidence.fileName, QStringLiteral("policy.apk.check.json"));
    QCOMPARE(evidence.kind, EvidenceKind::ToolReport);
    const QJsonObject written =
        QJsonDocument::fromJson(
            need(EvidenceRepository(ws->database()).content(evidence.id, 1000000)))
            .object();
    QCOMPARE(written["package"]["sha256"], package.sha256);
    QCOMPARE(written["release"]["name"], "POLICY@1.0");
    // The check is a run of the tests it speaks of, and no test of what is delivered.
    const auto results = need(TestResultRepository(ws->database()).ofRelease(ws->release));
    QVERIFY(results.size() > 3);
    QVERIFY(need(PackageGround::load(ws->database(), ws->release)).tested.empty());
    // The next build is without it.
    package.isDebuggable = false;
    package.sha256 = QString(64, u'd');
    const ReportOutcome next = ws->import(file(package));
    QCOMPARE(next.findings.gone, 1);
    QCOMPARE(need(ws->findings().finding(finding.id)).status, FindingStatus::AwaitingRetest);
    // It is not the one that was recorded.
    QCOMPARE(next.findings.opened, 1);
}

void PackageCheckTest::recordsTheDigestOnce()
{
    // Of a release for two platforms the register does not say of which its package is.
    QVERIFY(!file(soundApk()).package);
    makeAndroidOnly();
    const ReportFile first = file(soundApk());
    QVERIFY(first.package);
    const ReportFile late = file(soundApk());
    ws->import(first);
    QCOMPARE(release().packageSha256, QString(64, u'a'));
    QCOMPARE(release().packageSm3, QString(64, u'b'));
    QVERIFY(!file(soundApk()).package);
    QCOMPARE(outcomeOf(file(soundApk()).report.results, QStringLiteral("digest")),
             QStringLiteral("passed"));
    // Looked at before, and another one was recorded since.
    edit([](Release &edited) { edited.packageSha256 = QString(64, u'e'); });
    const qint64 entries = ws->lastEntry();
    const auto refused = ws->tryImport({late});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(ws->lastEntry(), entries);
    QCOMPARE(release().packageSha256, QString(64, u'e'));
}

void PackageCheckTest::recordsNoneForWhoMayNot()
{
    makeAndroidOnly();
    const auto outcomes = need(ws->tryImport({file(soundApk())}, Role::Assessor));
    QVERIFY(release().packageSha256.isEmpty());
    QCOMPARE(outcomes.front().warnings.size(), 1);
}

void PackageCheckTest::takesItBackAsAWhole()
{
    makeAndroidOnly();
    const QString before = ws->state();
    PackageReport package = soundApk();
    package.isDebuggable = true;
    ws->import(file(package));
    QVERIFY(ws->state() != before);
    need(ws->undo(ws->lastEntry()));
    QCOMPARE(ws->state(), before);
    QVERIFY(release().packageSha256.isEmpty());
    QVERIFY(release().packageSm3.isEmpty());
    // The same once more finds its evidence there.
    QCOMPARE(ws->import(file(package)).evidence, QStringLiteral("E-0001"));
}

void PackageCheckTest::keepsADigestThatSomebodyCorrected()
{
    makeAndroidOnly();
    ws->import(file(soundApk()));
    const qint64 entry = ws->lastEntry();
    edit([](Release &edited) { edited.packageSha256 = QString(64, u'e'); });
    need(ws->undo(entry));
    QCOMPARE(release().packageSha256, QString(64, u'e'));
}

void PackageCheckTest::readsReportsAndPackages()
{
    const QString ipa = zipFile(ws->file(QStringLiteral("a.ipa")), iosMembers());
    const ReportFile package = need(readHandedOver(ws->database(), ws->release, ipa));
    QCOMPARE(package.report.format, ReportFormat::Package);
    QCOMPARE(package.report.subject.platform, std::optional(Platform::Ios));
    QCOMPARE(package.writtenName, QStringLiteral("a.ipa.check.json"));
    // Without a suffix, by what it is.
    QVERIFY(QFile::copy(ipa, ws->file(QStringLiteral("b"))));
    QCOMPARE(need(readHandedOver(ws->database(), ws->release, ws->file(QStringLiteral("b"))))
                 .report.format,
             ReportFormat::Package);
    const QString report = ws->write(QStringLiteral("a.xml"),
                                     "<testsuite><testcase name=\"a\"/>"
                                     "</testsuite>");
    QCOMPARE(need(readHandedOver(ws->database(), ws->release, report)).report.format,
             ReportFormat::JUnit);
}

void PackageCheckTest::changesNothingForABadFile()
{
    const QString bad = ws->write(QStringLiteral("a.apk"), "PK\x03\x04 no more than that");
    const auto read = readHandedOver(ws->database(), ws->release, bad);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Unreadable);
}

QTEST_GUILESS_MAIN(PackageCheckTest)
#include "packagechecktest.moc"
