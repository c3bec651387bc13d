#include "tests/app/cli/cliprogram.h"
#include "tests/support/difficultnames.h"

using namespace gatehouse;

/// Each verb that writes, by itself: what it does to the record.
class RecordsVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsDifficultNames_data();
    void keepsDifficultNames();
    void actsAsTheOnlyAdministratorOrAsAsked();
    void findsDepartmentsByPathWhenNamesRepeat();
    void editsOnlyWhatIsGiven();
    void saysWhereNothingDiffers();
    void anAccountForOnePartTakesOneStep();
    void recordsBothDigestsOfAPackage();
    void leavesWhatIsTheOrganisationsToTheOrganisation();
    void pastesATableOfJudgements();
    void confirmsForAPhaseWhatAnEarlierOneJudged();
    void answersAndConfirmsTheProfile();
    void decidesAndWithdrawsApplicability();
    void keepsDutiesApart();
    void keepsATestPlan();
    void walksAFindingToItsEnd();
    void acceptsARiskUntilADay();
    void takesAnEntryOfTheLogBack();
};

void RecordsVerbsTest::keepsDifficultNames_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[word, name] : difficultNames())
        QTest::newRow(word) << name;
}

void RecordsVerbsTest::keepsDifficultNames()
{
    QFETCH(const QString, name);
    CliProgram cli;
    cli.init();
    cli.must({"unit", "add", name});
    cli.must({"person", "add", name, "--unit", name});
    cli.must({"app", "add", "A", "--name", name, "--kind", "h5", "--platforms", "web",
              "--owner-unit", name, "--responsible", name, "--description", name});
    const QJsonObject app = cli.must(words("app show A --json")).object();
    for (const char *member : {"name", "owner_unit", "responsible", "description"})
        QCOMPARE(app[QLatin1StringView(member)], name);
    cli.must(words("release add A 1.0"));
    cli.must({"finding", "open", "--release", "A@1.0", "--requirement", "6.2.2.a", "--title", name,
              "--risk", "low"});
    QCOMPARE(cli.must(words("finding show F-0001 --json")).object()["title"], name);
    QCOMPARE(cli.run(words("app list")).out.count('\n'), 3);
    QCOMPARE(cli.run({"doctor"}).code, 0);
}

void RecordsVerbsTest::actsAsTheOnlyAdministratorOrAsAsked()
{
    CliProgram cli;
    cli.init();
    cli.must(words("unit add 一部"));
    cli.addAccount("li --name 李强 --roles administrator");
    const Outcome unsure = cli.run(words("unit add 二部"));
    QCOMPARE(unsure.code, 3);
    QVERIFY2(unsure.err.contains("chen, li"), qUtf8Printable(unsure.err));
    cli.must(words("unit add 二部 --as li"));
    cli.setEnvironment("GATEHOUSE_ACCOUNT", "chen");
    cli.must(words("unit add 三部"));
    const QJsonArray log = cli.must(words("audit log --limit 2 --json")).array();
    QCOMPARE(log[0]["account_name"], "陈敏");
    QCOMPARE(log[1]["account_name"], "李强");
    QCOMPARE(log[1]["action"], "unit.add");

    const Outcome nobody = cli.run(words("unit add 四部 --as nobody"));
    QCOMPARE(nobody.code, 3);
    QVERIFY(nobody.err.contains("nobody"));
}

void RecordsVerbsTest::findsDepartmentsByPathWhenNamesRepeat()
{
    CliProgram cli;
    cli.init();
    cli.must(words("unit add 北京"));
    cli.must(words("unit add 上海"));
    cli.must(words("unit add 科技部 --parent 北京"));
    cli.must(words("unit add 科技部 --parent 上海"));
    const Outcome unsure = cli.run(words("person add 王芳 --unit 科技部"));
    QCOMPARE(unsure.code, 3);
    QVERIFY(unsure.err.contains("科技部"));
    cli.must(words("person add 王芳 --unit 上海/科技部"));
    QCOMPARE(cli.must(words("person list --json")).array()[0]["unit"], "上海/科技部");
}

