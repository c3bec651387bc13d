#include "views/page/exportfile.h"

#include "models/accounts/accountrepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/charts/somecharts.h"
#include "views/charts/chartcard.h"
#include "views/design/itemviews.h"
#include "views/design/messagebar.h"
#include "views/frame/pagestack.h"
#include "views/frame/workspacecommands.h"
#include "views/page/page.h"
#include "views/page/tableactions.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace gatehouse;

namespace {

/// A page with a list and a chart.
class ListPage : public Page
{
public:
    ListPage(NavigationContext &context, QWidget *parent) : Page(context, parent)
    {
        auto *model = new QStandardItemModel(2, 2, this);
        table = new QTableView;
        table->setModel(model);
        table->setAccessibleName(QStringLiteral("Things"));
        prepareTable(table);
        actions = new TableActions(table, context);
        card = new ChartCard(context, this);
        card->setChart(std::make_shared<const Chart>(somecharts::gates()));
        auto *column = new QVBoxLayout(this);
        column->addWidget(table);
        column->addWidget(card);
        card->retranslate();
    }
    QString title() const override { return QStringLiteral("List"); }
    QString iconName() const override { return QStringLiteral("portfolio"); }

    QTableView *table;
    TableActions *actions;
    ChartCard *card;
};

/// The same of one release.
class PlacedPage final : public ListPage, public ExportOrigin
{
public:
    using ListPage::ListPage;
    ExportPlace exportPlace() const override { return ExportPlace::release(release); }
    ReleaseId release{1};
};

/// Whether anything is on the clipboard.
bool holdsAny()
{
    const QMimeData *held = QApplication::clipboard()->mimeData();
    return held && !held->formats().isEmpty();
}

template<class AnyPage>
PageEntry entry(const char *key)
{
    return {.key = QString::fromLatin1(key),
            .iconName = QStringLiteral("portfolio"),
            .title = "Page",
            .inRail = true,
            .railKey = {},
            .shows = {},
            .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                return new AnyPage(context, parent);
            }};
}

} // namespace

/// What an account with a role in one app takes out of the window: a list as a file, a chart as a
/// picture, on the clipboard and on paper.
class ExportFileTest : public QObject
{
    Q_OBJECT

    struct Window : WindowFixture {
        Window() : WindowFixture({entry<ListPage>("list"), entry<PlacedPage>("placed")})
        {
            openWorkspace();
            show();
            const Database &database = workspaces().workspace().database();
            need(database.execute(
                "INSERT INTO app (id, uid, code, name, kind, platforms, status, tier, created_at) "
                "VALUES (1, 'a-claims', 'CLAIMS', 'Claims', 'native_app', 'android', 'active', 3, "
                "''), (2, 'a-life', 'LIFE', 'Life', 'native_app', 'android', 'active', 3, '');"
                "INSERT INTO app_release (id, uid, app_id, version, platforms, created_at) VALUES "
                "(1, 'r-claims', 1, '1.0', 'android', ''), (2, 'r-life', 2, '1.0', 'android', "
                "'')"));
            Change change = need(Change::begin(context().session(), actions::addAccount));
            Account account;
            account.name = QStringLiteral("wang");
            account.displayName = QStringLiteral("Wang Fang");
            account.grants = {{Role::Assessor, GrantScope::App, QStringLiteral("a-claims"),
                               QStringLiteral("Claims")}};
            need(AccountAdministration::add(change, account));
            need(change.commit());
        }
        ListPage *page(const char *key)
        {
            context().openPage(QString::fromLatin1(key));
            return dynamic_cast<ListPage *>(window().pages()->currentPage());
        }
        QString says() { return window().messages()->texts().join(u' '); }
        qsizetype copiedRows = 0;
        /// Tries every way out of a page; how many asked where to.
        qsizetype tryAll(ListPage *page)
        {
            window().messages()->clear();
            dialogs().suggestions.clear();
            QApplication::clipboard()->clear();
            page->table->selectAll();
            page->table->setFocus();
            QTest::keySequence(page->table, QKeySequence::Copy);
            copiedRows = QApplication::clipboard()->text().count(u'\n');
            page->actions->exportRows()->trigger();
            const auto ways = page->card->menu()->actions();
            for (QAction *way : ways) {
                if (way->isEnabled() && !way->isSeparator())
                    way->trigger();
            }
            return dialogs().suggestions.size();
        }
    };

private Q_SLOTS:
    void whoHasARoleEverywhereTakesEverything()
    {
        Window window;
        QVERIFY(window.tryAll(window.page("list")) >= 2);
        QVERIFY(window.copiedRows > 0);
        QVERIFY(holdsAny());
    }

    void whatSpansTheAppsStaysWithWhoHasSome()
    {
        Window window;
        need(window.workspaces().actAs(QStringLiteral("wang")));
        QCOMPARE(window.tryAll(window.page("list")), 0);
        QCOMPARE(window.copiedRows, 0);
        QVERIFY(!holdsAny());
        QVERIFY(!window.says().contains(QStringLiteral("on the clipboard")));
        QVERIFY2(window.says().contains(QStringLiteral("Wang Fang has roles in some apps only")),
                 qPrintable(window.says()));
    }

    void whatIsOfTheirAppGoesAlong()
    {
        Window window;
        need(window.workspaces().actAs(QStringLiteral("wang")));
        ListPage *page = window.page("placed");
        QVERIFY(window.tryAll(page) >= 2);
        QVERIFY(holdsAny());
        dynamic_cast<PlacedPage *>(page)->release = ReleaseId(2);
        QCOMPARE(window.tryAll(page), 0);
        QVERIFY2(window.says().contains(QStringLiteral("Life")), qPrintable(window.says()));
    }

    void aCopyOfTheWorkspaceIsOfAllApps()
    {
        Window window;
        need(window.workspaces().actAs(QStringLiteral("wang")));
        window.dialogs().suggestions.clear();
        window.window().commands()->saveCopy();
        QVERIFY(window.dialogs().suggestions.isEmpty());
        QVERIFY(window.says().contains(QStringLiteral("Wang Fang")));
    }

    // It is asked when it leaves, not when somebody signed in.
    void whatWasTakenAwayMeanwhileStays()
    {
        Window window;
        need(window.workspaces().actAs(QStringLiteral("wang")));
        ListPage *page = window.page("placed");
        QVERIFY(window.tryAll(page) >= 2);
        need(window.workspaces().workspace().database().execute(
            "UPDATE account_grant SET place = 'a-life'"));
        QCOMPARE(window.tryAll(page), 0);
    }
};

QTEST_MAIN(ExportFileTest)
#include "exportfiletest.moc"
