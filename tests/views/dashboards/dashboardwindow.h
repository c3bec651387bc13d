#pragma once

#include "models/organization/organizationrepository.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/charts/somecharts.h"
#include "views/charts/chartcard.h"
#include "views/charts/chartview.h"
#include "views/dashboards/dashboardgrid.h"
#include "views/dashboards/dashboardpage.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMutex>
#include <QTest>
#include <QToolButton>

namespace gatehouse {

/// A list of the test's own, where the numbers lead.
class ListedPage final : public Page
{
public:
    ListedPage(NavigationContext &context, QWidget *parent) : Page(context, parent) { }
    QString title() const override { return QStringLiteral("List"); }
    QString iconName() const override { return QStringLiteral("filter"); }
    bool open(const Destination &destination) override
    {
        const auto *list = std::get_if<ListDestination>(&destination);
        if (list)
            opened = *list;
        return list != nullptr;
    }
    ListDestination opened;
};

/// What the charts were asked for, noted by the thread that makes them.
struct AskedQuestions {
    QMutex mutex;
    QList<QPair<DashboardQuestion, DashboardFilter>> all;
    QString failure; ///< not empty: the charts cannot be made
    void note(const DashboardQuestion &question, const DashboardFilter &filter)
    {
        const QMutexLocker lock(&mutex);
        all.append({question, filter});
    }
    QPair<DashboardQuestion, DashboardFilter> last()
    {
        const QMutexLocker lock(&mutex);
        return all.last();
    }
    qsizetype count()
    {
        const QMutexLocker lock(&mutex);
        return all.size();
    }
};

/// The dashboard in the real window, over charts of the test's own.
struct DashboardWindow : WindowFixture {
    explicit DashboardWindow(std::vector<Chart> charts = somecharts::all())
        : DashboardWindow(std::make_shared<AskedQuestions>(), std::move(charts))
    {
    }
    DashboardWindow(std::shared_ptr<AskedQuestions> questions, std::vector<Chart> charts)
        : WindowFixture(pages(questions, std::move(charts))), asked(std::move(questions))
    {
        openWorkspace(Role::SecurityManager);
        Change writing = need(Change::begin(session(), {"test", Permission::ManageOrganisation}));
        Unit unit;
        unit.name = QStringLiteral("数字渠道部");
        department = need(OrganizationRepository::addUnit(writing, unit));
        need(writing.commit());
    }
    void openDashboards()
    {
        show();
        context().openPage(QStringLiteral("dashboards"));
        settle();
    }
    /// Waits for the charts.
    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return !page()->isReading(); }, 20'000));
        QCoreApplication::processEvents();
    }
    Session session() { return context().session(); }
    DashboardPage *page() { return window().findChild<DashboardPage *>(); }
    ListedPage *list()
    {
        for (auto *each : window().findChildren<Page *>()) {
            if (auto *found = dynamic_cast<ListedPage *>(each))
                return found;
        }
        return nullptr;
    }
    ChartCard *card(const QString &key) { return page()->grid()->card(key); }
    QComboBox *field(const QString &key)
    {
        return visible<QComboBox>(QStringLiteral("dashboard-") + key);
    }
    /// Opens a menu of the header as a click does, and chooses from it.
    void choose(const QString &menu, const QString &text)
    {
        for (auto *button : page()->findChildren<QToolButton *>()) {
            if (button->text() != menu || !button->menu())
                continue;
            Q_EMIT button->menu()->aboutToShow();
            for (QAction *action : button->menu()->actions()) {
                if (action->text() == text) {
                    QVERIFY(action->isEnabled());
                    return action->trigger();
                }
            }
        }
        qFatal("no %s in %s", qUtf8Printable(text), qUtf8Printable(menu));
    }
    void chooseOnCard(const QString &key, const QString &text)
    {
        for (QAction *action : card(key)->menu()->actions()) {
            if (action->text() == text) {
                QVERIFY(action->isEnabled());
                return action->trigger();
            }
        }
        qFatal("no %s on the card", qUtf8Printable(text));
    }

    static std::vector<PageEntry> pages(const std::shared_ptr<AskedQuestions> &questions,
                                        std::vector<Chart> charts)
    {
        const ChartMaker maker =
            [questions, charts = std::move(charts)](
                const Database &, LibraryShelf &, const DashboardQuestion &question,
                const DashboardFilter &filter, Progress &) -> Result<std::vector<Chart>> {
            questions->note(question, filter);
            if (!questions->failure.isEmpty())
                return fail(ErrorKind::Internal, questions->failure);
            std::vector<Chart> made = charts;
            for (Chart &chart : made)
                chart.day = question.day;
            return made;
        };
        // The first one is opened with the workspace: this is not to be the one that is counted.
        return {{.key = QStringLiteral("list"),
                 .iconName = QStringLiteral("filter"),
                 .title = "List",
                 .inRail = true,
                 .railKey = {},
                 .shows = {DestinationKind::List},
                 .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                     return new ListedPage(context, parent);
                 },
                 .lists = {QStringLiteral("board")}},
                {.key = QStringLiteral("dashboards"),
                 .iconName = QStringLiteral("dashboards"),
                 .title = "Dashboards",
                 .inRail = true,
                 .railKey = {},
                 .shows = {},
                 .create = [maker](NavigationContext &context, QWidget *parent) -> Page * {
                     return new DashboardPage(context, maker, parent);
                 }}};
    }

    std::shared_ptr<AskedQuestions> asked;
    UnitId department;
};

} // namespace gatehouse
