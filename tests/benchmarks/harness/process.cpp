#include "tests/benchmarks/harness/process.h"

#include "tests/benchmarks/harness/bench.h"
#include "tests/benchmarks/harness/stopwatch.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

namespace gatehouse::bench {

namespace {

/// A line of /proc/self/status, in bytes.
qint64 statusValue(const char *name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

} // namespace

Result<Finished> runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const Stopwatch watch;
    process.start(program, arguments, QIODevice::ReadOnly);
    const bool ended = process.waitForFinished(-1);
    const double seconds = watch.seconds();
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return unexpected(
            QStringLiteral("%1 %2 failed.").arg(program, arguments.join(u' ').left(200)),
            process.errorString());
    return Finished{seconds, process.readAllStandardOutput()};
}

Result<Finished> runChild(const QString &name, const QStringList &arguments)
{
    return runProgram(QCoreApplication::applicationFilePath(),
                      QStringList{QStringLiteral("--child"), name} + arguments);
}

MemoryRise::MemoryRise()
{
    // Starts the high-water mark afresh: what was used before does not hide what comes.
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
    m_before = statusValue("VmRSS:");
}

double MemoryRise::bytes() const
{
    return static_cast<double>(statusValue("VmHWM:") - m_before);
}

} // namespace gatehouse::bench
