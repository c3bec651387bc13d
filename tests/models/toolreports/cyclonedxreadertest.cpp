#include "tests/models/toolreports/reportfixture.h"

using namespace gatehouse;

/// What vulnerabilities of bills of materials say of versions, products, services and ratings.
class CycloneDxReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsVersionsApart_data();
    void tellsVersionsApart();
    void knowsWhatIsAffected_data();
    void knowsWhatIsAffected();
    void aVexAloneHasNoComponents();
    void ratesByTheVector_data();
    void ratesByTheVector();
    void saysWhereOnlyTheFourthEditionIsGiven();
    void showsRangesOfVersions();
};

namespace {

/// "ref target version/range/status …" of what the vulnerability so far into the report affects.
QStringList affectedOf(const ToolReport &report, std::size_t number = 0)
{
    static const QStringList targets{"component", "product", "service"};
    QStringList lines;
    for (const ToolAffected &each : report.vulnerabilities.at(number).affects) {
        QStringList line{each.ref, targets[int(each.target)]};
        for (const ToolVersions &said : each.versions)
            line += QStringList{said.version, said.range, said.status}.join('/');
        lines += line.join(' ');
    }
    return lines;
}

QByteArray billOf(const QByteArray &members)
{
    return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", " + members + "}";
}

const QByteArray productAndParts =
    "\"metadata\": {\"component\": {\"name\": \"Claims\", \"version\": \"3.0\", \"bom-ref\": "
    "\"app\", \"components\": [{\"name\": \"module\", \"bom-ref\": \"module\"}]}}, ";
const QByteArray list =
    "\"components\": [{\"name\": \"a\", \"bom-ref\": \"a\", \"components\": [{\"name\": \"b\", "
    "\"bom-ref\": \"b\"}]}], \"services\": [{\"bom-ref\": \"s\", \"name\": \"s\", \"services\": "
    "[{\"bom-ref\": \"t\", \"name\": \"t\"}]}], ";

QByteArray affecting(const QByteArray &reference)
{
    return "\"vulnerabilities\": [{\"id\": \"CVE-1\", \"affects\": [{\"ref\": \"" + reference
        + "\"}]}]";
}

} // namespace

void CycloneDxReaderTest::tellsVersionsApart_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray json =
        "\"affects\": [{\"ref\": \"a\", \"versions\": [{\"version\": \"2.4\", \"status\": "
        "\"affected\"}, {\"range\": \"vers:maven/>=2.9|<=4.1\", \"status\": \"Unaffected\"}, "
        "{\"version\": \"5\"}]}, {\"ref\": \"b\"}]";
    QTest::newRow("JSON") << billOf("\"vulnerabilities\": [{\"id\": \"CVE-1\", " + json + "}]");
    QTest::newRow("XML") << QByteArray(
        "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"><vulnerabilities><vulnerability>"
        "<id>CVE-1</id><affects><target><ref>a</ref><versions><version><version>2.4</version>"
        "<status>affected</status></version><version><range>vers:maven/&gt;=2.9|&lt;=4.1</range>"
        "<status>unaffected</status></version><version><version>5</version></version></versions>"
        "</target><target><ref>b</ref></target></affects></vulnerability></vulnerabilities></bom>");
    // As the examples of the specification's own site have it.
    QTest::newRow("an entry alone") << billOf(
        "\"vulnerabilities\": [{\"id\": \"CVE-1\", \"affects\": [{\"ref\": \"a\", \"versions\": "
        "{\"version\": \"2.4\", \"state\": \"affected\"}}, {\"ref\": \"a\", \"versions\": "
        "[{\"range\": \"vers:maven/>=2.9|<=4.1\", \"status\": \"unaffected\"}, {\"version\": "
        "\"5\"}]}, {\"ref\": \"b\"}]}]");
}

void CycloneDxReaderTest::tellsVersionsApart()
{
    QFETCH(const QByteArray, content);
    QCOMPARE(affectedOf(readOrFail(content)),
             (QStringList{"a component 2.4//affected /vers:maven/>=2.9|<=4.1/unaffected 5//",
                          "b component"}));
}

void CycloneDxReaderTest::knowsWhatIsAffected_data()
{
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QString>("affected");
    QTest::addColumn<QStringList>("components");
    const QStringList listed{"a", "b"};
    const QStringList withProduct{"Claims", "a", "b"};
    QTest::newRow("a component") << QByteArray("a") << "a component" << listed;
    QTest::newRow("one within it") << QByteArray("b") << "b component" << listed;
    QTest::newRow("the product") << QByteArray("app") << "app product" << withProduct;
    QTest::newRow("a part of the product")
        << QByteArray("module") << "module product" << withProduct;
    QTest::newRow("a whole bill") << QByteArray("urn:cdx:3e671687/1")
                                  << "urn:cdx:3e671687/1 product" << withProduct;
    QTest::newRow("a link") << QByteArray("urn:cdx:3e671687/1#app") << "app product" << withProduct;
    QTest::newRow("a service") << QByteArray("s") << "s service" << listed;
    QTest::newRow("a service within it") << QByteArray("t") << "t service" << listed;
    QTest::newRow("nothing that is there") << QByteArray("x") << "x component" << listed;
}

