#include "tests/app/cli/cliprogram.h"

#include <QDir>

#include <csignal>
#include <sqlite3.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace gatehouse;

namespace {

constexpr uid_t nobody = 65534;

// A file as somebody without root's rights sees it.
void becomeNobody()
{
    if (geteuid() == 0 && setresuid(nobody, nobody, nobody) != 0)
        _exit(99);
}

/// Tells that a file is read, whoever does so: what a program has open is its own affair.
class ReadingWatch
{
public:
    explicit ReadingWatch(const QString &path) : m_events(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        if (::inotify_add_watch(m_events, QFile::encodeName(path).constData(), IN_ACCESS) < 0)
            qFatal("the file cannot be watched");
    }
    ~ReadingWatch() { ::close(m_events); }
    ReadingWatch(const ReadingWatch &) = delete;

    /// Whether it was since the last time.
    bool wasRead()
    {
        alignas(inotify_event) char events[4096];
        return ::read(m_events, events, sizeof events) > 0;
    }

private:
    int m_events;
};

} // namespace

/// Files that are not as they should be, and places that cannot be written.
class FilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatIsNoWorkspace_data();
    void refusesWhatIsNoWorkspace();
    void leavesAFileThatStandsThere();
    void saysThatAPlaceCannotBeWritten_data();
    void saysThatAPlaceCannotBeWritten();
    void readsFromAReadOnlyFolderButDoesNotWriteThere();
    void saysSizesInTheLanguageAskedFor();
    void reportsAFullDisk();
    void saysThatAFileMayGrowNoFurther();
    void saysThatWhatWasGivenOfKnownContentIsNotRecorded();
    void neverWritesOverAWorkspace_data();
    void neverWritesOverAWorkspace();
    void replacesAFileOnlyWhenAsked();
    void writesIntoAFolderWithAPercentSign();
    void givesUpOnInterruptionWithNothingHalfDone();
    void doctorFindsTamperedEvidence();
    void aSearchIndexThatWasEmptiedIsMadeAnew();
};

void FilesTest::refusesWhatIsNoWorkspace_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missing") << "missing"
                             << "There is no file";
    QTest::newRow("empty") << "empty"
                           << "is not a Gatehouse workspace";
    QTest::newRow("text") << "text"
                          << "is not a Gatehouse workspace";
    QTest::newRow("folder") << "folder"
                            << "is not a file";
    QTest::newRow("another program's database") << "foreign"
                                                << "is not a Gatehouse workspace";
    QTest::newRow("newer") << "newer"
                           << "newer Gatehouse";
    QTest::newRow("cut off") << "cut off"
                             << "cut off";
}

void FilesTest::refusesWhatIsNoWorkspace()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, sentence);
    CliProgram cli;
    cli.init();
    QByteArray content = cli.read("test.gatehouse");
    QVERIFY(content.size() > 100);
    if (kind == "empty")
        content.clear();
    else if (kind == "text")
        content = QString("保单").repeated(1000).toUtf8();
    else if (kind == "foreign")
        content.replace(68, 4, "abcd"); // application_id
    else if (kind == "newer")
        content.replace(60, 4, QByteArray::fromHex("000003e7")); // user_version
    else if (kind == "cut off")
        content.truncate(content.size() / 2);

    const QString path = cli.file("other.gatehouse");
    if (kind == "folder")
        QVERIFY(QDir().mkdir(path));
    else if (kind != "missing")
        cli.write("other.gatehouse", content);
    for (const char *call : {"app list", "unit add x", "doctor", "backup copy.gatehouse"}) {
        const Outcome outcome = cli.run(QStringList{"-w", path} + words(call));
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(sentence), qUtf8Printable(outcome.err));
    }
    if (kind != "missing" && kind != "folder")
        QCOMPARE(cli.read("other.gatehouse"), content);
    QVERIFY(!QFile::exists(cli.file("copy.gatehouse")));
}

void FilesTest::leavesAFileThatStandsThere()
{
    CliProgram cli;
    cli.write("notes.gatehouse", "mine");
    for (const char *verb : {"init", "demo"}) {
        const Outcome outcome = cli.run({verb, cli.file("notes.gatehouse")});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains("exists already"), qUtf8Printable(outcome.err));
        QCOMPARE(cli.read("notes.gatehouse"), QByteArray("mine"));
    }
}

void FilesTest::saysThatAPlaceCannotBeWritten_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("init") << "init /proc/new.gatehouse";
    QTest::newRow("init, no folder") << "init /nowhere/new.gatehouse";
    QTest::newRow("demo") << "demo /proc/new.gatehouse";
    QTest::newRow("export") << "export workbook --release POLICY@1.0 -o /proc/new.xlsx";
    QTest::newRow("export, no folder") << "export workbook --release POLICY@1.0 -o /nowhere/a.xlsx";
    QTest::newRow("evidence") << "evidence save E-0001 -o /proc/new.txt";
    QTest::newRow("backup") << "backup /proc/new.gatehouse";
    QTest::newRow("backup onto itself") << "backup test.gatehouse";
}

