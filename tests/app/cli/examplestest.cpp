#include "models/demo/demoportfolio.h"
#include "tests/app/cli/helpexamples.h"

using namespace gatehouse;

namespace {

QString fileAt(const QString &path)
{
    QFile file(QStringLiteral(SOURCE_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

QStringList commandsIn(const QString &text)
{
    return HelpPage{{}, QStringLiteral("Examples:\n") + text}.examples();
}

} // namespace

/// Every example that the help, the manual and the README print is run as it is printed.
class ExamplesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void helpCanBeFollowed_data();
    void helpCanBeFollowed();
    void walksCanBeFollowed_data();
    void walksCanBeFollowed();

private:
    /// The commands one after the other in a folder with what they name; what failed, or nothing.
    QString follow(const QStringList &commands, bool onTheDemo) const;

    CliProgram m_cli;
};

void ExamplesTest::initTestCase()
{
    m_cli.must({"demo", m_cli.file("demo.gatehouse")});
}

QString ExamplesTest::follow(const QStringList &commands, bool onTheDemo) const
{
    const QTemporaryDir folder;
    if (onTheDemo)
        QFile::copy(m_cli.file("demo.gatehouse"), folder.filePath("company.gatehouse"));
    putExampleFiles(folder.path());
    // 1 is an answer, too: the gate does not hold yet.
    // Every account has the same password in the end: one that was given comes to be it when it is
    // changed.
    QString script =
        QStringLiteral(
            "gatehouse-cli() {\n"
            "  case \"$*\" in\n"
            "    *'account password --as li'*)\n"
            "      local present=$GATEHOUSE_NEW_PASSWORD_FILE fresh=$GATEHOUSE_PASSWORD_FILE\n"
            "      GATEHOUSE_PASSWORD_FILE=$present GATEHOUSE_NEW_PASSWORD_FILE=$fresh \"%1\" "
            "\"$@\" ;;\n"
            "    *) \"%1\" \"$@\" ;;\n"
            "  esac\n"
            "}\n")
            .arg(QFileInfo(CliProgram::binary()).absoluteFilePath());
    for (const QString &command : commands)
        script += command
            + QStringLiteral(" || [ $? -eq 1 ] || { echo 'failed: %1' >&2; exit 9; }\n")
                  .arg(QString(command).remove(u'\''));

    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "GATEHOUSE_ACCOUNT"})
        environment.remove(QLatin1StringView(variable));
    environment.insert(QStringLiteral("LANG"), QStringLiteral("en_US.UTF-8"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.filePath("config"));
    if (onTheDemo)
        environment.insert(QStringLiteral("GATEHOUSE_WORKSPACE"),
                           QStringLiteral("company.gatehouse"));
    environment.insert(QStringLiteral("GATEHOUSE_PASSWORD_FILE"),
                       m_cli.secret(QStringLiteral("demo"), demoPassword().toUtf8()));
    environment.insert(QStringLiteral("GATEHOUSE_NEW_PASSWORD_FILE"),
                       m_cli.secret(QStringLiteral("fresh"), "another-of-2026"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), script});
    const bool done = process.waitForFinished(120000) && process.exitCode() == 0;
    return done ? QString() : QString::fromUtf8(process.readAllStandardError());
}

void ExamplesTest::helpCanBeFollowed_data()
{
    QTest::addColumn<QStringList>("commands");
    for (const HelpPage &page : helpPages(m_cli)) {
        const QStringList commands = page.examples();
        if (!commands.isEmpty())
            QTest::newRow(page.name.isEmpty() ? "gatehouse-cli" : qUtf8Printable(page.name))
                << commands;
    }
}

void ExamplesTest::helpCanBeFollowed()
{
    QFETCH(const QStringList, commands);
    QStringList making;
    QStringList others;
    for (const QString &command : commands)
        (command.contains("cli init ") || command.contains("cli demo ") ? making : others) +=
            command;
    QString failure = making.isEmpty() ? QString() : follow(making, false);
    if (failure.isEmpty() && !others.isEmpty())
        failure = follow(others, true);
    QVERIFY2(failure.isEmpty(), qUtf8Printable(failure));
}

void ExamplesTest::walksCanBeFollowed_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("manual")
        << fileAt("installer/gatehouse-cli.1").section(".SH EXAMPLES", 1).remove('\\');
    for (const char *name : {"README.md", "README.zh_CN.md"})
        QTest::newRow(name) << fileAt(name);
}

void ExamplesTest::walksCanBeFollowed()
{
    QFETCH(QString, text);
    // In a README the command that makes the workspace stands in a list, with words beside it.
    static const QRegularExpression listed(
        QStringLiteral("build/release/bin/(gatehouse-cli init \\S+).*"));
    const QStringList commands = commandsIn(text.replace(listed, QStringLiteral("\\1")));
    QVERIFY(commands.size() > 0);
    const QString failure = follow(commands, false);
    QVERIFY2(failure.isEmpty(), qUtf8Printable(failure));
}

QTEST_GUILESS_MAIN(ExamplesTest)
#include "examplestest.moc"
