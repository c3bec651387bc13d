#include "tests/models/toolreports/reportfixture.h"

using namespace gatehouse;

/// What SARIF logs say, and what mobsfscan says in its own JSON.
class SarifReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsToolsAndRuns();
    void findsRulesHoweverTheyAreNamed();
    void theNumberTellsRulesOfOneIdApart();
    void rates();
    void writesMessages();
    void findsWeaknessesAndControls();
    void findsPlaces();
    void putsPathsBelowTheirBases();
    void saysWhereNothingWasLookedAt_data();
    void saysWhereNothingWasLookedAt();
    void takesFingerprintsThatTellApart();
    void tellsWhatWasAskedFromWhatWasRead();
    void findsRulesByGuidAndInNamedExtensions();
    void goesByWhatTheToolWasToldForTheRun();
    void losesNoResultOfAKindItDoesNotKnow();
    void putsAsideWhatIsSuppressed();
    void warnsAndGoesOn();
    void readsLogsWithLittleInThem_data();
    void readsLogsWithLittleInThem();
    void refusesTheFirstEdition();
    void survivesOtherShapes();
    void readsMobsfscan();
};

void SarifReaderTest::theNumberTellsRulesOfOneIdApart()
{
    const ToolReport report = readOrFail(
        R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Looker", "rules": [
            {"id": "A1", "shortDescription": {"text": "Its first edition"}},
            {"id": "A1", "shortDescription": {"text": "Its second edition"}},
            {"id": "B2", "shortDescription": {"text": "Another"}}]}}, "results": [
            {"ruleId": "A1", "ruleIndex": 1, "message": {"text": "m"}},
            {"ruleId": "A1", "ruleIndex": 2, "message": {"text": "m"}},
            {"ruleId": "A1", "message": {"text": "m"}}]}]})");
    QCOMPARE(report.results.at(0).title, "Its second edition");
    QCOMPARE(report.results.at(1).title, "Its first edition"); // its number is wrong
    QCOMPARE(report.results.at(2).title, "Its first edition");
}

void SarifReaderTest::knowsToolsAndRuns()
{
    const ToolReport report = readOrFail(fixture("analysis.sarif"));
    QCOMPARE(report.format, ReportFormat::Sarif);
    QCOMPARE(report.formatVersion, "2.1.0");
    QCOMPARE(report.tool, "Looker, Second");
    QCOMPARE(report.toolVersion, "1.4.0");
    QCOMPARE(report.ranAt.toUTC().toString(Qt::ISODate), "2024-03-02T08:05:00Z");
    QCOMPARE(report.results.size(), std::size_t(15 + 1));
}

void SarifReaderTest::findsRulesHoweverTheyAreNamed()
{
    const ToolReport report = readOrFail(fixture("analysis.sarif"));
    const ToolResult &byId = report.results[0]; // its index is wrong
    QCOMPARE(byId.rule, "look/path");
    QCOMPARE(byId.title, "A path of a user");
    QCOMPARE(byId.advice, "Check the path.");
    QCOMPARE(report.results[1].rule, "look/path"); // by ruleIndex alone
    const ToolResult &extended = report.results[2]; // by rule.index of an extension
    QCOMPARE(extended.rule, "more/storage");
    QCOMPARE(extended.title, "Stored in the open");
    const ToolResult &logged = report.results[3];
    QCOMPARE(logged.title, "Something is logged");
    QCOMPARE(logged.advice, "https://example.org/log");
    const ToolResult &below = report.results[6];
    QCOMPARE(below.rule, "CA1000/2");
    QCOMPARE(below.title, "CA1000");
    const ToolResult &nameless = report.results[7];
    QCOMPARE(nameless.rule, "looker/something-odd-about");
    QCOMPARE(nameless.title, "Something odd about com.example.Odd");
    QCOMPARE(report.results[15].rule, "other");
}

void SarifReaderTest::rates()
{
    const QStringList found = verdicts(readOrFail(fixture("analysis.sarif")));
    const QStringList expected{"look/path failed critical", // a score of 9.3
                               "look/path review critical", // a note of the same rule
                               "more/storage failed medium", // nothing said: a warning
                               "look/log failed medium", // a word in place of a score
                               "look/log failed medium",
                               "look/log failed medium",
                               "CA1000/2 failed medium", // no score at all
                               "looker/something-odd-about failed medium",
                               "k passed none",
                               "k review none",
                               "k not_run none",
                               "k note none",
                               "k not_run none",
                               "k note none",
                               "k failed high",
                               "other failed medium"};
    QCOMPARE(found, expected);
}

