// Seeds: tests/models/toolreports/fixtures

#include "models/toolreports/cyclonedxxmlreader.h"
#include "models/toolreports/reportcontent.h"

using namespace gatehouse;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto content = ReportContent::decode(bytes)) {
        if (const auto xml = XmlReport::open(*content))
            (void)readCycloneDxXml(**xml);
    }
    return 0;
}
