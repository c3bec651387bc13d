#pragma once

#include "models/base/id.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

namespace gatehouse {

class CountermeasureTableModel;
class EmptyState;
class FilterChipBar;
class ListFilter;
class SearchField;
class ThreatDesk;

/// All countermeasures of a model: searched, filtered by stage, edited, and tested.
class CountermeasureList final : public QWidget
{
    Q_OBJECT
public:
    explicit CountermeasureList(ThreatDesk &desk, QWidget *parent = nullptr);
    void retranslate();
    /// Reads what is shown from the desk.
    void show();
    /// Takes every filter off that hides it.
    void select(CountermeasureId countermeasure);
    QAction *add() const { return m_add; }
    /// Stands beside the switch of views while this one is shown.
    QWidget *tools() const { return m_tools; }

private:
    void setUpTable();
    void applyFilter();
    void showChips();
    void permitChosen();
    void edit(CountermeasureId countermeasure);
    void test();
    CountermeasureId chosen() const;

    ThreatDesk &m_desk;
    CountermeasureTableModel *m_model;
    QWidget *m_tools;
    SearchField *m_search;
    QLabel *m_count;
    FilterChipBar *m_chips;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    ListFilter *m_filter;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_test;
};

} // namespace gatehouse
