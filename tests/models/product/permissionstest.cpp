#include "models/accounts/accountrepository.h"
#include "models/auditchain/auditlog.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/accountreach.h"
#include "models/workspace/actions.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <map>

using namespace gatehouse;

namespace {

/// What each action needs. An action that is not named here is one that nobody tried.
const std::map<QByteArray, Permission> &neededBy()
{
    using enum Permission;
    static const std::map<QByteArray, Permission> table{
        {"workspace.create", AdministerWorkspace},
        {"workspace.time_zone", AdministerWorkspace},
        {"account.add", AdministerWorkspace},
        {"account.edit", AdministerWorkspace},
        {"review.demand", AdministerWorkspace},
        {"library.publish", ManageLibraries},
        {"threat_library.publish", ManageLibraries},
        {"threat_library.begin", ManageLibraries},
        {"threat_library.edit", ManageLibraries},
        {"threat_library.discard", ManageLibraries},
        {"unit.add", ManageOrganisation},
        {"unit.edit", ManageOrganisation},
        {"unit.remove", ManageOrganisation},
        {"person.add", ManageOrganisation},
        {"person.edit", ManageOrganisation},
        {"app.add", ManagePortfolio},
        {"app.edit", ManagePortfolio},
        {"release.add", ManagePortfolio},
        {"release.edit", ManagePortfolio},
        {"release.move", ManagePortfolio},
        {"change.undo", ManagePortfolio},
        {"profile.confirm", DecideApplicability},
        {"applicability.decide", DecideApplicability},
        {"applicability.confirm", DecideApplicability},
        {"applicability.withdraw", DecideApplicability},
        {"threat.confirm", DecideApplicability},
        {"assessment.record", Assess},
        {"assessment.confirm", Assess},
        {"assessment.submit", Assess},
        {"assessment.withdraw", Assess},
        {"evidence.confirm", Assess},
        {"review.accept", Review},
        {"review.return", Review},
        {"review.ask", Review},
        {"review.withdraw", Review},
        {"review.sample", Review},
        {"evidence.add", AddEvidence},
        {"evidence.edit", AddEvidence},
        {"evidence.link", AddEvidence},
        {"evidence.unlink", AddEvidence},
        {"evidence.revise", AddEvidence},
        {"evidence.retire", AddEvidence},
        {"evidence.reinstate", AddEvidence},
        {"countermeasure.test", AddEvidence},
        {"components.add", AddEvidence},
        {"components.remove", AddEvidence},
        {"test.plan", AddEvidence},
        {"test.add", AddEvidence},
        {"test.edit", AddEvidence},
        {"test.record", AddEvidence},
        {"test.sampling", AddEvidence},
        {"finding.open", ManageFindings},
        {"finding.edit", ManageFindings},
        {"finding.retest", ManageFindings},
        {"finding.comment", ManageFindings},
        {"finding.attach", ManageFindings},
        {"finding.merge", ManageFindings},
        {"finding.split", ManageFindings},
        {"report.import", ManageFindings},
        {"mapping.add", ManageFindings},
        {"mapping.edit", ManageFindings},
        {"mapping.remove", ManageFindings},
        {"vulnerability.add", ManageFindings},
        {"vulnerability.edit", ManageFindings},
        {"vulnerability.withdraw", ManageFindings},
        {"vulnerability.decide", ManageFindings},
        {"threat_model.move", ModelThreats},
        {"threat_model.draw", ModelThreats},
        {"threat_model.import", ModelThreats},
        {"threat_model.confirm", ModelThreats},
        {"threat_model.look", ModelThreats},
        {"threat.add", ModelThreats},
        {"threat.edit", ModelThreats},
        {"threat.answer", ModelThreats},
        {"countermeasure.add", ModelThreats},
        {"countermeasure.edit", ModelThreats},
        {"risk.accept", AcceptRisk},
        {"risk.renew", AcceptRisk},
        {"risk.withdraw", AcceptRisk},
        {"threat.accept", AcceptRisk},
        {"gate.decide", DecideGate},
        {"account.password.first", AdministerWorkspace},
        {"account.password", AdministerWorkspace},
        {"account.password.reset", AdministerWorkspace},
        {"account.unlock", AdministerWorkspace},
        {"account.attempt", AdministerWorkspace},
        {"account.lock", AdministerWorkspace},
        {"account.sign_in", AdministerWorkspace},
        {"account.policy", AdministerWorkspace},
        {"post.add", ManageOrganisation},
        {"post.edit", ManageOrganisation},
        {"post.remove", ManageOrganisation},
        {"service.add", ManageOrganisation},
        {"service.edit", ManageOrganisation},
        {"service.remove", ManageOrganisation},
        {"assignment.add", ManageOrganisation},
        {"assignment.edit", ManageOrganisation},
        {"assignment.end", ManageOrganisation},
        {"assignment.remove", ManageOrganisation},
        {"delegation.add", ManageOrganisation},
        {"delegation.edit", ManageOrganisation},
        {"delegation.remove", ManageOrganisation},
        {"document.add", ManageOrganisation},
        {"document.edit", ManageOrganisation},
        {"document.withdraw", ManageOrganisation},
        {"outsourcing.add", ManageOrganisation},
        {"outsourcing.edit", ManageOrganisation},
        {"outsourcing.withdraw", ManageOrganisation},
        {"operation.add", ManagePortfolio},
        {"operation.edit", ManagePortfolio},
        {"operation.withdraw", ManagePortfolio},
        {"standard.add", ManageOrganisation},
        {"standard.edit", ManageOrganisation},
        {"standard.withdraw", ManageOrganisation},
        {"module.add", ManageOrganisation},
        {"module.edit", ManageOrganisation},
        {"module.withdraw", ManageOrganisation},
        {"codereview.add", AddEvidence},
        {"codereview.edit", AddEvidence},
        {"codereview.withdraw", AddEvidence},
        {"development.use", AddEvidence},
        {"development.edit", AddEvidence},
        {"development.end", AddEvidence},
        {"gate.submit", SubmitGate},
        {"gate.sign", DecideGate},
        {"gate.reopen", DecideGate},
        {"key.create", DecideGate},
        {"key.revoke", DecideGate},
    };
    return table;
}

/// What each role may do, written down once more than in the program.
bool mayByTheTable(Role role, Permission permission)
{
    using enum Permission;
    static const std::map<Role, std::set<Permission>> table{
        {Role::Administrator,
         {AdministerWorkspace, ManageLibraries, ManageOrganisation, ManagePortfolio,
          DecideApplicability, Assess, AddEvidence, ManageFindings, ModelThreats, AcceptRisk,
          SubmitGate, DecideGate, Review}},
        {Role::SecurityManager,
         {ManageLibraries, ManageOrganisation, ManagePortfolio, DecideApplicability, Assess,
          AddEvidence, ManageFindings, ModelThreats, AcceptRisk, SubmitGate, DecideGate, Review}},
        {Role::Auditor, {ManageFindings, DecideApplicability, Review}},
        {Role::Assessor, {Assess, AddEvidence, ManageFindings, ModelThreats, SubmitGate}},
        {Role::ProjectLead,
         {ManagePortfolio, AddEvidence, ManageFindings, ModelThreats, SubmitGate, DecideGate}},
        {Role::Developer, {AddEvidence, ModelThreats}},
        {Role::Approver, {AcceptRisk, DecideGate, DecideApplicability}},
        {Role::Viewer, {}},
    };
    return table.at(role).contains(permission);
}

enum class Place { Everywhere, ItsUnit, TheUnitAbove, ItsApp, AnotherApp, AnotherUnit };

} // namespace

