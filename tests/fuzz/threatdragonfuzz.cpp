// Seeds: tests/models/exchange/fixtures

#include "models/exchange/foreigncontent.h"
#include "models/exchange/threatdragonreader.h"
#include "tests/fuzz/roundtrip.h"

using namespace gatehouse;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto json = ForeignContent::fromJson(content))
        demandRoundTrip(readThreatDragon(json->root()));
    return 0;
}
