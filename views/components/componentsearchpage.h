#pragma once

#include "models/components/componentsearch.h"
#include "views/page/page.h"

class QStackedWidget;
class QTableView;

namespace gatehouse {

class ComponentUseTableModel;
class EmptyState;
class FilterChipBar;
class PageHeader;
class SearchField;

/// Which apps and releases contain a component, answered while it is typed; Enter leads to the
/// release. A vulnerability is recorded from here on the day a library breaks.
class ComponentSearchPage final : public Page
{
    Q_OBJECT
public:
    explicit ComponentSearchPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    /// A job is looking.
    bool isSearching() const { return m_searching; }
    ComponentUseTableModel *model() const { return m_model; }

protected:
    void retranslate() override;

private:
    ComponentQuery query() const;
    void search();
    void show();
    void permit();
    void openCurrent();
    void report();

    ComponentQuery m_answered; ///< what the list answers
    ComponentUses m_found; ///< without the uses, which the model has
    bool m_searching = false;
    bool m_stale = false; ///< something else is asked since the job began

    PageHeader *m_header;
    SearchField *m_search;
    FilterChipBar *m_chips;
    ComponentUseTableModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QAction *m_open;
    QAction *m_report;
};

} // namespace gatehouse