/// Every action, by every role, wherever it may count.
class PermissionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void knowsEveryAction();
    void lets_data();
    void lets();
    void whatBelongsToNoAppTakesARoleThatCountsEverywhere();
    void evidenceGoesAlongWithWhatItIsLinkedTo();
    void nobodyMovesAnAppIntoAUnitOfTheirs_data();
    void nobodyMovesAnAppIntoAUnitOfTheirs();
    void aNewAppMayBeginInAUnitOfTheirs();
    void whatWasTakenAwayMeanwhileIsNoLongerHeld();
    void anAdministratorIsOneEverywhere();
    void whatIsDoneBesidesCountsInTheSamePlace();

private:
    AppId addApp(const char *code, UnitId unit)
    {
        Change change = m_test.change();
        App app;
        app.code = QString::fromLatin1(code);
        app.name = app.code;
        app.platforms = {Platform::Android};
        app.ownerUnit = unit;
        const AppId id = need(AppRepository::add(change, app));
        need(change.commit());
        return id;
    }
    QString uidOf(const char *table, qint64 id)
    {
        auto rows = need(
            m_test.database().prepare(QByteArray("SELECT uid FROM ") + table + " WHERE id = ?"));
        rows.bind(id);
        return rows.next() ? rows.text(0) : QString();
    }
    /// An account with this role there, and nothing else.
    Session with(Role role, Place place)
    {
        Change change = m_test.change();
        Account account;
        account.name = QStringLiteral("a%1").arg(++m_accounts);
        account.displayName = account.name;
        const auto grant = [&](GrantScope scope, const char *table, qint64 id) {
            account.grants = {{role, scope, uidOf(table, id), QStringLiteral("place")}};
        };
        switch (place) {
        case Place::Everywhere:
            account.roles = {role};
            break;
        case Place::ItsUnit:
            grant(GrantScope::Unit, "unit", m_unit.value);
            break;
        case Place::TheUnitAbove:
            grant(GrantScope::Unit, "unit", m_above.value);
            break;
        case Place::ItsApp:
            grant(GrantScope::App, "app", m_app.value);
            break;
        case Place::AnotherApp:
            grant(GrantScope::App, "app", m_other.value);
            break;
        case Place::AnotherUnit:
            grant(GrantScope::Unit, "unit", m_otherUnit.value);
            break;
        }
        const AccountId id = need(AccountAdministration::add(change, account));
        need(change.commit());
        return {m_test.workspace(), need(AccountRepository(m_test.database()).account(id))};
    }
    Result<void> write(const Session &session, const Action &action,
                       const std::vector<EntityChange> &changes)
    {
        TRY_ASSIGN(Change change, Change::begin(session, action));
        for (const EntityChange &each : changes)
            change.record(each, QStringLiteral("uid"), {},
                          {{QStringLiteral("tried"), QStringLiteral("yes")}});
        return change.commit();
    }

    TestWorkspace m_test;
    UnitId m_above;
    UnitId m_unit;
    UnitId m_otherUnit;
    AppId m_app;
    AppId m_other;
    int m_accounts = 0;
};

