#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace gatehouse {

/// What a job's work came to: its error, if any, and how its result is handed over.
struct JobOutcome {
    std::optional<Error> error;
    std::function<void()> deliver; ///< to be called on the thread of the screen
};

/// Long work with its type erased; see makeJob.
struct Job {
    QString title;
    std::function<JobOutcome(Progress &)> run; ///< on a thread of the pool
    bool isReading = false; ///< for the screen alone: whoever closes the window loses nothing
};

/// `work` runs on a thread of the pool, `done` on the screen's, unless `receiver` is gone.
template<class T>
Job makeJob(const QString &title, QObject *receiver, std::function<Result<T>(Progress &)> work,
            std::function<void(Result<T>)> done)
{
    // The guard is made here, on the receiver's thread, and only looked at there again.
    return {title,
            [guard = QPointer<QObject>(receiver), work = std::move(work),
             done = std::move(done)](Progress &progress) {
                auto result = std::make_shared<Result<T>>(work(progress));
                JobOutcome outcome;
                if (!*result)
                    outcome.error = result->error();
                outcome.deliver = [guard, done, result] {
                    if (guard && done)
                        done(std::move(*result));
                };
                return outcome;
            }};
}

} // namespace gatehouse
