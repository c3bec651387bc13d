#include "tests/app/cli/cliprogram.h"

using namespace gatehouse;

namespace {

const QStringList phases{"requirements", "design", "development", "test", "delivery", "operation"};

QStringList missingOf(const QJsonObject &gate, const char *criterion)
{
    for (const QJsonValue &each : gate["criteria"].toArray()) {
        if (each["id"] != QLatin1StringView(criterion))
            continue;
        QStringList keys;
        for (const QJsonValue &key : each["missing"].toArray())
            keys += key.toString();
        return keys;
    }
    qFatal("no criterion %s", criterion);
}

} // namespace

/// A release from the empty workspace to its last gate, as a script would drive it.
class WalkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void walksAReleaseThroughItsSixGates();
    void makesADemoPortfolioThatIsSound();

private:
    void passTheGate(const CliProgram &cli, const QString &phase) const;
    void answerThreats(const CliProgram &cli) const;
    void testEverything(const CliProgram &cli) const;
};

void WalkTest::passTheGate(const CliProgram &cli, const QString &phase) const
{
    const QStringList status{"gate",    "status", "--release", "POLICY@1.0",
                             "--phase", phase,    "--json"};
    const QStringList submit{"gate",    "submit", "--release",   "POLICY@1.0",
                             "--phase", phase,    "--statement", "评审通过"};
    const QStringList sign{"gate", "sign", "--release", "POLICY@1.0", "--phase", phase};
    const QJsonObject before = cli.run(status).object();
    QCOMPARE(before["release"], "POLICY@1.0");
    QCOMPARE(before["phase"], phase);
    QCOMPARE(before["passed"], false);
    const bool modelsThreats = phase == QLatin1String("design");
    const bool tests = phase == QLatin1String("test");
    const bool asksForReviews = phases.indexOf(phase) >= phases.indexOf(QStringLiteral("test"));
    QCOMPARE(before["criteria"].toArray().size(),
             5 + (modelsThreats || tests ? 4 : 0) + (asksForReviews ? 1 : 0));
    QCOMPARE(missingOf(before, "previous_gate"), QStringList());
    for (const QString &key : missingOf(before, "assessed"))
        QVERIFY2(key.contains(u'.'), qUtf8Printable(key));

    cli.must({"assess", "--release", "POLICY@1.0", "--all-due", phase, "--judgement", "compliant",
              "--methods", "document,interview,config,static,dynamic,pentest", "--object", "测试包",
              "--record", "符合"});
    cli.must({"assess", "--organisation", "--all-due", phase, "--judgement", "compliant",
              "--methods", "document,interview", "--object", "制度", "--record", "符合"});
    const QStringList wanted = missingOf(cli.run(status).object(), "evidence_present");
    if (!wanted.isEmpty()) {
        QCOMPARE(cli.run(status).code, 1);
        QCOMPARE(cli.run(submit).code, 3);
        const Outcome added = cli.must({"evidence", "add", cli.file("report.txt"), "--release",
                                        "POLICY@1.0", "--requirement", wanted.join(u',')});
        QCOMPARE(added.out, QByteArray("E-0001\n"));
    }
    if (modelsThreats)
        answerThreats(cli);
    if (tests)
        testEverything(cli);
    if (asksForReviews) {
        const QStringList unreviewed = missingOf(cli.run(status).object(), "reviewed");
        QVERIFY(!unreviewed.isEmpty());
        QCOMPARE(cli.run(submit).code, 3);
        cli.must({"assess", "submit", "--release", "POLICY@1.0", "--phase", phase});
        cli.must({"review", "accept", "--as", "shen", "--release", "POLICY@1.0", "--phase", phase,
                  "--requirement", unreviewed.join(u',')});
    }
    const Outcome ready = cli.run(status);
    QCOMPARE(ready.code, 0);
    QCOMPARE(ready.object()["state"], "ready");
    // An app whose profile leaves tier 1 open takes two, and who submits it does not sign.
    QCOMPARE(cli.run(words("--as zhou") + sign).code, 3);
    cli.must(submit);
    if (phase == phases.front()) {
        // Submitted once more, it takes the place of what waits, and not without a word.
        QVERIFY(!cli.run(status).object()["submission"].isNull());
        const Outcome again = cli.must(submit);
        QVERIFY2(again.err.contains("takes the place of what 陈敏 submitted on "),
                 qUtf8Printable(again.err));
    }
    const Outcome refused = cli.run(sign);
    QCOMPARE(refused.code, 3);
    QVERIFY2(refused.err.contains("others sign it"), qUtf8Printable(refused.err));
    const Outcome first = cli.must(words("--as zhou") + sign);
    QVERIFY2(first.err.contains("Still to sign"), qUtf8Printable(first.err));
    const QJsonObject waiting = cli.run(status).object();
    QCOMPARE(waiting["passed"], false);
    QCOMPARE(waiting["submission"]["needed"].toArray().size(), 1);
    QCOMPARE(waiting["signatures"].toArray().size(), 1);
    cli.must(words("--as gao") + sign);
    const QJsonObject after = cli.run(status).object();
    QCOMPARE(after["passed"], true);
    QCOMPARE(after["decision"]["statement"], "评审通过");
    QCOMPARE(after["changed_since"].toArray(), QJsonArray());
    QCOMPARE(after["signatures"].toArray().size(), 2);
    QCOMPARE(after["signatures"][0]["state"], "valid");
    QCOMPARE(cli.run(submit).code, 3);
    QCOMPARE(cli.run(words("--as gao") + sign).code, 3);
}

