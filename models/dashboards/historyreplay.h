#pragma once

#include "models/store/database.h"

#include <optional>

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
    /// `utcOffset`, in seconds: of whoever wrote, to whom the days belong; else the reader's.
    static Result<void> run(const Database &database, std::optional<int> utcOffset = {});
};

} // namespace gatehouse
