#pragma once

#include "models/staffing/assignmenttablemodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

namespace gatehouse {

class DelegationTableModel;
class EmptyState;
class FilterChipBar;
class ListFilter;
class OrganizationStaff;
class RefreshWhenSeen;
class SearchField;

/// Who holds which post and does what for which app, whenever; and who stands in while they are
/// away.
class AssignmentsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit AssignmentsPanel(OrganizationStaff &staff, QWidget *parent = nullptr);
    void retranslate();
    QList<QAction *> panelActions() const;
    /// Shows only what is of this name.
    void search(const QString &text);
    void chooseDelegation(DelegationId delegation);
    PersonId person() const; ///< of the assignment that is chosen

Q_SIGNALS:
    void selectionChanged();

private:
    QWidget *makeAssignments();
    QWidget *makeDelegations();
    QAction *action(const char *iconName, void (AssignmentsPanel::*run)());
    void show();
    void applyFilter();
    void setChips();
    void permit();
    void assign();
    void edit();
    void end();
    void remove();
    void delegate();
    void editDelegation();
    void removeDelegation();
    const AssignmentRow *chosen() const;
    template<class Run>
    void write(const Run &run);

    OrganizationStaff &m_staff;
    AssignmentTableModel *m_model;
    DelegationTableModel *m_delegations;
    SearchField *m_search;
    FilterChipBar *m_chips;
    QTableView *m_table;
    QTableView *m_delegationTable;
    QLabel *m_delegationHeading;
    QLabel *m_noDelegations;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ListFilter *m_filter;
    RefreshWhenSeen *m_refresh;
    QAction *m_assign;
    QAction *m_edit;
    QAction *m_end;
    QAction *m_remove;
    QAction *m_delegate;
    QAction *m_editDelegation;
    QAction *m_removeDelegation;
};

} // namespace gatehouse
