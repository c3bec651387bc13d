#include "tests/app/cli/cliprogram.h"
#include "tests/support/difficultnames.h"

using namespace gatehouse;

namespace {

QStringList sortedKeys(const QJsonObject &object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

/// As far away as a risk is usually accepted; the policy allows a year.
QString inAQuarter()
{
    return QDate::currentDate().addMonths(3).toString(Qt::ISODate);
}

} // namespace

/// Each verb by itself: what it does, what it refuses, and the JSON it prints.
class RecordsVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsStableJson_data();
    void printsStableJson();
    void everyListIsAnArrayFromTheStart_data();
    void everyListIsAnArrayFromTheStart();
    void refusesWhatIsNotThere_data();
    void refusesWhatIsNotThere();
    void keepsDifficultNames_data();
    void keepsDifficultNames();
    void refusesNamesThatAreTooLongOrEmpty();
    void actsAsTheOnlyAdministratorOrAsAsked();
    void refusesWhatAnAccountMayNotDo();
    void answersLibraryQuestionsWithoutAWorkspace();
    void findsDepartmentsByPathWhenNamesRepeat();
    void editsOnlyWhatIsGiven();
    void recordsBothDigestsOfAPackage();
    void sendsOrganisationAssessmentsToTheOrganisation();
    void decidesAndWithdrawsApplicability();
    void walksAFindingToItsEnd();
    void acceptsARiskUntilADay();
    void writesAListIntoAFile_data();
    void writesAListIntoAFile();
    void takesAnEntryOfTheLogBack();
};

void RecordsVerbsTest::printsStableJson_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *call, const char *keys) {
        QTest::newRow(call) << words(call) << words(keys);
    };
    row("account list", "active display_name name roles uid");
    row("unit list", "name parent path uid");
    row("person list", "account active contact name post uid unit");
    row("library list", "key releases requirements title_en title_zh version");
    row("library show jrt-0225-2021",
        "about_en about_zh digest edition effective_on groups issued_on issuer_en issuer_zh key "
        "requirements title_en title_zh version");
    row("library search 6.1.3-1.a",
        "citation clause condition group id item methods notes obligation phases platforms "
        "references scope side statement_en statement_zh title_en title_zh");
    row("app list", "code current_release kind name owner_unit responsible status tier");
    row("app show POLICY",
        "audience business_line channels code created_at current_release description filings kind "
        "name owner_unit parties platforms profile responsible status tier tier_decided "
        "tier_reason_en tier_reason_zh uid user_count");
    row("release list",
        "app baseline build created_at current name notes package_name package_sha256 package_sm3 "
        "plan platforms uid version");
    row("release show POLICY@1.0",
        "app baseline build created_at current name notes package_name package_sha256 package_sm3 "
        "plan platforms uid version");
    row("applicability list --release POLICY@1.0",
        "applies because decision explanation_en explanation_zh flag requirement title_en "
        "title_zh");
    row("assess list --release POLICY@1.0",
        "applies assessed_on assessor evidence inherited judgement methods object open_findings "
        "record release remark requirement risk scope title_en title_zh");
    row("evidence list",
        "added_at added_by effective_on expires_on file_name media_type note number sha256 size "
        "sm3 title uid uses");
    row("evidence uses E-0001", "release requirement title_en title_zh");
    row("finding list",
        "accepted_until advice closed_at description due_on number opened_at opened_by owner "
        "release requirement "
        "retests risk status title uid");
    row("finding show F-0001",
        "accepted_until advice closed_at description due_on number opened_at opened_by owner "
        "release requirement "
        "retests risk status title uid");
    row("risk list --release POLICY@1.0",
        "approved_at approved_by expires_on finding reason release renews requirement state uid "
        "withdrawal_reason withdrawn_at withdrawn_by");
    row("gate status --release POLICY@1.0",
        "changed_since criteria decision late passed phase planned_on release state");
    row("gate status --release POLICY@1.0 --phase design",
        "changed_since criteria decision late passed phase planned_on release state");
    row("board",
        "blocked cells code current_phase kind late name next_due open_findings owner_unit ready "
        "release responsible status tier");
    row("audit log", "account account_name action at digest records sequence");
    row("audit verify", "backwards broken_at entries head ok");
    row("doctor", "checks ok");
}