void FilesTest::saysThatAPlaceCannotBeWritten()
{
    QFETCH(const QString, call);
    CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must({"evidence", "add", cli.write("report.txt", "report")});
    const Outcome outcome = cli.run(call.split(' '));
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.err.startsWith("gatehouse-cli: "));
    QCOMPARE(cli.run({"doctor"}).code, 0);
}

void FilesTest::readsFromAReadOnlyFolderButDoesNotWriteThere()
{
    const CliProgram cli;
    cli.init();
    cli.addRelease();
    QFile::remove(cli.workspace() + "-wal");
    QFile::remove(cli.workspace() + "-shm");
    if (geteuid() == 0 && access(qPrintable(CliProgram::binary()), X_OK) != 0)
        QSKIP("the program cannot be run by others here");
    using enum QFileDevice::Permission;
    const auto readable = ReadOwner | ReadGroup | ReadOther;
    QVERIFY(QFile::setPermissions(cli.workspace(), readable));
    QVERIFY(QFile::setPermissions(cli.folder(), readable | ExeOwner | ExeGroup | ExeOther));

    const Outcome read = cli.run(words("app list --json"), {}, becomeNobody);
    const Outcome written = cli.run(words("unit add x"), {}, becomeNobody);
    QVERIFY(QFile::setPermissions(cli.folder(), readable | WriteOwner | ExeOwner));

    QCOMPARE(read.code, 0);
    QCOMPARE(read.array().size(), 1);
    QCOMPARE(written.code, 3);
    QVERIFY2(written.err.contains("read-only"), qUtf8Printable(written.err));
}

void FilesTest::saysSizesInTheLanguageAskedFor()
{
    const CliProgram cli;
    cli.init();
    cli.must({"evidence", "add", cli.write("report.txt", QByteArray(512, 'x'))});
    const auto list = [&cli](const char *language) {
        return QString::fromUtf8(cli.must({"--language", language, "evidence", "list"}).out);
    };
    QVERIFY2(list("zh").contains(QStringLiteral("512字节")), qUtf8Printable(list("zh")));
    QVERIFY2(list("en").contains(QStringLiteral("512 bytes")), qUtf8Printable(list("en")));
}

void FilesTest::reportsAFullDisk()
{
    QProcess process;
    process.setStandardOutputFile("/dev/full");
    process.start(CliProgram::binary(), words("library show jrt-0225-2021 --json --language en"));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("could not be written"));
}

void FilesTest::saysThatAFileMayGrowNoFurther()
{
    const CliProgram cli;
    cli.init();
    const Outcome outcome = cli.run(words("backup copy.gatehouse"), {}, [] {
        const rlimit limit{100 << 10, 100 << 10};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    });
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.startsWith("gatehouse-cli: "), qUtf8Printable(outcome.err));
    QVERIFY(!QFile::exists(cli.file("copy.gatehouse")));
    QCOMPARE(cli.run({"doctor"}).code, 0);
}

void FilesTest::saysThatWhatWasGivenOfKnownContentIsNotRecorded()
{
    const CliProgram cli;
    cli.init();
    const QString report = cli.write("report.txt", "report");
    cli.must({"evidence", "add", report, "--title", "First"});
    const Outcome plain = cli.must({"evidence", "add", report});
    QVERIFY2(plain.err.contains("stored once"), qUtf8Printable(plain.err));
    QVERIFY2(!plain.err.contains("not recorded"), qUtf8Printable(plain.err));
    for (const char *option : {"--title", "--source"}) {
        const Outcome again = cli.must({"evidence", "add", report, option, "Second"});
        QVERIFY2(again.err.contains("not recorded"), qUtf8Printable(again.err));
        QVERIFY2(again.err.contains("evidence update E-0001"), qUtf8Printable(again.err));
    }
}

void FilesTest::neverWritesOverAWorkspace_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("the open one") << "test.gatehouse";
    QTest::newRow("a link to it") << "link.xlsx";
    QTest::newRow("a hard link to it") << "hard.xlsx";
    QTest::newRow("its log") << "test.gatehouse-wal";
    QTest::newRow("another one") << "other.gatehouse";
    QTest::newRow("a copy") << "copy.xlsx";
}

void FilesTest::neverWritesOverAWorkspace()
{
    QFETCH(const QString, target);
    const CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must({"evidence", "add", cli.write("report.txt", "report")});
    cli.must({"init", cli.file("other.gatehouse")});
    cli.must({"backup", cli.file("copy.xlsx")});
    QVERIFY(QFile::link(cli.workspace(), cli.file("link.xlsx")));
    QCOMPARE(link(qPrintable(cli.workspace()), qPrintable(cli.file("hard.xlsx"))), 0);
    const QByteArray before = cli.read(target);
    for (const char *call :
         {"export workbook --release POLICY@1.0 -o", "evidence save E-0001 -o"}) {
        const Outcome outcome = cli.run(words(call) << target << "--replace");
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains("workspace"), qUtf8Printable(outcome.err));
    }
    QCOMPARE(cli.read(target), before);
    QCOMPARE(cli.run({"doctor"}).code, 0);
}

