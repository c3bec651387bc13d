#include "models/toolreports/reportcontent.h"
#include "tests/models/toolreports/reportfixture.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QStringEncoder>

using namespace gatehouse;

/// Recognition, encodings and hostile files of every format; what bills of materials and test
/// results say.
class ReadReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recognisesFormatsByTheirShape_data();
    void recognisesFormatsByTheirShape();
    void refusesWhatIsNoReport_data();
    void refusesWhatIsNoReport();
    void refusesReportsThatAreCutOff_data();
    void refusesReportsThatAreCutOff();
    void readsOtherEncodings_data();
    void readsOtherEncodings();
    void refusesOtherEncodingsOfJson();
    void mendsWhatToolsBreak();
    void cutsLongTexts();
    void endsEarlyOnHostileFiles_data();
    void endsEarlyOnHostileFiles();
    void survivesDamagedBytes_data();
    void survivesDamagedBytes();
    void readsBillsOfMaterials();
    void readsBillsInXml_data();
    void readsBillsInXml();
    void readsVulnerabilities();
    void readsVulnerabilitiesOfTheExtension();
    void readsUnknownVersionsAndSaysSo();
    void readsTestResults();
    void takesTheWordsOfEveryFramework_data();
    void takesTheWordsOfEveryFramework();
    void knowsTestsByTheirNames();
};

namespace {

const QStringList &fixtures()
{
    static const QStringList names{"android-3.1.json", "android-4.0.json", "android-4.3.json",
                                   "android-4.4.json", "ios-4.5.json",     "asked.sarif",
                                   "ios-3.4.json",     "ios-4.2.json",     "analysis.sarif",
                                   "mobsfscan.json",   "bom-1.6.json",     "bom-1.2.xml",
                                   "bom-1.7.xml",      "tests.xml"};
    return names;
}

QByteArray sarifOf(const QByteArray &results)
{
    return "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"T\"}}, "
           "\"results\": ["
        + results + "]}]}";
}

QByteArray bomOf(const QByteArray &members)
{
    return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", " + members + "}";
}

QByteArray suiteOf(const QByteArray &cases)
{
    return "<testsuite name=\"s\">" + cases + "</testsuite>";
}

QByteArray repeated(const QByteArray &each, int times, const QByteArray &between = ",")
{
    QByteArray all;
    all.reserve((each.size() + between.size()) * times);
    for (int i = 0; i < times; ++i) {
        if (i > 0)
            all += between;
        all += each;
    }
    return all;
}

} // namespace

void ReadReportTest::recognisesFormatsByTheirShape_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ReportFormat>("format");
    for (const QString &file : fixtures()) {
        const ReportFormat format = file.startsWith("android") || file.startsWith("ios")
            ? ReportFormat::Mobsf
            : file.startsWith("bom")       ? ReportFormat::CycloneDx
            : file.startsWith("mobsfscan") ? ReportFormat::Mobsfscan
            : file.endsWith("sarif")       ? ReportFormat::Sarif
                                           : ReportFormat::JUnit;
        QTest::newRow(qPrintable(file)) << file << format;
    }
}

void ReadReportTest::recognisesFormatsByTheirShape()
{
    QFETCH(const QString, file);
    QFETCH(const ReportFormat, format);
    QByteArray content = fixture(file);
    QCOMPARE(readOrFail(content).format, format);
    if (!content.startsWith("<?xml"))
        QCOMPARE(readOrFail("\n  " + content).format, format);
    // Whatever version it says it is of.
    for (const char *version :
         {"v3.1.7 Beta", "v3.4.0 Beta", "v4.0.7", "v4.2.8", "v4.3.1", "2.1.0", "1.6", "bom/1.2"})
        content.replace(version, "2.99");
    QCOMPARE(readOrFail(content).format, format);
}

