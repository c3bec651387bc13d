#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "views/dashboards/findinglistpage.h"
#include "views/design/filterchipbar.h"
#include "views/frame/pagestack.h"

#include <QAbstractItemModelTester>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;

/// The findings behind a number, in the real window.
class FindingListPageTest : public QObject
{
    Q_OBJECT

    struct Window : WindowFixture {
        Window()
            : WindowFixture({{.key = "findings",
                              .iconName = "finding",
                              .title = "Findings",
                              .inRail = true,
                              .railKey = {},
                              .shows = {DestinationKind::List},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new FindingListPage(context, parent);
                              },
                              .lists = {"findings"}},
                             {.key = "release",
                              .iconName = "release",
                              .title = "Release",
                              .inRail = false,
                              .railKey = "findings",
                              .shows = {DestinationKind::Release, DestinationKind::Organisation},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new TestPage(context, parent);
                              }}})
        {
            openWorkspace(Role::Administrator);
            const Session session = workspaces().session();
            Change publishing = need(Change::begin(session, {"test", Permission::ManageLibraries}));
            const LibraryId library = need(LibraryRepository::publish(
                publishing, need(parseLibrary(LifecycleFixture::smallLibraryJson()))));
            need(publishing.commit());
            const auto shelved =
                need(workspaces().shelf().library(session.workspace.database(), library));
            for (const auto &[title, risk] :
                 {std::pair("Keys in the log", Risk::High), std::pair("No time-out", Risk::Low),
                  std::pair("Weak hash", Risk::High)}) {
                Finding finding;
                finding.requirement = shelved->requirementByKey("O.1")->id;
                finding.title = title;
                finding.risk = risk;
                Change writing = need(Change::begin(session, {"test", Permission::Assess}));
                ids.push_back(need(FindingRepository::open(writing, finding)));
                need(writing.commit());
            }
            show();
        }
        FindingListPage *page() { return window().findChild<FindingListPage *>(); }
        QTableView *table() { return page()->findChild<QTableView *>(); }
        void settle()
        {
            QVERIFY(QTest::qWaitFor([this] { return !page()->isReading(); }, 20'000));
        }
        QToolButton *chip(const QString &text)
        {
            for (auto *each : page()->findChild<FilterChipBar *>()->findChildren<QToolButton *>()) {
                if (each->text() == text)
                    return each;
            }
            return nullptr;
        }

        std::vector<FindingId> ids;
    };

private Q_SLOTS:
    void isNarrowedByRiskAndByWhatIsOverdue()
    {
        Window window;
        QVERIFY(window.context().open(ListDestination{"findings", {}, {}}));
        window.settle();
        QCOMPARE(window.page()->model()->rowCount(), 3);
        window.chip("High risk")->click();
        QCOMPARE(window.page()->model()->rowCount(), 2);
        window.chip("Low risk")->click();
        QCOMPARE(window.page()->model()->rowCount(), 3);
        window.chip("High risk")->click();
        QCOMPARE(window.page()->model()->rowCount(), 1);
        window.chip("Overdue")->click();
        QCOMPARE(window.page()->model()->rowCount(), 0);
    }

    void showsWhatIsBehindTheNumberAndLetsGoOfIt()
    {
        Window window;
        const ListDestination high{
            "findings", {{"risk", "high"}}, {QStringLiteral("高 · 30 天"), "High · 30 days"}};
        QVERIFY(window.context().open(high));
        window.settle();
        const QAbstractItemModelTester tester(window.page()->model());
        QCOMPARE(window.page()->model()->rowCount(), 2);
        QVERIFY(window.chip("High · 30 days")->isChecked());
        window.languages().setLanguage(Language::Chinese, false);
        QTRY_VERIFY(window.chip(QStringLiteral("高 · 30 天")));
        QTest::mouseClick(window.chip(QStringLiteral("高 · 30 天")), Qt::LeftButton);
        QCOMPARE(window.page()->model()->rowCount(), 3);
        QVERIFY(!window.chip(QStringLiteral("高 · 30 天")));
    }

    void withoutANumberItIsTheWholeList()
    {
        Window window;
        QVERIFY(window.context().open(ListDestination{"findings", {}, {}}));
        window.settle();
        QCOMPARE(window.page()->model()->rowCount(), 3);
        for (const auto *each :
             window.page()->findChild<FilterChipBar *>()->findChildren<QToolButton *>()) {
            QVERIFY(!each->text().isEmpty());
            QVERIFY(!each->isChecked());
        }
    }

    void enterLeadsToTheRecord()
    {
        Window window;
        QVERIFY(window.context().open(ListDestination{"findings", {{"risk", "low"}}, {}}));
        window.settle();
        window.table()->setFocus();
        window.table()->setCurrentIndex(window.page()->model()->index(0, 0));
        QTest::keyClick(window.table(), Qt::Key_Return);
        auto *led = dynamic_cast<TestPage *>(window.window().pages()->currentPage());
        QVERIFY(led);
        QCOMPARE(std::get<OrganisationDestination>(led->shown.back()).finding, window.ids[1]);
    }

    void anotherListIsNotThisPages()
    {
        Window window;
        QVERIFY(!window.context().open(ListDestination{"threats", {}, {}}));
    }
};

QTEST_MAIN(FindingListPageTest)
#include "findinglistpagetest.moc"
