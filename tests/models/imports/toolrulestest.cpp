#include "models/imports/rulemapper.h"
#include "models/imports/toolmappingrepository.h"
#include "models/libraries/libraryrepository.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QTest>

using namespace gatehouse;

/// The mapping that ships is whole and right in its form; what goes before what is tried rule by
/// rule.
class ToolRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesOnlyWhatIsAssessedOfARelease();
    void saysWhyInBothLanguages();
    void knowsEveryControl_data();
    void knowsEveryControl();
    void knowsTheWeaknessesOfMobileApps_data();
    void knowsTheWeaknessesOfMobileApps();
    void findsARule_data();
    void findsARule();
    void knowsToolsThatAskWhatRuns_data();
    void knowsToolsThatAskWhatRuns();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void goesByTheNearest();
    void putsAPersonFirst();
    void refusesAMappingThatCannotHold_data();
    void refusesAMappingThatCannotHold();

private:
    static QString firstOf(const RuleMapping *mapping)
    {
        if (!mapping)
            return QStringLiteral("unmapped");
        return mapping->requirements.isEmpty() ? QStringLiteral("nothing")
                                               : mapping->requirements.first();
    }
    static ToolResult result(const char *rule, const QStringList &controls = {},
                             const QStringList &cwes = {})
    {
        ToolResult made;
        made.rule = QString::fromUtf8(rule);
        made.controls = controls;
        made.cwes = cwes;
        return made;
    }
};

void ToolRulesTest::namesOnlyWhatIsAssessedOfARelease()
{
    const Library library = need(builtInLibrary());
    QVERIFY(ToolRules::builtIn().mappings().size() > 200);
    for (const RuleMapping &mapping : ToolRules::builtIn().mappings()) {
        QCOMPARE(mapping.library, library.key);
        for (const QString &key : mapping.requirements) {
            const Requirement *requirement = library.requirementByKey(key);
            QVERIFY2(requirement, qUtf8Printable(key));
            QVERIFY2(requirement->isAssessed(), qUtf8Printable(key));
            QVERIFY2(requirement->scope == Scope::Application, qUtf8Printable(key));
        }
    }
}

void ToolRulesTest::saysWhyInBothLanguages()
{
    static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    for (const RuleMapping &mapping : ToolRules::builtIn().mappings()) {
        QVERIFY2(mapping.reason.zh.contains(han), qUtf8Printable(mapping.reason.zh));
        QVERIFY2(!mapping.reason.en.contains(han), qUtf8Printable(mapping.reason.en));
    }
}

void ToolRulesTest::knowsEveryControl_data()
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QString>("group");
    QTest::addColumn<int>("last");
    const std::tuple<const char *, const char *, int> groups[] = {
        {"MASVS", "STORAGE", 2},    {"MASVS", "CRYPTO", 2},   {"MASVS", "AUTH", 3},
        {"MASVS", "NETWORK", 2},    {"MASVS", "PLATFORM", 3}, {"MASVS", "CODE", 4},
        {"MASVS", "RESILIENCE", 4}, {"MASVS", "PRIVACY", 4},  {"MSTG", "ARCH", 12},
        {"MSTG", "STORAGE", 15},    {"MSTG", "CRYPTO", 6},    {"MSTG", "AUTH", 12},
        {"MSTG", "NETWORK", 6},     {"MSTG", "PLATFORM", 11}, {"MSTG", "CODE", 9},
        {"MSTG", "RESILIENCE", 13}};
    for (const auto &[edition, group, last] : groups)
        QTest::addRow("%s-%s", edition, group) << QString(edition) << QString(group) << last;
}

void ToolRulesTest::knowsEveryControl()
{
    QFETCH(QString, edition);
    QFETCH(QString, group);
    QFETCH(int, last);
    for (int number = 1; number <= last; ++number) {
        const QString control = QStringLiteral("%1-%2-%3").arg(edition, group).arg(number);
        QVERIFY2(ToolRules::builtIn().ofControl(control), qUtf8Printable(control));
    }
    QVERIFY(!ToolRules::builtIn().ofControl(
        QStringLiteral("%1-%2-%3").arg(edition, group).arg(last + 1)));
}