void ReadReportTest::refusesWhatIsNoReport_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \n\t ");
    QTest::newRow("a text") << QByteArray("Dear all,\nplease find attached");
    QTest::newRow("another JSON") << QByteArray(
        "{\"app_name\": \"x\", \"md5\": \"y\", \"sections\": 3}");
    QTest::newRow("a list") << QByteArray("[1, 2, 3]");
    QTest::newRow("results of another tool") << QByteArray("{\"results\": {\"a\": 1}}");
    QTest::newRow("an SPDX document")
        << QByteArray("{\"spdxVersion\": \"SPDX-2.3\", \"packages\": [], \"files\": []}");
    QTest::newRow("a threat model")
        << QByteArray("{\"otmVersion\": \"0.2.0\", \"project\": {}, \"threats\": []}");
    QTest::newRow("another XML") << QByteArray("<html><body/></html>");
    QTest::newRow("a broken XML") << QByteArray("<<<");
    QTest::newRow("an XML without an element") << QByteArray("<?xml version=\"1.0\"?><!-- x -->");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("an archive") << QByteArray("PK\x03\x04");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("half a mark") << QByteArray("\xFF\xFE");
    QTest::newRow("no such encoding")
        << QByteArray("<?xml version=\"1.0\" encoding=\"klingon\"?><testsuite/>");
}

void ReadReportTest::refusesWhatIsNoReport()
{
    QFETCH(const QByteArray, content);
    const auto report = readReport(content);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Unreadable);
    QVERIFY(report.error().message.endsWith('.'));
}

void ReadReportTest::refusesReportsThatAreCutOff_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : fixtures())
        QTest::newRow(qPrintable(file)) << file;
}

void ReadReportTest::refusesReportsThatAreCutOff()
{
    QFETCH(const QString, file);
    const QByteArray content = fixture(file).trimmed();
    for (qsizetype size = 1; size < content.size(); size += 1 + size / 40) {
        const auto report = readReport(content.left(size));
        QVERIFY2(!report, qPrintable(QString::number(size)));
        QCOMPARE(report.error().kind, ErrorKind::Unreadable);
    }
}

void ReadReportTest::readsOtherEncodings_data()
{
    refusesReportsThatAreCutOff_data();
}

void ReadReportTest::readsOtherEncodings()
{
    QFETCH(const QString, file);
    const QByteArray content = fixture(file);
    const ToolReport plain = readOrFail(content);
    QVERIFY(readOrFail("\xEF\xBB\xBF" + content) == plain);
    const QString text = QString::fromUtf8(content);
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder marked(encoding, QStringEncoder::Flag::WriteBom);
        QVERIFY(readOrFail(marked(text)) == plain);
        QStringEncoder bare(encoding);
        QVERIFY(readOrFail(bare(text)) == plain);
    }
    if (!content.startsWith("<?xml"))
        return;
    // Chinese names, in what Windows writes.
    const QString chinese =
        QString(text).replace("Claims", "理赔𠮷").replace("encoding=\"UTF-8\"", "encoding=\"%1\"");
    const ToolReport expected = readOrFail(chinese.arg("utf-8").toUtf8());
    QVERIFY(expected != plain);
    QStringEncoder encoder("GB18030");
    QVERIFY(encoder.isValid());
    QVERIFY(readOrFail(encoder(chinese.arg("GB18030"))) == expected);
    const QString common = QString(chinese).replace("𠮷", "吉");
    QStringEncoder gbk("GBK");
    QVERIFY(readOrFail(gbk(common.arg("GBK"))) == readOrFail(common.arg("utf-8").toUtf8()));
    // More than is recoded at once: characters lie across the pieces.
    for (const char *shift : {"<!--", "<!-- "}) {
        const QString longer = common + shift + QString("理").repeated(1'000'000) + "-->";
        QStringEncoder again("GBK");
        QVERIFY(readOrFail(again(longer.arg("GBK"))) == readOrFail(common.arg("utf-8").toUtf8()));
    }
    QVERIFY(readOrFail(text.toUtf8().replace("\"UTF-8\"", "\"utf-16\"")) == plain);
}

