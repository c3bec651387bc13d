#include "tests/models/toolreports/reportfixture.h"

using namespace gatehouse;

/// The parts of runs: what goes wrong in a tool, and what stands beside a run.
class SarifRunTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWentWrongInTheTool_data();
    void saysWhatWentWrongInTheTool();
    void readsWhatStandsBesideTheRun();
    void missesWhatLiesInOtherFiles();
    void tellsRulesOfOneIdApart();
    void isWhereItIsAboutWhereItIsNowhere();
};

namespace {

QByteArray logOf(const QByteArray &run, const QByteArray &beside = {})
{
    return "{\"version\": \"2.1.0\", \"runs\": [{" + run + "}]" + beside + "}";
}

const QByteArray tool =
    "\"tool\": {\"driver\": {\"name\": \"T\", \"notifications\": [{\"id\": \"N1\", "
    "\"messageStrings\": {\"cut\": {\"text\": \"Cut off at {0}.\"}}, \"defaultConfiguration\": "
    "{\"level\": \"error\"}}]}}, ";

} // namespace

void SarifRunTest::saysWhatWentWrongInTheTool_data()
{
    QTest::addColumn<QByteArray>("invocation");
    QTest::addColumn<QString>("said");
    const QByteArray message = "\"message\": {\"text\": \"No such file: a.java. Look there.\"}";
    QTest::newRow("an error") << "\"toolExecutionNotifications\": [{\"level\": \"error\", "
            + message + "}]"
                              << "1 error(s) of its own (No such file: a.java): what it could "
                                 "not look at is not in the log.";
    QTest::newRow("an error of the configuration")
        << "\"toolConfigurationNotifications\": [{\"level\": \"Error\", " + message + "}]"
        << "(No such file: a.java)";
    QTest::newRow("several") << "\"toolExecutionNotifications\": [{\"level\": \"error\", " + message
            + "}, {\"level\": \"error\", \"exception\": {\"message\": \"Broken\"}}]"
                             << "2 error(s) of its own (No such file: a.java; Broken)";
    QTest::newRow("by its descriptor") << QByteArray(
        "\"toolExecutionNotifications\": [{\"descriptor\": {\"id\": \"N1\"}, \"message\": "
        "{\"id\": \"cut\", \"arguments\": [\"9\"]}}]")
                                       << "(Cut off at 9)";
    QTest::newRow("by the number of its descriptor")
        << QByteArray("\"toolExecutionNotifications\": [{\"descriptor\": {\"index\": 0}}]")
        << "1 error(s)";
    QTest::newRow("a warning") << "\"toolExecutionNotifications\": [{\"level\": \"warning\", "
            + message + "}, {" + message + "}]"
                               << "";
}

void SarifRunTest::saysWhatWentWrongInTheTool()
{
    QFETCH(const QByteArray, invocation);
    QFETCH(const QString, said);
    const ToolReport report =
        readOrFail(logOf(tool + "\"invocations\": [{\"executionSuccessful\": true, " + invocation
                         + "}], \"results\": []"));
    QCOMPARE(report.isIncomplete, !said.isEmpty());
    QCOMPARE(report.warnings.size(), said.isEmpty() ? 0 : 1);
    QVERIFY2(warnsOf(report, said) || said.isEmpty(), qPrintable(report.warnings.join('\n')));
}