void ToolRulesTest::knowsTheWeaknessesOfMobileApps_data()
{
    QTest::addColumn<QString>("cwe");
    QTest::addColumn<QString>("requirement");
    QTest::newRow("SQL injection") << "CWE-89"
                                   << "6.2.4.e";
    QTest::newRow("secrets in logs") << "CWE-532"
                                     << "6.1.7.2.p2";
    QTest::newRow("plain storage") << "CWE-312"
                                   << "6.1.5.2.c";
    QTest::newRow("plain transport") << "CWE-319"
                                     << "6.1.5.2.a";
    QTest::newRow("certificates") << "CWE-295"
                                  << "6.1.8.p1";
    QTest::newRow("weak algorithm") << "CWE-327"
                                    << "6.1.4.a";
    QTest::newRow("hard-coded key") << "CWE-321"
                                    << "6.1.4.b";
    QTest::newRow("exported component") << "CWE-926"
                                        << "6.1.3-1.b";
    QTest::newRow("known vulnerability") << "CWE-1395"
                                         << "6.1.3-2.c";
    QTest::newRow("session fixation") << "CWE-384"
                                      << "6.2.2.c";
    QTest::newRow("file upload") << "CWE-434"
                                 << "6.2.4.d";
    QTest::newRow("error messages") << "CWE-209"
                                    << "6.2.4.a";
    QTest::newRow("answers that tell") << "CWE-204"
                                       << "6.2.1.1-1.a";
    QTest::newRow("one factor") << "CWE-308"
                                << "6.2.1.1-2.a";
    QTest::newRow("replay") << "CWE-294"
                            << "6.2.2.a";
    QTest::newRow("mobile apps as such") << "CWE-919"
                                         << "unmapped";
    QTest::newRow("double free") << "CWE-415"
                                 << "nothing";
    QTest::newRow("no such") << "CWE-99999"
                             << "unmapped";
}

void ToolRulesTest::knowsTheWeaknessesOfMobileApps()
{
    QFETCH(QString, cwe);
    QVERIFY(ToolRules::builtIn().weaknesses().size() >= 120);
    QTEST(firstOf(ToolRules::builtIn().ofWeakness(cwe)), "requirement");
}

void ToolRulesTest::findsARule_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("requirement");
    QTest::newRow("of MobSF") << "MobSF"
                              << "app_is_debuggable"
                              << "6.1.2.a";
    QTest::newRow("of mobsfscan, however spelled") << "MobSFScan"
                                                   << "android_logging"
                                                   << "6.1.7.2.p2";
    QTest::newRow("of one of several tools") << "Dockle, CodeQL"
                                             << "java/android/implicitly-exported-component"
                                             << "6.1.3-1.a";
    QTest::newRow("of a tool with more in its name") << "CodeQL command-line toolchain"
                                                     << "java/android/backup-enabled"
                                                     << "6.1.5.2.c";
    QTest::newRow("by its beginning") << "MobSF"
                                      << "ats/some-new-finding"
                                      << "6.1.8.p1";
    QTest::newRow("the longer beginning") << "MobSF"
                                          << "binary/symbol"
                                          << "6.1.2.d";
    QTest::newRow("a flag of the compiler") << "MobSF"
                                            << "binary/stack-canary"
                                            << "nothing";
    // What the program calls is known by its control or its weakness.
    QTest::newRow("a call in a program") << "MobSF"
                                         << "binary/binary-makes-use-of-logging-function"
                                         << "unmapped";
    QTest::newRow("a key in the package") << "MobSF"
                                          << "files/certificate-key-files-hardcoded-inside-the-app"
                                          << "6.1.4.b";
    QTest::newRow("other files in it") << "MobSF"
                                       << "files/plist-files"
                                       << "nothing";
    QTest::newRow("named before what begins so") << "Dockle"
                                                 << "CIS-DI-0010"
                                                 << "6.1.4.b";
    QTest::newRow("that nothing asks for") << "MobSF"
                                           << "api_ipc"
                                           << "nothing";
    QTest::newRow("of another tool") << "PMD"
                                     << "app_is_debuggable"
                                     << "unmapped";
}

