#include "models/workspace/credentials.h"
#include "models/libraries/libraryrepository.h"
#include "tests/app/cli/cliprogram.h"
#include "tests/support/testworkspace.h"

using namespace gatehouse;

/// A workspace that holds the first version of the built-in library is offered the next one, and
/// its releases are moved to it.
class LibraryVerbsTest : public QObject
{
    Q_OBJECT

    /// As an earlier program left it: version 1.0.0 and a release held against it.
    struct Earlier {
        Earlier()
        {
            Change change = file.change("library.publish");
            need(LibraryRepository::publish(change, need(builtInLibrary(QStringLiteral("1.0.0")))));
            // The file is of March, and the program of today.
            PasswordPolicy policy = need(CredentialRepository(file.database()).policy());
            policy.expiryDays = 0;
            need(Credentials::setPolicy(change, policy));
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
    void findsARequirementAsItIsCited_data();
    void findsARequirementAsItIsCited();
    void namesThoseThatACitationStandsFor();
    void publishesWhatIsOffered();
    void publishesOnlyWhatComesWithTheProgram_data();
    void publishesOnlyWhatComesWithTheProgram();
    void movesAReleaseWithWhatWasRecorded();
};

void LibraryVerbsTest::showsEveryVersionWithoutAWorkspace()
{
    CliProgram cli;
    cli.setEnvironment("GATEHOUSE_WORKSPACE", "");
    const Outcome listed = cli.must(words("library list --json"));
    QCOMPARE(listed.array().size(), 3);
    QCOMPARE(listed.element("version", "1.0.0")["requirements"].toInt(), 154);
    QCOMPARE(listed.element("version", "1.1.0")["requirements"].toInt(), 155);
    QCOMPARE(listed.element("version", "1.2.0")["requirements"].toInt(), 155);
    const QJsonObject first = cli.must(words("library show jrt-0225-2021@1.0.0 --json")).object();
    QCOMPARE(first["requirements"].toArray().size(), 154);
}

void LibraryVerbsTest::findsARequirementAsItIsCited_data()
{
    QTest::addColumn<QString>("cited");
    QTest::addColumn<QString>("key");
    QTest::newRow("its key") << QStringLiteral("6.1.6.2.b") << QStringLiteral("6.1.6.2.b");
    QTest::newRow("as it is printed")
        << QStringLiteral("6.1.6.2 b)") << QStringLiteral("6.1.6.2.b");
    QTest::newRow("written tight") << QStringLiteral("6.1.6.2B)") << QStringLiteral("6.1.6.2.b");
    QTest::newRow("at full width")
        << QStringLiteral("６．１．６．２　ｂ）") << QStringLiteral("6.1.6.2.b");
    QTest::newRow("a clause of one paragraph") << QStringLiteral("5.1") << QStringLiteral("5.1.p1");
}

void LibraryVerbsTest::findsARequirementAsItIsCited()
{
    QFETCH(const QString, cited);
    QFETCH(const QString, key);
    CliProgram cli;
    cli.setEnvironment("GATEHOUSE_WORKSPACE", "");
    const Outcome found = cli.must({QStringLiteral("library"), QStringLiteral("requirement"), cited,
                                    QStringLiteral("--json")});
    QCOMPARE(found.object()["id"].toString(), key);
}

// The clause holds several lists, and each begins anew.
void LibraryVerbsTest::namesThoseThatACitationStandsFor()
{
    CliProgram cli;
    cli.setEnvironment("GATEHOUSE_WORKSPACE", "");
    const Outcome refused =
        cli.run({QStringLiteral("library"), QStringLiteral("requirement"),
                 QStringLiteral("6.2.1.1 a)"), QStringLiteral("--language"), QStringLiteral("en")});
    QCOMPARE(refused.code, 3);
    QVERIFY2(refused.err.contains(QLatin1StringView("6.2.1.1")), qUtf8Printable(refused.err));
    QVERIFY2(refused.err.contains(QLatin1StringView("stands for several requirements")),
             qUtf8Printable(refused.err));
}

void LibraryVerbsTest::publishesWhatIsOffered()
{
    Earlier earlier;
    QCOMPARE(earlier.list("library list").size(), 1);
    const Outcome listed = earlier.cli.must(words("library list"));
    QVERIFY2(listed.err.contains("library publish jrt-0225-2021"), qUtf8Printable(listed.err));
    QCOMPARE(earlier.must("library publish jrt-0225-2021").out.trimmed(), "jrt-0225-2021@1.2.0");
    QCOMPARE(earlier.list("library list").size(), 2);
    QCOMPARE(earlier.list("library list")[0]["version"].toString(), "1.2.0");
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
                                     << "1.2.0, 1.1.0, 1.0.0";
    QTest::newRow("no version") << "jrt-0225-2021@"
                                << "1.2.0, 1.1.0, 1.0.0";
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

void LibraryVerbsTest::movesAReleaseWithWhatWasRecorded()
{
    Earlier earlier;
    earlier.must("assess --release PAY@1.0 --phase test --requirement 6.1.2.a --judgement "
                 "compliant --methods static --object b3 --record ok");
    earlier.must("assess --release PAY@1.0 --phase design --requirement 6.3.2.a --judgement "
                 "compliant --methods document --object b3 --record ok");
    earlier.must("assess --organisation --requirement 7.1.a --judgement partial --methods "
                 "document --object b3 --record ok");
    // Each app answers for it itself from version 1.2.0 on.
    earlier.must("assess --organisation --requirement 7.2.c --judgement compliant --methods "
                 "document --object b3 --record ok");
    earlier.must("library publish jrt-0225-2021");

    const QJsonObject preview =
        earlier.must("release move PAY@1.0 --library jrt-0225-2021 --preview --json").object();
    QCOMPARE(preview["preview"].toBool(), true);
    QCOMPARE(preview["to"].toString(), "jrt-0225-2021@1.2.0");
    QCOMPARE(preview["carried"]["assessments"].toInt(), 1);
    QCOMPARE(preview["copied_of_organisation"]["assessments"].toInt(), 1);
    QCOMPARE(preview["to_be_assessed"].toArray(),
             (QJsonArray{"5.3.p1", "5.4.p1", "5.5.p1", "6.1.5.2.p0", "6.1.8.p4", "7.2.c", "7.3.4.c",
                         "7.3.5.a"}));
    QCOMPARE(preview["stays_on_record"][0]["requirement"].toString(), "6.3.2.a");
    QCOMPARE(preview["stays_of_organisation"].toArray().size(), 1);
    QCOMPARE(preview["stays_of_organisation"][0]["requirement"].toString(), "7.2.c");
    QCOMPARE(earlier.list("release list")[0]["baseline"].toArray(),
             QJsonArray{"jrt-0225-2021@1.0.0"});

    const Outcome moved = earlier.must("release move PAY@1.0 --library jrt-0225-2021@1.2.0");
    // As they are cited, and no counts of nothing.
    for (const char *said : {"6.1.8 ", "6.3.2 a)", "Assessments"})
        QVERIFY2(moved.out.contains(said), moved.out.constData());
    for (const char *said : {"6.1.8.p4", "6.3.2.a", "Evidence links", " 0"})
        QVERIFY2(!moved.out.contains(said), moved.out.constData());
    QCOMPARE(earlier.list("release list")[0]["baseline"].toArray(),
             QJsonArray{"jrt-0225-2021@1.2.0"});
    const Outcome sheet = earlier.cli.must(words("assess list --release PAY@1.0 --json"));
    QCOMPARE(sheet.element("requirement", "6.1.2.a")["judgement"].toString(), "compliant");
    QCOMPARE(sheet.element("requirement", "7.1.a")["judgement"].toString(), "partial");

    // Who is there already gets an answer, and a version that is not published none.
    const Outcome there =
        earlier.cli.run(earlier.whole("release move PAY@1.0 --library jrt-0225-2021"));
    QCOMPARE(there.code, 1);
    QVERIFY(there.err.contains("already"));
    const Outcome unknown =
        earlier.cli.run(earlier.whole("release move PAY@1.0 --library jrt-0225-2021@3"));
    QVERIFY(unknown.code > 1);
    QVERIFY(unknown.err.contains("jrt-0225-2021@1.2.0, jrt-0225-2021@1.0.0"));
    earlier.cli.must(words("doctor"));
}

QTEST_GUILESS_MAIN(LibraryVerbsTest)
#include "libraryverbstest.moc"
