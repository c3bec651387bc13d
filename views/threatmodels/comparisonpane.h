#pragma once

#include "models/threatmodels/modelcomparison.h"
#include "views/page/exportfile.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;

namespace gatehouse {

class DiagramScene;
class DiagramView;
class EmptyState;
class FilterChipBar;
class ListFilter;
class ModelChangeTableModel;
class ModelDraft;
class SearchField;
class ThreatDesk;

/// A release's model held against that of another release: both in one drawing, each difference
/// with a sign and a line of its own, and the differences as a list that leads to their parts.
class ComparisonPane final : public QWidget, public ExportOrigin
{
    Q_OBJECT
public:
    explicit ComparisonPane(ThreatDesk &desk, QWidget *parent = nullptr);
    ~ComparisonPane() override;
    void retranslate();
    /// Of both releases.
    ExportPlace exportPlace() const override;
    /// Reads what is shown from the desk, held against the release that is chosen.
    void show();
    /// Stands beside the switch of views while this one is shown.
    QWidget *tools() const { return m_tools; }

private:
    void build();
    void setUpTable();
    bool fillReleases();
    void compare();
    void take(ModelComparison comparison);
    void showDiagrams();
    void showChips();
    void showRows();
    void applyFilter();
    void showPart(const QModelIndex &index);
    void follow(const QModelIndex &index);
    /// Selects a part on a diagram that has it; false where none does.
    bool select(const QString &uid);

    ThreatDesk &m_desk;
    ModelChangeTableModel *m_model;
    ModelDraft *m_draft;
    DiagramScene *m_scene;
    DiagramView *m_view;
    QWidget *m_tools;
    QLabel *m_against;
    QComboBox *m_releases;
    SearchField *m_search;
    QLabel *m_count;
    QComboBox *m_diagrams;
    FilterChipBar *m_chips;
    QTableView *m_table;
    EmptyState *m_same;
    QStackedWidget *m_list; ///< the differences, or that there are none
    EmptyState *m_empty;
    QStackedWidget *m_stack; ///< the comparison, or that there is nothing to compare with
    ListFilter *m_filter;
    QAction *m_fit;
    ModelComparison m_comparison;
    int m_asked = 0; ///< the comparison asked for last: what comes of an earlier one is too late
};

} // namespace gatehouse
