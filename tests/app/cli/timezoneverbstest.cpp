#include "tests/app/cli/cliprogram.h"

#include <QTimeZone>

using namespace gatehouse;

namespace {

// 25 hours apart: the day is never the same in both, and neither is ever Shanghai's by chance.
const auto east = QStringLiteral("Pacific/Kiritimati");
const auto west = QStringLiteral("Pacific/Pago_Pago");
const QStringList everywhere{west,
                             QStringLiteral("America/Los_Angeles"),
                             QStringLiteral("UTC"),
                             QStringLiteral("Europe/Berlin"),
                             QStringLiteral("Asia/Shanghai"),
                             east,
                             QStringLiteral("Mars/Olympus"),
                             QString()};

QDate dayIn(const QString &zone)
{
    return QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone(zone.toLatin1())).date();
}

} // namespace

/// The time zone of a workspace, and whoever calls from another one.
class TimeZoneVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isThatOfTheComputerOrTheOneThatIsNamed();
    void whatEndedYesterdayEndedForEverybody();
    void momentsAreShownAsTheyAreThere();
    void isSetByAnAdministratorAndLogged();
    void isFoundWhereAnotherProgramWroteIt();
    void anUnknownOneIsRefused();
    void aBackupHasIt();
    void theDemoHasOne();
    void oneOfAnEarlierVersionTakesTheAdministrators();

private:
    /// Called where the computer is in this zone.
    static Outcome from(CliProgram &cli, const QString &zone, const QStringList &call)
    {
        cli.setEnvironment("TZ", zone);
        return cli.run(call);
    }
    /// A workspace of the eastern zone.
    static void initEast(CliProgram &cli)
    {
        cli.must({"init", cli.workspace(), "--owner", "chen", "--password-cost", "14",
                  "--time-zone", east});
    }
    static void write(const CliProgram &cli, const QString &statement)
    {
        QProcess::execute(QStringLiteral("sqlite3"), {cli.workspace(), statement});
    }
};

void TimeZoneVerbsTest::isThatOfTheComputerOrTheOneThatIsNamed()
{
    CliProgram cli;
    cli.init();
    QCOMPARE(cli.must(words("time-zone show")).out, QByteArray("Asia/Shanghai\n"));
    QFile::remove(cli.workspace());
    initEast(cli);
    QCOMPARE(from(cli, west, words("time-zone show")).out, east.toUtf8() + '\n');
    QCOMPARE(from(cli, west, words("time-zone show --json")).object()["time_zone"].toString(),
             east);
    const Outcome doctor = from(cli, west, words("doctor"));
    QVERIFY2(doctor.out.contains(east.toUtf8()), doctor.out.constData());
}

void TimeZoneVerbsTest::whatEndedYesterdayEndedForEverybody()
{
    CliProgram cli;
    initEast(cli);
    cli.addRelease();
    const QString requirement = QStringLiteral("6.1.1.1.a");
    cli.must({"app", "edit", "POLICY", "--tier", "1", "--tier-reason", "committee"});
    cli.must({"evidence", "add", cli.write("report.txt", "all well"), "--release", "POLICY@1.0",
              "--requirement", requirement, "--expires-on",
              dayIn(east).addDays(-1).toString(Qt::ISODate)});
    QString said;
    QByteArray gate;
    for (const QString &zone : everywhere) {
        const Outcome evidence = from(cli, zone, words("evidence list"));
        const Outcome status =
            from(cli, zone, words("gate status --release POLICY@1.0 --phase test --json"));
        if (said.isEmpty()) {
            said = QString::fromUtf8(evidence.out);
            gate = status.out;
        }
        QCOMPARE(QString::fromUtf8(evidence.out), said);
        QCOMPARE(status.out, gate);
        const Outcome doctor = from(cli, zone, words("doctor"));
        QVERIFY2(doctor.code == 0, doctor.out + doctor.err.toUtf8());
    }
    // A risk is not accepted until a day that is over there.
    cli.setEnvironment("TZ", west);
    const Outcome accepted =
        cli.run({"risk", "accept", "--release", "POLICY@1.0", "--requirement", requirement,
                 "--reason", "later", "--expires", dayIn(west).toString(Qt::ISODate)});
    QCOMPARE(accepted.code, 3);
}

void TimeZoneVerbsTest::momentsAreShownAsTheyAreThere()
{
    CliProgram cli;
    initEast(cli);
    QByteArray log;
    for (const QString &zone : everywhere) {
        const Outcome shown = from(cli, zone, words("audit log"));
        QCOMPARE(shown.code, 0);
        if (log.isEmpty())
            log = shown.out;
        QCOMPARE(shown.out, log);
        QCOMPARE(from(cli, zone, words("audit verify")).code, 0);
    }
    QVERIFY(log.contains(dayIn(east).toString(Qt::ISODate).toLatin1()));
}

