#pragma once

#include "models/base/result.h"

#include <QEventLoop>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace gatehouse {

/// Runs what takes some tenths of a second and cannot be seen to move, like hashing a password, on
/// another thread, and waits for it: the window is painted meanwhile, and takes no input. `work`
/// touches nothing of this thread's.
template<class T>
Result<T> aside(const std::function<Result<T>()> &work)
{
    std::optional<Result<T>> result;
    QEventLoop loop;
    QThreadPool::globalInstance()->start([&] {
        result = work();
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return *std::move(result);
}

} // namespace gatehouse
