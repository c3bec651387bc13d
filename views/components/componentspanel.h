#pragma once

#include "models/components/componentdifference.h"
#include "views/page/newestreading.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

namespace gatehouse {

class AssessmentState;
class ComponentTableModel;
class EmptyState;
class FilterChipBar;
class ListFilter;
class RefreshWhenSeen;
class SearchField;
class VulnerabilityTableModel;

/// What a release is made of: its components with licences and known vulnerabilities, what was
/// decided about these, and in what it differs from the release before.
class ComponentsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ComponentsPanel(AssessmentState &state, QWidget *parent = nullptr);
    void retranslate();
    /// A job is reading the list.
    bool isReading() const { return m_reading.isRunning(); }
    ComponentTableModel *components() const { return m_components; }
    VulnerabilityTableModel *vulnerabilities() const { return m_vulnerabilities; }

private:
    struct Reading {
        ReleaseId release;
        std::vector<ShippedComponent> components;
        QString before; ///< the release before, "CODE@VERSION"; empty where there is none
        std::vector<ComponentDifference> differences; ///< to it, where it has components
    };

    QWidget *makeTools();
    QTableView *makeComponents();
    QTableView *makeVulnerabilities();
    void read();
    void take(Reading reading);
    void show();
    void showChosen();
    QString differenceText() const;
    void applyFilter();
    void permit();
    void add();
    void remove();
    void decide();
    void report();
    const ShippedComponent *chosen() const;

    AssessmentState &m_state;
    ComponentTableModel *m_components;
    VulnerabilityTableModel *m_vulnerabilities;
    Reading m_shown;
    NewestReading m_reading;

    SearchField *m_search;
    FilterChipBar *m_chips;
    QLabel *m_difference;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_decide;
    QAction *m_report;
    QTableView *m_table;
    QTableView *m_known;
    QLabel *m_noneKnown;
    QStackedWidget *m_below; ///< the vulnerabilities, or that there are none
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    RefreshWhenSeen *m_refresh;
};

} // namespace gatehouse
