#include "tests/app/cli/cliprogram.h"

#include <QElapsedTimer>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace gatehouse;

namespace {

constexpr int patienceMs = 60'000;
constexpr char password[] = "open-sesame-2026";
constexpr char ctrlC[] = "\x03";
constexpr char ctrlD[] = "\x04";

/// What everybody on the machine may read of a process: its arguments and its environment.
QByteArray shownOf(qint64 pid)
{
    QByteArray shown;
    for (const char *name : {"cmdline", "environ"}) {
        QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1StringView(name)));
        if (file.open(QIODevice::ReadOnly))
            shown += file.readAll();
    }
    return shown;
}

/// gatehouse-cli at a terminal of its own, as somebody types there.
class Terminal
{
public:
    Terminal(const CliProgram &cli, const QStringList &arguments)
    {
        QList<QByteArray> texts{CliProgram::binary().toLocal8Bit()};
        for (const QString &argument : arguments)
            texts += argument.toLocal8Bit();
        QStringList environment = QProcess::systemEnvironment();
        environment.removeIf([](const QString &each) {
            return each.startsWith(QLatin1StringView("GATEHOUSE_"))
                || each.startsWith(QLatin1StringView("LC_"))
                || each.startsWith(QLatin1StringView("LANG"))
                || each.startsWith(QLatin1StringView("XDG_CONFIG_HOME="));
        });
        environment += {QStringLiteral("LANG=en_US.UTF-8"),
                        QStringLiteral("GATEHOUSE_WORKSPACE=") + cli.workspace(),
                        QStringLiteral("XDG_CONFIG_HOME=") + cli.file(QStringLiteral("config"))};
        QList<QByteArray> variables;
        for (const QString &each : environment)
            variables += each.toLocal8Bit();
        std::vector<char *> argv;
        std::vector<char *> envp;
        for (QByteArray &each : texts)
            argv.push_back(each.data());
        for (QByteArray &each : variables)
            envp.push_back(each.data());
        argv.push_back(nullptr);
        envp.push_back(nullptr);
        m_pid = ::forkpty(&m_master, nullptr, nullptr, nullptr);
        if (m_pid == 0) {
            ::execve(argv[0], argv.data(), envp.data());
            ::_exit(127);
        }
        // Held open, so that it can be looked at once the program is gone.
        m_slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY);
    }
    ~Terminal()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
        ::close(m_slave);
        ::close(m_master);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    pid_t pid() const { return m_pid; }
    /// Everything that was shown.
    const QByteArray &transcript() const { return m_transcript; }
    void type(const char *keys) const { (void)!::write(m_master, keys, qstrlen(keys)); }
    bool echoes() const { return (attributes().c_lflag & ECHO) != 0; }
    bool makesSignals() const { return (attributes().c_lflag & ISIG) != 0; }
    /// Waits until something is shown that was not waited for before.
    bool shows(const char *text)
    {
        QElapsedTimer patience;
        patience.start();
        qsizetype found = -1;
        while ((found = m_transcript.indexOf(text, m_seen)) < 0) {
            if (patience.elapsed() > patienceMs || !read())
                return false;
        }
        m_seen = found + qsizetype(qstrlen(text));
        return true;
    }
    /// The exit code; -1: a signal ended it, or nothing.
    int end()
    {
        int status = 0;
        QElapsedTimer patience;
        patience.start();
        pid_t ended = 0;
        while ((ended = ::waitpid(m_pid, &status, WNOHANG)) == 0) {
            m_shown += shownOf(m_pid);
            if (patience.elapsed() > patienceMs)
                return -1;
            read(10);
        }
        while (read(10)) { }
        m_pid = 0;
        return ended > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    /// What everybody could read of it until its end.
    const QByteArray &shown() const { return m_shown; }

private:
    termios attributes() const
    {
        termios now{};
        ::tcgetattr(m_slave, &now);
        return now;
    }
    bool read(int waitMs = 1000)
    {
        pollfd waiting{m_master, POLLIN, 0};
        if (::poll(&waiting, 1, waitMs) <= 0)
            return waitMs >= 1000;
        char bytes[4096];
        const ssize_t got = ::read(m_master, bytes, sizeof bytes);
        if (got > 0)
            m_transcript.append(bytes, got);
        return got > 0;
    }

    int m_master = -1;
    int m_slave = -1;
    pid_t m_pid = -1;
    QByteArray m_transcript;
    QByteArray m_shown;
    qsizetype m_seen = 0;
};

} // namespace