void RecordsVerbsTest::printsStableJson()
{
    QFETCH(const QStringList, call);
    QFETCH(const QStringList, keys);
    // One of everything, made once: the rows only read it.
    static const CliProgram cli;
    if (!QFile::exists(cli.workspace())) {
        cli.init();
        cli.must(words("unit add 总公司"));
        cli.must(words("person add 王芳 --unit 总公司"));
        cli.addRelease();
        cli.must({"evidence", "add", cli.write("a.txt", "a"), "--release", "POLICY@1.0",
                  "--requirement", "6.1.1.2.a"});
        cli.must(words("finding open --release POLICY@1.0 --requirement 6.1.1.2.a --title t "
                       "--risk low --owner 王芳"));
        cli.must(words("risk accept --release POLICY@1.0 --requirement 6.1.2.a --reason r "
                       "--expires")
                 << inAQuarter());
    }
    const Outcome outcome = cli.run(call + QStringList{"--json"});
    QVERIFY(outcome.code == 0 || outcome.code == 1);
    QVERIFY(outcome.err.isEmpty());
    const QJsonObject object =
        outcome.json().isArray() ? outcome.array().first().toObject() : outcome.object();
    QCOMPARE(sortedKeys(object), keys);
}

void RecordsVerbsTest::everyListIsAnArrayFromTheStart_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<int>("size");
    const auto row = [](const char *call, int size) { QTest::newRow(call) << words(call) << size; };
    row("account list", 1);
    row("unit list", 0);
    row("person list", 0);
    row("library list", 1);
    row("app list", 0);
    row("release list", 0);
    row("evidence list", 0);
    row("finding list", 0);
    row("risk list --organisation", 0);
    row("assess list --organisation", 30);
    row("board", 0);
    row("audit log", 2);
}

void RecordsVerbsTest::everyListIsAnArrayFromTheStart()
{
    QFETCH(const QStringList, call);
    CliProgram cli;
    cli.init();
    const Outcome outcome = cli.run(call + QStringList{"--json"});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.json().isArray());
    QTEST(int(outcome.array().size()), "size");
    // The same for people, with a heading even when there is nothing below it.
    const Outcome table = cli.run(call);
    QCOMPARE(table.code, 0);
    QCOMPARE(int(table.out.count('\n')), int(outcome.array().size()) + 2);
}

void RecordsVerbsTest::refusesWhatIsNotThere_data()
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
    row("library show none", "jrt-0225-2021@1.1.0");
    row("applicability decide --release POLICY@1.0 --requirement 9.9 --applies no --reason x",
        "9.9");
    row("applicability withdraw --release POLICY@1.0 --requirement 6.1.2.a", "6.1.2");
    row("assess --release POLICY@1.0 --requirement 9.9 --judgement compliant", "9.9");
    row("assess --release NONE@1 --requirement 6.1.2.a --judgement compliant", "NONE");
    row("assess --release POLICY@1.0 --requirement 6.1.2.a --judgement noncompliant", "risk");
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
    row("gate decide --release POLICY@1.0 --phase design --decision pass --statement x", "Design");
    row("gate decide --release POLICY@1.0 --phase design --decision reopen --statement x", "");
    row("export workbook --release NONE@1 -o out.xlsx", "NONE");
}

void RecordsVerbsTest::refusesWhatIsNotThere()
{
    QFETCH(const QStringList, call);
    QFETCH(const QString, named);
    static const CliProgram cli;
    if (!QFile::exists(cli.workspace())) {
        cli.init();
        cli.addRelease();
    }
    const QByteArray before = cli.must(words("audit verify --json")).out;
    const Outcome outcome = cli.run(call);
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(named), qUtf8Printable(outcome.err));
    QCOMPARE(cli.must(words("audit verify --json")).out, before);
}

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

void RecordsVerbsTest::refusesNamesThatAreTooLongOrEmpty()
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

