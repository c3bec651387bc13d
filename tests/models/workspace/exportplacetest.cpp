#include "models/workspace/exportplace.h"

#include "models/accounts/accountrepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

namespace {

enum class Holds { Everywhere, ItsUnit, TheUnitAbove, ItsApp, AnotherApp, AnotherUnit, NoLonger };

} // namespace

/// What leaves, wherever it belongs, by every account.
class ExportPlaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void lets_data();
    void lets();
    void anyRoleReads_data();
    void anyRoleReads();
    void namesTheAppThatIsNotCovered();
    void asksTheAccountAsItIsStored();
    void whatIsUnnamedIsNobodys();
    void holdsAPermissionWhereItCounts();

private:
    void execute(const char *statement) { need(m_test.database().execute(statement)); }
    Account with(Role role, Holds holds)
    {
        Change change = m_test.change();
        Account account;
        account.name = QStringLiteral("a%1").arg(++m_accounts);
        account.displayName = QStringLiteral("Account %1").arg(m_accounts);
        const auto grant = [&](GrantScope scope, const char *place) {
            account.grants = {{role, scope, QString::fromLatin1(place), QStringLiteral("place")}};
        };
        switch (holds) {
        case Holds::Everywhere:
        case Holds::NoLonger:
            account.roles = {role};
            break;
        case Holds::ItsUnit:
            grant(GrantScope::Unit, "u-claims");
            break;
        case Holds::TheUnitAbove:
            grant(GrantScope::Unit, "u-head");
            break;
        case Holds::ItsApp:
            grant(GrantScope::App, "a-claims");
            break;
        case Holds::AnotherApp:
            grant(GrantScope::App, "a-life");
            break;
        case Holds::AnotherUnit:
            grant(GrantScope::Unit, "u-life");
            break;
        }
        account.active = holds != Holds::NoLonger;
        const AccountId id = need(AccountAdministration::add(change, account));
        need(change.commit());
        return need(AccountRepository(m_test.database()).account(id));
    }

    TestWorkspace m_test;
    int m_accounts = 0;
    const ReleaseId m_own{1}; // of CLAIMS
    const ReleaseId m_other{2}; // of LIFE
};

void ExportPlaceTest::initTestCase()
{
    execute("INSERT INTO unit (id, uid, name) VALUES (1, 'u-head', 'Head office')");
    execute("INSERT INTO unit (id, uid, name, parent_id) VALUES (2, 'u-claims', 'Claims', 1)");
    execute("INSERT INTO unit (id, uid, name) VALUES (3, 'u-life', 'Life')");
    execute("INSERT INTO app (id, uid, code, name, kind, platforms, status, owner_unit_id, tier, "
            "created_at) VALUES "
            "(1, 'a-claims', 'CLAIMS', 'Claims app', 'native_app', 'android', 'active', 2, 3, ''), "
            "(2, 'a-life', 'LIFE', 'Life app', 'native_app', 'android', 'active', 3, 3, '')");
    execute("INSERT INTO app_release (id, uid, app_id, version, platforms, created_at) VALUES "
            "(1, 'r-claims', 1, '1.0', 'android', ''), (2, 'r-life', 2, '1.0', 'android', '')");
}

void ExportPlaceTest::lets_data()
{
    QTest::addColumn<Holds>("holds");
    QTest::addColumn<QList<bool>>("lets");
    // Its release, another app's, both, either, the organisation, the portfolio, what is nobody's.
    const auto row = [](const char *name, Holds holds, QList<bool> lets) {
        QTest::newRow(name) << holds << lets;
    };
    const QList<bool> own{true, false, false, true, false, false, true};
    const QList<bool> other{false, true, false, true, false, false, true};
    row("everywhere", Holds::Everywhere, QList<bool>(7, true));
    row("its unit", Holds::ItsUnit, own);
    row("the unit above", Holds::TheUnitAbove, own);
    row("its app", Holds::ItsApp, own);
    row("another app", Holds::AnotherApp, other);
    row("another unit", Holds::AnotherUnit, other);
    row("no longer", Holds::NoLonger, {false, false, false, false, false, false, true});
}

