#pragma once

#include "models/base/result.h"

#include <chrono>

namespace gatehouse::bench {

/// Wall time since it was made.
class Stopwatch
{
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// The seconds that `step` (returning a Result) takes.
template<class Step>
Result<double> timed(Step step)
{
    const Stopwatch watch;
    TRY(step());
    return watch.seconds();
}

/// The seconds that one of `times` steps takes, for what is over in microseconds. `step` gets
/// its number, from 0.
template<class Step>
Result<double> timedEach(int times, Step step)
{
    const Stopwatch watch;
    for (int i = 0; i < times; ++i)
        TRY(step(i));
    return watch.seconds() / times;
}

} // namespace gatehouse::bench
