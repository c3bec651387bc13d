#include "models/libraries/guidance.h"
#include "tests/app/cli/cliprogram.h"

using namespace gatehouse;

namespace {

QStringList sortedKeys(const QJsonObject &object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

} // namespace

/// What only reads: the JSON it prints, the table, and the file a list goes into.
class ListVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsStableJson_data();
    void printsStableJson();
    void everyListIsAnArrayFromTheStart_data();
    void everyListIsAnArrayFromTheStart();
    void answersLibraryQuestionsWithoutAWorkspace();
    void writesAListIntoAFile_data();
    void writesAListIntoAFile();
};

void ListVerbsTest::printsStableJson_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *call, const char *keys) {
        QTest::newRow(call) << words(call) << words(keys);
    };
    row("account list", "active display_name grants holder name password roles uid");
    row("unit list", "kind name name_en parent path side uid");
    row("post list",
        "active duties duty_set filled holders kind reports_to side staffing title_en title_zh uid "
        "unit");
    row("assignment list", "app duty from note person post uid until");
    row("delegation list", "app delegate from person post reason uid until");
    row("organisation check",
        "account advice_en advice_zh app clause person post rule sentence_en sentence_zh severity "
        "subject "
        "title_en title_zh unit");
    row("organisation matrix", "app deputy duties here person phases stands_in_for");
    row("person list", "account active contact name post uid unit");
    row("library list", "key releases requirements title_en title_zh version");
    row("library show jrt-0225-2021",
        "about_en about_zh digest edition effective_on groups issued_on issuer_en issuer_zh key "
        "requirements title_en title_zh version");
    row("library search 6.1.3-1.a",
        "citation clause condition group id item methods notes obligation phases platforms "
        "references scope side statement_en statement_zh title_en title_zh");
    row("library requirement 6.1.3-1.a",
        "citation clause condition group guidance id item library methods notes obligation phases "
        "platforms references scope side statement_en statement_zh title_en title_zh");
    row("app list", "code current_release kind name owner_unit responsible status tier");
    row("app show POLICY",
        "audience business_line channels code created_at current_release deputy description "
        "filings kind "
        "name owner_unit parties platforms profile responsible status tier tier_decided "
        "tier_reason_en tier_reason_zh uid user_count user_count_on user_count_source");
    row("release list",
        "app baseline build created_at current name notes package_name package_sha256 package_sm3 "
        "plan platforms uid version");
    row("release show POLICY@1.0",
        "app baseline build created_at current development name notes package_name package_sha256 "
        "package_sm3 "
        "plan platforms uid version");
    row("applicability list --release POLICY@1.0",
        "applies because decision explanation_en explanation_zh flag requirement title_en "
        "title_zh");
    row("assess list --release POLICY@1.0",
        "applies assessed_on assessor carried confirms evidence inherited judgement methods "
        "object "
        "open_findings outside_body path phase record recorded_by release remark requirement risk "
        "scope title_en title_zh");
    row("evidence list",
        "added_at added_by collected_on collector confidentiality effective_on expires_on "
        "file_name kind media_type note number redactions replaced_by replaces retired_at "
        "retired_by "
        "retired_reason sha256 size sm3 source title uid uses");
    row("evidence uses E-0001", "kind name number phase release requirement title_en title_zh");
    row("finding list",
        "accepted_until advice attachments closed_at comments component cwe description due_on "
        "duplicate_of duplicates number opened_at opened_by owner release requirement retests risk "
        "risk_before risk_reason source status title uid");
    row("finding show F-0001",
        "accepted_until advice attachments closed_at comments component cwe description due_on "
        "duplicate_of duplicates number opened_at opened_by owner release requirement retests risk "
        "risk_before risk_reason source status title uid");
    row("risk list --release POLICY@1.0",
        "approved_at approved_by expires_on finding reason release renews requirement state uid "
        "withdrawal_reason withdrawn_at withdrawn_by");
    row("gate status --release POLICY@1.0",
        "asked changed_since criteria decision late lowered_risks not_applying passed phase "
        "planned_on release signatures state submission");
    row("gate status --release POLICY@1.0 --phase design",
        "asked changed_since criteria decision late lowered_risks not_applying passed phase "
        "planned_on release signatures state submission");
    row("board",
        "blocked cells code current_phase kind late name next_due open_findings others_under_way "
        "owner_unit ready release responsible status tier");
    row("audit log", "account account_name action at digest records sequence");
    row("audit verify",
        "backwards broken_at checkpoints digest entries from_upgrades head mismatches ok "
        "one_person "
        "records signatures strays unproven_libraries");
    row("doctor", "checks ok");
}

