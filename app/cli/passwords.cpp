#include "app/cli/passwords.h"

#include "app/cli/commandline.h"

#include <QByteArray>
#include <QFile>

#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <optional>

namespace gatehouse {

namespace {

/// Longer than the policy takes in any script.
constexpr qsizetype longestLine = 4096;

/// Ctrl+C, where the terminal makes no signal of it.
constexpr char interrupted = '\x03';

/// A line of standard input and not a byte more, since what follows is another's.
Result<Secret> lineOfInput()
{
    QByteArray line;
    line.reserve(longestLine); // as it grows it would leave copies
    char byte = 0;
    ssize_t got = 0;
    while (line.size() < longestLine && (got = ::read(STDIN_FILENO, &byte, 1)) == 1
           && byte != '\n') {
        line += byte;
        if (byte == interrupted)
            break;
    }
    if (line.endsWith('\r'))
        line.chop(1);
    Secret secret = Secret::fromUtf8(line);
    wipe(line);
    if (secret.isEmpty())
        return fail(ErrorKind::Invalid,
                    CommandLine::tr("Standard input holds no password where one was expected."));
    return secret;
}

Result<Secret> lineOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::Unreadable,
                    CommandLine::tr("The file with the password, %1, cannot be read.").arg(path),
                    file.errorString());
    QByteArray line = file.readLine(longestLine);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    Secret secret = Secret::fromUtf8(line);
    wipe(line);
    if (secret.isEmpty())
        return fail(ErrorKind::Invalid,
                    CommandLine::tr("The file with the password, %1, is empty.").arg(path));
    return secret;
}

/// How the terminal was before it was made mute: for the handler, which is given nothing.
termios spoken{};

/// A signal handler may ask for this of a terminal (POSIX, 2.4.3).
void speakAndEnd(int signal)
{
    ::tcsetattr(STDIN_FILENO, TCSANOW, &spoken);
    ::signal(signal, SIG_DFL);
    ::raise(signal); // once this one is over
}

/// A terminal that shows nothing of what is typed. Keys that would end the program come as
/// characters meanwhile, and what ends it from outside finds it speaking again, so that it never
/// stays mute.
class MuteTerminal
{
public:
    MuteTerminal()
    {
        m_isTerminal = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        spoken = m_before;
        termios mute = m_before;
        mute.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        mute.c_lflag |= ECHONL;
        mute.c_cc[VEOL] = interrupted; // which ends the line at once
        if (!m_isTerminal)
            return;
        struct sigaction action = {};
        action.sa_handler = speakAndEnd;
        sigemptyset(&action.sa_mask);
        for (size_t i = 0; i < ending.size(); ++i)
            ::sigaction(ending[i], &action, &m_handled[i]);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &mute);
    }
    ~MuteTerminal()
    {
        if (!m_isTerminal)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        for (size_t i = 0; i < ending.size(); ++i)
            ::sigaction(ending[i], &m_handled[i], nullptr);
    }
    MuteTerminal(const MuteTerminal &) = delete;
    MuteTerminal &operator=(const MuteTerminal &) = delete;

    static Result<Secret> ask(const QString &question)
    {
        const MuteTerminal mute;
        std::fputs(qUtf8Printable(question), stderr);
        std::fflush(stderr);
        TRY_ASSIGN(Secret typed, lineOfInput());
        if (typed.bytes().endsWith(interrupted))
            return fail(ErrorKind::Cancelled, CommandLine::tr("Stopped."));
        return typed;
    }

private:
    static constexpr std::array ending{SIGTERM, SIGHUP, SIGINT, SIGQUIT};

    termios m_before{};
    std::array<struct sigaction, ending.size()> m_handled{};
    bool m_isTerminal = false;
};

std::optional<Result<Secret>> given(bool fromInput, const char *variable)
{
    if (fromInput)
        return lineOfInput();
    const QString path = qEnvironmentVariable(variable);
    if (!path.isEmpty())
        return lineOfFile(path);
    if (::isatty(STDIN_FILENO) != 1)
        return fail(ErrorKind::Refused,
                    CommandLine::tr("A password is needed, and there is no terminal to ask for it. "
                                    "Name a file with it in %1, or pass it on standard input with "
                                    "--password-stdin.")
                        .arg(QLatin1StringView(variable)));
    return std::nullopt;
}

constexpr auto presentVariable = "GATEHOUSE_PASSWORD_FILE";
constexpr auto freshVariable = "GATEHOUSE_NEW_PASSWORD_FILE";

} // namespace

Result<Secret> Passwords::present(const QString &account) const
{
    if (auto found = given(fromInput, presentVariable))
        return *std::move(found);
    return MuteTerminal::ask(CommandLine::tr("Password of %1: ").arg(account));
}

Result<Secret> Passwords::fresh(const QString &account, bool isOnly) const
{
    if (auto found = given(fromInput, isOnly ? presentVariable : freshVariable))
        return *std::move(found);
    TRY_ASSIGN(Secret once,
               MuteTerminal::ask(CommandLine::tr("New password of %1: ").arg(account)));
    TRY_ASSIGN(const Secret again, MuteTerminal::ask(CommandLine::tr("Once more: ")));
    if (!(once == again))
        return fail(ErrorKind::Invalid, CommandLine::tr("The two are not the same. Begin again."));
    return once;
}

} // namespace gatehouse