void PermissionsTest::initTestCase()
{
    Change change = m_test.change();
    Unit above;
    above.name = QStringLiteral("Head office");
    m_above = need(OrganizationRepository::addUnit(change, above));
    Unit unit;
    unit.name = QStringLiteral("Claims");
    unit.parent = m_above;
    m_unit = need(OrganizationRepository::addUnit(change, unit));
    Unit other;
    other.name = QStringLiteral("Life");
    m_otherUnit = need(OrganizationRepository::addUnit(change, other));
    need(change.commit());
    m_app = addApp("CLAIMS", m_unit);
    m_other = addApp("LIFE", m_otherUnit);
}

void PermissionsTest::knowsEveryAction()
{
    QByteArrayList unknown;
    for (const Action *action : actions::all) {
        const auto found = neededBy().find(action->key);
        if (found == neededBy().end())
            unknown += action->key;
        else
            QCOMPARE(action->permission, found->second);
    }
    QVERIFY2(unknown.isEmpty(), unknown.join(' ').constData());
    QCOMPARE(std::size(actions::all), neededBy().size());
}

void PermissionsTest::lets_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<Place>("place");
    QTest::addColumn<bool>("covers");
    for (const Role role : allValues<Role>()) {
        const auto row = [&](const char *name, Place place, bool covers) {
            if (role != Role::Administrator || place == Place::Everywhere)
                QTest::addRow("%s, %s", qPrintable(toKey(role)), name) << role << place << covers;
        };
        row("everywhere", Place::Everywhere, true);
        row("its unit", Place::ItsUnit, true);
        row("the unit above", Place::TheUnitAbove, true);
        row("its app", Place::ItsApp, true);
        row("another app", Place::AnotherApp, false);
        row("another unit", Place::AnotherUnit, false);
    }
}

void PermissionsTest::lets()
{
    QFETCH(const Role, role);
    QFETCH(const Place, place);
    QFETCH(const bool, covers);
    const Session session = with(role, place);
    const AccountReach reach = need(AccountReach::of(m_test.database(), session.account));
    for (const Action *action : actions::all) {
        const qint64 before = need(AuditLog(m_test.database()).count());
        const auto written = write(session, *action, {{Entity::Release, 0, 0, m_app.value}});
        // What an account does with itself touches no app.
        const bool may =
            !action->ofOneself && covers && mayByTheTable(role, neededBy().at(action->key));
        QVERIFY2(written.has_value() == may, action->key);
        QCOMPARE(need(AuditLog(m_test.database()).count()), before + (may ? 1 : 0));
        if (!may) {
            QCOMPARE(written.error().kind, ErrorKind::Refused);
            QVERIFY(written.error().message.contains(session.account.displayName));
        }
        // What a page offers is what is let, and it says why not in the same words.
        if (action->ofOneself)
            continue;
        QCOMPARE(reach.may(action->permission, ActionPlace::in(m_app)), may);
        QCOMPARE(reach.refusal(action->permission, ActionPlace::in(m_app)),
                 may ? QString() : written.error().message);
    }
}

