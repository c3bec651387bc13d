#pragma once

#include "models/dashboards/chart.h"
#include "models/libraries/libraryrepository.h"
#include "models/portfolio/app.h"
#include "models/portfolio/release.h"
#include "views/page/exportfile.h"
#include "views/page/page.h"

#include <functional>

namespace gatehouse {

class DashboardPanel;
class PageHeader;

/// The dashboard of one app: how its releases come along, and where it stands, today or on a past
/// day. Reached from the app on the board, and left to it again.
class AppDashboardPage final : public Page, public ExportOrigin
{
    Q_OBJECT
public:
    /// Makes an app's charts as of a day, today or a past one, on a thread of its own.
    using ChartMaker = std::function<Result<std::vector<Chart>>(const Database &, LibraryShelf &,
                                                                AppId, QDate today, QDate day)>;

    AppDashboardPage(NavigationContext &context, ChartMaker maker, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    ExportPlace exportPlace() const override;
    void activate() override;
    /// The list "app", narrowed by the app's code.
    bool open(const Destination &destination) override;
    DashboardPanel *panel() const { return m_panel; }

protected:
    void retranslate() override;

private:
    /// Reads the app anew, and asks for its charts.
    Result<void> show(AppId app);
    void showSubtitle();

    ChartMaker m_maker;
    App m_app;
    std::vector<Release> m_releases; ///< its own
    PageHeader *m_header;
    DashboardPanel *m_panel;
    QAction *m_back;
    QAction *m_openRelease;
};

} // namespace gatehouse