void CycloneDxReaderTest::knowsWhatIsAffected()
{
    QFETCH(const QByteArray, reference);
    QFETCH(const QString, affected);
    QFETCH(const QStringList, components);
    const ToolReport json = readOrFail(billOf(productAndParts + list + affecting(reference)));
    const ToolReport xml = readOrFail(
        "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><metadata><component bom-ref=\"app\">"
        "<name>Claims</name><version>3.0</version><components><component bom-ref=\"module\">"
        "<name>module</name></component></components></component></metadata><components>"
        "<component bom-ref=\"a\"><name>a</name><components><component bom-ref=\"b\"><name>b"
        "</name></component></components></component></components><services><service bom-ref="
        "\"s\"><name>s</name><services><service bom-ref=\"t\"/></services></service></services>"
        "<vulnerabilities><vulnerability><id>CVE-1</id><affects><target><ref>"
        + reference + "</ref></target></affects></vulnerability></vulnerabilities></bom>");
    for (const ToolReport &report : {json, xml}) {
        QCOMPARE(affectedOf(report), QStringList{affected});
        QStringList names;
        for (const ToolComponent &each : report.components)
            names += each.name;
        QCOMPARE(names, components);
        QCOMPARE(warnsOf(report, "product itself"), components.size() == 3);
        QVERIFY(warnsOf(report, "2 service"));
        QCOMPARE(report.subject.name, "Claims");
    }
}

void CycloneDxReaderTest::aVexAloneHasNoComponents()
{
    const ToolReport report = readOrFail(billOf(productAndParts + affecting("app")));
    QCOMPARE(affectedOf(report), QStringList{"app product"});
    QVERIFY(report.components.empty());
}

void CycloneDxReaderTest::ratesByTheVector_data()
{
    QTest::addColumn<QByteArray>("ratings");
    QTest::addColumn<QString>("rated");
    const char *high = "AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N";
    QTest::newRow("a vector alone") << QByteArray("{\"vector\": \"CVSS:3.1/") + high + "\"}"
                                    << "high 7.5";
    QTest::newRow("without its prefix")
        << QByteArray("{\"method\": \"CVSSv31\", \"vector\": \"") + high + "\"}"
        << "high 7.5";
    QTest::newRow("unknown beside it")
        << QByteArray("{\"severity\": \"unknown\", \"vector\": \"") + high + "\"}"
        << "high 7.5";
    QTest::newRow("a word counts before it")
        << QByteArray("{\"severity\": \"low\", \"vector\": \"") + high + "\"}"
        << "low 7.5";
    QTest::newRow("a score counts before it")
        << QByteArray("{\"score\": 5.0, \"vector\": \"") + high + "\"}"
        << "medium 5";
    QTest::newRow("of the second edition")
        << QByteArray("{\"vector\": \"AV:N/AC:M/Au:N/C:N/I:P/A:N\"}") << "medium 4.3";
    QTest::newRow("not whole") << QByteArray("{\"vector\": \"CVSS:3.1/AV:N\"}") << "none ";
}

void CycloneDxReaderTest::ratesByTheVector()
{
    QFETCH(const QByteArray, ratings);
    QFETCH(const QString, rated);
    const ToolReport report = readOrFail(
        billOf("\"vulnerabilities\": [{\"id\": \"CVE-1\", \"ratings\": [" + ratings + "]}]"));
    const ToolVulnerability &read = report.vulnerabilities.at(0);
    QCOMPARE(QStringLiteral("%1 %2").arg(toKey(read.severity),
                                         read.score ? QString::number(*read.score) : QString()),
             rated);
    QVERIFY(report.warnings.isEmpty());
}

void CycloneDxReaderTest::saysWhereOnlyTheFourthEditionIsGiven()
{
    const QByteArray vector =
        "\"vector\": \"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N\"";
    const auto read = [&](const QByteArray &rating) {
        return readOrFail(billOf("\"vulnerabilities\": [{\"id\": \"CVE-1\", \"ratings\": [{"
                                 + rating + vector + "}]}]"));
    };
    const ToolReport alone = read("");
    QCOMPARE(alone.vulnerabilities.at(0).severity, ToolSeverity::None);
    QVERIFY(warnsOf(alone, "CVSS 4"));
    QVERIFY(read("\"severity\": \"high\", ").warnings.isEmpty());
    QVERIFY(read("\"score\": 9.3, ").warnings.isEmpty());
}

void CycloneDxReaderTest::showsRangesOfVersions()
{
    const ToolReport json = readOrFail(
        billOf("\"components\": [{\"name\": \"curl\", \"isExternal\": true, \"versionRange\": "
               "\"vers:generic/>=7|<9\"}, {\"name\": \"b\", \"version\": \"1\", \"versionRange\": "
               "\"vers:generic/*\"}]"));
    const ToolReport xml = readOrFail(
        "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.7\"><components><component "
        "isExternal=\"true\"><name>curl</name><versionRange>vers:generic/&gt;=7|&lt;9"
        "</versionRange></component><component><name>b</name><version>1</version></component>"
        "</components></bom>");
    for (const ToolReport &report : {json, xml}) {
        QCOMPARE(report.components.at(0).version, "vers:generic/>=7|<9");
        QCOMPARE(report.components.at(1).version, "1");
        QVERIFY(warnsOf(report, "1 component"));
    }
}

QTEST_GUILESS_MAIN(CycloneDxReaderTest)
#include "cyclonedxreadertest.moc"
