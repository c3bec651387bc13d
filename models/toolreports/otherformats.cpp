#include "models/toolreports/otherformats.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace gatehouse {

namespace {

struct OtherFormats {
    Q_DECLARE_TR_FUNCTIONS(OtherFormats)
};

QString spdx()
{
    return OtherFormats::tr("This is an SPDX document. Have the tool write a bill of materials of "
                            "CycloneDX instead.");
}

QString threatModel()
{
    return OtherFormats::tr("This is a threat model. Import it among the threat models.");
}

/// A report of a tool that can write another one, too.
QString reportOf(const QString &tool)
{
    return OtherFormats::tr("This is a report of %1 in its own format. Have it written as SARIF "
                            "or, where it lists components, as CycloneDX.")
        .arg(tool);
}

QString testsOf(const QString &tool)
{
    return OtherFormats::tr("These are test results of %1 in its own format. Have them written as "
                            "JUnit XML.")
        .arg(tool);
}

} // namespace

QString otherFormatOf(QByteArrayView content)
{
    const QByteArray start = content.first(std::min<qsizetype>(content.size(), 512)).toByteArray();
    const QByteArray word = start.trimmed().toLower();
    if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
        return OtherFormats::tr("This is a ZIP archive: an app's package, a workbook, or packed "
                                "reports. Check a package as one; unpack reports first.");
    if (start.startsWith("\x1f\x8b") || start.startsWith("BZh")
        || start.startsWith("\xFD"
                            "7zXZ")
        || start.startsWith("7z\xBC\xAF") || start.startsWith("\x28\xB5\x2F\xFD"))
        return OtherFormats::tr("This is a compressed file. Unpack it, and import the report in "
                                "it.");
    if (start.startsWith("%PDF-"))
        return OtherFormats::tr("This is a PDF document. Have the tool write its report as JSON "
                                "or XML, and add the PDF as evidence.");
    if (start.startsWith("SQLite format 3"))
        return OtherFormats::tr("This is a database. Have the tool write its report as JSON or "
                                "XML.");
    if (word.startsWith("<!doctype html") || word.startsWith("<html"))
        return OtherFormats::tr("This is a web page (HTML). Have the tool write its report as JSON "
                                "or XML; the page may be added as evidence.");
    if (word.startsWith("spdxversion:"))
        return spdx();
    return {};
}

QString otherJsonOf(const JsonNode &root)
{
    const auto isAt = [](const JsonNode &node, std::string_view words) {
        return node.text().find(words) != std::string_view::npos;
    };
    const JsonNode context = root["@context"];
    if (root["spdxVersion"].isText() || root["SPDXID"].isText() || isAt(context, "spdx.org"))
        return spdx();
    if (isAt(context, "openvex"))
        return OtherFormats::tr("This is an OpenVEX document. Have the statements written as "
                                "CycloneDX.");
    if (root["document"]["csaf_version"].exists())
        return OtherFormats::tr("This is a CSAF advisory. Have what it says of the product written "
                                "as CycloneDX.");
    const JsonNode detail = root["detail"];
    if (root["otmVersion"].exists()
        || (root["summary"]["title"].exists() && detail["diagrams"].isArray()))
        return threatModel();
    for (const std::string_view name : {"catalog", "profile", "assessment-results"}) {
        if (root[name]["metadata"]["oscal-version"].exists())
            return OtherFormats::tr("This is an OSCAL document. Catalogs are imported among the "
                                    "libraries of requirements.");
    }
    if (root["security_score"].exists() && root["hash"].isText())
        return OtherFormats::tr("This is the scorecard of MobSF. Fetch its JSON report instead, "
                                "which holds what the scorecard sums up.");
    if (root["SchemaVersion"].exists() && root["ArtifactName"].exists())
        return reportOf(QStringLiteral("Trivy"));
    if (root["matches"].isArray() && root["descriptor"].isObject())
        return reportOf(QStringLiteral("Grype"));
    if (root["reportSchema"].exists() && root["dependencies"].isArray())
        return reportOf(QStringLiteral("Dependency-Check"));
    if (root["auditReportVersion"].exists())
        return reportOf(QStringLiteral("npm audit"));
    if (root["@programName"].text() == "ZAP" || root["site"][0]["alerts"].isArray())
        return reportOf(QStringLiteral("ZAP"));
    if (root["results"].isArray() && root["paths"]["scanned"].isArray())
        return reportOf(QStringLiteral("Semgrep"));
    if (root["numTotalTests"].exists())
        return testsOf(QStringLiteral("Jest"));
    return {};
}

QString otherXmlOf(const QString &root)
{
    static const QHash<QString, QString> tests{
        {QStringLiteral("testrun"), QStringLiteral("Visual Studio")},
        {QStringLiteral("test-run"), QStringLiteral("NUnit")},
        {QStringLiteral("test-results"), QStringLiteral("NUnit")},
        {QStringLiteral("assemblies"), QStringLiteral("xUnit.net")},
        {QStringLiteral("testng-results"), QStringLiteral("TestNG")},
        {QStringLiteral("robot"), QStringLiteral("Robot Framework")},
        {QStringLiteral("events"), QStringLiteral("Open Test Reporting")}};
    static const QHash<QString, QString> reports{
        {QStringLiteral("checkstyle"), QStringLiteral("Checkstyle")},
        {QStringLiteral("bugcollection"), QStringLiteral("SpotBugs")},
        {QStringLiteral("pmd"), QStringLiteral("PMD")},
        {QStringLiteral("issues"), QStringLiteral("Android Lint")},
        {QStringLiteral("analysis"), QStringLiteral("Dependency-Check")},
        {QStringLiteral("owaspzapreport"), QStringLiteral("ZAP")},
        {QStringLiteral("nessusclientdata_v2"), QStringLiteral("Nessus")},
        {QStringLiteral("fvdl"), QStringLiteral("Fortify")}};
    const QString name = root.toLower();
    if (tests.contains(name))
        return testsOf(tests.value(name));
    if (reports.contains(name))
        return reportOf(reports.value(name));
    if (name == QLatin1StringView("threatmodel"))
        return threatModel();
    if (name == QLatin1StringView("rdf"))
        return spdx();
    if (name == QLatin1StringView("html"))
        return otherFormatOf("<html");
    return {};
}

} // namespace gatehouse
