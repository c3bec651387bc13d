#pragma once

#include "models/base/id.h"
#include "models/store/database.h"

#include <vector>

namespace gatehouse {

/// Holds the days of the dashboards' history against those on which the audit log says that it came
/// about, in the workspace's time zone. Where it has none (see WorkspaceZone) a day is one of
/// whoever wrote, and the log has moments: it is the reader's, or the same distance from UTC for
/// all that was written, or at least for each release.
class HistoryCheck
{
public:
    struct Report {
        /// Releases (an invalid id: the organisation) of which something counts from another day on
        /// than the log says.
        std::vector<ReleaseId> misdated;
        /// Those of a workspace without a zone whose days are right for somebody in another one
        /// than where all others were written.
        std::vector<ReleaseId> elsewhere;
    };

    /// Of a log that an earlier version began nothing: it says less.
    static Result<Report> run(const Database &database);
};

} // namespace gatehouse
