#include "models/tables/zippackage.h"
#include "tests/app/cli/cliprogram.h"
#include "tests/support/smallpicture.h"

using namespace gatehouse;

/// The verbs that paint, with no screen to paint on.
class PaintingVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void plainVerbsAreLinkedWithNothingThatPaints();
    void saysInEitherLanguageThatThePainterIsMissing_data();
    void saysInEitherLanguageThatThePainterIsMissing();
    void writesTheReportInEitherLanguage_data();
    void writesTheReportInEitherLanguage();
    void keepsWhatStandsThereUnlessToldTo();
    void neverTakesTheWorkspacesPlace();
    void saysHowToBeginWithoutAModel();
    void showsTheDiagramsInTheWorkbook();
    void marksAPictureAndTakesTheMarkOff();

private:
    QStringList report(const QString &file) const
    {
        return words("threat-model report --release POLICY@1.0 --json -o") << file;
    }

    CliProgram m_cli;
};

void PaintingVerbsTest::initTestCase()
{
    // Whatever the desktop wants: there is none.
    m_cli.setEnvironment("QT_QPA_PLATFORM", QStringLiteral("xcb"));
    m_cli.setEnvironment("DISPLAY", QStringLiteral(":no-display"));
    m_cli.init();
    m_cli.addRelease();
    m_cli.must(words("threat-model draw --release POLICY@1.0 --template native-app"));
}

void PaintingVerbsTest::plainVerbsAreLinkedWithNothingThatPaints()
{
    QFile program(CliProgram::binary());
    QVERIFY(program.open(QIODevice::ReadOnly));
    const QByteArray content = program.readAll();
    QVERIFY(content.contains("libQt6Core.so"));
    QVERIFY(!content.contains("libQt6Gui.so"));
}

void PaintingVerbsTest::saysInEitherLanguageThatThePainterIsMissing_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("advice");
    QTest::newRow("zh") << "zh" << QStringLiteral("请重新安装");
    QTest::newRow("en") << "en" << QStringLiteral("Install Gatehouse again");
}

void PaintingVerbsTest::saysInEitherLanguageThatThePainterIsMissing()
{
    QFETCH(const QString, language);
    QFETCH(const QString, advice);
    const QTemporaryDir alone;
    const QString program = alone.filePath(QStringLiteral("gatehouse-cli"));
    QVERIFY(QFile::copy(CliProgram::binary(), program));
    QProcess process;
    process.start(program,
                  report(alone.filePath(QStringLiteral("report.pdf")))
                      << QStringLiteral("-w") << m_cli.workspace() << QStringLiteral("--language")
                      << language);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    const QString said = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(said.contains(advice), qUtf8Printable(said));
}

void PaintingVerbsTest::writesTheReportInEitherLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("zh") << "zh";
    QTest::newRow("en") << "en";
}

void PaintingVerbsTest::writesTheReportInEitherLanguage()
{
    QFETCH(const QString, language);
    const QString name = language + QStringLiteral(".pdf");
    const Outcome outcome =
        m_cli.run(report(m_cli.file(name)) << QStringLiteral("--language") << language);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.err, QString());
    const QJsonObject told = outcome.object();
    QCOMPARE(told["release"].toString(), "POLICY@1.0");
    QCOMPARE(told["file"].toString(), m_cli.file(name));
    QCOMPARE(told["language"].toString(), language);
    QVERIFY(told["pages"].toInt() > 10);
    QVERIFY(told["diagrams"].toInt() >= 1);
    const QJsonArray threats = m_cli.must(words("threat list --release POLICY@1.0 --json")).array();
    QCOMPARE(told["threats"].toInt(), threats.size());
    QVERIFY(told["open"].toInt() > 0);
    QVERIFY(m_cli.read(name).startsWith("%PDF"));
}

void PaintingVerbsTest::keepsWhatStandsThereUnlessToldTo()
{
    const QString file = m_cli.write(QStringLiteral("there.pdf"), "what stood there");
    const Outcome refused = m_cli.run(report(file));
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.err.contains("--replace"));
    QCOMPARE(m_cli.read(QStringLiteral("there.pdf")), QByteArray("what stood there"));
    m_cli.must(report(file) << QStringLiteral("--replace"));
    QVERIFY(m_cli.read(QStringLiteral("there.pdf")).startsWith("%PDF"));
}