void RecordsVerbsTest::actsAsTheOnlyAdministratorOrAsAsked()
{
    CliProgram cli;
    cli.init();
    cli.must(words("unit add 一部"));
    cli.must(words("account add li --name 李强 --roles administrator"));
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

void RecordsVerbsTest::refusesWhatAnAccountMayNotDo()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must(words("account add zhou --roles viewer"));
    cli.must(words("account add wu --roles auditor"));
    for (const char *call :
         {"unit add x", "account add y --roles viewer", "release add POLICY 2.0",
          "assess --release POLICY@1.0 --requirement 6.1.2.a --judgement compliant"}) {
        const Outcome outcome = cli.run(words(call) + QStringList{"--as", "zhou"});
        QCOMPARE(outcome.code, 3);
        QVERIFY(!outcome.err.isEmpty());
    }
    cli.must(words("assess --release POLICY@1.0 --requirement 6.1.2.a --judgement compliant "
                   "--as wu"));
    cli.must(words("account roles wu --roles viewer"));
    QCOMPARE(cli.run(words("assess --release POLICY@1.0 --requirement 6.1.2.a --judgement partial "
                           "--as wu"))
                 .code,
             3);
    cli.must(words("account roles wu --active no"));
    QCOMPARE(cli.must(words("account list --json")).element("name", "wu")["active"], false);
}

void RecordsVerbsTest::answersLibraryQuestionsWithoutAWorkspace()
{
    CliProgram cli;
    cli.setEnvironment("GATEHOUSE_WORKSPACE", "");
    const QJsonObject library = cli.must(words("library show jrt-0225-2021 --json")).object();
    QCOMPARE(library["requirements"].toArray().size(), 155);
    const Outcome found = cli.run(words("library search SMS captcha --json"));
    for (const QJsonValue &each : found.array()) {
        const QString text = each["title_en"].toString() + each["statement_en"].toString();
        QVERIFY(text.contains("SMS", Qt::CaseInsensitive));
    }
    QVERIFY(cli.must(words("library search 密码 --json")).array().size() > 3);
    const Outcome none = cli.run(words("library search zebra"));
    QCOMPARE(none.code, 1);
    QVERIFY(none.out.isEmpty());
    QCOMPARE(cli.run(words("library search zebra --json")).out.trimmed(), QByteArray("[\n]"));

    // The same library, out of a workspace.
    cli.init();
    const QJsonObject stored =
        cli.must({"library", "show", "jrt-0225-2021@1.1.0", "--json", "-w", cli.workspace()})
            .object();
    QCOMPARE(stored, library);
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

void RecordsVerbsTest::editsOnlyWhatIsGiven()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must(words("app edit POLICY --users 1200000 --status live --set has_login=yes "
                   "--filing authority=nifa,platform=ios,number=1002,filed_on=2026-01-05 "
                   "--channel name=AppStore --party kind=outsourcing,name=甲公司"));
    cli.must(words("app profile POLICY --set has_payment=no --set has_login=unknown"));
    const QJsonObject app = cli.must(words("app show POLICY --json")).object();
    QCOMPARE(app["name"], "掌上保单");
    QCOMPARE(app["user_count"], 1200000);
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

void RecordsVerbsTest::sendsOrganisationAssessmentsToTheOrganisation()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    const Outcome outcome = cli.must(words("assess --release POLICY@1.0 --requirement "
                                           "6.1.2.a,7.1.a --judgement compliant --methods "
                                           "static,document --record ok"));
    QVERIFY2(outcome.err.contains("organisation"), qUtf8Printable(outcome.err));
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
    QCOMPARE(sheet.element("requirement", "6.1.2.b")["judgement"], "not_assessed");
    QCOMPARE(sheet.element("requirement", "6.1.2.b")["risk"], QJsonValue());

    // A second judgement takes the first one's place.
    cli.must(words("assess --release POLICY@1.0 --requirement 6.1.2.a --judgement partial "
                   "--risk low"));
    const Outcome partial = cli.must(words("assess list --release POLICY@1.0 --judgement partial "
                                           "--json"));
    QCOMPARE(partial.array().size(), 1);
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
    cli.must(words("applicability decide --release POLICY@1.0 --requirement 6.1.2.a,6.1.2.b "
                   "--applies no --reason 由系统保证"));
    QCOMPARE(row()["applies"], false);
    QCOMPARE(row()["because"], "decision");
    QCOMPARE(row()["decision"]["reason"], "由系统保证");
    QCOMPARE(cli.must(words("applicability list --release POLICY@1.0 --applies no --json"))
                 .element("requirement", "6.1.2.b")["applies"],
             false);
    cli.must(words("applicability withdraw --release POLICY@1.0 --requirement 6.1.2.a"));
    QCOMPARE(row()["applies"], true);
    QCOMPARE(row()["decision"], QJsonValue());
}

