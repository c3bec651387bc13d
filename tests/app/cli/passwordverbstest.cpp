#include "tests/app/cli/cliprogram.h"

#include <QDirIterator>

using namespace gatehouse;

/// Passwords on the command line: whoever writes proves who they are, whoever reads need not.
class PasswordVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsWithoutAPassword();
    void writesOnlyWithThePassword();
    void nobodyActsAsAnother();
    void takesThePasswordFromStandardInput();
    void takesNoneFromTheArguments();
    void saysWhereAPasswordIsMissing();
    void locksAndUnlocksAnAccount();
    void countsWhatIsGuessedWhileReading();
    void whatWasGivenIsChangedFirst();
    void changesOnesOwn();
    void showsAndChangesThePolicy();
    void refusesAWeakPasswordAtTheBeginning();
    void takesTheCostItIsTold();
    void theDemoSaysItsPassword();
    void leavesNoPasswordAnywhere();

private:
    /// With this on standard input and nothing in the environment.
    Outcome typing(const QStringList &arguments, const QByteArray &input)
    {
        m_cli->setEnvironment("GATEHOUSE_PASSWORD_FILE", QString());
        const Outcome outcome = m_cli->run(arguments, [&input](QProcess &process) {
            process.write(input);
            process.closeWriteChannel();
        });
        m_cli->setEnvironment("GATEHOUSE_PASSWORD_FILE", m_known);
        return outcome;
    }
    /// With this password in the file.
    Outcome with(const QByteArray &password, const char *arguments)
    {
        m_cli->setEnvironment("GATEHOUSE_PASSWORD_FILE",
                              m_cli->secret(QStringLiteral("other"), password));
        const Outcome outcome = m_cli->run(words(arguments));
        m_cli->setEnvironment("GATEHOUSE_PASSWORD_FILE", m_known);
        return outcome;
    }
    const QJsonObject passwordOf(const QString &account)
    {
        return m_cli->must(words("account list --json"))
            .element("name", account)[QLatin1StringView("password")]
            .toObject();
    }

    std::unique_ptr<CliProgram> m_cli;
    QString m_known;
};

void PasswordVerbsTest::init()
{
    m_cli = std::make_unique<CliProgram>();
    m_known = m_cli->secret(QStringLiteral("password"), "open-sesame-2026\n");
    m_cli->init();
}

void PasswordVerbsTest::readsWithoutAPassword()
{
    for (const char *verb : {"account list", "account policy", "app list", "board"})
        QVERIFY2(typing(words(verb), {}).code == 0, verb);
}

void PasswordVerbsTest::writesOnlyWithThePassword()
{
    const Outcome wrong = with("wrong-2026", "unit add Sales");
    QCOMPARE(wrong.code, 3);
    QVERIFY2(wrong.err.contains("wrong"), qPrintable(wrong.err));
    QVERIFY(m_cli->must(words("unit list --json")).array().isEmpty());
    m_cli->must(words("unit add Sales"));
    QCOMPARE(m_cli->must(words("unit list --json")).array().size(), 1);
}

void PasswordVerbsTest::nobodyActsAsAnother()
{
    m_cli->must(words("account add li --name Li --roles administrator"));
    // None was set, so not even the owner of the file acts as li.
    const Outcome none = m_cli->run(words("unit add Sales --as li"));
    QCOMPARE(none.code, 3);
    QVERIFY2(none.err.contains("No password was set"), qPrintable(none.err));
    m_cli->setEnvironment("GATEHOUSE_NEW_PASSWORD_FILE",
                          m_cli->secret(QStringLiteral("fresh"), "first-entry-2026"));
    m_cli->must(words("account reset li --as chen"));
    QCOMPARE(m_cli->run(words("unit add Sales --as li")).code, 3);
    QCOMPARE(m_cli->run(words("review mine --as li")).code, 3); // nor reads as li
}