void RecordsVerbsTest::saysWhereNothingDiffers()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must(words("unit add 一部"));
    QVERIFY(cli.run(words("app edit POLICY --owner-unit 一部")).err.contains("Changed POLICY"));
    const QByteArray before = cli.must(words("audit log --json")).out;
    for (const char *call : {"app edit POLICY --owner-unit 一部", "unit edit 一部 --name 一部"}) {
        const Outcome same = cli.run(words(call));
        QCOMPARE(same.code, 0);
        QVERIFY2(same.err.contains("Nothing differs"), qUtf8Printable(same.err));
        QVERIFY2(!same.err.contains("Changed"), qUtf8Printable(same.err));
    }
    QCOMPARE(cli.must(words("audit log --json")).out, before);
}

void RecordsVerbsTest::anAccountForOnePartTakesOneStep()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must(words("unit add 一部"));
    cli.must(words("account add zhou --name 周静 --role assessor --app POLICY"));
    cli.must(words("account add wu --roles viewer --role project_lead --unit 一部"));
    const QString list = cli.run(words("account list --language en")).out;
    QVERIFY2(list.contains("Assessor (POLICY)"), qUtf8Printable(list));
    QVERIFY2(list.contains("Project lead (一部)"), qUtf8Printable(list));
    const QJsonArray accounts = cli.must(words("account list --json")).array();
    for (const QJsonValue &each : accounts) {
        if (each["name"] != QLatin1StringView("zhou"))
            continue;
        QCOMPARE(each["roles"].toArray().size(), 0);
        QCOMPARE(each["grants"][0]["place_name"], QStringLiteral("POLICY"));
    }
    QCOMPARE(cli.run(words("account add liu --role assessor --app NONE")).code, 3);
}

void RecordsVerbsTest::editsOnlyWhatIsGiven()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must(words("app edit POLICY --users 1200000 --users-source 月报 --users-on 2026-01-31 "
                   "--status live --set has_login=yes "
                   "--filing authority=nifa,platform=ios,number=1002,filed_on=2026-01-05 "
                   "--channel name=AppStore --party kind=outsourcing,name=甲公司"));
    cli.must(words("app profile POLICY --set has_payment=no:不收费 --set has_login=unknown"));
    const QJsonObject app = cli.must(words("app show POLICY --json")).object();
    QCOMPARE(app["name"], "掌上保单");
    QCOMPARE(app["user_count"], 1200000);
    QCOMPARE(app["user_count_source"], "月报");
    QCOMPARE(app["user_count_on"], "2026-01-31");
    QCOMPARE(app["status"], "live");
    QCOMPARE(app["current_release"], "POLICY@1.0");
    QCOMPARE(app["profile"]["has_login"], QJsonValue());
    QCOMPARE(app["profile"]["has_payment"], false);
    QCOMPARE(app["filings"][0]["filed_on"], "2026-01-05");
    QCOMPARE(app["filings"][0]["version"], QJsonValue());
    QCOMPARE(app["parties"][0]["kind"], "outsourcing");
    QCOMPARE(app["channels"][0]["name"], "AppStore");

    cli.must(words("app edit POLICY --clear-filings --tier 1 --tier-reason 核心业务"));
    const QJsonObject edited = cli.must(words("app show POLICY --json")).object();
    QCOMPARE(edited["filings"].toArray(), QJsonArray());
    QCOMPARE(edited["channels"].toArray().size(), 1);
    QCOMPARE(edited["tier"], 1);
    QCOMPARE(edited["tier_reason_zh"], "核心业务");
    cli.must(words("app edit POLICY --tier-suggested"));
    QCOMPARE(cli.must(words("app show POLICY --json")).object()["tier_decided"], false);
}