void WalkTest::answerThreats(const CliProgram &cli) const
{
    const QStringList check = words("threat-model check --release POLICY@1.0");
    QCOMPARE(cli.run(check).code, 1);
    cli.must(words("threat-model draw --release POLICY@1.0 --template native-app"));
    QCOMPARE(cli.run(check).code, 1);
    const QJsonArray found = cli.must(words("threat list --release POLICY@1.0 --json")).array();
    QVERIFY(found.size() > 50);
    for (const QJsonValue &each : found) {
        QCOMPARE(each["state"], "open");
        QVERIFY(!each["title_zh"].toString().isEmpty());
        QVERIFY(!each["title_en"].toString().isEmpty());
        QVERIFY(each["stride"].isArray() && each["linddun"].isArray());
    }
    cli.must(words("countermeasure take --release POLICY@1.0 --stage designed "
                   "--design-reference 概要设计4.2"));
    QCOMPARE(cli.run(check).code, 1);
    cli.must(words("threat-model look --release POLICY@1.0 --all"));
    QCOMPARE(cli.must(words("threat list --release POLICY@1.0 --open --json")).array().size(), 0);
    cli.must(check);
}

void WalkTest::testEverything(const CliProgram &cli) const
{
    const Outcome planned = cli.must(words("test plan --release POLICY@1.0 --json"));
    QVERIFY(planned.object()["added"].toInt() > 100);
    const Outcome again = cli.must(words("test plan --release POLICY@1.0 --json"));
    QCOMPARE(again.object()["added"], 0);
    QCOMPARE(again.object()["kept"], planned.object()["added"]);
    const QJsonArray left =
        cli.must(words("test list --release POLICY@1.0 --missing --json")).array();
    QCOMPARE(left.size(), planned.object()["added"].toInt());
    QStringList record =
        words("test record --outcome pass --build 100 --record 按测试指引逐项核对");
    for (const QJsonValue &each : left)
        record += {"--case", each["number"].toString()};
    cli.must(record);
    const QJsonObject progress =
        cli.must(words("test progress --release POLICY@1.0 --json")).object();
    QCOMPARE(progress["passed"], progress["total"]);
    QCOMPARE(progress["missing_boxes"].toArray(), QJsonArray());
}