void ToolRulesTest::findsARule()
{
    QFETCH(QString, tool);
    QFETCH(QString, rule);
    QTEST(firstOf(ToolRules::builtIn().ofRule(tool, rule)), "requirement");
}

void ToolRulesTest::knowsToolsThatAskWhatRuns_data()
{
    QTest::addColumn<QString>("tools");
    QTest::addColumn<bool>("asks");
    QTest::newRow("a scanner") << "ZAP" << true;
    QTest::newRow("of an edition") << "Burp Suite Professional" << true;
    QTest::newRow("two of them") << "nuclei, sqlmap" << true;
    QTest::newRow("one reads code") << "nuclei, CodeQL" << false;
    QTest::newRow("reads code") << "Semgrep OSS" << false;
    QTest::newRow("begins alike") << "Zapper" << false;
    QTest::newRow("not said") << "" << false;
}

void ToolRulesTest::knowsToolsThatAskWhatRuns()
{
    QFETCH(const QString, tools);
    QFETCH(const bool, asks);
    QCOMPARE(ToolRules::builtIn().asksWhatRuns(tools), asks);
}

void ToolRulesTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("says");
    const QByteArray rest = "\"requirements\":[\"6.1.4.a\"],\"confidence\":\"high\",\"reason_zh\":"
                            "\"因\",\"reason_en\":\"so\"";
    const auto entry = [&](const QByteArray &names) { return "{" + names + "," + rest + "}"; };
    QTest::newRow("twice") << entry("\"rules\":[\"a\"]") + "," + entry("\"rules\":[\"a\"]")
                           << "twice";
    QTest::newRow("twice for one tool") << entry("\"tools\":[\"x\"],\"rules\":[\"a\"]") + ","
            + entry("\"tools\":[\"y\",\"x\"],\"rules\":[\"a\"]")
                                        << "twice";
    QTest::newRow("no rule") << entry("\"rules\":[]") << "none";
    QTest::newRow("misspelt member") << entry("\"rules\":[\"a\"],\"tool\":\"x\"") << "tool";
    QTest::newRow("one language") << QByteArray(
        "{\"rules\":[\"a\"],\"requirements\":[],\"confidence\":\"high\",\"reason_en\":\"so\"}")
                                  << "reason_zh";
    QTest::newRow("no such confidence")
        << QByteArray("{\"rules\":[\"a\"],\"requirements\":[],\"confidence\":\"sure\","
                      "\"reason_zh\":\"因\",\"reason_en\":\"so\"}")
        << "confidence";
}

void ToolRulesTest::refusesWhatIsWrong()
{
    QFETCH(QByteArray, rules);
    QFETCH(QString, says);
    const auto parsed =
        ToolRules::parse("{\"format\":1,\"version\":\"1\",\"library\":\"l\",\"rules\":[" + rules
                         + "],\"controls\":[],\"weaknesses\":[]}");
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Invalid);
    QVERIFY2(parsed.error().message.contains(says), qUtf8Printable(parsed.error().message));
}

