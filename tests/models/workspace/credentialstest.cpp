#include "models/workspace/credentials.h"

#include "models/accounts/accountrepository.h"
#include "models/auditchain/auditlog.h"
#include "models/workspace/actions.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QTest>

using namespace gatehouse;

class CredentialsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsInTheOwner();
    void tellsTheLogWhereWorkBegins();
    void countsWrongPasswordsAndLocksForLonger();
    void beginsAnewAfterTheRightOne();
    void countsWithoutAnyPermission();
    void isUnlockedByAnAdministrator();
    void nobodySignsInWhereNoneWasSet();
    void anAdministratorGivesAPasswordThatIsChangedFirst();
    void nobodyResetsTheirOwnOrWithoutPermission();
    void tellsNobodyWhatAnothersPasswordIs();
    void changesOnesOwnWithTheOldOne();
    void refusesThoseBefore();
    void expiresWhenThePolicySaysSo();
    void theFirstAdministratorSetsTheirOwn();
    void followersAreToldWithinTheChange();
    void whatWasSetMeanwhileIsNotOverwritten();
    void recordsThePolicy();
    void leavesNoPasswordInTheFile();

private:
    Session owner()
    {
        return {m_test->workspace(),
                need(AccountRepository(m_test->database()).byName(QStringLiteral("owner")))};
    }
    static Secret secret(const char *text) { return Secret(QString::fromUtf8(text)); }
    Secret known() const { return Secret(testPassword()); }
    CredentialRepository credentials() { return CredentialRepository(m_test->database()); }
    PasswordState stateOf(const Session &session)
    {
        return need(credentials().stateOf(session.account.id, m_test->clock().now()));
    }
    QString lastAction() { return need(AuditLog(m_test->database()).entries(0, 1)).front().action; }
    void pass(qint64 seconds) { m_test->clock().set(m_test->clock().now().addSecs(seconds)); }

    std::unique_ptr<TestWorkspace> m_test;
};

void CredentialsTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

void CredentialsTest::signsInTheOwner()
{
    QCOMPARE(need(Credentials::signIn(owner(), known())), PasswordState::Valid);
    // Right at once, it leaves no trace but what is done then.
    QCOMPARE(lastAction(), QStringLiteral("test.accounts"));
}

void CredentialsTest::tellsTheLogWhereWorkBegins()
{
    const qint64 before = need(AuditLog(m_test->database()).count());
    need(Credentials::noteAttempt(owner(), true, Entering::Anew));
    QCOMPARE(lastAction(), QStringLiteral("account.sign_in"));
    const AuditEntry entry = need(AuditLog(m_test->database()).entries(0, 1)).front();
    QCOMPARE(entry.accountUid, owner().account.uid);
    const QJsonObject record =
        entry.content[QLatin1StringView("records")].toArray().first().toObject();
    QCOMPARE(record["entity"].toString(), QStringLiteral("credential"));
    QCOMPARE(record["after"].toObject(), (QJsonObject{{"signed_in", true}}));
    // After a wrong one it is one entry, too.
    QVERIFY(!Credentials::noteAttempt(owner(), false, Entering::Anew));
    need(Credentials::noteAttempt(owner(), true, Entering::Anew));
    QCOMPARE(lastAction(), QStringLiteral("account.sign_in"));
    QCOMPARE(need(AuditLog(m_test->database()).count()), before + 3);
    QCOMPARE(need(credentials().of(owner().account.id))->failedAttempts, 0);
    // To prove it once more begins nothing.
    need(Credentials::noteAttempt(owner(), true));
    QCOMPARE(need(AuditLog(m_test->database()).count()), before + 3);
    QVERIFY(need(AuditLog(m_test->database()).verify()).ok);
}

void CredentialsTest::countsWrongPasswordsAndLocksForLonger()
{
    for (int time = 1; time <= 4; ++time) {
        const auto refused = Credentials::signIn(owner(), secret("wrong-2026"));
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QCOMPARE(lastAction(), QStringLiteral("account.attempt"));
    }
    QVERIFY(!Credentials::signIn(owner(), secret("wrong-2026")));
    QCOMPARE(lastAction(), QStringLiteral("account.lock"));
    QCOMPARE(stateOf(owner()), PasswordState::Locked);
    // Not even the right one, and nothing is counted meanwhile.
    const auto locked = Credentials::signIn(owner(), known());
    QVERIFY(locked.error().message.contains("locked"));
    pass(61);
    QVERIFY(!Credentials::signIn(owner(), secret("wrong-2026")));
    pass(61);
    QCOMPARE(stateOf(owner()), PasswordState::Locked); // for twice as long by now
    pass(60);
    QCOMPARE(need(Credentials::signIn(owner(), known())), PasswordState::Valid);
}

