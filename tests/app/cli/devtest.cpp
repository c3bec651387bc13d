#include "tests/app/cli/cliprogram.h"

#include <QFileInfo>

using namespace gatehouse;

namespace {

const auto dev = QStringLiteral(SOURCE_DIR "/dev");

QByteArray scriptThat(const QByteArray &does)
{
    return "#!/bin/bash\n" + does + "\n";
}

} // namespace

/// The task runner, with programs that are built and with a system that lacks something.
class DevTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void walksToTheEndEveryTime();
    void saysWhichStepFailed_data();
    void saysWhichStepFailed();
    void saysWhatToDoWhereSomethingIsMissing_data();
    void saysWhatToDoWhereSomethingIsMissing();

private:
    QString writeProgram(const QString &name, const QByteArray &does) const
    {
        const QString path = m_files.write(name, scriptThat(does));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    static Outcome run(const QStringList &arguments, const QString &path = {})
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LANG"), QStringLiteral("en_US.UTF-8"));
        for (const char *variable : {"LC_ALL", "GATEHOUSE_ACCOUNT", "GATEHOUSE_WORKSPACE"})
            environment.remove(QLatin1StringView(variable));
        if (!path.isEmpty())
            environment.insert(QStringLiteral("PATH"), path);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("/bin/bash"), QStringList{dev} + arguments);
        if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(),
                QString::fromUtf8(process.readAllStandardError())};
    }

    CliProgram m_files;
};

void DevTest::walksToTheEndEveryTime()
{
    const QString programs = QFileInfo(CliProgram::binary()).absolutePath();
    const QTemporaryDir folder;
    for (int time = 0; time < 8; ++time) {
        const Outcome outcome = run({"walk", programs, folder.path()});
        QVERIFY2(outcome.code == 0, qUtf8Printable(outcome.err));
        const QString out = QString::fromUtf8(outcome.out);
        QVERIFY2(out.contains("Gates of "), qUtf8Printable(out));
        const QString workbook = out.section("Workbook: ", 1).section('\n', 0, 0);
        QVERIFY2(QFileInfo(workbook).size() > 0, qUtf8Printable(out));
        QVERIFY2(out.section("Workbook: ", 1).contains("entries"), qUtf8Printable(out));
    }
}

void DevTest::saysWhichStepFailed_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("says");
    QTest::newRow("demo") << "demo"
                          << "making the demo portfolio failed";
    QTest::newRow("apps") << "app"
                          << "listing the apps failed";
    QTest::newRow("board") << "board"
                           << "showing the board failed";
    QTest::newRow("releases") << "release"
                              << "listing the releases failed";
    QTest::newRow("gates") << "gate"
                           << "showing the gates failed";
    QTest::newRow("workbook") << "export"
                              << "exporting the workbook failed";
    QTest::newRow("log") << "audit"
                         << "verifying the audit log failed";
}

void DevTest::saysWhichStepFailed()
{
    QFETCH(const QString, verb);
    QFETCH(const QString, says);
    writeProgram("gatehouse-cli",
                 "[ \"$1\" != " + verb.toUtf8()
                     + " ] || exit 3\n"
                       "[ \"$1\" != release ] || echo '[{\"name\": \"A@1\"}]'");
    const QTemporaryDir folder;
    const Outcome outcome = run({"walk", m_files.folder(), folder.path()});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(says), qUtf8Printable(outcome.err));
}

void DevTest::saysWhatToDoWhereSomethingIsMissing_data()
{
    QTest::addColumn<QByteArrayList>("programs"); // name, what it does
    QTest::addColumn<QString>("says");
    const QByteArrayList nothingInstalled{"dpkg-query", "exit 1"};
    const QByteArrayList somebody{"id", "echo 1000"};
    const QByteArrayList root{"id", "echo 0"};
    QTest::newRow("not Debian") << QByteArrayList{} << "needs Debian 12";
    QTest::newRow("no sudo") << nothingInstalled + somebody
                             << "no sudo to install them. As root: apt-get install";
    QTest::newRow("no apt-get") << nothingInstalled + root << "no apt-get to install them";
    QTest::newRow("no network") << nothingInstalled + root + QByteArrayList{"apt-get", "exit 100"}
                                << "Check the network";
    QTest::newRow("a package that is not to be had") << nothingInstalled + root
            + QByteArrayList{"apt-get", "[ \"$1\" = update ] || exit 100", "env", "\"${@:2}\""}
                                                     << "the packages could not be installed";
    QTest::newRow("sudo that refuses")
        << nothingInstalled + somebody + QByteArrayList{"apt-get", "", "sudo", "exit 1"}
        << "the right to use sudo";
}

void DevTest::saysWhatToDoWhereSomethingIsMissing()
{
    QFETCH(const QByteArrayList, programs);
    QFETCH(const QString, says);
    const CliProgram here;
    QVERIFY(QFile::link("/usr/bin/dirname", here.file("dirname")));
    for (qsizetype i = 0; i + 1 < programs.size(); i += 2) {
        const QString path = here.write(programs[i], scriptThat(programs[i + 1]));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const Outcome outcome = run({"build"}, here.folder());
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains("dev: ") && outcome.err.contains(says),
             qUtf8Printable(outcome.err));
}

QTEST_GUILESS_MAIN(DevTest)
#include "devtest.moc"
