#pragma once

#include "views/dashboards/dashboardview.h"
#include "views/page/newestreading.h"
#include "views/page/page.h"

class QMenu;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace gatehouse {

class DashboardFilterBar;
class DashboardGrid;
class EmptyState;
class PageHeader;
struct DashboardReport;

/// Where the portfolio stands and where it is going, in charts that each lead to the list behind
/// their numbers: narrowed and as of a day, arranged as one likes it, and printed as a report.
/// Charts are read by a job; until it is done, those that are there stay.
class DashboardPage final : public Page
{
    Q_OBJECT
public:
    DashboardPage(NavigationContext &context, ChartMaker maker, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    /// A job is reading the charts.
    bool isReading() const { return m_reading.isRunning(); }
    DashboardGrid *grid() const { return m_grid; }

protected:
    void retranslate() override;

private:
    void makeMenus();
    void read();
    void take(Result<DashboardReading> reading);
    void takeFocus();
    void show();
    void fillViews();
    void fillCards();
    void lookAs(const DashboardView &view);
    void keepView();
    void dropView();
    void move(const QString &key, int by);
    void setHidden(const QString &key, bool hidden);
    /// Puts what is looked at into the settings and onto the screen.
    void arrangementChanged();
    void openPlace(const ChartPlace &place, const LocalizedText &name);
    QDate day() const;
    DashboardReport report() const;
    void saveReport();
    void printReport();
    QStringList keys() const;

    ChartMaker m_maker;
    DashboardView m_view;
    std::optional<DashboardReading> m_read;
    NewestReading m_reading;

    PageHeader *m_header;
    DashboardFilterBar *m_filter;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    DashboardGrid *m_grid;
    EmptyState *m_empty;
    QMenu *m_viewsMenu;
    QMenu *m_cardsMenu;
    QMenu *m_reportMenu;
    QToolButton *m_views;
    QToolButton *m_cards;
    QToolButton *m_report;
    QAction *m_keepView;
    QAction *m_dropView;
    QAction *m_showAll;
    QAction *m_saveReport;
    QAction *m_printReport;
    QAction *m_refresh;
};

} // namespace gatehouse
