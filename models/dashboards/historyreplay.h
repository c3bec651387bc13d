#pragma once

#include "models/store/database.h"

namespace gatehouse {

/// Fills daily_change and daily_part from what is recorded and from the audit log, which is walked
/// backwards: every entry says what its records held before, so the walk begins with what is there,
/// and ends where the workspace began. Threats that a rule found are in no entry of their own; they
/// begin when they were added, or with the model they were carried into.
///
/// Within the caller's transaction.
class HistoryReplay
{
public:
    static Result<void> run(const Database &database);
};

} // namespace gatehouse