void CredentialsTest::beginsAnewAfterTheRightOne()
{
    for (int time = 0; time < 4; ++time)
        QVERIFY(!Credentials::signIn(owner(), secret("wrong-2026")));
    need(Credentials::signIn(owner(), known()));
    QCOMPARE(lastAction(), QStringLiteral("account.sign_in"));
    QCOMPARE(need(credentials().of(owner().account.id))->failedAttempts, 0);
    QVERIFY(!Credentials::signIn(owner(), secret("wrong-2026")));
    QCOMPARE(stateOf(owner()), PasswordState::Valid);
}

void CredentialsTest::countsWithoutAnyPermission()
{
    const Session viewer = m_test->session(Role::Viewer);
    {
        Change change = m_test->change();
        giveTestPassword(change, viewer.account.id);
        need(change.commit());
    }
    QVERIFY(!Credentials::signIn(viewer, secret("wrong-2026")));
    QCOMPARE(need(credentials().of(viewer.account.id))->failedAttempts, 1);
    // Kept for good: whoever opens the file next reads it.
    const auto reader = need(Database::open(m_test->path(), Database::Mode::ReadOnly));
    QCOMPARE(need(CredentialRepository(*reader).of(viewer.account.id))->failedAttempts, 1);
}

void CredentialsTest::isUnlockedByAnAdministrator()
{
    const Session auditor = m_test->session(Role::Auditor);
    need(Credentials::give(owner(), auditor.account, secret("first-entry-2026")));
    for (int time = 0; time < 5; ++time)
        QVERIFY(!Credentials::signIn(auditor, secret("wrong-2026")));
    QCOMPARE(stateOf(auditor), PasswordState::Locked);
    QCOMPARE(Change::begin(auditor, actions::unlockAccount).error().kind, ErrorKind::Refused);
    Change change = need(Change::begin(owner(), actions::unlockAccount));
    need(Credentials::unlock(change, auditor.account.id));
    need(change.commit());
    QCOMPARE(need(Credentials::signIn(auditor, secret("first-entry-2026"))),
             PasswordState::MustChange);
}

void CredentialsTest::nobodySignsInWhereNoneWasSet()
{
    const Session auditor = m_test->session(Role::Auditor);
    const auto refused = Credentials::signIn(auditor, secret(""));
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(refused.error().message.contains("administrator"));
}

void CredentialsTest::anAdministratorGivesAPasswordThatIsChangedFirst()
{
    const Session auditor = m_test->session(Role::Auditor);
    QCOMPARE(stateOf(auditor), PasswordState::Missing);
    need(Credentials::give(owner(), auditor.account, secret("first-entry-2026")));
    QCOMPARE(lastAction(), QStringLiteral("account.password.reset"));
    QCOMPARE(need(Credentials::signIn(auditor, secret("first-entry-2026"))),
             PasswordState::MustChange);
    need(Credentials::changeOwn(auditor, secret("first-entry-2026"), secret("my-own-words-7")));
    QCOMPARE(lastAction(), QStringLiteral("account.password"));
    QCOMPARE(need(Credentials::signIn(auditor, secret("my-own-words-7"))), PasswordState::Valid);
    QVERIFY(!Credentials::signIn(auditor, secret("first-entry-2026")));
}

void CredentialsTest::nobodyResetsTheirOwnOrWithoutPermission()
{
    QCOMPARE(Credentials::give(owner(), owner().account, secret("my-own-words-7")).error().kind,
             ErrorKind::Refused);
    const Session manager = m_test->session(Role::SecurityManager);
    QCOMPARE(Credentials::give(manager, owner().account, secret("my-own-words-7")).error().kind,
             ErrorKind::Refused);
    QVERIFY(Credentials::signIn(owner(), known()));
}