void TimeZoneVerbsTest::isSetByAnAdministratorAndLogged()
{
    CliProgram cli;
    initEast(cli);
    cli.addAccount("li --roles auditor");
    cli.addRelease();
    QCOMPARE(cli.run({"time-zone", "set", west, "--as", "li"}).code, 3);
    QCOMPARE(cli.must(words("time-zone show")).out, east.toUtf8() + '\n');
    cli.must({"time-zone", "set", west, "--as", "chen"});
    QCOMPARE(cli.must(words("time-zone show")).out, west.toUtf8() + '\n');
    const auto entry = cli.must(words("audit log --limit 1 --json")).array()[0];
    QCOMPARE(entry["action"].toString(), QStringLiteral("workspace.time_zone"));
    QVERIFY(cli.must(words("audit log --limit 1"))
                .out.contains(dayIn(west).toString(Qt::ISODate).toLatin1()));
    for (const QString &zone : {east, west}) {
        QCOMPARE(from(cli, zone, words("audit verify")).code, 0);
        QCOMPARE(from(cli, zone, words("doctor")).code, 0);
    }
    // Nothing is written where it is so already.
    cli.must({"time-zone", "set", west, "--as", "chen"});
    QCOMPARE(cli.must(words("audit log --limit 1 --json")).array()[0]["sequence"],
             entry["sequence"]);
}

void TimeZoneVerbsTest::isFoundWhereAnotherProgramWroteIt()
{
    CliProgram cli;
    initEast(cli);
    write(cli,
          QStringLiteral("UPDATE workspace_property SET value = '%1' WHERE key = 'time_zone'")
              .arg(west));
    const Outcome outcome = cli.run(words("audit verify"));
    QCOMPARE(outcome.code, 1);
    const QString said = QString::fromUtf8(outcome.out) + outcome.err;
    for (const QString &named : {QStringLiteral("ime zone"), west, east})
        QVERIFY2(said.contains(named), qPrintable(said));
    QCOMPARE(cli.run(words("doctor")).code, 1);
}

void TimeZoneVerbsTest::anUnknownOneIsRefused()
{
    CliProgram cli;
    for (const char *verb : {"init", "demo"}) {
        const Outcome made = cli.run({verb, cli.workspace(), "--time-zone", "Mars/Olympus"});
        QCOMPARE(made.code, 3);
        QVERIFY2(made.err.contains("Mars/Olympus") && made.err.contains("tzdata"),
                 qPrintable(made.err));
        QVERIFY(!QFile::exists(cli.workspace()));
    }
    // A rule is no name: whoever lives by one says which zone it is.
    const Outcome ruled =
        from(cli, QStringLiteral("CST-8"), {"init", cli.workspace(), "--owner", "chen"});
    QCOMPARE(ruled.code, 3);
    QVERIFY2(ruled.err.contains("CST-8"), qPrintable(ruled.err));
    cli.setEnvironment("TZ", west);
    initEast(cli);
    QCOMPARE(cli.run(words("time-zone set Mars/Olympus")).code, 3);
    write(cli,
          QStringLiteral("UPDATE workspace_property SET value = 'Mars/Olympus' WHERE key = "
                         "'time_zone'"));
    for (const char *call : {"app list", "unit add x"}) {
        const Outcome opened = cli.run(words(call));
        QCOMPARE(opened.code, 3);
        QVERIFY2(opened.err.contains("Mars/Olympus") && opened.err.contains("tzdata"),
                 qPrintable(opened.err));
    }
}

void TimeZoneVerbsTest::aBackupHasIt()
{
    CliProgram cli;
    initEast(cli);
    cli.setEnvironment("TZ", west);
    cli.must({"backup", cli.file("copy.gatehouse")});
    QCOMPARE(cli.must({"time-zone", "show", "-w", cli.file("copy.gatehouse")}).out,
             east.toUtf8() + '\n');
}

void TimeZoneVerbsTest::theDemoHasOne()
{
    CliProgram cli;
    cli.setEnvironment("TZ", west);
    cli.must({"demo", cli.workspace(), "--time-zone", east});
    for (const QString &zone : {west, east}) {
        const Outcome doctor = from(cli, zone, words("doctor"));
        QVERIFY2(doctor.code == 0, doctor.out + doctor.err.toUtf8());
    }
    QCOMPARE(cli.must(words("time-zone show")).out, east.toUtf8() + '\n');
}

void TimeZoneVerbsTest::oneOfAnEarlierVersionTakesTheAdministrators()
{
    CliProgram cli;
    cli.init();
    cli.addAccount("li --roles security_manager");
    write(cli, QStringLiteral("DELETE FROM workspace_property WHERE key = 'time_zone'"));
    const QString berlin = QStringLiteral("Europe/Berlin");
    const Outcome none = from(cli, berlin, words("time-zone show"));
    QCOMPARE(none.code, 1);
    QVERIFY2(none.err.contains("time-zone set"), qPrintable(none.err));
    QCOMPARE(from(cli, berlin, words("unit add 一部 --as li")).code, 0);
    QCOMPARE(cli.run(words("time-zone show")).code, 1);
    // A server that stands nowhere.
    QCOMPARE(from(cli, QStringLiteral("UTC"), words("unit add 二部 --as chen")).code, 0);
    QCOMPARE(cli.run(words("time-zone show")).code, 1);
    const Outcome given = from(cli, berlin, words("account roles li --roles auditor --as chen"));
    QCOMPARE(given.code, 0);
    QVERIFY2(given.err.contains(berlin), qPrintable(given.err));
    QCOMPARE(cli.must(words("time-zone show")).out, berlin.toUtf8() + '\n');
    const QJsonArray log = cli.must(words("audit log --limit 2 --json")).array();
    QCOMPARE(log[1]["action"].toString(), QStringLiteral("workspace.time_zone"));
    QCOMPARE(log[1]["account_name"].toString(), QStringLiteral("陈敏"));
}

QTEST_GUILESS_MAIN(TimeZoneVerbsTest)
#include "timezoneverbstest.moc"