void PasswordVerbsTest::takesThePasswordFromStandardInput()
{
    QCOMPARE(typing(words("unit add Sales --password-stdin"), "open-sesame-2026\nleft\n").code, 0);
    QCOMPARE(typing(words("--password-stdin unit add Claims"), "open-sesame-2026").code, 0);
    QCOMPARE(typing(words("unit add Audit --password-stdin"), "wrong-2026\n").code, 3);
    QCOMPARE(typing(words("unit add Audit --password-stdin"), "").code, 3);
    const Outcome changed =
        typing(words("account password --password-stdin"), "open-sesame-2026\nmy-own-words-7\n");
    QVERIFY2(changed.code == 0, qPrintable(changed.err));
    QCOMPARE(with("my-own-words-7", "unit add Audit").code, 0);
}

void PasswordVerbsTest::takesNoneFromTheArguments()
{
    for (const char *call : {"account password my-own-words-7", "unit add X --password a1b2c3d4",
                             "unit add X --password-stdin=a1b2c3d4", "init x --password a1b2c3d4"})
        QVERIFY2(m_cli->run(words(call)).code == 2, call);
}

void PasswordVerbsTest::saysWhereAPasswordIsMissing()
{
    const Outcome outcome = typing(words("unit add Sales"), {});
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.err.contains("GATEHOUSE_PASSWORD_FILE"));
    QVERIFY(outcome.err.contains("--password-stdin"));
    m_cli->setEnvironment("GATEHOUSE_PASSWORD_FILE", m_cli->file(QStringLiteral("gone")));
    QVERIFY(m_cli->run(words("unit add Sales")).err.contains("gone"));
}

void PasswordVerbsTest::locksAndUnlocksAnAccount()
{
    m_cli->addAccount("li --name Li --roles administrator");
    for (int time = 0; time < 5; ++time)
        QCOMPARE(with("wrong-2026", "unit add Sales --as li").code, 3);
    QCOMPARE(passwordOf("li")[QLatin1StringView("state")].toString(), QStringLiteral("locked"));
    const Outcome locked = m_cli->run(words("unit add Sales --as li"));
    QCOMPARE(locked.code, 3);
    QVERIFY2(locked.err.contains("locked"), qPrintable(locked.err));
    m_cli->must(words("account unlock li --as chen"));
    m_cli->must(words("unit add Sales --as li"));
    // The log says it all, and proves it.
    const QJsonArray log = m_cli->must(words("audit log --limit 100 --json")).array();
    QStringList actions;
    for (const QJsonValue &entry : log)
        actions += entry[QLatin1StringView("action")].toString();
    QCOMPARE(actions.count(QStringLiteral("account.attempt")), 4);
    QCOMPARE(actions.count(QStringLiteral("account.lock")), 1);
    QCOMPARE(actions.count(QStringLiteral("account.unlock")), 1);
    m_cli->must(words("audit verify"));
}

void PasswordVerbsTest::countsWhatIsGuessedWhileReading()
{
    for (int time = 0; time < 5; ++time)
        QCOMPARE(with("wrong-2026", "review mine").code, 3);
    QCOMPARE(passwordOf("chen")[QLatin1StringView("state")].toString(), QStringLiteral("locked"));
}

void PasswordVerbsTest::whatWasGivenIsChangedFirst()
{
    m_cli->must(words("account add li --name Li --roles security_manager"));
    QCOMPARE(passwordOf("li")[QLatin1StringView("state")].toString(), QStringLiteral("missing"));
    QCOMPARE(
        typing(words("account reset li --password-stdin"), "open-sesame-2026\nfirst-entry-2026\n")
            .code,
        0);
    QCOMPARE(passwordOf("li")[QLatin1StringView("state")].toString(),
             QStringLiteral("must_change"));
    const Outcome before = with("first-entry-2026", "unit add Sales --as li");
    QCOMPARE(before.code, 3);
    QVERIFY2(before.err.contains("account password --as li"), qPrintable(before.err));
    QCOMPARE(typing(words("account password --as li --password-stdin"),
                    "first-entry-2026\nmy-own-words-7\n")
                 .code,
             0);
    QCOMPARE(with("my-own-words-7", "unit add Sales --as li").code, 0);
}