void SarifReaderTest::writesMessages()
{
    const ToolReport report = readOrFail(fixture("analysis.sarif"));
    QCOMPARE(report.results[0].message, "This path depends on a value of the user, [really].");
    QCOMPARE(report.results[1].message, "The path comes from a form.");
    QCOMPARE(report.results[2].message, "Found two of three in {braces}");
    QCOMPARE(report.results[6].message, "Odd");
    // Only numbers and URIs are what links lead to.
    const ToolReport code = readOrFail(
        "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"T\"}},\"results\":[{"
        "\"message\":{\"text\":\"Calls handlers[key](event), [the key](1) and "
        "[a page](https://example.com/a)\"}}]}]}");
    QCOMPARE(code.results[0].message, "Calls handlers[key](event), the key and a page");
}

void SarifReaderTest::findsWeaknessesAndControls()
{
    const ToolReport report = readOrFail(fixture("analysis.sarif"));
    QCOMPARE(report.results[0].cwes, (QStringList{"CWE-22", "CWE-23"})); // tags
    QCOMPARE(report.results[2].cwes, QStringList{"CWE-312"}); // a taxon
    QCOMPARE(report.results[2].controls, (QStringList{"MASVS-STORAGE-1", "MSTG-STORAGE-2"}));
    QCOMPARE(report.results[3].cwes, (QStringList{"CWE-532", "CWE-117"})); // and a relationship
    QCOMPARE(report.results[14].cwes, QStringList{"CWE-319"}); // a property of the result
    QCOMPARE(report.results[14].controls, QStringList{"MSTG-NETWORK-1"});
}

void SarifReaderTest::findsPlaces()
{
    const ToolReport report = readOrFail(fixture("analysis.sarif"));
    const std::vector<ToolPlace> both{{"src/A.java", 48, {}, "open(path)"},
                                      {"src/A B.java", 0, {}, {}}};
    QVERIFY(report.results[0].places == both);
    QCOMPARE(whereOf(report.results[1]), "src/B.java:0"); // below a base
    QCOMPARE(whereOf(report.results[2]), ":0 com.example.Claims.upload");
    QCOMPARE(whereOf(report.results[6]), "classes.dex:0");
    QVERIFY(report.results[3].places.empty());
}

void SarifReaderTest::putsPathsBelowTheirBases()
{
    const auto result = [](const char *uri, const char *base) {
        return QByteArray("{\"message\":{\"text\":\"m\"},\"locations\":[{\"physicalLocation\":"
                          "{\"artifactLocation\":{\"uri\":\"")
            + uri + "\",\"uriBaseId\":\"" + base + "\"}}}]}";
    };
    const ToolReport report = readOrFail(
        "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"T\"}},"
        "\"originalUriBaseIds\":{\"REPO\":{\"uri\":\"file:///home/ci/app/\"},\"LOST\":{},"
        "\"SRC\":{\"uri\":\"src/\",\"uriBaseId\":\"REPO\"},"
        "\"IO\":{\"uri\":\"io/\",\"uriBaseId\":\"SRC\"},"
        "\"ROUND\":{\"uri\":\"round/\",\"uriBaseId\":\"ROUND\"}},\"results\":["
        + result("README.md", "REPO") + ',' + result("io/keys.c", "SRC") + ','
        + result("src/io/keys.c", "REPO") + ',' + result("io/keys.c", "REPO") + ','
        + result("keys.c", "IO") + ',' + result("a.c", "LOST") + ',' + result("a.c", "NONE") + ','
        + result("file:///home/ci/app/b.c", "SRC") + "]}]}");
    QStringList paths;
    for (const ToolResult &each : report.results)
        paths += each.places.front().path;
    const QStringList expected{"README.md",     "src/io/keys.c", "src/io/keys.c", "io/keys.c",
                               "src/io/keys.c", "a.c",           "a.c",           "b.c"};
    QCOMPARE(paths, expected);
}

void SarifReaderTest::saysWhereNothingWasLookedAt_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("isIncomplete");
    QTest::newRow("nothing found") << QByteArray(",\"results\":[]") << false;
    QTest::newRow("ended well") << QByteArray(
        ",\"invocations\":[{\"executionSuccessful\":true}],\"results\":[]")
                                << false;
    QTest::newRow("ended badly") << QByteArray(
        ",\"invocations\":[{\"executionSuccessful\":false}],\"results\":[]")
                                 << true;
    QTest::newRow("null") << QByteArray(",\"results\":null") << true;
    QTest::newRow("absent") << QByteArray() << true;
    QTest::newRow("in other files")
        << QByteArray(",\"externalPropertyFileReferences\":{\"results\":[{\"location\":{\"uri\":"
                      "\"r.sarif\"}}]}")
        << true;
}