void PermissionsTest::whatBelongsToNoAppTakesARoleThatCountsEverywhere()
{
    const EntityChange library{Entity::Library, 1};
    const EntityChange ours{Entity::Finding, 1, 0, m_app.value};
    const Session scoped = with(Role::SecurityManager, Place::ItsApp);
    QCOMPARE(write(scoped, actions::publishLibrary, {library}).error().kind, ErrorKind::Refused);
    QCOMPARE(write(scoped, actions::publishLibrary, {ours, library}).error().kind,
             ErrorKind::Refused);
    QVERIFY(
        write(with(Role::SecurityManager, Place::Everywhere), actions::publishLibrary, {library}));
    const AccountReach reach = need(AccountReach::of(m_test.database(), scoped.account));
    QCOMPARE(reach.refusal(Permission::ManageLibraries, {}),
             write(scoped, actions::publishLibrary, {library}).error().message);
    // Of which app it will be is open yet.
    QVERIFY(reach.may(Permission::ManageFindings, ActionPlace::later()));
    QVERIFY(!reach.may(Permission::AdministerWorkspace, ActionPlace::later()));
    // One that is new is none that it has a role for, but may be one of its department.
    QVERIFY(!reach.may(Permission::ManageFindings, ActionPlace::ofNew()));
    QCOMPARE(reach.refusal(Permission::ManageFindings, ActionPlace::ofNew()),
             reach.refusal(Permission::ManageFindings, {}));
    const Session ofUnit = with(Role::SecurityManager, Place::ItsUnit);
    QVERIFY(need(AccountReach::of(m_test.database(), ofUnit.account))
                .may(Permission::ManageFindings, ActionPlace::ofNew()));
}

void PermissionsTest::evidenceGoesAlongWithWhatItIsLinkedTo()
{
    const EntityChange evidence{Entity::Evidence, 1};
    const EntityChange ours{Entity::EvidenceLink, 1, 0, m_app.value};
    const EntityChange theirs{Entity::EvidenceLink, 1, 0, m_other.value};
    const Session scoped = with(Role::Developer, Place::ItsApp);
    QVERIFY(write(scoped, actions::addEvidence, {evidence, ours}));
    QCOMPARE(write(scoped, actions::addEvidence, {evidence}).error().kind, ErrorKind::Refused);
    QCOMPARE(write(scoped, actions::addEvidence, {evidence, ours, theirs}).error().kind,
             ErrorKind::Refused);
}

void PermissionsTest::nobodyMovesAnAppIntoAUnitOfTheirs_data()
{
    QTest::addColumn<bool>("isTheirs");
    QTest::addColumn<bool>("isRenamedFirst");
    QTest::addColumn<bool>("isMovedBack");
    QTest::newRow("another's") << false << false << false;
    QTest::newRow("another's, renamed before in the same change") << false << true << false;
    QTest::newRow("another's, and back again") << false << false << true;
    QTest::newRow("their own, into another's") << true << false << false;
    QTest::newRow("their own, renamed before in the same change") << true << true << false;
    QTest::newRow("their own, and back again") << true << false << true;
}

void PermissionsTest::nobodyMovesAnAppIntoAUnitOfTheirs()
{
    QFETCH(const bool, isTheirs);
    QFETCH(const bool, isRenamedFirst);
    QFETCH(const bool, isMovedBack);
    const AppId id = isTheirs ? m_app : m_other;
    const UnitId from = isTheirs ? m_unit : m_otherUnit;
    const UnitId to = isTheirs ? m_otherUnit : m_unit;
    const Session scoped = with(Role::ProjectLead, Place::ItsUnit);
    const auto edit = [&](Change &change, const auto &what) -> Result<void> {
        TRY_ASSIGN(App app, AppRepository(m_test.database()).app(id));
        what(app);
        return AppRepository::update(change, app);
    };
    const Result<void> moved = [&]() -> Result<void> {
        TRY_ASSIGN(Change change, Change::begin(scoped, actions::editApp));
        if (isRenamedFirst)
            TRY(edit(change, [](App &app) { app.description += u'.'; }));
        TRY(edit(change, [&](App &app) { app.ownerUnit = to; }));
        if (isMovedBack)
            TRY(edit(change, [&](App &app) { app.ownerUnit = from; }));
        return change.commit();
    }();
    QCOMPARE(moved.has_value(), isTheirs);
    if (!isTheirs)
        QCOMPARE(moved.error().kind, ErrorKind::Refused);
    QCOMPARE(need(AppRepository(m_test.database()).app(id)).ownerUnit,
             isTheirs && !isMovedBack ? to : from);
    Change back = m_test.change();
    need(edit(back, [&](App &app) { app.ownerUnit = from; }));
    need(back.commit());
}

