#include "models/toolreports/readreport.h"

#include "models/toolreports/cyclonedxreader.h"
#include "models/toolreports/cyclonedxxmlreader.h"
#include "models/toolreports/junitreader.h"
#include "models/toolreports/mobsfreader.h"
#include "models/toolreports/mobsfscanreader.h"
#include "models/toolreports/otherformats.h"
#include "models/toolreports/reportcontent.h"
#include "models/toolreports/sarifreader.h"

namespace gatehouse {

namespace {

struct ReadReport {
    Q_DECLARE_TR_FUNCTIONS(ReadReport)
};

/// `known` says what it is instead, and what to do; empty where that is not known.
Result<ToolReport> unknown(const QString &known)
{
    return fail(ErrorKind::Unreadable,
                !known.isEmpty()
                    ? known
                    : ReadReport::tr("This is no report that Gatehouse can read. It reads those of "
                                     "MobSF and mobsfscan (JSON), SARIF logs, CycloneDX bills of "
                                     "materials (JSON or XML) and JUnit test results."));
}

Result<ToolReport> readRoot(const JsonNode &root)
{
    if (isCycloneDx(root))
        return readCycloneDx(root);
    if (isSarif(root))
        return readSarif(root);
    if (isMobsfscan(root))
        return readMobsfscan(root);
    if (isMobsf(root))
        return readMobsf(root);
    if (const auto refusal = mobsfRefusal(root))
        return fail(ErrorKind::Invalid,
                    ReadReport::tr("This is no report but the answer of MobSF that it has none: "
                                   "“%1”. Have the app scanned there, and fetch the report again.")
                        .arg(*refusal));
    return unknown(otherJsonOf(root));
}

Result<ToolReport> readJson(const ReportContent &content)
{
    TRY_ASSIGN(const JsonReport json, JsonReport::parse(content));
    auto report = readRoot(json.root());
    if (!report)
        return report;
    if (json.mendedCharacters() > 0)
        report->warnings += ReadReport::tr("%n half character(s) in its texts became “\uFFFD”.",
                                           nullptr, json.mendedCharacters());
    if (json.mendedNumbers() > 0)
        report->warnings += ReadReport::tr("%n number(s) that are too large for any use were left "
                                           "out.",
                                           nullptr, json.mendedNumbers());
    return report;
}

Result<ToolReport> readXml(const ReportContent &content)
{
    TRY_ASSIGN(const std::unique_ptr<XmlReport> xml, XmlReport::open(content));
    auto report = isCycloneDxXml(*xml) ? readCycloneDxXml(*xml)
        : isJUnit(*xml)                ? readJUnit(*xml)
                                       : unknown(otherXmlOf(xml->name()));
    if (report && xml->mendedCharacters() > 0)
        report->warnings +=
            ReadReport::tr("%n character(s) that XML does not allow became “\uFFFD”.", nullptr,
                           xml->mendedCharacters());
    return report;
}

} // namespace

Result<ToolReport> readReport(const QByteArray &content)
{
    TRY_ASSIGN(const ReportContent text, ReportContent::decode(content));
    if (text.isEmpty())
        return fail(ErrorKind::Unreadable, ReadReport::tr("The report is empty."));
    // A web page declares a document type, which says less of what is wrong.
    const QString known = otherFormatOf(text.text());
    if (!known.isEmpty())
        return unknown(known);
    if (text.isXml())
        return readXml(text);
    if (text.isJson())
        return readJson(text);
    return unknown(QString());
}

} // namespace gatehouse