void ReadReportTest::refusesOtherEncodingsOfJson()
{
    const QString text = QString::fromUtf8(fixture("bom-1.6.json")).replace("Claims", "理赔");
    QVERIFY(readReport(text.toUtf8()));
    QStringEncoder gbk("GBK");
    const auto report = readReport(gbk(text));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Unreadable);
    QVERIFY(report.error().message.contains("UTF-8"));
    // So is XML that is not what it declares.
    const auto xml = readReport("<testsuite name=\"\xC0\xED\xC5\xE2\"/>");
    QVERIFY(!xml);
    QCOMPARE(xml.error().kind, ErrorKind::Unreadable);
}

void ReadReportTest::mendsWhatToolsBreak()
{
    const ToolReport report = readOrFail(
        sarifOf("{\"ruleId\": \"a\\ud800b\\udc80\\\\ud800\\ud83d\\ude00\", \"rank\": 1e999, "
                "\"big\": [123456789012345678901234567890, -1e400, 12345678901234567890], "
                "\"message\": {\"text\": \"one\\u0000\\u001btwo\"}}"));
    QCOMPARE(report.results[0].rule, QString::fromUtf8("a\uFFFDb\uFFFD\\ud800\U0001F600"));
    QCOMPARE(report.results[0].message, "onetwo");
    QVERIFY(warnsOf(report, "2 half character"));
    QVERIFY(warnsOf(report, "number(s) that are too large"));
    QVERIFY(readOrFail(sarifOf("{\"ruleId\": \"a\", \"rank\": 1e308}")).warnings.isEmpty());
    QVERIFY(!readReport(sarifOf("{\"ruleId\": \"a\", \"rank\": 007}")));
    QVERIFY(!readReport(sarifOf("{\"ruleId\": \"\\x\"}")));
}

