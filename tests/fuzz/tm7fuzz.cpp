// Seeds: tests/models/exchange/fixtures

#include "models/exchange/tm7reader.h"
#include "tests/fuzz/roundtrip.h"

using namespace gatehouse;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    demandRoundTrip(readTm7(content));
    return 0;
}
