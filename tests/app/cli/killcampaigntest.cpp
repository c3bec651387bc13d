#include "tests/app/cli/cliprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QThread>

#include <csignal>

using namespace gatehouse;

/// The program is killed in the middle of its work, at moments drawn from fixed seeds. What it had
/// committed stays, and the next opening for writing finds everything sound and leaves nothing
/// lying about. GATEHOUSE_KILLS sets how often it is killed; twenty times otherwise. GATEHOUSE_SEED
/// draws other moments.
class KillCampaignTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void losesNothingAndLeavesNothing_data();
    void losesNothingAndLeavesNothing();
};

void KillCampaignTest::losesNothingAndLeavesNothing_data()
{
    QTest::addColumn<QString>("verb");
    QTest::newRow("evidence") << "evidence";
    QTest::newRow("backup") << "backup";
    QTest::newRow("assess") << "assess";
}

void KillCampaignTest::losesNothingAndLeavesNothing()
{
    QFETCH(const QString, verb);
    const int kills = qEnvironmentVariable("GATEHOUSE_KILLS", "20").toInt() / 3 + 1;
    constexpr qint64 fileSize = 96 << 20; // more than one step of an intake
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must({"evidence", "add", cli.write("first.bin", QByteArray(20 << 20, 'e'))});
    cli.must({"backup", cli.file("copy.gatehouse")});
    const qint64 small = QFileInfo(cli.workspace()).size();

    QSet<QString> promised; // what the program said was done
    const auto arguments = [&](int round) -> QStringList {
        if (verb == "backup")
            return {"backup", cli.file("copy.gatehouse")};
        if (verb == "assess")
            return QStringList{
                "assess",        "--release", "POLICY@1.0",  "--phase",   "requirements",
                "--requirement", "5.1.p1",    "--judgement", "compliant", "--methods",
                "document",      "--object",  "b3",          "--record",  QString::number(round)};
        QByteArray content(fileSize, static_cast<char>('a' + round % 26));
        content.prepend(QByteArray::number(round));
        return {"evidence", "add", cli.write("intake.bin", content), "--title",
                QString::number(round)};
    };
    QElapsedTimer timer;
    const QStringList whole = arguments(0);
    timer.start();
    if (verb != "evidence")
        cli.must(whole);
    const int longest = verb == "evidence" ? 1500 : static_cast<int>(timer.elapsed()) + 1;

    QRandomGenerator random(qEnvironmentVariable("GATEHOUSE_SEED", "20260302").toUInt());
    int killed = 0;
    for (int round = 1; round <= kills; ++round) {
        const auto delay = static_cast<unsigned long>(random.bounded(longest));
        const Outcome outcome = cli.run(arguments(round), [&](QProcess &process) {
            QThread::msleep(delay);
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        });
        killed += outcome.code == -1;
        QVERIFY2(outcome.code <= 0, qPrintable(outcome.err));
        if (outcome.code == 0)
            promised += QString::number(round);
        const QString unit = QStringLiteral("unit %1").arg(round);
        cli.must({"unit", "add", unit});
        const Outcome checked = cli.run({"doctor"});
        QVERIFY2(checked.code == 0,
                 qPrintable(QStringLiteral("round %1: %2").arg(round).arg(QString(checked.out))));
        const Outcome copy = cli.run({"-w", cli.file("copy.gatehouse"), "doctor"});
        QVERIFY2(copy.code == 0, copy.out.constData());
        QCOMPARE(cli.must(words("unit list --json")).array().size(), round);
    }
    if (verb == "evidence") {
        QSet<QString> titles;
        for (const QJsonValue each : cli.must(words("evidence list --json")).array())
            titles += each["title"].toString();
        QVERIFY(titles.contains(promised));
        const qint64 kept = static_cast<qint64>(titles.size() - 1) * (fileSize + (1 << 20));
        QVERIFY(QFileInfo(cli.workspace()).size() < small + kept + (8 << 20));
    }
    cli.must({"backup", cli.file("copy.gatehouse")});
    QStringList files = QDir(cli.folder()).entryList(QDir::Files, QDir::Name);
    files.removeAll("first.bin");
    files.removeAll("intake.bin");
    QCOMPARE(files, (QStringList{"copy.gatehouse", "test.gatehouse"}));
    qInfo("%s: %d of %d runs killed, %d ended before", qPrintable(verb), killed, kills,
          kills - killed);
}

QTEST_GUILESS_MAIN(KillCampaignTest)
#include "killcampaigntest.moc"
