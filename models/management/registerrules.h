#pragma once

#include "models/workspace/change.h"

namespace gatehouse::registerrules {

// The rules between the fields of each register's records (see RegisterKind::check).

Result<void> checkDocument(const Change &change, const void *before, void *record);
Result<void> checkContract(const Change &change, const void *before, void *record);
Result<void> checkOperation(const Change &change, const void *before, void *record);
Result<void> checkStandard(const Change &change, const void *before, void *record);
Result<void> checkModule(const Change &change, const void *before, void *record);
Result<void> checkReview(const Change &change, const void *before, void *record);

} // namespace gatehouse::registerrules
