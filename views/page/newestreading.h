#pragma once

namespace gatehouse {

/// What a page reads by jobs, one at a time: a wish that comes while one runs is followed by one
/// reading more, whichever wishes there were.
class NewestReading
{
public:
    bool isRunning() const { return m_running; }
    /// Something has changed since the last reading began.
    bool isStale() const { return m_stale; }
    void outdate() { m_stale = true; }

    /// Whether a job is to begin now; else the one that runs is followed by another.
    bool begin()
    {
        m_stale = m_running;
        if (m_running)
            return false;
        m_running = true;
        return true;
    }
    /// A job has ended. Whether another is to follow; after a failure none does, until it is asked
    /// for again.
    bool end(bool succeeded)
    {
        m_running = false;
        const bool again = m_stale;
        m_stale = again || !succeeded;
        return succeeded && again;
    }

private:
    bool m_running = false;
    bool m_stale = true;
};

} // namespace gatehouse
