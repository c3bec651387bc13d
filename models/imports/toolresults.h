#pragma once

#include "models/records/recorddescription.h"
#include "models/workspace/change.h"

#include <map>
#include <optional>
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
    /// What the audit log knows them by; `release`: its uid.
    static QString uidOf(const QString &release, const QString &series)
    {
        return release + u'/' + series;
    }
};

/// Results that a Change writes, each with what stood there before it did: the log holds that
/// against what it said last, so that what was changed behind it goes into no new digest unseen.
class WrittenResults
{
public:
    explicit WrittenResults(const Database &database) : m_database(database) { }

    /// Each of these before a row of it is written: a series, the one that a result, by its id, is
    /// of, and those that name a finding.
    Result<void> take(const ToolResults &results);
    Result<void> takeOfResult(qint64 id);
    Result<void> takeOfFinding(FindingId finding);
    /// Says in the audit log what stands there now.
    Result<void> note(Change &change) const;

private:
    Result<void> takeAll(Statement rows);

    const Database &m_database;
    /// Their digests, empty where there are none; nothing where no report was imported before.
    std::map<ToolResults, std::optional<QString>> m_before;
};

template<>
const RecordDescription &describe<ToolResults>();

} // namespace gatehouse