void RecordsVerbsTest::recordsBothDigestsOfAPackage()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.write("policy.apk", "abc");
    const Outcome added = cli.must(words("release add POLICY 1.1 --build 7 --platforms android "
                                         "--plan design=2026-05-31 --package policy.apk"));
    QCOMPARE(added.out, QByteArray("POLICY@1.1\n"));
    QVERIFY2(added.err.contains("no longer POLICY@1.0, which is not finished: Requirements"),
             qUtf8Printable(added.err));
    const QJsonObject release = cli.must(words("release show POLICY@1.1 --json")).object();
    QCOMPARE(release["package_name"], "policy.apk");
    // FIPS 180-4 and GB/T 32905-2016 give these for "abc".
    QCOMPARE(release["package_sha256"],
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(release["package_sm3"],
             "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    QCOMPARE(release["plan"]["design"], "2026-05-31");
    QCOMPARE(release["plan"]["test"], QJsonValue());
    QCOMPARE(release["platforms"].toArray(), QJsonArray{"android"});
    QCOMPARE(release["current"], true);
    QCOMPARE(cli.must(words("release show POLICY@1.0 --json")).object()["current"], false);
}

void RecordsVerbsTest::leavesWhatIsTheOrganisationsToTheOrganisation()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    const Outcome refused = cli.run(words("assess --release POLICY@1.0 --requirement "
                                          "6.1.2.a,7.1.a --judgement compliant --phase design "
                                          "--methods document --object b3 --record ok"));
    QCOMPARE(refused.code, 3);
    QVERIFY2(refused.err.contains("--organisation"), qUtf8Printable(refused.err));
    const Outcome due = cli.must(words("assess --release POLICY@1.0 --all-due design --judgement "
                                       "compliant --methods document --object b3 --record ok"));
    QVERIFY2(due.err.contains("--organisation"), qUtf8Printable(due.err));
    for (const QJsonValue &row : cli.must(words("assess list --organisation --json")).array())
        QCOMPARE(row["judgement"], "not_assessed");
    cli.must(words("assess --release POLICY@1.0 --phase test --requirement 6.1.2.a --judgement "
                   "compliant --methods static,document --object b3 --record ok"));
    cli.must(words("assess --organisation --requirement 7.1.a --judgement compliant --methods "
                   "document --object b3 --record ok"));
    const QJsonObject shared =
        cli.must(words("assess list --organisation --json")).element("requirement", "7.1.a");
    QCOMPARE(shared["judgement"], "compliant");
    QCOMPARE(shared["release"], QJsonValue());
    const Outcome sheet = cli.must(words("assess list --release POLICY@1.0 --json"));
    QCOMPARE(sheet.element("requirement", "7.1.a")["inherited"], true);
    const QJsonObject own = sheet.element("requirement", "6.1.2.a");
    QCOMPARE(own["release"], "POLICY@1.0");
    QCOMPARE(own["methods"].toArray(), (QJsonArray{"document", "static"}));
    QCOMPARE(own["assessor"], "陈敏");
    // What is fulfilled leaves no risk.
    QCOMPARE(cli.run(words("assess --release POLICY@1.0 --phase test --requirement 6.1.2.a "
                           "--judgement compliant --methods static --object b3 --record ok "
                           "--risk high"))
                 .code,
             3);

    // A second judgement takes the first one's place.
    cli.must(words("assess --release POLICY@1.0 --phase test --requirement 6.1.2.a --judgement "
                   "partial --methods static --object b3 --record cache --risk low"));
    const Outcome partial = cli.must(words("assess list --release POLICY@1.0 --judgement partial "
                                           "--json"));
    QCOMPARE(partial.array().size(), 1);
}

