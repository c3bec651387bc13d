#include "models/accounts/accountrepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "tests/support/auditrecords.h"

#include <QTest>

using namespace gatehouse;

class AccountAdministrationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void refusesWhatCannotBeAnAccount_data();
    void refusesWhatCannotBeAnAccount();
    void keepsRolesAndNames();
    void refusesAStaleRevision();
    void keepsAnAdministrator();
    void renamesNobodyByThemselves();
    void logsWhatIsStored();
    void logsNothingWhenNothingChanged();
    void namesTheAccountsThereAre();

private:
    std::unique_ptr<TestWorkspace> m_test;
};

void AccountAdministrationTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

void AccountAdministrationTest::refusesWhatCannotBeAnAccount_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("displayName");
    QTest::addColumn<bool>("withRole");
    QTest::newRow("no name") << ""
                             << "Li" << true;
    QTest::newRow("name with a space") << "l i"
                                       << "Li" << true;
    QTest::newRow("long name") << QString("n").repeated(65) << "Li" << true;
    QTest::newRow("taken") << "owner"
                           << "Li" << true;
    QTest::newRow("no display name") << "li"
                                     << "  " << true;
    QTest::newRow("long display name") << "li" << QString("李").repeated(301) << true;
    QTest::newRow("no role") << "li"
                             << "Li" << false;
}

void AccountAdministrationTest::refusesWhatCannotBeAnAccount()
{
    QFETCH(QString, name);
    QFETCH(QString, displayName);
    QFETCH(bool, withRole);
    Account account;
    account.name = name;
    account.displayName = displayName;
    if (withRole)
        account.roles = {Role::Auditor};
    Change change = m_test->change();
    const auto added = AccountAdministration::add(change, account);
    QVERIFY(!added);
    QVERIFY(added.error().kind == ErrorKind::Invalid || added.error().kind == ErrorKind::Conflict);
}

void AccountAdministrationTest::keepsRolesAndNames()
{
    Account account;
    account.name = QStringLiteral("吉");
    account.displayName = QStringLiteral("𠮷 \"O'Neil\" 😀");
    account.roles = {Role::Assessor, Role::ProjectLead};
    Change change = m_test->change();
    need(AccountAdministration::add(change, account));
    need(change.commit());
    const Account stored = need(AccountRepository(m_test->database()).byName(QStringLiteral("吉")));
    QCOMPARE(stored.displayName, account.displayName);
    QVERIFY(stored.roles == account.roles);
    QVERIFY(stored.may(Permission::DecideGate) && stored.may(Permission::Assess));
}

void AccountAdministrationTest::refusesAStaleRevision()
{
    Account auditor = m_test->session(Role::Auditor).account;
    Change change = m_test->change();
    auditor.displayName = QStringLiteral("first");
    need(AccountAdministration::update(change, auditor));
    auditor.displayName = QStringLiteral("second");
    QCOMPARE(AccountAdministration::update(change, auditor).error().kind, ErrorKind::Conflict);
}

void AccountAdministrationTest::keepsAnAdministrator()
{
    Change change = m_test->change();
    Account administrator = m_test->session(Role::Administrator).account;
    administrator.active = false;
    need(AccountAdministration::update(change, administrator));
    Account owner = need(AccountRepository(m_test->database()).byName(QStringLiteral("owner")));
    owner.roles = {Role::Viewer};
    QCOMPARE(AccountAdministration::update(change, owner).error().kind, ErrorKind::Invalid);
}

void AccountAdministrationTest::renamesNobodyByThemselves()
{
    Account owner = need(AccountRepository(m_test->database()).byName(QStringLiteral("owner")));
    owner.displayName = QStringLiteral("Somebody else");
    {
        Change own = m_test->change();
        const auto refused = AccountAdministration::update(own, owner);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("another administrator")),
                 qPrintable(refused.error().message));
    }
    Change others = need(Change::begin(m_test->session(Role::Administrator), actions::editAccount));
    QVERIFY(AccountAdministration::update(others, owner));
}

void AccountAdministrationTest::logsWhatIsStored()
{
    Account account = m_test->session(Role::Auditor).account;
    account.name = QStringLiteral("renamed");
    account.displayName = QStringLiteral("  Li Na ");
    Change change = m_test->change();
    need(AccountAdministration::update(change, account));
    need(change.commit());
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), 1u);
    QCOMPARE(records.front()["before"].toObject(), (QJsonObject{{"display_name", "Auditor"}}));
    QCOMPARE(records.front()["after"].toObject(),
             (QJsonObject{{"display_name", "Li Na"}, {"former_name", "Auditor"}}));
    QCOMPARE(m_test->session(Role::Auditor).account.displayName, QStringLiteral("Li Na"));
}

void AccountAdministrationTest::logsNothingWhenNothingChanged()
{
    const qint64 entries = need(AuditLog(m_test->database()).count());
    Account account = m_test->session(Role::Auditor).account;
    const qint64 revision = account.revision;
    account.displayName += u' ';
    Change change = m_test->change();
    need(AccountAdministration::update(change, account));
    need(change.commit());
    QCOMPARE(need(AuditLog(m_test->database()).count()), entries);
    QCOMPARE(m_test->session(Role::Auditor).account.revision, revision);
}

void AccountAdministrationTest::namesTheAccountsThereAre()
{
    const auto missing = AccountRepository(m_test->database()).byName(QStringLiteral("nobody"));
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(missing.error().message.contains("auditor"));
}

QTEST_GUILESS_MAIN(AccountAdministrationTest)
#include "accountadministrationtest.moc"
