#include "models/libraries/libraryrepository.h"
#include "tests/app/cli/cliprogram.h"
#include "tests/support/testworkspace.h"

using namespace gatehouse;

/// A workspace that holds the first version of the built-in library is offered the next one.
class LibraryVerbsTest : public QObject
{
    Q_OBJECT

    /// As an earlier program left it: version 1.0.0 and a release held against it.
    struct Earlier {
        Earlier()
        {
            Change change = file.change("library.publish");
            need(LibraryRepository::publish(change, need(builtInLibrary(QStringLiteral("1.0.0")))));
            need(change.commit());
            file.close();
            cli.setEnvironment("GATEHOUSE_WORKSPACE", file.path());
            must("app add PAY --name Payments --kind native_app --platforms android");
            must("release add PAY 1.0");
        }
        Outcome must(const char *call) { return cli.must(whole(call)); }
        QStringList whole(const char *call) { return words(call) + QStringList{"--as", "owner"}; }
        const QJsonArray list(const char *call)
        {
            return cli.must(words(call) + QStringList{"--json"}).array();
        }

        TestWorkspace file;
        CliProgram cli;
    };

private Q_SLOTS:
    void showsEveryVersionWithoutAWorkspace();
    void publishesWhatIsOffered();
    void publishesOnlyWhatComesWithTheProgram_data();
    void publishesOnlyWhatComesWithTheProgram();
};

void LibraryVerbsTest::showsEveryVersionWithoutAWorkspace()
{
    CliProgram cli;
    cli.setEnvironment("GATEHOUSE_WORKSPACE", "");
    const Outcome listed = cli.must(words("library list --json"));
    QCOMPARE(listed.array().size(), 2);
    QCOMPARE(listed.element("version", "1.0.0")["requirements"].toInt(), 154);
    QCOMPARE(listed.element("version", "1.1.0")["requirements"].toInt(), 155);
    const QJsonObject first = cli.must(words("library show jrt-0225-2021@1.0.0 --json")).object();
    QCOMPARE(first["requirements"].toArray().size(), 154);
}

void LibraryVerbsTest::publishesWhatIsOffered()
{
    Earlier earlier;
    QCOMPARE(earlier.list("library list").size(), 1);
    const Outcome listed = earlier.cli.must(words("library list"));
    QVERIFY2(listed.err.contains("library publish jrt-0225-2021"), qUtf8Printable(listed.err));
    QCOMPARE(earlier.must("library publish jrt-0225-2021").out.trimmed(), "jrt-0225-2021@1.1.0");
    QCOMPARE(earlier.list("library list").size(), 2);
    QCOMPARE(earlier.list("library list")[0]["version"].toString(), "1.1.0");
    // Again is no error, and nothing is offered any more.
    QVERIFY(earlier.must("library publish jrt-0225-2021").err.contains("already"));
    QVERIFY(!earlier.cli.must(words("library list")).err.contains("library publish"));
    // What is held against the earlier version stays there.
    QCOMPARE(earlier.list("release list")[0]["baseline"].toArray(),
             QJsonArray{"jrt-0225-2021@1.0.0"});
}

void LibraryVerbsTest::publishesOnlyWhatComesWithTheProgram_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("says");
    QTest::newRow("another key") << "masvs"
                                 << "jrt-0225-2021";
    QTest::newRow("another version") << "jrt-0225-2021@9.0.0"
                                     << "1.1.0, 1.0.0";
    QTest::newRow("no version") << "jrt-0225-2021@"
                                << "1.1.0, 1.0.0";
}

void LibraryVerbsTest::publishesOnlyWhatComesWithTheProgram()
{
    QFETCH(QString, name);
    QFETCH(QString, says);
    Earlier earlier;
    const Outcome refused = earlier.cli.run(earlier.whole("library publish") + QStringList{name});
    QVERIFY(refused.code != 0);
    QVERIFY2(refused.err.contains(says), qUtf8Printable(refused.err));
    QCOMPARE(earlier.list("library list").size(), 1);
}

QTEST_GUILESS_MAIN(LibraryVerbsTest)
#include "libraryverbstest.moc"
