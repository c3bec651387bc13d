// Seeds: tests/models/exchange/fixtures

#include "tests/fuzz/roundtrip.h"

using namespace gatehouse;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto reading = readThreatModel(content))
        demandRoundTrip(reading->document);
    return 0;
}