void SarifRunTest::readsWhatStandsBesideTheRun()
{
    const QByteArray beside =
        ", \"inlineExternalProperties\": ["
        "{\"guid\": \"AAAA\", \"results\": [{\"ruleId\": \"R1\", \"message\": {\"text\": \"one\"}, "
        "\"locations\": [{\"physicalLocation\": {\"artifactLocation\": {\"index\": 0}}}]}], "
        "\"artifacts\": [{\"location\": {\"uri\": \"a.java\"}}]}, "
        "{\"guid\": \"bbbb\", \"driver\": {\"name\": \"T\", \"rules\": [{\"id\": \"R1\", "
        "\"shortDescription\": {\"text\": \"The first rule\"}}]}}, "
        "{\"guid\": \"cccc\", \"results\": [{\"ruleId\": \"R9\"}]}]";
    const ToolReport report = readOrFail(
        logOf("\"tool\": {\"driver\": {\"name\": \"T\"}}, \"externalPropertyFileReferences\": "
              "{\"results\": [{\"guid\": \"aaaa\"}], \"driver\": {\"guid\": \"bbbb\"}}",
              beside));
    QCOMPARE(report.results.size(), std::size_t(1));
    QCOMPARE(report.results.at(0).title, "The first rule");
    QCOMPARE(whereOf(report.results.at(0)), "a.java:0");
    QVERIFY(!report.isIncomplete);
    QVERIFY(report.warnings.isEmpty());
    const ToolReport byPlace = readOrFail(
        logOf("\"tool\": {\"driver\": {\"name\": \"T\"}}, \"externalPropertyFileReferences\": "
              "{\"results\": [{\"location\": {\"uri\": \"sarif:/inlineExternalProperties/2\"}}]}",
              beside));
    QCOMPARE(verdicts(byPlace), QStringList{"R9 failed medium"});
    QVERIFY(!byPlace.isIncomplete);
    const ToolReport byRun = readOrFail(
        logOf("\"tool\": {\"driver\": {\"name\": \"T\"}}, \"automationDetails\": {\"guid\": "
              "\"dddd\"}, \"results\": [{\"ruleId\": \"R0\"}]",
              ", \"inlineExternalProperties\": [{\"runGuid\": \"DDDD\", \"results\": "
              "[{\"ruleId\": \"R1\"}]}]"));
    QCOMPARE(verdicts(byRun), (QStringList{"R0 failed medium", "R1 failed medium"}));
}

void SarifRunTest::missesWhatLiesInOtherFiles()
{
    const ToolReport report = readOrFail(
        logOf("\"tool\": {\"driver\": {\"name\": \"T\"}}, \"externalPropertyFileReferences\": "
              "{\"results\": [{\"guid\": \"aaaa\"}, {\"guid\": \"eeee\", \"location\": {\"uri\": "
              "\"b.sarif\"}}]}",
              ", \"inlineExternalProperties\": [{\"guid\": \"aaaa\", \"results\": [{\"ruleId\": "
              "\"R1\"}]}]"));
    QCOMPARE(report.results.size(), std::size_t(1));
    QVERIFY(report.isIncomplete);
    QVERIFY(warnsOf(report, "other files"));
}

void SarifRunTest::tellsRulesOfOneIdApart()
{
    const auto ruleOf = [](const QByteArray &title) {
        return "\"rules\": [{\"id\": \"R1\", \"shortDescription\": {\"text\": \"" + title + "\"}}]";
    };
    const ToolReport report = readOrFail(
        logOf("\"tool\": {\"driver\": {\"name\": \"T\", " + ruleOf("of the driver")
              + "}, \"extensions\": [{\"name\": \"E\", \"guid\": \"eeee\", " + ruleOf("of E")
              + "}, {\"name\": \"F\", " + ruleOf("of F")
              + "}]}, \"results\": ["
                "{\"ruleId\": \"R1\"}, "
                "{\"ruleId\": \"R1\", \"rule\": {\"toolComponent\": {\"index\": 1}}}, "
                "{\"rule\": {\"id\": \"R1/sub\", \"toolComponent\": {\"guid\": \"EEEE\"}}}, "
                "{\"ruleId\": \"R1\", \"rule\": {\"toolComponent\": {\"name\": \"G\"}}}]"));
    QStringList titles;
    for (const ToolResult &each : report.results)
        titles += each.title;
    QCOMPARE(titles, (QStringList{"of the driver", "of F", "of E", "of the driver"}));
}

void SarifRunTest::isWhereItIsAboutWhereItIsNowhere()
{
    const QByteArray related =
        "\"relatedLocations\": [{\"id\": 1, \"physicalLocation\": {\"artifactLocation\": {\"uri\": "
        "\"b.java\"}, \"region\": {\"startLine\": 7}}}]";
    const ToolReport report = readOrFail(logOf(
        tool + "\"results\": [{\"ruleId\": \"R1\", " + related + "}, {\"ruleId\": \"R2\", "
        + "\"message\": {\"text\": \"See [the other](1).\"}, \"locations\": [{\"physicalLocation\""
          ": {\"artifactLocation\": {\"uri\": \"a.java\"}}}], "
        + related + "}]"));
    QCOMPARE(whereOf(report.results.at(0)), "b.java:7");
    QCOMPARE(whereOf(report.results.at(1)), "a.java:0");
    QCOMPARE(report.results.at(1).message, "See the other.");
}

QTEST_GUILESS_MAIN(SarifRunTest)
#include "sarifruntest.moc"