void PasswordVerbsTest::changesOnesOwn()
{
    const Outcome same =
        typing(words("account password --password-stdin"), "open-sesame-2026\nopen-sesame-2026\n");
    QCOMPARE(same.code, 3);
    const Outcome weak =
        typing(words("account password --password-stdin"), "open-sesame-2026\nabc\n");
    QCOMPARE(weak.code, 3);
    QVERIFY2(weak.err.contains("8 character"), qPrintable(weak.err));
    QCOMPARE(m_cli->run(words("account reset chen")).code, 3);
    m_cli->must(words("unit add Sales")); // nothing of it changed anything
}

void PasswordVerbsTest::showsAndChangesThePolicy()
{
    const QJsonObject before = m_cli->must(words("account policy --json")).object();
    QCOMPARE(before["length"].toInt(), 8);
    QCOMPARE(before["cost"].toInt(), 14);
    m_cli->must(words("account policy --length 12 --expiry-days 30 --signs yes"));
    const QJsonObject after = m_cli->must(words("account policy --json")).object();
    QCOMPARE(after["length"].toInt(), 12);
    QCOMPARE(after["expiry_days"].toInt(), 30);
    QCOMPARE(after["signs"].toBool(), true);
    QCOMPARE(m_cli->run(words("account policy --length 4")).code, 3);
    QCOMPARE(with("wrong-2026", "account policy --length 10").code, 3);
}

void PasswordVerbsTest::refusesAWeakPasswordAtTheBeginning()
{
    const Outcome weak = with("password1", "init weak.gatehouse --password-cost 14");
    QCOMPARE(weak.code, 3);
    QVERIFY(!QFile::exists(m_cli->file(QStringLiteral("weak.gatehouse"))));
}

void PasswordVerbsTest::takesTheCostItIsTold()
{
    QCOMPARE(m_cli->run(words("init other.gatehouse --password-cost 13")).code, 2);
    QCOMPARE(m_cli->run(words("init other.gatehouse --password-cost 21")).code, 2);
    m_cli->must(words("init other.gatehouse --owner chen --password-cost 15"));
    QCOMPARE(
        m_cli->must(words("account policy --json -w other.gatehouse")).object()["cost"].toInt(),
        15);
}

void PasswordVerbsTest::theDemoSaysItsPassword()
{
    const Outcome made = m_cli->must(words("demo demo.gatehouse"));
    QVERIFY2(made.err.contains("gatehouse-2026"), qPrintable(made.err));
    QCOMPARE(with("gatehouse-2026", "unit add Sales -w demo.gatehouse --as manager").code, 0);
}

// In no file of the folder, in nothing that is said, however it ends.
void PasswordVerbsTest::leavesNoPasswordAnywhere()
{
    QString said;
    const auto note = [&said](const Outcome &outcome) {
        said += QString::fromUtf8(outcome.out) + outcome.err;
    };
    note(with("wrong-guess-77", "unit add Sales"));
    note(m_cli->run(words("unit add Sales")));
    note(typing(words("account password --password-stdin"), "open-sesame-2026\nmy-own-words-7\n"));
    note(typing(words("account password --password-stdin"), "my-own-words-7\nabc\n"));
    note(m_cli->run(words("audit log --limit 100 --json")));
    note(m_cli->run(words("account list --json")));
    note(m_cli->run(words("account list --export accounts.csv")));
    note(m_cli->run({QStringLiteral("backup"), m_cli->file(QStringLiteral("copy.gatehouse"))}));
    QDirIterator files(m_cli->folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    const QStringList words{QStringLiteral("wrong-guess-77"), QStringLiteral("open-sesame-2026"),
                            QStringLiteral("my-own-words-7")};
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        ++looked;
        for (const QString &word : words) {
            QVERIFY2(!content.contains(word.toUtf8()), qPrintable(file.fileName()));
            QVERIFY2(!content.contains(
                         QByteArray(reinterpret_cast<const char *>(word.utf16()), word.size() * 2)),
                     qPrintable(file.fileName()));
        }
    }
    QVERIFY(looked >= 3);
    for (const QString &word : words)
        QVERIFY2(!said.contains(word), qPrintable(said));
}

QTEST_GUILESS_MAIN(PasswordVerbsTest)
#include "passwordverbstest.moc"