void PaintingVerbsTest::marksAPictureAndTakesTheMarkOff()
{
    m_cli.write(QStringLiteral("screen.png"), smallPicture());
    const QString number =
        m_cli.must(words("evidence add screen.png --json")).array()[0]["number"].toString();
    const auto redaction = [&](const char *verb, const char *more = "") {
        return words("evidence redaction") << QString::fromUtf8(verb) << number << words(more);
    };
    const auto listed = [&]() -> QJsonArray {
        const QJsonArray all = m_cli.must(words("evidence list --json")).array();
        for (const QJsonValue &each : all) {
            if (each["number"] == number)
                return each["redactions"].toArray();
        }
        return QJsonArray();
    };
    const QByteArray original = m_cli.read(QStringLiteral("screen.png"));
    m_cli.must(redaction("add", "--left 20 --top 10 --width 200 --height 40"));
    m_cli.must(redaction("add", "--left 0 --top 0 --width 5 --height 5"));
    QCOMPARE(listed().size(), 2);
    QCOMPARE(listed().at(0)["left"], 20);
    QCOMPARE(listed(), m_cli.must(redaction("list", "--json")).array());
    QVERIFY(!listed().at(0)["marked_by"].toString().isEmpty());
    // What lies beside the picture would cover nothing.
    const Outcome beside = m_cli.run(redaction("add", "--left 240 --top 0 --width 5 --height 5"));
    QCOMPARE(beside.code, 3);
    QVERIFY2(beside.err.contains("240 × 80"), qUtf8Printable(beside.err));
    QCOMPARE(m_cli.run(redaction("add", "--left 0 --top 0 --width 0 --height 5")).code, 3);
    QCOMPARE(m_cli.run(redaction("remove", "--part 3")).code, 3);
    QCOMPARE(m_cli.run(redaction("remove")).code, 2);
    QCOMPARE(listed().size(), 2);
    m_cli.must(words("evidence save -o copy.png") << number);
    QVERIFY(m_cli.read(QStringLiteral("copy.png")) != original);
    m_cli.must(redaction("remove", "--part 1"));
    QCOMPARE(listed().size(), 1);
    QCOMPARE(listed().at(0)["width"], 5);
    m_cli.must(redaction("remove", "--all"));
    m_cli.must(words("evidence save --replace -o copy.png") << number);
    QCOMPARE(m_cli.read(QStringLiteral("copy.png")), original);
    const QString text = m_cli.must(words("evidence add --json") << m_cli.write("a.txt", "a"))
                             .array()[0]["number"]
                             .toString();
    QCOMPARE(
        m_cli.run(words("evidence redaction add --left 0 --top 0 --width 1 --height 1") << text)
            .code,
        3);
}

void PaintingVerbsTest::neverTakesTheWorkspacesPlace()
{
    QCOMPARE(m_cli.run(report(m_cli.workspace()) << QStringLiteral("--replace")).code, 3);
    m_cli.must(words("app list"));
}

void PaintingVerbsTest::saysHowToBeginWithoutAModel()
{
    m_cli.must(words("release add POLICY 2.0"));
    const Outcome outcome =
        m_cli.run(words("threat-model report --release POLICY@2.0 -o") << m_cli.file("none.pdf"));
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.err.contains("POLICY@2.0"));
    QVERIFY(!QFile::exists(m_cli.file("none.pdf")));
}

void PaintingVerbsTest::showsTheDiagramsInTheWorkbook()
{
    const QString file = m_cli.file(QStringLiteral("audit.xlsx"));
    m_cli.must(words("export workbook --release POLICY@1.0 -o") << file);
    const int diagrams = m_cli.must(report(m_cli.file("counted.pdf"))).object()["diagrams"].toInt();
    const auto package = ZipReader::open(file);
    QVERIFY(package.has_value());
    int pictures = 0;
    for (const QByteArray &name : package->names()) {
        if (!name.startsWith("xl/media/"))
            continue;
        ++pictures;
        QVERIFY(name.endsWith(".png"));
        const auto content = package->read(name);
        QVERIFY(content.has_value());
        QVERIFY(content->startsWith("\x89PNG"));
    }
    QCOMPARE(pictures, diagrams);
}

QTEST_GUILESS_MAIN(PaintingVerbsTest)
#include "paintingverbstest.moc"
