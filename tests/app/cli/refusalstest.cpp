#include "tests/app/cli/cliprogram.h"

using namespace gatehouse;

/// What a verb refuses: it says why, and nothing has changed.
class RefusalsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatIsNotThere_data();
    void refusesWhatIsNotThere();
    void refusesNamesThatAreTooLongOrEmpty();
    void refusesWhatAnAccountMayNotDo();
    void aRoleForAnAppCountsThereAlone();
    void aRoleForAnAppTakesThatAppAlong();
};

void RefusalsTest::refusesWhatIsNotThere_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *call, const char *named) {
        QTest::newRow(call) << words(call) << named;
    };
    row("app show NONE", "NONE");
    row("app edit NONE --users 1", "NONE");
    row("app profile NONE", "NONE");
    row("release list --app NONE", "NONE");
    row("release show POLICY@9", "9");
    row("release show POLICY", "POLICY");
    row("release add NONE 1.0", "NONE");
    row("release add POLICY 1.0", "1.0");
    row("release add POLICY 2.0 --package none.apk", "none.apk");
    row("app add POLICY --name x --kind h5 --platforms web", "POLICY");
    row("app add H5 --name x --kind h5 --platforms ios", "iOS");
    row("app edit POLICY --owner-unit 无此部门", "无此部门");
    row("app edit POLICY --responsible 无此人", "无此人");
    row("app edit POLICY --tier 1", "reason");
    row("unit add x --parent 无此部门", "无此部门");
    row("person add x --unit 无此部门", "无此部门");
    row("person add x --account nobody", "nobody");
    row("account roles nobody --active no", "nobody");
    row("account roles chen --active no", "administrator");
    row("account add chen --roles auditor", "chen");
    row("account grant chen --role auditor --app NONE", "NONE");
    row("account grant chen --role administrator --app POLICY", "everywhere");
    row("account revoke chen --role auditor --app POLICY", "POLICY");
    row("library show none", "jrt-0225-2021@1.2.0");
    row("applicability decide --release POLICY@1.0 --requirement 9.9 --applies no --reason x",
        "9.9");
    row("applicability withdraw --release POLICY@1.0 --requirement 6.1.2.a", "6.1.2");
    row("assess --release POLICY@1.0 --requirement 9.9 --judgement compliant", "9.9");
    row("assess --release NONE@1 --requirement 6.1.2.a --judgement compliant", "NONE");
    row("assess --release POLICY@1.0 --phase test --requirement 6.1.2.a --judgement noncompliant "
        "--record none",
        "risk");
    row("assess --release POLICY@1.0 --requirement 6.1.2.a --judgement noncompliant --risk low "
        "--record none",
        "for which");
    row("assess --release POLICY@1.0 --phase test --requirement 6.1.2.a --judgement compliant "
        "--methods document --object b3 --record ok",
        "alone");
    row("assess --organisation --requirement 6.1.2.a --judgement compliant", "6.1.2.a");
    row("evidence add none.txt", "none.txt");
    row("evidence add .", ".");
    row("evidence uses E-0009", "E-0009");
    row("evidence save E-0009 -o out.txt", "E-0009");
    row("finding show F-0009", "F-0009");
    row("finding update F-0009 --status fixing", "F-0009");
    row("finding retest F-0009 --passed --record x", "F-0009");
    row("finding open --release POLICY@1.0 --requirement 9.9 --title t --risk low", "9.9");
    row("risk accept --finding F-0009 --reason r --expires 2999-01-01", "F-0009");
    row("risk accept --release POLICY@1.0 --requirement 6.1.2.a --reason r --expires 2001-01-01",
        "");
    row("gate status --release NONE@1", "NONE");
    row("gate submit --release POLICY@1.0 --phase design --statement x", "Design");
    row("gate sign --release POLICY@1.0 --phase design", "signing key");
    row("gate reopen --release POLICY@1.0 --phase design --statement x", "signing key");
    row("gate why-stale --release POLICY@1.0 --phase design", "Design");
    row("gate export-signature --release POLICY@1.0 --phase design -o folder", "Design");
    row("key export -o key.pem", "signing key");
    row("key revoke --reason x", "signing key");
    row("export workbook --release NONE@1 -o out.xlsx", "NONE");
}

void RefusalsTest::refusesWhatIsNotThere()
{
    QFETCH(const QStringList, call);
    QFETCH(const QString, named);
    static const CliProgram cli;
    static QByteArray before;
    if (before.isEmpty()) {
        cli.init();
        cli.addRelease();
        before = cli.must(words("audit verify --json")).out;
    }
    const Outcome outcome = cli.run(call);
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(named), qUtf8Printable(outcome.err));
    QCOMPARE(cli.must(words("audit verify --json")).out, before);
}

