#pragma once

#include "models/workspace/change.h"

namespace gatehouse {

/// Another time zone for an open workspace, in a Change of its own. What is kept by days, the
/// board's counts and the dashboards' history, is counted anew in the same Change, and the process
/// works in that zone from then on; on a failure it stays where it was. Only on the thread that
/// began the program, unless the process works in that zone already (see ProcessZone). Nothing
/// where the workspace is of that zone already.
Result<void> changeTimeZone(const Session &session, const QString &id);

/// Gives a workspace that has no time zone, as those of earlier versions have none, the one the
/// process works in, where the account may do so: the zone that was given, empty where nothing was.
/// A zone that has no name of the database, or says no place, as UTC does, is given to none.
Result<QString> giveTimeZone(const Session &session);

} // namespace gatehouse