void SarifReaderTest::saysWhereNothingWasLookedAt()
{
    QFETCH(const QByteArray, members);
    QFETCH(const bool, isIncomplete);
    const ToolReport report =
        readOrFail("{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"T\"}}"
                   + members + "}]}");
    QCOMPARE(report.isIncomplete, isIncomplete);
    QCOMPARE(report.warnings.isEmpty(), !isIncomplete);
}

void SarifReaderTest::takesFingerprintsThatTellApart()
{
    const ToolReport report = readOrFail(fixture("analysis.sarif"));
    QCOMPARE(report.results[0].fingerprint, "primaryLocationLineHash:ff0d:1");
    QCOMPARE(report.results[1].fingerprint, "a/v1:hash=x1,part=2 b/v1:y");
    QCOMPARE(report.results[2].fingerprint, "match/v2:new");
    QCOMPARE(report.results[3].fingerprint, QString());
    QCOMPARE(report.results[7].fingerprint, "11111111-1111-4111-8111-111111111111");
}

void SarifReaderTest::tellsWhatWasAskedFromWhatWasRead()
{
    const ToolReport report = readOrFail(fixture("asked.sarif"));
    QList<bool> asked;
    for (const ToolResult &result : report.results)
        asked += result.isOfRunning;
    // A request; an address alone; an address with a line, as of sources on the web; a file; an
    // address beside a file; nowhere.
    QCOMPARE(asked, (QList<bool>{true, true, false, false, false, false}));
    for (const ToolResult &result : readOrFail(fixture("analysis.sarif")).results)
        QVERIFY(!result.isOfRunning);
}

void SarifReaderTest::findsRulesByGuidAndInNamedExtensions()
{
    const ToolReport report = readOrFail(fixture("rules.sarif"));
    QStringList rules;
    for (const ToolResult &result : report.results)
        rules += result.rule;
    QCOMPARE(rules.mid(0, 5), (QStringList{"A1", "X0", "X0", "A0", "a/something-else"}));
}

void SarifReaderTest::goesByWhatTheToolWasToldForTheRun()
{
    QCOMPARE(verdicts(readOrFail(fixture("rules.sarif"))).mid(5, 3),
             (QStringList{"B0 review low", "B1 failed high", "B0 failed high"}));
}

void SarifReaderTest::losesNoResultOfAKindItDoesNotKnow()
{
    const ToolReport report = readOrFail(fixture("rules.sarif"));
    QCOMPARE(verdicts(report).mid(8),
             (QStringList{"a failed medium", "b failed medium", "c passed none"}));
    QVERIFY(warnsOf(report, "“vulnerability”"));
    QVERIFY(!warnsOf(report, "“FAIL”"));
}

void SarifReaderTest::putsAsideWhatIsSuppressed()
{
    const ToolReport report = readOrFail(fixture("analysis.sarif"));
    QVERIFY(report.results[3].isSuppressed);
    QCOMPARE(report.results[3].suppression, "A test");
    QVERIFY(!report.results[4].isSuppressed); // an empty list
    QVERIFY(!report.results[5].isSuppressed); // not accepted yet
    QCOMPARE(report.results[5].suppression, QString());
}

void SarifReaderTest::warnsAndGoesOn()
{
    const ToolReport report = readOrFail(fixture("analysis.sarif"));
    QVERIFY(warnsOf(report, "“MEDIUM”"));
    QVERIFY(warnsOf(report, "“awful”"));
    QVERIFY(warnsOf(report, "Looker says that it did not run to its end"));
    QVERIFY(warnsOf(report, "which tool"));
    QVERIFY(warnsOf(report, "no longer there"));
    QVERIFY(warnsOf(report, "name no rule"));
    QVERIFY(warnsOf(report, "no list of results"));
    QCOMPARE(report.warnings.size(), 7);
}