void WalkTest::walksAReleaseThroughItsSixGates()
{
    CliProgram cli;
    cli.init();
    cli.addAccount("zhou --name 周立 --roles security_manager");
    cli.addAccount("gao --name 高远 --roles security_manager");
    cli.addAccount("shen --name 沈核 --roles auditor");
    cli.must(words("key create"));
    cli.must(words("--as zhou key create --algorithm ed25519"));
    cli.must(words("--as gao key create"));
    cli.must(words("unit add 信息技术部"));
    cli.must(words("person add 王芳 --unit 信息技术部"));
    cli.must(words("app add POLICY --name 掌上保单 --kind native_app --platforms android,ios "
                   "--owner-unit 信息技术部 --responsible 王芳"));
    cli.must(words("app profile POLICY --set has_login=yes --set has_payment=yes "
                   "--set has_image_captcha=no:不用图形验证码"));
    cli.must(words("release add POLICY 1.0 --build 100 --plan requirements=2001-01-31 "
                   "--plan operation=2100-12-31"));
    cli.write("report.txt", "渗透测试报告");
    cli.write("copy.txt", "渗透测试报告");

    const QJsonObject late =
        cli.run(words("gate status --release POLICY@1.0 --phase requirements --json")).object();
    QCOMPARE(late["late"], true);
    QCOMPARE(late["planned_on"], "2001-01-31");

    for (const QString &phase : phases) {
        passTheGate(cli, phase);
        if (QTest::currentTestFailed())
            QFAIL(qUtf8Printable(phase));
    }
    const Outcome all = cli.run(words("gate status --release POLICY@1.0 --json"));
    QCOMPARE(all.code, 0);
    QCOMPARE(all.array().size(), 6);
    for (int index = 0; index < 6; ++index)
        QCOMPARE(all.array()[index]["phase"], phases[index]);

    // The same content under another name is the same evidence.
    const Outcome again = cli.must(words("evidence add copy.txt --json"));
    QCOMPARE(again.array()[0]["number"], "E-0001");
    QCOMPARE(again.array()[0]["was_there"], true);
    const QJsonArray evidence = cli.must(words("evidence list --json")).array();
    QCOMPARE(evidence.size(), 1);
    const QJsonArray resting = cli.must(words("evidence uses E-0001 --json")).array();
    const auto many = [&](const char *kind) {
        return std::count_if(resting.begin(), resting.end(), [kind](const QJsonValue &each) {
            return each["kind"] == QLatin1StringView(kind);
        });
    };
    QCOMPARE(evidence[0]["uses"].toInt(), many("requirement"));
    QCOMPARE(many("gate"), 6);
    cli.must(words("evidence save 1 -o saved.txt"));
    QCOMPARE(cli.read("saved.txt"), QByteArray("渗透测试报告"));

    // What changes after a decision is shown beside it; the decision stands.
    cli.must(words("assess --release POLICY@1.0 --phase development --requirement 6.1.2.a "
                   "--judgement partial --risk low --methods static --object b3 --record cache"));
    const QJsonObject changed =
        cli.run(words("gate status --release POLICY@1.0 --phase development --json")).object();
    QCOMPARE(changed["passed"], true);
    QCOMPARE(changed["changed_since"][0]["requirement"], "6.1.2.a");
    QCOMPARE(changed["changed_since"][0]["what"], "assessment");
    const Outcome why =
        cli.run(words("gate why-stale --release POLICY@1.0 --phase development --json"));
    QCOMPARE(why.code, 1);
    QCOMPARE(why.array()[0]["requirement"], "6.1.2.a");
    QCOMPARE(why.array()[0]["changed_by"], "陈敏");
    QVERIFY(why.array()[0]["entry"].toInt() > 0);
    const QJsonObject verified = cli.must(words("audit verify --json")).object();
    QCOMPARE(verified["ok"], true);
    // One at each signature, and that of the head.
    QCOMPARE(verified["checkpoints"]["signed"], 13);
    QCOMPARE(verified["checkpoints"]["valid"], 13);
    QCOMPARE(verified["checkpoints"]["unsigned"], 0);
    QCOMPARE(verified["checkpoints"]["gaps"].toArray().size(), 0);
    QCOMPARE(verified["signatures"]["valid"], 12);
    cli.must(words("gate export-signature --release POLICY@1.0 --phase development -o signed"));
    QVERIFY(cli.read("signed/VERIFY.txt").contains("openssl"));
    QCOMPARE(cli.run(words("gate verify-signature --release POLICY@1.0 --phase development")).code,
             0);
    cli.must(words("gate reopen --release POLICY@1.0 --phase development --statement 重新评审"));
    const Outcome reopened =
        cli.run(words("gate status --release POLICY@1.0 --phase development --json"));
    QCOMPARE(reopened.code, 0); // what it asks for is still there
    QCOMPARE(reopened.object()["state"], "ready");
    QCOMPARE(reopened.object()["passed"], false);
    QCOMPARE(cli.run(words("gate status --release POLICY@1.0 --phase test --json")).code, 0);

    for (const char *language : {"zh", "en", "both"}) {
        const QString target = QString("%1.xlsx").arg(language);
        cli.must({"export", "workbook", "--release", "POLICY@1.0", "-o", target, "--language",
                  language, "--report-number", "2026-17", "--confidentiality", "internal",
                  "--assessing-unit", "Security centre"});
        QVERIFY(cli.read(target).startsWith("PK"));
    }
    const QJsonObject row = cli.must(words("board --json")).element("code", "POLICY");
    QCOMPARE(row["current_phase"], "development");
    QCOMPARE(row["cells"].toArray().size(), 6);

    const QJsonObject chain = cli.must(words("audit verify --json")).object();
    QCOMPARE(chain["ok"], true);
    QCOMPARE(chain["broken_at"], QJsonValue());
    const QJsonArray log = cli.must(words("audit log --limit 3 --json")).array();
    QCOMPARE(log.size(), 3);
    QCOMPARE(log[0]["sequence"].toInt(), chain["entries"].toInt());
    QCOMPARE(log[0]["digest"], chain["head"]);
    const QJsonArray older = cli.must({"audit", "log", "--json", "--before",
                                       QString::number(log[2]["sequence"].toInt())})
                                 .array();
    QCOMPARE(older[0]["sequence"].toInt(), log[2]["sequence"].toInt() - 1);

    // The log in two files, verified without the workspace.
    cli.must(words("audit export --to 10 -o first.audit"));
    cli.must(words("audit export --from 11 -o second.audit"));
    const QJsonArray segments =
        cli.must(words("audit check first.audit second.audit --json")).array();
    QCOMPARE(segments[1]["head"], chain["head"]);
    QCOMPARE(cli.run(words("audit check second.audit first.audit")).code, 1);
    QByteArray tampered = cli.read("first.audit");
    tampered.replace("\"action\":\"", "\"action\":\"not.");
    cli.write("first.audit", tampered);
    const Outcome broken = cli.run(words("audit check first.audit"));
    QCOMPARE(broken.code, 1);
    QVERIFY2(broken.out.contains("is not what was written"), broken.out.constData());
    QCOMPARE(cli.run(words("audit export -o first.audit")).code, 3);
    QCOMPARE(cli.run(words("audit export -o test.gatehouse --replace")).code, 3);

    QCOMPARE(cli.run({"doctor"}).code, 0);
    cli.must(words("backup copy.gatehouse"));
    QCOMPARE(cli.must(words("-w copy.gatehouse audit verify --json")).object(), chain);
}

void WalkTest::makesADemoPortfolioThatIsSound()
{
    CliProgram cli;
    cli.must({"demo", cli.workspace()});
    const QJsonArray board = cli.must(words("board --json")).array();
    QCOMPARE(board.size(), 12);
    QCOMPARE(cli.run({"doctor"}).code, 0);
    QVERIFY(cli.must(words("evidence list --json")).array().size() > 0);
    QVERIFY(cli.must(words("finding list --open --json")).array().size() > 0);
}

QTEST_GUILESS_MAIN(WalkTest)
#include "walktest.moc"
