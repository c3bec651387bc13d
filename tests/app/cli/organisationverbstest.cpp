#include "tests/app/cli/cliprogram.h"

using namespace gatehouse;

/// Departments, posts, people, who does what, and what is said of it all.
class OrganisationVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsPostsAndTheirReportingLine();
    void assignsEndsAndRemoves();
    void recordsWhenAPersonIsHere();
    void arrangesWhoStandsIn();
    void answersByItsExitCodeWhetherAnythingIsWrong();
    void saysWhoDoesWhat();
    void drawsTheChart_data();
    void drawsTheChart();
    void namesWhatIsNotThere_data();
    void namesWhatIsNotThere();

private:
    static void fill(const CliProgram &cli)
    {
        cli.init();
        cli.must(words("unit add 示例人寿 --kind company"));
        cli.must(
            words("unit add 科技中心 --parent 示例人寿 --side technology --name-en Technology"));
        cli.must(words("unit add 稽核审计部 --parent 示例人寿 --side audit"));
        cli.must(
            words("post add 技术总监 --unit 科技中心 --kind management --duty-set governance"));
        cli.must(words("post add 审计岗 --unit 稽核审计部 --staffing 2 --title-en Auditor"));
        cli.must(words("person add 王芳 --unit 科技中心"));
        cli.must(words("person add 李娜 --unit 稽核审计部"));
        cli.must(words("app add LIFE --name 人寿 --kind h5 --platforms web --responsible 王芳"));
    }
};

void OrganisationVerbsTest::keepsPostsAndTheirReportingLine()
{
    CliProgram cli;
    fill(cli);
    cli.must(words("post edit Auditor --reports-to 科技中心/技术总监 --staffing 3"));
    const QJsonObject post = cli.must(words("post list --json")).element("title_zh", "审计岗");
    QCOMPARE(post["reports_to"], QStringLiteral("技术总监"));
    QCOMPARE(post["staffing"], 3);
    QCOMPARE(post["filled"], 0);
    QCOMPARE(post["side"], QStringLiteral("audit"));
    const Outcome kept = cli.run(words("post remove 技术总监"));
    QCOMPARE(kept.code, 3);
    QVERIFY(kept.err.contains(QStringLiteral("report to")));
    cli.must({"post", "edit", "审计岗", "--reports-to", ""});
    cli.must(words("post remove 技术总监"));
    QCOMPARE(cli.must(words("post list --json")).array().size(), 1);
}

void OrganisationVerbsTest::assignsEndsAndRemoves()
{
    CliProgram cli;
    fill(cli);
    cli.must(words("assignment add 李娜 --post 审计岗 --from 2020-01-01"));
    cli.must(words("assignment add 李娜 --app LIFE --duty auditor"));
    QCOMPARE(cli.must(words("assignment list --json")).array().size(), 2);
    const QJsonObject post = cli.must(words("post list --json")).element("title_zh", "审计岗");
    QCOMPARE(post["holders"].toArray(), QJsonArray({QStringLiteral("李娜")}));
    cli.must(words("assignment end 李娜 --post 审计岗 --on 2021-12-31"));
    QCOMPARE(cli.must(words("assignment list --json")).array().size(), 1);
    QCOMPARE(cli.must(words("assignment list --on 2021-12-31 --json")).array().size(), 2);
    const QJsonObject past =
        cli.must(words("assignment list --all --json")).element("post", "审计岗");
    QCOMPARE(past["until"], QStringLiteral("2021-12-31"));
    cli.must({"assignment", "edit", past["uid"].toString(), "--note", "轮岗"});
    cli.must(words("assignment remove 李娜 --app LIFE --duty auditor"));
    const QJsonObject person = cli.must(words("person show 李娜 --json")).object();
    QCOMPARE(person["assignments"].toArray().size(), 1);
    QCOMPARE(person["assignments"][0]["note"], QStringLiteral("轮岗"));
}

void OrganisationVerbsTest::recordsWhenAPersonIsHere()
{
    CliProgram cli;
    fill(cli);
    cli.must(words("person service 王芳 --from 2019-01-01"));
    cli.must(words("person service 王芳 --leaves 2021-06-30"));
    const QJsonObject person = cli.must(words("person show 王芳 --json")).object();
    QCOMPARE(person["active"], false);
    QCOMPARE(person["service"][0]["until"], QStringLiteral("2021-06-30"));
    const Outcome again = cli.run(words("person service 王芳 --leaves 2022-06-30"));
    QCOMPARE(again.code, 3);
    const Outcome check = cli.run(words("organisation check --json"));
    QCOMPARE(check.element("rule", "left-but-holds")["person"], person["uid"]);
}

