#pragma once

#include "models/exchange/foreignuids.h"
#include "models/threatmodels/modeldocument.h"

namespace gatehouse {

/// What the fields of another tool's file say by themselves, before what Gatehouse itself may have
/// left in the file is looked at (see documentmerge.h).
struct ForeignReading {
    QString formatVersion; ///< as the file calls it; may be empty
    ModelDocument document;
    std::vector<LostField> lost;

    /// Parts that the file shows more than once: what their second and later showings say, by id.
    QHash<QString, ModelElement> elementsAgain;
    QHash<QString, DataFlow> flowsAgain;
    QHash<QString, TrustBoundary> boundariesAgain;
};

} // namespace gatehouse
