#pragma once

#include "models/records/recorddescription.h"
#include "models/workspace/change.h"

#include <set>
#include <tuple>

namespace gatehouse {

/// What stands of the reports of a series: their results as rows.
struct ToolResults {
    ReleaseId release;
    QString series;

    bool operator<(const ToolResults &other) const
    {
        return std::tie(release, series) < std::tie(other.release, other.series);
    }

    /// SHA-256, hexadecimal, over all of them; nothing where there are none.
    Result<QString> digest(const Database &database) const;
    /// Says in the audit log what stands there now, for every Change that wrote it.
    Result<void> note(Change &change) const;
    /// What the audit log knows them by; `release`: its uid.
    static QString uidOf(const QString &release, const QString &series)
    {
        return release + u'/' + series;
    }
    /// Those that a result, by its id, is of, or that name a finding, go to `found`.
    static Result<void> ofResult(const Database &database, qint64 id, std::set<ToolResults> &found);
    static Result<void> ofFinding(const Database &database, FindingId finding,
                                  std::set<ToolResults> &found);
};

template<>
const RecordDescription &describe<ToolResults>();

} // namespace gatehouse
