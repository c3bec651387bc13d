#include "tests/app/cli/cliprogram.h"
#include "tests/support/sariflog.h"

using namespace gatehouse;

namespace {
const QString exported = QStringLiteral("java/android/implicitly-exported-component");
const QString debuggable = QStringLiteral("java/android/debuggable-attribute-enabled");
} // namespace

/// A build pipeline's step: what it prints, how it answers, and that it changes nothing when it
/// fails.
class ImportVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        cli = std::make_unique<CliProgram>();
        cli->init();
        cli->addRelease();
    }

    void importsAReport()
    {
        cli->write("first.sarif", sarifLog({{exported}, {debuggable}, {"own/rule"}, {"own/rule"}}));
        const QStringList import = words("import first.sarif --release POLICY@1.0 --json");
        const QJsonObject tried = cli->must(import + words("--dry-run")).object();
        QVERIFY(tried["evidence"].isNull());
        QVERIFY(cli->must(words("finding list --json")).array().isEmpty());
        const QJsonObject made = cli->must(import).object();
        QCOMPARE(made.keys(),
                 QStringList({"evidence", "findings", "format", "mapped", "methods", "not_taken",
                              "notes", "passes", "results", "tool", "unmapped"}));
        const QJsonArray notTaken = made["not_taken"].toArray();
        QCOMPARE(notTaken.size(), 1);
        QCOMPARE(notTaken[0]["rule"], "own/rule");
        QCOMPARE(notTaken[0]["results"], 2);
        QCOMPARE(notTaken[0]["why"], "unmapped");
        QCOMPARE(made["not_taken"], tried["not_taken"]);
        QCOMPARE(made["methods"].toArray(), QJsonArray{"static"});
        QCOMPARE(made["format"], "sarif");
        QCOMPARE(made["tool"], "CodeQL");
        QCOMPARE(made["results"], 4);
        QCOMPARE(made["mapped"], 2);
        QCOMPARE(made["evidence"], "E-0001");
        QCOMPARE(made["findings"].toObject(),
                 (QJsonObject{{"new", 2}, {"same", 0}, {"gone", 0}, {"reopened", 0}}));
        QCOMPARE(made["findings"], tried["findings"]);
        const QJsonArray unmapped = made["unmapped"].toArray();
        QCOMPARE(unmapped.size(), 1);
        QCOMPARE(unmapped[0]["rule"], "own/rule");
        QCOMPARE(unmapped[0]["results"], 2);
        QCOMPARE(cli->must(words("finding list --json")).array().size(), 2);

        cli->write("second.sarif", sarifLog({{exported, "error", "src/Main.java", 9}}));
        const QJsonObject next =
            cli->must(words("import second.sarif --release POLICY@1.0 --json")).object();
        QCOMPARE(next["findings"].toObject(),
                 (QJsonObject{{"new", 0}, {"same", 1}, {"gone", 1}, {"reopened", 0}}));
        const QString table =
            QString::fromUtf8(cli->must(words("import second.sarif --release POLICY@1.0")).out);
        QVERIFY2(table.contains("Still found"), qUtf8Printable(table));
        cli->write("third.sarif", sarifLog({{"own/rule"}}));
        const QString said =
            QString::fromUtf8(cli->must(words("import third.sarif --release POLICY@1.0")).out);
        QVERIFY2(said.contains("1 result counts for nothing: Not mapped 1"), qUtf8Printable(said));
    }

    void countsAsWhatAPersonSays()
    {
        cli->write("probe.sarif", sarifLog({{exported}}));
        const QStringList import = words("import probe.sarif --release POLICY@1.0 --json");
        QCOMPARE(cli->must(import + words("--method dynamic")).object()["methods"].toArray(),
                 QJsonArray{"dynamic"});
        const QJsonArray cases =
            cli->must(words("test list --release POLICY@1.0 --method dynamic --json")).array();
        QCOMPARE(cases.size(), 1);
        const Outcome refused = cli->run(import + words("--method interview"));
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("pentest"), qUtf8Printable(refused.err));
    }

    void answersAnArrayForSeveral()
    {
        cli->write("a.sarif", sarifLog({{exported}}));
        cli->write("b.sarif", sarifLog({{debuggable}}));
        const QJsonArray made =
            cli->must(words("import a.sarif b.sarif --release POLICY@1.0 --json")).array();
        QCOMPARE(made.size(), 2);
        QCOMPARE(made[1]["findings"]["new"], 1);
        QCOMPARE(made[1]["evidence"], "E-0002");
    }

    void failsABuild_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("failOn");
        QTest::addColumn<int>("code");
        QTest::newRow("high on high") << "error"
                                      << "high" << 1;
        QTest::newRow("medium on high") << "warning"
                                        << "high" << 0;
        QTest::newRow("medium on medium") << "warning"
                                          << "medium" << 1;
        QTest::newRow("high on low") << "error"
                                     << "low" << 1;
        QTest::newRow("on nothing") << "error"
                                    << "none" << 2;
        QTest::newRow("on no such risk") << "error"
                                         << "huge" << 2;
    }

    void failsABuild()
    {
        QFETCH(QString, level);
        QFETCH(QString, failOn);
        cli->write("a.sarif", sarifLog({{exported, level}}));
        const QStringList import = words("import a.sarif --release POLICY@1.0 --fail-on");
        QTEST(cli->run(import + QStringList{failOn, "--dry-run"}).code, "code");
        QTEST(cli->run(import + QStringList{failOn}).code, "code");
    }

    void changesNothingWhenItFails_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("release");
        QTest::newRow("no report") << QByteArray("hello") << "POLICY@1.0";
        QTest::newRow("empty") << QByteArray() << "POLICY@1.0";
        QTest::newRow("cut off") << sarifLog({{exported}}).chopped(40) << "POLICY@1.0";
        QTest::newRow("no such release") << sarifLog({{exported}}) << "POLICY@9";
    }

    void changesNothingWhenItFails()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, release);
        cli->write("good.sarif", sarifLog({{debuggable}}));
        cli->write("bad.sarif", content);
        const Outcome failed =
            cli->run(words("import good.sarif bad.sarif --release") + QStringList{release});
        QCOMPARE(failed.code, 3);
        QVERIFY(!failed.err.isEmpty());
        QVERIFY(cli->must(words("finding list --json")).array().isEmpty());
        QVERIFY(cli->must(words("evidence list --json")).array().isEmpty());
    }

    void checksAPackage()
    {
        const QString package = QFileInfo(QStringLiteral(__FILE__)).absolutePath()
            + QStringLiteral("/../../models/packages/fixtures/debug.apk");
        const QStringList check{"package", "check", package, "--release", "POLICY@1.0", "--json"};
        const QJsonObject tried =
            cli->run(check + QStringList{"--dry-run", "--fail-on", "low"}).object();
        QVERIFY(tried["evidence"].isNull());
        const Outcome outcome = cli->run(check + QStringList{"--fail-on", "high"});
        const QJsonObject made = outcome.object();
        QCOMPARE(made["format"], "package");
        QCOMPARE(made["evidence"], "E-0001");
        QCOMPARE(made["checks"].toArray().size(), tried["checks"].toArray().size());
        QCOMPARE(made["package"]["kind"], "apk");
        QCOMPARE(made["package"]["sha256"].toString().size(), 64);
        QVERIFY(made["unmapped"].toArray().isEmpty());
        // What the programs say is there where they are.
        if (made["package"]["manifest_read"].toBool()) {
            QCOMPARE(made["package"]["package"], "com.example.policy");
            QCOMPARE(outcome.code, 1);
            QCOMPARE(cli->must(words("finding list --json"))
                         .element("title", "Debugging allowed")["risk"],
                     "high");
        } else {
            QVERIFY2(outcome.err.contains("aapt"), qUtf8Printable(outcome.err));
        }
        const QString table = QString::fromUtf8(
            cli->run({"package", "check", package, "--release", "POLICY@1.0"}).out);
        QVERIFY2(table.contains("Digest of the package"), qUtf8Printable(table));
    }

    void refusesABadPackage_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::newRow("a text") << QByteArray("hello") << QStringList() << 3;
        QTest::newRow("cut off") << QByteArray("PK\x03\x04\x14") << QStringList() << 3;
        QTest::newRow("on nothing") << QByteArray("hello") << QStringList{"--fail-on", "none"} << 2;
    }

    void refusesABadPackage()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, options);
        cli->write("a.apk", content);
        const Outcome failed =
            cli->run(words("package check a.apk --release POLICY@1.0") + options);
        QTEST(failed.code, "code");
        QVERIFY(!failed.err.isEmpty());
        QVERIFY(cli->must(words("evidence list --json")).array().isEmpty());
    }

    /// Of a role that counts in one app only, with a component that another one ships, too.
    void tellsOtherAppsWhatIsNew()
    {
        const auto bill = [this](const char *name, const QJsonObject &severities) {
            QJsonArray vulnerabilities;
            for (const QString &id : severities.keys()) {
                const QJsonArray ratings{QJsonObject{{"severity", severities[id]}}};
                const QJsonArray affects{QJsonObject{{"ref", "jq"}}};
                vulnerabilities.append(
                    QJsonObject{{"id", id}, {"ratings", ratings}, {"affects", affects}});
            }
            const QJsonArray components{QJsonObject{
                {"type", "library"}, {"bom-ref", "jq"}, {"name", "jquery"}, {"version", "3.4.1"}}};
            const QJsonObject made{{"bomFormat", "CycloneDX"},
                                   {"specVersion", "1.5"},
                                   {"components", components},
                                   {"vulnerabilities", vulnerabilities}};
            cli->write(QString::fromLatin1(name), QJsonDocument(made).toJson());
        };
        cli->must(words("app add OTHER --name x --kind h5 --platforms web"));
        cli->must(words("release add OTHER 1.0"));
        bill("before.json", {{"CVE-2020-1", "low"}, {"CVE-2020-2", "low"}, {"CVE-2020-3", "low"}});
        cli->must(words("import before.json --release OTHER@1.0"));
        cli->must(words("component vulnerability withdraw CVE-2020-2 --reason none"));
        const QJsonArray stood =
            cli->must(words("finding list --release OTHER@1.0 --json")).array();
        QCOMPARE(stood.size(), 1);
        cli->addAccount("wu --roles viewer");
        cli->must(words("account grant wu --role security_manager --app POLICY"));
        cli->must(words("account roles wu --roles") + QStringList{QString()});

        bill("scan.json",
             {{"CVE-2020-1", "critical"},
              {"CVE-2020-2", "critical"},
              {"CVE-2020-3", "low"},
              {"CVE-2020-4", "critical"}});
        const QStringList import = words("import scan.json --release POLICY@1.0 --as wu --json");
        const QJsonArray tried = cli->must(import + words("--dry-run")).object()["notes"].toArray();
        const QJsonObject made = cli->must(import).object();
        QCOMPARE(made["notes"].toArray(), tried);
        QCOMPARE(tried.size(), 3);
        QVERIFY2(tried[0].toString().contains("nowhere, whatever the report says of it: "
                                              "CVE-2020-2."),
                 qUtf8Printable(tried[0].toString()));
        QVERIFY2(tried[1].toString().contains("have it too: CVE-2020-1."),
                 qUtf8Printable(tried[1].toString()));
        QVERIFY2(tried[2].toString().contains("(OTHER@1.0): CVE-2020-4."),
                 qUtf8Printable(tried[2].toString()));
        const QJsonArray stands =
            cli->must(words("finding list --release OTHER@1.0 --json")).array();
        QCOMPARE(stands.size(), 2);
        const bool isFirst = stands[0]["number"] == stood[0]["number"];
        QCOMPARE(stands[isFirst ? 0 : 1], stood[0]);
        QCOMPARE(stands[isFirst ? 1 : 0]["opened_by"], "wu");
        const Outcome known = cli->must(words("component vulnerability list --json"));
        QCOMPARE(known.element("number", "CVE-2020-1")["severity"], "low");
        QCOMPARE(known.element("number", "CVE-2020-4")["severity"], "critical");
        // What a person says of a component belongs to all who ship it.
        QCOMPARE(
            cli->run(words("component vulnerability add CVE-2020-5 --component jquery --as wu"))
                .code,
            3);
    }

    void learnsMappings()
    {
        cli->write("a.sarif", sarifLog({{"own/rule"}}));
        cli->must(words("import a.sarif --release POLICY@1.0"));
        const QJsonArray unmapped = cli->must(words("mapping unmapped --json")).array();
        QCOMPARE(unmapped.size(), 1);
        QCOMPARE(unmapped[0]["rule"], "own/rule");
        QCOMPARE(cli->run(words("mapping add own/rule")).code, 3); // to what?
        const QJsonObject learned =
            cli->must(words("mapping add own/rule --tool codeql --requirement 6.1.8.p1 --json"))
                .object();
        QCOMPARE(learned["results"], 1);
        QCOMPARE(learned["findings"], 1);
        QVERIFY(cli->must(words("mapping unmapped --json")).array().isEmpty());
        cli->must(words("mapping edit own/rule --tool codeql --confidence low"));
        const QJsonArray list = cli->must(words("mapping list --json")).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0]["requirement"], "6.1.8.p1");
        QCOMPARE(list[0]["confidence"], "low");
        cli->must(words("mapping remove own/rule --tool codeql"));
        QVERIFY(cli->must(words("mapping list --json")).array().isEmpty());
        cli->must(words("mapping add own/rule --nothing"));
        QCOMPARE(cli->run(words("mapping add own/rule --nothing")).code, 3);
    }

private:
    std::unique_ptr<CliProgram> cli;
};

QTEST_GUILESS_MAIN(ImportVerbsTest)
#include "importverbstest.moc"