void ToolRulesTest::goesByTheNearest()
{
    AssessmentFixture ws;
    const RuleMapper mapper = need(RuleMapper::load(ws.database()));
    const auto mapped = [&](const char *tool, const ToolResult &of) {
        return mapper.of(QString::fromUtf8(tool), of);
    };
    // The rule before its control, the control before its weakness.
    const ToolResult known = result("app_allowbackup", {"MSTG-CRYPTO-1"}, {"CWE-89"});
    QCOMPARE(firstOf(mapped("MobSF", known)), QStringLiteral("6.1.5.2.c"));
    QCOMPARE(mapped("MobSF", known)->by, MappedBy::Rule);
    const ToolResult byControl = result("own_rule", {"MSTG-CRYPTO-1"}, {"CWE-89"});
    QCOMPARE(firstOf(mapped("MobSF", byControl)), QStringLiteral("6.1.4.b"));
    QCOMPARE(mapped("MobSF", byControl)->by, MappedBy::Control);
    QCOMPARE(mapped("MobSF", result("own_rule", {}, {"CWE-89"}))->by, MappedBy::Weakness);
    // The surer one of several, and one that names something before one that does not.
    QCOMPARE(firstOf(mapped("PMD", result("x", {}, {"CWE-22", "CWE-89"}))),
             QStringLiteral("6.2.4.e"));
    QCOMPARE(firstOf(mapped("PMD", result("x", {"MSTG-CODE-9"}, {"CWE-89"}))),
             QStringLiteral("6.2.4.e"));
    QCOMPARE(firstOf(mapped("PMD", result("x", {"MSTG-CODE-9"}))), QStringLiteral("nothing"));
    QVERIFY(!mapped("PMD", result("x")));
}

void ToolRulesTest::putsAPersonFirst()
{
    AssessmentFixture ws;
    Change change = ws.change("mapping.add");
    ToolMapping mapping;
    mapping.tool = QStringLiteral("MobSF");
    mapping.rule = QStringLiteral("app_allowbackup");
    mapping.library = QStringLiteral("jrt-0225-2021");
    mapping.requirement = QStringLiteral("6.1.7.1.p1");
    need(ToolMappingRepository::add(change, mapping));
    ToolMapping ofAny = mapping;
    ofAny.tool.clear();
    ofAny.requirement.clear();
    need(ToolMappingRepository::add(change, ofAny));
    QCOMPARE(ToolMappingRepository::add(change, mapping).error().kind, ErrorKind::Conflict);
    need(change.commit());
    const RuleMapper mapper = need(RuleMapper::load(ws.database()));
    const ToolResult known = result("app_allowbackup");
    QCOMPARE(firstOf(mapper.of(QStringLiteral("MobSF"), known)), QStringLiteral("6.1.7.1.p1"));
    QCOMPARE(mapper.of(QStringLiteral("MobSF"), known)->by, MappedBy::Person);
    QCOMPARE(firstOf(mapper.of(QStringLiteral("PMD"), known)), QStringLiteral("nothing"));
}

void ToolRulesTest::refusesAMappingThatCannotHold_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("library");
    QTest::addColumn<QString>("requirement");
    QTest::addColumn<ErrorKind>("kind");
    const QString builtIn = QStringLiteral("jrt-0225-2021");
    QTest::newRow("no rule") << " " << builtIn << "6.1.4.a" << ErrorKind::Invalid;
    QTest::newRow("no such requirement") << "r" << builtIn << "9.9" << ErrorKind::NotFound;
    QTest::newRow("no such library") << "r"
                                     << "other"
                                     << "6.1.4.a" << ErrorKind::NotFound;
    QTest::newRow("context") << "r" << builtIn << "6.1.2.p0" << ErrorKind::Invalid;
    QTest::newRow("of the organisation") << "r" << builtIn << "7.1.a" << ErrorKind::Invalid;
}

void ToolRulesTest::refusesAMappingThatCannotHold()
{
    QFETCH(QString, rule);
    QFETCH(QString, library);
    QFETCH(QString, requirement);
    AssessmentFixture ws;
    Change change = ws.change("mapping.add");
    ToolMapping mapping;
    mapping.rule = rule;
    mapping.library = library;
    mapping.requirement = requirement;
    const auto added = ToolMappingRepository::add(change, mapping);
    QVERIFY(!added);
    QTEST(added.error().kind, "kind");
}

QTEST_GUILESS_MAIN(ToolRulesTest)
#include "toolrulestest.moc"
