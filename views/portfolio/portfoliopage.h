#pragma once

#include "models/lifecycle/boardmodel.h"
#include "views/page/newestreading.h"
#include "views/page/page.h"

class QStackedWidget;
class QTableView;

namespace gatehouse {

class AppInspector;
class EmptyState;
class FilterChipBar;
class ListFilter;
class PageHeader;
class SearchField;
class TableActions;

/// The board: every app against the six gates, what is late and what blocks, narrowed by chips.
class PortfolioPage final : public Page
{
    Q_OBJECT
public:
    explicit PortfolioPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    bool open(const Destination &destination) override;
    QWidget *inspector() override;
    /// A job is reading the apps behind a number.
    bool isReading() const { return m_reading.isRunning(); }

protected:
    void retranslate() override;

private:
    void setUpTable();
    void connectActions();
    void refresh();
    void showCounts();
    void applyFilter();
    void showCurrent();
    /// Where nothing is, the first app.
    void selectSomething();
    void permit();
    /// The apps behind a number of a chart, anew from what is recorded now.
    void readBehind();
    void openCell(const QModelIndex &index);
    void openProgress();
    void newApp();
    void editApp();
    void newRelease();
    AppId currentApp() const;

    BoardModel *m_model;
    PageHeader *m_header;
    SearchField *m_search;
    FilterChipBar *m_chips;
    QString m_only; ///< the one chip of late, blocked and ready that is on
    std::optional<ListDestination> m_behind; ///< the number whose apps are shown
    std::optional<std::set<AppId>> m_appsBehind; ///< nothing until they are read
    NewestReading m_reading;
    QStackedWidget *m_stack;
    QTableView *m_table;
    TableActions *m_tableActions = nullptr;
    EmptyState *m_empty;
    EmptyState *m_nothing;
    ListFilter *m_filter;
    AppInspector *m_inspector;
    QAction *m_newApp;
    QAction *m_editApp;
    QAction *m_newRelease;
    QAction *m_openRelease;
    QAction *m_openProgress;
};

} // namespace gatehouse