void PermissionsTest::aNewAppMayBeginInAUnitOfTheirs()
{
    const Session scoped = with(Role::ProjectLead, Place::TheUnitAbove);
    const auto add = [&](const char *code, UnitId unit) -> Result<void> {
        TRY_ASSIGN(Change change, Change::begin(scoped, actions::addApp));
        App app;
        app.code = QString::fromLatin1(code);
        app.name = app.code;
        app.platforms = {Platform::Ios};
        app.ownerUnit = unit;
        TRY(AppRepository::add(change, app));
        return change.commit();
    };
    QVERIFY(add("NEW", m_unit));
    QCOMPARE(add("THEIRS", m_otherUnit).error().kind, ErrorKind::Refused);

    // And goes again where it was.
    const auto remove = [&](AppId id) -> Result<void> {
        TRY_ASSIGN(Change change, Change::begin(scoped, actions::addApp));
        TRY(AppRepository::remove(change, id));
        return change.commit();
    };
    QCOMPARE(remove(addApp("THEIRS", m_otherUnit)).error().kind, ErrorKind::Refused);
    QVERIFY(remove(need(AppRepository(m_test.database()).appByCode(QStringLiteral("NEW"))).id));
    QVERIFY(remove(addApp("OURS", m_unit)));
}

void PermissionsTest::whatWasTakenAwayMeanwhileIsNoLongerHeld()
{
    const Session session = with(Role::SecurityManager, Place::Everywhere);
    const EntityChange ours{Entity::Finding, 1, 0, m_app.value};
    QVERIFY(write(session, actions::editFinding, {ours}));
    Account less = session.account;
    less.roles = {Role::Viewer};
    Change change = m_test.change();
    need(AccountAdministration::update(change, less));
    need(change.commit());
    QCOMPARE(write(session, actions::editFinding, {ours}).error().kind, ErrorKind::Refused);
}

void PermissionsTest::anAdministratorIsOneEverywhere()
{
    Change change = m_test.change();
    Account account;
    account.name = QStringLiteral("half");
    account.displayName = account.name;
    account.grants = {{Role::Administrator, GrantScope::App, uidOf("app", m_app.value),
                       QStringLiteral("CLAIMS")}};
    QCOMPARE(AccountAdministration::add(change, account).error().kind, ErrorKind::Invalid);
    account.grants.clear();
    QCOMPARE(AccountAdministration::add(change, account).error().kind, ErrorKind::Invalid);
}

void PermissionsTest::whatIsDoneBesidesCountsInTheSamePlace()
{
    // Security manager of one app, project lead of another.
    Session session = with(Role::SecurityManager, Place::AnotherApp);
    Account both = session.account;
    both.grants.push_back(
        {Role::ProjectLead, GrantScope::App, uidOf("app", m_app.value), QStringLiteral("CLAIMS")});
    Change give = m_test.change();
    need(AccountAdministration::update(give, both));
    Person person;
    person.name = QStringLiteral("Somebody else");
    const PersonId somebody = need(OrganizationRepository::addPerson(give, person));
    need(give.commit());

    Change change = need(Change::begin(session, actions::editApp));
    QVERIFY(need(change.mayIn(m_other, Permission::ManageOrganisation)));
    QVERIFY(!need(change.mayIn(m_app, Permission::ManageOrganisation)));
    App app = need(AppRepository(m_test.database()).app(m_app));
    app.responsible = somebody;
    const Result<void> assigned = AppRepository::update(change, app);
    QVERIFY(!assigned);
    QCOMPARE(assigned.error().kind, ErrorKind::Refused);
}

QTEST_GUILESS_MAIN(PermissionsTest)
#include "permissionstest.moc"
