#pragma once

#include "models/base/result.h"

#include <functional>

class QAbstractButton;
class QAction;

namespace gatehouse {

class Database;

/// Greys a control that is enabled where whoever acts did the first act, now or by the audit log:
/// asked of `duty`, which is what the data layer refuses by, and whose sentence is its tool tip.
/// What that rests on is read of the log a little at a time, so that no form waits for it; until it
/// is read the control is grey and says so, and `again` is called soon.
void refuseSecondAct(QAction *control, const Database &database,
                     const std::function<Result<void>()> &duty, const std::function<void()> &again);
void refuseSecondAct(QAbstractButton *control, const Database &database,
                     const std::function<Result<void>()> &duty, const std::function<void()> &again);

} // namespace gatehouse
