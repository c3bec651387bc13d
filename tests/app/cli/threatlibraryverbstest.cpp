#include "tests/app/cli/cliprogram.h"
#include "tests/models/threatmodels/smallthreatlibrary.h"

#include <QCryptographicHash>

using namespace gatehouse;

/// A threat library is copied, edited, checked, published and compared, and a model moved to it.
class ThreatLibraryVerbsTest : public QObject
{
    Q_OBJECT

    struct Workspace : CliProgram {
        Workspace() { init(); }
        Outcome must(const char *call) const { return CliProgram::must(words(call)); }
        Outcome tried(const char *call) const { return run(words(call)); }
        QStringList names() const
        {
            QStringList names;
            const QJsonArray all = must("threat-library list --json").array();
            for (const QJsonValue &each : all)
                names += each["key"].toString() + '@' + each["version"].toString();
            return names;
        }
    };

private Q_SLOTS:
    void aNewWorkspaceHasTheOneOfTheProgram();
    void aDraftIsEditedCheckedAndPublished();
    void aFileIsAVersionOfItsOwn();
    void aModelIsMovedWithAPreview();
};

void ThreatLibraryVerbsTest::aNewWorkspaceHasTheOneOfTheProgram()
{
    const Workspace ws;
    QCOMPARE(ws.names(), QStringList{"insurance-app@1.0.0"});
    CliProgram without;
    without.setEnvironment("GATEHOUSE_WORKSPACE", "");
    const QJsonObject shown =
        without.must(words("threat-library show insurance-app --json")).object();
    QVERIFY(shown["rules"].toArray().size() > 120);
    QVERIFY(ws.must("threat-library rule show insurance-app T06").out.contains("keys_in_hardware"));
    QCOMPARE(ws.tried("threat-library show none").code, 3);
    QVERIFY(ws.must("threat-library publish insurance-app").err.contains("already"));
}

void ThreatLibraryVerbsTest::aDraftIsEditedCheckedAndPublished()
{
    const Workspace ws;
    QCOMPARE(ws.must("threat-library draft insurance-app").out.trimmed(),
             "insurance-app-own@draft");
    QVERIFY(ws.tried("threat-library draft insurance-app --key insurance-app").code != 0);
    QCOMPARE(ws.must("threat-library draft insurance-app --key own").out.trimmed(), "own@draft");
    ws.must("threat-library rule edit own T06 --impact 5 --requirements 6.1.4.b");
    ws.must("threat-library rule add own T900 --of flow --types sms --include has_login");
    const Outcome wrong = ws.tried("threat-library rule edit own T900 --exclude &");
    QVERIFY(wrong.code != 0);
    QVERIFY2(wrong.err.contains("column 1"), qUtf8Printable(wrong.err));

    const Outcome checked = ws.tried("threat-library check own@draft --json");
    QCOMPARE(checked.code, 1);
    const QJsonObject problem = checked.element("key", "T900");
    QCOMPARE(problem["kind"].toString(), "rule");
    QVERIFY(problem["blocks"].toBool());
    QVERIFY(ws.tried("threat-library publish own 1.1.0").code != 0);
    QCOMPARE(ws.tried("threat-library publish own").code, 3);
    ws.must("threat-library rule remove own T900");
    ws.must("threat-library check own@draft");

    const Outcome diff = ws.must("threat-library diff insurance-app own@draft --json");
    QCOMPARE(diff.array().size(), 1);
    QCOMPARE(diff.array()[0].toObject()["fields"].toArray(),
             (QJsonArray{"impact", "requirements"}));
    QCOMPARE(ws.must("threat-library publish own 1.1.0").out.trimmed(), "own@1.1.0");
    QVERIFY(ws.names().contains("own@1.1.0"));
    QVERIFY(!ws.names().contains("own@draft"));
    QVERIFY(ws.tried("threat-library rule edit own@1.1.0 T06 --impact 1").code != 0);
    ws.must("threat-library discard insurance-app-own");
}

void ThreatLibraryVerbsTest::aFileIsAVersionOfItsOwn()
{
    const Workspace ws;
    ws.write("small.json", smallThreatLibrary());
    QCOMPARE(ws.must("threat-library import small.json").out.trimmed(), "small@draft");
    QVERIFY(ws.tried("threat-library import small.json").code != 0);
    ws.must("threat-library import small.json --replace");
    ws.must("threat-library import small.json --publish");
    ws.must("threat-library export small@1 -o out.json");
    const QJsonObject listed = ws.must("threat-library list --json").element("version", "1");
    const QByteArray digest =
        QCryptographicHash::hash(ws.read("out.json"), QCryptographicHash::Sha256).toHex();
    QCOMPARE(listed["content_sha256"].toString(), QString::fromLatin1(digest));
    ws.write("broken.json", "{\"key\": \"x\"");
    const Outcome broken = ws.tried("threat-library import broken.json");
    QVERIFY(broken.code != 0);
    QVERIFY(broken.err.contains("threat library"));
}

void ThreatLibraryVerbsTest::aModelIsMovedWithAPreview()
{
    const Workspace ws;
    ws.addRelease();
    ws.must("threat-model draw --release POLICY@1.0 --template h5-marketing");
    ws.write("small.json", smallThreatLibrary());
    ws.must("threat-library import small.json --publish");
    const QJsonObject preview =
        ws.must("threat-model move --release POLICY@1.0 --to small --dry-run --json").object();
    QCOMPARE(preview["from"].toString(), "insurance-app@1.0.0");
    QCOMPARE(preview["to"].toString(), "small@1");
    QVERIFY(preview["goes"].toInt() > 100);
    QVERIFY(!preview["unknown_types"].toArray().isEmpty());
    const auto library = [&] {
        return ws.must("threat-model show --release POLICY@1.0 --json")
            .object()["library_version"]
            .toString();
    };
    QCOMPARE(library(), "1.0.0");
    ws.must("threat-model move --release POLICY@1.0 --to small@1");
    QCOMPARE(library(), "1");
    QCOMPARE(ws.tried("threat-model move --release POLICY@1.0 --to small@1").code, 3);
    const QJsonObject back =
        ws.must("threat-model move --release POLICY@1.0 --to insurance-app --json").object();
    QCOMPARE(back["comes"].toInt(), preview["goes"].toInt());
}

QTEST_GUILESS_MAIN(ThreatLibraryVerbsTest)
#include "threatlibraryverbstest.moc"
