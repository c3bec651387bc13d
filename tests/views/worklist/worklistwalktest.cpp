#include "models/assessments/assessmentgridmodel.h"
#include "models/reviews/portfolioassessmentlist.h"
#include "tests/support/demo/demoworkspace.h"
#include "tests/support/window/windowfixture.h"
#include "views/assessments/requirementspanel.h"
#include "views/design/filterchipbar.h"
#include "views/frame/pagestack.h"
#include "views/release/releasepage.h"
#include "views/reviews/reviewlist.h"
#include "views/reviews/reviewspage.h"
#include "views/worklist/worklistpage.h"

#include <QTableView>
#include <QTest>

using namespace gatehouse;

/// What waits in the demo portfolio leads to it and to nothing else.
class WorkListWalkTest : public QObject
{
    Q_OBJECT

    struct Window : WindowFixture {
        explicit Window(const QString &demo)
            : WindowFixture({{.key = "work",
                              .iconName = "check-all",
                              .title = "My work",
                              .inRail = true,
                              .railKey = {},
                              .shows = {},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new WorkListPage(context, parent);
                              }},
                             {.key = "reviews",
                              .iconName = "reviews",
                              .title = "Reviews",
                              .inRail = true,
                              .railKey = {},
                              .shows = {DestinationKind::List},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new ReviewsPage(context, parent);
                              },
                              .lists = {"reviews"}},
                             {.key = "release",
                              .iconName = "release",
                              .title = "Release",
                              .inRail = false,
                              .railKey = "work",
                              .shows = {DestinationKind::Release, DestinationKind::List},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new ReleasePage(context, parent, {});
                              },
                              .lists = {"release"}}})
        {
            const QString path = file(QStringLiteral("copy.gatehouse"));
            if (!QFile::copy(demo, path))
                qFatal("cannot copy the demo");
            openAs(path, QStringLiteral("auditor"));
            show();
            settle();
        }
        WorkListPage *page() { return window().findChild<WorkListPage *>(); }
        void settle()
        {
            QVERIFY(QTest::qWaitFor([this] { return !page()->isReading(); }, 60'000));
        }
        void actAs(const char *account)
        {
            need(workspaces().actAs(QString::fromLatin1(account)));
            context().openPage(QStringLiteral("work"));
            settle();
        }
        /// Opens the first of a kind, of a release when one is named, and gives what it says.
        WorkItem openFirst(WorkKind kind, const QString &place = {})
        {
            context().openPage(QStringLiteral("work"));
            settle();
            auto *table = page()->findChild<QTableView *>();
            for (int row = 0; row < page()->model()->rowCount(); ++row) {
                const WorkItem item = *page()->model()->itemAt(row);
                if (item.kind != kind || !item.place.startsWith(place))
                    continue;
                table->setFocus();
                table->setCurrentIndex(page()->model()->index(row, 0));
                QTest::keyClick(table, Qt::Key_Return);
                return item;
            }
            qFatal("nothing of this kind waits");
            return {};
        }
        RequirementsPanel *requirements() { return visible<RequirementsPanel>(); }
        AssessmentGridModel *grid() { return requirements()->findChild<AssessmentGridModel *>(); }
        /// Without lead-ins.
        int requirementsShown()
        {
            int shown = 0;
            for (int row = 0; row < grid()->rowCount(); ++row)
                shown += grid()->rowAt(row)->requirement->isAssessed() ? 1 : 0;
            return shown;
        }
        QStringList chips() { return requirements()->findChild<FilterChipBar *>()->checkedKeys(); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = m_folder.filePath(QStringLiteral("demo.gatehouse"));
        putDemoPortfolio(m_demo);
    }

    void whatIsToBeReviewedIsListedAmongTheReviews()
    {
        Window window(m_demo);
        const WorkItem item = window.openFirst(WorkKind::AssessmentToReview);
        QCOMPARE(window.window().pages()->currentKey(), QStringLiteral("reviews"));
        auto *list = window.window().findChild<PortfolioAssessmentList *>();
        QTRY_COMPARE_WITH_TIMEOUT(list->rowCount(), item.count, 60'000);
        QTRY_VERIFY(list->listingAt(0));
        QCOMPARE(list->listingAt(0)->release, item.release);
        QCOMPARE(list->listingAt(0)->phase, item.phase);
    }

    void whatIsToBeDoneIsAloneOnItsRelease()
    {
        Window window(m_demo);
        window.actAs("assessor");
        for (const WorkKind kind : {WorkKind::EvidenceToAdd, WorkKind::AssessmentToSubmit,
                                    WorkKind::AssessmentToRecord}) {
            const WorkItem item = window.openFirst(kind);
            QCOMPARE(window.window().pages()->currentKey(), QStringLiteral("release"));
            QCOMPARE(window.grid()->filter().phase, item.phase);
            QVERIFY2(window.chips().contains(QStringLiteral("only")), qPrintable(toKey(kind)));
            // The gate counts what the organisation assesses as well, which stands here too.
            QCOMPARE(window.requirementsShown(), item.count);
        }
    }

    void whatIsToBeConfirmedIsChosenWhateverWasNarrowedBefore()
    {
        Window window(m_demo);
        window.actAs("assessor");
        window.openFirst(WorkKind::EvidenceToAdd);
        window.actAs("auditor");
        const WorkItem item = window.openFirst(WorkKind::ApplicabilityToConfirm);
        QCOMPARE(window.requirementsShown(), item.count);
        auto *table = window.requirements()->findChild<QTableView *>();
        QCOMPARE(window.grid()->requirementAt(table->currentIndex().row()), item.requirement);
        QCOMPARE(window.chips(), QStringList{QStringLiteral("only")});
        // Taken off, it leaves nothing behind.
        window.requirements()->findChild<FilterChipBar *>()->setCheckedKeys({});
        window.context().openPage(QStringLiteral("work"));
    }

    void anotherReleaseIsNotNarrowedAsTheOneBefore()
    {
        Window window(m_demo);
        window.actAs("assessor");
        const WorkItem item = window.openFirst(WorkKind::EvidenceToAdd);
        const auto other =
            std::ranges::find_if(window.page()->model()->rows(), [&](const WorkItem &each) {
                return each.release.isValid() && each.release != item.release;
            });
        QVERIFY(other != window.page()->model()->rows().end());
        window.context().openRelease(other->release, Phase::Design, {}, ReleaseTab::Requirements);
        QVERIFY(window.chips().isEmpty());
        QVERIFY(window.requirementsShown() > 100);
    }

private:
    QTemporaryDir m_folder;
    QString m_demo;
};

QTEST_MAIN(WorkListWalkTest)
#include "worklistwalktest.moc"
