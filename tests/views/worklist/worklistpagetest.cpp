#include "models/findings/findingrepository.h"
#include "models/management/document.h"
#include "models/management/registerrepository.h"
#include "models/organization/organizationrepository.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/frame/pagestack.h"
#include "views/worklist/worklistpage.h"

#include <QAbstractItemModelTester>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;

/// What waits for whoever is signed in, in the real window.
class WorkListPageTest : public QObject
{
    Q_OBJECT

    struct Window : WindowFixture {
        Window()
            : WindowFixture({{.key = "work",
                              .iconName = "check-all",
                              .title = "My work",
                              .inRail = true,
                              .railKey = {},
                              .shows = {},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new WorkListPage(context, parent);
                              }},
                             {.key = "organisation",
                              .iconName = "organisation",
                              .title = "Organisation",
                              .inRail = false,
                              .railKey = "work",
                              .shows = {DestinationKind::Organisation, DestinationKind::Management},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new TestPage(context, parent);
                              }}})
        {
            openWorkspace(Role::Administrator);
            show();
            settle();
        }
        /// A finding in the hands of the person behind the administrator's account.
        FindingId addOwnFinding()
        {
            const Session session = workspaces().session();
            Change writing =
                need(Change::begin(session, {"test", Permission::AdministerWorkspace}));
            const LibraryId library = need(LibraryRepository::publish(
                writing, need(parseLibrary(LifecycleFixture::smallLibraryJson()))));
            const auto shelved =
                need(workspaces().shelf().library(session.workspace.database(), library));
            Person person;
            person.name = QStringLiteral("Chen Jing");
            person.account = session.account.id;
            Finding finding;
            finding.owner = need(OrganizationRepository::addPerson(writing, person));
            finding.requirement = shelved->requirementByKey("O.1")->id;
            finding.title = QStringLiteral("No time-out");
            finding.risk = Risk::Low;
            const FindingId id = need(FindingRepository::open(writing, finding));
            // Nobody is given a day that is past: it stands there as if it had come since.
            need(writing.database().execute("UPDATE finding SET due_on = '2026-03-01'"));
            need(writing.commit());
            return id;
        }
        WorkListPage *page() { return window().findChild<WorkListPage *>(); }
        void settle()
        {
            QVERIFY(QTest::qWaitFor([this] { return !page()->isReading(); }, 20'000));
        }
    };

private Q_SLOTS:
    void saysThatNothingWaits()
    {
        Window window;
        QCOMPARE(window.page()->model()->rowCount(), 0);
        QVERIFY(window.page()->findChild<EmptyState *>()->isVisible());
    }

    void followsWhatIsWrittenAndLeadsThere()
    {
        Window window;
        const QAbstractItemModelTester tester(window.page()->model());
        const FindingId finding = window.addOwnFinding();
        window.settle();
        WorkTableModel *model = window.page()->model();
        QCOMPARE(model->rowCount(), 1);
        const QModelIndex row = model->index(0, WorkTableModel::WhatColumn);
        QVERIFY(row.data().toString().contains(QStringLiteral("No time-out")));
        QVERIFY(row.data(WorkTableModel::LateRole).toBool());
        auto *table = window.page()->findChild<QTableView *>();
        table->setFocus();
        table->setCurrentIndex(row);
        QTest::keyClick(table, Qt::Key_Return);
        auto *led = dynamic_cast<TestPage *>(window.window().pages()->currentPage());
        QVERIFY(led);
        QCOMPARE(std::get<OrganisationDestination>(led->shown.back()).finding, finding);
    }

    void leadsToTheDocumentWhoseReviewIsOverdue()
    {
        Window window;
        Change writing = need(
            Change::begin(window.workspaces().session(), {"test", Permission::ManageOrganisation}));
        auto document = std::make_shared<Document>();
        document->titleZh = QStringLiteral("数据分类分级管理办法");
        document->reviewDue = QDate(2026, 3, 1);
        const qint64 id = need(RegisterRepository::add(writing, registerOf<Document>(), document));
        need(writing.commit());
        window.settle();
        auto *table = window.page()->findChild<QTableView *>();
        QCOMPARE(window.page()->model()->rowCount(), 1);
        table->setFocus();
        table->setCurrentIndex(window.page()->model()->index(0, WorkTableModel::WhatColumn));
        QTest::keyClick(table, Qt::Key_Return);
        auto *led = dynamic_cast<TestPage *>(window.window().pages()->currentPage());
        QVERIFY(led);
        QCOMPARE(std::get<ManagementDestination>(led->shown.back()),
                 (ManagementDestination{QStringLiteral("document"), id}));
    }

    void isAnotherListForAnotherAccount()
    {
        Window window;
        window.addOwnFinding();
        window.settle();
        QCOMPARE(window.page()->model()->total(), 1);
        need(window.workspaces().actAs(toKey(Role::Viewer)));
        window.settle();
        QCOMPARE(window.page()->model()->total(), 0);
    }

    void narrowsByKindAndByWords()
    {
        Window window;
        window.addOwnFinding();
        window.settle();
        WorkTableModel *model = window.page()->model();
        model->setFilter(QStringLiteral("nothing like it"), {});
        QCOMPARE(model->rowCount(), 0);
        model->setFilter(QStringLiteral("time"), {WorkKind::GateLate});
        QCOMPARE(model->rowCount(), 0);
        model->setFilter(QStringLiteral("time"), {WorkKind::FindingToMend});
        QCOMPARE(model->rowCount(), 1);
    }
};

QTEST_MAIN(WorkListPageTest)
#include "worklistpagetest.moc"
