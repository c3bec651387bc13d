#pragma once

#include "models/staffing/staffingcheck.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QTableView;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class OrganizationStaff;
class RefreshWhenSeen;
class SearchField;
class StaffingCheckTableModel;

/// What the checks of the organisation find, each leading to where it can be put right.
class ChecksPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ChecksPanel(OrganizationStaff &staff, QWidget *parent = nullptr);
    void retranslate();
    QList<QAction *> panelActions() const;
    const StaffingFinding *finding() const; ///< that is chosen; nullptr: none

Q_SIGNALS:
    void selectionChanged();
    void jumpRequested(const gatehouse::StaffingFinding &finding);

private:
    void show();
    void applyFilter();
    void setChips();
    void jump();

    OrganizationStaff &m_staff;
    StaffingCheckTableModel *m_model;
    SearchField *m_search;
    FilterChipBar *m_chips;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ListFilter *m_filter;
    QAction *m_jump;
    RefreshWhenSeen *m_refresh;
};

} // namespace gatehouse
