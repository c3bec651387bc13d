#include "tests/benchmarks/rows/benchwindow.h"

#include "models/base/clock.h"
#include "models/dashboards/dashboard.h"
#include "tests/benchmarks/data/portfolio.h"
#include "views/dashboards/dashboardpage.h"
#include "views/portfolio/portfoliopage.h"
#include "views/release/releasepage.h"
#include "views/reviews/reviewspage.h"
#include "views/page/page.h"

#include <QTextStream>

namespace gatehouse::bench {

namespace {

constexpr QSize windowSize(1440, 900);

template<class AnyPage>
PageEntry entry(const QString &key, bool inRail, DestinationKind shows)
{
    return {.key = key,
            .iconName = key,
            .title = "Portfolio",
            .inRail = inRail,
            .railKey = QStringLiteral("portfolio"),
            .shows = {shows},
            .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                return new AnyPage(context, parent);
            }};
}

/// Whether anything of a window was painted.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget &window) : m_window(window) { qApp->installEventFilter(this); }
    bool hasPainted() const { return m_hasPainted; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType())
            m_hasPainted |= static_cast<QWidget *>(watched)->window() == &m_window;
        return false;
    }

private:
    QWidget &m_window;
    bool m_hasPainted = false;
};

PageEntry dashboards()
{
    PageEntry page = entry<PortfolioPage>(QStringLiteral("dashboards"), true, {});
    page.shows.clear();
    page.create = [](NavigationContext &context, QWidget *parent) -> Page * {
        return new DashboardPage(
            context,
            [](const Database &database, LibraryShelf &shelf, const DashboardQuestion &question,
               const DashboardFilter &filter, Progress &) {
                return Dashboard(database, shelf, question.today, question.day, filter).makeAll();
            },
            parent);
    };
    return page;
}

} // namespace

BenchWindow::BenchWindow(int &argc, char **argv, const QString &settings)
    : m_application(argc, argv), m_settings(settings, QSettings::IniFormat),
      m_languages(m_settings), m_theme(m_application, m_settings),
      m_workspaces(m_settings,
                   std::make_shared<FixedClock>(QDateTime(portfolioToday, QTime(9, 0), Qt::UTC))),
      m_dialogs(m_settings),
      m_window({m_settings, m_theme, m_languages, m_workspaces, m_dialogs, {}},
               {entry<PortfolioPage>(QStringLiteral("portfolio"), true, DestinationKind::App),
                entry<ReleasePage>(QStringLiteral("release"), false, DestinationKind::Release),
                entry<ReviewsPage>(QStringLiteral("reviews"), true, DestinationKind::List),
                dashboards()})
{
}

Result<void> BenchWindow::open(const QString &path)
{
    TRY(m_workspaces.open(path));
    return m_workspaces.actAs(QStringLiteral("owner"));
}

bool paint(QWidget &window)
{
    PaintWatch watch(window);
    window.resize(windowSize);
    window.show();
    QCoreApplication::processEvents();
    return watch.hasPainted();
}

int complain(const QString &message)
{
    QTextStream(stderr) << message << Qt::endl;
    return 1;
}

} // namespace gatehouse::bench
