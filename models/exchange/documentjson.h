#pragma once

#include "models/base/result.h"
#include "models/threatmodels/modeldocument.h"

#include <QJsonObject>

namespace gatehouse {

/// A document as Gatehouse leaves it in another tool's file, beside what the format itself can say.
QJsonObject toJson(const ModelDocument &document);

/// Reads that again; Invalid where it does not hold together (see checkDocument): anybody may have
/// edited the file.
Result<ModelDocument> documentFromJson(const QJsonObject &json);

/// The model by checkModel; threats and countermeasures there once each, of what there is, with
/// their lists in order and no text too long.
Result<void> checkDocument(const ModelDocument &document);

} // namespace gatehouse
