#include "tests/app/cli/cliprogram.h"

using namespace gatehouse;

namespace {

// Every verb, the way it is called.
const QStringList &verbs()
{
    static const QStringList all{"init",
                                 "demo",
                                 "account list",
                                 "account add",
                                 "account roles",
                                 "account grant",
                                 "account revoke",
                                 "unit list",
                                 "unit add",
                                 "unit edit",
                                 "unit remove",
                                 "person list",
                                 "person show",
                                 "person add",
                                 "person edit",
                                 "person service",
                                 "post list",
                                 "post add",
                                 "post edit",
                                 "post remove",
                                 "assignment list",
                                 "assignment add",
                                 "assignment edit",
                                 "assignment end",
                                 "assignment remove",
                                 "delegation list",
                                 "delegation add",
                                 "delegation edit",
                                 "delegation remove",
                                 "organisation check",
                                 "organisation chart",
                                 "organisation matrix",
                                 "library list",
                                 "library show",
                                 "library search",
                                 "library requirement",
                                 "app list",
                                 "app show",
                                 "app add",
                                 "app edit",
                                 "app profile",
                                 "release list",
                                 "release show",
                                 "release add",
                                 "applicability list",
                                 "applicability decide",
                                 "applicability confirm",
                                 "applicability withdraw",
                                 "assess",
                                 "assess list",
                                 "evidence add",
                                 "evidence list",
                                 "evidence save",
                                 "evidence uses",
                                 "evidence update",
                                 "evidence revise",
                                 "evidence retire",
                                 "evidence reinstate",
                                 "evidence waiting",
                                 "evidence confirm",
                                 "finding list",
                                 "finding show",
                                 "finding open",
                                 "finding update",
                                 "finding retest",
                                 "finding comment",
                                 "finding mended",
                                 "finding attach",
                                 "finding merge",
                                 "finding split",
                                 "test plan",
                                 "test list",
                                 "test show",
                                 "test add",
                                 "test edit",
                                 "test assign",
                                 "test record",
                                 "test sampling add",
                                 "test sampling list",
                                 "test progress",
                                 "package check",
                                 "risk accept",
                                 "risk list",
                                 "gate status",
                                 "gate submit",
                                 "gate sign",
                                 "gate reopen",
                                 "gate why-stale",
                                 "gate verify-signature",
                                 "gate export-signature",
                                 "gate certificate",
                                 "key create",
                                 "key list",
                                 "key revoke",
                                 "key export",
                                 "board",
                                 "work",
                                 "dashboard list",
                                 "dashboard show",
                                 "export workbook",
                                 "audit log",
                                 "audit verify",
                                 "audit export",
                                 "audit check",
                                 "doctor",
                                 "reindex",
                                 "backup"};
    return all;
}

} // namespace

/// How the program is called: help, language, and what it says to a wrong call.
class UsageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVerbExplainsItself_data();
    void everyVerbExplainsItself();
    void theHelpListsEveryVerb();
    void showsItsVersion();
    void refusesAWrongCall_data();
    void refusesAWrongCall();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void asksForTheWorkspace();
    void takesTheWorkspaceBeforeAndAfterTheVerb();
    void speaksTheLanguageAskedFor_data();
    void speaksTheLanguageAskedFor();
    void printsNoColoursIntoAPipe();
};

void UsageTest::everyVerbExplainsItself_data()
{
    QTest::addColumn<QString>("verb");
    for (const QString &verb : verbs())
        QTest::newRow(qUtf8Printable(verb)) << verb;
}

void UsageTest::everyVerbExplainsItself()
{
    QFETCH(const QString, verb);
    const Outcome help = CliProgram().run(verb.split(' ') << "-h");
    QCOMPARE(help.code, 0);
    QVERIFY(help.err.isEmpty());
    const QString text = QString::fromUtf8(help.out);
    QVERIFY(text.contains("Usage: gatehouse-cli " + verb));
    QVERIFY2(text.section("Examples:", 1).contains("gatehouse-cli " + verb.section(' ', 0, 0)),
             qUtf8Printable(text));
    QVERIFY(text.contains("--language"));
}

void UsageTest::theHelpListsEveryVerb()
{
    const QString text = QString::fromUtf8(CliProgram().run({"-h"}).out);
    for (const QString &verb : verbs())
        QVERIFY2(text.contains("\n  " + verb.section(' ', 0, 0) + ' '), qUtf8Printable(verb));
}

void UsageTest::showsItsVersion()
{
    const Outcome outcome = CliProgram().run({"--version"});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, QByteArray("gatehouse-cli " GATEHOUSE_VERSION "\n"));
}

