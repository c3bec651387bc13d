#pragma once

#include "models/base/progress.h"

namespace gatehouse {

/// Work that may take a while: Ctrl+C and SIGTERM cancel it in good order (a second one ends the
/// program at once), and a terminal sees how far it is. One at a time.
class LongWork
{
public:
    LongWork();
    ~LongWork();
    LongWork(const LongWork &) = delete;
    LongWork &operator=(const LongWork &) = delete;

    Progress *progress() { return &m_progress; }

private:
    void show(qint64 done, qint64 total);

    Progress m_progress;
    std::atomic_int m_shownPercent{-1}; ///< work reports from several threads
};

} // namespace gatehouse
