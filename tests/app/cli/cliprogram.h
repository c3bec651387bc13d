#pragma once

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace gatehouse {

/// What one run of gatehouse-cli came to.
struct Outcome {
    int code = -1; ///< -1: it did not end by itself
    QByteArray out;
    QString err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    // Const, so that [] on them reads a value instead of making a reference.
    const QJsonObject object() const { return json().object(); }
    const QJsonArray array() const { return json().array(); }
    /// The first element of a printed array that has this value.
    const QJsonObject element(const char *member, const QString &value) const
    {
        for (const QJsonValue &each : array()) {
            if (each[QLatin1StringView(member)] == value)
                return each.toObject();
        }
        return {};
    }
};

/// "gate status --release POLICY@1.0" as a list; no argument in it holds a space.
inline QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

/// gatehouse-cli as a person has it: in a folder of its own, speaking English, with a workspace
/// named by the environment. init() makes that workspace.
class CliProgram
{
public:
    CliProgram()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"LC_ALL", "LC_MESSAGES", "GATEHOUSE_ACCOUNT"})
            m_environment.remove(QLatin1StringView(variable));
        m_environment.remove(QStringLiteral("GATEHOUSE_NEW_PASSWORD_FILE"));
        // Every account of these tests has this one.
        setEnvironment("GATEHOUSE_PASSWORD_FILE",
                       secret(QStringLiteral("password"), "open-sesame-2026\n"));
        m_environment.insert(QStringLiteral("LANG"), QStringLiteral("en_US.UTF-8"));
        m_environment.insert(QStringLiteral("GATEHOUSE_WORKSPACE"), workspace());
        // What belongs to the person at work stays out of the way.
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), file(QStringLiteral("config")));
    }

    static QString binary()
    {
        return qEnvironmentVariable("GATEHOUSE_BIN_DIR", QStringLiteral("build/debug/bin"))
            + QStringLiteral("/gatehouse-cli");
    }
    QString workspace() const { return file(QStringLiteral("test.gatehouse")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile written(file(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("cannot write %s", qUtf8Printable(written.fileName()));
        return written.fileName();
    }
    QByteArray read(const QString &name) const
    {
        QFile opened(file(name));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    /// A file with a password, apart from the folder that the program works in.
    QString secret(const QString &name, const QByteArray &password) const
    {
        QFile written(m_secrets.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(password) != password.size())
            qFatal("cannot write %s", qUtf8Printable(written.fileName()));
        return written.fileName();
    }
    void setEnvironment(const char *name, const QString &value)
    {
        m_environment.insert(QLatin1StringView(name), value);
    }

    /// `meanwhile` is called with the process while it runs; `child` in it before it starts.
    Outcome run(const QStringList &arguments, const std::function<void(QProcess &)> &meanwhile = {},
                const std::function<void()> &child = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_folder.path());
        if (child)
            process.setChildProcessModifier(child);
        process.start(binary(), arguments);
        if (!process.waitForStarted())
            qFatal("cannot start %s", qUtf8Printable(binary()));
        if (meanwhile)
            meanwhile(process);
        if (!process.waitForFinished(240000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, process.readAllStandardOutput(),
                    QString::fromUtf8(process.readAllStandardError())};
        return {process.exitCode(), process.readAllStandardOutput(),
                QString::fromUtf8(process.readAllStandardError())};
    }

    /// Runs what has to work; the test ends where it does not.
    Outcome must(const QStringList &arguments) const
    {
        const Outcome outcome = run(arguments);
        if (outcome.code != 0)
            qFatal("%s: %d %s%s", qUtf8Printable(arguments.join(u' ')), outcome.code,
                   qUtf8Printable(outcome.err), outcome.out.constData());
        return outcome;
    }
    /// Made once a program, then copied: starting a process is what these tests wait for.
    void init() const
    {
        static const QTemporaryDir kept;
        const QString made = kept.filePath(QStringLiteral("new.gatehouse"));
        if (!QFile::exists(made))
            must({QStringLiteral("init"), made, QStringLiteral("--owner"), QStringLiteral("chen"),
                  QStringLiteral("--owner-name"), QStringLiteral("陈敏"),
                  QStringLiteral("--password-cost"), QStringLiteral("14")});
        if (!QFile::copy(made, workspace()))
            qFatal("cannot copy %s", qUtf8Printable(made));
    }
    /// An account with the password of all of them, as if its owner had changed what the first
    /// administrator gave it: "li --name 李强 --roles auditor".
    void addAccount(const char *arguments)
    {
        const QStringList typed = words(arguments);
        const QString own = m_environment.value(QStringLiteral("GATEHOUSE_PASSWORD_FILE"));
        const QString given = secret(QStringLiteral("given"), "first-entry-2026\n");
        must(QStringList{QStringLiteral("account"), QStringLiteral("add")} + typed
             + QStringList{QStringLiteral("--as"), QStringLiteral("chen")});
        setEnvironment("GATEHOUSE_NEW_PASSWORD_FILE", given);
        must({QStringLiteral("account"), QStringLiteral("reset"), typed.front(),
              QStringLiteral("--as"), QStringLiteral("chen")});
        setEnvironment("GATEHOUSE_PASSWORD_FILE", given);
        setEnvironment("GATEHOUSE_NEW_PASSWORD_FILE", own);
        must({QStringLiteral("account"), QStringLiteral("password"), QStringLiteral("--as"),
              typed.front()});
        setEnvironment("GATEHOUSE_PASSWORD_FILE", own);
        m_environment.remove(QStringLiteral("GATEHOUSE_NEW_PASSWORD_FILE"));
    }
    /// An app POLICY with a release 1.0 on Android and iOS.
    void addRelease() const
    {
        must({QStringLiteral("app"), QStringLiteral("add"), QStringLiteral("POLICY"),
              QStringLiteral("--name"), QStringLiteral("掌上保单"), QStringLiteral("--kind"),
              QStringLiteral("native_app"), QStringLiteral("--platforms"),
              QStringLiteral("android,ios")});
        must({QStringLiteral("release"), QStringLiteral("add"), QStringLiteral("POLICY"),
              QStringLiteral("1.0")});
    }

private:
    QTemporaryDir m_secrets;
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// As far away as a risk is usually accepted; the policy allows a year.
inline QString inAQuarter()
{
    return QDate::currentDate().addMonths(3).toString(Qt::ISODate);
}

} // namespace gatehouse