void OrganisationVerbsTest::arrangesWhoStandsIn()
{
    CliProgram cli;
    fill(cli);
    cli.must(words("delegation add 王芳 --from 2020-01-01 --until 2020-01-10"));
    QCOMPARE(cli.must(words("delegation list --json")).array().size(), 0);
    const QJsonArray all = cli.must(words("delegation list --all --json")).array();
    QCOMPARE(all.size(), 1);
    const QString uid = all[0]["uid"].toString();
    cli.must({"delegation", "edit", uid, "--until", "", "--delegate", "李娜"});
    const QJsonArray now = cli.must(words("delegation list --json")).array();
    QCOMPARE(now[0]["delegate"], QStringLiteral("李娜"));
    cli.must({"delegation", "remove", uid});
    QCOMPARE(cli.must(words("delegation list --all --json")).array().size(), 0);
}

void OrganisationVerbsTest::answersByItsExitCodeWhetherAnythingIsWrong()
{
    CliProgram cli;
    fill(cli);
    const Outcome wrong = cli.run(words("organisation check --json"));
    QCOMPARE(wrong.code, 1);
    const QJsonObject owner = wrong.element("rule", "app-without-owner");
    QCOMPARE(owner["app"], QStringLiteral("LIFE"));
    QCOMPARE(owner["severity"], QStringLiteral("high"));
    QVERIFY(owner["sentence_zh"].toString().contains(QStringLiteral("人寿")));
    QVERIFY(cli.run(words("organisation check")).out.contains("An app has no owner"));
    cli.must(words("assignment add 李娜 --app LIFE --duty owner"));
    QVERIFY(
        cli.run(words("organisation check --json")).element("rule", "app-without-owner").isEmpty());
    QCOMPARE(cli.run(words("doctor")).code, 0);
}

void OrganisationVerbsTest::saysWhoDoesWhat()
{
    CliProgram cli;
    fill(cli);
    const Outcome matrix = cli.must(words("organisation matrix --app LIFE --json"));
    const QJsonObject lead = matrix.element("person", "王芳");
    QCOMPARE(lead["phases"]["design"], QStringLiteral("A"));
    QCOMPARE(lead["phases"]["requirements"], QStringLiteral("R"));
    QCOMPARE(lead["duties"].toArray(), QJsonArray({QStringLiteral("project_lead")}));
    cli.must({"organisation", "matrix", "--export", cli.file("raci.csv")});
    QVERIFY(cli.read("raci.csv").contains("王芳"));
}

void OrganisationVerbsTest::drawsTheChart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("svg") << QStringLiteral("chart.svg") << QByteArray("<?xml");
    QTest::newRow("png") << QStringLiteral("chart.png") << QByteArray("\x89PNG");
    QTest::newRow("pdf") << QStringLiteral("chart.pdf") << QByteArray("%PDF");
}

void OrganisationVerbsTest::drawsTheChart()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, begins);
    CliProgram cli;
    fill(cli);
    cli.must({"organisation", "chart", "--output", cli.file(name)});
    QVERIFY(cli.read(name).startsWith(begins));
    QCOMPARE(cli.run({"organisation", "chart", "--output", cli.file(name)}).code, 3);
    cli.must({"organisation", "chart", "--output", cli.file(name), "--replace"});
    QCOMPARE(cli.run({"organisation", "chart", "--output", cli.file("chart.txt")}).code, 3);
}

void OrganisationVerbsTest::namesWhatIsNotThere_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *call, const char *says) {
        QTest::newRow(call) << words(call) << QString::fromUtf8(says);
    };
    row("post edit 无此岗 --staffing 2", "post list");
    row("post add 新岗 --unit 无此部门", "unit list");
    row("assignment add 无此人 --post 审计岗", "person list");
    row("assignment add 李娜 --app NONE --duty owner", "app list");
    row("assignment add 李娜 --app LIFE", "in which duty");
    row("assignment end 李娜 --app LIFE", "assignment list");
    row("organisation matrix --app NONE", "app list");
}

void OrganisationVerbsTest::namesWhatIsNotThere()
{
    QFETCH(const QStringList, call);
    QFETCH(const QString, says);
    static const CliProgram cli;
    if (!QFile::exists(cli.workspace()))
        fill(cli);
    const Outcome outcome = cli.run(call);
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
}

QTEST_GUILESS_MAIN(OrganisationVerbsTest)
#include "organisationverbstest.moc"