/// A password on its way into the command line: neither the screen nor the list of processes
/// shows it.
class PasswordPromptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theTerminalIsMuteWhileItAsks();
    void everyQuestionIsMute();
    void theTerminalSpeaksAgainHoweverItEnds_data();
    void theTerminalSpeaksAgainHoweverItEnds();
    void theTerminalSpeaksAgainWhenSomethingElseEndsIt_data();
    void theTerminalSpeaksAgainWhenSomethingElseEndsIt();
    void aVerbThatPaintsAsksAsSilently();
    void theListOfProcessesShowsNone_data();
    void theListOfProcessesShowsNone();

private:
    std::unique_ptr<CliProgram> m_cli;
};

void PasswordPromptTest::init()
{
    m_cli = std::make_unique<CliProgram>();
    m_cli->init();
}

void PasswordPromptTest::theTerminalIsMuteWhileItAsks()
{
    Terminal terminal(*m_cli, words("unit add Sales"));
    QVERIFY2(terminal.shows("Password of chen: "), terminal.transcript().constData());
    QVERIFY(!terminal.echoes());
    QVERIFY(!terminal.makesSignals()); // none of them ends it mute
    const QByteArray asking = shownOf(terminal.pid());
    QVERIFY(asking.contains("Sales")); // it was looked at
    terminal.type(password);
    terminal.type("\n");
    QCOMPARE(terminal.end(), 0);
    QVERIFY(terminal.echoes());
    QVERIFY(terminal.makesSignals());
    for (const QByteArray &shown : {terminal.transcript(), asking, terminal.shown()})
        QVERIFY2(!shown.contains(password), shown.constData());
    QCOMPARE(m_cli->must(words("unit list --json")).array().size(), 1);
}

void PasswordPromptTest::everyQuestionIsMute()
{
    Terminal terminal(*m_cli, words("account password"));
    for (const auto &[question, answer] : {std::pair("Password of chen: ", password),
                                           std::pair("New password of chen: ", "my-own-words-7"),
                                           std::pair("Once more: ", "my-own-words-7")}) {
        QVERIFY2(terminal.shows(question), terminal.transcript().constData());
        QVERIFY2(!terminal.echoes(), question);
        QVERIFY(!shownOf(terminal.pid()).contains("my-own-words-7"));
        terminal.type(answer);
        terminal.type("\n");
    }
    QCOMPARE(terminal.end(), 0);
    QVERIFY(terminal.echoes());
    for (const char *secret : {password, "my-own-words-7"}) {
        QVERIFY(!terminal.transcript().contains(secret));
        QVERIFY(!terminal.shown().contains(secret));
    }
}

void PasswordPromptTest::theTerminalSpeaksAgainHoweverItEnds_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("Ctrl+C") << QByteArray(ctrlC);
    QTest::newRow("Ctrl+C in the middle of it") << QByteArray("open-ses") + ctrlC;
    QTest::newRow("the end of input") << QByteArray(ctrlD);
    QTest::newRow("nothing") << QByteArray("\n");
    QTest::newRow("a wrong one") << QByteArray("wrong-2026\n");
}

void PasswordPromptTest::theTerminalSpeaksAgainHoweverItEnds()
{
    QFETCH(const QByteArray, typed);
    Terminal terminal(*m_cli, words("unit add Sales"));
    QVERIFY2(terminal.shows("Password of chen: "), terminal.transcript().constData());
    QVERIFY(!terminal.echoes());
    terminal.type(typed.constData());
    QCOMPARE(terminal.end(), 3);
    QVERIFY(terminal.echoes());
    QVERIFY(terminal.makesSignals());
    for (const char *secret : {"open-ses", "wrong-2026"})
        QVERIFY2(!terminal.transcript().contains(secret), terminal.transcript().constData());
    QVERIFY(m_cli->must(words("unit list --json")).array().isEmpty());
}

