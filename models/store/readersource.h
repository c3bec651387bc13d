#pragma once

#include "models/store/database.h"

namespace gatehouse {

/// Readers of a workspace that is open already, for work on other threads. A value to take along:
/// it is made where the workspace is used, and opens where the work is done.
class ReaderSource
{
public:
    explicit ReaderSource(const Database &database) : m_path(database.path()) { }

    /// A connection of the calling thread's own. It keeps fewer pages in memory than the first
    /// one, since it reads most of them once.
    Result<std::unique_ptr<Database>> open() const;
    /// The same for long work: its statements end with Cancelled once `progress` is cancelled,
    /// which outlives the connection.
    Result<std::unique_ptr<Database>> open(const Progress &progress) const;

private:
    QString m_path;
};

} // namespace gatehouse