void SarifReaderTest::readsLogsWithLittleInThem_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("results");
    QTest::addColumn<QString>("warning");
    const QByteArray head = "{\"version\": \"2.1.0\", \"runs\": ";
    QTest::newRow("no runs") << head + "[]}" << 0 << "no runs";
    QTest::newRow("no results") << head
            + "[{\"tool\": {\"driver\": {\"name\": \"T\", \"rules\": []}}}]}"
                                << 0 << "no list of results";
    QTest::newRow("results of nothing")
        << head + "[{\"tool\": {\"driver\": {\"name\": \"T\"}}, \"results\": [null, {}, 7]}]}" << 1
        << "name no rule";
    QTest::newRow("no version") << QByteArray(
        "{\"runs\": [{\"tool\": {\"driver\": {\"name\": \"T\"}}, \"results\": "
        "[{\"ruleId\": \"a\", \"message\": \"as a text\"}]}]}")
                                << 1 << "version “”";
    QTest::newRow("a draft") << QByteArray(
        "{\"version\": \"2.0.0-csd.2\", \"runs\": [{\"tool\": {\"driver\": {\"name\": "
        "\"T\"}}}]}") << 0 << "“2.0.0-csd.2”";
}

void SarifReaderTest::readsLogsWithLittleInThem()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, results);
    QFETCH(const QString, warning);
    const ToolReport report = readOrFail(content);
    QCOMPARE(int(report.results.size()), results);
    QVERIFY2(warnsOf(report, warning), qPrintable(report.warnings.join('\n')));
    for (const ToolResult &result : report.results) {
        QVERIFY(!result.rule.isEmpty());
        QVERIFY(!result.title.isEmpty());
    }
}

void SarifReaderTest::refusesTheFirstEdition()
{
    const auto report =
        readReport("{\"version\": \"1.0.0\", \"$schema\": \"http://json.schemastore.org/"
                   "sarif-1.0.0\", \"runs\": [{\"tool\": {\"name\": \"T\"}, \"results\": []}]}");
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Invalid);
    QVERIFY(report.error().message.contains("2.1.0"));
}

void SarifReaderTest::survivesOtherShapes()
{
    const QByteArray content = fixture("analysis.sarif");
    for (const char *member : {"tool",
                               "driver",
                               "rules",
                               "extensions",
                               "taxonomies",
                               "invocations",
                               "artifacts",
                               "originalUriBaseIds",
                               "logicalLocations",
                               "results",
                               "message",
                               "locations",
                               "physicalLocation",
                               "region",
                               "suppressions",
                               "fingerprints",
                               "properties",
                               "rule",
                               "ruleIndex",
                               "ruleId",
                               "kind",
                               "level"}) {
        for (const char *other : {"null", "-7", "1e308", "\"x\"", "[[]]", "{\"a\": {}}"}) {
            QByteArray changed = content;
            changed.replace(QByteArray("\"") + member + "\":",
                            QByteArray("\"") + member + "\": " + other + ", \"was\":");
            QVERIFY2(readReport(changed), member);
        }
    }
}

void SarifReaderTest::readsMobsfscan()
{
    const ToolReport report = readOrFail(fixture("mobsfscan.json"));
    QCOMPARE(report.format, ReportFormat::Mobsfscan);
    QCOMPARE(report.tool, "mobsfscan");
    QCOMPARE(report.toolVersion, "0.3.9");
    const QStringList expected{"android_certificate_pinning review low",
                               "android_logging review low", "android_logging review low",
                               "sqlite_injection failed medium", "weak_hash failed high"};
    QCOMPARE(verdicts(report), expected);
    const ToolResult &pinning = report.results[0];
    QCOMPARE(pinning.title, "This app does not use pinning");
    QCOMPARE(pinning.advice, "https://example.org/pinning");
    QCOMPARE(pinning.cwes, QStringList{"CWE-295"});
    QCOMPARE(pinning.controls, QStringList{"MSTG-NETWORK-4"});
    QVERIFY(pinning.places.empty());
    const ToolResult &logging = report.results[1];
    QCOMPARE(logging.cwes, QStringList{"CWE-532"});
    QCOMPARE(logging.controls, QStringList{"MSTG-STORAGE-3"});
    const std::vector<ToolPlace> place{{"app/src/main/java/A.java", 23, {}, "Log.d(\"x\", y);"}};
    QVERIFY(logging.places == place);
    QVERIFY(warnsOf(report, "1 error"));
    // Without a version, by its shape.
    QByteArray content = fixture("mobsfscan.json");
    content.replace("\"mobsfscan_version\": \"0.3.9\",", "");
    QCOMPARE(verdicts(readOrFail(content)), expected);
}

QTEST_GUILESS_MAIN(SarifReaderTest)
#include "sarifreadertest.moc"