void UsageTest::refusesAWrongCall_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *call, const char *sentence) {
        QTest::newRow(call) << words(call) << sentence;
    };
    row("", "A command is missing.");
    row("app", "A command is missing.");
    row("fly", "Not understood: fly");
    row("app fly", "Not understood: fly");
    row("app list --fast", "Not understood: --fast");
    row("app show", "CODE is missing.");
    row("gate status", "--release is missing.");
    row("gate status --release", "--release takes exactly one value.");
    row("gate status --release A@1 --phase later", "“later” is not one of them");
    row("gate sign --release A@1 --phase design --decision maybe", "pass, reject");
    row("release add A 1 --plan design=soon", "“soon” is not a date");
    row("app edit A --users many", "“many” does not fit Users: a whole number.");
    row("app edit A --tier 4294967297", "“4294967297” is too large a number here.");
    row("app profile A --set has_wings=yes", "“has_wings” is not one of them");
    row("app edit A --filing nifa", "Write field=value");
    row("assess --release A@1 --organisation --requirement x --judgement compliant",
        "cannot be given together");
    row("assess --requirement x --judgement compliant", "--organisation");
    row("assess --release A@1 --requirement x", "--judgement is missing.");
    row("assess --release A@1 --judgement compliant", "--all-due");
    row("assess list", "--organisation");
    row("evidence add a b --title one", "--title names a single file.");
    row("evidence add a --requirement x", "--organisation");
    row("finding retest F-0001 --record x", "--passed or --failed");
    row("finding retest F-0001 --record x --passed --failed", "cannot be given together");
    row("finding open --requirement x --title t --risk high", "--organisation");
    row("risk accept --reason r --expires 2030-01-01", "--finding NUMBER");
    row("risk list", "--organisation");
    row("account roles li", "--roles, --active, --name or --holder");
    row("account add li --roles king", "“king” does not fit Roles");
    row("account add li", "everywhere with --roles, in a part with --role");
    row("account add li --role assessor", "--app or --unit");
    row("account add li --roles viewer --app A", "--role.");
    row("account grant li --app A", "--role is missing.");
    row("export workbook --release A@1", "--output is missing.");
    row("app list --language fr", "zh, en");
    row("export workbook --release A@1 -o x --language fr", "zh, en, both");
    row("audit log --limit -1", "“-1” is not a whole number.");
}

void UsageTest::refusesAWrongCall()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, sentence);
    const Outcome outcome = CliProgram().run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(sentence), qUtf8Printable(outcome.err));
    QVERIFY(outcome.err.contains("-h"));
}

void UsageTest::refusesWhatIsNoText_data()
{
    QTest::addColumn<QString>("call"); // for a shell: a QString holds no bytes that are no text
    QTest::addColumn<QString>("says");
    QTest::newRow("no UTF-8") << R"~(unit add "$(printf 'a\377b')")~"
                              << "Argument 5 is not valid UTF-8";
    QTest::newRow("no UTF-8 in an option") << R"~(app add A --name "$(printf '\303')")~"
                                           << "--name is not valid UTF-8";
    QTest::newRow("after a sign of equality") << R"~(unit add x --parent="$(printf '\300\200')")~"
                                              << "--parent is not valid UTF-8";
    QTest::newRow("half a surrogate pair") << R"~(unit add "$(printf '\355\240\200')")~"
                                           << "Argument 5 is not valid UTF-8";
    QTest::newRow("a control character") << R"~(unit add "$(printf 'a\033[1mb')")~"
                                         << "Argument 5 holds a control character";
}

void UsageTest::refusesWhatIsNoText()
{
    QFETCH(const QString, call);
    QFETCH(const QString, says);
    QProcess process;
    process.start("/bin/bash", {"-c", CliProgram::binary() + " --language en " + call});
    QVERIFY(process.waitForFinished());
    const QString said = QString::fromUtf8(process.readAllStandardError());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY2(said.contains(says), qUtf8Printable(said));
}

void UsageTest::asksForTheWorkspace()
{
    CliProgram cli;
    cli.setEnvironment("GATEHOUSE_WORKSPACE", "");
    const Outcome outcome = cli.run(words("app list"));
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.err.contains("-w FILE"));
    QCOMPARE(cli.run(words("library list")).code, 0);
}

void UsageTest::takesTheWorkspaceBeforeAndAfterTheVerb()
{
    CliProgram cli;
    cli.init();
    cli.setEnvironment("GATEHOUSE_WORKSPACE", "");
    QCOMPARE(cli.run({"-w", cli.workspace(), "app", "list"}).code, 0);
    QCOMPARE(cli.run({"app", "list", "-w", cli.workspace()}).code, 0);
    QCOMPARE(cli.run({"app", "list", "--workspace=" + cli.workspace()}).code, 0);
}

void UsageTest::speaksTheLanguageAskedFor_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isEnglish");
    QTest::newRow("English locale") << "en_GB.UTF-8" << QStringList() << true;
    QTest::newRow("Chinese locale") << "zh_CN.UTF-8" << QStringList() << false;
    QTest::newRow("no locale") << "C.UTF-8" << QStringList() << false;
    QTest::newRow("the option decides") << "zh_CN.UTF-8" << QStringList{"--language", "en"} << true;
    QTest::newRow("either spelling") << "en_GB.UTF-8" << QStringList{"--language=zh"} << false;
}

void UsageTest::speaksTheLanguageAskedFor()
{
    QFETCH(const QString, locale);
    QFETCH(const QStringList, options);
    QFETCH(const bool, isEnglish);
    CliProgram cli;
    cli.setEnvironment("LANG", locale);
    cli.setEnvironment("GATEHOUSE_WORKSPACE", "");
    const Outcome outcome = cli.run(words("library search 6.1.3-1.a") + options);
    QCOMPARE(outcome.code, 0);
    const QJsonObject requirement =
        cli.run(words("library search 6.1.3-1.a --json")).array().first().toObject();
    const QString shown = QString::fromUtf8(outcome.out);
    QCOMPARE(shown.contains(requirement["title_en"].toString()), isEnglish);
    QCOMPARE(shown.contains(requirement["title_zh"].toString()), !isEnglish);
    // Every heading of the help as well, one over all options.
    const QString help = QString::fromUtf8(cli.run(words("app add -h") + options).out);
    QCOMPARE(help.count(QStringLiteral("Options:")), isEnglish ? 1 : 0);
    QCOMPARE(help.count(QStringLiteral("选项:")), isEnglish ? 0 : 1);
}

void UsageTest::printsNoColoursIntoAPipe()
{
    CliProgram cli;
    cli.init();
    for (const char *call : {"library show jrt-0225-2021", "board", "audit log", "-h"})
        QVERIFY2(!cli.run(words(call)).out.contains('\x1b'), call);
}

QTEST_GUILESS_MAIN(UsageTest)
#include "usagetest.moc"