void FilesTest::replacesAFileOnlyWhenAsked()
{
    const CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must({"evidence", "add", cli.write("report.txt", "report")});
    for (const char *call :
         {"export workbook --release POLICY@1.0 -o", "evidence save E-0001 -o"}) {
        cli.write("mine", "mine");
        const Outcome refused = cli.run(words(call) << "mine");
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.err.contains("--replace"), qUtf8Printable(refused.err));
        QCOMPARE(cli.read("mine"), QByteArray("mine"));
        cli.must(words(call) << "mine"
                             << "--replace");
        QVERIFY(cli.read("mine") != "mine");
    }
}

void FilesTest::writesIntoAFolderWithAPercentSign()
{
    const CliProgram cli;
    cli.init();
    cli.addRelease();
    cli.must({"evidence", "add", cli.write("report.txt", "report")});
    QVERIFY(QDir(cli.folder()).mkdir("50%1 done"));
    cli.must(words("export workbook --release POLICY@1.0 -o") << "50%1 done/a.xlsx");
    cli.must(words("evidence save E-0001 -o") << "50%1 done/b.txt");
    cli.must({"init", "50%1 done/c%1.gatehouse"});
    QCOMPARE(QDir(cli.file("50%1 done"))
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{"a.xlsx", "b.txt", "c%1.gatehouse"}));
    QCOMPARE(cli.read("50%1 done/b.txt"), QByteArray("report"));
}

void FilesTest::givesUpOnInterruptionWithNothingHalfDone()
{
    CliProgram cli;
    cli.init();
    QFile recording(cli.file("recording.bin"));
    QVERIFY(recording.open(QIODevice::WriteOnly));
    QVERIFY(recording.resize(qint64(6) << 30)); // a hole: takes no room, but long to read
    ReadingWatch watch(recording.fileName());
    const Outcome outcome =
        cli.run({"evidence", "add", recording.fileName()}, [&watch](QProcess &process) {
            if (!QTest::qWaitFor([&] { return watch.wasRead(); }, 60000))
                qFatal("the file is never read");
            ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        });
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
    QCOMPARE(cli.must(words("evidence list --json")).array(), QJsonArray());
    QCOMPARE(cli.run({"doctor"}).code, 0);
}

void FilesTest::doctorFindsTamperedEvidence()
{
    CliProgram cli;
    cli.init();
    const QByteArray content = "penetration test report of the spring release";
    cli.must({"evidence", "add", cli.write("report.txt", content)});
    cli.must({"backup", cli.file("copy.gatehouse")}); // everything in one file
    QByteArray bytes = cli.read("copy.gatehouse");
    QCOMPARE(bytes.count(content), 1);
    bytes.replace(content, QByteArray(content).replace("spring", "autumn"));
    cli.write("copy.gatehouse", bytes);

    const Outcome outcome = cli.run({"-w", cli.file("copy.gatehouse"), "doctor", "--json"});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.object()["ok"], false);
    const QJsonArray checks = outcome.object()["checks"].toArray();
    QCOMPARE(checks.size(), 16);
    for (const QJsonValue &check : checks) {
        const bool isEvidence = check["id"] == "evidence";
        QCOMPARE(check["ok"].toBool(), !isEvidence);
        QCOMPARE(check["found"].toArray().size(), isEvidence ? 1 : 0);
        if (isEvidence)
            QVERIFY(check["found"][0].toString().startsWith("E-0001"));
    }
    const Outcome saved = cli.run(
        {"-w", cli.file("copy.gatehouse"), "evidence", "save", "E-0001", "-o", cli.file("out")});
    QCOMPARE(saved.code, 3);
    QVERIFY(!QFile::exists(cli.file("out")));
}

void FilesTest::aSearchIndexThatWasEmptiedIsMadeAnew()
{
    CliProgram cli;
    cli.init();
    cli.must(words("unit add 总公司"));
    cli.must({"evidence", "add", cli.write("report.txt", "penetration test report")});
    {
        sqlite3 *file = nullptr;
        QCOMPARE(sqlite3_open(qUtf8Printable(cli.workspace()), &file), SQLITE_OK);
        QCOMPARE(sqlite3_exec(file, "UPDATE search_index_data SET block = zeroblob(length(block))",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(file);
    }
    const Outcome broken = cli.run({"doctor"});
    QCOMPARE(broken.code, 1);
    QVERIFY2(broken.out.contains("gatehouse-cli reindex"), broken.out.constData());
    cli.must({"reindex"});
    QCOMPARE(cli.run({"doctor"}).code, 0);
}

QTEST_GUILESS_MAIN(FilesTest)
#include "filestest.moc"
