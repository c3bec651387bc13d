// Seeds: tests/models/toolreports/fixtures

#include "models/toolreports/readreport.h"

using namespace gatehouse;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto report = readReport(content);
    if (!report) {
        if (report.error().message.isEmpty())
            qFatal("refused without a word");
        return 0;
    }
    for (const ToolResult &result : report->results) {
        if (result.rule.isEmpty() || result.title.isEmpty())
            qFatal("a result without a name");
    }
    for (const ToolComponent &component : report->components) {
        if (component.name.isEmpty() || component.ref.isEmpty())
            qFatal("a component without a name");
    }
    for (const ToolVulnerability &vulnerability : report->vulnerabilities) {
        if (vulnerability.id.isEmpty())
            qFatal("a vulnerability without an id");
    }
    return 0;
}
