#include "tests/app/cli/cliprogram.h"

using namespace gatehouse;

/// Components and their vulnerabilities on the command line, on a release with a bill of materials.
class ComponentVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void listsWhatWasImported();
    void countsWhatAnImportWouldBring();
    void saysWhoHasIt();
    void theDayALibraryBreaks();
    void decides();
    void saysInWhatTwoReleasesDiffer();
    void refuses_data();
    void refuses();

private:
    Outcome must(const char *call, const QStringList &more = {}) const
    {
        return m_cli->must(words(call) + more);
    }

    CliProgram m_made; ///< the workspace that each test has a copy of
    Outcome m_imported;
    std::unique_ptr<CliProgram> m_cli;
};

void ComponentVerbsTest::initTestCase()
{
    m_made.init();
    m_made.addRelease();
    QVERIFY(QFile::copy(QStringLiteral(SOURCE_DIR "/tests/models/components/fixtures/bom.json"),
                        m_made.file("bom.json")));
    m_imported = m_made.must(words("import bom.json --release POLICY@1.0 --json"));
}

void ComponentVerbsTest::init()
{
    m_cli = std::make_unique<CliProgram>();
    QVERIFY(QFile::copy(m_made.workspace(), m_cli->workspace()));
}

void ComponentVerbsTest::listsWhatWasImported()
{
    const QJsonObject imported = m_imported.object();
    QCOMPARE(imported["components"]["components"], 2);
    QCOMPARE(imported["evidence"], QStringLiteral("E-0001"));
    QCOMPARE(imported["components"]["findings"]["opened"], 1);
    const Outcome list = must("component list --release POLICY@1.0 --json");
    const QJsonObject jackson = list.element("name", "jackson-databind");
    QCOMPARE(jackson["version"], QStringLiteral("2.9.8"));
    QCOMPARE(jackson["licences"], QStringLiteral("Apache-2.0"));
    QCOMPARE(jackson["vulnerabilities"][0]["number"], QStringLiteral("CVE-2020-25649"));
    QCOMPARE(jackson["vulnerabilities"][0]["state"], QStringLiteral("undecided"));
    QCOMPARE(must("component list --release POLICY@1.0 --vulnerable --json").array().size(), 1);
    QCOMPARE(must("component show okhttp --release POLICY@1.0 --json").object()["purl"],
             QStringLiteral("pkg:maven/com.squareup.okhttp3/okhttp@4.9.0"));
    QVERIFY(must("component list --release POLICY@1.0").out.contains("High CVE-2020-25649"));
    QCOMPARE(must("component licences --release POLICY@1.0 --json").array()[0]["components"], 2);
    const QJsonObject finding = must("finding list --json").array()[0].toObject();
    QCOMPARE(finding["requirement"], QStringLiteral("6.1.3-2.c"));
    QCOMPARE(finding["risk"], QStringLiteral("high"));
}

void ComponentVerbsTest::countsWhatAnImportWouldBring()
{
    QVERIFY(QFile::copy(m_made.file("bom.json"), m_cli->file("bom.json")));
    QByteArray vex = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", "
                     "\"vulnerabilities\": [{\"id\": \"CVE-2099-1\", \"affects\": [{\"ref\": "
                     "\"nowhere\"}]}]}";
    m_cli->write("vex.json", vex);
    const QJsonArray tried =
        must("import bom.json vex.json --release POLICY@1.0 --dry-run --json").array();
    QCOMPARE(tried[0]["components"].toObject(),
             (QJsonObject{{"components", 2}, {"vulnerabilities", 1}}));
    QCOMPARE(tried[0]["notes"].toArray(), QJsonArray());
    QCOMPARE(tried[1]["components"].toObject(),
             (QJsonObject{{"components", 0}, {"vulnerabilities", 1}}));
    QVERIFY(tried[1]["notes"][0].toString().contains("CVE-2099-1 (nowhere)"));
}