void RecordsVerbsTest::pastesATableOfJudgements()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    const QString table =
        cli.write(QStringLiteral("judgements.tsv"),
                  "No.\tClause\tJudgement\tMethods\tObject\tResult record\n"
                  "1\t6.1.4 a)\t符合\t静态分析\tb3\tok\n2\t6.1.4 b)\t基本符合\t静态分析\tb3\tok\n");
    const QStringList paste{"assess",     "paste",   table,  "--release",
                            "POLICY@1.0", "--phase", "test", "--json"};
    const Outcome looked = cli.run(paste + QStringList{"--dry-run"});
    QCOMPARE(looked.code, 1);
    QCOMPARE(looked.object()["changes"], 1);
    QCOMPARE(looked.object()["recorded"], false);
    QCOMPARE(looked.object()["columns_left_out"].toArray(), QJsonArray{"No."});
    QCOMPARE(looked.object()["refused"].toArray().size(), 1);
    const auto judgement = [&] {
        return cli.must(words("assess list --release POLICY@1.0 --phase test --json"))
            .element("requirement", "6.1.4.a")["judgement"];
    };
    QCOMPARE(judgement(), "not_assessed");
    QCOMPARE(cli.run(paste).object()["recorded"], true);
    QCOMPARE(judgement(), "compliant");
    QCOMPARE(cli.run(paste).object()["same"], 1);
    QCOMPARE(cli.run({"assess", "paste", table, "--release", "POLICY@1.0"}).code, 2);
}

void RecordsVerbsTest::confirmsForAPhaseWhatAnEarlierOneJudged()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must(words("assess --release POLICY@1.0 --all-due design --judgement compliant --methods "
                   "document --object design --record read"));
    const Outcome confirmed = cli.must(words("assess confirm --release POLICY@1.0 --phase test"));
    // What only looking at the thing can show waits for the tester.
    QVERIFY2(confirmed.err.contains("6.1.5.1.p1"), qUtf8Printable(confirmed.err));
    const Outcome sheet = cli.must(words("assess list --release POLICY@1.0 --phase test --json"));
    const QJsonObject paper = sheet.element("requirement", "5.1.p1");
    QCOMPARE(paper["judgement"], "compliant");
    QCOMPARE(paper["confirms"], "design");
    QCOMPARE(paper["path"].toArray().at(2)["confirmation"], true);
    QCOMPARE(sheet.element("requirement", "6.1.5.1.p1")["judgement"], "not_assessed");
    // Asked again there is nothing left; what is not judged cannot be named into it either.
    QVERIFY(cli.must(words("assess confirm --release POLICY@1.0 --phase test --requirement 5.1.p1"))
                .err.contains("0"));
    QCOMPARE(cli.run(words("assess confirm --release POLICY@1.0")).code, 2);
    // The next release begins with what this one found.
    cli.must(words("release add POLICY 1.1"));
    cli.must(words("assess confirm --release POLICY@1.1 --phase design"));
    const QJsonObject carried =
        cli.must(words("assess list --release POLICY@1.1 --phase design --json"))
            .element("requirement", "5.1.p1");
    QCOMPARE(carried["judgement"], "compliant");
    QCOMPARE(carried["carried"], true);
}

