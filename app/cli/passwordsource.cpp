#include "app/cli/passwordsource.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace gatehouse {

namespace {

QByteArray firstLineOf(QIODevice &device)
{
    constexpr qint64 longest = 4096;
    QByteArray line = device.readLine(longest);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

Result<QByteArray> checked(QByteArray password)
{
    if (password.isEmpty())
        return fail(ErrorKind::Invalid, CommandLine::tr("No password was given."));
    return password;
}

/// The terminal shows nothing of what is typed, and shows it again afterwards.
class HiddenTyping
{
public:
    HiddenTyping()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;

private:
    termios m_before{};
};

} // namespace

void PasswordSource::declare(const Verb &verb, PasswordSource &source)
{
    verb.flag("--password-stdin", source.fromInput,
              CommandLine::tr("Read the password from standard input; else from the file that "
                              "GATEHOUSE_PASSWORD_FILE names, else from the terminal"));
}

Result<QByteArray> readPassword(const PasswordSource &source, const QString &prompt)
{
    QFile input;
    if (source.fromInput) {
        if (!input.open(stdin, QIODevice::ReadOnly))
            return fail(ErrorKind::Unreadable, CommandLine::tr("No password was given."));
        return checked(firstLineOf(input));
    }
    if (const QString path = qEnvironmentVariable("GATEHOUSE_PASSWORD_FILE"); !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Unreadable,
                        CommandLine::tr("The password file cannot be read: %1.")
                            .arg(QDir::toNativeSeparators(path)),
                        file.errorString());
        return checked(firstLineOf(file));
    }
    if (isatty(STDIN_FILENO) == 0)
        return fail(ErrorKind::Invalid,
                    CommandLine::tr("A password is needed: give it with --password-stdin, or name "
                                    "a file in GATEHOUSE_PASSWORD_FILE."));
    std::fputs(qUtf8Printable(prompt + QLatin1String(": ")), stderr);
    const HiddenTyping hidden;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorKind::Unreadable, CommandLine::tr("No password was given."));
    return checked(firstLineOf(input));
}

} // namespace gatehouse
