#pragma once

#include "views/page/job.h"

#include <QThreadPool>
#include <QTimer>

#include <vector>

namespace gatehouse {

/// A job as the jobs area shows it.
struct JobStatus {
    quint64 id = 0;
    QString title;
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known yet
    bool cancelling = false;
    bool isReading = false; ///< see Job
    bool operator==(const JobStatus &) const = default;
};

/// Runs jobs on threads of its own and tells how far they are, ten times a second at most. What a
/// job came to is delivered while nothing stands open in an event loop of its own, like a question
/// or a password's work (see aside.h): a delivery may close the workspace, and who asked goes on
/// with it.
class JobRunner final : public QObject
{
    Q_OBJECT
public:
    explicit JobRunner(QObject *parent = nullptr);
    /// Cancels what runs and waits for it.
    ~JobRunner() override;

    quint64 start(Job job);
    void cancel(quint64 id);
    /// Cancels everything and waits until it has stopped; results are not delivered any more.
    void stopAll();
    /// In the order they were started.
    std::vector<JobStatus> jobs() const;
    bool isIdle() const { return m_running.empty(); }

Q_SIGNALS:
    /// A job began, ended or moved on.
    void changed();
    /// After the job's result was delivered. Cancelled jobs end with ErrorKind::Cancelled.
    void failed(const QString &title, const gatehouse::Error &error);

private:
    struct Running;
    void finish(quint64 id, JobOutcome outcome);
    /// Those that have ended, as far as they may be by now.
    void deliver();

    std::vector<std::shared_ptr<Running>> m_running;
    QThreadPool m_pool;
    QTimer m_tick;
    quint64 m_lastId = 0;
};

} // namespace gatehouse
