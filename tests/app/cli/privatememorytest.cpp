#include "tests/app/cli/cliprogram.h"

#include <QElapsedTimer>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace gatehouse;

namespace {

constexpr int patienceMs = 60'000;
constexpr uid_t nobody = 65534;

/// Whoever may read a process's memory owns this file of it: the process's user, or only root.
uid_t ownerOfMemory(qint64 pid)
{
    struct stat found = {};
    const QByteArray path = "/proc/" + QByteArray::number(pid) + "/mem";
    return ::stat(path.constData(), &found) == 0 ? found.st_uid : uid_t(-1);
}

/// "Max core file size  0  0  bytes" without its spaces.
QByteArray coreLimit(qint64 pid)
{
    QFile limits(QStringLiteral("/proc/%1/limits").arg(pid));
    if (!limits.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = limits.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Max core file size"))
            return line.mid(18).simplified();
    }
    return {};
}

} // namespace

/// What programs hold in memory while a password is in it.
class PrivateMemoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadByNobodyAndDumpedNowhere_data();
    void isReadByNobodyAndDumpedNowhere();
};

void PrivateMemoryTest::isReadByNobodyAndDumpedNowhere_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isPrivate");
    const QString folder = QFileInfo(CliProgram::binary()).absolutePath();
    // All of them wait: for a password, for somebody at the window.
    const QStringList asks{QStringLiteral("account"),
                           QStringLiteral("policy"),
                           QStringLiteral("--length"),
                           QStringLiteral("12"),
                           QStringLiteral("--as"),
                           QStringLiteral("chen"),
                           QStringLiteral("--password-stdin")};
    QTest::newRow("command line") << folder + QStringLiteral("/gatehouse-cli") << asks << true;
    QTest::newRow("painting") << folder + QStringLiteral("/gatehouse-painting") << asks << true;
    QTest::newRow("window") << folder + QStringLiteral("/gatehouse") << QStringList() << true;
    // That this can be told at all.
    QTest::newRow("another program") << QStringLiteral("/bin/cat") << QStringList() << false;
}

void PrivateMemoryTest::isReadByNobodyAndDumpedNowhere()
{
    QFETCH(const QString, program);
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, isPrivate);
    const CliProgram cli;
    cli.init();
    // Root reads every memory, so it steps down for good, and reads what the others have.
    const bool isRoot = ::geteuid() == 0;
    const uid_t user = isRoot ? nobody : ::geteuid();
    if (isRoot) {
        QVERIFY(::chown(QFile::encodeName(cli.folder()).constData(), user, user) == 0);
        QVERIFY(::chown(QFile::encodeName(cli.workspace()).constData(), user, user) == 0);
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GATEHOUSE_WORKSPACE"), cli.workspace());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("HOME"), cli.folder());
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QLatin1StringView(variable), cli.folder());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(cli.folder());
    process.setChildProcessModifier([isRoot, user] {
        if (isRoot && (::setgroups(0, nullptr) != 0 || ::setgid(user) != 0 || ::setuid(user) != 0))
            ::_exit(126);
    });
    process.start(program, arguments);
    QVERIFY2(process.waitForStarted(), qPrintable(program));
    const QByteArray none("0 0 bytes");
    QElapsedTimer patience;
    patience.start();
    while (isPrivate && process.state() == QProcess::Running && patience.elapsed() < patienceMs
           && (coreLimit(process.processId()) != none || ownerOfMemory(process.processId()) != 0))
        process.waitForFinished(10);
    QVERIFY2(process.state() == QProcess::Running, process.readAllStandardError().constData());
    QCOMPARE(ownerOfMemory(process.processId()), isPrivate ? uid_t(0) : user);
    if (isPrivate)
        QCOMPARE(coreLimit(process.processId()), none);
    process.kill();
    process.waitForFinished();
}

QTEST_GUILESS_MAIN(PrivateMemoryTest)
#include "privatememorytest.moc"
