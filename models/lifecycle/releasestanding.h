#pragma once

#include "models/lifecycle/board.h"

namespace gatehouse {

/// Where a release stands, in a few words: its gate, how late it is, and how many findings are
/// open: "Development: in progress · overdue, was due on 2026-11-01 · 1 open finding".
QString standingOf(const BoardRow &release);

/// Nothing is left to do in a release: all gates are passed and hold, and no finding is open.
bool isFinished(const BoardRow &release);

} // namespace gatehouse
