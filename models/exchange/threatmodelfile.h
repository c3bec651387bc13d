#pragma once

#include "models/base/result.h"
#include "models/exchange/modelformat.h"
#include "models/threatmodels/modeldocument.h"

namespace gatehouse {

/// What a threat model of another tool says, as Gatehouse takes it over.
struct ModelReading {
    ModelFormat format = ModelFormat::ThreatDragon;
    QString formatVersion; ///< as the file calls it; may be empty
    /// Holds together (see checkDocument). A threat's state is the file's, whatever its
    /// countermeasures say, and one that is not applicable may come without a reason: what then to
    /// do decides whoever takes the model over.
    ModelDocument document;
    /// Every field of the file that is not kept, and whatever was read otherwise than it stands
    /// there. A path names everything below it.
    std::vector<LostField> lost;
};

/// Recognises the format by its shape. Unreadable for what is none of them, damaged or cut off;
/// Invalid for what contradicts itself or is larger than any model. Whatever comes in, this returns
/// within half a minute and half a gigabyte.
Result<ModelReading> readThreatModel(const QByteArray &content);

/// The same from a file; also Unreadable or Invalid as InputFile says.
Result<ModelReading> readThreatModelFile(const QString &path);

} // namespace gatehouse