void ComponentVerbsTest::saysWhoHasIt()
{
    const Outcome found = must("component who-has JACKSON --json");
    QCOMPARE(found.array().size(), 1);
    QCOMPARE(found.array()[0]["release"], QStringLiteral("POLICY@1.0"));
    QCOMPARE(found.array()[0]["vulnerabilities"], QStringLiteral("CVE-2020-25649"));
    QCOMPARE(m_cli->run(words("component who-has jackson --exactly")).code, 1);
    QCOMPARE(m_cli->run(words("component who-has okhttp --exactly --version 4.9.0")).code, 0);
    QCOMPARE(m_cli->run(words("component who-has okhttp --exactly --version 4.9")).code, 1);
}

void ComponentVerbsTest::theDayALibraryBreaks()
{
    const QJsonObject added =
        must("component vulnerability add CVE-2021-0341 --component okhttp --severity critical "
             "--json --versions",
             {"<4.9.2"})
            .object();
    QCOMPARE(added["releases"], 1);
    QCOMPARE(added["findings"]["opened"], 1);
    QCOMPARE(must("finding list --json").array().size(), 2);
    must("component vulnerability edit CVE-2021-0341 --versions 5.0");
    const QJsonObject edited =
        must("component vulnerability list --json").element("number", "CVE-2021-0341");
    QCOMPARE(edited["components"], 0);
    QCOMPARE(edited["versions"], QStringLiteral("5.0"));
    must("component vulnerability withdraw CVE-2021-0341 --reason mistaken");
    QVERIFY(!must("component vulnerability list --json")
                 .element("number", "CVE-2021-0341")["withdrawn_at"]
                 .isNull());
}

void ComponentVerbsTest::decides()
{
    must("component decide jackson-databind --release POLICY@1.0 --vulnerability CVE-2020-25649 "
         "--state not_affected --justification unused");
    const QJsonObject known = must("component show jackson-databind --release POLICY@1.0 --json")
                                  .object()["vulnerabilities"][0]
                                  .toObject();
    QCOMPARE(known["state"], QStringLiteral("not_affected"));
    QCOMPARE(known["decided_by"], QStringLiteral("陈敏"));
    QCOMPARE(known["from_file"], false);
    QCOMPARE(must("component list --release POLICY@1.0 --vulnerable --json").array().size(), 0);
}

void ComponentVerbsTest::saysInWhatTwoReleasesDiffer()
{
    must("release add POLICY 2.0 --notes", {"the next one"});
    must("component add --release POLICY@2.0 --name okhttp --group com.squareup.okhttp3 "
         "--version 4.12.0");
    const Outcome differences = must("component diff --release POLICY@2.0 --json");
    QCOMPARE(differences.array().size(), 2);
    QCOMPARE(differences.element("component", "okhttp")["before"], QStringLiteral("4.9.0"));
    QCOMPARE(differences.element("component", "okhttp")["after"], QStringLiteral("4.12.0"));
    QCOMPARE(differences.element("component", "jackson-databind")["what"],
             QStringLiteral("removed"));
    must("component remove okhttp --release POLICY@2.0");
    QCOMPARE(must("component list --release POLICY@2.0 --json").array().size(), 0);
}

void ComponentVerbsTest::refuses_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("why");
    QTest::newRow("what a file names") << "component remove okhttp --release POLICY@1.0"
                                       << "bill of materials E-0001";
    QTest::newRow("no such component") << "component show nothing --release POLICY@1.0"
                                       << "no component “nothing”";
    QTest::newRow("no reason") << "component decide jackson-databind --release POLICY@1.0 "
                                  "--vulnerability CVE-2020-25649 --state not_affected"
                               << "Say why";
    QTest::newRow("no versions")
        << "component vulnerability add CVE-1 --component okhttp --versions 1<"
        << "no versions";
}

void ComponentVerbsTest::refuses()
{
    QFETCH(const QString, call);
    QFETCH(const QString, why);
    const Outcome refused = m_cli->run(words(qUtf8Printable(call)));
    QCOMPARE(refused.code, 3);
    QVERIFY2(refused.err.contains(why), qUtf8Printable(refused.err));
}

QTEST_GUILESS_MAIN(ComponentVerbsTest)
#include "componentverbstest.moc"
