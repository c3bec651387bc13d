#include "models/demo/demoportfolio.h"
#include "tests/app/cli/cliprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <csignal>
#include <unistd.h>

using namespace gatehouse;

namespace {

/// How often each verb is killed; a campaign by hand asks for more.
int kills()
{
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("GATEHOUSE_KILLS", &given);
    return given ? asked : 15;
}

} // namespace

/// What stands in the folder after a verb was killed at any moment, and what the next run does.
class KillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewWorkspaceIsWholeOrNotThere_data();
    void aNewWorkspaceIsWholeOrNotThere();
    void aWorkbookIsWholeOrNotThere();

private:
    /// Runs it to the end for its time, in microseconds.
    static qint64 timeOf(const CliProgram &cli, const QStringList &call)
    {
        QElapsedTimer timer;
        timer.start();
        cli.must(call);
        return timer.nsecsElapsed() / 1000;
    }
    static void kill(const CliProgram &cli, const QStringList &call, qint64 microseconds)
    {
        cli.run(call, [&](QProcess &process) {
            ::usleep(static_cast<useconds_t>(microseconds));
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        });
    }
    static QStringList hidden(const QString &folder)
    {
        return QDir(folder).entryList({".gatehouse-*"}, QDir::AllEntries | QDir::Hidden);
    }
};

void KillTest::aNewWorkspaceIsWholeOrNotThere_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<int>("apps");
    QTest::newRow("init") << "init" << 0;
    QTest::newRow("demo") << "demo" << 12;
}

void KillTest::aNewWorkspaceIsWholeOrNotThere()
{
    QFETCH(const QString, verb);
    QFETCH(const int, apps);
    // A demo takes seconds to make, and each kill makes two.
    const int count = apps > 0 ? std::max(1, kills() / 6) : kills();
    const CliProgram cli;
    const qint64 whole = timeOf(cli, {verb, cli.file("timed.gatehouse")});
    QRandomGenerator random(7303);
    int absent = 0;
    int left = 0;
    for (int kill = 0; kill < count; ++kill) {
        const QString folder = cli.file(QString::number(kill));
        QVERIFY(QDir().mkdir(folder));
        const QString path = folder + "/new.gatehouse";
        this->kill(cli, {verb, path}, random.bounded(whole * 11 / 10));
        left += static_cast<int>(hidden(folder).size());

        const bool isThere = QFile::exists(path);
        absent += isThere ? 0 : 1;
        const Outcome again = cli.run({verb, path});
        QCOMPARE(again.code, isThere ? 3 : 0);
        QVERIFY(isThere == again.err.contains("exists already"));
        // What was left goes with the next one that writes there.
        if (isThere)
            cli.must({"init", folder + "/next.gatehouse"});
        QCOMPARE(hidden(folder), QStringList());
        QCOMPARE(cli.must({"-w", path, "app", "list", "--json"}).array().size(), apps);
        QVERIFY(cli.must({"-w", path, "account", "list", "--json"}).array().size() > 0);
        QCOMPARE(cli.run({"-w", path, "doctor"}).code, 0);
        QVERIFY(QDir(folder).removeRecursively());
    }
    qInfo("%s: %d kills, %d before it was there, %d folders left", qUtf8Printable(verb), count,
          absent, left);
}

void KillTest::aWorkbookIsWholeOrNotThere()
{
    CliProgram cli;
    cli.must({"demo", cli.workspace()});
    cli.setEnvironment("GATEHOUSE_PASSWORD_FILE", cli.secret("demo", demoPassword().toUtf8()));
    const QStringList call = words("export workbook --release POLICY@5.3.0 -o");
    const qint64 whole = timeOf(cli, QStringList(call) << "timed.xlsx");
    QRandomGenerator random(7304);
    int absent = 0;
    int left = 0;
    const QString folder = cli.file("out");
    QVERIFY(QDir().mkdir(folder));
    for (int kill = 0; kill < kills(); ++kill) {
        const QString path = folder + "/new.xlsx";
        this->kill(cli, QStringList(call) << path, random.bounded(whole * 11 / 10));
        left += static_cast<int>(hidden(folder).size());
        if (QFile::exists(path)) {
            // The last thing in a zip file (APPNOTE, 4.3.16), here without a comment behind it.
            constexpr int endRecord = 22;
            QVERIFY(cli.read("out/new.xlsx").right(endRecord).startsWith("PK\x05\x06"));
        } else {
            ++absent;
        }
        cli.must(QStringList(call) << path << "--replace");
        QCOMPARE(hidden(folder), QStringList());
        QVERIFY(QFile::remove(path));
    }
    qInfo("export: %d kills, %d before it was there, %d folders left", kills(), absent, left);
    QCOMPARE(cli.run({"doctor"}).code, 0);
}

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
