#include "models/accounts/accountrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/workspace/accountadministration.h"
#include "tests/views/release/releasewindow.h"

using namespace gatehouse;

namespace {

/// Two apps, and an account that is a project lead for a part of them.
struct PartWindow : ReleaseWindow {
    PartWindow()
    {
        openRelease(QStringLiteral("Their own"), QStringLiteral("OWN"));
        own = release();
        Change change = need(Change::begin(context().session(), actions::addApp));
        App app;
        app.code = QStringLiteral("OTHER");
        app.name = QStringLiteral("Somebody's");
        app.platforms = {Platform::Android};
        otherApp = need(AppRepository::add(change, app));
        Release first;
        first.app = otherApp;
        first.version = QStringLiteral("1.0.0");
        other = need(ReleaseRepository::add(change, first));
        need(change.commit());
        ownApp = need(ReleaseRepository(database()).release(own)).app;
    }

    void actAsLeadOf(GrantScope scope, const QString &place)
    {
        Change change = need(Change::begin(context().session(), actions::addAccount));
        Account account;
        account.name = QStringLiteral("part");
        account.displayName = QStringLiteral("Part Lead");
        account.grants = {{Role::ProjectLead, scope, place, QStringLiteral("place")}};
        need(AccountAdministration::add(change, account));
        need(change.commit());
        need(workspaces().actAs(account.name));
    }
    App app(AppId id) { return need(AppRepository(database()).app(id)); }
    void chooseOnBoard(AppId id)
    {
        context().openPage(QStringLiteral("portfolio"));
        context().openApp(id);
    }
    QAbstractButton *edit() { return button("Edit…"); }

    ReleaseId own;
    ReleaseId other;
    AppId ownApp;
    AppId otherApp;
};

} // namespace

/// What pages offer to an account whose role counts in a part of the portfolio only.
class ActingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersWhatTheRoleCountsForAndSaysWhyNotElsewhere()
    {
        PartWindow window;
        window.actAsLeadOf(GrantScope::App, window.app(window.ownApp).uid);
        const auto expect = [&](QAbstractButton *button, bool may, const QString &why) {
            QVERIFY2(button->isEnabled() == may, qPrintable(button->toolTip()));
            if (!may)
                QVERIFY2(button->toolTip().contains(why), qPrintable(button->toolTip()));
        };
        const QString elsewhere = QStringLiteral("in Somebody's");
        for (const auto &[release, app, may] : {std::tuple(window.own, window.ownApp, true),
                                                {window.other, window.otherApp, false}}) {
            window.chooseOnBoard(app);
            expect(window.button("Edit app"), may, elsewhere);
            expect(window.button("New release"), may, elsewhere);
            window.context().openRelease(release);
            window.showTab(ReleaseWindow::GateTab);
            auto *statement = window.visible<QPlainTextEdit>(QStringLiteral("gate-statement"));
            QCOMPARE(statement->isEnabled(), may);
            window.showTab(ReleaseWindow::ThreatsTab);
            expect(window.visible<QAbstractButton>(QStringLiteral("model-template")), may,
                   elsewhere);
        }
    }

    void followsAnAppIntoTheirUnit()
    {
        PartWindow window;
        Change change = need(Change::begin(window.context().session(), actions::addUnit));
        Unit unit;
        unit.name = QStringLiteral("Life");
        const UnitId life = need(OrganizationRepository::addUnit(change, unit));
        need(change.commit());
        const Session owner = window.context().session();
        window.actAsLeadOf(GrantScope::Unit,
                           need(OrganizationRepository(window.database()).unit(life)).uid);
        window.chooseOnBoard(window.otherApp);
        QVERIFY(!window.button("Edit app")->isEnabled());
        Change moving = need(Change::begin(owner, actions::editApp));
        App app = window.app(window.otherApp);
        app.ownerUnit = life;
        need(AppRepository::update(moving, app));
        need(moving.commit());
        QVERIFY(window.button("Edit app")->isEnabled());
    }
};

QTEST_MAIN(ActingTest)
#include "actingtest.moc"
