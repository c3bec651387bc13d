#pragma once

#include "models/base/result.h"

#include <vector>

namespace gatehouse {

class Database;

/// Rows among the entries of the audit log that no link of its chain leads to, by their numbers,
/// ascending, the first mostStrays of them: those in front of entry 1, and those behind the head
/// that is noted apart from the log. Nobody wrote them; AuditLog shows none of the former.
Result<std::vector<qint64>> strayEntries(const Database &database);

constexpr int mostStrays = 100;

/// What a person reads of one.
QString straySentence(qint64 sequence);

} // namespace gatehouse