void RecordsVerbsTest::walksAFindingToItsEnd()
{
    CliProgram cli;
    cli.init();
    cli.addRelease();
    const Outcome opened = cli.must(words("finding open --release POLICY@1.0 --requirement 6.1.2.a "
                                          "--title 可反编译 --risk high --due 2026-06-30"));
    QCOMPARE(opened.out, QByteArray("F-0001\n"));
    QCOMPARE(cli.run(words("finding retest F-0001 --passed --record x")).code, 3);
    cli.must(words("finding update F-0001 --status fixing --advice 加固"));
    cli.must(words("finding update F-0001 --status awaiting_retest"));
    cli.must(words("finding retest F-0001 --failed --record 仍可反编译"));
    cli.must(words("finding update F-0001 --status awaiting_retest"));
    cli.must(words("finding retest F-0001 --passed --record 已加固"));
    const QJsonObject finding = cli.must(words("finding show F-0001 --json")).object();
    QCOMPARE(finding["status"], "closed");
    QCOMPARE(finding["title"], "可反编译");
    QCOMPARE(finding["advice"], "加固");
    QCOMPARE(finding["due_on"], "2026-06-30");
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

void RecordsVerbsTest::writesAListIntoAFile_data()
{
    QTest::addColumn<QString>("list");
    for (const char *list :
         {"account list", "unit list", "person list", "app list", "release list", "library list",
          "library show jrt-0225-2021", "library search 6.1", "finding list", "evidence list",
          "risk list --release POLICY@1.0", "board", "audit log",
          "applicability list --release POLICY@1.0", "assess list --release POLICY@1.0",
          "gate status --release POLICY@1.0"})
        QTest::newRow(list) << QString::fromLatin1(list);
}

void RecordsVerbsTest::writesAListIntoAFile()
{
    QFETCH(QString, list);
    CliProgram cli;
    cli.init();
    cli.addRelease();
    const QStringList call = list.split(u' ') << QStringLiteral("--export");
    const auto written = [&](const QString &name) { return cli.run(call + QStringList{name}); };
    // What stands beside the table is still said, and the table is in the file instead.
    const QByteArray beside = written(cli.file(QStringLiteral("list.csv"))).out;
    QVERIFY(!beside.contains("──"));
    const QByteArray csv = cli.read(QStringLiteral("list.csv"));
    const QByteArray shown = cli.run(list.split(u' ')).out;
    // But for the rule below the heading.
    QCOMPARE(csv.count("\r\n"), shown.count('\n') - beside.count('\n') - 1);
    QVERIFY(cli.read(QStringLiteral("list.xlsx")).isEmpty());
    written(cli.file(QStringLiteral("list.xlsx")));
    QVERIFY(cli.read(QStringLiteral("list.xlsx")).startsWith("PK"));
    // What stands there stays, unless it is said that it may go; a workspace always stays.
    QCOMPARE(written(cli.file(QStringLiteral("list.csv"))).code, 3);
    QCOMPARE(cli.run(call + QStringList{cli.workspace(), QStringLiteral("--replace")}).code, 3);
    cli.run(call + QStringList{cli.file(QStringLiteral("list.csv")), QStringLiteral("--replace")});
    QCOMPARE(cli.read(QStringLiteral("list.csv")), csv);
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
    QCOMPARE(cli.run({QStringLiteral("audit"), QStringLiteral("undo"), QStringLiteral("1")}).code,
             3);
    QCOMPARE(cli.run({QStringLiteral("audit"), QStringLiteral("undo"), QStringLiteral("999")}).code,
             3);
}

QTEST_GUILESS_MAIN(RecordsVerbsTest)
#include "recordsverbstest.moc"