void ExportPlaceTest::lets()
{
    QFETCH(const Holds, holds);
    QFETCH(const QList<bool>, lets);
    const Account account = with(Role::Viewer, holds);
    const ExportPlace places[] = {ExportPlace::release(m_own),
                                  ExportPlace::release(m_other),
                                  ExportPlace::allOf({m_own, m_other}),
                                  ExportPlace::anyOf({m_own, m_other}),
                                  ExportPlace::release({}),
                                  ExportPlace::everywhere(),
                                  ExportPlace::nobodys()};
    for (qsizetype place = 0; place < lets.size(); ++place) {
        const auto may = places[place].check(m_test.database(), account);
        QVERIFY2(may.has_value() == lets[place], qPrintable(QString::number(place)));
        if (may)
            continue;
        QCOMPARE(may.error().kind, ErrorKind::Refused);
        QVERIFY2(may.error().message.contains(account.displayName),
                 qPrintable(may.error().message));
    }
}

void ExportPlaceTest::anyRoleReads_data()
{
    QTest::addColumn<Role>("role");
    for (const Role role : allValues<Role>()) {
        if (role != Role::Administrator) // who is one everywhere
            QTest::newRow(qPrintable(toKey(role))) << role;
    }
}

void ExportPlaceTest::anyRoleReads()
{
    QFETCH(const Role, role);
    const Account account = with(role, Holds::ItsApp);
    QVERIFY(ExportPlace::release(m_own).check(m_test.database(), account));
    QVERIFY(!ExportPlace::release(m_other).check(m_test.database(), account));
    QVERIFY(ExportPlace::everywhere().check(m_test.database(), with(role, Holds::Everywhere)));
}

void ExportPlaceTest::namesTheAppThatIsNotCovered()
{
    const Account account = with(Role::Auditor, Holds::ItsApp);
    const auto sentence = [&](const ExportPlace &place) {
        return place.check(m_test.database(), account).error().message;
    };
    QVERIFY(sentence(ExportPlace::release(m_other)).contains(QLatin1StringView("Life app")));
    QVERIFY(sentence(ExportPlace::allOf({m_own, m_other})).contains(QLatin1StringView("Life app")));
    QVERIFY(sentence(ExportPlace::everywhere()).contains(QLatin1StringView("counts everywhere")));
}

void ExportPlaceTest::asksTheAccountAsItIsStored()
{
    Account account = with(Role::Viewer, Holds::Everywhere);
    QVERIFY(ExportPlace::everywhere().check(m_test.database(), account));
    Account less = account;
    less.roles.clear();
    less.grants = {
        {Role::Viewer, GrantScope::App, QStringLiteral("a-claims"), QStringLiteral("Claims")}};
    Change change = m_test.change();
    need(AccountAdministration::update(change, less));
    need(change.commit());
    QVERIFY(!ExportPlace::everywhere().check(m_test.database(), account));
    QVERIFY(ExportPlace::release(m_own).check(m_test.database(), account));
}

void ExportPlaceTest::whatIsUnnamedIsNobodys()
{
    QVERIFY(ExportPlace::everywhere().check(m_test.database(), {}));
    QVERIFY(!need(ExportPlace::everywhere().isHeld(m_test.database(), {}, Permission::Assess)));
}

void ExportPlaceTest::holdsAPermissionWhereItCounts()
{
    Account account = with(Role::Assessor, Holds::ItsApp);
    account.grants.push_back(
        {Role::Viewer, GrantScope::App, QStringLiteral("a-life"), QStringLiteral("Life")});
    Change change = m_test.change();
    need(AccountAdministration::update(change, account));
    need(change.commit());
    const auto isHeld = [&](const ExportPlace &place) {
        return need(place.isHeld(m_test.database(), account, Permission::AddEvidence));
    };
    QVERIFY(isHeld(ExportPlace::release(m_own)));
    QVERIFY(!isHeld(ExportPlace::release(m_other)));
    QVERIFY(isHeld(ExportPlace::anyOf({m_own, m_other})));
    QVERIFY(!isHeld(ExportPlace::allOf({m_own, m_other})));
    QVERIFY(!isHeld(ExportPlace::everywhere()));
}

QTEST_GUILESS_MAIN(ExportPlaceTest)
#include "exportplacetest.moc"