void CredentialsTest::tellsNobodyWhatAnothersPasswordIs()
{
    // Who may give none hears the same of every word.
    const Session manager = m_test->session(Role::SecurityManager);
    const auto refusal = [&](const Secret &guess) {
        return Credentials::give(manager, owner().account, guess).error().message;
    };
    const QString refused = refusal(secret("my-own-words-7"));
    QCOMPARE(refusal(known()), refused);
    QCOMPARE(refusal(secret("short1")), refused);
    QVERIFY(refused.contains("may not"));
    // Who may is not told either: it is changed first, and held against those it was by its owner.
    const Session auditor = m_test->session(Role::Auditor);
    need(Credentials::give(owner(), auditor.account, secret("first-entry-2026")));
    need(Credentials::changeOwn(auditor, secret("first-entry-2026"), secret("my-own-words-7")));
    need(Credentials::give(owner(), auditor.account, secret("my-own-words-7")));
    QCOMPARE(stateOf(auditor), PasswordState::MustChange);
    QCOMPARE(Credentials::changeOwn(auditor, secret("my-own-words-7"), secret("my-own-words-7"))
                 .error()
                 .kind,
             ErrorKind::Invalid);
}

void CredentialsTest::changesOnesOwnWithTheOldOne()
{
    QCOMPARE(Credentials::changeOwn(owner(), secret("wrong-2026"), secret("my-own-words-7"))
                 .error()
                 .kind,
             ErrorKind::Refused);
    QCOMPARE(need(credentials().of(owner().account.id))->failedAttempts, 1);
    QCOMPARE(Credentials::changeOwn(owner(), known(), secret("short1")).error().kind,
             ErrorKind::Invalid);
    need(Credentials::changeOwn(owner(), known(), secret("my-own-words-7")));
    QVERIFY(Credentials::signIn(owner(), secret("my-own-words-7")));
    // Not for another, even where one may reset it.
    const NewPassword others = need(Credentials::prepare(
        m_test->database(), m_test->session(Role::Auditor).account, secret("their-words-77")));
    Change change = need(Change::begin(owner(), actions::changePassword));
    QCOMPARE(Credentials::change(change, others).error().kind, ErrorKind::Refused);
}

void CredentialsTest::refusesThoseBefore()
{
    PasswordPolicy policy = need(credentials().policy());
    policy.history = 2;
    {
        Change change = need(Change::begin(owner(), actions::editPasswordPolicy));
        need(Credentials::setPolicy(change, policy));
        need(change.commit());
    }
    const auto changed = [this](const char *from, const char *to) {
        return Credentials::changeOwn(owner(), secret(from), secret(to));
    };
    QVERIFY(!Credentials::changeOwn(owner(), known(), known()));
    need(Credentials::changeOwn(owner(), known(), secret("second-words-2")));
    need(changed("second-words-2", "third-words-33"));
    QCOMPARE(changed("third-words-33", "second-words-2").error().kind, ErrorKind::Invalid);
    need(changed("third-words-33", "fourth-words-4"));
    // Two before it are compared; the first of all may come back, and is kept no longer.
    const CredentialId id = need(credentials().of(owner().account.id))->id;
    QCOMPARE(need(credentials().digests(id, 100)).size(), size_t(3));
    need(Credentials::changeOwn(owner(), secret("fourth-words-4"), known()));
}

void CredentialsTest::expiresWhenThePolicySaysSo()
{
    pass(qint64(90) * 24 * 60 * 60 - 1);
    QCOMPARE(need(Credentials::signIn(owner(), known())), PasswordState::Valid);
    pass(1);
    QCOMPARE(need(Credentials::signIn(owner(), known())), PasswordState::Expired);
    need(Credentials::changeOwn(owner(), known(), secret("my-own-words-7")));
    QCOMPARE(stateOf(owner()), PasswordState::Valid);
}

