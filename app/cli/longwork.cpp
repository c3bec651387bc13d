#include "app/cli/longwork.h"

#include <atomic>
#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace gatehouse {

namespace {

std::atomic<Progress *> running{nullptr};
static_assert(std::atomic<Progress *>::is_always_lock_free && std::atomic_bool::is_always_lock_free,
              "a signal handler may only touch what takes no lock");

void cancelRunning(int)
{
    if (Progress *progress = running.load())
        progress->cancel();
}

void listen(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM})
        sigaction(signal, &action, nullptr);
}

} // namespace

LongWork::LongWork() : m_progress([this](qint64 done, qint64 total) { show(done, total); })
{
    running.store(&m_progress);
    listen(cancelRunning, SA_RESTART | static_cast<int>(SA_RESETHAND));
}

LongWork::~LongWork()
{
    listen(SIG_DFL, 0);
    running.store(nullptr);
    if (m_shownPercent >= 0)
        std::fputs("\r      \r", stderr);
}

void LongWork::show(qint64 done, qint64 total)
{
    static const bool seen = isatty(STDERR_FILENO) == 1;
    if (!seen || total <= 0)
        return;
    const int percent = static_cast<int>(done * 100 / total);
    if (m_shownPercent.exchange(percent) == percent)
        return;
    std::fprintf(stderr, "\r%3d %%", percent);
}

} // namespace gatehouse