void RecordsVerbsTest::answersAndConfirmsTheProfile()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.addAccount("auditor --name 内审员 --roles auditor");
    cli.addAccount("lead --name 负责人 --roles project_lead");
    const auto payment = [&]() -> QJsonObject {
        return cli.must(words("app profile POLICY --json")).object()["has_payment"].toObject();
    };
    const Outcome unsaid = cli.run(words("app profile POLICY has_payment=no --as lead"));
    QCOMPARE(unsaid.code, 3);
    QVERIFY2(unsaid.err.contains("Payment and fund transactions"), qUtf8Printable(unsaid.err));
    cli.must(words("app profile POLICY has_payment=no --reason 柜面收费 --as lead"));
    QCOMPARE(payment()["holds"], false);
    QCOMPARE(payment()["reason"], "柜面收费");
    QCOMPARE(payment()["answered_by"], "负责人");
    QCOMPARE(payment()["to_be_confirmed"], true);
    QVERIFY(cli.must(words("app show POLICY --language en")).out.contains("No, to be confirmed"));
    // Until then it is a claim: what it would take away applies, and the most is assumed.
    const auto asked = [&]() -> const QJsonObject {
        return cli.must(words("applicability list --release POLICY@1.0 --json"))
            .element("requirement", "6.1.5.3.p1");
    };
    QCOMPARE(asked()["applies"], true);
    QCOMPARE(asked()["because"], "unconfirmed");
    const QJsonObject app = cli.must(words("app show POLICY --json")).object();
    QCOMPARE(app["tier"], 1);
    QVERIFY(app["tier_reason_en"].toString().startsWith(QStringLiteral("To be decided")));
    const auto away = [&] {
        return cli.must(words("board --json")).element("code", "POLICY")["cells"].toArray();
    };
    const int before = away().at(1)["not_applying"].toInt();
    QCOMPARE(cli.run(words("app profile POLICY --confirm has_payment --as lead")).code, 3);
    cli.must(words("app profile POLICY --confirm has_payment --as auditor"));
    QCOMPARE(payment()["to_be_confirmed"], false);
    QCOMPARE(payment()["confirmed_by"], "内审员");
    QCOMPARE(asked()["applies"], false);
    QCOMPARE(asked()["because"], "absent");
    // The share stands on the board and at the gate.
    QVERIFY(away().at(1)["not_applying"].toInt() > before);
    const Outcome gate = cli.run(words("gate status --release POLICY@1.0 --phase design --json"));
    QCOMPARE(gate.object()["not_applying"], away().at(1)["not_applying"]);
    QCOMPARE(gate.object()["asked"], away().at(1)["asked"]);
    QVERIFY(cli.run(words("gate status --release POLICY@1.0 --phase design --language en"))
                .out.contains(" do not apply "));
    // A reason belongs to one answer.
    QCOMPARE(
        cli.run(words("app profile POLICY --set has_points=no --set has_login=no --reason x")).code,
        2);
    cli.must(words("app profile POLICY --set has_points=no:不设积分 --set has_login=yes"));
    QCOMPARE(cli.must(words("app profile POLICY --json")).object()["has_points"]["reason"],
             "不设积分");
}

void RecordsVerbsTest::decidesAndWithdrawsApplicability()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    const auto row = [&]() -> const QJsonObject {
        return cli.must(words("applicability list --release POLICY@1.0 --json"))
            .element("requirement", "6.1.2.a");
    };
    QCOMPARE(row()["applies"], true);
    // One reason for several, only where the list was seen.
    const QString decide =
        QStringLiteral("applicability decide --release POLICY@1.0 --requirement 6.1.2.a,6.1.2.b "
                       "--applies no --reason 由系统保证");
    const Outcome listed = cli.run(words(qUtf8Printable(decide)));
    QCOMPARE(listed.code, 3);
    QVERIFY(listed.out.contains("6.1.2.a") && listed.out.contains("6.1.2.b"));
    QVERIFY(listed.err.contains("--yes"));
    QCOMPARE(row()["decision"], QJsonValue());
    cli.must(words(qUtf8Printable(decide + QStringLiteral(" --yes"))));
    // The app's profile is empty, so it may be of tier 1, where it takes two.
    QCOMPARE(row()["applies"], true);
    QCOMPARE(row()["because"], "proposed");
    QCOMPARE(row()["decision"]["to_be_confirmed"], true);
    const QString confirm =
        QStringLiteral("applicability confirm --release POLICY@1.0 --requirement 6.1.2.a,6.1.2.b");
    QCOMPARE(cli.run(words(qUtf8Printable(confirm))).code, 3);
    cli.addAccount("auditor --name 内审员 --roles auditor");
    cli.must(words(qUtf8Printable(confirm + QStringLiteral(" --as auditor"))));
    QCOMPARE(row()["applies"], false);
    QCOMPARE(row()["because"], "decision");
    QCOMPARE(row()["decision"]["confirmed_by"], "内审员");
    QCOMPARE(row()["decision"]["reason"], "由系统保证");
    QCOMPARE(cli.must(words("applicability list --release POLICY@1.0 --applies no --json"))
                 .element("requirement", "6.1.2.b")["applies"],
             false);
    // Each item of 7.3 that is left out has a reason of its own.
    QCOMPARE(cli.run(words("applicability decide --release POLICY@1.0 --requirement "
                           "7.3.2.a,7.3.3.a --applies no --reason 不选用 --yes"))
                 .code,
             3);
    QCOMPARE(cli.run(words("assess --release POLICY@1.0 --requirement 7.3.2.a --judgement "
                           "not_applicable --record 不选用"))
                 .code,
             3);
    cli.must(words("applicability withdraw --release POLICY@1.0 --requirement 6.1.2.a"));
    QCOMPARE(row()["applies"], true);
    QCOMPARE(row()["decision"], QJsonValue());
}

