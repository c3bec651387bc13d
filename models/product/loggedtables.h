#pragma once

#include "models/product/loggedqueries.h"
#include "models/product/logcomparison.h"

namespace gatehouse {

/// Holds against the log what no description of a record says of it: content, links and decisions,
/// what stands in rows below a record, digests of rows that come in thousands, what records said
/// before.
class LoggedTables
{
public:
    /// What an assessment says, as what it said before is kept: fields, and their numbers in the
    /// log.
    using Judged = std::vector<std::pair<const Field *, quint32>>;

    /// `held`: what the log comes to, played. Both outlive it.
    LoggedTables(const Database &database, LogComparison &held)
        : m_database(database), m_held(held), m_log(held.log)
    {
    }

    /// `isSample`: some records are played alone.
    Result<void> compare(bool isSample);
    /// What assessments said before they were made anew, each time.
    Result<void> compareHistory(const Judged &judged);

private:
    Result<void> compareBaselines();
    Result<void> compareQuery(const LoggedQuery &query);
    Result<void> compareRelease(const PlayedLog::Record &logged, qint64 release);
    Result<void> compareLibraries();
    Result<void> compareRows(const QJsonObject &stored);
    Result<void> compareSeries(const SeriesQuery &query);
    Result<void> compareAttachments();
    Result<void> compareDigests();
    Result<void> compareProperties();
    Result<void> compareAnswers();
    Result<void> compareLooks();

    const Database &m_database;
    LogComparison &m_held;
    PlayedLog &m_log;
};

} // namespace gatehouse
