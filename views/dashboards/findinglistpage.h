#pragma once

#include "models/findings/findingtablemodel.h"
#include "views/page/newestreading.h"
#include "views/page/page.h"

#include <set>

class QStackedWidget;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class FindingTable;
class ListFilter;
class PageHeader;
class SearchField;

/// The findings of the whole portfolio, as a number of a chart leads to them; Enter leads on to
/// the release a finding is of.
class FindingListPage final : public Page
{
    Q_OBJECT
public:
    explicit FindingListPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    bool open(const Destination &destination) override;
    /// A job is reading the list.
    bool isReading() const { return m_reading.isRunning(); }
    FindingTableModel *model() const { return m_model; }

protected:
    void retranslate() override;

private:
    struct Reading {
        std::vector<FindingListing> findings;
        std::set<FindingId> behind;
    };
    void read();
    void show();
    void applyFilter();
    void openCurrent();

    std::optional<ListDestination> m_behind; ///< the number whose findings are shown
    std::set<FindingId> m_findingsBehind;
    NewestReading m_reading;

    PageHeader *m_header;
    SearchField *m_search;
    FilterChipBar *m_chips;
    FindingTableModel *m_model;
    FindingTable *m_table;
    ListFilter *m_filter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QAction *m_open;
};

} // namespace gatehouse