void RefusalsTest::refusesNamesThatAreTooLongOrEmpty()
{
    CliProgram cli;
    cli.init();
    for (const QString &name : {QString(), QString("  "), QString("险").repeated(301)}) {
        const Outcome unit = cli.run({"unit", "add", name});
        QCOMPARE(unit.code, 3);
        QVERIFY(!unit.err.isEmpty());
        QCOMPARE(
            cli.run({"app", "add", "A", "--name", name, "--kind", "h5", "--platforms", "web"}).code,
            3);
    }
    QCOMPARE(
        cli.run({"app", "add", "A B", "--name", "x", "--kind", "h5", "--platforms", "web"}).code,
        3);
}

void RefusalsTest::aRoleForAnAppCountsThereAlone()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must(words("app add OTHER --name x --kind h5 --platforms web"));
    cli.must(words("release add OTHER 1.0"));
    cli.addAccount("wu --roles viewer");
    const auto assess = [&](const char *release) {
        return cli
            .run(words("assess --phase test --requirement 6.1.2.a --judgement compliant --methods "
                       "static --object b3 --record ok --as wu --release")
                 + QStringList{QString::fromLatin1(release)})
            .code;
    };
    QCOMPARE(assess("POLICY@1.0"), 3);
    cli.must(words("account grant wu --role assessor --app POLICY"));
    QCOMPARE(assess("POLICY@1.0"), 0);
    QCOMPARE(assess("OTHER@1.0"), 3);
    const QJsonObject work =
        cli.must(words("work --as wu --json")).element("kind", "assessment_to_record");
    QCOMPARE(work["release"], "POLICY@1.0");
    QCOMPARE(work["phase"], "requirements");
    QCOMPARE(work.keys().join(u' '), "count due kind phase release what");
    QCOMPARE(cli.run(words("unit add x --as wu")).code, 3);
    cli.must(words("account revoke wu --role assessor --app POLICY"));
    QCOMPARE(assess("POLICY@1.0"), 3);
}

void RefusalsTest::aRoleForAnAppTakesThatAppAlong()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must(words("app add OTHER --name 其他应用 --kind h5 --platforms web"));
    cli.must(words("release add OTHER 1.0"));
    cli.write(QStringLiteral("ours.txt"), "ours");
    cli.write(QStringLiteral("theirs.txt"), "theirs");
    cli.must(words("evidence add ours.txt --release POLICY@1.0 --requirement 6.1.2.a"));
    cli.must(words("evidence add theirs.txt --release OTHER@1.0 --requirement 6.1.2.a"));
    cli.addAccount("wu --roles viewer");
    const auto takes = [&](const char *call) {
        const Outcome outcome =
            cli.run(words(call) + words("-o taken --as wu")
                    + (QFile::exists(cli.file(QStringLiteral("taken"))) ? words("--replace")
                                                                        : QStringList()));
        if (outcome.code == 3 && !outcome.err.contains(QStringLiteral("may not export")))
            qWarning("%s", qUtf8Printable(outcome.err));
        return outcome.code;
    };
    constexpr auto ours = "export workbook --release POLICY@1.0";
    constexpr auto theirs = "export workbook --release OTHER@1.0";
    QCOMPARE(takes(ours), 0);
    QCOMPARE(takes(theirs), 0);
    cli.must(words("account grant wu --role viewer --app POLICY"));
    cli.must(words("account roles wu --roles") + QStringList{QString()});
    QCOMPARE(takes(ours), 0);
    QCOMPARE(takes(theirs), 3);
    QCOMPARE(takes("evidence save E-0001 --original"), 0);
    QCOMPARE(takes("evidence save E-0002 --original"), 3);
    const Outcome refused = cli.run(words(theirs) + words("-o theirs.xlsx --as wu"));
    QVERIFY2(refused.err.contains(QStringLiteral("其他应用")), qPrintable(refused.err));
    QVERIFY(!QFile::exists(cli.file(QStringLiteral("theirs.xlsx"))));
    // Nobody's name stands on these.
    cli.must(words("app list --export apps.csv"));
    cli.must(words("evidence save E-0002 -o copy.txt"));
}

void RefusalsTest::refusesWhatAnAccountMayNotDo()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.addAccount("zhou --roles viewer");
    cli.addAccount("wu --roles assessor");
    for (const char *call :
         {"unit add x", "account add y --roles viewer", "release add POLICY 2.0",
          "assess --release POLICY@1.0 --requirement 6.1.2.a --judgement compliant"}) {
        const Outcome outcome = cli.run(words(call) + QStringList{"--as", "zhou"});
        QCOMPARE(outcome.code, 3);
        QVERIFY(!outcome.err.isEmpty());
    }
    cli.must(words("assess --release POLICY@1.0 --phase test --requirement 6.1.2.a --judgement "
                   "compliant --methods static --object b3 --record ok --as wu"));
    cli.must(words("account roles wu --roles viewer"));
    QCOMPARE(cli.run(words("assess --release POLICY@1.0 --requirement 6.1.2.a --judgement partial "
                           "--as wu"))
                 .code,
             3);
    cli.must(words("account roles wu --active no"));
    QCOMPARE(cli.must(words("account list --json")).element("name", "wu")["active"], false);
}

QTEST_GUILESS_MAIN(RefusalsTest)
#include "refusalstest.moc"