void RecordsVerbsTest::keepsATestPlan()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must(words("unit add 质量部"));
    cli.must(words("person add 李娜 --unit 质量部"));
    const QJsonObject preview =
        cli.must(words("test plan --release POLICY@1.0 --dry-run --json")).object();
    QCOMPARE(preview["preview"], true);
    QCOMPARE(cli.must(words("test list --release POLICY@1.0 --json")).array().size(), 0);
    cli.must(words("test plan --release POLICY@1.0"));
    QCOMPARE(cli.must(words("test list --release POLICY@1.0 --json")).array().size(),
             preview["added"].toInt());

    const QByteArray own =
        cli.must(words("test add --release POLICY@1.0 --method pentest --title 批改接口越权"))
            .out.trimmed();
    const auto shown = [&]() -> const QJsonObject {
        return cli.must({"test", "show", QString::fromUtf8(own), "--json"}).object();
    };
    QCOMPARE(shown()["origin"], "own");
    QCOMPARE(shown()["box"], "black");
    QCOMPARE(shown()["requirement"], QJsonValue());
    cli.must(words("test assign --case TC-0001 --to 李娜"));
    QCOMPARE(cli.must(words("test show TC-0001 --json")).object()["assignee"], "李娜");
    QVERIFY(!cli.must(words("test show TC-0001 --json")).object()["steps_zh"].toString().isEmpty());

    // A result never overwrites another, and says how it was seen.
    const QStringList record{"test", "record", "--case", QString::fromUtf8(own)};
    QCOMPARE(cli.run(record + words("--outcome fail")).code, 3);
    QCOMPARE(cli.run(record + words("--outcome pass")).code, 3);
    cli.must(record + words("--outcome fail --record 可越权批改"));
    // What failed passes by itself, not with others.
    const Outcome together =
        cli.run(words("test record --case TC-0001 --outcome pass --record 通过")
                + QStringList{"--case", QString::fromUtf8(own)});
    QCOMPARE(together.code, 3);
    QVERIFY2(together.err.contains(QString::fromUtf8(own)), qPrintable(together.err));
    cli.must(record + words("--outcome pass --device Pixel7 --record 已拒绝越权请求"));
    QCOMPARE(shown()["runs"], 2);
    QCOMPARE(shown()["results"].toArray()[0].toObject()["outcome"], "fail");
    QCOMPARE(shown()["last"]["outcome"], "pass");
    QCOMPARE(shown()["last"]["device"], "Pixel7");
    cli.must({"test", "edit", QString::fromUtf8(own), "--retired", "yes"});
    QCOMPARE(cli.run(record + words("--outcome pass --record 通过")).code, 3);

    cli.must(words("test sampling add --release POLICY@1.0 --population 全部接口 "
                   "--population-size 128 --sample 交易接口 --sample-size 16 --reason 涉及资金"));
    const QJsonArray samplings =
        cli.must(words("test sampling list --release POLICY@1.0 --json")).array();
    QCOMPARE(samplings.size(), 1);
    QCOMPARE(samplings[0]["sample_size"], 16);
    QCOMPARE(samplings[0]["requirement"], QJsonValue());
    QCOMPARE(cli.run(words("test show TC-9999")).code, 3);
}

