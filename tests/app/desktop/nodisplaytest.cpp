#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The workbench started where no window can be opened: over a terminal, by a script.
class NoDisplayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSaidInWords_data();
    void isSaidInWords();
};

void NoDisplayTest::isSaidInWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("complaint");
    const QString english = QStringLiteral("--language=en");
    const auto none = QStringLiteral(
        "gatehouse: There is no display to open a window on. Start it in a desktop session, or "
        "work with gatehouse-cli, which needs none.");
    QTest::newRow("a window") << QStringList{english} << 2 << QString() << none;
    QTest::newRow("a window on a workspace")
        << QStringList{english, QStringLiteral("my.gatehouse")} << 2 << QString() << none;
    QTest::newRow("a window, in Chinese")
        << QStringList{QStringLiteral("--language=zh")} << 2 << QString()
        << QStringLiteral("gatehouse: 没有可以显示窗口的图形界面。");
    QTest::newRow("its version") << QStringList{QStringLiteral("--version")} << 0
                                 << QStringLiteral("gatehouse 0.") << QString();
    QTest::newRow("its help") << QStringList{QStringLiteral("--help")} << 0
                              << QStringLiteral("[file]") << QString();
    QTest::newRow("what it does not know") << QStringList{QStringLiteral("--language=fr")} << 2
                                           << QString() << QStringLiteral("gatehouse: --language");
}

void NoDisplayTest::isSaidInWords()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, said);
    QFETCH(QString, complaint);
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *naming : {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1StringView(naming));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("GATEHOUSE_BIN_DIR", QStringLiteral("build/debug/bin"))
                      + QStringLiteral("/gatehouse"),
                  arguments);
    QVERIFY(program.waitForFinished());
    const QString complained = QString::fromUtf8(program.readAllStandardError());
    QVERIFY2(program.exitStatus() == QProcess::NormalExit, qPrintable(complained));
    QCOMPARE(program.exitCode(), code);
    const QString printed = QString::fromUtf8(program.readAllStandardOutput());
    QVERIFY2(said.isEmpty() ? printed.isEmpty() : printed.contains(said), qPrintable(printed));
    QVERIFY2(complaint.isEmpty() ? complained.isEmpty() : complained.contains(complaint),
             qPrintable(complained));
}

QTEST_GUILESS_MAIN(NoDisplayTest)
#include "nodisplaytest.moc"
