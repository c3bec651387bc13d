#include "models/toolreports/readreport.h"

#include "models/toolreports/cyclonedxreader.h"
#include "models/toolreports/cyclonedxxmlreader.h"
#include "models/toolreports/junitreader.h"
#include "models/toolreports/mobsfreader.h"
#include "models/toolreports/mobsfscanreader.h"
#include "models/toolreports/reportcontent.h"
#include "models/toolreports/sarifreader.h"

namespace gatehouse {

namespace {

struct ReadReport {
    Q_DECLARE_TR_FUNCTIONS(ReadReport)
};

tl::unexpected<Error> unknown()
{
    return fail(ErrorKind::Unreadable,
                ReadReport::tr("This is no report that Gatehouse can read. It reads those of MobSF "
                               "and mobsfscan (JSON), SARIF logs, CycloneDX bills of materials "
                               "(JSON or XML) and JUnit test results."));
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
    return unknown();
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
    if (isCycloneDxXml(*xml))
        return readCycloneDxXml(*xml);
    if (isJUnit(*xml))
        return readJUnit(*xml);
    return unknown();
}

} // namespace

Result<ToolReport> readReport(const QByteArray &content)
{
    TRY_ASSIGN(const ReportContent text, ReportContent::decode(content));
    if (text.isEmpty())
        return fail(ErrorKind::Unreadable, ReadReport::tr("The report is empty."));
    if (text.isXml())
        return readXml(text);
    if (text.isJson())
        return readJson(text);
    return unknown();
}

} // namespace gatehouse
