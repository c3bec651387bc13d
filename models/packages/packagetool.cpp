#include "models/packages/packagetool.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

namespace gatehouse {

namespace {

constexpr int lookAgain = 50; // ms

} // namespace

bool PackageTool::isInstalled() const
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

Result<PackageTool::Answer> PackageTool::run(Progress *progress) const
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return fail(
            ErrorKind::NotFound,
            tr("%1 is not installed. Install the package %2 to see this.").arg(program, debian));
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    // Not C: in that, Java finds no file whose name is not ASCII.
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    if (isQuiet)
        process.setStandardErrorFile(QProcess::nullDevice());
    else
        process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier([memory = mostMemory] {
        // A group of its own, so that what it starts ends with it.
        ::setpgid(0, 0);
        if (memory > 0) {
            const rlimit limit{static_cast<rlim_t>(memory), static_cast<rlim_t>(memory)};
            ::setrlimit(RLIMIT_AS, &limit);
        }
    });
    process.start(path, arguments);
    process.write(input);
    process.closeWriteChannel();

    Answer answer;
    const auto stop = [&] {
        if (process.processId() > 0)
            ::kill(-static_cast<pid_t>(process.processId()), SIGKILL);
        process.kill();
        process.waitForFinished();
    };
    const QDeadlineTimer deadline(longestRun);
    for (bool isOver = false; !isOver;) {
        isOver = process.waitForFinished(lookAgain) || process.state() == QProcess::NotRunning;
        answer.output += process.readAllStandardOutput();
        if (answer.output.size() > longestOutput) {
            stop();
            return fail(ErrorKind::Invalid,
                        tr("%1 says more of this package than it would of any app's. What it says "
                           "is left out.")
                            .arg(program));
        }
        if (isOver)
            break;
        if (progress && progress->isCancelled()) {
            stop();
            return fail(ErrorKind::Cancelled, tr("Looking at the package was cancelled."));
        }
        if (deadline.hasExpired()) {
            stop();
            return fail(ErrorKind::Invalid,
                        tr("%1 did not come to an end with this package. What it would say is "
                           "left out.")
                            .arg(program));
        }
    }
    if (process.error() == QProcess::FailedToStart || process.exitStatus() != QProcess::NormalExit)
        return fail(ErrorKind::Invalid,
                    tr("%1 failed on this package. What it would say is left out.").arg(program),
                    process.errorString());
    answer.code = process.exitCode();
    return answer;
}

} // namespace gatehouse
