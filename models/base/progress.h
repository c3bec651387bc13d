#pragma once

#include <atomic>
#include <functional>

#include <QtGlobal>

namespace gatehouse {

/// How long work reports how far it is and learns that it should stop. The worker calls
/// report() now and then and gives up with ErrorKind::Cancelled once it answers false.
class Progress
{
public:
    using Listener = std::function<void(qint64 done, qint64 total)>;

    Progress() = default;
    explicit Progress(Listener listener) : m_listener(std::move(listener)) { }

    /// False once cancel() was called. Called from the worker's thread; so is the listener.
    bool report(qint64 done, qint64 total)
    {
        if (m_listener)
            m_listener(done, total);
        return !isCancelled();
    }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    Listener m_listener;
    std::atomic_bool m_cancelled{false};
};

} // namespace gatehouse
