#include "tests/app/cli/cliprogram.h"

using namespace gatehouse;

/// The registers of the management system on the command line.
class RegisterVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsADocument();
    void saysWhatIsOverdue();
    void saysWhereNoDocumentAnswers();
    void relatesContractsToApps();
    void saysHowAnOperationStands();
    void aReleaseSaysWhatItUses();
    void refuses_data();
    void refuses();

private:
    Outcome must(const char *call) const { return m_cli->must(words(call)); }

    CliProgram m_made; ///< the workspace that each test has a copy of
    std::unique_ptr<CliProgram> m_cli;
};

void RegisterVerbsTest::initTestCase()
{
    m_made.init();
    m_made.addRelease();
    m_made.must(words("person add 林一"));
    m_made.must(words("person add 周二"));
    m_made.must(words("document add --title-zh 数据分级办法 --area data_classification --items b,a "
                      "--owner 林一 --approver 周二 --state in_force --effective 2020-01-01 "
                      "--review-due 2021-01-01"));
}

void RegisterVerbsTest::init()
{
    m_cli = std::make_unique<CliProgram>();
    QVERIFY(QFile::copy(m_made.workspace(), m_cli->workspace()));
}

void RegisterVerbsTest::keepsADocument()
{
    QJsonObject document = must("document show doc-001 --json").object();
    QCOMPARE(document["title_zh"], QStringLiteral("数据分级办法"));
    QCOMPARE(document["owner"], QStringLiteral("林一"));
    QCOMPARE(document["items"].toArray(), QJsonArray({"a", "b"}));
    QCOMPARE(document["state"], QStringLiteral("in_force"));
    QCOMPARE(document["due"], QStringLiteral("over"));
    must("document edit DOC-001 --version 2.0");
    QCOMPARE(must("document show DOC-001 --json").object()["version"], QStringLiteral("2.0"));
    must("document withdraw DOC-001 --reason 取代");
    QVERIFY(must("document list --json").array().isEmpty());
    document = must("document list --all --json").element("number", "DOC-001");
    QCOMPARE(document["state"], QStringLiteral("withdrawn"));
    QCOMPARE(document["withdrawn_reason"], QStringLiteral("取代"));
    QVERIFY(document["due"] == QStringLiteral("none"));
    must("doctor");
    must("audit verify");
}

void RegisterVerbsTest::saysWhatIsOverdue()
{
    QCOMPARE(must("document overdue --json").array().size(), 1);
    QVERIFY(must("document overdue").out.contains("overdue"));
    must("module add --name 统一加密组件 --review-due 2099-01-01");
    QVERIFY(must("module overdue --json").array().isEmpty());
    QCOMPARE(must("module overdue --within 90000 --json").array().size(), 1);
}

void RegisterVerbsTest::saysWhereNoDocumentAnswers()
{
    const Outcome coverage = m_cli->run(words("document coverage --json"));
    QCOMPARE(coverage.code, 1); // there are gaps
    QCOMPARE(coverage.object()["gaps"], 5);
    const QJsonArray items = coverage.object()["items"].toArray();
    QCOMPARE(items[0]["item"], QStringLiteral("7.2.a"));
    QCOMPARE(items[0]["documents"].toArray(), QJsonArray({"DOC-001"}));
    QCOMPARE(items[0]["overdue"], 1);
    QCOMPARE(items[6]["is_gap"], true);
}

void RegisterVerbsTest::relatesContractsToApps()
{
    must("app edit POLICY --party kind=outsourcing,name=云帆科技,contract=HT-7");
    QCOMPARE(must("outsourcing unregistered --json").array().size(), 1);
    must(
        "outsourcing add --number HT-7 --party 云帆科技 --clauses trusted_tools --ends 2020-01-31");
    const QJsonObject contract = must("outsourcing show HT-7 --json").object();
    QCOMPARE(contract["apps"].toArray(), QJsonArray({"POLICY"}));
    QCOMPARE(contract["missing_clauses"].toArray().size(), 6);
    QCOMPARE(contract["due"], QStringLiteral("over"));
    QVERIFY(must("outsourcing unregistered --json").array().isEmpty());
}

void RegisterVerbsTest::saysHowAnOperationStands()
{
    must("operation add --app POLICY --name 退保 --criticality asset_removed --controls "
         "second_password,transaction_limit");
    const QJsonObject operation = must("operation show OP-001 --json").object();
    QCOMPARE(operation["app"], QStringLiteral("POLICY"));
    QCOMPARE(operation["judgement"], QStringLiteral("not_assessed"));
    QCOMPARE(operation["control_states"].toArray().size(), 2);
    QCOMPARE(operation["control_states"][0]["requirements"].toArray(), QJsonArray({"6.3.2.e"}));
}

void RegisterVerbsTest::aReleaseSaysWhatItUses()
{
    must("standard add --title Kotlin编码规范 --version 1.0");
    must("module add --name 统一加密组件 --version 2.1");
    must("codereview add --release POLICY@1.0 --scope 登录 --reviewers 周二 --reviewed 2020-02-01");
    must("release development use POLICY@1.0 CS-001");
    must("release development use POLICY@1.0 ML-001 --version 2.0");
    QJsonObject development =
        must("release show POLICY@1.0 --json").object()["development"].toObject();
    QCOMPARE(development["standards"][0]["version"], QStringLiteral("1.0"));
    QCOMPARE(development["modules"][0]["version"], QStringLiteral("2.0"));
    QCOMPARE(development["modules"][0]["registered_version"], QStringLiteral("2.1"));
    QCOMPARE(development["reviews"][0]["result"], QStringLiteral("passed"));
    must("release development end POLICY@1.0 ML-001");
    development = must("release development show POLICY@1.0 --json").object();
    QVERIFY(development["modules"].toArray().isEmpty());
}

void RegisterVerbsTest::refuses_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *call, const char *sentence) {
        QTest::newRow(call) << words(call) << QString::fromUtf8(sentence);
    };
    row("document show DOC-9", "There is no entry DOC-9");
    row("document add --number DOC-001 --title-zh 另一", "The number DOC-001 is taken");
    row("document edit DOC-001 --owner 周二", "does not approve it");
    row("document edit DOC-001", "Say what to change");
    row("document add --title-zh 办法 --requirements 9.9.z", "No library has a requirement 9.9.z");
    row("document withdraw DOC-001 --reason ''", "Say why DOC-001");
    row("document overdue --within -1", "--within");
    row("operation add --app NONE --name 退保 --criticality asset_removed", "There is no app");
    row("codereview add --release POLICY@9 --scope a --reviewers b --reviewed 2020-02-01",
        "There is no release");
    row("release development use POLICY@1.0 ML-9", "There is no coding standard");
}

void RegisterVerbsTest::refuses()
{
    QFETCH(QStringList, call);
    QFETCH(QString, sentence);
    call.replaceInStrings(QStringLiteral("''"), QString());
    const Outcome outcome = m_cli->run(call);
    QVERIFY(outcome.code > 0);
    QVERIFY2(outcome.err.contains(sentence), qUtf8Printable(outcome.err));
}

QTEST_GUILESS_MAIN(RegisterVerbsTest)
#include "registerverbstest.moc"