void RecordsVerbsTest::keepsDutiesApart()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.addAccount("li --name 李强 --roles assessor");
    cli.addAccount("wu --name 吴雪 --roles auditor");
    cli.addAccount("zhou --name 周立 --roles project_lead");
    const QStringList assess =
        words("assess --release POLICY@1.0 --phase development --requirement "
              "6.1.2.a --judgement noncompliant --risk high --record x");
    QCOMPARE(cli.run(words("--as wu") + assess).code, 3); // an auditor does not assess
    QVERIFY(cli.run(assess + words("--assessor 某某测评中心")).err.contains("某某测评中心"));
    QCOMPARE(cli.run(assess + words("--assessor 李强 --outside-body 某某测评中心")).code, 2);
    cli.must(assess + words("--outside-body 某某测评中心"));
    const auto assessed = [&]() -> const QJsonObject {
        return cli.must(words("assess list --release POLICY@1.0 --phase development --json"))
            .element("requirement", "6.1.2.a");
    };
    QCOMPARE(assessed()["assessor"], "某某测评中心");
    QCOMPARE(assessed()["outside_body"], true);
    cli.must(words("--as li") + assess);
    QCOMPARE(assessed()["assessor"], "李强");
    QCOMPARE(assessed()["outside_body"], false);
    QCOMPARE(assessed()["recorded_by"], "李强");

    cli.must(words("--as wu finding open --release POLICY@1.0 --requirement 6.1.2.a --title t "
                   "--risk high"));
    const QStringList compliant =
        words("--as li assess --release POLICY@1.0 --phase development --requirement 6.1.2.a "
              "--judgement compliant --methods static --object b3 --record y");
    QVERIFY(cli.run(compliant).err.contains("F-0001"));
    cli.must(words("--as wu finding update F-0001 --status fixing"));
    cli.must(words("--as wu finding update F-0001 --status awaiting_retest"));
    const QStringList retest = words("finding retest F-0001 --passed --record z");
    QVERIFY(cli.run(words("--as li") + retest).err.contains("李强"));
    cli.must(words("--as wu") + retest);
    cli.must(compliant);

    cli.must(words("--as zhou key create"));
    const QStringList decide = words("--as zhou gate sign --release POLICY@1.0 --phase "
                                     "requirements --decision reject --statement x");
    QVERIFY(cli.run(decide).err.contains("周立"));
    cli.must(words("unit add 总公司"));
    cli.must(words("person add 周立 --unit 总公司 --account zhou"));
    cli.must(words("app edit POLICY --deputy 周立"));
    cli.must(decide);
    // And who leads it does not set its tier alone.
    QVERIFY(cli.run(words("--as zhou app edit POLICY --tier 1 --tier-reason x"))
                .err.contains("somebody else"));
}

void RecordsVerbsTest::walksAFindingToItsEnd()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    const QDate today = QDate::currentDate();
    const auto dueIn = [&](int days) {
        return QStringList{"--due", today.addDays(days).toString(Qt::ISODate)};
    };
    const QStringList opening = words("finding open --release POLICY@1.0 --requirement 6.1.2.a "
                                      "--title 可反编译 --risk high");
    // Within what a risk may be accepted for.
    QCOMPARE(cli.run(opening + dueIn(-365)).code, 3);
    QCOMPARE(cli.run(opening + dueIn(3650)).code, 3);
    const Outcome opened = cli.must(opening + dueIn(30));
    QCOMPARE(opened.out, QByteArray("F-0001\n"));
    QCOMPARE(cli.run(words("finding retest F-0001 --passed --record x")).code, 3);
    cli.must(words("finding update F-0001 --status fixing --advice 加固"));
    // A risk is lowered for a reason, and whoever decides on the gate reads it.
    QCOMPARE(cli.run(words("finding update F-0001 --risk medium")).code, 3);
    cli.must(words("finding update F-0001 --risk medium --risk-reason 仅内网可达"));
    const QStringList gate = words("gate status --release POLICY@1.0 --phase development");
    const QJsonObject lowered =
        cli.run(gate + QStringList{"--json"}).object()["lowered_risks"].toArray()[0].toObject();
    QCOMPARE(lowered["finding"], "F-0001");
    QCOMPARE(lowered["before"], "high");
    QCOMPARE(lowered["now"], "medium");
    QVERIFY(cli.run(gate).out.contains("仅内网可达"));
    cli.must(words("finding update F-0001 --status awaiting_retest"));
    cli.must(words("finding retest F-0001 --failed --record 仍可反编译"));
    cli.must(words("finding update F-0001 --status awaiting_retest"));
    cli.must(words("finding retest F-0001 --passed --record 已加固"));
    const QJsonObject finding = cli.must(words("finding show F-0001 --json")).object();
    QCOMPARE(finding["status"], "closed");
    QCOMPARE(finding["risk"], "medium");
    QCOMPARE(finding["risk_before"], "high");
    QCOMPARE(finding["risk_reason"], "仅内网可达");
    QCOMPARE(finding["title"], "可反编译");
    QCOMPARE(finding["advice"], "加固");
    QCOMPARE(finding["due_on"], dueIn(30)[1]);
    QCOMPARE(finding["retests"].toArray().size(), 2);
    QCOMPARE(finding["retests"][0]["passed"], false);
    QCOMPARE(finding["retests"][1]["record"], "已加固");
    QCOMPARE(cli.must(words("finding list --open --json")).array(), QJsonArray());
    QCOMPARE(cli.must(words("finding list --release POLICY@1.0 --json")).array().size(), 1);
    QCOMPARE(cli.must(words("finding list --organisation --json")).array(), QJsonArray());
}

