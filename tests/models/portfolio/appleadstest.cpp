#include "models/organization/organizationrepository.h"
#include "models/portfolio/appleads.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/profileflag.h"
#include "models/workspace/actions.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// An app that the project lead answers for and a security manager stands in for.
class Fixture : public TestWorkspace
{
public:
    Fixture()
    {
        Change adding = change();
        App app = unled();
        app.responsible = person(adding, QStringLiteral("李四"), Role::ProjectLead);
        app.deputy = person(adding, QStringLiteral("王五"), Role::SecurityManager);
        id = need(AppRepository::add(adding, app));
        need(adding.commit());
    }

    static App unled()
    {
        App app;
        app.code = QStringLiteral("LIFE");
        app.name = QStringLiteral("掌上人寿");
        app.platforms = {Platform::Android};
        return app;
    }
    App app() { return need(AppRepository(database()).app(id)); }
    Account account(Role role) { return session(role).account; }
    Result<void> tryUpdate(const App &app, Role role)
    {
        TRY_ASSIGN(Change changing, Change::begin(session(role), actions::editApp));
        TRY(AppRepository::update(changing, app));
        return changing.commit();
    }

    AppId id;

private:
    PersonId person(Change &change, const QString &name, Role role)
    {
        Person person;
        person.name = name;
        person.account = account(role).id;
        return need(OrganizationRepository::addPerson(change, person));
    }
};

} // namespace

class AppLeadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadingIsBeingResponsibleOrTheDeputy()
    {
        Fixture f;
        QVERIFY(need(leads(f.database(), f.account(Role::ProjectLead), f.app())));
        QVERIFY(need(leads(f.database(), f.account(Role::SecurityManager), f.app())));
        QVERIFY(!need(leads(f.database(), f.account(Role::Administrator), f.app())));
        QVERIFY(!need(leads(f.database(), f.account(Role::ProjectLead), Fixture::unled())));
    }

    void decidingGatesIsForThem()
    {
        Fixture f;
        App other = Fixture::unled();
        QVERIFY(checkMayDecideGates(f.database(), f.account(Role::ProjectLead), f.app()));
        QVERIFY(checkMayDecideGates(f.database(), f.account(Role::SecurityManager), other));
        const auto nobody = checkMayDecideGates(f.database(), f.account(Role::ProjectLead), other);
        QVERIFY(nobody.error().message.contains(QStringLiteral("names neither")));
        other.responsible = f.app().deputy;
        const auto others = checkMayDecideGates(f.database(), f.account(Role::ProjectLead), other);
        QCOMPARE(others.error().kind, ErrorKind::Refused);
        QVERIFY(others.error().message.contains(QStringLiteral("王五")));
        // Another role of the account decides everywhere.
        Account both = f.account(Role::ProjectLead);
        both.roles.insert(Role::SecurityManager);
        QVERIFY(checkMayDecideGates(f.database(), both, other));
    }

    void theTierIsNotForThemAlone_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("decided"); // before, by somebody else
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *name, Role role, bool decided, const char *what,
                            bool taken) {
            QTest::newRow(name) << role << decided << QString::fromLatin1(what) << taken;
        };
        row("decides", Role::ProjectLead, false, "decide", false);
        row("decides as the deputy", Role::SecurityManager, false, "decide", false);
        row("is somebody else", Role::Administrator, false, "decide", true);
        row("changes", Role::ProjectLead, true, "decide", false);
        row("changes the reason", Role::ProjectLead, true, "reason", false);
        row("takes back", Role::ProjectLead, true, "take back", false);
        row("steps down and decides", Role::SecurityManager, false, "step down", false);
        row("steps in and decides", Role::SecurityManager, false, "step in", false);
        row("changes something else", Role::ProjectLead, true, "name", true);
        row("answers the profile", Role::ProjectLead, false, "profile", true);
    }

    void theTierIsNotForThemAlone()
    {
        QFETCH(Role, role);
        QFETCH(bool, decided);
        QFETCH(QString, what);
        QFETCH(bool, taken);
        Fixture f;
        App app = f.app();
        const auto decide = [&app](int tier, const char *reason) {
            app.tier = tier;
            app.tierDecided = true;
            app.tierReason = QString::fromLatin1(reason);
        };
        if (decided) {
            decide(2, "the committee");
            need(f.tryUpdate(app, Role::Administrator));
            app = f.app();
        }
        if (what == u"decide" || what.startsWith(u"step"))
            decide(1, "I say so");
        if (what == u"reason")
            app.tierReason = QStringLiteral("another");
        if (what == u"take back")
            app.tierDecided = false;
        if (what == u"step down")
            app.deputy = {};
        if (what == u"name")
            app.name = QStringLiteral("another");
        if (what == u"profile")
            app.profile.set(QStringLiteral("has_payment"), true);
        if (what == u"step in") {
            App bare = f.app();
            bare.deputy = {};
            need(f.tryUpdate(bare, Role::Administrator));
            app.revision = f.app().revision;
        }
        const auto updated = f.tryUpdate(app, role);
        QCOMPARE(updated.has_value(), taken);
        if (taken)
            return;
        QCOMPARE(updated.error().kind, ErrorKind::Refused);
        QVERIFY2(updated.error().message.contains(QStringLiteral("somebody else")),
                 qPrintable(updated.error().message));
    }

    // Of an app that nobody leads either: a lead would enter it without naming themselves.
    void noProjectLeadDecidesOnALowerTier()
    {
        Fixture f;
        App app = Fixture::unled();
        app.code = QStringLiteral("NOBODYS");
        Change adding = need(Change::begin(f.session(Role::ProjectLead), actions::addApp));
        app.id = need(AppRepository::add(adding, app));
        need(adding.commit());
        const auto decide = [&](Role role, int tier) {
            App decided = need(AppRepository(f.database()).app(app.id));
            decided.tierDecided = true;
            decided.tier = tier;
            decided.tierReason = QStringLiteral("a pilot");
            return f.tryUpdate(decided, role);
        };
        const auto refused = decide(Role::ProjectLead, 2);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("lower tier")),
                 qPrintable(refused.error().message));
        need(decide(Role::ProjectLead, 1)); // as suggested, by a word of their own
        need(decide(Role::Administrator, 2));
        App entered = app;
        entered.code = QStringLiteral("NEW");
        entered.tierDecided = true;
        entered.tier = 3;
        entered.tierReason = QStringLiteral("a pilot");
        Change again = need(Change::begin(f.session(Role::ProjectLead), actions::addApp));
        QCOMPARE(AppRepository::add(again, entered).error().kind, ErrorKind::Refused);
    }

    void nobodyAssignsAnAppToThemselves()
    {
        Fixture f;
        App app = f.app();
        app.deputy = app.responsible;
        const auto refused = f.tryUpdate(app, Role::ProjectLead);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("security manager")),
                 qPrintable(refused.error().message));
        app.deputy = {};
        QCOMPARE(f.tryUpdate(app, Role::ProjectLead).error().kind, ErrorKind::Refused);
        QVERIFY(f.tryUpdate(app, Role::Administrator));
        // What a lead adds, it may lead.
        App own = Fixture::unled();
        own.code = QStringLiteral("OWN");
        own.responsible = f.app().responsible;
        Change adding = need(Change::begin(f.session(Role::ProjectLead), actions::addApp));
        QVERIFY(AppRepository::add(adding, own));
    }

    void nobodyStepsDownOrTakesOver()
    {
        Fixture f;
        App app = f.app();
        const PersonId manager = app.deputy;
        app.deputy = {};
        const auto stepsDown = f.tryUpdate(app, Role::SecurityManager);
        QCOMPARE(stepsDown.error().kind, ErrorKind::Refused);
        QVERIFY2(stepsDown.error().message.contains(QStringLiteral("another security manager")),
                 qPrintable(stepsDown.error().message));
        need(f.tryUpdate(app, Role::Administrator));
        app = f.app();
        app.deputy = manager;
        QCOMPARE(f.tryUpdate(app, Role::SecurityManager).error().kind, ErrorKind::Refused);
        // Nor by taking the account from the person who leads.
        need(f.tryUpdate(app, Role::Administrator));
        const auto unlink = [&](Role role) -> Result<void> {
            Person person = need(OrganizationRepository(f.database()).person(manager));
            person.account = {};
            TRY_ASSIGN(Change changing, Change::begin(f.session(role), actions::editPerson));
            TRY(OrganizationRepository::updatePerson(changing, person));
            return changing.commit();
        };
        QCOMPARE(unlink(Role::SecurityManager).error().kind, ErrorKind::Refused);
        QVERIFY(unlink(Role::Administrator));
    }

    void whoLeadsLowersTheTierByNothingElse()
    {
        Fixture f;
        for (const ProfileFlag &flag : profileFlags()) {
            const bool holds =
                QStringList{"has_payment", "handles_spi", "has_critical_ops"}.contains(flag.key);
            need(
                f.database().execute("INSERT INTO profile_answer (app_id, flag, holds) VALUES (1, '"
                                     + flag.key.toLatin1() + (holds ? "', 1)" : "', 0)")));
        }
        App app = f.app();
        app.userCountSource = QStringLiteral("store statistics");
        app.userCount = 20'000'000;
        need(f.tryUpdate(app, Role::Administrator));
        QCOMPARE(f.app().tier, 1); // 50 for what it does, 25 for its users
        app = f.app();
        app.userCount = 5;
        const auto refused = f.tryUpdate(app, Role::ProjectLead);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("from 1 to 2")),
                 qPrintable(refused.error().message));
        app.userCount = 30'000'000;
        need(f.tryUpdate(app, Role::ProjectLead));
        app = f.app();
        app.userCount = 5;
        need(f.tryUpdate(app, Role::Administrator));
        QCOMPARE(f.app().tier, 2);
    }

    // None at all counts as the most, so that whoever enters the first one lowers the tier.
    void whoLeadsEntersNoFirstNumberThatLowersIt()
    {
        Fixture f;
        for (const ProfileFlag &flag : profileFlags()) {
            const bool holds = QStringList{"has_payment", "handles_spi", "has_critical_ops",
                                           "has_sensitive_ops", "collects_pi"}
                                   .contains(flag.key);
            need(
                f.database().execute("INSERT INTO profile_answer (app_id, flag, holds) VALUES (1, '"
                                     + flag.key.toLatin1() + (holds ? "', 1)" : "', 0)")));
        }
        App app = f.app();
        app.description = QStringLiteral("anything");
        need(f.tryUpdate(app, Role::ProjectLead));
        QCOMPARE(f.app().tier, 1); // 60 points, and 25 that nobody has counted
        app = f.app();
        app.userCount = 200;
        app.userCountSource = QStringLiteral("said so");
        QCOMPARE(f.tryUpdate(app, Role::ProjectLead).error().kind, ErrorKind::Refused);
        need(f.tryUpdate(app, Role::Administrator));
        QCOMPARE(f.app().tier, 2);
        // A new app is not entered with a number that lowers it: its questions are open besides.
        app = Fixture::unled();
        app.code = QStringLiteral("SECOND");
        app.responsible = f.app().responsible;
        app.userCount = 200;
        app.userCountSource = QStringLiteral("said so");
        Change adding = need(Change::begin(f.session(Role::ProjectLead), actions::addApp));
        const AppId added = need(AppRepository::add(adding, app));
        QCOMPARE(need(AppRepository(f.database()).app(added)).tier, 1);
    }

    void aNewAppsTierNeither()
    {
        Fixture f;
        App app = f.app();
        app.code = QStringLiteral("SECOND");
        app.tierDecided = true;
        app.tierReason = QStringLiteral("small");
        Change adding = need(Change::begin(f.session(Role::ProjectLead), actions::addApp));
        QCOMPARE(AppRepository::add(adding, app).error().kind, ErrorKind::Refused);
    }
};

QTEST_GUILESS_MAIN(AppLeadsTest)
#include "appleadstest.moc"
