#pragma once

#include "models/base/result.h"

#include <QEventLoop>
#include <QThreadPool>

#include <functional>
#include <future>
#include <memory>

namespace gatehouse {

/// Runs what takes some tenths of a second and cannot be seen to move, like hashing a password, on
/// another thread, and waits for it: the window is painted meanwhile, and takes no input. `work`
/// touches nothing of this thread's.
template<class T>
Result<T> aside(const std::function<Result<T>()> &work)
{
    const auto result = std::make_shared<std::promise<Result<T>>>();
    auto done = result->get_future();
    QEventLoop loop;
    QThreadPool::globalInstance()->start([&work, &loop, result] {
        auto worked = work();
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        result->set_value(std::move(worked)); // from here on `loop` and `work` may be gone
    });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    // The loop ends early where the program does, and the work goes on with what is ours.
    return done.get();
}

} // namespace gatehouse
