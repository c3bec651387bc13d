#pragma once

#include "models/management/registerkind.h"

namespace gatehouse {

/// What a reference of a register can lead to, as a person knows it: people who work here, apps and
/// releases by their codes, the newest evidence. What `record` refers to is always among them.
Result<std::vector<std::pair<qint64, QString>>>
registerChoices(const Database &database, const Field &field, const void *record);

} // namespace gatehouse
