#pragma once

#include <QWidget>

class QLabel;
class QModelIndex;
class QStackedWidget;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class MatrixTable;
class SearchField;
class ThreatDesk;
class ThreatMatrixModel;

/// What was considered of every element and flow, by STRIDE and LINDDUN, and who looked at it. A
/// cell leads to its threats.
class MatrixList final : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixList(ThreatDesk &desk, QWidget *parent = nullptr);
    void retranslate();
    /// Reads what is shown from the desk.
    void show();
    /// Stands beside the switch of views while this one is shown.
    QWidget *tools() const { return m_tools; }

private:
    void build();
    void showChips();
    void showRows();
    void applyFilter();
    void follow(const QModelIndex &index);

    ThreatDesk &m_desk;
    ThreatMatrixModel *m_model;
    QWidget *m_tools;
    SearchField *m_search;
    QLabel *m_count;
    FilterChipBar *m_chips;
    QLabel *m_hint;
    QStackedWidget *m_stack;
    MatrixTable *m_table;
    EmptyState *m_empty;
    ListFilter *m_filter;
};

} // namespace gatehouse
