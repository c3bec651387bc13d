#pragma once

#include "models/base/id.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class OrganizationStaff;
class RefreshWhenSeen;
class ResponsibilityTableModel;
class SearchField;

/// Who is responsible, accountable, consulted and informed for each app in each phase.
class ResponsibilityPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ResponsibilityPanel(OrganizationStaff &staff, QWidget *parent = nullptr);
    void retranslate();
    PersonId person() const; ///< in the row that is chosen

Q_SIGNALS:
    void selectionChanged();

private:
    void show();
    void applyFilter();
    void setChips();
    void open();

    OrganizationStaff &m_staff;
    ResponsibilityTableModel *m_model;
    SearchField *m_search;
    FilterChipBar *m_chips;
    QLabel *m_legend;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ListFilter *m_filter;
    RefreshWhenSeen *m_refresh;
};

} // namespace gatehouse
