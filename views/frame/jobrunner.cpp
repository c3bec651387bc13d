#include "views/frame/jobrunner.h"

#include <QThread>

#include <algorithm>

namespace gatehouse {

namespace {

/// Whether no event loop runs inside of the window's own. A menu's does, too, and jobs are begun
/// from it, so where one was begun says nothing.
bool isNothingOpen()
{
    return QThread::currentThread()->loopLevel() <= 1;
}

} // namespace

/// What the worker's thread and the screen's share.
struct JobRunner::Running {
    Running(quint64 number, const Job &job)
        : id(number), title(job.title), isReading(job.isReading),
          progress([this](qint64 now, qint64 of) {
              done.store(now, std::memory_order_relaxed);
              total.store(of, std::memory_order_relaxed);
          })
    {
    }

    const quint64 id;
    const QString title;
    const bool isReading;
    std::atomic<qint64> done{0};
    std::atomic<qint64> total{0};
    Progress progress;

    std::optional<JobOutcome> outcome; ///< once it has ended; only touched by the screen's thread
};

JobRunner::JobRunner(QObject *parent) : QObject(parent)
{
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        deliver();
        Q_EMIT changed();
    });
}

JobRunner::~JobRunner()
{
    stopAll();
}

quint64 JobRunner::start(Job job)
{
    auto running = std::make_shared<Running>(++m_lastId, job);
    m_running.push_back(running);
    m_pool.start([this, running, run = std::move(job.run)] {
        JobOutcome outcome = run(running->progress);
        // stopAll() waits for this thread, so `this` is alive; once it has been called the
        // call below finds the job gone.
        QMetaObject::invokeMethod(
            this, [this, id = running->id, outcome] { finish(id, outcome); }, Qt::QueuedConnection);
    });
    m_tick.start();
    Q_EMIT changed();
    return running->id;
}

void JobRunner::cancel(quint64 id)
{
    for (const auto &running : m_running) {
        if (running->id == id)
            running->progress.cancel();
    }
    Q_EMIT changed();
}

void JobRunner::stopAll()
{
    for (const auto &running : m_running)
        running->progress.cancel();
    m_pool.clear();
    m_pool.waitForDone();
    m_running.clear();
    m_tick.stop();
    Q_EMIT changed();
}

std::vector<JobStatus> JobRunner::jobs() const
{
    std::vector<JobStatus> all;
    for (const auto &running : m_running)
        all.push_back({running->id, running->title, running->done.load(std::memory_order_relaxed),
                       running->total.load(std::memory_order_relaxed),
                       running->progress.isCancelled(), running->isReading});
    return all;
}

void JobRunner::finish(quint64 id, JobOutcome outcome)
{
    const auto found =
        std::ranges::find_if(m_running, [id](const auto &running) { return running->id == id; });
    if (found == m_running.end())
        return;
    (*found)->outcome = std::move(outcome);
    deliver();
}

void JobRunner::deliver()
{
    // A delivery may begin other jobs, and stop all of them.
    while (isNothingOpen()) {
        const auto found = std::ranges::find_if(
            m_running, [](const auto &running) { return running->outcome.has_value(); });
        if (found == m_running.end())
            return;
        const QString title = (*found)->title;
        const JobOutcome outcome = *std::exchange((*found)->outcome, std::nullopt);
        m_running.erase(found);
        if (m_running.empty())
            m_tick.stop();
        Q_EMIT changed();
        outcome.deliver();
        if (outcome.error)
            Q_EMIT failed(title, *outcome.error);
    }
}

} // namespace gatehouse