void RecordsVerbsTest::acceptsARiskUntilADay()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must(words("finding open --release POLICY@1.0 --requirement 6.1.2.a --title t --risk low"));
    cli.must(words("risk accept --finding F-0001 --reason 已有补偿措施 --expires") << inAQuarter());
    const QJsonArray risks = cli.must(words("risk list --release POLICY@1.0 --json")).array();
    QCOMPARE(risks.size(), 1);
    QCOMPARE(risks[0]["finding"], "F-0001");
    QCOMPARE(risks[0]["requirement"], "6.1.2.a");
    QCOMPARE(risks[0]["expires_on"], inAQuarter());
    QCOMPARE(cli.must(words("finding show F-0001 --json")).object()["status"], "risk_accepted");
}

void RecordsVerbsTest::takesAnEntryOfTheLogBack()
{
    CliProgram cli;
    cli.init();
    cli.must(words("app add POLICY --name Policy --kind native_app --platforms android"));
    cli.must(words("app edit POLICY --name Renamed"));
    const auto newest = [&] {
        return QString::number(cli.must(words("audit log --limit 1 --json"))
                                   .array()
                                   .first()
                                   .toObject()
                                   .value(QStringLiteral("sequence"))
                                   .toInteger());
    };
    const QString edit = newest();
    cli.must({QStringLiteral("audit"), QStringLiteral("undo"), edit});
    QCOMPARE(cli.must(words("app show POLICY --json")).object().value(QStringLiteral("name")),
             QJsonValue(QStringLiteral("Policy")));
    cli.must({QStringLiteral("audit"), QStringLiteral("undo"), newest()});
    QCOMPARE(cli.must(words("app show POLICY --json")).object().value(QStringLiteral("name")),
             QJsonValue(QStringLiteral("Renamed")));
    // Without a number: the last thing that the account did.
    cli.must(words("app edit POLICY --name Again"));
    cli.must(words("audit undo"));
    QCOMPARE(cli.must(words("app show POLICY --json")).object().value(QStringLiteral("name")),
             QJsonValue(QStringLiteral("Renamed")));
    QCOMPARE(cli.run({QStringLiteral("audit"), QStringLiteral("undo"), QStringLiteral("1")}).code,
             3);
    QCOMPARE(cli.run({QStringLiteral("audit"), QStringLiteral("undo"), QStringLiteral("999")}).code,
             3);
    // No number is not the number 0.
    QCOMPARE(cli.run({QStringLiteral("audit"), QStringLiteral("undo"), QStringLiteral("0")}).code,
             3);
}

QTEST_GUILESS_MAIN(RecordsVerbsTest)
#include "recordsverbstest.moc"