void ListVerbsTest::printsStableJson()
{
    QFETCH(const QStringList, call);
    QFETCH(const QStringList, keys);
    // One of everything, made once: the rows only read it.
    static const CliProgram cli;
    if (!QFile::exists(cli.workspace())) {
        cli.init();
        cli.must(words("unit add 总公司"));
        cli.must(words("person add 王芳 --unit 总公司"));
        cli.must(words("person add 李娜"));
        cli.must(words("post add 安全岗 --unit 总公司"));
        cli.must(words("assignment add 王芳 --post 安全岗"));
        cli.must(words("delegation add 王芳 --delegate 李娜 --from 2020-01-01"));
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

void ListVerbsTest::everyListIsAnArrayFromTheStart_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<int>("size");
    const auto row = [](const char *call, int size) { QTest::newRow(call) << words(call) << size; };
    row("account list", 1);
    row("unit list", 0);
    row("person list", 0);
    row("post list", 0);
    row("assignment list", 0);
    row("delegation list", 0);
    row("organisation matrix", 0);
    row("library list", 1);
    row("app list", 0);
    row("release list", 0);
    row("evidence list", 0);
    row("finding list", 0);
    row("risk list --organisation", 0);
    row("assess list --organisation", 24);
    row("board", 0);
    row("work", 0);
    row("document list", 0);
    row("document overdue", 0);
    row("outsourcing list", 0);
    row("outsourcing unregistered", 0);
    row("operation list", 0);
    row("standard list", 0);
    row("module list", 0);
    row("codereview list", 0);
    row("audit log", 2);
}

void ListVerbsTest::everyListIsAnArrayFromTheStart()
{
    QFETCH(const QStringList, call);
    static const CliProgram cli;
    if (!QFile::exists(cli.workspace()))
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

void ListVerbsTest::answersLibraryQuestionsWithoutAWorkspace()
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

    // One requirement with how it is verified, in the language asked for.
    const Guidance &guidance = Guidance::builtIn();
    const RequirementGuidance *how = guidance.of(guidance.library(), "6.1.3-1.a");
    QVERIFY(how);
    const Outcome asked = cli.must(words("library requirement 6.1.3-1.a --language zh"));
    for (const QString &text :
         {how->verify.at(Method::Static).zh, how->verify.at(Method::Config).zh, how->evidence.zh,
          how->failure.zh})
        QVERIFY2(asked.out.contains(text.toUtf8()), qUtf8Printable(text));
    const QJsonObject json = cli.must(words("library requirement 6.1.3-1.a --json")).object();
    QCOMPARE(json["guidance"]["verify"]["static"]["en"].toString(),
             how->verify.at(Method::Static).en);
    QCOMPARE(json["guidance"]["failure"]["zh"].toString(), how->failure.zh);
    QCOMPARE(json["library"].toString(), "jrt-0225-2021@1.2.0");
    // A row that is shown and not assessed has none; what an older version alone asks is there.
    QVERIFY(cli.must(words("library requirement 6.3.2.a --json")).object()["guidance"].isNull());
    QVERIFY(cli.must(words("library requirement 6.3.2.a --library jrt-0225-2021@1.0.0 --json"))
                .object()["guidance"]
                .isObject());
    const Outcome unknown = cli.run(words("library requirement 9.9.a"));
    QVERIFY(unknown.code > 1);
    QVERIFY(unknown.err.contains("library show jrt-0225-2021"));

    // The same library, out of a workspace.
    cli.init();
    const QJsonObject stored =
        cli.must({"library", "show", "jrt-0225-2021@1.2.0", "--json", "-w", cli.workspace()})
            .object();
    QCOMPARE(stored, library);
}

void ListVerbsTest::writesAListIntoAFile_data()
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

void ListVerbsTest::writesAListIntoAFile()
{
    QFETCH(QString, list);
    static const CliProgram cli;
    if (!QFile::exists(cli.workspace())) {
        cli.init();
        cli.addRelease();
    }
    for (const char *earlier : {"list.csv", "list.xlsx"})
        QFile::remove(cli.file(QLatin1StringView(earlier)));
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

QTEST_GUILESS_MAIN(ListVerbsTest)
#include "listverbstest.moc"