void PasswordPromptTest::theTerminalSpeaksAgainWhenSomethingElseEndsIt_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("told to end") << SIGTERM;
    QTest::newRow("hung up on") << SIGHUP;
    QTest::newRow("interrupted by another program") << SIGINT;
}

void PasswordPromptTest::theTerminalSpeaksAgainWhenSomethingElseEndsIt()
{
    QFETCH(const int, signal);
    Terminal terminal(*m_cli, words("unit add Sales"));
    QVERIFY2(terminal.shows("Password of chen: "), terminal.transcript().constData());
    terminal.type("open-ses");
    QVERIFY(!terminal.echoes());
    QCOMPARE(::kill(terminal.pid(), signal), 0);
    QCOMPARE(terminal.end(), -1);
    QVERIFY(terminal.echoes());
    QVERIFY(terminal.makesSignals());
    QVERIFY2(!terminal.transcript().contains("open-ses"), terminal.transcript().constData());
    QVERIFY(m_cli->must(words("unit list --json")).array().isEmpty());
}

// It goes on as another program, which is told nothing that others could read.
void PasswordPromptTest::aVerbThatPaintsAsksAsSilently()
{
    m_cli->addRelease();
    Terminal terminal(*m_cli,
                      words("export workbook --release POLICY@1.0 -o")
                          + QStringList{m_cli->file(QStringLiteral("w.xlsx"))});
    QVERIFY2(terminal.shows("Password of chen: "), terminal.transcript().constData());
    QVERIFY(!terminal.echoes());
    QVERIFY(!shownOf(terminal.pid()).contains(password));
    terminal.type(password);
    terminal.type("\n");
    QCOMPARE(terminal.end(), 0);
    QVERIFY(terminal.echoes());
    QVERIFY(!terminal.transcript().contains(password));
    QVERIFY(!terminal.shown().contains(password));
    QVERIFY(QFile::exists(m_cli->file(QStringLiteral("w.xlsx"))));
}

void PasswordPromptTest::theListOfProcessesShowsNone_data()
{
    QTest::addColumn<bool>("fromFile");
    QTest::newRow("standard input") << false;
    QTest::newRow("a file") << true;
}

// It is looked at while it waits for the password: at its input, or at a file that is a pipe.
void PasswordPromptTest::theListOfProcessesShowsNone()
{
    QFETCH(const bool, fromFile);
    const QString pipe = m_cli->file(QStringLiteral("pipe"));
    QVERIFY(::mkfifo(qUtf8Printable(pipe), 0600) == 0);
    m_cli->setEnvironment("GATEHOUSE_PASSWORD_FILE", fromFile ? pipe : QString());
    QByteArray shown;
    bool isShown = false;
    const Outcome outcome =
        m_cli->run(words(fromFile ? "unit add Sales" : "unit add Sales --password-stdin"),
                   [&](QProcess &process) {
                       const QByteArray line = QByteArray(password) + '\n';
                       QFile writing(pipe);
                       if (fromFile)
                           QVERIFY(writing.open(QIODevice::WriteOnly
                                                | QIODevice::Unbuffered)); // once it reads
                       // It counts as started a moment before its arguments can be read.
                       QTRY_VERIFY_WITH_TIMEOUT(
                           (shown = shownOf(process.processId())).contains("Sales"), patienceMs);
                       if (fromFile)
                           writing.write(line);
                       else
                           process.write(line);
                       process.waitForBytesWritten();
                       writing.close();
                       for (QByteArray now; !(now = shownOf(process.processId())).isEmpty();)
                           isShown = isShown || now.contains(password);
                   });
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QVERIFY2(!shown.contains(password), shown.constData());
    QVERIFY(!isShown);
    QVERIFY(!outcome.err.contains(QLatin1StringView(password)));
    QVERIFY(!outcome.out.contains(password));
}

QTEST_GUILESS_MAIN(PasswordPromptTest)
#include "passwordprompttest.moc"