void ReadReportTest::cutsLongTexts()
{
    const QByteArray name(100'000, 'n');
    const QByteArray text = QByteArray("理").repeated(100'000);
    const ToolReport report = readOrFail(
        sarifOf("{\"ruleId\": \"" + name + "\", \"message\": {\"text\": \"" + text + "\"}}"));
    const ToolResult &result = report.results[0];
    QVERIFY(result.rule.size() < 1000);
    QVERIFY(result.message.size() < 10'000);
    QVERIFY(result.message.endsWith(QString::fromUtf8("理")));
    QVERIFY(warnsOf(report, "cut"));
    const ToolReport tests = readOrFail(
        suiteOf("<testcase name=\"" + name + "\"><failure>" + text + "</failure></testcase>"));
    QVERIFY(tests.results[0].title.size() < 1000);
    QVERIFY(tests.results[0].message.size() < 10'000);
    QVERIFY(warnsOf(tests, "cut"));
}

void ReadReportTest::endsEarlyOnHostileFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("levels of JSON")
        << sarifOf(QByteArray(100'000, '[') + QByteArray(100'000, ']')) << false;
    QTest::newRow("open levels of JSON") << QByteArray(1'000'000, '[') << false;
    QTest::newRow("components inside components") << bomOf(
        "\"components\": [" + QByteArray("{\"name\": \"a\", \"components\": [").repeated(60)
        + QByteArray("]}").repeated(60) + "]") << true;
    QTest::newRow("more components inside components") << bomOf(
        "\"components\": [" + QByteArray("{\"name\": \"a\", \"components\": [").repeated(5000)
        + QByteArray("]}").repeated(5000) + "]") << false;
    QTest::newRow("levels of XML") << QByteArray("<testsuite>").repeated(100'000)
            + QByteArray("</testsuite>").repeated(100'000)
                                   << false;
    QTest::newRow("levels of an XML that is skipped")
        << suiteOf(QByteArray("<a>").repeated(100'000) + QByteArray("</a>").repeated(100'000))
        << false;
    QTest::newRow("forty suites inside each other")
        << QByteArray("<testsuite name=\"s\">").repeated(40)
            + QByteArray("</testsuite>").repeated(40)
        << true;
    QTest::newRow("entities") << QByteArray(
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
        "<testsuite name=\"&b;\"/>")
                              << false;
    QTest::newRow("a foreign entity")
        << QByteArray("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                      "<bom><components><component><name>&a;</name></component></components></bom>")
        << false;
    QTest::newRow("a plain document type")
        << QByteArray("<!DOCTYPE testsuite><testsuite/>") << false;
    QTest::newRow("an undeclared entity") << suiteOf("<testcase name=\"&nobody;\"/>") << false;
    QTest::newRow("thousands of attributes")
        << "<testsuite " + repeated("a=\"\"", 200'000, " ") + "/>" << false;
    QTest::newRow("a comment of megabytes")
        << suiteOf("<!--" + QByteArray("<a ").repeated(1'000'000) + "-->") << true;
    QTest::newRow("a CDATA section of megabytes") << suiteOf(
        "<system-out><![CDATA[" + QByteArray("<a>").repeated(1'000'000) + "]]></system-out>")
                                                  << true;
    QTest::newRow("a text of twenty megabytes") << sarifOf(
        "{\"ruleId\": \"a\", \"message\": {\"text\": \"" + QByteArray(20 << 20, 'x') + "\"}}")
                                                << true;
    QTest::newRow("millions of values") << sarifOf(repeated("0", 9'000'000)) << true;
    QTest::newRow("too many values") << sarifOf(repeated("0", 19'000'000)) << false;
    QTest::newRow("too many signs within a text") << sarifOf(
        "{\"ruleId\": \"a\", \"message\": {\"text\": \"" + QByteArray(19'000'000, ',') + "\"}}")
                                                  << true;
    QTest::newRow("too many results") << sarifOf(repeated("{}", 250'001)) << false;
    QTest::newRow("too many components")
        << bomOf("\"components\": [" + repeated("{\"name\": \"a\"}", 250'001) + "]") << false;
    QTest::newRow("too much text") << sarifOf(repeated(
        "{\"ruleId\": \"a\", \"message\": {\"text\": \"" + QByteArray(8'000, 'x') + "\"}}", 13'000))
                                   << false;
    QTest::newRow("suites without end") << suiteOf(repeated("<testsuite/>", 200'000, "")) << true;
    QTest::newRow("places without end") << sarifOf(
        "{\"ruleId\": \"a\", \"locations\": ["
        + repeated("{\"physicalLocation\": {\"artifactLocation\": {\"uri\": \"a\"}}}", 200'000)
        + "]}") << true;
    QTest::newRow("fingerprints without end")
        << sarifOf("{\"ruleId\": \"a\", \"partialFingerprints\": {"
                   + repeated("\"k\": {\"a\": \"b\"}", 200'000) + "}}")
        << true;
    QTest::newRow("larger than any XML")
        << suiteOf(QByteArray(ReportContent::mostXmlBytes, ' ')) << false;
    // Refused before anything of it is looked at.
    QTest::newRow("larger than any report")
        << QByteArray::fromRawData("{", ReportContent::mostBytes + 1) << false;
}

void ReadReportTest::endsEarlyOnHostileFiles()
{
    QFETCH(const QByteArray, content);
    QFETCH(const bool, isRead);
    QElapsedTimer timer;
    timer.start();
    const auto report = readReport(content);
    QVERIFY2(timer.elapsed() < 60'000, "it takes too long"); // ten seconds on a machine of its own
    QCOMPARE(report.has_value(), isRead);
    if (!isRead)
        QVERIFY(report.error().message.endsWith('.'));
}

void ReadReportTest::survivesDamagedBytes_data()
{
    refusesReportsThatAreCutOff_data();
}

void ReadReportTest::survivesDamagedBytes()
{
    QFETCH(const QString, file);
    const QByteArray content = fixture(file);
    QRandomGenerator random(17);
    static const QByteArray signs = "\"{}[]<>/&,:0-9\\\xFF\0x";
    for (int round = 0; round < 300; ++round) {
        QByteArray damaged = content;
        for (int i = 0; i <= round % 4; ++i) {
            const int at = random.bounded(int(damaged.size()));
            if (random.bounded(3) == 0)
                damaged.remove(at, random.bounded(20));
            else
                damaged[at] = signs[random.bounded(int(signs.size()))];
        }
        const auto report = readReport(damaged);
        if (!report)
            QVERIFY(!report.error().message.isEmpty());
    }
}

namespace {

QStringList componentsOf(const ToolReport &report)
{
    QStringList lines;
    for (const ToolComponent &each : report.components)
        lines += QStringList{each.ref,  each.type, each.group, each.name,     each.version,
                             each.purl, each.cpe,  each.scope, each.licences, each.hashes.join(' ')}
                     .join('|');
    return lines;
}

QString lineOf(const ToolVulnerability &each)
{
    QStringList affects;
    for (const ToolAffected &affected : each.affects)
        affects += affected.ref;
    return QStringList{each.id,
                       each.source,
                       toKey(each.severity),
                       each.score ? QString::number(*each.score) : QString(),
                       each.vector,
                       each.cwes.join(' '),
                       each.description,
                       each.recommendation,
                       each.state,
                       each.justification,
                       each.response,
                       each.detail,
                       affects.join(' ')}
        .join('|');
}

} // namespace

void ReadReportTest::readsBillsOfMaterials()
{
    const ToolReport report = readOrFail(fixture("bom-1.6.json"));
    QCOMPARE(report.formatVersion, "1.6");
    QCOMPARE(report.tool, "billmaker, billservice");
    QCOMPARE(report.toolVersion, "10.1");
    QCOMPARE(report.ranAt.toUTC().toString(Qt::ISODate), "2024-10-20T17:18:51Z");
    QCOMPARE(report.subject.name, "Claims");
    QCOMPARE(report.subject.version, "3.0");
    QCOMPARE(report.subject.sha256, "ab12");
    QCOMPARE(report.subject.sha1, "cd34");
    QCOMPARE(report.subject.md5, "ef56");
    const QStringList expected{
        "okhttp|library|com.squareup.okhttp3|okhttp|4.9.0|pkg:maven/com.squareup.okhttp3/"
        "okhttp@4.9.0|cpe:2.3:a:squareup:okhttp:4.9.0|required|Apache-2.0, Own words|SHA-256:0011",
        "okio|library||okio||||||", "deep|file||deep||||||",
        "gson@2.8|library||gson|2.8||||MIT OR Apache-2.0|",
        "AES-128|cryptographic-asset||AES-128||||||"};
    QCOMPARE(componentsOf(report), expected);
    QVERIFY(warnsOf(report, "1 component"));
    QVERIFY(warnsOf(report, "1 vulnerability"));
    QCOMPARE(report.warnings.size(), 2);
}

void ReadReportTest::readsBillsInXml_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QStringList>("components");
    QTest::newRow("1.2")
        << "bom-1.2.xml"
        << "1.2|billmaker, second|1.0|2020-04-07T07:01:00Z|Claims|2.0|ab12"
        << QStringList{"jackson|library|com.fasterxml.jackson.core|jackson-databind|2.9.4|"
                       "pkg:maven/com.fasterxml.jackson.core/jackson-databind@2.9.4||required|"
                       "Apache-2.0, Own words|SHA-1:0011 SHA-256:2233",
                       "inner@1|library||inner|1|||||", "innermost|file||innermost||||||"};
    QTest::newRow("1.7") << "bom-1.7.xml"
                         << "1.7|billmaker|12|2026-01-05T10:00:00Z|Claims|5.0|"
                         << QStringList{"a|library||alpha|1.0||||MIT OR Apache-2.0|",
                                        "b|cryptographic-asset||SM4||||||"};
}

void ReadReportTest::readsBillsInXml()
{
    QFETCH(const QString, file);
    QFETCH(const QString, said);
    QFETCH(const QStringList, components);
    const ToolReport report = readOrFail(fixture(file));
    QCOMPARE((QStringList{report.formatVersion, report.tool, report.toolVersion,
                          report.ranAt.toUTC().toString(Qt::ISODate), report.subject.name,
                          report.subject.version, report.subject.sha256}
                  .join('|')),
             said);
    QCOMPARE(componentsOf(report), components);
}

void ReadReportTest::readsVulnerabilities()
{
    const ToolReport json = readOrFail(fixture("bom-1.6.json"));
    QCOMPARE(json.vulnerabilities.size(), std::size_t(2));
    QCOMPARE(
        lineOf(json.vulnerabilities[0]),
        "CVE-2021-0341|NVD|critical|7.5|CVSS:3.1/AV:N/AC:L|CWE-295 CWE-20|Host names are not "
        "verified.|Update to 4.9.3.|not_affected|code_not_reachable|will_not_fix, update|Never "
        "called.|okhttp pkg:maven/a/b@1");
    QCOMPARE(lineOf(json.vulnerabilities[1]), "GHSA-aaaa||none||||||||||");
    const ToolReport xml = readOrFail(fixture("bom-1.7.xml"));
    QCOMPARE(xml.vulnerabilities.size(), std::size_t(1));
    QCOMPARE(lineOf(xml.vulnerabilities[0]),
             "CVE-2025-1111|NVD|medium|6.5|CVSS:4.0/AV:N|CWE-79|Something.|Update.|exploitable||"
             "update, rollback|Seen.|a");
}

void ReadReportTest::readsVulnerabilitiesOfTheExtension()
{
    const ToolReport report = readOrFail(fixture("bom-1.2.xml"));
    QCOMPARE(report.vulnerabilities.size(), std::size_t(3));
    QCOMPARE(lineOf(report.vulnerabilities[0]),
             "CVE-2018-7489|NVD|critical|9.8|AN/AC:L/PR:N|CWE-184 CWE-502|Unauthenticated code "
             "execution.|Upgrade\nPatch|||||pkg:maven/com.fasterxml.jackson.core/"
             "jackson-databind@2.9.4");
    QCOMPARE(lineOf(report.vulnerabilities[1]), "CVE-2018-0001||none||||||||||jackson");
    QCOMPARE(lineOf(report.vulnerabilities[2]), "CVE-2019-0002||none||||||||||jackson");
}

void ReadReportTest::readsUnknownVersionsAndSaysSo()
{
    QByteArray json = fixture("bom-1.6.json");
    json.replace("\"specVersion\": \"1.6\"", "\"specVersion\": \"2.9\"");
    const ToolReport report = readOrFail(json);
    QCOMPARE(report.components.size(), std::size_t(5));
    QVERIFY(warnsOf(report, "“2.9”"));
    QByteArray xml = fixture("bom-1.7.xml");
    xml.replace("schema/bom/1.7", "schema/bom/2.9");
    QCOMPARE(readOrFail(xml).components.size(), std::size_t(2));
    QVERIFY(warnsOf(readOrFail(xml), "“2.9”"));
    QVERIFY(readOrFail(fixture("bom-1.7.xml")).warnings.isEmpty());
}

void ReadReportTest::readsTestResults()
{
    const ToolReport report = readOrFail(fixture("tests.xml"));
    QCOMPARE(report.ranAt.toUTC().toString(Qt::ISODate), "2024-05-06T07:08:09Z");
    const QStringList expected{"Claims.Upload.refusesLargeFiles passed none",
                               "Claims.Upload.refusesLargeFiles passed none",
                               "com.example.UploadTest.fails failed none",
                               "com.example.ClaimsTest.breaks failed none",
                               "com.example.ClaimsTest.skips not_run none",
                               "com.example.ClaimsTest.skipsAndFails failed none",
                               "com.example.ClaimsTest.flakes passed none",
                               "com.example.ClaimsTest.failsAgain failed none",
                               "Suite.neverRuns not_run none",
                               "com.example.TlsTest.pins passed none",
                               "Claims failed none"};
    QCOMPARE(verdicts(report), expected);
    QCOMPARE(report.results[2].message, "Expected 1\n but was 2");
    QCOMPARE(report.results[3].message, "Division by zero\nat line 3");
    QCOMPARE(report.results[4].message, "No network");
    QCOMPARE(report.results[5].message, "AssertionError");
    QCOMPARE(report.results[6].message, "once\nat once");
    QCOMPARE(report.results[7].message, "first");
    QCOMPARE(report.results[9].controls, QStringList{"MASVS-NETWORK-2"});
    QCOMPARE(report.results[9].cwes, QStringList{"CWE-295"});
    QCOMPARE(report.results[10].message, "The suite could not be set up");
    QVERIFY(warnsOf(report, "1 test case"));
    // An attribute alone: what says that it failed does not count as passed.
    const ToolReport said = readOrFail(
        suiteOf("<testcase name=\"a\" status=\"failed\"/><testcase name=\"b\" result=\"Error\"/>"
                "<testcase name=\"c\" status=\"pending\"/><testcase name=\"d\" status=\"passed\"/>"
                "<testcase name=\"e\" status=\"fail\"><skipped/></testcase>"
                "<testcase name=\"f\" success=\"False\"/><testcase name=\"g\" success=\"true\"/>"));
    QCOMPARE(
        verdicts(said),
        (QStringList{"s.a failed none", "s.b failed none", "s.c not_run none", "s.d passed none",
                     "s.e not_run none", "s.f failed none", "s.g passed none"}));
}

void ReadReportTest::takesTheWordsOfEveryFramework_data()
{
    QTest::addColumn<QByteArray>("testCase");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<bool>("warns");
    const auto row = [](const QByteArray &attributes, const char *children, const char *outcome,
                        bool warns = false) {
        QTest::newRow((attributes + children).constData())
            << QByteArray("<testcase name=\"a\" ") + attributes + '>' + children + "</testcase>"
            << QString::fromLatin1(outcome) << warns;
    };
    for (const char *failed : {"errored", "Broken", "timedOut", "crashed", "aborted"})
        row(QByteArray("status=\"") + failed + '"', "", "failed");
    for (const char *notRun : {"untested", "undefined", "incomplete", "inconclusive", "Not Run"})
        row(QByteArray("status=\"") + notRun + '"', "", "not_run");
    row("ignored=\"true\"", "", "not_run");
    row("disabled=\"TRUE\"", "", "not_run");
    row("executed=\"false\"", "", "not_run");
    row("ignored=\"false\" executed=\"true\"", "", "passed");
    row("", "<ignored/>", "not_run");
    row("", "<failed/>", "failed");
    row("", "<Failure message=\"x\"/>", "failed");
    row("", "<properties/><system-out>text</system-out>", "passed");
    row("status=\"run\" result=\"completed\"", "", "passed");
    row("status=\"Succeeded\"", "", "passed");
    row("status=\"green\"", "", "not_run", true);
    row("status=\"green\" result=\"passed\"", "", "passed");
    row("status=\"green\"", "<failure/>", "failed");
}

void ReadReportTest::takesTheWordsOfEveryFramework()
{
    QFETCH(const QByteArray, testCase);
    QFETCH(const QString, outcome);
    QFETCH(const bool, warns);
    const ToolReport report = readOrFail(suiteOf(testCase));
    QCOMPARE(verdicts(report), QStringList{QStringLiteral("s.a %1 none").arg(outcome)});
    QCOMPARE(warnsOf(report, "1 test case"), warns);
}

void ReadReportTest::knowsTestsByTheirNames()
{
    const ToolReport report = readOrFail(fixture("tests.xml"));
    QCOMPARE(report.results[2].title, "fails");
    QCOMPARE(whereOf(report.results[2]), "upload_test.py:24 com.example.UploadTest");
    QCOMPARE(whereOf(report.results[3]), "claims_test.py:0 com.example.ClaimsTest");
    // The name of the run changes with it.
    const ToolReport bare = readOrFail("<testsuites name=\"Run 4\"><testsuite><testcase/>"
                                       "<testcase name=\"a\"/></testsuite></testsuites>");
    QCOMPARE(verdicts(bare), (QStringList{"testcase passed none", "a passed none"}));
}

QTEST_GUILESS_MAIN(ReadReportTest)
#include "readreporttest.moc"
