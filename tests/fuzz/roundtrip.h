#pragma once

#include "models/exchange/documentjson.h"
#include "models/exchange/foreignreading.h"
#include "models/exchange/otmwriter.h"
#include "models/exchange/threatdragonwriter.h"
#include "models/exchange/threatmodelfile.h"

namespace gatehouse {

/// Whatever a reader made of a file holds together within the limits, or is refused; and what holds
/// together goes out to both formats and comes back the same.
inline void demandRoundTrip(const ModelDocument &document)
{
    for (const ModelWriting &writing : {writeThreatDragon(document), writeOtm(document)}) {
        const auto again = readThreatModel(writing.content);
        if (!again)
            qFatal("unreadable: %s", qPrintable(again.error().message));
        if (again->document != document)
            qFatal("another model came back");
    }
}

inline void demandRoundTrip(const Result<ForeignReading> &reading)
{
    if (reading && checkDocument(reading->document))
        demandRoundTrip(reading->document);
}

} // namespace gatehouse