void CredentialsTest::theFirstAdministratorSetsTheirOwn()
{
    // As a workspace of the time before there were passwords.
    need(m_test->database().execute("DELETE FROM account_password;"
                                    "DELETE FROM account_credential;"
                                    "DELETE FROM password_policy;"));
    QVERIFY(!need(credentials().hasAdministrator()));
    const Session auditor = m_test->session(Role::Auditor);
    QCOMPARE(Credentials::give(auditor, auditor.account, secret("my-own-words-7")).error().kind,
             ErrorKind::Refused);
    need(Credentials::give(owner(), owner().account, secret("my-own-words-7")));
    QCOMPARE(lastAction(), QStringLiteral("account.password.first"));
    QCOMPARE(need(Credentials::signIn(owner(), secret("my-own-words-7"))), PasswordState::Valid);
    // The next administrator gets theirs from the first.
    const Session next = m_test->session(Role::Administrator);
    QCOMPARE(Credentials::give(next, next.account, secret("their-words-77")).error().kind,
             ErrorKind::Refused);
    need(Credentials::give(owner(), next.account, secret("their-words-77")));
    QCOMPARE(stateOf(next), PasswordState::MustChange);
}

void CredentialsTest::followersAreToldWithinTheChange()
{
    QStringList told;
    bool fails = true;
    m_test->workspace().addPasswordFollower(
        {[&](Change &change, const Account &account, const Secret &old,
             const Secret &fresh) -> Result<void> {
             told += account.name;
             if (!change.database().isInTransaction() || !(old == known()) || fresh.isEmpty())
                 told += QStringLiteral("wrong");
             return fails ? fail(ErrorKind::Internal, QStringLiteral("no")) : Result<void>();
         },
         [&](Change &, const Account &account) -> Result<void> {
             told += QStringLiteral("reset ") + account.name;
             return {};
         }});
    QVERIFY(!Credentials::changeOwn(owner(), known(), secret("my-own-words-7")));
    QVERIFY(Credentials::signIn(owner(), known())); // all of it was taken back
    fails = false;
    need(Credentials::changeOwn(owner(), known(), secret("my-own-words-7")));
    need(Credentials::give(owner(), m_test->session(Role::Auditor).account,
                           secret("first-entry-2026")));
    const QStringList expected{QStringLiteral("owner"), QStringLiteral("owner"),
                               QStringLiteral("reset auditor")};
    QCOMPARE(told, expected);
}

void CredentialsTest::whatWasSetMeanwhileIsNotOverwritten()
{
    const NewPassword first = need(Credentials::prepare(m_test->database(), owner().account,
                                                        secret("my-own-words-7"), known()));
    need(Credentials::changeOwn(owner(), known(), secret("faster-words-9")));
    Change change = need(Change::begin(owner(), actions::changePassword));
    QCOMPARE(Credentials::change(change, first).error().kind, ErrorKind::Conflict);
}

void CredentialsTest::recordsThePolicy()
{
    PasswordPolicy policy = need(credentials().policy());
    QVERIFY(policy.id.isValid());
    policy.length = 14;
    {
        Change change = need(Change::begin(owner(), actions::editPasswordPolicy));
        need(Credentials::setPolicy(change, policy));
        need(change.commit());
    }
    QCOMPARE(need(credentials().policy()).length, 14);
    QVERIFY(!Credentials::changeOwn(owner(), known(), secret("short-one-1")));
    Change change = need(Change::begin(owner(), actions::editPasswordPolicy));
    QCOMPARE(Credentials::setPolicy(change, policy).error().kind, ErrorKind::Conflict);
}

void CredentialsTest::leavesNoPasswordInTheFile()
{
    QVERIFY(!Credentials::signIn(owner(), secret("wrong-guess-2026")));
    need(Credentials::changeOwn(owner(), known(), secret("my-own-words-7")));
    const CredentialId id = need(credentials().of(owner().account.id))->id;
    const QByteArray digest = need(credentials().digests(id, 1)).front().digest;
    const auto entries = need(AuditLog(m_test->database()).entries(0, 100));
    for (const AuditEntry &entry : entries) {
        const QByteArray content = QJsonDocument(entry.content).toJson();
        QVERIFY(!content.contains(digest.toHex()));
        QVERIFY(!content.contains(digest.toBase64()));
    }
    need(m_test->database().checkpoint());
    m_test->close();
    const QDir folder = QFileInfo(m_test->path()).dir();
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        for (const QByteArray word : {"open-sesame", "wrong-guess", "my-own-words"}) {
            QVERIFY2(!content.contains(word), qPrintable(info.fileName()));
            const QString wide = QString::fromLatin1(word);
            QVERIFY(!content.contains(
                QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)));
        }
    }
}

QTEST_GUILESS_MAIN(CredentialsTest)
#include "credentialstest.moc"
