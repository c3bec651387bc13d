#include "tests/models/toolreports/reportfixture.h"

using namespace gatehouse;

/// What is said of a file that is no report, or not a whole one.
class RefusalsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheFileIs_data();
    void saysWhatTheFileIs();
    void saysWhereItBreaks_data();
    void saysWhereItBreaks();
};

void RefusalsTest::saysWhatTheFileIs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("SPDX") << QByteArray("{\"spdxVersion\": \"SPDX-2.3\", \"packages\": []}")
                          << "SPDX";
    QTest::newRow("SPDX 3") << QByteArray("{\"@context\": \"https://spdx.org/rdf/3.0.1/x.jsonld\","
                                          " \"@graph\": []}")
                            << "SPDX";
    QTest::newRow("SPDX as tags") << QByteArray("SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n")
                                  << "SPDX";
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html>\n<html><body>Report</body></html>")
                                << "web page";
    QTest::newRow("a page without its type") << QByteArray("<HTML><body/></HTML>") << "web page";
    QTest::newRow("an archive") << QByteArray("PK\x03\x04\x14\0", 6) << "ZIP";
    QTest::newRow("a compressed file") << QByteArray("\x1f\x8b\x08\0", 4) << "compressed";
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n") << "PDF";
    QTest::newRow("OpenVEX") << QByteArray("{\"@context\": \"https://openvex.dev/ns/v0.2.0\"}")
                             << "OpenVEX";
    QTest::newRow("CSAF") << QByteArray("{\"document\": {\"csaf_version\": \"2.0\"}}") << "CSAF";
    QTest::newRow("a threat model") << QByteArray("{\"otmVersion\": \"0.2.0\"}") << "threat model";
    QTest::newRow("NUnit") << QByteArray("<test-run><test-suite/></test-run>") << "NUnit";
    QTest::newRow("Open Test Reporting")
        << QByteArray("<e:events xmlns:e=\"https://schemas.opentest4j.org/reporting/events/0.2.0\">"
                      "<e:started id=\"1\" name=\"a\"/></e:events>")
        << "Open Test Reporting";
    QTest::newRow("Checkstyle") << QByteArray("<checkstyle version=\"8\"/>") << "Checkstyle";
    QTest::newRow("a scorecard") << QByteArray(
        "{\"high\": [], \"security_score\": 50, \"hash\": \"ab\"}")
                                 << "scorecard";
    QTest::newRow("Trivy") << QByteArray(
        "{\"SchemaVersion\": 2, \"ArtifactName\": \"a\", \"Results\": []}")
                           << "Trivy";
    QTest::newRow("something else") << QByteArray("{\"a\": 1}") << "no report that Gatehouse";
    QTest::newRow("another XML") << QByteArray("<project/>") << "no report that Gatehouse";
    QTest::newRow("a document type")
        << QByteArray("<!DOCTYPE testsuite [<!ENTITY a \"b\">]><testsuite name=\"&a;\"/>")
        << "document type";
}

void RefusalsTest::saysWhatTheFileIs()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, said);
    const auto report = readReport(content);
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(said), qPrintable(report.error().message));
    QVERIFY(report.error().message.endsWith('.'));
}

void RefusalsTest::saysWhereItBreaks_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("where");
    QTest::newRow("cut off in a list")
        << QByteArray("{\"version\": \"2.1.0\",\n\"runs\": [{\"results\": [{}, {\"ruleId\": \"a\"")
        << "in line 2, at byte 62, within runs[0].results[1].ruleId";
    QTest::newRow("cut off in a text")
        << QByteArray("{\"runs\": [\"abc") << "in line 1, at byte 15, within runs[0]";
    QTest::newRow("cut off behind a name") << QByteArray("{\"runs\"") << "byte 8, within runs";
    QTest::newRow("cut off before a name") << QByteArray("{\"runs\": 1,") << "byte 12)";
    QTest::newRow("a comma too many") << QByteArray("{\"a\": [1,]}") << "byte 10, within a[1]";
    QTest::newRow("no comma") << QByteArray("{\"a\": 1 \"b\": 2}") << "byte 9, within a";
    QTest::newRow("no name") << QByteArray("{a: 1}") << "byte 2)";
    QTest::newRow("a word that is none")
        << QByteArray("{\"a\": {\"b\": nul}}") << "byte 13, within a.b";
    QTest::newRow("a number that is none") << QByteArray("{\"a\": 007}") << "byte 7, within a";
    QTest::newRow("a break in a text") << QByteArray("{\"a\": \"1\n2\"}") << "byte 9, within a";
    QTest::newRow("an escape that is none") << QByteArray("{\"a\": \"\\x\"}") << "byte 9, within a";
    QTest::newRow("two texts") << QByteArray("{}\n{}") << "line 2, at byte 4";
    QTest::newRow("XML that is cut off")
        << QByteArray("<testsuite>\n<testcase name=\"a\"/>\n<testcase") << "in line 3";
}

void RefusalsTest::saysWhereItBreaks()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, where);
    const auto report = readReport(content);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Unreadable);
    QVERIFY2(report.error().message.contains(where), qPrintable(report.error().message));
}

QTEST_GUILESS_MAIN(RefusalsTest)
#include "refusalstest.moc"
